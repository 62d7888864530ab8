import { type Case, type Command, type FlowEvent, type Known, type Stored, UNNUMBERED } from '../../core/flow';
import { type CaseId, caseId, type IsoDate, type MemberId, memberId } from '../../core/ids';
import type { Day } from '../../core/roster';
import type { Changed, Planned } from '../../core/shown-day';

export const FLOW = 'myDay';

/** When somebody wants to be sent their day: the evening before, or as their shift begins. */
export const WHENS = ['evening', 'start'] as const;
export type When = (typeof WHENS)[number];

/** A person's wish for themselves; with `off` no more. */
export interface WishMyDay extends Command {
  readonly type: 'wishMyDay';
  readonly by: MemberId;
  readonly when: When | 'off';
}

/** The clock's own: everybody is shown what is to be shown now. */
export interface ShowDays extends Command {
  readonly type: 'showDays';
}

export type MyDayCommand = WishMyDay | ShowDays;

export interface MyDayWished extends FlowEvent {
  readonly type: 'myDayWished';
  readonly when: When | 'off';
}

/** `plan`: the day as it was then, where it may be compared later. */
export interface DayShown extends FlowEvent {
  readonly type: 'dayShown';
  readonly date: IsoDate;
  readonly plan?: readonly Planned[];
  readonly changes: readonly Changed[];
}

export type MyDayEvent = MyDayWished | DayShown;

/** What is decided on; `days`: as the plan stands, where the clock asks. */
export interface KnownDays extends Known {
  readonly days: readonly Day[];
}

/** What somebody wishes for, open as long as they do. */
export interface MyDayCase extends Case {
  readonly flow: typeof FLOW;
  readonly when: When;
  readonly shown?: Pick<DayShown, 'date' | 'plan' | 'changes'>;
}

/** One a member. No button can name it. */
export const wishId = (member: MemberId): CaseId => caseId(`${FLOW}|${member}`);

export const wisherOf = ({ id }: Pick<Case, 'id'>): MemberId => memberId(id.slice(FLOW.length + 1));

export const isMyDayCase = (one: Case): one is MyDayCase => one.flow === FLOW;

/** What somebody wishes for, as the case has it. */
export const wishIn = (one: Case): WishMyDay['when'] => (isMyDayCase(one) && one.open ? one.when : 'off');

const wished = (had: MyDayCase | undefined, { caseId: id, when, at }: MyDayWished): MyDayCase => {
  const { dueAt: _, ...was } = had ?? { id, number: UNNUMBERED, flow: FLOW, revision: 0, when: 'evening' };
  const revision = was.revision + 1;
  return when === 'off' ? { ...was, revision, open: false } : { ...was, revision, open: true, when, dueAt: at };
};

/**
 * One event folded into what is stored. A wish is due at once: the clock then looks at the team, and marks when it has to look next; what it finds
 * to show is not the case's to say but the plan's.
 */
export const evolve = (stored: Stored, event: MyDayEvent): Stored => {
  const had = stored.cases.get(event.caseId) as MyDayCase | undefined;
  const put = (one: MyDayCase): Stored => ({ ...stored, cases: new Map(stored.cases).set(one.id, one) });
  if (event.type === 'myDayWished') return put(wished(had, event));
  if (!had) return stored;
  const { dueAt: _, ...one } = had;
  const { date, plan, changes } = event;
  return put({ ...one, revision: had.revision + 1, shown: { date, ...(plan ? { plan } : {}), changes } });
};
