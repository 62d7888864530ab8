import type { Decision } from '../core/decision';
import type { Case, Command, Flow, FlowEvent, Head, Known, Read, Stored, TeamState } from '../core/flow';
import type { MemberId } from '../core/ids';
import { clientsWith } from '../core/standing';
import { policyVersionOf, type WorkedWeek } from '../core/team';
import { chained } from './chain';
import { noticeRow, type OutboxRow, postRow } from './outbox-rows';
import { readAfter } from './read-after';
import type { Change } from './store';

export type AnyFlow = Flow<Command, Known, FlowEvent, unknown>;

export type Accepted = Extract<Decision<FlowEvent, unknown>, { outcome: 'accepted' }>;

export const changedCases = (before: Stored, after: Stored): readonly Case[] =>
  [...after.cases.values()].filter((one) => before.cases.get(one.id) !== one);

const openAfter = (open: readonly Case[], changed: readonly Case[]): readonly Case[] =>
  [...open.filter((one) => !changed.some((other) => other.id === one.id)), ...changed.filter((one) => one.open)].sort(
    (a, b) => a.number - b.number,
  );

/** What a decision comes to, with what other flows have decided because of it. */
export interface Folded {
  readonly stored: Stored;
  readonly head: Head;
  readonly eventRows: readonly Change[];
  readonly notices: readonly OutboxRow[];
  readonly weeks: ReadonlyMap<MemberId, readonly WorkedWeek[]>;
}

const fold = (flow: AnyFlow, { events }: Accepted, known: Known, before: Folded): Folded => {
  const teamPolicy = policyVersionOf(known.team.team);
  let { head, stored } = before;
  const eventRows: Change[] = [];
  const notices: OutboxRow[] = [];
  for (const event of events) {
    const revision = (stored.cases.get(event.caseId)?.revision ?? 0) + 1;
    const linked = { teamPolicy, ...event, flow: flow.name, revision, ...flow.versions };
    const link = chained(head, linked);
    head = link.head;
    eventRows.push({ change: 'put', ...link.row });
    stored = flow.evolve(stored, event);
    const now = { ...known, stored };
    notices.push(...flow.notices(event, now).map((notice) => noticeRow(flow.name, notice)));
    notices.push(...(flow.posts?.(event, now) ?? []).map((post) => postRow(flow.name, post)));
  }
  return {
    stored,
    head,
    eventRows: [...before.eventRows, ...eventRows],
    notices: [...before.notices, ...notices],
    weeks: new Map([...before.weeks, ...(flow.weeks?.(known, stored) ?? [])]),
  };
};

/** With what another flow has read since, which holds what was decided so far. */
const withRead = (stored: Stored, read: Stored): Stored => ({
  ...read,
  ...stored,
  cases: new Map([...read.cases, ...stored.cases]),
  days: new Map([...stored.days, ...read.days]),
});

/** A day that nothing has changed so far was before as it is read now. */
const alsoBefore = (before: Stored, after: Stored, read: Stored): Stored => {
  const unchanged = [...read.days].filter(([date]) => before.days.get(date) === after.days.get(date));
  const readBefore = [...read.cases].filter(([id]) => !after.cases.has(id));
  return { ...before, cases: new Map([...readBefore, ...before.cases]), days: new Map([...before.days, ...unchanged]) };
};

/** Events and notices; with the rows of cases and days a commit takes no more of them. What would follow beyond does not happen. */
const MOST_FOLLOWING = 60;

/** The decision with all that follows from it, decided in the same turn on what it leaves. What was read for that is part of what was before. */
export const foldAll = async (
  flows: ReadonlyMap<string, AnyFlow>,
  flow: AnyFlow,
  known: Known,
  decision: Accepted,
  read: Read,
): Promise<{ readonly before: Stored; readonly after: Folded }> => {
  const none = { stored: known.stored, head: known.team.head, eventRows: [], notices: [], weeks: new Map() };
  let after = fold(flow, decision, known, none);
  let before = known.stored;
  for (const { flow: name, command } of decision.then ?? []) {
    const next = flows.get(name);
    if (!next) throw new Error(`${flow.name} asks for ${command.type} of ${name}, which is no flow`);
    const nextKnown = await next.gather(command, readAfter(read, teamAfter(known.team, before, after), after.stored));
    const decided = next.decide(nextKnown, command);
    if (decided.outcome !== 'accepted') continue;
    const more = fold(next, decided, nextKnown, { ...after, stored: withRead(after.stored, nextKnown.stored) });
    if (more.eventRows.length + more.notices.length > MOST_FOLLOWING) break;
    before = alsoBefore(before, after.stored, nextKnown.stored);
    after = more;
  }
  return { before, after };
};

/** The team as a decision leaves it. */
export const teamAfter = (team: TeamState, before: Stored, { stored, head, weeks }: Folded): TeamState => {
  const cases = changedCases(before, stored);
  const { standing } = stored;
  return {
    ...team,
    team: stored.team ?? team.team,
    head: { ...head, cases: Math.max(head.cases, ...cases.map((one) => one.number)) },
    openCases: openAfter(team.openCases, cases),
    ...(standing && standing !== team.standing
      ? { standing, clients: clientsWith(team.filed ?? team.clients, standing) }
      : {}),
    ...(weeks.size > 0 ? { weeks: new Map([...(team.weeks ?? []), ...weeks]) } : {}),
  };
};
