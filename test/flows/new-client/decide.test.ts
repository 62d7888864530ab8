import { clientCode, instant, isoDate } from '../../../src/core/ids';
import type { Client } from '../../../src/core/roster';
import { HOUR } from '../../../src/core/time';
import { newClient } from '../../../src/flows/new-client';
import type { NewClientCase, NewClientCommand, NewClientEvent } from '../../../src/flows/new-client/new-client';
import { contactsToChoose } from '../../../src/flows/new-client/policy';
import type { NewClientKnown, NewClientReason } from '../../../src/flows/new-client/reasons';
import { type CareTeam, TUESDAY } from '../../support/care-team';
import { flowStage } from '../../support/flow-stage';
import { needTeam } from '../../support/need-stage';

const client = clientCode('K-1099');
const MONDAY = isoDate('2026-11-30');
const DAY = 24 * HOUR;

const stage = (care: CareTeam = needTeam()) =>
  flowStage<NewClientCommand, NewClientKnown, NewClientEvent, NewClientReason, NewClientCase>(newClient.flow, care);

type Stage = ReturnType<typeof stage>;

const admit = (more: object = {}) => ({ type: 'admitClient', client, from: MONDAY, ...more });
const on = (team: Stage, type: string, more: object = {}) => ({ type, caseId: team.last().id, ...more });

const admitted = async (care?: CareTeam): Promise<Stage> => {
  const team = stage(care);
  await team.does('Sara', admit());
  return team;
};

/** The same, once an import has brought the client. */
const filed: Client = { code: client, over65: true, wishes: [], away: [] };

describe('a client is admitted', () => {
  test.each<[string, string, object, string]>([
    ['by a carer', 'Sara', {}, 'done'],
    ['by the nurse', 'Mia', {}, 'done'],
    ['by the assessor', 'Erik', {}, 'notYourReport'],
    ['by an observer', 'Oskar', {}, 'notYourReport'],
    ['who is here already', 'Sara', { client: 'K-1011' }, 'alreadyHere'],
    ['long ago', 'Sara', { from: isoDate('2026-10-01') }, 'notThen'],
    ['next year', 'Sara', { from: isoDate('2027-06-01') }, 'notThen'],
  ])('%s', async (_, by, more, comes) => {
    await expect(stage().comes(by, admit(more))).resolves.toBe(comes);
  });

  test('and is a client of the team from then on, over 65, with no wish and no frame', async () => {
    const team = await admitted();
    expect(team.team().clients.get(client)).toEqual(filed);
    await expect(team.comes('Ahmed', admit({ caseId: 'again' }))).resolves.toBe('alreadyHere');
  });
});

