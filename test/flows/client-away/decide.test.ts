import fc from 'fast-check';
import { isCounted } from '../../../src/core/continuity';
import { type ClientCode, clientCode, type Instant, instant, isoDate, wallTime } from '../../../src/core/ids';
import { planOf } from '../../../src/core/plan';
import type { Visit } from '../../../src/core/roster';
import { addDays, HOUR, minutesBetween } from '../../../src/core/time';
import { clientAway } from '../../../src/flows/client-away';
import type { AwayCase } from '../../../src/flows/client-away/client-away';
import type { AwayEvent } from '../../../src/flows/client-away/events';
import type { AwayReason } from '../../../src/flows/client-away/reasons';
import { type CareTeam, TUESDAY } from '../../support/care-team';
import { flowStage } from '../../support/flow-stage';
import { needTeam, TODAY, TOMORROW } from '../../support/need-stage';

const FRIDAY = isoDate('2026-11-27');
const SUNDAY = isoDate('2026-11-29');
const MONDAY = isoDate('2026-11-30');
const client = clientCode('K-1011');
const MORNING_VISIT = 'K-1011 08:00-08:30 Sara';

/** Sara goes to K-1011 at eight, which is an hour ago, and Ahmed in the afternoon. */
const twice = (): CareTeam => {
  const afternoons = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => addDays(TODAY, at - 1)).map((date) => [
      date,
      ['K-1011 08:00-08:30 Sara', 'K-1011 15:00-15:45 Ahmed'],
    ]),
  );
  return needTeam({ visits: afternoons });
};

const stage = (care: CareTeam = needTeam()) =>
  flowStage<Parameters<typeof clientAway.flow.decide>[1], never, AwayEvent, AwayReason, AwayCase>(
    clientAway.flow as never,
    care,
  );

const away = (from: string, more: object = {}) => ({ type: 'tellAway', client, from, ...more });
const home = (from: string, more: object = {}) => ({ type: 'tellHome', client, from, twoCarersDays: 0, ...more });
const filedAway = (from: string, to?: string): CareTeam => {
  const care = needTeam();
  const span = { from: isoDate(from), ...(to ? { to: isoDate(to) } : {}) };
  return { ...care, clients: care.clients.map((one) => (one.code === client ? { ...one, away: [span] } : one)) };
};

