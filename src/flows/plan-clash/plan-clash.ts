import type { Case, Command, FlowEvent, Notice } from '../../core/flow';
import {
  type ClientCode,
  type Instant,
  type IsoDate,
  instant,
  type MemberId,
  type ShiftId,
  type VisitId,
} from '../../core/ids';
import { isShift, type PlanItem, type Saying, saidHere, saidThere } from '../../core/planning-system';
import type { Day, ShiftKind } from '../../core/roster';
import type { VisitsChange } from '../../core/standing';

export const FLOW = 'planClash';

export type ClashStatus = 'asking' | 'teams' | 'plans' | 'agreed' | 'expired';

/** Why somebody has to choose: both sides changed it, the planning system took it away, or a rule stops what the team decided now. */
export type ClashReason = 'differs' | 'gone' | 'stopped';

/** A visit or a shift as one side has it. */
export interface Side extends Saying {
  readonly end: Instant;
}

export interface VisitRef {
  readonly visit: VisitId;
  /** The date on which it starts. */
  readonly date: IsoDate;
}

export interface ShiftRef {
  readonly shift: ShiftId;
  /** The date on which it starts. */
  readonly date: IsoDate;
}

export type ItemRef = VisitRef | ShiftRef;

interface Sides {
  readonly why: ClashReason;
  readonly team: Side;
  /** Missing: the planning system no longer has it. */
  readonly plan?: Side;
  /** What the planning system said when the team decided. */
  readonly before: Saying;
}

/** Where the team and the planning system say different things of a visit. */
interface VisitClash extends Sides, VisitRef {
  readonly client: ClientCode;
}

/** Where they say differently whose a shift is. The visits that came with it go the way it goes. */
interface ShiftClash extends Sides, ShiftRef {
  readonly kind: ShiftKind;
}

export type Clash = VisitClash | ShiftClash;

interface Asked extends Case {
  readonly flow: typeof FLOW;
  readonly status: ClashStatus;
  readonly settledBy?: MemberId;
}

/** A clash that waits for the leader, or that was settled. Until then the team's own stands in the plan. */
export type PlanClash = Asked & Clash;

interface ByPerson extends Command {
  readonly by: MemberId;
}

interface Settle extends ByPerson {
  /** As the presser's card had it; missing when the answer was typed. */
  readonly saw?: Saying;
}

/** What the team decided stands. */
export interface KeepTeams extends Settle {
  readonly type: 'keepTeams';
}

/** What the planning system says applies here too. */
export interface TakePlans extends Settle {
  readonly type: 'takePlans';
}

/** It has been entered in the planning system as the list had it. */
export type MarkEntered = ByPerson &
  ItemRef & {
    readonly type: 'markEntered';
    readonly saw: Saying;
  };

/** What a team has decided of a client has been entered as it stands, or that it stands no more. */
export interface MarkStandingEntered extends ByPerson {
  readonly type: 'markStandingEntered';
  readonly client: ClientCode;
  readonly standing: string;
  /** As the presser's list had it. */
  readonly ended: boolean;
}

/** The clock's own. */
export interface ExpireClash extends Command {
  readonly type: 'expireClash';
}

export type ClashCommand = KeepTeams | TakePlans | MarkEntered | MarkStandingEntered | ExpireClash;

/** Found by an import, or found to be another than before. */
export type PlanClashed = FlowEvent &
  Clash & {
    readonly type: 'planClashed';
    readonly number: number;
  };

/** `visits`: with a shift that is the planning system's again, those of its holder that leave with it. */
export type ClashSettled = FlowEvent &
  ItemRef & {
    readonly type: 'clashSettled';
    readonly by: MemberId;
    readonly number: number;
    readonly choice: 'teams' | 'plans';
    readonly visits?: readonly VisitRef[];
  };

/** A newer import left nothing to choose. */
export interface PlansAgreed extends FlowEvent {
  readonly type: 'plansAgreed';
}

export interface ClashExpired extends FlowEvent {
  readonly type: 'clashExpired';
}

export type ChangeEntered = FlowEvent &
  ItemRef &
  Saying & {
    readonly type: 'changeEntered';
    readonly by: MemberId;
  };

export interface StandingEntered extends FlowEvent {
  readonly type: 'standingEntered';
  readonly by: MemberId;
  readonly change: VisitsChange;
}

export type ClashEvent = PlanClashed | ClashSettled | PlansAgreed | ClashExpired | ChangeEntered | StandingEntered;

export const isPlanClash = (one: Case): one is PlanClash => one.flow === FLOW;

/** A visit and a shift may have the same id. */
export const keyOf = (ref: Pick<VisitRef, 'visit'> | Pick<ShiftRef, 'shift'>): string =>
  'shift' in ref ? `shift|${ref.shift}` : `visit|${ref.visit}`;

export const keyOfItem = (item: PlanItem): string => keyOf(isShift(item) ? { shift: item.id } : { visit: item.id });

export const refOf = (item: PlanItem, date: IsoDate): ItemRef =>
  isShift(item) ? { shift: item.id, date } : { visit: item.id, date };

/** What it names, as the days have it. */
export const itemIn = (days: readonly Day[], ref: ItemRef): PlanItem | undefined => {
  const day = days.find(({ date }) => date === ref.date);
  return 'shift' in ref
    ? day?.shifts.find(({ id }) => id === ref.shift)
    : day?.visits.find(({ id }) => id === ref.visit);
};

const sideOf = ({ members, start }: Saying, item: PlanItem): Side => ({
  members,
  start,
  end: instant(start + item.end - item.start),
});

/** As the team has it now. */
export const teamsSide = (item: PlanItem): Side => sideOf(saidHere(item), item);

/** As the planning system last had it. */
export const plansSide = (item: PlanItem): Side | undefined => (item.gone ? undefined : sideOf(saidThere(item), item));

/** Until it begins on either side. */
export const clashEnds = ({ team, plan }: Clash): Instant =>
  plan && plan.start < team.start ? plan.start : team.start;

/** Each leader is asked in their own chat. */
export const questionsTo = (leaders: readonly MemberId[], { caseId }: FlowEvent): readonly Notice[] =>
  leaders.map((to) => ({ to, notice: 'planClashed', caseId, asks: true }));
