import { planCheckCard } from '../cards/plan-check';
import type { IsoDate } from '../core/ids';
import { addDays, localDate } from '../core/time';
import type { Drawn, Turn } from '../flows/edge';
import type { Slots } from '../language/understand';
import { checkPlan, LOOKED_AROUND } from '../reports/plan-check';

const DAYS_AHEAD = 6;
const MOST_DAYS_AHEAD = 27;

const rangeOf = ({ date, dates, endDate }: Slots, today: IsoDate) => {
  const from = date ?? dates?.[0];
  if (from === undefined) return { from: today, to: addDays(today, DAYS_AHEAD) };
  const most = addDays(from, MOST_DAYS_AHEAD);
  const to = endDate === undefined || endDate < from ? from : endDate;
  return { from, to: to < most ? to : most };
};

/** `kolla schemat`: a leader sees everybody's, anyone else their own; the next seven days, or the days that were said. */
export const showPlanCheck = async (turn: Turn, slots: Slots): Promise<Drawn> => {
  const { reader, read, at } = turn;
  const team = await read.teamAndElsewhere();
  const range = rangeOf(slots, localDate(at, team.team.timeZone));
  const days = await read.days(addDays(range.from, -LOOKED_AROUND), addDays(range.to, LOOKED_AROUND));
  const whole = team.members.get(reader)?.role === 'leader';
  const check = checkPlan(team, days, range, whole ? undefined : [reader]);
  return planCheckCard(check, { ...range, whole }, turn);
};
