import type { Stored } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import type {
  KeptAsIs,
  ProposalDrafted,
  ProposalEvent,
  ProposalVoted,
  ReviewBegan,
  RoundBegan,
  TrialBegan,
} from './events';
import { FLOW, type ProposalCase, type Round, type Said, type Sent, type Trial, withVote } from './method-proposal';

const begun = (event: ProposalDrafted | KeptAsIs): ProposalCase => {
  const { by, at, caseId: id, number } = event;
  const isDraft = event.type === 'proposalDrafted';
  return {
    id,
    number,
    flow: FLOW,
    revision: 1,
    open: true,
    status: isDraft ? 'draft' : 'kept',
    by,
    at,
    area: isDraft ? event.area : 'working',
    takes: isDraft ? event.takes : 'nothing',
    said: [{ as: 'words', by, at }],
    wording: 0,
    supporters: [],
    group: [],
    rounds: 0,
    chain: [],
    ...(isDraft ? { dueAt: event.dueAt } : { put: true as const, keeps: true as const, settledAt: at }),
  };
};

const moved = (one: ProposalCase, changes: Partial<ProposalCase>): ProposalCase => ({ ...one, ...changes });

/** On to something else, without what was only of the step before. */
const wentOn = (one: ProposalCase, changes: Partial<ProposalCase>): ProposalCase => {
  const { remindedAt: _, agenda: __, suggestion: ___, ...rest } = one;
  return { ...rest, ...changes };
};

const settled = (
  one: ProposalCase,
  status: ProposalCase['status'],
  at: Instant,
  by: MemberId | undefined,
): ProposalCase => {
  const { dueAt: _, ...rest } = wentOn(one, {});
  return { ...rest, status, open: status === 'agreed', settledAt: at, ...(by ? { settledBy: by } : {}) };
};

const heard = (one: ProposalCase, as: Said['as'], by: MemberId, at: Instant): ProposalCase => ({
  ...one,
  said: [...one.said, { as, by, at }],
});

const withMember = (all: readonly MemberId[], by: MemberId): readonly MemberId[] => [...new Set([...all, by])];

const answered = (
  chain: readonly Sent[],
  as: NonNullable<Sent['answered']>,
  at: Instant,
  by: MemberId | undefined,
): readonly Sent[] =>
  chain.map((sent, place) =>
    place === chain.length - 1 && sent.answered === undefined
      ? { ...sent, answered: as, answeredAt: at, ...(by ? { answeredBy: by } : {}) }
      : sent,
  );

const roundOf = ({ at, until, count }: RoundBegan | ReviewBegan): Round => ({ from: at, until, votes: [], count });

const voted = (round: Round | undefined, { by, vote, at, count }: ProposalVoted): Round | undefined =>
  round && { ...round, count, votes: withVote(round.votes, { by, vote, at }) };

const trialOf = ({ at, weeks, halfway, review, measure, follower, before }: TrialBegan): Trial => ({
  from: at,
  weeks,
  halfway,
  review,
  measure,
  follower,
  ...(before === undefined ? {} : { before }),
});

const present = <T>(name: string, value: T | undefined): object => (value === undefined ? {} : { [name]: value });

