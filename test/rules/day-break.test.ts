import { handedTo, planOf, withShift } from '../../src/core/plan';
import { unlookedIn } from '../../src/rules/day-break';
import type { Change } from '../../src/rules/finding';
import { DAY, type Given, peopleOf, spanOn, taking, teamWith } from './taking';

const namesOf = (change: Change): readonly (string | undefined)[] =>
  unlookedIn(change).map((person) => change.people.members.get(person)?.name);

/** Ahmed gets Sara's visit, and is free where nothing else is said. */
const gettingVisit = (given: Given): Change => {
  const care = teamWith({ works: [], ...given });
  const elsewhere = (given.elsewhere ?? []).map((span) => spanOn(DAY, span, care.team.timeZone));
  const change = taking(care);
  return { ...change, people: { ...change.people, elsewhere: new Map([[care.id('Ahmed'), elsewhere]]) } };
};

/** Ahmed gets Sara's shift. */
const gettingShift = (given: Given): Change => {
  const care = teamWith({ works: [], ...given });
  const before = planOf(care.days);
  const [shift] = before.shiftsOf(care.id('Sara'));
  if (!shift) throw new Error('Sara has a shift');
  const after = withShift(before, handedTo(shift, care.id('Ahmed')));
  return { before, after, people: peopleOf(care), persons: [care.id('Ahmed')] };
};

describe('whose rest within 24 hours cannot be looked at', () => {
  test.each<readonly [string, Change, readonly string[]]>([
    ['whoever gets a shift and has no dygnsbryt', gettingShift({}), ['Ahmed']],
    ['not whoever has one', gettingShift({ ahmed: { dayBreak: '07:00' } }), []],
    ['nobody in Norway, where there is no such rule', gettingShift({ norwegian: true }), []],
    ['whoever gets a visit on a day off', gettingVisit({}), ['Ahmed']],
    ['not for a visit in the shift that one works anyway', gettingVisit({ works: ['07:00-16:00'] }), []],
    ['not for a visit in a shift elsewhere', gettingVisit({ elsewhere: ['14:00-22:00'] }), []],
  ])('%s', (_, change, names) => {
    expect(namesOf(change)).toEqual(names);
  });
});
