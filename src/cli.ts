import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Command, CommanderError } from 'commander';
import { followUpLines } from './bot/follow-up-lines';
import { summaryText } from './bot/summary-text';
import { readStoreConfig } from './config';
import { type IsoDate, instant, isoDate, type MemberId, memberId, teamId, wallTime } from './core/ids';
import { overOf } from './core/laid-over';
import { LANGUAGES, type Language } from './core/team';
import { instantOf } from './core/time';
import { ParsedRows, readTeam } from './engine/read';
import type { Store } from './engine/store';
import { flows } from './flows';
import { changesSince, timeZoneIn } from './import/changes';
import { importFolder } from './import/import-folder';
import { instantSaid, SINCE_WORDS } from './import/since';
import { storedDays } from './import/stored-days';
import { isDate } from './import/wall-clock';
import { toldOutside } from './language/told-outside';
import { understand, understandDates, type Vocabulary } from './language/understand';
import { continuityDates, continuityOf } from './reports/continuity';
import { findingLine, remarksOn } from './reports/finding-lines';
import { checkPlan } from './reports/plan-check';
import { openStore } from './store';

/** The exit codes of `tillit`. */
const DONE = 0;
const REFUSED = 1;
const WRONG_USE = 2;

const say = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

/** Prints a line, and waits while nobody reads. */
const print = async (line: string): Promise<void> => {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
};

const sayInStep = (value: unknown): Promise<void> => print(JSON.stringify(value));

const remark = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** The command was used wrongly: said on standard error, exit 2. */
const wrongUse = (text: string): CommanderError => new CommanderError(WRONG_USE, 'tillit.use', text);

const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const configured = readStoreConfig();
  if (!configured.ok) throw wrongUse(configured.problems.join('\n'));
  const store = await openStore(configured.config.store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

const importTeam = (folder: string): Promise<number> =>
  withStore(async (store) => {
    const imported = await importFolder({
      store,
      folder,
      at: instant(Date.now()),
      progress: remark,
      problem: sayInStep,
    });
    say(imported);
    return imported.outcome === 'imported' ? DONE : REFUSED;
  });

const notImported = (team: string): number => {
  remark(`team ${team} has not been imported`);
  return REFUSED;
};

/** Prints what the team has changed, for whoever enters it in the planning system. */
const printChanges = async ({ team, since }: { readonly team: string; readonly since: string }): Promise<number> => {
  if (instantSaid(since, ZONE) === undefined) throw wrongUse(`--since is ${SINCE_WORDS}`);
  return withStore(async (store) => {
    const zone = await timeZoneIn(store, team);
    const from = zone === undefined ? undefined : instantSaid(since, zone);
    if (from === undefined) return notImported(team);
    for (const line of await changesSince(store, teamId(team), from)) await print(line);
    return DONE;
  });
};

interface CheckOptions {
  readonly team: string;
  readonly from?: string;
  readonly to?: string;
}

const dateIn = (option: string, text: string): IsoDate => {
  if (!isDate(text)) throw wrongUse(`${option} is a date like 2026-11-23`);
  return isoDate(text);
};

/** Prints every finding of the plan as it stands. */
const printFindings = async (options: CheckOptions): Promise<number> =>
  withStore(async (store) => {
    if ((await timeZoneIn(store, options.team)) === undefined)
      throw wrongUse(`team ${options.team} has not been imported`);
    const team = teamId(options.team);
    const people = await readTeam(store, team, new ParsedRows()).teamAndElsewhere();
    const days = await storedDays(store, team, overOf(people));
    const [first, last] = [days[0]?.date, days[days.length - 1]?.date];
    const from = options.from === undefined ? first : dateIn('--from', options.from);
    const to = options.to === undefined ? last : dateIn('--to', options.to);
    if (from === undefined || to === undefined) return DONE;
    if (to < from) throw wrongUse('--to is not before --from');
    const check = checkPlan(people, days, { from, to });
    for (const line of remarksOn(people, check)) remark(line);
    for (const finding of check.findings) await sayInStep(findingLine(people, check, finding));
    return check.findings.length > 0 ? REFUSED : DONE;
  });

/** Prints whom each client meets, in figures. */
const printContinuity = async ({ team, until }: { readonly team: string; readonly until: string }): Promise<number> => {
  if (!isDate(until)) throw wrongUse('--until is a date like 2026-11-23');
  return withStore(async (store) => {
    if ((await timeZoneIn(store, team)) === undefined) return notImported(team);
    const read = readTeam(store, teamId(team), new ParsedRows());
    const people = await read.team();
    const { from, to } = continuityDates(people.team, isoDate(until));
    for (const one of continuityOf(people, await read.days(from, to), to)) {
      const { client, staff, visits, counted } = one;
      await sayInStep({ client, staff, visits, counted });
    }
    return DONE;
  });
};

/** Prints what the team reads of that day, a line each. */
const printSummary = async ({ team, date }: { readonly team: string; readonly date: string }): Promise<number> =>
  withStore(async (store) => {
    if ((await timeZoneIn(store, team)) === undefined) return notImported(team);
    const of = { date: dateIn('--date', date), at: instant(Date.now()) };
    for (const line of await summaryText(store, flows, teamId(team), of)) await print(line);
    return DONE;
  });

/** Prints how it went, week by week: figures of the whole team. */
const printExport = async ({ team, ...said }: { readonly team: string; from: string; to: string }): Promise<number> => {
  const [from, to] = [dateIn('--from', said.from), dateIn('--to', said.to)];
  if (to < from) throw wrongUse('--to is not before --from');
  return withStore(async (store) => {
    if ((await timeZoneIn(store, team)) === undefined) return notImported(team);
    const weeks = { from, to, at: instant(Date.now()) };
    for await (const line of followUpLines(store, teamId(team), weeks)) await print(line);
    return DONE;
  });
};

interface UnderstandOptions {
  readonly lang: string;
  readonly now?: string;
  readonly team?: string;
  readonly as?: string;
  readonly dates?: boolean;
}

interface Asked {
  readonly language: Language;
  readonly now: ReturnType<typeof instant>;
  readonly timeZone: string;
  readonly speaker: MemberId;
  readonly vocabulary: Vocabulary;
  /** People as the outside knows them. */
  readonly outside: (member: MemberId) => string;
}

const NOBODY: Vocabulary = { members: [], clients: [] };
const ZONE = 'Europe/Stockholm';

const languageOf = (text: string): Language => {
  const language = LANGUAGES.find((one) => one === text);
  if (!language) throw wrongUse(`--lang is one of ${LANGUAGES.join(' ')}`);
  return language;
};

const nowIn = (text: string | undefined, timeZone: string) => {
  if (text === undefined) return instant(Date.now());
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text) ?? [];
  if (!date || !time) throw wrongUse('--now is a local time like 2026-11-23T09:00');
  return instantOf(isoDate(date), wallTime(time), timeZone);
};

