import type { Decision } from '../core/decision';
import {
  type Case,
  type CaseText,
  type Command,
  type Flow,
  type FlowEvent,
  type Head,
  type Known,
  type Stored,
  type TeamState,
  UNNUMBERED,
} from '../core/flow';
import { type Instant, instant, type MemberId, type TeamId } from '../core/ids';
import type { Day } from '../core/roster';
import { policyVersionOf, type Team, type WorkedWeek } from '../core/team';
import { type Clock, MINUTE } from '../core/time';
import { chained } from './chain';
import { type DueMarkers, sharedMinute } from './due';
import { shiftTimes } from './elsewhere';
import type { CardPlace } from './messenger';
import { LEASE, noticeRow, type OutboxRow, otherTeamsRow, type PlacedOutboxRow, refreshRow } from './outbox-rows';
import { type ParsedRows, readTeam, type TeamRead } from './read';
import { encode, keys, partitions, rewritten } from './rows';
import type { Change, Store } from './store';
import { weeksChange } from './weeks';

export type AnyFlow = Flow<Command, Known, FlowEvent, unknown>;

/** How a command ended. `known` is what is true after it. */
export type Executed =
  | { readonly outcome: 'done'; readonly known: Known }
  | { readonly outcome: 'unchanged'; readonly known: Known }
  | { readonly outcome: 'refused'; readonly reason: unknown; readonly known: Known }
  | { readonly outcome: 'busy' };

export interface Executing {
  readonly team: TeamId;
  readonly command: Command;
  /** The card that was pressed: it shows the case from now on, and is kept true. */
  readonly pressed?: CardPlace & { readonly member: MemberId };
}

export interface EngineParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly due: DueMarkers;
  readonly parsed: ParsedRows;
  readonly newId: () => string;
  /** 0 <= random() < 1 */
  readonly random: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Who holds the leases taken here. */
  readonly instance: string;
  /** Called with what a commit has left to be sent, leased to this instance. */
  readonly committed: (team: TeamId, rows: readonly PlacedOutboxRow[]) => void;
}

const TRIES = 8;
const MOST_ROWS = 90;
const SHARED_MINUTES = 2;

const changedCases = (before: Stored, after: Stored): readonly Case[] =>
  [...after.cases.values()].filter((one) => before.cases.get(one.id) !== one);

/** The rows of a case as it has become. */
export const caseChanges = (before: Stored, one: Case): readonly Change[] => {
  const was = before.cases.get(one.id);
  const key = keys.openCase(one.number);
  const value = encode(one);
  if (one.open) return [{ change: 'put', key, value }];
  const closing: readonly Change[] = [
    { change: 'put', key: keys.closedCase(one.id), value },
    ...(one.number === UNNUMBERED
      ? []
      : [{ change: 'put', key: keys.closedNumber(one.number), value: encode({ id: one.id }) } as const]),
  ];
  return was?.open ? [{ change: 'delete', key }, ...closing] : closing;
};

const changedDays = (before: Stored, after: Stored): readonly Day[] =>
  [...after.days.values()].filter((day) => before.days.get(day.date) !== day);

/** Whoever is in several teams and works at other times now: their other teams are told. */
const otherTeamsRows = (
  before: Stored,
  days: readonly Day[],
  inSeveral: TeamState['inSeveral'] = new Set(),
): readonly OutboxRow[] =>
  days.flatMap((day) => {
    const was = before.days.get(day.date);
    const times = (one: Day | undefined, member: MemberId) => JSON.stringify(one ? shiftTimes(one, member) : []);
    return [...inSeveral]
      .filter((member) => times(was, member) !== times(day, member))
      .map((member) => otherTeamsRow(member, day.date));
  });

const settingsChange = (team: Team): Change => ({ change: 'put', key: keys.team, value: encode(team) });

interface Prepared {
  readonly known: Known;
  readonly days: readonly Day[];
  readonly changes: readonly Change[];
  readonly outbox: readonly PlacedOutboxRow[];
  readonly dueAt: readonly Instant[];
}

const openAfter = (open: readonly Case[], changed: readonly Case[]): readonly Case[] =>
  [...open.filter((one) => !changed.some((other) => other.id === one.id)), ...changed.filter((one) => one.open)].sort(
    (a, b) => a.number - b.number,
  );

type Accepted = Extract<Decision<FlowEvent, unknown>, { outcome: 'accepted' }>;

/** What was written to the case, as of the revision that this decision makes of it. */
const textChange = ({ text }: Accepted, { by, at }: Command, one: Case | undefined): readonly Change[] => {
  if (text === undefined || by === undefined || !one) return [];
  const said: CaseText = { by, at, text };
  return [{ change: 'put', key: keys.text(one.id, one.revision), value: encode(said) }];
};

