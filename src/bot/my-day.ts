import { myDayCard } from '../cards/my-day';
import { myWeekCard } from '../cards/my-week';
import type { ClientCode, IsoDate } from '../core/ids';
import type { Changed } from '../core/shown-day';
import { addDays, localDate } from '../core/time';
import { isMyDayCase, MY_DAY, type MyDayCase } from '../flows';
import type { AnyEdge, Drawn, Turn } from '../flows/edge';
import { type MyDay, myDay } from '../reports/my-day';

const DAYS_AHEAD = 7;
/** So many days are shown at once; the button beneath goes on from there. */
const MOST_DAYS = 7;

/** What is kept of these clients for whoever meets them, in words. */
const notedOf = async (
  edges: readonly AnyEdge[],
  { visits }: MyDay,
  turn: Turn,
): Promise<ReadonlyMap<ClientCode, string>> => {
  const clients = [...new Set(visits.map(({ visit }) => visit.client))];
  const noted = await Promise.all(edges.map(async (edge) => (await edge.noted?.(clients, turn)) ?? new Map()));
  return new Map(noted.flatMap((one) => [...one]));
};

export const showMyDay = async (
  edges: readonly AnyEdge[],
  turn: Turn,
  date?: IsoDate,
  since: readonly Changed[] = [],
): Promise<Drawn> => {
  const on = date ?? localDate(turn.at, turn.team.team.timeZone);
  const days = await turn.read.days(addDays(on, -1), addDays(on, DAYS_AHEAD));
  const day = myDay(turn.team, days, turn.reader, on);
  return myDayCard(day, await notedOf(edges, day, turn), turn, since);
};

/** One's day as it comes by itself, to whoever wished for it; nothing once that day is over, or is wished for no more. */
const sentDay = async (
  edges: readonly AnyEdge[],
  { open, shown }: MyDayCase,
  turn: Turn,
): Promise<Drawn | undefined> => {
  if (!open || !shown || shown.date < localDate(turn.at, turn.team.team.timeZone)) return undefined;
  const drawn = await showMyDay(edges, turn, shown.date, shown.changes);
  return { ...drawn, preview: turn.texts.myDay.title(turn.texts.days.long(shown.date)) };
};

/** The flows, of which one's day puts into words what all of them have to tell. */
export const tellingDays = (edges: readonly AnyEdge[]): readonly AnyEdge[] =>
  edges.map((edge) =>
    edge.flow.name === MY_DAY
      ? { ...edge, notice: async (_, one, turn) => (isMyDayCase(one) ? sentDay(edges, one, turn) : undefined) }
      : edge,
  );

/** A day as it is worked, or several of them a line each. */
export const showMyDays = async (
  edges: readonly AnyEdge[],
  turn: Turn,
  { date, endDate }: { readonly date?: IsoDate | undefined; readonly endDate?: IsoDate | undefined },
): Promise<Drawn> => {
  if (!date || !endDate || endDate <= date) return showMyDay(edges, turn, date);
  const more = Array.from({ length: MOST_DAYS - 1 }, (_, at) => addDays(date, at + 1)).filter((one) => one <= endDate);
  const days = await turn.read.days(addDays(date, -1), addDays(date, MOST_DAYS));
  const dayOn = (one: IsoDate) => myDay(turn.team, days, turn.reader, one);
  return myWeekCard([dayOn(date), ...more.map(dayOn)], turn);
};
