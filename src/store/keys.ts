import type { Change } from '../engine/store';

/** Most changes in one transaction. */
export const MOST_CHANGES = 100;
/** Most bytes in one transaction, see `transactionBytes`. */
export const MOST_TRANSACTION_BYTES = 4 * 1024 * 1024;
/** Most bytes in one row, see `rowBytes`. */
export const MOST_ROW_BYTES = 1024 * 1024;

const KEY = /^[ -~]{1,512}$/;
const FORBIDDEN = /[/\\#?]/;
const BOUND = /^[ -\x7f]{0,512}$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Room for what surrounds a value on the wire and on disk: the keys several times over, column names, headers. */
const frameBytes = (partition: string, key: string): number => 1024 + 8 * (partition.length + key.length);

/** UTF-8 bytes of the value as a JSON string inside a request, where every quote of the value is escaped. */
const wireBytes = (value: string): number => Buffer.byteLength(JSON.stringify(value));

/** What a row weighs at most: as UTF-16, which is how Azure Tables keeps it, or as sent, whichever is more. */
const rowBytes = (partition: string, key: string, value: string): number =>
  Math.max(2 * value.length, wireBytes(value)) + frameBytes(partition, key);

/** What a transaction weighs at most as one request. */
const transactionBytes = (partition: string, changes: readonly Change[]): number =>
  changes.reduce(
    (bytes, change) =>
      bytes + frameBytes(partition, change.key) + (change.change === 'delete' ? 0 : wireBytes(change.value)),
    0,
  );

const refuseUnless = (holds: boolean, complaint: () => string): void => {
  if (!holds) throw new Error(`store: ${complaint()}`);
};

const checkKey = (what: string, key: string): void =>
  refuseUnless(
    KEY.test(key) && !FORBIDDEN.test(key),
    () => `${what} ${JSON.stringify(key.slice(0, 80))} is not 1 to 512 printable ASCII characters without / \\ # ?`,
  );

/** Throws unless one row can be asked for under these keys. */
export function checkRowKeys(partition: string, key: string): void {
  checkKey('partition', partition);
  checkKey('key', key);
}

/** Throws unless this range can be asked for. Bounds need not be keys: `from` may be empty, both may hold any ASCII. */
export function checkRange(partition: string, from: string, to: string, limit = Number.POSITIVE_INFINITY): void {
  checkKey('partition', partition);
  for (const bound of [from, to]) {
    refuseUnless(BOUND.test(bound), () => `bound ${JSON.stringify(bound.slice(0, 80))} is not ASCII`);
  }
  refuseUnless(
    limit >= 0 && (Number.isInteger(limit) || limit === Number.POSITIVE_INFINITY),
    () => `limit ${limit} is not a whole number`,
  );
}

function checkChange(partition: string, change: Change): void {
  checkKey('key', change.key);
  if (change.change === 'delete') return;
  const { key, value } = change;
  const bytes = rowBytes(partition, key, value);
  refuseUnless(bytes <= MOST_ROW_BYTES, () => `row ${key} weighs ${bytes} bytes, more than ${MOST_ROW_BYTES}`);
  refuseUnless(!LONE_SURROGATE.test(value), () => `row ${key} holds half a surrogate pair`);
  if (change.change === 'replace') {
    refuseUnless(change.etag !== '' && change.etag !== '*', () => `row ${key} is replaced without an ETag`);
  }
}

/** Throws unless the transaction keeps the limits that stand in the port. */
export function checkTransaction(partition: string, changes: readonly Change[]): void {
  checkKey('partition', partition);
  refuseUnless(
    changes.length <= MOST_CHANGES,
    () => `${changes.length} changes in a transaction, more than ${MOST_CHANGES}`,
  );
  const seen = new Set<string>();
  for (const change of changes) {
    checkChange(partition, change);
    refuseUnless(!seen.has(change.key), () => `row ${change.key} stands twice in one transaction`);
    seen.add(change.key);
  }
  const bytes = transactionBytes(partition, changes);
  refuseUnless(
    bytes <= MOST_TRANSACTION_BYTES,
    () => `the transaction weighs ${bytes} bytes, more than ${MOST_TRANSACTION_BYTES}`,
  );
}
