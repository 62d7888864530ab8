import { caseId, clientCode, isoDate } from '../../../src/core/ids';
import { masked } from '../../../src/flows/masked';
import { notices, posts } from '../../../src/flows/obstacle/notices';
import { openObstacles } from '../../../src/flows/obstacle/obstacle';
import { mayAnswer, ownersOf } from '../../../src/flows/obstacle/policy';
import { TUESDAY } from '../../support/care-team';
import { hinderTeam, report, stage } from './stage';

type Stage = ReturnType<typeof stage>;
const ID = caseId('obstacle-1');
const on = (type: string, more: object = {}) => ({ type, caseId: ID, ...more });
const because = { comment: 'därför att' };
const earlier = { comment: 'det som sades först' };

/** How each state comes about. */
const STATES = {
  none: [],
  waiting: [['Sara', report({ caseId: ID })]],
  asked: [
    ['Sara', report({ caseId: ID })],
    ['Karin', on('askReporter', earlier)],
  ],
  above: [
    ['Sara', report({ caseId: ID })],
    ['Karin', on('passOnObstacle', earlier)],
  ],
  top: [['Sara', report({ caseId: ID, level: 2 })]],
  solved: [
    ['Sara', report({ caseId: ID })],
    ['Karin', on('answerObstacle', { outcome: 'solved' })],
  ],
  takenBack: [
    ['Sara', report({ caseId: ID })],
    ['Sara', on('takeBackObstacle')],
  ],
  answered: [
    ['Sara', report({ caseId: ID })],
    ['Karin', on('replyObstacle', earlier)],
  ],
} as const;
type State = keyof typeof STATES;
const NAMES = Object.keys(STATES) as State[];

const inState = async (state: State): Promise<Stage> => {
  const team = stage();
  for (const [by, command] of STATES[state]) await team.does(by, command);
  return team;
};

const solve = on('answerObstacle', { outcome: 'solved' });
const decline = on('answerObstacle', { outcome: 'declined' });

