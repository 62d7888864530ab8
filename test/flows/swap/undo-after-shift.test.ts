import { caseId, isoDate, shiftId } from '../../../src/core/ids';
import { careTeam } from '../../support/care-team';
import { type Round, reasonOf, roundOf } from './round';

const FRIDAY = isoDate('2026-11-27');

/** Sara has given Ahmed a visit in her shift on Friday; Karin leads the team. */
const visitGiven = (): Round => {
  const round = roundOf(
    careTeam({
      members: [{ name: 'Sara' }, { name: 'Ahmed' }, { name: 'Lisa' }, { name: 'Karin', role: 'leader' }],
      clients: [{ code: 'K-1047' }],
      shifts: { [FRIDAY]: ['Sara 07:00-16:00', 'Ahmed 07:00-16:00'] },
      visits: { [FRIDAY]: ['K-1047 10:00-10:30 Sara'] },
    }),
  );
  round.does(round.offer('Sara', 'K-1047 10:00', { to: 'Ahmed', date: FRIDAY }));
  round.does(round.accept('Ahmed'));
  expect(round.holders('K-1047 10:00', FRIDAY)).toEqual(['Ahmed']);
  return round;
};

const saraGivesLisaTheShift = (round: Round): void => {
  const by = round.who('Sara');
  const shift = { shift: shiftId(`s-${FRIDAY}-0`), date: FRIDAY };
  round.does({ type: 'offerShift', by, at: round.at(), caseId: caseId('shift'), ...shift, to: round.who('Lisa') });
  round.does({ type: 'acceptVisit', by: round.who('Lisa'), at: round.at(), caseId: caseId('shift') });
};

describe('a visit that goes back to whoever has given its shift away since', () => {
  test('goes back as long as she has the shift', () => {
    const round = visitGiven();
    expect(round.does(round.undo('Ahmed'))).toMatchObject({ outcome: 'accepted' });
  });

  test('is not put on her day off by whoever took it, as if it had been planned so', () => {
    const round = visitGiven();
    const undo = round.undo('Ahmed');
    saraGivesLisaTheShift(round);
    expect(reasonOf(round.does(undo))).toMatchObject({
      code: 'rule',
      finding: { rule: 'outsideShift', person: round.who('Sara') },
    });
  });

  test('goes back all the same where the leader says why', () => {
    const round = visitGiven();
    const undo = { ...round.undo('Karin'), comment: 'Sara kommer in för det.' };
    saraGivesLisaTheShift(round);
    expect(round.does(undo)).toMatchObject({ outcome: 'accepted' });
    expect(round.holders('K-1047 10:00', FRIDAY)).toEqual(['Sara']);
  });
});