const changed = (one: ProposalCase, event: Exclude<ProposalEvent, ProposalDrafted | KeptAsIs>): ProposalCase => {
  const { at } = event;
  const by = 'by' in event ? event.by : undefined;
  switch (event.type) {
    case 'proposalRedrafted': {
      const { area, takes, dueAt } = event;
      const redrafted = heard(one, 'words', event.by, at);
      return moved(redrafted, { at, area, takes, dueAt, wording: redrafted.said.length - 1 });
    }
    case 'methodProposed': {
      const { area, takes, direct, why, dueAt } = event;
      const proposed = moved(one, {
        put: true,
        status: 'questions',
        at,
        area,
        takes,
        dueAt,
        ...present('direct', direct),
      });
      return why ? heard(proposed, 'why', event.by, at) : proposed;
    }
    case 'proposalSupported':
      return moved(one, { supporters: withMember(one.supporters, event.by) });
    case 'proposalJoined':
      return moved(one, { group: withMember(one.group, event.by) });
    case 'proposalSaid': {
      const said = heard(one, event.as, event.by, at);
      return event.as === 'suggested' ? moved(said, { suggestion: said.said.length - 1 }) : said;
    }
    case 'proposalAmended': {
      if (event.suggested) return wentOn(one, { wording: one.suggestion ?? one.wording });
      const said = heard(one, 'words', event.by, at);
      return wentOn(said, { wording: said.said.length - 1, ...present('agenda', one.agenda) });
    }
    case 'roundBegan':
      return wentOn(one, { status: 'round', rounds: one.rounds + 1, round: roundOf(event), dueAt: event.dueAt });
    case 'proposalVoted': {
      const after = moved(one, present('round', voted(one.round, event)));
      return event.harm ? heard(after, 'harm', event.by, at) : after;
    }
    case 'roundReminded':
      return moved(one, { dueAt: event.dueAt, ...present('round', one.round && { ...one.round, remindedAt: at }) });
    case 'roundExtended': {
      const { until, dueAt, count } = event;
      return moved(one, { dueAt, ...present('round', one.round && { ...one.round, until, count, extended: true }) });
    }
    case 'amendingBegan':
      return wentOn(one, { status: 'amending', dueAt: event.dueAt, ...(event.anew ? { rounds: 0 } : {}) });
    case 'putOnAgenda':
      return wentOn(one, { status: 'agenda', agenda: event.why, dueAt: event.dueAt });
    case 'proposalAdopted':
      return wentOn(one, { status: 'adopted', dueAt: event.dueAt });
    case 'proposalAgreed':
      return settled(one, 'agreed', at, by);
    case 'proposalReminded':
      return moved(one, { remindedAt: at, dueAt: event.dueAt });
    case 'proposalSentUp': {
      const { level, climbed, answerBy, dueAt } = event;
      const before = answered(one.chain, climbed ? 'climbed' : 'passedUp', at, by);
      const sent = by && one.chain.length > 0 ? heard(one, 'passedUp', by, at) : one;
      return wentOn(sent, { status: 'leader', chain: [...before, { level, at, answerBy }], dueAt });
    }
    case 'proposalApproved': {
      const approved = moved(one, { chain: answered(one.chain, 'approved', at, event.by) });
      return event.words ? heard(approved, 'approved', event.by, at) : approved;
    }
    case 'proposalDeclined': {
      const declined = moved(one, { chain: answered(one.chain, 'declined', at, event.by) });
      return settled(heard(declined, 'declined', event.by, at), 'declined', at, event.by);
    }
    case 'trialBegan': {
      const began = wentOn(one, { status: 'trial', trial: trialOf(event), dueAt: event.dueAt });
      return event.label ? heard(began, 'label', event.by, at) : began;
    }
    case 'trialFollowed':
      return moved(one, present('trial', one.trial && { ...one.trial, follower: event.by }));
    case 'valueTold':
      return heard(one, event.of, event.by, at);
    case 'trialCheckedIn':
      return moved(one, { dueAt: event.dueAt, ...present('trial', one.trial && { ...one.trial, checkedInAt: at }) });
    case 'reviewBegan': {
      const trial = one.trial && { ...one.trial, ...present('after', event.after) };
      return wentOn(one, { status: 'review', round: roundOf(event), dueAt: event.dueAt, ...present('trial', trial) });
    }
    case 'trialStopped':
      return settled(one, 'stopped', at, by);
    case 'agreementEnded':
      return settled(one, 'ended', at, event.by);
    case 'proposalWithdrawn':
      return settled(one, 'withdrawn', at, by);
  }
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: ProposalEvent): Stored => {
  const cases = new Map(stored.cases);
  if (event.type === 'proposalDrafted' || event.type === 'keptAsIs') cases.set(event.caseId, begun(event));
  else {
    const one = cases.get(event.caseId) as ProposalCase | undefined;
    if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
    cases.set(one.id, { ...changed(one, event), revision: one.revision + 1 });
  }
  return { ...stored, cases };
};
