import fc from 'fast-check';
import { COLUMN_LENGTH, joinColumns, splitColumns } from '../../src/store/azure-columns';

const halfPair = /\p{Surrogate}/u;

describe('a value laid over string columns', () => {
  it.each([
    ['', ['']],
    ['x', ['x']],
    ['x'.repeat(COLUMN_LENGTH), ['x'.repeat(COLUMN_LENGTH)]],
    ['x'.repeat(COLUMN_LENGTH + 1), ['x'.repeat(COLUMN_LENGTH), 'x']],
    [`${'x'.repeat(COLUMN_LENGTH - 2)}😀y`, [`${'x'.repeat(COLUMN_LENGTH - 2)}😀`, 'y']],
    [`${'x'.repeat(COLUMN_LENGTH - 1)}😀y`, ['x'.repeat(COLUMN_LENGTH - 1), '😀y']],
    [`${'x'.repeat(COLUMN_LENGTH - 1)}😀`, ['x'.repeat(COLUMN_LENGTH - 1), '😀']],
  ])('fills one column before it begins the next (%#)', (value, columns) => {
    expect(Object.values(splitColumns(value))).toEqual(columns);
    expect(Object.keys(splitColumns(value))).toEqual(columns.map((_, index) => `v${index}`));
  });

  it('comes together again, and no column is too long or holds half a character', () => {
    const filler = fc.integer({ min: COLUMN_LENGTH - 4, max: COLUMN_LENGTH + 2 }).map((length) => 'å'.repeat(length));
    const value = fc.array(fc.tuple(filler, fc.string({ unit: 'binary' }))).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(value, (text) => {
        const columns = splitColumns(text);
        expect(joinColumns({ ...columns, etag: 'W/1', rowKey: 'k' }) === text).toBe(true);
        for (const column of Object.values(columns)) {
          expect(column.length).toBeLessThanOrEqual(COLUMN_LENGTH);
          expect(halfPair.test(column)).toBe(false);
        }
      }),
      { numRuns: 100, seed: 27 },
    );
  });
});
