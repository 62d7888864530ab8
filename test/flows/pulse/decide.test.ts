import type { Tally } from '../../../src/core/ballot';
import { type BallotId, type Instant, instant, isoDate, memberId } from '../../../src/core/ids';
import { PULSE_QUESTIONS } from '../../../src/core/surveys';
import { addDays, HOUR, localDate, localTime } from '../../../src/core/time';
import { pulse } from '../../../src/flows/pulse';
import { asksAt, asksNext, closesAt, questionOf } from '../../../src/flows/pulse/policy';
import {
  isWeek,
  type PulseCase,
  type PulseCommand,
  type PulseEvent,
  type PulseKnown,
  weekBallot,
  weekId,
  wishId,
} from '../../../src/flows/pulse/pulse';
import type { PulseReason } from '../../../src/flows/pulse/reasons';
import { careTeam, TUESDAY } from '../../support/care-team';
import { flowStage } from '../../support/flow-stage';

const care = careTeam({
  members: [
    ...['Sara', 'Ahmed', 'Yonas', 'Lisa', 'Maria'].map((name) => ({ name })),
    { name: 'Nils', absences: [{ from: isoDate('2026-11-25') }] },
    { name: 'Mia', role: 'nurse', profession: 'sjuksköterska' },
    { name: 'Karin', role: 'leader', profession: 'enhetschef' },
    { name: 'Erik', role: 'assessor', profession: 'biståndshandläggare' },
    { name: 'Oskar', role: 'observer', profession: 'skyddsombud' },
    { name: 'Tora', validTo: isoDate('2026-11-24') },
  ],
  clients: [],
  shifts: {},
  visits: {},
});

const WEEK = isoDate('2026-11-23');
const ASKED = asksAt(care.team, WEEK);
const CLOSED = closesAt(care.team, WEEK);
const FIVE = ['Sara', 'Ahmed', 'Yonas', 'Lisa', 'Mia'];

const tallies = (...counts: readonly number[]): ReadonlyMap<BallotId, Tally> =>
  new Map(counts.length > 0 ? [[weekBallot(WEEK), { counts: [counts], voters: ['m1'] }]] : []);

const stage = (counted: ReadonlyMap<BallotId, Tally> = tallies()) =>
  flowStage<PulseCommand, PulseKnown, PulseEvent, PulseReason, PulseCase>(pulse.flow, care, counted);

type Stage = ReturnType<typeof stage>;

const join = (team: Stage, name: string) =>
  team.comes(name, { type: 'wantPulse', caseId: wishId(team.who(name)) }, TUESDAY);
const leave = (team: Stage, name: string) =>
  team.comes(name, { type: 'leavePulse', caseId: wishId(team.who(name)) }, TUESDAY);
const ask = (team: Stage, at: Instant = ASKED) =>
  team.comes(undefined, { type: 'askPulse', week: WEEK, caseId: weekId(WEEK) }, at);
const close = (team: Stage, at: Instant = CLOSED) =>
  team.comes(undefined, { type: 'closePulse', week: WEEK, caseId: weekId(WEEK) }, at);

const withFive = async (counted?: ReadonlyMap<BallotId, Tally>): Promise<Stage> => {
  const team = stage(counted);
  for (const name of FIVE) await join(team, name);
  return team;
};

const due = (team: Stage, at: Instant) =>
  pulse.flow.calendar?.due(
    { team: async () => team.team() } as Parameters<NonNullable<typeof pulse.flow.calendar>['due']>[0],
    at,
  );

describe('who gets the week’s question', () => {
  test.each([
    ['a carer', 'Sara', 'done'],
    ['a nurse', 'Mia', 'done'],
    ['the leader', 'Karin', 'notForYou'],
    ['the assessor', 'Erik', 'notForYou'],
    ['an observer', 'Oskar', 'notForYou'],
  ])('%s', async (_, name, comes) => {
    await expect(join(stage(), name)).resolves.toBe(comes);
  });

  test('wants it until they leave it, and may join anew', async () => {
    const team = stage();
    await join(team, 'Sara');
    await expect(join(team, 'Sara')).resolves.toBe('unchanged');
    await expect(leave(team, 'Sara')).resolves.toBe('done');
    await expect(leave(team, 'Sara')).resolves.toBe('unchanged');
    await expect(join(team, 'Sara')).resolves.toBe('done');
    expect(team.team().openCases).toMatchObject([{ kind: 'wish', member: team.who('Sara') }]);
  });
});

