import { clientCode, instant, memberId } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import type { Vocabulary } from '../../src/language/understand';

/** Wednesday 2025-11-19 09:00 in Stockholm and Oslo, week 47. */
export const now = instant(Date.parse('2025-11-19T08:00:00Z'));

const NAMES = [
  'Elin Berg',
  'Sara Lind',
  'Ahmed Ali',
  'Anna Bergström',
  'Anna Lund',
  'Hanne Dahl',
  'Måns Ek',
  'Anna-Karin Holm',
  'Björn Åkesson',
  'Øystein Vik',
  'Fatima Noor',
  'Mohammed Said',
  'Ingrid Moen',
  'Lars Nygård',
  'Kristina Palm',
  'Tor Hagen',
  'Frida Sand',
  'Jonas Falk',
  'Per Strand',
  'Zahra Amini',
  'Helga Ruud',
  'Olof Norén',
  'Maria Kvist',
  'Emil Stor',
];

/** m1 Elin writes, m2 Sara, m3 Ahmed, m4 and m5 Anna, m6 Hanne, … */
export const vocabulary: Vocabulary = {
  members: NAMES.map((name, index) => ({ id: memberId(`m${index + 1}`), name })),
  clients: ['K-1047', 'K-1020', 'K-1011', 'K-1019', 'K-1033', 'K-1002', 'K-1007', 'B-231', 'B-240', 'B-226', 'B12']
    .concat(Array.from({ length: 25 }, (_, index) => `K-${1100 + index}`))
    .map(clientCode),
};

export const context = (language: Language) => ({
  language,
  now,
  timeZone: 'Europe/Stockholm',
  speaker: memberId('m1'),
  vocabulary,
});