const askedOf = async (options: UnderstandOptions): Promise<Asked> => {
  const language = languageOf(options.lang);
  const { team: wanted } = options;
  if (wanted === undefined)
    return {
      language,
      now: nowIn(options.now, ZONE),
      timeZone: ZONE,
      speaker: memberId('m0'),
      vocabulary: NOBODY,
      outside: String,
    };
  const state = await withStore((store) => readTeam(store, teamId(wanted), new ParsedRows()).team()).catch(
    (cause: unknown) => {
      if (cause instanceof CommanderError) throw cause;
      throw wrongUse(`team ${wanted} has not been imported`);
    },
  );
  const members = [...state.members.values()];
  const speaker = members.find((member) => options.as === member.objectId || options.as === member.id);
  if (options.as !== undefined && !speaker) throw wrongUse(`${options.as} is not in team ${wanted}`);
  return {
    language,
    now: nowIn(options.now, state.team.timeZone),
    timeZone: state.team.timeZone,
    speaker: speaker?.id ?? memberId('m0'),
    vocabulary: { members: members.map(({ id, name }) => ({ id, name })), clients: [...state.clients.keys()] },
    outside: (member) => state.members.get(member)?.objectId ?? member,
  };
};

const understandTexts = async (text: string | undefined, options: UnderstandOptions): Promise<number> => {
  const asked = await askedOf(options);
  const one = (line: string) =>
    say(options.dates ? understandDates(line, asked) : toldOutside(understand(line, asked), asked.outside));
  if (text !== undefined) one(text);
  else for await (const line of createInterface({ input: process.stdin })) one(line);
  return DONE;
};

const program = (ended: (code: number) => void): Command => {
  const tillit = new Command('tillit').description('Runs what stands behind the Tillit bot').exitOverride();
  tillit
    .command('import <folder>')
    .description('read a team folder; or name every bad row and import nothing')
    .action(async (folder: string) => ended(await importTeam(folder)));
  tillit
    .command('changes')
    .description("the plan's changes to enter in the planning system, as CSV")
    .requiredOption('--team <id>', 'whose plan')
    .requiredOption('--since <instant>', SINCE_WORDS)
    .action(async (options: { team: string; since: string }) => ended(await printChanges(options)));
  tillit
    .command('check')
    .description('every finding in the plan as it stands, one a line')
    .requiredOption('--team <id>', 'whose plan')
    .option('--from <date>', 'the first date; without it, the first that is planned')
    .option('--to <date>', 'the last date; without it, the last that is planned')
    .action(async (options: CheckOptions) => ended(await printFindings(options)));
  tillit
    .command('continuity')
    .description('how many different people each client meets, in the days until that one')
    .requiredOption('--team <id>', 'whose clients')
    .requiredOption('--until <date>', 'the last of the days, like 2026-11-23')
    .action(async (options: { team: string; until: string }) => ended(await printContinuity(options)));
  tillit
    .command('export')
    .description('how it goes, as CSV: a line a week, figures of the whole team')
    .requiredOption('--team <id>', 'whose weeks')
    .requiredOption('--from <date>', 'a day of the first week')
    .requiredOption('--to <date>', 'a day of the last week')
    .action(async (options: { team: string; from: string; to: string }) => ended(await printExport(options)));
  tillit
    .command('summary')
    .description('what the team reads of a day, as text')
    .requiredOption('--team <id>', 'whose day')
    .requiredOption('--date <date>', 'like 2026-11-23')
    .action(async (options: { team: string; date: string }) => ended(await printSummary(options)));
  tillit
    .command('understand [text]')
    .description('what a message means, as { intent, slots }; without a text, each line of standard input')
    .requiredOption('--lang <language>', LANGUAGES.join(' '))
    .option('--now <time>', 'local time, like 2026-11-23T09:00')
    .option('--team <id>', 'whose names and codes')
    .option('--as <member>', 'who writes')
    .option('--dates', 'each line is a date or time phrase alone')
    .action(async (text: string | undefined, options: UnderstandOptions) =>
      ended(await understandTexts(text, options)),
    );
  for (const command of tillit.commands) command.exitOverride();
  return tillit;
};

const run = async (): Promise<void> => {
  try {
    await program((code) => {
      process.exitCode = code;
    }).parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'tillit.use') remark(error.message);
    process.exitCode = error.exitCode === 0 ? DONE : WRONG_USE;
  }
};

void run().catch((error: unknown) => {
  remark(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = REFUSED;
});
