import fc from 'fast-check';
import { UNNUMBERED } from '../../src/core/flow';
import { caseId, clientCode, instant, isoDate, memberId } from '../../src/core/ids';
import { decode, encode, keys, under } from '../../src/engine/rows';
import { checkRowKeys } from '../../src/store/keys';

const row = fc.dictionary(
  fc.string().filter((name) => name !== 'v' && name !== '__proto__'),
  fc.jsonValue().filter((value) => !Object.is(value, -0) && !JSON.stringify(value)?.includes('-0')),
);

describe('a row', () => {
  test('comes back as it was written, and carries its version', () => {
    fc.assert(
      fc.property(row, (written) => {
        const value = encode(written);
        expect(JSON.parse(value).v).toBe(1);
        expect(JSON.stringify(decode(value))).toBe(JSON.stringify(written));
      }),
    );
  });

  test.each([
    ['of a later version', '{"v":2,"seq":1}', 'schema version 2'],
    ['without a version', '{"seq":1}', 'schema version undefined'],
  ])('%s is not guessed at', (_, value, complaint) => {
    expect(() => decode(value)).toThrow(complaint);
  });
});

describe('keys', () => {
  test.each([
    ['events', (number: number) => keys.event(number)],
    ['open cases', (number: number) => keys.openCase({ id: caseId('x'), number: number + 1 })],
    ['closed cases’ numbers', (number: number) => keys.closedNumber(number)],
    ['what is to be sent', (number: number) => keys.outbox(instant(number), 'x')],
  ])('%s stand in the order of their numbers', (_, key) => {
    const number = fc.integer({ min: 0, max: 99_999_998 });
    fc.assert(fc.property(number, number, (a, b) => Math.sign(a - b) === Math.sign(compare(key(a), key(b)))));
  });

  test('an open case without a number stands after all that have one, by its id', () => {
    const unnumbered = keys.openCase({ id: caseId('myDay|m1'), number: UNNUMBERED });
    expect(unnumbered).not.toBe(keys.openCase({ id: caseId('myDay|m2'), number: UNNUMBERED }));
    expect(unnumbered > keys.openCase({ id: caseId('x'), number: 99_999_999 })).toBe(true);
  });

  test('of a prefix are a range, and nothing else is in it', () => {
    const key = fc.constantFrom('a|head', 'a|team', 'a|member|m1', 'a|member|m10', 'a}', 'a', 'a{', 'b|x', '`|', 'a|~');
    const prefix = fc.constantFrom('a|', 'a|member|', 'a|member|m1', 'b|');
    fc.assert(
      fc.property(key, prefix, (one, start) => {
        const [from, to] = under(start);
        expect(from <= one && one < to).toBe(one.startsWith(start));
      }),
    );
  });

  test.each([
    [
      'of a card in any chat',
      keys.sentCard(caseId('c1'), { conversation: '19:å/b\\c#d?e@thread.v2;messageid=1', activity: '1' }),
    ],
    ['of a day', keys.day(isoDate('2026-11-25'))],
    ['of a member', keys.member(memberId('m12'))],
    ['of a client', keys.client(clientCode('K-1047'))],
    ['of a letter that could not be sent', keys.deadLetter(keys.outbox(instant(5), 'id'))],
  ])('%s can be kept by every store', (_, key) => {
    expect(() => checkRowKeys('team|norr', key)).not.toThrow();
  });
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
