import { createHash } from 'node:crypto';
import type { Instant, ObjectId } from '../core/ids';
import type { Persons } from './persons';
import { decode, encode, type FeedRow, type PersonRow, partitions } from './rows';
import type { Store } from './store';

type Feed = NonNullable<PersonRow['feed']>;

/** A token, and the mark by which its feed is known where the token is not to be. */
export interface Made {
  readonly token: string;
  readonly mark: string;
}

export const markOf = ({ hash }: Feed): string => hash.slice(0, 12);

/** People's calendar feeds. The store holds the hash of a token alone: a token is known when it is made, and never again. */
export interface Feeds {
  /** On from now, by this token; `undefined`: it was on already, and stays as it is. */
  turnOn(by: ObjectId, at: Instant): Promise<Made | undefined>;
  /** A new token in place of the one marked so; `undefined`: that is not the one any more. */
  renew(by: ObjectId, mark: string, at: Instant): Promise<Made | undefined>;
  turnOff(by: ObjectId): Promise<void>;
  /** Whose feed this token opens, as their row is now, on whichever instance it was changed. */
  ownerOf(token: string): Promise<{ readonly id: ObjectId; readonly person: PersonRow } | undefined>;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** `newToken`: printable, and nobody's to guess. */
export const feeds = (store: Store, persons: Persons, newToken: () => string): Feeds => {
  /** What their row has from now on, and what it had. */
  const change = async (
    by: ObjectId,
    next: (feed: Feed | undefined) => Feed | undefined,
  ): Promise<{ readonly had: Feed | undefined; readonly has: Feed | undefined }> => {
    let had: Feed | undefined;
    await persons.fresh(by);
    const { feed: has } = await persons.change(by, ({ feed, ...person }) => {
      had = feed;
      const now = next(feed);
      return now ? { ...person, feed: now } : person;
    });
    return { had, has };
  };

  const forget = async (hash: string): Promise<void> => {
    await store.transact(partitions.feed(hash), [{ change: 'delete', key: hash }]);
  };

  /** The row that leads to the person comes first and goes last: by itself it opens nothing. */
  const replace = async (
    by: ObjectId,
    at: Instant,
    may: (feed: Feed | undefined) => boolean,
  ): Promise<Made | undefined> => {
    const token = newToken();
    const hash = hashOf(token);
    const row: FeedRow = { person: by };
    await store.transact(partitions.feed(hash), [{ change: 'create', key: hash, value: encode(row) }]);
    const { had, has } = await change(by, (feed) => (may(feed) ? { hash, since: at } : feed));
    const isNew = has?.hash === hash;
    const left = isNew ? had?.hash : hash;
    if (left !== undefined) await forget(left);
    return isNew ? { token, mark: markOf(has) } : undefined;
  };

  return {
    turnOn: (by, at) => replace(by, at, (feed) => feed === undefined),
    renew: (by, mark, at) => replace(by, at, (feed) => feed !== undefined && markOf(feed) === mark),
    turnOff: async (by) => {
      const { had } = await change(by, () => undefined);
      if (had) await forget(had.hash);
    },
    ownerOf: async (token) => {
      const hash = hashOf(token);
      const row = await store.get(partitions.feed(hash), hash);
      if (!row) return undefined;
      const { person: id } = decode<FeedRow>(row.value);
      const person = await persons.fresh(id);
      return person?.feed?.hash === hash ? { id, person } : undefined;
    },
  };
};
