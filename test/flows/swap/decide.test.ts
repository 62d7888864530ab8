import { caseId, instant, visitId } from '../../../src/core/ids';
import { HOUR, localDate, localTime, MINUTE } from '../../../src/core/time';
import { expiryOf } from '../../../src/flows/swap/deadlines';
import { teamNorr } from '../../support/care-team';
import { outcome, type Round, reasonOf, roundOf } from './round';

const VISIT = 'K-1047 14:30';
const TWO = 'K-1020 10:00';

/** Sara has K-1047 tomorrow 14:30; Ahmed and Yonas can take it, Lisa begins at 14, Maria is at K-1020 then. */
const norr = (): Round => roundOf(teamNorr());

const names = (round: Round, ids: readonly string[]): readonly string[] =>
  ['Sara', 'Ahmed', 'Yonas', 'Lisa', 'Maria', 'Karin'].filter((name) => ids.includes(round.who(name)));

const offered = (to?: string): Round => {
  const round = norr();
  round.does(round.offer('Sara', VISIT, to ? { to } : {}));
  return round;
};

const requested = (): Round => {
  const round = norr();
  round.does(round.take('Ahmed', VISIT, 'Sara'));
  return round;
};

describe('a carer offers a visit to all who can take it', () => {
  test('only those who can are asked, and it is noted until when', () => {
    const round = norr();
    const decision = round.does(round.offer('Sara', VISIT));
    expect(outcome(decision)).toBe('accepted visitOffered');
    expect(names(round, round.last().asked)).toEqual(['Ahmed', 'Yonas', 'Lisa']);
    expect(round.last()).toMatchObject({ number: 1, status: 'asking', began: 'owner', named: false, revision: 1 });
    const { dueAt = instant(0) } = round.last();
    expect([localDate(dueAt, 'Europe/Stockholm'), localTime(dueAt, 'Europe/Stockholm')]).toEqual([
      '2026-11-25',
      '13:30',
    ]);
  });

  test('the visit stays with its owner until someone takes it', () => {
    expect(offered().holders(VISIT)).toEqual(['Sara']);
  });

  test('whoever says yes first has it', () => {
    const round = offered();
    expect(outcome(round.does(round.accept('Yonas', 1)))).toBe('accepted visitTaken');
    expect(round.holders(VISIT)).toEqual(['Yonas']);
    expect(round.last()).toMatchObject({ status: 'taken', open: false, taker: round.who('Yonas') });
  });

  test('who says yes second reads who has it', () => {
    const round = offered();
    round.does(round.accept('Yonas', 1));
    const decision = round.does(round.accept('Ahmed', 1));
    expect(reasonOf(decision)).toMatchObject({ code: 'caseClosed', case: { taker: round.who('Yonas') } });
    expect(round.holders(VISIT)).toEqual(['Yonas']);
  });

  test('someone who was not asked may take it when the rules allow', () => {
    const round = roundOf(
      teamNorr({
        shifts: {
          '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00', 'Maria Ek 07:00-16:00'],
        },
      }),
    );
    round.does(round.offer('Sara', VISIT));
    expect(names(round, round.last().asked)).toEqual(['Ahmed']);
    round.replan('K-1020 14:15', () => undefined);
    expect(outcome(round.does(round.accept('Maria')))).toBe('accepted visitTaken');
  });

  test('someone who was not asked is told what is in the way when they do not', () => {
    const round = offered();
    expect(reasonOf(round.decides(round.accept('Maria')))).toMatchObject({
      code: 'rule',
      finding: { rule: 'doubleBooking', severity: 'hard', person: round.who('Maria'), found: 15 },
    });
  });

  test('the owner does not take her own visit', () => {
    const round = offered();
    expect(outcome(round.decides(round.accept('Sara')))).toBe('refused notAsked');
  });

  test('when nobody can, the nearest miss is named', () => {
    const round = roundOf(teamNorr({ shifts: { '2026-11-25': ['Sara Lind 07:00-16:00', 'Maria Ek 07:00-16:00'] } }));
    expect(reasonOf(round.decides(round.offer('Sara', VISIT)))).toMatchObject({
      code: 'nobodyCan',
      nearest: { rule: 'doubleBooking', person: round.who('Maria'), found: 15 },
    });
  });

  test('when nobody is near either, only that is said', () => {
    const round = roundOf(
      teamNorr({
        shifts: { '2026-11-25': ['Sara Lind 07:00-16:00'] },
        visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind'] },
      }),
    );
    expect(reasonOf(round.decides(round.offer('Sara', VISIT)))).toEqual({
      code: 'nobodyCan',
      visit: round.visit(VISIT),
      alternatives: [{ ...round.offer('Sara', VISIT, { to: 'Lisa' }), caseId: 'case-1' }],
    });
  });
});

