import { type Instant, instant, isoDate, teamId, wallTime } from '../../src/core/ids';
import { HOUR } from '../../src/core/time';
import { keepChannel } from '../../src/engine/channel';
import { dueMarkers } from '../../src/engine/due';
import type { CareTeam } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';
import { addedToNorr } from '../support/in-channel';

/** When a team reads its summary, and how far its wall is ahead of UTC: written down, not worked out as the bot does it. */
interface Reads {
  readonly time: string;
  /** Hours. */
  readonly winter: number;
  readonly summer: number;
  readonly isSummer: (date: string) => boolean;
  /** The nights when its clocks change at that very time. */
  readonly changes?: Readonly<Record<string, string>>;
}

interface Reader extends Reads {
  readonly care: CareTeam;
}

const EUROPE = {
  winter: 1,
  summer: 2,
  isSummer: (date: string) => '2026-03-29' <= date && date < '2026-10-25',
};
const NEW_ZEALAND = {
  winter: 12,
  summer: 13,
  isSummer: (date: string) => date < '2026-04-05' || '2026-09-27' <= date,
};
/** In spring half past two does not exist, and it is half past three; in autumn it comes twice, and it is the first. */
const BY_NIGHT = {
  time: '02:30',
  ...EUROPE,
  changes: { '2026-03-29': '2026-03-29T01:30Z', '2026-10-25': '2026-10-25T00:30Z' },
};
const FAR_SOUTH = {
  time: '02:30',
  ...NEW_ZEALAND,
  changes: { '2026-09-27': '2026-09-26T14:30Z', '2026-04-05': '2026-04-04T13:30Z' },
};

const reader = (care: CareTeam, id: string, reads: Reads, timeZone = care.team.timeZone): Reader => {
  const { team } = care;
  const settings = { ...team.settings, ...(reads.time === '07:00' ? {} : { summaryTime: wallTime(reads.time) }) };
  return { care: { ...care, team: { ...team, id: teamId(id), timeZone, settings } }, ...reads };
};

const READERS: readonly Reader[] = [
  reader(norr(), 'norr', { time: '07:00', ...EUROPE }),
  reader(nordre(), 'nattevakt', BY_NIGHT),
  reader(norr(), 'far-south', FAR_SOUTH, 'Pacific/Auckland'),
];

const at = (text: string): Instant => instant(Date.parse(text));
const DATES = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));

const summaryTime = ({ time, winter, summer, isSummer, changes }: Reads, date: string): Instant => {
  const exception = changes?.[date];
  return exception ? at(exception) : instant(at(`${date}T${time}Z`) - (isSummer(date) ? summer : winter) * HOUR);
};

/** The bot stands still: over four nights, until too late in the morning of the fifth; and until a little after seven in the morning. */
const STOPS = [
  { from: at('2026-06-10T12:00Z'), to: at('2026-06-14T10:00Z') },
  { from: at('2026-08-20T20:00Z'), to: at('2026-08-24T05:40Z') },
];
const CHANGING = ['2026-03-29', '2026-10-25', '2026-04-04', '2026-09-26'];

/** Around each time at which one of the teams may read, summer and winter, and before and after it. */
const HOURS = [0, 0.5, 1, 1.5, 2, 5, 5.5, 6, 6.5, 13, 13.5, 14, 14.5, 20];
/** Every ten minutes. */
const ALL_DAY = Array.from({ length: 24 * 6 }, (_, number) => number / 6);

/** Between the summaries of the year's first day and the last ones of the day before it, everywhere; and so a year later. */
const BEGINS = at('2025-12-31T13:00Z');
const ENDS = at('2026-12-31T13:00Z');

/** A year's looks at the clock; none while the bot stands still, and one as it starts again. */
const looks = (): readonly Instant[] => {
  const all = ['2025-12-31', ...DATES].flatMap((date) =>
    (CHANGING.includes(date) ? ALL_DAY : HOURS).map((hour) => instant(at(date) + Math.round(hour * HOUR))),
  );
  const running = all.filter(
    (one) => BEGINS <= one && one < ENDS && STOPS.every(({ from, to }) => one < from || to < one),
  );
  return [...running, ...STOPS.map(({ to }) => to)].sort((a, b) => a - b);
};

/** A summary is of use for so long. */
const LATEST = 2 * HOUR;

/** Each date's at the first look from its time on, if that is not too late. */
const due = (reads: Reads, all: readonly Instant[]): readonly string[] =>
  DATES.flatMap((date) => {
    const time = summaryTime(reads, date);
    const look = all.find((one) => one >= time);
    return look === undefined || look >= time + LATEST ? [] : [said(date, look)];
  });

const said = (date: string, when: Instant): string =>
  `${Number(date.slice(8))}/${Number(date.slice(5, 7))} at ${new Date(when).toISOString()}`;

/** Where a team reads together: a thread of its own of the one channel that the tests' Teams has. */
const threadOf = ({ connector }: Conversation, { team }: CareTeam): string =>
  `${connector.team.channel};messageid=${team.id}`;

