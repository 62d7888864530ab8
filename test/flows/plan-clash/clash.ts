import { caseId } from '../../../src/core/ids';
import { asDecided, saidHere } from '../../../src/core/planning-system';
import type { Day, Shift, Visit } from '../../../src/core/roster';
import { type ClashStatus, type PlanClash, plansSide, teamsSide } from '../../../src/flows/plan-clash/plan-clash';
import { type Round, WEDNESDAY } from '../swap/round';

export interface Clashing {
  readonly fresh: Round;
  readonly taker: string;
  readonly leader: string;
  /** `K-1047 14:30` */
  readonly visit: string;
}

/** The round's days with these visits as they have become. */
export const withVisits = (round: Round, ...changed: readonly Visit[]): readonly Day[] =>
  [...round.stored().days.values()].map((day) => ({
    ...day,
    visits: day.visits.map((visit) => changed.find(({ id }) => id === visit.id) ?? visit),
  }));

/** The taker has the owner's visit by the team's decision; the planning system says something else. */
export const clashIn = (cast: Clashing, there: (visit: Visit) => Visit, status: ClashStatus = 'asking') => {
  const { fresh, taker, visit: words } = cast;
  const before = fresh.visit(words);
  const said = there(before);
  const visit = said.gone
    ? { ...before, members: [fresh.who(taker)], planned: before.members, gone: true as const }
    : asDecided(said, { members: [fresh.who(taker)], start: said.start, swap: 27 });
  const plan = plansSide(visit);
  const one: PlanClash = {
    id: caseId('clash-9'),
    number: 31,
    flow: 'planClash',
    revision: status === 'asking' ? 1 : 2,
    open: status === 'asking',
    status,
    why: said.gone ? 'gone' : 'differs',
    dueAt: Math.min(before.start, visit.start) as PlanClash['dueAt'],
    visit: visit.id,
    date: WEDNESDAY,
    client: visit.client,
    team: teamsSide(visit),
    ...(plan ? { plan } : {}),
    before: saidHere(before),
    ...(status === 'asking' ? {} : { settledBy: fresh.who(cast.leader) }),
  };
  return { one, visit, days: withVisits(fresh, visit) };
};

/** The taker, who would have been off, has the owner's shift by the team's decision; the planning system says something else. */
export const shiftClashIn = (cast: Clashing & { readonly owner: string }, there: (shift: Shift) => Shift) => {
  const { fresh, taker, owner } = cast;
  const holder = fresh.who(owner);
  const days = [...fresh.stored().days.values()];
  const before = days.find(({ date }) => date === WEDNESDAY)?.shifts.find(({ member }) => member === holder);
  if (!before) throw new Error(`${owner} does not work`);
  const { gone, ...said } = there(before);
  const shift: Shift = {
    ...asDecided(said, { members: [fresh.who(taker)], start: said.start, swap: 27 }),
    ...(gone ? { gone } : {}),
  };
  const plan = plansSide(shift);
  const one: PlanClash = {
    id: caseId('clash-9'),
    number: 31,
    flow: 'planClash',
    revision: 1,
    open: true,
    status: 'asking',
    why: gone ? 'gone' : 'differs',
    dueAt: before.start,
    shift: shift.id,
    date: WEDNESDAY,
    kind: shift.kind,
    team: teamsSide(shift),
    ...(plan ? { plan } : {}),
    before: saidHere(before),
  };
  const changed = days.map((day) => ({
    ...day,
    shifts: day.shifts
      .filter(({ member }) => member !== fresh.who(taker))
      .map((each) => (each.id === shift.id ? shift : each)),
  }));
  return { one, shift, days: changed };
};
