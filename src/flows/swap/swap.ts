import type { Case } from '../../core/flow';
import type { ClientCode, Instant, IsoDate, MemberId, ShiftId, VisitId } from '../../core/ids';
import type { ShiftKind } from '../../core/roster';
import type { People } from '../../core/team';
import type { Passed } from '../../core/trust';
import type { RuleCode } from '../../rules/finding';

/** `waiting`: the two have agreed, and a leader decides. */
export type SwapStatus =
  | 'asking'
  | 'waiting'
  | 'taken'
  | 'undone'
  | 'declined'
  | 'rejected'
  | 'overtaken'
  | 'withdrawn'
  | 'expired';

/** A visit as it was when the case began. */
export interface Seat extends VisitRef {
  readonly client: ClientCode;
  readonly start: Instant;
  readonly end: Instant;
}

/** What the rules found that only a leader lets pass. */
export interface Exception {
  readonly rule: RuleCode;
  readonly person: MemberId;
  readonly found?: number;
}

/** A leader's to decide, and by when. */
export interface LeadersTurn {
  readonly leaders: readonly MemberId[];
  /** Who stands in once the leaders have been reminded in vain. */
  readonly deputies: readonly MemberId[];
  readonly found: readonly Exception[];
  /** Whose answer made it so, and when. */
  readonly by: MemberId;
  readonly at: Instant;
  /** At which revision it was last said what there is to decide. */
  readonly revision: number;
  /** When the deputies are asked, if there are any. */
  readonly deputyAt: Instant;
  readonly expiresAt: Instant;
}

/** Something on its way from one person to another. */
export interface Agreement extends Case {
  readonly flow: 'swap';
  readonly status: SwapStatus;
  /** Who began: the one whose it is (an offer), or the one who would take it. */
  readonly began: 'owner' | 'taker';
  /** Whose it was when the case began. */
  readonly owner: MemberId;
  /** Who takes it: known from the start when the taker began, else once it is taken. */
  readonly taker?: MemberId;
  /** The leader's turn, once it has come. */
  readonly exception?: LeadersTurn;
  /** The leader or deputy who approved or rejected it. */
  readonly decidedBy?: MemberId;
  /** Under what it passed, or went back. */
  readonly passed?: Passed;
  /** Who undid it. */
  readonly undoneBy?: MemberId;
  /** Whom the case asks. */
  readonly asked: readonly MemberId[];
  /** Whether one person was meant, by name. */
  readonly named: boolean;
  /** Who has said no, and at which revision. */
  readonly declined: readonly { readonly person: MemberId; readonly revision: number }[];
  /** The date on which it starts. */
  readonly date: IsoDate;
  /** As it would be once taken. */
  readonly start: Instant;
  readonly end: Instant;
}

/** One seat of one visit, and of others that go with it. */
export interface VisitCase extends Agreement {
  readonly visit: VisitId;
  readonly client: ClientCode;
  /** When it starts as long as nobody takes it, if it would be moved. */
  readonly movedFrom?: Instant;
  /** Further visits of the owner's that pass with it, all or none. */
  readonly also?: readonly Seat[];
  /** What the owner gets for it, from the taker. */
  readonly returns?: Seat;
  /** Nobody had it: `owner` is whoever takes it. */
  readonly vacant?: true;
  /** Who has it in the plan and is absent, so that in effect nobody has it: neither asked nor told. */
  readonly away?: MemberId;
}

/** A shift, with all of its holder's visits that lie in it when it passes. */
export interface ShiftCase extends Agreement, ShiftSeat {
  /** What the owner gets for it, from the taker. */
  readonly returns?: ShiftSeat;
  /** It was nobody's: `owner` is whoever asked for it, or about it. */
  readonly vacant?: true;
  /** Who has it in the plan and is absent, so that in effect nobody has it: neither asked nor told. */
  readonly away?: MemberId;
  /** Who took it, or got the other for it, is absent: what became of that shift. Without `to` it is free. */
  readonly absences?: readonly { readonly shift: ShiftId; readonly from: MemberId; readonly to?: MemberId }[];
  /** It had been opened here, and went away again with the question. */
  readonly closed?: true;
}

export type SwapCase = VisitCase | ShiftCase;

export interface ShiftRef {
  readonly shift: ShiftId;
  /** The date on which it starts. */
  readonly date: IsoDate;
}

