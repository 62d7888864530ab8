import { caseId, instant } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import { addDays, localDate, mondayOf } from '../../src/core/time';
import type { Drawn } from '../../src/flows/edge';
import { caseCard, rolesCard, weeksCard } from '../../src/flows/team-role/cards';
import { draftOf, whenChoice } from '../../src/flows/team-role/drafts';
import { refusalOf } from '../../src/flows/team-role/refusals';
import { FLOW, type RoleCase, type RoleCommand } from '../../src/flows/team-role/team-role';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';

interface Cast {
  readonly fresh: Round;
  readonly owner: string;
  readonly taker: string;
  readonly contact: string;
}

const LABELS: Readonly<Record<Language, string>> = { sv: 'blomansvarig', nb: 'blomsteransvarlig', en: 'flowers' };

/** The cards of who has which role in the team. */
export const roleCards = (
  { fresh, owner, taker, contact }: Cast,
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const base = viewOf(fresh, fresh.who(owner), language);
  const { at } = base;
  const by = fresh.who(owner);
  const to = fresh.who(taker);
  const week = mondayOf(localDate(at, base.team.team.timeZone));
  const next = addDays(week, 7);
  const label = LABELS[language];
  const planner: RoleCase = {
    id: caseId('role-1'),
    number: 27,
    flow: FLOW,
    revision: 3,
    open: true,
    status: 'open',
    role: 'planner',
    by,
    at,
    changedAt: at,
    taken: [{ monday: week, member: by }],
    left: [],
    asked: [],
    before: { by, taken: [], left: [], asked: [] },
  };
  const own: RoleCase = { ...planner, id: caseId('role-2'), number: 28, role: 'own', label, taken: [] };
  const asking: RoleCase = {
    ...planner,
    asked: [{ by, to, until: instant(at + 864_000_000), asks: 'takeOver', when: { weeks: [next] } }],
  };
  const named = [by, to, fresh.who(contact)];
  const turning: RoleCase = {
    ...planner,
    taken: [],
    rotation: { from: next, order: [by], by, named },
    asked: [{ by, to, until: instant(at + 864_000_000), asks: 'rotate' }],
  };
  const going: RoleCase = { ...turning, asked: [], rotation: { from: week, order: named, by, named } };
  const view = (name: string, ...cases: readonly RoleCase[]) => {
    const one = viewOf(fresh, fresh.who(name), language);
    return { ...one, team: { ...one.team, openCases: cases } };
  };
  const drafted = (command: RoleCommand, one?: RoleCase): Drawn => {
    const seen = view(owner, ...(one ? [one] : []));
    const stored = { cases: new Map(), days: new Map() };
    return draftOf(command, { team: seen.team, stored, ...(one ? { case: one } : {}) }, true, seen);
  };
  const role = { role: 'planner' } as const;
  const begun = { by, at, caseId: caseId('role-3') };
  const on = ({ id }: RoleCase) => ({ by, at, caseId: id });
  return [
    ['list.roles', rolesCard(view(owner, going, own))],
    ['list.role', caseCard(planner, view(owner, planner))],
    ['list.role-by-turns', caseCard(going, view(taker, going))],
    ['list.role-asking', caseCard(asking, view(owner, asking))],
    ['question.role-asked', caseCard(asking, view(taker, asking))],
    ['question.role-asked-turns', caseCard(turning, view(taker, turning))],
    ['question.role-take-draft', drafted({ type: 'takeRole', ...begun, ...role, when: { weeks: [week, next] } })],
    ['question.role-onwards-draft', drafted({ type: 'takeRole', ...begun, ...role, when: { from: next } })],
    ['question.role-ask-draft', drafted({ type: 'handOverRole', ...begun, ...role, to, when: { weeks: [next] } })],
    ['question.role-turns-draft', drafted({ type: 'rotateRole', ...begun, ...role, members: named, from: next })],
    ['question.role-leave-draft', drafted({ type: 'giveBackRole', ...on(planner), weeks: [week] }, planner)],
    ['question.role-leave-all-draft', drafted({ type: 'giveBackRole', ...on(planner) }, planner)],
    ['question.role-name-draft', drafted({ type: 'nameRole', ...begun, label })],
    ['question.role-end-draft', drafted({ type: 'endRole', ...on(own) }, own)],
    ['question.role-undo-draft', drafted({ type: 'undoRole', ...on(planner) }, planner)],
    ['choice.role-when', whenChoice(role, undefined, { weeks: [week, next], from: week }, view(owner))],
    ['choice.role-ask-when', whenChoice(role, planner, { weeks: [week], to }, view(owner, planner))],
    ['status.role-week', weeksCard(role, planner, [week, next], view(taker, planner))],
    ['status.role-ended', caseCard({ ...own, open: false, status: 'ended', endedBy: by }, view(taker))],
    ['status.role-held', refusalOf({ code: 'heldBy', member: by, monday: week, case: planner }, view(taker, planner))],
  ];
};
