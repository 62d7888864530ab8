import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Case } from '../../src/core/flow';
import { instant } from '../../src/core/ids';
import { HOUR, localDate } from '../../src/core/time';
import { liveThrough } from '../../src/demo/lived';
import { storyOf } from '../../src/demo/story';
import { writeDemoTeams } from '../../src/demo/team';
import { decode, partitions, under } from '../../src/engine/rows';
import { isProposalCase } from '../../src/flows/method-proposal/method-proposal';
import { isObstacle } from '../../src/flows/obstacle/obstacle';
import { importFolder } from '../../src/import/import-folder';
import { TUESDAY } from '../support/care-team';
import { temporaryStore } from '../support/running-bot';

/** Whenever the demo is started: on a weekday, a Sunday, over New Year, and when the clocks have just changed. */
describe.each([
  ['a Tuesday', TUESDAY],
  ['a Sunday night', instant(Date.parse('2026-11-29T22:30:00Z'))],
  ['the second day of the year', instant(Date.parse('2027-01-02T07:00:00Z'))],
  ['the end of October', instant(Date.parse('2026-10-27T12:00:00Z'))],
])('the demo’s weeks before %s', (_, now) => {
  test('have left a proposal in each state, a trial to be looked at, and an obstacle that climbed, in both teams', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'tillit-story-'));
    const { store, drop } = await temporaryStore();
    try {
      const teams = await writeDemoTeams(folder, localDate(now, 'Europe/Stockholm'));
      for (const team of teams) {
        const imported = await importFolder({
          store,
          folder: team.folder,
          at: instant(now - HOUR),
          progress: () => undefined,
          problem: (problem) => {
            throw new Error(JSON.stringify(problem));
          },
        });
        expect(imported.outcome).toBe('imported');
        await liveThrough(store, team.id, storyOf({ ...team, leader: team.play.leader.name }, now), now);
        const rows = async (prefix: string): Promise<readonly Case[]> =>
          (await store.range(partitions.team(team.id), ...under(prefix))).map((row) => decode<Case>(row.value));
        const cases = [...(await rows('a|case|')), ...(await rows('z|case|'))];
        expect(new Set(cases.filter(isProposalCase).map(({ status }) => status))).toEqual(
          new Set([
            ...['questions', 'round', 'amending', 'agenda', 'adopted', 'trial', 'review', 'agreed', 'kept'],
            ...['leader', 'declined', 'stopped', 'withdrawn'],
          ]),
        );
        expect(cases.filter(isObstacle).some(({ climbedAt, open }) => open && climbedAt !== undefined)).toBe(true);
        expect(await store.range(partitions.team(team.id), ...under('o|'))).toEqual([]);
      }
    } finally {
      await drop();
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});
