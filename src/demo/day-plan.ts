import type { IsoDate } from '../core/ids';
import { addDays } from '../core/time';
import type { Cast } from './cast';
import { FACES_AT } from './clients';
import type { Meetings } from './meetings';
import { type Company, holds } from './members';
import { addStop, fits, type Route, removeStop, type Stop, type Way } from './route';
import type { Wanted } from './wanted';

export interface Planned {
  readonly wanted: Wanted;
  readonly date: IsoDate;
  readonly from: number;
  readonly until: number;
  readonly routes: readonly Route[];
}

export interface DayWork {
  readonly cast: Cast;
  readonly company: Company;
  readonly today: IsoDate;
  readonly date: IsoDate;
  readonly routes: readonly Route[];
  readonly wanted: readonly Wanted[];
  readonly meetings: Meetings;
  readonly way: Way;
}

interface Spot {
  readonly route: Route;
  readonly from: number;
  readonly cost: number;
}

/** A seat each. */
interface Spots {
  readonly spots: readonly Spot[];
  readonly cost: number;
}

const TOLERANCES = [20, 60, 120, 220];
const STEP = 5;
/** Between two visits to the same client. */
const APART = 60;
const FULL: Readonly<Record<string, number>> = { D: 10, E: 9, N: 6 };

export const mayVisit = ({ company, date }: DayWork, carer: number, { demo, need }: Wanted): boolean => {
  const member = company.carers[carer];
  if (!member || !holds(member, need.tasks, date)) return false;
  const { wishes } = demo.client;
  const only = wishes.filter((wish) => wish.wish === 'only');
  if (only.length > 0 && !only.some((wish) => wish.member === member.id)) return false;
  return wishes.every((wish) => {
    if (wish.wish === 'not') return wish.member !== member.id;
    return wish.wish === 'only' || member.competences.includes(`language:${wish.language}`);
  });
};

export const stopFor = ({ demo, need }: Wanted, from: number): Stop => ({
  from,
  until: from + need.minutes,
  client: demo.client.code,
  ...(demo.client.zone ? { zone: demo.client.zone } : {}),
});

const urgency = ({ need, place }: Wanted, cast: Cast): number => {
  if (need.whenPossible) return 9;
  if (place === FACES_AT) return 0;
  if (need.carers === 2) return 1;
  if (need.tasks.includes(cast.tasks.insulin)) return 2;
  if (need.tasks.length > 0) return 3;
  return 4;
};

/** Plans one date's visits onto its routes. Throws when one that must be does not fit: the demo's own figures are wrong then. */
export const planDay = (work: DayWork): readonly Planned[] => {
  const { cast, company, today, date, routes, meetings, way } = work;
  const done: Planned[] = [];
  const left = new Set(work.wanted);

  const apart = ({ demo }: Wanted, from: number, until: number): boolean =>
    done.every((one) => one.wanted.demo !== demo || from - one.until >= APART || one.from - until >= APART);

  const costOf = (route: Route, wanted: Wanted, shift: number, minutes: number): number => {
    const { carer, kind } = route.turn;
    const { client } = wanted.demo;
    const contact = company.carers[carer]?.id === client.contact ? -15 : 0;
    const load = (40 * route.stops.length) / (FULL[kind] ?? 9);
    return 0.6 * Math.abs(shift) + 1.5 * minutes + load + contact + meetings.strangeness(wanted, carer, date);
  };

  const spotsAt = (wanted: Wanted, among: readonly Route[], shift: number): readonly Spot[] => {
    const stop = stopFor(wanted, wanted.at + shift);
    if (!apart(wanted, stop.from, stop.until)) return [];
    return among.flatMap((route) => {
      const minutes = fits(route, stop, way);
      return minutes === undefined ? [] : [{ route, from: stop.from, cost: costOf(route, wanted, shift, minutes) }];
    });
  };

  const put = (wanted: Wanted, spots: readonly Spot[]): void => {
    const from = spots[0]?.from ?? wanted.at;
    const stop = stopFor(wanted, from);
    for (const { route } of spots) {
      addStop(route, stop);
      meetings.note(wanted, route.turn.carer, date);
    }
    left.delete(wanted);
    done.push({ wanted, date, from, until: stop.until, routes: spots.map(({ route }) => route) });
  };

  const bestWithin = (wanted: Wanted, among: readonly Route[], tolerance: number): Spots | undefined => {
    const found: Spots[] = [];
    for (let shift = -tolerance; shift <= tolerance; shift += STEP) {
      const spots = [...spotsAt(wanted, among, shift)].sort((a, b) => a.cost - b.cost).slice(0, wanted.need.carers);
      if (spots.length < wanted.need.carers) continue;
      found.push({ spots, cost: spots.reduce((sum, { cost }) => sum + cost, 0) });
    }
    return found.sort((a, b) => a.cost - b.cost)[0];
  };

  /** The best of those nearby, or further away when there is nothing nearby. */
  const place = (wanted: Wanted, tolerances: readonly number[], among = routes): boolean => {
    const able = among.filter((route) => mayVisit(work, route.turn.carer, wanted));
    const welcome = able.filter((route) => !meetings.tooMany(wanted, route.turn.carer, date));
    for (const some of [welcome, able]) {
      for (const tolerance of tolerances) {
        const best = bestWithin(wanted, some, tolerance);
        if (!best) continue;
        put(wanted, best.spots);
        return true;
      }
    }
    return false;
  };

  const must = (wanted: Wanted, tolerances = TOLERANCES, among = routes): void => {
    if (place(wanted, tolerances, among)) return;
    const { demo, need } = wanted;
    throw new Error(`no room for ${demo.client.code} ${need.part} on ${date} in ${cast.id}`);
  };

  /** Tomorrow's story: one visit that a few can take, the second carer among them, and one that nobody can. */
  const stage = (): readonly (readonly [Route, Stop])[] => {
    const of = (code: string) => [...left].find(({ demo, need }) => demo.client.code === code && need.tasks.length > 0);
    const offered = of(cast.offered.client);
    const refused = of(cast.refused.client);
    if (!offered || !refused) throw new Error(`no story on ${date} in ${cast.id}`);
    const first = routes.filter(({ turn }) => turn.carer === 0);
    must(offered, [0], first);
    must(refused, [0], first);
    const stop = stopFor(offered, offered.at);
    const free = routes.filter((route) => route.turn.carer !== 0 && fits(route, stop, way) !== undefined);
    const able = free.filter((route) => mayVisit(work, route.turn.carer, offered));
    const keepers = able.sort((a, b) => Number(b.turn.carer === 1) - Number(a.turn.carer === 1)).slice(0, 3);
    const alike = [...left].filter(
      ({ need }) =>
        need.part === offered.need.part && need.tasks.length === 0 && need.carers === 1 && !need.whenPossible,
    );
    const others = able.filter((route) => !keepers.includes(route)).slice(2);
    for (const [index, route] of others.entries()) {
      const one = alike[index];
      if (!one || !mayVisit(work, route.turn.carer, one)) continue;
      const early = { ...one, at: offered.at };
      left.delete(one);
      if (!place(early, [0], [route])) left.add(one);
    }
    return keepers.map((route) => {
      addStop(route, stop);
      return [route, stop];
    });
  };

  const held = date === addDays(today, 1) ? stage() : [];
  const rest = [...left].sort((a, b) => urgency(a, cast) - urgency(b, cast) || a.at - b.at);
  for (const wanted of rest) {
    if (wanted.need.whenPossible) place(wanted, [90]);
    else must(wanted);
  }
  for (const [route, stop] of held) removeStop(route, stop);
  return done;
};
