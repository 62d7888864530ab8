import type { ObstacleKind } from '../core/obstacles';
import type { Language } from '../core/team';
import type { Who } from './texts';
import { listedWith, subjectAs } from './words';

/** Instead of a client's code, for whoever may not see one. */
export const MASKED: Readonly<Record<Language, string>> = { sv: '•brukare', nb: '•bruker', en: '•client' };

/** What in the system sets limits, who answers for it, and the team's work steps. */
export interface ObstacleTexts {
  readonly kinds: Readonly<Record<ObstacleKind, string>>;
  readonly leader: string;
  /** `Anna Berg (enhet)` */
  readonly owner: (name: string, called: string | undefined) => string;
  readonly said: (words: string) => string;
  readonly headed: (kind: string) => string;
  readonly met: (count: number) => string;
  readonly draft: {
    readonly title: string;
    readonly like: (number: number, words: string) => string;
    readonly kind: string;
    readonly level: string;
    readonly step: string;
    readonly noStep: string;
    readonly send: string;
    readonly meet: (number: number) => string;
    readonly goesTo: (kind: string, owner: string) => string;
    readonly typed: string;
    readonly meetTyped: (number: number) => string;
  };
  readonly fresh: {
    readonly button: string;
    readonly title: string;
    readonly small: string;
    readonly label: string;
    readonly hint: string;
    readonly show: string;
    readonly typed: string;
  };
  readonly stands: {
    readonly waiting: (owner: string, until: string) => string;
    readonly asked: (owner: string, until: string) => string;
    readonly climbed: (owner: string, until: string) => string;
    readonly overdue: (owner: string, until: string) => string;
    readonly solved: (name: string) => string;
    readonly declined: (name: string) => string;
    readonly answered: (name: string) => string;
    readonly takenBack: (who: Who) => string;
  };
  /** `Anna Berg svarade: …` */
  readonly replied: (name: string, words: string) => string;
  readonly words: (name: string, words: string) => string;
  readonly meet: string;
  readonly takeBack: string;
  readonly actTyped: {
    readonly meet: (number: number) => string;
    readonly takeBack: (number: number) => string;
    readonly comment: (number: number) => string;
  };
  readonly ask: {
    readonly title: string;
    readonly from: (name: string, number: number, until: string) => string;
    readonly climbed: string;
    readonly passItOn: (name: string) => string;
    readonly inTheirName: (name: string) => string;
    readonly label: string;
    readonly hint: string;
    readonly solved: string;
    readonly declined: string;
    readonly other: string;
    readonly otherTitle: string;
    readonly passOn: (owner: string) => string;
    readonly question: (name: string) => string;
    readonly inWords: string;
    readonly typed: (number: number) => string;
    readonly otherTyped: (number: number) => string;
    readonly askedBack: (name: string) => string;
  };
  readonly reply: {
    readonly title: (name: string) => string;
    readonly button: string;
    readonly typed: (number: number) => string;
  };
  readonly list: {
    readonly title: string;
    readonly none: string;
    readonly since: (day: string) => string;
    readonly answer: (until: string) => string;
    readonly open: string;
    readonly foot: string;
    readonly more: (count: number) => string;
  };
  readonly told: {
    readonly climbed: (number: number, owner: string, until: string) => string;
    readonly passedOn: (number: number, name: string, owner: string, until: string) => string;
    readonly answered: (number: number, words: string) => string;
    readonly comment: (number: number, name: string, words: string) => string;
    readonly takenBack: (number: number) => string;
    readonly unreached: (name: string, words: string) => string;
    readonly preview: (number: number) => string;
  };
  readonly map: {
    readonly title: string;
    readonly small: (usual: boolean) => string;
    readonly pinned: (count: number, numbers: readonly number[]) => string;
    readonly unpinned: string;
    readonly foot: string;
    readonly draftTitle: string;
    readonly draftSmall: string;
    readonly save: string;
    readonly about: string;
  };
  readonly refusal: {
    readonly notYourReport: string;
    readonly wordsMissing: string;
    readonly levelUnknown: (last: number) => string;
    readonly stepUnknown: (step: string, steps: readonly string[]) => string;
    readonly stepsMissing: string;
    readonly stepsTooMany: (most: number) => string;
    readonly stepTooLong: (step: string, most: number) => string;
    readonly stepTwice: (step: string) => string;
    readonly notOpen: (number: number) => string;
    readonly notYours: (number: number, owner: string) => string;
    readonly notAsked: (number: number) => string;
    readonly lastLevel: (number: number) => string;
    readonly reasonMissing: string;
  };
}

