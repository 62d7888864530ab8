import type { FlowEvent } from '../../src/core/flow';
import type { WeekFigures } from '../../src/core/follow-up';
import { type CaseId, caseId, type Instant, instant, isoDate, wallTime } from '../../src/core/ids';
import type { Client, Day } from '../../src/core/roster';
import { HOUR, instantOf } from '../../src/core/time';
import { weekFigures } from '../../src/reports/week-figures';
import { peopleOf } from '../rules/taking';
import type { CareTeam } from '../support/care-team';
import { datesUntil, everyDay } from '../support/every-day';

const MONDAY = isoDate('2026-11-16');
const SUNDAY = isoDate('2026-11-22');
const WEDNESDAY = isoDate('2026-11-18');
/** As many days as a swap of the week is looked at in. */
const DAYS = datesUntil(isoDate('2026-12-05'), 27);
const CODES = ['K-1007', 'K-1020', 'K-1033', 'K-1047', 'K-1050'];
const NOON = instantOf(WEDNESDAY, wallTime('12:00'), 'Europe/Stockholm');

/** Sara comes to all five every morning, Ahmed every evening; Vera is a substitute, and Lisa has no visit. Sara is their contact. */
const steady = (changed: (care: CareTeam) => CareTeam = (care) => care): CareTeam =>
  changed(
    everyDay(
      {
        members: [{ name: 'Sara' }, { name: 'Ahmed' }, { name: 'Lisa' }, { name: 'Vera', employment: 'substitute' }],
        clients: CODES.map((code) => ({ code, over65: true, contact: 'Sara' })),
        shifts: { [WEDNESDAY]: ['Sara 07:00-16:00', 'Ahmed 14:00-22:00', 'Vera 07:00-16:00', '- 07:00-16:00'] },
      },
      DAYS,
      CODES.flatMap((code) => [`${code} 08:00-08:30 Sara`, `${code} 18:00-18:30 Ahmed`]),
    ),
  );

const happened = (type: string, id = type, more: object = {}): FlowEvent => ({
  type,
  at: NOON,
  caseId: caseId(id),
  ...more,
});

interface Given {
  readonly care?: CareTeam;
  readonly events?: readonly FlowEvent[];
  readonly begun?: ReadonlyMap<CaseId, Instant>;
}

const figuresOf = ({ care = steady(), events = [], begun = new Map() }: Given): WeekFigures =>
  weekFigures({ monday: MONDAY, people: peopleOf(care), days: care.days, events, begun, restKept: 0 });

const onDay = (care: CareTeam, date: string, change: (day: Day) => Day): CareTeam => ({
  ...care,
  days: care.days.map((day) => (day.date === date ? change(day) : day)),
});

const withoutContact = ({ contact: _, ...client }: Client): Client => client;

const absent = (name: string, from: string) => (care: CareTeam) => ({
  ...care,
  members: care.members.map((one) =>
    one.name === name ? { ...one, absences: [{ from: isoDate(from), to: isoDate(from) }] } : one,
  ),
});

/** One of Sara's mornings is another's. */
const mornings =
  (client: string, date: string, name: string) =>
  (care: CareTeam): CareTeam =>
    onDay(care, date, (day) => ({
      ...day,
      visits: day.visits.map((visit) =>
        visit.client === client && visit.members.includes(care.id('Sara'))
          ? { ...visit, members: [care.id(name)] }
          : visit,
      ),
    }));

