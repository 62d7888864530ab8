import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isoDate } from '../src/core/ids';
import { writeDemoTeams } from '../src/demo/team';

const ROOT = join(__dirname, '..');

interface Ran {
  readonly code: number | null;
  readonly lines: readonly unknown[];
  readonly remarks: string;
}

describe('tillit, the command line', () => {
  let folder: string;
  let demo: string;
  let team: string;

  /** As `npm run -s tillit -- …` runs it, without building first. */
  const tillit = (words: readonly string[], input = ''): Promise<Ran> =>
    new Promise((resolve) => {
      const register = join(ROOT, 'test', 'support', 'store-register.js');
      const child = spawn(process.execPath, ['--require', register, join(ROOT, 'src', 'cli.ts'), ...words], {
        env: { ...process.env, DATA_DIR: join(folder, 'data') },
      });
      let said = '';
      let remarks = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk;
      });
      child.stderr.on('data', (chunk: Buffer) => {
        remarks += chunk;
      });
      child.stdin.end(input);
      child.once('close', (code) => {
        const lines = said.split('\n').filter(Boolean);
        resolve({ code, lines: lines.map((line) => (line.startsWith('{') ? JSON.parse(line) : line)), remarks });
      });
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tillit-cli-'));
    const [swedish] = await writeDemoTeams(join(folder, 'teams'), isoDate('2026-11-24'));
    demo = swedish?.folder ?? '';
    team = swedish?.id ?? '';
    await tillit(['import', demo]);
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('import prints what changed, on standard output alone, and the second time that nothing did', async () => {
    const { code, lines } = await tillit(['import', demo]);
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.objectContaining({
        outcome: 'imported',
        visits: expect.objectContaining({ new: 0, changed: 0, removed: 0 }),
      }),
    ]);
  }, 30_000);

  test('import names what is wrong, and ends with 1', async () => {
    const { code, lines } = await tillit(['import', folder]);
    expect(code).toBe(1);
    expect(lines).toContainEqual(expect.objectContaining({ file: 'team.json' }));
    expect(lines).toContainEqual(expect.objectContaining({ outcome: 'refused' }));
  });

  test('changes prints CSV alone, since an instant with or without its zone', async () => {
    for (const since of ['2026-11-24', '2026-11-24T09:00', '2026-11-24T08:00:00Z', '2026-11-24T09:00:00+01:00']) {
      const { code, lines, remarks } = await tillit(['changes', '--team', team, '--since', since]);
      expect({ code, lines, remarks }).toEqual({
        code: 0,
        lines: ['visit,client,date,start,end,members,plannedStart,plannedMembers,case,changedAt,shift'],
        remarks: '',
      });
    }
  }, 30_000);

  test.each(['nowhere', 'no/where', ''])(
    'changes of a team that is not there (%s) ends with 1 and says so',
    async (id) => {
      const { code, lines, remarks } = await tillit(['changes', '--team', id, '--since', '2026-11-24']);
      expect({ code, lines, remarks }).toEqual({ code: 1, lines: [], remarks: `team ${id} has not been imported\n` });
    },
  );

  test('understand says what a message means, people as the files name them', async () => {
    const words = ['understand', '--lang', 'sv', '--now', '2026-11-24T09:00', '--team', team];
    const { code, lines } = await tillit([...words, 'Kan Ahmed ta K-1047 imorgon 14.30?']);
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        intent: 'offerVisit',
        slots: expect.objectContaining({
          client: 'K-1047',
          date: '2026-11-25',
          time: '14:30',
          person: expect.stringMatching(/^[0-9a-f-]{36}$/),
        }),
      },
    ]);
  });

  test('understand reads lines from standard input, and dates alone', async () => {
    const words = ['understand', '--lang', 'nb', '--now', '2026-11-24T09:00', '--dates'];
    const { lines } = await tillit(words, 'i morgen kl 9\nlørdag\n');
    expect(lines).toEqual([
      expect.objectContaining({ date: '2026-11-25', time: '09:00' }),
      expect.objectContaining({ date: '2026-11-28' }),
    ]);
  });

  test.each([
    ['no command that there is', ['swop']],
    ['a language that there is not', ['understand', '--lang', 'fi', 'hei']],
    ['a team that is not there', ['understand', '--lang', 'sv', '--team', 'nowhere', 'hej']],
    ['changes since no instant', ['changes', '--team', 'norr', '--since', 'yesterday']],
    ['changes since a day that there is not', ['changes', '--team', 'norr', '--since', '2026-02-30']],
    ['changes since nothing', ['changes', '--team', 'norr']],
    ['a time that is none', ['understand', '--lang', 'sv', '--now', 'soon', 'hej']],
  ])('wrong use ends with 2 and a word on standard error: %s', async (_, words) => {
    const { code, lines, remarks } = await tillit(words);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(remarks).not.toBe('');
  });

  test('nobody writes as someone who is not in the team', async () => {
    const { code, remarks } = await tillit(['understand', '--lang', 'sv', '--team', team, '--as', 'nobody', 'hej']);
    expect(code).toBe(2);
    expect(remarks).toContain('nobody is not in team');
  });
});
