import fc from 'fast-check';
import { instant, isoDate, wallTime } from '../../../src/core/ids';
import { HOUR, instantOf, MINUTE } from '../../../src/core/time';
import { leaderDeadlines } from '../../../src/flows/swap/deadlines';
import type { Described } from '../../support/care-team';
import { norr } from '../../support/conversation-teams';
import { type Round, roundOf } from './round';

const VISIT = 'K-1047 14:30';

/** Sara has asked Lisa, whose shift begins half an hour after the visit, and Lisa has said yes. */
const agreed = (changes: Partial<Described> = {}): Round => {
  const round = roundOf(norr(changes));
  round.does(round.offer('Sara', VISIT, { to: 'Lisa' }));
  round.does(round.accept('Lisa'));
  return round;
};

/** When the platform delivers nothing again any more. */
const later = (round: Round): Round => {
  round.pass(2);
  return round;
};

const outcomeOf = (round: Round, command: Parameters<Round['does']>[0]): string => {
  const decision = round.does(command);
  switch (decision.outcome) {
    case 'accepted':
      return decision.events.map(({ type }) => type).join(' ');
    case 'refused':
      return decision.reason.code;
    case 'unchanged':
      return 'unchanged';
  }
};

describe('when a leader is reminded, a deputy asked, and when it ends', () => {
  const start = instantOf(isoDate('2026-11-27'), wallTime('14:30'), 'Europe/Stockholm');
  test.each([
    ['four days before', 96, { remind: 36, deputy: 24, ends: 1 }],
    ['a day and a half before', 36, { remind: 30, deputy: 24, ends: 1 }],
    ['a day and an hour before', 25, { remind: 19, deputy: 13, ends: 1 }],
    ['five hours before', 5, { remind: 4, deputy: 3, ends: 1 }],
    ['an hour before', 1, { remind: 0.875, deputy: 0.75, ends: 0.5 }],
  ])('%s', (_, hours, { remind, deputy, ends }) => {
    const { remindAt, deputyAt, expiresAt } = leaderDeadlines(start, instant(start - hours * HOUR));
    const before = [remindAt, deputyAt, expiresAt].map((at) => (start - at) / HOUR);
    for (const [at, expected] of [remind, deputy, ends].entries())
      expect(Math.abs((before[at] ?? 0) - expected)).toBeLessThanOrEqual(MINUTE / HOUR);
  });

  test('always in that order, after it began and before the visit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 60 * 24 * 30 }), (minutes) => {
        const at = instant(start - minutes * MINUTE);
        const { remindAt, deputyAt, expiresAt } = leaderDeadlines(start, at);
        expect(remindAt).toBeGreaterThan(at - MINUTE);
        expect(deputyAt).toBeGreaterThanOrEqual(remindAt);
        expect(expiresAt).toBeGreaterThanOrEqual(deputyAt);
        expect(expiresAt).toBeLessThan(start);
      }),
    );
  });
});

describe('what each can do while a leader decides', () => {
  test.each<[string, (round: Round) => Parameters<Round['does']>[0], string]>([
    ['Lisa says yes again', (round) => round.accept('Lisa'), 'unchanged'],
    ['a no of Lisa’s from before is delivered again', (round) => round.decline('Lisa'), 'changedSince'],
    ['Lisa changes her mind', (round) => later(round).decline('Lisa'), 'visitDeclined offerDeclined'],
    ['Lisa changes her mind at once, in the card', (round) => round.decline('Lisa', 2), 'visitDeclined offerDeclined'],
    ['Sara takes it back', (round) => round.withdraw('Sara'), 'offerWithdrawn'],
    ['Lisa takes her yes back', (round) => later(round).withdraw('Lisa'), 'visitDeclined offerDeclined'],
    ['Lisa undoes it', (round) => later(round).undo('Lisa'), 'visitDeclined offerDeclined'],
    ['Ahmed would take it too', (round) => round.take('Ahmed', VISIT, 'Sara'), 'alreadyOpen'],
    ['Ahmed approves', (round) => round.approve('Ahmed'), 'notYoursToDecide'],
    ['Lisa approves', (round) => round.approve('Lisa'), 'notYoursToDecide'],
    ['Sara rejects', (round) => round.reject('Sara'), 'notYoursToDecide'],
    ['Karin approves', (round) => round.approve('Karin'), 'exceptionApproved visitTaken'],
    ['Karin rejects', (round) => round.reject('Karin'), 'exceptionRejected'],
    ['nothing is due', (round) => round.remind(), 'unchanged'],
    ['the clock ends questions to colleagues alone', (round) => round.expire(), 'unchanged'],
  ])('%s', (_, command, outcome) => {
    const round = agreed();
    expect(outcomeOf(round, command(round))).toBe(outcome);
  });
});

