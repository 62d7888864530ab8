import { drawStanding } from '../../src/bot/standing';
import { answer } from '../../src/bot/turn';
import type { Reply, Utterance } from '../../src/bot/utterance';
import { asList, wordingOf } from '../../src/bot/wording';
import type { Command } from '../../src/core/flow';
import type { TeamId } from '../../src/core/ids';
import type { Clock } from '../../src/core/time';
import { tick } from '../../src/engine/clock';
import { type DueMarkers, dueMarkers } from '../../src/engine/due';
import { type EngineParts, type Executed, type Executing, execute } from '../../src/engine/execute';
import { feeds } from '../../src/engine/feeds';
import type { AnyFlow } from '../../src/engine/fold';
import { type Outbox, outbox } from '../../src/engine/outbox';
import { type Persons, persons as personsIn } from '../../src/engine/persons';
import { ParsedRows } from '../../src/engine/read';
import { type StandingCards, standingCards } from '../../src/engine/standing';
import type { Store } from '../../src/engine/store';
import { flows, summarising } from '../../src/flows';
import type { Chats } from './race-chats';

/** One running bot without its HTTP server: engine, outbox, clock and people, with caches of its own. */
export interface Instance {
  readonly name: string;
  readonly engine: EngineParts;
  readonly due: DueMarkers;
  readonly persons: Persons;
  readonly outbox: Outbox;
  readonly standing: StandingCards;
  readonly faults: readonly string[];
  /** How long it was told to wait, in milliseconds; it did not really. */
  readonly waits: readonly number[];
  does(team: TeamId, command: Command, pressed?: Executing['pressed']): Promise<Executed>;
  answers(utterance: Utterance): Promise<Reply>;
  looksAtClock(): Promise<void>;
}

export interface InstanceParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly chats: Chats;
  readonly name?: string;
  readonly random?: () => number;
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** Whether it lives to send what a commit left; it does unless told. */
  readonly lives?: () => boolean;
}

export const flowNamed = (name: string): AnyFlow => {
  const found = [...flows.map(({ flow }) => flow), summarising as unknown as AnyFlow].find((one) => one.name === name);
  if (!found) throw new Error(`no flow ${name}`);
  return found;
};

export const swapFlow: AnyFlow = flowNamed('swap');

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const instanceOver = (parts: InstanceParts): Instance => {
  const { store, clock, chats, name = 'first', random = () => 0.5, pause = soon, lives = () => true } = parts;
  const faults: string[] = [];
  const waits: number[] = [];
  let ids = 0;
  const newId = () => `${name}-${++ids}`;
  const fault = (what: string, cause: unknown): void => {
    faults.push(`${what}: ${cause instanceof Error ? cause.message : String(cause)}`);
  };
  const waiting = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return pause(milliseconds);
  };
  const due = dueMarkers(store);
  const persons = personsIn(store, clock);
  const parsed = new ParsedRows();
  const wordings = new Map(flows.map((edge) => [edge.flow.name, chats.heard(wordingOf(edge, newId))]));
  const { messenger } = chats;
  const base = { store, due, parsed, clock, pause: waiting, instance: name };
  const draw = drawStanding({ store, parsed, persons, edges: flows, clock, newId });
  const standing = standingCards({ persons, messenger, draw });
  const out = outbox({ ...base, persons, messenger, wordings, asList, standing, fault });
  const byName = new Map(flows.map((edge) => [edge.flow.name, edge.flow]));
  const engine: EngineParts = {
    ...base,
    newId,
    random,
    flows: byName,
    committed: async (team, rows, read) => lives() && out.deliver(team, rows, read),
  };
  return {
    name,
    engine,
    due,
    persons,
    outbox: out,
    standing,
    faults,
    waits,
    does: (team, command, pressed) => execute(engine, swapFlow, { team, command, ...(pressed ? { pressed } : {}) }),
    answers: async (utterance) => {
      const behind: Promise<void>[] = [];
      const reply = await answer(
        {
          engine,
          persons,
          edges: flows,
          feeds: feeds(store, persons, newId),
          publicUrl: () => undefined,
          behind: (work) => behind.push(work),
        },
        utterance,
      );
      await Promise.all(behind);
      await persons.answered(utterance.by, utterance.at);
      return reply;
    },
    looksAtClock: () => tick({ engine, due, outbox: out, clock, fault }),
  };
};
