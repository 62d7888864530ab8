import fc from 'fast-check';
import { plannedMinutes } from '../../src/core/frames';
import { instant, isoDate, type MemberId, visitId, wallTime } from '../../src/core/ids';
import { laidOver, liftedFrom } from '../../src/core/laid-over';
import { reseated, shifted } from '../../src/core/plan';
import type { Day, Visit } from '../../src/core/roster';
import { clientsWith, NOTHING_STANDING, type StandingChange, withStanding } from '../../src/core/standing';
import { HOUR, localTime, MINUTE } from '../../src/core/time';
import { type CareTeam, careTeam, code } from '../support/care-team';
import { CODES, randomTeam } from '../support/random-team';
import { overOf, stands } from '../support/standing';

const WEDNESDAY = isoDate('2026-11-25');
const THURSDAY = isoDate('2026-11-26');

const care = careTeam({
  members: [{ name: 'Sara' }, { name: 'Ahmed' }],
  clients: [{ code: 'K-1047' }, { code: 'K-1020', away: [{ from: THURSDAY }] }],
  shifts: { '2026-11-25': ['Sara 07:00-16:00'], '2026-11-26': ['Sara 07:00-16:00'] },
  visits: {
    '2026-11-25': ['K-1047 08:00-08:30 Sara', 'K-1020 09:00-09:30 Sara', 'K-1047 18:00-18:30 Ahmed'],
    '2026-11-26': ['K-1047 08:15-08:45 Sara', 'K-1020 09:00-09:30 Sara'],
  },
});

const dayOn = (team: CareTeam, date: string): Day => {
  const day = team.days.find((one) => one.date === date);
  if (!day) throw new Error(`no ${date}`);
  return day;
};

const said = (visits: readonly Visit[] = []): readonly string[] =>
  visits.map(({ client, start, end, members }) => {
    const time = (at: Visit['start']) => localTime(at, care.team.timeZone);
    const who = members.map((id) => care.members.find((one) => one.id === id)?.name).join('+');
    return `${client} ${time(start)}-${time(end)} ${who || '-'}`;
  });

const on = (date: string, ...changes: readonly StandingChange[]): readonly string[] =>
  said(laidOver(dayOn(care, date), overOf(care, changes)).visits);

const MORNING = { at: wallTime('08:00') };
const longer = stands({ does: 'lengthen', which: MORNING, minutes: 15 });

