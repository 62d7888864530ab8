import type { Case, TeamState } from '../core/flow';
import type { TeamId } from '../core/ids';
import type { Clock } from '../core/time';
import type { DueMarker, DueMarkers } from './due';
import { type EngineParts, execute } from './execute';
import type { Outbox } from './outbox';
import { readTeam } from './read';

export interface ClockParts {
  readonly engine: EngineParts;
  readonly due: DueMarkers;
  readonly outbox: Outbox;
  readonly clock: Clock;
  /** A fault with one team: logged, its marker stays, and the other teams get their turn. */
  readonly fault: (what: string, cause: unknown) => void;
}

const teamNow = ({ engine }: ClockParts, team: TeamId): Promise<TeamState> =>
  readTeam(engine.store, team, engine.parsed).team();

const dueCases = async (parts: ClockParts, marker: DueMarker): Promise<readonly Case[]> => {
  const { openCases } = await teamNow(parts, marker.team);
  return openCases.filter((one) => one.dueAt !== undefined && one.dueAt <= parts.clock.now());
};

/** What no open case waits for: each flow says what it finds. */
const watched = async (parts: ClockParts, { team }: DueMarker): Promise<void> => {
  const { store, parsed } = parts.engine;
  for (const flow of parts.engine.flows.values())
    for (const command of (await flow.watch?.(readTeam(store, team, parsed), parts.clock.now())) ?? []) {
      const executed = await execute(parts.engine, flow, { team, command });
      if (executed.outcome === 'busy') throw new Error(`${flow.name} of ${team} stayed busy`);
    }
};

/** What comes with its day is done until nothing of it is left; the reads serve all the team's calendars until one of them changes something. */
const attendCalendars = async (parts: ClockParts, team: TeamId): Promise<void> => {
  const { engine, clock, due } = parts;
  const fresh = () => readTeam(engine.store, team, engine.parsed);
  let read = fresh();
  const calendars = [...engine.flows.values()].flatMap((flow) => (flow.calendar ? [{ flow, ...flow.calendar }] : []));
  for (const { flow, due: dueNow } of calendars)
    for (let left = true; left; ) {
      const command = await dueNow(read, clock.now());
      const executed = command && (await execute(engine, flow, { team, command }, read));
      if (executed?.outcome === 'busy')
        throw new Error(`what ${flow.name} does by the calendar of ${team} stayed busy`);
      left = executed?.outcome === 'done';
      if (left) read = fresh();
    }
  const next = await Promise.all(calendars.map((one) => one.next(read, clock.now())));
  for (const at of new Set(next)) if (at !== undefined) await due.mark(team, at);
};

const attend = async (parts: ClockParts, marker: DueMarker): Promise<void> => {
  for (const one of await dueCases(parts, marker)) {
    const flow = parts.engine.flows.get(one.flow);
    const command = flow?.due(one, parts.clock.now());
    if (!flow || !command) continue;
    const executed = await execute(parts.engine, flow, { team: marker.team, command });
    if (executed.outcome === 'busy') throw new Error(`case ${one.number} of ${marker.team} stayed busy`);
  }
  await watched(parts, marker);
  await parts.outbox.sweep(marker.team);
  await attendCalendars(parts, marker.team);
  await parts.due.done(marker);
};

/**
 * One look at the clock: everything that is due now is done, on any number of instances once, since each case passes its team's head and
 * each sending its lease. Reads the due markers and, of the teams they name, no others.
 */
export const tick = async (parts: ClockParts): Promise<void> => {
  for (const marker of await parts.due.upTo(parts.clock.now()))
    await attend(parts, marker).catch((cause: unknown) =>
      parts.fault(`team ${marker.team} could not be attended to`, cause),
    );
};
