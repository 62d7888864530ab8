import type { IsoDate, MemberId } from '../core/ids';
import type { WorkedWeek } from '../core/team';
import { addDays } from '../core/time';
import { encode, keys } from './rows';
import type { Change } from './store';

/** First date, minutes, and how many days after it each worked rest day lies. */
type KeptWeek = readonly [from: IsoDate, minutes: number, ...restDays: readonly number[]];

/** Row `a|weeks|<member>`: a few bytes a week, since it is read with the team. */
export interface WeeksRow {
  readonly weeks: readonly KeptWeek[];
}

const DAY = 24 * 3_600_000;

const keptWeek = ({ from, minutes, restDays }: WorkedWeek): KeptWeek => [
  from,
  minutes,
  ...restDays.map((date) => (Date.parse(date) - Date.parse(from)) / DAY),
];

export const weeksChange = (member: MemberId, weeks: readonly WorkedWeek[]): Change => ({
  change: 'put',
  key: keys.weeks(member),
  value: encode({ weeks: weeks.map(keptWeek) }),
});

export const weeksIn = ({ weeks }: WeeksRow): readonly WorkedWeek[] =>
  weeks.map(([from, minutes, ...restDays]) => ({
    from,
    minutes,
    restDays: restDays.map((days) => addDays(from, days)),
  }));
