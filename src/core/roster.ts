import type { ClientCode, Instant, IsoDate, MemberId, ObjectId, ShiftId, VisitId } from './ids';

export const ROLES = ['carer', 'leader', 'nurse', 'rehab', 'assessor', 'observer'] as const;
/** What one may do. What one *is* stands in `profession`. */
export type Role = (typeof ROLES)[number];

export const EMPLOYMENTS = ['permanent', 'substitute', 'pool'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

export const SHIFT_KINDS = ['D', 'E', 'N', 'long', 'split', 'jour', 'standby'] as const;
export type ShiftKind = (typeof SHIFT_KINDS)[number];

export const VISIT_KINDS = ['home-help', 'home-health', 'alarm', 'meal', 'other'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** A stretch of local dates, both inclusive. `to` missing: until further notice. */
export interface DateSpan {
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

/** A client is not at home: of the visits of these dates those that begin from `since` on and before `homeAt`, where the hours are known. */
export interface Away extends DateSpan {
  readonly since?: Instant;
  readonly homeAt?: Instant;
}

/**
 * A person's written right to do a health task [SOSFS 1997:14]: for one client or, without `client`, for any. Valid
 * from `validFrom` through `validTo`, and no longer once `revokedAt` has come.
 */
export interface Delegation {
  readonly task: string;
  readonly client?: ClientCode;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  readonly givenBy?: string;
  readonly revokedAt?: IsoDate;
}

export interface Member {
  readonly id: MemberId;
  readonly objectId: ObjectId;
  readonly name: string;
  readonly role: Role;
  readonly profession: string;
  readonly employment: Employment;
  readonly percent?: number;
  readonly weeklyMinutes?: number;
  readonly dayBreak?: string;
  readonly competences: readonly string[];
  readonly deputy?: MemberId;
  readonly validTo?: IsoDate;
  readonly delegations: readonly Delegation[];
  readonly absences: readonly DateSpan[];
}

/** No longer (`validTo`) one of the team on that date. */
export const hasLeft = ({ validTo }: Pick<Member, 'validTo'>, on: IsoDate): boolean =>
  validTo !== undefined && validTo < on;

/** Everyone in the team but those who only follow along. */
export const hasVoice = (member: Member | undefined): boolean => member !== undefined && member.role !== 'observer';

/** Away on that date, or no longer one of the team. */
export const isAbsent = (member: Member, on: IsoDate): boolean =>
  hasLeft(member, on) ||
  member.absences.some((absence) => absence.from <= on && (absence.to === undefined || on <= absence.to));

/** Whether visits are this person's work: not an assessor's, an observer's or a leader's. */
export const givesCare = (member: Member | undefined): boolean =>
  member !== undefined && (member.role === 'carer' || member.role === 'nurse');

/** What a client wishes of who comes: not this person, only these, or someone who speaks a language. */
export type Wish =
  | { readonly wish: 'not'; readonly member: MemberId }
  | { readonly wish: 'only'; readonly member: MemberId }
  | { readonly wish: 'language'; readonly language: string };

/** How far the team may change the plan by itself: minutes a month, free codes, or a purpose. */
export type Frame =
  | { readonly frame: 'minutes'; readonly minutesPerMonth: number }
  | { readonly frame: 'codes'; readonly codes: readonly string[] }
  | { readonly frame: 'purpose'; readonly purpose: string };

export interface Client {
  readonly code: ClientCode;
  readonly contact?: MemberId;
  readonly deputy?: MemberId;
  readonly nurse?: MemberId;
  readonly rehab?: MemberId;
  readonly assessor?: MemberId;
  readonly over65: boolean;
  readonly frame?: Frame;
  readonly wishes: readonly Wish[];
  readonly windowTolerance?: number;
  readonly zone?: string;
  readonly away: readonly Away[];
}

export interface Shift {
  readonly id: ShiftId;
  /** Missing: a vacant shift. */
  readonly member?: MemberId;
  readonly start: Instant;
  readonly end: Instant;
  readonly kind: ShiftKind;
  readonly breakMinutes: number;
  readonly round?: string;
  readonly competences: readonly string[];
  readonly askedBy?: string;
  /** Whose the planning system says it is, once the team has decided otherwise here; `null`: nobody's. */
  readonly planned?: MemberId | null;
  /** The number of the case that gave it to whoever has it now. */
  readonly swap?: number;
  /** Whose it is, as somebody last entered it in the planning system; it says so itself only at the next import. */
  readonly entered?: Visit['entered'];
  /** The planning system does not have it, or no longer; the team has decided about it here. */
  readonly gone?: true;
  /** Who opened it here: the planning system has never had it. */
  readonly opened?: MemberId;
  /** What the planning system calls what was opened here, since it has it too. */
  readonly idThere?: ShiftId;
}

export interface Visit {
  readonly id: VisitId;
  readonly client: ClientCode;
  readonly start: Instant;
  readonly end: Instant;
  /** One or two carers: a seat each. */
  readonly members: readonly MemberId[];
  readonly kind: VisitKind;
  /** Health tasks, each needing a delegation. */
  readonly tasks: readonly string[];
  readonly serviceCode?: string;
  /** A movable visit may start from `earliest` through `latest`; a bound that is missing is its planned start. */
  readonly earliest?: Instant;
  readonly latest?: Instant;
  readonly movable: boolean;
  readonly requires: readonly string[];
  /** Who the planning system says, once the team has decided otherwise here. */
  readonly planned?: readonly MemberId[];
  /** When the planning system says, once the team has moved it here. */
  readonly plannedStart?: Instant;
  /** Changes that stood over it, by their ids, when it was moved here to another time: what they say of its time is older. */
  readonly past?: readonly string[];
  /** The number of the case that gave it to whoever has it now. */
  readonly swap?: number;
  /** Who and when, as somebody last entered it in the planning system; it says so itself only at the next import. */
  readonly entered?: { readonly members: readonly MemberId[]; readonly start: Instant };
  /** The planning system no longer has it; the team has decided about it here. */
  readonly gone?: true;
  readonly laid?: Laid;
}

/** How what the team has decided of a client stands over a visit; never stored. */
export interface Laid {
  /** The standing changes, by their ids. */
  readonly by: readonly string[];
  /** As it would be without. */
  readonly start: Instant;
  readonly end: Instant;
  /** Where it starts with them. */
  readonly to: Instant;
  /** When the planning system has it begin. */
  readonly planned: Instant;
  /** Whose seats they leave to whoever takes them. */
  readonly opened?: readonly MemberId[];
  /** It is the second carer's seat of that visit. */
  readonly companionOf?: VisitId;
}

/** One date's shifts and visits: those that *start* on it. A night shift belongs to the date on which it starts. */
export interface Day {
  readonly date: IsoDate;
  readonly shifts: readonly Shift[];
  readonly visits: readonly Visit[];
  /** Not visited that day: dropped, or the client is away. Never stored. */
  readonly off?: readonly Visit[];
  /** What was decided about visits that the planning system does not have. */
  readonly beside?: readonly Visit[];
}

export const emptyDay = (date: IsoDate): Day => ({ date, shifts: [], visits: [] });
