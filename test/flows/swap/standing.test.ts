import { isoDate } from '../../../src/core/ids';
import { teamNorr } from '../../support/care-team';
import { type Round, roundOf } from './round';
import { drafted, shownTo } from './seen';

const VISIT = 'K-1007 08:00';

/** Lisa begins at two; Karin has approved beforehand what lies outside the shift, until the end of November. */
const approved = (rules: readonly string[], parties: { readonly by?: string; readonly until?: string } = {}): Round => {
  const care = teamNorr();
  const by = roundOf(care).who(parties.by ?? 'Karin');
  const until = isoDate(parties.until ?? '2026-11-30');
  const standingApproval = { rules, by, from: isoDate('2026-11-01'), until };
  const settings = { ...care.team.settings, policy: { version: 5, standingApproval } };
  return roundOf({ ...care, team: { ...care.team, profile: 'no-aml', settings } });
};

const agreed = (round: Round): Round => {
  round.does(round.offer('Sara', VISIT, { to: 'Lisa' }));
  round.does(round.accept('Lisa'));
  return round;
};

describe('what a leader has approved beforehand', () => {
  test('passes at once; event and case name the approval, and nobody is promised a leader', () => {
    const round = approved(['outsideShift']);
    const draft = JSON.stringify(drafted(round, round.offer('Sara', VISIT, { to: 'Lisa' }), 'sv').card);
    expect(draft).not.toContain('avgör Karin');
    agreed(round);
    const standing = { by: round.who('Karin'), until: '2026-11-30', rules: ['outsideShift'] };
    expect(round.events().at(-1)).toMatchObject({ type: 'visitTaken', teamPolicy: 5, standing });
    expect(round.last()).toMatchObject({ status: 'taken', passed: { teamPolicy: 5, standing } });
    expect(shownTo(round, 'Sara', 'sv').card).toMatchObject({
      small: expect.stringContaining('Gick igenom på Karins stående godkännande till och med mån 30/11'),
    });
  });

  test.each([
    ['something else', approved(['shortNotice'])],
    ['it until yesterday', approved(['outsideShift'], { until: '2026-11-23' })],
    ['it to be used by herself', approved(['outsideShift'], { by: 'Lisa' })],
  ])('is no more than that: where it named %s, a leader decides', (_, round) => {
    expect(agreed(round).last()).toMatchObject({ status: 'waiting' });
  });

  test('came while it waited: what the leader then approves is the leader’s own yes', () => {
    const round = agreed(approved(['shortNotice']));
    const { id } = round.last();
    const { team } = approved(['outsideShift']).known(id);
    const now = { ...round.known(id), team: { ...round.known(id).team, team: team.team } };
    const decision = round.decidesOn(now, round.approve('Karin'));
    const [, taken] = decision.outcome === 'accepted' ? decision.events : [];
    expect(taken).toMatchObject({ type: 'visitTaken', teamPolicy: 5 });
    expect(taken && 'standing' in taken).toBe(false);
    round.does(round.approve('Karin'));
    expect(shownTo(round, 'Sara', 'sv').card).toMatchObject({ small: '#1 · Undantag enligt lagets policy v5' });
  });

  test('goes back by what would pass now', () => {
    const round = agreed(approved(['outsideShift']));
    round.does(round.undo('Lisa'));
    expect(round.last()).toMatchObject({ status: 'undone', passed: { teamPolicy: 5 } });
  });
});