describe('what the team has decided of a client stands over every day', () => {
  test.each<[string, StandingChange, string, readonly string[]]>([
    ['longer', longer, WEDNESDAY, ['K-1047 08:00-08:45 Sara', 'K-1020 09:00-09:30 Sara', 'K-1047 18:00-18:30 Ahmed']],
    ['longer, where the plan has it a little later', longer, THURSDAY, ['K-1047 08:15-09:00 Sara']],
    ['shorter', stands({ does: 'lengthen', which: MORNING, minutes: -10 }), THURSDAY, ['K-1047 08:15-08:35 Sara']],
    ['moved', stands({ does: 'move', which: MORNING, to: wallTime('10:00') }), THURSDAY, ['K-1047 10:00-10:30 Sara']],
    ['no longer', stands({ does: 'drop', which: MORNING }), THURSDAY, []],
    [
      'one more, that somebody may take',
      stands({ does: 'add', start: wallTime('20:00'), minutes: 20, kind: 'home-help', tasks: [] }),
      THURSDAY,
      ['K-1047 08:15-08:45 Sara', 'K-1047 20:00-20:20 -'],
    ],
    ['two carers', stands({ does: 'double' }), THURSDAY, ['K-1047 08:15-08:45 -', 'K-1047 08:15-08:45 Sara']],
    [
      'two carers in the evening',
      stands({ does: 'double', which: { at: wallTime('18:00') } }),
      WEDNESDAY,
      ['K-1047 08:00-08:30 Sara', 'K-1020 09:00-09:30 Sara', 'K-1047 18:00-18:30 -', 'K-1047 18:00-18:30 Ahmed'],
    ],
    ['away', stands({ does: 'pause' }), THURSDAY, []],
    [
      'only on Wednesdays',
      stands({ does: 'drop', which: MORNING, weekdays: [3] }),
      THURSDAY,
      ['K-1047 08:15-08:45 Sara'],
    ],
    ['only until yesterday', stands({ does: 'pause', until: WEDNESDAY }), THURSDAY, ['K-1047 08:15-08:45 Sara']],
    ['every other week, this one', stands({ does: 'pause', from: '2026-11-09', weeks: 'alternate' }), THURSDAY, []],
    [
      'every other week, the next one',
      stands({ does: 'pause', from: '2026-11-22', weeks: 'alternate' }),
      THURSDAY,
      ['K-1047 08:15-08:45 Sara'],
    ],
    ['only from later', stands({ does: 'pause', from: '2026-11-27' }), THURSDAY, ['K-1047 08:15-08:45 Sara']],
    [
      'longer, and Sara cannot stay',
      stands({ does: 'lengthen', which: MORNING, minutes: 15, open: [{ date: THURSDAY, member: care.id('Sara') }] }),
      THURSDAY,
      ['K-1047 08:15-09:00 -'],
    ],
  ])('%s', (_, change, date, visits) => expect(on(date, change)).toEqual(visits));

  test('a client who is away, as the files say, is not visited: that is kept beside', () => {
    const day = laidOver(dayOn(care, THURSDAY), overOf(care, []));
    expect(said(day.visits)).toEqual(['K-1047 08:15-08:45 Sara']);
    expect(said(day.off)).toEqual(['K-1020 09:00-09:30 Sara']);
  });

  test('a visit that began before it was decided stays as it was', () => {
    const at = instant(Date.parse('2026-11-25T12:00:00Z'));
    const today = stands({ does: 'lengthen', which: MORNING, minutes: 15, at });
    expect(on(WEDNESDAY, today)[0]).toBe('K-1047 08:00-08:30 Sara');
    expect(on(THURSDAY, today)[0]).toBe('K-1047 08:15-09:00 Sara');
  });

  test('taken back, it holds for what began before that alone', () => {
    const endedAt = instant(Date.parse('2026-11-25T12:00:00Z'));
    expect(on(WEDNESDAY, { ...longer, endedAt })[0]).toBe('K-1047 08:00-08:45 Sara');
    expect(on(THURSDAY, { ...longer, endedAt })[0]).toBe('K-1047 08:15-08:45 Sara');
  });

  test('two of them add up, in the order in which they were decided', () => {
    const moved = stands({ does: 'move', which: MORNING, to: wallTime('07:30'), number: 2 });
    expect(on(THURSDAY, longer, moved)).toEqual(['K-1047 07:30-08:15 Sara']);
  });

  test('where the planning system has made it longer itself, it has had its word', () => {
    const was = [30, 30, 30, 30, 30, 30, 30];
    const known = stands({ does: 'lengthen', which: MORNING, minutes: 15, was });
    const entered = careTeam({
      members: [{ name: 'Sara' }],
      clients: [{ code: 'K-1047' }],
      shifts: {},
      visits: { '2026-11-25': ['K-1047 08:00-08:45 Sara'], '2026-11-26': ['K-1047 08:00-08:30 Sara'] },
    });
    const read = (date: string) => said(laidOver(dayOn(entered, date), overOf(entered, [known])).visits);
    expect(read(WEDNESDAY)).toEqual(['K-1047 08:00-08:45 Sara']);
    expect(read(THURSDAY)).toEqual(['K-1047 08:00-08:45 Sara']);
  });

  test('where the planning system has the added visit itself, it is not there twice', () => {
    const evening = stands({ does: 'add', start: wallTime('18:10'), minutes: 20, kind: 'home-help', tasks: [] });
    expect(on(WEDNESDAY, evening)).toEqual(on(WEDNESDAY));
  });

  test('the clock goes forward at night: the time on the wall is what was decided', () => {
    const spring = careTeam({
      members: [{ name: 'Sara' }],
      clients: [{ code: 'K-1047' }],
      shifts: {},
      visits: { '2027-03-28': ['K-1047 08:00-08:30 Sara'] },
    });
    const change = stands({ does: 'move', which: MORNING, to: wallTime('09:00') });
    const [visit] = laidOver(dayOn(spring, '2027-03-28'), overOf(spring, [change])).visits;
    expect(visit && localTime(visit.start, 'Europe/Stockholm')).toBe('09:00');
  });
});

