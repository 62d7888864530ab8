import { instant, isoDate } from '../../../src/core/ids';
import { HOUR } from '../../../src/core/time';
import { TUESDAY } from '../../support/care-team';
import { away, daysLater, roleStage, rolesTeam, week } from '../../support/role-stage';

type Stage = ReturnType<typeof roleStage>;

describe('a role is taken', () => {
  test.each([
    ['by a carer', 'Sara', 'done'],
    ['by a nurse', 'Mia', 'done'],
    ['by the therapist', 'Åsa', 'done'],
    ['by the leader', 'Karin', 'done'],
    ['by the assessor', 'Erik', 'notForYou'],
    ['by an observer', 'Oskar', 'notForYou'],
    ['by somebody who has left', 'Nils', 'notForYou'],
  ])('%s', async (_, by, comes) => {
    const team = roleStage();
    await expect(team.comes(by, team.take(49))).resolves.toBe(comes);
  });

  test.each<[string, readonly number[], string]>([
    ['this week', [48], 'done'],
    ['several', [48, 49, 50], 'done'],
    ['week 53, and the first of the next year', [53, 54], 'done'],
    ['a week that is over', [47], 'notThen'],
    ['a week more than a year ahead', [48 + 54], 'notThen'],
    ['no week at all', [], 'notThen'],
    ['the same week twice', [49, 49], 'notThen'],
    ['half a year at once', Array.from({ length: 26 }, (_, ahead) => 48 + ahead), 'done'],
    ['more than half a year at once', Array.from({ length: 27 }, (_, ahead) => 48 + ahead), 'notThen'],
  ])('%s', async (_, weeks, comes) => {
    const team = roleStage();
    await expect(team.comes('Sara', team.take(...weeks))).resolves.toBe(comes);
  });

  test('a day that is no Monday names no week', async () => {
    const team = roleStage();
    const command = { ...team.take(49), when: { weeks: [isoDate('2026-12-01')] } };
    await expect(team.comes('Sara', command)).resolves.toBe('notThen');
  });

  test('once, in one case, and by one; a second press changes nothing', async () => {
    const team = roleStage();
    await team.does('Sara', team.take(49));
    await expect(team.comes('Sara', team.take(49))).resolves.toBe('unchanged');
    await expect(team.comes('Ahmed', team.take(49))).resolves.toBe('heldBy');
    await expect(team.comes('Ahmed', team.take(50))).resolves.toBe('done');
    expect(team.team().openCases.map((one) => one.number)).toEqual([1]);
    expect(team.owners(48, 49, 50)).toBe('48 -, 49 Sara, 50 Ahmed');
  });

  test('until further notice; single weeks of it may be somebody else’s', async () => {
    const team = roleStage();
    await team.does('Sara', team.takeFrom(48));
    await expect(team.comes('Sara', team.takeFrom(48))).resolves.toBe('unchanged');
    await expect(team.comes('Ahmed', team.takeFrom(50))).resolves.toBe('heldBy');
    await expect(team.comes('Ahmed', team.take(50))).resolves.toBe('heldBy');
    await team.does('Sara', team.on('giveBackRole', { weeks: [week(50)] }));
    await expect(team.comes('Ahmed', team.take(50))).resolves.toBe('done');
    expect(team.owners(49, 50, 51, 120)).toBe('49 Sara, 50 Ahmed, 51 Sara, 120 Sara');
  });
});

/** How a role may stand, with Sara in it where anybody is; and what each command then comes to. */
const STATES: Readonly<Record<string, (team: Stage) => Promise<unknown>>> = {
  'nobody’s': async (team) => {
    await team.does('Sara', team.take(49));
    await team.does('Sara', team.on('giveBackRole'));
  },
  'taken by Sara': async (team) => team.does('Sara', team.take(49)),
  'Sara’s until further notice': async (team) => team.does('Sara', team.takeFrom(49)),
  'asked of Ahmed by Sara': async (team) => {
    await team.does('Sara', team.take(49));
    await team.does('Sara', team.ask('Ahmed', 49));
  },
  'Sara and Lisa by turns, Ahmed asked': async (team) => {
    await team.does('Sara', team.rotate(['Sara', 'Lisa', 'Ahmed'], 49));
    await team.does('Lisa', team.on('agreeToRole'));
  },
  ended: async (team) => {
    await team.does('Sara', { type: 'nameRole', label: 'blomansvarig' });
    const { id } = team.role();
    await team.does('Sara', { type: 'endRole', caseId: id });
  },
};

