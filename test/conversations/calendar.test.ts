import { instant, isoDate, objectId } from '../../src/core/ids';
import { calendarFile } from '../support/calendar-file';
import { careTeam } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';

const ADDRESS = /https?:\/\/\S+\/calendar\/([0-9a-f]{40})\.ics/;

interface Shown {
  readonly text: string;
}

/** The address that a card shows, and its token. */
const addressIn = ({ text }: Shown): { readonly path: string; readonly token: string } => {
  const [, token] = ADDRESS.exec(text) ?? [];
  if (!token) throw new Error(`no address in: ${text}`);
  return { path: `/calendar/${token}.ics`, token };
};

const fetched = async (team: Conversation, path: string, init: RequestInit = {}, bot = 0) => {
  const answer = await fetch(`http://127.0.0.1:${team.ports[bot]}${path}`, { redirect: 'manual', ...init });
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
};

const shiftsAt = async (team: Conversation, path: string): Promise<readonly string[]> => {
  const { status, body } = await fetched(team, path);
  if (status !== 200) throw new Error(`${path} answers ${status}`);
  return calendarFile(body).events.map(({ summary, from, to }) => `${summary} ${from.slice(0, 16)} ${to.slice(0, 16)}`);
};

const SARAS = [
  'Dagpass 2026-11-24T06:00 2026-11-24T15:00',
  'Dagpass 2026-11-25T06:00 2026-11-25T15:00',
  'Dagpass 2026-11-28T06:00 2026-11-28T15:00',
];