describe('what is decided about a visit that something stands over', () => {
  const stored = dayOn(care, THURSDAY);
  const decide = (day: Day, change: (visit: Visit) => Visit): Day => {
    const [first, ...rest] = day.visits;
    if (!first) throw new Error('no visit');
    return { ...day, visits: [change(first), ...rest] };
  };
  const takenBy = (to: MemberId) => (visit: Visit) => ({ ...reseated(visit, visit.members[0], to), swap: 9 });
  const again = (day: Day, ...changes: readonly StandingChange[]) =>
    said(laidOver(liftedFrom(day), overOf(care, changes)).visits);

  test('whoever takes it has it, and it is still longer', () => {
    const day = decide(laidOver(stored, overOf(care, [longer])), takenBy(care.id('Ahmed')));
    expect(again(day, longer)).toEqual(['K-1047 08:15-09:00 Ahmed']);
    expect(again(day)).toEqual(['K-1047 08:15-08:45 Ahmed']);
  });

  test('a seat that was left open is whose who takes it, and its first owner’s again once nothing stands and nobody has', () => {
    const open = stands({
      does: 'lengthen',
      which: MORNING,
      minutes: 15,
      open: [{ date: THURSDAY, member: care.id('Sara') }],
    });
    const laid = laidOver(stored, overOf(care, [open]));
    expect(again(laid)).toEqual(['K-1047 08:15-08:45 Sara']);
    const taken = decide(laid, takenBy(care.id('Ahmed')));
    expect(again(taken, open)).toEqual(['K-1047 08:15-09:00 Ahmed']);
  });

  test.each([
    ['that was asked after it', 9],
    ['that was asked before it', 3],
  ])('where a case %s moves it afterwards it stays, also without what stands', (_, swap) => {
    const moved = stands({ does: 'move', which: MORNING, to: wallTime('10:00'), number: 5 });
    const laid = laidOver(stored, overOf(care, [moved]));
    const later = decide(laid, (visit) => ({ ...shifted(visit, instant(visit.start + HOUR)), swap }));
    expect(again(later, moved)).toEqual(['K-1047 11:00-11:30 Sara']);
    expect(again(later)).toEqual(['K-1047 11:00-11:30 Sara']);
    const [visit] = stored.visits;
    expect(liftedFrom(later).visits.find(({ id }) => id === visit?.id)?.plannedStart).toBe(visit?.start);
  });

  test('a visit of the team’s own that was taken and given back is nobody’s, whoever reads it', () => {
    const added = stands({ does: 'add', start: wallTime('20:00'), minutes: 20, kind: 'home-help', tasks: [] });
    const evening = (day: Day, change: (visit: Visit) => Visit): Day => ({
      ...day,
      visits: day.visits.map((visit) => (visit.client === code('K-1047') && visit.laid ? change(visit) : visit)),
    });
    const laid = laidOver(stored, overOf(care, [added]));
    const taken = liftedFrom(evening(laid, (visit) => ({ ...reseated(visit, undefined, care.id('Ahmed')), swap: 9 })));
    expect(said(taken.beside)).toEqual(['K-1047 20:00-20:20 Ahmed']);
    const back = evening(laidOver(taken, overOf(care, [added])), ({ swap: _, ...visit }) =>
      reseated(visit, care.id('Ahmed'), undefined),
    );
    expect(liftedFrom(back).beside).toBeUndefined();
    expect(again(back, added)).toEqual(['K-1047 08:15-08:45 Sara', 'K-1047 20:00-20:20 -']);
  });

  test('what the team had moved before something stood over it goes back to where the planning system has it', () => {
    const first = stored.visits[0];
    if (!first) throw new Error('no visit');
    const before = decide(stored, (visit) => ({ ...shifted(visit, instant(visit.start + HOUR)), swap: 3 }));
    const laid = laidOver(before, overOf(care, [longer]));
    const undone = decide(laid, ({ swap: _, ...visit }) => shifted(visit, first.start));
    const [visit] = liftedFrom(undone).visits;
    expect(visit?.start).toBe(first.start);
    expect(visit).not.toHaveProperty('plannedStart');
    const further = decide(laid, (one) => shifted(one, instant(one.start + 15 * MINUTE)));
    expect(liftedFrom(further).visits.find(({ id }) => id === first.id)?.plannedStart).toBe(first.start);
  });

  test('a seat that was left open, taken and given back is its first owner’s again once nothing stands', () => {
    const open = stands({
      does: 'lengthen',
      which: MORNING,
      minutes: 15,
      open: [{ date: THURSDAY, member: care.id('Sara') }],
    });
    const taken = liftedFrom(decide(laidOver(stored, overOf(care, [open])), takenBy(care.id('Ahmed'))));
    const back = decide(laidOver(taken, overOf(care, [open])), ({ swap: _, ...visit }) =>
      reseated(visit, care.id('Ahmed'), undefined),
    );
    expect(again(back, open)).toEqual(['K-1047 08:15-09:00 -']);
    expect(again(laidOver(liftedFrom(back), overOf(care, [open])))).toEqual(['K-1047 08:15-08:45 Sara']);
  });

  test('a visit of a second carer goes as the visit does, and there is one', () => {
    const two = (number: number) => stands({ does: 'double', number });
    const moved = stands({ does: 'move', which: MORNING, to: wallTime('10:00'), number: 3 });
    expect(on(THURSDAY, two(1), two(2), moved)).toEqual(['K-1047 10:00-10:30 -', 'K-1047 10:00-10:30 Sara']);
    expect(on(THURSDAY, two(1), stands({ does: 'drop', which: MORNING, number: 3 }))).toEqual([]);
    const laid = laidOver(stored, overOf(care, [two(1)]));
    expect(plannedMinutes([laid], code('K-1047'), { from: THURSDAY, to: THURSDAY })).toBe(30);
  });

  test('two carers whose day it does not fit both leave their seats', () => {
    const both = careTeam({
      members: [{ name: 'Sara' }, { name: 'Ahmed' }],
      clients: [{ code: 'K-1047' }],
      shifts: {},
      visits: { '2026-11-26': ['K-1047 08:15-08:45 Sara+Ahmed'] },
    });
    const seats = ['Sara', 'Ahmed'].map((name) => ({ date: THURSDAY, member: both.id(name) }));
    const open = stands({ does: 'move', which: MORNING, to: wallTime('10:00'), open: seats });
    const laid = laidOver(dayOn(both, THURSDAY), overOf(both, [open]));
    expect(said(laid.visits)).toEqual(['K-1047 10:00-10:30 -']);
    expect(said(liftedFrom(laid).visits)).toEqual(['K-1047 08:15-08:45 Sara+Ahmed']);
  });

  test('a visit of the team’s own keeps whoever took it, and goes when it is taken back', () => {
    const added = stands({ does: 'add', start: wallTime('20:00'), minutes: 20, kind: 'home-help', tasks: [] });
    const laid = laidOver(stored, overOf(care, [added]));
    const taken: Day = {
      ...laid,
      visits: laid.visits.map((visit) =>
        visit.members.length === 0 ? { ...reseated(visit, undefined, care.id('Ahmed')), swap: 9 } : visit,
      ),
    };
    expect(again(taken, added)).toEqual(['K-1047 08:15-08:45 Sara', 'K-1047 20:00-20:20 Ahmed']);
    expect(again(taken)).toEqual(['K-1047 08:15-08:45 Sara']);
    expect(liftedFrom(taken).visits.map(({ id }) => id)).toEqual(['v-2026-11-26-0', 'v-2026-11-26-1'].map(visitId));
  });
});

