import { isDeepStrictEqual } from 'node:util';
import type { TeamId } from '../core/ids';
import { decode, encode, keys, partitions } from './rows';
import type { Row, Store } from './store';

/** Row `c|channel`: where the whole team reads, as the messenger reaches it; opaque here. */
interface ChannelRow {
  readonly channel: unknown;
}

const channelFrom = (row: Row | undefined): unknown => row && decode<ChannelRow>(row.value).channel;

/** `undefined`: the bot is in no channel of the team's. */
export const channelOf = async (store: Store, team: TeamId): Promise<unknown> =>
  channelFrom(await store.get(partitions.team(team), keys.channel));

/** The same of rows that were read, its own among them if there is one. */
export const channelIn = (rows: readonly Row[]): unknown => channelFrom(rows.find(({ key }) => key === keys.channel));

/** Keeps how the team's channel is reached; `onlyFirst`: where that is not known yet. */
export const keepChannel = async (store: Store, team: TeamId, channel: unknown, onlyFirst = false): Promise<void> => {
  const known = await channelOf(store, team);
  if (isDeepStrictEqual(known, channel) || (onlyFirst && known !== undefined)) return;
  await store.transact(partitions.team(team), [{ change: 'put', key: keys.channel, value: encode({ channel }) }]);
};
