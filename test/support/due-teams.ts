import type { Instant } from '../../src/core/ids';
import { type DueTeam, dueMarkers } from '../../src/engine/due';
import type { Store } from '../../src/engine/store';

/** All teams that have something to be looked at by then. */
export const dueTeams = async (store: Store, now: Instant): Promise<readonly DueTeam[]> => {
  const all: DueTeam[] = [];
  for await (const teams of dueMarkers(store).upTo(now, '')) all.push(...teams);
  return all;
};
