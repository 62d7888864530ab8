import { TableClient } from '@azure/data-tables';
import { openAzureTables } from '../../src/store/azure-tables';
import { type Azurite, startAzurite } from '../support/azurite';
import { runChild } from '../support/store-child';
import { COUNTER_KEY } from '../support/store-worker';
import { describeStore } from './contract';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

describeStore(
  'in Azure Tables',
  async () => {
    const store = await openAzureTables(azurite, 'contract');
    return { store, close: () => store.close() };
  },
  { histories: 25 },
);

describe('a table of an Azure account', () => {
  it('is found again with its rows', async () => {
    const store = await openAzureTables(azurite, 'again');
    await store.transact('team|t', [{ change: 'create', key: 'k', value: '1' }]);
    const again = await openAzureTables(azurite, 'again');
    expect(await again.get('team|t', 'k')).toEqual(await store.get('team|t', 'k'));
  });

  it('that is missing is a fault: no row that is missing, and no conflict', async () => {
    const store = await openAzureTables(azurite, 'missing');
    const table = TableClient.fromConnectionString(azurite.connectionString, 'missing', {
      allowInsecureConnection: true,
    });
    await table.deleteTable();
    await expect(store.ready()).rejects.toThrow(/Azure Tables/);
    await expect(store.get('team|t', 'k')).rejects.toThrow(/Azure Tables/);
    await expect(store.range('team|t', 'a', 'b')).rejects.toThrow(/Azure Tables/);
    await expect(store.transact('team|t', [{ change: 'put', key: 'k', value: '1' }])).rejects.toThrow(/Azure Tables/);
    await expect(store.transact('team|t', [{ change: 'delete', key: 'k' }])).rejects.toThrow(/Azure Tables/);
  });

  it('that cannot be reached is a fault with its cause', async () => {
    const other = await startAzurite();
    const store = await openAzureTables(other, 'gone');
    await other.stop();
    const failed = store.transact('team|t', [{ change: 'put', key: 'k', value: '1' }]);
    await expect(failed).rejects.toMatchObject({ cause: { code: expect.any(String) } });
    await expect(store.ready()).rejects.toThrow(/Azure Tables/);
  });
});

describe('a table that two processes have open', () => {
  it('loses no increment of a counter', async () => {
    const at = { connectionString: azurite.connectionString, table: 'counting' };
    const store = await openAzureTables(azurite, at.table);
    const task = { task: 'count', at, partition: 'team|t', times: 100 } as const;
    await Promise.all([runChild(task), runChild(task)]);
    expect((await store.get('team|t', COUNTER_KEY))?.value).toBe('200');
  });
});
