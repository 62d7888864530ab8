import { isoDate, wallTime } from '../../../src/core/ids';
import { addDays, instantOf, localDate, localTime } from '../../../src/core/time';
import { hoursOn } from '../../../src/flows/method-proposal/policy';
import { proposalsNordre, proposalsNorr } from '../../support/proposal-teams';
import { type ProposalStage, proposalStage } from './proposal-stage';

type Brings = (team: ProposalStage) => Promise<unknown>;

/** How each state is come to. */
const STATES: Readonly<Record<string, Brings>> = {
  draft: (team) => team.draft(),
  questions: (team) => team.send(),
  leader: (team) => team.send({ takes: 'money' }),
  round: (team) => team.inRound(),
  amending: async (team) => {
    await team.inRound();
    await team.vote('Ahmed', 'object', 'ryggen');
    await team.until('amending');
  },
  agenda: async (team) => {
    await team.inRound();
    await team.until('agenda');
  },
  adopted: (team) => team.adopted(),
  trial: (team) => team.onTrial(),
  review: (team) => team.inReview(),
  undecided: async (team) => {
    await team.inReview();
    await team.until('agenda');
  },
  agreed: async (team) => {
    await team.inReview();
    await team.all(['Ahmed', 'Lisa', 'Nils'], (name) => team.judge(name, 'keep'));
    await team.until('agreed');
  },
  kept: (team) => team.comes('Sara', { type: 'keepAsIs', comment: 'vi ringer innan' }),
  declined: async (team) => {
    await team.send({ takes: 'money' });
    await team.comes('Karin', { type: 'declineProposal', comment: 'inga pengar' });
  },
  withdrawn: async (team) => {
    await team.send();
    await team.comes('Sara', { type: 'withdrawProposal' });
  },
};

/** Who does what, and what comes of it in each state in order; `-` is `notNow`, `=` unchanged, `+` done. */
const NAMES = Object.keys(STATES);
const COMMANDS: readonly (readonly [string, { readonly type: string; readonly [more: string]: unknown }, string])[] = [
  // draft questions leader round amending agenda adopted trial review undecided agreed kept declined withdrawn
  ['Sara', { type: 'sendProposal' }, '+ = = = = = = = = = = = - -'],
  ['Ahmed', { type: 'sendProposal' }, '? y y y y y y y y y y y y y'],
  ['Ahmed', { type: 'supportProposal' }, '? + + + + + + - - + - - - -'],
  ['Oskar', { type: 'supportProposal' }, '? o o o o o o o o o o o o o'],
  ['Oskar', { type: 'joinProposal' }, '? + + + + + + + + + + + - -'],
  ['Oskar', { type: 'commentProposal', comment: 'bra' }, '? + + + + + + + + + + + - -'],
  ['Ahmed', { type: 'askProposer', comment: 'när?' }, '? + + + + + + + + + + + - -'],
  ['Ahmed', { type: 'askProposer', comment: '' }, '? w w w w w w w w w w w - -'],
  ['Ahmed', { type: 'answerProposal', comment: 'ja' }, '? y y y y y y y y y y y - -'],
  ['Sara', { type: 'answerProposal', comment: 'ja' }, '- + + + + + + + + + + + - -'],
  ['Sara', { type: 'startRound' }, '- e - = - - - - - - - - - -'],
  ['Ahmed', { type: 'voteOnProposal', vote: 'consent' }, '? - - + - - - - - - - - - -'],
  ['Ahmed', { type: 'voteOnProposal', vote: 'object' }, '? - - h - - - - - - - - - -'],
  ['Ahmed', { type: 'voteOnProposal', vote: 'object', comment: 'halt' }, '? - - + - - - - - - - - - -'],
  ['Oskar', { type: 'voteOnProposal', vote: 'consent' }, '? o o o o o o o o o o o o o'],
  ['Sara', { type: 'amendProposal', comment: 'te' }, '- + - - + + - - - - - - - -'],
  ['Ahmed', { type: 'amendProposal', comment: 'te' }, '? + - - + + - - - - - - - -'],
  ['Sara', { type: 'useText' }, '- - - - - - - - - - - - - -'],
  ['Karin', { type: 'approveProposal' }, '? - + - - + - - - - - - - -'],
  ['Ahmed', { type: 'approveProposal' }, '? - y - - + - - - - - - - -'],
  ['Karin', { type: 'declineProposal' }, '? - w - - w - - - - - - = -'],
  ['Karin', { type: 'declineProposal', comment: 'nej' }, '? - + - - + - - - - - - = -'],
  ['Karin', { type: 'passUpProposal', comment: 'högre' }, '? - + - - - - - - - - - - -'],
  ['Sara', { type: 'startTrial', comment: 'Hur går det?' }, '- - - - - + + = - - - - - -'],
  ['Sara', { type: 'startTrial' }, '- - - - - w w = - - - - - -'],
  ['Sara', { type: 'startTrial', measure: 'continuity' }, '- - - - - c c = - - - - - -'],
  ['Ahmed', { type: 'followTrial' }, '? - - - - - - + + - - - - -'],
  ['Sara', { type: 'tellValue', comment: 'bra' }, '- - - - - - - + + - - - - -'],
  ['Ahmed', { type: 'tellValue', comment: 'bra' }, '? - - - - - - y y - - - - -'],
  ['Ahmed', { type: 'judgeTrial', verdict: 'keep' }, '? - - - - - - - + + - - - -'],
  ['Ahmed', { type: 'judgeTrial', verdict: 'change' }, '? - - - - - - - + + - - - -'],
  ['Karin', { type: 'endAgreement' }, '? - - - - - - - - - + + - -'],
  ['Ahmed', { type: 'endAgreement' }, '? - - - - - - - - - y y - -'],
  ['Sara', { type: 'withdrawProposal' }, '+ + + + + + + - - - - - - ='],
  ['Ahmed', { type: 'withdrawProposal' }, '? y y y y y y y y y y y y ='],
];
const MEANS: Readonly<Record<string, string>> = {
  '+': 'done',
  '=': 'unchanged',
  '-': 'notNow',
  '?': 'caseUnknown',
  y: 'notYours',
  o: 'observer',
  w: 'wordsMissing',
  h: 'harmMissing',
  e: 'tooEarly',
  c: 'notCounted',
};

