import type { CardAction, CardField } from '../../core/card';
import { button } from '../button';
import { choose } from '../choose';
import type { Drawn } from '../edge';
import { plain } from '../phrases';
import { AREAS, MEASURES, type ProposalCase, TAKES, WEEKS } from './method-proposal';
import { act, onCase } from './pieces';
import { lastSaid, previewOf, type Shown, wordsOf } from './words';

/** Another proposal that says much the same. */
export interface Alike {
  readonly one: ProposalCase;
  readonly words: string;
}

const form = (
  shown: Shown,
  small: string,
  inputs: readonly CardField[],
  actions: readonly CardAction[],
  typed: readonly string[],
): Drawn['card'] => {
  const title = wordsOf(shown);
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
      shown,
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
      shown,
      start.small(one.number),
      inputs,
      [act(start.start, 'startTrial', one)],
      [start.typed(one.number)],
    ),
    preview: previewOf(one, view),
  };
};
