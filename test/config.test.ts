import { readConfig, readStoreConfig } from '../src/config';

const REGISTERED = { BOT_ID: 'app', BOT_PASSWORD: 'secret', BOT_TENANT_ID: 'kommun' };

describe('the environment', () => {
  test('a registered bot listens on all addresses and admits its own tenant', () => {
    const read = readConfig(REGISTERED);
    expect(read).toEqual({
      ok: true,
      config: expect.objectContaining({
        port: 3978,
        host: '0.0.0.0',
        allowedTenants: ['kommun'],
        store: { kind: 'embedded', folder: './data' },
        bot: { type: 'SingleTenant', id: 'app', tenant: 'kommun', password: 'secret' },
        secret: 'secret',
      }),
    });
  });

  test('without authentication it listens on the loopback, and admits nobody who is not named', () => {
    expect(readConfig({ BOT_AUTH: 'none' })).toEqual({
      ok: true,
      config: expect.objectContaining({ host: '127.0.0.1', allowedTenants: [], bot: { type: 'none' } }),
    });
  });

  test.each([
    ['nothing at all', {}, ['BOT_ID', 'BOT_TENANT_ID', 'BOT_PASSWORD']],
    ['no authentication on every address', { BOT_AUTH: 'none', HOST: '0.0.0.0' }, ['HOST']],
    ['no authentication with an id', { BOT_AUTH: 'none', BOT_ID: 'app' }, ['BOT_AUTH']],
    ['a port that is none', { ...REGISTERED, PORT: 'eighty' }, ['PORT']],
    ['a table name that Azure refuses', { ...REGISTERED, TABLE_NAME: '1x' }, ['TABLE_NAME']],
  ])('%s is refused, all of it at once', (_, environment, named) => {
    const read = readConfig(environment);
    expect(read.ok).toBe(false);
    const problems = read.ok ? [] : read.problems;
    for (const name of named) expect(problems.some((problem) => problem.startsWith(name))).toBe(true);
  });

  test('where the bot is reached from outside is an address of the web, kept without its last slash', () => {
    const read = (PUBLIC_URL?: string) => readConfig({ ...REGISTERED, PUBLIC_URL });
    expect(read('https://tillit.example.org/')).toMatchObject({ config: { publicUrl: 'https://tillit.example.org' } });
    expect(read()).not.toHaveProperty('config.publicUrl');
    expect(read('ftp://tillit.example.org')).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/^PUBLIC_URL/)],
    });
  });

  test('a managed identity needs no password', () => {
    const read = readConfig({ BOT_ID: 'app', BOT_TENANT_ID: 'kommun', BOT_TYPE: 'UserAssignedMsi' });
    expect(read).toEqual({
      ok: true,
      config: expect.objectContaining({ bot: { type: 'UserAssignedMsi', id: 'app', tenant: 'kommun' } }),
    });
  });

  test.each([
    [
      { AZURE_TABLES_CONNECTION_STRING: 'UseDevelopmentStorage=true' },
      { connectionString: 'UseDevelopmentStorage=true' },
    ],
    [{ AZURE_TABLES_URL: 'https://x.table.core.windows.net' }, { url: 'https://x.table.core.windows.net' }],
  ])('Azure Tables is where %j says, and the command line needs no bot to read there', (environment, account) => {
    const store = { kind: 'azure', account, table: 'tillit' };
    expect(readConfig({ ...REGISTERED, ...environment })).toEqual({
      ok: true,
      config: expect.objectContaining({ store }),
    });
    expect(readStoreConfig(environment)).toEqual({ ok: true, config: expect.objectContaining({ store }) });
  });
});
