import { caseId, instant, type MemberId, memberId } from '../../../src/core/ids';
import { planOf } from '../../../src/core/plan';
import { asDecided, type Saying, saidHere } from '../../../src/core/planning-system';
import type { Visit } from '../../../src/core/roster';
import { ROLES } from '../../../src/core/roster';
import { HOUR } from '../../../src/core/time';
import type { Turn } from '../../../src/flows/edge';
import { decide, keepsThePlan } from '../../../src/flows/plan-clash/decide';
import { evolve } from '../../../src/flows/plan-clash/evolve';
import type { ClashCommand, PlanClash } from '../../../src/flows/plan-clash/plan-clash';
import { press } from '../../../src/flows/plan-clash/presses';
import type { ClashKnown } from '../../../src/flows/plan-clash/reasons';
import { TUESDAY, teamNorr } from '../../support/care-team';
import { roundOf, WEDNESDAY } from '../swap/round';
import { viewOf } from '../swap/seen';
import { clashIn, withVisits } from './clash';

const fresh = roundOf(teamNorr());
const cast = { fresh, taker: 'Ahmed', leader: 'Karin', visit: 'K-1047 14:30' };
const sees = (words: string): Saying => {
  const [name = '', hours = '0'] = words.split(' +');
  const start = instant(fresh.visit(cast.visit).start + Number(hours) * HOUR);
  return { members: [fresh.who(name)], start };
};

const said =
  (name: string) =>
  (visit: Visit): Visit => ({ ...visit, members: [fresh.who(name)] });
const gone = (visit: Visit): Visit => ({ ...visit, gone: true });

const knownOf = ({ one, days }: ReturnType<typeof clashIn>): ClashKnown => ({
  team: viewOf(fresh, fresh.who('Karin'), 'sv').team,
  plan: planOf(days),
  stored: {
    cases: new Map([[one.id, one]]),
    days: new Map(days.map((day) => [day.date, day])),
  },
  case: one,
});

const yonas = clashIn(cast, said('Yonas'));

interface Choosing {
  readonly by?: string;
  readonly saw?: Saying;
  readonly hoursLater?: number;
}

const choosing = (
  type: 'keepTeams' | 'takePlans',
  { by = 'Karin', saw, hoursLater = 0 }: Choosing = {},
): ClashCommand => ({
  type,
  by: fresh.who(by),
  at: instant(TUESDAY + hoursLater * HOUR),
  caseId: caseId('clash-9'),
  ...(saw ? { saw } : {}),
});

/** `accepted teams`, `refused notYourChoice` */
const outcome = (known: ClashKnown, command: ClashCommand): string => {
  const decision = decide(known, command);
  if (decision.outcome === 'refused') return `refused ${decision.reason.code}`;
  if (decision.outcome === 'unchanged') return 'unchanged';
  const [event] = decision.events;
  return `accepted ${event?.type === 'clashSettled' ? event.choice : event?.type}`;
};

describe('the leader chooses', () => {
  test.each<[string, 'keepTeams' | 'takePlans', Choosing, string]>([
    ['the team’s', 'keepTeams', {}, 'accepted teams'],
    ['the planning system’s', 'takePlans', {}, 'accepted plans'],
    ['as the card had it', 'takePlans', { saw: sees('Ahmed') }, 'accepted plans'],
    ['on a card that had somebody else', 'takePlans', { saw: sees('Sara') }, 'refused changedSince'],
    ['on a card that had another time', 'keepTeams', { saw: sees('Ahmed +1') }, 'refused changedSince'],
    ['when it has begun', 'takePlans', { hoursLater: 30 }, 'refused hasBegun'],
    ['without being the leader', 'keepTeams', { by: 'Ahmed' }, 'refused notYourChoice'],
    ['being the one who would get it', 'takePlans', { by: 'Yonas' }, 'refused notYourChoice'],
  ])('%s', (_, type, how, expected) => {
    expect(outcome(knownOf(yonas), choosing(type, how))).toBe(expected);
  });

  test('for somebody whom a rule stops: refused, and the other goes', () => {
    const maria = knownOf(clashIn(cast, said('Maria')));
    expect(decide(maria, choosing('takePlans'))).toMatchObject({
      outcome: 'refused',
      reason: { code: 'rule', choice: 'plans', finding: { rule: 'doubleBooking', person: fresh.who('Maria') } },
    });
    expect(outcome(maria, choosing('keepTeams'))).toBe('accepted teams');
  });

  test('for somebody who is not at work then: the leader may', () => {
    expect(outcome(knownOf(clashIn(cast, said('Karin'))), choosing('takePlans'))).toBe('accepted plans');
  });

  test('a second time: the same is nothing new, another is too late, and so is a colleague’s', () => {
    const settled = knownOf(clashIn(cast, said('Yonas'), 'teams'));
    expect(outcome(settled, choosing('keepTeams'))).toBe('unchanged');
    expect(outcome(settled, choosing('takePlans'))).toBe('refused caseClosed');
  });

  test('of a case that is not there', () => {
    const { case: _, ...without } = knownOf(yonas);
    expect(outcome(without, choosing('keepTeams'))).toBe('refused caseUnknown');
  });
});

