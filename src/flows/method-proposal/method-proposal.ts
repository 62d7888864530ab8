import type { Case } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';

export const FLOW = 'methodProposal';

export const AREAS = ['codes', 'cooperation', 'working'] as const;
/** What it is about: service codes, cooperation, or ways of working. */
export type ProposalArea = (typeof AREAS)[number];

export const TAKES = ['nothing', 'money', 'unit', 'authority'] as const;
/** What it would take beyond the team itself: money, another unit, a decision of authority. */
export type Takes = (typeof TAKES)[number];

export const WEEKS = [2, 4, 8] as const;
/** How long a trial lasts. */
export type TrialWeeks = (typeof WEEKS)[number];

export const COUNTED = ['continuity', 'swaps', 'needs'] as const;
export const MEASURES = [...COUNTED, 'number', 'question'] as const;
/**
 * By what a trial is judged: how many a client meets, what changed hands, or what needs were decided inside the frame, counted by the bot; a number, or a
 * question, told at the start and the end.
 */
export type Measure = (typeof MEASURES)[number];

export const isCountedHere = (measure: Measure | undefined): boolean => COUNTED.some((one) => one === measure);

export const VOTES = ['consent', 'object', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];

export const VERDICTS = ['keep', 'change', 'stop'] as const;
/** What is to become of a trial. */
export type Verdict = (typeof VERDICTS)[number];

/**
 * `draft`: its writer's alone; `questions`; `leader`: waits for whoever may decide it; `round`: consent; `amending`: the proposer writes it anew; `agenda`:
 * decided at the team's meeting, which the leader sees to; `adopted`: the trial is to begin; `trial`; `review`; `agreed`: holds, and is read by
 * newcomers; `kept`: works, and must not change. Then how it ended.
 */
export type ProposalStatus =
  | 'draft'
  | 'questions'
  | 'leader'
  | 'round'
  | 'amending'
  | 'agenda'
  | 'adopted'
  | 'trial'
  | 'review'
  | 'agreed'
  | 'kept'
  | 'declined'
  | 'stopped'
  | 'ended'
  | 'withdrawn';

export const SAID = [
  'words',
  'why',
  'question',
  'answer',
  'comment',
  'harm',
  'suggested',
  'passedUp',
  'approved',
  'declined',
  'label',
  'before',
  'after',
] as const;

/** What somebody has written to it; the words lie beside the case, in the same order, where they can be erased. */
export interface Said {
  readonly as: (typeof SAID)[number];
  readonly by: MemberId;
  readonly at: Instant;
}

/** One person's answer in a round; open by name, as in a meeting. */
export interface Voted {
  readonly by: MemberId;
  readonly vote: Vote | Verdict;
  readonly at: Instant;
}

/** How many are at work in the round, how many of them it needs, and how many have answered; never who. */
export interface Count {
  readonly atWork: number;
  readonly needed: number;
  readonly answered: number;
}

export interface Round {
  readonly from: Instant;
  readonly until: Instant;
  readonly extended?: true;
  readonly remindedAt?: Instant;
  readonly votes: readonly Voted[];
  readonly count: Count;
}

/** A level that it has been sent to, and what came of it there. */
export interface Sent {
  readonly level: number;
  readonly at: Instant;
  readonly answerBy: Instant;
  readonly answered?: 'approved' | 'declined' | 'passedUp' | 'climbed';
  readonly answeredBy?: MemberId;
  readonly answeredAt?: Instant;
}

export interface Trial {
  readonly from: Instant;
  readonly halfway: Instant;
  readonly review: Instant;
  readonly weeks: TrialWeeks;
  readonly measure: Measure;
  readonly follower: MemberId;
  /** Of what is counted. */
  readonly before?: number;
  readonly after?: number;
  readonly checkedInAt?: Instant;
}

/** Why it is on the agenda: too few answered, it was objected to twice, nobody wrote it anew, nobody began the trial, or the review was undecided. */
export type AgendaWhy = 'quorum' | 'objections' | 'amending' | 'trial' | 'review';

export interface ProposalCase extends Case {
  readonly flow: typeof FLOW;
  readonly status: ProposalStatus;
  /** The team knows of it; a draft is its writer's alone, and so is one that was left. */
  readonly put?: true;
  /** Nothing new: what works, and must not change. */
  readonly keeps?: true;
  readonly by: MemberId;
  /** When it was proposed; of a draft, when it was written. */
  readonly at: Instant;
  readonly area: ProposalArea;
  readonly takes: Takes;
  /** It holds as soon as it is adopted, without a trial. */
  readonly direct?: true;
  readonly said: readonly Said[];
  /** Which of what was said is the text that holds. */
  readonly wording: number;
  readonly supporters: readonly MemberId[];
  /** Who follow it, observers among them. */
  readonly group: readonly MemberId[];
  /** Consent rounds so far, of this text and the one before it. */
  readonly rounds: number;
  readonly round?: Round;
  readonly chain: readonly Sent[];
  readonly agenda?: AgendaWhy;
  readonly trial?: Trial;
  /** Somebody else's text, that the proposer may take: which of what was said. */
  readonly suggestion?: number;
  readonly remindedAt?: Instant;
  /** When it came to hold, or ended; and whose word that was, if it was one person's. */
  readonly settledAt?: Instant;
  readonly settledBy?: MemberId;
}

export const isProposalCase = (one: Case): one is ProposalCase => one.flow === FLOW;

/** Somebody still has to do something about it. */
export const isUnsettled = ({ open, status }: ProposalCase): boolean =>
  open && status !== 'agreed' && status !== 'kept';

/** One's own draft that is not sent. */
export const draftOf = (open: readonly Case[], by: MemberId): ProposalCase | undefined =>
  open.filter(isProposalCase).find((one) => one.status === 'draft' && one.by === by);

/** Somebody has shown harm in the round that is open, or was the last. */
export const isObjectedTo = ({ round }: ProposalCase): boolean =>
  round?.votes.some(({ vote }) => vote === 'object') ?? false;

/** The votes with one more: whoever has answered may answer otherwise. */
export const withVote = (votes: readonly Voted[], vote: Voted): readonly Voted[] => [
  ...votes.filter(({ by }) => by !== vote.by),
  vote,
];
