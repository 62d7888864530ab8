import type { Case, Read, TeamState } from '../../../src/core/flow';
import { type CaseId, type Instant, instant, isoDate, wallTime } from '../../../src/core/ids';
import { addDays, HOUR, instantOf, localDate, localTime, weekdayOf } from '../../../src/core/time';
import { followingUp, followUpId } from '../../../src/flows';
import { peopleOf, teamWith } from '../../rules/taking';

const flow = followingUp(async () => []);

/** A team in that zone, and which weeks have been counted. */
const readIn = (timeZone: string, counted: readonly CaseId[] = []): Read => {
  const people = peopleOf(teamWith({}));
  const state = { ...people, team: { ...people.team, timeZone } } as unknown as TeamState;
  return {
    team: async () => state,
    closedCase: async (id: CaseId) => (counted.includes(id) ? ({ id } as Case) : undefined),
  } as unknown as Read;
};

const nextOf = async (read: Read, after: Instant): Promise<Instant> => {
  const next = await flow.calendar?.next(read, after);
  if (next === undefined) throw new Error('there is always a next Monday');
  return next;
};

describe.each(['Europe/Stockholm', 'Europe/Oslo'])('in %s', (zone) => {
  test('every Monday of a year at eight on the wall, also after the nights when clocks change', async () => {
    const read = readIn(zone);
    const found: string[] = [];
    let at = instantOf(isoDate('2026-01-01'), wallTime('00:00'), zone);
    const end = instantOf(isoDate('2027-01-01'), wallTime('00:00'), zone);
    for (at = await nextOf(read, at); at < end; at = await nextOf(read, at)) {
      expect([weekdayOf(localDate(at, zone)), localTime(at, zone)]).toEqual([1, '08:00']);
      expect((await flow.calendar?.due(read, at))?.monday).toBe(addDays(localDate(at, zone), -7));
      expect(await flow.calendar?.due(read, instant(at - 1))).toBeUndefined();
      found.push(localDate(at, zone));
    }
    expect(found).toHaveLength(52);
    expect(new Set(found).size).toBe(52);
    expect(found).toEqual(expect.arrayContaining(['2026-03-30', '2026-10-26']));
  });
});

test.each<[string, number, boolean]>([
  ['at eight', 0, true],
  ['late in the evening', 15, true],
  ['a day later', 24, false],
  ['on Sunday', 150, false],
])('a week is counted on its Monday: %s', async (_, hours, isDue) => {
  const zone = 'Europe/Stockholm';
  const monday = isoDate('2026-11-23');
  const at = instant(instantOf(addDays(monday, 7), wallTime('08:00'), zone) + hours * HOUR);
  expect((await flow.calendar?.due(readIn(zone), at))?.monday).toBe(isDue ? monday : undefined);
  expect(await flow.calendar?.due(readIn(zone, [followUpId(monday)]), at)).toBeUndefined();
});
