import type { Command } from '../../src/core/flow';
import { caseId, isoDate, shiftId, visitId } from '../../src/core/ids';
import { addDays } from '../../src/core/time';
import { ParsedRows, readTeam } from '../../src/engine/read';
import { keepWeeks } from '../../src/import/keep-weeks';
import { careTeam } from '../support/care-team';
import { type Bench, endBenches, openBench } from '../support/race-bench';

afterEach(endBenches);

const MONDAY = isoDate('2026-11-23');
const WEDNESDAY = isoDate('2026-11-25');
const SUNDAY = isoDate('2026-11-29');

/** Sara works on Wednesday, with half an hour more after it, and on Sunday; Ahmed on neither; Yonas on Wednesday. */
const CARE = careTeam({
  members: [{ name: 'Sara' }, { name: 'Ahmed' }, { name: 'Yonas' }],
  clients: [{ code: 'K-1047' }],
  settings: { policy: { findings: { outsideShift: 'passes' } } },
  shifts: {
    [addDays(MONDAY, -7)]: ['Yonas 07:00-15:00'],
    [MONDAY]: [],
    [WEDNESDAY]: ['Sara 07:00-15:00', 'Yonas 07:00-15:00'],
    [SUNDAY]: ['Sara 07:00-15:00'],
  },
  visits: { [WEDNESDAY]: ['K-1047 08:00-08:30 Sara', 'K-1047 16:00-16:30 Sara'] },
});

const weeksIn = async (bench: Bench, parsed = new ParsedRows()) => {
  const { weeks } = await readTeam(bench.store, CARE.team.id, parsed).team();
  return Object.fromEntries(
    CARE.members.map(({ id, name }) => [
      name,
      weeks?.get(id)?.map(({ from, minutes, restDays }) => [from.slice(5), minutes, ...restDays].join(' ')),
    ]),
  );
};

const opened = async () => {
  const bench = await openBench(CARE);
  await keepWeeks(bench.store, CARE.team.id, isoDate('2026-11-24'));
  return bench;
};

const does = (bench: Bench, name: string, type: string, more: object = {}): Command => {
  const command = { type, by: CARE.id(name), at: bench.clock.now(), caseId: caseId('c1'), ...more };
  return command;
};

const sunday = { shift: shiftId(`s-${SUNDAY}-0`), date: SUNDAY };
const before = {
  Sara: ['11-16 0', '11-23 930 2026-11-29'],
  Ahmed: ['11-16 0', '11-23 0'],
  Yonas: ['11-16 450', '11-23 450'],
};

describe('what is remembered of the weeks', () => {
  test('goes with a shift that changes hands, and back with it', async () => {
    const bench = await opened();
    expect(await weeksIn(bench)).toEqual(before);
    const bot = bench.instance('first');
    const act = async (command: Command) =>
      expect(await bot.does(CARE.team.id, command)).toMatchObject({ outcome: 'done' });
    await act(does(bench, 'Sara', 'offerShift', { ...sunday, to: CARE.id('Ahmed') }));
    expect(await weeksIn(bench)).toEqual(before);
    await act(does(bench, 'Ahmed', 'acceptVisit'));
    const passed = { ...before, Sara: ['11-16 0', '11-23 480'], Ahmed: ['11-16 0', '11-23 450 2026-11-29'] };
    expect(await weeksIn(bench)).toEqual(passed);
    expect(await weeksIn(bench, bot.engine.parsed)).toEqual(passed);
    await act(does(bench, 'Ahmed', 'undoSwap'));
    expect(await weeksIn(bench)).toEqual(before);
  });

  test.each([
    ['in the shifts of both', 0, before],
    [
      'outside their shifts',
      1,
      { ...before, Sara: ['11-16 0', '11-23 900 2026-11-29'], Yonas: ['11-16 450', '11-23 480'] },
    ],
  ])('changes with a visit %s only as far as somebody works more or less', async (_, visit, after) => {
    const bench = await opened();
    const bot = bench.instance('first');
    const offered = { visit: visitId(`v-${WEDNESDAY}-${visit}`), date: WEDNESDAY, to: CARE.id('Yonas') };
    await bot.does(CARE.team.id, does(bench, 'Sara', 'offerVisit', offered));
    await bot.does(CARE.team.id, does(bench, 'Yonas', 'acceptVisit'));
    expect(await weeksIn(bench)).toEqual(after);
  });

  test('is not made up where a store has none of it: then nothing is remembered, and all goes on', async () => {
    const bench = await openBench(CARE);
    const bot = bench.instance('first');
    await bot.does(CARE.team.id, does(bench, 'Sara', 'offerShift', { ...sunday, to: CARE.id('Ahmed') }));
    expect(await bot.does(CARE.team.id, does(bench, 'Ahmed', 'acceptVisit'))).toMatchObject({ outcome: 'done' });
    expect(await bench.rows('a|weeks|')).toEqual([]);
  });
});
