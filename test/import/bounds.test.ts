import fc from 'fast-check';
import { type IsoDate, isoDate } from '../../src/core/ids';
import { addDays } from '../../src/core/time';
import { chunksOf } from '../../src/import/chunks';
import { createIdsSeen } from '../../src/import/ids-seen';

const counts = fc
  .dictionary(fc.integer({ min: 0, max: 400 }).map(String), fc.integer({ min: 1, max: 60 }), { maxKeys: 80 })
  .map(
    (days) => new Map(Object.entries(days).map(([day, rows]) => [addDays(isoDate('2026-01-01'), Number(day)), rows])),
  );

const rowsIn = (rowsOn: ReadonlyMap<IsoDate, number>, from: IsoDate, to: IsoDate): readonly number[] =>
  [...rowsOn].filter(([date]) => from <= date && date <= to).map(([, rows]) => rows);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('stretches of dates', () => {
  test('follow one another from the first date to the last, and none holds more rows than allowed', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 200 }), (rowsOn, most) => {
        const dates = [...rowsOn.keys()].sort();
        const chunks = chunksOf(rowsOn, most);
        expect(chunks[0]?.from).toBe(dates[0]);
        expect(chunks[chunks.length - 1]?.to).toBe(dates[dates.length - 1]);
        for (const [at, { from, to }] of chunks.entries()) {
          const rows = rowsIn(rowsOn, from, to);
          expect(rows.length === 1 || sum(rows) <= most).toBe(true);
          const next = chunks[at + 1];
          if (next) expect(next.from).toBe(addDays(to, 1));
        }
        expect(sum(chunks.map(({ from, to }) => sum(rowsIn(rowsOn, from, to))))).toBe(sum([...rowsOn.values()]));
      }),
    );
  });
});

describe('ids seen', () => {
  test('every id that stands twice is suspected', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000 }), (ids) => {
        const seen = createIdsSeen();
        for (const id of ids) seen.add(id);
        const suspect = seen.suspects();
        const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
        expect(suspect === undefined).toBe(twice.length === 0);
        for (const id of twice) expect(suspect?.(id)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('ids of a planning system do not collide', () => {
    const seen = createIdsSeen();
    for (let at = 0; at < 300_000; at += 1) seen.add(`v${at}`);
    expect(seen.suspects()).toBeUndefined();
  });
});
