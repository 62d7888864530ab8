import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { isoDate } from '../../src/core/ids';
import { type DemoTeam, writeDemoTeams } from '../../src/demo/team';
import { COLUMNS } from '../../src/import/columns';

describe('the demo teams, written', () => {
  let folder = '';
  let teams: readonly DemoTeam[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'tillit-demo-'));
    teams = await writeDemoTeams(folder, isoDate('2026-11-22'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  const rowsOf = async (team: DemoTeam, file: string): Promise<readonly Record<string, string>[]> =>
    parse(await readFile(path.join(team.folder, file)), { columns: true });

  it('are a Swedish and a Norwegian one with the same leader', async () => {
    expect(teams.map(({ id, language }) => [id, language])).toEqual([
      ['demo-bjorken', 'sv'],
      ['demo-granly', 'nb'],
    ]);
    const leaders = teams.map(({ play }) => play.leader);
    expect(leaders[0]).toEqual(leaders[1]);
    for (const team of teams) {
      const members = await rowsOf(team, 'members.csv');
      expect(members.filter(({ role }) => role === 'leader').map(({ id }) => id)).toEqual([team.play.leader.objectId]);
      expect(team.others).toHaveLength(members.length - 3);
    }
  });

  it('have every file of a team folder, with its columns', async () => {
    for (const team of teams) {
      for (const [file, columns] of Object.entries(COLUMNS)) {
        const rows = await rowsOf(team, file);
        expect(Object.keys(rows[0] ?? {})).toEqual(columns);
      }
      const about = JSON.parse(await readFile(path.join(team.folder, 'team.json'), 'utf8')) as Record<string, unknown>;
      expect(about).toMatchObject({ id: team.id, language: team.language, teamsTeamId: team.teamsTeamId });
      expect(about.healthTasks).toEqual(expect.arrayContaining(['insulin']));
    }
  });

  it('write times as the wall shows them, a night over midnight', async () => {
    const [swedish] = teams;
    const shifts = swedish ? await rowsOf(swedish, 'shifts.csv') : [];
    const night = shifts.find(({ kind, start }) => kind === 'N' && start?.startsWith('2026-11-22'));
    expect([night?.start, night?.end]).toEqual(['2026-11-22T21:00', '2026-11-23T07:00']);
  });

  it('ask for what only the leader lets pass: a visit when the other is off', async () => {
    for (const team of teams) {
      const [, client, day, month, time] =
        /ta (\S+) (\d+)[/.](\d+)\.? (?:kl )?(\d\d\.\d\d)\?$/.exec(team.forLeader) ?? [];
      const date = `2026-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
      const visits = await rowsOf(team, 'visits.csv');
      const visit = visits.find((row) => row.client === client && row.start === `${date}T${time?.replace('.', ':')}`);
      expect(visit?.members).toBe(team.play.carerB.objectId);
      const shifts = await rowsOf(team, 'shifts.csv');
      const own = shifts.filter(({ member }) => member === team.play.carerA.objectId);
      expect(own.some(({ start = '', end = '' }) => start <= (visit?.start ?? '') && (visit?.end ?? '') <= end)).toBe(
        false,
      );
    }
  });

  it('try what stands in the plan', async () => {
    const [swedish] = teams;
    const visits = swedish ? await rowsOf(swedish, 'visits.csv') : [];
    const offered = visits.find(({ client, start }) => client === 'K-1047' && start === '2026-11-23T14:30');
    expect(offered?.members).toBe(swedish?.play.carerA.objectId);
    expect(swedish?.tries.some((line) => line.includes('K-1047 imorgon 14.30'))).toBe(true);
  });
});
