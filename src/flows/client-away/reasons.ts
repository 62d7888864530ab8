import type { Decision } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { ClientCode, IsoDate } from '../../core/ids';
import type { Day } from '../../core/roster';
import type { AwayCase } from './client-away';
import type { AwayEvent } from './events';

/** Why not. */
export type AwayReason =
  | { readonly code: 'notYourReport' }
  | { readonly code: 'clientUnknown'; readonly client: ClientCode }
  /** It ends before it begins, is over, or lies too far off. */
  | { readonly code: 'notThen' }
  /** Known to be away all that time. `until` missing: until further notice. */
  | { readonly code: 'alreadyAway'; readonly client: ClientCode; readonly until?: IsoDate }
  | { readonly code: 'notAway'; readonly client: ClientCode; readonly from: IsoDate }
  | { readonly code: 'notYours'; readonly case: AwayCase }
  /** Taken back already, or overtaken by what was told since. */
  | { readonly code: 'notOpen'; readonly case: AwayCase }
  /** The leader who takes it back says why. */
  | { readonly code: 'reasonMissing'; readonly case: AwayCase }
  | { readonly code: 'caseUnknown' };

export type AwayDecision = Decision<AwayEvent, AwayReason>;

/** `case` is the one that the command names, if there is one; the days those that it is decided on. */
export interface AwayKnown extends Known {
  readonly case?: AwayCase | undefined;
  readonly days: readonly Day[];
}