describe('a carer offers a visit to one colleague', () => {
  test('only they are asked', () => {
    const round = offered('Ahmed');
    expect(names(round, round.last().asked)).toEqual(['Ahmed']);
    expect(round.last().named).toBe(true);
  });

  test('nobody else may answer', () => {
    const round = offered('Ahmed');
    expect(outcome(round.decides(round.accept('Yonas')))).toBe('refused notAsked');
    expect(outcome(round.decides(round.decline('Yonas')))).toBe('refused notAsked');
  });

  test('their no closes it, and the owner keeps the visit', () => {
    const round = offered('Ahmed');
    expect(outcome(round.does(round.decline('Ahmed', 1)))).toBe('accepted visitDeclined offerDeclined');
    expect(round.last()).toMatchObject({ status: 'declined', open: false });
    expect(round.holders(VISIT)).toEqual(['Sara']);
  });

  test('a colleague who cannot: the rule, whose schedule, by how much, and who can instead', () => {
    const round = norr();
    const offer = round.offer('Sara', VISIT, { to: 'Maria' });
    const { to: _, ...toAll } = offer;
    expect(reasonOf(round.decides(offer))).toMatchObject({
      code: 'rule',
      finding: { rule: 'doubleBooking', person: round.who('Maria'), client: 'K-1047', found: 15, required: 0 },
      alternatives: [{ ...offer, to: round.who('Lisa') }, toAll],
    });
  });

  test('herself: the visit is hers already', () => {
    const round = norr();
    expect(outcome(round.decides(round.offer('Sara', VISIT, { to: 'Sara' })))).toBe('refused ownVisit');
  });

  test('whoever has the other seat: they are there already', () => {
    const round = norr();
    expect(reasonOf(round.decides(round.offer('Sara', TWO, { to: 'Yonas' })))).toMatchObject({
      code: 'alreadyThere',
      person: round.who('Yonas'),
    });
  });
});

describe('an offer that cannot be made', () => {
  test('of a visit that is not in the plan', () => {
    const round = norr();
    const offer = { ...round.offer('Sara', VISIT), visit: visitId('gone') };
    expect(outcome(round.decides(offer))).toBe('refused visitUnknown');
  });

  test.each([
    ['in its last five minutes', 'K-1007 08:00', 22 * 60 + 56],
    ['at the minute when it starts', 'K-1007 08:00', 23 * 60],
    ['when it is over', 'K-1007 08:00', 26 * 60],
  ])('%s', (_, words, minutes) => {
    const round = norr();
    round.pass(minutes);
    expect(outcome(round.decides(round.offer('Sara', words)))).toBe('refused visitStarted');
  });

  test('but five minutes before is still in time', () => {
    const round = norr();
    round.pass(22 * 60 + 55);
    expect(outcome(round.decides(round.offer('Sara', 'K-1007 08:00')))).not.toBe('refused visitStarted');
    expect(outcome(round.decides(round.take('Ahmed', 'K-1007 08:00', 'Sara')))).not.toBe('refused visitStarted');
    round.pass(1);
    expect(outcome(round.decides(round.take('Ahmed', 'K-1007 08:00', 'Sara')))).toBe('refused visitStarted');
  });

  test('of a colleague’s visit: perhaps she would take it', () => {
    const round = norr();
    const offer = round.offer('Sara', 'K-1033 13:30');
    expect(reasonOf(round.decides(offer))).toMatchObject({
      code: 'notYours',
      alternatives: [{ type: 'takeVisit', from: round.who('Ahmed'), visit: offer.visit, caseId: offer.caseId }],
    });
  });

  test('of a visit that is on offer already: the case is shown', () => {
    const round = offered();
    expect(reasonOf(round.decides(round.offer('Sara', VISIT)))).toMatchObject({
      code: 'alreadyOpen',
      case: { number: 1 },
    });
  });
});