describe('a client who is away is not visited', () => {
  test('from today: what has begun was done, the rest falls away until further notice, and whoever goes there is told', async () => {
    const team = stage(twice());
    await team.does('Ahmed', away(TODAY));
    await expect(team.day(TODAY, client)).resolves.toEqual([MORNING_VISIT]);
    await expect(team.day(SUNDAY, client)).resolves.toEqual([]);
    const { visits, minutes, seats, contacts, last } = team.last();
    expect({ visits, minutes, last }).toEqual({ visits: 57, minutes: 29 * 45 + 28 * 30, last: '2026-12-22' });
    expect(seats.map(({ member }) => member)).toEqual(['Ahmed', 'Sara', 'Ahmed'].map(team.who));
    expect(contacts).toEqual([team.who('Lisa')]);
  });

  test.each([
    ['since last night', { time: wallTime('00:00') }, []],
    ['since a certain hour', { time: wallTime('14:00') }, [MORNING_VISIT]],
    ['until tomorrow', { until: TOMORROW }, [MORNING_VISIT]],
  ])('%s', async (_, more, today) => {
    const team = stage(twice());
    await expect(team.comes('Ahmed', away(TODAY, more))).resolves.toBe('done');
    await expect(team.day(TODAY, client)).resolves.toEqual(today);
    await expect(team.day(TOMORROW, client)).resolves.toEqual([]);
    await expect(team.day(FRIDAY, client)).resolves.toHaveLength('until' in more ? 2 : 0);
  });

  test.each<[string, string, CareTeam, object, string]>([
    ['a carer', 'Ahmed', needTeam(), away(TODAY), 'done'],
    ['the nurse', 'Mia', needTeam(), away(TODAY), 'done'],
    ['the leader', 'Karin', needTeam(), away(TODAY), 'done'],
    ['the assessor', 'Erik', needTeam(), away(TODAY), 'notYourReport'],
    ['an observer', 'Oskar', needTeam(), away(TODAY), 'notYourReport'],
    ['a client of nobody here', 'Sara', needTeam(), away(TODAY, { client: 'K-9' }), 'clientUnknown'],
    ['two months back', 'Sara', needTeam(), away('2026-09-20'), 'notThen'],
    ['it ends before it begins', 'Sara', needTeam(), away(FRIDAY, { until: TOMORROW }), 'notThen'],
    ['it is over', 'Sara', needTeam(), away('2026-11-20', { until: '2026-11-22' }), 'notThen'],
    ['the files say so already', 'Sara', filedAway('2026-11-20'), away(TODAY), 'alreadyAway'],
    ['the files say so for a while, and it is longer', 'Sara', filedAway(TODAY, FRIDAY), away(TODAY), 'done'],
    ['the files say so for all of it', 'Sara', filedAway(TODAY, FRIDAY), away(TODAY, { until: FRIDAY }), 'alreadyAway'],
    ['two months ahead', 'Sara', needTeam(), away('2027-01-20'), 'done'],
    ['home in two months', 'Sara', filedAway('2026-11-20'), home('2027-01-20'), 'done'],
    ['in two years', 'Sara', needTeam(), away('2028-11-20'), 'notThen'],
    ['four weeks back', 'Sara', needTeam(), away('2026-10-27'), 'done'],
    ['home, and not away', 'Sara', needTeam(), home(FRIDAY), 'notAway'],
    ['home, not away, and two are needed', 'Sara', needTeam(), home(FRIDAY, { twoCarersDays: 3 }), 'done'],
  ])('%s', async (_, by, care, command, comes) => {
    await expect(stage(care).comes(by, command as never)).resolves.toBe(comes);
  });

  test('longer than the files say: only what is new is paused', async () => {
    const team = stage(filedAway(TODAY, FRIDAY));
    await team.does('Sara', away(TODAY, { until: MONDAY }));
    expect(team.last()).toMatchObject({ from: '2026-11-28', until: MONDAY, visits: 3 });
    await expect(team.day(MONDAY, client)).resolves.toEqual([]);
    await expect(team.day(isoDate('2026-12-01'), client)).resolves.toEqual([MORNING_VISIT]);
  });
});

