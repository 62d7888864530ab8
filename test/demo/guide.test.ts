import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isoDate, type MemberId, objectId } from '../../src/core/ids';
import type { Day, Member } from '../../src/core/roster';
import type { Language } from '../../src/core/team';
import { guide } from '../../src/demo/guide';
import { type DemoTeam, writeDemoTeams } from '../../src/demo/team';
import { decode, partitions, under } from '../../src/engine/rows';
import { importFolder } from '../../src/import/import-folder';
import { TUESDAY } from '../support/care-team';
import { type WatchedStore, watched } from '../support/conversation-stores';
import type { Person } from '../support/person';
import { type RunningBot, runBot, temporaryStore } from '../support/running-bot';

/** One of the two demo teams, imported and running. */
const playing = (language: Language) => {
  let folder = '';
  let team: DemoTeam;
  let bot: RunningBot;
  let store: WatchedStore;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tillit-guide-'));
    const written = (await writeDemoTeams(folder, isoDate('2026-11-24'))).find((one) => one.language === language);
    if (!written) throw new Error(`no team in ${language}`);
    team = written;
    const opened = await temporaryStore();
    drop = opened.drop;
    store = watched(opened.store);
    const imported = await importFolder({
      store,
      folder: team.folder,
      at: TUESDAY,
      progress: () => undefined,
      problem: (problem) => {
        throw new Error(JSON.stringify(problem));
      },
    });
    expect(imported.outcome).toBe('imported');
    bot = await runBot([], store);
  }, 60_000);

  afterAll(async () => {
    await bot?.close();
    await drop?.();
    await rm(folder, { recursive: true });
  });

  /** What is printed for someone to type, with what comes of it. */
  const printed = (title: string, comes: RegExp): string => {
    const said = guide(team).join('\n');
    const section = said.slice(said.indexOf(`\n${title}:`) + 1).split('\n\n')[0] ?? '';
    const lines = section.split('\n').map((line) => /^ {2}(.+?) {3}\((.+)\)$/.exec(line) ?? []);
    const [, words] = lines.find(([, , what = '']) => comes.test(what)) ?? [];
    if (!words) throw new Error(`nothing printed under ${title} that ${comes}`);
    return words;
  };

  /** Who works each shift that any of these two has, by shift. */
  const holders = async (...names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const rows = async <T>(prefix: string): Promise<readonly T[]> =>
      (await bot.store.range(partitions.team(team.id), ...under(prefix))).map((row) => decode<T>(row.value));
    const members = new Map<MemberId | undefined, string>(
      (await rows<Member>('a|member|')).map(({ id, name }) => [id, name]),
    );
    const shifts = (await rows<Day>('d|')).flatMap((day) => day.shifts);
    return new Map(
      shifts.flatMap(({ id, member }) => {
        const name = members.get(member);
        return name && names.includes(name) ? [[id, name] as const] : [];
      }),
    );
  };

  /** Those who are played, each with a chat of their own. */
  const cast = async (): Promise<readonly [Person, Person, Person]> => {
    const present = ({ name, objectId: id }: { readonly name: string; readonly objectId: string }) =>
      bot.chat.person(name, objectId(id));
    const { carerA, carerB, leader } = team.play;
    const all = [present(carerA), present(carerB), present(leader)] as const;
    for (const person of all) await person.writes('hei');
    return all;
  };

  return { team: () => team, bot: () => bot, store: () => store, printed, holders, cast };
};

