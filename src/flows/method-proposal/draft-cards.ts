import type { CardAction, CardField } from '../../core/card';
import { button, dismiss } from '../button';
import { choose } from '../choose';
import type { Drawn } from '../edge';
import { plain } from '../phrases';
import { AREAS, MEASURES, type ProposalCase, TAKES, WEEKS } from './method-proposal';
import { act, onCase } from './pieces';
import { standsLine } from './stands';
import { lastSaid, previewOf, type Shown, wordsOf } from './words';

/** Another proposal that says much the same. */
export interface Alike {
  readonly one: ProposalCase;
  readonly words: string;
}

const form = (
  title: string,
  small: string,
  inputs: readonly CardField[],
  actions: readonly CardAction[],
  typed: readonly string[],
): Drawn['card'] => {
  const labels = inputs.map(({ label }) => label).join(' · ');
  return {
    template: 'form',
    title,
    small,
    inputs,
    actions,
    fallback: plain([title, small, labels, ...typed].filter(Boolean).join(' · ')),
  };
};

/** What is proposed, before anybody else sees it. `alike`: what says much the same already, and could be backed instead. */
export const draftCard = (shown: Shown, alike: Alike | undefined): Drawn => {
  const { one, view } = shown;
  const { draft, areas, takes } = view.texts.proposals;
  const small = [draft.yours(one.number), alike ? draft.alike(alike.one.number, alike.words) : ''];
  const inputs: readonly CardField[] = [
    { kind: 'text', id: 'comment', label: draft.why, hint: draft.whyHint, value: '' },
    choose(
      'area',
      draft.area,
      one.area,
      AREAS.map((area) => [area, areas[area]]),
    ),
    choose(
      'takes',
      draft.takes,
      one.takes,
      TAKES.map((what) => [what, takes[what]]),
    ),
    choose('starts', draft.starts, 'trial', [
      ['trial', draft.trial],
      ['direct', draft.direct],
    ]),
  ];
  const send = onCase('sendProposal', one);
  const leave = onCase('withdrawProposal', one);
  const backed = alike ? [act(draft.support(alike.one.number), 'supportProposal', alike.one)] : [];
  const typed = [draft.typed(one.number), alike ? draft.supportTyped(alike.one.number) : ''];
  return {
    card: form(
      wordsOf(shown),
      small.filter(Boolean).join(' · '),
      inputs,
      [button(draft.send, send), ...backed, button(draft.leave, leave)],
      typed,
    ),
    yes: send,
    no: leave,
    about: draft.about(one.number),
    preview: previewOf(one, view),
  };
};

/** Adopted: how long it is tried, and what it is judged by. */
export const trialForm = (shown: Shown): Drawn => {
  const { one, view } = shown;
  const { start, measures, weeks } = view.texts.proposals;
  const inputs: readonly CardField[] = [
    choose(
      'weeks',
      start.weeks,
      '4',
      WEEKS.map((count) => [String(count), weeks(count)]),
    ),
    choose(
      'measure',
      start.measure,
      'question',
      MEASURES.map((measure) => [measure, measures[measure]]),
    ),
    {
      kind: 'text',
      id: 'comment',
      label: start.label,
      hint: start.labelHint,
      value: lastSaid(shown, 'label') ?? start.usualLabel,
    },
  ];
  return {
    card: form(
      wordsOf(shown),
      start.small(one.number),
      inputs,
      [act(start.start, 'startTrial', one)],
      [start.typed(one.number)],
    ),
    preview: previewOf(one, view),
  };
};

/** What somebody has written, as the card's own line: the button itself carries no words. */
const written = (label: string, words: string): readonly CardField[] => [
  { kind: 'text', id: 'comment', label, hint: '', value: words },
];

/** Words that come at the wrong time are not lost: they can stand as a remark. */
export const remarkForm = (shown: Shown, words: string): Drawn => {
  const { one, view } = shown;
  const { missing, refusal, asRemark } = view.texts.proposals;
  const send = onCase('commentProposal', one);
  return {
    card: form(
      asRemark.title(one.number),
      refusal.notNow(standsLine(shown)),
      written(missing.commentProposal.label, words),
      [button(asRemark.send, send)],
      [words, view.texts.offer.draftTyped],
    ),
    yes: { ...send, data: { ...(send.data as object), comment: words } },
    about: asRemark.title(one.number),
    preview: previewOf(one, view),
  };
};

/** A new text before it takes the old one's place, and what that comes to. `again`: the team is asked anew. */
export const amendForm = (one: ProposalCase, words: string, again: boolean, view: Shown['view']): Drawn => {
  const { missing, amend, amendDraft } = view.texts.proposals;
  const send = onCase('amendProposal', one);
  const no = dismiss({ caseId: one.id });
  return {
    card: form(
      amendDraft.title(one.number),
      again ? amendDraft.again : amendDraft.replaces,
      written(missing.amendProposal.label, words),
      [button(again ? amend.amend : missing.amendProposal.button, send), button(view.texts.offer.dismiss, no)],
      [words, view.texts.offer.draftTyped],
    ),
    yes: { ...send, data: { ...(send.data as object), comment: words } },
    no,
    about: amendDraft.title(one.number),
    preview: previewOf(one, view),
  };
};
