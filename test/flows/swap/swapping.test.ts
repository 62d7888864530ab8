import { teamNorr } from '../../support/care-team';
import { outcome, type Round, reasonOf, roundOf } from './round';
import { drafted, refusedTo, shownTo } from './seen';

const MINE = 'K-1047 14:30';
const THEIRS = 'K-1033 13:30';

const round = (): Round => roundOf(teamNorr());

/** Sara has asked Ahmed to swap her K-1047 14:30 for his K-1033 13:30. */
const asked = (): Round => {
  const started = round();
  expect(outcome(started.does(started.swap('Sara', MINE, 'Ahmed', THEIRS)))).toBe('accepted swapProposed');
  return started;
};

const swapped = (): Round => {
  const started = asked();
  expect(outcome(started.does(started.accept('Ahmed', 1)))).toBe('accepted visitTaken');
  return started;
};

describe('a visit for a visit', () => {
  test('the draft says what one gives and what one gets', () => {
    const started = round();
    expect(drafted(started, started.swap('Sara', MINE, 'Ahmed', THEIRS), 'sv').card).toMatchObject({
      template: 'question',
      title: 'Vill du byta besök med Ahmed?',
      small: 'Inget är skickat än',
      boxes: [
        { line: '**K-1047** · onsdag 25/11 **14:30–15:00**', small: 'Du lämnar' },
        { line: '**K-1033** · onsdag 25/11 **13:30–14:00**', small: 'Du tar' },
      ],
      foot: 'Säger Ahmed ja gäller det direkt. Svar senast ons 25/11 12:30.',
    });
  });

  test('whoever is asked sees it from their side', () => {
    expect(shownTo(asked(), 'Ahmed', 'sv').card).toMatchObject({
      title: 'Sara vill byta besök med dig',
      boxes: [
        { line: '**K-1033** · onsdag 25/11 **13:30–14:00**', small: 'Du lämnar' },
        { line: '**K-1047** · onsdag 25/11 **14:30–15:00**', small: 'Du tar' },
      ],
      actions: [{ title: 'Byt' }, { title: 'Nej, inte nu' }],
    });
    expect(shownTo(asked(), 'Sara', 'sv').card).toMatchObject({
      text: '#1 · Du har frågat Ahmed om att byta K-1047 ons 25/11 14:30 mot K-1033 ons 25/11 13:30.',
    });
  });

  test('a yes passes both, and each reads what they take', () => {
    const done = swapped();
    expect(done.holders(MINE)).toEqual(['Ahmed']);
    expect(done.holders(THEIRS)).toEqual(['Sara']);
    expect(shownTo(done, 'Sara', 'sv').card).toMatchObject({
      text: 'Klart. Du tar K-1033 ons 25/11 13:30, och Ahmed tar K-1047 ons 25/11 14:30.',
    });
    expect(shownTo(done, 'Ahmed', 'sv').card).toMatchObject({
      text: 'Klart. Du tar K-1047 ons 25/11 14:30, och Sara tar K-1033 ons 25/11 13:30.',
    });
  });

  test('a no leaves both', () => {
    const started = asked();
    started.does(started.decline('Ahmed', 1));
    expect([started.holders(MINE), started.holders(THEIRS)]).toEqual([['Sara'], ['Ahmed']]);
  });

  test.each(['Sara', 'Ahmed'])('%s undoes it: both go back, exactly as planned', (who) => {
    const done = swapped();
    expect(outcome(done.does(done.undo(who)))).toBe('accepted swapUndone');
    expect(done.visit(MINE)).toEqual(round().visit(MINE));
    expect(done.visit(THEIRS)).toEqual(round().visit(THEIRS));
  });

  test('what the two give each other counts as given: visits at the same time can be swapped', () => {
    const started = round();
    started.replan(THEIRS, (visit) => ({ ...visit, start: started.visit(MINE).start, end: started.visit(MINE).end }));
    const same = { ...started.swap('Sara', MINE, 'Ahmed', 'K-1033 14:30') };
    expect(outcome(started.does(same))).toBe('accepted swapProposed');
    expect(outcome(started.does(started.accept('Ahmed', 1)))).toBe('accepted visitTaken');
  });
});

describe('a swap that cannot be', () => {
  test.each<[string, (started: Round) => ReturnType<Round['swap']>, string]>([
    ['of a visit that is not one’s own', (started) => started.swap('Ahmed', MINE, 'Sara', 'K-1007 08:00'), 'notYours'],
    ['for a visit that is not theirs', (started) => started.swap('Sara', MINE, 'Maria', THEIRS), 'notYours'],
    ['for one’s own', (started) => started.swap('Sara', MINE, 'Ahmed', 'K-1007 08:00'), 'ownVisit'],
    [
      'for a visit without the delegation',
      (started) => started.swap('Yonas', 'K-1020 10:00', 'Lisa', 'K-1007 17:00'),
      'rule',
    ],
    [
      'that is late',
      (started) => {
        started.pass(60 * 29);
        return started.swap('Sara', MINE, 'Ahmed', THEIRS);
      },
      'visitStarted',
    ],
  ])('%s', (_, command, code) => {
    const started = round();
    expect(reasonOf(started.decides(command(started))).code).toBe(code);
  });

  test('says whose schedule, by how much, and which other visit would do', () => {
    const started = round();
    const card = refusedTo(started, started.swap('Sara', 'K-1007 08:00', 'Maria', 'K-1020 14:15'), 'sv').card;
    expect(card).toMatchObject({ text: 'Maria saknar giltig delegering för insulin.' });
    expect(card.actions.map((action) => action.title)).toEqual(['Fråga Ahmed i stället']);
  });

  test('while either is asked about already: that is shown', () => {
    const started = asked();
    expect(outcome(started.decides(started.offer('Ahmed', THEIRS)))).toBe('refused alreadyOpen');
    expect(outcome(started.decides(started.swap('Maria', 'K-1020 14:15', 'Sara', MINE)))).toBe('refused alreadyOpen');
  });

  test.each<[string, string]>([
    ['the visit given', MINE],
    ['the visit in return', THEIRS],
  ])('when %s has changed meanwhile', (_, words) => {
    const started = asked();
    started.replan(words, (visit) => ({ ...visit, members: [started.who('Yonas')] }));
    expect(outcome(started.does(started.accept('Ahmed', 1)))).toBe('refused visitChanged');
  });

  test('is not undone when what came back has gone on', () => {
    const done = swapped();
    const undo = done.undo('Ahmed');
    done.does(done.offer('Sara', THEIRS, { to: 'Yonas' }));
    done.does(done.accept('Yonas'));
    expect(outcome(done.decides(undo))).toBe('refused movedOn');
  });
});
