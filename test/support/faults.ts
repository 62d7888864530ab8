/** What can go wrong between the bot and Teams. `arrives`: the message is there all the same. */
export interface Fault {
  readonly status?: number;
  readonly code?: string;
  readonly retryAfter?: number;
  readonly reset?: true;
  readonly arrives?: true;
  /** The request waits for this first. Without a status or reset it then goes well. */
  readonly waitFor?: () => Promise<void>;
}

/** The person blocked the bot or took it away. */
export const blocked: Fault = { status: 403, code: 'MessageWritesBlocked' };
export const notFound: Fault = { status: 404, code: 'ConversationNotFound' };
/** Too many; with `seconds`, Teams says how long to wait. */
export const throttled = (seconds?: number): Fault => ({ status: 429, code: 'TooManyRequests', retryAfter: seconds });
export const failing = (status: 500 | 502 | 503 | 504): Fault => ({ status, code: 'ServiceError' });
/** The connection breaks before an answer. */
export const reset: Fault = { reset: true };
/** Answered by 500, but the message arrived. */
export const arrivesButFails: Fault = { ...failing(500), arrives: true };
/** The connection breaks, but the message arrived. */
export const arrivesButResets: Fault = { reset: true, arrives: true };
export const slow = (milliseconds: number): Fault => ({
  waitFor: () => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
/** A request that waits for the test: `reached` when it has come, answered after `release`. */
export interface Hold {
  readonly fault: Fault;
  readonly reached: Promise<void>;
  release(): void;
}

export const hold = (): Hold => {
  let reach = (): void => {};
  let release = (): void => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const waitFor = (): Promise<void> => {
    reach();
    return released;
  };
  return { fault: { waitFor }, reached, release };
};
