/** Each test file loads this house's own source anew, and what comes from outside once a worker: see test/support/one-realm.js. */
const common = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/test/support/one-realm.js',
  globalSetup: '<rootDir>/test/support/one-azurite.ts',
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
    // Jest loads its own parts through here too, before there is anything to share.
    '/node_modules/(?!@?jest).*\\.[cm]?js$': '<rootDir>/test/support/loaded-once.js',
  },
  transformIgnorePatterns: [],
};

const project = (displayName, testMatch, rest = {}) => ({ ...common, displayName, testMatch, ...rest });

module.exports = {
  testTimeout: 30_000,
  // Half the time is spent waiting for Azurite and child processes, so one worker less than cores leaves cores idle.
  maxWorkers: '100%',
  projects: [
    project('unit', ['<rootDir>/test/**/*.test.ts'], { testPathIgnorePatterns: ['/test/e2e/', '/test/chaos/'] }),
    project('e2e', ['<rootDir>/test/e2e/**/*.test.ts']),
    project('chaos', ['<rootDir>/test/chaos/**/*.test.ts']),
  ],
};
