import type { Card, CardField } from '../../core/card';
import { OBSTACLE_KINDS } from '../../core/obstacles';
import { button, dismiss } from '../button';
import { choose } from '../choose';
import type { Drawn, View } from '../edge';
import { readable } from '../masked';
import { capital } from '../phrases';
import { question } from '../question';
import type { ReportObstacle } from './commands';
import { reportPress } from './pieces';
import { lastLevel, stepsOf } from './policy';
import type { InWords } from './reasons';
import { levelWords } from './words';

/** Chosen where no step is. */
export const NO_STEP = '-';

const fieldsOf = ({ kind, level, step }: ReportObstacle, view: View): readonly CardField[] => {
  const { kinds, draft } = view.texts.obstacle;
  const { openCases, team } = view.team;
  const levels = Array.from(
    { length: lastLevel(view.team) + 1 },
    (_, at) => [`${at}`, capital(levelWords(at, view))] as const,
  );
  return [
    choose(
      'kind',
      draft.kind,
      kind,
      OBSTACLE_KINDS.map((one) => [one, capital(kinds[one])]),
    ),
    ...(levels.length > 1 ? [choose('level', draft.level, `${level}`, levels)] : []),
    choose('step', draft.step, step ?? NO_STEP, [
      [NO_STEP, draft.noStep],
      ...stepsOf(openCases, team).map((one) => [one, one] as const),
    ]),
  ];
};

/** An obstacle before it is sent: what it was taken for, whose it would be, and whether it is one that the team has already. */
export const obstacleDraft = (command: ReportObstacle, like: InWords | undefined, view: View): Drawn => {
  const { obstacle, offer } = view.texts;
  const { draft, said, kinds } = obstacle;
  const { caseId, comment, kind, level } = command;
  const yes = reportPress(command);
  const meet = like && { verb: 'meetObstacle', data: { caseId: like.one.id } };
  const words = said(readable(comment, view));
  const alike = like ? draft.like(like.one.number, readable(like.words, view)) : '';
  const small = [words, alike].filter(Boolean).join(' · ');
  const card: Card = {
    template: 'form',
    title: draft.title,
    small,
    inputs: fieldsOf(command, view),
    actions: [
      button(draft.send, { verb: 'reportObstacle', data: { caseId, comment } }),
      ...(like && meet ? [button(draft.meet(like.one.number), meet)] : []),
      button(offer.dismiss, dismiss(command)),
    ],
    fallback: [
      draft.title,
      small,
      draft.goesTo(kinds[kind], levelWords(level, view)),
      draft.typed,
      ...(like ? [draft.meetTyped(like.one.number)] : []),
    ].join(' · '),
  };
  return {
    card,
    yes,
    no: dismiss(command),
    choices: meet ? [yes, meet] : [yes],
    about: draft.title,
    preview: draft.title,
  };
};

/** Somewhere to write what is in the way. */
export const freshCard = (view: View): Drawn => {
  const { fresh } = view.texts.obstacle;
  const card = question(
    {
      title: fresh.title,
      small: fresh.small,
      boxes: [],
      findings: [],
      input: { label: fresh.label, hint: fresh.hint },
      actions: [button(fresh.show, { verb: 'draftObstacle', data: { caseId: view.newCaseId() } })],
    },
    fresh.typed,
  );
  return { card, preview: fresh.title };
};
