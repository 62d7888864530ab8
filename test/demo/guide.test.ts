import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isoDate, type MemberId, objectId } from '../../src/core/ids';
import type { Day, Member } from '../../src/core/roster';
import { guide } from '../../src/demo/guide';
import { type DemoTeam, writeDemoTeams } from '../../src/demo/team';
import { decode, partitions, under } from '../../src/engine/rows';
import { importFolder } from '../../src/import/import-folder';
import { TUESDAY } from '../support/care-team';
import type { Person } from '../support/person';
import { type RunningBot, runBot, temporaryStore } from '../support/running-bot';

describe('the Norwegian demo, played as it says', () => {
  let folder = '';
  let team: DemoTeam;
  let bot: RunningBot;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tillit-guide-'));
    const [, norwegian] = await writeDemoTeams(folder, isoDate('2026-11-24'));
    if (!norwegian) throw new Error('no Norwegian team');
    team = norwegian;
    const opened = await temporaryStore();
    drop = opened.drop;
    const imported = await importFolder({
      store: opened.store,
      folder: team.folder,
      at: TUESDAY,
      progress: () => undefined,
      problem: (problem) => {
        throw new Error(JSON.stringify(problem));
      },
    });
    expect(imported.outcome).toBe('imported');
    bot = await runBot([], opened.store);
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

  test('a swap of shifts waits for the leader; once she approves beforehand the next one passes at once', async () => {
    const { carerA, carerB, leader } = team.play;
    const present = (one: { readonly name: string; readonly objectId: string }): Person =>
      bot.chat.person(one.name, objectId(one.objectId));
    const [hanne, jonas, kristina] = [present(carerA), present(carerB), present(leader)];
    for (const person of [hanne, jonas, kristina]) await person.writes('hei');
    const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
      [...after].filter(([shift, name]) => before.get(shift) !== name).map(([, name]) => name);
    const asked = async (words: string) => {
      expect((await hanne.writes(words)).text).toContain('Bytte vakt med Jonas?');
      await hanne.presses('Spør Jonas');
      await bot.app.settled();
      const yes = await jonas.writes('ja');
      await bot.app.settled();
      return yes.text;
    };

    const first = await holders(carerA.name, carerB.name);
    const yes = await asked(printed(`Try as ${carerA.name}`, /and Kristina Falk decides/));
    expect(yes).toContain('Kristina avgjør');
    expect(differing(first, await holders(carerA.name, carerB.name))).toEqual([]);
    await kristina.sees('Venter på deg');
    await kristina.presses('Godkjenn');
    await bot.app.settled();
    const second = await holders(carerA.name, carerB.name);
    expect(differing(first, second).sort()).toEqual([carerA.name, carerB.name]);

    await kristina.writes(printed(`Try as ${leader.name}`, /pass on your behalf/));
    await kristina.writes('1');
    const [date = ''] = kristina.lastCard()?.buttons ?? [];
    await kristina.presses(date);
    expect((await kristina.writes('ja')).text).toContain('Kristina godkjenner på forhånd');
    await bot.app.settled();

    const passed = await asked(printed(`Then as ${carerA.name}`, /passes at once/));
    expect(passed).toContain('Gikk gjennom på stående godkjenning fra Kristina');
    expect(differing(second, await holders(carerA.name, carerB.name)).sort()).toEqual([carerA.name, carerB.name]);
    expect(bot.faults).toEqual([]);
  }, 60_000);
});
