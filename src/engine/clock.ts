import type { Case, TeamState } from '../core/flow';
import type { TeamId } from '../core/ids';
import type { Clock } from '../core/time';
import type { DueMarker, DueMarkers } from './due';
import { type EngineParts, execute } from './execute';
import type { AnyFlow } from './fold';
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

/** What comes with its day is done until nothing of it is left, and its next day is marked before this marker goes. */
const attendCalendar = async (parts: ClockParts, flow: AnyFlow, team: TeamId): Promise<void> => {
  const { calendar } = flow;
  if (!calendar) return;
  for (let left = true; left; ) {
    const command = calendar.due(await teamNow(parts, team), parts.clock.now());
    const executed = command && (await execute(parts.engine, flow, { team, command }));
    if (executed?.outcome === 'busy') throw new Error(`what ${flow.name} does by the calendar of ${team} stayed busy`);
    left = executed?.outcome === 'done';
  }
  const next = calendar.next(await teamNow(parts, team), parts.clock.now());
  if (next !== undefined) await parts.due.mark(team, next);
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
  for (const flow of parts.engine.flows.values()) await attendCalendar(parts, flow, marker.team);
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