/** What comes of each command in each of the states: none, waiting, asked, above, top, solved, taken back, answered. */
const TABLE: readonly (readonly [string, string | undefined, object, string])[] = [
  [
    'told again by the same press',
    'Sara',
    report({ caseId: ID }),
    'done unchanged unchanged unchanged unchanged unchanged unchanged unchanged',
  ],
  ['met by a colleague', 'Ahmed', on('meetObstacle'), 'caseUnknown done done done done notOpen notOpen done'],
  [
    'met by whoever told it',
    'Sara',
    on('meetObstacle'),
    'caseUnknown unchanged unchanged unchanged unchanged notOpen notOpen unchanged',
  ],
  [
    'met by an observer',
    'Oskar',
    on('meetObstacle'),
    'notYourReport notYourReport notYourReport notYourReport notYourReport notYourReport notYourReport notYourReport',
  ],
  ['solved by the leader', 'Karin', solve, 'caseUnknown done done done notYours unchanged notOpen done'],
  [
    'solved by the level above',
    'Berit',
    solve,
    'caseUnknown notYours notYours notYours done unchanged notOpen notYours',
  ],
  [
    'solved by a colleague',
    'Ahmed',
    solve,
    'caseUnknown notYours notYours notYours notYours unchanged notOpen notYours',
  ],
  [
    'solved by an observer',
    'Oskar',
    solve,
    'caseUnknown notYours notYours notYours notYours unchanged notOpen notYours',
  ],
  [
    'declined without a reason',
    'Karin',
    decline,
    'caseUnknown reasonMissing reasonMissing reasonMissing notYours notOpen notOpen reasonMissing',
  ],
  [
    'declined with a reason',
    'Karin',
    { ...decline, ...because },
    'caseUnknown done done done notYours notOpen notOpen done',
  ],
  [
    'passed on by the leader',
    'Karin',
    on('passOnObstacle', because),
    'caseUnknown done done done notYours notOpen notOpen done',
  ],
  [
    'passed on without a reason',
    'Karin',
    on('passOnObstacle', { comment: '' }),
    'caseUnknown reasonMissing reasonMissing reasonMissing notYours notOpen notOpen reasonMissing',
  ],
  [
    'passed on from the last level',
    'Berit',
    on('passOnObstacle', because),
    'caseUnknown notYours notYours notYours lastLevel notOpen notOpen notYours',
  ],
  [
    'asked back by the leader',
    'Karin',
    on('askReporter', because),
    'caseUnknown done done done notYours notOpen notOpen done',
  ],
  [
    'asked back without a question',
    'Karin',
    on('askReporter', { comment: '' }),
    'caseUnknown reasonMissing reasonMissing reasonMissing notYours notOpen notOpen reasonMissing',
  ],
  [
    'asked back by a colleague',
    'Ahmed',
    on('askReporter', because),
    'caseUnknown notYours notYours notYours notYours notOpen notOpen notYours',
  ],
  [
    'answered by whoever told it',
    'Sara',
    on('replyObstacle', because),
    'caseUnknown notAsked done notAsked notAsked notOpen notOpen notAsked',
  ],
  [
    'answered by whoever told it, without words',
    'Sara',
    on('replyObstacle', { comment: '' }),
    'caseUnknown notAsked reasonMissing notAsked notAsked notOpen notOpen notAsked',
  ],
  [
    'answered in words by the leader',
    'Karin',
    on('replyObstacle', because),
    'caseUnknown done done done notYours notOpen notOpen done',
  ],
  [
    'commented on by an observer',
    'Oskar',
    on('commentObstacle', because),
    'caseUnknown done done done done notOpen notOpen done',
  ],
  [
    'commented on without words',
    'Oskar',
    on('commentObstacle', { comment: '' }),
    'caseUnknown reasonMissing reasonMissing reasonMissing reasonMissing notOpen notOpen reasonMissing',
  ],
  [
    'pinned to a step',
    'Ahmed',
    on('pinObstacle', { step: 'planering' }),
    'caseUnknown done done done done notOpen notOpen done',
  ],
  [
    'pinned to a step that is not there',
    'Ahmed',
    on('pinObstacle', { step: 'fika' }),
    'caseUnknown stepUnknown stepUnknown stepUnknown stepUnknown notOpen notOpen stepUnknown',
  ],
  [
    'pinned by an observer',
    'Oskar',
    on('pinObstacle', { step: 'planering' }),
    'notYourReport notYourReport notYourReport notYourReport notYourReport notYourReport notYourReport notYourReport',
  ],
  [
    'taken back by whoever told it',
    'Sara',
    on('takeBackObstacle'),
    'caseUnknown done done done done notOpen unchanged done',
  ],
  [
    'taken back by a colleague',
    'Ahmed',
    on('takeBackObstacle'),
    'caseUnknown notYours notYours notYours notYours notOpen unchanged notYours',
  ],
  [
    'looked at by the clock too early',
    undefined,
    on('attendObstacle'),
    'unchanged unchanged unchanged unchanged unchanged unchanged unchanged unchanged',
  ],
  [
    'said to be solved by whoever told it',
    'Sara',
    solve,
    'caseUnknown notYours notYours notYours notYours unchanged notOpen done',
  ],
  [
    'said not to be solved by whoever told it',
    'Sara',
    on('reopenObstacle'),
    'caseUnknown unchanged unchanged unchanged unchanged notOpen notOpen done',
  ],
  [
    'said not to be solved by a colleague',
    'Ahmed',
    on('reopenObstacle'),
    'caseUnknown notYours notYours notYours notYours notOpen notOpen notYours',
  ],
];

describe.each(NAMES)('%s', (state) => {
  test.each(
    TABLE.map(
      ([words, by, command, comes]) => [words, by, command, comes.split(' ')[NAMES.indexOf(state)] ?? '?'] as const,
    ),
  )('%s', async (_, by, command, comes) => {
    const team = await inState(state);
    await expect(team.comes(by, command as { type: string })).resolves.toBe(comes);
  });
});