describe('from the plan of a week of ten visits a day', () => {
  test('in which nothing else happens', () => {
    expect(figuresOf({})).toEqual({
      monday: MONDAY,
      used: false,
      people: 3,
      continuity: { clients: 5, mean: 2, median: 2, above: 0 },
      contact: { count: 35, of: 70 },
      substitutes: { count: 0, of: 70 },
      absent: { count: 0, of: 3 },
      own: { count: 0, of: 0 },
      waited: { needs: [], proposals: [], exceptions: [] },
      inside: 0,
      kept: { count: 0, of: 0 },
      restKept: 0,
    });
  });

  test.each<[string, (care: CareTeam) => CareTeam, Partial<WeekFigures>]>([
    [
      'of four clients with a contact nothing is told: it would be theirs, and the contact’s own',
      (care) => ({ ...care, clients: care.clients.map((one) => (one.code === 'K-1007' ? withoutContact(one) : one)) }),
      { contact: { count: 0, of: 0 } },
    ],
    [
      'the substitute has one of the contact’s mornings',
      mornings('K-1007', WEDNESDAY, 'Vera'),
      {
        contact: { count: 34, of: 70 },
        substitutes: { count: 1, of: 70 },
        continuity: { clients: 5, mean: 2.2, median: 2, above: 0 },
      },
    ],
    [
      'the day before the week: continuity alone looks so far',
      mornings('K-1007', '2026-11-15', 'Vera'),
      {
        contact: { count: 35, of: 70 },
        substitutes: { count: 0, of: 70 },
        continuity: { clients: 5, mean: 2.2, median: 2, above: 0 },
      },
    ],
    [
      'Sara is absent on Wednesday: her shift counts, her visits are nobody’s',
      absent('Sara', WEDNESDAY),
      { absent: { count: 1, of: 3 }, substitutes: { count: 0, of: 65 } },
    ],
    [
      'Lisa has stepped in for her',
      (care) =>
        onDay(absent('Sara', WEDNESDAY)(care), WEDNESDAY, (day) => ({
          ...day,
          shifts: day.shifts.map((shift) =>
            shift.member === care.id('Sara') ? { ...shift, member: care.id('Lisa'), planned: care.id('Sara') } : shift,
          ),
        })),
      { absent: { count: 1, of: 3 }, people: 4 },
    ],
    ['Lisa, who has no shift, is absent', absent('Lisa', WEDNESDAY), { absent: { count: 0, of: 3 } }],
  ])('%s', (_, changed, expected) => {
    expect(figuresOf({ care: steady(changed) })).toMatchObject(expected);
  });
});

describe('room to act: what the team decided itself, of all that was decided or passed up', () => {
  test.each<[string, readonly FlowEvent[], string]>([
    ['a swap that passed', [happened('visitTaken')], '1 of 1'],
    ['one that a standing approval let pass', [happened('shiftTaken', 'a', { standing: {} })], '1 of 1'],
    ['one that waits for the leader', [happened('exceptionRaised')], '0 of 1'],
    [
      'one that the leader let pass',
      [happened('exceptionRaised', 'a'), happened('exceptionApproved', 'a'), happened('visitTaken', 'a')],
      '0 of 1',
    ],
    ...(['inside', 'less', 'temporary'] as const).map((kind): [string, readonly FlowEvent[], string] => [
      `a need: ${kind}`,
      [happened('needReported', kind, { kind })],
      '1 of 1',
    ]),
    ['a need that takes a new decision', [happened('needReported', 'a', { kind: 'decision' })], '0 of 1'],
    [
      'the same, taken back',
      [happened('needReported', 'a', { kind: 'decision' }), happened('needTakenBack', 'a')],
      '0 of 0',
    ],
    ['a swap that was undone', [happened('visitTaken', 'a'), happened('swapUndone', 'a')], '0 of 0'],
    ['a need that the nurse answers', [happened('needReported', 'a', { kind: 'health' })], '0 of 0'],
    ['a role that was taken', [happened('roleTaken')], '1 of 1'],
    ['a proposal that was adopted', [happened('proposalAdopted')], '1 of 1'],
    ['one that takes more than the team has', [happened('proposalSentUp', 'a', { level: 0 })], '0 of 1'],
    [
      'the same as it climbs',
      [happened('proposalSentUp', 'a', { level: 0 }), happened('proposalSentUp', 'a', { level: 1, climbed: true })],
      '0 of 1',
    ],
    [
      'one that holds since the leader said yes to it',
      [happened('proposalApproved', 'a'), happened('proposalAdopted', 'a')],
      '0 of 0',
    ],
  ])('%s', (_, events, expected) => {
    const { count, of } = figuresOf({ events }).own;
    expect(`${count} of ${of}`).toBe(expected);
  });
});

