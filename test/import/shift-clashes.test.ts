import { isoDate, memberId } from '../../src/core/ids';
import { handedTo, reseated } from '../../src/core/plan';
import type { Day } from '../../src/core/roster';
import { localTime } from '../../src/core/time';
import { brokenAt } from '../../src/engine/chain';
import { decode, encode, keys, partitions, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import type { PlanClash } from '../../src/flows/plan-clash/plan-clash';
import { openEmbedded } from '../../src/store/embedded';
import { allRows, dayIn, eventsIn, NORR, runImport } from '../support/imported-team';
import { csv, emptyFolder, fillFolder, removeFolders, teamFolder } from '../support/team-folder';

const DATE = '2026-11-24';
const NEXT = '2026-11-25';
const ZONE = 'Europe/Stockholm';
const NAMES = ['karin', 'sara', 'ahmed', 'leila', 'maria'];
const MEMBERS = csv(
  'id,name,role',
  ...NAMES.map((name) => `oid-${name},${name},${name === 'karin' ? 'leader' : 'carer'}`),
);
const id = (name: string) => memberId(`m${NAMES.indexOf(name) + 1}`);
const nameOf = (member: string | undefined) => (member ? (NAMES[Number(member.slice(1)) - 1] ?? '?') : '-');

/** `s1 14-22 sara`, `s1 14-22 -` for one that is nobody's. */
const shift = (words: string, date = DATE): string => {
  const [name, hours = '', who = ''] = words.split(' ');
  const [from, to] = hours.split('-');
  return `${name},${who === '-' ? '' : `oid-${who}`},${date}T${from}:00,${date}T${to}:00,E`;
};
/** `v1 15:00 sara`, half an hour. */
const visit = (words: string, date = DATE): string => {
  const [name, time, who = ''] = words.split(' ');
  return `${name},K-1047,${date}T${time},,${who === '-' ? '' : `oid-${who}`}`;
};
/** The ends of the files' dates, so that a day that loses its shifts is still spoken for. */
const shiftsFile = (rows: readonly string[]) =>
  csv('id,member,start,end,kind', shift('a 07-15 maria', '2026-11-22'), shift('z 07-15 maria', '2026-11-27'), ...rows);
const visitsFile = (rows: readonly string[]) =>
  csv(
    'id,client,start,end,members',
    visit('a 08:00 maria', '2026-11-22'),
    visit('z 08:00 maria', '2026-11-27'),
    ...rows,
  );

const stores: Store[] = [];
afterAll(async () => {
  for (const store of stores) await store.close();
  await removeFolders();
});

interface Said {
  readonly shifts: readonly string[];
  readonly visits?: readonly string[];
}

/** Ahmed has Sara's evening, and her visits in it, by case 7: unless nobody has decided anything. */
const planned = async (said: Said, giving?: string) => {
  const store = await openEmbedded(await emptyFolder());
  stores.push(store);
  const filesOf = ({ shifts, visits = [] }: Said) => ({
    'shifts.csv': shiftsFile(shifts),
    'visits.csv': visitsFile(visits),
  });
  const folder = await teamFolder({
    'members.csv': MEMBERS,
    'clients.csv': csv('code,contact,deputy', 'K-1047,,'),
    'zones.csv': undefined,
    ...filesOf(said),
  });
  await runImport(store, folder);
  if (giving) await decide(store, giving);
  const imports = async (next: Said) => {
    await fillFolder(folder, filesOf(next));
    return (await runImport(store, folder)).imported;
  };
  return { store, folder, imports };
};

/** The team gives shift s1 to somebody, and its holder's visits with it. */
const decide = async (store: Store, to: string): Promise<void> => {
  const day = await dayIn(store, DATE);
  const given = day?.shifts.find((one) => one.id === 's1');
  if (!day || !given) throw new Error('there is no s1');
  const from = given.member;
  const decided: Day = {
    ...day,
    shifts: day.shifts.map((one) => (one === given ? { ...handedTo(one, id(to)), swap: 7 } : one)),
    visits: day.visits.map((one) =>
      from && one.members.includes(from) ? { ...reseated(one, from, id(to)), swap: 7 } : one,
    ),
  };
  await store.transact(partitions.team(NORR), [
    { change: 'put', key: keys.day(isoDate(DATE)), value: encode(decided) },
  ]);
};

const shownIn = async (store: Store, date = DATE): Promise<readonly string[]> => {
  const day = await dayIn(store, date);
  const shifts = (day?.shifts ?? []).map(
    ({ id: name, start, member }) => `${name} ${localTime(start, ZONE)} ${nameOf(member)}`,
  );
  const visits = (day?.visits ?? []).map(
    ({ id: name, start, members }) => `${name} ${localTime(start, ZONE)} ${members.map(nameOf).join('+') || '-'}`,
  );
  return [...shifts, ...visits];
};

const openCases = async (store: Store): Promise<readonly string[]> =>
  (await store.range(partitions.team(NORR), ...under('a|case|')))
    .map(({ value }) => decode<PlanClash>(value))
    .map((one) => `${'shift' in one ? one.shift : one.visit} ${one.why}`);

describe('the shifts, changed on both sides and imported again', () => {
  test.each`
    what                              | before             | here         | there               | after                 | clashes
    ${'neither'}                      | ${'s1 14-22 sara'} | ${undefined} | ${'s1 14-22 sara'}  | ${['s1 14:00 sara']}  | ${[]}
    ${'changed there'}                | ${'s1 14-22 sara'} | ${undefined} | ${'s1 15-22 leila'} | ${['s1 15:00 leila']} | ${[]}
    ${'changed here'}                 | ${'s1 14-22 sara'} | ${'ahmed'}   | ${'s1 14-22 sara'}  | ${['s1 14:00 ahmed']} | ${[]}
    ${'taken here, of nobody'}        | ${'s1 14-22 -'}    | ${'ahmed'}   | ${'s1 14-22 -'}     | ${['s1 14:00 ahmed']} | ${[]}
    ${'who here, times there'}        | ${'s1 14-22 sara'} | ${'ahmed'}   | ${'s1 15-23 sara'}  | ${['s1 15:00 ahmed']} | ${[]}
    ${'changed on both, to the same'} | ${'s1 14-22 sara'} | ${'ahmed'}   | ${'s1 14-22 ahmed'} | ${['s1 14:00 ahmed']} | ${[]}
    ${'changed on both, differently'} | ${'s1 14-22 sara'} | ${'ahmed'}   | ${'s1 14-22 leila'} | ${['s1 14:00 ahmed']} | ${['s1 differs']}
    ${'and there to nobody'}          | ${'s1 14-22 sara'} | ${'ahmed'}   | ${'s1 14-22 -'}     | ${['s1 14:00 ahmed']} | ${['s1 differs']}
    ${'of nobody, on both'}           | ${'s1 14-22 -'}    | ${'ahmed'}   | ${'s1 14-22 leila'} | ${['s1 14:00 ahmed']} | ${['s1 differs']}
    ${'gone there'}                   | ${'s1 14-22 sara'} | ${undefined} | ${undefined}        | ${[]}                 | ${[]}
    ${'gone there, changed here'}     | ${'s1 14-22 sara'} | ${'ahmed'}   | ${undefined}        | ${['s1 14:00 ahmed']} | ${['s1 gone']}
    ${'new there'}                    | ${undefined}       | ${undefined} | ${'s1 14-22 leila'} | ${['s1 14:00 leila']} | ${[]}
  `('$what', async ({ before, here, there, after, clashes }) => {
    const rows = (words: string | undefined): Said => ({ shifts: words ? [shift(words)] : [] });
    const { store, imports } = await planned(rows(before), here);
    expect(await imports(rows(there))).toMatchObject({ outcome: 'imported', clashes: clashes.length });
    expect(await shownIn(store)).toEqual(after);
    expect(await openCases(store)).toEqual(clashes);
    expect(brokenAt(await eventsIn(store))).toBeUndefined();
    const all = await allRows(store);
    expect(await imports(rows(there))).toMatchObject({ shifts: { new: 0, changed: 0, removed: 0 }, clashes: 0 });
    expect(await allRows(store)).toEqual(all);
  });

  test('its times there no longer go with the taker’s own shift: the leader chooses, once', async () => {
    const own = shift('s2 07-13 ahmed');
    const { store, imports } = await planned({ shifts: [shift('s1 14-19 sara'), own] }, 'ahmed');
    const moved = { shifts: [shift('s1 12-17 sara'), own] };
    expect(await imports(moved)).toMatchObject({ clashes: 1 });
    expect(await openCases(store)).toEqual(['s1 stopped']);
    expect(await imports(moved)).toMatchObject({ clashes: 0 });
    await imports({ shifts: [shift('s1 13-18 sara'), own] });
    expect(await openCases(store)).toEqual([]);
    expect(await shownIn(store)).toEqual(['s2 07:00 ahmed', 's1 13:00 ahmed']);
  });

  test('also when the shift that it meets begins on another day, later in the same files', async () => {
    const { store, imports } = await planned(
      { shifts: [shift('s1 14-22 sara'), shift('s2 06-14 ahmed', NEXT)] },
      'ahmed',
    );
    const night = `s1,oid-sara,${DATE}T22:00,${NEXT}T07:00,N`;
    await imports({ shifts: [night, shift('s2 19-23 ahmed', NEXT)] });
    expect(await openCases(store)).toEqual([]);
    await imports({ shifts: [night, shift('s2 06-14 ahmed', NEXT)] });
    expect(await openCases(store)).toEqual([]);
    const longer = `s1,oid-sara,${DATE}T22:00,${NEXT}T08:00,N`;
    await imports({ shifts: [longer, shift('s2 06-14 ahmed', NEXT)] });
    expect(await openCases(store)).toEqual(['s1 stopped']);
  });

  test('a shift and a visit of the same id are two things', async () => {
    const { store, imports } = await planned(
      { shifts: [shift('s1 14-22 sara')], visits: [visit('s1 09:00 leila')] },
      'ahmed',
    );
    await imports({ shifts: [shift('s1 14-22 maria')], visits: [visit('s1 09:00 maria')] });
    expect(await openCases(store)).toEqual(['s1 differs']);
    expect(await shownIn(store)).toEqual(['s1 14:00 ahmed', 's1 09:00 maria']);
  });

  test('what has begun stands as the team decided, and nobody is asked', async () => {
    const store = await openEmbedded(await emptyFolder());
    stores.push(store);
    const PAST = '2026-11-20';
    const folder = await teamFolder({
      'members.csv': MEMBERS,
      'clients.csv': csv('code,contact,deputy', 'K-1047,,'),
      'zones.csv': undefined,
      'shifts.csv': shiftsFile([shift('s1 07-15 sara', PAST)]),
      'visits.csv': visitsFile([]),
    });
    await runImport(store, folder);
    const day = await dayIn(store, PAST);
    const shifts = day?.shifts.map((one) => ({ ...handedTo(one, id('ahmed')), swap: 7 }));
    await store.transact(partitions.team(NORR), [
      { change: 'put', key: keys.day(isoDate(PAST)), value: encode({ ...day, shifts }) },
    ]);
    await fillFolder(folder, { 'shifts.csv': shiftsFile([shift('s1 07-15 leila', PAST)]) });
    expect((await runImport(store, folder)).imported).toMatchObject({ clashes: 0 });
    expect((await dayIn(store, PAST))?.shifts).toMatchObject([{ member: id('ahmed'), planned: id('leila') }]);
  });
});

describe('a shift that the planning system moves to another day', () => {
  test.each`
    what                                    | here         | there               | after                 | clashes
    ${'undecided here'}                     | ${undefined} | ${'s1 14-22 sara'}  | ${['s1 14:00 sara']}  | ${[]}
    ${'taken here'}                         | ${'ahmed'}   | ${'s1 15-23 sara'}  | ${['s1 15:00 ahmed']} | ${[]}
    ${'taken here, given to another there'} | ${'ahmed'}   | ${'s1 14-22 leila'} | ${['s1 14:00 ahmed']} | ${['s1 differs']}
  `('$what', async ({ here, there, after, clashes }) => {
    const { store, imports } = await planned({ shifts: [shift('s1 14-22 sara')] }, here);
    expect(await imports({ shifts: [shift(there, NEXT)] })).toMatchObject({ clashes: clashes.length });
    expect(await shownIn(store)).toEqual([]);
    expect(await shownIn(store, NEXT)).toEqual(after);
    expect(await openCases(store)).toEqual(clashes);
    const all = await allRows(store);
    await imports({ shifts: [shift(there, NEXT)] });
    expect(await allRows(store)).toEqual(all);
    expect(brokenAt(await eventsIn(store))).toBeUndefined();
  });

  test('to where whoever took it works already: the leader chooses', async () => {
    const other = shift('s2 13-21 ahmed', NEXT);
    const { store, imports } = await planned({ shifts: [shift('s1 14-22 sara'), other] }, 'ahmed');
    expect(await imports({ shifts: [shift('s1 14-22 sara', NEXT), other] })).toMatchObject({ clashes: 1 });
    expect(await openCases(store)).toEqual(['s1 stopped']);
  });
});

describe('the visits that came with a shift', () => {
  const both = (who: string, visits: readonly string[] = ['v1 15:00', 'v2 17:00']): Said => ({
    shifts: [shift(`s1 14-22 ${who}`)],
    visits: visits.map((words) => visit(`${words} ${who}`)),
  });

  test('go where it goes there: the leader is asked once, about the shift', async () => {
    const { store, imports } = await planned(both('sara'), 'ahmed');
    expect(await imports(both('leila'))).toMatchObject({ clashes: 1 });
    expect(await openCases(store)).toEqual(['s1 differs']);
    expect(await shownIn(store)).toEqual(['s1 14:00 ahmed', 'v1 15:00 ahmed', 'v2 17:00 ahmed']);
    expect((await dayIn(store, DATE))?.visits).toMatchObject([{ planned: [id('leila')] }, { planned: [id('leila')] }]);
    const all = await allRows(store);
    expect(await imports(both('leila'))).toMatchObject({ clashes: 0 });
    expect(await allRows(store)).toEqual(all);
  });

  test('and back again: nothing is left to ask', async () => {
    const { store, imports } = await planned(both('sara'), 'ahmed');
    await imports(both('leila'));
    await imports(both('sara'));
    expect(await openCases(store)).toEqual([]);
    expect(await shownIn(store)).toEqual(['s1 14:00 ahmed', 'v1 15:00 ahmed', 'v2 17:00 ahmed']);
  });

  test('of a night shift lie on two dates, and are one question all the same', async () => {
    const night = (who: string): Said => ({
      shifts: [`s1,oid-${who},${DATE}T22:00,${NEXT}T07:00,N`],
      visits: [visit(`v1 23:00 ${who}`), visit(`v2 04:00 ${who}`, NEXT)],
    });
    const { store, imports } = await planned(night('sara'), 'ahmed');
    const next = await dayIn(store, NEXT);
    const followed = next?.visits.map((one) => ({ ...reseated(one, id('sara'), id('ahmed')), swap: 7 }));
    await store.transact(partitions.team(NORR), [
      { change: 'put', key: keys.day(isoDate(NEXT)), value: encode({ ...next, visits: followed }) },
    ]);
    expect(await imports(night('leila'))).toMatchObject({ clashes: 1 });
    expect(await openCases(store)).toEqual(['s1 differs']);
    expect(await imports(night('sara'))).toMatchObject({ clashes: 0 });
    expect(await openCases(store)).toEqual([]);
    expect(await shownIn(store, NEXT)).toEqual(['v2 04:00 ahmed']);
  });

  test('gone there with the shift: asked once', async () => {
    const { store, imports } = await planned(both('sara'), 'ahmed');
    expect(await imports({ shifts: [] })).toMatchObject({ clashes: 1 });
    expect(await openCases(store)).toEqual(['s1 gone']);
    expect(await shownIn(store)).toEqual(['s1 14:00 ahmed', 'v1 15:00 ahmed', 'v2 17:00 ahmed']);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'one goes to another than the shift does',
      [visit('v1 15:00 leila'), visit('v2 17:00 maria')],
      ['s1 differs', 'v2 differs'],
    ],
    ['one is gone', [visit('v1 15:00 leila')], ['s1 differs', 'v2 gone']],
  ])('%s: that is a question of its own', async (_, visits, asked) => {
    const { store, imports } = await planned(both('sara'), 'ahmed');
    await imports({ shifts: [shift('s1 14-22 leila')], visits });
    expect(await openCases(store)).toEqual(asked);
  });

  test('a later import, when only the shift had changed there before: the answer about the shift is one about them too', async () => {
    const { store, imports } = await planned(both('sara'), 'ahmed');
    const shiftOnly = { shifts: both('leila').shifts, visits: both('sara').visits ?? [] };
    expect(await imports(shiftOnly)).toMatchObject({ clashes: 1 });
    expect(await imports(both('leila'))).toMatchObject({ clashes: 0 });
    expect(await openCases(store)).toEqual(['s1 differs']);
  });

  test('change there, and the shift does not: each is asked about', async () => {
    const { store, imports } = await planned(both('sara'), 'ahmed');
    await imports({ shifts: [shift('s1 14-22 sara')], visits: [visit('v1 15:00 leila'), visit('v2 17:00 sara')] });
    expect(await openCases(store)).toEqual(['v1 differs']);
  });
});

test('a day with more clashes of shifts than a transaction takes has each once', async () => {
  const MANY = 70;
  const all = (who: string): Said => ({
    shifts: Array.from({ length: MANY }, (_, n) => `s${n},oid-${who},${DATE}T07:00,${DATE}T15:00,D`),
  });
  const { store, imports } = await planned(all('sara'));
  const day = await dayIn(store, DATE);
  const shifts = day?.shifts.map((one) => ({ ...handedTo(one, id('ahmed')), swap: 7 }));
  await store.transact(partitions.team(NORR), [
    { change: 'put', key: keys.day(isoDate(DATE)), value: encode({ ...day, shifts }) },
  ]);
  expect(await imports(all('leila'))).toMatchObject({ clashes: MANY, shifts: { changed: MANY, unchanged: 2 } });
  expect(new Set(await openCases(store)).size).toBe(MANY);
  expect(brokenAt(await eventsIn(store))).toBeUndefined();
});
