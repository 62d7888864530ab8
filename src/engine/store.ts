/**
 * The one port to what is kept. A row is a JSON value under (partition, key); keys of a partition are ordered by
 * their UTF-16 code units, and all keys are printable ASCII.
 *
 * Limits, the same in every adapter: at most 100 changes and 4 MiB in a transaction, 1 MiB in a row, keys of 1 to 512 printable
 * ASCII characters without `/ \ # ?`. Breaking one is a programming fault: an `Error` is thrown and nothing is written.
 */
export interface Store {
  get(partition: string, key: string): Promise<Row | undefined>;
  /** All rows with `from <= key < to`, in key order, however many; `limit` stops early. */
  range(partition: string, from: string, to: string, limit?: number): Promise<readonly Row[]>;
  /**
   * Every change or none, durable when acknowledged. `conflict`: a row was not as the change says (a `create` of what is there, a
   * `replace` under a stale ETag or of what is gone, a `delete` of what is gone); nothing was written. The same key twice in one transaction is a fault.
   */
  transact(partition: string, changes: readonly Change[]): Promise<Transacted>;
  /** Resolves when the store can be read; rejects otherwise. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface Row {
  readonly key: string;
  /** JSON text, as it was written. */
  readonly value: string;
  readonly etag: string;
}

export type Change =
  | { readonly change: 'create'; readonly key: string; readonly value: string }
  | { readonly change: 'replace'; readonly key: string; readonly value: string; readonly etag: string }
  | { readonly change: 'put'; readonly key: string; readonly value: string }
  | { readonly change: 'delete'; readonly key: string };

export type Transacted = 'done' | 'conflict';
