import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { ClientCode } from '../../core/ids';
import type { NoteCase, NoteEvent } from './what-matters';

/** Why not. */
export type NoteReason =
  | { readonly code: 'notYourReport' }
  | { readonly code: 'clientUnknown'; readonly client: ClientCode }
  /** It is being looked at already. */
  | { readonly code: 'alreadyReached'; readonly client: ClientCode }
  | { readonly code: 'notOpen'; readonly case: NoteCase }
  | { readonly code: 'notYours'; readonly case: NoteCase }
  | { readonly code: 'caseUnknown' };

export type NoteDecision = Decision<NoteEvent, NoteReason>;

/** `case` is the one that the command names, if there is one. */
export interface NoteKnown extends Known {
  readonly case?: NoteCase | undefined;
}
