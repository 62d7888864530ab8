import fc from 'fast-check';
import { type Limit, pacing, TEAMS_LIMITS } from '../../src/engine/pace';

const LONGEST = 15_000;
const teams = () => pacing({ limits: TEAMS_LIMITS, longest: LONGEST });

/** How long the last of so many sends waits, all of them at once. */
const lastOf = (sends: number): number => {
  const pace = teams();
  return Array.from({ length: sends }, () => pace.next('sara', 0)).at(-1) ?? 0;
};

describe('sends in one conversation, all at once', () => {
  test.each([
    ['the first goes', 1, 0],
    ['so does the seventh', 7, 0],
    ['the eighth waits for the second to pass', 8, 1_000],
    ['the ninth for two seconds', 9, 2_000],
    ['the sixteenth still', 16, 3_000],
  ])('%s', (_, sends, wait) => {
    expect(lastOf(sends)).toBe(wait);
  });

  test('what would wait too long is told, and takes no place', () => {
    const pace = teams();
    const waits = Array.from({ length: 100 }, () => pace.next('sara', 0));
    const taken = waits.filter((wait) => wait <= LONGEST);
    expect(taken).toHaveLength(60);
    expect(new Set(waits.slice(60))).toEqual(new Set([30_000]));
    expect(pace.next('sara', 30_000)).toBe(0);
  });

  test('no more than 1800 go in an hour', () => {
    const pace = teams();
    const waits = Array.from({ length: 1_800 }, (_, second) => pace.next('sara', second * 1_000));
    expect(Math.max(...waits)).toBe(0);
    expect(pace.next('sara', 1_800_000)).toBe(1_800_000);
    expect(pace.next('sara', 3_600_000)).toBe(0);
  });

  test('one conversation waits for no other', () => {
    const pace = teams();
    for (let send = 0; send < 30; send += 1) pace.next('sara', 0);
    expect(pace.next('ahmed', 0)).toBe(0);
  });

  test('answers are not held, and what is sent beside them waits', () => {
    const pace = teams();
    for (let answer = 0; answer < 7; answer += 1) pace.count('sara', 0);
    expect(pace.next('sara', 0)).toBe(1_000);
  });

  test('a clock that was set back makes nobody wait for it', () => {
    const pace = teams();
    for (let send = 0; send < 10; send += 1) pace.next('sara', 10 * 3_600_000);
    expect(pace.next('sara', 0)).toBe(0);
  });

  test('without limits nothing waits', () => {
    const pace = pacing({ limits: [], longest: LONGEST });
    expect(Array.from({ length: 50 }, () => pace.next('sara', 0)).every((wait) => wait === 0)).toBe(true);
  });

  test('the conversation that has been still longest is forgotten first', () => {
    const pace = pacing({ limits: [{ most: 1, within: 1_000 }], longest: LONGEST, conversations: 2 });
    for (const conversation of ['sara', 'ahmed', 'sara', 'yonas']) pace.next(conversation, 0);
    expect(pace.next('sara', 0)).toBe(2_000);
    expect(pace.next('ahmed', 0)).toBe(0);
  });
});

/** How many of these times lie in the stretch of `within` that begins at `from`. */
const inStretch = (times: readonly number[], from: number, { within }: Limit): number =>
  times.filter((time) => from <= time && time < from + within).length;

const isWithin = (times: readonly number[], limits: readonly Limit[]): boolean =>
  limits.every((limit) => times.every((from) => inStretch(times, from, limit) <= limit.most));

const limit = fc.record({ most: fc.integer({ min: 1, max: 6 }), within: fc.integer({ min: 1, max: 500 }) });
const gaps = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })), { minLength: 1, maxLength: 60 });

/** The times at which sends wanted so far apart are sent, and at which they were wanted. */
const played = (limits: readonly Limit[], between: readonly number[], longest: number) => {
  const pace = pacing({ limits, longest });
  let now = 0;
  return between.flatMap((gap) => {
    now += gap;
    const wait = pace.next('sara', now);
    return wait <= longest ? [{ wanted: now, sent: now + wait }] : [];
  });
};

describe('whatever is sent, and whenever', () => {
  test('no stretch has more than its limit', () => {
    fc.assert(
      fc.property(fc.array(limit, { minLength: 1, maxLength: 4 }), gaps, fc.nat(2_000), (limits, between, longest) => {
        const times = played(limits, between, longest).map(({ sent }) => sent);
        expect(isWithin(times, limits)).toBe(true);
      }),
    );
  });

  test('nothing waits longer than it needs to, and nothing overtakes', () => {
    fc.assert(
      fc.property(fc.array(limit, { minLength: 1, maxLength: 4 }), gaps, (limits, between) => {
        const sends = played(limits, between, Number.POSITIVE_INFINITY);
        sends.forEach(({ wanted, sent }, at) => {
          const before = sends.slice(0, at).map((one) => one.sent);
          const last = before.at(-1) ?? 0;
          expect(sent).toBeGreaterThanOrEqual(last);
          const sooner = sent - 1;
          if (sooner >= wanted && sooner >= last) expect(isWithin([...before, sooner], limits)).toBe(false);
        });
      }),
    );
  });
});
