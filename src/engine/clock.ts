import type { Command } from '../core/flow';
import { type Instant, instant } from '../core/ids';
import type { Clock } from '../core/time';
import type { DueMarkers, DueTeam } from './due';
import { type EngineParts, execute } from './execute';
import type { AnyFlow } from './fold';
import { inLanes } from './lanes';
import type { Outbox } from './outbox';
import { LEASE, type PlacedOutboxRow } from './outbox-rows';
import { readTeam, type TeamRead, type UnguardedRead } from './read';

export interface ClockParts {
  readonly engine: EngineParts;
  readonly due: DueMarkers;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** A fault with one team: logged, its markers stay, and the other teams get their turn. */
  readonly fault: (what: string, cause: unknown) => void;
}

/** Teams that are attended to at once: most of the time goes to waiting for the store. */
const LANES = 12;
/** Teams whose messages are still under way when no further one is begun with: a look leaves no more behind than can be sent in time. */
const MOST_UNSENT = 48;

/**
 * One look at one team. What it has read serves until something changes; what a commit leaves is known without reading. Everybody is told at the end of
 * all that came of it, in one message.
 */
const lookAt = ({ engine, clock }: ClockParts, { team }: DueTeam) => {
  const left: PlacedOutboxRow[] = [];
  const gathering: EngineParts = {
    ...engine,
    committed: async (_, rows) => {
      left.push(...rows);
      return true;
    },
  };
  const fresh = () => readTeam(engine.store, team, engine.parsed);
  let guarded: TeamRead | undefined = fresh();
  let read: UnguardedRead = guarded;

  /** Whether it changed anything. */
  const does = async (flow: AnyFlow, command: Command): Promise<boolean> => {
    const through = guarded ?? fresh();
    const executed = await execute(gathering, flow, { team, command, attended: true }, through);
    if (executed.outcome === 'busy') throw new Error(`${command.type} of ${flow.name} in ${team} stayed busy`);
    if (executed.outcome !== 'done') return false;
    guarded = undefined;
    read = through.after(executed.known);
    return true;
  };

  return {
    does,
    reads: () => read,
    now: () => clock.now(),
    /** Resolves once all that was left to be told has been; `false`: some of it must be looked for. */
    told: () => engine.committed(team, left, read),
  };
};

type Look = ReturnType<typeof lookAt>;

/** One thing that is to be done; that it cannot be keeps nothing else from being done. */
type Attempt = <T>(work: () => Promise<T>) => Promise<T | undefined>;

const dueCases = async ({ engine }: ClockParts, look: Look, attempt: Attempt): Promise<void> => {
  const { openCases } = await look.reads().team();
  for (const one of openCases.filter(({ dueAt }) => dueAt !== undefined && dueAt <= look.now()))
    await attempt(async () => {
      const flow = engine.flows.get(one.flow);
      const command = flow?.due(one, look.now());
      if (flow && command) await look.does(flow, command);
    });
};

/** What no open case waits for: each flow says what it finds. */
const watched = async ({ engine }: ClockParts, look: Look, attempt: Attempt): Promise<void> => {
  for (const flow of engine.flows.values())
    await attempt(async () => {
      for (const command of (await flow.watch?.(look.reads(), look.now())) ?? []) await look.does(flow, command);
    });
};

/** What comes with its day is done until nothing of it is left. @returns when the first of it comes next. */
const attendCalendars = async ({ engine }: ClockParts, look: Look, attempt: Attempt): Promise<Instant | undefined> => {
  const calendars = [...engine.flows.values()].flatMap((flow) => (flow.calendar ? [{ flow, ...flow.calendar }] : []));
  // What came while it was done was perhaps not looked at: it is next, though it has passed by then.
  const since = look.now();
  for (const { flow, due } of calendars)
    await attempt(async () => {
      for (let left = true; left; ) {
        const command = await due(look.reads(), look.now());
        left = command !== undefined && (await look.does(flow, command));
      }
    });
  const next = await Promise.all(calendars.map((one) => one.next(look.reads(), since)));
  return next.reduce(
    (soonest, at) => (at !== undefined && (soonest === undefined || at < soonest) ? at : soonest),
    undefined,
  );
};

/**
 * Whoever claims a team's markers attends to it, and takes them away when all that came of it has been sent: of one that was killed meanwhile they
 * stand, and whoever finds its claim run out looks for what it left. What could not be done leaves them too, and all the rest is done and told: one
 * case that cannot be decided keeps no team from its summary. @returns what takes them away, once that can be waited for.
 */
const attend = async (parts: ClockParts, due: DueTeam): Promise<(() => Promise<void>) | undefined> => {
  const now = parts.clock.now();
  if (due.markers.some(({ claim }) => claim && claim.until > now)) return undefined;
  if (!(await parts.due.claim(due, { by: parts.engine.instance, until: instant(now + LEASE) }))) return undefined;
  const look = lookAt(parts, due);
  const faults: unknown[] = [];
  const attempt: Attempt = (work) =>
    work().catch((cause: unknown) => {
      faults.push(cause);
      return undefined;
    });
  await dueCases(parts, look, attempt);
  await watched(parts, look, attempt);
  if (due.markers.some(({ what, claim }) => what === 'anything' || claim))
    await attempt(() => parts.outbox.sweep(due.team));
  const next = await attempt(() => attendCalendars(parts, look, attempt));
  return async () => {
    const told = await look.told();
    if (faults.length > 0) throw faults[0];
    if (told) await parts.due.done(due, next);
  };
};

/**
 * One look at the clock: everything that is due now is done, on any number of instances once, since each case passes its team's head and
 * each sending its lease. Reads the due markers and, of the teams they name, no others; some teams at once.
 */
export const tick = async (parts: ClockParts): Promise<void> => {
  const finishing = new Set<Promise<void>>();
  const faultOf =
    ({ team }: DueTeam) =>
    (cause: unknown) =>
      parts.fault(`team ${team} could not be attended to`, cause);
  for await (const teams of parts.due.upTo(parts.clock.now(), parts.engine.instance))
    await inLanes(teams, LANES, async (due) => {
      while (finishing.size >= MOST_UNSENT) await Promise.race(finishing);
      const finish = await attend(parts, due).catch(faultOf(due));
      if (!finish) return;
      const finished = finish()
        .catch(faultOf(due))
        .finally(() => finishing.delete(finished));
      finishing.add(finished);
    });
  await Promise.all(finishing);
};
