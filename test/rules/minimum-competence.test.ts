import { type ShiftId, shiftId } from '../../src/core/ids';
import { planOf, withShift } from '../../src/core/plan';
import type { Shift } from '../../src/core/roster';
import type { Staffing } from '../../src/core/team';
import type { Change } from '../../src/rules/finding';
import { minimumCompetence } from '../../src/rules/minimum-competence';
import { careTeam } from '../support/care-team';
import { DAY, NEXT, peopleOf } from './taking';

interface Given {
  /** What Sara's day shift asks for. */
  readonly asks?: readonly string[];
  readonly ahmed?: readonly string[];
  readonly sara?: readonly string[];
  readonly lisa?: readonly string[];
  readonly staffing?: readonly Staffing[];
  /** Besides Sara's. */
  readonly shifts?: readonly string[];
  readonly vacant?: true;
  readonly kind?: Shift['kind'];
}

/** Ahmed gets Sara's shift on Wednesday, 07–16. */
const found = ({ asks = [], staffing, shifts = [], vacant, kind, ...has }: Given): readonly string[] => {
  const care = careTeam({
    ...(staffing ? { settings: { staffing } } : {}),
    members: [
      { name: 'Sara', competences: has.sara ?? [] },
      { name: 'Ahmed', competences: has.ahmed ?? [] },
      { name: 'Lisa', competences: has.lisa ?? [] },
    ],
    clients: [],
    shifts: { [DAY]: ['Sara 07:00-16:00', ...shifts], [NEXT]: ['Lisa 07:00-16:00'] },
    visits: {},
  });
  const first: ShiftId = shiftId(`s-${DAY}-0`);
  const plan = planOf(care.days);
  const shift = plan.shift(first);
  if (!shift) throw new Error('Sara has a shift');
  const { member, ...nobodys } = shift;
  const asked: Shift = { ...(vacant ? nobodys : { ...nobodys, member }), competences: asks, kind: kind ?? shift.kind };
  const before = withShift(plan, asked);
  const change: Change = {
    before,
    after: withShift(before, { ...asked, member: care.id('Ahmed') }),
    people: peopleOf(care),
    persons: [care.id('Ahmed')],
  };
  return minimumCompetence(change).map(
    ({ severity, competences = [], found: there, required }) =>
      `${severity}: ${competences.join(' and ')}${required === undefined ? '' : `, ${there} of ${required}`}`,
  );
};

describe('whoever gets a shift holds what it asks for: Ahmed gets Sara’s', () => {
  test.each<[string, Given, readonly string[]]>([
    ['it asks for nothing', {}, []],
    ['he holds it', { asks: ['lift'], ahmed: ['car', 'lift'] }, []],
    ['he does not', { asks: ['lift'], ahmed: ['car'] }, ['exception: lift']],
    ['he holds one of three', { asks: ['lift', 'car', 'dementia'], ahmed: ['car'] }, ['exception: lift and dementia']],
    ['Sara did not hold it either', { asks: ['lift'], sara: [] }, ['exception: lift']],
    ['the shift was vacant', { asks: ['lift'], vacant: true }, ['exception: lift']],
    ['standby is no shift that is worked', { asks: ['lift'], kind: 'standby' }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});

const one: Staffing = { weekdays: [3], kind: 'D', count: 1, competences: ['lift'] };
const sara = { sara: ['lift'] };

describe('the day keeps as many as the team wants: Sara can use the lift', () => {
  test.each<[string, Given, readonly string[]]>([
    ['Ahmed can as well', { ...sara, ahmed: ['lift'], staffing: [one] }, []],
    ['Ahmed cannot', { ...sara, staffing: [one] }, ['exception: lift, 0 of 1']],
    ['Lisa works that day and can', { ...sara, lisa: ['lift'], shifts: ['Lisa 07:00-16:00'], staffing: [one] }, []],
    [
      'Lisa can, and works the evening',
      { ...sara, lisa: ['lift'], shifts: ['Lisa 14:00-22:00'], staffing: [one] },
      ['exception: lift, 0 of 1'],
    ],
    ['Lisa can, and works another day', { ...sara, lisa: ['lift'], staffing: [one] }, ['exception: lift, 0 of 1']],
    [
      'two are wanted, and one is left',
      { ...sara, lisa: ['lift'], shifts: ['Lisa 07:00-16:00'], staffing: [{ ...one, count: 2 }] },
      ['exception: lift, 1 of 2'],
    ],
    ['it is wanted on Thursdays', { ...sara, staffing: [{ ...one, weekdays: [4] }] }, []],
    ['it is wanted in the evening', { ...sara, staffing: [{ ...one, kind: 'E' }] }, []],
    [
      'it is wanted every day, of all shifts',
      { ...sara, staffing: [{ count: 1, competences: ['lift'] }] },
      ['exception: lift, 0 of 1'],
    ],
    ['it was missing before', { sara: [], staffing: [one] }, []],
    ['the shift was vacant, and it was missing before', { ...sara, vacant: true, staffing: [one] }, []],
    [
      'both of two are wanted of one person',
      { sara: ['lift', 'car'], ahmed: ['lift'], staffing: [{ ...one, competences: ['lift', 'car'] }] },
      ['exception: lift and car, 0 of 1'],
    ],
    ['only a number of people is wanted', { ...sara, staffing: [{ weekdays: [3], kind: 'D', count: 3 }] }, []],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });
});
