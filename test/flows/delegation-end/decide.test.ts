import fc from 'fast-check';
import type { Known } from '../../../src/core/flow';
import { caseId, clientCode, isoDate, memberId, wallTime } from '../../../src/core/ids';
import { instantOf } from '../../../src/core/time';
import { decide } from '../../../src/flows/delegation-end/decide';
import { type DelegationEndSaid, endId, evolve, type SayEnds } from '../../../src/flows/delegation-end/delegation-end';
import { notices } from '../../../src/flows/delegation-end/notices';
import { nextToBeSaid, toBeSaid } from '../../../src/flows/delegation-end/policy';
import { type CareTeam, careTeam, type Described } from '../../support/care-team';
import { roundOf } from '../swap/round';

type Given = NonNullable<Described['members'][number]['delegations']>[number];

const ZONE = 'Europe/Stockholm';

const ends = (validTo: string, more: Partial<Given> = {}): Given => ({ validTo: isoDate(validTo), ...more });

const teamOf = (saras: readonly Given[], more: Described['members'] = []): CareTeam =>
  careTeam({
    members: [
      { name: 'Sara', delegations: saras },
      { name: 'Ahmed' },
      { name: 'Karin', role: 'leader' },
      { name: 'Nora', role: 'nurse', profession: 'sjuksköterska' },
      { name: 'Vera', role: 'nurse', profession: 'sjuksköterska' },
      ...more,
    ],
    clients: [],
    shifts: {},
    visits: {},
  });

const at = (moment: string) => {
  const [date = '', time = ''] = moment.split(' ');
  return instantOf(isoDate(date), wallTime(time), ZONE);
};

const knownOf = (care: CareTeam, said: readonly DelegationEndSaid[] = []): Known => {
  const { team } = roundOf(care).known(caseId('none'));
  const stored = said.reduce(evolve, { cases: new Map(), days: new Map() });
  return { team, stored };
};

const saying = (moment: string): SayEnds => ({ type: 'sayEnds', at: at(moment), caseId: caseId('delegationEnd') });

const said = (known: Known, moment: string): readonly DelegationEndSaid[] => {
  const decision = decide(known, saying(moment));
  return decision.outcome === 'accepted' ? decision.events : [];
};

const inWords = (events: readonly DelegationEndSaid[]): readonly string[] =>
  events.map(({ task, client, last }) => [task, client, last].filter(Boolean).join(' '));

describe('that a delegation ends is said', () => {
  test.each<[string, readonly Given[], string, readonly string[]]>([
    ['at nine on the 30th day before', [ends('2026-12-30')], '2026-11-30 09:00', ['insulin 2026-12-30']],
    ['not earlier that morning', [ends('2026-12-30')], '2026-11-30 08:59', []],
    ['not the day before', [ends('2026-12-30')], '2026-11-29 23:00', []],
    ['at once when it is read in later than that', [ends('2026-12-30')], '2026-12-12 00:10', ['insulin 2026-12-30']],
    ['on its last day still', [ends('2026-12-30')], '2026-12-30 23:30', ['insulin 2026-12-30']],
    ['not once it has ended', [ends('2026-12-30')], '2026-12-31 09:00', []],
    [
      'from its own first morning, when it is given for less',
      [ends('2026-12-20', { validFrom: isoDate('2026-12-10') })],
      '2026-12-10 09:00',
      ['insulin 2026-12-20'],
    ],
    [
      'on the wall’s nine, whatever the clocks do in between',
      [ends('2027-04-10')],
      '2027-03-11 09:00',
      ['insulin 2027-04-10'],
    ],
    ['not when a newer one follows', [ends('2026-12-30'), ends('2027-05-31')], '2026-12-12 09:00', []],
    [
      'not when it has been taken back',
      [ends('2026-12-30', { revokedAt: isoDate('2026-12-20') })],
      '2026-12-12 09:00',
      [],
    ],
    [
      'each of several, the first to end first',
      [ends('2026-12-30'), ends('2026-12-20', { task: 'eye drops', client: clientCode('K-1047') })],
      '2026-12-12 09:00',
      ['eye drops K-1047 2026-12-20', 'insulin 2026-12-30'],
    ],
    [
      'once, though it was written down twice',
      [ends('2026-12-30'), ends('2026-12-30')],
      '2026-12-12 09:00',
      ['insulin 2026-12-30'],
    ],
  ])('%s', (_, saras, moment, expected) => {
    const known = knownOf(teamOf(saras));
    expect(inWords(said(known, moment))).toEqual(expected);
  });

  test('once: not again as long as it ends on that day, but again when it ends on another', () => {
    const first = said(knownOf(teamOf([ends('2026-12-30')])), '2026-12-12 09:00');
    expect(inWords(said(knownOf(teamOf([ends('2026-12-30')]), first), '2026-12-13 09:00'))).toEqual([]);
    expect(inWords(said(knownOf(teamOf([ends('2027-01-05')]), first), '2026-12-13 09:00'))).toEqual([
      'insulin 2027-01-05',
    ]);
  });

  test('to whoever has it and to the nurses who are there still, as news that nobody has to answer', () => {
    const left = { name: 'Nils', role: 'nurse', profession: 'sjuksköterska', validTo: isoDate('2026-12-01') } as const;
    const care = teamOf([ends('2026-12-30')], [left]);
    const known = knownOf(care);
    const told = said(known, '2026-12-12 09:00').flatMap((event) => notices(event, known));
    expect(told.map(({ to }) => to)).toEqual(['Sara', 'Nora', 'Vera'].map(care.id));
    expect(told.filter(({ asks }) => asks)).toEqual([]);
  });

  test('of as many at a time as one commit takes, and of the rest after that', () => {
    const tasks = Array.from({ length: 40 }, (_, at) => ends('2026-12-30', { task: `task ${at}` }));
    const care = teamOf(tasks);
    let told: readonly DelegationEndSaid[] = [];
    for (let next = said(knownOf(care), '2026-12-12 09:00'); next.length > 0; ) {
      const rows = next.length * 2 + next.flatMap((event) => notices(event, knownOf(care))).length;
      expect(rows).toBeLessThanOrEqual(80);
      told = [...told, ...next];
      next = said(knownOf(care, told), '2026-12-12 09:00');
    }
    expect(new Set(told.map(({ caseId }) => caseId)).size).toBe(40);
    expect(told).toHaveLength(40);
  });
});

