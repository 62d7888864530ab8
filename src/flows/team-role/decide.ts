import { accepted, refused, unchanged } from '../../core/decision';
import type { CaseId, IsoDate } from '../../core/ids';
import { leadsAt } from '../../core/support-team';
import { ownerOf, ROLE_LABEL } from '../../core/team-role';
import { agree, decline } from './answer';
import { evolve } from './evolve';
import { askedUntil, awayIn, canHold, isTellable, MOST_TURNS, nextDue, turnToTell, weekAt } from './policy';
import type { RoleDecision, RoleKnown, RoleReason } from './reasons';
import type {
  Asked,
  AttendRole,
  EndRole,
  GiveBackRole,
  HandOverRole,
  NameRole,
  RoleBegun,
  RoleCase,
  RoleChange,
  RoleCommand,
  RoleEvent,
  RoleNamed,
  RotateRole,
  TakeRole,
} from './team-role';

/** Who does it may not, or it is about no role that there is. */
const stopped = (
  known: RoleKnown,
  { by, at, ...command }: TakeRole | HandOverRole | RotateRole,
): RoleReason | undefined => {
  if (!canHold(known.team, by, at)) return { code: 'notForYou' };
  if (known.case?.open === false) return { code: 'ended', case: known.case };
  return known.case === undefined && command.role === 'own' ? { code: 'caseUnknown' } : undefined;
};

const UNARRANGED = { taken: [], left: [] };

type Opening = Pick<RoleBegun, 'by' | 'at' | 'caseId'> & RoleNamed;

const beginning = ({ team }: RoleKnown, { by, at, caseId, role, label }: Opening): RoleBegun => ({
  type: 'roleBegun',
  by,
  at,
  caseId,
  number: team.head.cases + 1,
  role,
  ...(label === undefined ? {} : { label }),
});

/** In the role's own case, or in a new one where nobody has taken it up yet. */
const inItsCase = (known: RoleKnown, command: Opening, change: (caseId: CaseId) => RoleChange): RoleDecision =>
  known.case ? accepted(change(known.case.id)) : accepted<RoleEvent>(beginning(known, command), change(command.caseId));

/** The first of these weeks that somebody else has. */
const heldIn = (
  { team, case: one }: RoleKnown,
  weeks: readonly IsoDate[],
  by: TakeRole['by'],
): RoleReason | undefined => {
  for (const monday of one ? weeks : []) {
    const member = ownerOf(team, one as RoleCase, monday);
    if (member !== undefined && member !== by) return { code: 'heldBy', member, monday, case: one as RoleCase };
  }
  return undefined;
};

const fixedReason = ({ team, case: one }: RoleKnown, { by, at }: TakeRole | HandOverRole): RoleReason | undefined => {
  if (one?.rotation && one.rotation.order.length > 0) return { code: 'goesRound', case: one };
  const member = one?.fixed?.member;
  const isOthers = member !== undefined && member !== by && canHold(team, member, at);
  return one && isOthers ? { code: 'heldBy', member, case: one } : undefined;
};

const take = (known: RoleKnown, command: TakeRole): RoleDecision => {
  const { by, at, when } = command;
  const reason = stopped(known, command);
  if (reason) return refused(reason);
  const { team, case: one } = known;
  const week = weekAt(team.team, at);
  if (!isTellable(when, week)) return refused({ code: 'notThen' });
  const held = 'from' in when ? fixedReason(known, command) : heldIn(known, when.weeks, by);
  if (held) return refused(held);
  const hasAll =
    'from' in when
      ? one?.fixed?.member === by && one.fixed.from <= when.from
      : when.weeks.every((monday) => ownerOf(team, one ?? UNARRANGED, monday) === by);
  if (hasAll) return unchanged;
  return inItsCase(known, command, (caseId) => ({ type: 'roleTaken', by, at, caseId, week, when }));
};

const isSame = (asked: Asked, { by, when }: HandOverRole): boolean =>
  asked.asks === 'takeOver' && asked.by === by && JSON.stringify(asked.when) === JSON.stringify(when);

/** A colleague is asked to take over what one has, or what nobody has. */
const handOver = (known: RoleKnown, command: HandOverRole): RoleDecision => {
  const { by, at, to, when } = command;
  const reason = stopped(known, command);
  if (reason) return refused(reason);
  const { team, case: one } = known;
  const week = weekAt(team.team, at);
  if (!isTellable(when, week)) return refused({ code: 'notThen' });
  if (to === by || !canHold(team, to, at)) return refused({ code: 'cannotHold', member: to });
  const held = 'from' in when ? fixedReason(known, command) : heldIn(known, when.weeks, by);
  if (held) return refused(held);
  const away = 'from' in when ? undefined : awayIn(team, to, when.weeks);
  if (away !== undefined) return refused({ code: 'awayThen', member: to, monday: away });
  const asked = one?.asked.find((each) => each.to === to);
  if (one && asked)
    return isSame(asked, command) ? unchanged : refused({ code: 'alreadyAsked', member: to, case: one });
  const until = askedUntil(team.team, at, when);
  return inItsCase(known, command, (caseId) => ({ type: 'takeOverAsked', by, at, caseId, week, to, when, until }));
};

