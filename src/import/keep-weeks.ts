import type { TeamState } from '../core/flow';
import type { IsoDate, MemberId, TeamId } from '../core/ids';
import { planOf } from '../core/plan';
import { type Day, emptyDay } from '../core/roster';
import type { WorkedWeek } from '../core/team';
import { addDays } from '../core/time';
import { ParsedRows, readTeam } from '../engine/read';
import { decode, keys, partitions, under } from '../engine/rows';
import { rowsBetween } from '../engine/rows-under';
import type { Change, Store } from '../engine/store';
import { weeksChange } from '../engine/weeks';
import { weekStart } from '../rules/windows';
import { REMEMBERED, workedWeeks } from '../rules/worked-weeks';
import { type Committed, commit, MOST_ROWS, OWN_ROWS, type Step } from './commit';

/** A rule looks back from a plan that begins two weeks before today, at whole weeks. */
const KEPT_BACK = REMEMBERED + 21;
/** Whoever swaps a shift further ahead than that finds fewer weeks before it. */
const KEPT_AHEAD = REMEMBERED;

/** The first date of which work is remembered. */
export const rememberedSince = (today: IsoDate): IsoDate => addDays(today, -KEPT_BACK);

type Weeks = ReadonlyMap<MemberId, readonly WorkedWeek[]>;

/**
 * The weeks of all members that the stored days cover whole, worked out one after the other with a day on either side: a year of a large team
 * is more than is held in memory at once.
 */
const weeksStored = async (store: Store, state: TeamState, from: IsoDate, to: IsoDate): Promise<Weeks> => {
  const { team, members } = state;
  const weeks = new Map([...members.keys()].map((member): [MemberId, WorkedWeek[]] => [member, []]));
  let days: readonly Day[] = [];
  let next: IsoDate | undefined;
  const workOut = (week: IsoDate): void => {
    const plan = planOf(days.filter(({ date }) => addDays(week, -1) <= date && date <= addDays(week, 7)));
    for (const [member, found] of weeks)
      found.push(...workedWeeks(state, plan, member).filter((one) => one.from === week));
    days = days.filter(({ date }) => date >= addDays(week, 6));
  };
  const rows = rowsBetween(store, partitions.team(team.id), keys.day(from), `${keys.day(to)}~`);
  for await (const { value } of rows) {
    const day = decode<Day>(value);
    next ??= weekStart(team, addDays(day.date, 6));
    const last = days[days.length - 1];
    for (let date = last ? addDays(last.date, 1) : day.date; date < day.date; date = addDays(date, 1))
      days = [...days, emptyDay(date)];
    days = [...days, day];
    for (; addDays(next, 7) <= day.date; next = addDays(next, 7)) workOut(next);
  }
  const last = days[days.length - 1];
  if (next && last && addDays(next, 6) === last.date) workOut(next);
  return weeks;
};

/** What was remembered of weeks before those that the days still tell of, and these. */
const remembered = (
  before: readonly WorkedWeek[],
  stored: readonly WorkedWeek[],
  since: IsoDate,
): readonly WorkedWeek[] => {
  const [first] = stored;
  return [...before.filter(({ from }) => from >= since && (!first || addDays(from, 6) < first.from)), ...stored];
};

const changesTo = async (store: Store, state: TeamState, today: IsoDate): Promise<readonly Change[]> => {
  const since = rememberedSince(today);
  const stored = await weeksStored(store, state, since, addDays(today, KEPT_AHEAD));
  const rows = await store.range(partitions.team(state.team.id), ...under(keys.weeks()));
  const before = new Map(rows.map(({ key, value }) => [key, value]));
  const wanted = [...stored].flatMap(([member, found]) => {
    const kept = remembered(state.weeks?.get(member) ?? [], found, since);
    return kept.length > 0 ? [weeksChange(member, kept)] : [];
  });
  const keysWanted = new Set(wanted.map(({ key }) => key));
  return [
    ...wanted.filter((change) => !('value' in change) || before.get(change.key) !== change.value),
    ...rows.filter(({ key }) => !keysWanted.has(key)).map(({ key }): Change => ({ change: 'delete', key })),
  ];
};

/** Brings what is remembered of everybody's weeks up to date with the days that are stored; what is older stays as it was, and what is too old goes. */
export const keepWeeks = async (store: Store, team: TeamId, today: IsoDate): Promise<Committed<boolean>> => {
  const parsed = new ParsedRows();
  for (;;) {
    const committed = await commit(store, team, async (): Promise<Step<boolean>> => {
      const changes = await changesTo(store, await readTeam(store, team, parsed).team(), today);
      const batch = changes.slice(0, MOST_ROWS - OWN_ROWS);
      return { changes: batch, result: batch.length < changes.length };
    });
    if (committed.outcome === 'busy' || !committed.result) return committed;
  }
};
