import fc from 'fast-check';
import { isoDate } from '../../src/core/ids';
import { planOf } from '../../src/core/plan';
import { findingsIfTaken, nearestMiss, whoCanTake, whoCouldHurry } from '../../src/planning/candidates';
import { inWords, peopleOf } from '../rules/taking';
import { type CareTeam, careTeam, type Described } from '../support/care-team';
import { randomTeam } from '../support/random-team';

const DAY = '2026-11-25';

const NAMES = ['Sara', 'Ahmed', 'Yonas', 'Lisa'];

interface Given {
  readonly members?: Described['members'];
  readonly shifts?: readonly string[];
  readonly visits?: readonly string[];
  readonly visit?: string;
  readonly client?: Partial<Described['clients'][number]>;
}

const team = (given: Given): CareTeam =>
  careTeam({
    members: given.members ?? NAMES.map((name) => ({ name })),
    clients: [
      { code: 'K-1047', zone: 'A', ...given.client },
      { code: 'K-1020', zone: 'B' },
      { code: 'K-1033', zone: 'C' },
    ],
    zones: [
      { from: 'A', to: 'B', minutes: 8 },
      { from: 'A', to: 'C', minutes: 15 },
    ],
    shifts: { [DAY]: given.shifts ?? NAMES.map((name) => `${name} 07:00-16:00`) },
    visits: { [DAY]: [given.visit ?? 'K-1047 14:30-15:00 Sara', ...(given.visits ?? [])] },
  });

const asked = (care: CareTeam) => {
  const visit = care.days[0]?.visits[0];
  const from = visit?.members[0];
  if (!visit || !from) throw new Error('someone has the visit');
  const people = peopleOf(care);
  const plan = planOf(care.days);
  const miss = nearestMiss(people, plan, visit, from);
  return {
    visit,
    from,
    people,
    plan,
    can: whoCanTake(people, plan, visit, from).map((id) => people.members.get(id)?.name),
    could: whoCouldHurry(people, plan, visit, from).map((id) => people.members.get(id)?.name),
    miss: miss && inWords(miss, people),
  };
};

