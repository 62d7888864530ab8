import type { IsoDate } from '../core/ids';
import { weekdayOf } from '../core/time';
import type { Cast } from './cast';
import type { DemoClient, Need, PartOfDay } from './clients';

/** A visit to be planned on a date, and when it would best begin (minutes after midnight). */
export interface Wanted {
  readonly at: number;
  /** The client's place in `clientsOf`. */
  readonly place: number;
  readonly demo: DemoClient;
  readonly need: Need;
}

const SPREAD: Readonly<Record<Exclude<PartOfDay, 'N'>, readonly [number, number]>> = {
  M: [7 * 60 + 20, 10 * 60 + 40],
  L: [11 * 60 + 30, 13 * 60],
  A: [14 * 60, 15 * 60 + 15],
  D: [16 * 60, 18 * 60],
  B: [19 * 60, 21 * 60 + 10],
};
/** None between one and four, where an hour comes and goes with the seasons. */
const NIGHTS = [22 * 60 + 20, 23 * 60 + 20, 24 * 60 + 20, 28 * 60 + 20, 29 * 60 + 30];

const spread = (part: PartOfDay, rank: number, count: number): number => {
  if (part === 'N') return NIGHTS[rank % NIGHTS.length] ?? 24 * 60;
  const [from, to] = SPREAD[part];
  return from + 5 * Math.round(((to - from) * rank) / Math.max(1, count - 1) / 5);
};

const isAway = ({ client }: DemoClient, on: IsoDate): boolean =>
  client.away.some((span) => span.from <= on && (span.to === undefined || on <= span.to));

const fixedAt = (cast: Cast, demo: DemoClient, need: Need): number | undefined => {
  const { offered, refused } = cast;
  if (demo.client.code === offered.client && need.tasks.length > 0) return offered.from;
  if (demo.client.code === refused.client && need.tasks.length > 0) return refused.from;
  return undefined;
};

/** What clients want on any date, each at the same time every day. */
export const wantedOf = (cast: Cast, clients: readonly DemoClient[]): ((date: IsoDate) => readonly Wanted[]) => {
  const all = clients.flatMap((demo, place) => demo.needs.map((need) => ({ demo, place, need })));
  const timed = all.map((one): Wanted => {
    const alike = all.filter(({ need }) => need.part === one.need.part);
    const at = fixedAt(cast, one.demo, one.need) ?? spread(one.need.part, alike.indexOf(one), alike.length);
    return { ...one, at };
  });
  return (date) => timed.filter(({ demo, need }) => need.weekdays.includes(weekdayOf(date)) && !isAway(demo, date));
};