const COMMANDS: readonly (readonly [string, string, (team: Stage) => { readonly type: string }])[] = [
  ['Ahmed takes week 49', 'Ahmed', (team) => team.take(49)],
  ['Ahmed takes it until further notice', 'Ahmed', (team) => team.takeFrom(49)],
  ['Sara asks Mia to take over week 49', 'Sara', (team) => team.ask('Mia', 49)],
  ['Lisa asks Mia to take over week 49', 'Lisa', (team) => team.ask('Mia', 49)],
  ['Sara asks Ahmed once more, about week 51', 'Sara', (team) => team.ask('Ahmed', 51)],
  ['Ahmed says yes', 'Ahmed', (team) => team.on('agreeToRole')],
  ['Ahmed says no', 'Ahmed', (team) => team.on('declineRole')],
  ['Mia says yes', 'Mia', (team) => team.on('agreeToRole')],
  ['Sara gives back week 49', 'Sara', (team) => team.on('giveBackRole', { weeks: [week(49)] })],
  ['Sara gives it all back', 'Sara', (team) => team.on('giveBackRole')],
  ['Ahmed gives it all back', 'Ahmed', (team) => team.on('giveBackRole')],
  ['Mia sets a rotation', 'Mia', (team) => team.rotate(['Mia', 'Åsa'], 49)],
  ['the leader sets a rotation', 'Karin', (team) => team.rotate(['Mia', 'Åsa'], 49)],
  ['Sara takes back what she did', 'Sara', (team) => team.on('undoRole')],
  ['Ahmed takes back what he did', 'Ahmed', (team) => team.on('undoRole')],
  ['Sara ends it', 'Sara', (team) => team.on('endRole')],
  ['the clock looks at it', '', (team) => team.on('attendRole')],
];

const COMES: Readonly<Record<string, readonly string[]>> = {
  'nobody’s':
    'done done done done done notAsked notAsked notAsked notYours notYours notYours done done done nothingToUndo staysHere unchanged'.split(
      ' ',
    ),
  'taken by Sara':
    'heldBy done done heldBy done notAsked notAsked notAsked done done notYours done done done nothingToUndo staysHere unchanged'.split(
      ' ',
    ),
  'Sara’s until further notice':
    'heldBy heldBy done heldBy done notAsked notAsked notAsked done done notYours heldBy done done nothingToUndo staysHere unchanged'.split(
      ' ',
    ),
  'asked of Ahmed by Sara':
    'heldBy done done heldBy alreadyAsked done done notAsked done done notYours done done done nothingToUndo staysHere unchanged'.split(
      ' ',
    ),
  'Sara and Lisa by turns, Ahmed asked':
    'heldBy goesRound done heldBy alreadyAsked done done notAsked done done notYours notYourRotation done nothingToUndo nothingToUndo staysHere unchanged'.split(
      ' ',
    ),
};

describe.each(Object.keys(COMES))('a role that is %s', (state) => {
  test.each(COMMANDS.map(([name], at) => [name, at, COMES[state]?.[at]] as const))('%s', async (_, at, comes) => {
    const team = roleStage();
    await STATES[state]?.(team);
    const [, by, command] = COMMANDS[at] as (typeof COMMANDS)[number];
    await expect(team.comes(by || undefined, command(team))).resolves.toBe(comes);
  });
});

describe('a role of the team’s own', () => {
  const named = async (): Promise<Stage> => {
    const team = roleStage();
    await team.does('Sara', { type: 'nameRole', label: 'blomansvarig' });
    return team;
  };

  test.each([
    ['a word', 'blomansvarig', 'done'],
    ['several', 'ansvarig för köket', 'done'],
    ['a hyphen', 'IT-stöd', 'done'],
    ['a client’s code', 'K-1047', 'badLabel'],
    ['a number', '0701234567', 'badLabel'],
    ['too long', 'a'.repeat(31), 'badLabel'],
    ['two letters, which may be an answer', 'ja', 'badLabel'],
    ['nothing', ' ', 'badLabel'],
  ])('is called by %s', async (_, label, comes) => {
    await expect(roleStage().comes('Sara', { type: 'nameRole', label })).resolves.toBe(comes);
  });

  test('is taken by its name, however it is written; nobody has it before', async () => {
    const team = await named();
    expect(team.owners(48)).toBe('48 -');
    await expect(team.comes('Ahmed', { type: 'nameRole', label: 'Blomansvarig' })).resolves.toBe('unchanged');
    const take = { type: 'takeRole', role: 'own', label: 'Blomansvarig', when: { weeks: [week(48)] } };
    await expect(team.comes('Ahmed', take)).resolves.toBe('done');
    expect(team.owners(48)).toBe('48 Ahmed');
    await expect(team.comes('Ahmed', { ...take, label: 'bilansvarig' })).resolves.toBe('caseUnknown');
  });

  test.each([
    ['whoever named it', 'Sara', 'done'],
    ['the leader', 'Karin', 'done'],
    ['another', 'Ahmed', 'notYoursToEnd'],
  ])('is ended by %s', async (_, by, comes) => {
    const team = await named();
    await expect(team.comes(by, team.on('endRole'))).resolves.toBe(comes);
  });

  test.each(['takeRole', 'handOverRole', 'giveBackRole', 'undoRole', 'rotateRole'])(
    'once ended, nothing is done with it any more: %s',
    async (type) => {
      const team = roleStage();
      await STATES.ended?.(team);
      const { id: caseId } = team.last();
      const more = { role: 'own', when: { weeks: [week(49)] }, to: team.who('Ahmed'), members: [], from: week(49) };
      await expect(team.comes('Sara', { type, caseId, ...more })).resolves.toBe('ended');
      await expect(team.comes('Sara', { type: 'endRole', caseId })).resolves.toBe('unchanged');
    },
  );
});

