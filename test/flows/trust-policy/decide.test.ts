import type { TeamState } from '../../../src/core/flow';
import { caseId, isoDate } from '../../../src/core/ids';
import type { KeptPolicy, Profile } from '../../../src/core/team';
import { decide } from '../../../src/flows/trust-policy/decide';
import type { PolicyKnown } from '../../../src/flows/trust-policy/reasons';
import { type ChangePolicy, evolve, type PolicyChange } from '../../../src/flows/trust-policy/trust-policy';
import { type Described, TUESDAY } from '../../support/care-team';
import { nordre, norr } from '../../support/conversation-teams';
import { roundOf } from '../swap/round';

interface Standing {
  readonly known: PolicyKnown;
  readonly change: (by: string, change: PolicyChange, seen?: number) => ChangePolicy;
}

const teamWith = (profile: Profile, policy: KeptPolicy = {}, changes: Partial<Described> = {}): Standing => {
  const settings = { policy, ...changes.settings };
  const care = profile === 'se-ab' ? norr({ ...changes, settings }) : nordre({ ...changes, settings });
  const round = roundOf(care);
  const { team } = round.known(caseId('none'));
  const state: TeamState = { ...team, head: { ...team.head, cases: 30 } };
  return {
    known: { team: state, stored: { cases: new Map(), days: new Map(), team: state.team } },
    change: (by, change, seen = policy.version ?? 1) => ({
      type: 'changePolicy',
      by: round.who(by),
      at: TUESDAY,
      caseId: caseId('change-1'),
      seen,
      change,
    }),
  };
};

const outcome = ({ known, change }: Standing, ...given: Parameters<Standing['change']>): string => {
  const decision = decide(known, change(...given));
  if (decision.outcome === 'refused') return decision.reason.code;
  return decision.outcome === 'accepted' ? `v${decision.events[0]?.version}` : 'unchanged';
};

const loosen = { sets: 'handling', item: 'outsideShift', to: 'passes' } as const;
const until = isoDate('2027-02-22');

describe('who changes the team’s policy', () => {
  const deputy = { settings: { leaderDeputy: norr().id('Maria Ek') } };
  const away = { members: norr().members.map((member) => ({ ...member, absences: [] })) };

  test.each([
    ['the leader', 'Karin', {}, 'v2'],
    ['a carer', 'Sara', {}, 'notYours'],
    ['the deputy while the leader is there', 'Maria', deputy, 'notYours'],
  ])('%s: %s', (_, by, changes, comes) => {
    expect(outcome(teamWith('se-ab', {}, changes), by, loosen)).toBe(comes);
  });

  test('the deputy, while the leader is away', () => {
    const { members } = away;
    const absent = members.map((member) =>
      member.role === 'leader' ? { ...member, absences: [{ from: isoDate('2026-11-20') }] } : member,
    );
    const described = absent.map(({ id: _, objectId: __, deputy: ___, ...member }) => member);
    expect(outcome(teamWith('se-ab', {}, { ...deputy, members: described }), 'Maria', loosen)).toBe('v2');
  });
});

