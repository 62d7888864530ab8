import type { Handling, Language } from '../core/team';
import type { Fixed, TrustItem } from '../core/trust';
import { USUAL_NOTICE_OF_SHIFTS } from '../core/trust';
import type { Who } from './texts';
import { ITEMS } from './trust-items';
import { listedWith, lower, subjectAs, swedishOwner } from './words';

/** What a team may decide by itself, and how a leader changes that. */
export interface TrustTexts {
  readonly items: Readonly<Record<TrustItem, string>>;
  readonly handlings: Readonly<Record<Handling, string>>;
  readonly fixed: Readonly<Record<Fixed, string>>;
  readonly title: string;
  readonly version: (version: number) => string;
  /** Everything that no rule stops. */
  readonly inside: string;
  readonly noticeTitle: string;
  /** Missing: as is usual. */
  readonly notice: (hours: number | undefined) => string;
  readonly capTitle: string;
  /** 0: none. */
  readonly cap: (count: number) => string;
  readonly standingTitle: string;
  readonly noStanding: string;
  readonly standing: (name: string, items: readonly string[], day: string) => string;
  /** Passes under a standing approval. */
  readonly beforehand: (item: string, name: string) => string;
  readonly change: string;
  readonly changeTyped: string;
  readonly changers: (leaders: readonly string[]) => string;
  readonly see: string;
  readonly editTitle: string;
  readonly editFoot: string;
  readonly changedSince: string;
  readonly notEditable: (items: readonly string[]) => string;
  readonly now: (words: string) => string;
  readonly choose: string;
  readonly standingPick: string;
  readonly standingPickFoot: string;
  readonly untilTitle: string;
  readonly revoke: string;
  readonly draft: string;
  readonly draftFoot: (version: number) => string;
  readonly draftYes: string;
  readonly draftTyped: string;
  /** What a leader signs. */
  readonly written: (items: readonly string[], day: string) => string;
  readonly done: (by: Who, words: string, version: number) => string;
  readonly revoked: string;
  readonly notYours: (leaders: readonly string[]) => string;
  readonly notHere: string;
  readonly notThen: string;
  readonly fixedItem: (words: string, text: string) => string;
  /** Under what something passed; small, below what passed. */
  readonly passed: (version: number) => string;
  readonly passedByLeader: (version: number) => string;
  readonly passedByStanding: (name: string, items: readonly string[], day: string, version: number) => string;
}

const sv = listedWith('och');
const nb = listedWith('og');
const en = listedWith('and');
const svOr = listedWith('eller');
const nbOr = listedWith('eller');
const enOr = listedWith('or');

const du = subjectAs('Du');
const you = subjectAs('You');