describe('a carer would take a colleague’s visit', () => {
  test('its owner is asked', () => {
    const round = requested();
    expect(round.last()).toMatchObject({ began: 'taker', owner: round.who('Sara'), taker: round.who('Ahmed') });
    expect(names(round, round.last().asked)).toEqual(['Sara']);
  });

  test('her yes passes the visit to whoever offered to take it', () => {
    const round = requested();
    expect(outcome(round.does(round.accept('Sara', 1)))).toBe('accepted visitTaken');
    expect(round.holders(VISIT)).toEqual(['Ahmed']);
  });

  test('her no keeps it', () => {
    const round = requested();
    expect(outcome(round.does(round.decline('Sara', 1)))).toBe('accepted visitDeclined offerDeclined');
    expect(round.holders(VISIT)).toEqual(['Sara']);
  });

  test('nobody but the owner may answer, not even the one who asked', () => {
    const round = requested();
    expect(outcome(round.decides(round.accept('Yonas')))).toBe('refused notAsked');
    expect(outcome(round.decides(round.accept('Ahmed')))).toBe('refused notAsked');
  });

  test('only the one who asked may withdraw', () => {
    const round = requested();
    expect(outcome(round.decides(round.withdraw('Sara')))).toBe('refused notYourCase');
    expect(outcome(round.does(round.withdraw('Ahmed')))).toBe('accepted offerWithdrawn');
  });

  test('a visit on offer is taken at once', () => {
    const round = offered();
    expect(outcome(round.does(round.take('Ahmed', VISIT, 'Sara')))).toBe('accepted visitTaken');
    expect(round.holders(VISIT)).toEqual(['Ahmed']);
    expect([...round.stored().cases.values()].map((one) => [one.number, one.open])).toEqual([[1, false]]);
  });

  test('a visit on offer to someone else by name is not', () => {
    const round = offered('Yonas');
    expect(reasonOf(round.decides(round.take('Ahmed', VISIT, 'Sara')))).toMatchObject({ code: 'alreadyOpen' });
  });

  test('what stops it is named, with the owner’s other visits that would pass, nearest in time first', () => {
    const round = norr();
    round.replan('K-1020 14:15', (visit) => ({ ...visit, members: [round.who('Ahmed')] }));
    const take = round.take('Ahmed', VISIT, 'Sara');
    expect(reasonOf(round.decides(take))).toMatchObject({
      code: 'rule',
      finding: { rule: 'doubleBooking', person: round.who('Ahmed') },
      alternatives: [
        { ...take, visit: round.visit(TWO).id },
        { ...take, visit: round.visit('K-1007 08:00').id },
      ],
    });
  });

  test('it is his own', () => {
    const round = norr();
    expect(outcome(round.decides(round.take('Sara', VISIT, 'Sara')))).toBe('refused ownVisit');
  });

  test('the colleague named does not have it: whoever does', () => {
    const round = norr();
    const take = round.take('Ahmed', VISIT, 'Yonas');
    expect(reasonOf(round.decides(take))).toMatchObject({
      code: 'notYours',
      alternatives: [{ ...take, from: round.who('Sara') }],
    });
  });

  test('of a visit that has started, or is in no plan', () => {
    const round = norr();
    const unknown = { ...round.take('Ahmed', VISIT, 'Sara'), visit: visitId('gone') };
    expect(outcome(round.decides(unknown))).toBe('refused visitUnknown');
    round.pass(30 * 60);
    expect(outcome(round.decides(round.take('Ahmed', VISIT, 'Sara')))).toBe('refused visitStarted');
  });
});

