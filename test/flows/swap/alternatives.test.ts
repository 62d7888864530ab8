import type { CaseId } from '../../../src/core/ids';
import type { SwapCommand } from '../../../src/flows/swap/commands';
import { type CareTeam, teamNorr } from '../../support/care-team';
import { outcome, type Round, reasonOf, roundOf } from './round';
import { refusedTo, shownTo } from './seen';

const VISIT = 'K-1047 14:30';

const norr = (...commands: readonly ((round: Round) => SwapCommand)[]): Round => {
  const round = roundOf(teamNorr());
  for (const command of commands) round.does(command(round));
  return round;
};

/** Ahmed, Yonas and Maria are at work, and each has three minutes for a way of eight. */
const hurried = (): CareTeam =>
  teamNorr({
    shifts: {
      '2026-11-25': [
        'Sara Lind 07:00-16:00',
        'Ahmed Ali 07:00-16:00',
        'Yonas Tesfay 07:00-16:00',
        'Maria Ek 07:00-16:00',
      ],
    },
    visits: {
      '2026-11-25': [
        'K-1047 14:30-15:00 Sara_Lind',
        'K-1020 14:00-14:27 Ahmed_Ali',
        'K-1020 14:00-14:27 Yonas_Tesfay',
        'K-1020 14:00-14:27 Maria_Ek',
      ],
    },
  });

const alternativesOf = (round: Round, command: SwapCommand): readonly SwapCommand[] => {
  const reason = reasonOf(round.decides(command));
  if (!('alternatives' in reason)) throw new Error(`${reason.code} has none`);
  return reason.alternatives;
};

describe('when only the way keeps colleagues from it', () => {
  test('two of them can be asked anyway, and each of these passes', () => {
    const round = roundOf(hurried());
    const offer = round.offer('Sara', VISIT);
    expect(reasonOf(round.decides(offer))).toMatchObject({ code: 'nobodyCan', nearest: { rule: 'travel', found: 3 } });
    const alternatives = alternativesOf(round, offer);
    expect(alternatives).toEqual(['Ahmed', 'Yonas'].map((name) => ({ ...offer, to: round.who(name) })));
    for (const alternative of alternatives)
      expect(outcome(roundOf(hurried()).decides(alternative))).toBe('accepted visitOffered');
    expect(refusedTo(round, offer, 'sv').card.actions.map((action) => action.title)).toEqual([
      'Fråga Ahmed ändå',
      'Fråga Yonas ändå',
    ]);
  });

  test('whoever is asked anyway is warned, and decides', () => {
    const round = roundOf(hurried());
    const [anyway] = alternativesOf(round, round.offer('Sara', VISIT));
    if (anyway) round.does(anyway);
    expect(shownTo(round, 'Ahmed', 'sv').card).toMatchObject({
      template: 'question',
      findings: [{ mark: 'warning' }, { mark: 'ok', text: 'Ryms i ditt pass 07–16' }],
      foot: 'Tajt: du avgör om du hinner. Gäller direkt när du tar det',
    });
    expect(outcome(round.does(round.accept('Ahmed', 1)))).toBe('accepted visitTaken');
  });
});

describe('a named colleague who cannot, and nobody else can either', () => {
  test('that is said, and nothing is proposed, where no leader could let it pass', () => {
    const { members } = teamNorr();
    const leaderless = members.filter(({ role }) => role !== 'leader');
    const round = roundOf(teamNorr({ members: leaderless, shifts: { '2026-11-25': ['Sara Lind 07:00-16:00'] } }));
    const { card } = refusedTo(round, round.offer('Sara', VISIT, { to: 'Ahmed' }), 'sv');
    expect(card).toMatchObject({
      text: 'Ahmed arbetar inte då. Ingen annan i tjänst kan ta det.',
      actions: [],
    });
    expect(card).not.toHaveProperty('heading');
  });
});

describe('an offer of a colleague’s visit', () => {
  test('can be taken for them instead', () => {
    const round = norr();
    const { card } = refusedTo(round, round.offer('Ahmed', VISIT), 'sv');
    expect(card.actions.map((action) => action.title)).toEqual(['Jag tar det åt Sara']);
  });
});

