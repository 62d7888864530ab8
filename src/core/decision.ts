import type { Command } from './flow';

/** A command of another flow, decided in the same turn once this decision's events have happened. */
export interface Then {
  readonly flow: string;
  readonly command: Command;
}

/** What came of a command: events that happened, nothing because it is so already, or a refusal with its reason. */
export type Decision<Event, Reason> =
  /** `text`: free text to be kept beside the case, where it can be erased; no event carries it. */
  | {
      readonly outcome: 'accepted';
      readonly events: readonly Event[];
      readonly text?: string;
      /** All of it commits in one transaction, or none; what its own flow refuses does not happen. */
      readonly then?: readonly Then[];
    }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly reason: Reason };

export const accepted = <Event>(...events: readonly Event[]): Decision<Event, never> => ({
  outcome: 'accepted',
  events,
});

/** An accepted decision with what was written beside it, if anything was. */
export const withText = <Event, Reason>(
  decision: Decision<Event, Reason>,
  text: string | undefined,
): Decision<Event, Reason> => (decision.outcome === 'accepted' && text ? { ...decision, text } : decision);

export const unchanged: Decision<never, never> = { outcome: 'unchanged' };

export const refused = <Reason>(reason: Reason): Decision<never, Reason> => ({ outcome: 'refused', reason });

/** An accepted decision with what is to be decided because of it. */
export const withThen = <Event, Reason>(
  decision: Decision<Event, Reason>,
  then: readonly Then[],
): Decision<Event, Reason> => (decision.outcome === 'accepted' && then.length > 0 ? { ...decision, then } : decision);
