import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { ClientCode } from '../../core/ids';
import type { NewClientCase, NewClientEvent } from './new-client';

/** Why not. */
export type NewClientReason =
  | { readonly code: 'notYourReport' }
  /** The team has a client of that code. */
  | { readonly code: 'alreadyHere'; readonly client: ClientCode }
  | { readonly code: 'notThen' }
  | { readonly code: 'alreadyTaken'; readonly case: NewClientCase }
  | { readonly code: 'notOpen'; readonly case: NewClientCase }
  | { readonly code: 'notYours'; readonly case: NewClientCase }
  | { readonly code: 'reasonMissing'; readonly case: NewClientCase }
  /** Not somebody who can be a client's named contact. */
  | { readonly code: 'notAContact'; readonly case: NewClientCase }
  /** The files have the client by now, and say who the contact is. */
  | { readonly code: 'inFiles'; readonly case: NewClientCase }
  | { readonly code: 'caseUnknown' };

export type NewClientDecision = Decision<NewClientEvent, NewClientReason>;

/** `case` is the one that the command names, if there is one. */
export interface NewClientKnown extends Known {
  readonly case?: NewClientCase | undefined;
}
