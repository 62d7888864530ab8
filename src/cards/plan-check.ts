import type { Card } from '../core/card';
import type { IsoDate } from '../core/ids';
import type { Drawn, View } from '../flows/edge';
import { kindOf } from '../flows/finding-kinds';
import { isTold, sayFinding } from '../flows/findings';
import { phrasesFor, plain } from '../flows/phrases';
import { sayWithoutDayBreak } from '../flows/working-time';
import type { PlanCheck } from '../reports/plan-check';
import { rowInWords } from './rows';

/** More would have to be scrolled; the rest is counted. */
const MOST = 5;

const GRAVEST_FIRST = ['hard', 'exception', 'note'] as const;

type Found = PlanCheck['findings'];

const gravestFirst = (found: Found): Found =>
  GRAVEST_FIRST.flatMap((severity) => found.filter((finding) => finding.severity === severity));

/** `2 bryter en regel · 3 att veta om` */
const countedBySeverity = (found: Found, { texts }: View): string =>
  GRAVEST_FIRST.flatMap((severity) => {
    const count = found.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [texts.planCheck.counted[severity](count)] : [];
  }).join(' · ');

/** `Dygnsvila 2 · Krockar 1` */
const countedByKind = (found: Found, { texts }: View): string => {
  const counts = new Map<ReturnType<typeof kindOf>, number>();
  for (const finding of found) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  return [...counts].map(([kind, count]) => texts.planCheck.kinds[kind](count)).join(' · ');
};

/** The plan as it stands on some dates, short: how much of what, and the gravest. `whole`: everybody's, else the reader's own. */
export const planCheckCard = (
  check: PlanCheck,
  { from, to, whole }: { readonly from: IsoDate; readonly to: IsoDate; readonly whole: boolean },
  view: View,
): Drawn => {
  const { planCheck, days } = view.texts;
  const say = phrasesFor(view);
  const found = gravestFirst(check.findings.filter((finding) => isTold(finding, view)));
  const title = (whole ? planCheck.title : planCheck.own)(days.short(from), days.short(to));
  const small = found.length === 0 ? planCheck.fine : countedBySeverity(found, view);
  const rows = found.slice(0, MOST).map((finding) => ({
    lead: planCheck.marks[finding.severity],
    text: sayFinding(finding, view),
    small: finding.client === undefined ? '' : say.visit({ client: finding.client, start: finding.from }),
    actions: [],
  }));
  const notes = [
    ...(found.length > MOST ? [planCheck.others(found.length - MOST)] : []),
    // What kinds there are would tell the reader of a client's wish against them.
    ...(found.length > MOST && whole ? [countedByKind(found, view)] : []),
    ...[...check.dayBreaks].map(([person, time]) => view.texts.workingTime.dayBreakInstead(say.who(person), time)),
    sayWithoutDayBreak(check.withoutDayBreak, view),
  ].filter(Boolean);
  const card: Card = {
    template: 'list',
    title,
    small,
    rows,
    notes,
    foot: planCheck.foot,
    actions: [],
    fallback: plain([title, small, ...rows.map(rowInWords), ...notes, planCheck.foot].filter(Boolean).join(' · ')),
  };
  return { card };
};
