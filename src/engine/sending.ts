import type { Notice } from '../core/flow';
import type { Clock } from '../core/time';
import type { AsList, Later, Messenger, Sending, Wording } from './messenger';
import type { PlacedOutboxRow } from './outbox-rows';
import type { Persons } from './persons';
import type { ParsedRows } from './read';
import type { Nothing, StandingCards } from './standing';
import type { Change, Store } from './store';

export interface TellingParts {
  readonly store: Store;
  readonly parsed: ParsedRows;
  readonly persons: Persons;
  readonly messenger: Messenger;
  readonly wordings: ReadonlyMap<string, Wording>;
  readonly asList: AsList;
  readonly standing: StandingCards;
  readonly clock: Clock;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** A fault in the background: logged, and the row stays for the next sweep. */
  readonly fault: (what: string, cause: unknown) => void;
}

const AT_ONCE = 4;
/** The longest that a sending waits for where it stands; what must wait longer is put off. Milliseconds. */
export const PATIENCE = 15_000;
const TRIES = 3;
export const RETRY_UNCERTAIN = 30_000;

/** To be tried again in so many milliseconds. `uncertain`: it may have arrived all the same. `unsent`: nothing has left, and each time it is put off for twice as long. */
export interface Again {
  readonly again: number;
  readonly uncertain?: true;
  readonly unsent?: true;
}

/** After a sending that did not leave. */
export const againAfter = (held: Extract<Sending, { readonly outcome: 'wait' | 'unsent' }>): Again =>
  held.outcome === 'wait' ? { again: held.milliseconds } : { again: RETRY_UNCERTAIN, unsent: true };

/** How telling ended; when it is over, with what is to be written as its row is put away. */
export type Ended =
  | { readonly over: readonly Change[] }
  | Again
  | Later
  /** `tell`: what somebody else is told instead. */
  | { readonly dead: string; readonly tell?: readonly Notice[] };

export const OVER: Ended = { over: [] };

/** What became of an outbox row. */
export interface Outcome {
  readonly placed: PlacedOutboxRow;
  readonly ended: Ended;
}

/** Sends, and when asked for a little patience waits as told and sends again. */
export const patiently = async <S extends Sending | Nothing>(
  { pause }: Pick<TellingParts, 'pause'>,
  send: () => Promise<S>,
): Promise<S> => {
  for (let attempt = 1; ; attempt += 1) {
    const ended = await send();
    if (ended.outcome !== 'wait' || ended.milliseconds > PATIENCE || attempt === TRIES) return ended;
    await pause(ended.milliseconds);
  }
};

/** A few at a time, in order; the results in order too. */
export const inTurns = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE)
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  return results;
};
