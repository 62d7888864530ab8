import type { IsoDate } from '../core/ids';
import type { Day, Shift } from '../core/roster';
import type { People } from '../core/team';
import { localDate } from '../core/time';
import type { DemoPlan } from './plan';

/** The demo team as the rules know a team. */
export const peopleOf = ({ team, members, clients }: DemoPlan): People => ({
  team,
  members: new Map(members.map((member) => [member.id, member])),
  clients: new Map(clients.map((client) => [client.code, client])),
});

/** Its plan by date, in order. */
export const daysOf = ({ shifts, visits, team }: DemoPlan): readonly Day[] => {
  const on = new Map<IsoDate, { shifts: Shift[]; visits: DemoPlan['visits'][number][] }>();
  const dayOf = (start: Shift['start']) => {
    const date = localDate(start, team.timeZone);
    const day = on.get(date) ?? { shifts: [], visits: [] };
    on.set(date, day);
    return day;
  };
  for (const shift of shifts) dayOf(shift.start).shifts.push(shift);
  for (const visit of visits) dayOf(visit.start).visits.push(visit);
  return [...on].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, day]) => ({ date, ...day }));
};
