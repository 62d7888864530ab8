import type { IsoDate } from '../core/ids';
import { addDays, weekdayOf } from '../core/time';
import type { Finding } from './finding';
import { once } from './schedule';
import { datesIn, wholeDays } from './windows';
import { inTheSameWindow, worsened } from './worsened';

const MOST = 2;

const weekendsInARow = once((schedule) => {
  const { person, people, dates, work } = schedule;
  if (!dates) return [];
  const worked = new Set(work.map(({ date }) => date));
  const isWorked = (saturday: IsoDate) => worked.has(saturday) || worked.has(addDays(saturday, 1));
  const saturdays = datesIn({ from: dates.from, to: addDays(dates.to, -1) }).filter((date) => weekdayOf(date) === 6);
  let found = 0;
  return saturdays.flatMap((saturday): readonly Finding[] => {
    found = isWorked(saturday) ? found + 1 : 0;
    if (found <= MOST) return [];
    const { start, end } = wholeDays(people.team, { from: saturday, to: addDays(saturday, 1) });
    return [
      { rule: 'weekend', severity: 'note', person, from: start, to: end, found, required: MOST, unit: 'weekends' },
    ];
  });
});

/**
 * The third weekend in a row, and every further one. A note, in both profiles. Worked: a shift or visit that starts on the Saturday or the Sunday. `from`–`to`
 * the weekend, `found` weekends in a row, as far back as the plan reaches.
 */
export const weekend = worsened({ find: weekendsInARow, same: inTheSameWindow });
