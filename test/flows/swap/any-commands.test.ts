import fc from 'fast-check';
import { caseId, instant, type MemberId } from '../../../src/core/ids';
import type { Shift, Visit } from '../../../src/core/roster';
import { localDate, MINUTE } from '../../../src/core/time';
import { decide } from '../../../src/flows/swap/decide';
import type { ShiftTaken, SwapEvent, SwapUndone, VisitTaken } from '../../../src/flows/swap/events';
import { evolve } from '../../../src/flows/swap/evolve';
import { isVisitCase, type VisitCase, visitsOf } from '../../../src/flows/swap/swap';
import type { CareTeam } from '../../support/care-team';
import { randomLedTeam, randomTeam } from '../../support/random-team';
import { anything, commandOf, play, shiftsIn, visitsIn } from './play';
import { type Round, roundOf } from './round';

type Passed = (VisitTaken | SwapUndone) & { readonly from: MemberId; readonly to: MemberId };

/** Every visit here is somebody's. */
const wasTaken = (event: SwapEvent): event is Passed => event.type === 'visitTaken' || event.type === 'swapUndone';

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

const isLeader = (care: CareTeam, person: MemberId | undefined): boolean =>
  care.members.find((member) => member.id === person)?.role === 'leader';

/** The planning system itself has it so. */
const isBackAsPlanned = (event: SwapEvent, visit: Visit): boolean =>
  event.type === 'swapUndone' && visit.planned === undefined;

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

  test('a shift has one worker or none, its own hours, and nobody has two at once unless it was planned so', () => {
    let passed = 0;
    fc.assert(
      fc.property(...anything, (care, steps) => {
        const planned = new Map(shiftsIn(roundOf(care)).map((shift) => [shift.id, shift]));
        play(care, steps, (round, { events }) => {
          for (const event of events) {
            if (event.type !== 'shiftTaken') continue;
            passed += 1;
            const shifts = shiftsIn(round);
            for (const { shift: id, member } of [
              { shift: event.shift, member: event.to },
              ...(event.returns ? [{ shift: event.returns.shift, member: event.from }] : []),
            ]) {
              const shift = shifts.find((one) => one.id === id);
              expect(shift).toMatchObject({ member, start: planned.get(id)?.start, end: planned.get(id)?.end });
              const others = shifts.filter((one) => one.member === member && one.id !== id);
              expect(others.filter((one) => shift && one.start < shift.end && shift.start < one.end)).toEqual([]);
              const away = care.members.find((one) => one.id === member)?.absences ?? [];
              const on = shift && localDate(shift.start, care.team.timeZone);
              expect(away.filter(({ from, to }) => on && from <= on && (!to || on <= to))).toEqual([]);
            }
          }
        });
      }),
      { numRuns: 300 },
    );
    expect(passed).toBeGreaterThan(5);
  });

  test('the visits in a shift follow whoever has it, each may be theirs, and an undoing makes it as it was', () => {
    let followed = 0;
    let swapped = 0;
    fc.assert(
      fc.property(randomLedTeam, (care) => {
        const leader = care.members.find((member) => member.role === 'leader')?.id;
        const planned = visitsIn(roundOf(care));
        const shifts = shiftsIn(roundOf(care));
        const dateOf = ({ start }: Shift) => localDate(start, care.team.timeZone);
        for (const shift of shifts)
          for (const other of [...shifts, undefined])
            for (const to of other ? [other.member] : care.members.map(({ id }) => id)) {
              const round = roundOf(care);
              const by = shift.member;
              if (!by || !to || !leader || other === shift) continue;
              const at = round.at();
              const id = caseId('shift');
              const begins = { by, at, caseId: id, shift: shift.id, date: dateOf(shift) };
              const returns = other && { shift: other.id, date: dateOf(other) };
              round.does(
                returns ? { type: 'swapShift', ...begins, with: to, returns } : { type: 'offerShift', ...begins, to },
              );
              round.does({ type: 'acceptVisit', by: to, at, caseId: id });
              round.does({ type: 'approveException', by: leader, at, caseId: id });
              const taken = round.events().find((event): event is ShiftTaken => event.type === 'shiftTaken');
              if (!taken) continue;
              if (returns) swapped += 1;
              for (const { visit, person } of [
                ...taken.visits.map((ref) => ({ visit: ref.visit, person: to })),
                ...(taken.returns?.visits ?? []).map((ref) => ({ visit: ref.visit, person: by })),
              ]) {
                followed += 1;
                const now = visitsIn(round).find((one) => one.id === visit);
                expect(now?.members.includes(person)).toBe(true);
                expect(now && faults(care, round, now, person)).toEqual([]);
              }
              const left = visitsIn(round).filter(
                (one) => one.members.includes(by) && shift.start <= one.start && one.end <= shift.end && !returns,
              );
              expect(left).toEqual([]);
              const undone = round.does({ type: 'undoSwap', by: leader, at, caseId: id, comment: 'Tillbaka.' });
              if (undone.outcome === 'accepted') {
                expect(visitsIn(round)).toEqual(planned);
                expect(shiftsIn(round)).toEqual(shifts);
              } else expect(undone).toMatchObject({ outcome: 'refused', reason: { code: 'rule' } });
            }
      }),
      { numRuns: 60 },
    );
    expect(followed).toBeGreaterThan(20);
    expect(swapped).toBeGreaterThan(5);
  });

  test('a visit has at most one open case', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        play(care, steps, (round) => {
          const open = [...round.stored().cases.values()].filter(isVisitCase).filter((one) => one.open);
          const visits = open.flatMap(visitsOf).map(({ visit }) => visit);
          expect(new Set(visits).size).toBe(visits.length);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('nobody gets a visit that they may not have; outside their shift only by a leader', () => {
    let passed = 0;
    fc.assert(
      fc.property(...anything, (care, steps) => {
        play(care, steps, (round, { events }) => {
          for (const event of events.filter(wasTaken)) {
            passed += 1;
            const visit = visitsIn(round).find((one) => one.id === event.visit);
            const leads = isLeader(care, event.by);
            // Back with whoever is absent it is as free as it was planned, and they meet nobody.
            const one = round.stored().cases.get(event.caseId) as VisitCase | undefined;
            const isFree = event.type === 'swapUndone' && one?.away === event.to;
            const wrong = (of: Visit, person: MemberId) =>
              isFree
                ? []
                : faults(care, round, of, person).filter(
                    (fault) => !((leads || isBackAsPlanned(event, of)) && fault === 'outside the shift'),
                  );
            expect(visit && wrong(visit, event.to)).toEqual([]);
            const beside = visitsIn(round).filter((one) => event.also?.some((ref) => ref.visit === one.id));
            expect(beside).toHaveLength(event.also?.length ?? 0);
            expect(beside.flatMap((one) => wrong(one, event.to))).toEqual([]);
            expect(beside.some((one) => one.members.includes(event.from))).toBe(false);
            expect(visit?.members.includes(event.from)).toBe(false);
            const back = event.returns && visitsIn(round).find((one) => one.id === event.returns?.visit);
            expect(back ? wrong(back, event.from) : []).toEqual([]);
            expect(back?.members.includes(event.to) ?? false).toBe(false);
          }
        });
      }),
      { numRuns: 300 },
    );
    expect(passed).toBeGreaterThan(0);
  });

  test('several visits pass together only to one who may have them all; outside the shift only by a leader; and all go back', () => {
    let together = 0;
    let approved = 0;
    fc.assert(
      fc.property(randomLedTeam, (care) => {
        const leader = care.members.find((member) => member.role === 'leader')?.id;
        const planned = visitsIn(roundOf(care));
        const dateOf = (visit: Visit) => localDate(visit.start, care.team.timeZone);
        for (const first of planned)
          for (const second of planned.slice(planned.indexOf(first) + 1))
            for (const to of care.members) {
              const round = roundOf(care);
              const by = first.members.find((member) => second.members.includes(member));
              if (!by || !leader) continue;
              const id = caseId('both');
              const at = round.at();
              const also = [{ visit: second.id, date: dateOf(second) }];
              round.does({
                type: 'offerVisit',
                by,
                at,
                caseId: id,
                visit: first.id,
                date: dateOf(first),
                to: to.id,
                also,
              });
              const yes = round.does({ type: 'acceptVisit', by: to.id, at, caseId: id });
              if (yes.outcome !== 'accepted') continue;
              const waits = yes.events.some((event) => event.type === 'exceptionRaised');
              if (waits) {
                expect(visitsIn(round)).toEqual(planned);
                if (round.does({ type: 'approveException', by: leader, at, caseId: id }).outcome === 'accepted')
                  approved += 1;
              } else together += 1;
              for (const was of [first, second]) {
                const now = visitsIn(round).find((one) => one.id === was.id) ?? was;
                const wrong = faults(care, round, now, to.id).filter(
                  (fault) => !(waits && fault === 'outside the shift'),
                );
                expect(now.members.includes(to.id)).toBe(true);
                expect(now.members.includes(by)).toBe(false);
                expect(wrong).toEqual([]);
              }
              const undone = round.does({ type: 'undoSwap', by: leader, at, caseId: id, comment: 'Tillbaka.' });
              if (undone.outcome === 'accepted') expect(visitsIn(round)).toEqual(planned);
              else expect(undone).toMatchObject({ outcome: 'refused', reason: { code: 'rule' } });
            }
      }),
      { numRuns: 60 },
    );
    expect(together).toBeGreaterThan(5);
    expect(approved).toBeGreaterThan(5);
  });

  test('a visit is moved only within its window, alone with the client, and with nobody else to come along', () => {
    let moved = 0;
    fc.assert(
      fc.property(randomTeam, fc.constantFrom(-45, -15, 5, 20, 60), (care, minutes) => {
        for (const was of visitsIn(roundOf(care)))
          for (const to of care.members) {
            const round = roundOf(care);
            const [by] = was.members;
            const date = localDate(was.start, care.team.timeZone);
            const start = instant(was.start + minutes * MINUTE);
            const id = caseId('moved');
            if (!by) continue;
            round.does({ type: 'offerVisit', by, at: round.at(), caseId: id, visit: was.id, date, to: to.id, start });
            round.does({ type: 'acceptVisit', by: to.id, at: round.at(), caseId: id });
            const visit = visitsIn(round).find((one) => one.id === was.id);
            if (!visit || visit.start === was.start) continue;
            moved += 1;
            expect(visit).toMatchObject({ plannedStart: was.start, start, members: [to.id] });
            expect(visit.end - visit.start).toBe(was.end - was.start);
            expect(visit.start).toBeGreaterThanOrEqual(was.earliest ?? was.start);
            expect(visit.start).toBeLessThanOrEqual(was.latest ?? was.start);
            const there = visitsIn(round).filter((one) => one.client === visit.client && one.id !== visit.id);
            expect(there.filter((one) => one.start < visit.end && visit.start < one.end)).toEqual([]);
            expect(faults(care, round, visit, to.id)).toEqual([]);
          }
      }),
      { numRuns: 100 },
    );
    expect(moved).toBeGreaterThan(10);
  });

  test('two who swap both may have what they get, and an undoing makes it as it was', () => {
    let swapped = 0;
    fc.assert(
      fc.property(randomTeam, (care) => {
        const planned = visitsIn(roundOf(care));
        for (const mine of planned)
          for (const theirs of planned) {
            const round = roundOf(care);
            const [by] = mine.members;
            const [other] = theirs.members;
            if (!by || !other) continue;
            const id = caseId('swap');
            const dateOf = (visit: Visit) => localDate(visit.start, care.team.timeZone);
            const returns = { visit: theirs.id, date: dateOf(theirs) };
            const at = round.at();
            round.does({
              type: 'swapVisit',
              by,
              at,
              caseId: id,
              visit: mine.id,
              date: dateOf(mine),
              with: other,
              returns,
            });
            const yes = round.does({ type: 'acceptVisit', by: other, at, caseId: id });
            if (yes.outcome !== 'accepted') continue;
            swapped += 1;
            const now = (of: Visit) => visitsIn(round).find((one) => one.id === of.id) ?? of;
            expect(faults(care, round, now(mine), other)).toEqual([]);
            expect(faults(care, round, now(theirs), by)).toEqual([]);
            const undone = round.does({ type: 'undoSwap', by: other, at, caseId: id });
            if (undone.outcome === 'accepted') expect(visitsIn(round)).toEqual(planned);
            else expect(undone).toMatchObject({ outcome: 'refused', reason: { code: 'rule' } });
          }
      }),
      { numRuns: 60 },
    );
    expect(swapped).toBeGreaterThan(10);
  });

  test('nobody who cannot take it is asked; by name also who would need a leader', () => {
    fc.assert(
      fc.property(...anything, (care, steps) => {
        play(care, steps, (round, { events }) => {
          for (const event of events) {
            if (event.type !== 'visitOffered') continue;
            const planned = visitsIn(round).find((one) => one.id === event.visit);
            const visit = planned && { ...planned, start: event.start, end: event.end };
            const wrong = (person: MemberId) =>
              visit &&
              faults(care, round, visit, person).filter((fault) => !(event.forLeader && fault === 'outside the shift'));
            expect(event.forLeader && !event.named).toBeFalsy();
            for (const person of event.asked) expect(wrong(person)).toEqual([]);
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
            if (!('expiresAt' in event) || !('start' in event)) continue;
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
  test('passes, at most three of them, on one case, for the same person', () => {
    let proposed = 0;
    fc.assert(
      fc.property(...anything, (care, steps) => {
        const round = roundOf(care, instant(Date.parse('2026-11-24T12:00:00Z')));
        steps.forEach((next, number) => {
          const command = commandOf(care, round, next, number);
          const decision = command && round.does(command);
          if (decision?.outcome !== 'refused' || !('alternatives' in decision.reason)) return;
          const { alternatives } = decision.reason;
          expect(alternatives.length).toBeLessThanOrEqual(3);
          for (const alternative of alternatives) {
            proposed += 1;
            expect(decide(round.known(alternative.caseId), alternative).outcome).toBe('accepted');
            expect([alternative.by, alternative.caseId]).toEqual([command?.by, alternatives[0]?.caseId]);
            expect(alternative.caseId === command?.caseId || !round.stored().cases.has(alternative.caseId)).toBe(true);
            expect(alternative.caseId).toMatch(/^[A-Za-z0-9-]{1,64}$/);
            expect(alternative).not.toEqual(command);
          }
        });
      }),
      { numRuns: 60 },
    );
    expect(proposed).toBeGreaterThan(0);
  });
});
