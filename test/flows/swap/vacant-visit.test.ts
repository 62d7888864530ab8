import { careTeam, teamNorr } from '../../support/care-team';
import { outcome, type Round, roundOf } from './round';

const NOBODYS = 'K-1047 09:00';

/** Wednesday has a visit that nobody has, one in the evening, and one that Sara may not take for want of a delegation. */
const round = (): Round => {
  const { members, clients, team, days } = teamNorr();
  const nobodys = careTeam({
    members: members.map(({ name }) => ({ name })),
    clients: clients.map(({ code }) => ({ code })),
    shifts: {},
    visits: { '2026-11-25': ['K-1047 09:00-09:30 -', 'K-1033 18:00-18:30 -', 'K-1033 12:00-12:30 - wound'] },
  });
  const more = nobodys.days[0]?.visits.map((visit) => ({ ...visit, id: `n-${visit.id}` as typeof visit.id })) ?? [];
  return roundOf({
    ...teamNorr(),
    team,
    days: days.map((day) => (day.date === '2026-11-25' ? { ...day, visits: [...day.visits, ...more] } : day)),
  });
};

/** The same, where K-1047's at 09:00 needs two: Ahmed has the one seat, and Lisa left the other as the visit came to take longer. */
const oneSeatOpen = (): Round => {
  const team = round();
  const [ahmed, lisa] = [team.who('Ahmed'), team.who('Lisa')];
  team.replan(NOBODYS, (visit) => {
    const { start, end } = visit;
    const laid = { by: ['1'], start, end, to: start, planned: start, opened: [lisa] };
    return { ...visit, members: [ahmed], planned: [ahmed, lisa], laid };
  });
  return team;
};

describe('a visit of two carers with one seat open', () => {
  test('is taken at once by whoever can, and the other seat stays', () => {
    const team = oneSeatOpen();
    expect(outcome(team.does(team.take('Sara', NOBODYS)))).toBe('accepted visitRequested visitTaken');
    expect(team.holders(NOBODYS)).toEqual(['Ahmed', 'Sara']);
    expect(outcome(team.does(team.take('Yonas', NOBODYS)))).toBe('refused notYours');
  });

  test('can be asked about, and goes back to nobody when who took it thinks again', () => {
    const team = oneSeatOpen();
    expect(outcome(team.does(team.offer('Karin', NOBODYS)))).toBe('accepted visitOffered');
    expect(team.last().asked).not.toContain(team.who('Ahmed'));
    expect(outcome(team.does(team.accept('Sara', 1)))).toBe('accepted visitTaken');
    expect(team.holders(NOBODYS)).toEqual(['Ahmed', 'Sara']);
    expect(outcome(team.does(team.undo('Sara')))).toBe('accepted swapUndone');
    expect(team.holders(NOBODYS)).toEqual(['Ahmed']);
  });
});