const giveBack = ({ team, case: one }: RoleKnown, { by, at, weeks }: GiveBackRole): RoleDecision => {
  if (!one) return refused({ code: 'caseUnknown' });
  if (!one.open) return refused({ code: 'ended', case: one });
  const week = weekAt(team.team, at);
  if (weeks && !isTellable({ weeks }, week)) return refused({ code: 'notThen' });
  const has = weeks
    ? weeks.every((monday) => ownerOf(team, one, monday) === by)
    : [...one.taken.map(({ member }) => member), one.fixed?.member, ...(one.rotation?.order ?? [])].includes(by);
  if (!has) return refused({ code: 'notYours', case: one });
  return accepted({ type: 'roleGivenBack', by, at, caseId: one.id, week, ...(weeks ? { weeks } : {}) });
};

/** By turns. Who goes round already goes on; who sets it says yes for themselves; all others are asked. */
const rotate = (known: RoleKnown, command: RotateRole): RoleDecision => {
  const { by, at, members, from } = command;
  const reason = stopped(known, command);
  if (reason) return refused(reason);
  const { team, case: one } = known;
  const week = weekAt(team.team, at);
  if (!isTellable({ from }, week)) return refused({ code: 'notThen' });
  if (members.length < 2 || members.length > MOST_TURNS || new Set(members).size < members.length)
    return refused({ code: 'tooFew' });
  const cannot = members.find((member) => !canHold(team, member, at));
  if (cannot !== undefined) return refused({ code: 'cannotHold', member: cannot });
  const now = one?.rotation?.order ?? [];
  const holder = one?.fixed?.member;
  if (one && holder !== undefined && holder !== by && canHold(team, holder, at) && !leadsAt(team, by, at))
    return refused({ code: 'heldBy', case: one, member: holder });
  if (one && now.length > 0 && !now.includes(by) && !leadsAt(team, by, at))
    return refused({ code: 'notYourRotation', case: one });
  const { rotation } = one ?? {};
  if (rotation && rotation.from === from && String(rotation.named) === String(members)) return unchanged;
  const joined = members.filter((member) => member === by || now.includes(member));
  const until = askedUntil(team.team, at);
  const change = { by, at, week, members, joined, from, until };
  return inItsCase(known, command, (caseId) => ({ type: 'rotationSet', caseId, ...change }));
};

const name = (known: RoleKnown, { by, at, caseId, label }: NameRole): RoleDecision => {
  if (!canHold(known.team, by, at)) return refused({ code: 'notForYou' });
  if (!ROLE_LABEL.test(label)) return refused({ code: 'badLabel' });
  if (known.case?.open) return unchanged;
  if (known.case) return refused({ code: 'ended', case: known.case });
  return accepted(beginning(known, { by, at, caseId, role: 'own', label }));
};

/** A role of the team's own is over; what every team has only stands empty. */
const end = ({ team, case: one }: RoleKnown, { by, at }: EndRole): RoleDecision => {
  if (!one) return refused({ code: 'caseUnknown' });
  if (!one.open) return unchanged;
  if (one.role !== 'own') return refused({ code: 'staysHere', case: one });
  if (one.by !== by && !leadsAt(team, by, at)) return refused({ code: 'notYoursToEnd', case: one });
  return accepted({ type: 'roleEnded', by, at, caseId: one.id, week: weekAt(team.team, at) });
};

/** Whoever did the last thing takes it back. */
const undo = ({ team, case: one }: RoleKnown, { by, at }: EndRole): RoleDecision => {
  if (!one) return refused({ code: 'caseUnknown' });
  if (!one.open) return refused({ code: 'ended', case: one });
  if (one.before?.by !== by || !canHold(team, by, at)) return refused({ code: 'nothingToUndo', case: one });
  return accepted({ type: 'roleUndone', by, at, caseId: one.id, week: weekAt(team.team, at) });
};

const attend = ({ team, case: one }: RoleKnown, { at }: AttendRole): RoleDecision => {
  if (!one?.open || one.dueAt === undefined || one.dueAt > at) return unchanged;
  const lapsed = one.asked.filter(({ until }) => until <= at).map(({ to }) => to);
  const turn = turnToTell(team, one, at);
  const week = weekAt(team.team, at);
  return accepted({ type: 'roleAttended', at, caseId: one.id, week, lapsed, ...(turn ? { turn } : {}) });
};

const decided = (known: RoleKnown, command: RoleCommand): RoleDecision => {
  switch (command.type) {
    case 'takeRole':
      return take(known, command);
    case 'handOverRole':
      return handOver(known, command);
    case 'agreeToRole':
      return agree(known, command);
    case 'declineRole':
      return decline(known, command);
    case 'giveBackRole':
      return giveBack(known, command);
    case 'rotateRole':
      return rotate(known, command);
    case 'nameRole':
      return name(known, command);
    case 'endRole':
      return end(known, command);
    case 'undoRole':
      return undo(known, command);
    case 'attendRole':
      return attend(known, command);
  }
};

/** With when the clock looks at it again. */
const withDue = (
  { team, stored }: RoleKnown,
  decision: Extract<RoleDecision, { outcome: 'accepted' }>,
): RoleDecision => {
  const last = decision.events.at(-1);
  if (!last || last.type === 'roleBegun') return decision;
  const one = decision.events.reduce(evolve, stored).cases.get(last.caseId) as RoleCase;
  const dueAt = nextDue(one, team.team, last.at);
  return dueAt === undefined ? decision : accepted(...decision.events.slice(0, -1), { ...last, dueAt });
};

/** What comes of a command, by what is known. Pure: it may be asked again. */
export const decide = (known: RoleKnown, command: RoleCommand): RoleDecision => {
  const decision = decided(known, command);
  return decision.outcome === 'accepted' ? withDue(known, decision) : decision;
};
