import type { IsoDate } from '../../src/core/ids';
import type { Member } from '../../src/core/roster';
import { addDays } from '../../src/core/time';
import type { Turn } from '../../src/demo/rota';

/** D day, E evening, N night (it begins on the date), a dot for a free day: Monday to Sunday, and the Monday after. */
const ROWS: readonly string[] = [
  'DD.DD..D',
  'DDD.DD.D',
  '.DDD.DD.',
  'E..EE.DE',
  'D.EE.EE.',
  '..DDD..D',
  'EEE..DDE',
  'DDD.....',
  '.E.DDDE.',
  'NN..DE.D',
  '..NN..DN',
  'D.D..NN.',
  'E.DDE..D',
  '..EEN..E',
];

type Hours = Pick<Turn, 'kind' | 'from' | 'until' | 'breakMinutes'>;

const HOURS: Readonly<Record<string, Hours>> = {
  D: { kind: 'D', from: 7 * 60, until: 16 * 60, breakMinutes: 60 },
  E: { kind: 'E', from: 13 * 60 + 30, until: 22 * 60, breakMinutes: 30 },
  N: { kind: 'N', from: 21 * 60, until: 31 * 60, breakMinutes: 60 },
};

/** Days from the Monday on that the rota has. */
export const DAYS_PLANNED = 8;

/** Who works when, in the order of the carers. */
export const weekTurns = (carers: readonly Member[], monday: IsoDate): readonly Turn[] =>
  carers.flatMap(({ id }, carer) =>
    [...(ROWS[carer] ?? '')].flatMap((letter, day) => {
      const hours = HOURS[letter];
      return hours ? [{ ...hours, date: addDays(monday, day), carer, member: id }] : [];
    }),
  );