const change = (number: number): fc.Arbitrary<StandingChange> => {
  const which = fc.constantFrom('07:30', '08:00', '12:00', '16:00', '20:00').map((time) => ({ at: wallTime(time) }));
  const does = fc.oneof(
    fc.record({ does: fc.constant('lengthen' as const), which, minutes: fc.integer({ min: -40, max: 60 }) }),
    fc.record({ does: fc.constant('move' as const), which, to: fc.constantFrom('07:00', '13:00').map(wallTime) }),
    fc.record({ does: fc.constant('drop' as const), which }),
    fc.record({ does: fc.constant('double' as const) }),
    fc.record({ does: fc.constant('pause' as const) }),
    fc.record({ does: fc.constant('home' as const) }),
    fc.record({
      does: fc.constant('add' as const),
      start: fc.constantFrom('09:00', '19:00').map(wallTime),
      minutes: fc.integer({ min: 5, max: 60 }),
      kind: fc.constant('home-help' as const),
      tasks: fc.constant([]),
    }),
  );
  return fc
    .record({ does, client: fc.constantFrom(...CODES).map(code), ended: fc.boolean() })
    .map(({ does: what, client, ended }) => ({
      ...stands({ ...what, client, number }),
      ...(ended ? { endedAt: instant(Date.parse('2026-11-25T13:00:00Z')) } : {}),
    }));
};

const changes = fc
  .integer({ min: 0, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => change(at + 1))));

const minutesIn = (visits: readonly Visit[] = []): number =>
  visits.reduce((sum, { start, end }) => sum + (end - start) / MINUTE, 0);

