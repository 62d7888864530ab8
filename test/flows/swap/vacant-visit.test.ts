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

  test.each<[string, string, string, string]>([
    ['is asked about among those who can', 'Karin', NOBODYS, 'accepted visitOffered'],
    ['is not offered where nobody else can', 'Sara', 'K-1033 12:00', 'refused notYours'],
  ])('%s', (_, name, words, expected) => {
    const team = round();
    expect(outcome(team.does(team.offer(name, words)))).toBe(expected);
    expect(team.holders(words)).toEqual([]);
  });

  test('is the first one’s who says yes, and nobody’s again when that is undone', () => {
    const team = round();
    team.does(team.offer('Sara', NOBODYS));
    expect(team.last()).toMatchObject({ vacant: true, status: 'asking', named: false });
    expect(outcome(team.does(team.accept('Ahmed', 1)))).toBe('accepted visitTaken');
    expect(team.holders(NOBODYS)).toEqual(['Ahmed']);
    expect(outcome(team.does(team.undo('Ahmed')))).toBe('accepted swapUndone');
    expect(team.holders(NOBODYS)).toEqual([]);
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