describe('the Norwegian demo, played as it says', () => {
  const stage = playing('nb');

  test('a swap of shifts waits for the leader; once she approves beforehand the next one passes at once', async () => {
    const { team, bot, printed, holders } = stage;
    const { carerA, carerB, leader } = team().play;
    const [hanne, jonas, kristina] = await stage.cast();
    const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
      [...after].filter(([shift, name]) => before.get(shift) !== name).map(([, name]) => name);
    const asked = async (words: string) => {
      expect((await hanne.writes(words)).text).toContain('Bytte vakt med Jonas?');
      await hanne.presses('Spør Jonas');
      await bot().app.settled();
      const yes = await jonas.writes('ja');
      await bot().app.settled();
      return yes.text;
    };

    const first = await holders(carerA.name, carerB.name);
    const yes = await asked(printed(`Try as ${carerA.name}`, /and Kristina Falk decides/));
    expect(yes).toContain('Kristina avgjør');
    expect(differing(first, await holders(carerA.name, carerB.name))).toEqual([]);
    await kristina.sees('Venter på deg');
    await kristina.presses('Godkjenn');
    await bot().app.settled();
    const second = await holders(carerA.name, carerB.name);
    expect(differing(first, second).sort()).toEqual([carerA.name, carerB.name]);

    await kristina.writes(printed(`Try as ${leader.name}`, /pass on your behalf/));
    await kristina.writes('1');
    const [date = ''] = kristina.lastCard()?.buttons ?? [];
    await kristina.presses(date);
    expect((await kristina.writes('ja')).text).toContain('Kristina godkjenner på forhånd');
    await bot().app.settled();

    const passed = await asked(printed(`Then as ${carerA.name}`, /passes at once/));
    expect(passed).toContain('Gikk gjennom på stående godkjenning fra Kristina');
    expect(differing(second, await holders(carerA.name, carerB.name)).sort()).toEqual([carerA.name, carerB.name]);
    expect(bot().faults).toEqual([]);
  }, 60_000);
});

describe.each<readonly [string, Language]>([
  ['Swedish', 'sv'],
  ['Norwegian', 'nb'],
])('what the %s demo proposes to report of clients', (_, language) => {
  const stage = playing(language);

  test('one inside the frame changes tomorrow for who comes next, one outside waits, and danger stores nothing until its button', async () => {
    const { printed, team, bot, store } = stage;
    const { carerA, carerB } = team().play;
    const { assessor } = team().needs;
    const [reporter, colleague, leader] = await stage.cast();
    const reports = (comes: RegExp) => reporter.writes(printed(`Try as ${carerA.name}`, comes));
    const settled = () => bot().app.settled();
    const dayOfColleague = async () => (await colleague.writes(printed(`Try as ${carerB.name}`, /report/))).text;

    const [, client = '', more = '', time = ''] =
      /^(\S+) \S+ (\d+) .* (\d\d\.\d\d)$/.exec(printed(`Try as ${carerA.name}`, /inside/)) ?? [];
    const start = time.replace('.', ':');
    const lasts = (day: string): number => {
      const [, until = ''] = new RegExp(`\\*\\*${start}–(\\d\\d:\\d\\d)\\*\\* · ${client}`).exec(day) ?? [];
      const minutes = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
      return minutes(until) - minutes(start);
    };
    const before = lasts(await dayOfColleague());
    await reports(/inside the frame/);
    await reporter.writes('ja');
    await settled();
    expect(lasts(await dayOfColleague())).toBe(before + Number(more));

    const draft = await reports(/outside the frame/);
    expect(draft.text).toContain(assessor.split(' ')[0]);
    await reporter.writes('ja');
    await settled();
    await reporter.sees(/går inte att nå i Teams|kan ikke nås i Teams/);
    const stands = (await reports(/who is to answer/)).text;
    expect(stands).toMatch(new RegExp(`#2[^]*${assessor.split(' ')[0]} [^]*(?:senast|senest) tir?s 8`));

    await settled();
    const kept = store().written.length;
    await reports(/number at once/);
    await settled();
    expect(store().written.slice(kept)).toEqual([]);
    await reporter.presses(/^(?:Berätta för sjuksköterskan|Si fra til sykepleieren)$/);
    await settled();
    expect(
      store()
        .written.slice(kept)
        .filter((row) => row.includes(' a|case|')),
    ).not.toEqual([]);

    expect((await leader.writes('ja 2')).text).toMatch(/Kristina s[äi](?:ger|er) ja/);
    await settled();
    expect(bot().faults).toEqual([]);
  }, 60_000);
});