describe('the list', () => {
  test('is taken by one, who takes it once', async () => {
    const team = await admitted();
    await expect(team.comes('Ahmed', on(team, 'takeNewClient'))).resolves.toBe('done');
    await expect(team.comes('Ahmed', on(team, 'takeNewClient'))).resolves.toBe('unchanged');
    await expect(team.comes('Lisa', on(team, 'takeNewClient'))).resolves.toBe('alreadyTaken');
    await expect(team.comes('Oskar', on(team, 'takeNewClient'))).resolves.toBe('notYours');
  });

  test.each([
    ['in its order', ['firstTalk', 'contact', 'plan']],
    ['in another', ['plan', 'contact', 'firstTalk']],
    ['the contact last', ['plan', 'firstTalk', 'contact']],
  ])('is done when each step is, %s; each with who and when', async (_, steps) => {
    const team = await admitted();
    for (const [at, step] of steps.entries()) {
      expect(team.last().open).toBe(true);
      const command =
        step === 'contact' ? on(team, 'nameContact', { contact: team.who('Lisa') }) : on(team, 'tickStep', { step });
      await expect(team.comes('Ahmed', command, instant(TUESDAY + at))).resolves.toBe('done');
    }
    const one = team.last();
    expect(one).toMatchObject({ open: false, status: 'ready' });
    expect(one.steps).toEqual(
      Object.fromEntries(steps.map((step, at) => [step, { by: team.who('Ahmed'), at: TUESDAY + at }])),
    );
    expect(team.team().clients.get(client)?.contact).toBe(team.who('Lisa'));
    await expect(team.comes('Ahmed', on(team, 'tickStep', { step: 'plan' }))).resolves.toBe('unchanged');
  });

  test.each([
    ['the leader', 'Karin'],
    ['the nurse', 'Mia'],
    ['an observer', 'Oskar'],
  ])('has a contact who is at the clients’ homes: not %s', async (_, name) => {
    const team = await admitted();
    await expect(team.comes('Ahmed', on(team, 'nameContact', { contact: team.who(name) }))).resolves.toBe(
      'notAContact',
    );
  });

  test('in Sweden the contact is an undersköterska; whoever has fewest comes first, whoever is away is not asked', () => {
    const care = needTeam();
    const members = care.members.map((member) => {
      if (member.name === 'Ahmed') return { ...member, profession: 'vårdbiträde' };
      return member;
    });
    const names = (changed: CareTeam) => {
      const team = stage(changed).team();
      return contactsToChoose(team, TUESDAY).map((id) => team.members.get(id)?.name);
    };
    expect(names(care)).toEqual(['Ahmed', 'Sara', 'Lisa']);
    expect(names({ ...care, members })).toEqual(['Sara', 'Lisa']);
    expect(names({ ...care, members, team: { ...care.team, profile: 'no-aml' } })).toEqual(['Ahmed', 'Sara', 'Lisa']);
    const absent = care.members.map((member) =>
      member.name === 'Sara' ? { ...member, absences: [{ from: isoDate('2026-11-20') }] } : member,
    );
    expect(names({ ...care, members: absent })).toEqual(['Ahmed', 'Lisa']);
  });

  test('once the files have the client they say who the contact is, and the rest is ticked here', async () => {
    const care = needTeam();
    const lisa = care.id('Lisa');
    const team = await admitted();
    const known = (contact?: typeof lisa): NewClientKnown => {
      const state = team.team();
      const clients = new Map(state.clients).set(client, { ...filed, ...(contact ? { contact } : {}) });
      return {
        team: { ...state, clients, filed: clients },
        stored: { cases: new Map(), days: new Map() },
        case: team.last(),
      };
    };
    const does = (of: NewClientKnown, command: object) =>
      newClient.flow.decide(of, { by: lisa, at: TUESDAY, caseId: team.last().id, ...command } as never);
    expect(does(known(), { type: 'nameContact', contact: lisa })).toMatchObject({ reason: { code: 'inFiles' } });
    expect(does(known(), { type: 'takeBackNewClient' })).toMatchObject({ reason: { code: 'notYours' } });
    await team.does('Ahmed', on(team, 'tickStep', { step: 'plan' }));
    expect(does(known(lisa), { type: 'tickStep', step: 'firstTalk' })).toMatchObject({ events: [{ ready: true }] });
    expect(does(known(), { type: 'tickStep', step: 'firstTalk' })).toMatchObject({ events: [{ ready: false }] });
  });
});

describe('what is still open', () => {
  test('is reminded a week after the client came, and every week', async () => {
    const team = await admitted();
    const due = team.last().dueAt ?? TUESDAY;
    expect(new Date(due).toISOString()).toBe('2026-12-07T08:00:00.000Z');
    await expect(team.comes(undefined, on(team, 'attendNewClient'), instant(due - 1))).resolves.toBe('unchanged');
    await expect(team.comes(undefined, on(team, 'attendNewClient'), due)).resolves.toBe('done');
    expect(team.last()).toMatchObject({ reminders: 1, dueAt: due + 7 * DAY });
  });

  test.each([
    ['whoever reported it', 'Sara', undefined, 'done'],
    ['the leader, who says why', 'Karin', 'fel kod', 'done'],
    ['the leader without a word', 'Karin', undefined, 'reasonMissing'],
    ['somebody else', 'Ahmed', undefined, 'notYours'],
  ])('is taken back by %s', async (_, by, comment, comes) => {
    const team = await admitted();
    await expect(team.comes(by, on(team, 'takeBackNewClient', { comment }))).resolves.toBe(comes);
    expect(team.team().clients.has(client)).toBe(comes !== 'done');
  });
});
