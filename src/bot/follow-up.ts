import { followUpCard } from '../cards/follow-up';
import type { Case, FlowEvent, Read } from '../core/flow';
import { type WeekFigures, weeksIn, weeksUntil } from '../core/follow-up';
import { type CaseId, type Instant, type IsoDate, wallTime } from '../core/ids';
import { addDays, daysBetween, instantOf, localDate, weekOf } from '../core/time';
import type { AnyFlow } from '../engine/fold';
import { type FollowUpCase, followingUp, followUpId, isTooLate, lastWeek, WEEKS } from '../flows';
import type { AnyEdge, Drawn, Turn } from '../flows/edge';
import { CAN_WAIT } from '../flows/quiet';
import { silent } from '../flows/silent';
import { followUpOf, saysAnything } from '../reports/follow-up';
import { answeredIn, begunIn, daysFor, isLived, weekFigures } from '../reports/week-figures';
import { restKeptIn } from './rest-kept';

/** What a case says of when it began: of what a leader had to look at, when that came up. */
type Beginning = Case & {
  readonly at?: Instant;
  readonly exception?: { readonly at: Instant };
  /** It had its first answer before the trial. */
  readonly trial?: unknown;
};

const begunAt = ({ at, exception, trial }: Beginning): Instant | undefined =>
  exception?.at ?? (trial === undefined ? at : undefined);

/** When the cases began that were answered in these events: most of them in these, the others stand in the store. */
const begunBy = async (read: Read, events: readonly FlowEvent[]): Promise<ReadonlyMap<CaseId, Instant>> => {
  const { openCases } = await read.team();
  const told = begunIn(events);
  const older = await Promise.all(
    answeredIn(events)
      .filter((id) => !told.has(id))
      .map(async (id) => {
        const one = openCases.find((open) => open.id === id) ?? (await read.closedCase(id));
        const at = one && begunAt(one);
        return at === undefined ? [] : [[id, at] as const];
      }),
  );
  return new Map([...told, ...older.flat()]);
};

const MIDNIGHT = wallTime('00:00');

/** The figures of these weeks, in order, counted from the plan and from what happened: of those in which the team had a plan. */
export const countWeeks = async (read: Read, mondays: readonly IsoDate[]): Promise<readonly WeekFigures[]> => {
  const [first] = mondays;
  if (first === undefined) return [];
  const people = await read.team();
  const begins = (date: IsoDate): Instant => instantOf(date, MIDNIGHT, people.team.timeZone);
  const since = await read.eventsSince(begins(first));
  const counted = await Promise.all(
    mondays.map(async (monday): Promise<readonly WeekFigures[]> => {
      const days = await read.days(...daysFor(people, monday));
      if (!isLived(days, monday)) return [];
      const [from, to] = [begins(monday), begins(addDays(monday, 7))];
      const events = since.filter(({ at }) => from <= at && at < to);
      const begun = await begunBy(read, events);
      return [weekFigures({ monday, people, days, events, begun, restKept: await restKeptIn(read, monday) })];
    }),
  );
  return counted.flat();
};

/** Those of these weeks that are kept as they were when they were over. */
const keptWeeks = async (read: Read, mondays: readonly IsoDate[]): Promise<readonly WeekFigures[]> => {
  const kept = await Promise.all(mondays.map((monday) => read.closedCase(followUpId(monday))));
  return kept.flatMap((one) => (one ? [(one as FollowUpCase).figures] : []));
};

/** These weeks, in order: as they are kept, and where they are not, counted now. */
export const weeksOf = async (read: Read, mondays: readonly IsoDate[]): Promise<readonly WeekFigures[]> => {
  const kept = await keptWeeks(read, mondays);
  const missing = mondays.filter((monday) => !kept.some((one) => one.monday === monday));
  const counted = await countWeeks(read, missing);
  return [...kept, ...counted].sort((a, b) => (a.monday < b.monday ? -1 : 1));
};

/** So many kept weeks before those that are asked for, for the trend. */
const TREND_BEFORE = 8;
/** Of a period, no more than a turn reads. */
const MOST_WEEKS = 13;

const followUpIn = async ({ read }: Turn, mondays: readonly IsoDate[]) => {
  const [first] = mondays;
  const before = first === undefined ? [] : weeksUntil(addDays(first, -7), TREND_BEFORE);
  return followUpOf(await weeksOf(read, mondays), mondays, await keptWeeks(read, before));
};

/** The same week of the year before, for one that is still to come: one looks back. */
const lookedBack = (date: IsoDate, today: IsoDate): IsoDate => {
  if (date <= today) return date;
  const before = [52, 53].map((weeks) => addDays(date, -7 * weeks));
  return before.find((one) => weekOf(one) === weekOf(date)) ?? addDays(date, -7 * 52);
};

const usual = ({ team, at }: Turn): readonly IsoDate[] => weeksUntil(lastWeek(team.team, at), WEEKS);

const named = (date: IsoDate, endDate: IsoDate, today: IsoDate): readonly IsoDate[] => {
  const from = lookedBack(date, today);
  const to = addDays(from, daysBetween(date, endDate));
  return weeksIn(from, to < today ? to : today);
};

/** `uppföljning`, `uppföljning vecka 46`, `uppföljning november`: the last four weeks that are over, or the weeks that are named. */
export const showFollowUp = async (
  turn: Turn,
  { date, endDate = date }: { readonly date?: IsoDate | undefined; readonly endDate?: IsoDate | undefined },
): Promise<Drawn> => {
  const { team, at } = turn;
  const today = localDate(at, team.team.timeZone);
  const asked = date === undefined || endDate === undefined ? usual(turn) : named(date, endDate, today);
  return followUpCard(await followUpIn(turn, asked.slice(-MOST_WEEKS)), turn);
};

/** Comes by the clock on Mondays, to who leads the team and who follows it; nothing where there is no figure yet. */
export const followUpEdge = (): AnyEdge => ({
  ...silent('a follow-up'),
  flow: followingUp(countWeeks) as unknown as AnyFlow,
  quiet: () => CAN_WAIT,
  notice: async (_, one, turn) => {
    const { monday } = (one as FollowUpCase).figures;
    if (isTooLate(monday, turn.team.team, turn.at)) return undefined;
    const found = await followUpIn(turn, weeksUntil(monday, WEEKS));
    return saysAnything(found) ? followUpCard(found, turn) : undefined;
  },
});
