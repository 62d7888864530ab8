import type { Case, TeamState } from './flow';
import type { IsoDate, MemberId } from './ids';
import { isAbsent, type Member } from './roster';
import type { People } from './team';
import { addDays, daysBetween, mondayOf } from './time';

/** The flow whose open cases the team's roles are. */
export const TEAM_ROLE = 'teamRole';

export const ROLE_KEYS = ['planner', 'newClients', 'hospital', 'mentor'] as const;
/** What every team may share between them: who plans, meets new clients, follows up hospital, is there for new colleagues. */
export type RoleKey = (typeof ROLE_KEYS)[number];

/** `own`: one that the team has named itself. */
export type TeamRoleKey = RoleKey | 'own';

/** What the team calls a role of its own: letters alone, so that no code, number or date can stand in it. */
export const ROLE_LABEL = /^(?=.{3,30}$)\p{L}+(?:[ -]\p{L}+)*$/u;

/** A week, by the date of its Monday, and whose it is or was. */
export interface HeldWeek {
  readonly monday: IsoDate;
  readonly member: MemberId;
}

/** By turns, a week each: the first of `order` has the week of `from`, a Monday. Only who has said yes stands in it. */
export interface Rotation {
  readonly from: IsoDate;
  readonly order: readonly MemberId[];
  /** Who set it, and whom it names in which order; not all of them need have answered. */
  readonly by: MemberId;
  readonly named: readonly MemberId[];
}

/** Who has a role when: a week that somebody took goes before the rotation, and that before whoever has it until further notice. */
export interface Arranged {
  readonly taken: readonly HeldWeek[];
  /** Given back by whoever would have had them. */
  readonly left: readonly HeldWeek[];
  readonly rotation?: Rotation;
  readonly fixed?: { readonly from: IsoDate; readonly member: MemberId };
}

/** A role as it stands among the team's open cases. */
export interface TeamRole extends Case, Arranged {
  readonly flow: typeof TEAM_ROLE;
  readonly role: TeamRoleKey;
  /** Of an own one: what the team calls it. */
  readonly label?: string;
}

export const isTeamRole = (one: Case): one is TeamRole => one.flow === TEAM_ROLE;

const MAY_HOLD: ReadonlySet<Member['role']> = new Set(['carer', 'nurse', 'rehab', 'leader']);

/** Whoever works with the clients, and who leads them, may have a role in the team. */
export const mayHold = (member: Member | undefined): member is Member =>
  member !== undefined && MAY_HOLD.has(member.role);

type IsHere = (member: MemberId) => boolean;

const hereOn =
  ({ members }: Pick<People, 'members'>, date: IsoDate): IsHere =>
  (id) => {
    const member = members.get(id);
    return mayHold(member) && !isAbsent(member, date);
  };

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** Here on some day of that week. */
const hereIn = (people: Pick<People, 'members'>, monday: IsoDate): IsHere => {
  const days = WEEK.map((ahead) => hereOn(people, addDays(monday, ahead)));
  return (id) => days.some((isHere) => isHere(id));
};

const hasLeftWeek = ({ left }: Arranged, { monday, member }: HeldWeek): boolean =>
  left.some((one) => one.monday === monday && one.member === member);

/** Those of a rotation in the order in which they are asked for in that week: whose turn it is first. */
export const turnsIn = ({ from, order }: Rotation, monday: IsoDate): readonly MemberId[] => {
  if (monday < from || order.length === 0) return [];
  const turn = (daysBetween(from, monday) / WEEK.length) % order.length;
  return [...order.slice(turn), ...order.slice(0, turn)];
};

/** Whoever is next stands in for one who is away; a week that was given back is nobody's of the rotation. */
const byTurn = (one: Arranged, monday: IsoDate, isHere: IsHere): MemberId | undefined => {
  const [first, ...next] = one.rotation ? turnsIn(one.rotation, monday) : [];
  if (first === undefined || hasLeftWeek(one, { monday, member: first })) return undefined;
  return [first, ...next].find((member) => isHere(member) && !hasLeftWeek(one, { monday, member }));
};

const arranged = (one: Arranged, monday: IsoDate, isHere: IsHere): MemberId | undefined => {
  const taken = one.taken.find((week) => week.monday === monday)?.member;
  if (taken !== undefined && isHere(taken)) return taken;
  const turn = byTurn(one, monday, isHere);
  if (turn !== undefined) return turn;
  const { fixed } = one;
  const isFixed = fixed && fixed.from <= monday && isHere(fixed.member);
  return isFixed && !hasLeftWeek(one, { monday, member: fixed.member }) ? fixed.member : undefined;
};

/** Whose week it is by what the team has arranged; who is away for all of it does not count. `monday`: the week's. */
export const ownerOf = (people: Pick<People, 'members'>, one: Arranged, monday: IsoDate): MemberId | undefined =>
  arranged(one, monday, hereIn(people, monday));

export const roleOf = (open: readonly Case[], key: RoleKey): TeamRole | undefined =>
  open.filter(isTeamRole).find(({ role }) => role === key);

const named = (label: string): string => label.trim().toLowerCase();

/** A role that the team has named itself, by what it is called. */
export const ownRoleOf = (open: readonly Case[], label: string): TeamRole | undefined =>
  open.filter(isTeamRole).find((one) => one.label !== undefined && named(one.label) === named(label));

type Roles = Pick<TeamState, 'members' | 'openCases'>;

/** Where nobody has it: whoever has it among their competences in the files. */
const competentOn = ({ members }: Roles, key: RoleKey, date: IsoDate): readonly MemberId[] =>
  [...members.values()]
    .filter((member) => member.competences.includes(key) && !isAbsent(member, date))
    .map(({ id }) => id);

/** Who has one of the team's roles on that date, as it was arranged; nobody where they are away. */
export const holderIn = (people: Pick<People, 'members'>, one: Arranged, date: IsoDate): MemberId | undefined =>
  arranged(one, mondayOf(date), hereOn(people, date));

/**
 * Who has that role on that date: whoever took its week, else whose turn it is, else whoever has it until further notice, else who has the competence of
 * the same name in `members.csv`. Nobody who is away that day, or is no longer one of the team.
 */
export const holdersOf = (team: Roles, key: RoleKey, date: IsoDate): readonly MemberId[] => {
  const one = roleOf(team.openCases, key);
  const holder = one && holderIn(team, one, date);
  if (holder !== undefined) return [holder];
  const left = one?.left.filter(({ monday }) => monday === mondayOf(date)).map(({ member }) => member) ?? [];
  return competentOn(team, key, date).filter((member) => !left.includes(member));
};
