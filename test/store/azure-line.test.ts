import type { Change, Store } from '../../src/engine/store';
import { openAzureTables } from '../../src/store/azure-tables';
import { type Azurite, startAzurite } from '../support/azurite';
import { type Fate, type Line, openLine } from '../support/store-line';

let azurite: Azurite;
let line: Line;
let store: Store;
beforeAll(async () => {
  azurite = await startAzurite();
  line = await openLine(azurite.connectionString);
  store = await openAzureTables(line, 'line');
});
afterAll(async () => {
  await line.close();
  await azurite.stop();
});

const create: readonly Change[] = [{ change: 'create', key: 'k', value: '1' }];

describe('a bad line to Azure Tables', () => {
  it.each<readonly Fate[]>([['busy'], ['busy', 'busy']])(
    'writes once the service is no longer busy',
    async (...fates) => {
      const team = `team|busy-${fates.length}`;
      line.expect(...fates);
      expect(await store.transact(team, create)).toBe('done');
      expect(line.requests()).toBe(fates.length + 1);
      expect((await store.get(team, 'k'))?.value).toBe('1');
    },
  );

  it('is a fault when the service stays busy', async () => {
    line.expect('busy', 'busy', 'busy', 'busy', 'busy');
    await expect(store.transact('team|stays', create)).rejects.toMatchObject({ cause: { code: 'ServerBusy' } });
    line.expect();
    expect(await store.get('team|stays', 'k')).toBeUndefined();
  });

  it('never calls a write whose answer was lost a conflict', async () => {
    line.expect('answer lost');
    await expect(store.transact('team|lost', create)).rejects.toThrow(/may have been done/);
    expect(line.requests()).toBe(1);
    expect((await store.get('team|lost', 'k'))?.value).toBe('1');
  });

  it('reads again when an answer was lost', async () => {
    await store.transact('team|read', create);
    line.expect('answer lost', 'busy');
    expect((await store.get('team|read', 'k'))?.value).toBe('1');
    line.expect('answer lost', 'busy');
    expect(await store.range('team|read', 'a', 'z')).toHaveLength(1);
  });

  it('asks for no more pages than it needs', async () => {
    for (let from = 0; from < 1_200; from += 100) {
      await store.transact(
        'team|pages',
        Array.from({ length: 100 }, (_, row) => ({ change: 'put', key: `e|${from + row}`, value: '1' })),
      );
    }
    line.expect();
    expect(await store.range('team|pages', 'e|', 'e}', 5)).toHaveLength(5);
    expect(line.requests()).toBe(1);
    expect(await store.range('team|pages', 'e|', 'e}', 1_000)).toHaveLength(1_000);
    expect(line.requests()).toBe(1);
    expect(await store.range('team|pages', 'e|', 'e}')).toHaveLength(1_200);
    expect(line.requests()).toBe(2);
  });
});
