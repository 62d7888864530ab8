import type { CardFinding } from '../../core/card';
import { continuityMeasureOf, levelOf } from '../../core/continuity';
import type { Plan } from '../../core/plan';
import { changeIfPassed, findingsIfPassed, type SeatPassing } from '../../planning/candidates';
import { metAround } from '../../rules/continuity';
import type { Finding } from '../../rules/finding';
import type { View } from '../edge';
import { sayFinding } from '../findings';

/** More than is good. */
const isMany = ({ severity, found = 0 }: Finding, { team }: View): boolean =>
  severity !== 'note' || levelOf(continuityMeasureOf(team.team), found) !== 'good';

/** Where a client meets fewer people for it. */
const fewer = (view: View, plan: Plan, passings: readonly SeatPassing[]): readonly CardFinding[] => {
  const change = changeIfPassed(view.team, plan, passings);
  const { days } = continuityMeasureOf(view.team.team);
  return passings.flatMap(({ visit }) => {
    const { before, after } = metAround(change, visit);
    const staff = after.staff.size;
    if (staff >= before.staff.size) return [];
    return [{ mark: 'ok', text: view.texts.continuity.fewerFaces(visit.client, staff, days) } as const];
  });
};

/** What it does to how many people the clients meet if all of these pass at once: a new face, or fewer; nothing where it changes nothing. */
export const facesLines = (view: View, plan: Plan, passings: readonly SeatPassing[]): readonly CardFinding[] => {
  const more = findingsIfPassed(view.team, plan, passings)
    .filter((finding) => finding.rule === 'continuity')
    .map(
      (finding): CardFinding => ({ mark: isMany(finding, view) ? 'warning' : 'ok', text: sayFinding(finding, view) }),
    );
  const lines = [...more, ...fewer(view, plan, passings)];
  return lines.filter((line, at) => lines.findIndex(({ text }) => text === line.text) === at);
};