describe('whoever said yes and cannot', () => {
  const refusedMaria = (): Round => norr((round) => round.offer('Sara', VISIT));

  test('may relieve the same colleague with her other visits, each of which passes', () => {
    const round = refusedMaria();
    const alternatives = alternativesOf(round, round.accept('Maria'));
    expect(alternatives.map((one) => (one.type === 'takeVisit' ? one.visit : one.type))).toEqual([
      round.visit('K-1020 10:00').id,
    ]);
    for (const one of alternatives) expect(outcome(round.decides(one))).toBe('accepted visitRequested');
    expect(refusedTo(round, round.accept('Maria'), 'sv').card).toMatchObject({
      heading: 'Det här kan du avlasta Sara med:',
      actions: [{ title: 'Ta K-1020 ons 25/11 10:00', verb: 'draftTake' }],
    });
  });

  test('has a case of their own for it: another’s is another', () => {
    const all = norr((team) => team.offer('Sara', VISIT));
    all.replan('K-1033 13:30', (visit) => ({ ...visit, start: all.visit(VISIT).start, end: all.visit(VISIT).end }));
    const ids = ['Maria', 'Ahmed'].map((name) => alternativesOf(all, all.accept(name))[0]?.caseId);
    expect(new Set<CaseId | undefined>(ids).size).toBe(2);
    for (const name of ['Maria', 'Ahmed']) {
      const [one] = alternativesOf(all, all.accept(name));
      expect(one && outcome(all.decides(one))).toBe('accepted visitRequested');
    }
  });

  test('a wish of their own that the owner says yes to too late has no such others', () => {
    const round = norr((team) => team.take('Ahmed', VISIT, 'Sara'));
    round.replan('K-1033 13:30', (visit) => ({
      ...visit,
      start: round.visit(VISIT).start,
      end: round.visit(VISIT).end,
    }));
    expect(alternativesOf(round, round.accept('Sara', 1))).toEqual([]);
  });
});

describe('whoever has taken it and says no after all', () => {
  const taken = (): Round =>
    norr(
      (round) => round.offer('Sara', VISIT),
      (round) => round.accept('Ahmed', 1),
    );

  test.each<[string, (round: Round) => SwapCommand & { readonly by: ReturnType<Round['who']> }]>([
    ['nej', (round) => round.decline('Ahmed')],
    ['dra tillbaka', (round) => round.withdraw('Ahmed')],
  ])('%s: can give it back', (_, sayNo) => {
    const round = taken();
    expect(reasonOf(round.decides(sayNo(round)))).toMatchObject({ code: 'alreadyYours', case: { number: 1 } });
    const { card } = refusedTo(round, sayNo(round), 'sv');
    expect(card).toMatchObject({
      text: 'Du har redan tagit K-1047 ons 25/11 14:30. Vill du lämna tillbaka det?',
      actions: [{ title: 'Lämna tillbaka det', verb: 'undoSwap' }],
    });
  });

  test('one tap, and it is as before', () => {
    const round = taken();
    const [back] = alternativesOf(round, round.decline('Ahmed'));
    expect(back && outcome(round.does(back))).toBe('accepted swapUndone');
    expect(round.holders(VISIT)).toEqual(['Sara']);
  });

  test('when the owner cannot have it back, the case is shown as it is', () => {
    const round = taken();
    round.replan('K-1033 13:30', (visit) => ({
      ...visit,
      members: [round.who('Sara')],
      start: round.visit(VISIT).start,
      end: round.visit(VISIT).end,
    }));
    expect(alternativesOf(round, round.decline('Ahmed'))).toEqual([]);
    expect(refusedTo(round, round.decline('Ahmed'), 'sv').card).toMatchObject({
      template: 'status',
      text: 'Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.',
    });
  });
});

describe('whoever declined an offer to them by name', () => {
  const declined = (): Round =>
    norr(
      (round) => round.offer('Sara', VISIT, { to: 'Ahmed' }),
      (round) => round.decline('Ahmed', 1),
    );

  test('can take it after all, from their side', () => {
    const round = declined();
    const { card, yes } = shownTo(round, 'Ahmed', 'sv');
    expect(card.actions.map(({ title, verb }) => [title, verb])).toEqual([['Jag kan ta det ändå', 'draftTake']]);
    expect(yes?.data).toMatchObject({ visit: round.visit(VISIT).id, from: round.who('Sara'), date: '2026-11-25' });
    expect(outcome(round.decides(round.take('Ahmed', VISIT, 'Sara')))).toBe('accepted visitRequested');
  });

  test('not once the visit has begun, and nobody else', () => {
    const round = declined();
    expect(shownTo(round, 'Yonas', 'sv').card.actions).toEqual([]);
    round.pass(30 * 60);
    expect(shownTo(round, 'Ahmed', 'sv').card.actions).toEqual([]);
  });
});
