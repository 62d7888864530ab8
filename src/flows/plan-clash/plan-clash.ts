import type { Case, Command, FlowEvent, Notice, Stored } from '../../core/flow';
import { type ClientCode, type Instant, type IsoDate, instant, type MemberId, type VisitId } from '../../core/ids';
import { dayWithVisit } from '../../core/plan';
import { backAsPlanned, type Saying, saidHere, saidThere } from '../../core/planning-system';
import type { Day, Visit } from '../../core/roster';
import type { People } from '../../core/team';

export const FLOW = 'planClash';

export type ClashStatus = 'asking' | 'teams' | 'plans' | 'agreed' | 'expired';

/** Why somebody has to choose: both sides changed it, the planning system took it away, or a rule stops what the team decided now. */
export type ClashReason = 'differs' | 'gone' | 'stopped';

/** A visit as one side has it. */
export interface Side extends Saying {
  readonly end: Instant;
}

export interface VisitRef {
  readonly visit: VisitId;
  /** The date on which it starts. */
  readonly date: IsoDate;
}

/** Where the team and the planning system say different things of a visit. */
export interface Clash extends VisitRef {
  readonly client: ClientCode;
  readonly why: ClashReason;
  readonly team: Side;
  /** Missing: the planning system no longer has the visit. */
  readonly plan?: Side;
  /** What the planning system said when the team decided. */
  readonly before: Saying;
}

/** A clash that waits for the leader, or that was settled. Until then the team's own stands in the plan. */
export interface PlanClash extends Case, Clash {
  readonly flow: typeof FLOW;
  readonly status: ClashStatus;
  readonly settledBy?: MemberId;
}

interface ByPerson extends Command {
  readonly by: MemberId;
}

interface Settle extends ByPerson {
  /** The visit as the presser's card had it; missing when the answer was typed. */
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

/** The visit has been entered in the planning system as the list had it. */
export interface MarkEntered extends ByPerson, VisitRef {
  readonly type: 'markEntered';
  readonly saw: Saying;
}

/** The clock's own. */
export interface ExpireClash extends Command {
  readonly type: 'expireClash';
}

export type ClashCommand = KeepTeams | TakePlans | MarkEntered | ExpireClash;

/** Found by an import, or found to be another than before. */
export interface PlanClashed extends FlowEvent, Clash {
  readonly type: 'planClashed';
  readonly number: number;
}

export interface ClashSettled extends FlowEvent, VisitRef {
  readonly type: 'clashSettled';
  readonly by: MemberId;
  readonly number: number;
  readonly choice: 'teams' | 'plans';
}

/** A newer import left nothing to choose. */
export interface PlansAgreed extends FlowEvent {
  readonly type: 'plansAgreed';
}

export interface ClashExpired extends FlowEvent {
  readonly type: 'clashExpired';
}

export interface ChangeEntered extends FlowEvent, VisitRef, Saying {
  readonly type: 'changeEntered';
  readonly by: MemberId;
}

export type ClashEvent = PlanClashed | ClashSettled | PlansAgreed | ClashExpired | ChangeEntered;

export const isPlanClash = (one: Case): one is PlanClash => one.flow === FLOW;

const sideOf = ({ members, start }: Saying, visit: Visit): Side => ({
  members,
  start,
  end: instant(start + visit.end - visit.start),
});

/** The visit as the team has it now. */
export const teamsSide = (visit: Visit): Side => sideOf(saidHere(visit), visit);

/** The visit as the planning system last had it. */
export const plansSide = (visit: Visit): Side | undefined => (visit.gone ? undefined : sideOf(saidThere(visit), visit));

/** Until either side's visit begins. */
export const clashEnds = ({ team, plan }: Clash): Instant =>
  plan && plan.start < team.start ? plan.start : team.start;

/** Who chooses where the two sides say different things. */
export const leadersOf = ({ members }: People): readonly MemberId[] =>
  [...members.values()].filter(({ role }) => role === 'leader').map(({ id }) => id);

/** Each leader is asked in their own chat. */
export const questionsTo = (leaders: readonly MemberId[], { caseId }: FlowEvent): readonly Notice[] =>
  leaders.map((to) => ({ to, notice: 'planClashed', caseId, asks: true }));

const clashed = (event: PlanClashed, known: PlanClash | undefined): PlanClash => {
  const { type: _, by: __, at: ___, caseId, ...clash } = event;
  return {
    id: caseId,
    flow: FLOW,
    revision: (known?.revision ?? 0) + 1,
    open: true,
    status: 'asking',
    dueAt: clashEnds(event),
    ...clash,
    before: known?.before ?? event.before,
  };
};

const ended = (one: PlanClash, status: ClashStatus): PlanClash => {
  const { dueAt: _, ...rest } = one;
  return { ...rest, open: false, status, revision: one.revision + 1 };
};

const withCase = (stored: Stored, one: PlanClash): Stored => ({
  ...stored,
  cases: new Map(stored.cases).set(one.id, one),
});

const visitIn = (stored: Stored, { visit: id, date }: VisitRef): readonly [Day, Visit] => {
  const day = stored.days.get(date);
  const visit = day?.visits.find((each) => each.id === id);
  if (!day || !visit) throw new Error(`visit ${id} has changed, which ${date} does not have`);
  return [day, visit];
};

const withVisit = (stored: Stored, ref: VisitRef, change: (visit: Visit) => Visit | undefined): Stored => {
  const [day, visit] = visitIn(stored, ref);
  const changed = change(visit);
  const after = changed ? dayWithVisit(day, changed) : { ...day, visits: day.visits.filter((each) => each !== visit) };
  return { ...stored, days: new Map(stored.days).set(ref.date, after) };
};

/** The visit once the leader has chosen what the planning system says; nothing where it has none. */
export const asPlans = (visit: Visit): Visit | undefined => (visit.gone ? undefined : backAsPlanned(visit));

/** The case keeps what each side had when it was settled: the team may have changed the visit again since it was found. */
const settled = (stored: Stored, one: PlanClash, event: ClashSettled): Stored => {
  const [, visit] = visitIn(stored, event);
  const { plan: _, ...rest } = ended(one, event.choice);
  const plan = plansSide(visit);
  const team = teamsSide(visit);
  const after = withCase(stored, { ...rest, team, ...(plan ? { plan } : {}), settledBy: event.by });
  return event.choice === 'plans' ? withVisit(after, event, asPlans) : after;
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: ClashEvent): Stored => {
  if (event.type === 'changeEntered') {
    const { members, start } = event;
    return withVisit(stored, event, (visit) => ({ ...visit, entered: { members, start } }));
  }
  const one = stored.cases.get(event.caseId) as PlanClash | undefined;
  if (event.type === 'planClashed') return withCase(stored, clashed(event, one));
  if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  switch (event.type) {
    case 'clashSettled':
      return settled(stored, one, event);
    case 'plansAgreed':
      return withCase(stored, ended(one, 'agreed'));
    case 'clashExpired':
      return withCase(stored, ended(one, 'expired'));
  }
};