describe.each(NAMES)('a proposal that is %s', (name) => {
  test.each(COMMANDS.map(([by, command, row]) => [by, command, row.split(' ')[NAMES.indexOf(name)] ?? ''] as const))(
    '%s: %j is %s',
    async (by, command, comes) => {
      const team = proposalStage();
      await STATES[name]?.(team);
      await expect(team.comes(by, command)).resolves.toBe(MEANS[comes]);
    },
  );
});

describe('a consent round', () => {
  test.each([
    ['three of six at work: adopted', ['Ahmed', 'Lisa', 'Nils'], 'adopted'],
    ['two of six, and it is longer once', ['Ahmed', 'Lisa'], 'round'],
    ['two and the leader, who is not at work and does not count', ['Ahmed', 'Lisa', 'Karin'], 'round'],
    ['two and an area manager, who is not at work', ['Ahmed', 'Lisa', 'Rolf'], 'round'],
  ])('%s', async (_, names, status) => {
    const team = proposalStage();
    await team.inRound();
    await team.all(names, (name) => team.vote(name));
    await team.due();
    expect(team.one().round?.remindedAt).toBeDefined();
    expect((await team.due()).status).toBe(status);
    expect(team.one().round?.extended).toBe(status === 'round' ? true : undefined);
  });

  test('to abstain is to answer; an answer may be changed; an objection that is taken back is none', async () => {
    const team = proposalStage();
    await team.inRound();
    await team.all(['Ahmed', 'Lisa'], (name) => team.vote(name, 'abstain'));
    await team.vote('Nils', 'object', 'det halkar');
    await expect(team.vote('Nils')).resolves.toBe('done');
    await expect(team.vote('Nils')).resolves.toBe('unchanged');
    expect((await team.until('adopted')).round?.votes).toHaveLength(3);
  });

  test('one objection among many is enough, with or without a quorum; two rounds, and then the leader leads the talk', async () => {
    const team = proposalStage();
    await team.inRound();
    await team.vote('Ahmed', 'object', 'ryggen');
    await team.all(['Sara', 'Lisa', 'Maria', 'Nils'], (name) => team.vote(name));
    await team.until('amending');
    await team.comes('Lisa', { type: 'amendProposal', comment: 'te' });
    await expect(team.comes('Ahmed', { type: 'useText' })).resolves.toBe('notYours');
    await team.comes('Sara', { type: 'useText' });
    expect(team.one()).toMatchObject({ status: 'round', rounds: 2 });
    expect(team.one().said[team.one().wording]).toMatchObject({ as: 'suggested', by: team.who('Lisa Holm') });
    await team.vote('Nils', 'object', 'allergi');
    await expect(team.comes('Sara', { type: 'amendProposal', comment: 'saft' })).resolves.toBe('roundsUsed');
    expect(await team.until('agenda')).toMatchObject({ agenda: 'objections' });
  });

  test('who has not answered is reminded once, privately, and stands in no event', async () => {
    const team = proposalStage();
    await team.inRound();
    await team.vote('Ahmed');
    await team.due();
    const reminder = team.events().at(-1);
    expect(reminder).toEqual({
      type: 'roundReminded',
      at: team.at(),
      caseId: team.one().id,
      dueAt: team.one().round?.until,
    });
    await team.due();
    await team.due();
    expect(team.events().filter(({ type }) => type === 'roundReminded')).toHaveLength(1);
    expect(team.one()).toMatchObject({ status: 'agenda', agenda: 'quorum' });
  });

  test('what is said too late is not heard, and the clock may be late, too', async () => {
    const team = proposalStage();
    await team.inRound();
    await team.all(['Ahmed', 'Lisa', 'Nils'], (name) => team.vote(name));
    team.set(team.one().round?.until ?? team.at());
    await expect(team.vote('Maria', 'object', 'för sent')).resolves.toBe('notNow');
    await expect(team.attend()).resolves.toBe('done');
    expect(team.one().status).toBe('adopted');
    await expect(team.attend()).resolves.toBe('unchanged');
  });

  test('what holds at once needs no trial', async () => {
    const team = proposalStage();
    await team.inRound({ direct: true });
    await team.all(['Ahmed', 'Lisa', 'Nils'], (name) => team.vote(name));
    const { open, dueAt } = await team.until('agreed');
    expect({ open, dueAt }).toEqual({ open: true, dueAt: undefined });
  });
});

