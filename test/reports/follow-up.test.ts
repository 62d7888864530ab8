import fc from 'fast-check';
import { ANSWERED, type Part, type WeekFigures, weeksIn, weeksUntil } from '../../src/core/follow-up';
import { isoDate } from '../../src/core/ids';
import { addDays } from '../../src/core/time';
import { type FollowUp, followUpOf, saysAnything } from '../../src/reports/follow-up';
import { FOLLOW_UP_HEADER, followUpLine } from '../../src/reports/follow-up-csv';

const MONDAY = isoDate('2026-11-16');
const FOUR = weeksUntil(MONDAY, 4);
const none: Part = { count: 0, of: 0 };

const week = (more: Partial<WeekFigures> = {}): WeekFigures => ({
  monday: MONDAY,
  used: true,
  people: 12,
  contact: none,
  substitutes: none,
  absent: none,
  own: none,
  waited: { needs: [], proposals: [], exceptions: [] },
  inside: 0,
  kept: none,
  restKept: 0,
  ...more,
});

const together = (weeks: readonly WeekFigures[]) => followUpOf(weeks, FOUR);

const MISSING = {
  continuity: undefined,
  absent: undefined,
  own: undefined,
  inside: undefined,
  restKept: undefined,
};

describe('weeks together', () => {
  test.each<[string, readonly Partial<WeekFigures>[], object]>([
    ['nothing has happened', [{}, {}], { inside: 0, restKept: 0 }],
    ['nobody has used it yet', [{ used: false }], { inside: undefined, restKept: undefined }],
    ['no week has been counted', [], { inside: undefined, restKept: undefined }],
    [
      'shares of all the weeks, not means of their shares',
      [{ own: { count: 1, of: 5 } }, { own: { count: 15, of: 15 } }],
      { own: { share: 0.8, of: 20 } },
    ],
    [
      'a week of two decisions is not in it: who has the other week’s would know them',
      [{ own: { count: 1, of: 2 } }, { own: { count: 8, of: 8 } }],
      { own: { share: 1, of: 8 } },
    ],
    [
      'nor a week of one answer',
      [
        { waited: { needs: [600], proposals: [], exceptions: [] } },
        { waited: { needs: [30, 60, 90, 120, 150], proposals: [], exceptions: [] } },
      ],
      { waited: { needs: { median: 90, longest: 150, answers: 5 } } },
    ],
    ['four decisions are too few', [{ own: { count: 2, of: 2 } }, { own: { count: 1, of: 2 } }], { own: undefined }],
    ['five are enough', [{ own: { count: 2, of: 3 } }, { own: { count: 2, of: 2 } }], { own: { share: 0.8, of: 5 } }],
    ['four needs are too few to be told', [{ inside: 4 }, { inside: 0 }], { inside: undefined }],
    ['five are told', [{ inside: 0 }, { inside: 5 }], { inside: 5 }],
    ['not with a week of four among them', [{ inside: 9 }, { inside: 4 }], { inside: undefined }],
    [
      'median and longest of all the answers',
      [
        { waited: { needs: [60, 120, 600], proposals: [], exceptions: [5] } },
        { waited: { needs: [30, 90], proposals: [], exceptions: [9] } },
      ],
      { waited: { needs: { median: 90, longest: 600, answers: 5 } } },
    ],
    [
      'a week in which four work tells nothing but continuity',
      [
        { people: 4, own: { count: 9, of: 9 }, absent: { count: 5, of: 9 }, restKept: 7 },
        { people: 4, continuity: { clients: 6, mean: 9, median: 8, above: 0 } },
      ],
      { own: undefined, absent: undefined, restKept: undefined, continuity: { clients: 6, mean: 9 } },
    ],
    [
      'continuity as it is at the end, and how it came there',
      [
        { monday: FOUR[2] as never, continuity: { clients: 6, mean: 11, median: 11, above: 0.1 } },
        { continuity: { clients: 5, mean: 10, median: 9, above: 0 } },
      ],
      {
        continuity: { mean: 10 },
        trend: [
          { monday: FOUR[2], mean: 11 },
          { monday: MONDAY, mean: 10 },
        ],
      },
    ],
  ])('%s', (_, weeks, expected) => {
    expect({ ...MISSING, ...together(weeks.map(week)) }).toMatchObject(expected);
  });

  test('of which nothing is to be told, if there is nothing but zeros', () => {
    expect(saysAnything(together([week()]))).toBe(false);
    expect(saysAnything(together([week({ restKept: 5 })]))).toBe(true);
  });
});

const parts = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]): Part => ({ count: Math.min(a, b), of: Math.max(a, b) }));
const times = fc.array(fc.nat(5000), { maxLength: 8 });
const someWeek = fc
  .record({
    people: fc.nat(9),
    contact: parts,
    substitutes: parts,
    absent: parts,
    own: parts,
    kept: parts,
    waited: fc.record({ needs: times, proposals: times, exceptions: times }),
    inside: fc.nat(7),
    restKept: fc.nat(7),
  })
  .map(week);

