import type { Language } from '../core/team';
import type { Who } from './texts';
import { capital, listedWith, subjectAs } from './words';

/** What nobody has: the list of it, and a visit that is taken from it. A visit in words: `K-1047 lör 28/11 14:30`. */
export interface VacantTexts {
  readonly shifts: (count: number) => string;
  readonly ask: string;
  readonly more: (count: number) => string;
  readonly foot: string;
  readonly takeVisit: string;
  /** Asks who can, before it is sent. */
  readonly askVisit: string;
  readonly visitQuestion: string;
  readonly until: (until: string) => string;
  readonly backFoot: string;
  readonly again: (by: Who, visit: string) => string;
  readonly still: (visit: string) => string;
  readonly to: (visit: string, taker: string) => string;
  /** A shift that is nobody's. */
  readonly nobody: (shift: string) => string;
  /** A visit that nobody had, with who has it now. */
  readonly changedTo: (visit: string, now: readonly string[]) => string;
}

const du = subjectAs('Du');
const you = subjectAs('You');

export const VACANT: Readonly<Record<Language, VacantTexts>> = {
  sv: {
    shifts: (count) => `${count} pass`,
    ask: 'Fråga vem som kan',
    more: (count) => `Och ${count} till. Skriv till exempel: ledigt på fredag?`,
    foot: 'Tryck eller skriv siffran, så får du se frågan innan något händer.',
    takeVisit: 'Vill du ta besöket som ingen har?',
    askVisit: 'Vem kan ta besöket som ingen har?',
    visitQuestion: 'Kan du ta ett besök som ingen har?',
    until: (until) => `Den som först svarar ja får det. Svar senast ${until}.`,
    backFoot: 'Då är besöket utan någon igen.',
    again: (by, visit) => `${du(by)} lämnade tillbaka. Ingen har ${visit} nu.`,
    still: (visit) => `Ingen har ${visit} än.`,
    to: (visit, taker) => `${capital(visit)}, som ingen har, till ${taker}`,
    nobody: (shift) => `Det finns ingen som kan ta ${shift}.`,
    changedTo: (visit, now) => `${visit}: ${listedWith('och')(now)}`,
  },
  nb: {
    shifts: (count) => (count === 1 ? '1 vakt' : `${count} vakter`),
    ask: 'Spør hvem som kan',
    more: (count) => `Og ${count} til. Skriv for eksempel: ledig på fredag?`,
    foot: 'Trykk eller skriv tallet, så får du se spørsmålet før noe skjer.',
    takeVisit: 'Vil du ta besøket som ingen har?',
    askVisit: 'Hvem kan ta besøket som ingen har?',
    visitQuestion: 'Kan du ta et besøk som ingen har?',
    until: (until) => `Den som først svarer ja, får det. Svar innen ${until}.`,
    backFoot: 'Da er besøket uten noen igjen.',
    again: (by, visit) => `${du(by)} ga tilbake. Ingen har ${visit} nå.`,
    still: (visit) => `Ingen har ${visit} ennå.`,
    to: (visit, taker) => `${capital(visit)}, som ingen har, til ${taker}`,
    nobody: (shift) => `Det er ingen som kan ta ${shift}.`,
    changedTo: (visit, now) => `${visit}: ${listedWith('og')(now)}`,
  },
  en: {
    shifts: (count) => (count === 1 ? '1 shift' : `${count} shifts`),
    ask: 'Ask who can',
    more: (count) => `And ${count} more. Write for example: any open shifts on Friday?`,
    foot: 'Press or write the number: you see the question before anything happens.',
    takeVisit: 'Take the visit that nobody has?',
    askVisit: 'Who can take the visit that nobody has?',
    visitQuestion: 'Can you take a visit that nobody has?',
    until: (until) => `Whoever answers yes first has it. Answer by ${until}.`,
    backFoot: 'Then the visit is without anyone again.',
    again: (by, visit) => `${you(by)} gave it back. Nobody has ${visit} now.`,
    still: (visit) => `Nobody has ${visit} yet.`,
    to: (visit, taker) => `${capital(visit)}, which nobody has, to ${taker}`,
    nobody: (shift) => `There is nobody who can take ${shift}.`,
    changedTo: (visit, now) => `${visit}: ${listedWith('and')(now)}`,
  },
};
