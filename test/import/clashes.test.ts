import type { Case, Stored } from '../../src/core/flow';
import { type CaseId, instant, isoDate, memberId, wallTime } from '../../src/core/ids';
import type { Visit } from '../../src/core/roster';
import { instantOf, localTime } from '../../src/core/time';
import { brokenAt, type EventRow } from '../../src/engine/chain';
import type { OutboxRow } from '../../src/engine/outbox-rows';
import { decode, encode, keys, partitions, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { evolve } from '../../src/flows/plan-clash/evolve';
import { type ClashEvent, keyOf, type PlanClash } from '../../src/flows/plan-clash/plan-clash';
import { openEmbedded } from '../../src/store/embedded';
import { dueTeams } from '../support/due-teams';
import { AT, allRows, dayIn, eventsIn, NORR, runImport } from '../support/imported-team';
import { csv, emptyFolder, fillFolder, removeFolders, teamFolder } from '../support/team-folder';

const DATE = '2026-11-23';
const ZONE = 'Europe/Stockholm';
const NAMES = ['karin', 'sara', 'ahmed', 'leila', 'nils', 'maria'];
/** Karin and Nils lead. */
const MEMBERS = csv(
  'id,name,role',
  ...NAMES.map((name) => `oid-${name},${name},${name === 'karin' || name === 'nils' ? 'leader' : 'carer'}`),
);
const id = (name: string) => memberId(`m${NAMES.indexOf(name) + 1}`);
const nameOf = (member: string) => NAMES[Number(member.slice(1)) - 1] ?? '?';

const at = (time: string) => instantOf(isoDate(DATE), wallTime(time), ZONE);

/** `v1 14:30 sara`, on that Monday. */
const row = (words: string, date = DATE): string => {
  const [visit, time, who = ''] = words.split(' ');
  return `${visit},K-1047,${date}T${time},,${
    who === '-'
      ? ''
      : who
          .split('+')
          .map((name) => `oid-${name}`)
          .join('|')
  }`;
};
const visitsFile = (...rows: readonly string[]) => csv('id,client,start,end,members', ...rows);

/** The ends of the file's dates, so that a day that loses its visits is still spoken for. */
const ENDS = [row('first 08:00 maria', '2026-11-22'), row('last 08:00 maria', '2026-11-24')];

const stores: Store[] = [];
afterAll(async () => {
  for (const store of stores) await store.close();
  await removeFolders();
});

interface Plan {
  readonly store: Store;
  readonly folder: string;
  /** The planning system says these visits, and is imported. */
  readonly imports: (...rows: readonly string[]) => ReturnType<typeof runImport>;
  /** The team decides in chat: `v1 15:00 ahmed`. */
  readonly decides: (words: string) => Promise<void>;
}

const planned = async (...rows: readonly string[]): Promise<Plan> => {
  const store = await openEmbedded(await emptyFolder());
  stores.push(store);
  const files = {
    'members.csv': MEMBERS,
    'clients.csv': csv('code,contact,deputy', 'K-1047,,'),
    'shifts.csv': csv('id,member,start,end', 's1,oid-karin,2026-11-23T07:00,2026-11-23T15:30'),
    'visits.csv': visitsFile(...ENDS, ...rows),
  };
  const folder = await teamFolder({ ...files, 'zones.csv': undefined });
  await runImport(store, folder);
  return {
    store,
    folder,
    imports: async (...said) => {
      await fillFolder(folder, { 'visits.csv': visitsFile(...ENDS, ...said) });
      return runImport(store, folder);
    },
    decides: async (words) => {
      const [visit, time = '', who = ''] = words.split(' ');
      const day = await dayIn(store, DATE);
      const visits = day?.visits.map((each): Visit => {
        if (each.id !== visit) return each;
        const start = at(time);
        const members = who.split('+').map(id);
        return {
          ...each,
          members,
          start,
          end: instant(start + each.end - each.start),
          ...(members.join() === each.members.join() ? {} : { planned: each.members, swap: 7 }),
          ...(start === each.start ? {} : { plannedStart: each.start }),
        };
      });
      await store.transact(partitions.team(NORR), [
        { change: 'put', key: keys.day(isoDate(DATE)), value: encode({ ...day, visits }) },
      ]);
    },
  };
};

const visitIn = async (store: Store, visit = 'v1'): Promise<string | undefined> => {
  const found = (await dayIn(store, DATE))?.visits.find((each) => each.id === visit);
  return found && `${localTime(found.start, ZONE)} ${found.members.map(nameOf).join('+') || '-'}`;
};

const rowsOf = async <T>(store: Store, prefix: string): Promise<readonly T[]> =>
  (await store.range(partitions.team(NORR), ...under(prefix))).map(({ value }) => decode<T>(value));

const openCases = (store: Store) => rowsOf<PlanClash>(store, 'a|case|');
const outboxIn = (store: Store) => rowsOf<OutboxRow>(store, 'o|');

/** The cases as their events alone would have them. */
const folded = async (store: Store): Promise<ReadonlyMap<CaseId, Case>> => {
  const events = (await eventsIn(store)).map(({ value }) => decode<EventRow & { readonly flow?: string }>(value));
  const none: Stored = { cases: new Map(), days: new Map() };
  return events
    .filter((event) => event.flow === 'planClash')
    .map(({ seq: _, prev: __, hash: ___, flow: ____, ...event }) => {
      const {
        revision: _____,
        rules: ______,
        policy: _______,
        teamPolicy: ________,
        ...said
      } = event as Record<string, unknown>;
      return said as unknown as ClashEvent;
    })
    .reduce(evolve, none).cases;
};

describe('imported, changed on both sides, and imported again', () => {
  test.each`
    what                              | before          | here             | there            | after            | clashes
    ${'neither'}                      | ${'14:30 sara'} | ${'14:30 sara'}  | ${'14:30 sara'}  | ${'14:30 sara'}  | ${0}
    ${'changed there'}                | ${'14:30 sara'} | ${'14:30 sara'}  | ${'16:00 leila'} | ${'16:00 leila'} | ${0}
    ${'changed here'}                 | ${'14:30 sara'} | ${'15:00 ahmed'} | ${'14:30 sara'}  | ${'15:00 ahmed'} | ${0}
    ${'changed on both, to the same'} | ${'14:30 sara'} | ${'15:00 ahmed'} | ${'15:00 ahmed'} | ${'15:00 ahmed'} | ${0}
    ${'changed on both, differently'} | ${'14:30 sara'} | ${'14:30 ahmed'} | ${'14:30 leila'} | ${'14:30 ahmed'} | ${1}
    ${'moved on both, differently'}   | ${'14:30 sara'} | ${'15:00 sara'}  | ${'16:00 sara'}  | ${'15:00 sara'}  | ${1}
    ${'gone there'}                   | ${'14:30 sara'} | ${'14:30 sara'}  | ${'none'}        | ${undefined}     | ${0}
    ${'gone there, changed here'}     | ${'14:30 sara'} | ${'14:30 ahmed'} | ${'none'}        | ${'14:30 ahmed'} | ${1}
    ${'new there'}                    | ${'none'}       | ${undefined}     | ${'14:30 leila'} | ${'14:30 leila'} | ${0}
  `('$what', async ({ before, here, there, after, clashes }) => {
    const said = (words: string) => (words === 'none' ? [] : [row(`v1 ${words}`)]);
    const plan = await planned(...said(before));
    if (here && here !== before) await plan.decides(`v1 ${here}`);
    const { imported } = await plan.imports(...said(there));
    expect(imported).toMatchObject({ outcome: 'imported', clashes });
    expect(await visitIn(plan.store)).toBe(after);
    expect(await openCases(plan.store)).toHaveLength(clashes);
    expect(await outboxIn(plan.store)).toHaveLength(clashes * 2);
    const rows = await allRows(plan.store);
    expect((await plan.imports(...said(there))).imported).toMatchObject({ visits: { changed: 0 }, clashes: 0 });
    expect(await allRows(plan.store)).toEqual(rows);
  });

  test('what has begun stands as the team decided, and nobody is asked', async () => {
    const past = '2026-11-20T07:00';
    const plan = await planned(`v9,K-1047,${past},,oid-sara`);
    const day = await dayIn(plan.store, '2026-11-20');
    const visits = day?.visits.map((each) => ({ ...each, members: [id('ahmed')], planned: [id('sara')] }));
    await plan.store.transact(partitions.team(NORR), [
      { change: 'put', key: 'd|2026-11-20', value: encode({ ...day, visits }) },
    ]);
    const { imported } = await plan.imports(`v9,K-1047,${past},,oid-leila`);
    expect(imported).toMatchObject({ clashes: 0 });
    expect((await dayIn(plan.store, '2026-11-20'))?.visits).toMatchObject([
      { members: [id('ahmed')], planned: [id('leila')] },
    ]);
  });
});

describe('a visit that the planning system moves to another day', () => {
  const NEXT = '2026-11-24';
  const on = async (store: Store, date: string) =>
    (await dayIn(store, date))?.visits
      .filter((each) => each.id === 'v1')
      .map((each) => `${localTime(each.start, ZONE)} ${each.members.map(nameOf).join('+')}`) ?? [];

  test.each`
    what                                      | here             | there            | after              | clashes
    ${'undecided here'}                       | ${'14:30 sara'}  | ${'14:30 sara'}  | ${['14:30 sara']}  | ${0}
    ${'taken here'}                           | ${'14:30 ahmed'} | ${'14:30 sara'}  | ${['14:30 ahmed']} | ${0}
    ${'taken here, at another time there'}    | ${'14:30 ahmed'} | ${'09:00 sara'}  | ${['09:00 ahmed']} | ${0}
    ${'taken here, given to another there'}   | ${'14:30 ahmed'} | ${'14:30 leila'} | ${['14:30 ahmed']} | ${1}
    ${'taken here by the same as there'}      | ${'14:30 ahmed'} | ${'14:30 ahmed'} | ${['14:30 ahmed']} | ${0}
    ${'moved here, at another time there'}    | ${'15:00 sara'}  | ${'09:00 sara'}  | ${['15:00 sara']}  | ${1}
    ${'taken here by one who is absent then'} | ${'14:30 nils'}  | ${'14:30 sara'}  | ${['14:30 nils']}  | ${1}
  `('$what', async ({ here, there, after, clashes }) => {
    const plan = await planned(row('v1 14:30 sara'));
    await fillFolder(plan.folder, { 'absences.csv': csv('member,from,to', `oid-nils,${NEXT},${NEXT}`) });
    if (here !== '14:30 sara') await plan.decides(`v1 ${here}`);
    const { imported } = await plan.imports(row(`v1 ${there}`, NEXT));
    const undecided = here === '14:30 sara';
    expect(imported).toMatchObject({
      clashes,
      visits: undecided ? { new: 1, removed: 1 } : { new: 0, changed: 1, unchanged: 2, removed: 0 },
    });
    expect(await on(plan.store, DATE)).toEqual([]);
    expect(await on(plan.store, NEXT)).toEqual(after);
    expect(await openCases(plan.store)).toMatchObject(clashes === 1 ? [{ date: NEXT }] : []);
    const rows = await allRows(plan.store);
    expect((await plan.imports(row(`v1 ${there}`, NEXT))).imported).toMatchObject({ clashes: 0 });
    expect(await allRows(plan.store)).toEqual(rows);
    expect(brokenAt(await eventsIn(plan.store))).toBeUndefined();
  });

  test('while its clash is open: the question goes along', async () => {
    const plan = await planned(row('v1 14:30 sara'));
    await plan.decides('v1 14:30 ahmed');
    await plan.imports(row('v1 14:30 leila'));
    await plan.imports(row('v1 14:30 leila', NEXT));
    expect(await openCases(plan.store)).toMatchObject([{ number: 1, revision: 2, date: NEXT }]);
    await plan.imports(row('v1 14:30 sara', NEXT));
    expect(await openCases(plan.store)).toEqual([]);
    expect(await on(plan.store, NEXT)).toEqual(['14:30 ahmed']);
  });
});

describe('while a clash is open, the planning system', () => {
  test.each`
    says                               | then               | open | plan
    ${'the same'}                      | ${['14:30 leila']} | ${1} | ${'14:30 leila'}
    ${'another time for the same'}     | ${['16:00 leila']} | ${1} | ${'16:00 leila'}
    ${'a third carer'}                 | ${['14:30 maria']} | ${1} | ${'14:30 maria'}
    ${'what it said before'}           | ${['14:30 sara']}  | ${0} | ${undefined}
    ${'the carer whom the team chose'} | ${['14:30 ahmed']} | ${0} | ${undefined}
    ${'nothing of it any more'}        | ${[]}              | ${1} | ${undefined}
  `('says $says', async ({ then, open, plan: said }) => {
    const plan = await planned(row('v1 14:30 sara'));
    await plan.decides('v1 14:30 ahmed');
    await plan.imports(row('v1 14:30 leila'));
    await plan.imports(...then.map((words: string) => row(`v1 ${words}`)));
    const cases = await openCases(plan.store);
    expect(cases).toHaveLength(open);
    const side = cases[0]?.plan;
    expect(side && `${localTime(side.start, ZONE)} ${side.members.map(nameOf).join('+')}`).toBe(said);
    expect(await visitIn(plan.store)).toMatch(/ ahmed$/);
    expect([...(await folded(plan.store)).values()].filter((one) => one.open)).toEqual(cases);
  });
});

describe('a clash is written so that the bot finds it', () => {
  test('as a case with a number, its event in the chain, a question to each leader that nobody holds, and a marker', async () => {
    const plan = await planned(row('v1 14:30 sara'));
    await plan.decides('v1 14:30 ahmed');
    await plan.imports(row('v1 14:30 leila'));
    const [one] = await openCases(plan.store);
    expect(one).toMatchObject({ number: 1, revision: 1, status: 'asking', why: 'differs', dueAt: at('14:30') });
    expect(brokenAt(await eventsIn(plan.store))).toBeUndefined();
    expect([...(await folded(plan.store)).values()]).toEqual([one]);
    expect(await outboxIn(plan.store)).toEqual(
      ['karin', 'nils'].map((name) => ({
        tells: 'person',
        flow: 'planClash',
        attempts: 0,
        notice: { to: id(name), notice: 'planClashed', caseId: one?.id, asks: true },
      })),
    );
    const marked = await dueTeams(plan.store, instant(AT + 60_000));
    expect(marked.map(({ team }) => team)).toContain('norr');
  });

  test('a closed clash is found by its id and its number, and its cards are told', async () => {
    const plan = await planned(row('v1 14:30 sara'));
    await plan.decides('v1 14:30 ahmed');
    await plan.imports(row('v1 14:30 leila'));
    await plan.imports(row('v1 14:30 ahmed'));
    expect(await openCases(plan.store)).toEqual([]);
    const closed = await rowsOf<PlanClash>(plan.store, 'z|case|');
    expect(closed).toMatchObject([{ number: 1, status: 'agreed', open: false, revision: 2 }]);
    expect([...(await folded(plan.store)).values()]).toEqual(closed);
    expect((await outboxIn(plan.store)).filter(({ tells }) => tells === 'cards')).toHaveLength(1);
  });
});

describe('a day with more clashes than a transaction takes', () => {
  const MANY = 70;
  const time = (n: number) => `${String(8 + Math.floor(n / 6)).padStart(2, '0')}:${(n % 6) * 10 || '00'}`;
  const all = (who: string) => Array.from({ length: MANY }, (_, n) => row(`v${n} ${time(n)} ${who}`));

  const decided = async (): Promise<Plan> => {
    const plan = await planned(...all('sara'));
    const day = await dayIn(plan.store, DATE);
    const visits = day?.visits.map((each) => ({ ...each, members: [id('ahmed')], planned: [id('sara')] }));
    await plan.store.transact(partitions.team(NORR), [
      { change: 'put', key: keys.day(isoDate(DATE)), value: encode({ ...day, visits }) },
    ]);
    await fillFolder(plan.folder, {
      'visits.csv': visitsFile(...ENDS, ...all('leila'), row('new 20:00 leila')),
    });
    return plan;
  };

  const expectEach = async (store: Store): Promise<void> => {
    const cases = await openCases(store);
    expect(new Set(cases.map(keyOf)).size).toBe(MANY);
    expect(cases.map(({ number }) => number)).toEqual(Array.from({ length: MANY }, (_, n) => n + 1));
    expect(await outboxIn(store)).toHaveLength(MANY * 2);
    expect(brokenAt(await eventsIn(store))).toBeUndefined();
    expect([...(await folded(store)).values()]).toEqual(cases);
  };

  test('has each of them once, and is counted once', async () => {
    const { store, folder } = await decided();
    const { imported } = await runImport(store, folder);
    expect(imported).toMatchObject({ clashes: MANY, visits: { new: 1, changed: MANY, unchanged: 2, removed: 0 } });
    await expectEach(store);
    expect(await visitIn(store, 'new')).toBe('20:00 leila');
  });

  test.each([1, 2, 4])(
    'killed after %d of its transactions and imported again, it is as if nothing had happened',
    async (most) => {
      const whole = await decided();
      await runImport(whole.store, whole.folder);
      const { store, folder } = await decided();
      let written = 0;
      const dying: Store = {
        ...store,
        transact: async (partition, changes) => {
          const isDay = changes.some(({ key }) => key === keys.day(isoDate(DATE)));
          if (isDay && written === most) throw new Error('the store is gone');
          if (isDay) written += 1;
          return store.transact(partition, changes);
        },
      };
      await expect(runImport(dying, folder)).rejects.toThrow('the store is gone');
      expect((await openCases(store)).length).toBeGreaterThan(0);
      const { imported } = await runImport(store, folder);
      expect(imported).toMatchObject({ clashes: MANY, visits: { new: 1, changed: MANY } });
      await expectEach(store);
      expect(await allRows(store)).toEqual(await allRows(whole.store));
    },
  );
});
