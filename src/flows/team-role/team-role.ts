import type { Case, Command, FlowEvent } from '../../core/flow';
import type { Instant, IsoDate, MemberId } from '../../core/ids';
import { type Arranged, isTeamRole, TEAM_ROLE, type TeamRole, type TeamRoleKey } from '../../core/team-role';

export const FLOW = TEAM_ROLE;

/** When somebody has a role: these weeks, by their Mondays, or from that Monday until further notice. */
export type When = { readonly weeks: readonly IsoDate[] } | { readonly from: IsoDate };

/** Somebody is asked, and nothing is so before they have said yes. Silence until `until` leaves it as it is. */
export type Asked = { readonly by: MemberId; readonly to: MemberId; readonly until: Instant } & (
  | { readonly asks: 'takeOver'; readonly when: When }
  | { readonly asks: 'rotate' }
);

/** Who has it, and who is asked. */
export interface Standing extends Arranged {
  readonly asked: readonly Asked[];
}

export interface RoleCase extends TeamRole, Standing {
  readonly status: 'open' | 'ended';
  /** Whoever first took it up, or named it. */
  readonly by: MemberId;
  readonly at: Instant;
  readonly changedAt: Instant;
  /** How it stood before the last thing that somebody did, and who did it: they may take that back. */
  readonly before?: Standing & { readonly by: MemberId };
  /** The Monday of the last turn that was told of. */
  readonly told?: IsoDate;
  readonly endedBy?: MemberId;
}

export const isRoleCase = (one: Case): one is RoleCase => isTeamRole(one);

/** Which role, where it may not have been taken up yet. */
export interface RoleNamed {
  readonly role: TeamRoleKey;
  readonly label?: string;
}

interface ByPerson extends Command {
  readonly by: MemberId;
}

export interface TakeRole extends ByPerson, RoleNamed {
  readonly type: 'takeRole';
  readonly when: When;
}

/** To a colleague by name, who must say yes. */
export interface HandOverRole extends ByPerson, RoleNamed {
  readonly type: 'handOverRole';
  readonly to: MemberId;
  readonly when: When;
}

/** Yes or no to what one is asked. */
export interface AnswerRole extends ByPerson {
  readonly type: 'agreeToRole' | 'declineRole';
}

/** Without `weeks`: all of it, whatever it is. */
export interface GiveBackRole extends ByPerson {
  readonly type: 'giveBackRole';
  readonly weeks?: readonly IsoDate[];
}

/** By turns from that Monday on; who is named and is not the one who sets it is asked, once. */
export interface RotateRole extends ByPerson, RoleNamed {
  readonly type: 'rotateRole';
  readonly members: readonly MemberId[];
  readonly from: IsoDate;
}

export interface NameRole extends ByPerson {
  readonly type: 'nameRole';
  readonly label: string;
}

export interface EndRole extends ByPerson {
  readonly type: 'endRole' | 'undoRole';
}

/** The clock's. */
export interface AttendRole extends Command {
  readonly type: 'attendRole';
}

export type RoleCommand =
  | TakeRole
  | HandOverRole
  | AnswerRole
  | GiveBackRole
  | RotateRole
  | NameRole
  | EndRole
  | AttendRole;

/** `week`: the Monday of the week in which it happened; what lay before it is over and is no longer kept. */
interface Happened extends FlowEvent {
  readonly week: IsoDate;
  readonly dueAt?: Instant;
}

interface Done extends Happened {
  readonly by: MemberId;
}

/** It is taken up for the first time, or named. */
export interface RoleBegun extends FlowEvent, RoleNamed {
  readonly type: 'roleBegun';
  readonly by: MemberId;
  readonly number: number;
}

export interface RoleTaken extends Done {
  readonly type: 'roleTaken';
  readonly when: When;
}

export interface TakeOverAsked extends Done {
  readonly type: 'takeOverAsked';
  readonly to: MemberId;
  readonly when: When;
  readonly until: Instant;
}

/** `when`: what of it was still to come, from `from`. */
export interface TakeOverAgreed extends Done {
  readonly type: 'takeOverAgreed';
  readonly from: MemberId;
  readonly when: When;
}

export interface RotationJoined extends Done {
  readonly type: 'rotationJoined';
}

export interface RoleDeclined extends Done {
  readonly type: 'roleDeclined';
}

export interface RoleGivenBack extends Done {
  readonly type: 'roleGivenBack';
  readonly weeks?: readonly IsoDate[];
}

/** `joined`: of `members` those who have said yes already, or do so by setting it. */
export interface RotationSet extends Done {
  readonly type: 'rotationSet';
  readonly members: readonly MemberId[];
  readonly joined: readonly MemberId[];
  readonly from: IsoDate;
  readonly until: Instant;
}

export interface RoleUndone extends Done {
  readonly type: 'roleUndone';
}

export interface RoleEnded extends Done {
  readonly type: 'roleEnded';
}

/** The clock's: `lapsed` have not answered, and it is `turn`'s week from that Monday on. */
export interface RoleAttended extends Happened {
  readonly type: 'roleAttended';
  readonly lapsed: readonly MemberId[];
  readonly turn?: { readonly to: MemberId; readonly monday: IsoDate };
}

/** What changes how a role stands. */
export type RoleChange =
  | RoleTaken
  | TakeOverAsked
  | TakeOverAgreed
  | RotationJoined
  | RoleDeclined
  | RoleGivenBack
  | RotationSet
  | RoleUndone
  | RoleEnded
  | RoleAttended;

export type RoleEvent = RoleBegun | RoleChange;
