import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildApp } from '../app';
import type { Config } from '../config';
import { instant, objectId } from '../core/ids';
import { type Clock, localDate } from '../core/time';
import { persons } from '../engine/persons';
import type { Store } from '../engine/store';
import { importFolder } from '../import/import-folder';
import { openEmbedded } from '../store/embedded';
import { guide } from './guide';
import { liveThrough } from './lived';
import { storyOf } from './story';
import { type DemoTeam, writeDemoTeams } from './team';
import type { Person } from './window-file';
import { type ChatWindow, openWindow } from './windows';

const TENANT = '0d1e2f3a-0000-4000-8000-7e5700000001';
const OTHERS_IN_A_WINDOW = 5;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const config = (folder: string): Config => ({
  port: 0,
  host: '127.0.0.1',
  bot: { type: 'none' },
  allowedTenants: [TENANT],
  store: { kind: 'embedded', folder },
  logLevel: 'error',
});

/** What has been started, to be ended in the opposite order. */
const endings: (() => Promise<unknown>)[] = [];

const end = async (): Promise<void> => {
  for (const ending of endings.splice(0).reverse())
    await ending().catch((cause: unknown) => process.stderr.write(`${String(cause)}\n`));
};

const importTeam = async (store: Store, team: DemoTeam): Promise<void> => {
  const imported = await importFolder({
    store,
    folder: team.folder,
    at: instant(Date.now()),
    progress: () => {},
    problem: (problem) => say(JSON.stringify(problem)),
  });
  if (imported.outcome !== 'imported') throw new Error(`the demo team ${team.id} was not imported`);
};

/** Whoever tries the demo does so at any hour: everyone is asked at once, at work or not. */
const askAtOnce = async (store: Store, clock: Clock, { play, others }: DemoTeam): Promise<void> => {
  const known = persons(store, clock);
  for (const { objectId: id } of [play.carerA, play.carerB, play.leader, ...others])
    await known.change(objectId(id), (person) => ({ ...person, askOffDuty: true }));
};

const windowFor = async (team: DemoTeam, person: Person, port: number, folder: string): Promise<ChatWindow> => {
  const { carerA, carerB, leader } = team.play;
  const everyone = [carerA, carerB, leader, ...team.others];
  const window = await openWindow({
    botEndpoint: `http://127.0.0.1:${port}/api/messages`,
    person,
    others: everyone.filter((one) => one.objectId !== person.objectId).slice(0, OTHERS_IN_A_WINDOW),
    team: { teamsTeamId: team.teamsTeamId, name: team.name, channel: 'Planering' },
    tenantId: TENANT,
    folder,
  });
  endings.push(() => window.close());
  await window.installPersonally();
  return window;
};

const LOOKS = 200;
const PAUSE = 50;

/** Until a window is open the bot can write to it, but nobody reads that: the greeting comes again when it opens. */
const greetWhenOpened = async (store: Store, clock: Clock, { objectId: id, name }: Person): Promise<void> => {
  const known = persons(store, clock);
  for (let look = 0; look < LOOKS; look += 1) {
    if ((await known.fresh(objectId(id)))?.welcomed) {
      await known.change(objectId(id), ({ welcomed: _, ...person }) => person);
      return;
    }
    await wait(PAUSE);
  }
  throw new Error(`the bot did not greet ${name}`);
};

const played = (teams: readonly DemoTeam[], language: string | undefined): DemoTeam => {
  const team = teams.find((one) => one.language === (language ?? 'sv'));
  if (!team) throw new Error('npm run demo plays the Swedish team, npm run demo -- nb the Norwegian one');
  return team;
};

const run = async (language: string | undefined): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tillit-demo-'));
  endings.push(() => rm(folder, { recursive: true, force: true }));
  const clock = { now: () => instant(Date.now()) };
  const teams = await writeDemoTeams(path.join(folder, 'teams'), localDate(clock.now(), 'Europe/Stockholm'));
  const team = played(teams, language);
  const store = await openEmbedded(path.join(folder, 'data'));
  endings.push(() => store.close());
  for (const one of teams) {
    await importTeam(store, one);
    await askAtOnce(store, clock, one);
    await liveThrough(store, one.id, storyOf({ ...one, leader: one.play.leader.name }, clock.now()), clock.now());
  }
  const app = buildApp({ config: config(path.join(folder, 'data')), store, clock });
  const port = await app.start();
  endings.push(() => app.stop());
  const { carerA, carerB, leader } = team.play;
  const windows: ChatWindow[] = [];
  for (const person of [carerA, carerB, leader]) windows.push(await windowFor(team, person, port, folder));
  for (const person of [carerA, carerB, leader]) await greetWhenOpened(store, clock, person);

  say(`\nTillit is running with two demo teams. You play ${team.name}. Open each in a browser window:\n`);
  const roles = ['carer', 'carer', 'leader of both teams'];
  for (const [at, person] of [carerA, carerB, leader].entries())
    say(`  ${person.name.padEnd(16)} ${(roles[at] ?? '').padEnd(22)} ${windows[at]?.url}`);
  for (const line of guide(team)) say(line);
  say('\nCtrl-C ends it all and leaves nothing behind.');
};

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void end().then(() => process.exit(0));
  });

run(process.argv[2]).catch(async (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await end();
  process.exit(1);
});
