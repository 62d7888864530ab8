import { isoDate, memberId } from '../../src/core/ids';
import type { KeptPolicy, Profile } from '../../src/core/team';
import type { Finding, RuleCode, Severity } from '../../src/rules/finding';
import { type Looked, passedUnder, whoLooks } from '../../src/rules/trust';
import { TUESDAY } from '../support/care-team';
import { norr } from '../support/conversation-teams';

const [owner, taker, leader] = ['m1', 'm2', 'm6'].map(memberId) as [Looked['parties'][0], Looked['parties'][0], never];

const found = (...pairs: readonly (readonly [RuleCode, Severity])[]): readonly Finding[] =>
  pairs.map(([rule, severity]) => ({ rule, severity, person: taker, from: TUESDAY, to: TUESDAY }));

const approves = (...rules: readonly string[]): KeptPolicy => ({
  version: 7,
  standingApproval: { rules, by: leader, from: isoDate('2026-11-01'), until: isoDate('2026-12-31') },
});

const looks = (profile: Profile, policy: KeptPolicy, more: Partial<Looked>) => {
  const { team, members } = norr();
  const people = {
    team: { ...team, profile, settings: { policy } },
    members: new Map(members.map((member) => [member.id, member])),
  };
  return whoLooks({ people, at: TUESDAY, found: [], parties: [owner, taker], hasLeader: true, ...more });
};

const NOTHING = found();
const NOTE = found(['travel', 'note']);
const OUTSIDE = found(['outsideShift', 'exception']);
const BOTH = found(['outsideShift', 'exception'], ['shortNotice', 'exception']);
const HARD = found(['outsideShift', 'exception'], ['doubleBooking', 'hard']);

describe('who has to look', () => {
  test.each<[string, readonly Finding[], boolean, string]>([
    ['nothing found', NOTHING, true, 'passes'],
    ['a note', NOTE, true, 'passes'],
    ['an exception', OUTSIDE, true, 'leader'],
    ['an exception, and nobody leads', OUTSIDE, false, 'stops'],
    ['something hard', HARD, true, 'stops'],
  ])('%s', (_, findings, hasLeader, verdict) => {
    expect(looks('se-ab', {}, { found: findings, hasLeader }).verdict).toBe(verdict);
  });

  test.each<[string, Profile, KeptPolicy, string]>([
    ['in Sweden passes', 'se-ab', {}, 'passes'],
    ['in Norway is the leader’s', 'no-aml', {}, 'leader'],
    ['in Norway passes where the policy says so', 'no-aml', { shiftSwap: 'passes' }, 'passes'],
    ['in Sweden is the leader’s where the policy says so', 'se-ab', { shiftSwap: 'leader' }, 'leader'],
    ['in Norway passes by a standing approval', 'no-aml', approves('shiftSwap'), 'passes'],
    ['in Norway is the leader’s where the approval names something else', 'no-aml', approves('outsideShift'), 'leader'],
  ])('a shift that changes hands %s', (_, profile, policy, verdict) => {
    expect(looks(profile, policy, { shiftSwap: true }).verdict).toBe(verdict);
  });
});

describe('a standing approval', () => {
  test.each<[string, readonly Finding[], KeptPolicy, Partial<Looked>, string]>([
    ['names what was found', OUTSIDE, approves('outsideShift'), {}, 'passes'],
    ['names it, and no leader is there', OUTSIDE, approves('outsideShift'), { hasLeader: false }, 'passes'],
    ['names all of it', BOTH, approves('outsideShift', 'shortNotice'), {}, 'passes'],
    ['names half of it', BOTH, approves('outsideShift'), {}, 'leader'],
    [
      'names the exception, and not the swap of shifts',
      OUTSIDE,
      approves('outsideShift'),
      { shiftSwap: true },
      'leader',
    ],
    ['can let nothing pass that is hard', HARD, approves('outsideShift', 'doubleBooking'), {}, 'stops'],
    ['is not its giver’s own to use', OUTSIDE, approves('outsideShift'), { parties: [owner, leader] }, 'leader'],
  ])('%s', (_, findings, policy, more, verdict) => {
    expect(looks('no-aml', policy, { found: findings, ...more }).verdict).toBe(verdict);
  });

  test('is named by what passed under it, with what it let pass', () => {
    const verdict = looks('no-aml', approves('shiftSwap', 'outsideShift', 'sunday'), {
      found: OUTSIDE,
      shiftSwap: true,
    });
    const { team } = norr();
    expect(passedUnder({ ...team, settings: { policy: { version: 7 } } }, verdict)).toEqual({
      teamPolicy: 7,
      standing: { by: leader, until: '2026-12-31', rules: ['shiftSwap', 'outsideShift'] },
    });
  });

  test('means nothing in Sweden', () => {
    expect(looks('se-ab', approves('outsideShift'), { found: OUTSIDE }).verdict).toBe('leader');
  });
});
