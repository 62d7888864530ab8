import fc from 'fast-check';
import { plannedMinutes } from '../../../src/core/frames';
import { clientCode, type Instant, instant, wallTime } from '../../../src/core/ids';
import type { Day, Visit } from '../../../src/core/roster';
import { addDays, HOUR, minutesBetween } from '../../../src/core/time';
import type { Wanted } from '../../../src/planning/changed-need';
import { TUESDAY } from '../../support/care-team';
import { type NeedStage, needStage, TODAY, TOMORROW } from '../../support/need-stage';

const CLIENTS = ['K-1011', 'K-1020', 'K-1033', 'K-1007'] as const;
const LAST = addDays(TODAY, 28);

const which = fc.constantFrom('08:00', '08:40', '10:00', '13:00', '20:00').map((at) => ({ at: wallTime(at) }));
const span = fc
  .record({
    from: fc.nat(5),
    lasts: fc.constantFrom(undefined, 0, 3, 13, 20),
    weekdays: fc.constantFrom(undefined, [3], [1, 5]),
  })
  .map(({ from, lasts, weekdays }) => ({
    from: addDays(TOMORROW, from),
    ...(lasts === undefined ? {} : { until: addDays(TOMORROW, from + lasts) }),
    ...(weekdays ? { weekdays } : {}),
  }));
const minutes = fc.constantFrom(2, 5, 10, 15, 60);

const wanted: fc.Arbitrary<Wanted> = fc
  .oneof(
    fc.record({ change: fc.constantFrom('longer' as const, 'shorter' as const), which, minutes, span }),
    fc.record({
      change: fc.constant('moved' as const),
      which,
      to: fc.constantFrom('07:00', '11:00', '15:30').map(wallTime),
      span,
    }),
    fc.record({ change: fc.constant('dropped' as const), which, span }),
    fc.record({
      change: fc.constant('added' as const),
      start: fc.constantFrom('09:30', '20:00').map(wallTime),
      minutes,
      kind: fc.constant('home-help' as const),
      span,
    }),
  )
  .map(({ span: dates, ...rest }) => ({ ...rest, ...dates }) as Wanted);

const step = fc.record({
  does: fc.constantFrom('report', 'report', 'report', 'takeBack', 'grant', 'decline', 'attend'),
  client: fc.constantFrom(...CLIENTS),
  wanted,
  agreed: fc.integer({ min: 0, max: 5 }).map((roll) => roll > 0),
  which: fc.nat(20),
  hours: fc.constantFrom(0, 1, 30),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const perform = async (stage: NeedStage, steps: readonly Step[]): Promise<Instant> => {
  let at = TUESDAY;
  for (const one of steps) {
    at = instant(at + one.hours * HOUR);
    const { client, agreed } = one;
    const cases = [...new Set(stage.events().map(({ caseId }) => caseId))];
    const caseId = cases[one.which % Math.max(1, cases.length)];
    if (one.does === 'report') await stage.report('Sara', client, 'more', { wanted: one.wanted, agreed, at });
    else if (!caseId) continue;
    else if (one.does === 'takeBack') await stage.does('Karin', { type: 'takeBackNeed', caseId, comment: 'nej' }, at);
    else if (one.does === 'grant') await stage.does('Erik', { type: 'grantNeed', caseId }, at);
    else if (one.does === 'decline') await stage.does('Erik', { type: 'declineNeed', caseId, comment: 'nej' }, at);
    else await stage.does(undefined, { type: 'attendNeed', caseId }, at);
  }
  return at;
};

const lengths = (visits: readonly Visit[]) =>
  visits.reduce((sum, { start, end }) => sum + minutesBetween(start, end), 0);
const asPlanned = (days: readonly Day[], from: Instant) =>
  days.map(({ date, visits }) => [
    date,
    visits
      .filter(({ start }) => start > from)
      .map(({ id, start, end, members }) => [id, start, end, ...members].join(' '))
      .sort(),
  ]);

describe('over any sequence of reports, answers and take-backs', () => {
  test('no minute is lost or counted twice: what the frames count is what the carers have in their days, open visits included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const stage = needStage();
        await perform(stage, steps);
        const days = await stage.days(TODAY, LAST);
        const counted = CLIENTS.reduce(
          (sum, client) => sum + plannedMinutes(days, clientCode(client), { from: TODAY, to: LAST }),
          0,
        );
        expect(counted).toBe(lengths(days.flatMap(({ visits }) => visits)));
        for (const { visits, off = [] } of days) {
          const ids = [...visits, ...off].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 120, seed: 5 },
    );
  });

  test('each report says by how much the four weeks change, and so they do', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 5 }),
        wanted,
        fc.constantFrom(...CLIENTS),
        async (steps, last, client) => {
          const stage = needStage();
          await perform(
            stage,
            steps.map((one) => ({ ...one, hours: 0 })),
          );
          const planned = async () =>
            plannedMinutes(await stage.days(last.from, addDays(last.from, 27)), clientCode(client), {
              from: last.from,
              to: addDays(last.from, 27),
            });
          const before = await planned();
          const decision = await stage.report('Sara', client, 'more', { wanted: last });
          const one = decision.outcome === 'accepted' ? stage.last() : undefined;
          expect((await planned()) - before).toBe(one?.stands ? one.minutes : 0);
        },
      ),
      { numRuns: 120, seed: 5 },
    );
  });

  test('all of it taken back, what is to come is as the planning system has it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const stage = needStage();
        const at = await perform(stage, steps);
        for (const caseId of new Set(stage.events().map((event) => event.caseId)))
          await stage.does('Karin', { type: 'takeBackNeed', caseId, comment: 'allt tillbaka' }, at);
        const fresh = needStage();
        expect(asPlanned(await stage.days(TODAY, LAST), at)).toEqual(asPlanned(await fresh.days(TODAY, LAST), at));
      }),
      { numRuns: 120, seed: 5 },
    );
  });
});