describe('how long answers were waited for, in minutes', () => {
  const earlier = (hours: number): Instant => instant(NOON - hours * HOUR);

  test('each kind for itself, from the beginning of its case to its first answer', () => {
    const begun = new Map([
      [caseId('need'), earlier(20 * 24)],
      [caseId('quick'), earlier(1)],
      [caseId('proposal'), earlier(48)],
      [caseId('exception'), earlier(3)],
    ]);
    const events = [
      happened('needClosed', 'need'),
      happened('needGranted', 'quick'),
      happened('proposalApproved', 'proposal'),
      { ...happened('proposalAdopted', 'proposal'), at: instant(NOON + HOUR) },
      happened('exceptionRejected', 'exception'),
      happened('exceptionApproved', 'nobody knows since when'),
    ];
    expect(figuresOf({ events, begun }).waited).toEqual({ needs: [60, 28_800], proposals: [2880], exceptions: [180] });
  });
});

describe('whether a swap brought a client a new face', () => {
  const id = (care: CareTeam, client: string, date = WEDNESDAY): string => {
    const visit = care.days
      .find((day) => day.date === date)
      ?.visits.find(
        (one) => one.client === client && one.start < instantOf(date, wallTime('12:00'), 'Europe/Stockholm'),
      );
    return visit?.id ?? '';
  };
  const passed = (care: CareTeam, client: string, from: string, to: string, more: object = {}): FlowEvent =>
    happened('visitTaken', `${client} ${to}`, {
      visit: id(care, client),
      date: WEDNESDAY,
      from: care.id(from),
      to: care.id(to),
      ...more,
    });
  const keptOf = (care: CareTeam, events: readonly FlowEvent[]): string => {
    const { count, of } = figuresOf({ care, events }).kept;
    return `${count} of ${of}`;
  };

  test('to Ahmed, who comes there anyway: none', () => {
    const care = steady(mornings('K-1007', WEDNESDAY, 'Ahmed'));
    expect(keptOf(care, [passed(care, 'K-1007', 'Sara', 'Ahmed')])).toBe('1 of 1');
  });

  test('to Lisa, who does not: one', () => {
    const care = steady(mornings('K-1007', WEDNESDAY, 'Lisa'));
    expect(keptOf(care, [passed(care, 'K-1007', 'Sara', 'Lisa')])).toBe('0 of 1');
  });

  test('with a shift that took two visits along, one of them to a new face', () => {
    const care = mornings('K-1007', WEDNESDAY, 'Vera')(steady(mornings('K-1020', WEDNESDAY, 'Vera')));
    const known = mornings('K-1020', '2026-11-20', 'Vera')(care);
    const taken = happened('shiftTaken', 'a', {
      shift: 's',
      from: care.id('Sara'),
      to: care.id('Vera'),
      visits: [{ visit: id(care, 'K-1007') }, { visit: id(care, 'K-1020') }],
    });
    expect(keptOf(known, [taken])).toBe('0 of 1');
  });

  test.each<[string, (care: CareTeam) => readonly FlowEvent[]]>([
    ['nobody had it', (care) => [happened('visitTaken', 'a', { visit: id(care, 'K-1007'), to: care.id('Ahmed') })]],
    ['it has gone on to another since', (care) => [passed(care, 'K-1007', 'Sara', 'Lisa')]],
    [
      'it lies beyond the days that are looked at',
      (care) => [passed(care, 'K-1007', 'Sara', 'Ahmed', { visit: 'v-2027-01-01-0' })],
    ],
  ])('is not counted where %s', (_, events) => {
    const care = steady(mornings('K-1007', WEDNESDAY, 'Ahmed'));
    expect(keptOf(care, events(care))).toBe('0 of 0');
  });
});

test('until Sunday and no further', () => {
  expect(figuresOf({ care: steady(mornings('K-1047', SUNDAY, 'Vera')) }).substitutes.count).toBe(1);
  expect(figuresOf({ care: steady(mornings('K-1047', '2026-11-23', 'Vera')) }).substitutes.count).toBe(0);
});
