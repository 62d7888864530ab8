import type { Language } from '../core/team';
import type { Who } from './texts';
import { listedWith, subjectAs } from './words';

/** What matters to a client, goals, and what comes when one is reached. */
export interface MattersTexts {
  readonly noted: Readonly<Record<'matters' | 'goal' | 'gap', (client: string, words: string) => string>>;
  readonly short: Readonly<Record<'matters' | 'goal', (words: string) => string>>;
  readonly nothing: (client: string) => string;
  readonly reached: (client: string, names: readonly string[], until: string) => string;
  readonly answer: string;
  readonly answerTyped: (number: number) => string;
  readonly answered: (by: Who, client: string) => string;
  readonly takenBack: (by: Who, client: string) => string;
  readonly howReached: (client: string) => string;
  readonly illness: string;
  readonly notYourReport: string;
  readonly alreadyReached: (client: string) => string;
  readonly notOpen: string;
  readonly notYours: string;
}

const svList = listedWith('och');
const nbList = listedWith('og');
const enList = listedWith('and');
const du = subjectAs('Du');
const you = subjectAs('You');

export const MATTERS: Readonly<Record<Language, MattersTexts>> = {
  sv: {
    noted: {
      matters: (client, words) => `Viktigt för ${client}: ${words}`,
      goal: (client, words) => `Mål för ${client}: ${words}`,
      gap: (client, words) => `Önskat och gjort hos ${client}: ${words}`,
    },
    short: { matters: (words) => `Viktigt: ${words}`, goal: (words) => `Mål: ${words}` },
    nothing: (client) =>
      `Inget är noterat för ${client} än. Fråga ”Vad är viktigt för dig?” och skriv: viktigt för ${client}: och orden.`,
    reached: (client, names, until) =>
      `Fint! ${client} har nått sitt mål. ${svList(names)} ser med laget på vad som kommer nu, senast ${until}.`,
    answer: 'Vi har tittat på det',
    answerTyped: (number) => `Skriv ja ${number}: och vad det blev.`,
    answered: (by, client) => `${du(by)} har tittat på vad som kommer efter målet för ${client}.`,
    takenBack: (by, client) => `${du(by)} tog bort det om ${client}.`,
    howReached: (client) => `Skriv målet nått för ${client} när det är nått, så tittar laget på vad som kommer nu.`,
    illness:
      'Inget sparades. Sjukdomar och mediciner hör till journalen. Skriv vad personen själv vill, med vanliga ord.',
    notYourReport: 'Det här är för den som möter brukaren.',
    alreadyReached: (client) => `Det tittar laget redan på för ${client}.`,
    notOpen: 'Det gäller inte längre.',
    notYours: 'Den som skrev det, den fasta omsorgskontakten eller chefen kan ändra det.',
  },
  nb: {
    noted: {
      matters: (client, words) => `Viktig for ${client}: ${words}`,
      goal: (client, words) => `Mål for ${client}: ${words}`,
      gap: (client, words) => `Ønsket og gjort hos ${client}: ${words}`,
    },
    short: { matters: (words) => `Viktig: ${words}`, goal: (words) => `Mål: ${words}` },
    nothing: (client) =>
      `Ingenting er notert for ${client} ennå. Spør «Hva er viktig for deg?» og skriv: viktig for ${client}: og ordene.`,
    reached: (client, names, until) =>
      `Så fint! ${client} har nådd målet sitt. ${nbList(names)} ser sammen med teamet på hva som kommer nå, senest ${until}.`,
    answer: 'Vi har sett på det',
    answerTyped: (number) => `Skriv ja ${number}: og hva det ble.`,
    answered: (by, client) => `${du(by)} har sett på hva som kommer etter målet for ${client}.`,
    takenBack: (by, client) => `${du(by)} tok bort det om ${client}.`,
    howReached: (client) => `Skriv målet nådd for ${client} når det er nådd, så ser teamet på hva som kommer nå.`,
    illness:
      'Ingenting ble lagret. Sykdommer og medisiner hører til journalen. Skriv hva personen selv vil, med vanlige ord.',
    notYourReport: 'Dette er for den som møter brukeren.',
    alreadyReached: (client) => `Det ser teamet allerede på for ${client}.`,
    notOpen: 'Det gjelder ikke lenger.',
    notYours: 'Den som skrev det, tjenesteansvarlig eller lederen kan endre det.',
  },
  en: {
    noted: {
      matters: (client, words) => `What matters to ${client}: ${words}`,
      goal: (client, words) => `Goal for ${client}: ${words}`,
      gap: (client, words) => `Wanted and done at ${client}: ${words}`,
    },
    short: { matters: (words) => `Matters: ${words}`, goal: (words) => `Goal: ${words}` },
    nothing: (client) =>
      `Nothing is noted for ${client} yet. Ask "What matters to you?" and write: important for ${client}: and the words.`,
    reached: (client, names, until) =>
      `Lovely! ${client} has reached the goal. ${enList(names)} look with the team at what comes now, by ${until}.`,
    answer: 'We have looked at it',
    answerTyped: (number) => `Write yes ${number}: and what it came to.`,
    answered: (by, client) => `${you(by)} looked at what comes after the goal for ${client}.`,
    takenBack: (by, client) => `${you(by)} removed that about ${client}.`,
    howReached: (client) => `Write goal reached for ${client} once it is, and you look together at what comes now.`,
    illness:
      'Nothing was kept. Illnesses and medicines belong in the care record. Write what the person wants, in plain words.',
    notYourReport: 'This is for whoever meets the client.',
    alreadyReached: (client) => `You are looking at that for ${client} already.`,
    notOpen: 'That holds no longer.',
    notYours: 'Whoever wrote it, the named contact or the leader can change it.',
  },
};
