import type { Case, Head, Stored, TeamState } from '../core/flow';
import { type CaseId, caseId, type Instant, type IsoDate } from '../core/ids';
import { planOf } from '../core/plan';
import { isShift } from '../core/planning-system';
import type { Day } from '../core/roster';
import { leadersOf, policyVersionOf } from '../core/team';
import { addDays } from '../core/time';
import { chained } from '../engine/chain';
import { caseChanges } from '../engine/execute';
import { noticeRow, type OutboxRow, refreshRow } from '../engine/outbox-rows';
import { encode, keys } from '../engine/rows';
import type { Change } from '../engine/store';
import { evolve } from '../flows/plan-clash/evolve';
import { type ClashEvent, FLOW, isPlanClash, keyOf, type PlanClash, questionsTo } from '../flows/plan-clash/plan-clash';
import { isStoppedNow, POLICY_VERSION } from '../flows/plan-clash/policy';
import { RULES_VERSION } from '../rules';
import type { InDay, Merged } from './merge';

/** What an import leaves to be chosen, and what it leaves nothing of. */
export type FoundCases = Pick<Merged, 'clashes' | 'agreed'>;

/** Rows that write one case's event, and tell of it. */
export const rowsForACase = (team: TeamState): number => Math.max(5, 2 + leadersOf(team).length);

export const openClashes = ({ openCases }: TeamState): ReadonlyMap<string, PlanClash> =>
  new Map(openCases.filter(isPlanClash).map((one) => [keyOf(one), one]));

/** The rules look at whole weeks, from two days before a change of shifts to eight days after it. */
export const AROUND_A_SHIFT = 8;

/** The days around this one, and this one as it is given, in order and without a gap. */
export const daysAround = (day: Day, on: (date: IsoDate) => Day): readonly Day[] =>
  Array.from({ length: 2 * AROUND_A_SHIFT + 1 }, (_, at) => at - AROUND_A_SHIFT).map((away) =>
    away === 0 ? day : on(addDays(day.date, away)),
  );

/**
 * By the rules: a visit in the plan of that day and the one before, where a night shift starts; a shift in the plan of the days that `around` gives
 * for its own.
 */
export const stoppedIn =
  (team: TeamState, dayBefore: Day, around: (day: Day) => readonly Day[]) =>
  (after: InDay, before?: InDay): boolean => {
    const standing = ([item, day]: InDay) => ({
      item,
      plan: planOf(isShift(item) ? around(day) : [dayBefore, day]),
    });
    return isStoppedNow(team, standing(after), before && standing(before));
  };

interface ToldCases {
  readonly head: Head;
  readonly changes: readonly Change[];
  /** When the clock must look at the team. */
  readonly dueAt: readonly Instant[];
}

const NOTHING_STORED: Stored = { cases: new Map(), days: new Map() };

const storedWith = (one: PlanClash | undefined): Stored =>
  one ? { ...NOTHING_STORED, cases: new Map<CaseId, Case>([[one.id, one]]) } : NOTHING_STORED;

/** A new case's id is the number of the event that it begins with: it is the same however often the import is worked out. */
const newId = (head: Head): CaseId => caseId(`clash-${head.seq + 1}`);

/** Events, cases and what is to be told of them, after the head that the days leave; all of it belongs in the days' own transaction. */
export const casesWritten = (team: TeamState, first: Head, found: FoundCases, at: Instant): ToldCases => {
  const leaders = leadersOf(team);
  let head = first;
  const changes: Change[] = [];
  const dueAt: Instant[] = [];
  const write = (event: ClashEvent, known: PlanClash | undefined): void => {
    const before = storedWith(known);
    const one = evolve(before, event).cases.get(event.caseId) as PlanClash;
    const versions = { rules: RULES_VERSION, policy: POLICY_VERSION, teamPolicy: policyVersionOf(team.team) };
    const linked = { ...event, flow: FLOW, revision: one.revision, ...versions };
    const link = chained(head, linked);
    head = { ...link.head, cases: Math.max(head.cases, one.number) };
    const told: readonly OutboxRow[] = known
      ? [refreshRow(FLOW, one.id)]
      : questionsTo(leaders, event).map((notice) => noticeRow(FLOW, notice));
    changes.push(
      { change: 'create', ...link.row },
      ...caseChanges(before, one),
      ...told.map(
        (row, place): Change => ({
          change: 'put',
          key: keys.outbox(at, `clash-${head.seq}-${place}`),
          value: encode(row),
        }),
      ),
    );
    dueAt.push(at, ...(one.dueAt === undefined ? [] : [one.dueAt]));
  };
  for (const { clash, open } of found.clashes) {
    const number = open?.number ?? head.cases + 1;
    write({ type: 'planClashed', at, caseId: open?.id ?? newId(head), number, ...clash }, open);
  }
  for (const open of found.agreed) write({ type: 'plansAgreed', at, caseId: open.id }, open);
  return { head, changes, dueAt };
};
