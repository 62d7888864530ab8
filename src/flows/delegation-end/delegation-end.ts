import { type Case, type Command, type FlowEvent, type Stored, UNNUMBERED } from '../../core/flow';
import { type CaseId, type ClientCode, caseId, type Instant, type IsoDate, type MemberId } from '../../core/ids';

export const FLOW = 'delegationEnd';

/** The clock's own: says what there is to say. */
export interface SayEnds extends Command {
  readonly type: 'sayEnds';
}

/** Which delegation it is, and when it ends. */
export interface DelegationEnd {
  readonly member: MemberId;
  readonly task: string;
  readonly client?: ClientCode;
  /** The last day on which it is valid. */
  readonly last: IsoDate;
  /** When that day is over. */
  readonly over: Instant;
}

export interface DelegationEndSaid extends FlowEvent, DelegationEnd {
  readonly type: 'delegationEndSaid';
}

/** That it was said: closed at once, and nobody's to answer. */
export interface EndCase extends Case, DelegationEnd {
  readonly flow: typeof FLOW;
}

/** A task is named by whoever wrote the files, a key of the store has an end. */
const LONGEST = 400;

/**
 * The same delegation with the same last day has the same id, which is how it is known that it was said. No button can name it: no press carries such
 * an id.
 */
export const endId = ({ member, last, client, task }: Omit<DelegationEnd, 'over'>): CaseId => {
  const coded = (text: string) => encodeURIComponent(text).replaceAll('%', '=');
  return caseId(`ends|${member}|${last}|${coded(client ?? '')}|${coded(task)}`.slice(0, LONGEST));
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: DelegationEndSaid): Stored => {
  const { caseId: id, member, task, client, last, over } = event;
  const about: DelegationEnd = { member, task, ...(client === undefined ? {} : { client }), last, over };
  const one: EndCase = { id, number: UNNUMBERED, flow: FLOW, revision: 1, open: false, ...about };
  return { ...stored, cases: new Map(stored.cases).set(id, one) };
};
