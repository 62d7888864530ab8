import { clientCode, isoDate, wallTime } from '../../../src/core/ids';
import type { Meaning } from '../../../src/flows/edge';
import { waiting } from '../../../src/flows/swap/case-words';
import { understand } from '../../../src/flows/swap/chat';
import type { SwapCommand } from '../../../src/flows/swap/commands';
import type { Understood } from '../../../src/language/understand';
import { teamNorr } from '../../support/care-team';
import { type Round, roundOf, WEDNESDAY } from './round';
import { drafted } from './seen';
import { turnOf } from './turns';

const VISIT = 'K-1047 14:30';
const INSULIN = 'K-1007 08:00';

const norr = (...commands: readonly ((round: Round) => SwapCommand)[]): Round => {
  const round = roundOf(teamNorr());
  for (const command of commands) round.does(command(round));
  return round;
};

const offer =
  (words: string, by = 'Sara', to?: string) =>
  (round: Round) =>
    round.offer(by, words, to ? { to } : {});

type Said = Pick<Understood, 'intent'> & Partial<Understood>;

const said = (round: Round, name: string, { slots = {}, ...words }: Said): Promise<Meaning<SwapCommand> | undefined> =>
  understand({ ...words, slots } as Understood, turnOf(round, name));

/** The visit that a draft is about, or the text or the titles that were answered. */
const answered = async (round: Round, name: string, words: Said): Promise<string | readonly string[]> => {
  const meaning = await said(round, name, words);
  switch (meaning?.meaning) {
    case 'text':
      return meaning.text;
    case 'drawn':
      return meaning.drawn.card.actions.map((action) => action.title);
    case 'draft': {
      const { command } = meaning;
      const visit = [...round.stored().days.values()]
        .flatMap((day) => day.visits)
        .find((one) => 'visit' in command && one.id === command.visit);
      return `${command.type} ${visit?.client} ${visit?.id}`;
    }
    case 'command':
      return `${meaning.command.type} ${meaning.command.caseId}`;
    default:
      return 'nothing';
  }
};

describe('mitt nästa, första, sista besök', () => {
  test.each<[string, NonNullable<Understood['slots']['order']>, 'today' | 'tomorrow', string]>([
    ['the next today', 'next', 'today', 'K-1007 11:00'],
    ['the first tomorrow', 'first', 'tomorrow', INSULIN],
    ['the next tomorrow', 'next', 'tomorrow', INSULIN],
    ['the last tomorrow', 'last', 'tomorrow', VISIT],
  ])('%s', async (_, order, day, expected) => {
    const round = norr();
    const date = day === 'today' ? '2026-11-24' : WEDNESDAY;
    const slots = { order, ...(day === 'tomorrow' ? { date: isoDate(date) } : {}) };
    const visit = round.visit(expected, date);
    expect(await answered(round, 'Sara', { intent: 'offerVisit', slots })).toBe(
      `offerVisit ${visit.client} ${visit.id}`,
    );
  });

  test('without it, several that fit are a choice', async () => {
    expect(await answered(norr(), 'Sara', { intent: 'offerVisit', slots: { date: WEDNESDAY } })).toEqual([
      'K-1007 ons 25/11 08:00',
      'K-1020 ons 25/11 10:00',
      'K-1047 ons 25/11 14:30',
    ]);
  });
});

describe('several clients in one message', () => {
  const slots = {
    client: clientCode('K-1047'),
    date: WEDNESDAY,
    otherClients: [clientCode('K-1020'), clientCode('K-1033')],
  };

  test('those that are the writer’s go with it, the others are not forgotten', async () => {
    const beside = norr().visit('K-1020 10:00').id;
    expect(await said(norr(), 'Sara', { intent: 'offerVisit', slots })).toMatchObject({
      meaning: 'draft',
      command: { also: [{ visit: beside, date: WEDNESDAY }] },
      note: 'Kvar att fråga om: K-1033',
    });
  });

  test('where none goes with it, that is said', async () => {
    const meaning = await said(norr(), 'Ahmed', {
      intent: 'takeVisit',
      slots: { ...slots, person: norr().who('Sara') },
    });
    expect(meaning).toMatchObject({ meaning: 'draft', note: 'Kvar att fråga om: K-1033' });
  });

  test('one alone has no note', async () => {
    const one = { client: slots.client, date: WEDNESDAY };
    expect(await said(norr(), 'Sara', { intent: 'offerVisit', slots: one })).not.toHaveProperty('note');
  });
});

describe('what was not understood is asked back, never guessed', () => {
  test.each<[string, Partial<Understood>, string]>([
    [
      'a date that does not exist',
      { slots: { impossible: '31 nov' } },
      'Jag förstår inte 31 nov. Skriv dagen och tiden en gång till.',
    ],
    [
      'a client whom the team does not have',
      { unknownClient: 'K-9999' },
      'Jag hittar ingen K-9999 i ditt lag. Titta efter koden i planen.',
    ],
    ['a name that the team does not have', { unknownPerson: 'Olle' }, 'Jag hittar ingen Olle i ditt lag.'],
    [
      'a day that has been',
      { slots: { date: isoDate('2026-11-23') } },
      'Den tiden har redan varit. Skriv en dag som kommer.',
    ],
  ])('%s', async (_, words, expected) => {
    for (const intent of ['offerVisit', 'takeVisit'] as const)
      expect(await answered(norr(), 'Sara', { intent, ...words })).toBe(expected);
  });

  test('a time that fits none of one’s visits at that client', async () => {
    const slots = { client: clientCode('K-1047'), time: wallTime('09:00'), date: WEDNESDAY };
    expect(await answered(norr(), 'Sara', { intent: 'offerVisit', slots })).toEqual(['K-1047 ons 25/11 14:30']);
  });

  test('a name that fits two colleagues', async () => {
    const round = norr();
    const people = [round.who('Ahmed'), round.who('Yonas')];
    const slots = { client: clientCode('K-1047'), date: WEDNESDAY, people };
    const meaning = await said(round, 'Sara', { intent: 'offerVisit', slots });
    expect(meaning).toMatchObject({ meaning: 'drawn', drawn: { card: { title: 'Ahmed eller Yonas?' } } });
  });
});

