import type { CardAction, CardBox, CardFinding, CardInput } from '../../core/card';
import { NOBODY } from '../../core/ids';
import { hasVoice } from '../../core/roster';
import type { Drawn } from '../edge';
import { phrasesFor } from '../phrases';
import { question } from '../question';
import { VERDICTS, VOTES, type Voted } from './method-proposal';
import { act } from './pieces';
import { roundFrom } from './policy';
import { standsLine, valuesLine } from './stands';
import { headLine, lastSaid, measureWords, previewOf, type Shown, talkLines, voteLines, wordsOf } from './words';

interface Asked {
  readonly foot: string;
  readonly findings?: readonly CardFinding[];
  readonly boxes?: readonly CardBox[];
  readonly input?: CardInput;
  readonly actions: readonly CardAction[];
  readonly typed: string;
  readonly small?: string;
}

const whyBox = (shown: Shown): readonly CardBox[] => {
  const why = lastSaid(shown, 'why');
  const talk = talkLines(shown).join('\n\n');
  const line = why === undefined ? '' : shown.view.texts.proposals.why(why);
  return line || talk ? [{ line: line || talk, ...(line && talk ? { small: talk } : {}) }] : [];
};

const asked = (shown: Shown, { foot, findings = [], boxes = [], input, actions, typed, small }: Asked): Drawn => ({
  card: question(
    {
      title: wordsOf(shown),
      small: [headLine(shown), small].filter(Boolean).join(' · '),
      boxes: [...whyBox(shown), ...boxes],
      findings,
      foot,
      ...(input ? { input } : {}),
      actions,
    },
    typed,
  ),
  preview: previewOf(shown.one, shown.view),
});

/** Put to the team: whoever wants to asks, and backs it; whoever proposed it answers, and begins the round. */
export const questionsCard = (shown: Shown): Drawn => {
  const { one, view, open } = shown;
  const { ask } = view.texts.proposals;
  const foot = ask.foot(standsLine(shown));
  if (!open && one.by === view.reader) {
    const may = view.at >= roundFrom(view.team.team, one.at);
    const start = may ? [act(ask.start, 'startRound', one)] : [];
    const typed = [ask.answerTyped(one.number), may ? ask.startTyped(one.number) : ''].filter(Boolean).join(' · ');
    const input = { label: ask.answerLabel, hint: ask.answerHint };
    return asked(shown, { foot, input, actions: [...start, act(ask.answer, 'answerProposal', one)], typed });
  }
  return asked(shown, {
    foot,
    input: { label: ask.label, hint: ask.hint },
    actions: [act(ask.support, 'supportProposal', one), act(ask.ask, 'askProposer', one)],
    typed: ask.typed(one.number),
  });
};

/** Who has answered what, the answers that stop it marked, and how many of those that it needs. */
const answersIn = <V extends Voted['vote']>({ one, view }: Shown, all: readonly V[], stops: V) => {
  const { votes = [], count, until = one.at } = one.round ?? {};
  const { answered = 0, needed = 0, atWork = 0 } = count ?? {};
  return {
    findings: voteLines(votes, all, view).map(
      ({ vote, text }): CardFinding => ({ mark: vote === stops ? 'warning' : 'ok', text }),
    ),
    counted: view.texts.proposals.round.counted(answered, needed, atWork, phrasesFor(view).until(until)),
  };
};

/** Consent: who has answered is read by name, and said so before anybody presses. */
export const roundCard = (shown: Shown): Drawn => {
  const { one, view } = shown;
  const { round: texts, votes } = view.texts.proposals;
  const { findings, counted } = answersIn(shown, VOTES, 'object');
  return asked(shown, {
    small: texts.number(one.rounds),
    findings,
    foot: [texts.rule, counted].join(' '),
    input: { label: texts.harm, hint: texts.harmHint },
    actions: VOTES.map((vote) => act(votes.buttons[vote], 'voteOnProposal', one, { vote })),
    typed: texts.typed(one.number),
  });
};

/** Before and after side by side, and of what. */
const valuesBox = (shown: Shown): CardBox => ({
  line: valuesLine(shown) || shown.view.texts.proposals.review.noValues,
  small: measureWords(shown),
});

/** The end of a trial: before and after side by side, and what the team makes of it. */
export const reviewCard = (shown: Shown): Drawn => {
  const { one, view } = shown;
  const { review, votes } = view.texts.proposals;
  const { findings, counted } = answersIn(shown, VERDICTS, 'stop');
  return asked(shown, {
    boxes: [valuesBox(shown)],
    findings,
    foot: [review.rule, counted].join(' '),
    actions: VERDICTS.map((verdict) => act(votes.buttons[verdict], 'judgeTrial', one, { verdict })),
    typed: review.typed(one.number),
  });
};

/** Objected to, or to be changed after its trial: whoever proposed it writes it anew, and others may offer their words. */
export const amendingCard = (shown: Shown): Drawn => {
  const { one, view, open } = shown;
  const { amend } = view.texts.proposals;
  const mine = !open && one.by === view.reader;
  const suggestion = one.suggestion === undefined ? undefined : one.said[one.suggestion];
  const name = suggestion && phrasesFor(view).name(suggestion.by);
  const use = mine && name !== undefined ? [act(amend.use(name), 'useText', one)] : [];
  return asked(shown, {
    foot: standsLine(shown),
    input: { label: mine ? amend.label : amend.labelOther, hint: amend.hint },
    actions: [act(mine ? amend.amend : amend.suggest, 'amendProposal', one), ...use],
    typed: [amend.typed(one.number), use.length > 0 ? amend.useTyped(one.number) : ''].filter(Boolean).join(' · '),
  });
};

/** On the agenda: the leader sees that it is taken up, and whoever was there tells what came of it. */
export const agendaCard = (shown: Shown): Drawn => {
  const { one, view } = shown;
  const { agenda, votes, review } = view.texts.proposals;
  const isReview = one.agenda === 'review';
  const actions = isReview
    ? VERDICTS.map((verdict) => act(votes.buttons[verdict], 'judgeTrial', one, { verdict }))
    : [act(agenda.yes, 'approveProposal', one), act(agenda.no, 'declineProposal', one)];
  const may = view.reader === NOBODY || hasVoice(view.team.members.get(view.reader));
  return asked(shown, {
    boxes: isReview ? [valuesBox(shown)] : [],
    foot: standsLine(shown),
    ...(isReview ? {} : { input: { label: agenda.reason, hint: agenda.reasonHint } }),
    actions: may ? actions : [],
    typed: isReview ? review.typed(one.number) : agenda.typed(one.number),
  });
};
