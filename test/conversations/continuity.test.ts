import { addDays } from '../../src/core/time';
import { type CareTeam, TUESDAY } from '../support/care-team';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';
import { datesUntil, type Extra, everyDay, UNTIL } from '../support/every-day';

const TOMORROW = addDays(UNTIL, 1);
const DAYS = datesUntil(addDays(UNTIL, 7), 28);

const names = (count: number): readonly string[] =>
  ['Ahmed', 'Yonas', 'Lisa', 'Maria', 'Nils', 'Erik', 'Eva', 'Hanna', 'Johan', 'Petra', 'Olle', 'Amina'].slice(
    0,
    count,
  );

/** Sara comes to K-1007 mornings and evenings; so do as many others once each, in the last week. Sara is the contact. */
const withFaces = (others: number, changes: { readonly cap?: number } = {}): CareTeam => {
  const week = datesUntil(UNTIL, 7);
  const extras = names(others).map(
    (name, at): Extra => [week[at % 7] ?? UNTIL, `K-1007 ${at < 7 ? '12:00-12:30' : '13:00-13:30'} ${name}`],
  );
  const shifts = [`Sara 07:00-19:00`, ...names(12).map((name) => `${name} 07:00-16:00`)];
  return everyDay(
    {
      members: [{ name: 'Sara' }, ...names(12).map((name) => ({ name })), { name: 'Karin', role: 'leader' }],
      clients: [{ code: 'K-1007', contact: 'Sara' }, { code: 'K-1020' }],
      shifts: Object.fromEntries(DAYS.map((date) => [date, shifts])),
      settings: {
        quietHours: { from: '00:00', to: '00:00' },
        ...(changes.cap === undefined ? {} : { policy: { continuityCap: changes.cap } }),
      },
    },
    DAYS,
    ['K-1007 08:00-08:30 Sara', 'K-1007 18:00-18:30 Sara'],
    extras,
  );
};

/** Five clients whom Sara and Ahmed take turns at; K-1 meets Yonas as well. */
const fiveClients = (codes: readonly string[], language: 'sv' | 'nb' | 'en' = 'sv'): CareTeam =>
  everyDay(
    {
      language,
      members: [{ name: 'Sara' }, { name: 'Ahmed' }, { name: 'Yonas' }, { name: 'Berit', role: 'observer' }],
      clients: codes.map((code) => ({ code })),
    },
    datesUntil(UNTIL, 14),
    codes.flatMap((code) => [`${code} 08:00-08:15 Sara`, `${code} 18:00-18:15 Ahmed`]),
    [[UNTIL, `${codes[0]} 12:00-12:30 Yonas`]],
  );

const FIVE = ['K-1', 'K-2', 'K-3', 'K-4', 'K-5'].map((code) => code.replace('K-', 'K-100'));

