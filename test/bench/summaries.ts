import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Morning, Task } from './summaries-process';

/** Every team of home care in Sweden and Norway, and a tenth of them. */
const ALL = 8_500;
const TENTH = ALL / 10;
const ON_AZURITE = 40;

const MEGABYTE = 1024 * 1024;

/** So much may lie in the heap, in megabytes: with room for more, what is done with is left lying, the more the longer it runs. */
const HEAP = 160;

/** In a process of its own, so that nothing else is in its memory. */
const inChild = (task: Task): Promise<Morning> =>
  new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'summaries-process.js'), [JSON.stringify(task)], {
      stdio: 'inherit',
      execArgv: task.task === 'embedded' ? [`--max-old-space-size=${HEAP}`] : [],
    });
    child.once('message', (morning) => resolve(morning as Morning));
    child.once('exit', (code) => reject(new Error(`a morning ended with ${code}`)));
  });

const embedded = async (teams: number): Promise<Morning> => {
  const folder = await mkdtemp(join(tmpdir(), 'tillit-summaries-'));
  try {
    await inChild({ task: 'seed', folder, teams });
    return await inChild({ task: 'embedded', folder, teams });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0);

/** Of the team's own rows; its share of the markers' list is told apart. */
const perTeam = ({ counts }: Morning, teams: number): string => {
  const { due = 0, ...own } = counts.reads;
  const reads = (sum(own) / teams).toFixed(2);
  return `${reads} reads a team (and ${(due / teams).toFixed(2)} of its markers), ${(sum(counts.transactions) / teams).toFixed(2)} writes`;
};

const checked = (morning: Morning, teams: number): Morning => {
  if (morning.posts !== teams) throw new Error(`${morning.posts} summaries for ${teams} teams`);
  return morning;
};

const line = (what: string, rest: string): string => `  ${what.padEnd(44)} ${rest}`;

const ofMorning = (morning: Morning, teams: number): string => {
  const each = morning.milliseconds / teams;
  return line(
    `${teams} teams`,
    `${(1000 / each).toFixed(0)} a second; ${perTeam(morning, teams)}; RssAnon ${(morning.anonymous / MEGABYTE).toFixed(0)} MB, ` +
      `${(morning.mostAnonymous / MEGABYTE).toFixed(0)} at most; heap ${(morning.heap / MEGABYTE).toFixed(0)} MB`,
  );
};

/** Everybody's summary at seven o'clock: what it takes, and that ten times the teams take ten times the time and no more memory. */
export const summariesLines = async (): Promise<readonly string[]> => {
  const tenth = checked(await embedded(TENTH), TENTH);
  const all = checked(await embedded(ALL), ALL);
  const azure = async (quiet: boolean) => {
    const morning = checked(await inChild({ task: 'azure', teams: ON_AZURITE, quiet }), ON_AZURITE);
    const each = (morning.milliseconds / ON_AZURITE).toFixed(1);
    return line(
      `${ON_AZURITE} teams ${quiet ? 'of which there is nothing to tell' : 'that have decided something'}`,
      `${perTeam(morning, ON_AZURITE)}; ${each} ms each`,
    );
  };
  const ratio = (pick: (one: Morning) => number): string => (pick(all) / pick(tenth)).toFixed(2);
  return [
    `summaries at seven, embedded store, posted to nobody, in ${HEAP} MB of heap:`,
    ofMorning(tenth, TENTH),
    ofMorning(all, ALL),
    line(
      'time, RssAnon, most RssAnon, heap',
      [
        `${(all.milliseconds / ALL / (tenth.milliseconds / TENTH)).toFixed(2)} a team`,
        ratio((one) => one.anonymous),
        ratio((one) => one.mostAnonymous),
        `${ratio((one) => one.heap)} of those of ${TENTH}, goal 1.20`,
      ].join(', '),
    ),
    line(
      'an idle look at the clock',
      `${sum(tenth.idle.reads)} reads of ${TENTH} teams, ${sum(all.idle.reads)} of ${ALL}`,
    ),
    'summaries at seven, Azurite:',
    await azure(true),
    await azure(false),
  ];
};
