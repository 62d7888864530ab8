import fc from 'fast-check';
import { type Instant, type IsoDate, instant, isoDate } from '../../src/core/ids';
import { type Plan, planOf, reseated, withShift, withVisit } from '../../src/core/plan';
import type { Day, Shift } from '../../src/core/roster';
import { addDays, HOUR, MINUTE, minutesLater } from '../../src/core/time';
import { findings } from '../../src/rules';
import { dayWindows } from '../../src/rules/day-windows';
import type { Change, Finding } from '../../src/rules/finding';
import { type Stretch, scheduleOf } from '../../src/rules/schedule';
import { spanOn } from './taking';
import { asNew, asWords, MONDAY, type Worked, type Working, workedBy } from './working';

const days = (spans: readonly (readonly string[])[], from: IsoDate = MONDAY): Working['works'] =>
  Object.fromEntries(spans.map((of, day) => [addDays(from, day), of]));

const plain: Working = { works: {}, sara: { dayBreak: '14:00', weeklyMinutes: 37 * 60 }, breakMinutes: 60 };

const changed = ({ plan, people, sara }: Worked, after: Plan): readonly string[] =>
  findings({ before: plan, after, people, persons: [sara] }).map((one) => asWords(one, people));

const shiftOn = ({ plan, sara }: Worked, date: IsoDate, at = 0): Shift => {
  const shifts = plan.shiftsOf(sara).filter(({ id }) => id.startsWith(`s-${date}`));
  const shift = shifts[at];
  if (!shift) throw new Error(`no shift on ${date}`);
  return shift;
};

const later = (shift: Shift, minutes: number): Shift => ({
  ...shift,
  start: minutesLater(shift.start, minutes),
  end: minutesLater(shift.end, minutes),
});

const free = ({ member: _, ...shift }: Shift): Shift => shift;

describe('what the plan had already stops nothing unless it gets worse', () => {
  const tight = workedBy({ ...plain, works: days([['14:00-22:00'], ['07:00-15:00']]) });
  const tuesday = shiftOn(tight, addDays(MONDAY, 1));

  test.each<readonly [string, number, readonly string[]]>([
    ['as it was', 0, []],
    ['an hour more rest, still too little', 60, []],
    ['enough rest', 120, []],
    ['an hour less rest', -60, ['hard restBetweenShifts 11-16 22:00 to 11-17 06:00: 480 of 660']],
  ])('%s', (_, minutes, found) => {
    expect(changed(tight, withShift(tight.plan, later(tuesday, minutes)))).toEqual(found);
  });

  test('whoever is relieved of a shift has nothing new', () => {
    expect(changed(tight, withShift(tight.plan, free(tuesday)))).toEqual([]);
  });

  test('a finding elsewhere excuses nothing', () => {
    const twice = workedBy({
      ...plain,
      works: days([['14:00-22:00'], ['07:00-15:00'], ['14:00-22:00'], ['12:00-20:00']]),
    });
    const thursday = shiftOn(twice, addDays(MONDAY, 3));
    expect(changed(twice, withShift(twice.plan, later(thursday, -5 * 60)))).toEqual([
      'hard restBetweenShifts 11-18 22:00 to 11-19 07:00: 540 of 660',
    ]);
  });

  test('a cut rest that comes to light as the rest between shifts gets better is nothing new', () => {
    const cut = workedBy({
      ...plain,
      sara: { dayBreak: '07:00' },
      works: days([['13:30-20:45'], ['07:30-16:00']]),
      from: addDays(MONDAY, -2),
      to: addDays(MONDAY, 4),
    });
    const monday = shiftOn(cut, MONDAY);
    const better = { ...monday, end: minutesLater(monday.end, -15) };
    expect(findings(asNew({ ...cut, plan: withShift(cut.plan, better) })).map(({ rule }) => rule)).toEqual([
      'restInPeriod',
    ]);
    expect(changed(cut, withShift(cut.plan, better))).toEqual([]);
  });
});

/** What is new in it, but for 24 hours of a Norwegian schedule that nothing looked at before, as they began in what was work from before. */
const changedWhereLooked = (worked: Worked, after: Plan): readonly string[] => {
  const { plan, people, sara } = worked;
  const looked = new Set(dayWindows(scheduleOf(people, plan, sara)).map(({ start }) => start));
  const isUncovered = ({ rule, from }: Finding) =>
    people.team.profile === 'no-aml' && (rule === 'span' || rule === 'ordinaryDay') && !looked.has(from);
  return findings({ before: plan, after, people, persons: [sara] })
    .filter((one) => !isUncovered(one))
    .map((one) => asWords(one, people));
};

