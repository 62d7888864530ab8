import type { TeamId } from '../core/ids';
import type { Member } from '../core/roster';
import { decode, encode, keys, partitions } from './rows';
import type { Change, Store } from './store';

interface NumbersGiven {
  readonly last: number;
}

const numberOf = ({ id }: Member): number => Number(id.slice(1));

/** The last member number given in the team, ever, so that a number never means two people. Read it after the team's head. */
export const lastNumberGiven = async (store: Store, team: TeamId, members: Iterable<Member>): Promise<number> => {
  const row = await store.get(partitions.team(team), keys.membersGiven);
  const given = row ? decode<NumbersGiven>(row.value).last : 0;
  return Math.max(given, ...[...members].map(numberOf));
};

/** Keeps that number; belongs in the transaction that gives it, under the team's head. */
export const numberGiven = (last: number): Change => ({
  change: 'put',
  key: keys.membersGiven,
  value: encode({ last }),
});
