import type { CardAction } from '../../core/card';
import type { Drawn } from '../edge';
import { isObserver } from '../masked';
import { plain } from '../phrases';
import { question } from '../question';
import { status } from '../status';
import { type Alike, draftCard, trialForm } from './draft-cards';
import { leaderCard } from './leader-cards';
import type { ProposalCase } from './method-proposal';
import { act } from './pieces';
import { answerersOf, isProposers } from './policy';
import type { WithWords } from './reasons';
import { agendaCard, amendingCard, questionsCard, reviewCard, roundCard } from './round-cards';
import { standsLine, valuesLine } from './stands';
import { valueWanted } from './trial';
import { chainLines, headLine, lastSaid, measureWords, previewOf, type Shown, talkLines, wordsOf } from './words';

/** A line that is true now: what it is, where it stands, and the way there. */
const line = (shown: Shown, actions: readonly CardAction[] = [], typed?: string): Drawn => {
  const { one, view } = shown;
  const declined = one.status === 'declined' ? (lastSaid(shown, 'declined') ?? '') : '';
  const judged = one.trial ? [measureWords(shown), plain(valuesLine(shown))] : [];
  const small = [headLine(shown), ...judged, ...talkLines(shown), ...chainLines(shown)].filter(Boolean).join(' · ');
  const text = [wordsOf(shown), [standsLine(shown), declined].filter(Boolean).join(' ')].join('\n\n');
  return { card: status(text, actions, small, typed), preview: previewOf(one, view) };
};

const supportable = (shown: Shown): Drawn => {
  const { one, view, open } = shown;
  const { ask } = view.texts.proposals;
  const may = open || (one.by !== view.reader && !one.supporters.includes(view.reader));
  return may ? line(shown, [act(ask.support, 'supportProposal', one)], ask.supportTyped(one.number)) : line(shown);
};

/** Whoever follows a trial is asked for what it is judged by, as it is now. */
const valueCard = (shown: Shown, wanted: 'before' | 'after'): Drawn => {
  const { one, view } = shown;
  const { trial, review } = view.texts.proposals;
  const typed = [trial.typed(one.number), one.status === 'review' ? review.typed(one.number) : ''];
  return {
    card: question(
      {
        title: wordsOf(shown),
        small: headLine(shown),
        boxes: [],
        findings: [],
        foot: standsLine(shown),
        input: { label: trial[wanted](measureWords(shown)), hint: trial.hint },
        actions: [act(trial.save, 'tellValue', one)],
      },
      typed.filter(Boolean).join(' · '),
    ),
    preview: previewOf(one, view),
  };
};

const isAskedForValue = ({ one, view, open }: Shown): 'before' | 'after' | undefined =>
  !open && one.trial?.follower === view.reader ? valueWanted(one, view.at) : undefined;

/** On trial: anybody may take over the following of it. */
const trialCard = (shown: Shown): Drawn => {
  const { one, view, open } = shown;
  const { trial } = view.texts.proposals;
  return open || one.trial?.follower === view.reader
    ? line(shown)
    : line(shown, [act(trial.follow, 'followTrial', one)], trial.followTyped(one.number));
};

const settled = (shown: Shown): Drawn => {
  const { one, view, open } = shown;
  const { end } = view.texts.proposals;
  const may = !open && one.open && isProposers(view.team, one, view.reader, view.at);
  return may ? line(shown, [act(end.end, 'endAgreement', one)], end.typed(one.number)) : line(shown);
};

const drawnFor = (shown: Shown, alike: Alike | undefined): Drawn => {
  const { one, view, open } = shown;
  if (!open && isObserver(view)) {
    const { observer } = view.texts.proposals;
    const joins = one.open && !one.group.includes(view.reader) ? [act(observer.join, 'joinProposal', one)] : [];
    return line(shown, joins, one.open ? observer.typed(one.number) : undefined);
  }
  const wanted = isAskedForValue(shown);
  if (wanted) return valueCard(shown, wanted);
  switch (one.status) {
    case 'draft':
      return draftCard(shown, alike);
    case 'questions':
      return questionsCard(shown);
    case 'leader':
      return !open && answerersOf(view.team, one, view.at).includes(view.reader)
        ? leaderCard(shown)
        : supportable(shown);
    case 'round':
      return roundCard(shown);
    case 'amending':
      return amendingCard(shown);
    case 'agenda':
      return agendaCard(shown);
    case 'adopted':
      return !open && one.by === view.reader ? trialForm(shown) : line(shown);
    case 'trial':
      return trialCard(shown);
    case 'review':
      return reviewCard(shown);
    default:
      return settled(shown);
  }
};

/** The proposal as it is true for its reader now. `alike`: of a draft, what says much the same. */
export const proposalCard = (shown: Shown, alike?: Alike): Drawn => ({
  ...drawnFor(shown, alike),
  shows: { caseId: shown.one.id, revision: shown.one.revision },
});

/** What is not done without words: the same button, with a line to write in. */
export const wordsCard = (one: ProposalCase, verb: WithWords | 'voteOnProposal', shown: Shown): Drawn => {
  const { view } = shown;
  const { missing } = view.texts.proposals;
  const { title, label, button: press, typed } = missing[verb];
  const more = verb === 'voteOnProposal' ? { vote: 'object' } : {};
  return {
    card: question(
      {
        title,
        small: headLine(shown),
        boxes: [],
        findings: [],
        input: { label, hint: missing.hint },
        actions: [act(press, verb, one, more)],
      },
      typed(one.number),
    ),
    preview: previewOf(one, view),
  };
};
