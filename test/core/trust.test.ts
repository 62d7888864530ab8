import { type Instant, isoDate, memberId, wallTime } from '../../src/core/ids';
import type { Handling, KeptPolicy, Profile, Team } from '../../src/core/team';
import { instantOf } from '../../src/core/time';
import {
  type Fixed,
  fixedBy,
  handlingOf,
  handlingsOf,
  isLoosened,
  itemsUnder,
  standingApprovalAt,
  TRUST_ITEMS,
  type TrustItem,
} from '../../src/core/trust';
import type { RuleCode } from '../../src/rules/finding';
import { norr } from '../support/conversation-teams';

const teamOf = (profile: Profile, policy: KeptPolicy = {}): Team => ({
  ...norr().team,
  profile,
  timeZone: 'Europe/Oslo',
  settings: { policy },
});

describe('what a team can loosen', () => {
  test.each<[TrustItem, Fixed]>([
    ['restBetweenShifts', 'law'],
    ['weeklyRest', 'law'],
    ['span', 'law'],
    ['delegation', 'law'],
    ['clientWish', 'client'],
    ['doubleBooking', 'impossible'],
    ['absent', 'impossible'],
  ])('%s lies fast: %s, whatever a policy says', (item, why) => {
    const policy = { findings: { [item]: 'passes' as const } };
    expect(fixedBy(item)).toBe(why);
    expect(handlingsOf(item)).toEqual([]);
    expect(handlingOf(item, teamOf('se-ab', policy))).toBe('never');
  });

  test.each<[TrustItem, Handling, Handling]>([
    ['outsideShift', 'leader', 'leader'],
    ['shortNotice', 'leader', 'leader'],
    ['ordinaryHours', 'leader', 'leader'],
    ['night', 'leader', 'leader'],
    ['minimumCompetence', 'leader', 'leader'],
    ['continuity', 'leader', 'leader'],
    ['travel', 'passes', 'passes'],
    ['weekend', 'passes', 'passes'],
    ['shiftSwap', 'passes', 'leader'],
  ])('%s by itself: %s in Sweden, %s in Norway', (item, swedish, norwegian) => {
    expect([handlingOf(item, teamOf('se-ab')), handlingOf(item, teamOf('no-aml'))]).toEqual([swedish, norwegian]);
    expect(fixedBy(item)).toBeUndefined();
  });

  test.each<[TrustItem, Handling]>([
    ['outsideShift', 'passes'],
    ['outsideShift', 'never'],
    ['travel', 'leader'],
  ])('%s is what the team’s policy says: %s', (item, handling) => {
    expect(handlingsOf(item)).toContain(handling);
    expect(handlingOf(item, teamOf('se-ab', { findings: { [item]: handling } }))).toBe(handling);
  });

  test('a swap of shifts passes or is the leader’s, and is never banned', () => {
    expect(handlingsOf('shiftSwap')).toEqual(['passes', 'leader']);
    expect(handlingOf('shiftSwap', teamOf('no-aml', { shiftSwap: 'passes' }))).toBe('passes');
    expect(handlingOf('shiftSwap', teamOf('se-ab', { shiftSwap: 'leader' }))).toBe('leader');
  });

  test.each<[TrustItem, readonly Profile[]]>([
    ['restInPeriod', ['se-ab']],
    ['weekAverage', ['se-ab']],
    ['ordinaryDay', ['no-aml']],
    ['sunday', ['no-aml']],
    ['outsideShift', ['se-ab', 'no-aml']],
  ])('%s is met under %s', (item, profiles) => {
    const under = (['se-ab', 'no-aml'] as const).filter((profile) => itemsUnder(profile).includes(item));
    expect(under).toEqual(profiles);
  });

  test.each<[TrustItem, KeptPolicy, boolean]>([
    ['travel', {}, false],
    ['outsideShift', {}, false],
    ['outsideShift', { findings: { outsideShift: 'passes' } }, true],
    ['shiftSwap', {}, true],
  ])('%s under %j has been loosened: %s', (item, policy, loosened) => {
    expect(isLoosened(item, teamOf('se-ab', policy))).toBe(loosened);
  });

  test('every code that a rule finds here has its place', () => {
    const codes: Readonly<Record<RuleCode, true>> = {
      doubleBooking: true,
      travel: true,
      outsideShift: true,
      otherTeam: true,
      delegation: true,
      clientWish: true,
      absent: true,
      shortNotice: true,
      extraShift: true,
      restInPeriod: true,
      restBetweenShifts: true,
      span: true,
      ordinaryDay: true,
      weeklyRest: true,
      weeklyRestGoal: true,
      break: true,
      weekAverage: true,
      ordinaryHours: true,
      night: true,
      restDebt: true,
      sunday: true,
      weekend: true,
      continuity: true,
      contactPerson: true,
      minimumCompetence: true,
    };
    expect(TRUST_ITEMS).toEqual(expect.arrayContaining(Object.keys(codes)));
  });
});

describe('a standing approval', () => {
  const approval = {
    rules: ['shiftSwap'],
    by: memberId('m4'),
    from: isoDate('2026-11-24'),
    until: isoDate('2027-02-28'),
  };
  const on = (date: string, time: string): Instant => instantOf(isoDate(date), wallTime(time), 'Europe/Oslo');

  const standing = (at: Instant, profile: Profile = 'no-aml', leaves?: string) => {
    const { members } = norr();
    const here = members.map((member) =>
      member.id === approval.by && leaves ? { ...member, validTo: isoDate(leaves) } : member,
    );
    return standingApprovalAt(
      {
        team: teamOf(profile, { standingApproval: approval }),
        members: new Map(here.filter(() => leaves !== 'gone').map((member) => [member.id, member])),
      },
      at,
    );
  };

  test.each<[string, string, boolean]>([
    ['2026-11-23', '23:59', false],
    ['2026-11-24', '00:00', true],
    ['2027-02-28', '23:59', true],
    ['2027-03-01', '00:00', false],
  ])('on %s %s it holds: %s, by the team’s own clock', (date, time, holds) => {
    expect(standing(on(date, time)) !== undefined).toBe(holds);
  });

  test('is Norway’s alone', () => {
    expect(standing(on('2026-12-01', '12:00'), 'se-ab')).toBeUndefined();
  });

  test.each([
    ['2026-12-01', true],
    ['2026-11-30', false],
    ['gone', false],
  ])('holds no longer than its giver is one of the team (%s): %s', (leaves, holds) => {
    expect(standing(on('2026-12-01', '12:00'), 'no-aml', leaves) !== undefined).toBe(holds);
  });
});