describe('whatever stands', () => {
  const inOrder = ({ visits, ...day }: Day) => ({ ...day, visits: [...visits].sort((a, b) => (a.id < b.id ? -1 : 1)) });

  test('lifted off, the day is as it was stored; and laid over once more it is the same', () => {
    fc.assert(
      fc.property(randomTeam, changes, (team, standing) => {
        for (const day of team.days) {
          const over = overOf(team, standing);
          const laid = laidOver(day, over);
          expect(inOrder(liftedFrom(laid))).toEqual(inOrder(day));
          expect(laidOver(liftedFrom(laid), over)).toEqual(laid);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no visit of the plan is lost or there twice: each is visited or kept beside, once', () => {
    fc.assert(
      fc.property(randomTeam, changes, (team, standing) => {
        for (const day of team.days) {
          const { visits, off = [] } = laidOver(day, overOf(team, standing));
          const ids = [...visits, ...off].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toEqual(expect.arrayContaining(day.visits.map(({ id }) => id)));
          expect([...visits, ...off].every(({ start, end }) => start < end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('once all is taken back, what comes later takes as many minutes as planned', () => {
    fc.assert(
      fc.property(randomTeam, changes, (team, standing) => {
        const ended = standing.map((one) => ({ ...one, endedAt: instant(0) }));
        for (const day of team.days) {
          const laid = laidOver(liftedFrom(laidOver(day, overOf(team, standing))), overOf(team, ended));
          expect(minutesIn([...laid.visits, ...(laid.off ?? [])])).toBe(minutesIn(day.visits));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a client as the team has decided', () => {
  const clients = new Map(care.clients.map((client) => [client.code, client]));
  const frame = { frame: 'minutes' as const, minutesPerMonth: 900 };
  const more = stands({ does: 'frame', frame });
  const all = withStanding(NOTHING_STANDING, more);

  test('has the frame that the assessor gave, until the files say another', () => {
    expect(clientsWith(clients, all).get(code('K-1047'))?.frame).toEqual(frame);
    const filed = { ...clients.get(code('K-1047')), frame: { frame: 'minutes', minutesPerMonth: 600 } } as never;
    const read = new Map(clients).set(code('K-1047'), filed);
    expect(clientsWith(read, all).get(code('K-1047'))?.frame).toEqual({ frame: 'minutes', minutesPerMonth: 600 });
  });

  const awayOf = (...changes: readonly StandingChange[]) => {
    const standing = changes.reduce(withStanding, NOTHING_STANDING);
    return clientsWith(clients, standing).get(code('K-1020'))?.away;
  };
  const noon = instant(Date.parse('2026-11-27T11:00:00Z'));
  const of = { client: code('K-1020') };

  test.each<[string, readonly StandingChange[], ReturnType<typeof awayOf>]>([
    ['the files alone', [], [{ from: THURSDAY }]],
    [
      'home from a later day',
      [stands({ does: 'home', from: '2026-11-28', ...of })],
      [{ from: THURSDAY, to: isoDate('2026-11-27') }],
    ],
    [
      'home from noon',
      [stands({ does: 'home', from: '2026-11-27', since: noon, ...of })],
      [{ from: THURSDAY, to: isoDate('2026-11-27'), homeAt: noon }],
    ],
    ['home before the first day was over', [stands({ does: 'home', from: THURSDAY, ...of })], []],
    ['home from a stay before that', [stands({ does: 'home', from: WEDNESDAY, ...of })], [{ from: THURSDAY }]],
    [
      'away once more, as the team was told',
      [
        stands({ does: 'home', from: THURSDAY, ...of }),
        stands({ does: 'pause', from: '2026-12-01', until: isoDate('2026-12-02'), ...of, number: 2 }),
      ],
      [{ from: isoDate('2026-12-01'), to: isoDate('2026-12-02') }],
    ],
    [
      'told, and taken back before it began',
      [{ ...stands({ does: 'pause', last: isoDate('2026-11-24'), ...of }), endedAt: noon }],
      [{ from: THURSDAY }],
    ],
  ])('is away as the files say and as the team was told: %s', (_, changes, away) => {
    expect(awayOf(...changes)).toEqual(away);
  });

  test('is there before the files have them, and as the files say once they do', () => {
    const as = { code: code('K-1099'), over65: true, wishes: [], away: [] };
    const admitted = withStanding(NOTHING_STANDING, stands({ does: 'admit', as, client: code('K-1099') }));
    expect(clientsWith(clients, admitted).get(code('K-1099'))).toEqual(as);
    const filed = { ...as, zone: 'norr' };
    expect(clientsWith(new Map(clients).set(as.code, filed), admitted).get(as.code)).toEqual(filed);
  });
});