describe('handing over', () => {
  test('nothing is so before the yes; then it is theirs, and whoever asked is told', async () => {
    const team = roleStage();
    await team.does('Sara', team.take(49, 50));
    await team.does('Sara', team.ask('Ahmed', 49));
    expect(team.owners(49, 50)).toBe('49 Sara, 50 Sara');
    await team.does('Ahmed', team.on('agreeToRole'));
    expect(team.owners(49, 50)).toBe('49 Ahmed, 50 Sara');
  });

  test('a no leaves it', async () => {
    const team = roleStage();
    await team.does('Sara', team.take(49));
    await team.does('Sara', team.ask('Ahmed', 49));
    await team.does('Ahmed', team.on('declineRole'));
    expect(team.owners(49)).toBe('49 Sara');
    await expect(team.comes('Ahmed', team.on('agreeToRole'))).resolves.toBe('notAsked');
  });

  test('silence leaves it, once the week begins', async () => {
    const team = roleStage();
    await team.does('Sara', team.take(49));
    await team.does('Sara', team.ask('Ahmed', 49));
    const { dueAt = TUESDAY } = team.role();
    expect(new Date(dueAt).toISOString()).toBe('2026-11-29T23:00:00.000Z');
    await expect(team.comes('Ahmed', team.on('agreeToRole'), dueAt)).resolves.toBe('notAsked');
    await expect(team.comes(undefined, team.on('attendRole'), instant(dueAt - 1))).resolves.toBe('unchanged');
    await expect(team.comes(undefined, team.on('attendRole'), dueAt)).resolves.toBe('done');
    expect([team.owners(49), team.role().asked, team.role().dueAt]).toEqual(['49 Sara', [], undefined]);
  });

  test('a week that nobody has may be asked of somebody; one that is somebody else’s may not', async () => {
    const team = roleStage();
    await expect(team.comes('Karin', team.ask('Ahmed', 49))).resolves.toBe('done');
    expect(team.owners(49)).toBe('49 -');
    await team.does('Lisa', team.take(49));
    await expect(team.comes('Ahmed', team.on('agreeToRole'))).resolves.toBe('changedSince');
    expect(team.owners(49)).toBe('49 Lisa');
  });

  test.each([
    ['an observer', 'Oskar', 'cannotHold'],
    ['who has left', 'Nils', 'cannotHold'],
    ['oneself', 'Sara', 'cannotHold'],
    ['who is away all that week', 'Lisa', 'awayThen'],
  ])('to %s', async (_, to, comes) => {
    const team = roleStage(away(rolesTeam(), 'Lisa', week(49), isoDate('2026-12-06')));
    await expect(team.comes('Sara', team.ask(to, 49))).resolves.toBe(comes);
  });

  test('until further notice: the weeks before are still the other’s', async () => {
    const team = roleStage();
    await team.does('Sara', team.takeFrom(48));
    await team.does('Sara', team.askFrom('Ahmed', 50));
    await team.does('Ahmed', team.on('agreeToRole'));
    expect(team.owners(48, 49, 50, 90)).toBe('48 Sara, 49 Sara, 50 Ahmed, 90 Ahmed');
  });
});

describe('taking back what one did last', () => {
  test('to how it stood before, and only while nobody has done anything since', async () => {
    const team = roleStage();
    await team.does('Sara', team.take(49));
    await team.does('Sara', team.on('giveBackRole'));
    expect(team.owners(49)).toBe('49 -');
    await team.does('Sara', team.on('undoRole'));
    expect(team.owners(49)).toBe('49 Sara');
    await expect(team.comes('Sara', team.on('undoRole'))).resolves.toBe('nothingToUndo');
    await team.does('Ahmed', team.take(50));
    await expect(team.comes('Sara', team.on('undoRole'))).resolves.toBe('nothingToUndo');
    await expect(team.comes('Ahmed', team.on('undoRole'))).resolves.toBe('done');
    expect(team.owners(49, 50)).toBe('49 Sara, 50 -');
  });

  test('a question asked is no longer asked', async () => {
    const team = roleStage();
    await team.does('Sara', team.ask('Ahmed', 49));
    await team.does('Sara', team.on('undoRole'));
    await expect(team.comes('Ahmed', team.on('agreeToRole'))).resolves.toBe('notAsked');
  });

  test('a question that has lapsed since is not asked anew', async () => {
    const team = roleStage();
    await team.does('Sara', team.ask('Ahmed', 49));
    await team.does('Ahmed', team.on('declineRole'));
    await expect(team.comes('Ahmed', team.on('undoRole'), daysLater(7))).resolves.toBe('done');
    expect(team.role().asked).toEqual([]);
  });
});

test('weeks that are over are no longer kept', async () => {
  const team = roleStage();
  await team.does('Sara', team.take(48, 49));
  await team.does('Ahmed', team.take(51), instant(daysLater(7) + HOUR));
  expect(team.role().taken.map(({ monday }) => monday)).toEqual([week(49), week(51)]);
});