describe('a visit that nobody has', () => {
  test.each<[string, string, string, string]>([
    ['is taken at once inside one’s shift', 'Sara', NOBODYS, 'accepted visitRequested visitTaken'],
    ['waits for the leader outside it', 'Sara', 'K-1033 18:00', 'accepted visitRequested exceptionRaised'],
    ['is not taken without the delegation that it needs', 'Sara', 'K-1033 12:00', 'refused rule'],
    ['is not taken by whoever gives no care', 'Karin', NOBODYS, 'refused notYourWork'],
    ['has nobody, or it is somebody’s after all', 'Ahmed', 'K-1047 14:30', 'refused notYours'],
  ])('%s', (_, name, words, expected) => {
    const team = round();
    expect(outcome(team.does(team.take(name, words)))).toBe(expected);
    const holders = expected.endsWith('visitTaken') ? [name] : expected === 'refused notYours' ? ['Sara'] : [];
    expect(team.holders(words)).toEqual(holders);
  });

  test('is taken by itself, and as planned', () => {
    const team = round();
    const take = team.take('Sara', NOBODYS);
    const other = team.visit('K-1033 18:00');
    expect(outcome(team.does({ ...take, also: [{ visit: other.id, date: take.date }] }))).toBe('refused notThen');
    expect(outcome(team.does({ ...take, start: team.visit(NOBODYS).start }))).toBe(
      'accepted visitRequested visitTaken',
    );
  });

  describe('and somebody asks who can', () => {
    const asks = (name = 'Karin', words = NOBODYS, more: object = {}): { team: Round; result: string } => {
      const team = round();
      return { team, result: outcome(team.does(team.offer(name, words, more))) };
    };

    test('whoever is at work and can is asked, not the one who asks; who says yes has it', () => {
      const { team, result } = asks('Ahmed');
      expect(result).toBe('accepted visitOffered');
      expect(team.last()).toMatchObject({ vacant: true, owner: team.who('Ahmed'), named: false });
      expect(team.last().asked).not.toContain(team.who('Ahmed'));
      expect(outcome(team.does(team.accept('Yonas', 1)))).toBe('accepted visitTaken');
      expect(team.holders(NOBODYS)).toEqual(['Yonas']);
      expect(outcome(team.does(team.undo('Yonas')))).toBe('accepted swapUndone');
      expect(team.holders(NOBODYS)).toEqual([]);
    });

    test.each<[string, string, string, object, string]>([
      ['one colleague, by name', 'Karin', NOBODYS, { to: 'Yonas' }, 'accepted visitOffered'],
      ['a colleague who gives no care', 'Ahmed', NOBODYS, { to: 'Karin' }, 'refused notYourWork'],
      ['where nobody has the delegation', 'Karin', 'K-1033 12:00', {}, 'refused nobodyCan'],
    ])('%s', (_, name, words, more, expected) => expect(asks(name, words, more).result).toBe(expected));

    test('whoever takes it by themselves has answered that question', () => {
      const { team } = asks();
      expect(outcome(team.does(team.take('Sara', NOBODYS)))).toBe('accepted visitTaken');
      expect(team.holders(NOBODYS)).toEqual(['Sara']);
      expect(team.last()).toMatchObject({ open: false, status: 'taken' });
    });

    test('taken back, or unanswered, it is still nobody’s', () => {
      const back = asks('Ahmed').team;
      expect(outcome(back.does(back.withdraw('Ahmed')))).toBe('accepted offerWithdrawn');
      expect(back.holders(NOBODYS)).toEqual([]);
    });
  });

  test('the first takes it; pressed again it is nothing new; for the next it is somebody’s', () => {
    const team = round();
    const take = team.take('Sara', NOBODYS);
    const second = team.take('Ahmed', NOBODYS);
    team.does(take);
    expect(outcome(team.does(take))).toBe('unchanged');
    expect(outcome(team.does(second))).toBe('refused notYours');
    expect(team.visit(NOBODYS)).toMatchObject({ planned: [], swap: 1 });
  });

  test('while it waits for a leader nobody else takes it', () => {
    const team = round();
    team.does(team.take('Sara', 'K-1033 18:00'));
    expect(outcome(team.does(team.take('Lisa', 'K-1033 18:00')))).toBe('refused alreadyOpen');
  });

  test('approved it is theirs; but not when the planning system has found somebody meanwhile', () => {
    const approved = round();
    approved.does(approved.take('Sara', 'K-1033 18:00'));
    expect(outcome(approved.does(approved.approve('Karin')))).toBe('accepted exceptionApproved visitTaken');
    expect(approved.holders('K-1033 18:00')).toEqual(['Sara']);
    const late = round();
    late.does(late.take('Sara', 'K-1033 18:00'));
    late.replan('K-1033 18:00', (visit) => ({ ...visit, members: [late.who('Lisa')] }));
    expect(outcome(late.does(late.approve('Karin')))).toBe('accepted planOvertook');
    expect(late.holders('K-1033 18:00')).toEqual(['Lisa']);
  });

  describe('and was taken', () => {
    const taken = (): Round => {
      const team = round();
      team.does(team.take('Sara', NOBODYS));
      return team;
    };

    test.each<[string, (team: Round) => void, string, string]>([
      ['goes back to nobody', () => undefined, 'Sara', 'accepted swapUndone'],
      ['not by a colleague', () => undefined, 'Ahmed', 'refused notYourSwap'],
      ['by the leader with a reason', () => undefined, 'Karin', 'refused reasonMissing'],
      ['not once it has begun', (team) => team.pass(25 * 60), 'Sara', 'refused visitStarted'],
      [
        'not while it is on offer to others',
        (team) => team.does(team.offer('Sara', NOBODYS, { to: 'Ahmed' })),
        'Sara',
        'refused alreadyOpen',
      ],
      [
        'not when the planning system has moved it',
        (team) => team.replan(NOBODYS, (visit) => ({ ...visit, end: (visit.end + 60_000) as typeof visit.end })),
        'Sara',
        'refused visitChanged',
      ],
      [
        'not from a third whom it went to',
        (team) => team.replan(NOBODYS, (visit) => ({ ...visit, members: [team.who('Ahmed')] })),
        'Sara',
        'refused movedOn',
      ],
    ])('%s', (_, meanwhile, name, expected) => {
      const team = taken();
      const first = team.last().id;
      meanwhile(team);
      expect(outcome(team.does({ ...team.undo(name), caseId: first }))).toBe(expected);
      if (expected.startsWith('accepted')) {
        expect(team.holders(NOBODYS)).toEqual([]);
        expect(team.visit(NOBODYS)).not.toHaveProperty('planned');
        expect(team.visit(NOBODYS)).not.toHaveProperty('swap');
      }
    });
  });
});
