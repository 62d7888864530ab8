/** What came of a command: events that happened, nothing because it is so already, or a refusal with its reason. */
export type Decision<Event, Reason> =
  | { readonly outcome: 'accepted'; readonly events: readonly Event[] }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly reason: Reason };

export const accepted = <Event>(...events: readonly Event[]): Decision<Event, never> => ({
  outcome: 'accepted',
  events,
});

export const unchanged: Decision<never, never> = { outcome: 'unchanged' };

export const refused = <Reason>(reason: Reason): Decision<never, Reason> => ({ outcome: 'refused', reason });
