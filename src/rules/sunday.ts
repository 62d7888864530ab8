import type { IsoDate } from '../core/ids';
import type { Team } from '../core/team';
import { addDays, weekdayOf } from '../core/time';
import type { Finding } from './finding';
import { holidayOn } from './holidays';
import { agreementsOn } from './limits';
import { once, type Schedule } from './schedule';
import { type Dates, datesIn, datesOf, weekStart, wholeDays } from './windows';
import { inTheSameWindow, worsened } from './worsened';

const FOUR_WEEKS = 28;
const HALF_A_YEAR = 26 * 7;

/** A Sunday or a public holiday. */
const isRedDay = ({ profile }: Team, date: IsoDate): boolean =>
  weekdayOf(date) === 7 || holidayOn(profile, date) === 'public';

const workedDates = ({ work, people }: Schedule): readonly IsoDate[] =>
  work.flatMap((one) => datesIn(datesOf(one, people.team)));

/** The Sundays and public holidays of these dates on which any work is done. */
export const workedRedDays = (schedule: Schedule, dates: Dates): readonly IsoDate[] => {
  const worked = new Set(workedDates(schedule));
  return datesIn(dates).filter((date) => worked.has(date) && isRedDay(schedule.people.team, date));
};

/** What is known of a person's Sundays and public holidays. */
interface RestDays {
  readonly isOne: (date: IsoDate) => boolean;
  readonly isKnown: (date: IsoDate) => boolean;
  readonly isWorked: (date: IsoDate) => boolean;
}

const restDaysOf = (schedule: Schedule): RestDays => {
  const { person, people, dates } = schedule;
  const { team } = people;
  const weeks = people.weeks?.get(person) ?? [];
  const remembered = new Set(weeks.map(({ from }) => from));
  const isPlanned = (date: IsoDate) => dates !== undefined && dates.from <= date && date <= dates.to;
  const worked = new Set([
    ...weeks.flatMap(({ restDays }) => restDays).filter((date) => !isPlanned(date)),
    ...workedDates(schedule),
  ]);
  return {
    isOne: (date) => isRedDay(team, date),
    isKnown: (date) => isPlanned(date) || remembered.has(weekStart(team, date)),
    isWorked: (date) => worked.has(date),
  };
};

/** How many in a row were worked, up to this one, as far as is known. */
const workedInARow = ({ isOne, isKnown, isWorked }: RestDays, until: IsoDate): number => {
  let count = 0;
  for (let date = until; isKnown(date); date = addDays(date, -1)) {
    if (!isOne(date)) continue;
    if (!isWorked(date)) break;
    count += 1;
  }
  return count;
};

type Tested = Dates & Pick<Finding, 'found' | 'required'>;

/** The rest days of the dates up to one, when all of these are known. */
const daysUntil = ({ isOne, isKnown }: RestDays, until: IsoDate, length: number): readonly IsoDate[] => {
  const dates = datesIn({ from: addDays(until, 1 - length), to: until });
  return dates.every(isKnown) ? dates.filter(isOne) : [];
};

const withoutAgreement = (days: RestDays, date: IsoDate): readonly Tested[] => {
  const found = workedInARow(days, date);
  return found > 1 ? [{ from: date, to: date, found, required: 1 }] : [];
};

const averaged = (days: RestDays, date: IsoDate): readonly Tested[] => {
  const four = daysUntil(days, date, FOUR_WEEKS);
  const half = daysUntil(days, date, HALF_A_YEAR);
  const worked = half.filter(days.isWorked).length;
  const required = Math.floor(half.length / 2);
  return [
    ...(four.length > 0 && four.every(days.isWorked)
      ? [{ from: date, to: date, found: workedInARow(days, date), required: four.length - 1 }]
      : []),
    ...(worked > required ? [{ from: addDays(date, 1 - HALF_A_YEAR), to: date, found: worked, required }] : []),
  ];
};

const workedRestDays = once((schedule) => {
  const { person, people, dates } = schedule;
  const { team } = people;
  if (team.profile !== 'no-aml' || !dates) return [];
  const days = restDaysOf(schedule);
  return datesIn(dates)
    .filter((date) => days.isOne(date) && days.isWorked(date))
    .flatMap((date) => (agreementsOn(team, date).length > 0 ? averaged(days, date) : withoutAgreement(days, date)))
    .map(({ from, to, found, required }): Finding => {
      const { start, end } = wholeDays(team, { from, to });
      return {
        rule: 'sunday',
        severity: 'exception',
        person,
        from: start,
        to: end,
        ...(found === undefined ? {} : { found }),
        ...(required === undefined ? {} : { required }),
        unit: 'days',
      };
    });
});

/**
 * Norway (N4): whoever worked on a Sunday or a public holiday is free on the next one; where the team has a written agreement that holds, every other is
 * free on average over 26 weeks, and one in every four weeks [aml § 10-8 (4), (5)]. An exception. Worked: any work on that local date. `found` worked in
 * a row, `required` at most so many, `from`–`to` the last of them; over 26 weeks (looked at where they are all known, from `People.weeks` and the
 * plan) all worked in these, and half of what there are.
 */
export const sunday = worsened({ find: workedRestDays, same: inTheSameWindow });
