import { clientCode, type Instant, type IsoDate, isoDate, wallTime } from '../../src/core/ids';
import { planOf } from '../../src/core/plan';
import type { Shift } from '../../src/core/roster';
import { addDays, HOUR, instantOf, localDate, MINUTE, weekdayOf } from '../../src/core/time';
import { LEADER } from '../../src/demo/cast';
import { needTries } from '../../src/demo/need-tries';
import { NORWEGIAN } from '../../src/demo/norwegian';
import { type DemoPlan, demoPlan } from '../../src/demo/plan';
import { PLAN_FROM, PLAN_TO } from '../../src/demo/rota';
import { SWEDISH } from '../../src/demo/swedish';
import { understand } from '../../src/language/understand';
import { findingsIfTaken, whoCanTake } from '../../src/planning/candidates';
import { findings } from '../../src/rules';
import { idOf, peopleOf, visitAt, visitsOn, wholePlan } from './demo-days';

const CASTS = { Swedish: SWEDISH, Norwegian: NORWEGIAN };

/** The eve of each change of clocks, New Year's Eve, a leap day's eve, a Sunday, and with them other days of the week. */
const cases = (
  [
    ['Swedish', '2026-11-22'],
    ['Swedish', '2027-03-27'],
    ['Swedish', '2026-12-31'],
    ['Swedish', '2027-05-18'],
    ['Norwegian', '2026-10-24'],
    ['Norwegian', '2027-03-26'],
    ['Norwegian', '2028-02-28'],
  ] as const
).map(([name, date]) => {
  const today = isoDate(date);
  return { name, today, cast: CASTS[name], demo: demoPlan(CASTS[name], today) };
});

const shiftsOf = (demo: DemoPlan, member: string) =>
  demo.shifts.filter((shift) => shift.member === member).sort((a, b) => a.start - b.start);

const facesOf = (demo: DemoPlan, client: string, from: IsoDate, to: IsoDate): number => {
  const met = demo.visits.filter((visit) => {
    const on = localDate(visit.start, demo.team.timeZone);
    return visit.client === client && from <= on && on <= to;
  });
  return new Set(met.flatMap((visit) => visit.members)).size;
};

const longestFree = (own: readonly Shift[], from: Instant, days: number): number => {
  const to = from + days * 24 * HOUR;
  const inside = own.filter(({ start, end }) => end > from && start < to);
  const edges = [...inside.map(({ start }) => start), to].map((start, at) => start - (inside[at - 1]?.end ?? from));
  return Math.max(...edges);
};

const mondayOf = ({ team }: DemoPlan, shift: Shift): Instant => {
  const date = localDate(shift.start, team.timeZone);
  return instantOf(addDays(date, 1 - weekdayOf(date)), wallTime('00:00'), team.timeZone);
};

