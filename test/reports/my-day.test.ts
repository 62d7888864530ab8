import type { Case, TeamState } from '../../src/core/flow';
import { caseId, instant, isoDate } from '../../src/core/ids';
import { reseated, shifted } from '../../src/core/plan';
import { localTime } from '../../src/core/time';
import { FIRST_HEAD } from '../../src/engine/rows';
import { type MyDay, myDay } from '../../src/reports/my-day';
import { peopleOf } from '../rules/taking';
import { type CareTeam, careTeam, type Described, teamNorr } from '../support/care-team';

const WEDNESDAY = '2026-11-25';

const teamOf = (care: CareTeam, openCases: readonly Case[] = []): TeamState => ({
  ...peopleOf(care),
  head: FIRST_HEAD,
  openCases,
});

const dayOf = (care: CareTeam, name: string, date = WEDNESDAY, openCases: readonly Case[] = []): MyDay =>
  myDay(teamOf(care, openCases), care.days, care.id(name), isoDate(date));

const visits = (care: CareTeam, name: string, date = WEDNESDAY): readonly string[] =>
  dayOf(care, name, date).visits.map(({ visit }) => `${visit.client} ${localTime(visit.start, care.team.timeZone)}`);

const norr = teamNorr();

describe('my day', () => {
  test('is my shift and my visits, in order of time', () => {
    const day = dayOf(norr, 'Sara Lind');
    expect(day.shifts.map(({ shift }) => localTime(shift.start, 'Europe/Stockholm'))).toEqual(['07:00']);
    expect(visits(norr, 'Sara Lind')).toEqual(['K-1007 08:00', 'K-1020 10:00', 'K-1047 14:30']);
    expect(day.absent).toBe(false);
  });

  test('says where, and who comes with me', () => {
    const [, two] = dayOf(norr, 'Sara Lind').visits;
    expect(two).toMatchObject({ zone: 'B', partners: [norr.id('Yonas Tesfay')] });
  });

  test('is empty for whoever has nothing', () => {
    expect(dayOf(norr, 'Karin Berg')).toEqual({
      date: WEDNESDAY,
      shifts: [],
      visits: [],
      absent: false,
      changed: [],
      ending: [],
    });
  });

  test('says which of my visits is being asked about', () => {
    const visit = norr.days[1]?.visits[0];
    const open = { id: caseId('c1'), number: 3, flow: 'swap', revision: 1, open: true, visit: visit?.id };
    const asking = dayOf(norr, 'Sara Lind', WEDNESDAY, [open]).visits.map((one) => one.asking?.number);
    expect(asking).toEqual([undefined, undefined, 3]);
  });

  test.each([
    ['asked about', (id: string) => ({ shift: id })],
    ['what comes back in a swap', (id: string) => ({ shift: 's-other', returns: { shift: id } })],
  ])('says that my shift is in a case: %s', (_, about) => {
    const shift = norr.days[1]?.shifts[0];
    const open = { id: caseId('c1'), number: 3, flow: 'swap', revision: 1, open: true, ...about(shift?.id ?? '') };
    const asking = (name: string) => dayOf(norr, name, WEDNESDAY, [open]).shifts.map((one) => one.asking?.number);
    expect(asking('Sara Lind')).toEqual([3]);
    expect(asking('Ahmed Ali')).toEqual([undefined]);
  });

  test('says that I am absent', () => {
    const care = teamNorr({
      members: [
        { name: 'Sara Lind', absences: [{ from: isoDate(WEDNESDAY), to: isoDate(WEDNESDAY) }] },
        ...teamMembers(),
      ],
    });
    expect(dayOf(care, 'Sara Lind').absent).toBe(true);
    expect(dayOf(care, 'Sara Lind', '2026-11-24').absent).toBe(false);
  });
});

const teamMembers = (): Described['members'] =>
  ['Ahmed Ali', 'Yonas Tesfay', 'Lisa Holm', 'Maria Ek', 'Karin Berg'].map((name) => ({ name }));