describe('a client who comes home is visited again', () => {
  test.each([
    [
      'what was told here',
      async () => {
        const team = stage();
        await team.does('Ahmed', away(TODAY));
        return team;
      },
    ],
    ['what the files say', async () => stage(filedAway('2026-11-20'))],
  ])('from that day, whatever ended: %s', async (_, begun) => {
    const team = await begun();
    await expect(team.day(FRIDAY, client)).resolves.toEqual([]);
    await team.does('Ahmed', home(FRIDAY));
    await expect(team.day(isoDate('2026-11-26'), client)).resolves.toEqual([]);
    await expect(team.day(FRIDAY, client)).resolves.toEqual([MORNING_VISIT]);
    const { seats, contacts, lacking } = team.last();
    expect(seats.map(({ member }) => member)).toEqual([team.who('Sara'), team.who('Sara')]);
    expect(contacts).toEqual([team.who('Lisa'), team.who('Mia')]);
    expect(lacking).toBe(0);
  });

  test('from an hour of the day on', async () => {
    const team = stage(twice());
    await team.does('Ahmed', away(TODAY));
    await team.does('Ahmed', home(FRIDAY, { time: wallTime('13:00') }));
    await expect(team.day(FRIDAY, client)).resolves.toEqual(['K-1011 15:00-15:45 Ahmed']);
  });

  test('with two for three days: each visit has a seat that nobody has, and the team is asked about the first', async () => {
    const team = stage();
    await team.does('Ahmed', away(TODAY));
    const decision = await team.does('Ahmed', home(FRIDAY, { twoCarersDays: 3 }));
    await expect(team.day(SUNDAY, client)).resolves.toEqual(['K-1011 08:00-08:30 -', MORNING_VISIT]);
    await expect(team.day(MONDAY, client)).resolves.toEqual([MORNING_VISIT]);
    expect(team.last().lacking).toBe(3);
    const then = decision.outcome === 'accepted' ? (decision.then ?? []) : [];
    expect(then.map(({ flow, command }) => `${flow} ${command.type}`)).toEqual(Array(3).fill('swap offerVisit'));
    expect(new Set(then.map(({ command }) => command.caseId)).size).toBe(3);
  });

  test('what whoever had it has no room for any more is left to whoever takes it', async () => {
    const care = needTeam();
    const busy: CareTeam = {
      ...care,
      days: care.days.map((day) =>
        day.date === FRIDAY
          ? {
              ...day,
              visits: day.visits.map((visit) =>
                visit.client === 'K-1007'
                  ? { ...visit, start: instant(visit.start - HOUR / 2), end: instant(visit.end - HOUR / 2) }
                  : visit,
              ),
            }
          : day,
      ),
    };
    const team = stage(busy);
    await team.does('Ahmed', away(TODAY));
    await team.does('Ahmed', home(FRIDAY));
    await expect(team.day(FRIDAY, client)).resolves.toEqual(['K-1011 08:00-08:30 -']);
    await expect(team.day(isoDate('2026-11-28'), client)).resolves.toEqual([MORNING_VISIT]);
    expect(team.last().lacking).toBe(1);
  });

  test('later than was thought: the days between are away too', async () => {
    const team = stage();
    await team.does('Ahmed', away(TODAY, { until: TOMORROW }));
    await team.does('Ahmed', home(MONDAY));
    await expect(team.day(FRIDAY, client)).resolves.toEqual([]);
    await expect(team.day(MONDAY, client)).resolves.toEqual([MORNING_VISIT]);
  });

  test.each([
    ['from the morning', {}],
    ['from an hour on', { time: wallTime('06:00') }],
  ])('sooner than was said first, %s', async (_, more) => {
    const team = stage();
    await team.does('Ahmed', away(TODAY));
    await team.does('Ahmed', home(MONDAY, more));
    await team.does('Ahmed', home(FRIDAY, more));
    await expect(team.day(FRIDAY, client)).resolves.toEqual([MORNING_VISIT]);
    await expect(team.day(isoDate('2026-11-26'), client)).resolves.toEqual([]);
  });

  test('and away again the same day', async () => {
    const team = stage(twice());
    await team.does('Ahmed', away('2026-11-20'));
    await team.does('Ahmed', home(TODAY));
    await expect(team.comes('Ahmed', away(TODAY), instant(TUESDAY + 3 * HOUR))).resolves.toBe('done');
    await expect(team.day(TODAY, client)).resolves.toEqual([]);
  });
});

