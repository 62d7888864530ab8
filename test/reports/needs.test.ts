import fc from 'fast-check';
import { clientCode, type Instant, instant } from '../../src/core/ids';
import { DIRECTIONS, LIFE_AREAS, VISIT_CHANGES } from '../../src/core/need';
import { type NeedEventSaid, needCountsSince, patternsSince } from '../../src/reports/needs';

const DAY = 24 * 3_600_000;
const SINCE = instant(Date.parse('2026-09-29T00:00:00Z'));
const after = (days: number): Instant => instant(SINCE + days * DAY);

type Said = Partial<NeedEventSaid>;

/** So many of one kind, each of a client of their own unless told. */
const reports = (count: number, said: Said = {}, of = (at: number) => `K-${1000 + at}`): readonly NeedEventSaid[] =>
  Array.from({ length: count }, (_, at) => ({
    type: 'needReported',
    at: after(at + 1),
    caseId: `${said.kind}-${said.area}-${said.direction}-${at}`,
    client: clientCode(of(at)),
    kind: 'inside',
    direction: 'more',
    area: 'personal-care',
    wanted: { change: 'longer' },
    ...said,
  }));

const answers = (to: readonly NeedEventSaid[], days: number, type = 'needClosed'): readonly NeedEventSaid[] =>
  to.map(({ caseId, at }) => ({ type, caseId, at: instant(at + days * DAY) }));

describe('what changes most', () => {
  test.each<[string, readonly NeedEventSaid[], readonly string[]]>([
    ['of five clients', reports(5), ['personal-care more 5']],
    ['of four', reports(4), []],
    ['nine times, of one client', reports(9, {}, () => 'K-1011'), []],
    ['nine times, of five', reports(9, {}, (at) => `K-${at % 5}`), ['personal-care more 9']],
    ['health is the nurse’s', reports(9, { kind: 'health' }), []],
    ['before those weeks', reports(9, { at: instant(SINCE - 1) }), []],
    ['without an area', reports(5, { area: undefined as never }), ['- more 5']],
    [
      'the most first, and direction by direction',
      [...reports(5, { direction: 'less' }), ...reports(7, { area: 'mobility' }), ...reports(4, { direction: 'time' })],
      ['mobility more 7', 'personal-care less 5'],
    ],
    [
      'what was taken back counts as nothing',
      [...reports(5), { type: 'needTakenBack', at: after(9), caseId: reports(1)[0]?.caseId ?? '' }],
      [],
    ],
  ])('%s', (_, events, found) => {
    const said = patternsSince(events, SINCE).map(
      ({ area, direction, count }) => `${area ?? '-'} ${direction} ${count}`,
    );
    expect(said).toEqual(found);
  });
});

describe('how it has gone', () => {
  const sent = reports(5, { kind: 'decision' });

  test.each<[string, readonly NeedEventSaid[], object]>([
    ['nothing yet', [], {}],
    ['inside the frame: no order had to change', reports(6), { inside: 6, avoided: 6 }],
    ['less help is the team’s too', [...reports(3), ...reports(3, { kind: 'less' })], { inside: 6, avoided: 6 }],
    ['another time is no order', reports(6, { wanted: { change: 'moved' } }), { inside: 6 }],
    ['four are too few', reports(4), {}],
    ['sent on, and not yet answered', sent, { sentOn: 5 }],
    ['sent on, and answered in two days', [...sent, ...answers(sent, 2)], { sentOn: 5, daysToAnswer: 2 }],
    ['yes and no are answers', [...sent, ...answers(sent, 3, 'needDeclined')], { sentOn: 5, daysToAnswer: 3 }],
    ['four answers say too much of whoever answered', [...sent, ...answers(sent.slice(1), 2)], { sentOn: 5 }],
  ])('%s', (_, events, counts) => {
    expect(needCountsSince(events, SINCE)).toEqual(counts);
  });
});

test('no figure is below five, and none names anybody', () => {
  const event: fc.Arbitrary<NeedEventSaid> = fc.record({
    type: fc.constantFrom('needReported', 'needReported', 'needClosed', 'needTakenBack'),
    at: fc.integer({ min: -5, max: 50 }).map(after),
    caseId: fc.integer({ min: 1, max: 60 }).map(String),
    client: fc.integer({ min: 1, max: 9 }).map((at) => clientCode(`K-${at}`)),
    kind: fc.constantFrom('inside', 'less', 'temporary', 'decision', 'contact', 'health'),
    direction: fc.constantFrom(...DIRECTIONS),
    area: fc.constantFrom(...LIFE_AREAS.slice(0, 2)),
    wanted: fc.record({ change: fc.constantFrom(...VISIT_CHANGES) }),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 120 }), (events) => {
      const patterns = patternsSince(events, SINCE);
      const { daysToAnswer: _, ...counts } = needCountsSince(events, SINCE);
      expect([...patterns.map(({ count }) => count), ...Object.values(counts)].every((count) => count >= 5)).toBe(true);
      expect(JSON.stringify({ patterns, counts })).not.toContain('K-');
    }),
  );
});
