import type { Language } from '../core/team';
import type { Who } from './texts';
import { capital, listedWith, subjectAs } from './words';

/** What nobody has: the list of it, and a visit that is taken from it. A visit in words: `K-1047 lör 28/11 14:30`. */
export interface VacantTexts {
  readonly shifts: (count: number) => string;
  readonly ask: string;
  /** The first after days on which there is none. */
  readonly next: (shift: string) => string;
  readonly more: (count: number) => string;
  readonly foot: string;
  /** For who cannot take a visit. */
  readonly visitsFoot: string;
  readonly takeVisit: string;
  /** For whoever asked others about it. */
  readonly takeMyself: string;
  readonly takeTyped: (number: number) => string;
  readonly backFoot: string;
  readonly again: (by: Who, visit: string) => string;
  readonly still: (visit: string) => string;
  readonly to: (visit: string, taker: string) => string;
  /** A visit that nobody had, with who has it now. */
  readonly changedTo: (visit: string, now: readonly string[]) => string;
}

const du = subjectAs('Du');
const you = subjectAs('You');

export const VACANT: Readonly<Record<Language, VacantTexts>> = {
  sv: {
    shifts: (count) => `${count} pass`,
    ask: 'Fråga vem som kan',
    next: (shift) => `Nästa lediga pass är ${shift}.`,
    more: (count) => `Och ${count} till. Skriv till exempel: ledigt på fredag?`,
    foot: 'Tryck eller skriv siffran, så får du se frågan innan något händer.',
    visitsFoot: 'Ett besök utan någon tar den som kan: jag tar K-1020 på lördag.',
    takeMyself: 'Jag tar det själv',
    takeTyped: (number) => `Skriv ja ${number} om du tar det själv.`,
    takeVisit: 'Vill du ta besöket som ingen har?',
    backFoot: 'Då är besöket utan någon igen.',
    again: (by, visit) => `${du(by)} lämnade tillbaka. Ingen har ${visit} nu.`,
    still: (visit) => `Ingen har ${visit} än.`,
    to: (visit, taker) => `${capital(visit)}, som ingen har, till ${taker}`,
    changedTo: (visit, now) => `${visit}: ${listedWith('och')(now)}`,
  },
  nb: {
    shifts: (count) => (count === 1 ? '1 vakt' : `${count} vakter`),
    ask: 'Spør hvem som kan',
    next: (shift) => `Neste ledige vakt er ${shift}.`,
    more: (count) => `Og ${count} til. Skriv for eksempel: ledig på fredag?`,
    foot: 'Trykk eller skriv tallet, så får du se spørsmålet før noe skjer.',
    visitsFoot: 'Et besøk uten noen tar den som kan: jeg tar B-231 på lørdag.',
    takeMyself: 'Jeg tar den selv',
    takeTyped: (number) => `Skriv ja ${number} om du tar den selv.`,
    takeVisit: 'Vil du ta besøket som ingen har?',
    backFoot: 'Da er besøket uten noen igjen.',
    again: (by, visit) => `${du(by)} ga tilbake. Ingen har ${visit} nå.`,
    still: (visit) => `Ingen har ${visit} ennå.`,
    to: (visit, taker) => `${capital(visit)}, som ingen har, til ${taker}`,
    changedTo: (visit, now) => `${visit}: ${listedWith('og')(now)}`,
  },
  en: {
    shifts: (count) => (count === 1 ? '1 shift' : `${count} shifts`),
    ask: 'Ask who can',
    next: (shift) => `The next vacant shift is ${shift}.`,
    more: (count) => `And ${count} more. Write for example: any open shifts on Friday?`,
    foot: 'Press or write the number: you see the question before anything happens.',
    visitsFoot: "A visit without anyone is taken by whoever can: I'll take K-1020 on Saturday.",
    takeMyself: "I'll take it myself",
    takeTyped: (number) => `Write yes ${number} to take it yourself.`,
    takeVisit: 'Take the visit that nobody has?',
    backFoot: 'Then the visit is without anyone again.',
    again: (by, visit) => `${you(by)} gave it back. Nobody has ${visit} now.`,
    still: (visit) => `Nobody has ${visit} yet.`,
    to: (visit, taker) => `${capital(visit)}, which nobody has, to ${taker}`,
    changedTo: (visit, now) => `${visit}: ${listedWith('and')(now)}`,
  },
};
