import { CHANGED_HANDS, INSIDE_FRAME, notTakenBack, WENT_BACK } from '../core/counted';
import type { FlowEvent } from '../core/flow';
import type { Part } from '../core/follow-up';
import type { TrustItem } from '../core/trust';

/** What has happened since the last summary, counted. */
export interface Decided {
  /** Visits and shifts that changed hands by the team's own word. */
  readonly passed: number;
  /** On a leader's behalf, by a standing approval. */
  readonly standing: number;
  /** By a leader's yes. */
  readonly approved: number;
  /** What a leader had to look at, by rule, the most often first. */
  readonly rules: readonly { readonly rule: TrustItem; readonly count: number }[];
  /** Clients' changed needs that the team decided by itself. */
  readonly needs: number;
  readonly undone: number;
}

interface PassedEvent extends FlowEvent {
  readonly standing?: unknown;
}

interface RaisedEvent extends FlowEvent {
  readonly found?: readonly { readonly rule: TrustItem }[];
}

interface NeedEvent extends FlowEvent {
  readonly kind?: string;
}

const OWN_NEEDS: ReadonlySet<string | undefined> = new Set([...INSIDE_FRAME, 'temporary']);

const byRule = (raised: readonly RaisedEvent[]): Decided['rules'] => {
  const counts = new Map<TrustItem, number>();
  for (const { found = [] } of raised)
    for (const rule of new Set(found.map((one) => one.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
};

/** What the team's events come to. What a leader approved in that time may have been raised before it. */
export const decidedIn = (events: readonly FlowEvent[]): Decided => {
  const of = (type: string) => events.filter((one) => one.type === type);
  const approved = new Set(of('exceptionApproved').map(({ caseId }) => caseId));
  const passed = (events as readonly PassedEvent[]).filter(({ type }) => CHANGED_HANDS.has(type));
  const own = passed.filter(({ caseId }) => !approved.has(caseId));
  const needs = (notTakenBack(events) as readonly NeedEvent[]).filter(
    ({ type, kind }) => type === 'needReported' && OWN_NEEDS.has(kind),
  );
  const raised = (of('exceptionRaised') as readonly RaisedEvent[]).filter(({ caseId }) => approved.has(caseId));
  return {
    passed: own.filter(({ standing }) => standing === undefined).length,
    standing: own.filter(({ standing }) => standing !== undefined).length,
    approved: passed.length - own.length,
    rules: byRule(raised),
    needs: needs.length,
    undone: events.filter(({ type }) => WENT_BACK.has(type)).length,
  };
};

interface SentUp extends FlowEvent {
  readonly level?: number;
}

const OWN_ROLES: ReadonlySet<string> = new Set(['roleTaken', 'takeOverAgreed', 'rotationSet']);
const OWN_PROPOSALS: ReadonlySet<string> = new Set(['proposalAdopted', 'proposalAgreed', 'trialStopped']);

/**
 * How much the team decided itself, of all that was decided or passed up: swaps, changed needs, proposals and roles. Passed up is what a leader had to
 * look at, a need that takes a new decision, and a proposal that takes more than the team has. What a standing approval lets pass waits for nobody, and is
 * the team's own; what follows at once from a yes above it is not. What was taken back counts as nothing.
 */
export const handledIn = (all: readonly FlowEvent[]): Part => {
  const events = notTakenBack(all);
  const { passed, standing, needs } = decidedIn(events);
  const allowed = new Set(
    events.filter(({ type }) => type === 'proposalApproved').map(({ caseId, at }) => `${caseId} ${at}`),
  );
  const isOwn = ({ type, caseId, at }: FlowEvent) =>
    OWN_ROLES.has(type) || (OWN_PROPOSALS.has(type) && !allowed.has(`${caseId} ${at}`));
  const isPassedUp = (one: FlowEvent) =>
    one.type === 'exceptionRaised' ||
    (one.type === 'needReported' && (one as NeedEvent).kind === 'decision') ||
    (one.type === 'proposalSentUp' && (one as SentUp).level === 0);
  const count = passed + standing + needs + events.filter(isOwn).length;
  const passedUp = new Set(events.filter(isPassedUp).map(({ caseId }) => caseId)).size;
  return { count, of: count + passedUp };
};
