import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isoDate } from '../src/core/ids';
import { writeDemoTeams } from '../src/demo/team';
import { datesUntil } from './support/every-day';
import { csv, removeFolders, SMALL_TEAM, teamFolder, teamJson } from './support/team-folder';

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

  test.each([
    ['changes', '--since', 'nowhere'],
    ['changes', '--since', 'no/where'],
    ['changes', '--since', ''],
    ['continuity', '--until', 'nowhere'],
  ])('%s %s of a team that is not there (%s) ends with 1 and says so', async (command, option, id) => {
    const { code, lines, remarks } = await tillit([command, '--team', id, option, '2026-11-24']);
    expect({ code, lines, remarks }).toEqual({ code: 1, lines: [], remarks: `team ${id} has not been imported\n` });
  });

  test('summary prints what the team reads of a day, as text', async () => {
    const { code, lines } = await tillit(['summary', '--team', team, '--date', '2026-11-25']);
    expect(code).toBe(0);
    expect(lines[0]).toBe('Onsdag 25/11');
    expect(lines[1]).toMatch(/^På jobb: dag \d+, kväll \d+/);
    expect((await tillit(['summary', '--team', team, '--date', 'onsdag'])).code).toBe(2);
    expect((await tillit(['summary', '--team', 'nobody', '--date', '2026-11-25'])).code).toBe(1);
  });

  test('export prints a line for each week of which one of the days is, with nobody in it, and none of weeks to come', async () => {
    const shift = (id: string, date: string) => `${id},oid-erik,${date}T07:00,${date}T15:30,30`;
    const lived = await teamFolder({
      'team.json': teamJson({ id: 'lived' }),
      'shifts.csv': csv(
        'id,member,start,end,breakMinutes',
        shift('s1', '2025-11-14'),
        shift('s2', '2025-11-19'),
        shift('s3', '2099-11-18'),
      ),
      'visits.csv': csv('id,client,start,end,members'),
    });
    await tillit(['import', lived]);
    const exported = (from: string, to: string, of = 'lived') =>
      tillit(['export', '--team', of, '--from', from, '--to', to]);
    const { code, lines, remarks } = await exported('2025-11-14', '2099-12-31');
    expect({ code, remarks }).toEqual({ code: 0, remarks: '' });
    const [header = '', ...weeks] = (lines as readonly string[]).map((line) => line.split(','));
    expect(header.slice(0, 6)).toEqual(['week', 'from', 'to', 'staff', 'continuityClients', 'continuityMean']);
    expect(weeks.map(([week, from, to]) => [week, from, to])).toEqual([
      ['2025-W46', '2025-11-10', '2025-11-16'],
      ['2025-W47', '2025-11-17', '2025-11-23'],
    ]);
    for (const [, , , ...figures] of weeks) {
      expect(figures).toHaveLength(header.length - 3);
      expect(figures.filter((figure) => !/^\d*(?:\.\d)?$/.test(figure))).toEqual([]);
    }
    expect((await exported('2025-01-01', '2025-01-31')).lines).toHaveLength(1);
    expect((await exported('2025-11-23', '2025-11-15')).code).toBe(2);
    expect((await exported('måndag', '2025-11-15')).code).toBe(2);
    expect(await exported('2025-11-15', '2025-11-23', 'nobody')).toMatchObject({ code: 1, lines: [] });
    await removeFolders();
  }, 30_000);

  test('continuity prints a line per client: how many different people, at how many visits, and whether it counts', async () => {
    const days = datesUntil(isoDate('2026-11-24'), 14);
    const visit = (id: string, date: string, from: string, to: string, who: string, kind = '') =>
      `${id},${date}T${from},${date}T${to},${who},${kind}`;
    const visits = days.flatMap((date, at) => [
      visit(`v${at}a,K-1047`, date, '08:00', '08:30', 'oid-erik'),
      visit(`v${at}b,K-1047`, date, '18:00', '18:30', 'oid-erik|oid-fatima'),
      visit(`v${at}c,B-231`, date, '09:00', '09:30', 'oid-fatima'),
      visit(`v${at}d,B-231`, date, '12:00', '12:15', 'oid-erik', 'meal'),
    ]);
    const small = await teamFolder({
      'team.json': teamJson({ id: 'measured' }),
      'shifts.csv': csv('id,member,start'),
      'visits.csv': csv('id,client,start,end,members,kind', ...visits),
    });
    await tillit(['import', small]);
    const measured = (until: string) => tillit(['continuity', '--team', 'measured', '--until', until]);
    expect(await measured('2026-11-24')).toEqual({
      code: 0,
      lines: [
        { client: 'B-231', staff: 1, visits: 14, counted: false },
        { client: 'K-1047', staff: 2, visits: 28, counted: true },
      ],
      remarks: '',
    });
    expect((await measured('2026-11-25')).lines).toEqual([
      { client: 'B-231', staff: 1, visits: 13, counted: false },
      { client: 'K-1047', staff: 2, visits: 26, counted: false },
    ]);
    await removeFolders();
  }, 30_000);

  describe('check', () => {
    const check = (...words: readonly string[]) => tillit(['check', '--team', 'norr', ...words]);

    beforeAll(async () => {
      const own = await teamFolder({
        'shifts.csv': csv(
          'id,member,start,end,kind,breakMinutes',
          's1,oid-erik,2026-11-23T14:00,2026-11-23T22:00,E,30',
          's2,oid-erik,2026-11-24T07:00,2026-11-24T15:30,D,30',
          's3,oid-fatima,2026-12-01T07:00,2026-12-01T16:00,D,30',
          's4,oid-fatima,2026-12-02T07:00,2026-12-02T16:00,D,30',
        ),
        'members.csv': SMALL_TEAM['members.csv'].replace('substitute,,,,', 'substitute,,,00:00,'),
        'visits.csv': csv(
          'id,client,start,end,members',
          'v1,B-231,2026-11-23T15:00,2026-11-23T15:45,oid-erik',
          'v2,B-231,2026-11-23T15:30,2026-11-23T16:00,oid-erik',
        ),
      });
      const { lines } = await tillit(['import', own]);
      expect(lines).toEqual([expect.objectContaining({ outcome: 'imported' })]);
    }, 30_000);

    afterAll(removeFolders);

    test('prints every finding of the plan as it stands, one value a line, and ends with 1', async () => {
      const { code, lines } = await check();
      const erik = { person: 'oid-erik', unit: 'minutes' };
      const fatima = { person: 'oid-fatima', rule: 'restInPeriod', severity: 'exception', unit: 'minutes' };
      expect(code).toBe(1);
      expect(lines).toEqual([
        {
          ...erik,
          rule: 'doubleBooking',
          severity: 'hard',
          client: 'B-231',
          visit: 'v1',
          from: '2026-11-23T15:00',
          to: '2026-11-23T15:45',
          found: 15,
          required: 0,
        },
        {
          ...erik,
          rule: 'restBetweenShifts',
          severity: 'hard',
          from: '2026-11-23T22:00',
          to: '2026-11-24T07:00',
          found: 540,
          required: 660,
        },
        ...['2026-12-01', '2026-12-02'].map((date, at) => ({
          ...fatima,
          from: `${date}T00:00`,
          to: `2026-12-0${at + 2}T00:00`,
          found: 480,
          required: 660,
          dayBreak: expect.stringMatching(/^\d\d:[03]0$/),
        })),
      ]);
    });

    test('proposes a dayBreak for whoever fails only for it', async () => {
      const { remarks } = await check('--from', '2026-12-01', '--to', '2026-12-02');
      expect(remarks).toMatch(/^oid-fatima passes restInPeriod with the dayBreak \d\d:[03]0\n$/);
    });

    test.each<readonly [string, readonly string[], number, readonly string[]]>([
      [
        'a week that is asked for',
        ['--from', '2026-11-23', '--to', '2026-11-29'],
        1,
        ['doubleBooking', 'restBetweenShifts'],
      ],
      ['from a date on', ['--from', '2026-11-30'], 1, ['restInPeriod', 'restInPeriod']],
      ['a day on which nothing is wrong', ['--from', '2026-11-27', '--to', '2026-11-27'], 0, []],
    ])('%s', async (_, words, ends, rules) => {
      const { code, lines } = await check(...words);
      expect(code).toBe(ends);
      expect(lines.map((line) => (line as { readonly rule: string }).rule)).toEqual(rules);
    });

    test('counts what somebody works in another team', async () => {
      const shifts = (line: string) => csv('id,member,start,end,breakMinutes', `${line},30`);
      const visits = csv('id,client,start,end');
      for (const [id, line] of [
        ['evenings', 's1,oid-erik,2099-11-23T14:00,2099-11-23T22:00'],
        ['mornings', 's1,oid-erik,2099-11-24T07:00,2099-11-24T15:30'],
      ] as const)
        await tillit([
          'import',
          await teamFolder({ 'team.json': teamJson({ id }), 'shifts.csv': shifts(line), 'visits.csv': visits }),
        ]);
      const rest = expect.objectContaining({
        rule: 'restBetweenShifts',
        person: 'oid-erik',
        from: '2099-11-23T22:00',
        to: '2099-11-24T07:00',
        found: 540,
      });
      for (const id of ['mornings', 'evenings']) expect((await tillit(['check', '--team', id])).lines).toEqual([rest]);
    }, 30_000);
  });

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
    ['a check of no team', ['check']],
    ['a check of a team that is not there', ['check', '--team', 'nowhere']],
    ['a check from no date', ['check', '--team', 'demo-bjorken', '--from', '2026-02-30']],
    ['a check backwards', ['check', '--team', 'demo-bjorken', '--from', '2026-11-25', '--to', '2026-11-24']],
    ['continuity until no date', ['continuity', '--team', 'norr', '--until', 'today']],
    ['continuity until a day that there is not', ['continuity', '--team', 'norr', '--until', '2026-02-30']],
    ['continuity until nothing', ['continuity', '--team', 'norr']],
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
