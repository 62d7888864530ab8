import { accepted, refused, unchanged } from '../../core/decision';
import type { TeamState } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import {
  carersOf,
  isShift,
  isToEnter,
  type PlanItem,
  type Saying,
  saidHere,
  sameSaying,
} from '../../core/planning-system';
import type { Member, Shift, Visit } from '../../core/roster';
import { NOTHING_STANDING, standingToEnter } from '../../core/standing';
import { holdersOf } from '../../core/team-role';
import { localDate } from '../../core/time';
import { leavingWith } from './evolve';
import {
  type ClashCommand,
  clashEnds,
  type ExpireClash,
  type ItemRef,
  isPlanClash,
  itemIn,
  type KeepTeams,
  keyOf,
  type MarkEntered,
  type MarkStandingEntered,
  type PlanClash,
  refOf,
  type TakePlans,
} from './plan-clash';
import { foundAsPlans, foundAsTeams, leavingVisits, whatStops } from './policy';
import type { ClashDecision, ClashKnown } from './reasons';

export const mayChoose = (member: Member | undefined): boolean => member?.role === 'leader';

/** Whoever enters in the planning system what the team decided: a leader, or who is its planner that day. */
export const keepsThePlan = (team: TeamState, person: MemberId, at: Instant): boolean =>
  team.members.get(person)?.role === 'leader' ||
  holdersOf(team, 'planner', localDate(at, team.team.timeZone)).includes(person);

const personOf = (known: ClashKnown, id: MemberId): Member | undefined => known.team.members.get(id);

const itemOf = ({ stored }: ClashKnown, ref: ItemRef): PlanItem | undefined => itemIn([...stored.days.values()], ref);

const isAsSeen = (item: PlanItem, saw: Saying | undefined): boolean =>
  saw === undefined || sameSaying(saw, saidHere(item));

const settle = (known: ClashKnown, command: KeepTeams | TakePlans): ClashDecision => {
  const one = known.case;
  const choice = command.type === 'keepTeams' ? 'teams' : 'plans';
  if (!one) return refused({ code: 'caseUnknown' });
  if (!mayChoose(personOf(known, command.by))) return refused({ code: 'notYourChoice', number: one.number });
  if (one.status === choice && one.settledBy === command.by) return unchanged;
  if (!one.open) return refused({ code: 'caseClosed', case: one });
  const item = itemOf(known, one);
  if (!item) return refused({ code: 'notInPlan', case: one });
  if (Math.min(clashEnds(one), item.start) <= command.at) return refused({ code: 'hasBegun', item });
  if (!isAsSeen(item, command.saw)) return refused({ code: 'changedSince', case: one });
  return choice === 'teams' ? kept(known, command, one, item) : taken(known, command, one, item);
};

const settling = ({ by, at, caseId }: KeepTeams | TakePlans, { number, date }: PlanClash, item: PlanItem) => ({
  type: 'clashSettled' as const,
  by,
  at,
  caseId,
  number,
  ...refOf(item, date),
});

/** Whoever has it is held against the rules as they are now. */
const kept = (known: ClashKnown, command: KeepTeams | TakePlans, one: PlanClash, item: PlanItem): ClashDecision => {
  const finding = whatStops(foundAsTeams(known.team, known.plan, item));
  if (finding) return refused({ code: 'rule', finding, case: one, choice: 'teams' });
  return accepted({ ...settling(command, one, item), choice: 'teams' });
};

/** Those that leave with the shift, apart from what the leader chooses in by itself. */
export const leavingOf = ({ team, plan }: Pick<ClashKnown, 'team' | 'plan'>, item: PlanItem): readonly Visit[] => {
  if (!isShift(item)) return [];
  const chosenAlone = new Set(team.openCases.filter(isPlanClash).map(keyOf));
  return leavingVisits(plan, item).filter(({ id }) => !chosenAlone.has(keyOf({ visit: id })));
};

/** One that nobody would have after that: it does not leave, and its carer would no longer be at work. */
const leftBehind = (leaving: readonly Visit[], shift: Shift): Visit | undefined =>
  leaving.find((visit) => leavingWith(visit, shift) === visit);

/** Whoever would get it, and the visits in it, is held against the rules as they are now. */
const taken = (known: ClashKnown, command: KeepTeams | TakePlans, one: PlanClash, item: PlanItem): ClashDecision => {
  const leaving = leavingOf(known, item);
  const left = isShift(item) ? leftBehind(leaving, item) : undefined;
  const [person] = carersOf(item);
  if (left && person) return refused({ code: 'visitsInIt', visit: left, person, case: one });
  const finding = whatStops(foundAsPlans(known.team, known.plan, item, leaving));
  if (finding) return refused({ code: 'rule', finding, case: one, choice: 'plans' });
  const { timeZone } = known.team.team;
  const visits = leaving.map(({ id, start }) => ({ visit: id, date: localDate(start, timeZone) }));
  return accepted({ ...settling(command, one, item), choice: 'plans', ...(visits.length > 0 ? { visits } : {}) });
};

const enter = (known: ClashKnown, command: MarkEntered): ClashDecision => {
  const { by, at, caseId, date, saw } = command;
  if (!keepsThePlan(known.team, by, at)) return refused({ code: 'notYourList' });
  const item = itemOf(known, command);
  if (!item || !isAsSeen(item, saw)) return refused({ code: 'listChanged' });
  if (!isToEnter(item)) return unchanged;
  return accepted({ type: 'changeEntered', by, at, caseId, ...refOf(item, date), ...saidHere(item) });
};

const enterStanding = (known: ClashKnown, command: MarkStandingEntered): ClashDecision => {
  const { by, at, caseId, client, standing, ended } = command;
  if (!keepsThePlan(known.team, by, at)) return refused({ code: 'notYourList' });
  const today = localDate(at, known.team.team.timeZone);
  const of = known.stored.standing ?? NOTHING_STANDING;
  const change = standingToEnter(of, today).find((one) => one.client === client && one.id === standing);
  if (!change) return of.get(client)?.some(({ id }) => id === standing) ? unchanged : refused({ code: 'listChanged' });
  if ((change.endedAt !== undefined) !== ended) return refused({ code: 'listChanged' });
  return accepted({ type: 'standingEntered', by, at, caseId, change });
};

const expire = ({ case: one }: ClashKnown, { at, caseId }: ExpireClash): ClashDecision =>
  one?.open && one.dueAt !== undefined && one.dueAt <= at ? accepted({ type: 'clashExpired', at, caseId }) : unchanged;

/** The decision of the plan-clash flow: pure, and may be run again. */
export const decide = (known: ClashKnown, command: ClashCommand): ClashDecision => {
  switch (command.type) {
    case 'keepTeams':
    case 'takePlans':
      return settle(known, command);
    case 'markEntered':
      return enter(known, command);
    case 'markStandingEntered':
      return enterStanding(known, command);
    case 'expireClash':
      return expire(known, command);
  }
};
