import type { Language } from '../core/team';
import type { Who } from './texts';
import { capital, listedWith, lower, subjectAs } from './words';

type Steps = Readonly<Record<'firstTalk' | 'contact' | 'plan', string>>;

/** Somebody new: who takes it, and what there is to do. */
export interface NewClientTexts {
  readonly title: (client: string, day: string) => string;
  readonly draftLine: string;
  /** To those who meet new clients in the team. */
  readonly draftLineTo: (greeters: readonly Who[]) => string;
  readonly draftFoot: string;
  readonly draftTyped: string;
  readonly admit: string;
  readonly steps: Steps;
  /** What a button under a step says. */
  readonly ticks: Steps;
  readonly nobody: string;
  readonly walks: (who: Who) => string;
  readonly count: (count: number, most: number) => string;
  readonly doneBy: (name: string, day: string) => string;
  readonly byFiles: string;
  readonly contactIs: (who: Who, client: string) => string;
  readonly take: string;
  readonly takeTyped: (number: number) => string;
  readonly typed: (number: number) => string;
  readonly undoTyped: (number: number) => string;
  readonly undoWhy: (number: number) => string;
  readonly undoTitle: (client: string) => string;
  readonly takenBack: (by: Who, client: string) => string;
  readonly ready: (client: string) => string;
  readonly left: (client: string, items: readonly string[]) => string;
  readonly whichContact: (client: string) => string;
  readonly contactTyped: (client: string) => string;
  readonly noContacts: string;
  readonly whichCode: string;
  readonly whichDay: (client: string) => string;
  readonly alreadyHere: (client: string) => string;
  readonly notYourReport: string;
  readonly notThen: string;
  readonly notYours: string;
  readonly notAContact: string;
  readonly inFiles: (client: string) => string;
}

const svList = listedWith('och');
const nbList = listedWith('og');
const enList = listedWith('and');
const du = subjectAs('Du');
const you = subjectAs('You');