const numbersIn = (numbers: readonly number[]): string => numbers.map((number) => `#${number}`).join(', ');
const svList = listedWith('eller');
const nbList = listedWith('eller');
const enList = listedWith('or');
const du = subjectAs('Du');
const you = subjectAs('You');
const owner = (name: string, called: string | undefined): string =>
  called === undefined || called === name ? name : `${name} (${called})`;

export const OBSTACLE: Readonly<Record<Language, ObstacleTexts>> = {
  sv: {
    kinds: {
      rule: 'regel',
      routine: 'rutin',
      it: 'it',
      code: 'beställning eller insatskod',
      schedule: 'schema',
      premises: 'lokal eller bil',
      cooperation: 'samverkan',
      measure: 'mätning eller rapport',
      requirement: 'onödigt krav',
    },
    leader: 'chefen',
    owner,
    said: (words) => `”${words}”`,
    headed: (kind) => `Hinder: ${kind}`,
    met: (count) => (count === 1 ? 'en har mött det' : `${count} möter det`),
    draft: {
      title: 'Anmäla ett hinder?',
      like: (number, words) => `Liknar hinder ${number}, ”${words}”: möter ni samma?`,
      kind: 'Vad är det som hindrar?',
      level: 'Vem kan ändra det?',
      step: 'Vilket arbetssteg?',
      noStep: 'Inget särskilt',
      send: 'Skicka',
      meet: (number) => `Vi möter också ${number}`,
      goesTo: (kind, to) => `Som ${kind}, till ${to}`,
      typed: 'Svara ja för att skicka så, eller skriv till exempel hinder schema nivå 1: och orden.',
      meetTyped: (number) => `Skriv samma ${number} om det är samma hinder.`,
    },
    fresh: {
      button: 'Nytt hinder',
      title: 'Vad hindrar er?',
      small: 'En rad räcker. Inga namn på brukare.',
      label: 'Hindret',
      hint: 'Vi måste ringa för varje ändring',
      show: 'Visa utkast',
      typed: 'Eller skriv hinder: och orden.',
    },
    stands: {
      waiting: (to, until) => `Hos ${to}, svar senast ${until}`,
      asked: (to, until) => `${to} har ställt en fråga, svar senast ${until}`,
      climbed: (to, until) => `Gick vidare utan svar och är nu hos ${to}, svar senast ${until}`,
      overdue: (to, until) => `Hos ${to}, svaret skulle ha kommit ${until}`,
      solved: (name) => `Löst, svarade ${name}`,
      declined: (name) => `Det blir inte så, svarade ${name}`,
      answered: (name) => `${name} har svarat`,
      takenBack: (who) => `${du(who)} tog tillbaka det`,
    },
    replied: (name, words) => `${name} svarade: ${words}`,
    words: (name, words) => `${name}: ${words}`,
    meet: 'Vi möter det också',
    takeBack: 'Ta tillbaka',
    actTyped: {
      meet: (number) => `Skriv samma ${number} om ni också möter det.`,
      takeBack: (number) => `Skriv ångra ${number} för att ta tillbaka.`,
      comment: (number) => `Skriv kommentar ${number}: och orden.`,
    },
    ask: {
      title: 'Ett hinder att svara på',
      from: (name, number, until) => `#${number} från ${name} · svar senast ${until}`,
      climbed: 'Tiden för svar gick ut, så det har gått upp en nivå.',
      passItOn: (name) => `${name} nås inte här. Skicka texten vidare, och skriv in svaret när det kommer.`,
      inTheirName: (name) => `Svaret visas som ${name}.`,
      label: 'Svar',
      hint: 'Vad händer nu, eller varför inte?',
      solved: 'Det är löst',
      declined: 'Det blir inte så',
      other: 'Annat svar',
      otherTitle: 'Svara på annat sätt',
      passOn: (to) => `Vidare till ${to}`,
      question: (name) => `Fråga ${name}`,
      inWords: 'Svara i ord',
      typed: (number) =>
        `Skriv klart ${number}, nej ${number}: och varför, svar ${number}: och orden, fråga ${number}: och frågan, eller skicka vidare ${number}: och varför.`,
      otherTyped: (number) =>
        `Skriv svar ${number}: och orden, fråga ${number}: och frågan, eller skicka vidare ${number}: och varför.`,
      askedBack: (name) => `Du har frågat ${name}, svaret är inte här än. Tiden går under tiden.`,
    },
    reply: {
      title: (name) => `${name} undrar om ditt hinder`,
      button: 'Svara',
      typed: (number) => `Skriv svar ${number}: och orden.`,
    },
    list: {
      title: 'Våra hinder',
      none: 'Inga öppna hinder. Skriv hinder: och vad som är i vägen.',
      since: (day) => `sedan ${day}`,
      answer: (until) => `svar senast ${until}`,
      open: 'Visa',
      foot: 'Skriv hinder 12 för att se ett, samma 12 om ni också möter det.',
      more: (count) => `${count} till. Skriv hinder och numret.`,
    },
    told: {
      climbed: (number, to, until) =>
        `Hinder ${number} fick inget svar i tid och har gått vidare till ${to}. Svar senast ${until}.`,
      passedOn: (number, name, to, until) =>
        `${name} skickade hinder ${number} vidare till ${to}. Svar senast ${until}.`,
      answered: (number, words) => `Svar på hinder ${number} ${words}`,
      comment: (number, name, words) => `${name} om hinder ${number}: ${words}`,
      takenBack: (number) => `Hinder ${number} är tillbakataget och behöver inget svar.`,
      unreached: (name, words) => `${name} kunde inte nås i Teams. Skicka gärna detta på annat sätt: ${words}`,
      preview: (number) => `Hinder #${number}`,
    },
    map: {
      title: 'Arbetskarta',
      small: (usual) => (usual ? 'Vanliga steg, tills laget har skrivit sina egna.' : 'Lagets arbetssteg'),
      pinned: (count, numbers) => (count === 0 ? 'inga hinder' : `${count} hinder: ${numbersIn(numbers)}`),
      unpinned: 'Utan steg',
      foot: 'Skriv fäst 12 vid planering, eller arbetssteg: och stegen med komma emellan.',
      draftTitle: 'Spara lagets arbetssteg?',
      draftSmall: 'De ersätter stegen som finns. Inget är sparat än.',
      save: 'Spara',
      about: 'arbetsstegen',
    },
    refusal: {
      notYourReport: 'Du följer med här och kan kommentera: skriv kommentar 12: och orden.',
      wordsMissing: 'Skriv vad som hindrar, till exempel hinder: vi måste ringa för varje ändring.',
      levelUnknown: (last) => `Så många nivåer finns inte. Den högsta är ${last}.`,
      stepUnknown: (step, steps) => `Steget ”${step}” finns inte på kartan. Välj ${svList(steps)}.`,
      stepsMissing: 'Skriv minst två steg med komma emellan, till exempel arbetssteg: rapport, planering, besök.',
      stepsTooMany: (most) => `Högst ${most} steg får plats på kartan.`,
      stepTooLong: (step, most) => `”${step}” är för långt. Högst ${most} tecken för ett steg.`,
      stepTwice: (step) => `”${step}” står två gånger.`,
      notOpen: (number) => `Hinder ${number} är redan avslutat.`,
      notYours: (number, to) => `Hinder ${number} är inte ditt. Det är hos ${to}.`,
      notAsked: (number) => `Ingen har frågat dig om hinder ${number}. Skriv kommentar ${number}: och orden.`,
      lastLevel: (number) => `Hinder ${number} är redan på högsta nivån. Svara där, eller säg att det inte blir så.`,
      reasonMissing: 'Det behövs några ord.',
    },
  },
  nb: {
    kinds: {
      rule: 'regel',
      routine: 'rutine',
      it: 'it',
      code: 'bestilling eller vedtak',
      schedule: 'turnus',
      premises: 'lokale eller bil',
      cooperation: 'samhandling',
      measure: 'måling eller rapport',
      requirement: 'unødvendig krav',
    },
    leader: 'lederen',
    owner,
    said: (words) => `«${words}»`,
    headed: (kind) => `Hinder: ${kind}`,
    met: (count) => (count === 1 ? 'én har møtt det' : `${count} møter det`),
    draft: {
      title: 'Melde et hinder?',
      like: (number, words) => `Ligner hinder ${number}, «${words}»: møter dere det samme?`,
      kind: 'Hva er det som hindrer?',
      level: 'Hvem kan endre det?',
      step: 'Hvilket arbeidssteg?',
      noStep: 'Ikke noe bestemt',
      send: 'Send',
      meet: (number) => `Vi møter også ${number}`,
      goesTo: (kind, to) => `Som ${kind}, til ${to}`,
      typed: 'Svar ja for å sende slik, eller skriv for eksempel hinder turnus nivå 1: og ordene.',
      meetTyped: (number) => `Skriv samme ${number} hvis det er det samme hinderet.`,
    },
    fresh: {
      button: 'Nytt hinder',
      title: 'Hva hindrer dere?',
      small: 'Én linje er nok. Ingen navn på brukere.',
      label: 'Hinderet',
      hint: 'Vi må ringe for hver endring',
      show: 'Vis utkast',
      typed: 'Eller skriv hinder: og ordene.',
    },
    stands: {
      waiting: (to, until) => `Hos ${to}, svar senest ${until}`,
      asked: (to, until) => `${to} har stilt et spørsmål, svar senest ${until}`,
      climbed: (to, until) => `Gikk videre uten svar og er nå hos ${to}, svar senest ${until}`,
      overdue: (to, until) => `Hos ${to}, svaret skulle ha kommet ${until}`,
      solved: (name) => `Løst, svarte ${name}`,
      declined: (name) => `Det blir ikke slik, svarte ${name}`,
      answered: (name) => `${name} har svart`,
      takenBack: (who) => `${du(who)} trakk det tilbake`,
    },
    replied: (name, words) => `${name} svarte: ${words}`,
    words: (name, words) => `${name}: ${words}`,
    meet: 'Vi møter det også',
    takeBack: 'Trekk tilbake',
    actTyped: {
      meet: (number) => `Skriv samme ${number} hvis dere også møter det.`,
      takeBack: (number) => `Skriv angre ${number} for å trekke tilbake.`,
      comment: (number) => `Skriv kommentar ${number}: og ordene.`,
    },
    ask: {
      title: 'Et hinder å svare på',
      from: (name, number, until) => `#${number} fra ${name} · svar senest ${until}`,
      climbed: 'Tiden for svar gikk ut, så det har gått opp et nivå.',
      passItOn: (name) => `${name} nås ikke her. Send teksten videre, og skriv inn svaret når det kommer.`,
      inTheirName: (name) => `Svaret vises som ${name}.`,
      label: 'Svar',
      hint: 'Hva skjer nå, eller hvorfor ikke?',
      solved: 'Det er løst',
      declined: 'Det blir ikke slik',
      other: 'Et annet svar',
      otherTitle: 'Svare på en annen måte',
      passOn: (to) => `Videre til ${to}`,
      question: (name) => `Spør ${name}`,
      inWords: 'Svar med ord',
      typed: (number) =>
        `Skriv klart ${number}, nei ${number}: og hvorfor, svar ${number}: og ordene, spør ${number}: og spørsmålet, eller send videre ${number}: og hvorfor.`,
      otherTyped: (number) =>
        `Skriv svar ${number}: og ordene, spør ${number}: og spørsmålet, eller send videre ${number}: og hvorfor.`,
      askedBack: (name) => `Du har spurt ${name}, og svaret er ikke her ennå. Tiden går imens.`,
    },
    reply: {
      title: (name) => `${name} lurer på noe om hinderet ditt`,
      button: 'Svar',
      typed: (number) => `Skriv svar ${number}: og ordene.`,
    },
    list: {
      title: 'Hindrene våre',
      none: 'Ingen åpne hindre. Skriv hinder: og hva som står i veien.',
      since: (day) => `siden ${day}`,
      answer: (until) => `svar senest ${until}`,
      open: 'Vis',
      foot: 'Skriv hinder 12 for å se ett, samme 12 hvis dere også møter det.',
      more: (count) => `${count} til. Skriv hinder og nummeret.`,
    },
    told: {
      climbed: (number, to, until) =>
        `Hinder ${number} fikk ikke svar i tide og har gått videre til ${to}. Svar senest ${until}.`,
      passedOn: (number, name, to, until) => `${name} sendte hinder ${number} videre til ${to}. Svar senest ${until}.`,
      answered: (number, words) => `Svar på hinder ${number} ${words}`,
      comment: (number, name, words) => `${name} om hinder ${number}: ${words}`,
      takenBack: (number) => `Hinder ${number} er trukket tilbake og trenger ikke svar.`,
      unreached: (name, words) => `${name} kunne ikke nås i Teams. Send gjerne dette på en annen måte: ${words}`,
      preview: (number) => `Hinder #${number}`,
    },
    map: {
      title: 'Arbeidskart',
      small: (usual) => (usual ? 'Vanlige steg, til teamet har skrevet sine egne.' : 'Arbeidsstegene til teamet'),
      pinned: (count, numbers) =>
        count === 0 ? 'ingen hindre' : `${count} ${count === 1 ? 'hinder' : 'hindre'}: ${numbersIn(numbers)}`,
      unpinned: 'Uten steg',
      foot: 'Skriv fest 12 til planlegging, eller arbeidssteg: og stegene med komma mellom.',
      draftTitle: 'Lagre arbeidsstegene til teamet?',
      draftSmall: 'De erstatter stegene som finnes. Ingenting er lagret ennå.',
      save: 'Lagre',
      about: 'arbeidsstegene',
    },
    refusal: {
      notYourReport: 'Du følger med her og kan kommentere: skriv kommentar 12: og ordene.',
      wordsMissing: 'Skriv hva som hindrer, for eksempel hinder: vi må ringe for hver endring.',
      levelUnknown: (last) => `Så mange nivåer finnes ikke. Det høyeste er ${last}.`,
      stepUnknown: (step, steps) => `Steget «${step}» finnes ikke på kartet. Velg ${nbList(steps)}.`,
      stepsMissing: 'Skriv minst to steg med komma mellom, for eksempel arbeidssteg: rapport, planlegging, besøk.',
      stepsTooMany: (most) => `Det er plass til høyst ${most} steg på kartet.`,
      stepTooLong: (step, most) => `«${step}» er for langt. Høyst ${most} tegn for et steg.`,
      stepTwice: (step) => `«${step}» står to ganger.`,
      notOpen: (number) => `Hinder ${number} er allerede avsluttet.`,
      notYours: (number, to) => `Hinder ${number} er ikke ditt. Det er hos ${to}.`,
      notAsked: (number) => `Ingen har spurt deg om hinder ${number}. Skriv kommentar ${number}: og ordene.`,
      lastLevel: (number) => `Hinder ${number} er allerede på øverste nivå. Svar der, eller si at det ikke blir slik.`,
      reasonMissing: 'Det trengs noen ord.',
    },
  },
  en: {
    kinds: {
      rule: 'rule',
      routine: 'routine',
      it: 'IT',
      code: 'order or service code',
      schedule: 'schedule',
      premises: 'premises or car',
      cooperation: 'cooperation',
      measure: 'measure or report',
      requirement: 'needless requirement',
    },
    leader: 'the leader',
    owner,
    said: (words) => `"${words}"`,
    headed: (kind) => `Obstacle: ${kind}`,
    met: (count) => (count === 1 ? 'one has met it' : `${count} meet it`),
    draft: {
      title: 'Report an obstacle?',
      like: (number, words) => `Sounds like obstacle ${number}, "${words}": do you meet the same?`,
      kind: 'What is in the way?',
      level: 'Who can change it?',
      step: 'Which work step?',
      noStep: 'None in particular',
      send: 'Send',
      meet: (number) => `We meet ${number} too`,
      goesTo: (kind, to) => `As ${kind}, to ${to}`,
      typed: 'Answer yes to send it so, or write for instance obstacle schedule level 1: and the words.',
      meetTyped: (number) => `Write same ${number} if it is the same obstacle.`,
    },
    fresh: {
      button: 'New obstacle',
      title: 'What is in your way?',
      small: 'One line is enough. No names of clients.',
      label: 'The obstacle',
      hint: 'We have to call about every change',
      show: 'Show draft',
      typed: 'Or write obstacle: and the words.',
    },
    stands: {
      waiting: (to, until) => `With ${to}, answer by ${until}`,
      asked: (to, until) => `${to} asked a question, answer by ${until}`,
      climbed: (to, until) => `Went on without an answer and is now with ${to}, answer by ${until}`,
      overdue: (to, until) => `With ${to}, the answer was due ${until}`,
      solved: (name) => `Solved, answered ${name}`,
      declined: (name) => `It will not be, answered ${name}`,
      answered: (name) => `${name} has answered`,
      takenBack: (who) => `${you(who)} took it back`,
    },
    replied: (name, words) => `${name} answered: ${words}`,
    words: (name, words) => `${name}: ${words}`,
    meet: 'We meet it too',
    takeBack: 'Take back',
    actTyped: {
      meet: (number) => `Write same ${number} if you meet it too.`,
      takeBack: (number) => `Write undo ${number} to take it back.`,
      comment: (number) => `Write comment ${number}: and the words.`,
    },
    ask: {
      title: 'An obstacle to answer',
      from: (name, number, until) => `#${number} from ${name} · answer by ${until}`,
      climbed: 'The time to answer ran out, so it has gone up a level.',
      passItOn: (name) => `${name} can't be reached here. Pass the text on, and write the answer in when it comes.`,
      inTheirName: (name) => `The answer is shown as ${name}.`,
      label: 'Answer',
      hint: 'What happens now, or why not?',
      solved: 'It is solved',
      declined: 'It will not be',
      other: 'Another answer',
      otherTitle: 'Answer in another way',
      passOn: (to) => `On to ${to}`,
      question: (name) => `Ask ${name}`,
      inWords: 'Answer in words',
      typed: (number) =>
        `Write done ${number}, no ${number}: and why, answer ${number}: and the words, ask ${number}: and the question, or pass on ${number}: and why.`,
      otherTyped: (number) =>
        `Write answer ${number}: and the words, ask ${number}: and the question, or pass on ${number}: and why.`,
      askedBack: (name) => `You asked ${name}, and the answer is not here yet. Time goes on meanwhile.`,
    },
    reply: {
      title: (name) => `${name} has a question about your obstacle`,
      button: 'Answer',
      typed: (number) => `Write answer ${number}: and the words.`,
    },
    list: {
      title: 'Our obstacles',
      none: 'No open obstacles. Write obstacle: and what is in the way.',
      since: (day) => `since ${day}`,
      answer: (until) => `answer by ${until}`,
      open: 'Show',
      foot: 'Write obstacle 12 to see one, same 12 if you meet it too.',
      more: (count) => `${count} more. Write obstacle and the number.`,
    },
    told: {
      climbed: (number, to, until) =>
        `Obstacle ${number} got no answer in time and has gone on to ${to}. Answer by ${until}.`,
      passedOn: (number, name, to, until) => `${name} passed obstacle ${number} on to ${to}. Answer by ${until}.`,
      answered: (number, words) => `Answer to obstacle ${number} ${words}`,
      comment: (number, name, words) => `${name} about obstacle ${number}: ${words}`,
      takenBack: (number) => `Obstacle ${number} was taken back and needs no answer.`,
      unreached: (name, words) => `${name} could not be reached in Teams. Please pass this on another way: ${words}`,
      preview: (number) => `Obstacle #${number}`,
    },
    map: {
      title: 'Work map',
      small: (usual) => (usual ? 'The usual steps, until the team has written its own.' : "The team's work steps"),
      pinned: (count, numbers) =>
        count === 0 ? 'no obstacles' : `${count} ${count === 1 ? 'obstacle' : 'obstacles'}: ${numbersIn(numbers)}`,
      unpinned: 'Without a step',
      foot: 'Write pin 12 to planning, or work steps: and the steps with commas between.',
      draftTitle: "Save the team's work steps?",
      draftSmall: 'They replace the steps there are. Nothing is saved yet.',
      save: 'Save',
      about: 'the work steps',
    },
    refusal: {
      notYourReport: 'You follow along here and can comment: write comment 12: and the words.',
      wordsMissing: 'Write what is in the way, for instance obstacle: we have to call about every change.',
      levelUnknown: (last) => `There are not that many levels. The highest is ${last}.`,
      stepUnknown: (step, steps) => `There is no step "${step}" on the map. Choose ${enList(steps)}.`,
      stepsMissing:
        'Write at least two steps with commas between, for instance work steps: handover, planning, visits.',
      stepsTooMany: (most) => `The map has room for ${most} steps at most.`,
      stepTooLong: (step, most) => `"${step}" is too long. At most ${most} characters for a step.`,
      stepTwice: (step) => `"${step}" stands there twice.`,
      notOpen: (number) => `Obstacle ${number} is closed already.`,
      notYours: (number, to) => `Obstacle ${number} is not yours. It is with ${to}.`,
      notAsked: (number) => `Nobody asked you about obstacle ${number}. Write comment ${number}: and the words.`,
      lastLevel: (number) => `Obstacle ${number} is on the highest level already. Answer there, or say it will not be.`,
      reasonMissing: 'It needs a few words.',
    },
  },
};
