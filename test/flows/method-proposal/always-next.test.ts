import fc from 'fast-check';
import { instant, isoDate } from '../../../src/core/ids';
import { HOUR } from '../../../src/core/time';
import type { ProposalEvent } from '../../../src/flows/method-proposal/events';
import { isUnsettled, type ProposalCase } from '../../../src/flows/method-proposal/method-proposal';
import { notices } from '../../../src/flows/method-proposal/notices';
import { ownersOf } from '../../../src/flows/method-proposal/policy';
import { proposalsNorr } from '../../support/proposal-teams';
import { type ProposalStage, proposalStage } from './proposal-stage';

const NAMES = ['Sara', 'Ahmed', 'Lisa', 'Nils', 'Karin', 'Rolf', 'Oskar'] as const;

const command = fc.oneof(
  fc.constantFrom(
    { type: 'sendProposal' },
    { type: 'sendProposal', takes: 'money' },
    { type: 'sendProposal', direct: true },
    { type: 'supportProposal' },
    { type: 'joinProposal' },
    { type: 'startRound' },
    { type: 'useText' },
    { type: 'followTrial' },
    { type: 'approveProposal' },
    { type: 'declineProposal', comment: 'inte nu' },
    { type: 'passUpProposal', comment: 'högre' },
    { type: 'startTrial', comment: 'Hur går det?', weeks: 2 },
    { type: 'tellValue', comment: '7' },
  ),
  fc.constantFrom('consent', 'abstain').map((vote) => ({ type: 'voteOnProposal', vote })),
  fc.constant({ type: 'voteOnProposal', vote: 'object', comment: 'det gör ont' }),
  fc.constantFrom('keep', 'change', 'stop').map((verdict) => ({ type: 'judgeTrial', verdict })),
  fc.constantFrom('askProposer', 'answerProposal', 'commentProposal', 'amendProposal').map((type) => ({
    type,
    comment: 'te',
  })),
);

const MANY = ['Sara', 'Ahmed', 'Lisa', 'Nils'] as const;
const together = fc.constantFrom(
  { type: 'voteOnProposal', vote: 'consent' },
  { type: 'voteOnProposal', vote: 'consent' },
  ...['keep', 'keep', 'change', 'stop'].map((verdict) => ({ type: 'judgeTrial', verdict })),
);

interface Step {
  readonly by: readonly string[];
  readonly command?: { readonly type: string };
  /** The clock goes on so many hours, or to when the case is due. */
  readonly hours?: number | 'due';
}

/** Somebody does something, or several the same, or the clock goes on; and then what is due is attended to. */
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ by: fc.constantFrom(...NAMES).map((name) => [name]), command }) },
  { weight: 3, arbitrary: fc.record({ by: fc.constant(MANY), command: together }) },
  { weight: 1, arbitrary: fc.record({ by: fc.constant([]), hours: fc.integer({ min: 1, max: 200 }) }) },
  { weight: 8, arbitrary: fc.constant<Step>({ by: [], hours: 'due' }) },
);

const away = { absences: [{ from: isoDate('2026-11-01') }] };

/** The team as it is, without its leader, without the proposer, and with nobody at work. */
const team = fc.constantFrom(
  () => proposalsNorr(),
  () => proposalsNorr({ shifts: {} }),
  () => {
    const care = proposalsNorr();
    return { ...care, members: care.members.map((one) => (one.role === 'leader' ? { ...one, ...away } : one)) };
  },
  () => {
    const care = proposalsNorr();
    return { ...care, members: care.members.map((one) => (one.name === 'Sara Lind' ? { ...one, ...away } : one)) };
  },
);

const play = async (stage: ProposalStage, steps: readonly Step[], look: () => void): Promise<void> => {
  await stage.draft();
  look();
  const takes = steps.length % 5 === 0 ? 'money' : 'nothing';
  if (steps.length % 4 !== 0) await stage.comes('Sara', { type: 'sendProposal', takes });
  for (const { by, command: does, hours = 0 } of steps) {
    for (const name of by) if (does) await stage.comes(name, does);
    const dueAt = stage.one().dueAt ?? stage.at();
    stage.set(hours === 'due' ? instant(Math.max(dueAt, stage.at())) : instant(stage.at() + hours * HOUR));
    for (let turns = 0; turns < 5 && (await stage.attend()) === 'done'; turns += 1) look();
    look();
  }
};

const played = (check: (stage: ProposalStage) => void) =>
  fc.asyncProperty(team, fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (care, steps) => {
    const stage = proposalStage(care());
    await play(stage, steps, () => check(stage));
  });

const EVERY = [
  'adopted',
  'agenda',
  'agreed',
  'amending',
  'declined',
  'draft',
  'leader',
  'questions',
  'review',
  'round',
  'stopped',
  'trial',
  'withdrawn',
];

test('no proposal is ever left without a next date and somebody who sees to it', async () => {
  const statuses = new Set<string>();
  await fc.assert(
    played((stage) => {
      const one = stage.one();
      statuses.add(one.status);
      if (!isUnsettled(one)) return;
      expect(one.dueAt).toBeDefined();
      expect(one.dueAt).toBeGreaterThan(stage.at() - 400 * HOUR);
      expect(ownersOf(stage.team(), one, stage.at()).length).toBeGreaterThan(0);
    }),
    // One seed, so that every status is sure to be come to.
    { numRuns: 300, seed: 12 },
  );
  expect([...statuses].sort()).toEqual(EVERY);
});

test('never more than two rounds of a text, never an objection without its harm, and nobody told of their own doing', async () => {
  await fc.assert(
    played((stage) => {
      const one: ProposalCase = stage.one();
      expect(one.rounds).toBeLessThanOrEqual(2);
      const event = stage.events().at(-1) as ProposalEvent;
      if (event.type === 'proposalVoted') expect(event.harm === true).toBe(event.vote === 'object');
      const known = { team: stage.team(), stored: { cases: new Map([[one.id, one]]), days: new Map() }, atWork: [] };
      expect(notices(event, known).filter(({ to }) => to === event.by)).toEqual([]);
      expect(JSON.stringify(stage.events())).not.toMatch(/fika|inte nu|högre|det gör ont|"te"/);
    }),
    { numRuns: 100 },
  );
});
