import type { Language } from '../core/team';
import { listedWith } from './words';

const some =
  (and: string, left: string) =>
  (names: readonly string[], more: number): string =>
    more > 0 ? `${names.join(', ')} ${and} ${more} ${left}` : listedWith(and)(names);

/** Several questions that came at once. */
export interface SeveralTexts {
  readonly title: (count: number) => string;
  readonly more: (count: number) => string;
  readonly foot: string;
}

/** What whoever asks reads of those who are left in peace. */
export interface PeaceTexts {
  readonly whenShiftBegins: string;
  readonly offDutyAfter: (time: string) => string;
  readonly after: (time: string) => string;
  readonly nobodyInTime: string;
  readonly cannotReach: (names: readonly string[]) => string;
  /** Of many, how many cannot be reached. */
  readonly mostUnreached: (count: number, most: number) => string;
  /** None of those who can take it can be reached. */
  readonly callThem: (names: readonly string[], more: number) => string;
  readonly missed: (name: string, visit: string) => string;
}

/** What one wants for oneself. */
export interface SettingsTexts {
  readonly title: string;
  readonly text: (offDuty: boolean) => string;
  readonly quiet: (from: string, to: string) => string;
  readonly askMe: string;
  readonly leaveMe: string;
  readonly typed: (offDuty: boolean) => string;
}

export const SEVERAL: Readonly<Record<Language, SeveralTexts>> = {
  sv: {
    title: (count) => `${count} frågor till dig`,
    more: (count) => `Och ${count} till: skriv mina ärenden.`,
    foot: 'Tryck Visa, eller svara med numret, till exempel ja 27.',
  },
  nb: {
    title: (count) => `${count} spørsmål til deg`,
    more: (count) => `Og ${count} til: skriv mine saker.`,
    foot: 'Trykk Vis, eller svar med nummeret, for eksempel ja 27.',
  },
  en: {
    title: (count) => `${count} questions for you`,
    more: (count) => `And ${count} more: write my cases.`,
    foot: 'Press Show, or answer with the number, for example yes 27.',
  },
};

export const PEACE: Readonly<Record<Language, PeaceTexts>> = {
  sv: {
    whenShiftBegins: 'De som är lediga får frågan när deras pass börjar.',
    offDutyAfter: (time) => `De som är lediga får frågan efter ${time}.`,
    after: (time) => `Frågan kommer fram efter ${time}.`,
    nobodyInTime: 'De som kan är lediga tills frågan går ut. Fråga en av dem med namn, eller ring.',
    mostUnreached: (count, most) => `${count} av ${most} nås inte i Teams. Ring om det brådskar.`,
    callThem: (names, more) => `${some('och', 'till')(names, more)} kan, men nås inte i Teams. Ring.`,
    cannotReach: (names) => `Nås inte i Teams: ${names.join(', ')}`,
    missed: (name, visit) => `${name} nås inte i Teams och har inte fått frågan om ${visit}.`,
  },
  nb: {
    whenShiftBegins: 'Alle som har fri, får spørsmålet når vakten deres begynner.',
    offDutyAfter: (time) => `Alle som har fri, får spørsmålet etter ${time}.`,
    after: (time) => `Spørsmålet kommer fram etter ${time}.`,
    nobodyInTime: 'Alle som kan, har fri til spørsmålet går ut. Spør en av dem med navn, eller ring.',
    mostUnreached: (count, most) => `${count} av ${most} kan ikke nås i Teams. Ring om det haster.`,
    callThem: (names, more) => `${some('og', 'til')(names, more)} kan, men kan ikke nås i Teams. Ring.`,
    cannotReach: (names) => `Kan ikke nås i Teams: ${names.join(', ')}`,
    missed: (name, visit) => `${name} kan ikke nås i Teams og har ikke fått spørsmålet om ${visit}.`,
  },
  en: {
    whenShiftBegins: 'Those who are off get the question when their shift begins.',
    offDutyAfter: (time) => `Those who are off get the question after ${time}.`,
    after: (time) => `The question arrives after ${time}.`,
    nobodyInTime: 'Those who can are off until the question ends. Ask one of them by name, or call.',
    mostUnreached: (count, most) => `${count} of ${most} aren't on Teams. Call if it is urgent.`,
    callThem: (names, more) =>
      `${some('and', 'more')(names, more)} can, but ${names.length + more > 1 ? "aren't" : "isn't"} on Teams. Call.`,
    cannotReach: (names) => `Cannot be reached in Teams: ${names.join(', ')}`,
    missed: (name, visit) => `${name} cannot be reached in Teams and has not got the question about ${visit}.`,
  },
};

export const SETTINGS: Readonly<Record<Language, SettingsTexts>> = {
  sv: {
    title: 'Inställningar',
    text: (offDuty) =>
      offDuty
        ? 'Jag skriver svenska till dig. Frågor till alla som kan får du även när du är ledig.'
        : 'Jag skriver svenska till dig. Frågor till alla som kan får du bara när du jobbar.',
    quiet: (from, to) =>
      `Mellan ${from} och ${to} är det tyst när du är ledig, om det inte gäller de närmaste 12 timmarna.`,
    askMe: 'Fråga mig även på fritiden',
    leaveMe: 'Bara när jag jobbar',
    typed: (offDuty) =>
      `Skriv ${offDuty ? 'fråga mig inte när jag är ledig' : 'fråga mig även när jag är ledig'}, eller språk norsk, om du vill ändra.`,
  },
  nb: {
    title: 'Innstillinger',
    text: (offDuty) =>
      offDuty
        ? 'Jeg skriver norsk til deg. Spørsmål til alle som kan, får du også når du har fri.'
        : 'Jeg skriver norsk til deg. Spørsmål til alle som kan, får du bare når du jobber.',
    quiet: (from, to) =>
      `Mellom ${from} og ${to} er det stille når du har fri, om det ikke gjelder de neste 12 timene.`,
    askMe: 'Spør meg også i fritiden',
    leaveMe: 'Bare når jeg jobber',
    typed: (offDuty) =>
      `Skriv ${offDuty ? 'ikke spør meg når jeg har fri' : 'spør meg også når jeg har fri'}, eller språk svenska, om du vil endre.`,
  },
  en: {
    title: 'Settings',
    text: (offDuty) =>
      offDuty
        ? 'I write English to you. Questions to everyone who can also come when you are off.'
        : 'I write English to you. Questions to everyone who can come only when you are at work.',
    quiet: (from, to) =>
      `Between ${from} and ${to} it is quiet when you are off, unless it is about the next 12 hours.`,
    askMe: "Ask me even when I'm off",
    leaveMe: 'Only when I work',
    typed: (offDuty) =>
      `Write ${offDuty ? "don't ask me when I'm off" : "ask me even when I'm off"}, or language svenska, to change it.`,
  },
};
