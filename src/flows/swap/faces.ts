import type { CardFinding } from '../../core/card';
import { continuityMeasureOf, levelOf } from '../../core/continuity';
import type { Plan } from '../../core/plan';
import { changeIfPassed, findingsIfPassed, type Passing } from '../../planning/passings';
import { metAround } from '../../rules/continuity';
import type { Finding } from '../../rules/finding';
import type { View } from '../edge';
import { sayFinding } from '../findings';
import { someNames } from '../phrases';

/** More than is good. */
const isMany = ({ found = 0 }: Finding, { team }: View): boolean =>
  levelOf(continuityMeasureOf(team.team), found) !== 'good';

/** Where a client meets fewer people for it. */
const fewer = (view: View, plan: Plan, passings: readonly Passing[]): readonly CardFinding[] => {
  const change = changeIfPassed(view.team, plan, passings);
  const { days } = continuityMeasureOf(view.team.team);
  return passings.flatMap((passing) => {
    if ('shift' in passing) return [];
    const { visit } = passing;
    const met = metAround(change, visit);
    const staff = met?.after.staff.size ?? 0;
    if (!met || staff >= met.before.staff.size) return [];
    return [{ mark: 'ok', text: view.texts.continuity.fewerFaces(visit.client, staff, days) } as const];
  });
};

/** Where a client meets one more for it; of several clients only which they are, a card has few lines. */
const more = (view: View, plan: Plan, passings: readonly Passing[]): readonly CardFinding[] => {
  const found = findingsIfPassed(view.team, plan, passings).filter(({ rule }) => rule === 'continuity');
  const over = found.filter(({ severity }) => severity !== 'note');
  const notes = found.filter(({ severity }) => severity === 'note');
  const clients = [...new Set(notes.flatMap(({ client = [] }) => client))];
  const texts =
    clients.length > 1
      ? [view.texts.continuity.newFaces(...someNames(clients))]
      : notes.slice(0, 1).map((finding) => sayFinding(finding, view));
  const mark = notes.some((finding) => isMany(finding, view)) ? 'warning' : 'ok';
  return [
    ...over.map((finding): CardFinding => ({ mark: 'warning', text: sayFinding(finding, view) })),
    ...texts.map((text): CardFinding => ({ mark, text })),
  ];
};

/** What it does to how many people the clients meet if all of these pass at once: a new face, or fewer; nothing where it changes nothing. */
export const facesLines = (view: View, plan: Plan, passings: readonly Passing[]): readonly CardFinding[] => {
  const lines = [...more(view, plan, passings), ...fewer(view, plan, passings)];
  return lines.filter((line, at) => lines.findIndex(({ text }) => text === line.text) === at);
};