describe('what takes more than the team has', () => {
  test('is with the leader for 14 days, and climbs when its time has passed, as high as there is anybody', async () => {
    const team = proposalStage();
    await team.send({ takes: 'unit' });
    const days = (at = team.at()) => localDate(at, 'Europe/Stockholm');
    expect(days(team.one().chain[0]?.answerBy)).toBe('2026-12-08');
    await team.due();
    expect(team.one().chain).toHaveLength(1);
    await team.due();
    expect(team.one().chain.map(({ level, answered }) => [level, answered])).toEqual([
      [0, 'climbed'],
      [1, undefined],
    ]);
    await expect(team.comes('Karin', { type: 'passUpProposal', comment: 'högre upp' })).resolves.toBe('done');
    await expect(team.comes('Karin', { type: 'approveProposal' })).resolves.toBe('notYours');
    await expect(team.comes('Rolf', { type: 'passUpProposal', comment: 'högre upp' })).resolves.toBe('nothingHigher');
    await team.due();
    await team.due();
    await team.due();
    expect(team.one()).toMatchObject({ status: 'leader', chain: [{}, {}, { level: 2 }] });
    await team.comes('Rolf', { type: 'approveProposal' });
    expect(team.one()).toMatchObject({ status: 'round', rounds: 1 });
  });
});