describe('who can take Sara’s visit at K-1047 (zone A) 14:30–15:00', () => {
  test.each<[string, Given, readonly string[]]>([
    ['all at work, by name when all are as near', {}, ['Ahmed', 'Lisa', 'Yonas']],
    [
      'whoever is nearest first',
      { visits: ['K-1033 12:00-12:30 Ahmed', 'K-1020 12:00-12:30 Lisa', 'K-1047 12:00-12:30 Yonas'] },
      ['Yonas', 'Lisa', 'Ahmed'],
    ],
    [
      'from their last visit before it, not an earlier one or a later',
      { visits: ['K-1047 12:00-12:30 Ahmed', 'K-1033 13:00-13:30 Ahmed', 'K-1020 15:30-15:45 Ahmed'] },
      ['Lisa', 'Yonas', 'Ahmed'],
    ],
    ['not who is off', { shifts: ['Sara 07:00-16:00', 'Ahmed 07:00-16:00'] }, ['Ahmed']],
    ['not whose shift ends in the middle', { shifts: ['Ahmed 07:00-14:45', 'Lisa 14:30-22:00'] }, ['Lisa']],
    ['not who has a visit then', { visits: ['K-1020 14:45-15:15 Ahmed'] }, ['Lisa', 'Yonas']],
    ['not who would have too few minutes on the way', { visits: ['K-1020 14:00-14:25 Ahmed'] }, ['Lisa', 'Yonas']],
    ['but who has just enough', { visits: ['K-1020 14:00-14:22 Ahmed'] }, ['Lisa', 'Yonas', 'Ahmed']],
    ['not whom the client does not want', { client: { not: ['Lisa'] } }, ['Ahmed', 'Yonas']],
    ['only whom the client wants', { client: { only: ['Sara', 'Yonas'] } }, ['Yonas']],
    ['not without the delegation', { visit: 'K-1047 14:30-15:00 Sara insulin' }, []],
    [
      'with the delegation, or as a nurse',
      {
        visit: 'K-1047 14:30-15:00 Sara insulin',
        members: [
          { name: 'Sara' },
          { name: 'Ahmed', delegations: [{}] },
          { name: 'Yonas', delegations: [{ revokedAt: isoDate('2026-11-01') }] },
          { name: 'Lisa', role: 'nurse', profession: 'sjuksköterska' },
        ],
      },
      ['Ahmed', 'Lisa'],
    ],
    [
      'not who is absent',
      {
        members: NAMES.map((name) => ({
          name,
          ...(name === 'Ahmed' ? { absences: [{ from: isoDate(DAY) }] } : {}),
        })),
      },
      ['Lisa', 'Yonas'],
    ],
    ['not who has the other seat', { visit: 'K-1047 14:30-15:00 Sara+Ahmed' }, ['Lisa', 'Yonas']],
    [
      'nobody who does not give care, even at work',
      {
        members: [
          { name: 'Sara' },
          { name: 'Ahmed', role: 'leader' },
          { name: 'Yonas', role: 'assessor' },
          { name: 'Lisa', role: 'observer' },
        ],
      },
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(asked(team(given)).can).toEqual(expected);
  });

  test('never on standby', () => {
    const care = team({});
    const standby = care.days.map((day) => ({
      ...day,
      shifts: day.shifts.map((shift) => ({ ...shift, kind: 'standby' as const })),
    }));
    expect(asked({ ...care, days: standby }).can).toEqual([]);
  });
});

describe('when nobody can, the nearest miss', () => {
  const off = ['Sara 07:00-16:00'];
  test.each<[string, Given, string | undefined]>([
    [
      'is the one whom the fewest minutes keep from it',
      {
        shifts: [...off, 'Ahmed 07:00-16:00', 'Lisa 07:00-16:00'],
        visits: ['K-1047 14:50-15:20 Ahmed', 'K-1047 14:55-15:20 Lisa'],
      },
      'hard doubleBooking: Lisa at K-1047, 5 min, K-1047 14:55–15:20',
    ],
    [
      'may be the end of a shift',
      { shifts: [...off, 'Ahmed 07:00-14:50', 'Lisa 07:00-16:00'], visits: ['K-1047 14:40-15:20 Lisa'] },
      'exception outsideShift: Ahmed at K-1047, 10 min, 07:00–14:50',
    ],
    [
      'may be the way',
      { shifts: [...off, 'Ahmed 07:00-16:00'], visits: ['K-1020 14:00-14:27 Ahmed'] },
      'note travel: Ahmed at K-1047, 3 min, 8 needed, K-1020 14:00–14:27',
    ],
    ['is nobody who does not work that day', { shifts: off }, undefined],
    [
      'is nobody who is kept from it by two things',
      { shifts: [...off, 'Ahmed 07:00-14:50'], visits: ['K-1047 14:45-14:50 Ahmed'] },
      undefined,
    ],
    [
      'is nobody whom the client does not want: that is told to few',
      { shifts: [...off, 'Ahmed 07:00-14:50'], client: { not: ['Ahmed'] } },
      undefined,
    ],
    [
      'is nobody without the delegation',
      { shifts: [...off, 'Ahmed 07:00-16:00'], visit: 'K-1047 14:30-15:00 Sara insulin' },
      undefined,
    ],
  ])('%s', (_, given, expected) => {
    const { can, miss } = asked(team(given));
    expect(can).toEqual([]);
    expect(miss).toBe(expected);
  });
});

describe('who could hurry', () => {
  const late = (name: string) => `K-1020 14:00-14:27 ${name}`;
  test.each<[string, Given, readonly string[]]>([
    ['whoever only the way keeps from it', { visits: [late('Ahmed'), late('Lisa')] }, ['Ahmed', 'Lisa', 'Yonas']],
    ['not who is off', { shifts: ['Sara 07:00-16:00', 'Ahmed 07:00-16:00'], visits: [late('Ahmed')] }, ['Ahmed']],
    ['not who is at a client then', { visits: ['K-1020 14:00-14:35 Ahmed', late('Lisa')] }, ['Yonas', 'Lisa']],
    ['not whom the client does not want', { visits: [late('Ahmed')], client: { not: ['Ahmed'] } }, ['Yonas', 'Lisa']],
    ['not without the delegation', { visit: 'K-1047 14:30-15:00 Sara insulin', visits: [late('Ahmed')] }, []],
    [
      'nobody who does not give care',
      {
        members: NAMES.map((name) => ({ name, ...(name === 'Ahmed' ? { role: 'leader' as const } : {}) })),
        visits: [late('Ahmed'), late('Lisa')],
      },
      ['Yonas', 'Lisa'],
    ],
  ])('%s', (_, given, expected) => {
    expect([...asked(team(given)).could].sort()).toEqual([...expected].sort());
  });
});

describe('whatever the team', () => {
  test('whoever can take a visit would cause no finding but a note', () => {
    fc.assert(
      fc.property(randomTeam, (care) => {
        const { visit, from, people, plan } = asked(care);
        for (const taker of whoCanTake(people, plan, visit, from)) {
          const found = findingsIfTaken(people, plan, visit, from, taker);
          expect(found.filter((finding) => finding.severity !== 'note' || finding.rule === 'travel')).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the order in which people are listed does not matter', () => {
    fc.assert(
      fc.property(randomTeam, (care) => {
        const { visit, from, people, plan } = asked(care);
        const turned = { ...people, members: new Map([...people.members].reverse()) };
        expect(whoCanTake(turned, plan, visit, from)).toEqual(whoCanTake(people, plan, visit, from));
      }),
      { numRuns: 50 },
    );
  });
});