describe('what a choice leaves', () => {
  const left = (clash: ReturnType<typeof clashIn>, type: 'keepTeams' | 'takePlans') => {
    const known = knownOf(clash);
    const decision = decide(known, choosing(type));
    if (decision.outcome !== 'accepted') throw new Error(`it was ${decision.outcome}`);
    const stored = decision.events.reduce(evolve, known.stored);
    const visit = stored.days.get(WEDNESDAY)?.visits.find(({ id }) => id === clash.visit.id);
    return { visit, one: [...stored.cases.values()][0] as PlanClash };
  };

  test('the team’s: the visit as it was, still otherwise than planned', () => {
    const { visit, one } = left(yonas, 'keepTeams');
    expect(visit).toBe(yonas.visit);
    expect(one).toMatchObject({ status: 'teams', open: false, revision: 2, settledBy: fresh.who('Karin') });
    expect('dueAt' in one).toBe(false);
  });

  test('the planning system’s: nothing is left of what the team decided', () => {
    const { visit } = left(yonas, 'takePlans');
    expect(visit).toEqual({ ...fresh.visit(cast.visit), members: [fresh.who('Yonas')] });
  });

  test('gone there: kept, or taken away', () => {
    const clash = clashIn(cast, gone);
    expect(left(clash, 'keepTeams').visit).toMatchObject({ gone: true, members: [fresh.who('Ahmed')] });
    expect(left(clash, 'takePlans').visit).toBeUndefined();
  });

  test('what was entered meanwhile, and is not chosen, is to be entered back', () => {
    const ticked = { ...yonas.visit, entered: saidHere(yonas.visit) };
    const { visit } = left({ ...yonas, visit: ticked, days: withVisits(fresh, ticked) }, 'takePlans');
    expect(visit?.entered).toEqual(saidHere(yonas.visit));
  });

  test('the clock closes it when the visit begins, and not before', () => {
    const expire = (at: number): ClashCommand => ({ type: 'expireClash', at: instant(at), caseId: caseId('clash-9') });
    const due = yonas.one.dueAt ?? 0;
    expect(outcome(knownOf(yonas), expire(due - 1))).toBe('unchanged');
    expect(outcome(knownOf(yonas), expire(due))).toBe('accepted clashExpired');
  });
});

describe('ticking off', () => {
  const visit = asDecided(fresh.visit(cast.visit), {
    ...saidHere(fresh.visit(cast.visit)),
    members: [fresh.who('Ahmed')],
  });
  const known = { ...knownOf({ ...yonas, visit, days: withVisits(fresh, visit) }), case: undefined };
  const tick = (by: MemberId, saw: Saying = saidHere(visit)): ClashCommand => ({
    type: 'markEntered',
    by,
    at: TUESDAY,
    caseId: caseId('c1'),
    visit: visit.id,
    date: WEDNESDAY,
    saw,
  });

  test('is for whoever keeps the plan, as the list had it', () => {
    expect(outcome(known, tick(fresh.who('Karin')))).toBe('accepted changeEntered');
    expect(outcome(known, tick(fresh.who('Sara')))).toBe('refused notYourList');
    expect(outcome(known, tick(fresh.who('Karin'), sees('Yonas')))).toBe('refused listChanged');
  });

  test.each(ROLES)('a %s keeps the plan as leader, or with the competence', (role) => {
    const [member] = teamNorr().members;
    if (!member) throw new Error('nobody in the team');
    const keeps = (competences: readonly string[]) =>
      keepsThePlan(
        { ...known.team, members: new Map([[member.id, { ...member, role, competences }]]) },
        member.id,
        fresh.at(),
      );
    expect(keeps([])).toBe(role === 'leader');
    expect(keeps(['planner'])).toBe(true);
    expect(keepsThePlan(known.team, memberId('m99'), fresh.at())).toBe(false);
  });
});

describe('a button’s payload is untrusted', () => {
  const turn = viewOf(fresh, fresh.who('Ahmed'), 'sv') as Turn;
  const saw = { members: ['m2'], start: 1_795_600_000_000 };

  test('who presses and when come from the turn', () => {
    const data = { caseId: 'clash-9', saw, by: 'm6', at: 0 };
    expect(press({ verb: 'takePlans', data }, turn)).toEqual({
      meaning: 'command',
      command: { type: 'takePlans', by: turn.reader, at: turn.at, caseId: 'clash-9', saw },
    });
  });

  test.each([
    ['keepTeams', {}],
    ['keepTeams', { caseId: 'a/b', saw }],
    ['takePlans', { caseId: 'clash-9' }],
    ['takePlans', { caseId: 'clash-9', saw: { members: ['Sara'], start: 1 } }],
    ['takePlans', { caseId: 'clash-9', saw: { members: ['m1', 'm2', 'm3'], start: 1 } }],
    ['markEntered', { caseId: 'c1', visit: 'a\\b', date: '2026-11-25', saw }],
    ['markEntered', { caseId: 'c1', visit: 'v1', date: '1999-01-01', saw }],
    ['expireClash', { caseId: 'clash-9' }],
    ['planClashed', { caseId: 'clash-9' }],
  ])('%s %j means nothing', (verb, data) => {
    expect(press({ verb, data }, turn)).toBeUndefined();
  });
});