describe('who takes it back', () => {
  const undo = (team: ReturnType<typeof stage>, by: string, comment?: string) =>
    team.comes(by, { type: 'takeBackAway', caseId: team.last().id, ...(comment ? { comment } : {}) });

  test.each([
    ['whoever told it', 'Ahmed', undefined, 'done'],
    ['the named contact', 'Lisa', undefined, 'done'],
    ['the leader, who says why', 'Karin', 'fel kod', 'done'],
    ['the leader without a word', 'Karin', undefined, 'reasonMissing'],
    ['somebody else', 'Sara', undefined, 'notYours'],
  ])('%s', async (_, by, comment, comes) => {
    const team = stage();
    await team.does('Ahmed', away(FRIDAY));
    await expect(undo(team, by, comment)).resolves.toBe(comes);
    await expect(team.day(FRIDAY, client)).resolves.toEqual(comes === 'done' ? [MORNING_VISIT] : []);
    expect(team.events().every((event) => !('comment' in event))).toBe(true);
  });

  test('a return that did not come about: away as long as before', async () => {
    const team = stage(filedAway('2026-11-20', MONDAY));
    await team.does('Ahmed', home(FRIDAY, { twoCarersDays: 3 }));
    await expect(undo(team, 'Ahmed')).resolves.toBe('done');
    await expect(team.day(SUNDAY, client)).resolves.toEqual([]);
    await expect(team.day(isoDate('2026-12-01'), client)).resolves.toEqual([MORNING_VISIT]);
  });

  test('not what has been overtaken, and not twice', async () => {
    const team = stage();
    await team.does('Ahmed', away(TODAY));
    const first = team.last().id;
    await team.does('Ahmed', home(FRIDAY));
    await expect(team.comes('Ahmed', { type: 'takeBackAway', caseId: first })).resolves.toBe('notOpen');
    const second = team.events()[1]?.caseId;
    await expect(team.comes('Ahmed', { type: 'takeBackAway', caseId: second })).resolves.toBe('done');
    await expect(team.comes('Ahmed', { type: 'takeBackAway', caseId: second })).resolves.toBe('unchanged');
  });
});

test('continuity does not count a client who was away, whoever said so', async () => {
  const team = stage(twice());
  const dates = { from: isoDate('2026-11-24'), to: isoDate('2026-12-07') };
  const counted = async () => {
    const plan = planOf(await team.days(dates.from, dates.to));
    return isCounted(team.team(), client as ClientCode, plan.visitsAt(client), dates);
  };
  await expect(counted()).resolves.toBe(true);
  await team.does('Ahmed', away(FRIDAY, { until: FRIDAY }));
  await expect(counted()).resolves.toBe(false);
  expect(team.team().clients.get(client)?.away).toEqual([{ from: FRIDAY, to: FRIDAY }]);
});

describe('over any sequence of away, home and undo', () => {
  const date = fc.integer({ min: 0, max: 14 }).map((days) => addDays(TODAY, days));
  const step = fc.oneof(
    fc.record({ does: fc.constant('away' as const), date, days: fc.option(fc.integer({ min: 0, max: 6 })) }),
    fc.record({ does: fc.constant('home' as const), date, days: fc.constantFrom(0, 0, 3) }),
    fc.record({ does: fc.constant('undo' as const), date, days: fc.nat(9) }),
  );
  const minutesIn = (visits: readonly Visit[] = []) =>
    visits.reduce((sum, { start, end, members }) => sum + members.length * minutesBetween(start, end), 0);

  test('each planned visit is visited, left open or kept beside, once; and minutes are neither lost nor counted twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const care = twice();
        const team = stage(care);
        let now: Instant = TUESDAY;
        for (const { does, date: on, days } of steps) {
          now = instant(now + 5 * HOUR);
          const cases = team.events().filter(({ type }) => type !== 'awayTakenBack');
          if (does === 'away')
            await team.does('Ahmed', away(on, days === null ? {} : { until: addDays(on, days) }), now);
          else if (does === 'home') await team.does('Ahmed', home(on, { twoCarersDays: days }), now);
          else if (cases.length > 0)
            await team.does('Ahmed', { type: 'takeBackAway', caseId: cases[(days ?? 0) % cases.length]?.caseId }, now);
        }
        for (const day of await team.days(TODAY, addDays(TODAY, 20))) {
          const planned = care.days.find((one) => one.date === day.date)?.visits ?? [];
          const there = [...day.visits, ...(day.off ?? [])].filter(({ id }) => planned.some((one) => one.id === id));
          expect(there.map(({ id }) => id).sort()).toEqual(planned.map(({ id }) => id).sort());
          expect(minutesIn(there)).toBe(minutesIn(planned));
        }
      }),
      { numRuns: 60 },
    );
  });
});
