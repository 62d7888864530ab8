import type { FlowEvent } from '../../src/core/flow';
import type { Store } from '../../src/engine/store';
import type { ShiftTaken } from '../../src/flows/swap/events';
import { isShiftCase, isVisitCase } from '../../src/flows/swap/swap';
import { type Raced, race } from './race-play';

/** A store of its own for each race. */
export type OpenStore = () => Promise<{ readonly store: Store; readonly drop: () => Promise<void> }>;

export interface Length {
  /** How many worlds, each from a seed of its own. */
  readonly worlds: number;
  readonly roundsEach: number;
  /** Everything is checked after so many rounds. */
  readonly checkEvery: number;
  /** The first of the seeds. */
  readonly from?: number;
}

/** From so many rounds on, everything that can happen has. */
const MANY = 500;

const OFTEN = [
  ...['visitOffered', 'visitRequested', 'visitTaken', 'visitDeclined', 'offerWithdrawn', 'exceptionRaised'],
  ...['shiftOffered', 'shiftRequested', 'shiftTaken'],
];

const EVERYTHING = [
  ...OFTEN,
  ...['swapProposed', 'swapUndone', 'offerDeclined', 'offerExpired'],
  ...['shiftSwapProposed', 'shiftUndone'],
  ...['exceptionApproved', 'exceptionRejected', 'leaderReminded', 'deputyAsked'],
];

/** What the race is for, and the types of events do not tell: how often it came about. */
const rarities = (raced: readonly Raced[]): Readonly<Record<string, number>> => {
  const cases = raced.flatMap(({ checked }) => checked.cases);
  const visits = cases.filter(isVisitCase);
  const together = visits.filter(({ also }) => also);
  const shifts = cases.filter(isShiftCase);
  const vacant = shifts.filter(({ vacant: nobodys }) => nobodys);
  const events = raced.flatMap(({ checked }) => checked.events);
  const followed = events.filter(
    (event) => event.type === 'shiftTaken' && (event as FlowEvent as ShiftTaken).visits.length > 0,
  );
  const count = (of: readonly unknown[]) => of.length;
  return {
    'several visits were taken together': count(together.filter(({ status }) => status === 'taken')),
    'several visits went back together': count(together.filter(({ status }) => status === 'undone')),
    'several visits waited for a leader': count(together.filter(({ exception }) => exception)),
    'a swap waited for a leader': count(visits.filter(({ returns, exception }) => returns && exception)),
    'visits followed a shift': count(followed),
    'a shift was swapped for a shift': count(shifts.filter(({ status, returns }) => returns && status === 'taken')),
    'a shift passed without a leader': count(
      shifts.filter(({ status, exception }) => status === 'taken' && !exception),
    ),
    'a leader let a shift pass': count(shifts.filter(({ status, decidedBy }) => status === 'taken' && decidedBy)),
    'a vacant shift was taken': count(vacant.filter(({ status }) => status === 'taken')),
    'a vacant shift that a leader asked about was taken': count(
      vacant.filter(({ status, began, decidedBy }) => status === 'taken' && began === 'owner' && !decidedBy),
    ),
    'a shift was vacant again': count(vacant.filter(({ status }) => status === 'undone')),
    'a leader let it pass': count(cases.filter(({ status, decidedBy }) => status === 'taken' && decidedBy)),
    'somebody took back what was not between them': count(
      cases.filter(({ owner, taker, undoneBy }) => undoneBy && undoneBy !== owner && undoneBy !== taker),
    ),
  };
};

/** Twelve carers and who leads them over two instances, on this store: what every race must come to. */
export const itStandsTheRace = (open: OpenStore, { worlds, roundsEach, checkEvery, from = 1 }: Length): void => {
  const seeds = Array.from({ length: worlds }, (_, at) => from + at);
  const rounds = worlds * roundsEach;
  const raced: Raced[] = [];

  test.each(seeds)(
    `every visit and shift has the carers that its cases say, nothing is doubled, and the events give what is stored: seed %i`,
    async (seed) => {
      const { store, drop } = await open();
      try {
        const result = await race(store, { seed, rounds: roundsEach, checkEvery });
        raced.push(result);
        expect(result.problems).toEqual([]);
        expect(result.rounds).toBe(roundsEach);
      } finally {
        await drop();
      }
    },
    120_000,
  );

  test('it was a race: presses came too late and were decided again, and everything that can happen to a visit or a shift did', () => {
    const sum = (of: (one: Raced) => number) => raced.reduce((total, one) => total + of(one), 0);
    const types = new Set(raced.flatMap(({ checked }) => checked.events.map(({ type }) => type)));
    expect(raced).toHaveLength(worlds);
    expect(sum(({ presses }) => presses)).toBeGreaterThan(7 * rounds);
    expect(sum(({ conflicts }) => conflicts)).toBeGreaterThan(rounds);
    expect(sum(({ chats }) => chats.updates.length)).toBeGreaterThan(rounds);
    expect([...types]).toEqual(expect.arrayContaining(rounds < MANY ? OFTEN : EVERYTHING));
    if (rounds < MANY) return;
    expect(sum(({ faults }) => faults.length)).toBeGreaterThan(0);
    expect(Object.entries(rarities(raced)).filter(([, times]) => times === 0)).toEqual([]);
  });
};