test('in Norway a night less uncovers the 24 hours from the work after it, and they are looked at', () => {
  const elsewhere = [spanOn(addDays(MONDAY, 1), '21:00-07:00', 'Europe/Oslo')];
  const works = days([['21:00-07:00'], ['07:00-16:00']]);
  const given = workedBy({ ...plain, norwegian: true, breakMinutes: 60, works, elsewhere });
  const less = withShift(given.plan, free(shiftOn(given, MONDAY)));
  expect(changed(given, less)).toEqual([
    'hard span 11-17 07:00 to 11-18 07:00: 1080 of 780',
    'exception ordinaryDay 11-17 07:00 to 11-18 07:00: 1080 of 540',
  ]);
  expect(changedWhereLooked(given, less)).toEqual([]);
});

describe('visits', () => {
  const working = workedBy({
    ...plain,
    works: days([['12:00-20:00'], ['07:00-15:00']]),
    visits: { [MONDAY]: ['K-1047 18:00-18:30 Ahmed', 'K-1047 20:30-21:00 Ahmed'] },
  });
  const [inside, outside] = working.plan.visitsOf(working.care.id('Ahmed'));
  if (!inside || !outside) throw new Error('Ahmed has two visits');
  const taken = (visit: typeof inside): Plan =>
    withVisit(working.plan, reseated(visit, working.care.id('Ahmed'), working.sara));

  test('one that changes hands inside unchanged shifts is no matter of working time', () => {
    expect(changed(working, taken(inside))).toEqual([]);
  });

  test('one outside the shift is work, and leaves less rest', () => {
    expect(changed(working, taken(outside))).toEqual([
      'hard restBetweenShifts 11-16 21:00 to 11-17 07:00: 600 of 660',
      'exception outsideShift 11-16 20:30 to 11-16 21:00: 30 of 0',
    ]);
  });
});

/** What is found when Sara gets Ahmed's visit of that Monday. */
const gettingVisit = (
  given: Working,
  visit: string,
): { readonly worked: Worked; readonly found: readonly Finding[] } => {
  const worked = workedBy({ ...given, visits: { [MONDAY]: [`K-1047 ${visit} Ahmed`] } });
  const { plan, people, sara, care } = worked;
  const [theirs] = plan.visitsOf(care.id('Ahmed'));
  if (!theirs) throw new Error('Ahmed has a visit');
  const after = withVisit(plan, reseated(theirs, care.id('Ahmed'), sara));
  return { worked, found: findings({ before: plan, after, people, persons: [sara] }) };
};

const there = (date: IsoDate, span: string) => spanOn(date, span, 'Europe/Stockholm');

describe('a visit while one works in another team', () => {
  test.each<readonly [string, Working['works'], string, string, readonly string[]]>([
    [
      'lengthens nothing, not the night before it either',
      days([['21:00-07:00']], addDays(MONDAY, -1)),
      '18:00-22:00',
      '19:00-19:30',
      ['exception otherTeam 11-16 19:00 to 11-16 19:30: 30 of 0'],
    ],
    [
      'takes no rest from the morning after',
      days([['09:00-15:00']], addDays(MONDAY, 1)),
      '14:00-22:00',
      '21:30-22:00',
      ['exception otherTeam 11-16 21:30 to 11-16 22:00: 30 of 0'],
    ],
    [
      'lengthens that shift by what lies after it',
      days([['09:00-15:00']], addDays(MONDAY, 1)),
      '14:00-22:00',
      '21:45-22:15',
      [
        'hard restBetweenShifts 11-16 22:15 to 11-17 09:00: 645 of 660',
        'exception otherTeam 11-16 21:45 to 11-16 22:15: 15 of 0',
        'note break 11-16 14:00 to 11-16 22:15: 495 of 300',
      ],
    ],
    [
      'lengthens the own shift by what lies before that one',
      days([['07:00-13:45']]),
      '14:00-20:00',
      '13:45-14:15',
      ['exception otherTeam 11-16 13:45 to 11-16 14:15: 15 of 0'],
    ],
  ])('%s', (_, works, elsewhere, visit, expected) => {
    const { worked, found } = gettingVisit({ ...plain, works, elsewhere: [there(MONDAY, elsewhere)] }, visit);
    expect(found.map((one) => asWords(one, worked.people))).toEqual(expected);
  });
});

const SPANS = ['07:00-16:00', '07:00-15:00', '14:00-22:00', '13:30-20:30', '21:00-07:00', '07:00-20:00', '10:00-14:00'];

const rota = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<readonly string[]>([]) },
    { weight: 5, arbitrary: fc.constantFrom(...SPANS).map((span) => [span]) },
    { weight: 1, arbitrary: fc.constant<readonly string[]>(['07:00-11:00', '16:00-20:00']) },
  ),
  { minLength: 8, maxLength: 21 },
);

