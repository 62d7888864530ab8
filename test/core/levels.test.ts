import { isoDate, memberId } from '../../src/core/ids';
import { answersAt, type Level } from '../../src/core/levels';
import { peopleOf } from '../rules/taking';
import { careTeam } from '../support/care-team';

const ON = isoDate('2026-11-25');
const SARA = memberId('m1');
const KARIN = memberId('m2');

const teamWith = (levels: readonly Level[]) =>
  peopleOf(
    careTeam({
      members: [{ name: 'Sara' }, { name: 'Karin Ek', role: 'leader' }, { name: 'Berit Dal', role: 'leader' }],
      clients: [],
      shifts: {},
      visits: {},
      settings: { levels },
    }),
  );

describe('who answers at each level', () => {
  test.each<[string, readonly Level[], number, string, number]>([
    ['the team’s own leaders', [{ level: 'unit', name: 'Anna Berg' }], 0, 'Karin, Berit', 0],
    ['the one above, who is not here', [{ level: 'unit', name: 'Anna Berg' }], 1, 'Anna Berg', 1],
    ['past the last it stays with the last', [{ level: 'unit', name: 'Anna Berg' }], 4, 'Anna Berg', 1],
    ['without levels it stays with the leader', [], 2, 'Karin, Berit', 0],
    ['a level without a name goes by what it is called', [{ level: 'board' }], 1, 'board', 1],
  ])('%s', (_, levels, level, name, at) => {
    expect(answersAt(teamWith(levels), level, ON)).toMatchObject({ name, level: at });
  });

  test('a file that begins with the team itself begins with its leader', () => {
    const people = teamWith([
      { level: 'team', member: KARIN },
      { level: 'area', name: 'Anna Berg' },
    ]);
    expect(answersAt(people, 1, ON)).toMatchObject({ called: 'area', members: [], name: 'Anna Berg' });
  });

  test('one of the roster is reached here', () => {
    const people = teamWith([{ level: 'area', member: SARA }]);
    expect(answersAt(people, 1, ON)).toMatchObject({ called: 'area', members: [SARA], name: 'Sara' });
  });
});