describe('the questions that wait for a person’s yes or no', () => {
  const waitsFor = (round: Round, name: string) => waiting(turnOf(round, name)).map((one) => one.about);

  test('are those put to them and not answered', () => {
    const round = norr(offer(VISIT), offer(INSULIN));
    expect(waitsFor(round, 'Ahmed')).toEqual(['#1 K-1047 ons 25/11 14:30', '#2 K-1007 ons 25/11 08:00']);
    expect(waitsFor(round, 'Yonas')).toEqual(['#1 K-1047 ons 25/11 14:30']);
  });

  test('not the asker’s own, nor those put to others, though they might answer', () => {
    const round = norr(offer(VISIT));
    expect(waitsFor(round, 'Sara')).toEqual([]);
    expect(waitsFor(round, 'Maria')).toEqual([]);
  });

  test('not what they have said no to, nor what is closed', () => {
    const declined = norr(offer(VISIT), (round) => round.decline('Ahmed', 1));
    expect(waitsFor(declined, 'Ahmed')).toEqual([]);
    expect(waitsFor(declined, 'Yonas')).toHaveLength(1);
    expect(
      waitsFor(
        norr(offer(VISIT), (round) => round.accept('Yonas', 1)),
        'Ahmed',
      ),
    ).toEqual([]);
    expect(
      waitsFor(
        norr(offer(VISIT), (round) => round.withdraw('Sara')),
        'Ahmed',
      ),
    ).toEqual([]);
  });

  test('a wish to take one’s visit waits for its owner alone', () => {
    const round = norr((team) => team.take('Ahmed', VISIT, 'Sara'));
    expect(waitsFor(round, 'Sara')).toEqual(['#1 K-1047 ons 25/11 14:30']);
    expect(waitsFor(round, 'Ahmed')).toEqual([]);
  });

  test('each answers its own case, at the revision that is true now', () => {
    const round = norr(offer(VISIT), (team) => team.decline('Yonas', 1));
    expect(waiting(turnOf(round, 'Ahmed'))).toMatchObject([
      {
        number: 1,
        yes: { verb: 'acceptVisit', data: { caseId: 'case-1', seen: 2 } },
        no: { verb: 'declineVisit', data: { caseId: 'case-1', seen: 2 } },
      },
    ]);
  });
});

describe('dra tillbaka', () => {
  test('alone means one’s only open question', async () => {
    expect(await answered(norr(offer(VISIT)), 'Sara', { intent: 'withdraw' })).toBe('withdrawVisit case-1');
  });

  test('of several, one more tap says which', async () => {
    const round = norr(offer(VISIT), offer(INSULIN));
    expect(await answered(round, 'Sara', { intent: 'withdraw' })).toEqual([
      '#1 K-1047 ons 25/11 14:30',
      '#2 K-1007 ons 25/11 08:00',
    ]);
    const slots = { client: clientCode('K-1007') };
    expect(await answered(round, 'Sara', { intent: 'withdraw', slots })).toBe('withdrawVisit case-2');
  });

  test('of none, or of others’ only, there is nothing', async () => {
    expect(await answered(norr(), 'Sara', { intent: 'withdraw' })).toBe('Ingen fråga väntar på dig.');
    expect(await answered(norr(offer(VISIT)), 'Ahmed', { intent: 'withdraw' })).toBe('Ingen fråga väntar på dig.');
  });

  test('with a number means that one, open or closed', async () => {
    const round = norr(offer(VISIT), (team) => team.accept('Ahmed', 1), offer(INSULIN));
    const numbered = (caseNumber: number) => answered(round, 'Sara', { intent: 'withdraw', slots: { caseNumber } });
    expect(await numbered(1)).toBe('withdrawVisit case-1');
    expect(await numbered(2)).toBe('withdrawVisit case-2');
    expect(await numbered(7)).toBe('#7 finns inte i ditt lag.');
  });
});

describe('a draft', () => {
  test.each<[string, (round: Round) => ReturnType<typeof drafted>]>([
    ['of an offer', (round) => drafted(round, round.offer('Sara', VISIT), 'sv')],
    ['of an offer to one', (round) => drafted(round, round.offer('Sara', VISIT, { to: 'Ahmed' }), 'sv')],
    ['of taking a visit', (round) => drafted(round, round.take('Ahmed', VISIT, 'Sara'), 'sv')],
  ])('%s: leaving it names its case, so that a sent one is not said to be unsent', (_, drawIn) => {
    const { yes, no, about, shows } = drawIn(norr());
    expect(no).toEqual({ verb: 'dismiss', data: { caseId: 'case-1' } });
    expect(yes?.data).toMatchObject({ caseId: 'case-1' });
    expect(about).toBe('Skicka frågan om K-1047 ons 25/11 14:30');
    expect(shows).toBeUndefined();
  });
});