describe('an answer', () => {
  test('delivered twice changes nothing the second time', () => {
    const round = offered();
    const yes = round.accept('Ahmed', 1);
    round.does(yes);
    expect(round.decides(yes)).toEqual({ outcome: 'unchanged' });
  });

  test('of the owner delivered twice changes nothing the second time', () => {
    const round = requested();
    const yes = round.accept('Sara', 1);
    round.does(yes);
    expect(round.decides(yes)).toEqual({ outcome: 'unchanged' });
  });

  test('no delivered twice changes nothing the second time', () => {
    const round = offered();
    const no = round.decline('Ahmed', 1);
    expect(outcome(round.does(no))).toBe('accepted visitDeclined');
    expect(round.decides(no)).toEqual({ outcome: 'unchanged' });
  });

  test('the offer stays open until the last of those asked has said no', () => {
    const round = offered();
    round.does(round.decline('Ahmed', 1));
    round.does(round.decline('Yonas', 1));
    expect(round.last().open).toBe(true);
    expect(outcome(round.does(round.decline('Lisa', 1)))).toBe('accepted visitDeclined offerDeclined');
    expect(round.last()).toMatchObject({ status: 'declined', open: false });
    expect(round.holders(VISIT)).toEqual(['Sara']);
  });

  test('a no from someone who was not asked does not close it', () => {
    const round = offered();
    round.does(round.decline('Ahmed', 1));
    round.does(round.decline('Yonas', 1));
    expect(outcome(round.does(round.decline('Maria')))).toBe('accepted visitDeclined');
    expect(round.last().open).toBe(true);
  });

  test('an old yes that arrives after the same person’s no is shown the case as it is', () => {
    const round = offered();
    round.does(round.decline('Ahmed', 1));
    expect(reasonOf(round.decides(round.accept('Ahmed', 1)))).toMatchObject({
      code: 'changedSince',
      case: { number: 1 },
    });
  });

  test('but whoever has seen that they said no may still say yes, and so may whoever types it', () => {
    const round = offered();
    round.does(round.decline('Ahmed', 1));
    expect(outcome(round.decides(round.accept('Ahmed', 2)))).toBe('accepted visitTaken');
    expect(outcome(round.decides(round.accept('Ahmed')))).toBe('accepted visitTaken');
  });

  test('others’ no does not make one’s own yes old', () => {
    const round = offered();
    round.does(round.decline('Yonas', 1));
    expect(outcome(round.decides(round.accept('Ahmed', 1)))).toBe('accepted visitTaken');
  });

  test('to a case that is not there', () => {
    const round = norr();
    const commands = [round.accept('Ahmed'), round.decline('Ahmed'), round.withdraw('Sara')];
    expect(commands.map((command) => outcome(round.decides(command)))).toEqual([
      'refused caseUnknown',
      'refused caseUnknown',
      'refused caseUnknown',
    ]);
    expect(round.decides({ ...round.expire(), caseId: caseId('none') })).toEqual({ outcome: 'unchanged' });
  });

  test('after it was withdrawn, or expired, reads what is true', () => {
    const withdrawn = offered();
    withdrawn.does(withdrawn.withdraw('Sara'));
    const expired = offered();
    expired.pass(29 * 60);
    expired.does(expired.expire());
    expect(reasonOf(withdrawn.decides(withdrawn.accept('Ahmed', 1)))).toMatchObject({
      code: 'caseClosed',
      case: { status: 'withdrawn' },
    });
    expect(reasonOf(withdrawn.decides(withdrawn.decline('Ahmed', 1)))).toMatchObject({ code: 'caseClosed' });
    expect(reasonOf(expired.decides(expired.accept('Ahmed', 1)))).toMatchObject({
      code: 'caseClosed',
      case: { status: 'expired' },
    });
  });

  test('a yes that comes too late for the rules is refused', () => {
    const round = offered();
    round.replan('K-1020 14:15', (visit) => ({ ...visit, members: [round.who('Ahmed')] }));
    expect(reasonOf(round.decides(round.accept('Ahmed', 1)))).toMatchObject({
      code: 'rule',
      finding: { rule: 'doubleBooking', person: round.who('Ahmed') },
    });
  });

  test('a yes after the visit has started', () => {
    const round = offered();
    round.pass(29.5 * 60);
    expect(outcome(round.decides(round.accept('Ahmed', 1)))).toBe('refused visitStarted');
  });
});

describe('the plan has changed since the question was asked', () => {
  test.each<[string, (round: Round) => void]>([
    [
      'the visit was moved',
      (round) =>
        round.replan(VISIT, (visit) => ({
          ...visit,
          start: instant(visit.start + HOUR),
          end: instant(visit.end + HOUR),
        })),
    ],
    [
      'the visit was made longer',
      (round) => round.replan(VISIT, (visit) => ({ ...visit, end: instant(visit.end + 15 * MINUTE) })),
    ],
    [
      'the visit is somebody else’s',
      (round) => round.replan(VISIT, (visit) => ({ ...visit, members: [round.who('Maria')] })),
    ],
    ['the visit is cancelled', (round) => round.replan(VISIT, () => undefined)],
  ])('%s: a yes is refused, and nothing is swapped', (_, replan) => {
    const round = offered();
    replan(round);
    const before = round.stored();
    expect(outcome(round.does(round.accept('Ahmed', 1)))).toBe('refused visitChanged');
    expect(round.stored()).toBe(before);
  });
});