/** Of shifts in another team, those with something free between them and any other. */
const besideOwn = (own: Working['works'], elsewhere: readonly Stretch[]): readonly Stretch[] => {
  const taken = Object.entries(own).flatMap(([date, spans]) => spans.map((span) => there(isoDate(date), span)));
  return elsewhere
    .filter(
      (one, at) =>
        ![...taken, ...elsewhere.slice(0, at)].some((other) => one.start <= other.end && other.start <= one.end),
    )
    .toSorted((a, b) => a.start - b.start);
};

const agreements = fc.constantFrom(
  null,
  { nightWork: false },
  { plannedExemption: true },
  { agreements: { minDaily: 8, ordinaryDay: 12.5, weeklyRest: 28, by: 'Fagforbundet' } },
);

const anyWork = fc
  .record({
    spans: rota,
    norwegian: fc.boolean(),
    rules: agreements,
    dayBreak: fc.constantFrom('00:00', '07:00', '14:00'),
    breakMinutes: fc.constantFrom(0, 30, 60),
    elsewhere: fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...SPANS)), { maxLength: 3 }),
  })
  .map(
    ({ spans, norwegian, rules, dayBreak, breakMinutes, elsewhere }): Working => ({
      elsewhere: besideOwn(
        days(spans),
        elsewhere.map(([day, span]) => there(addDays(MONDAY, day), span)),
      ),
      works: days(spans),
      ...(norwegian ? { norwegian: true as const } : {}),
      rules,
      sara: { dayBreak, weeklyMinutes: 37 * 60 },
      breakMinutes,
      from: addDays(MONDAY, -7),
      to: addDays(MONDAY, 27),
    }),
  );

const found = (worked: Worked): readonly Finding[] => findings(asNew(worked));

/** The same, without the dates. */
const timeless = (all: readonly Finding[], since: number): readonly object[] =>
  all.map(({ rule, severity, from, to, found: much, required }) => ({
    rule,
    severity,
    from: from - since,
    to: to - since,
    much,
    required,
  }));

const movedBy = (plan: readonly Day[], weeks: number): readonly Day[] => {
  const at = (one: Instant) => instant(one + weeks * 7 * 24 * HOUR);
  return plan.map((day) => ({
    ...day,
    date: addDays(day.date, 7 * weeks),
    shifts: day.shifts.map((shift) => ({ ...shift, start: at(shift.start), end: at(shift.end) })),
  }));
};

const allDays = ({ care }: Worked, from: IsoDate, to: IsoDate): readonly Day[] => {
  const known = new Map(care.days.map((day) => [day.date, day]));
  const all: Day[] = [];
  for (let date = from; date <= to; date = addDays(date, 1))
    all.push(known.get(date) ?? { date, shifts: [], visits: [] });
  return all;
};

