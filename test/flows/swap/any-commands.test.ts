import fc from 'fast-check';
import { caseId, instant, type MemberId } from '../../../src/core/ids';
import type { Visit } from '../../../src/core/roster';
import { localDate, MINUTE } from '../../../src/core/time';
import { decide } from '../../../src/flows/swap/decide';
import {
  evolve,
  type SwapCommand,
  type SwapEvent,
  type VisitCase,
  type VisitTaken,
} from '../../../src/flows/swap/swap';
import type { CareTeam } from '../../support/care-team';
import { randomTeam } from '../../support/random-team';
import { type Round, roundOf } from './round';

/** What one person does next, as numbers to be read against the team as it is then. */
const step = fc.record({
  verb: fc.constantFrom(
    ...([
      'offerVisit',
      'offerVisit',
      'takeVisit',
      'acceptVisit',
      'acceptVisit',
      'declineVisit',
      'withdrawVisit',
      'expireVisit',
    ] as const),
  ),
  by: fc.nat(50),
  /** Whose visit it is, three times out of four, does what only they can do. */
  apt: fc.integer({ min: 0, max: 3 }).map((roll) => roll > 0),
  other: fc.nat(50),
  visit: fc.nat(50),
  case: fc.nat(50),
  seen: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  toAll: fc.boolean(),
  again: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  minutes: fc.constantFrom(0, 0, 1, 30, 240),
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const picked = <T>(items: readonly T[], at: number): T | undefined => items[at % items.length];

const visitsIn = (round: Round): readonly Visit[] => [...round.stored().days.values()].flatMap((day) => day.visits);

const commandOf = (care: CareTeam, round: Round, next: Step, number: number): SwapCommand | undefined => {
  const everyone = care.members.map((member) => member.id);
  const all = visitsIn(round);
  const visit = picked(all, next.visit);
  const one = picked([...round.stored().cases.values()] as VisitCase[], next.case);
  const owner = picked(visit?.members ?? [], next.by);
  const anyone = picked(everyone, next.by);
  const other = picked(everyone, next.other);
  if (!visit || !anyone || !other || !owner) return undefined;
  const date = localDate(visit.start, care.team.timeZone);
  const begins = { at: round.at(), caseId: caseId(`c${number}`), visit: visit.id, date };
  const onCase = one && { at: round.at(), caseId: one.id, ...(next.seen === undefined ? {} : { seen: next.seen }) };
  const asked = picked(one?.asked ?? [], next.other) ?? anyone;
  switch (next.verb) {
    case 'offerVisit':
      return { type: 'offerVisit', ...begins, by: next.apt ? owner : anyone, ...(next.toAll ? {} : { to: other }) };
    case 'takeVisit':
      return { type: 'takeVisit', ...begins, by: anyone, from: next.apt ? owner : other };
    case 'acceptVisit':
    case 'declineVisit':
      return onCase && { type: next.verb, ...onCase, by: next.apt ? asked : anyone };
    case 'withdrawVisit':
      return onCase && one && { type: 'withdrawVisit', ...onCase, by: next.apt ? one.owner : anyone };
    case 'expireVisit':
      return onCase && { type: 'expireVisit', at: onCase.at, caseId: onCase.caseId };
  }
};

interface Done {
  readonly command: SwapCommand;
  readonly events: readonly SwapEvent[];
}

/** Everyone does what they do, and each thing is looked at as it happens. */
const play = (care: CareTeam, steps: readonly Step[], look: (round: Round, done: Done) => void): Round => {
  const round = roundOf(care);
  let last: SwapCommand | undefined;
  steps.forEach((next, number) => {
    round.pass(next.minutes);
    const command = (next.again ? last : undefined) ?? commandOf(care, round, next, number);
    if (!command) return;
    last = command;
    const decision = round.does(command);
    look(round, { command, events: decision.outcome === 'accepted' ? decision.events : [] });
  });
  return round;
};

const anything = [randomTeam, fc.array(step, { minLength: 5, maxLength: 25 })] as const;

const wasTaken = (event: SwapEvent): event is VisitTaken => event.type === 'visitTaken';

/** Every reason why this person ought not to have this visit, worked out without the rules. */
const faults = (care: CareTeam, round: Round, visit: Visit, person: MemberId): readonly string[] => {
  const member = care.members.find((one) => one.id === person);
  const wishes = care.clients.find((one) => one.code === visit.client)?.wishes ?? [];
  const only = wishes.filter((wish) => wish.wish === 'only');
  const on = localDate(visit.start, care.team.timeZone);
  const overlaps = visitsIn(round).some(
    (one) => one.id !== visit.id && one.members.includes(person) && one.start < visit.end && visit.start < one.end,
  );
  const works = [...round.stored().days.values()]
    .flatMap((day) => day.shifts)
    .some((shift) => shift.member === person && shift.start <= visit.start && visit.end <= shift.end);
  const delegated = (task: string): boolean =>
    member?.profession === 'sjuksköterska' ||
    (member?.delegations ?? []).some(
      (given) =>
        given.task === task &&
        given.validFrom <= on &&
        on <= given.validTo &&
        (!given.revokedAt || on < given.revokedAt),
    );
  return [
    ...(overlaps ? ['double-booked'] : []),
    ...(works ? [] : ['outside the shift']),
    ...(visit.tasks.every(delegated) ? [] : ['without delegation']),
    ...(wishes.some((wish) => wish.wish === 'not' && wish.member === person) ? ['not wanted'] : []),
    ...(only.length > 0 && !only.some((wish) => wish.member === person) ? ['not the one wanted'] : []),
    ...(member?.absences.some(({ from, to }) => from <= on && (!to || on <= to)) ? ['absent'] : []),
  ];
};

describe('whoever does whatever, in whatever order', () => {
  test('every visit keeps as many carers as it had, and never the same one twice', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        const seats = new Map(visitsIn(roundOf(care)).map((visit) => [visit.id, visit.members.length]));
        play(care, steps, (round) => {
          for (const visit of visitsIn(round)) {
            expect(visit.members).toHaveLength(seats.get(visit.id) ?? -1);
            expect(new Set(visit.members).size).toBe(visit.members.length);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a visit has at most one open case', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        play(care, steps, (round) => {
          const open = ([...round.stored().cases.values()] as VisitCase[]).filter((one) => one.open);
          expect(new Set(open.map((one) => one.visit)).size).toBe(open.length);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('nobody gets a visit that they may not have', () => {
    let passed = 0;
    fc.assert(
      fc.property(...anything, (care, steps) => {
        play(care, steps, (round, { events }) => {
          for (const event of events.filter(wasTaken)) {
            passed += 1;
            const visit = visitsIn(round).find((one) => one.id === event.visit);
            expect(visit && faults(care, round, visit, event.to)).toEqual([]);
            expect(visit?.members.includes(event.from)).toBe(false);
          }
        });
      }),
      { numRuns: 150 },
    );
    expect(passed).toBeGreaterThan(0);
  });

  test('nobody who cannot take it is asked by an offer to all', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        play(care, steps, (round, { events }) => {
          for (const event of events) {
            if (event.type !== 'visitOffered') continue;
            const visit = visitsIn(round).find((one) => one.id === event.visit);
            for (const person of event.asked) expect(visit && faults(care, round, visit, person)).toEqual([]);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test('the events, folded, are what is stored', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        const round = play(care, steps, () => undefined);
        expect(round.events().reduce(evolve, roundOf(care).stored())).toEqual(round.stored());
      }),
      { numRuns: 40 },
    );
  });

  test('the revision counts the case’s events', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        const round = play(care, steps, () => undefined);
        for (const one of round.stored().cases.values())
          expect(one.revision).toBe(round.events().filter((event) => event.caseId === one.id).length);
      }),
      { numRuns: 40 },
    );
  });

  test('a case number is given once', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        const numbers = [
          ...play(care, steps, () => undefined)
            .stored()
            .cases.values(),
        ].map((one) => one.number);
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      }),
      { numRuns: 40 },
    );
  });

  test('what was accepted or unchanged, delivered again at once, changes nothing', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        play(care, steps, (round, { command, events }) => {
          if (events.length === 0) return;
          const again = round.decides(command);
          expect(again.outcome).not.toBe('accepted');
        });
      }),
      { numRuns: 40 },
    );
  });

  test('the decision is the same when it is made again', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        const round = play(care, steps, () => undefined);
        const next = steps[0];
        const command = next && commandOf(care, round, next, 999);
        if (command) expect(round.decides(command)).toEqual(round.decides(command));
      }),
      { numRuns: 40 },
    );
  });

  test('an offer ends before the visit, and not before it was made', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        play(care, steps, (_, { events }) => {
          for (const event of events) {
            if (!('expiresAt' in event)) continue;
            expect(event.expiresAt).toBeLessThan(event.start);
            expect(event.expiresAt).toBeGreaterThan(event.at - MINUTE);
          }
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('whatever a refusal proposes instead', () => {
  test('passes, at most two of them, on the same case, for the same person', () => {
    let proposed = 0;
    fc.assert(
      fc.property(...anything, (care, steps) => {
        const round = roundOf(care, instant(Date.parse('2026-11-24T12:00:00Z')));
        steps.forEach((next, number) => {
          const command = commandOf(care, round, next, number);
          const decision = command && round.does(command);
          if (decision?.outcome !== 'refused' || !('alternatives' in decision.reason)) return;
          const { alternatives } = decision.reason;
          expect(alternatives.length).toBeLessThanOrEqual(2);
          for (const alternative of alternatives) {
            proposed += 1;
            expect(decide(round.known(alternative.caseId), alternative).outcome).toBe('accepted');
            expect([alternative.by, alternative.caseId]).toEqual([command?.by, command?.caseId]);
            expect(alternative).not.toEqual(command);
          }
        });
      }),
      { numRuns: 60 },
    );
    expect(proposed).toBeGreaterThan(0);
  });
});
