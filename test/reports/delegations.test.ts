import { isoDate } from '../../src/core/ids';
import { endingDelegations } from '../../src/reports/delegations';
import { peopleOf } from '../rules/taking';
import { type CareTeam, careTeam, type Described } from '../support/care-team';

const TODAY = isoDate('2026-11-24');

type Given = NonNullable<Described['members'][number]['delegations']>[number];

const given = (validTo: string, more: Partial<Given> = {}): Given => ({
  validFrom: isoDate('2026-06-01'),
  validTo: isoDate(validTo),
  ...more,
});

const teamOf = (saras: readonly Given[], validTo?: string) =>
  careTeam({
    members: [
      { name: 'Sara', delegations: saras, ...(validTo ? { validTo: isoDate(validTo) } : {}) },
      { name: 'Ahmed', delegations: [given('2026-12-01')] },
      { name: 'Nora', role: 'nurse', profession: 'sjuksköterska', delegations: [given('2026-12-01')] },
      { name: 'Karin', role: 'leader' },
    ],
    clients: [],
    shifts: {},
    visits: {},
  });

const toldTo = (name: string, ...saras: readonly Given[]): readonly string[] => {
  const care = teamOf(saras);
  return toldIn(care, name);
};

const toldIn = (care: CareTeam, name: string): readonly string[] => {
  const people = peopleOf(care);
  return endingDelegations(people, care.id(name), TODAY).map(
    ({ member, task, client, last }) =>
      `${people.members.get(member)?.name} ${[task, client].filter(Boolean).join(' ')} ${last}`,
  );
};

describe('a delegation that ends within 30 days is told to whoever has it', () => {
  test.each<[string, readonly Given[], readonly string[]]>([
    ['it ends in 30 days', [given('2026-12-24')], ['Sara insulin 2026-12-24']],
    ['it ends in 31 days', [given('2026-12-25')], []],
    ['it ends today', [given('2026-11-24')], ['Sara insulin 2026-11-24']],
    ['it ended yesterday', [given('2026-11-23')], []],
    ['it has not begun', [given('2026-12-20', { validFrom: isoDate('2026-12-01') })], []],
    [
      'its paper says longer than the year that it lasts',
      [given('2027-06-01', { validFrom: isoDate('2025-12-10') })],
      ['Sara insulin 2026-12-10'],
    ],
    ['it has been taken back', [given('2026-12-10', { revokedAt: isoDate('2026-12-01') })], []],
    [
      'it is for one client',
      [given('2026-12-10', { client: 'K-1047' as NonNullable<Given['client']> })],
      ['Sara insulin K-1047 2026-12-10'],
    ],
    [
      'another follows the day after',
      [given('2026-12-10'), given('2027-11-30', { validFrom: isoDate('2026-12-11') })],
      [],
    ],
    [
      'another follows after a day without',
      [given('2026-12-10'), given('2027-11-30', { validFrom: isoDate('2026-12-12') })],
      ['Sara insulin 2026-12-10'],
    ],
    [
      'another follows, for one client alone',
      [given('2026-12-10'), given('2027-05-30', { client: 'K-1047' as NonNullable<Given['client']> })],
      ['Sara insulin 2026-12-10'],
    ],
    [
      'another follows, for another task',
      [given('2026-12-10'), given('2027-05-30', { task: 'eye drops' })],
      ['Sara insulin 2026-12-10'],
    ],
    [
      'two end, the first first',
      [given('2026-12-20', { task: 'eye drops' }), given('2026-12-10')],
      ['Sara insulin 2026-12-10', 'Sara eye drops 2026-12-20'],
    ],
  ])('%s', (_, saras, expected) => {
    expect(toldTo('Sara', ...saras)).toEqual(expected);
  });

  test('what began on a leap day lasts through the February after it', () => {
    const care = teamOf([given('2029-06-01', { validFrom: isoDate('2028-02-29') })]);
    const told = (on: string) =>
      endingDelegations(peopleOf(care), care.id('Sara'), isoDate(on)).map(({ last }) => last);
    expect(told('2029-02-01')).toEqual(['2029-02-28']);
    expect(told('2029-03-01')).toEqual([]);
  });

  test.each([
    ['left yesterday', '2026-11-23', []],
    ['leaves on its last day', '2026-12-10', []],
    ['stays a day longer', '2026-12-11', ['Sara insulin 2026-12-10']],
  ])('nobody needs a new one who %s', (_, leaves, expected) => {
    const care = teamOf([given('2026-12-10')], leaves);
    expect(toldIn(care, 'Sara')).toEqual(expected);
    expect(toldIn(care, 'Nora')).toEqual(['Ahmed insulin 2026-12-01', ...expected]);
  });

  test('the nurse reads all of the team’s, and needs none of her own', () => {
    expect(toldTo('Nora', given('2026-12-10'))).toEqual(['Ahmed insulin 2026-12-01', 'Sara insulin 2026-12-10']);
  });

  test('nobody else reads another’s, the leader included', () => {
    expect(toldTo('Ahmed', given('2026-12-10'))).toEqual(['Ahmed insulin 2026-12-01']);
    expect(toldTo('Karin', given('2026-12-10'))).toEqual([]);
  });
});