describe('withdrawing', () => {
  test('only whoever asked may', () => {
    const round = offered();
    expect(outcome(round.decides(round.withdraw('Ahmed')))).toBe('refused notYourCase');
    expect(outcome(round.does(round.withdraw('Sara')))).toBe('accepted offerWithdrawn');
    expect(round.last()).toMatchObject({ status: 'withdrawn', open: false });
    expect(round.last().dueAt).toBeUndefined();
  });

  test('twice changes nothing', () => {
    const round = offered();
    round.does(round.withdraw('Sara'));
    expect(round.decides(round.withdraw('Sara'))).toEqual({ outcome: 'unchanged' });
  });

  test('what is taken cannot be withdrawn', () => {
    const round = offered();
    round.does(round.accept('Ahmed', 1));
    expect(reasonOf(round.decides(round.withdraw('Sara')))).toMatchObject({
      code: 'caseClosed',
      case: { status: 'taken' },
    });
  });

  test('afterwards the visit may be offered anew', () => {
    const round = offered();
    round.does(round.withdraw('Sara'));
    expect(outcome(round.does(round.offer('Sara', VISIT)))).toBe('accepted visitOffered');
    expect(round.last().number).toBe(2);
  });
});

describe('an offer that nobody takes', () => {
  test.each([
    ['tomorrow: an hour before the visit', 29.5 * 60, 60],
    ['three hours ahead: an hour before', 180, 60],
    ['two hours ahead: an hour before', 120, 60],
    ['an hour and a half ahead: halfway there', 90, 45],
    ['half an hour ahead: halfway there', 30, 15],
    ['five minutes ahead: halfway there, on the minute', 5, 3],
  ])('%s', (_, ahead, before) => {
    const at = norr().at();
    const start = instant(at + ahead * MINUTE);
    expect((start - expiryOf(start, at)) / MINUTE).toBe(before);
  });

  test('ends when its time has come, not before, and only once', () => {
    const round = offered();
    round.pass(28.5 * 60 - 1);
    expect(round.decides(round.expire())).toEqual({ outcome: 'unchanged' });
    round.pass(1);
    expect(outcome(round.does(round.expire()))).toBe('accepted offerExpired');
    expect(round.decides(round.expire())).toEqual({ outcome: 'unchanged' });
    expect(round.last()).toMatchObject({ status: 'expired', open: false });
    expect(round.holders(VISIT)).toEqual(['Sara']);
  });

  test('does not end when it was taken', () => {
    const round = offered();
    round.does(round.accept('Ahmed', 1));
    round.pass(29 * 60);
    expect(round.decides(round.expire())).toEqual({ outcome: 'unchanged' });
  });
});

describe('a visit of two carers', () => {
  const two = (): Round => {
    const round = norr();
    round.does(round.offer('Sara', TWO));
    return round;
  };

  test('one seat passes, the other stays', () => {
    const round = two();
    expect(outcome(round.does(round.accept('Ahmed', 1)))).toBe('accepted visitTaken');
    expect(round.holders(TWO)).toEqual(['Ahmed', 'Yonas']);
  });

  test('who has the other seat is not asked, and cannot take both', () => {
    const round = two();
    expect(names(round, round.last().asked)).toEqual(['Ahmed', 'Maria']);
    expect(outcome(round.does(round.accept('Yonas')))).toBe('refused ownVisit');
    expect(outcome(round.does(round.take('Yonas', TWO, 'Sara')))).toBe('refused ownVisit');
    expect(round.holders(TWO)).toEqual(['Sara', 'Yonas']);
  });

  test('while one seat is on offer the other cannot be', () => {
    const round = two();
    expect(reasonOf(round.decides(round.offer('Yonas', TWO)))).toMatchObject({
      code: 'alreadyOpen',
      case: { owner: round.who('Sara') },
    });
    expect(outcome(round.decides(round.take('Ahmed', TWO, 'Yonas')))).toBe('refused alreadyOpen');
  });

  test('whoever would take a seat and was given the other meanwhile does not get both', () => {
    const round = norr();
    round.does(round.take('Ahmed', TWO, 'Sara'));
    round.replan(TWO, (visit) => ({ ...visit, members: [round.who('Sara'), round.who('Ahmed')] }));
    expect(reasonOf(round.decides(round.accept('Sara', 1)))).toMatchObject({
      code: 'alreadyThere',
      person: round.who('Ahmed'),
    });
  });
});

describe('redelivered', () => {
  test('an offer that was sent is not sent again', () => {
    const round = norr();
    const offer = round.offer('Sara', VISIT);
    round.does(offer);
    expect(round.decides(offer)).toEqual({ outcome: 'unchanged' });
  });

  test('nor is one that is closed already', () => {
    const round = norr();
    const take = round.take('Ahmed', VISIT, 'Sara');
    round.does(take);
    round.does(round.withdraw('Ahmed'));
    expect(round.decides(take)).toEqual({ outcome: 'unchanged' });
  });
});