describe('once it is decided', () => {
  test.each<[string, 'approve' | 'reject', (round: Round) => Parameters<Round['does']>[0], string]>([
    ['approved, and approved again', 'approve', (round) => round.approve('Karin'), 'unchanged'],
    ['approved, then rejected', 'approve', (round) => round.reject('Karin'), 'caseClosed'],
    ['rejected, and rejected again', 'reject', (round) => round.reject('Karin'), 'unchanged'],
    ['rejected, then approved', 'reject', (round) => round.approve('Karin'), 'caseClosed'],
    ['rejected, then Lisa says yes', 'reject', (round) => round.accept('Lisa'), 'caseClosed'],
    ['approved, then undone by Lisa', 'approve', (round) => round.undo('Lisa'), 'swapUndone'],
    ['approved, then undone by Karin without a reason', 'approve', (round) => round.undo('Karin'), 'reasonMissing'],
    ['approved, then undone by Ahmed', 'approve', (round) => round.undo('Ahmed'), 'notYourSwap'],
  ])('%s', (_, first, command, outcome) => {
    const round = agreed();
    round.does(round[first]('Karin'));
    expect(outcomeOf(round, command(round))).toBe(outcome);
  });
});

describe('undoing several at once', () => {
  const LATER = 'K-1007 17:00';
  /** Lisa, who got the first of them by the leader's leave, has passed both on to Ahmed. */
  const passedOn = (): Round => {
    const plan = norr();
    const lastingUntilEvening = plan.days.map((day) => ({
      ...day,
      shifts: day.shifts.map((shift) =>
        shift.member === plan.id('Ahmed Ali') ? { ...shift, end: instant(shift.end + 4 * HOUR) } : shift,
      ),
    }));
    const round = roundOf({ ...plan, days: lastingUntilEvening });
    round.does(round.offer('Sara', VISIT, { to: 'Lisa' }));
    round.does(round.accept('Lisa'));
    round.does(round.approve('Karin'));
    const both = round.offer('Lisa', LATER, { to: 'Ahmed' });
    round.does({ ...both, also: [{ visit: round.visit(VISIT).id, date: both.date }] });
    round.does(round.accept('Ahmed'));
    return round;
  };

  test('what the planning system has planned so does not carry the other one outside the shift', () => {
    const round = passedOn();
    expect([round.holders(LATER), round.holders(VISIT)]).toEqual([['Ahmed'], ['Ahmed']]);
    expect(round.decides(round.undo('Lisa'))).toMatchObject({
      outcome: 'refused',
      reason: { code: 'rule', finding: { rule: 'outsideShift', visit: round.visit(VISIT).id } },
    });
  });
});

describe('who is asked', () => {
  const { id, members } = norr();
  const bare = members.map(({ id: _, ...member }) => member);
  const askedIn = (round: Round) => round.last().exception;

  test('the leader, and whoever stands in for them later', () => {
    const round = agreed({ settings: { leaderDeputy: id('Maria Ek') } });
    expect(askedIn(round)).toMatchObject({ leaders: [id('Karin Berg')], deputies: [id('Maria Ek')] });
    round.pass(4 * 60);
    expect(outcomeOf(round, round.remind())).toBe('leaderReminded');
    round.pass(2 * 60);
    expect(outcomeOf(round, round.remind())).toBe('deputyAsked');
    expect(askedIn(round)).toMatchObject({ leaders: [id('Karin Berg'), id('Maria Ek')], deputies: [] });
    expect(outcomeOf(round, round.approve('Maria'))).toBe('exceptionApproved visitTaken');
  });

  test('not before their turn has come', () => {
    const round = agreed({ settings: { leaderDeputy: id('Maria Ek') } });
    expect(outcomeOf(round, round.approve('Maria'))).toBe('notYoursToDecide');
  });

  test('nobody who is a party: with no other leader it is refused as before', () => {
    const round = roundOf(norr({ members: bare.filter(({ role }) => role !== 'leader') }));
    const refused = round.does(round.offer('Sara', VISIT, { to: 'Lisa' }));
    expect(refused).toMatchObject({ outcome: 'refused', reason: { code: 'rule', finding: { rule: 'outsideShift' } } });
  });

  test('unanswered it ends an hour before the visit, and the plan is as it was', () => {
    const round = agreed();
    round.pass(29 * 60);
    expect(outcomeOf(round, round.remind())).toBe('offerExpired');
    expect(round.holders(VISIT)).toEqual(['Sara']);
    expect(round.last()).toMatchObject({ open: false, status: 'expired' });
  });
});

