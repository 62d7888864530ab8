import { clientCode, instant } from '../../../src/core/ids';
import { HOUR } from '../../../src/core/time';
import { whatMatters } from '../../../src/flows/what-matters';
import type { NoteKnown, NoteReason } from '../../../src/flows/what-matters/reasons';
import { type NoteCase, type NoteCommand, type NoteEvent, noteOf } from '../../../src/flows/what-matters/what-matters';
import { namesIllness } from '../../../src/language/diagnoses';
import { type CareTeam, TUESDAY } from '../../support/care-team';
import { flowStage } from '../../support/flow-stage';
import { needTeam } from '../../support/need-stage';

const client = clientCode('K-1011');

/** Åsa is K-1011's physiotherapist. */
const withRehab = (): CareTeam => {
  const care = needTeam({
    members: [
      { name: 'Sara' },
      { name: 'Ahmed' },
      { name: 'Lisa' },
      { name: 'Mia', role: 'nurse', profession: 'sjuksköterska' },
      { name: 'Erik', role: 'assessor', profession: 'biståndshandläggare' },
      { name: 'Karin', role: 'leader', profession: 'enhetschef' },
      { name: 'Oskar', role: 'observer', profession: 'skyddsombud' },
      { name: 'Åsa', role: 'rehab', profession: 'fysioterapeut' },
    ],
  });
  return {
    ...care,
    clients: care.clients.map((one) => (one.code === client ? { ...one, rehab: care.id('Åsa') } : one)),
  };
};

const stage = (care: CareTeam = withRehab()) =>
  flowStage<NoteCommand, NoteKnown, NoteEvent, NoteReason, NoteCase>(whatMatters.flow, care);

const note = (kind: string, comment = 'äta frukost med sin man', of: string = client) => ({
  type: 'noteDown',
  kind,
  client: of,
  comment,
});
const reach = { type: 'reachGoal', client };

describe('what is noted of a client', () => {
  test.each([
    ['by a carer', 'Sara', note('matters'), 'done'],
    ['by the therapist', 'Åsa', note('goal'), 'done'],
    ['by the leader', 'Karin', note('gap'), 'done'],
    ['by the assessor', 'Erik', note('matters'), 'notYourReport'],
    ['by an observer', 'Oskar', note('matters'), 'notYourReport'],
    ['of nobody here', 'Sara', note('matters', 'kaffe', 'K-9'), 'clientUnknown'],
    ['a goal that is reached', 'Sara', reach, 'done'],
  ])('%s', async (_, by, command, comes) => {
    await expect(stage().comes(by, command)).resolves.toBe(comes);
  });

  test('of what matters, and of goals, the last holds, each by itself; a gap is told and closed', async () => {
    const team = stage();
    await team.does('Sara', note('matters'));
    const first = team.last().id;
    await team.does('Ahmed', note('goal'));
    await team.does('Ahmed', note('matters', 'sova till nio'));
    await team.does('Ahmed', note('gap'));
    const { openCases } = team.team();
    expect(openCases.map((one) => one.number)).toEqual([2, 3]);
    expect(noteOf(openCases, client, 'matters')?.by).toBe(team.who('Ahmed'));
    expect(team.events()[2]).toMatchObject({ ends: { caseId: first, as: 'replaced' } });
    expect(JSON.stringify(team.events())).not.toMatch(/frukost|nio/);
  });

  test('a goal that is reached is looked at by the contact and the therapist within ten working days, and only once', async () => {
    const team = stage();
    await team.does('Sara', note('goal'));
    await team.does('Ahmed', reach);
    const { owners, answerBy = TUESDAY, dueAt = TUESDAY, id } = team.last();
    expect(owners).toEqual(['Lisa', 'Åsa'].map(team.who));
    expect(new Date(answerBy).toISOString()).toBe('2026-12-08T15:00:00.000Z');
    expect(noteOf(team.team().openCases, client, 'goal')).toBeUndefined();
    await expect(team.comes('Sara', reach)).resolves.toBe('alreadyReached');
    const attend = { type: 'attendNote', caseId: id };
    await expect(team.comes(undefined, attend, instant(dueAt - 1))).resolves.toBe('unchanged');
    await expect(team.comes(undefined, attend, dueAt)).resolves.toBe('done');
    expect(team.last().dueAt).toBe(answerBy);
    await expect(team.comes(undefined, attend, answerBy)).resolves.toBe('done');
    expect(team.last().dueAt).toBeGreaterThan(answerBy + 24 * HOUR);
  });

  test.each([
    ['the contact', 'Lisa', 'done'],
    ['the therapist', 'Åsa', 'done'],
    ['the leader', 'Karin', 'done'],
    ['whoever told it', 'Ahmed', 'notYours'],
  ])('it is answered by %s', async (_, by, comes) => {
    const team = stage();
    await team.does('Ahmed', reach);
    const { id } = team.last();
    await expect(team.comes(by, { type: 'answerReached', caseId: id })).resolves.toBe(comes);
  });

  test.each([
    ['whoever wrote it', 'Sara', 'done'],
    ['the contact', 'Lisa', 'done'],
    ['the leader', 'Karin', 'done'],
    ['somebody else', 'Ahmed', 'notYours'],
  ])('it is taken out by %s', async (_, by, comes) => {
    const team = stage();
    await team.does('Sara', note('matters'));
    await expect(team.comes(by, { type: 'takeBackNote', caseId: team.last().id })).resolves.toBe(comes);
    expect(team.team().openCases).toHaveLength(comes === 'done' ? 0 : 1);
  });
});

test.each([
  ['har demens och blir orolig', true],
  ['fick cancer i våras', true],
  ['tar Alvedon 500 mg före maten', true],
  ['redd for anfall, har epilepsi', true],
  ['has diabetes', true],
  ['vill äta frukost med sin man', false],
  ['kaffe før stell, og radioen på', false],
  ['gå till brevlådan själv', false],
  ['likes to water the flowers', false],
  ['alla slags blommor', false],
])('an illness or a medicine is no note: %s', (words, is) => {
  expect(namesIllness(words)).toBe(is);
});