describe('the next look', () => {
  const nextOf = (saras: readonly Given[], after: string) => nextToBeSaid(knownOf(teamOf(saras)).team, at(after));

  test.each<[string, readonly Given[], string, string | undefined]>([
    ['is the morning 30 days before', [ends('2026-12-30')], '2026-11-24 09:00', '2026-11-30 09:00'],
    [
      'is the first of several',
      [ends('2027-03-30'), ends('2026-12-30', { task: 'eye drops' })],
      '2026-11-24 09:00',
      '2026-11-30 09:00',
    ],
    ['is none when all has come', [ends('2026-12-30')], '2026-11-30 09:00', undefined],
    ['is none without delegations', [], '2026-11-24 09:00', undefined],
  ])('%s', (_, saras, after, next) => {
    expect(nextOf(saras, after)).toBe(next && at(next));
  });

  test('misses nothing: what is to be said at a time and was not a minute before, a look was due for', () => {
    const DAYS = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.array(fc.record({ from: DAYS, lasts: DAYS }), { minLength: 1, maxLength: 5 }), (given) => {
        const base = Date.UTC(2026, 10, 24);
        const date = (days: number) => isoDate(new Date(base + days * 86_400_000).toISOString().slice(0, 10));
        const saras = given.map(({ from, lasts }, n) =>
          ends(date(from + lasts), { validFrom: date(from), ...(n % 2 ? { task: 'eye drops' } : {}) }),
        );
        const { team } = knownOf(teamOf(saras));
        const start = at('2026-11-24 09:00');
        const looks = new Set<string>();
        for (let next = nextToBeSaid(team, start); next !== undefined; next = nextToBeSaid(team, next))
          for (const one of toBeSaid(team, next)) looks.add(endId(one));
        for (const one of toBeSaid(team, start)) looks.add(endId(one));
        for (let day = 0; day < 820; day += 1)
          for (const one of toBeSaid(team, at(`${date(day)} 12:00`))) expect(looks).toContain(endId(one));
      }),
      { numRuns: 20 },
    );
  });
});

describe('what was said is known by an id', () => {
  const LETTERS = fc.string({ unit: 'grapheme', maxLength: 12 });

  test('that is a key of the store, that no press can carry, and that no other delegation has', () => {
    const one = fc.record({
      member: fc.constantFrom('m1', 'm12').map(memberId),
      last: fc.constantFrom('2026-12-30', '2026-12-31').map(isoDate),
      client: fc.constantFrom(undefined, clientCode('K-1'), clientCode('K|1'), clientCode('K=7C1')),
      task: LETTERS,
    });
    const id = ({ client, ...end }: typeof one extends fc.Arbitrary<infer T> ? T : never) =>
      endId({ ...end, ...(client === undefined ? {} : { client }) });
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(id(a)).toMatch(/^[ -~]+$/);
        expect(id(a)).not.toMatch(/[/\\#?]|^[A-Za-z0-9-]{1,64}$/);
        expect(id(a) === id(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
