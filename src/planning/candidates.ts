import type { MemberId } from '../core/ids';
import { type Plan, shiftHolding, visitsInShift, workedShifts } from '../core/plan';
import { givesCare, type Member, type Shift, type Visit } from '../core/roster';
import { type People, travelMinutes } from '../core/team';
import { findings, isFree, worstIn } from '../rules';
import { type Change, distanceFrom, type Finding } from '../rules/finding';
import { overlaps } from '../rules/windows';
import { changeIfPassed, passingsOfShift } from './passings';
import { byRank, rankOf } from './ranking';

const changeIfTaken = (
  people: People,
  plan: Plan,
  visits: readonly Visit[],
  from: MemberId | undefined,
  taker: MemberId,
): Change =>
  changeIfPassed(
    people,
    plan,
    visits.map((visit) => ({ visit, from, to: taker })),
  );

/** What the rules find for `taker` if the seat passes from `from`, or from nobody, to them. */
export const findingsIfTaken = (
  people: People,
  plan: Plan,
  visit: Visit,
  from: MemberId | undefined,
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
  from: MemberId | undefined,
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

/** Who can take the visit, and the others that go with it: fewest new faces first, then the named contact, then the nearest. Nobody else is asked. */
export const whoCanTake = (
  people: People,
  plan: Plan,
  visit: Visit,
  from: MemberId | undefined,
  also: readonly Visit[] = [],
): readonly MemberId[] =>
  colleagues(people, visit, ...also)
    .filter((member) => canTake(people, plan, visit, from, member.id, also))
    .map(({ id, name }) => ({
      id,
      name,
      rank: [
        ...rankOf(
          people,
          plan,
          [visit, ...also].map((each) => ({ visit: each, from, to: id })),
          id,
        ),
        wayThere(people, plan, id, visit),
      ],
    }))
    .sort((a, b) => byRank(a.rank, b.rank) || (a.name < b.name ? -1 : 1))
    .map((member) => member.id)
    .slice(0, MOST_ASKED);

/** Who is at work then and is kept from it by too little time on the way alone: they decide themselves whether they make it. */
export const whoCouldHurry = (people: People, plan: Plan, visit: Visit, from: MemberId): readonly MemberId[] =>
  colleagues(people, visit)
    .filter((member) => worksThen(plan, member.id, visit))
    .filter((member) => isFree(changeIfTaken(people, plan, [visit], from, member.id), (one) => one.severity !== 'note'))
    .map((member) => member.id);

/** Works another shift meanwhile: nobody has two at once, and what else it would come to needs no looking at. */
const isTaken = (plan: Plan, member: MemberId, shift: Shift): boolean =>
  shift.kind !== 'standby' &&
  workedShifts(plan, member).some((other) => other.id !== shift.id && overlaps(other, shift));

/**
 * Whom the shift and its visits could be offered to: those for whom it passes at once; when there are none, those for whom a leader could let it pass. Best
 * first. Whether its holder can do without it is not looked at here.
 */
export const whoCanWork = (
  people: People,
  plan: Plan,
  shift: Shift,
  from: MemberId | undefined,
): readonly MemberId[] => {
  const follow = from === undefined ? [] : visitsInShift(plan, shift, from);
  const looked = colleagues(people, ...follow)
    .filter(({ id }) => id !== from && !isTaken(plan, id, shift))
    .map(({ id, name }) => ({ id, name, passings: passingsOfShift(plan, shift, from, id) }))
    .map((one) => ({ ...one, worst: worstIn(changeIfPassed(people, plan, one.passings)) }))
    .filter(({ worst }) => worst !== 'hard');
  const atOnce = looked.filter(({ worst }) => worst !== 'exception');
  return (atOnce.length > 0 ? atOnce : looked)
    .map(({ id, name, passings }) => ({ id, name, rank: rankOf(people, plan, passings, id) }))
    .sort((a, b) => byRank(a.rank, b.rank) || (a.name < b.name ? -1 : 1))
    .map(({ id }) => id)
    .slice(0, MOST_ASKED);
};

/** No secret: an overlap, a shift's end, the way between, or that the client would meet too many. */
const isOpen = ({ rule, unit, otherFrom }: Finding): boolean =>
  rule === 'continuity' || (unit === 'minutes' && otherFrom !== undefined);

/**
 * When nobody can: the colleague whom the least keeps from it, and what that is: one face too many before any minutes. Only what is no secret
 * is told.
 */
export const nearestMiss = (
  people: People,
  plan: Plan,
  visit: Visit,
  from: MemberId | undefined,
): Finding | undefined =>
  colleagues(people, visit)
    .map((member) => findingsIfTaken(people, plan, visit, from, member.id).filter(keepsFromAsking))
    .filter((found) => found.length === 1 && found.every((one) => isOpen(one)))
    .flat()
    .sort((a, b) => distanceFrom(a.required, a.found) - distanceFrom(b.required, b.found))[0];