describe('one of several who said yes thinks better of it', () => {
  const shortNotice = { settings: { policy: { leastNoticeHours: 48 } } };

  test('the others are still asked, and the leader no longer', () => {
    const round = roundOf(norr(shortNotice));
    round.does(round.offer('Sara', VISIT));
    round.does(round.accept('Ahmed'));
    expect(outcomeOf(round, later(round).decline('Ahmed'))).toBe('visitDeclined');
    expect(round.last()).toMatchObject({ open: true, status: 'asking' });
    expect(outcomeOf(round, round.approve('Karin'))).toBe('caseClosed');
    expect(outcomeOf(round, round.accept('Yonas'))).toBe('exceptionRaised');
  });

  test('a no of somebody else’s leaves it to the leader', () => {
    const round = roundOf(norr(shortNotice));
    round.does(round.offer('Sara', VISIT));
    round.does(round.accept('Ahmed'));
    expect(outcomeOf(round, round.decline('Yonas'))).toBe('visitDeclined');
    expect(outcomeOf(round, round.approve('Karin'))).toBe('exceptionApproved visitTaken');
  });

  test('until they have all said no', () => {
    const round = roundOf(norr(shortNotice));
    round.does(round.offer('Sara', VISIT));
    round.does(round.decline('Yonas'));
    round.does(round.accept('Ahmed'));
    expect(outcomeOf(round, later(round).decline('Ahmed'))).toBe('visitDeclined offerDeclined');
  });
});

describe('whoever was not asked, since they do not fit', () => {
  test('cannot make those wait who can take it at once', () => {
    const round = roundOf(norr());
    round.does(round.offer('Sara', VISIT));
    expect(outcomeOf(round, round.accept('Lisa'))).toBe('rule');
    expect(outcomeOf(round, round.accept('Ahmed'))).toBe('visitTaken');
  });
});

describe('who leads the team may change while a case waits', () => {
  const { members } = norr();
  const bare = members.map(({ id: _, ...member }) => member);

  test('whoever leads it now is asked with the reminder', () => {
    const away = bare.map((member) =>
      member.role === 'leader' ? { ...member, absences: [{ from: isoDate('2026-11-25') }] } : member,
    );
    const round = agreed({
      members: [
        ...away,
        {
          name: 'Eva Sten',
          role: 'leader',
          profession: 'enhetschef',
          absences: [{ from: isoDate('2026-11-24'), to: isoDate('2026-11-24') }],
        },
      ],
    });
    expect(round.last().exception?.leaders).toEqual([round.who('Karin')]);
    round.pass(20 * 60);
    expect(outcomeOf(round, round.remind())).toBe('leaderReminded');
    expect(round.last().exception?.leaders).toEqual([round.who('Karin'), round.who('Eva')]);
  });
});

describe('what the plan has become meanwhile', () => {
  test.each<[string, (round: Round) => void, string]>([
    [
      'the visit is at another time',
      (round) => round.replan(VISIT, (visit) => ({ ...visit, start: instant(visit.start + HOUR) })),
      'planOvertook',
    ],
    ['the visit is gone', (round) => round.replan(VISIT, () => undefined), 'planOvertook'],
    [
      'Sara no longer has it',
      (round) => round.replan(VISIT, (visit) => ({ ...visit, members: [round.who('Maria')] })),
      'planOvertook',
    ],
    [
      'it needs a delegation that Lisa lacks',
      (round) => round.replan(VISIT, (visit) => ({ ...visit, tasks: ['kateter'] })),
      'rule',
    ],
    ['it has begun', (round) => round.pass(30 * 60), 'visitStarted'],
  ])('%s: not even a leader lets it pass', (_, change, outcome) => {
    const round = agreed();
    change(round);
    expect(outcomeOf(round, round.approve('Karin'))).toBe(outcome);
  });
});
