import { type Summed, summariesCard, summaryCard, type Vacant } from '../cards/daily-summary';
import type { Case, EventNumbers } from '../core/flow';
import type { Instant, IsoDate } from '../core/ids';
import { hasOpenSeat, planOf } from '../core/plan';
import type { Day } from '../core/roster';
import { addDays, localDate } from '../core/time';
import type { AnyEdge, Drawn, Turn } from '../flows/edge';
import { silent } from '../flows/silent';
import { awayFromVisit, isFreeShift } from '../planning/free';
import { isTooLate, tellsSince } from '../planning/summary-times';
import { dailySummary } from '../reports/daily-summary';

/** Today and tonight, and the day after. */
const AHEAD = 1;

const startOf = (one: Vacant): Instant => ('shift' in one ? one.shift : one.visit).start;

/** What nobody has of what is still to begin. */
const vacantIn = (days: readonly Day[], { team, at }: Turn): readonly Vacant[] => {
  const plan = planOf(days);
  return days
    .flatMap(({ date, shifts, visits }): readonly Vacant[] => [
      ...shifts.filter((shift) => isFreeShift(team, shift)).map((shift) => ({ shift, date })),
      ...visits
        .filter((visit) => hasOpenSeat(visit) || awayFromVisit(team, plan, visit) !== undefined)
        .map((visit) => ({ visit, date })),
    ])
    .filter((one) => startOf(one) > at)
    .sort((a, b) => startOf(a) - startOf(b));
};

/** What waits now belongs to today: not to a day that has passed, or is to come. */
const isToday = ({ team, at }: Turn, date: IsoDate): boolean => localDate(at, team.team.timeZone) === date;

/** A team's day put together from all of its flows. */
const summedUp = async (
  edges: readonly AnyEdge[],
  turn: Turn,
  date: IsoDate,
  tells?: EventNumbers,
): Promise<Summed> => {
  const { team, read } = turn;
  const days = await read.days(addDays(date, -1), addDays(date, AHEAD));
  const events = await read.eventsSince(tellsSince(team.team, date), tells);
  const waits = isToday(turn, date) ? await Promise.all(edges.map((edge) => edge.waits?.(turn) ?? [])) : [];
  return {
    summary: dailySummary(team, date, days, events),
    vacant: vacantIn(
      days.filter((day) => day.date >= date),
      turn,
    ),
    waits: waits.flat().sort((a, b) => a.since - b.since),
    roles: edges.flatMap((edge) => edge.whoDoesWhat?.(turn, date) ?? []),
    more: edges.flatMap((edge) => edge.ofTheDay?.(turn, date) ?? []),
  };
};

export const showSummary = async (
  edges: readonly AnyEdge[],
  asked: Turn,
  date: IsoDate,
  tells?: EventNumbers,
): Promise<Drawn> => {
  const turn = { ...asked, texts: asked.several ?? asked.texts };
  return summaryCard(await summedUp(edges, turn, date, tells), turn);
};

/** Of all the teams that the reader leads, with how much waits for them. */
export const showSummaries = async (
  edges: readonly AnyEdge[],
  turns: readonly Turn[],
  dateIn: (turn: Turn) => IsoDate,
): Promise<Drawn> => {
  const all = await Promise.all(
    turns.map(async (turn) => ({
      name: turn.team.team.name,
      summed: await summedUp(edges, turn, dateIn(turn)),
      view: turn,
    })),
  );
  const waiting = await Promise.all(turns.flatMap((turn) => edges.map((edge) => edge.decisions(turn))));
  return summariesCard(all, waiting.flat().length);
};

/** That it was sent, for which date, and of what it tells. */
type OfADate = Case & { readonly date: IsoDate; readonly tells?: EventNumbers };

/** The summary that comes by the clock: into the team's channel, once a day, made of what all the flows have to tell. */
export const summaryEdge = (flow: AnyEdge['flow'], edges: readonly AnyEdge[]): AnyEdge => ({
  ...silent('a team’s summary'),
  flow,
  quiet: () => undefined,
  notice: async () => undefined,
  post: async (_, one, turn) => {
    const { date, tells } = one as OfADate;
    return isTooLate(turn.team.team, date, turn.at) ? undefined : showSummary(edges, turn, date, tells);
  },
});
