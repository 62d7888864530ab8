import type { Card } from '../../../src/core/card';
import { teamNorr } from '../../support/care-team';
import { type Round, roundOf } from './round';
import { drafted, shownTo } from './seen';

const VISIT = 'K-1047 14:30';

const norr = (...commands: readonly ((round: Round) => void)[]): Round => {
  const round = roundOf(teamNorr());
  for (const command of commands) command(round);
  return round;
};

const offered = (round: Round) => round.does(round.offer('Sara', VISIT));
const offeredToAhmed = (round: Round) => round.does(round.offer('Sara', VISIT, { to: 'Ahmed' }));
const requested = (round: Round) => round.does(round.take('Ahmed', VISIT, 'Sara'));

const lineOf = (card: Card): string =>
  card.template === 'status' || card.template === 'refusal' ? card.text : card.title;
const buttonsOf = (card: Card): readonly string[] => card.actions.map((action) => action.title);

describe('the case as it is true for each reader', () => {
  test.each<[string, Round, string, string, readonly string[]]>([
    [
      'an offer, to who asked',
      norr(offered),
      'Sara',
      '#1 · K-1047 ons 25/11 14:30. Du har frågat Lisa, Ahmed och Yonas.',
      ['Dra tillbaka'],
    ],
    ['an offer, to who is asked', norr(offered), 'Ahmed', 'Kan du ta ett besök?', ['Jag tar det', 'Kan inte']],
    [
      'an offer, to who was not asked but may',
      norr(offered),
      'Maria',
      'Kan du ta ett besök?',
      ['Jag tar det', 'Kan inte'],
    ],
    [
      'an offer to one, to another',
      norr(offeredToAhmed),
      'Yonas',
      'K-1047 ons 25/11 14:30: Sara frågar · #1 · svar senast ons 25/11 13:30',
      [],
    ],
    [
      'an offer, to who has said no',
      norr(offered, (round) => round.does(round.decline('Ahmed', 1))),
      'Ahmed',
      'Okej, du tar inte K-1047 ons 25/11 14:30. Tack för svaret.',
      ['Jag kan ta det ändå'],
    ],
    [
      'a wish, to the owner',
      norr(requested),
      'Sara',
      'Ahmed kan ta ditt besök. Vill du det?',
      ['Ja, tack', 'Nej, jag tar det själv'],
    ],
    [
      'a wish, to who had it',
      norr(requested),
      'Ahmed',
      '#1 · K-1047 ons 25/11 14:30. Du har erbjudit Sara att ta det.',
      ['Dra tillbaka'],
    ],
    [
      'a wish that was declined, to the owner',
      norr(requested, (round) => round.does(round.decline('Sara', 1))),
      'Sara',
      'Okej, du behåller K-1047 ons 25/11 14:30. Tack för svaret.',
      [],
    ],
    [
      'a wish that was declined, to who had it',
      norr(requested, (round) => round.does(round.decline('Sara', 1))),
      'Ahmed',
      'Frågan om K-1047 ons 25/11 14:30 är stängd. Sara har det kvar.',
      [],
    ],
    [
      'an offer to one that was declined, to the owner',
      norr(offeredToAhmed, (round) => round.does(round.decline('Ahmed', 1))),
      'Sara',
      'Det gick inte den här gången. Du har K-1047 ons 25/11 14:30 kvar.',
      ['Fråga alla som kan'],
    ],
    [
      'a visit taken, to who has it',
      norr(offered, (round) => round.does(round.accept('Ahmed', 1))),
      'Ahmed',
      'Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.',
      ['Ångra'],
    ],
    [
      'a visit taken, to who had it',
      norr(offered, (round) => round.does(round.accept('Ahmed', 1))),
      'Sara',
      'Klart. Ahmed tar K-1047 ons 25/11 14:30.',
      ['Ångra'],
    ],
    [
      'a visit taken, to who was late',
      norr(offered, (round) => round.does(round.accept('Ahmed', 1))),
      'Yonas',
      'Ahmed har redan tagit K-1047 ons 25/11 14:30.',
      [],
    ],
  ])('%s', (_, round, reader, line, buttons) => {
    const { card } = shownTo(round, reader, 'sv');
    expect([lineOf(card), buttonsOf(card)]).toEqual([line, buttons]);
  });
});

describe('the question', () => {
  const question = (round: Round, reader: string) => {
    const { card } = shownTo(round, reader, 'sv');
    if (card.template !== 'question') throw new Error(`it is a ${card.template}`);
    return card;
  };

  test('shows the visit, what fits, and what a press means', () => {
    expect(question(norr(offered), 'Ahmed')).toMatchObject({
      boxes: [{ line: '**K-1047** · onsdag 25/11 **14:30–15:00**' }],
      findings: [{ mark: 'ok', text: 'Ryms i ditt pass 07–16' }],
      foot: 'Inom lagets regler: gäller direkt när du tar det',
    });
  });

  test('a health task: the delegation is valid', () => {
    const round = norr((team) => team.does(team.offer('Sara', 'K-1007 08:00')));
    expect(question(round, 'Ahmed').findings).toContainEqual({ mark: 'ok', text: 'Din delegering gäller: insulin' });
  });

  test('warns whom something is in the way of, instead of promising', () => {
    expect(question(norr(offered), 'Maria').findings).toEqual([
      { mark: 'warning', text: 'Du är hos K-1020 14:15–14:45. Det krockar 15 min.' },
    ]);
  });

  test('to the owner of a wished-for visit says what her yes means', () => {
    expect(question(norr(requested), 'Sara').foot).toBe('Inom lagets regler: gäller direkt när du säger ja');
  });
});

describe('what a bare word answers', () => {
  test('a draft: yes sends it, no leaves it', () => {
    const round = norr();
    const { yes, no } = drafted(round, round.offer('Sara', VISIT), 'sv');
    expect([yes?.verb, no?.verb]).toEqual(['offerVisit', 'dismiss']);
  });

  test('a question: yes takes it, no declines', () => {
    const { yes, no } = shownTo(norr(offered), 'Ahmed', 'sv');
    expect([yes, no]).toEqual([
      { verb: 'acceptVisit', data: { caseId: 'case-1', seen: 1 } },
      { verb: 'declineVisit', data: { caseId: 'case-1', seen: 1 } },
    ]);
  });

  test('what waits for others: nothing', () => {
    const { yes, no } = shownTo(norr(offered), 'Sara', 'sv');
    expect([yes, no]).toEqual([undefined, undefined]);
  });

  test('a refusal: the number of an alternative', () => {
    const round = norr();
    const { choices } = drafted(round, round.offer('Sara', VISIT, { to: 'Maria' }), 'sv');
    expect(choices?.map((choice) => choice.verb)).toEqual(['draftOffer', 'draftOffer']);
  });
});