onTheEmbeddedStore((begin) => {
  describe('one’s own shifts in the phone’s calendar', () => {
    test('off until asked for; then times and kinds, and a swap that follows', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const offered = await who('Sara').writes('min kalender i mobilen');
      expect(offered.text).toContain('Vill du ha dina pass i mobilens kalender?');
      expect(offered.text).toContain('Den som har adressen kan läsa dina tider');
      expect(offered.buttons).toEqual(['Slå på kalendern']);
      expect(await team.person('Sara')).not.toHaveProperty('feed');

      const on = await who('Sara').presses('Slå på kalendern');
      expect(on.buttons).toEqual(['Lägg till i mobilen', 'Ny adress', 'Stäng av']);
      const { path } = addressIn(on);
      const first = await fetched(team, path);
      expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(first.headers.get('cache-control')).toBe('private, no-cache');
      const file = calendarFile(first.body);
      expect(file.name).toBe('Mina pass');
      expect(file.properties).toEqual(
        new Set(
          'version prodid method name x-wr-calname refresh-interval x-published-ttl uid sequence dtstamp dtstart dtend summary'.split(
            ' ',
          ),
        ),
      );
      await expect(shiftsAt(team, path)).resolves.toEqual(SARAS);
      expect(first.body).not.toMatch(/K-\d|Sara|Ahmed|Yonas|Norr|insulin|m1\b/);

      await who('Sara').writes('kan Maria ta mitt pass på lördag?');
      await who('Sara').presses('Fråga Maria');
      await team.settled();
      await expect(shiftsAt(team, path)).resolves.toEqual(SARAS);
      await who('Maria').writes('ja');
      await team.settled();
      await expect(shiftsAt(team, path)).resolves.toEqual(SARAS.slice(0, 2));
      const marias = addressIn(await who('Maria').writes('kalender på'));
      await expect(shiftsAt(team, marias.path)).resolves.toEqual([SARAS[1], SARAS[2]]);
      const { events } = calendarFile((await fetched(team, path)).body);
      expect(events.map(({ uid }) => uid)).toEqual(file.events.slice(0, 2).map(({ uid }) => uid));
      expect(team.faults).toEqual([]);
    });

    test('whoever has the newest file is told so; once something changes there is a new one', async () => {
      const team = await begin({ teams: [norr()] });
      const { path } = addressIn(await team.who('Sara').writes('kalender på'));
      const { headers } = await fetched(team, path);
      const known = { headers: { 'if-none-match': `"else", ${headers.get('etag')}` } };
      await expect(fetched(team, path, known)).resolves.toMatchObject({ status: 304, body: '' });
      await team.who('Sara').writes('språk norsk');
      const inNorwegian = await fetched(team, path, known);
      expect(inNorwegian.status).toBe(200);
      expect(calendarFile(inNorwegian.body)).toMatchObject({ name: 'Mine vakter' });
      expect(inNorwegian.body).toContain('SUMMARY:Dagvakt');
      const head = await fetched(team, path, { method: 'HEAD' });
      expect(head).toMatchObject({ status: 200, body: '' });
      expect(head.headers.get('etag')).toBe(inNorwegian.headers.get('etag'));
      await expect(fetched(team, path, { method: 'POST' })).resolves.toMatchObject({ status: 405 });
    });

    test('the button leads any browser to where a calendar subscribes', async () => {
      const team = await begin({ teams: [norr()] });
      const { token, path } = addressIn(await team.who('Sara').writes('kalender på'));
      const led = await fetched(team, `/calendar/${token}`);
      expect(led.status).toBe(302);
      expect(led.headers.get('location')).toBe(`webcal://127.0.0.1:${team.ports[0]}${path}`);
    });
  });

  describe('the address', () => {
    test('is shown when it is made, and then nowhere: neither in the chat, nor in the store, nor in the log', async () => {
      const team = await begin({ teams: [norr()], logged: 'trace' });
      const { who } = team;
      const { token, path } = addressIn(await who('Sara').writes('kalender på'));
      await fetched(team, path);
      team.clock.pass(5);
      const later = await who('Sara').writes('kalender');
      expect(later.text).toContain('Din kalender är på sedan tisdag 24/11');
      expect(later.buttons).toEqual(['Ny adress', 'Stäng av']);
      expect(later.text).not.toMatch(ADDRESS);
      team.store.fails('reads');
      await expect(fetched(team, path)).resolves.toMatchObject({ status: 503, body: '' });
      team.store.fails(undefined);
      await team.settled();
      expect(team.store.written.join('\n')).not.toContain(token);
      expect(team.faults.length).toBeGreaterThan(0);
      expect(JSON.stringify(team.faults)).not.toContain(token);
    });

    test('a new one ends the old at once, off ends both, on every instance; and what opens nothing looks alike', async () => {
      const team = await begin({ teams: [norr()], bots: 2 });
      const { who } = team;
      const old = addressIn(await who('Sara').writes('kalender på'));
      await expect(fetched(team, old.path, {}, 1)).resolves.toMatchObject({ status: 200 });
      const renewed = addressIn(await who('Sara').presses('Ny adress'));
      for (const bot of [0, 1]) {
        await expect(fetched(team, old.path, {}, bot)).resolves.toMatchObject({ status: 404 });
        await expect(fetched(team, renewed.path, {}, bot)).resolves.toMatchObject({ status: 200 });
      }
      team.clock.pass(5);
      const byWord = addressIn(await who('Sara').writes('ny kalenderlänk'));
      const off = await who('Sara').writes('kalender av');
      expect(off.text).toContain('Kalendern är av');
      const closed = [old, renewed, byWord].map(({ path }) => path);
      const never = [
        '/calendar/0123456789abcdef0123456789abcdef01234567.ics',
        '/calendar/x.ics',
        '/calendar/..%2F.ics',
      ];
      for (const bot of [0, 1])
        for (const path of [...closed, ...never]) {
          const { status, body, headers } = await fetched(team, path, {}, bot);
          expect([path, status, body, headers.get('etag')]).toEqual([path, 404, '', null]);
        }
      await team.restart();
      const again = addressIn(await who('Sara').presses('Slå på kalendern'));
      await expect(shiftsAt(team, again.path)).resolves.toEqual(SARAS);
      expect(team.faults).toEqual([]);
    });

    test('outlives what Teams delivers twice, and is not renewed by words that came a moment ago', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const words = addressIn(await who('Sara').writes('kalender på'));
      expect((await who('Sara').redelivers()).text).toContain('Adressen gjordes nyss');
      await expect(fetched(team, words.path)).resolves.toMatchObject({ status: 200 });
      const pressed = addressIn(await who('Sara').presses('Ny adress', { on: who('Sara').messages()[0] }));
      await who('Sara').redelivers();
      await expect(fetched(team, pressed.path)).resolves.toMatchObject({ status: 200 });
      expect((await who('Sara').writes('kalender ny')).text).toContain('Adressen gjordes nyss');
      await expect(fetched(team, pressed.path)).resolves.toMatchObject({ status: 200 });
    });

    test('is never shown where others read: the channel gets one line', async () => {
      const team = await begin({ teams: [norr()] });
      const said = await team.who('Sara').mentions('kalender på');
      expect(said.text).not.toContain('/calendar/');
      const own = await team.who('Sara').sees('Din kalender är på');
      await expect(shiftsAt(team, addressIn(own).path)).resolves.toEqual(SARAS);
      expect(team.chat.channel().map(({ text }) => text)).not.toContainEqual(expect.stringContaining('/calendar/'));
    });

    test('a bare ja turns it on, too', async () => {
      const team = await begin({ teams: [nordre()] });
      await team.who('Hanne').writes('koble til kalender');
      const { path } = addressIn(await team.who('Hanne').writes('ja'));
      await expect(shiftsAt(team, path)).resolves.toEqual(['Dagvakt 2026-11-25T06:30 2026-11-25T14:00']);
    });
  });

  describe('what it tells', () => {
    const SARA = objectId('sara-in-both');

    test('all one’s teams, by their names; of whoever is absent nothing, and no reason', async () => {
      const absences = [{ from: isoDate('2026-11-26'), to: isoDate('2026-11-27') }];
      const sara = { name: 'Sara Lind', objectId: SARA, absences };
      const first = careTeam({
        members: [sara, { name: 'Karin Berg', role: 'leader' }],
        clients: [{ code: 'K-1047' }],
        shifts: {
          '2026-10-24': ['Sara Lind 07:00-16:00'],
          '2026-10-25': ['Sara Lind 07:00-16:00'],
          '2026-11-25': ['Sara Lind 14:00-22:00'],
          '2026-11-26': ['Sara Lind 14:00-22:00'],
          '2027-02-22': ['Sara Lind 07:00-16:00'],
          '2027-02-23': ['Sara Lind 07:00-16:00'],
        },
        visits: { '2026-11-25': ['K-1047 18:00-18:30 Sara_Lind'] },
      });
      const second = careTeam({
        id: 'soder',
        members: [{ name: 'Olle Strand' }, { ...sara, absences: [] }],
        clients: [{ code: 'K-2001' }],
        shifts: { '2026-11-28': ['Olle Strand 07:00-16:00', 'Sara Lind 21:00-07:00'] },
        visits: {},
      });
      const team = await begin({ teams: [first, { ...second, team: { ...second.team, name: 'Söder; kväll, natt' } }] });
      const { path } = addressIn(await team.who('Sara').writes('kalender på'));
      await expect(shiftsAt(team, path)).resolves.toEqual([
        'Dagpass · Hemtjänst Norr 2026-10-25T06:00 2026-10-25T15:00',
        'Kvällspass · Hemtjänst Norr 2026-11-25T13:00 2026-11-25T21:00',
        'Nattpass · Söder; kväll, natt 2026-11-28T20:00 2026-11-29T06:00',
        'Dagpass · Hemtjänst Norr 2027-02-22T06:00 2027-02-22T15:00',
      ]);
      expect((await fetched(team, path)).body).not.toMatch(/K-\d|Olle|Sara|frånvar|absen/);
    });

    test('nothing any more to whoever has left all their teams', async () => {
      const members = [
        { name: 'Sara Lind', validTo: isoDate('2026-11-30') },
        { name: 'Karin Berg', role: 'leader' as const },
      ];
      const team = await begin({
        teams: [careTeam({ members, clients: [], shifts: { '2026-11-25': ['Sara Lind 07:00-16:00'] }, visits: {} })],
      });
      const { path } = addressIn(await team.who('Sara').writes('kalender på'));
      await expect(shiftsAt(team, path)).resolves.toHaveLength(1);
      team.clock.set(instant(Date.parse('2026-11-30T22:59:00Z')));
      await expect(fetched(team, path)).resolves.toMatchObject({ status: 200 });
      team.clock.pass(1);
      await expect(fetched(team, path)).resolves.toMatchObject({ status: 404, body: '' });
    });

    test.each([
      ['loses', '2027-03-20', '2027-03-27', 'Nattpass 2027-03-27T20:00 2027-03-28T05:00'],
      ['gains', '2026-10-20', '2026-10-24', 'Nattpass 2026-10-24T19:00 2026-10-25T06:00'],
    ])('a night that %s an hour begins and ends as the walls say', async (_, today, date, shown) => {
      const members = [{ name: 'Sara Lind' }, { name: 'Karin Berg', role: 'leader' as const }];
      const shifts = { [date]: ['Sara Lind 21:00-07:00'] };
      const team = await begin({ teams: [careTeam({ members, clients: [], shifts, visits: {} })] });
      team.clock.set(instant(Date.parse(`${today}T08:00:00Z`)));
      const { path } = addressIn(await team.who('Sara').writes('kalender på'));
      await expect(shiftsAt(team, path)).resolves.toEqual([shown]);
    });
  });
});
