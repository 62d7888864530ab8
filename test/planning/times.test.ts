import { instant, isoDate, type WallTime, wallTime } from '../../src/core/ids';
import { planOf, shifted } from '../../src/core/plan';
import { instantOf, localTime, MINUTE } from '../../src/core/time';
import { mayStart, otherStarts } from '../../src/planning/times';
import { peopleOf } from '../rules/taking';
import { careTeam } from '../support/care-team';

const DAY = isoDate('2026-11-25');
const ZONE = 'Europe/Stockholm';

const given = (text: string, others: readonly string[] = []) => {
  const care = careTeam({
    members: [{ name: 'Sara' }, { name: 'Ahmed' }],
    clients: [{ code: 'K-1047' }, { code: 'K-1020' }],
    shifts: { [DAY]: ['Sara 07:00-16:00'] },
    visits: { [DAY]: [text, ...others] },
  });
  const visit = care.days[0]?.visits[0];
  if (!visit) throw new Error('there is a visit');
  return { care, visit };
};

const asked = (text: string, others: readonly string[] = []) => {
  const { care, visit } = given(text, others);
  const plan = planOf(care.days);
  return {
    starts: otherStarts(peopleOf(care), plan, visit).map((start) => localTime(start, ZONE)),
    may: (time: WallTime) => mayStart(peopleOf(care), plan, visit, instantOf(DAY, time, ZONE)),
  };
};

describe('the other times at which a visit planned at 14:30–15:00 may start', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['none, when it has no window', 'K-1047 14:30-15:00 Sara', [], []],
    [
      'every five minutes of its window, the nearest first',
      'K-1047 14:30-15:00 Sara 14:20~14:45',
      [],
      ['14:25', '14:35', '14:20', '14:40', '14:45'],
    ],
    ['none, when two carers go', 'K-1047 14:30-15:00 Sara+Ahmed 14:20~14:45', [], []],
    [
      'not while someone else is at the client',
      'K-1047 14:30-15:00 Sara 14:20~14:45',
      ['K-1047 14:00-14:25 Ahmed', 'K-1020 15:00-16:00 Ahmed'],
      ['14:25', '14:35', '14:40', '14:45'],
    ],
    ['with one bound alone, from when it was planned', 'K-1047 14:30-15:00 Sara 14:30~14:40', [], ['14:35', '14:40']],
  ])('%s', (_, visit, others, starts) => {
    expect(asked(visit, others).starts).toEqual(starts);
  });

  test('not on another date, however late its window ends', () => {
    const { care, visit } = given('K-1047 23:45-23:55 Sara 23:45~23:50');
    const late = { ...visit, latest: instant(visit.start + 60 * MINUTE) };
    const starts = otherStarts(peopleOf(care), planOf(care.days), late).map((start) => localTime(start, ZONE));
    expect(starts).toEqual(['23:50', '23:55']);
  });

  test('back to when it was planned, of one that was moved and has one bound alone', () => {
    const { care, visit } = given('K-1047 14:30-15:00 Sara 14:30~15:30');
    const { earliest: _, ...open } = visit;
    const moved = shifted(open, instant(visit.start + 25 * MINUTE));
    expect(mayStart(peopleOf(care), planOf(care.days), moved, visit.start)).toBe(true);
  });

  test.each([
    ['14:31', true],
    ['14:45', true],
    ['14:19', false],
    ['14:46', false],
  ])('at %s: %s', (time, may) => {
    expect(asked('K-1047 14:30-15:00 Sara 14:20~14:45').may(wallTime(time))).toBe(may);
  });
});
