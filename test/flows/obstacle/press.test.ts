import type { CaseText } from '../../../src/core/flow';
import { caseId } from '../../../src/core/ids';
import type { Turn } from '../../../src/flows/edge';
import { obstacle } from '../../../src/flows/obstacle';
import { textsIn } from '../../../src/text';
import { TUESDAY } from '../../support/care-team';
import { report, stage } from './stage';

const ID = caseId('obstacle-1');

type Stage = ReturnType<typeof stage>;

const turnOf = (team: Stage, name: string, texts: readonly CaseText[] = []): Turn => ({
  team: team.team(),
  reader: team.who(name),
  texts: textsIn('sv'),
  at: TUESDAY,
  newCaseId: () => caseId('new-1'),
  read: {
    team: async () => team.team(),
    teamAndElsewhere: async () => team.team(),
    days: async () => [],
    closedCase: async () => undefined,
    closedCaseNumbered: async () => undefined,
    textsOf: async () => texts,
    counted: async () => 0,
    tallyOf: async () => undefined,
    eventsSince: async () => [],
  },
});

const waiting = async (): Promise<Stage> => {
  const team = stage();
  await team.does('Sara', report({ caseId: ID }));
  return team;
};

describe('what a button brings back is not trusted', () => {
  const sent = { caseId: 'new-1', comment: 'för få bilar', kind: 'premises', level: '1', step: 'Besök' };

  test.each<[string, string, unknown]>([
    ['a report with another’s name and time', 'reportObstacle', { ...sent, by: 'm6', at: 0, type: 'answerObstacle' }],
  ])('%s: who and when are the presser’s', async (_, verb, data) => {
    const team = stage();
    await expect(obstacle.press({ verb, data }, turnOf(team, 'Ahmed'))).resolves.toEqual({
      meaning: 'command',
      command: {
        type: 'reportObstacle',
        by: team.who('Ahmed'),
        at: TUESDAY,
        caseId: 'new-1',
        comment: 'för få bilar',
        kind: 'premises',
        level: 1,
        step: 'Besök',
      },
    });
  });

  test.each<[string, string, unknown]>([
    ['a kind that is none', 'reportObstacle', { ...sent, kind: 'people' }],
    ['a level that is none', 'reportObstacle', { ...sent, level: 'topp' }],
    ['a step that is a tale', 'reportObstacle', { ...sent, step: 'x'.repeat(31) }],
    ['an id that is a path', 'reportObstacle', { ...sent, caseId: '../a|head' }],
    ['no words', 'reportObstacle', { caseId: 'new-1', kind: 'it', level: 0 }],
    ['steps beyond all measure', 'nameSteps', { caseId: 'new-1', comment: 'a,'.repeat(400) }],
    ['nothing', 'solveObstacle', undefined],
    ['a case without an id', 'meetObstacle', { seen: 1 }],
    ['a verb of the clock’s', 'attendObstacle', { caseId: 'obstacle-1' }],
    ['a verb of another flow', 'grantNeed', { caseId: 'obstacle-1' }],
  ])('%s is nothing', async (_, verb, data) => {
    await expect(obstacle.press({ verb, data }, turnOf(await waiting(), 'Sara'))).resolves.toBeUndefined();
  });

  test('the other answers are for whoever may give one; anybody else sees where it stands', async () => {
    const team = await waiting();
    const texts = [{ by: team.who('Sara'), at: TUESDAY, text: 'för få bilar' }];
    const titleFor = async (name: string) => {
      const shown = await obstacle.press({ verb: 'otherAnswer', data: { caseId: ID } }, turnOf(team, name, texts));
      return shown?.meaning === 'drawn' ? shown.drawn.card.fallback.split(' · ')[0] : undefined;
    };
    await expect(titleFor('Karin')).resolves.toBe('Svara på annat sätt');
    await expect(titleFor('Ahmed')).resolves.toContain('Hos Karin, svar senast tis 1/12 16:00.');
  });
});

describe('what the team reads in its channel', () => {
  const posted = async (outcome: { readonly type: string; readonly comment: string }) => {
    const team = await waiting();
    await team.does('Karin', { ...outcome, caseId: ID });
    const texts = [
      { by: team.who('Sara'), at: TUESDAY, text: 'dusch hos K-1011 måste beställas' },
      { by: team.who('Karin'), at: TUESDAY, text: 'K-1011 har rätt till dusch' },
    ];
    const turn = {
      ...turnOf(team, 'Karin', texts),
      read: { ...turnOf(team, 'Karin').read, textsOf: async () => texts },
    };
    const event = team.events().at(-1);
    const [post] =
      event && obstacle.flow.posts
        ? obstacle.flow.posts(event, { team: team.team(), stored: { cases: new Map(), days: new Map() } })
        : [];
    return post && obstacle.post?.(post, team.last(), turn);
  };

  test('is the answer, without any client’s code and without who told it', async () => {
    await expect(posted({ type: 'replyObstacle', comment: 'K-1011 har rätt till dusch' })).resolves.toEqual({
      text: 'Svar på hinder 1 ”dusch hos •brukare måste beställas”: Karin svarade: •brukare har rätt till dusch',
      preview: 'Hinder #1',
    });
  });

  test('is nothing where nothing was answered', async () => {
    await expect(posted({ type: 'askReporter', comment: 'var?' })).resolves.toBeUndefined();
  });

  test('is the obstacle itself where it stands there, and speaks to nobody', async () => {
    const team = await waiting();
    const texts = [{ by: team.who('Sara'), at: TUESDAY, text: 'dusch hos K-1011 måste beställas' }];
    const open = await obstacle.openCard(team.last(), turnOf(team, 'Sara', texts));
    expect(open?.card.fallback).toContain('”dusch hos •brukare måste beställas”');
    expect(open?.card.actions.map(({ title }) => title)).toEqual(['Vi har det också']);
    await team.does('Sara', { type: 'takeBackObstacle', caseId: ID });
    const back = await obstacle.openCard(team.last(), turnOf(team, 'Sara', texts));
    expect(back?.card.fallback).toContain('Sara tog tillbaka det');
  });
});

test('whoever could not be reached is named to the reporter, with text to pass on', async () => {
  const team = await waiting();
  const [instead] = obstacle.unreached(
    { to: team.who('Karin'), notice: 'obstacleReported', caseId: ID, asks: true },
    team.last(),
    false,
  );
  expect(instead).toMatchObject({ to: team.who('Sara'), about: team.who('Karin'), asks: false });
  const texts = [{ by: team.who('Sara'), at: TUESDAY, text: 'för få bilar' }];
  await expect(instead && obstacle.notice(instead, team.last(), turnOf(team, 'Sara', texts))).resolves.toEqual({
    text: 'Karin kunde inte nås i Teams. Skicka gärna detta på annat sätt: Hinder #1: för få bilar',
    preview: 'Hinder #1',
  });
});