const inChannels = async (talk: Conversation, teams: readonly CareTeam[]): Promise<void> => {
  const { serviceUrl, bot, tenant } = talk.connector;
  for (const care of teams)
    await keepChannel(talk.store, care.team.id, {
      serviceUrl,
      channelId: 'msteams',
      conversation: { id: threadOf(talk, care), conversationType: 'channel', isGroup: true, tenantId: tenant },
      bot: { id: bot.id },
    });
};

const DAY = 24 * 60;
const NAMES = ['Sara', 'Ahmed', 'Lisa', 'Karin'];
const PEOPLE = [
  { name: 'Ahmed Ali' },
  { name: 'Yonas Tesfay' },
  { name: 'Lisa Holm' },
  { name: 'Maria Ek' },
  { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
  { name: 'Nils Borg' },
] as const;

onTheEmbeddedStore((begin) => {
  test('in a whole year each team reads one summary a date, at its own time on its own clock, and no old one after a stop', async () => {
    const teams = READERS.map(({ care }) => care);
    const talk = await begin({ teams });
    await inChannels(talk, teams);
    const all = looks();
    talk.clock.set(all[0] as Instant);
    for (const { team } of teams) await dueMarkers(talk.store).mark(team.id, talk.clock.now());

    const read = new Map<string, string[]>(READERS.map(({ care }) => [threadOf(talk, care), []]));
    let heard = talk.connector.log.length;
    for (const now of all) {
      if (STOPS.some(({ to }) => to === now)) await talk.restart();
      talk.clock.set(now);
      await talk.later(0);
      for (const { conversation, body } of talk.connector.log.slice(heard)) {
        const [, day, month] = /(\d+)[/.](\d+)/.exec(String(body.summary)) ?? [];
        read.get(conversation)?.push(`${day}/${month} at ${new Date(now).toISOString()}`);
      }
      heard = talk.connector.log.length;
    }

    for (const one of READERS) expect(read.get(threadOf(talk, one.care))).toEqual(due(one, all));
    expect(due(READERS[0] as Reader, all)).toHaveLength(365 - 4 - 3);
    expect(talk.faults).toEqual([]);
  }, 120_000);

  test('after a stop of a fortnight all that fell due is done once, what had ended meanwhile is not, and nobody is told anything twice', async () => {
    const ending = { delegations: [{ validTo: isoDate('2026-12-16') }] };
    const members = [{ name: 'Sara Lind', ...ending }, ...PEOPLE];
    const talk = await begin({ teams: [norr({ members })] });
    const { who } = talk;
    const does = async (name: string, words: string, press?: string): Promise<void> => {
      await who(name).writes(words);
      if (press) await who(name).presses(press);
      await talk.settled();
    };
    const since = async <T>(work: () => Promise<void>): Promise<readonly T[]> => {
      const before = (await talk.rows('e|')).length;
      await work();
      return (await talk.rows<T>('e|')).slice(before);
    };
    await addedToNorr(talk);

    await does('Sara', 'kan Ahmed ta K-1047 imorgon 14.30?', 'Fråga Ahmed');
    await does('Sara', 'hinder: vi måste ringa bhl för varje 10 min ändring', 'Skicka');
    await does('Sara', 'mål för K-1047: gå till brevlådan själv');
    await does('Ahmed', 'målet nått för K-1047');
    await does('Sara', 'ny brukare K-1099 från måndag', 'Lägg till');
    await does('Sara', 'förslag: vi gör planeringen tillsammans fredagar 13.30');
    await does('Sara', 'jag tar planerarrollen v 48 och 49', 'Jag tar den');
    await does('Sara', 'kan Ahmed ta över planerarrollen v 49?', 'Fråga Ahmed');
    await does('Sara', 'K-1033 behöver 20 min mer från i morgon', 'K-1033 är med på det: till Karin');

    await does('Lisa', 'hinder: två bilar på tolv personer', 'Skicka');
    await does('Karin', 'löst 9: en till från måndag');
    await does('Lisa', 'ny brukare K-1098 från måndag', 'Lägg till');
    await does('Lisa', 'ångra 10', 'Ångra');
    await does('Ahmed', 'kan nån ta K-1033 imorgon 13.30?', 'Fråga dem');
    await does('Ahmed', 'dra tillbaka 11');

    const said = new Map([...NAMES].map((name) => [name, who(name).messages().length]));
    const events = await since<{ readonly type: string }>(() => talk.later(14 * DAY + 22 * 60 + 50));
    expect(events.map(({ type }) => type).sort()).toEqual([
      'delegationEndSaid',
      'needEscalated',
      'newClientReminded',
      'noteReminded',
      'obstacleReminded',
      'offerExpired',
      'proposalWithdrawn',
      'roleAttended',
      'summarised',
    ]);
    const told = new Map(NAMES.map((name) => [name, who(name).messages().length - (said.get(name) ?? 0)]));
    expect(Object.fromEntries(told)).toEqual({ Sara: 1, Ahmed: 0, Lisa: 1, Karin: 3 });

    const later = await since(async () => {
      for (const minutes of [1, 1, 1, 1, 1, 5, 10, 60]) await talk.later(minutes);
    });
    expect(later).toEqual([]);
    for (const name of NAMES) expect(who(name).messages()).toHaveLength((said.get(name) ?? 0) + (told.get(name) ?? 0));
    expect(talk.faults).toEqual([]);
  });
});
