import type { ClientCode } from '../core/ids';
import type { ZoneMinutes } from '../core/team';
import type { Cast } from './cast';
import type { Turn } from './rota';

/** Minutes after midnight of the turn's date. */
export interface Stop {
  readonly from: number;
  readonly until: number;
  /** Missing: a break. */
  readonly client?: ClientCode;
  readonly zone?: string;
}

/** One person's way through a shift. The only thing of the demo that grows while it is planned. */
export interface Route {
  readonly turn: Turn;
  readonly round: string;
  readonly stops: Stop[];
}

const SHORTEST_WAY = 5;
const TO_FIRST = 10;
const FROM_LAST = 5;

/** From 4 minutes to the next zone up to 12 to the farthest. */
export const zonesOf = (cast: Cast): readonly ZoneMinutes[] =>
  cast.zones.flatMap((from, here) =>
    cast.zones.flatMap((to, there) => (there > here ? [{ from, to, minutes: 4 * (there - here) }] : [])),
  );

export type Way = (from: Stop, to: Stop) => number;

export const wayOf = (cast: Cast): Way => {
  const minutes = new Map(
    zonesOf(cast).flatMap((way) => [
      [`${way.from} ${way.to}`, way.minutes],
      [`${way.to} ${way.from}`, way.minutes],
    ]),
  );
  return (from, to) => {
    if (!from.client || !to.client || from.client === to.client) return 0;
    return Math.max(SHORTEST_WAY, minutes.get(`${from.zone} ${to.zone}`) ?? 0);
  };
};

/** The last stop with somebody before `at`: a break in between does not shorten the way. */
const before = (stops: readonly Stop[], at: number): Stop | undefined =>
  stops.findLast((stop) => stop.client && stop.until <= at);
const after = (stops: readonly Stop[], at: number): Stop | undefined =>
  stops.find((stop) => stop.client && stop.from >= at);

/** The minutes on the way there, or undefined when it does not fit. */
export const fits = (route: Route, stop: Stop, way: Way): number | undefined => {
  const { turn, stops } = route;
  if (stop.from < turn.from + TO_FIRST || stop.until > turn.until - FROM_LAST) return undefined;
  if (stops.some((other) => other.from < stop.until && stop.from < other.until)) return undefined;
  const previous = before(stops, stop.from);
  const next = after(stops, stop.until);
  const there = previous ? way(previous, stop) : 0;
  if (previous && previous.until + there > stop.from) return undefined;
  if (next && stop.until + way(stop, next) > next.from) return undefined;
  return there;
};

export const addStop = (route: Route, stop: Stop): void => {
  route.stops.push(stop);
  route.stops.sort((a, b) => a.from - b.from);
};

export const removeStop = (route: Route, stop: Stop): void => {
  route.stops.splice(route.stops.indexOf(stop), 1);
};

const BREAKS: Readonly<Record<string, readonly number[]>> = {
  D: [13 * 60, 13 * 60 + 30],
  E: [18 * 60 + 30, 18 * 60, 19 * 60],
  N: [26 * 60],
};

/** The day's ways, with nothing on them yet but the breaks. */
export const routesOf = (cast: Cast, turns: readonly Turn[]): readonly Route[] =>
  turns.map((turn) => {
    const number = turns.filter((other) => other.kind === turn.kind).indexOf(turn);
    const starts = BREAKS[turn.kind] ?? [];
    const from = starts[number % starts.length];
    const stops = from === undefined ? [] : [{ from, until: from + 30 }];
    return { turn, round: `${cast.zones[number % 4]} ${turn.kind}`, stops };
  });