export const NEW_CLIENT: Readonly<Record<Language, NewClientTexts>> = {
  sv: {
    title: (client, day) => `Ny brukare ${client} från ${day}`,
    draftLine: 'Laget frågas vem som tar emot, och får en kort lista att gå igenom.',
    draftLineTo: (greeters) =>
      `${capital(svList(greeters.map((who) => (who.self ? 'du' : who.name))))} möter nya brukare just nu och får en kort lista att gå igenom.`,
    draftFoot: 'Planeringssystemets uppgifter gäller när de kommer.',
    draftTyped: 'Svara ja, eller nej för att låta bli.',
    admit: 'Lägg till',
    steps: {
      firstTalk: 'Första samtalet: Vad är viktigt för dig?',
      contact: 'Fast omsorgskontakt',
      plan: 'Planen är gjord tillsammans',
    },
    ticks: { firstTalk: 'Samtalet klart', contact: 'Välj', plan: 'Planen klar' },
    nobody: 'Ingen tar det än',
    walks: (who) => `${du(who)} tar emot.`,
    count: (count, most) => `${count} av ${most} klara`,
    doneBy: (name, day) => `${name} ${day}`,
    byFiles: 'Står i planeringssystemet',
    contactIs: (who, client) => `${du(who)} är fast omsorgskontakt för ${client}.`,
    take: 'Jag tar det',
    takeTyped: (number) => `Skriv ja ${number} om du tar det.`,
    typed: (number) => `Skriv klart ${number} när nästa steg är gjort.`,
    undoTyped: (number) => `Skriv ångra ${number} om det inte stämmer.`,
    undoWhy: (number) => `Skriv ångra ${number}: och varför.`,
    undoTitle: (client) => `Ta bort ${client} igen?`,
    takenBack: (by, client) => `${du(by)} tog bort ${client} igen.`,
    ready: (client) => `Allt är klart för ${client}. Bra jobbat!`,
    left: (client, items) => `Kvar att göra för ${client}: ${svList(items.map(lower))}.`,
    whichContact: (client) => `Vem blir fast omsorgskontakt för ${client}?`,
    contactTyped: (client) => `Eller skriv: kontakt för ${client}: och namnet.`,
    noContacts: 'Just nu finns ingen i laget som kan bli fast omsorgskontakt. Prata med chefen.',
    whichCode: 'Vilken kod får brukaren? Skriv till exempel: ny brukare K-1099 från måndag.',
    whichDay: (client) => `Från vilken dag kommer ${client}?`,
    alreadyHere: (client) => `${client} finns redan hos oss.`,
    notYourReport: 'Det här säger den som möter brukaren.',
    notThen: 'Du kan säga två veckor bakåt och 90 dagar framåt.',
    notYours: 'Det här är för den som möter brukaren.',
    notAContact: 'Fast omsorgskontakt är en undersköterska i laget.',
    inFiles: (client) => `${client} står i planeringssystemet nu, och ändras där.`,
  },
  nb: {
    title: (client, day) => `Ny bruker ${client} fra ${day}`,
    draftLine: 'Teamet blir spurt hvem som tar imot, og får en kort liste å gå gjennom.',
    draftLineTo: (greeters) =>
      `${capital(nbList(greeters.map((who) => (who.self ? 'du' : who.name))))} møter nye brukere nå og får en kort liste å gå gjennom.`,
    draftFoot: 'Opplysningene i planleggingssystemet gjelder når de kommer.',
    draftTyped: 'Svar ja, eller nei for å la være.',
    admit: 'Legg til',
    steps: {
      firstTalk: 'Den første samtalen: Hva er viktig for deg?',
      contact: 'Tjenesteansvarlig',
      plan: 'Planen er laget sammen',
    },
    ticks: { firstTalk: 'Samtalen er gjort', contact: 'Velg', plan: 'Planen er klar' },
    nobody: 'Ingen tar det ennå',
    walks: (who) => `${du(who)} tar imot.`,
    count: (count, most) => `${count} av ${most} er gjort`,
    doneBy: (name, day) => `${name} ${day}`,
    byFiles: 'Står i planleggingssystemet',
    contactIs: (who, client) => `${du(who)} er tjenesteansvarlig for ${client}.`,
    take: 'Jeg tar det',
    takeTyped: (number) => `Skriv ja ${number} hvis du tar det.`,
    typed: (number) => `Skriv ja ${number} når neste punkt er gjort.`,
    undoTyped: (number) => `Skriv angre ${number} hvis det ikke stemmer.`,
    undoWhy: (number) => `Skriv angre ${number}: og hvorfor.`,
    undoTitle: (client) => `Ta bort ${client} igjen?`,
    takenBack: (by, client) => `${du(by)} tok bort ${client} igjen.`,
    ready: (client) => `Alt er på plass for ${client}. Godt jobbet!`,
    left: (client, items) => `Igjen å gjøre for ${client}: ${nbList(items.map(lower))}.`,
    whichContact: (client) => `Hvem blir tjenesteansvarlig for ${client}?`,
    contactTyped: (client) => `Eller skriv: kontakt for ${client}: og navnet.`,
    noContacts: 'Akkurat nå kan ingen i teamet bli tjenesteansvarlig. Snakk med lederen.',
    whichCode: 'Hvilken kode får brukeren? Skriv for eksempel: ny bruker B-261 fra mandag.',
    whichDay: (client) => `Fra hvilken dag kommer ${client}?`,
    alreadyHere: (client) => `${client} er hos oss allerede.`,
    notYourReport: 'Dette sier den som møter brukeren.',
    notThen: 'Du kan si to uker tilbake og 90 dager fram.',
    notYours: 'Dette er for den som møter brukeren.',
    notAContact: 'Tjenesteansvarlig er en av dem som er hjemme hos brukerne.',
    inFiles: (client) => `${client} står i planleggingssystemet nå, og endres der.`,
  },
  en: {
    title: (client, day) => `New client ${client} from ${day}`,
    draftLine: 'The team is asked who takes it, and gets a short list to walk through.',
    draftLineTo: (greeters) =>
      `The new clients role: ${enList(greeters.map((who) => (who.self ? 'you' : who.name)))}. A short list to walk through goes there.`,
    draftFoot: 'What the planning system says holds once it is there.',
    draftTyped: 'Answer yes, or no to leave it.',
    admit: 'Add',
    steps: {
      firstTalk: 'The first talk: What matters to you?',
      contact: 'Named contact',
      plan: 'The plan is made together',
    },
    ticks: { firstTalk: 'The talk is done', contact: 'Choose', plan: 'The plan is made' },
    nobody: 'Nobody takes it yet',
    walks: (who) => (who.self ? 'You take it.' : `${who.name} takes it.`),
    count: (count, most) => `${count} of ${most} done`,
    doneBy: (name, day) => `${name} ${day}`,
    byFiles: 'It is in the planning system',
    contactIs: (who, client) =>
      who.self ? `You are the named contact of ${client}.` : `${who.name} is the named contact of ${client}.`,
    take: "I'll take it",
    takeTyped: (number) => `Write yes ${number} if you take it.`,
    typed: (number) => `Write yes ${number} when the next step is done.`,
    undoTyped: (number) => `Write undo ${number} if it is not so.`,
    undoWhy: (number) => `Write undo ${number}: and why.`,
    undoTitle: (client) => `Remove ${client} again?`,
    takenBack: (by, client) => `${you(by)} removed ${client} again.`,
    ready: (client) => `All is in place for ${client}. Well done!`,
    left: (client, items) => `Left to do for ${client}: ${enList(items.map(lower))}.`,
    whichContact: (client) => `Who becomes the named contact of ${client}?`,
    contactTyped: (client) => `Or write: key worker for ${client}: and the name.`,
    noContacts: 'Nobody in the team can be the named contact right now. Talk to the leader.',
    whichCode: 'Which code does the client get? Write for example: new client K-1099 from Monday.',
    whichDay: (client) => `From which day does ${client} come?`,
    alreadyHere: (client) => `${client} is with us already.`,
    notYourReport: 'This is told by whoever meets the client.',
    notThen: 'You can tell two weeks back and 90 days ahead.',
    notYours: 'This is for whoever meets the client.',
    notAContact: "The named contact is one of those who are at the clients' homes.",
    inFiles: (client) => `${client} is in the planning system now, and is changed there.`,
  },
};
