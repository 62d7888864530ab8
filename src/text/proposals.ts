import type { Language } from '../core/team';
import { proposalsEn } from './proposals-en';
import { proposalsNb } from './proposals-nb';
import { proposalsSv } from './proposals-sv';

type Voted = 'consent' | 'object' | 'abstain' | 'keep' | 'change' | 'stop';
type Typed = (number: number) => string;
type Missing = {
  readonly title: string;
  readonly label: string;
  readonly button: string;
  readonly typed: Typed;
};

/** A better way of working: proposed, consented to, tried, agreed; and what must not change. */
export interface ProposalTexts {
  readonly areas: Readonly<Record<'codes' | 'cooperation' | 'working', string>>;
  readonly takes: Readonly<Record<'nothing' | 'money' | 'unit' | 'authority', string>>;
  readonly measures: Readonly<Record<'continuity' | 'swaps' | 'needs' | 'number' | 'question', string>>;
  readonly weeks: (count: number) => string;
  readonly number: (mean: number) => string;
  /** In place of a count that is too small to be shown. */
  readonly few: string;
  readonly preview: (number: number) => string;
  readonly headed: (area: string) => string;
  readonly endsToday: (number: number, time: string) => string;
  readonly reviewToday: (number: number) => string;
  readonly by: (name: string) => string;
  readonly needs: (what: string) => string;
  readonly backed: (names: readonly string[]) => string;
  readonly why: (words: string) => string;
  /** The words have been erased. */
  readonly gone: string;
  readonly theLeader: string;
  readonly before: (value: string) => string;
  readonly after: (value: string) => string;
  readonly said: Readonly<Partial<Record<string, (name: string, words: string) => string>>>;
  readonly chain: Readonly<
    Record<
      'approved' | 'declined' | 'passedUp' | 'climbed' | 'waits',
      (holder: string, sent: string, ends: string) => string
    >
  >;
  readonly draft: {
    readonly yours: Typed;
    readonly about: Typed;
    readonly alike: (number: number, words: string) => string;
    readonly support: Typed;
    readonly supportTyped: Typed;
    readonly why: string;
    readonly whyHint: string;
    readonly area: string;
    readonly takes: string;
    readonly starts: string;
    readonly trial: string;
    readonly direct: string;
    readonly send: string;
    readonly leave: string;
    readonly typed: Typed;
  };
  readonly ask: {
    readonly foot: (stands: string) => string;
    readonly label: string;
    readonly hint: string;
    readonly ask: string;
    readonly support: string;
    readonly supportTyped: Typed;
    readonly typed: Typed;
    readonly answerLabel: string;
    readonly answerHint: string;
    readonly answer: string;
    readonly answerTyped: Typed;
    readonly start: string;
    readonly startTyped: Typed;
  };
  readonly round: {
    readonly number: (number: number) => string;
    readonly rule: string;
    readonly counted: (answered: number, needed: number, atWork: number, until: string) => string;
    readonly harm: string;
    readonly harmHint: string;
    readonly typed: Typed;
    readonly reminder: (number: number, until: string) => string;
  };
  readonly votes: Readonly<Record<Voted, (names: readonly string[]) => string>> & {
    readonly buttons: Readonly<Record<Voted, string>>;
  };
  readonly amend: {
    readonly label: string;
    readonly labelOther: string;
    readonly hint: string;
    readonly amend: string;
    readonly suggest: string;
    readonly typed: Typed;
    readonly use: (name: string) => string;
    readonly useTyped: Typed;
  };
  readonly agenda: {
    readonly yes: string;
    readonly no: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly typed: Typed;
    readonly title: string;
    readonly sections: Readonly<Record<'objections' | 'reviews' | 'waiting' | 'answered', string>>;
    readonly nothing: string;
  };
  readonly leader: {
    readonly foot: (until: string) => string;
    readonly passOn: (name: string) => string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly approve: string;
    readonly decline: string;
    readonly passUp: string;
    readonly typed: Typed;
    readonly passUpTyped: Typed;
  };
  readonly start: {
    readonly small: Typed;
    readonly weeks: string;
    readonly measure: string;
    readonly label: string;
    readonly labelHint: string;
    readonly usualLabel: string;
    readonly start: string;
    readonly typed: Typed;
  };
  readonly trial: {
    readonly before: (label: string) => string;
    readonly after: (label: string) => string;
    readonly hint: string;
    readonly save: string;
    readonly typed: Typed;
    readonly follow: string;
    readonly followTyped: Typed;
    readonly halfway: (words: string, review: string) => string;
  };
  readonly review: { readonly rule: string; readonly noValues: string; readonly typed: Typed };
  readonly end: { readonly end: string; readonly typed: Typed };
  readonly observer: { readonly join: string; readonly typed: Typed };
  readonly stands: {
    readonly draft: string;
    readonly questions: (until: string) => string;
    readonly leader: (holder: string, until: string) => string;
    readonly round: (answered: number, until: string) => string;
    readonly amending: (name: string) => string;
    readonly agenda: Readonly<
      Record<'quorum' | 'objections' | 'amending' | 'trial' | 'review', (until: string) => string>
    >;
    readonly adopted: (name: string) => string;
    readonly trial: (review: string, follower: string) => string;
    readonly review: (until: string) => string;
    readonly agreed: (day: string) => string;
    readonly kept: (day: string, name: string) => string;
    readonly declined: (name: string, day: string) => string;
    readonly stopped: (day: string) => string;
    readonly ended: (day: string) => string;
    readonly withdrawn: string;
  };
  readonly list: {
    readonly title: string;
    readonly keepTitle: string;
    readonly small: string;
    readonly keep: string;
    readonly since: (day: string) => string;
    readonly none: string;
    readonly noneKept: string;
    readonly foot: string;
  };
  readonly missing: Readonly<
    Record<
      | 'askProposer'
      | 'answerProposal'
      | 'commentProposal'
      | 'amendProposal'
      | 'declineProposal'
      | 'passUpProposal'
      | 'tellValue'
      | 'startTrial'
      | 'voteOnProposal',
      Missing
    >
  > & { readonly hint: string };
  readonly unreached: (name: string, number: number, words: string) => string;
  readonly how: string;
  readonly howAnswer: Typed;
  readonly notProposal: Typed;
  readonly refusal: {
    readonly observer: string;
    readonly notYours: (stands: string) => string;
    readonly notNow: (stands: string) => string;
    readonly tooEarly: (from: string) => string;
    readonly roundsUsed: string;
    readonly nothingHigher: string;
    readonly notANumber: Typed;
    readonly notCounted: string;
  };
}

export const PROPOSALS: Readonly<Record<Language, ProposalTexts>> = {
  sv: proposalsSv,
  nb: proposalsNb,
  en: proposalsEn,
};