onEachStore((begin, inDetail) => {
  describe('how many different people a client meets', () => {
    test('one asks about a client: number, what that means, and the share of the named contact', async () => {
      const team = await begin({ teams: [withFaces(3)] });
      const { text } = await team.who('Ahmed').writes('hur många olika har varit hos K-1007?');
      expect(text).toBe('K-1007 har träffat 4 olika de senaste 14 dagarna: bra. Fast kontakt: 90 % av besöken.');
      expect(team.faults).toEqual([]);
    });

    inDetail(() => {
      test.each([
        [0, 'K-1007 har träffat en och samma de senaste 14 dagarna: bra. Fast kontakt: 100 % av besöken.'],
        [9, '10 olika de senaste 14 dagarna: bra.'],
        [10, '11 olika de senaste 14 dagarna: normalt.'],
      ])('%i others', async (others, said) => {
        const team = await begin({ teams: [withFaces(others)] });
        const { text } = await team.who('Sara').writes('hur många olika har varit hos K-1007?');
        expect(text).toContain(said);
        expect(text).not.toMatch(/Ahmed|Yonas|Lisa/);
      });

      test.each([
        [
          'språk norsk',
          'hvor mange forskjellige har vært hos K-1007?',
          'K-1007 har møtt 4 forskjellige de siste 14 dagene: bra. Fast kontakt: 90 % av besøkene.',
        ],
        [
          'language english',
          'how many different people have been at K-1007?',
          'K-1007 has met 4 different people in the last 14 days: good. Named contact: 90% of the visits.',
        ],
      ])('%s', async (language, asked, said) => {
        const team = await begin({ teams: [withFaces(3)] });
        await team.who('Ahmed').writes(language);
        expect((await team.who('Ahmed').writes(asked)).text).toBe(said);
      });

      test.each([
        ['hur många olika har varit hos K-1020?', 'K-1020 har inga besök som räknas de senaste 14 dagarna.'],
        ['hur många olika har varit hos K-9999?', 'K-9999'],
        ['kontinuitet', 'Färre än fem hos oss'],
      ])('%s', async (asked, said) => {
        const team = await begin({ teams: [withFaces(3)] });
        expect((await team.who('Ahmed').writes(asked)).text).toContain(said);
      });

      test('another team’s client is nobody’s here', async () => {
        const soder = fiveClients(['K-2001', 'K-2002', 'K-2003', 'K-2004', 'K-2005']);
        const team = await begin({
          teams: [norr(), { ...soder, team: { ...soder.team, id: 'soder' as CareTeam['team']['id'] } }],
        });
        const { text } = await team.who('Lisa').writes('hur många olika har varit hos K-2001?');
        expect(text).not.toMatch(/olika de senaste|träffat/);
      });
    });

    test.each([
      [
        'sv',
        'hur många olika träffar de hos oss?',
        'En brukare träffar i snitt 2,2 av oss på 14 dagar (bra). Median 2, räknat på 5 brukare med minst två besök om dagen. 0 % träffar fler än 20.',
      ],
      [
        'nb',
        'hvor mange forskjellige møter de?',
        'En bruker møter i snitt 2,2 av oss på 14 dager (bra). Median 2, regnet av 5 brukere med minst to besøk om dagen. 0 % møter flere enn 20.',
      ],
      [
        'en',
        'how many different people do they meet?',
        'A client meets 2.2 of us in 14 days on average (good). Median 2, of 5 clients with at least two visits a day. 0% meet more than 20.',
      ],
    ] as const)('with no client named, the whole team: %s', async (language, asked, said) => {
      const team = await begin({ teams: [fiveClients(FIVE, language)] });
      expect((await team.who('Sara').writes(asked)).text).toBe(said);
    });

    inDetail(() => {
      test('four clients are too few for a figure', async () => {
        const team = await begin({ teams: [fiveClients(FIVE.slice(0, 4))] });
        const { text } = await team.who('Sara').writes('kontinuitet');
        expect(text).toMatch(/^Färre än fem hos oss/);
        expect(text).not.toContain('2,2');
      });

      test('an observer reads no client’s figure', async () => {
        const team = await begin({ teams: [fiveClients(FIVE)] });
        const { text } = await team.who('Berit').writes('hur många olika har varit hos K-1001?');
        expect(text).not.toContain('olika de senaste');
      });
    });
  });

  describe('what a swap does to it', () => {
    const asking = `kan Amina ta K-1007 den ${Number(TOMORROW.slice(8))}/11 kl 8?`;

    test('whoever asks and whoever is asked read that it is the thirteenth face, and that the visit leaves its contact', async () => {
      const team = await begin({ teams: [withFaces(11)] });
      const { who } = team;
      const draft = await who('Sara').writes(asking);
      expect(draft.text).toContain('Kan Amina ta ditt besök?');
      expect(draft.text).toContain('⚠ 13:e ansiktet på 14 dagar hos K-1007');
      expect(draft.text).toContain('⚠ Du är fast kontakt för K-1007');
      await who('Sara').presses('Fråga Amina');
      await team.settled();
      const question = who('Amina').lastCard()?.text;
      expect(question).toContain('⚠ 13:e ansiktet på 14 dagar hos K-1007');
      expect(question).toContain('⚠ Sara är fast kontakt för K-1007');
      expect(question).toContain('Inom lagets regler: gäller direkt när du tar det');
      expect((await who('Amina').presses('Jag tar det')).text).toContain('Klart. Du tar K-1007');
      expect(team.faults).toEqual([]);
    });

    inDetail(() => {
      test('where everyone would be one too many, whoever asks all is shown the way through the leader', async () => {
        const team = await begin({ teams: [withFaces(0, { cap: 1 })] });
        const { who } = team;
        const refused = await who('Sara').writes(`kan nån ta K-1007 den ${Number(TOMORROW.slice(8))}/11 kl 8?`);
        expect(refused.text).toContain('K-1007 möter då 2 olika på 14 dagar. Lagets gräns är 1.');
        const [through] = refused.buttons;
        expect(through).toMatch(/^Fråga \w+ \(Karin avgör\)$/);
        await who('Sara').presses(through ?? '');
        expect((await who('Sara').writes('ja')).text).toMatch(/Du har frågat \w+\./);
      });

      test('beyond the team’s cap the leader decides, and reads by how much', async () => {
        const team = await begin({ teams: [withFaces(3, { cap: 4 })] });
        const { who } = team;
        const draft = await who('Sara').writes(asking);
        expect(draft.text).toContain('K-1007 möter då 5 olika på 14 dagar. Lagets gräns är 4.');
        await who('Sara').presses('Fråga Amina');
        await team.settled();
        await who('Amina').presses('Jag tar det');
        await team.settled();
        expect(who('Karin').lastCard()?.text).toContain('K-1007 möter då 5 olika på 14 dagar. Lagets gräns är 4.');
        await who('Karin').presses('Godkänn');
        await team.settled();
        await expect(team.carersOf(TOMORROW, 'K-1007 08:00')).resolves.toEqual(['Amina']);
      });
    });
  });
});

test('the clock of these talks stands on the last of the fourteen days', () => {
  expect(new Date(TUESDAY).toISOString().slice(0, 10)).toBe(UNTIL);
});