describe.each(cases)('the $name demo team on $today', ({ today, cast, demo }) => {
  const tomorrow = addDays(today, 1);
  const people = peopleOf(demo);
  const plan = wholePlan(demo);

  it('has frames of minutes that a month of the client’s own visits nearly fills, some of them to the last', () => {
    const days = PLAN_TO - PLAN_FROM + 1;
    const room = demo.clients.flatMap(({ code, frame }) => {
      const own = demo.visits.filter(({ client }) => client === code);
      const planned = own.reduce((sum, { start, end }) => sum + (end - start) / MINUTE, 0);
      return frame?.frame === 'minutes' ? [frame.minutesPerMonth - Math.round((planned / days) * (365 / 12))] : [];
    });
    expect(room.filter((minutes) => minutes < 0 || minutes > 90)).toEqual([]);
    expect(room.filter((minutes) => minutes === 0).length).toBeGreaterThan(2);
    expect(room.filter((minutes) => minutes > 0).length).toBeGreaterThan(10);
  });

  it('has a report for tomorrow inside a frame and a lasting one outside, which are understood as that', () => {
    const [reports = '', comes = ''] = cast.staff;
    const offered = clientCode(cast.offered.client);
    const { inside = '', outside = '', acute } = needTries(demo, today, { reports, comes, offered });
    const read = (text: string) =>
      understand(text, {
        language: demo.team.language,
        now: instantOf(today, wallTime('12:00'), demo.team.timeZone),
        timeZone: demo.team.timeZone,
        speaker: idOf(demo, reports),
        vocabulary: { members: demo.members, clients: demo.clients.map(({ code }) => code) },
      });
    const longer = { direction: 'more', change: 'longer', date: tomorrow };
    expect(read(inside)).toMatchObject({ intent: 'needChange', slots: { ...longer, once: true } });
    const { client, time = '' } = read(inside).slots;
    expect(visitAt(demo, client ?? '', tomorrow, time).members).toEqual([idOf(demo, comes)]);
    expect(read(outside)).toMatchObject({ intent: 'needChange', slots: longer });
    expect(read(outside).slots.once).toBeUndefined();
    expect(read(acute).intent).toBe('acute');
    expect(read(acute).slots.client).toBeDefined();
  });

  it('is 14 staff, 10 substitutes and 36 clients, besides leader, nurse, rehab and assessor', () => {
    const roles = demo.members.map((member) => (member.role === 'carer' ? member.employment : member.role));
    const count = (one: string) => roles.filter((role) => role === one).length;
    expect(['permanent', 'substitute', 'leader', 'nurse', 'rehab', 'assessor'].map(count)).toEqual([
      14, 10, 1, 1, 1, 1,
    ]);
    expect(demo.clients).toHaveLength(36);
    expect(new Set(demo.visits.map((visit) => visit.id)).size).toBe(demo.visits.length);
    expect(new Set(demo.shifts.map((shift) => shift.id)).size).toBe(demo.shifts.length);
  });

  it('has about 75 visits a weekday and 55 a weekend day, some for two, about 9 a shift', () => {
    for (let day = -14; day <= 21; day += 1) {
      const date = addDays(today, day);
      const wanted = weekdayOf(date) <= 5 ? 75 : 55;
      const visits = visitsOn(demo, date);
      expect({ date, share: Math.abs(visits.length / wanted - 1) <= 0.1 }).toEqual({ date, share: true });
      expect(visits.filter((visit) => visit.members.length === 2).length).toBeGreaterThanOrEqual(2);
    }
    const seats = demo.visits.flatMap((visit) => visit.members).length;
    expect(seats / demo.shifts.length).toBeGreaterThan(8);
    expect(seats / demo.shifts.length).toBeLessThan(10);
  });

  it('breaks none of the rules: every visit is somebody’s to do, in their shift, with time for the way', () => {
    const persons = demo.members.map((member) => member.id);
    expect(findings({ before: planOf([]), after: plan, people, persons })).toEqual([]);
    expect(demo.visits.filter((visit) => visit.members.length === 0)).toEqual([]);
  });

  it('lets nobody work while absent, and visits no client who is away or is visited already', () => {
    const on = (at: Instant) => localDate(at, demo.team.timeZone);
    for (const { id, absences } of demo.members) {
      const dates = shiftsOf(demo, id).flatMap((shift) => [on(shift.start), on(shift.end)]);
      expect(dates.filter((date) => absences.some(({ from, to = from }) => from <= date && date <= to))).toEqual([]);
    }
    for (const { code, away } of demo.clients) {
      const own = demo.visits.filter((visit) => visit.client === code).sort((a, b) => a.start - b.start);
      expect(
        own.filter((visit) => away.some(({ from, to = from }) => from <= on(visit.start) && on(visit.start) <= to)),
      ).toEqual([]);
      expect(own.filter((visit, at) => at > 0 && visit.start < (own[at - 1]?.end ?? 0))).toEqual([]);
    }
  });

  it('gives everyone 11 hours between shifts, 36 hours free a week and every other Sunday', () => {
    for (const { id } of demo.members) {
      const own = shiftsOf(demo, id);
      const rests = own.slice(1).map((shift, at) => shift.start - (own[at]?.end ?? 0));
      expect(Math.min(...rests, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(11 * HOUR);
      expect(own.filter((shift) => longestFree(own, mondayOf(demo, shift), 7) < 36 * HOUR)).toEqual([]);
      const sundays = new Set(
        own
          .flatMap(({ start, end }) => [start, end].map((at) => localDate(at, demo.team.timeZone)))
          .filter((date) => weekdayOf(date) === 7),
      );
      expect([...sundays].filter((date) => sundays.has(addDays(date, 7)))).toEqual([]);
    }
  });

  it('breaks nobody’s 24 hours where their rest would be cut in two', () => {
    for (const { id, dayBreak } of demo.members) {
      const own = shiftsOf(demo, id);
      const cut = own.flatMap(({ start, end }) => {
        const at = (date: IsoDate) => instantOf(date, wallTime(dayBreak ?? '00:00'), demo.team.timeZone);
        const date = localDate(start, demo.team.timeZone);
        const breaks = [addDays(date, -1), date, addDays(date, 1)]
          .map(at)
          .filter((from) => from < end && from + 24 * HOUR > start);
        return dayBreak ? breaks.filter((from) => longestFree(own, from, 1) < 11 * HOUR) : [];
      });
      expect(cut).toEqual([]);
    }
  });

  it('has an evening before a day, where a longer evening would cut the rest', () => {
    const short = demo.members.flatMap(({ id }) => {
      const own = shiftsOf(demo, id);
      return own
        .slice(1)
        .filter(
          (shift, at) => own[at]?.kind === 'E' && shift.kind === 'D' && shift.start - (own[at]?.end ?? 0) < 13 * HOUR,
        );
    });
    expect(short.length).toBeGreaterThanOrEqual(2);
  });

  it('has a delegation that ends within 30 days, a client away, and a client with 21 faces in 14 days', () => {
    const ends = demo.members.flatMap((member) => member.delegations).map(({ validTo }) => validTo);
    expect(ends.some((date) => today < date && date <= addDays(today, 30))).toBe(true);
    expect(demo.clients.some(({ away }) => away.some(({ from, to = from }) => from <= today && today <= to))).toBe(
      true,
    );
    const until = (date: IsoDate) => facesOf(demo, cast.clients[0] ?? '', addDays(date, -13), date);
    expect(until(today)).toBe(21);
    expect(until(addDays(today, -1))).toBeGreaterThanOrEqual(21);
  });

  it('lets the second carer and two to five others take the first one’s visit tomorrow', () => {
    const [first = '', second = ''] = cast.staff;
    const time = `${String((cast.offered.from / 60) | 0).padStart(2, '0')}:${String(cast.offered.from % 60).padStart(2, '0')}`;
    const visit = visitAt(demo, cast.offered.client, tomorrow, time);
    expect(visit.members).toEqual([idOf(demo, first)]);
    expect(visit.end - visit.start).toBe((cast.offered.until - cast.offered.from) * 60_000);
    const able = whoCanTake(people, plan, visit, idOf(demo, first));
    expect(able).toContain(idOf(demo, second));
    expect(able.length).toBeGreaterThanOrEqual(3);
    expect(able.length).toBeLessThanOrEqual(6);
  });

  it('has a visit of the first carer tomorrow that nobody can take, the second for want of a delegation', () => {
    const [first = '', second = ''] = cast.staff;
    const visit = visitAt(demo, cast.refused.client, tomorrow, `${cast.refused.from / 60}:00`);
    expect(visit.members).toEqual([idOf(demo, first)]);
    expect(whoCanTake(people, plan, visit, idOf(demo, first))).toEqual([]);
    const found = findingsIfTaken(people, plan, visit, idOf(demo, first), idOf(demo, second));
    expect(found.map(({ rule }) => rule)).toContain('delegation');
  });
});

it('is the same every time', () => {
  const [first] = cases;
  expect(first && demoPlan(first.cast, first.today)).toEqual(first?.demo);
});

it('has one first name twice in the Swedish team and nowhere else', () => {
  const twice = Object.values(CASTS).map(({ staff, substitutes, nurse, rehab, assessor }) => {
    const names = [...staff, ...substitutes, nurse, rehab, assessor, LEADER].map((name) => name.split(' ')[0]);
    return names.filter((name, at) => names.indexOf(name) !== at);
  });
  expect(twice).toEqual([['Anna'], []]);
});
