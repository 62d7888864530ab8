import fc from 'fast-check';
import { caseId, type Instant, instant } from '../../../src/core/ids';
import { HOUR } from '../../../src/core/time';
import { openObstacles } from '../../../src/flows/obstacle/obstacle';
import { lastLevel, ownersOf } from '../../../src/flows/obstacle/policy';
import { TUESDAY } from '../../support/care-team';
import { hinderTeam, report, stage } from './stage';

const ID = caseId('obstacle-1');
const at = (text: string): Instant => instant(Date.parse(text));
const iso = (moment: Instant | undefined): string =>
  moment === undefined ? '' : new Date(moment).toISOString().slice(0, 16);
const attend = { type: 'attendObstacle', caseId: ID };

describe('unanswered, it climbs: seven days a level, by four on the first working day when they have passed', () => {
  test.each<[string, 'se-ab' | 'no-aml', string, string, string]>([
    ['an ordinary week', 'se-ab', '2026-11-24T08:00Z', '2026-12-01T15:00', '2026-12-08T15:00'],
    ['over the night when clocks go back', 'se-ab', '2026-10-21T07:00Z', '2026-10-28T15:00', '2026-11-04T15:00'],
    [
      'over Easter and the night when clocks go forward',
      'se-ab',
      '2027-03-25T08:00Z',
      '2027-04-01T14:00',
      '2027-04-08T14:00',
    ],
    ['over Christmas and New Year', 'se-ab', '2026-12-18T08:00Z', '2026-12-28T15:00', '2027-01-04T15:00'],
    ['over the seventeenth of May', 'no-aml', '2027-05-10T07:00Z', '2027-05-18T14:00', '2027-05-25T14:00'],
    ['told on a Saturday', 'se-ab', '2026-11-28T10:00Z', '2026-12-07T15:00', '2026-12-14T15:00'],
  ])('%s', async (_, profile, told, first, second) => {
    const team = stage(hinderTeam({ profile }));
    await team.does('Sara', report({ caseId: ID }), at(told));
    expect(iso(team.last().answerBy)).toBe(first);
    const { dueAt: reminds = TUESDAY, answerBy } = team.last();
    expect(reminds).toBeGreaterThan(at(told) + (answerBy - at(told)) / 2);
    expect(reminds).toBeLessThan(answerBy);
    await team.does(undefined, attend, reminds);
    expect(team.last()).toMatchObject({ level: 0, answerBy, dueAt: answerBy });
    await expect(team.comes(undefined, attend, instant(answerBy - 1))).resolves.toBe('unchanged');
    await team.does(undefined, attend, answerBy);
    expect(team.last()).toMatchObject({ level: 1, climbedAt: answerBy });
    expect(iso(team.last().answerBy)).toBe(second);
  });

  test('past the last level it stays there, and is asked for every second working day', async () => {
    const team = stage();
    await team.does('Sara', report({ caseId: ID, level: 2 }));
    const { answerBy } = team.last();
    const reminders: string[] = [];
    for (let now = answerBy; reminders.length < 3; now = team.last().dueAt ?? now) {
      await team.does(undefined, attend, now);
      reminders.push(iso(team.last().dueAt));
    }
    // Tuesday at four; then Thursday, Monday and Wednesday at nine.
    expect(iso(answerBy)).toBe('2026-12-01T15:00');
    expect(reminders).toEqual(['2026-12-03T08:00', '2026-12-07T08:00', '2026-12-09T08:00']);
    expect(team.last()).toMatchObject({ level: 2, answerBy, open: true });
  });

  test('a team without levels asks its leader again', async () => {
    const team = stage(hinderTeam({ settings: {} }));
    await team.does('Sara', report({ caseId: ID }));
    await team.does(undefined, attend, team.last().answerBy);
    expect(team.last()).toMatchObject({ level: 0, status: 'waiting' });
    await expect(team.comes('Karin', { type: 'passOnObstacle', caseId: ID, comment: 'därför' })).resolves.toBe(
      'lastLevel',
    );
  });

  test('a question back does not stop the time, and what climbs waits for the level above', async () => {
    const team = stage();
    await team.does('Sara', report({ caseId: ID }));
    const { answerBy } = team.last();
    await team.does('Karin', { type: 'askReporter', caseId: ID, comment: 'när?' });
    expect(team.last().answerBy).toBe(answerBy);
    await team.does(undefined, attend, answerBy);
    expect(team.last()).toMatchObject({ level: 1, status: 'waiting' });
  });

  test('the team’s own days hold where it has any', async () => {
    const team = stage(hinderTeam({ settings: { answers: { obstacle: 3 } } }));
    await team.does('Sara', report({ caseId: ID }));
    expect(iso(team.last().answerBy)).toBe('2026-11-27T15:00');
  });

  test('a clock that comes weeks late gives the level above its whole time', async () => {
    const team = stage();
    await team.does('Sara', report({ caseId: ID }));
    const late = at('2026-12-21T08:00Z');
    await team.does(undefined, attend, late);
    expect(team.last().level).toBe(1);
    expect(iso(team.last().answerBy)).toBe('2026-12-28T15:00');
  });
});

