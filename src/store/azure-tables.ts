import { setTimeout as pause } from 'node:timers/promises';
import { odata, RestError, TableClient, type TransactionAction } from '@azure/data-tables';
import type { Change, Row, Store } from '../engine/store';
import { joinColumns, splitColumns } from './azure-columns';
import { checkRange, checkRowKeys, checkTransaction } from './keys';

/** A connection string with a key, or the account's table URL for a managed identity. */
export type AzureAccount = { readonly connectionString: string } | { readonly url: string };

interface Entity extends Record<string, unknown> {
  readonly rowKey?: string;
  readonly etag: string;
}

/** A request that has not been answered by then is a fault. */
const ANSWER_WITHIN_MS = 20_000;
/** Pauses before trying again what the service refused to begin because it was busy. */
const BUSY_PAUSES_MS = [100, 400, 1_600] as const;
const PAGE_ROWS = 1_000;

async function clientOf(account: AzureAccount, table: string, maxRetries: number): Promise<TableClient> {
  const retryOptions = { maxRetries, retryDelayInMs: 100, maxRetryDelayInMs: 2_000 };
  if ('connectionString' in account) {
    const { connectionString } = account;
    const allowInsecureConnection = /(Protocol|TableEndpoint)=http(:|;|$)/i.test(connectionString);
    return TableClient.fromConnectionString(connectionString, table, { retryOptions, allowInsecureConnection });
  }
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new TableClient(account.url, table, new DefaultAzureCredential(), { retryOptions });
}

const inTime = () => ({ abortSignal: AbortSignal.timeout(ANSWER_WITHIN_MS) });

/** Single calls carry the service's code in the parsed body, transactions carry it themselves. */
function codeOf(error: RestError): string | undefined {
  if (error.code !== undefined && error.code !== RestError.REQUEST_SEND_ERROR) return error.code;
  const details = error.details as { readonly odataError?: { readonly code?: string } } | undefined;
  return details?.odataError?.code;
}

const isRowGone = (error: unknown): boolean =>
  error instanceof RestError && error.statusCode === 404 && codeOf(error) === 'ResourceNotFound';

function isConflict(error: unknown): boolean {
  if (!(error instanceof RestError)) return false;
  return (
    isRowGone(error) ||
    error.statusCode === 412 ||
    (error.statusCode === 409 && codeOf(error) === 'EntityAlreadyExists')
  );
}

/** The service turned the request away before doing anything. */
const isBusy = (error: unknown): boolean =>
  error instanceof RestError &&
  (error.statusCode === 429 || (error.statusCode === 503 && codeOf(error) === 'ServerBusy'));

const fault = (what: string, cause: unknown): Error => new Error(`Azure Tables: ${what}`, { cause });

const rowOf = (key: string, entity: Entity): Row => ({ key, value: joinColumns(entity), etag: entity.etag });

function actionOf(partition: string, change: Change): TransactionAction {
  const keys = { partitionKey: partition, rowKey: change.key };
  switch (change.change) {
    case 'create':
      return ['create', { ...keys, ...splitColumns(change.value) }];
    case 'replace':
      return ['update', { ...keys, ...splitColumns(change.value) }, 'Replace', { etag: change.etag }];
    case 'put':
      return ['upsert', { ...keys, ...splitColumns(change.value) }, 'Replace'];
    case 'delete':
      return ['delete', keys];
  }
}

async function getRow(table: TableClient, partition: string, key: string): Promise<Row | undefined> {
  try {
    return rowOf(key, await table.getEntity(partition, key, inTime()));
  } catch (error) {
    if (isRowGone(error)) return undefined;
    throw fault('a row could not be read', error);
  }
}

async function getRange(table: TableClient, partition: string, from: string, to: string, limit: number) {
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`;
  const pages = table
    .listEntities<Entity>({ queryOptions: { filter }, ...inTime() })
    .byPage({ maxPageSize: Math.min(limit, PAGE_ROWS) });
  const rows: Row[] = [];
  try {
    for await (const page of pages) {
      for (const entity of page) rows.push(rowOf(entity.rowKey ?? '', entity));
      if (rows.length >= limit) return rows.slice(0, limit);
    }
  } catch (error) {
    throw fault('a range could not be read', error);
  }
  return rows;
}

/** Sends a transaction, again only when the service says that it did not begin. */
async function submit(table: TableClient, actions: TransactionAction[]): Promise<void> {
  for (const wait of BUSY_PAUSES_MS) {
    try {
      await table.submitTransaction(actions, inTime());
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      await pause(wait);
    }
  }
  await table.submitTransaction(actions, inTime());
}

/** A store in a table of an Azure storage account. The table is made when missing. */
export async function openAzureTables(account: AzureAccount, tableName: string): Promise<Store> {
  const reading = await clientOf(account, tableName, 3);
  // A write whose answer was lost may have been done; sent again it would come back as a conflict that is none.
  const writing = await clientOf(account, tableName, 0);
  try {
    await reading.createTable(inTime());
  } catch (error) {
    throw fault(`table ${tableName} could neither be found nor made`, error);
  }

  return {
    async get(partition, key) {
      checkRowKeys(partition, key);
      return getRow(reading, partition, key);
    },

    async range(partition, from, to, limit = Number.POSITIVE_INFINITY) {
      checkRange(partition, from, to, limit);
      return from >= to || limit === 0 ? [] : getRange(reading, partition, from, to, limit);
    },

    async transact(partition, changes) {
      checkTransaction(partition, changes);
      if (changes.length === 0) return 'done';
      try {
        await submit(
          writing,
          changes.map((change) => actionOf(partition, change)),
        );
        return 'done';
      } catch (error) {
        if (isConflict(error)) return 'conflict';
        throw fault('a transaction failed, and may have been done all the same', error);
      }
    },

    async ready() {
      await getRow(reading, 'ready', 'ready');
    },

    async close() {},
  };
}
