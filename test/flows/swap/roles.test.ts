import { ROLES, type Role } from '../../../src/core/roster';
import { LANGUAGES } from '../../../src/core/team';
import { teamNorr } from '../../support/care-team';
import { outcome, type Round, reasonOf, roundOf } from './round';
import { refusedTo } from './seen';

const VISIT = 'K-1047 14:30';

/** Ahmed, who can take Sara’s visit, with another role. */
const withAhmedAs = (role: Role): Round => {
  const care = teamNorr();
  return roundOf({
    ...care,
    members: care.members.map((member) => (member.name === 'Ahmed Ali' ? { ...member, role } : member)),
  });
};

const CARING: readonly Role[] = ['carer', 'nurse'];
const OTHERS = ROLES.filter((role) => !CARING.includes(role));

describe.each(CARING)('a %s', (role) => {
  test('is offered visits, and takes them', () => {
    const round = withAhmedAs(role);
    expect(outcome(round.decides(round.offer('Sara', VISIT, { to: 'Ahmed' })))).toBe('accepted visitOffered');
    expect(outcome(round.decides(round.take('Ahmed', VISIT, 'Sara')))).toBe('accepted visitRequested');
    round.does(round.offer('Sara', VISIT));
    expect(round.last().asked).toContain(round.who('Ahmed'));
    expect(outcome(round.decides(round.accept('Ahmed')))).toBe('accepted visitTaken');
  });
});

describe.each(OTHERS)('%s', (role) => {
  test('is not offered visits by name', () => {
    const round = withAhmedAs(role);
    expect(reasonOf(round.decides(round.offer('Sara', VISIT, { to: 'Ahmed' })))).toEqual({
      code: 'notYourWork',
      person: round.who('Ahmed'),
    });
  });

  test('is not among those asked', () => {
    const round = withAhmedAs(role);
    round.does(round.offer('Sara', VISIT));
    expect(round.last().asked).not.toContain(round.who('Ahmed'));
  });

  test('takes none, neither from a colleague nor what is on offer to all', () => {
    const round = withAhmedAs(role);
    const reason = { code: 'notYourWork', person: round.who('Ahmed') };
    expect(reasonOf(round.decides(round.take('Ahmed', VISIT, 'Sara')))).toEqual(reason);
    round.does(round.offer('Sara', VISIT));
    expect(reasonOf(round.decides(round.take('Ahmed', VISIT, 'Sara')))).toEqual(reason);
    expect(reasonOf(round.decides(round.accept('Ahmed')))).toEqual(reason);
    expect(round.holders(VISIT)).toEqual(['Sara']);
  });

  test.each(LANGUAGES)('reads why in %s', (language) => {
    const round = withAhmedAs(role);
    const text = {
      sv: ['Du tar inte besök i det här laget.', 'Ahmed tar inte besök i det här laget.'],
      nb: ['Du tar ikke besøk i dette teamet.', 'Ahmed tar ikke besøk i dette teamet.'],
      en: ['You do not take visits in this team.', 'Ahmed does not take visits in this team.'],
    }[language];
    expect(refusedTo(round, round.take('Ahmed', VISIT, 'Sara'), language).card).toMatchObject({ text: text[0] });
    expect(refusedTo(round, round.offer('Sara', VISIT, { to: 'Ahmed' }), language).card).toMatchObject({
      text: text[1],
    });
  });
});

test('whoever became something else meanwhile is not given the visit by an old wish', () => {
  const before = withAhmedAs('carer');
  before.does(before.take('Ahmed', VISIT, 'Sara'));
  const known = before.known(before.last().id);
  const members = new Map(
    [...known.team.members].map(([id, member]) => [
      id,
      id === before.who('Ahmed') ? { ...member, role: 'observer' as const } : member,
    ]),
  );
  expect(outcome(before.decidesOn({ ...known, team: { ...known.team, members } }, before.accept('Sara', 1)))).toBe(
    'refused notYourWork',
  );
});
