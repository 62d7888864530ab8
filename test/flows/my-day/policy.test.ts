import fc from 'fast-check';
import { caseId, clientCode, type Instant, instant, isoDate, memberId, wallTime } from '../../../src/core/ids';
import { changesIn, type Planned } from '../../../src/core/shown-day';
import { addDays, HOUR, instantOf, localTime, MINUTE } from '../../../src/core/time';
import { decide } from '../../../src/flows/my-day/decide';
import { evolve, type KnownDays, type MyDayEvent, wishId } from '../../../src/flows/my-day/my-day';
import { nextLook, shownNow } from '../../../src/flows/my-day/policy';
import { type CareTeam, careTeam, type Described } from '../../support/care-team';
import { roundOf } from '../swap/round';

const SARA = memberId('m1');

const ofSara = (more: Partial<Described> = {}): CareTeam =>
  careTeam({
    members: [{ name: 'Sara' }, { name: 'Ahmed' }],
    clients: [{ code: 'K-1047' }],
    shifts: {
      '2026-11-24': ['Ahmed 13:00-21:00'],
      '2026-11-25': ['Sara 07:00-16:00', 'Ahmed 21:00-07:00'],
      '2026-11-26': ['Sara 21:00-07:00'],
    },
    visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara'], '2026-11-27': ['K-1047 01:00-01:15 Sara'] },
    ...more,
  });

const at = (moment: string): Instant => {
  const [date = '', time = ''] = moment.split(' ');
  return instantOf(isoDate(date), wallTime(time), 'Europe/Stockholm');
};

const knowing = (care: CareTeam, events: readonly MyDayEvent[]): KnownDays => {
  const { team } = roundOf(care).known(caseId('none'));
  const stored = events.reduce(evolve, { cases: new Map(), days: new Map() });
  return { team: { ...team, openCases: [...stored.cases.values()] }, stored, days: care.days };
};

const wished = (when: 'evening' | 'start', moment = '2026-11-23 12:00'): MyDayEvent => ({
  type: 'myDayWished',
  by: SARA,
  at: at(moment),
  caseId: wishId(SARA),
  when,
});

const shown = (known: KnownDays, moment: string): readonly MyDayEvent[] => {
  const decision = decide(known, { type: 'showDays', at: at(moment), caseId: wishId(SARA) });
  return decision.outcome === 'accepted' ? decision.events : [];
};

const datesOf = (events: readonly MyDayEvent[]) => events.map((event) => 'date' in event && event.date);

describe('when one’s day is sent', () => {
  test.each<[string, 'evening' | 'start', string, readonly string[]]>([
    ['tomorrow at six in the evening', 'evening', '2026-11-24 18:00', ['2026-11-25']],
    ['not before', 'evening', '2026-11-24 17:59', []],
    ['a little late after a stop', 'evening', '2026-11-24 20:59', ['2026-11-25']],
    ['not late at night', 'evening', '2026-11-24 21:00', []],
    ['then the shift’s beginning tells', 'evening', '2026-11-25 07:00', ['2026-11-25']],
    ['a night shift the evening before it begins', 'evening', '2026-11-25 18:00', ['2026-11-26']],
    ['nothing before a free day', 'evening', '2026-11-26 18:00', []],
    ['at the shift’s beginning', 'start', '2026-11-25 07:00', ['2026-11-25']],
    ['not before, either', 'start', '2026-11-25 06:59', []],
    ['not the evening before', 'start', '2026-11-24 18:00', []],
    ['not once the shift has long begun', 'start', '2026-11-25 08:00', []],
    ['a night shift as it begins', 'start', '2026-11-26 21:00', ['2026-11-26']],
  ])('%s', (_, when, moment, dates) => {
    expect(datesOf(shown(knowing(ofSara(), [wished(when)]), moment))).toEqual(dates);
  });

  test('not to whoever is absent or has left', () => {
    const absent = ofSara({
      members: [{ name: 'Sara', absences: [{ from: isoDate('2026-11-25') }] }, { name: 'Ahmed' }],
    });
    const left = ofSara({ members: [{ name: 'Sara', validTo: isoDate('2026-11-24') }, { name: 'Ahmed' }] });
    for (const care of [absent, left])
      expect(shown(knowing(care, [wished('evening')]), '2026-11-24 18:00')).toEqual([]);
  });

  test('once; and again as the shift begins when something has changed since', () => {
    const evening = shown(knowing(ofSara(), [wished('evening')]), '2026-11-24 18:00');
    const seen = [wished('evening'), ...evening];
    for (const moment of ['2026-11-24 18:01', '2026-11-25 07:00'])
      expect(shown(knowing(ofSara(), seen), moment)).toEqual([]);
    const moved = ofSara({ visits: { '2026-11-25': ['K-1047 15:00-15:30 Sara'] } });
    expect(shown(knowing(moved, seen), '2026-11-25 07:00')).toMatchObject([
      { date: '2026-11-25', changes: [{ how: 'moved', client: 'K-1047', was: at('2026-11-25 14:30') }] },
    ]);
    const given = ofSara({ visits: { '2026-11-25': ['K-1047 14:30-15:00 Ahmed'] } });
    expect(shown(knowing(given, seen), '2026-11-25 07:00')).toMatchObject([{ changes: [{ how: 'gone' }] }]);
  });
});

