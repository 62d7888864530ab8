import { teamId } from '../../src/core/ids';
import { countedAs, countOne } from '../../src/engine/counts';
import { partitions } from '../../src/engine/rows';
import { temporaryStore } from '../support/running-bot';

const NORR = teamId('norr');

test('what leaves no event is counted by its name, also by several at once, and the head is left alone', async () => {
  const { store, drop } = await temporaryStore();
  expect(await countedAs(store, NORR, 'rest')).toBe(0);
  await Promise.all(Array.from({ length: 4 }, () => countOne(store, NORR, 'rest')));
  await countOne(store, NORR, 'other');
  expect(await countedAs(store, NORR, 'rest')).toBe(4);
  expect(await countedAs(store, NORR, 'other')).toBe(1);
  expect((await store.range(partitions.team(NORR), 'a', 'z')).map(({ key }) => key)).toEqual(['k|other', 'k|rest']);
  await drop();
});