describe('whatever somebody works', () => {
  test('whole weeks later the same is found, away from clock changes and holidays', () => {
    fc.assert(
      fc.property(anyWork, fc.constantFrom(-1, 9, 10), (given, weeks) => {
        const worked = workedBy(given);
        const here = allDays(worked, addDays(MONDAY, -7), addDays(MONDAY, 27));
        const since = weeks * 7 * 24 * HOUR;
        const elsewhere = (worked.people.elsewhere?.get(worked.sara) ?? []).map(({ start, end }) => ({
          start: instant(start + since),
          end: instant(end + since),
        }));
        const moved = { ...worked.people, elsewhere: new Map([[worked.sara, elsewhere]]) };
        const then = found({ ...worked, people: moved, plan: planOf(movedBy(here, weeks)) });
        expect(timeless(then, since)).toEqual(timeless(found({ ...worked, plan: planOf(here) }), 0));
      }),
      { numRuns: 150 },
    );
  });

  test('less work makes no finding worse', () => {
    fc.assert(
      fc.property(anyWork, fc.nat(1000), (given, pick) => {
        const worked = workedBy(given);
        const shifts = worked.plan.shiftsOf(worked.sara);
        const shift = shifts[pick % Math.max(1, shifts.length)];
        fc.pre(shift !== undefined);
        if (shift) expect(changedWhereLooked(worked, withShift(worked.plan, free(shift)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('a shift that ends sooner makes none worse either', () => {
    fc.assert(
      fc.property(anyWork, fc.nat(1000), fc.integer({ min: 1, max: 200 }), (given, pick, minutes) => {
        const worked = workedBy({ ...given, breakMinutes: 0 });
        const shifts = worked.plan.shiftsOf(worked.sara);
        const shift = shifts[pick % Math.max(1, shifts.length)];
        fc.pre(shift !== undefined);
        if (!shift) return;
        const shorter = { ...shift, end: instant(shift.end - minutes * MINUTE) };
        expect(changedWhereLooked(worked, withShift(worked.plan, shorter))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('what a change adds is what the plan after it has and the one before did not', () => {
    fc.assert(
      fc.property(anyWork, fc.nat(20), fc.constantFrom(...SPANS), (given, day, span) => {
        const worked = workedBy(given);
        const date = addDays(MONDAY, day);
        const more = workedBy({ ...given, works: { ...given.works, [date]: [...(given.works[date] ?? []), span] } });
        const change: Change = { ...asNew({ ...worked, plan: more.plan }), before: worked.plan };
        const now = new Set(found({ ...worked, plan: more.plan }).map((one) => asWords(one, worked.people)));
        const before = new Set(found(worked).map((one) => asWords(one, worked.people)));
        const added = findings(change).map((one) => asWords(one, worked.people));
        for (const one of added) expect([now.has(one), before.has(one)]).toEqual([true, false]);
        // Two that overlap are found once by a change, by what it adds, and from both sides in a plan as it stands.
        const hard = [...now].filter((one) => /^hard (?!doubleBooking)/.test(one) && !before.has(one));
        if (hard.length > 0 && before.size === 0) expect(added).toEqual(expect.arrayContaining(hard));
      }),
      { numRuns: 200 },
    );
  });

  test('a visit outside the shift is said once, and in another team’s shift it changes no working time', () => {
    const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
    const clock = (minutes: number) =>
      [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
    fc.assert(
      fc.property(anyWork, minute, fc.constantFrom(...SPANS), (given, start, span) => {
        const elsewhere = [...(given.elsewhere ?? []), there(MONDAY, span)].sort((a, b) => a.start - b.start);
        const visit = `${clock(start)}-${clock(Math.min(start + 30, 1439))}`;
        const { worked, found: all } = gettingVisit({ ...given, elsewhere }, visit);
        const { start: from, end: to } = there(MONDAY, visit);
        const own = worked.plan.shiftsOf(worked.sara).some((shift) => shift.start <= from && to <= shift.end);
        const lent = elsewhere.some((shift) => shift.start < to && from < shift.end);
        const said = all.flatMap(({ rule }) => (rule === 'otherTeam' || rule === 'outsideShift' ? [rule] : []));
        expect(said).toEqual(own ? [] : [lent ? 'otherTeam' : 'outsideShift']);
        const inside = elsewhere.some((shift) => shift.start <= from && to <= shift.end);
        if (inside && !own) expect(all.map(({ rule }) => rule)).toEqual(['otherTeam']);
      }),
      { numRuns: 200 },
    );
  });

  test('it does not matter which of two is looked at first', () => {
    fc.assert(
      fc.property(anyWork, anyWork, (one, other) => {
        const [a, b] = [workedBy(one), workedBy(other)];
        const ahmed = a.care.id('Ahmed');
        const both = allDays(a, addDays(MONDAY, -7), addDays(MONDAY, 27)).map((day) => ({
          ...day,
          shifts: [
            ...day.shifts,
            ...(b.care.days.find(({ date }) => date === day.date)?.shifts ?? []).map((shift) => ({
              ...shift,
              id: `a-${shift.id}` as Shift['id'],
              member: ahmed,
            })),
          ],
        }));
        const of = (persons: Change['persons']) =>
          findings({ ...asNew({ ...a, plan: planOf(both) }), persons }).map((each) => JSON.stringify(each));
        expect(of([a.sara, ahmed]).sort()).toEqual(of([ahmed, a.sara]).sort());
      }),
      { numRuns: 50 },
    );
  });
});

describe('the two nights when clocks change', () => {
  test.each([
    ['forward', '2027-03-27', -60],
    ['back', '2026-10-24', 60],
  ])('%s: a rest over it differs by an hour from the same rest a week before', (_, date, minutes) => {
    fc.assert(
      fc.property(fc.integer({ min: 18, max: 23 }), fc.integer({ min: 4, max: 11 }), (evening, morning) => {
        const restOver = (saturday: IsoDate): number | undefined => {
          const pad = (hour: number) => String(hour).padStart(2, '0');
          const worked = workedBy({
            works: { [saturday]: [`12:00-${pad(evening)}:00`], [addDays(saturday, 1)]: [`${pad(morning)}:00-17:00`] },
          });
          const [first, second] = worked.plan.shiftsOf(worked.sara);
          const gap = found(worked).find(({ rule }) => rule === 'restBetweenShifts');
          if (!first || !second) throw new Error('two shifts');
          return gap?.found ?? (second.start - first.end) / MINUTE;
        };
        const changing = restOver(date as IsoDate);
        const usual = restOver(addDays(date as IsoDate, -7));
        expect((changing ?? 0) - (usual ?? 0)).toBe(minutes);
      }),
      { numRuns: 40 },
    );
  });
});