/** Everything that one transaction writes for this decision. */
const prepare = (
  parts: EngineParts,
  flow: AnyFlow,
  { known, decision, headEtag }: { readonly known: Known; readonly decision: Accepted; readonly headEtag: string },
  { command, pressed }: Executing,
): Prepared => {
  let head: Head = known.team.head;
  const eventRows: Change[] = [];
  let stored = known.stored;
  const notices: OutboxRow[] = [];
  const teamPolicy = policyVersionOf(known.team.team);
  for (const event of decision.events) {
    const revision = (stored.cases.get(event.caseId)?.revision ?? 0) + 1;
    const linked = { teamPolicy, ...event, flow: flow.name, revision, ...flow.versions };
    const link = chained(head, linked);
    head = link.head;
    eventRows.push({ change: 'put', ...link.row });
    stored = flow.evolve(stored, event);
    notices.push(...flow.notices(event, { ...known, stored }).map((notice) => noticeRow(flow.name, notice)));
  }
  const cases = changedCases(known.stored, stored);
  head = rewritten({ ...head, cases: Math.max(head.cases, ...cases.map((one) => one.number)) });
  const days = changedDays(known.stored, stored);
  const settings = stored.team ?? known.team.team;
  const refreshed = cases
    .filter((one) => command.awaited || known.stored.cases.has(one.id))
    .map((one) => refreshRow(flow.name, one.id));
  const lease = { by: parts.instance, until: instant(command.at + LEASE) };
  const mirrored = otherTeamsRows(known.stored, days, known.team.inSeveral);
  const outbox = [...notices, ...refreshed, ...mirrored].map((row) => ({
    key: keys.outbox(command.at, parts.newId()),
    row: { ...row, lease },
  }));
  const touched = cases[0];
  const weeks = flow.weeks?.(known, stored) ?? new Map<MemberId, readonly WorkedWeek[]>();
  const changes: Change[] = [
    { change: 'replace', key: keys.head, value: encode(head), etag: headEtag },
    ...(settings === known.team.team ? [] : [settingsChange(settings)]),
    ...cases.flatMap((one) => caseChanges(known.stored, one)),
    ...days.map((day): Change => ({ change: 'put', key: keys.day(day.date), value: encode(day) })),
    ...[...weeks].map(([member, kept]) => weeksChange(member, kept)),
    ...eventRows,
    ...textChange(decision, command, cases[0]),
    ...outbox.map(({ key, row }): Change => ({ change: 'create', key, value: encode(row) })),
  ];
  if (pressed && touched)
    changes.push({
      change: 'put',
      key: keys.sentCard(touched.id, pressed),
      value: encode({ ...pressed, revision: touched.revision }),
    });
  if (changes.length > MOST_ROWS) throw new Error(`a decision of ${changes.length} rows is more than one commit takes`);
  const soonest = instant(command.at + MINUTE);
  const dueAt = cases.flatMap(({ open, dueAt: due }) =>
    open && due !== undefined ? [due > soonest ? due : soonest] : [],
  );
  if (outbox.length > 0) dueAt.push(sharedMinute(instant(lease.until + MINUTE), SHARED_MINUTES));
  const team = {
    ...known.team,
    team: settings,
    head,
    openCases: openAfter(known.team.openCases, cases),
    ...(weeks.size > 0 ? { weeks: new Map([...(known.team.weeks ?? []), ...weeks]) } : {}),
  };
  return { known: { team, stored }, days, changes, outbox, dueAt };
};

/** No commit guards a refusal: what it rests on may have been read half before and half after someone else's. */
const isHead = async (store: Store, team: TeamId, etag: string): Promise<boolean> =>
  (await store.get(partitions.team(team), keys.head))?.etag === etag;

/**
 * gather, decide, evolve, commit under the team's head, and again when someone else was first: at most 8 times, then `busy`.
 * A refusal or `unchanged` writes nothing; a refusal too is decided again when someone else has committed since.
 */
export const execute = async (
  parts: EngineParts,
  flow: AnyFlow,
  executing: Executing,
  firstRead?: TeamRead,
): Promise<Executed> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const read = (attempt === 0 && firstRead) || readTeam(parts.store, executing.team, parts.parsed);
    const known = await flow.gather(executing.command, read);
    const decision = flow.decide(known, executing.command);
    const headEtag = await read.headEtag();
    if (decision.outcome === 'unchanged') return { outcome: 'unchanged', known };
    if (decision.outcome === 'refused') {
      if (await isHead(parts.store, executing.team, headEtag)) return { ...decision, known };
      continue;
    }
    const prepared = prepare(parts, flow, { known, decision, headEtag }, executing);
    for (const at of prepared.dueAt) await parts.due.mark(executing.team, at);
    const written = await parts.store.transact(partitions.team(executing.team), prepared.changes);
    if (written === 'done') {
      parts.parsed.committed(executing.team, known.team.head, prepared.known.team, prepared.days);
      parts.committed(executing.team, prepared.outbox);
      return { outcome: 'done', known: { ...known, ...prepared.known } };
    }
    await parts.pause(parts.random() * 20 * 2 ** attempt);
  }
  return { outcome: 'busy' };
};
