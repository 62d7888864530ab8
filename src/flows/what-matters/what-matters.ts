import type { Case, Command, FlowEvent, Stored } from '../../core/flow';
import type { CaseId, ClientCode, Instant, MemberId } from '../../core/ids';

export const FLOW = 'whatMatters';

/**
 * What is kept of a client in their own words: what `matters`, a `goal`, or a `gap` between what was wanted and what was done. The words lie beside the
 * case, where they can be erased. `reassess`: a goal is reached, and it is looked at what comes next.
 */
export type NoteKind = 'matters' | 'goal' | 'gap' | 'reassess';

export interface NoteCase extends Case {
  readonly flow: typeof FLOW;
  readonly kind: NoteKind;
  /** `holds`: what matters and a goal, until another takes its place; `told`: a gap; then how it ended. */
  readonly status: 'holds' | 'told' | 'waiting' | 'replaced' | 'reached' | 'answered' | 'takenBack';
  readonly client: ClientCode;
  readonly by: MemberId;
  readonly at: Instant;
  /** Who is to know, and, of a reached goal, to answer. */
  readonly owners: readonly MemberId[];
  readonly answerBy?: Instant;
  readonly remindedAt?: Instant;
  readonly endedBy?: MemberId;
}

export const isNoteCase = (one: Case): one is NoteCase => one.flow === FLOW;

/** What is noted of a client now. */
export const noteOf = (
  open: readonly Case[],
  client: ClientCode,
  kind: Exclude<NoteKind, 'gap'>,
): NoteCase | undefined => open.filter(isNoteCase).find((one) => one.client === client && one.kind === kind);

interface ByPerson extends Command {
  readonly by: MemberId;
}

export interface NoteDown extends ByPerson {
  readonly type: 'noteDown';
  readonly kind: Exclude<NoteKind, 'reassess'>;
  readonly client: ClientCode;
  readonly comment: string;
}

export interface ReachGoal extends ByPerson {
  readonly type: 'reachGoal';
  readonly client: ClientCode;
}

/** What came of looking at it again. */
export interface AnswerReached extends ByPerson {
  readonly type: 'answerReached';
  readonly comment?: string;
}

/** It was wrong, or holds no longer. */
export interface TakeBackNote extends ByPerson {
  readonly type: 'takeBackNote';
}

/** The clock's. */
export interface AttendNote extends Command {
  readonly type: 'attendNote';
}

export type NoteCommand = NoteDown | ReachGoal | AnswerReached | TakeBackNote | AttendNote;

interface EventBy extends FlowEvent {
  readonly by: MemberId;
}

export interface Noted extends EventBy {
  readonly type: 'noted';
  readonly number: number;
  readonly kind: NoteKind;
  readonly client: ClientCode;
  readonly owners: readonly MemberId[];
  readonly answerBy?: Instant;
  readonly dueAt?: Instant;
  /** What it takes the place of, and how that ended. */
  readonly ends?: { readonly caseId: CaseId; readonly as: 'replaced' | 'reached' };
}

export interface ReachedAnswered extends EventBy {
  readonly type: 'reachedAnswered';
}

export interface NoteTakenBack extends EventBy {
  readonly type: 'noteTakenBack';
}

/** The clock's: it waits still. The leaders know from the second time on. */
export interface NoteReminded extends FlowEvent {
  readonly type: 'noteReminded';
  readonly dueAt: Instant;
}

export type NoteEvent = Noted | ReachedAnswered | NoteTakenBack | NoteReminded;

const STATUS = { matters: 'holds', goal: 'holds', gap: 'told', reassess: 'waiting' } as const;

const begun = ({ type: _, caseId: id, ends: __, ...event }: Noted): NoteCase => ({
  ...event,
  id,
  flow: FLOW,
  revision: 1,
  open: event.kind !== 'gap',
  status: STATUS[event.kind],
});

const closed = ({ dueAt: _, ...one }: NoteCase, status: NoteCase['status'], endedBy: MemberId): NoteCase => ({
  ...one,
  revision: one.revision + 1,
  open: false,
  status,
  endedBy,
});

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: NoteEvent): Stored => {
  const cases = new Map(stored.cases);
  const of = (id: CaseId): NoteCase => {
    const one = cases.get(id) as NoteCase | undefined;
    if (!one) throw new Error(`${event.type} names case ${id}, which is not there`);
    return one;
  };
  switch (event.type) {
    case 'noted': {
      const { ends, by, caseId } = event;
      cases.set(caseId, begun(event));
      if (ends) cases.set(ends.caseId, closed(of(ends.caseId), ends.as, by));
      break;
    }
    case 'reachedAnswered':
      cases.set(event.caseId, closed(of(event.caseId), 'answered', event.by));
      break;
    case 'noteTakenBack':
      cases.set(event.caseId, closed(of(event.caseId), 'takenBack', event.by));
      break;
    case 'noteReminded': {
      const one = of(event.caseId);
      const reminded: NoteCase = { ...one, revision: one.revision + 1, remindedAt: event.at, dueAt: event.dueAt };
      cases.set(one.id, reminded);
      break;
    }
  }
  return { ...stored, cases };
};
