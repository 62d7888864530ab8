import { isoDate } from '../../src/core/ids';
import type { CareTeam } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { type Begin, onEachStore } from '../support/conversation-on-each-store';
import { datesUntil, everyDay } from '../support/every-day';

const HOUR = 60;
const DAY = 24 * HOUR;
/** From Tuesday 24 November at nine to Monday the 30th at eight. */
const UNTIL_MONDAY = 6 * DAY - HOUR;

/** Sara is off; she works the morning after. */
const SATURDAY = '2026-11-28';
const CARERS = ['Sara Lind', 'Ahmed Ali', 'Yonas Tesfay', 'Lisa Holm', 'Maria Ek', 'Nils Borg'];
const CLIENTS = ['K-1007', 'K-1020', 'K-1033', 'K-1047', 'K-1050'];
const DATES = datesUntil(isoDate('2026-12-06'), 35);

/** Five clients who meet the same two people every day, from the first of November on: in the morning their contact. */
const steady = (): CareTeam =>
  everyDay(
    {
      members: [
        ...CARERS.map((name) => ({ name, ...(name === 'Nils Borg' ? { employment: 'substitute' as const } : {}) })),
        { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
        { name: 'Olle Fack', role: 'observer', profession: 'ombud' },
      ],
      clients: CLIENTS.map((code, at) => ({ code, contact: CARERS[at] ?? '', over65: true })),
      shifts: Object.fromEntries(
        DATES.map((date) => [
          date,
          [
            ...CARERS.slice(1, 5).map((name) => `${name} 07:00-15:00`),
            ...(date === SATURDAY ? ['Nils Borg 14:00-22:00'] : ['Nils Borg 07:00-15:00', 'Sara Lind 07:00-15:00']),
          ],
        ]),
      ),
    },
    DATES,
    CLIENTS.flatMap((code, at) => [
      `${code} 08:00-08:30 ${(CARERS[at] ?? '').replace(' ', '_')}`,
      `${code} 12:00-12:30 Nils_Borg`,
    ]),
  );

/** Something has happened: the clock looks at the team from then on. */
const begun = async (begin: Begin): Promise<Conversation> => {
  const team = await begin({ teams: [steady()] });
  await team.who('Sara').writes('viktigt för K-1047: sova till nio');
  return team;
};

onEachStore((begin, inDetail) => {
  test('on Monday at eight the leader and the observer read how it goes, once; others when they ask', async () => {
    const team = await begin({ teams: [steady()], bots: 2 });
    const { who } = team;
    const sent = (name: string) =>
      who(name)
        .messages()
        .filter(({ text }) => text.includes('Uppföljning vecka'));
    for (const week of [50, 51, 52, 53, 1]) {
      await who('Sara').writes(`jag tar planerarrollen vecka ${week}`);
      await team.settled();
      await who('Sara').writes('ja');
      await team.settled();
    }
    await team.later(UNTIL_MONDAY - 1);
    expect(['Karin', 'Olle', 'Sara'].flatMap(sent)).toEqual([]);
    await team.later(1);
    expect(['Karin', 'Olle', 'Sara'].map((name) => sent(name).length)).toEqual([1, 1, 0]);
    const [{ text } = { text: '' }] = sent('Karin');
    expect(text).toContain('Uppföljning vecka 45–48');
    expect(text).toContain('Kontinuitet: en brukare träffar i snitt 2 av oss på 14 dagar (bra, median 2)');
    expect(text).toContain('Vecka för vecka: v46 2 · v47 2 · v48 2');
    expect(text).toContain('Besöken: 50\u00a0% fast kontakt, 50\u00a0% vikarier');
    expect(text).toContain('Frånvaro: 0\u00a0% av passen');
    expect(text).toContain('laget bestämde själv i 100\u00a0% av 5 beslut');
    expect(text).toContain('För få ärenden (under fem) för att visa: svarstid och byten');
    await team.later(5);
    expect(['Karin', 'Olle'].map((name) => sent(name).length)).toEqual([1, 1]);
    // What was counted never changes: nothing is kept of where it stands.
    await expect(team.rows('s|followUp')).resolves.toEqual([]);
    expect((await who('Sara').writes('hur går det för oss?')).text).toBe(text);
    expect((await who('Olle').writes('uppföljning')).text).toBe(text);
    expect(team.faults).toEqual([]);
  });

  inDetail(() => {
    test('a week that was kept reads the same whatever becomes of the plan; another week is read by its number', async () => {
      const team = await begun(begin);
      await team.later(UNTIL_MONDAY);
      const before = await team.who('Olle').writes('uppföljning vecka 48');
      expect(before.text).toContain('Uppföljning vecka 48');
      const day = (await team.store.get('team|norr', 'd|2026-11-25'))?.value ?? '';
      await team.store.transact('team|norr', [
        { change: 'put', key: 'd|2026-11-25', value: day.replaceAll('"members":["m6"]', '"members":["m5"]') },
      ]);
      await team.restart();
      expect((await team.who('Olle').writes('uppföljning vecka 48')).text).toBe(before.text);
      for (const week of [30, 50])
        expect((await team.who('Olle').writes(`uppföljning vecka ${week}`)).text).toContain(
          'För lite underlag (under fem)',
        );
    });

    test('what is stopped for too little rest is counted, with nobody in it', async () => {
      const team = await begin({ teams: [steady()] });
      const { text } = await team.who('Nils').writes('kan Sara ta mitt kvällspass på lördag?');
      expect(text).toContain('vila');
      await team.settled();
      expect(await team.rows('k|')).toEqual([{ count: 1 }]);
    });

    test('after a day’s stop an old one is not sent, and nothing is counted twice', async () => {
      const team = await begun(begin);
      await team.later(UNTIL_MONDAY + DAY);
      expect(team.whoSees('Uppföljning vecka')).toEqual([]);
      await team.later(6 * DAY);
      expect(team.whoSees('Uppföljning vecka 46–49')).toEqual(['Karin', 'Olle']);
      expect(await team.rows('z|case|followUp')).toHaveLength(4);
    });
  });
});
