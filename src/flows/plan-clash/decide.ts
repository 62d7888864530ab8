import { accepted, refused, unchanged } from '../../core/decision';
import type { MemberId } from '../../core/ids';
import { isToEnter, type Saying, saidHere, sameSaying } from '../../core/planning-system';
import type { Member, Visit } from '../../core/roster';
import {
  type ClashCommand,
  clashEnds,
  type ExpireClash,
  type KeepTeams,
  type MarkEntered,
  type PlanClash,
  type TakePlans,
  type VisitRef,
} from './plan-clash';
import { foundAsPlans, foundAsTeams, whatStops } from './policy';
import type { ClashDecision, ClashKnown } from './reasons';

export const mayChoose = (member: Member | undefined): boolean => member?.role === 'leader';

/** Whoever enters in the planning system what the team decided: a leader, or a carer who has it as a competence. */
export const keepsThePlan = (member: Member | undefined): boolean =>
  member !== undefined && (member.role === 'leader' || member.competences.includes('planner'));

const personOf = (known: ClashKnown, id: MemberId): Member | undefined => known.team.members.get(id);

const visitOf = ({ stored }: ClashKnown, { visit, date }: VisitRef): Visit | undefined =>
  stored.days.get(date)?.visits.find(({ id }) => id === visit);

const isAsSeen = (visit: Visit, saw: Saying | undefined): boolean =>
  saw === undefined || sameSaying(saw, saidHere(visit));

const settle = (known: ClashKnown, command: KeepTeams | TakePlans): ClashDecision => {
  const one = known.case;
  const choice = command.type === 'keepTeams' ? 'teams' : 'plans';
  if (!one) return refused({ code: 'caseUnknown' });
  if (!mayChoose(personOf(known, command.by))) return refused({ code: 'notYourChoice', number: one.number });
  if (one.status === choice && one.settledBy === command.by) return unchanged;
  if (!one.open) return refused({ code: 'caseClosed', case: one });
  const visit = visitOf(known, one);
  if (!visit) return refused({ code: 'visitUnknown' });
  if (Math.min(clashEnds(one), visit.start) <= command.at) return refused({ code: 'visitStarted', visit });
  if (!isAsSeen(visit, command.saw)) return refused({ code: 'changedSince', case: one });
  return chosen(known, command, one, visit);
};

/** Whoever would have the visit is held against the rules as they are now. */
const chosen = (known: ClashKnown, command: KeepTeams | TakePlans, one: PlanClash, visit: Visit): ClashDecision => {
  const { by, at, caseId } = command;
  const choice = command.type === 'keepTeams' ? 'teams' : 'plans';
  const found = choice === 'teams' ? foundAsTeams : foundAsPlans;
  const finding = whatStops(found(known.team, known.plan, visit));
  if (finding) return refused({ code: 'rule', finding, case: one, choice });
  const { number, date } = one;
  return accepted({ type: 'clashSettled', by, at, caseId, number, choice, visit: visit.id, date });
};

const enter = (known: ClashKnown, { by, at, caseId, visit: id, date, saw }: MarkEntered): ClashDecision => {
  if (!keepsThePlan(personOf(known, by))) return refused({ code: 'notYourList' });
  const visit = visitOf(known, { visit: id, date });
  if (!visit || !isAsSeen(visit, saw)) return refused({ code: 'listChanged' });
  if (!isToEnter(visit)) return unchanged;
  return accepted({ type: 'changeEntered', by, at, caseId, visit: id, date, ...saidHere(visit) });
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
    case 'expireClash':
      return expire(known, command);
  }
};
