import type { IsoDate } from '../core/ids';
import type { DateSpan } from '../core/roster';
import { addDays } from '../core/time';

/**
 * Consecutive stretches of dates, together all from the first date to the last, each with at most `most` rows as far as a single date
 * allows. Only so many rows are ever in memory.
 */
export const chunksOf = (rowsOn: ReadonlyMap<IsoDate, number>, most: number): readonly Required<DateSpan>[] => {
  const dates = [...rowsOn.keys()].sort();
  const chunks: Required<DateSpan>[] = [];
  let from = dates[0];
  let rows = 0;
  let last = from;
  for (const date of dates) {
    const more = rowsOn.get(date) ?? 0;
    if (from !== undefined && date !== from && rows + more > most) {
      chunks.push({ from, to: addDays(date, -1) });
      from = date;
      rows = 0;
    }
    rows += more;
    last = date;
  }
  return from === undefined || last === undefined ? chunks : [...chunks, { from, to: last }];
};
