import { isDeepStrictEqual } from 'node:util';
import type { TeamId } from '../core/ids';
import { decode, encode, keys, partitions } from './rows';
import type { Store } from './store';

/** Row `c|channel`: where the whole team reads, as the messenger reaches it; opaque here. */
interface ChannelRow {
  readonly channel: unknown;
}

/** `undefined`: the bot is in no channel of the team's. */
export const channelOf = async (store: Store, team: TeamId): Promise<unknown> => {
  const row = await store.get(partitions.team(team), keys.channel);
  return row && decode<ChannelRow>(row.value).channel;
};

/** Keeps how the team's channel is reached; `onlyFirst`: where that is not known yet. */
export const keepChannel = async (store: Store, team: TeamId, channel: unknown, onlyFirst = false): Promise<void> => {
  const known = await channelOf(store, team);
  if (isDeepStrictEqual(known, channel) || (onlyFirst && known !== undefined)) return;
  await store.transact(partitions.team(team), [{ change: 'put', key: keys.channel, value: encode({ channel }) }]);
};
