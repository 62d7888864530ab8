import { objectId, type TeamId, teamId } from '../../src/core/ids';
import { bindingOf, bindTeam, changeBinding } from '../../src/engine/bindings';
import { decode, encode, partitions, type TeamEntry, teamsKeys } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { openEmbedded } from '../../src/store/embedded';
import { emptyFolder, removeFolders } from '../support/team-folder';

const NORR = teamId('norr');
const SYD = teamId('syd');
const ONE = '19:one@thread.tacv2';
const TWO = '19:two@thread.tacv2';
const KARIN = objectId('oid-karin');

const stores: Store[] = [];

afterAll(async () => {
  for (const store of stores) await store.close();
  await removeFolders();
});

/** Two care teams; Karin has installed the bot in both Teams teams. */
const begun = async (): Promise<Store> => {
  const store = await openEmbedded(await emptyFolder());
  stores.push(store);
  await store.transact(partitions.teams, [
    ...[NORR, SYD].map((team) => ({
      change: 'put' as const,
      key: teamsKeys.team(team),
      value: encode({ team, name: `Team ${team}` }),
    })),
    ...[ONE, TWO].map((teamsTeam) => ({
      change: 'put' as const,
      key: teamsKeys.bound(teamsTeam),
      value: encode({ installer: KARIN }),
    })),
  ]);
  return store;
};

const entryOf = async (store: Store, team: TeamId): Promise<TeamEntry | undefined> => {
  const row = await store.get(partitions.teams, teamsKeys.team(team));
  return row && decode<TeamEntry>(row.value);
};

/** As a choice binds: never a care team that another Teams team has. */
const ifFreeFor = (teamsTeam: string) => (known: TeamEntry | undefined) =>
  known && (known.teamsTeamId ?? teamsTeam) === teamsTeam ? known : undefined;

const choose = (store: Store, team: TeamId, teamsTeam: string) =>
  bindTeam(store, team, teamsTeam, ifFreeFor(teamsTeam));

/** The store, in which `first` happens just before the first writing. */
const meddled = (store: Store, first: () => Promise<unknown>): Store => {
  let happened = false;
  return {
    ...store,
    transact: async (partition, changes) => {
      if (!happened) {
        happened = true;
        await first();
      }
      return store.transact(partition, changes);
    },
  };
};

describe('a Teams team is bound to a care team', () => {
  test('in both rows, and the installer stays known', async () => {
    const store = await begun();
    expect(await choose(store, NORR, ONE)).toBe('bound');
    expect(await bindingOf(store, ONE)).toEqual({ installer: KARIN, team: NORR });
    expect(await entryOf(store, NORR)).toEqual({ team: NORR, name: 'Team norr', teamsTeamId: ONE });
  });

  test('once: the care team that is chosen a moment later in the same place gets nothing', async () => {
    const store = await begun();
    expect(
      await choose(
        meddled(store, () => choose(store, SYD, ONE)),
        NORR,
        ONE,
      ),
    ).toBe('taken');
    expect((await bindingOf(store, ONE)).team).toBe(SYD);
    expect((await entryOf(store, NORR))?.teamsTeamId).toBeUndefined();
  });

  test('once: the same care team chosen in two places at once is in the first only', async () => {
    const store = await begun();
    expect(
      await choose(
        meddled(store, () => choose(store, NORR, TWO)),
        NORR,
        ONE,
      ),
    ).toBe('taken');
    expect((await entryOf(store, NORR))?.teamsTeamId).toBe(TWO);
    expect(await bindingOf(store, ONE)).toEqual({ installer: KARIN });
  });

  test('moved: the one before is let go, its installer stays, and it is welcomed anew', async () => {
    const store = await begun();
    await choose(store, NORR, ONE);
    await changeBinding(store, ONE, (before) => ({ ...before, welcomed: true }));
    expect(await bindTeam(store, NORR, TWO, () => ({ team: NORR, name: 'Norr' }))).toBe('bound');
    expect(await bindingOf(store, ONE)).toEqual({ installer: KARIN });
    expect(await bindingOf(store, TWO)).toEqual({ installer: KARIN, team: NORR });
    expect(await entryOf(store, NORR)).toEqual({ team: NORR, name: 'Norr', teamsTeamId: TWO });
  });

  test('again: nothing is written', async () => {
    const store = await begun();
    await choose(store, NORR, ONE);
    const never: Store = { ...store, transact: () => Promise.reject(new Error('written')) };
    expect(await choose(never, NORR, ONE)).toBe('bound');
  });

  test('a store that never lets go is a fault', async () => {
    const store = await begun();
    const never: Store = { ...store, transact: async () => 'conflict' };
    await expect(choose(never, NORR, ONE)).rejects.toThrow('kept changing');
    await expect(changeBinding(never, ONE, () => ({ welcomed: true }))).rejects.toThrow('kept changing');
  });
});