/** A shift as it was when the case began. */
export interface ShiftSeat extends ShiftRef {
  readonly kind: ShiftKind;
  readonly start: Instant;
  readonly end: Instant;
}

export interface VisitRef {
  readonly visit: VisitId;
  /** The date on which it starts. */
  readonly date: IsoDate;
}

/** A leader decides about what this person has said yes to. */
export const isWaitingFor = ({ status, began, owner, taker }: SwapCase, person: MemberId): boolean =>
  status === 'waiting' && (began === 'owner' ? taker === person : owner === person);

/** Whose question it is; a taker who began is known from the start. */
export const beginnerOf = ({ began, owner, taker = owner }: SwapCase): MemberId => (began === 'owner' ? owner : taker);

export const isSwapCase = (one: Case): one is SwapCase => one.flow === 'swap';

export const isShiftCase = (one: Case): one is ShiftCase => isSwapCase(one) && 'shift' in one;

export const isVisitCase = (one: Case): one is VisitCase => isSwapCase(one) && 'visit' in one;

/** Every visit that the case names; those that follow a shift are not known before it passes. */
export const visitsOf = ({ visit, date, also = [], returns }: VisitCase): readonly VisitRef[] => [
  { visit, date },
  ...also,
  ...(returns ? [returns] : []),
];

/** Both shifts of a case, or the one. */
export const shiftsOf = ({ shift, date, returns }: ShiftCase): readonly ShiftRef[] => [
  { shift, date },
  ...(returns ? [returns] : []),
];

/** Whose visits it names. */
export const clientsOf = (one: SwapCase): readonly ClientCode[] => {
  if (isShiftCase(one)) return [];
  const { client, also = [], returns } = one;
  return [client, ...[...also, ...(returns ? [returns] : [])].map((seat) => seat.client)];
};

/** When the first of what it is about would begin, as things are or as they would be. */
export const firstStart = (one: SwapCase): Instant => {
  const others = isShiftCase(one)
    ? [one.returns?.start]
    : [one.movedFrom, ...(one.also ?? []).map((seat) => seat.start), one.returns?.start];
  return others.reduce<Instant>((first, at) => (at !== undefined && at < first ? at : first), one.start);
};

/** A case in which something comes back. */
export type Swap = VisitCase & { readonly returns: Seat; readonly taker: MemberId };

export const isSwap = (one: SwapCase): one is Swap =>
  isVisitCase(one) && one.returns !== undefined && one.taker !== undefined;

/** A shift for a shift. */
export type ShiftSwap = ShiftCase & { readonly returns: ShiftSeat; readonly taker: MemberId };

export const isShiftSwap = (one: SwapCase): one is ShiftSwap =>
  isShiftCase(one) && one.returns !== undefined && one.taker !== undefined;

/** Two shifts of the same hours: it is rounds that change hands, and nobody works at another time. */
export const areSameHours = (one: Pick<ShiftSeat, 'start' | 'end'>, other: Pick<ShiftSeat, 'start' | 'end'>): boolean =>
  one.start === other.start && one.end === other.end;

/** Who has it in the plan while nobody has taken it: the owner, whoever is absent, or nobody. */
export const holderOf = ({
  vacant,
  away,
  owner,
}: Pick<VisitCase, 'vacant' | 'away' | 'owner'>): MemberId | undefined => (vacant ? away : owner);

/** Whom it is between: what was nobody's is its taker's alone, whoever asked about it. */
export const partiesIn = (one: SwapCase, taker: MemberId | undefined = one.taker): readonly MemberId[] => [
  ...new Set([...(one.vacant ? [] : [one.owner]), ...(taker ? [taker] : [])]),
];

export const isParty = (one: SwapCase, person: MemberId): boolean => partiesIn(one).includes(person);

/** A leader has asked who can take what nobody has: that somebody does is approved by that. */
export const isAskedByLeader = (
  { vacant, began, owner }: Pick<Agreement, 'began' | 'owner'> & Pick<Partial<ShiftCase>, 'vacant'>,
  { members }: Pick<People, 'members'>,
): boolean => vacant === true && began === 'owner' && members.get(owner)?.role === 'leader';

/** The revision at which this person last said no, if they did. */
export const declinedAt = (one: SwapCase, person: MemberId): number | undefined =>
  one.declined.find((no) => no.person === person)?.revision;