const COUNTS = ['inside', 'restKept'] as const;
const PARTS = ['contact', 'substitutes', 'absent', 'own', 'kept'] as const;

test('whatever the weeks are, no figure rests on fewer than five, and where fewer than five work there is none', () => {
  fc.assert(
    fc.property(fc.array(someWeek, { maxLength: 4 }), (weeks) => {
      const one = together(weeks);
      const enough = weeks.filter(({ people }) => people >= 5);
      for (const name of PARTS) expect(one[name]?.of ?? 5).toBeGreaterThanOrEqual(5);
      for (const name of COUNTS) expect([1, 2, 3, 4]).not.toContain(one[name]);
      for (const name of ANSWERED) expect(one.waited[name]?.answers ?? 5).toBeGreaterThanOrEqual(5);
      if (enough.length === 0) expect(saysAnything(one)).toBe(false);
    }),
  );
});

test('whoever takes the weeks that are shown from their total is never left with fewer than five', () => {
  fc.assert(
    fc.property(fc.array(someWeek, { maxLength: 4 }), (weeks) => {
      const total = together(weeks);
      const alone = weeks.map((each) => followUpOf([each], [MONDAY]));
      const isLeft = (all: number | undefined, shown: (one: FollowUp) => number | undefined): void => {
        if (all === undefined) return;
        const left = all - alone.reduce((sum, one) => sum + (shown(one) ?? 0), 0);
        expect([1, 2, 3, 4]).not.toContain(left);
        expect(left).toBeGreaterThanOrEqual(0);
      };
      for (const name of PARTS) isLeft(total[name]?.of, (one) => one[name]?.of);
      for (const name of ANSWERED) isLeft(total.waited[name]?.answers, (one) => one.waited[name]?.answers);
      for (const name of COUNTS) isLeft(total[name], (one) => one[name]);
    }),
  );
});

describe('the list for the evaluation', () => {
  const columns = FOLLOW_UP_HEADER.split(',');
  const cells = (one: WeekFigures): Record<string, string> => {
    const values = followUpLine(one).split(',');
    expect(values).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']));
  };

  test('has a column for each figure, and every one of them filled where enough stand behind it', () => {
    const full = week({
      continuity: { clients: 38, mean: 9.84, median: 10, above: 0.026 },
      contact: { count: 230, of: 610 },
      substitutes: { count: 72, of: 640 },
      absent: { count: 5, of: 78 },
      own: { count: 9, of: 10 },
      waited: { needs: [60, 90, 120, 180, 600], proposals: [1, 2, 3, 4, 1440], exceptions: [30, 30, 30, 30, 30] },
      inside: 7,
      kept: { count: 5, of: 6 },
      restKept: 0,
    });
    expect(cells(full)).toEqual({
      week: '2026-W47',
      from: '2026-11-16',
      to: '2026-11-22',
      staff: '12',
      continuityClients: '38',
      continuityMean: '9.8',
      continuityMedian: '10',
      continuityAbovePercent: '2.6',
      contactVisits: '610',
      contactPercent: '37.7',
      visitSeats: '640',
      substitutePercent: '11.3',
      shifts: '78',
      absentPercent: '6.4',
      decisions: '10',
      ownPercent: '90',
      needAnswers: '5',
      needMedianHours: '2',
      needLongestHours: '10',
      proposalAnswers: '5',
      proposalMedianHours: '0.1',
      proposalLongestHours: '24',
      exceptionAnswers: '5',
      exceptionMedianHours: '0.5',
      exceptionLongestHours: '0.5',
      insideFrame: '7',
      swaps: '6',
      swapsKeptPercent: '83.3',
      restKept: '0',
    });
  });

  test('is empty where fewer than five stand behind a figure', () => {
    const { week: name, from, to, ...figures } = cells(week({ people: 4, inside: 9, own: { count: 9, of: 9 } }));
    expect([name, from, to]).toEqual(['2026-W47', '2026-11-16', '2026-11-22']);
    expect(Object.values(figures).filter(Boolean)).toEqual([]);
  });

  test.each([
    ['2026-12-28', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('calls the week of Monday %s %s', (monday, name) => {
    expect(followUpLine(week({ monday: isoDate(monday) })).split(',')[0]).toBe(name);
  });
});

test('the weeks of a period are all of which one of its days is', () => {
  fc.assert(
    fc.property(fc.nat(800), fc.nat(90), (start, length) => {
      const from = addDays(isoDate('2026-01-01'), start);
      const to = addDays(from, length);
      const weeks = weeksIn(from, to);
      const days = Array.from({ length: length + 1 }, (_, at) => addDays(from, at));
      expect(days.every((day) => weeks.some((monday) => monday <= day && day <= addDays(monday, 6)))).toBe(true);
      expect(weeks.every((monday) => days.some((day) => monday <= day && day <= addDays(monday, 6)))).toBe(true);
    }),
  );
});
