import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { breachesIn, type Order } from './support/house';
import { sourceFile } from './support/source-file';

const THINKING = ['core', 'rules', 'planning', 'reports', 'flows', 'shared', 'language', 'privacy', 'text'];
const EVERYTHING = [...THINKING, 'engine', 'cards', 'store', 'bot', 'import', 'config'];

/**
 * Who may import whom. A file belongs to the first room that it fits, and may import from its own; what is not named may not be
 * imported. Nobody names main, cli or demo; only these name app.
 */
const HOUSE: Order = {
  rooms: [
    { name: 'core', files: /^core\//, rooms: [], packages: ['date-fns', '@date-fns/tz'] },
    { name: 'holidays', files: /^rules\/holidays\.ts$/, rooms: ['core'], packages: ['date-holidays'] },
    { name: 'rules', files: /^rules\//, rooms: ['core', 'holidays'] },
    { name: 'planning', files: /^planning\//, rooms: ['core', 'rules', 'holidays'] },
    { name: 'reports', files: /^reports\//, rooms: ['core', 'rules'] },
    // What a flow decides: swap/swap.ts, swap/decide.ts with what it decides by (commands, events, begin, answer, undo, exception …), swap/policy.ts.
    {
      name: 'decision',
      files:
        /^flows\/([^/]+)\/(\1|commands|events|evolve|decide|(shift-)?(begin|undo|passing)|(shift-|leader-)?alternatives|answer|opening|returning|exception|deadlines|reasons|policy|round|leader|trial)\.ts$/,
      rooms: ['core', 'rules', 'planning'],
    },
    // How it is said: all else in a flow's folder. A flow never imports a flow.
    {
      name: 'flow',
      files: /^flows\/[^/]+\//,
      rooms: ['core', 'rules', 'planning', 'decision', 'shared', 'language'],
      types: ['text'],
      packages: ['zod'],
    },
    { name: 'flows', files: /^flows\/index\.ts$/, rooms: ['core', 'flow', 'shared'] },
    // What every flow needs in order to speak: edge.ts and its like.
    { name: 'shared', files: /^flows\//, rooms: ['core', 'rules', 'planning', 'language', 'text'], packages: ['zod'] },
    { name: 'engine', files: /^engine\//, rooms: ['core'], node: true },
    { name: 'language', files: /^language\//, rooms: ['core'] },
    { name: 'privacy', files: /^privacy\//, rooms: ['core'] },
    { name: 'text', files: /^text\//, rooms: ['core'] },
    {
      name: 'ics',
      files: /^cards\/ics\.ts$/,
      rooms: ['core'],
      types: ['reports', 'text'],
      packages: ['ical-generator'],
    },
    {
      name: 'cards',
      files: /^cards\//,
      rooms: ['core', 'shared', 'templates'],
      types: ['reports', 'text'],
      packages: ['adaptivecards-templating'],
    },
    { name: 'templates', files: /^\.\.\/adaptive-cards\/[^/]+\.json$/, rooms: [] },
    {
      name: 'store',
      files: /^store\//,
      rooms: ['core', 'engine'],
      packages: ['@azure/data-tables', '@azure/identity', 'lmdb'],
      node: true,
    },
    {
      name: 'bot',
      files: /^bot\//,
      rooms: [...THINKING, 'engine', 'cards', 'ics'],
      packages: ['botbuilder', '@microsoft/teams-ai', 'restify', 'zod'],
      node: true,
    },
    // What it finds to clash is a case of that flow, found by the rules: the flow's own events and policy say how.
    {
      name: 'import',
      files: /^import\//,
      rooms: ['core', 'rules', 'decision', 'engine'],
      packages: ['zod', 'csv-parse', 'date-fns'],
      node: true,
    },
    { name: 'config', files: /^config\.ts$/, rooms: ['core'], packages: ['zod'] },
    { name: 'app', files: /^app\.ts$/, rooms: EVERYTHING, packages: ['pino'], node: true },
    { name: 'main', files: /^main\.ts$/, rooms: [...EVERYTHING, 'app'], packages: ['pino'], node: true },
    { name: 'cli', files: /^cli\.ts$/, rooms: [...EVERYTHING, 'app'], packages: ['commander', 'zod'], node: true },
    { name: 'demo', files: /^demo\//, rooms: [...EVERYTHING, 'app'], packages: ['pino'], node: true },
  ],
  environment: /^config\.ts$/,
  entries: /^(main|cli|app)\.ts$|^demo\//,
  fewerLinesThan: 300,
};

const SRC = join(__dirname, '..', 'src');

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => sourceFile(path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')));

describe('the house', () => {
  test('is built as it was drawn', () => {
    expect(breachesIn(filesOf(SRC), HOUSE)).toEqual([]);
  });

  test('has no door to a room that is not there', () => {
    const names = HOUSE.rooms.map((room) => room.name);
    const doors = HOUSE.rooms.flatMap((room) => [...room.rooms, ...(room.types ?? [])]);
    expect(doors.filter((door) => !names.includes(door))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(['main', 'cli', 'demo'])('nobody imports %s', (entry) => {
    expect(HOUSE.rooms.filter((room) => room.rooms.includes(entry))).toEqual([]);
  });

  test.each(['app', 'config'])('only the entry points (and app) import %s', (room) => {
    const importing = HOUSE.rooms.filter(({ rooms }) => rooms.includes(room)).map(({ name }) => name);
    expect(importing.filter((name) => !['app', 'main', 'cli', 'demo'].includes(name))).toEqual([]);
  });

  test.each([
    ['@azure/data-tables', 'store'],
    ['lmdb', 'store'],
    ['botbuilder', 'bot'],
    ['@microsoft/teams-ai', 'bot'],
    ['restify', 'bot'],
    ['date-holidays', 'holidays'],
    ['ical-generator', 'ics'],
  ])('%s is known in one room alone, %s', (name, room) => {
    expect(HOUSE.rooms.filter(({ packages }) => packages?.includes(name)).map((one) => one.name)).toEqual([room]);
  });
});

const breachesOf = (path: string, source: string): readonly string[] =>
  breachesIn([sourceFile(path, source), sourceFile('flows/absence/index.ts', '')], HOUSE);

describe('a breach is found', () => {
  test.each([
    ['core/time.ts', "import { z } from 'zod';", 'core may not import zod'],
    ['core/time.ts', "import { readFileSync } from 'node:fs';", 'core may not import node:fs'],
    ['core/time.ts', "import type { Finding } from '../rules/finding';", 'core may not import type ../rules/finding'],
    ['rules/travel.ts', "import { addDays } from 'date-fns';", 'rules may not import date-fns'],
    ['rules/sunday.ts', "import Holidays from 'date-holidays';", 'rules may not import date-holidays'],
    ['rules/travel.ts', "import { decide } from '../flows/swap/decide';", 'rules may not import ../flows/swap/decide'],
    ['planning/candidates.ts', "export * from '../engine/read';", 'planning may not import ../engine/read'],
    ['reports/my-day.ts', "import { candidates } from '../planning/candidates';", 'reports may not import ../planning'],
    ['flows/swap/decide.ts', "import { z } from 'zod';", 'decision may not import zod'],
    ['flows/swap/swap.ts', "import type { Texts } from '../../text/texts';", 'decision may not import type ../../text'],
    ['flows/swap/policy.ts', "import { swapCard } from './cards';", 'decision may not import ./cards'],
    ['flows/swap/cards.ts', "import { sv } from '../../text/sv';", 'flow may not import ../../text/sv'],
    ['flows/swap/cards.ts', "import { type Texts, sv } from '../../text/sv';", 'flow may not import ../../text/sv'],
    ['flows/swap/chat.ts', "import { absence } from '../absence';", 'flow may not import ../absence'],
    ['flows/swap/chat.ts', "import type { Absence } from '../absence';", 'flow may not import type ../absence'],
    ['flows/swap/chat.ts', "import { flows } from '../index';", 'flow may not import ../index'],
    ['flows/edge.ts', "import { swap } from './swap/swap';", 'shared may not import ./swap/swap'],
    ['engine/execute.ts', "import { swap } from '../flows/swap';", 'engine may not import ../flows/swap'],
    ['engine/execute.ts', "import { open } from 'lmdb';", 'engine may not import lmdb'],
    [
      'store/embedded.ts',
      "import { Application } from '@microsoft/teams-ai';",
      'store may not import @microsoft/teams',
    ],
    ['bot/server.ts', "import { TableClient } from '@azure/data-tables';", 'bot may not import @azure/data-tables'],
    ['bot/server.ts', "import { embedded } from '../store/embedded';", 'bot may not import ../store/embedded'],
    ['bot/server.ts', "import { config } from '../config';", 'bot may not import ../config'],
    ['cards/fill.ts', "import { sv } from '../text/sv';", 'cards may not import ../text/sv'],
    ['text/sv.ts', "import { words } from '../language/words';", 'text may not import ../language/words'],
    ['language/words.ts', "import { sv } from '../text/sv';", 'language may not import ../text/sv'],
    ['privacy/redact.ts', "import { words } from '../language/words';", 'privacy may not import ../language/words'],
    ['import/csv.ts', "import { embedded } from '../store/embedded';", 'import may not import ../store/embedded'],
    ['config.ts', "import { buildApp } from './app';", 'config may not import ./app'],
    ['app.ts', "import { start } from './main';", 'app may not import ./main'],
    ['demo/main.ts', "import { run } from '../cli';", 'demo may not import ../cli'],
    ['rules/travel.ts', "const tz = await import('@date-fns/tz');", 'rules may not import @date-fns/tz'],
    ['rules/travel.ts', "const tz = require('@date-fns/tz');", 'rules may not import @date-fns/tz'],
    ['rules/travel.ts', "type Z = import('zod').ZodType;", 'rules may not import type zod'],
    ['rules/travel.ts', "import { startChat } from '../../test/support/chat';", 'rules may not import ../../test'],
    ['bot/server.ts', 'const port = process.env.PORT;', 'reads process.env'],
    ['main.ts', "const port = process['env'].PORT;", 'reads process.env'],
    ['engine/clock.ts', 'const { env } = process;', 'reads process.env'],
    ['engine/clock.ts', 'const now = new Date();', 'looks at new Date()'],
    ['engine/clock.ts', 'const now = Date();', 'looks at new Date()'],
    ['engine/clock.ts', 'const now = Date.now;', 'looks at Date.now'],
    ['engine/clock.ts', 'const jitter = Math.random();', 'looks at Math.random'],
    ['engine/clock.ts', "import { randomUUID } from 'node:crypto';", 'looks at randomUUID'],
    ['core/ids.ts', 'export default {};', 'uses export default'],
    ['core/ids.ts', 'export default class {}', 'uses export default'],
    ['core/ids.ts', 'export enum Role { Carer }', 'uses enum'],
    ['core/ids.ts', '\n'.repeat(299).concat('const last = 1;'), 'has 300 lines'],
    ['core/shiftKinds.ts', '', 'is not named in kebab-case'],
    ['core/time-utils.ts', '', 'has a name that says nothing'],
    ['scheduling/solver.ts', '', 'lies in no room of the house'],
    ['start.ts', '', 'lies in no room of the house'],
  ])('in %s: %s', (path, source, breach) => {
    expect(breachesOf(path, source)).toEqual([expect.stringContaining(`${path}: ${breach}`)]);
  });

  test.each([
    ['core/time.ts', "import { TZDate } from '@date-fns/tz';"],
    ['rules/travel.ts', '// process.env, Date.now(), new Date()\nexport const text = "new Date() enum";'],
    ['rules/travel.ts', "/* import 'lmdb' */ export const at = new Date(0);"],
    ['flows/swap/decide.ts', "import { evolve } from './evolve'; import type { Case } from '../../core/flow';"],
    ['flows/swap/cards.ts', "import type { Texts } from '../../text/texts'; import { span } from '../phrases';"],
    ['flows/need-change/need-change.ts', "import { candidates } from '../../planning/candidates';"],
    ['flows/index.ts', "import { absence } from './absence';"],
    ['cards/fill.ts', "import question from '../../adaptive-cards/question.json';"],
    ['import/csv.ts', "import { parse } from 'csv-parse/sync';"],
    ['config.ts', 'export const port = process.env.PORT;'],
    ['main.ts', "import { buildApp } from './app'; export const now = Date.now();"],
  ])('and nothing is found where all is well: %s', (path, source) => {
    expect(breachesOf(path, source)).toEqual([]);
  });
});
