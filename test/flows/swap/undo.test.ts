import { teamNorr } from '../../support/care-team';
import { outcome, type Round, reasonOf, roundOf } from './round';
import { drafted, refusedTo, shownTo } from './seen';

const VISIT = 'K-1047 14:30';

/** Ahmed has taken Sara’s visit tomorrow 14:30. */
const taken = (): Round => {
  const round = roundOf(teamNorr());
  round.does(round.offer('Sara', VISIT));
  round.does(round.accept('Ahmed', 1));
  return round;
};

/** Sara is elsewhere when it begins. */
const busySara = (round: Round): void =>
  round.replan('K-1033 13:30', (visit) => ({
    ...visit,
    members: [round.who('Sara')],
    start: round.visit(VISIT).start,
    end: round.visit(VISIT).end,
  }));

describe('a swap is undone', () => {
  test.each([
    [
      'Ahmed',
      'Du ångrade bytet. Sara har K-1047 ons 25/11 14:30 igen.',
      'Ahmed ångrade bytet. Du har K-1047 ons 25/11 14:30 igen.',
    ],
    [
      'Sara',
      'Sara ångrade bytet. Sara har K-1047 ons 25/11 14:30 igen.',
      'Du ångrade bytet. Du har K-1047 ons 25/11 14:30 igen.',
    ],
  ])('by %s: it is as it was planned, and both read whose it is', (who, ahmed, sara) => {
    const round = taken();
    expect(outcome(round.does(round.undo(who)))).toBe('accepted swapUndone');
    expect(round.visit(VISIT)).toEqual(roundOf(teamNorr()).visit(VISIT));
    expect(shownTo(round, 'Ahmed', 'sv').card).toMatchObject({ text: ahmed, actions: [] });
    expect(shownTo(round, 'Sara', 'sv').card).toMatchObject({ text: sara, actions: [] });
  });

  test('once: delivered again it changes nothing, whoever says it', () => {
    const round = taken();
    round.does(round.undo('Ahmed'));
    expect(outcome(round.does(round.undo('Ahmed')))).toBe('unchanged');
    expect(outcome(round.does(round.undo('Sara')))).toBe('unchanged');
  });

  test('after the question, which says what comes of it', () => {
    const round = taken();
    const asked = (name: string) => drafted(round, round.undo(name), 'sv');
    expect(asked('Ahmed').card).toMatchObject({
      template: 'question',
      title: 'Ångra bytet?',
      small: 'Inget är ändrat än',
      boxes: [{ line: '**K-1047** · onsdag 25/11 **14:30–15:00**' }],
      foot: 'Sara har det igen direkt och får veta det.',
      actions: [{ title: 'Ångra', verb: 'undoSwap' }, { title: 'Låt bli' }],
    });
    expect(asked('Sara').card).toMatchObject({ foot: 'Du har det igen direkt, och Ahmed får veta det.' });
  });

  test('and the visit can be offered anew', () => {
    const round = taken();
    round.does(round.undo('Sara'));
    expect(outcome(round.does(round.offer('Sara', VISIT)))).toBe('accepted visitOffered');
  });

  test('one that was moved goes back to when it was', () => {
    const round = roundOf(teamNorr());
    round.replan(VISIT, (visit) => ({ ...visit, movable: true, latest: visit.end }));
    const before = round.visit(VISIT);
    const { start } = before;
    round.does({ ...round.offer('Sara', VISIT, { to: 'Ahmed' }), start: before.end });
    round.does(round.accept('Ahmed', 1));
    expect(round.holders('K-1047 15:00')).toEqual(['Ahmed']);
    expect(outcome(round.does(round.undo('Ahmed')))).toBe('accepted swapUndone');
    expect(round.visit(VISIT)).toEqual(before);
    expect(round.visit(VISIT).start).toBe(start);
  });
});

describe('a swap is not undone', () => {
  test.each<[string, (round: Round) => void, string, string, string]>([
    ['by a third', () => {}, 'Maria', 'notYourSwap', 'Bara de två som bytte, eller chefen, kan ångra #1.'],
    [
      'once it has begun',
      (round) => round.pass(60 * 31),
      'Ahmed',
      'visitStarted',
      'K-1047 ons 25/11 14:30 har redan börjat. Ring den det gäller.',
    ],
    [
      'when it has gone on to somebody else: it says to whom',
      (round) => {
        round.does(round.offer('Ahmed', VISIT, { to: 'Yonas' }));
        round.does(round.accept('Yonas'));
      },
      'Sara',
      'movedOn',
      'K-1047 ons 25/11 14:30 är Yonas.',
    ],
    [
      'when the plan has it at another time',
      (round) => round.replan(VISIT, (visit) => ({ ...visit, end: round.at() })),
      'Ahmed',
      'visitChanged',
      'Planen har ändrats sedan frågan ställdes. K-1047 ons 25/11 14:30 gäller inte som det stod.',
    ],
    [
      'when the one who had it cannot have it back',
      busySara,
      'Sara',
      'rule',
      'Du är hos K-1033 14:30–15:00. Det krockar 30 min.',
    ],
  ])('%s', (_, meanwhile, who, code, text) => {
    const round = taken();
    const first = round.last().id;
    meanwhile(round);
    const undo = { ...round.undo(who), caseId: first };
    expect(reasonOf(round.decides(undo)).code).toBe(code);
    expect(refusedTo(round, undo, 'sv').card).toMatchObject({ text });
  });

  test('while it is on offer again: that is shown', () => {
    const round = taken();
    const undo = round.undo('Sara');
    round.does(round.offer('Ahmed', VISIT));
    expect(outcome(round.decides({ ...undo, at: round.at() }))).toBe('refused alreadyOpen');
  });

  test('and whoever has it can ask the others instead', () => {
    const round = taken();
    busySara(round);
    const { card } = refusedTo(round, round.undo('Ahmed'), 'sv');
    expect(card).toMatchObject({
      text: 'Sara är hos K-1033 14:30–15:00. Det krockar 30 min.',
      actions: [
        { title: 'Fråga Lisa i stället', verb: 'draftOffer' },
        { title: 'Fråga alla som kan', verb: 'draftOffer' },
      ],
    });
  });
});

describe('undoing what nobody has answered yet', () => {
  test('takes the question back', () => {
    const round = roundOf(teamNorr());
    round.does(round.offer('Sara', VISIT));
    expect(outcome(round.does(round.undo('Sara')))).toBe('accepted offerWithdrawn');
  });

  test('is for whoever asked', () => {
    const round = roundOf(teamNorr());
    round.does(round.offer('Sara', VISIT));
    expect(outcome(round.decides(round.undo('Ahmed')))).toBe('refused notYourCase');
  });
});