describe('what can be changed', () => {
  test.each<[string, Profile, KeptPolicy, PolicyChange, string]>([
    ['an exception, to pass', 'se-ab', {}, loosen, 'v2'],
    ['what passes, to the leader', 'se-ab', {}, { sets: 'handling', item: 'travel', to: 'leader' }, 'v2'],
    ['counted on from what it was', 'se-ab', { version: 8 }, loosen, 'v9'],
    ['what it is already', 'se-ab', { findings: { outsideShift: 'passes' } }, loosen, 'changedSince'],
    ['what is law', 'se-ab', {}, { sets: 'handling', item: 'delegation', to: 'passes' }, 'fixed'],
    ['what is law, to the leader', 'se-ab', {}, { sets: 'handling', item: 'restBetweenShifts', to: 'leader' }, 'fixed'],
    ['a client’s wish', 'se-ab', {}, { sets: 'handling', item: 'clientWish', to: 'passes' }, 'fixed'],
    ['Norway’s Sundays, in Sweden', 'se-ab', {}, { sets: 'handling', item: 'sunday', to: 'passes' }, 'notHere'],
    ['a swap of shifts, in Norway', 'no-aml', {}, { sets: 'handling', item: 'shiftSwap', to: 'passes' }, 'v2'],
    ['a ban on swaps', 'no-aml', {}, { sets: 'handling', item: 'shiftSwap', to: 'never' }, 'changedSince'],
    ['the least notice', 'se-ab', {}, { sets: 'leastNotice', hours: 24 }, 'v2'],
    [
      'the least notice as it is',
      'se-ab',
      { leastNoticeHours: 24 },
      { sets: 'leastNotice', hours: 24 },
      'changedSince',
    ],
    ['the faces', 'se-ab', {}, { sets: 'continuityCap', cap: 15 }, 'v2'],
    ['no cap where there is none', 'se-ab', {}, { sets: 'continuityCap', cap: 0 }, 'changedSince'],
    ['a standing approval in Norway', 'no-aml', {}, { sets: 'standing', rules: ['shiftSwap'], until }, 'v2'],
    ['a standing approval in Sweden', 'se-ab', {}, { sets: 'standing', rules: ['shiftSwap'], until }, 'notHere'],
    ['of what is law', 'no-aml', {}, { sets: 'standing', rules: ['shiftSwap', 'span'], until }, 'fixed'],
    ['of what passes anyway', 'no-aml', {}, { sets: 'standing', rules: ['travel'], until }, 'changedSince'],
    ['of nothing', 'no-aml', {}, { sets: 'standing', rules: [], until }, 'changedSince'],
    [
      'until yesterday',
      'no-aml',
      {},
      { sets: 'standing', rules: ['shiftSwap'], until: isoDate('2026-11-23') },
      'notThen',
    ],
    ['for years', 'no-aml', {}, { sets: 'standing', rules: ['shiftSwap'], until: isoDate('2028-11-24') }, 'notThen'],
    ['taking back what is not there', 'no-aml', {}, { sets: 'noStanding' }, 'changedSince'],
  ])('%s', (_, profile, policy, change, comes) => {
    expect(outcome(teamWith(profile, policy), profile === 'se-ab' ? 'Karin' : 'Tone', change)).toBe(comes);
  });

  test('a card from before another change: the policy is shown as it is', () => {
    expect(outcome(teamWith('se-ab', { version: 3 }), 'Karin', loosen, 2)).toBe('changedSince');
  });
});

describe('what a change comes to', () => {
  const made = (standing: Standing, by: string, change: PolicyChange) => {
    const decision = decide(standing.known, standing.change(by, change));
    if (decision.outcome !== 'accepted') throw new Error(`it was ${decision.outcome}`);
    return decision.events.reduce(evolve, standing.known.stored);
  };

  test('a closed case with a number, and another version of the policy', () => {
    const stored = made(teamWith('se-ab', { leastNoticeHours: 24 }), 'Karin', loosen);
    const [one] = [...stored.cases.values()];
    expect(one).toMatchObject({ number: 31, open: false, version: 2, change: loosen });
    expect(stored.team?.settings.policy).toEqual({
      leastNoticeHours: 24,
      findings: { outsideShift: 'passes' },
      version: 2,
      read: { leastNoticeHours: 24 },
    });
  });

  test('delivered again it changes nothing', () => {
    const standing = teamWith('se-ab');
    const stored = made(standing, 'Karin', loosen);
    const [one] = [...stored.cases.values()];
    const again = { ...standing.known, stored, case: one as PolicyKnown['case'] };
    expect(decide(again, standing.change('Karin', loosen)).outcome).toBe('unchanged');
  });

  test('a standing approval: by whom, from today, until when, for what; and taken back it is gone', () => {
    const standing = teamWith('no-aml');
    const stored = made(standing, 'Tone', { sets: 'standing', rules: ['shiftSwap', 'outsideShift'], until });
    const given = stored.team?.settings.policy?.standingApproval;
    const by = nordre().id('Tone Lie');
    expect(given).toEqual({ rules: ['shiftSwap', 'outsideShift'], by, from: '2026-11-24', until });
    const back = made(teamWith('no-aml', { version: 2, standingApproval: given }), 'Tone', { sets: 'noStanding' });
    expect(back.team?.settings.policy?.standingApproval).toBeUndefined();
    expect(back.team?.settings.policy?.version).toBe(3);
  });
});
