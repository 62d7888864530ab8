import { FEWEST, INSIDE_FRAME, notTakenBack } from '../core/counted';
import { type ClientCode, type Instant, instant } from '../core/ids';
import type { Direction, LifeArea, VisitChange } from '../core/need';
import { waitsIn } from './waits';

/** What the events of changed needs say that figures are made of: ids and codes. */
export interface NeedEventSaid {
  readonly type: string;
  readonly at: Instant;
  readonly caseId: string;
  readonly client?: ClientCode;
  readonly kind?: string;
  readonly direction?: Direction;
  readonly area?: LifeArea;
  readonly wanted?: { readonly change: VisitChange };
}

/** So many changes of one kind, at least five, of at least five clients. */
export interface NeedPattern {
  readonly area?: LifeArea;
  readonly direction: Direction;
  readonly count: number;
}

/** Each missing where it is fewer than five [care.md, Privacy 5]. */
export interface NeedCounts {
  /** Decided by the team, inside the frame. */
  readonly inside?: number;
  /** More, less or other visits than were ordered, without a new order. */
  readonly avoided?: number;
  /** Answered by somebody outside the team's own decision. */
  readonly sentOn?: number;
  /** Days from the report to the answer, on average. */
  readonly daysToAnswer?: number;
}

const A_DAY = 24 * 3_600_000;
const MOST_SHOWN = 5;

/** What ends the wait for an answer. */
export const NEED_ANSWERS: ReadonlySet<string> = new Set(['needClosed', 'needGranted', 'needDeclined']);
const SENT_ON: ReadonlySet<string | undefined> = new Set(['health', 'contact', 'decision']);
const OF_THE_ORDER: ReadonlySet<string> = new Set<VisitChange>(['longer', 'shorter', 'added', 'dropped', 'doubled']);

/** What was reported since then and has not been taken back. */
const reportedSince = (events: readonly NeedEventSaid[], since: Instant): readonly NeedEventSaid[] =>
  notTakenBack(events).filter(({ type, at }) => type === 'needReported' && at >= since);

/** What changes most, by area of life and direction, the most first; nothing of health, which is the nurse's. */
export const patternsSince = (events: readonly NeedEventSaid[], since: Instant): readonly NeedPattern[] => {
  const groups = new Map<string, NeedEventSaid[]>();
  for (const one of reportedSince(events, since)) {
    if (one.direction === undefined || one.kind === 'health') continue;
    const key = `${one.area ?? ''} ${one.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .filter((all) => new Set(all.map(({ client }) => client)).size >= FEWEST)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_SHOWN)
    .flatMap((all) => {
      const [first] = all;
      return first?.direction === undefined
        ? []
        : [{ ...(first.area ? { area: first.area } : {}), direction: first.direction, count: all.length }];
    });
};

const enough = (count: number): number | undefined => (count < FEWEST ? undefined : count);

const given = (counts: { readonly [name in keyof NeedCounts]: number | undefined }): NeedCounts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined));

const isOf =
  (kinds: ReadonlySet<string | undefined>) =>
  ({ kind }: NeedEventSaid): boolean =>
    kinds.has(kind);

/** How many of these were met inside the frame, and have not been taken back. */
export const insideAmong = (events: readonly NeedEventSaid[]): number =>
  reportedSince(events, instant(0)).filter(isOf(INSIDE_FRAME)).length;

/** How it has gone with what was reported since then. */
export const needCountsSince = (events: readonly NeedEventSaid[], since: Instant): NeedCounts => {
  const reported = reportedSince(events, since);
  const inside = reported.filter(isOf(INSIDE_FRAME));
  const avoided = inside.filter(({ wanted }) => wanted !== undefined && OF_THE_ORDER.has(wanted.change));
  const begun = new Map(reported.filter(isOf(SENT_ON)).map(({ caseId, at }) => [caseId, at]));
  const waited = waitsIn(events, NEED_ANSWERS, begun);
  const sum = waited.reduce((total, time) => total + time, 0);
  return given({
    inside: enough(inside.length),
    avoided: enough(avoided.length),
    sentOn: enough(begun.size),
    daysToAnswer: waited.length < FEWEST ? undefined : sum / waited.length / A_DAY,
  });
};
