import { caseId, type Instant, instant } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import type { Drawn } from '../../src/flows/edge';
import { proposalCard, wordsCard } from '../../src/flows/method-proposal/cards';
import { amendForm, remarkForm, trialForm } from '../../src/flows/method-proposal/draft-cards';
import { FLOW, type ProposalCase, type Said, type Trial } from '../../src/flows/method-proposal/method-proposal';
import type { Shown, Written } from '../../src/flows/method-proposal/words';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';

interface Cast {
  readonly fresh: Round;
  readonly owner: string;
  readonly taker: string;
  readonly contact: string;
  readonly leader: string;
}

interface Words {
  readonly words: string;
  readonly other: string;
  readonly why: string;
  readonly question: string;
  readonly answer: string;
  readonly harm: string;
  readonly reason: string;
  readonly label: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    words: 'vi gör planeringen tillsammans fredagar 13.30',
    other: 'fredagar planerar vi tillsammans',
    why: 'samma personer hem till brukarna',
    question: 'även i jul?',
    answer: 'ja, varje fredag',
    harm: 'kvällspasset hinner inte byta om',
    reason: 'det finns inga pengar i år',
    label: 'Samtal till planeringen',
  },
  nb: {
    words: 'vi planlegger sammen fredager 13.30',
    other: 'fredager planlegger vi sammen',
    why: 'de samme personene hjem til brukerne',
    question: 'også i jula?',
    answer: 'ja, hver fredag',
    harm: 'kveldsvakta rekker ikke å skifte',
    reason: 'det finnes ikke penger i år',
    label: 'Samtaler til planleggingen',
  },
  en: {
    words: 'we plan together on Fridays 13.30',
    other: 'on Fridays we plan together',
    why: 'the same people home to the clients',
    question: 'at Christmas too?',
    answer: 'yes, every Friday',
    harm: 'the evening shift has no time to change',
    reason: 'there is no money this year',
    label: 'Calls to the planner',
  },
};

const DAY = 86_400_000;

/** The cards of a proposal, from its draft to what became of it. */
export const proposalCards = (
  { fresh, owner, taker, contact, leader }: Cast,
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const words = WORDS[language];
  const who = (name: string) => fresh.who(name);
  const { at } = viewOf(fresh, who(owner), language);
  const later = (days: number): Instant => instant(at + days * DAY);
  const said = (as: Said['as'], name: string, text: string): Written => ({ as, by: who(name), at, text });
  const written: readonly Written[] = [said('words', owner, words.words), said('why', owner, words.why)];
  const draft: ProposalCase = {
    id: caseId('proposal-1'),
    number: 12,
    flow: FLOW,
    revision: 1,
    open: true,
    status: 'draft',
    by: who(owner),
    at,
    area: 'working',
    takes: 'nothing',
    said: written,
    wording: 0,
    supporters: [],
    group: [],
    rounds: 0,
    chain: [],
    dueAt: later(7),
  };
  const shown = (one: ProposalCase, name: string, more: readonly Written[] = [], days = 0): Shown => {
    const view = viewOf(fresh, who(name), language);
    return { one, written: [...written, ...more], view: { ...view, at: later(days) } };
  };
  const open = (one: ProposalCase, more: readonly Written[] = []): Shown => ({
    ...shown(one, owner, more),
    open: true,
  });
  const put: ProposalCase = { ...draft, put: true, status: 'questions', supporters: [who(contact)], dueAt: later(2) };
  const talk = [said('question', taker, words.question), said('answer', owner, words.answer)];
  const chain = [{ level: 0, at, answerBy: later(14) }];
  const atLeader: ProposalCase = { ...put, status: 'leader', takes: 'money', chain };
  const votes = [
    { by: who(taker), vote: 'consent', at },
    { by: who(contact), vote: 'object', at },
  ] as const;
  const round = { from: at, until: later(3), votes, count: { atWork: 8, needed: 4, answered: 2 } };
  const asked: ProposalCase = { ...put, status: 'round', rounds: 1, round };
  const harm = [said('harm', contact, words.harm)];
  const second = { ...round, from: later(4), until: later(7), votes: [], count: { ...round.count, answered: 0 } };
  const anew: ProposalCase = { ...asked, rounds: 2, round: second };
  const amending: ProposalCase = { ...asked, status: 'amending', suggestion: 3 };
  const suggested = [...harm, said('suggested', taker, words.other)];
  const amended: ProposalCase = { ...amending, said: [...written, ...suggested] };
  const trial: Trial = {
    from: at,
    halfway: later(14),
    review: later(28),
    weeks: 4,
    measure: 'number',
    follower: who(owner),
  };
  const label = [said('label', owner, words.label)];
  const values = [...label, said('before', owner, '14'), said('after', owner, '9')];
  const onTrial: ProposalCase = { ...put, status: 'trial', trial };
  const judged = { ...round, votes: [{ by: who(taker), vote: 'keep', at }] } as const;
  const review: ProposalCase = { ...onTrial, status: 'review', round: judged };
  const agenda: ProposalCase = { ...asked, status: 'agenda', agenda: 'objections', dueAt: later(14) };
  const declined: ProposalCase = {
    ...atLeader,
    status: 'declined',
    open: false,
    settledAt: at,
    settledBy: who(leader),
    chain: [
      { ...chain[0], answered: 'declined', answeredAt: at, answeredBy: who(leader) } as ProposalCase['chain'][number],
    ],
  };
  const agreed: ProposalCase = { ...onTrial, status: 'agreed', settledAt: at };
  const alike = { one: { ...put, number: 7 }, words: words.other };
  return [
    ['form.proposal', proposalCard(shown(draft, owner))],
    ['form.proposal-alike', proposalCard(shown(draft, owner), alike)],
    ['question.proposal', proposalCard(open(put, talk))],
    ['question.proposal-own', proposalCard(shown(put, owner, talk, 1))],
    ['question.proposal-leader', proposalCard(shown(atLeader, leader))],
    ['question.proposal-reason', wordsCard(atLeader, 'declineProposal', shown(atLeader, leader))],
    ['status.proposal-leader', proposalCard(shown(atLeader, taker))],
    ['question.proposal-round', proposalCard(open(asked, harm))],
    ['question.proposal-round-two', proposalCard(open(anew, harm))],
    ['form.proposal-amend', amendForm(asked, words.other, true, shown(asked, owner).view)],
    ['form.proposal-remark', remarkForm(shown(put, taker), words.harm)],
    ['question.proposal-harm', wordsCard(asked, 'voteOnProposal', shown(asked, taker))],
    ['question.proposal-amend', proposalCard(shown(amended, owner, suggested))],
    ['question.proposal-agenda', proposalCard(shown(agenda, leader, harm))],
    ['form.trial', trialForm(shown({ ...put, status: 'adopted' }, owner))],
    ['question.trial-before', proposalCard(shown(onTrial, owner, label))],
    ['status.trial', proposalCard(shown(onTrial, taker, values.slice(0, 2)))],
    ['question.trial-review', proposalCard(open(review, values))],
    ['status.proposal-declined', proposalCard(shown(declined, owner, [said('declined', leader, words.reason)]))],
    ['status.agreed', proposalCard(shown(agreed, owner, values))],
  ];
};
