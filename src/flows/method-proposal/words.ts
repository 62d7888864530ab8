import { FEWEST } from '../../core/counted';
import type { CaseText } from '../../core/flow';
import { answersAt } from '../../core/levels';
import { localDate } from '../../core/time';
import type { View } from '../edge';
import { readable } from '../masked';
import { ownerAt, phrasesFor } from '../phrases';
import { isCountedHere, type ProposalCase, type Said, type Sent, type Voted } from './method-proposal';

/** What was said with its words, where they are still kept. */
export interface Written extends Said {
  readonly text?: string;
}

/** A proposal with its words, and for whom it is put into words. `open`: where the whole team reads it. */
export interface Shown {
  readonly one: ProposalCase;
  readonly written: readonly Written[];
  readonly view: View;
  readonly open?: true;
}

/** Each thing that was said with the words that were written with it: they lie in the same order. */
export const writtenOf = (one: ProposalCase, texts: readonly CaseText[]): readonly Written[] => {
  const left = [...texts];
  return one.said.map((said) => {
    const place = left.findIndex(({ by, at }) => by === said.by && at === said.at);
    const [found] = place < 0 ? [] : left.splice(place, 1);
    return found ? { ...said, text: found.text } : said;
  });
};

const asRead = (text: string | undefined, view: View): string =>
  text === undefined ? view.texts.proposals.gone : readable(text, view);

/** The text that holds. */
export const wordsOf = ({ one, written, view }: Shown): string => asRead(written[one.wording]?.text, view);

const lastOf = ({ written }: Shown, as: Said['as']): Written | undefined =>
  written.filter((said) => said.as === as).at(-1);

/** What was last said of that kind; `undefined` when nothing was. */
export const lastSaid = (shown: Shown, as: Said['as']): string | undefined => {
  const last = lastOf(shown, as);
  return last && asRead(last.text, shown.view);
};

const MOST_SAID = 4;

/** Whoever saw a harm and consents now has taken it back. */
const stillStands = ({ round }: ProposalCase, { as, by }: Written): boolean =>
  as !== 'harm' || !round?.votes.some((each) => each.by === by && each.vote === 'consent');

/** `Lisa frågar: …`, what was last said to it. */
export const talkLines = (shown: Shown): readonly string[] => {
  const { view, written, one } = shown;
  const { said } = view.texts.proposals;
  const say = phrasesFor(view);
  const since = one.status === 'round' ? (one.round?.from ?? one.at) : one.at;
  return written
    .flatMap((each) => {
      const words = said[each.as];
      return words && (each.as !== 'harm' || each.at >= since) && stillStands(one, each)
        ? [words(say.name(each.by), asRead(each.text, view))]
        : [];
    })
    .slice(-MOST_SAID);
};

/** In a new round: the harm that the one before it was stopped by, since the text was changed for it. */
export const harmBefore = ({ view, written, one }: Shown): readonly string[] => {
  const { round } = view.texts.proposals;
  const { from = one.at } = one.round ?? {};
  if (one.rounds < 2) return [];
  return written
    .filter(({ as, at }) => as === 'harm' && at < from)
    .map(({ by, text }) => round.because(phrasesFor(view).name(by), asRead(text, view)))
    .slice(-MOST_SAID);
};

export const namesOf = (members: ProposalCase['supporters'], view: View): readonly string[] =>
  members.map(phrasesFor(view).name);

/** `#12 · Sara föreslår · arbetssätt · stöds av Ahmed` */
export const headLine = ({ one, view }: Shown): string => {
  const { proposals } = view.texts;
  if (one.keeps) return `#${one.number}`;
  const backed = one.supporters.length > 0 ? [proposals.backed(namesOf(one.supporters, view))] : [];
  const takes = one.takes === 'nothing' ? [] : [proposals.needs(proposals.takes[one.takes])];
  return [
    `#${one.number}`,
    proposals.by(phrasesFor(view).name(one.by)),
    proposals.areas[one.area],
    ...takes,
    ...backed,
  ].join(' · ');
};

const levelName = ({ level }: Sent, view: View): string => {
  const { called, name } = answersAt(view.team, level, localDate(view.at, view.team.team.timeZone));
  return ownerAt(name, called) || view.texts.proposals.theLeader;
};

/** Who has it now, by level and name. */
export const answererName = ({ chain }: ProposalCase, view: View): string => {
  const last = chain.at(-1);
  return last ? levelName(last, view) : view.texts.proposals.theLeader;
};

/** Whom it was sent to, when, and what they answered: the whole chain. */
export const chainLines = ({ one, view }: Shown): readonly string[] => {
  const { chain } = view.texts.proposals;
  const say = phrasesFor(view);
  return one.chain.map((sent) => {
    const who = levelName(sent, view);
    return sent.answered
      ? chain[sent.answered](who, say.day(sent.at), say.day(sent.answeredAt ?? sent.at))
      : chain.waits(who, say.day(sent.at), say.until(sent.answerBy));
  });
};

const votersOf = (votes: readonly Voted[], vote: Voted['vote'], view: View): readonly string[] =>
  votes.filter((one) => one.vote === vote).map(({ by }) => phrasesFor(view).name(by));

/** Who has answered what; never who has not. */
export const voteLines = <V extends Voted['vote']>(
  votes: readonly Voted[],
  all: readonly V[],
  view: View,
): readonly { readonly vote: V; readonly text: string }[] =>
  all.flatMap((vote) => {
    const names = votersOf(votes, vote, view);
    return names.length > 0 ? [{ vote, text: view.texts.proposals.votes[vote](names) }] : [];
  });

/** Before and after, side by side; a number as counted, or as it was told. */
export const valuesOf = (shown: Shown): { readonly before?: string; readonly after?: string } => {
  const { one, written, view } = shown;
  const { trial } = one;
  if (!trial) return {};
  const { proposals } = view.texts;
  const isCount = trial.measure === 'swaps' || trial.measure === 'needs';
  const counted = (value: number | undefined) => {
    if (value === undefined) return undefined;
    return isCount && value < FEWEST ? proposals.few : proposals.number(value);
  };
  const told = (as: 'before' | 'after') => {
    const last = written.filter((said) => said.as === as && said.at >= trial.from).at(-1);
    return last && asRead(last.text, view);
  };
  const isCounted = isCountedHere(trial.measure);
  const before = isCounted ? counted(trial.before) : told('before');
  const after = isCounted ? counted(trial.after) : told('after');
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
};

/** What the trial is judged by, in words. */
export const measureWords = (shown: Shown): string => {
  const { one, view } = shown;
  const { proposals } = view.texts;
  const measure = one.trial?.measure;
  return measure !== undefined && isCountedHere(measure)
    ? proposals.measures[measure]
    : (lastSaid(shown, 'label') ?? '');
};

/** Number alone: what a lock screen may show. */
export const previewOf = ({ number }: ProposalCase, { texts }: Pick<View, 'texts'>): string =>
  texts.proposals.preview(number);