export const TRUST: Readonly<Record<Language, TrustTexts>> = {
  sv: {
    items: ITEMS.sv,
    handlings: { passes: 'Går igenom direkt', leader: 'Chefen tittar', never: 'Går aldrig' },
    fixed: {
      law: 'Det är lag eller avtal.',
      client: 'Det är för brukarens skull.',
      impossible: 'Ingen kan vara på två ställen.',
    },
    title: 'Det här bestämmer vi själva',
    version: (version) => `Lagets policy v${version}`,
    inside: 'Allt som håller reglerna',
    noticeTitle: 'Minsta varsel',
    notice: (hours) => {
      if (hours === undefined) return `Pass minst ${USUAL_NOTICE_OF_SHIFTS} timmar före, besök när som helst`;
      return hours === 0 ? 'Inget minsta varsel' : `Minst ${hours} timmar före`;
    },
    capTitle: 'Ansikten per brukare',
    cap: (count) => (count === 0 ? 'Inget tak' : `Högst ${count} på 14 dagar`),
    standingTitle: 'Stående godkännande',
    noStanding: 'Inget',
    standing: (name, items, day) => `${name} godkänner i förväg till och med ${day}: ${sv(items.map(lower))}`,
    beforehand: (item, name) => `${item} (${name} har godkänt i förväg)`,
    change: 'Ändra',
    changeTyped: 'Skriv ändra policyn.',
    changers: (leaders) => (leaders.length === 0 ? 'Chefen kan ändra det här.' : `${svOr(leaders)} kan ändra det här.`),
    see: 'Se policyn',
    editTitle: 'Ändra lagets policy',
    editFoot: 'Tryck, eller skriv siffran för det du vill ändra.',
    changedSince: 'Policyn har ändrats sedan du såg den. Så här är den nu.',
    notEditable: (items) => `Ligger fast: ${sv(items.map(lower))}.`,
    now: (words) => `Nu: ${words}`,
    choose: 'Välj',
    standingPick: 'Vad ska gå igenom på dina vägnar?',
    standingPickFoot: 'Tryck, eller skriv siffran.',
    untilTitle: 'Till och med när?',
    revoke: 'Ta tillbaka godkännandet',
    draft: 'Ändra lagets policy?',
    draftFoot: (version) => `Det gäller direkt för hela laget, som v${version}.`,
    draftYes: 'Ändra',
    draftTyped: 'Svara ja för att ändra, nej för att låta bli.',
    written: (items, day) =>
      `Jag godkänner i förväg till och med ${day}: ${sv(items.map(lower))}. Jag kan ta tillbaka det när som helst.`,
    done: (by, words, version) => `${du(by)} ändrade lagets policy. ${words}. Den är nu v${version}.`,
    revoked: 'Det stående godkännandet är taget tillbaka',
    notYours: (leaders) =>
      `${leaders.length === 0 ? 'Chefen' : svOr(leaders)} ändrar policyn. Ta gärna upp det på nästa möte.`,
    notHere: 'Det finns inte för vårt lag.',
    notThen: 'Ett stående godkännande slutar en dag inom ett år.',
    fixedItem: (words, text) => `${words} kan inget lag släppa igenom. ${text}`,
    passed: (version) => `Inom lagets policy v${version}`,
    passedByLeader: (version) => `Undantag enligt lagets policy v${version}`,
    passedByStanding: (name, items, day, version) =>
      `Gick igenom på ${swedishOwner(name)} stående godkännande till och med ${day} (${sv(items.map(lower))}), lagets policy v${version}`,
  },
  nb: {
    items: ITEMS.nb,
    handlings: { passes: 'Går gjennom med en gang', leader: 'Lederen ser på det', never: 'Går aldri' },
    fixed: {
      law: 'Det er lov eller avtale.',
      client: 'Det er for brukerens skyld.',
      impossible: 'Ingen kan være to steder.',
    },
    title: 'Dette bestemmer vi selv',
    version: (version) => `Teamets policy v${version}`,
    inside: 'Alt som holder reglene',
    noticeTitle: 'Minste varsel',
    notice: (hours) => {
      if (hours === undefined) return `Vakter minst ${USUAL_NOTICE_OF_SHIFTS} timer før, besøk når som helst`;
      return hours === 0 ? 'Ikke noe minste varsel' : `Minst ${hours} timer før`;
    },
    capTitle: 'Ansikter per bruker',
    cap: (count) => (count === 0 ? 'Ikke noe tak' : `Høyst ${count} på 14 dager`),
    standingTitle: 'Stående godkjenning',
    noStanding: 'Ingen',
    standing: (name, items, day) => `${name} godkjenner på forhånd til og med ${day}: ${nb(items.map(lower))}`,
    beforehand: (item, name) => `${item} (${name} har godkjent på forhånd)`,
    change: 'Endre',
    changeTyped: 'Skriv endre policyen.',
    changers: (leaders) => (leaders.length === 0 ? 'Lederen kan endre dette.' : `${nbOr(leaders)} kan endre dette.`),
    see: 'Se policyen',
    editTitle: 'Endre teamets policy',
    editFoot: 'Trykk, eller skriv tallet for det du vil endre.',
    changedSince: 'Policyen er endret siden du så den. Slik er den nå.',
    notEditable: (items) => `Ligger fast: ${nb(items.map(lower))}.`,
    now: (words) => `Nå: ${words}`,
    choose: 'Velg',
    standingPick: 'Hva skal gå gjennom på dine vegne?',
    standingPickFoot: 'Trykk, eller skriv tallet.',
    untilTitle: 'Til og med når?',
    revoke: 'Trekk godkjenningen tilbake',
    draft: 'Endre teamets policy?',
    draftFoot: (version) => `Det gjelder med en gang for hele teamet, som v${version}.`,
    draftYes: 'Endre',
    draftTyped: 'Svar ja for å endre, nei for å la være.',
    written: (items, day) =>
      `Jeg godkjenner på forhånd til og med ${day}: ${nb(items.map(lower))}. Jeg kan trekke det tilbake når som helst.`,
    done: (by, words, version) => `${du(by)} endret teamets policy. ${words}. Den er nå v${version}.`,
    revoked: 'Den stående godkjenningen er trukket tilbake',
    notYours: (leaders) =>
      `${leaders.length === 0 ? 'Lederen' : nbOr(leaders)} endrer policyen. Ta det gjerne opp på neste møte.`,
    notHere: 'Det finnes ikke for teamet vårt.',
    notThen: 'En stående godkjenning slutter en dag innen ett år.',
    fixedItem: (words, text) => `${words} kan ikke noe team slippe gjennom. ${text}`,
    passed: (version) => `Innenfor teamets policy v${version}`,
    passedByLeader: (version) => `Unntak etter teamets policy v${version}`,
    passedByStanding: (name, items, day, version) =>
      `Gikk gjennom på stående godkjenning fra ${name} til og med ${day} (${nb(items.map(lower))}), teamets policy v${version}`,
  },
  en: {
    items: ITEMS.en,
    handlings: { passes: 'Goes through at once', leader: 'The leader looks', never: 'Never goes' },
    fixed: {
      law: 'It is law or agreement.',
      client: "It is for the client's sake.",
      impossible: 'Nobody can be in two places.',
    },
    title: 'What we decide ourselves',
    version: (version) => `The team's policy v${version}`,
    inside: 'All that keeps to the rules',
    noticeTitle: 'Least notice',
    notice: (hours) => {
      if (hours === undefined) return `Shifts at least ${USUAL_NOTICE_OF_SHIFTS} hours before, visits at any time`;
      return hours === 0 ? 'No least notice' : `At least ${hours} hours before`;
    },
    capTitle: 'Faces per client',
    cap: (count) => (count === 0 ? 'No cap' : `At most ${count} in 14 days`),
    standingTitle: 'Standing approval',
    noStanding: 'None',
    standing: (name, items, day) => `${name} approves beforehand through ${day}: ${en(items.map(lower))}`,
    beforehand: (item, name) => `${item} (${name} has approved beforehand)`,
    change: 'Change',
    changeTyped: 'Write change the policy.',
    changers: (leaders) => (leaders.length === 0 ? 'The leader can change this.' : `${enOr(leaders)} can change this.`),
    see: 'See the policy',
    editTitle: "Change the team's policy",
    editFoot: 'Press, or write the number of what you want to change.',
    changedSince: 'The policy has changed since you saw it. This is how it is now.',
    notEditable: (items) => `Stands fast: ${en(items.map(lower))}.`,
    now: (words) => `Now: ${words}`,
    choose: 'Choose',
    standingPick: 'What goes through on your behalf?',
    standingPickFoot: 'Press, or write the number.',
    untilTitle: 'Through when?',
    revoke: 'Take the approval back',
    draft: "Change the team's policy?",
    draftFoot: (version) => `It holds at once for the whole team, as v${version}.`,
    draftYes: 'Change',
    draftTyped: 'Answer yes to change it, no to leave it.',
    written: (items, day) =>
      `I approve beforehand through ${day}: ${en(items.map(lower))}. I can take it back at any time.`,
    done: (by, words, version) => `${you(by)} changed the team's policy. ${words}. It is now v${version}.`,
    revoked: 'The standing approval is taken back',
    notYours: (leaders) =>
      `${leaders.length === 0 ? 'The leader' : enOr(leaders)} changes the policy. Do bring it up at the next meeting.`,
    notHere: 'It does not exist for our team.',
    notThen: 'A standing approval ends on a day within a year.',
    fixedItem: (words, text) => `${words}: no team can let that through. ${text}`,
    passed: (version) => `Within the team's policy v${version}`,
    passedByLeader: (version) => `An exception under the team's policy v${version}`,
    passedByStanding: (name, items, day, version) =>
      `Went through on ${name}'s standing approval through ${day} (${en(items.map(lower))}), the team's policy v${version}`,
  },
};