describe('the next look', () => {
  test('is at any shift’s beginning, since it may have changed hands by then, and in the evening', () => {
    const known = knowing(ofSara(), [wished('start')]);
    const looks: string[] = [];
    for (let now = at('2026-11-24 00:00'); looks.length < 5; ) {
      const next = nextLook(known.team, known.days, now);
      if (next === undefined) break;
      looks.push(localTime(next, 'Europe/Stockholm'));
      now = next;
    }
    expect(looks).toEqual(['13:00', '18:00', '07:00', '18:00', '21:00']);
  });

  test('is not needed while nobody wishes', () => {
    const known = knowing(ofSara(), []);
    expect(nextLook(known.team, known.days, at('2026-11-24 09:00'))).toBeUndefined();
  });

  test('is not needed for the wish of somebody who has left, nor of somebody whom the team no longer has', () => {
    const leaves = ofSara({ members: [{ name: 'Sara', validTo: isoDate('2026-11-24') }, { name: 'Ahmed' }] });
    const known = knowing(leaves, [wished('start')]);
    expect(nextLook(known.team, known.days, at('2026-11-24 09:00'))).toBe(at('2026-11-24 13:00'));
    expect(nextLook(known.team, known.days, at('2026-11-25 00:00'))).toBeUndefined();
    const without = { ...known.team, members: new Map() };
    expect(nextLook(without, known.days, at('2026-11-24 09:00'))).toBeUndefined();
  });

  test('always finds what is to be shown, whatever the zone’s clock does', () => {
    const days = fc.integer({ min: 0, max: 364 });
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(days, hour, fc.constantFrom<'evening' | 'start'>('evening', 'start'), (day, begins, when) => {
        const date = addDays(isoDate('2026-01-01'), day);
        const time = `${String(begins).padStart(2, '0')}:00`;
        const care = ofSara({
          shifts: { [date]: [`Sara ${time}-${String((begins + 8) % 24).padStart(2, '0')}:30`] },
          visits: {},
        });
        const known = knowing(care, [wished(when, '2025-12-01 12:00')]);
        let found = 0;
        const end = at(`${addDays(date, 1)} 12:00`);
        for (let now: Instant | undefined = at(`${addDays(date, -2)} 12:00`); now !== undefined && now < end; ) {
          found += shownNow(known.team, known.days, now).filter((one) => one.date === date).length > 0 ? 1 : 0;
          now = nextLook(known.team, known.days, now);
        }
        expect(found).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what has changed', () => {
  const plan = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: ({ id }) => id },
  );
  const planned = (all: readonly { id: string; start: number; length: number }[]): readonly Planned[] =>
    all.map(({ id, start, length }) => ({
      id,
      client: clientCode('K-1047'),
      start: instant(start * HOUR),
      end: instant(start * HOUR + length * 15 * MINUTE),
    }));

  test('is nothing between the same plans, and laid over the one gives the other', () => {
    fc.assert(
      fc.property(plan, plan, (one, other) => {
        const [before, now] = [planned(one), planned(other)];
        expect(changesIn(now, now)).toEqual([]);
        const changes = changesIn(before, now);
        const changed = new Map(before.map((each) => [each.id, each.start]));
        for (const { id, how, start } of changes) {
          if (how === 'gone') changed.delete(id);
          else changed.set(id, start);
        }
        expect(changed).toEqual(new Map(now.map(({ id, start }) => [id, start])));
      }),
    );
  });
});
