import { createHash } from 'node:crypto';
import { memberId, objectId, teamId } from '../../src/core/ids';
import { type Feeds, feeds as feedsIn } from '../../src/engine/feeds';
import { persons as personsIn } from '../../src/engine/persons';
import { encode, partitions, personKeys } from '../../src/engine/rows';
import { TUESDAY } from '../support/care-team';
import { endBenches, openBench } from '../support/race-bench';

afterEach(endBenches);

const SARA = objectId('sara');
const AHMED = objectId('ahmed');

/** Two instances on one store; tokens are numbered as they are made. */
const instances = async () => {
  const { store, clock } = await openBench();
  for (const person of [SARA, AHMED]) {
    const row = { teams: [{ team: teamId('norr'), member: memberId('m1') }] };
    await store.transact(partitions.person(person), [{ change: 'put', key: personKeys.person, value: encode(row) }]);
  }
  const made: string[] = [];
  const newToken = () => {
    made.push(`token-${made.length + 1}`);
    return made[made.length - 1] ?? '';
  };
  const instance = () => feedsIn(store, personsIn(store, clock), newToken);
  const rowOf = (token: string) => {
    const hash = createHash('sha256').update(token).digest('hex');
    return store.get(`calendar|${hash.slice(0, 2)}`, hash);
  };
  return { store, made, rowOf, here: instance(), there: instance() };
};

const opens = async (feeds: Feeds, token: string) => (await feeds.ownerOf(token))?.id;

describe('a calendar feed', () => {
  test('turned on by both instances at once has one address, and nothing is left of the other', async () => {
    const { here, there, made, rowOf } = await instances();
    const both = await Promise.all([here.turnOn(SARA, TUESDAY), there.turnOn(SARA, TUESDAY)]);
    const [only, ...more] = both.flatMap((one) => one ?? []);
    expect(more).toEqual([]);
    expect(await opens(here, only?.token ?? '')).toBe(SARA);
    const other = made.find((token) => token !== only?.token) ?? '';
    expect(await opens(there, other)).toBeUndefined();
    expect(await rowOf(other)).toBeUndefined();
  });

  test('renewed by both at once is renewed by one, and the old address ends', async () => {
    const { here, there, made } = await instances();
    const first = await here.turnOn(SARA, TUESDAY);
    if (!first) throw new Error('it was on');
    const renewed = await Promise.all([here, there].map((one) => one.renew(SARA, first.mark, TUESDAY)));
    const [only, ...more] = renewed.flatMap((one) => one ?? []);
    expect(more).toEqual([]);
    const open = await Promise.all(made.map(async (token) => ((await opens(there, token)) ? [token] : [])));
    expect(open.flat()).toEqual([only?.token]);
    expect(await here.renew(SARA, first.mark, TUESDAY)).toBeUndefined();
  });

  test('is off for good once it was turned off, wherever; turning it off again does no harm', async () => {
    const { here, there, rowOf } = await instances();
    const first = await here.turnOn(SARA, TUESDAY);
    const ahmeds = await here.turnOn(AHMED, TUESDAY);
    await there.turnOff(SARA);
    await here.turnOff(SARA);
    expect(await opens(here, first?.token ?? '')).toBeUndefined();
    expect(await rowOf(first?.token ?? '')).toBeUndefined();
    expect(await here.renew(SARA, first?.mark ?? '', TUESDAY)).toBeUndefined();
    expect(await opens(there, ahmeds?.token ?? '')).toBe(AHMED);
  });

  test('of which only the way to the person was written, before a kill, opens nothing', async () => {
    const { store, here } = await instances();
    const hash = createHash('sha256').update('token-of-the-killed').digest('hex');
    const value = encode({ person: SARA });
    await store.transact(partitions.feed(hash), [{ change: 'create', key: hash, value }]);
    expect(await opens(here, 'token-of-the-killed')).toBeUndefined();
  });
});
