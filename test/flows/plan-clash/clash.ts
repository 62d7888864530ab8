import { caseId } from '../../../src/core/ids';
import { asDecided, saidHere } from '../../../src/core/planning-system';
import type { Day, Visit } from '../../../src/core/roster';
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
