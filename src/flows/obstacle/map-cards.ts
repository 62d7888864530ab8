import { button, dismiss } from '../button';
import type { Drawn, View } from '../edge';
import { listCard } from '../list-card';
import { nameless } from '../masked';
import { question } from '../question';
import type { NameSteps } from './commands';
import { isMap, openObstacles } from './obstacle';
import { stepsOf } from './policy';

/** The team's work steps in order, and what stands in the way at each. */
export const mapCard = (view: Pick<View, 'team' | 'texts'>): Drawn => {
  const { map } = view.texts.obstacle;
  const { openCases, team } = view.team;
  const steps = stepsOf(openCases, team);
  const open = openObstacles(openCases);
  const numbersAt = (isHere: (step: string | undefined) => boolean) =>
    open.filter(({ step }) => isHere(step)).map(({ number }) => number);
  const row = (lead: string, text: string, numbers: readonly number[]) => ({
    lead,
    text,
    small: map.pinned(numbers),
    actions: [],
  });
  const unpinned = numbersAt((step) => step === undefined || !steps.includes(step));
  const card = listCard({
    title: map.title,
    small: map.small(!openCases.some(isMap)),
    rows: [
      ...steps.map((name, at) =>
        row(
          `${at + 1}`,
          nameless(name, view),
          numbersAt((step) => step === name),
        ),
      ),
      ...(unpinned.length > 0 ? [row('–', map.unpinned, unpinned)] : []),
    ],
    foot: map.foot,
  });
  return { card, preview: map.title };
};

/** The steps before they take the place of those there are. */
export const stepsDraft = ({ caseId, steps }: NameSteps, view: Pick<View, 'texts'>): Drawn => {
  const { offer, obstacle } = view.texts;
  const { map } = obstacle;
  const yes = { verb: 'nameSteps', data: { caseId, comment: steps.join(', ') } };
  const no = dismiss({ caseId });
  const card = question(
    {
      title: map.draftTitle,
      small: map.draftSmall,
      boxes: [{ line: steps.map((step, at) => `${at + 1} ${step}`).join(' · ') }],
      findings: [],
      actions: [button(map.save, yes), button(offer.dismiss, no)],
    },
    offer.draftTyped,
  );
  return { card, yes, no, about: map.about, preview: map.title };
};
