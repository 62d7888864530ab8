import { myDayCard } from '../../src/cards/my-day';
import type { Card } from '../../src/core/card';
import { isoDate } from '../../src/core/ids';
import { reseated } from '../../src/core/plan';
import { myDay } from '../../src/reports/my-day';
import { type Round, roundOf, WEDNESDAY } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';
import { type CareTeam, teamNorr } from '../support/care-team';

type MyDayCard = Extract<Card, { template: 'list' }>;

const dayOf = (round: Round, name: string): MyDayCard => {
  const view = viewOf(round, round.who(name), 'sv');
  const day = myDay(view.team, [...round.stored().days.values()], view.reader, WEDNESDAY);
  const { card } = myDayCard(day, new Map(), view);
  if (card.template !== 'list') throw new Error(`it is a ${card.template}`);
  return card;
};

/** Sara’s Wednesday, so many hours after Tuesday at nine. */
const saraAfter = (hours: number): MyDayCard => {
  const round = roundOf(teamNorr());
  round.pass(hours * 60);
  return dayOf(round, 'Sara');
};

const shown = (card: MyDayCard): readonly string[] =>
  card.rows.map(
    ({ lead, text, actions }) => `${lead} ${text}${actions.map((action) => ` [${action.title}]`).join('')}`,
  );

describe('my day shows what is still to come', () => {
  test.each<[string, number, readonly string[]]>([
    [
      'the day before: all',
      0,
      [
        '07–16 Dagpass [Lämna passet]',
        '08:00–08:30 K-1007 [Lämna]',
        '10:00–10:45 K-1020 [Lämna]',
        '14:30–15:00 K-1047 [Lämna]',
      ],
    ],
    [
      'in the middle of a visit: that one too, which cannot be given away any more',
      23.25,
      ['08:00–08:30 K-1007', '10:00–10:45 K-1020 [Lämna]', '14:30–15:00 K-1047 [Lämna]'],
    ],
    ['at noon: the afternoon', 27, ['14:30–15:00 K-1047 [Lämna]']],
    ['when none is left: all, as they were', 33, ['08:00–08:30 K-1007', '10:00–10:45 K-1020', '14:30–15:00 K-1047']],
  ])('%s', (_, hours, expected) => {
    expect(shown(saraAfter(hours))).toEqual(expected);
  });

  test('it counts all of the day’s visits', () => {
    expect(saraAfter(27).small).toBe('Pass 07–16 · 3 besök');
  });

  test('how to give the shift away, or swap it, in words stands where cards do not show, as long as it can be done', () => {
    expect(saraAfter(0).fallback).toContain(
      'kan nån ta mitt pass ons 25/11? Eller: byt mitt pass ons 25/11 mot Saras.',
    );
    expect(saraAfter(27).fallback).not.toContain('mitt pass');
  });

  test('the word for giving a visit away is explained only where it stands', () => {
    expect(saraAfter(27).foot).toBe('Lämna: du får se frågan innan något skickas.');
    expect(saraAfter(33).foot).toBe('');
  });
});

describe('what is new at my clients', () => {
  /** A team where so many of Sara’s visits at Lisa’s client are Ahmed’s now. */
  const swapped = (count: number): CareTeam => {
    const care = teamNorr({
      visits: {
        '2026-11-25': Array.from({ length: count }, (_, at) => `K-1047 ${8 + at}:00-${8 + at}:30 Sara_Lind`).map(
          (text) => text.replace(/\b(\d):/g, '0$1:'),
        ),
      },
    });
    const [sara, ahmed] = [care.id('Sara Lind'), care.id('Ahmed Ali')];
    return {
      ...care,
      days: care.days.map((day) => ({ ...day, visits: day.visits.map((visit) => reseated(visit, sara, ahmed)) })),
    };
  };

  test.each<[number, readonly string[]]>([
    [0, []],
    [1, ['**Nytt hos dem du är kontakt för**', 'K-1047 ons 25/11 08:00: Ahmed i stället för Sara']],
    [
      3,
      [
        '**Nytt hos dem du är kontakt för**',
        'K-1047 ons 25/11 08:00: Ahmed i stället för Sara',
        'K-1047 ons 25/11 09:00: Ahmed i stället för Sara',
        'K-1047 ons 25/11 10:00: Ahmed i stället för Sara',
      ],
    ],
    [
      5,
      [
        '**Nytt hos dem du är kontakt för**',
        'K-1047 ons 25/11 08:00: Ahmed i stället för Sara',
        'K-1047 ons 25/11 09:00: Ahmed i stället för Sara',
        'K-1047 ons 25/11 10:00: Ahmed i stället för Sara',
        'och 2 till',
      ],
    ],
  ])('%i changes', (count, expected) => {
    expect(dayOf(roundOf(swapped(count)), 'Lisa').notes).toEqual(expected);
  });
});

describe('delegations that soon end', () => {
  const team = (count: number): CareTeam =>
    teamNorr({
      members: [
        { name: 'Sara Lind', delegations: [{ validTo: isoDate('2026-12-15') }] },
        ...['Ahmed Ali', 'Yonas Tesfay', 'Lisa Holm', 'Maria Ek'].map((name) => ({ name })),
        { name: 'Karin Berg', role: 'leader' },
        { name: 'Nora Dal', role: 'nurse', profession: 'sjuksköterska' },
        ...Array.from({ length: count }, (_, at) => ({
          name: `Vikarie${at + 1}`,
          delegations: [{ validTo: isoDate(`2026-12-0${at + 1}`) }],
        })),
      ],
    });

  test('one reads one’s own', () => {
    expect(dayOf(roundOf(team(0)), 'Sara').notes).toEqual([
      'Din delegering för insulin gäller till och med tis 15/12. Prata med sjuksköterskan i god tid.',
    ]);
    expect(dayOf(roundOf(team(0)), 'Ahmed').notes).toEqual([]);
  });

  test('the nurse reads the team’s, the first few', () => {
    expect(dayOf(roundOf(team(6)), 'Nora').notes).toEqual([
      '**Delegeringar som snart går ut**',
      'Vikarie1: insulin, till och med tis 1/12',
      'Vikarie2: insulin, till och med ons 2/12',
      'Vikarie3: insulin, till och med tors 3/12',
      'Vikarie4: insulin, till och med fre 4/12',
      'Vikarie5: insulin, till och med lör 5/12',
      'och 2 till',
    ]);
  });
});
