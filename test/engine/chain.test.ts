import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { brokenAt, chained } from '../../src/engine/chain';
import { decode, encode, FIRST_HEAD } from '../../src/engine/rows';

const chainOf = (types: readonly string[]) => {
  let head = FIRST_HEAD;
  return types.map((type, at) => {
    const next = chained(head, { type, at });
    head = next.head;
    return next.row;
  });
};

test('an event stands in its row with its number, the hash before it and its own', () => {
  const event = { type: 'visitOffered', at: 17 };
  const { head, row } = chained({ seq: 4, hash: 'before', cases: 3, writes: 6 }, event);
  const hash = createHash('sha256')
    .update(`before${JSON.stringify(event)}`)
    .digest('hex');
  expect(row.key).toBe('e|0000000005');
  expect(JSON.parse(row.value)).toEqual({ v: 1, seq: 5, ...event, prev: 'before', hash });
  expect(head).toEqual({ seq: 5, hash, cases: 3, writes: 6 });
});

test('an untouched chain is whole, and one altered, lost or repeated row is found', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 12 }), fc.nat(), (types, pick) => {
      const rows = chainOf(types);
      expect(brokenAt(rows)).toBeUndefined();
      const at = pick % (rows.length - 1);
      const altered = rows.map((row, index) =>
        index === at ? { value: encode({ ...decode<object>(row.value), at: -1 }) } : row,
      );
      expect(brokenAt(altered)).toBe(at + 1);
      expect(brokenAt(rows.toSpliced(at, 1))).toBe(at + 1);
      expect(brokenAt(rows.toSpliced(at, 0, rows[at] ?? { key: '', value: '' }))).toBe(at + 2);
    }),
  );
});
