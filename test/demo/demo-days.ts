import { clientCode, type IsoDate, isoDate, type MemberId } from '../../src/core/ids';
import { type Plan, planOf } from '../../src/core/plan';
import type { Visit } from '../../src/core/roster';
import type { People } from '../../src/core/team';
import { localDate, localTime } from '../../src/core/time';
import type { DemoPlan } from '../../src/demo/plan';

export const datesOf = ({ team, visits, shifts }: DemoPlan): readonly IsoDate[] =>
  [...new Set([...visits, ...shifts].map(({ start }) => localDate(start, team.timeZone)))].sort();

export const peopleOf = ({ team, members, clients }: DemoPlan): People => ({
  team,
  members: new Map(members.map((member) => [member.id, member])),
  clients: new Map(clients.map((client) => [client.code, client])),
});

const known = new WeakMap<DemoPlan, ReadonlyMap<IsoDate, Visit[]>>();

const byDate = (demo: DemoPlan): ReadonlyMap<IsoDate, Visit[]> => {
  const found = known.get(demo);
  if (found) return found;
  const dates = new Map<IsoDate, Visit[]>();
  for (const visit of demo.visits) {
    const date = localDate(visit.start, demo.team.timeZone);
    dates.set(date, [...(dates.get(date) ?? []), visit]);
  }
  known.set(demo, dates);
  return dates;
};

export const visitsOn = (demo: DemoPlan, date: IsoDate): readonly Visit[] => byDate(demo).get(date) ?? [];

export const wholePlan = (demo: DemoPlan): Plan =>
  planOf(
    datesOf(demo).map((date) => ({
      date,
      visits: visitsOn(demo, date),
      shifts: demo.shifts.filter(({ start }) => localDate(start, demo.team.timeZone) === date),
    })),
  );

export const visitAt = (demo: DemoPlan, client: string, date: string, time: string): Visit => {
  const found = visitsOn(demo, isoDate(date)).find(
    (visit) => visit.client === clientCode(client) && localTime(visit.start, demo.team.timeZone) === time,
  );
  if (!found) throw new Error(`nothing at ${client} on ${date} ${time}`);
  return found;
};

export const idOf = (demo: DemoPlan, name: string): MemberId => {
  const found = demo.members.find((member) => member.name.startsWith(name));
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
};
