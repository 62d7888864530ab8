import fc from 'fast-check';
import { planOf, visitsInShift } from '../../src/core/plan';
import { givesCare } from '../../src/core/roster';
import { whoCanWork } from '../../src/planning/candidates';
import { changeIfPassed, passingsOfShift } from '../../src/planning/passings';
import { findings } from '../../src/rules';
import { peopleOf } from '../rules/taking';
import { randomRoster } from '../support/random-roster';

describe('who is asked about a shift', () => {
  test('is everyone for whom it passes at once, or where there is nobody, everyone for whom a leader could let it pass', () => {
    const asked = { atOnce: 0, byLeader: 0 };
    fc.assert(
      fc.property(fc.noBias(randomRoster), (care) => {
        const people = peopleOf(care);
        const plan = planOf(care.days);
        for (const shift of care.days.flatMap(({ shifts }) => shifts)) {
          const from = shift.member;
          const follow = from === undefined ? [] : visitsInShift(plan, shift, from);
          const able = care.members
            .filter((member) => givesCare(member) && member.id !== from)
            .filter(({ id }) => !follow.some(({ members }) => members.includes(id)))
            .map(({ id }) => ({
              id,
              found: findings(changeIfPassed(people, plan, passingsOfShift(plan, shift, from, id))),
            }))
            .filter(({ found }) => found.every(({ severity }) => severity !== 'hard'));
          const atOnce = able.filter(({ found }) => found.every(({ severity }) => severity === 'note'));
          const due = atOnce.length > 0 ? atOnce : able;
          asked[atOnce.length > 0 ? 'atOnce' : 'byLeader'] += due.length;
          expect([...whoCanWork(people, plan, shift, from)].sort()).toEqual(due.map(({ id }) => id).sort());
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(asked.atOnce, asked.byLeader)).toBeGreaterThan(20);
  });
});