describe('a night belongs to the date on which its shift starts', () => {
  const night = careTeam({
    members: [{ name: 'Sara' }, { name: 'Ahmed' }],
    clients: [{ code: 'K-1' }, { code: 'K-2' }, { code: 'K-3' }, { code: 'K-4' }],
    shifts: {
      '2026-11-25': ['Sara 21:00-07:00', 'Ahmed 07:00-16:00'],
      '2026-11-26': ['Sara 21:00-07:00'],
      '2026-11-27': ['Ahmed 07:00-16:00'],
    },
    visits: {
      '2026-11-25': ['K-1 22:00-22:30 Sara', 'K-2 23:45-00:15 Sara', 'K-4 06:45-07:15 Ahmed'],
      '2026-11-26': ['K-3 01:00-01:30 Sara', 'K-4 06:30-06:50 Sara', 'K-1 22:00-22:30 Sara', 'K-1 12:00-12:30 Sara'],
      '2026-11-27': ['K-3 01:00-01:30 Sara'],
    },
  });

  test.each([
    ['2026-11-25', ['K-1 22:00', 'K-2 23:45', 'K-3 01:00', 'K-4 06:30']],
    ['2026-11-26', ['K-1 12:00', 'K-1 22:00', 'K-3 01:00']],
    ['2026-11-27', []],
  ])('on %s', (date, expected) => {
    expect(visits(night, 'Sara', date)).toEqual(expected);
  });

  test('a visit planned before the shift starts is not lost', () => {
    expect(visits(night, 'Ahmed')).toEqual(['K-4 06:45']);
  });
});

describe('the named contact reads what the team has changed at their clients', () => {
  const [tuesday, wednesday] = norr.days;
  if (!tuesday || !wednesday) throw new Error('the team has two days');
  const [visit, , two] = wednesday.visits;
  const [, early] = tuesday.visits;
  if (!visit || !two || !early) throw new Error('the days have visits');
  const [sara, ahmed] = [norr.id('Sara Lind'), norr.id('Ahmed Ali')];
  const swapped: CareTeam = {
    ...norr,
    days: [
      { ...tuesday, visits: tuesday.visits.map((one) => (one.id === early.id ? reseated(one, sara, ahmed) : one)) },
      {
        ...wednesday,
        visits: wednesday.visits.map((one) =>
          one.id === visit.id || one.id === two.id ? reseated(one, sara, ahmed) : one,
        ),
      },
    ],
  };

  test('who comes now and who was to come', () => {
    const [, changed] = dayOf(swapped, 'Lisa Holm', '2026-11-24').changed;
    expect(changed).toMatchObject({ visit: { id: visit.id }, now: [ahmed], before: [sara] });
  });

  test('from that day on, in order', () => {
    const changed = (date: string) => dayOf(swapped, 'Lisa Holm', date).changed.map((one) => one.visit.id);
    expect(changed('2026-11-24')).toEqual([early.id, visit.id]);
    expect(changed('2026-11-25')).toEqual([visit.id]);
    expect(changed('2026-11-26')).toEqual([]);
  });

  test('nobody else does, and not of other clients', () => {
    for (const name of ['Sara Lind', 'Ahmed Ali', 'Yonas Tesfay', 'Maria Ek', 'Karin Berg'])
      expect(dayOf(swapped, name).changed).toEqual([]);
  });

  test('when it was to be, of a visit that was moved, also when whoever was planned comes', () => {
    const later = instant(visit.start + 15 * 60_000);
    const moved: CareTeam = {
      ...norr,
      days: norr.days.map((day) => ({
        ...day,
        visits: day.visits.map((one) => (one.id === visit.id ? shifted(one, later) : one)),
      })),
    };
    expect(dayOf(moved, 'Lisa Holm').changed).toMatchObject([
      { visit: { id: visit.id, start: later }, now: [], before: [], plannedStart: visit.start },
    ]);
  });

  test('what has gone back is no news', () => {
    const back: CareTeam = {
      ...swapped,
      days: swapped.days.map((day) => ({ ...day, visits: day.visits.map((one) => reseated(one, ahmed, sara)) })),
    };
    expect(dayOf(back, 'Lisa Holm', '2026-11-25').changed).toEqual([]);
  });
});