const NAMES = ['Sara', 'Ahmed', 'Karin', 'Berit', 'Oskar'] as const;
const IDS = ['one', 'two', 'three'].map((name) => caseId(name));

const step = fc.record({
  by: fc.constantFrom(...NAMES),
  caseId: fc.constantFrom(...IDS),
  hours: fc.integer({ min: 0, max: 200 }),
  command: fc.oneof(
    fc.record({
      type: fc.constant('reportObstacle'),
      kind: fc.constant('it'),
      level: fc.integer({ min: 0, max: 3 }),
      comment: fc.constant('ord'),
    }),
    fc.record({
      type: fc.constant('answerObstacle'),
      outcome: fc.constantFrom('solved', 'declined'),
      comment: fc.constantFrom('', 'ord'),
    }),
    fc.record({
      type: fc.constantFrom('passOnObstacle', 'askReporter', 'replyObstacle', 'commentObstacle'),
      comment: fc.constantFrom('', 'ord'),
    }),
    fc.record({ type: fc.constantFrom('meetObstacle', 'takeBackObstacle', 'attendObstacle') }),
    fc.record({ type: fc.constant('pinObstacle'), step: fc.constantFrom('Besök', 'Rapport', 'Fika') }),
    fc.record({
      type: fc.constant('nameSteps'),
      steps: fc.constantFrom(['Rapport', 'Besök'], ['Rapport'], ['Besök', 'Fika']),
    }),
  ),
});

test('whatever is done and however time goes, every open obstacle has an owner, an answer-by and a next time that is not past', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const team = stage();
      let now: Instant = TUESDAY;
      for (const { by, caseId: id, hours, command } of steps) {
        now = instant(now + hours * HOUR);
        await team.does(command.type === 'attendObstacle' ? undefined : by, { ...command, caseId: id }, now);
        for (const open of openObstacles(team.team().openCases))
          await team.does(undefined, { type: 'attendObstacle', caseId: open.id }, now);
        for (const one of openObstacles(team.team().openCases)) {
          expect(one.level).toBeLessThanOrEqual(lastLevel(team.team()));
          expect(ownersOf(team.team(), one, now)).not.toEqual([]);
          expect(one.answerBy).toBeGreaterThan(one.at);
          expect(one.dueAt).toBeGreaterThanOrEqual(now);
        }
      }
    }),
    { numRuns: 200 },
  );
});

describe('answered in words', () => {
  const answered = async () => {
    const team = stage();
    await team.does('Sara', report({ caseId: ID }));
    await team.does('Karin', { type: 'replyObstacle', caseId: ID, comment: 'kommer på torsdag' });
    return team;
  };

  test('its reporter is asked once, a week later, and a week after that the answer stands', async () => {
    const team = await answered();
    expect(openObstacles(team.team().openCases)).toHaveLength(1);
    const first = team.last().dueAt ?? TUESDAY;
    expect(iso(first)).toBe('2026-12-01T15:00');
    await team.does(undefined, attend, first);
    expect(team.last()).toMatchObject({ open: true, status: 'answered', followedUpAt: first });
    const second = team.last().dueAt ?? TUESDAY;
    expect(iso(second)).toBe('2026-12-08T15:00');
    await expect(team.comes(undefined, attend, instant(second - 1))).resolves.toBe('unchanged');
    await team.does(undefined, attend, second);
    expect(team.last()).toMatchObject({ open: false, status: 'answered' });
    expect(team.last().dueAt).toBeUndefined();
  });

  test('a no puts it back with whoever answered, with a new date; it climbs as any other', async () => {
    const team = await answered();
    const asked = team.last().dueAt ?? TUESDAY;
    await team.does(undefined, attend, asked);
    await team.does('Sara', { type: 'reopenObstacle', caseId: ID, comment: 'inget kom' }, asked);
    expect(team.last()).toMatchObject({ open: true, status: 'waiting', level: 0 });
    expect(team.last()).not.toHaveProperty('endedBy');
    expect(iso(team.last().answerBy)).toBe('2026-12-08T15:00');
    await team.does(undefined, attend, team.last().answerBy);
    expect(team.last().level).toBe(1);
  });

  test('a yes ends it, and it is the reporter’s own', async () => {
    const team = await answered();
    await team.does('Sara', { type: 'answerObstacle', caseId: ID, outcome: 'solved' });
    expect(team.last()).toMatchObject({ open: false, status: 'solved', confirmed: true });
  });
});
