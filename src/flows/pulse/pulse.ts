import type { Counts } from '../../core/ballot';
import { type Case, type Command, type FlowEvent, type Known, type Stored, UNNUMBERED } from '../../core/flow';
import {
  type BallotId,
  ballotId,
  type CaseId,
  caseId,
  type Instant,
  type IsoDate,
  type MemberId,
} from '../../core/ids';
import type { PulseQuestion } from '../../core/surveys';

export const FLOW = 'pulse';

/** Somebody wants the week's question, until further notice. */
export interface PulseWish extends Case {
  readonly flow: typeof FLOW;
  readonly kind: 'wish';
  readonly member: MemberId;
}

/** A week's question: `asked`, then `closed` with what was counted, which stands until the next one has a result; of too few answers nothing is kept. */
export interface PulseWeek extends Case {
  readonly flow: typeof FLOW;
  readonly kind: 'week';
  /** Its Monday. */
  readonly week: IsoDate;
  readonly question: PulseQuestion;
  readonly status: 'asked' | 'closed';
  readonly counts?: Counts;
}

export type PulseCase = PulseWish | PulseWeek;

const isPulse = (one: Case): one is PulseCase => one.flow === FLOW;

export const isWish = (one: Case): one is PulseWish => isPulse(one) && one.kind === 'wish';

export const isWeek = (one: Case): one is PulseWeek => isPulse(one) && one.kind === 'week';

/** No button can name them: no press carries such an id. */
export const wishId = (member: MemberId): CaseId => caseId(`pulse|wish|${member}`);
export const weekId = (week: IsoDate): CaseId => caseId(`pulse|${week}`);

export const weekBallot = (week: IsoDate): BallotId => ballotId(`pulse-${week}`);

interface ByPerson extends Command {
  readonly by: MemberId;
}

export interface WantPulse extends ByPerson {
  readonly type: 'wantPulse';
}

export interface LeavePulse extends ByPerson {
  readonly type: 'leavePulse';
}

/** The clock's. */
export interface AskPulse extends Command {
  readonly type: 'askPulse';
  readonly week: IsoDate;
}

/** The clock's. */
export interface ClosePulse extends Command {
  readonly type: 'closePulse';
  readonly week: IsoDate;
}

/** To answer is none of them: it is counted, and nobody decides it. */
export type PulseCommand = WantPulse | LeavePulse | AskPulse | ClosePulse;

export interface PulseWanted extends FlowEvent {
  readonly type: 'pulseWanted';
  readonly by: MemberId;
  readonly dueAt: Instant;
}

export interface PulseLeft extends FlowEvent {
  readonly type: 'pulseLeft';
  readonly by: MemberId;
}

export interface PulseAsked extends FlowEvent {
  readonly type: 'pulseAsked';
  readonly week: IsoDate;
  readonly question: PulseQuestion;
  readonly dueAt: Instant;
}

/** How often each mark was given; without `counts` there were too few answers. */
export interface PulseClosed extends FlowEvent {
  readonly type: 'pulseClosed';
  readonly week: IsoDate;
  readonly question: PulseQuestion;
  readonly counts?: Counts;
}

export type PulseEvent = PulseWanted | PulseLeft | PulseAsked | PulseClosed;

/** `counts`: how the week's answers stand when it is closed. */
export interface PulseKnown extends Known {
  readonly counts?: Counts | undefined;
}

const withoutDue = <C extends Case>({ dueAt: _, ...one }: C): Omit<C, 'dueAt'> => ({
  ...one,
  revision: one.revision + 1,
});

const wanted = ({ by, caseId: id, dueAt }: PulseWanted): PulseWish => ({
  id,
  number: UNNUMBERED,
  flow: FLOW,
  revision: 1,
  open: true,
  kind: 'wish',
  member: by,
  dueAt,
});

const asked = ({ caseId: id, week, question, dueAt }: PulseAsked): PulseWeek => ({
  id,
  number: UNNUMBERED,
  flow: FLOW,
  revision: 1,
  open: true,
  kind: 'week',
  week,
  question,
  status: 'asked',
  dueAt,
});

/** A result stands in the place of the one before. */
const closed = (cases: Map<CaseId, Case>, { caseId: id, counts }: PulseClosed): void => {
  const one = cases.get(id) as PulseWeek;
  if (counts)
    for (const old of [...cases.values()].filter(isWeek).filter(({ status, open }) => open && status === 'closed'))
      cases.set(old.id, { ...old, revision: old.revision + 1, open: false });
  const ended: PulseWeek = { ...withoutDue(one), status: 'closed', open: counts !== undefined };
  cases.set(id, counts ? { ...ended, counts } : ended);
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: PulseEvent): Stored => {
  const cases = new Map(stored.cases);
  switch (event.type) {
    case 'pulseWanted':
      cases.set(event.caseId, wanted(event));
      return { ...stored, cases };
    case 'pulseLeft':
      cases.set(event.caseId, { ...withoutDue(cases.get(event.caseId) as PulseWish), open: false });
      return { ...stored, cases };
    case 'pulseAsked':
      cases.set(event.caseId, asked(event));
      return { ...stored, cases };
    case 'pulseClosed':
      closed(cases, event);
      return { ...stored, cases, over: [...(stored.over ?? []), weekBallot(event.week)] };
  }
};
