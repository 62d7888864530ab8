import { createHash } from 'node:crypto';
import type { Head } from '../core/flow';
import { decode, encode, keys } from './rows';

/** What every event has; ids and codes, no free text. */
export interface ChainedEvent {
  readonly type: string;
  readonly at: number;
}

/** How an event stands in its row: with its number, and the hash of the one before. */
export type EventRow<E extends ChainedEvent = ChainedEvent> = E & {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
};

const hashOf = (prev: string, event: object): string =>
  createHash('sha256')
    .update(prev + JSON.stringify(event))
    .digest('hex');

/** The event as the next of its team: the head it leads to, and the row to write with it. */
export const chained = (
  head: Head,
  event: ChainedEvent,
): { readonly head: Head; readonly row: { readonly key: string; readonly value: string } } => {
  const seq = head.seq + 1;
  const hash = hashOf(head.hash, event);
  const row = { seq, ...event, prev: head.hash, hash };
  return { head: { ...head, seq, hash }, row: { key: keys.event(seq), value: encode(row) } };
};

/** The number of the first event row that was altered, lost or put in, or undefined when all follow from `start` on. */
export const brokenAt = (
  rows: readonly { readonly value: string }[],
  start: Pick<Head, 'seq' | 'hash'> = { seq: 0, hash: '' },
): number | undefined => {
  let last = start;
  for (const { value } of rows) {
    const { seq, prev, hash, ...event } = decode<EventRow>(value);
    const follows = seq === last.seq + 1 && prev === last.hash && hash === hashOf(prev, event);
    if (!follows) return last.seq + 1;
    last = { seq, hash };
  }
  return undefined;
};