describe('a trial', () => {
  test.each([
    ['most want to keep it', ['keep', 'keep', 'stop'], 'agreed'],
    ['most want it otherwise', ['change', 'change', 'keep'], 'amending'],
    ['most want to stop', ['stop', 'stop', 'keep'], 'stopped'],
    ['as many as many', ['keep', 'change', 'stop'], 'agenda'],
  ])('%s', async (_, verdicts, status) => {
    const team = proposalStage();
    await team.inReview();
    const names = ['Ahmed', 'Lisa', 'Nils'];
    for (const [at, verdict] of verdicts.entries()) await team.judge(names[at] ?? '', verdict);
    await team.due();
    expect((await team.due()).status).toBe(status);
  });

  test('to be changed, it is a new text with rounds of its own; undecided, whoever was at the meeting tells', async () => {
    const team = proposalStage();
    await team.inReview();
    await team.until('agenda');
    await team.judge('Nils', 'change');
    expect(team.one()).toMatchObject({ status: 'amending', rounds: 0 });
    await team.comes('Sara', { type: 'amendProposal', comment: 'fika kl 10' });
    expect(team.one()).toMatchObject({ status: 'round', rounds: 1 });
  });

  test.each([
    [2, '2026-12-08', '2026-12-15'],
    [4, '2026-12-15', '2026-12-29'],
    [8, '2026-12-29', '2027-01-26'],
  ])('of %s weeks is looked at half-way and at its end, in the morning', async (weeks, halfway, review) => {
    const team = proposalStage();
    await team.adopted();
    const zone = 'Europe/Stockholm';
    team.set(instantOf(isoDate('2026-12-01'), wallTime('13:37'), zone));
    await team.comes('Sara', { type: 'startTrial', weeks, comment: 'Hur går det?' });
    const trial = team.one().trial;
    const said = (at = team.at()) => `${localDate(at, zone)} ${localTime(at, zone)}`;
    expect([said(trial?.halfway), said(trial?.review)]).toEqual([`${halfway} 09:00`, `${review} 09:00`]);
  });

  test('a number is a number, told by whoever follows it now', async () => {
    const team = proposalStage();
    await team.onTrial({ measure: 'number', comment: 'Samtal' });
    await expect(team.comes('Sara', { type: 'tellValue', comment: 'många' })).resolves.toBe('notANumber');
    await expect(team.comes('Sara', { type: 'tellValue', comment: '12,5' })).resolves.toBe('done');
    await team.comes('Ahmed', { type: 'followTrial' });
    await expect(team.comes('Sara', { type: 'tellValue', comment: '9' })).resolves.toBe('notYours');
    await team.until('review');
    await team.comes('Ahmed', { type: 'tellValue', comment: '9' });
    expect(team.one().said.map(({ as }) => as)).toEqual(['words', 'label', 'before', 'after']);
  });
});

describe('a deadline', () => {
  test.each([
    ['spring', 'se-ab', 'Europe/Stockholm', '2026-03-28', 72, 71],
    ['autumn', 'se-ab', 'Europe/Stockholm', '2026-10-24', 72, 73],
    ['spring', 'no-aml', 'Europe/Oslo', '2026-03-28', 48, 47],
    ['autumn', 'no-aml', 'Europe/Oslo', '2026-10-24', 48, 49],
    ['winter', 'no-aml', 'Europe/Oslo', '2026-11-24', 24, 24],
  ] as const)('in %s under %s, %s from %s, %s hours later', (_, profile, zone, date, hours, passed) => {
    const { team } = profile === 'se-ab' ? proposalsNorr() : proposalsNordre();
    const from = instantOf(isoDate(date), wallTime('14:05'), zone);
    const until = hoursOn(team, from, hours);
    expect((until - from) / 3_600_000).toBe(passed);
    expect([localDate(until, zone), localTime(until, zone)]).toEqual([addDays(isoDate(date), hours / 24), '14:05']);
  });

  test.each([
    [24, '2026-11-25'],
    [undefined, '2026-11-26'],
    [72, '2026-11-27'],
  ])('of the questions is the team’s own: %s hours', async (questionHours, date) => {
    const team = proposalStage(proposalsNorr({ settings: { answers: { questionHours } } }));
    await team.send();
    expect(localDate(team.one().dueAt ?? team.at(), 'Europe/Stockholm')).toBe(date);
  });
});