describe('who may tell of an obstacle', () => {
  test.each([
    ['a carer', 'Sara', 'done'],
    ['a nurse', 'Mia', 'done'],
    ['a therapist', 'Åsa', 'done'],
    ['an assessor', 'Erik', 'done'],
    ['the leader', 'Karin', 'done'],
    ['an observer', 'Oskar', 'notYourReport'],
  ])('%s', async (_, by, comes) => {
    await expect(stage().comes(by, report())).resolves.toBe(comes);
  });

  test.each([
    ['without words', report({ comment: '  ' }), 'wordsMissing'],
    ['on a level that is not there', report({ level: 3 }), 'levelUnknown'],
    ['at a step that is not there', report({ step: 'Fika' }), 'stepUnknown'],
    ['at a step, however it is written', report({ step: ' planering ' }), 'done'],
  ])('%s', async (_, command, comes) => {
    await expect(stage().comes('Sara', command)).resolves.toBe(comes);
  });
});

test('a press that is delivered twice does what it did once, and is not refused', async () => {
  const team = await inState('waiting');
  const asks = on('askReporter', { ...because, seen: 1 });
  await team.does('Karin', asks);
  await expect(team.comes('Karin', asks)).resolves.toBe('unchanged');
  const replies = on('replyObstacle', { ...because, seen: 2 });
  await team.does('Sara', replies);
  await expect(team.comes('Sara', replies)).resolves.toBe('unchanged');
  const passes = on('passOnObstacle', { ...because, seen: 3 });
  await team.does('Karin', passes);
  await expect(team.comes('Karin', passes)).resolves.toBe('unchanged');
  expect(team.last().level).toBe(1);
  const answers = on('replyObstacle', { ...because, seen: 4 });
  await team.does('Karin', answers);
  await expect(team.comes('Karin', answers)).resolves.toBe('unchanged');
  expect(team.last().status).toBe('answered');
});

test('whoever meets it is counted once, and no word of anybody’s is in an event or in the case', async () => {
  const team = await inState('waiting');
  for (const name of ['Ahmed', 'Mia', 'Ahmed', 'Sara']) await team.does(name, on('meetObstacle'));
  await team.does('Oskar', on('commentObstacle', { comment: 'samma på andra ställen' }));
  expect(team.last().met).toEqual(['Ahmed', 'Mia'].map(team.who));
  expect(JSON.stringify([team.events(), team.team().openCases])).not.toMatch(/ringa|samma/);
});

describe('who answers', () => {
  test('for a level that is not in Teams the leader, in their name; for one that is, they alone', async () => {
    const team = stage();
    await team.does('Sara', report({ caseId: ID, level: 1 }));
    const { last, who } = team;
    expect(ownersOf(team.team(), last(), TUESDAY)).toEqual([who('Karin')]);
    await team.does('Karin', on('passOnObstacle', because));
    expect(ownersOf(team.team(), last(), TUESDAY)).toEqual([who('Berit')]);
    expect(mayAnswer(team.team(), last(), who('Karin'), TUESDAY)).toBe(false);
  });

  test('with nobody to lead the team that day, whoever is its leader', async () => {
    const care = hinderTeam();
    const absences = [{ from: isoDate('2026-11-01'), to: isoDate('2026-12-31') }];
    const team = stage({
      ...care,
      members: care.members.map((one) => (one.name === 'Karin' ? { ...one, absences } : one)),
    });
    await team.does('Sara', report());
    expect(ownersOf(team.team(), team.last(), TUESDAY)).toEqual([team.who('Karin')]);
  });
});

