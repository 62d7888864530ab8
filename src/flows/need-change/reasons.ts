import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { ClientCode, IsoDate } from '../../core/ids';
import type { Day } from '../../core/roster';
import type { NeedEvent } from './events';
import type { NeedCase } from './need-change';

/** What is not done without a few words. */
export type WithWords = 'takeBackNeed' | 'declineNeed' | 'askBack' | 'replyToNeed';

/** Why not. */
export type NeedReason =
  | { readonly code: 'notYourReport' }
  | { readonly code: 'clientUnknown'; readonly client: ClientCode }
  | { readonly code: 'past'; readonly date: IsoDate }
  /** No such visit is planned then. */
  | { readonly code: 'noSuchVisit'; readonly client: ClientCode }
  /** It would change nothing of what is planned. */
  | { readonly code: 'nothingChanges'; readonly client: ClientCode }
  | { readonly code: 'tooShort'; readonly client: ClientCode }
  | { readonly code: 'notYours'; readonly case: NeedCase }
  | { readonly code: 'notOpen'; readonly case: NeedCase }
  /** The leader who takes it back, and the assessor who says no, say why; and a question or an answer has words. */
  | { readonly code: 'reasonMissing'; readonly case: NeedCase; readonly wants: WithWords }
  | { readonly code: 'caseUnknown' };

export type NeedDecision = Decision<NeedEvent, NeedReason>;

/** `case` is the one that the command names, open or closed, if there is one; the days those that it is decided on. */
export interface NeedKnown extends Known {
  readonly case?: NeedCase | undefined;
  readonly days: readonly Day[];
  /** It was said just now, in the same words: it is that, delivered again. */
  readonly again?: true;
}