describe('the week’s question', () => {
  test('is asked on Wednesday at two, and closed on Sunday evening, in winter and in summer', () => {
    const wall = (at: Instant) => `${localDate(at, care.team.timeZone)} ${localTime(at, care.team.timeZone)}`;
    expect([ASKED, CLOSED].map(wall)).toEqual(['2026-11-25 14:00', '2026-11-29 20:00']);
    const autumn = isoDate('2026-10-19');
    expect([asksAt(care.team, autumn), closesAt(care.team, autumn)].map(wall)).toEqual([
      '2026-10-21 14:00',
      '2026-10-25 20:00',
    ]);
  });

  test.each([
    ['a minute early', ASKED - 60_000, 'unchanged'],
    ['on time', ASKED, 'done'],
    ['almost a day late, after a stop', ASKED + 24 * HOUR - 1, 'done'],
    ['a day late: that week goes without', ASKED + 24 * HOUR, 'unchanged'],
  ])('%s', async (_, at, comes) => {
    const team = await withFive();
    await expect(ask(team, instant(at))).resolves.toBe(comes);
    expect((await due(team, instant(at))) !== undefined).toBe(comes === 'done');
  });

  test('is asked once a week, also once it is over', async () => {
    const team = await withFive(tallies(0, 1, 1, 1, 2));
    await ask(team);
    await expect(ask(team, instant(ASKED + HOUR))).resolves.toBe('unchanged');
    await close(team);
    await expect(ask(team, instant(ASKED + HOUR))).resolves.toBe('unchanged');
  });

  test('goes to those who want it and are not away, and to nobody as long as they are fewer than five', async () => {
    const team = stage();
    for (const name of [...FIVE.slice(1), 'Tora']) await join(team, name);
    await expect(ask(team)).resolves.toBe('unchanged');
    await expect(due(team, ASKED)).resolves.toBeUndefined();
    for (const name of ['Sara', 'Nils']) await join(team, name);
    await ask(team);
    const known = { team: team.team(), stored: { cases: new Map(), days: new Map() } };
    const told = team.events().flatMap((event) => pulse.flow.notices(event, known));
    expect(told.map(({ to }) => to).sort()).toEqual(FIVE.map(team.who).sort());
    expect(told.every(({ asks }) => !asks)).toBe(true);
  });

  test('is looked for by the clock only where somebody wants it', async () => {
    const team = stage();
    const next = () => pulse.flow.calendar?.next({ team: async () => team.team() } as never, TUESDAY);
    await expect(next()).resolves.toBeUndefined();
    await join(team, 'Sara');
    await expect(next()).resolves.toBe(ASKED);
    expect(team.team().openCases[0]?.dueAt).toBe(ASKED);
    expect(asksNext(care.team, ASKED)).toBe(asksAt(care.team, addDays(WEEK, 7)));
  });

  test('is each of them by turns, no two weeks the same', () => {
    const weeks = PULSE_QUESTIONS.map((_, at) => questionOf(addDays(isoDate('2026-11-30'), 7 * at)));
    expect([...weeks].sort()).toEqual([...PULSE_QUESTIONS].sort());
  });
});

describe('when the week is over', () => {
  test('what was counted is kept, and who answered is forgotten', async () => {
    const counts = [0, 1, 1, 1, 2];
    const team = await withFive(tallies(...counts));
    await ask(team);
    const event = { type: 'pulseClosed', week: WEEK, counts } as const;
    await expect(close(team, instant(CLOSED - 1))).resolves.toBe('unchanged');
    await expect(close(team)).resolves.toBe('done');
    await expect(close(team)).resolves.toBe('unchanged');
    expect(team.events().at(-1)).toMatchObject(event);
    expect(JSON.stringify(team.events().at(-1))).not.toMatch(/"by"|m\d/);
    expect(team.team().openCases.filter(isWeek)).toMatchObject([{ status: 'closed', counts }]);
    const closed = team.events().at(-1) as PulseEvent;
    const cases = new Map(team.team().openCases.map((one) => [one.id, one]));
    expect(pulse.flow.evolve({ cases, days: new Map() }, closed).over).toEqual([weekBallot(WEEK)]);
  });

  test.each([
    ['four answers', [1, 1, 1, 1, 0]],
    ['none', []],
  ])('%s: nothing is kept of them', async (_, counts) => {
    const team = await withFive(tallies(...counts));
    await ask(team);
    await close(team);
    expect(team.events().at(-1)).not.toHaveProperty('counts');
    expect(team.team().openCases.filter(isWeek)).toEqual([]);
  });
});

test('nobody else’s wish is theirs to give: the command is the reader’s own', async () => {
  const turn = { reader: memberId('m2'), at: TUESDAY } as Parameters<typeof pulse.press>[1];
  await expect(
    pulse.press({ verb: 'wantPulse', data: { by: 'm1', caseId: wishId(memberId('m1')) } }, turn),
  ).resolves.toEqual({
    meaning: 'command',
    command: { type: 'wantPulse', by: 'm2', at: TUESDAY, caseId: wishId(memberId('m2')) },
  });
});
