import type { CardFinding } from '../../core/card';
import type { Instant, MemberId } from '../../core/ids';
import { type Plan, reseated, shifted, shiftHolding, withVisit } from '../../core/plan';
import type { Visit } from '../../core/roster';
import { travelMinutes } from '../../core/team';
import { minutesBetween } from '../../core/time';
import { findingsIfTaken } from '../../planning/candidates';
import { findingsIfPassed } from '../../planning/passings';
import type { View } from '../edge';
import { isTold, sayFinding } from '../findings';
import { type Phrases, phrasesFor } from '../phrases';
import { facesLines } from './faces';
import type { VisitCase, VisitRef } from './swap';

/** The visit as the case would have it, or as the case remembers it when the plan no longer does. */
export const visitOf = (plan: Plan, one: VisitCase): Visit => {
  const planned = plan.visit(one.visit) ?? remembered(one);
  return one.movedFrom === planned.start ? shifted(planned, one.start) : planned;
};

const remembered = (one: VisitCase): Visit => ({
  id: one.visit,
  client: one.client,
  start: one.start,
  end: one.end,
  members: [one.owner],
  kind: 'other',
  tasks: [],
  movable: false,
  requires: [],
});

/** The further visits of a case or command, as the plan has them. */
export const alsoOf = (plan: Plan, { also = [] }: { readonly also?: readonly VisitRef[] }): readonly Visit[] =>
  also.flatMap(({ visit }) => plan.visit(visit) ?? []);

const passed = (view: View, plan: Plan, visit: Visit, taker: MemberId, say: Phrases): readonly CardFinding[] => {
  const shift = shiftHolding(plan, taker, visit);
  const previous = plan.visitsOf(taker).filter((one) => one.end <= visit.start && one.id !== visit.id);
  const last = previous[previous.length - 1];
  const way = last ? travelMinutes(view.team, last.client, visit.client) : 0;
  const found: CardFinding[] = [];
  if (shift) found.push({ mark: 'ok', text: view.texts.checks.fitsShift(say.shift(shift)) });
  if (visit.tasks.length > 0) found.push({ mark: 'ok', text: view.texts.checks.delegated(visit.tasks) });
  if (last && way > 0 && minutesBetween(last.end, visit.start) >= way && minutesBetween(last.end, visit.start) <= 120)
    found.push({ mark: 'ok', text: view.texts.checks.onTheWay(way, say.time(last.end)) });
  return found;
};

/** That the visit would be at another time than planned; the card's line has the new one. */
export const movedLine = (movedFrom: Instant | undefined, start: Instant, view: View): readonly CardFinding[] => {
  if (movedFrom === undefined) return [];
  const say = phrasesFor(view);
  return [{ mark: 'ok', text: view.texts.checks.moved(say.time(movedFrom), say.time(start)) }];
};

export const MOST_LINES = 3;

/** A few lines about the one who would take all of these at once: warnings first, and nothing twice. */
export const linesForAll = (
  view: View,
  plan: Plan,
  visits: readonly Visit[],
  from: MemberId | undefined,
  taker: MemberId,
): readonly CardFinding[] => {
  const lines = visits.flatMap((visit) => {
    const others = visits.filter((other) => other !== visit);
    const beside = others.reduce((after, other) => withVisit(after, reseated(other, from, taker)), plan);
    return linesFor(view, beside, visit, from, taker);
  });
  const passings = visits.map((visit) => ({ visit, from, to: taker }));
  return inOrder(lines, facesLines(view, plan, passings));
};

/** Warnings first, then what the clients notice, and nothing twice. */
export const inOrder = (lines: readonly CardFinding[], faces: readonly CardFinding[]): readonly CardFinding[] => {
  const once = lines.filter((line, at) => lines.findIndex(({ text }) => text === line.text) === at);
  const isWarning = ({ mark }: CardFinding) => mark === 'warning';
  const warnings = [...once, ...faces].filter(isWarning);
  return [...warnings, ...[...faces, ...once].filter((line) => !isWarning(line))].slice(0, MOST_LINES);
};

/** There is too little time on the way to one of them, and nobody but whoever takes them knows whether they make it. */
export const isTight = (
  { team }: View,
  plan: Plan,
  visits: readonly Visit[],
  from: MemberId | undefined,
  taker: MemberId,
): boolean => {
  const passings = visits.map((visit) => ({ visit, from, to: taker }));
  return findingsIfPassed(team, plan, passings).some(({ rule }) => rule === 'travel');
};

/** A few lines about the one who would take it: warnings first. What the client notices of it depends on all that passes at once: `facesLines`. */
export const linesFor = (
  view: View,
  plan: Plan,
  visit: Visit,
  from: MemberId | undefined,
  taker: MemberId,
): readonly CardFinding[] => {
  const say = phrasesFor(view);
  const found = findingsIfTaken(view.team, plan, visit, from, taker).filter((finding) => isTold(finding, view));
  const warnings = found
    .filter(({ rule }) => rule !== 'continuity')
    .map((finding): CardFinding => ({ mark: 'warning', text: sayFinding(finding, view) }));
  const passes = taker === view.reader && !found.some((one) => one.severity !== 'note');
  return [...warnings, ...(passes ? passed(view, plan, visit, taker, say) : [])].slice(0, MOST_LINES);
};