describe('who is told', () => {
  const toldAfter = async (by: string, command: { type: string }, state: State = 'waiting') => {
    const team = await inState(state);
    await team.does('Ahmed', on('meetObstacle'));
    await team.does(by, command);
    const event = team.events().at(-1);
    if (!event) throw new Error('nothing happened');
    const cases = new Map([[ID, team.last()]]);
    const known = { team: team.team(), stored: { cases, days: new Map() } };
    const nameOf = (id: string) => hinderTeam().members.find((one) => one.id === id)?.name;
    const told = notices(event, known).map(({ to, asks }) => `${nameOf(to)}${asks ? '?' : ''}`);
    return { told, posted: posts(event).map(({ post }) => post) };
  };

  test.each<[string, string, { type: string }, State, readonly string[], readonly string[]]>([
    [
      'an answer comes back to whoever told it, to those who met it, and to the team',
      'Karin',
      solve,
      'waiting',
      ['Sara', 'Ahmed'],
      ['obstacleAnswered'],
    ],
    [
      'the level above is asked, and the reporter hears',
      'Karin',
      on('passOnObstacle', because),
      'above',
      ['Berit?', 'Sara'],
      [],
    ],
    [
      'a leader who passes on what they are to pass on further is asked all the same',
      'Karin',
      on('passOnObstacle', because),
      'waiting',
      ['Karin?', 'Sara'],
      [],
    ],
    ['a question goes to the reporter', 'Karin', on('askReporter', because), 'waiting', ['Sara?'], []],
    ['the reply goes to whoever owns it', 'Sara', on('replyObstacle', because), 'asked', ['Karin?'], []],
    [
      'whether an answer solved it is for its reporter to say, and a no is the owner’s',
      'Sara',
      on('reopenObstacle'),
      'answered',
      ['Karin?'],
      [],
    ],
    ['a yes comes to all who met it', 'Sara', solve, 'answered', ['Ahmed', 'Karin'], ['obstacleAnswered']],
    ['a comment to both', 'Oskar', on('commentObstacle', because), 'waiting', ['Sara', 'Karin'], []],
    ['taken back, the owner knows', 'Sara', on('takeBackObstacle'), 'waiting', ['Karin'], []],
    ['that it is met too tells nobody', 'Mia', on('meetObstacle'), 'waiting', [], []],
  ])('%s', async (_, by, command, state, told, posted) => {
    await expect(toldAfter(by, command, state)).resolves.toEqual({ told, posted });
  });
});

describe('the team’s work steps', () => {
  const steps = (...named: readonly string[]) => ({ type: 'nameSteps', steps: named });

  test.each([
    ['two or more', 'Ahmed', steps('Rapport', 'Besök'), 'done'],
    ['none', 'Ahmed', steps(), 'stepsMissing'],
    ['one', 'Ahmed', steps('Rapport'), 'stepsMissing'],
    ['thirteen', 'Ahmed', steps(...Array.from({ length: 13 }, (_, at) => `Steg ${at}`)), 'stepsTooMany'],
    ['thirty characters', 'Ahmed', steps('Rapport', 'x'.repeat(30)), 'done'],
    ['thirty-one characters', 'Ahmed', steps('Rapport', 'x'.repeat(31)), 'stepTooLong'],
    ['the same twice', 'Ahmed', steps('Rapport', 'rapport'), 'stepTwice'],
    ['by an observer', 'Oskar', steps('Rapport', 'Besök'), 'notYourReport'],
  ])('%s', async (_, by, command, comes) => {
    await expect(stage().comes(by, command)).resolves.toBe(comes);
  });

  test('there is one list of them, whoever names it; what was pinned to a step that is gone stays open', async () => {
    const team = stage();
    await team.does('Sara', report({ step: 'Planering' }));
    await team.does('Ahmed', steps('Rapport', 'Besök'));
    await team.does('Mia', steps('Överlämning', 'Besök', 'Rapport'));
    await expect(team.comes('Mia', steps('Överlämning', 'Besök', 'Rapport'))).resolves.toBe('unchanged');
    const { openCases } = team.team();
    expect(openCases.map(({ number }) => number)).toEqual([1, 2]);
    expect(openCases[1]).toMatchObject({ kind: 'map', steps: ['Överlämning', 'Besök', 'Rapport'] });
    expect(openObstacles(openCases)).toHaveLength(1);
    await expect(team.comes('Sara', report({ step: 'Planering' }))).resolves.toBe('stepUnknown');
  });
});

describe('a client’s code, for whoever may not see it', () => {
  const clients = [clientCode('K-1047'), clientCode('B12')];

  test.each([
    ['K-1047 får vänta', '• får vänta'],
    ['hos k1047, K 1047 och K–1047:s granne', 'hos •, • och •:s granne'],
    ['den som var K-1099', 'den som var •'],
    ['B12 och B13', '• och •'],
    ['efter 10 min kl 14.30, #27, bil 1047', 'efter 10 min kl 14.30, #27, bil 1047'],
    ['AK-1047 är en väg', 'AK-1047 är en väg'],
  ])('%s', (text, shown) => {
    expect(masked(text, clients, '•')).toBe(shown);
  });

  test('a team without clients has nothing to hide', () => {
    expect(masked('K-1047', [], '•')).toBe('K-1047');
  });
});
