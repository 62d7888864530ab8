// Jest gives each test file a realm of its own, and in it loads all that the file needs anew: for a bot, three thousand
// modules of its SDKs. Here all files of a worker live in its one realm, so that what comes from outside the house can be loaded once
// (loaded-once.js) and an error or a list of its making is one here too. Source and tests are still loaded anew for each file.
const { createRequire } = require('node:module');
const vm = require('node:vm');
const { ModuleMocker } = require('jest-mock');

/** Stands for the worker's own realm, which Node 20 has no context to name by. */
const HERE = vm.createContext();

const { compileFunction } = vm;
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(code, parameters, parsingContext === HERE ? options : { ...options, parsingContext });

/** What Jest would find again of the file before: it is to find nothing. */
const OF_JEST = new Set(
  ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES', 'RETRY_IMMEDIATELY', 'WAIT_BEFORE_RETRY'].map((name) =>
    Symbol.for(name),
  ),
);

globalThis.requireOnce = createRequire(__filename);

class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  before = { keys: new Set(Reflect.ownKeys(globalThis)), console, exit: process.exit };

  async setup() {}

  /** What Jest hangs on the realm for a file goes with it: below its symbols lies everything that the file has loaded. */
  async teardown() {
    const { keys, ...was } = this.before;
    const isOfTheFile = (key) =>
      OF_JEST.has(key) || (typeof key === 'symbol' && Symbol.keyFor(key) === undefined && !keys.has(key));
    for (const key of Reflect.ownKeys(globalThis).filter(isOfTheFile)) delete globalThis[key];
    globalThis.console = was.console;
    process.exit = was.exit;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return HERE;
  }
}

module.exports = OneRealm;
