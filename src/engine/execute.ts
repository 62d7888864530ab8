import {
  type Case,
  type CaseText,
  type Command,
  type Known,
  type Stored,
  type TeamState,
  UNNUMBERED,
} from '../core/flow';
import { type Instant, instant, type MemberId, type TeamId } from '../core/ids';
import { liftedFrom } from '../core/laid-over';
import type { Day } from '../core/roster';
import type { Team } from '../core/team';
import { type Clock, MINUTE } from '../core/time';
import { type DueMarkers, sharedMinute } from './due';
import { shiftTimes } from './elsewhere';
import { type Accepted, type AnyFlow, changedCases, foldAll, teamAfter } from './fold';
import type { CardPlace } from './messenger';
import { LEASE, type OutboxRow, otherTeamsRow, type PlacedOutboxRow, refreshRow } from './outbox-rows';
import { type ParsedRows, readTeam, type TeamRead, type UnguardedRead } from './read';
import { encode, keys, partitions, rewritten } from './rows';
import type { Change, Store } from './store';
import { ballotOver } from './tally-rows';
import { weeksChange } from './weeks';

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
  /** The clock's own marker stands until all that this leaves has been sent: it needs no other. */
  readonly attended?: true;
}

export interface EngineParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly due: DueMarkers;
  /** By name: what one of them decides may lead to a command of another. */
  readonly flows: ReadonlyMap<string, AnyFlow>;
  readonly parsed: ParsedRows;
  readonly newId: () => string;
  /** 0 <= random() < 1 */
  readonly random: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Who holds the leases taken here. */
  readonly instance: string;
  /**
   * Called with what a commit has left to be sent, leased to this instance, and with what is true after it. Resolves once it has been; `false` when some
   * of it was left to be looked for.
   */
  readonly committed: (team: TeamId, rows: readonly PlacedOutboxRow[], read: UnguardedRead) => Promise<boolean>;
}

const TRIES = 8;
const MOST_ROWS = 90;
const SHARED_MINUTES = 2;

/** The rows of a case as it has become. */
export const caseChanges = (before: Stored, one: Case): readonly Change[] => {
  const was = before.cases.get(one.id);
  const key = keys.openCase(one);
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
  /** When to look for what has not been sent. */
  readonly sweepAt?: Instant;
}

/** What was written to the case, as of the revision that this decision makes of it. */
const textChange = ({ text }: Accepted, { by, at }: Command, one: Case | undefined): readonly Change[] => {
  if (text === undefined || by === undefined || !one) return [];
  const said: CaseText = { by, at, text };
  return [{ change: 'put', key: keys.text(one.id, one.revision), value: encode(said) }];
};

/** The rows of what a team has decided of its clients that are not as they were. */
const standingChanges = (team: TeamState, { standing }: Stored): readonly Change[] => {
  if (!standing || standing === team.standing) return [];
  const had = new Set([...(team.standing ?? []).values()].flat());
  return [...standing.values()]
    .flat()
    .filter((one) => !had.has(one))
    .map((one) => ({ change: 'put', key: keys.standing(one.client, one.id), value: encode(one) }));
};

/** The rows of ballots that this decision ends; of one that nobody answered there are none. */
const ballotChanges = async ({ over = [] }: Stored, read: TeamRead): Promise<readonly Change[]> => {
  const counted = await Promise.all(over.map(async (ballot) => ((await read.tallyOf(ballot)) ? [ballot] : [])));
  return counted.flat().flatMap(ballotOver);
};

/** Everything that one transaction writes for this decision. */
const prepare = async (
  parts: EngineParts,
  flow: AnyFlow,
  { known, decision, read }: { readonly known: Known; readonly decision: Accepted; readonly read: TeamRead },
  { command, pressed, attended }: Executing,
): Promise<Prepared> => {
  const { before, after } = await foldAll(parts.flows, flow, known, decision, read);
  const { stored, notices, weeks } = after;
  const cases = changedCases(before, stored);
  const changed = teamAfter(known.team, before, after);
  const team = { ...changed, head: rewritten(changed.head) };
  const days = changedDays(before, stored);
  const refreshed = cases
    .filter((one) => (command.awaited || before.cases.has(one.id)) && !parts.flows.get(one.flow)?.still)
    .map((one) => refreshRow(one.flow, one.id));
  const lease = { by: parts.instance, until: instant(command.at + LEASE) };
  const mirrored = otherTeamsRows(before, days, known.team.inSeveral);
  const outbox = [...notices, ...refreshed, ...mirrored].map((row) => ({
    key: keys.outbox(command.at, parts.newId()),
    row: { ...row, lease },
  }));
  const touched = cases.find(({ id }) => id === command.caseId) ?? cases[0];
  const changes: Change[] = [
    { change: 'replace', key: keys.head, value: encode(team.head), etag: await read.headEtag() },
    ...(team.team === known.team.team ? [] : [settingsChange(team.team)]),
    ...cases.flatMap((one) => caseChanges(before, one)),
    ...standingChanges(known.team, stored),
    ...(await ballotChanges(stored, read)),
    ...days.map((day): Change => ({ change: 'put', key: keys.day(day.date), value: encode(liftedFrom(day)) })),
    ...[...weeks].map(([member, kept]) => weeksChange(member, kept)),
    ...after.eventRows,
    ...textChange(decision, command, touched),
    ...outbox.map(({ key, row }): Change => ({ change: 'create', key, value: encode(row) })),
  ];
  if (pressed && touched && !flow.still)
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
  const sweepAt =
    outbox.length > 0 && !attended ? sharedMinute(instant(lease.until + MINUTE), SHARED_MINUTES) : undefined;
  return { known: { team, stored }, days, changes, outbox, dueAt, sweepAt };
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
    const prepared = await prepare(parts, flow, { known, decision, read }, executing);
    for (const at of prepared.dueAt) await parts.due.mark(executing.team, at, 'decisions');
    if (prepared.sweepAt !== undefined) await parts.due.mark(executing.team, prepared.sweepAt);
    const written = await parts.store.transact(partitions.team(executing.team), prepared.changes);
    if (written === 'done') {
      parts.parsed.committed(executing.team, known.team.head, prepared.known.team, prepared.days);
      void parts.committed(executing.team, prepared.outbox, read.after(prepared.known));
      return { outcome: 'done', known: { ...known, ...prepared.known } };
    }
    await parts.pause(parts.random() * 20 * 2 ** attempt);
  }
  return { outcome: 'busy' };
};
