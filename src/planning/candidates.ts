import type { MemberId } from '../core/ids';
import { type Plan, reseated, shiftHolding, withVisit } from '../core/plan';
import { givesCare, type Member, type Visit } from '../core/roster';
import { type People, travelMinutes } from '../core/team';
import { findings, isFree } from '../rules';
import type { Change, Finding } from '../rules/finding';

/** One seat from one person to another. */
export interface SeatPassing {
  readonly visit: Visit;
  readonly from: MemberId;
  readonly to: MemberId;
}

const changeIfPassed = (people: People, plan: Plan, passings: readonly SeatPassing[]): Change => ({
  before: plan,
  after: passings.reduce((after, { visit, from, to }) => withVisit(after, reseated(visit, from, to)), plan),
  people,
  persons: [...new Set(passings.map(({ to }) => to))],
});

const changeIfTaken = (people: People, plan: Plan, visits: readonly Visit[], from: MemberId, taker: MemberId): Change =>
  changeIfPassed(
    people,
    plan,
    visits.map((visit) => ({ visit, from, to: taker })),
  );

/** What the rules find, for all who get a seat, if all of these pass at once. */
export const findingsIfPassed = (people: People, plan: Plan, passings: readonly SeatPassing[]): readonly Finding[] =>
  findings(changeIfPassed(people, plan, passings));

/** What the rules find for `taker` if the seat passes from `from` to them. */
export const findingsIfTaken = (
  people: People,
  plan: Plan,
  visit: Visit,
  from: MemberId,
  taker: MemberId,
): readonly Finding[] => findings(changeIfTaken(people, plan, [visit], from, taker));

const worksThen = (plan: Plan, member: MemberId, visit: Visit): boolean =>
  shiftHolding(plan, member, visit) !== undefined;

/** Minutes on the way from the visit before, so that whoever is nearest comes first. */
const wayThere = (people: People, plan: Plan, member: MemberId, visit: Visit): number => {
  const previous = plan.visitsOf(member).filter((other) => other.end <= visit.start);
  const last = previous[previous.length - 1];
  return last ? travelMinutes(people, last.client, visit.client) : 0;
};

/** Colleagues who could be asked at all: in care, not in any of the visits already. */
const colleagues = (people: People, ...visits: readonly Visit[]): readonly Member[] =>
  [...people.members.values()].filter(
    (member) => givesCare(member) && !visits.some((visit) => visit.members.includes(member.id)),
  );

/** What keeps a colleague from being asked: whatever would stop them, and too little time on the way. */
const keepsFromAsking = (finding: Finding): boolean => finding.severity !== 'note' || finding.rule === 'travel';

/** At work then, and nothing that stops it, the minutes on the way included; with several visits, all of them. */
export const canTake = (
  people: People,
  plan: Plan,
  visit: Visit,
  from: MemberId,
  member: MemberId,
  also: readonly Visit[] = [],
): boolean => {
  const visits = [visit, ...also];
  return (
    visits.every((each) => worksThen(plan, member, each)) &&
    isFree(changeIfTaken(people, plan, visits, from, member), keepsFromAsking)
  );
};

/** As many as one commit can tell of; no team has that many at work at once. */
const MOST_ASKED = 40;

/** Who can take the visit, and the others that go with it, nearest first. Nobody else is asked. */
export const whoCanTake = (
  people: People,
  plan: Plan,
  visit: Visit,
  from: MemberId,
  also: readonly Visit[] = [],
): readonly MemberId[] =>
  colleagues(people, visit, ...also)
    .filter((member) => canTake(people, plan, visit, from, member.id, also))
    .map((member) => ({ id: member.id, name: member.name, way: wayThere(people, plan, member.id, visit) }))
    .sort((a, b) => a.way - b.way || (a.name < b.name ? -1 : 1))
    .map((member) => member.id)
    .slice(0, MOST_ASKED);

/** Who is at work then and is kept from it by too little time on the way alone: they decide themselves whether they make it. */
export const whoCouldHurry = (people: People, plan: Plan, visit: Visit, from: MemberId): readonly MemberId[] =>
  colleagues(people, visit)
    .filter((member) => worksThen(plan, member.id, visit))
    .filter((member) => isFree(changeIfTaken(people, plan, [visit], from, member.id), (one) => one.severity !== 'note'))
    .map((member) => member.id);

/**
 * When nobody can: the colleague whom the fewest minutes keep from it, and what those are. Only what is no secret is told: an overlap, a
 * shift's end, the way between.
 */
export const nearestMiss = (people: People, plan: Plan, visit: Visit, from: MemberId): Finding | undefined =>
  colleagues(people, visit)
    .map((member) => findingsIfTaken(people, plan, visit, from, member.id).filter(keepsFromAsking))
    .filter(
      (found) => found.length === 1 && found.every((one) => one.unit === 'minutes' && one.otherFrom !== undefined),
    )
    .flat()
    .sort((a, b) => missing(a) - missing(b))[0];

const missing = (finding: Finding): number => Math.abs((finding.found ?? 0) - (finding.required ?? 0));
