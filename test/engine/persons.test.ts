import { memberId, objectId, teamId } from '../../src/core/ids';
import { persons as personsIn } from '../../src/engine/persons';
import { encode, partitions, personKeys } from '../../src/engine/rows';
import { countingStore } from '../support/counting-store';
import { endBenches, openBench } from '../support/race-bench';

afterEach(endBenches);

const SARA = objectId('sara');
const NORR = { team: teamId('norr'), member: memberId('m1') };

const people = async () => {
  const bench = await openBench();
  const store = countingStore(bench.store);
  await store.transact(partitions.person(SARA), [
    { change: 'put', key: personKeys.person, value: encode({ teams: [NORR] }) },
  ]);
  store.reset();
  const { clock } = bench;
  return { store, clock, here: personsIn(store, clock), there: personsIn(store, clock) };
};

describe('a person', () => {
  test('is read once, and then known', async () => {
    const { store, here } = await people();
    for (let turn = 0; turn < 3; turn += 1) expect((await here.get(SARA))?.teams).toEqual([NORR]);
    expect(store.counts().reads).toEqual({ person: 1 });
  });

  test('whom nobody knows is looked for again each time, until an import brings them', async () => {
    const { store, here } = await people();
    const nils = objectId('nils');
    expect(await here.get(nils)).toBeUndefined();
    await store.transact(partitions.person(nils), [
      { change: 'put', key: personKeys.person, value: encode({ teams: [NORR] }) },
    ]);
    expect((await here.get(nils))?.teams).toEqual([NORR]);
  });

  test('read past what is known is known anew', async () => {
    const { here, there } = await people();
    await here.get(SARA);
    await there.change(SARA, (person) => ({ ...person, language: 'nb' }));
    expect((await here.fresh(SARA))?.language).toBe('nb');
    expect((await here.get(SARA))?.language).toBe('nb');
  });

  test('changed by another instance is known here within a minute', async () => {
    const { clock, here, there } = await people();
    await here.get(SARA);
    await there.change(SARA, (person) => ({ ...person, teams: [] }));
    clock.pass(0.9);
    expect((await here.get(SARA))?.teams).toEqual([NORR]);
    clock.pass(0.1);
    expect((await here.get(SARA))?.teams).toEqual([]);
  });

  test('who does not change is not written', async () => {
    const { store, here } = await people();
    await here.change(SARA, (person) => ({ ...person, language: 'nb' }));
    store.reset();
    await here.change(SARA, (person) => ({ ...person, language: 'nb' }));
    expect(store.counts()).toEqual({ reads: {}, transactions: {} });
  });

  test('who was not there before is begun', async () => {
    const { here, there } = await people();
    const nils = objectId('nils');
    await here.change(nils, (person) => ({ ...person, welcomed: true }));
    expect(await there.get(nils)).toEqual({ teams: [], welcomed: true });
  });

  test('changed by two instances at once loses neither change', async () => {
    const { here, there } = await people();
    await Promise.all([here.get(SARA), there.get(SARA)]);
    const teams = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(
      teams.map((team, number) =>
        (number % 2 ? here : there).change(SARA, (person) => ({
          ...person,
          teams: [...person.teams, { team: teamId(team), member: memberId('m1') }],
        })),
      ),
    );
    const stored = await here.fresh(SARA);
    expect(stored?.teams.map(({ team }) => team).sort()).toEqual([...teams, 'norr']);
  });

  test('whose row changes under every attempt is a fault', async () => {
    const { store, clock, there } = await people();
    const here = personsIn({ ...store, transact: async () => 'conflict' }, clock);
    await expect(here.change(SARA, (person) => ({ ...person, language: 'en' }))).rejects.toThrow('kept changing');
    expect((await there.get(SARA))?.language).toBeUndefined();
  });
});

describe('what a bare yes answers', () => {
  test('is read anew each time: another instance may have shown something since', async () => {
    const { here, there } = await people();
    expect(await here.shown(SARA)).toEqual({});
    await here.remember(SARA, { yes: { verb: 'offerVisit' } });
    expect(await there.shown(SARA)).toEqual({ yes: { verb: 'offerVisit' } });
    await there.remember(SARA, { no: { verb: 'dismiss' } });
    expect(await here.shown(SARA)).toEqual({ no: { verb: 'dismiss' } });
  });
});
