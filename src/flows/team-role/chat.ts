import type { IsoDate, MemberId } from '../../core/ids';
import { ownerOf, ownRoleOf, ROLE_KEYS, ROLE_LABEL, type RoleKey, roleOf } from '../../core/team-role';
import { addDays, mondayOf } from '../../core/time';
import type { Slots, Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import type { Drawn, Meaning, Turn } from '../edge';
import { phrasesFor } from '../phrases';
import { caseCard, roleCard, rolesCard, weeksCard } from './cards';
import { whenChoice } from './drafts';
import { canHold, weekAt, weeksFrom } from './policy';
import { isRoleCase, type RoleCase, type RoleCommand, type RoleNamed, type When } from './team-role';

type RoleMeaning = Meaning<RoleCommand>;

/** So many weeks are looked at for some that fit, and so many are shown. */
const LOOKED = 12;
const CHOICES = 3;
const A_WEEK = 7;

const text = (words: string): RoleMeaning => ({ meaning: 'text', text: words });
const drawn = (shown: Drawn): RoleMeaning => ({ meaning: 'drawn', drawn: shown });

interface Found {
  readonly named: RoleNamed;
  readonly one?: RoleCase;
}

const isKey = (role: string): role is RoleKey => ROLE_KEYS.some((key) => key === role);

/** The role that the words name, taken up or not. */
const foundIn = ({ teamRole }: Slots, { team }: Turn): Found | undefined => {
  if (teamRole === undefined) return undefined;
  const one = isKey(teamRole) ? roleOf(team.openCases, teamRole) : ownRoleOf(team.openCases, teamRole);
  if (one && isRoleCase(one)) return { named: one, one };
  return isKey(teamRole) ? { named: { role: teamRole } } : undefined;
};

/** The weeks that the words name, by their Mondays. */
const weeksIn = ({ roleWeeks, date, dates, endDate }: Slots): readonly IsoDate[] => {
  if (roleWeeks) return roleWeeks;
  const first = date ?? dates?.[0];
  if (first === undefined) return [];
  const mondays: IsoDate[] = [];
  for (let monday = mondayOf(first); monday <= (endDate ?? first); monday = addDays(monday, A_WEEK))
    mondays.push(monday);
  return mondays;
};

const whenIn = (slots: Slots, turn: Turn): When | undefined => {
  const weeks = weeksIn(slots);
  if (slots.standing) return { from: weeks[0] ?? weekAt(turn.team.team, turn.at) };
  return weeks.length > 0 ? { weeks } : undefined;
};

const opened = ({ named: { role, label } }: Found, turn: Turn) => ({
  by: turn.reader,
  at: turn.at,
  caseId: turn.newCaseId(),
  role,
  ...(label === undefined ? {} : { label }),
});

const weeksAhead = ({ team, at }: Turn): readonly IsoDate[] => weeksFrom(weekAt(team.team, at), LOOKED);

const ownedBy = ({ one }: Found, turn: Turn, owner: MemberId | undefined): readonly IsoDate[] =>
  weeksAhead(turn)
    .filter((monday) => (one && ownerOf(turn.team, one, monday)) === owner)
    .slice(0, CHOICES);

/** Whether nobody else has it until further notice, and it does not go round. */
const mayBeFixed = ({ one }: Found, turn: Turn): boolean => {
  const { rotation, fixed } = one ?? {};
  if (rotation && rotation.order.length > 0) return false;
  return fixed === undefined || fixed.member === turn.reader || !canHold(turn.team, fixed.member, turn.at);
};

/** `jag tar planerarrollen v 48`; without a week those that nobody has. */
const take = (found: Found, slots: Slots, turn: Turn): RoleMeaning => {
  const when = whenIn(slots, turn);
  if (when) return { meaning: 'draft', command: { type: 'takeRole', ...opened(found, turn), when } };
  const from = mayBeFixed(found, turn) ? { from: weekAt(turn.team.team, turn.at) } : {};
  return drawn(whenChoice(found.named, found.one, { weeks: ownedBy(found, turn, undefined), ...from }, turn));
};

/** `kan Ahmed ta över planerarrollen v 49?`; without a week one's own, else those that nobody has. */
const handOver = (found: Found, to: MemberId, slots: Slots, turn: Turn): RoleMeaning => {
  const when = whenIn(slots, turn);
  if (when) return { meaning: 'draft', command: { type: 'handOverRole', ...opened(found, turn), to, when } };
  const own = ownedBy(found, turn, turn.reader);
  const weeks = own.length > 0 ? own : ownedBy(found, turn, undefined);
  const from = found.one?.fixed?.member === turn.reader ? { from: weekAt(turn.team.team, turn.at) } : {};
  return drawn(whenChoice(found.named, found.one, { weeks, to, ...from }, turn));
};

const taken = (found: Found, slots: Slots, turn: Turn): RoleMeaning => {
  const { person, people } = slots;
  if (people) return text(turn.texts.which.people(people.map(phrasesFor(turn).name)));
  return person === undefined || person === turn.reader
    ? take(found, slots, turn)
    : handOver(found, person, slots, turn);
};

/** `jag lämnar planerarrollen v 48`; without a week all of it. */
const given = (found: Found, slots: Slots, turn: Turn): RoleMeaning => {
  const { one } = found;
  if (!one) return text(turn.texts.roles.refusal.notYours);
  const weeks = slots.standing ? [] : weeksIn(slots);
  const { reader: by, at } = turn;
  return {
    meaning: 'draft',
    command: { type: 'giveBackRole', by, at, caseId: one.id, ...(weeks.length > 0 ? { weeks } : {}) },
  };
};

/** `rullande planerare: Sara, Ahmed, Lisa från vecka 49`; without a week from the next. */
const rotated = (found: Found, { slots, unknownPerson }: Understood, turn: Turn): RoleMeaning => {
  const { which, roles } = turn.texts;
  if (unknownPerson !== undefined) return text(which.unknownPerson(unknownPerson));
  const { people: members = [] } = slots;
  if (members.length < 2) return text(roles.which.howToRotate);
  const from = weeksIn(slots)[0] ?? addDays(weekAt(turn.team.team, turn.at), A_WEEK);
  return { meaning: 'draft', command: { type: 'rotateRole', ...opened(found, turn), members, from } };
};

/** `ny roll: blomansvarig` */
const nameNew = ({ teamRole: label }: Slots, turn: Turn): RoleMeaning => {
  if (label === undefined || !ROLE_LABEL.test(label)) return text(turn.texts.roles.which.howToName);
  const { reader: by, at } = turn;
  return { meaning: 'draft', command: { type: 'nameRole', by, at, caseId: turn.newCaseId(), label } };
};

const onNamed = (understood: Understood, found: Found, turn: Turn): RoleMeaning => {
  const { slots } = understood;
  const { reader: by, at } = turn;
  switch (understood.intent) {
    case 'roleTake':
      return taken(found, slots, turn);
    case 'roleGive':
      return given(found, slots, turn);
    case 'roleRotate':
      return rotated(found, understood, turn);
    case 'roleEnd':
      return found.one
        ? { meaning: 'draft', command: { type: 'endRole', by, at, caseId: found.one.id } }
        : text(turn.texts.roles.refusal.staysHere);
    default: {
      const weeks = weeksIn(slots);
      return drawn(
        weeks.length > 0 ? weeksCard(found.named, found.one, weeks, turn) : roleCard(found.named, found.one, turn),
      );
    }
  }
};

const INTENTS: ReadonlySet<Understood['intent']> = new Set([
  'roleQuery',
  'roleTake',
  'roleGive',
  'roleRotate',
  'roleName',
  'roleEnd',
]);

/** `ja 27`, `nej 27`, `ångra 27`: of a role's own number. */
const onCase = async ({ intent, slots }: Understood, turn: Turn): Promise<RoleMeaning | undefined> => {
  const one = slots.caseNumber === undefined ? undefined : await caseNumbered(slots.caseNumber, turn);
  if (!one || !isRoleCase(one)) return undefined;
  const { reader: by, at } = turn;
  const isAsked = one.asked.some(({ to }) => to === by);
  if (isAsked && (intent === 'accept' || intent === 'takeVisit'))
    return { meaning: 'command', command: { type: 'agreeToRole', by, at, caseId: one.id } };
  if (isAsked && intent === 'decline')
    return { meaning: 'command', command: { type: 'declineRole', by, at, caseId: one.id } };
  if (intent === 'undo' || intent === 'withdraw')
    return { meaning: 'draft', command: { type: 'undoRole', by, at, caseId: one.id } };
  return drawn(caseCard(one, turn));
};

/** `roller`, `vem är planerare v 48?`, `jag tar planerarrollen v 48`, `rullande planerare: …`, `ny roll: …`, and answers by number. */
export const understand = async (understood: Understood, turn: Turn): Promise<RoleMeaning | undefined> => {
  const { intent, slots } = understood;
  if (!INTENTS.has(intent)) return onCase(understood, turn);
  if (slots.impossible !== undefined) return text(turn.texts.which.impossible(slots.impossible));
  if (intent === 'roleName' && !(slots.teamRole !== undefined && isKey(slots.teamRole))) return nameNew(slots, turn);
  const found = foundIn(slots, turn);
  if (found)
    return intent === 'roleName' ? drawn(roleCard(found.named, found.one, turn)) : onNamed(understood, found, turn);
  return slots.teamRole === undefined ? drawn(rolesCard(turn)) : text(turn.texts.roles.which.noSuch(slots.teamRole));
};
