import { type Instant, instant } from '../core/ids';
import { isInWindow, type Plan } from '../core/plan';
import type { Visit } from '../core/roster';
import type { People } from '../core/team';
import { HOUR, localDate, MINUTE } from '../core/time';

/** Times that people agree on. */
const STEP = 5 * MINUTE;

/** Further than this no visit is moved. */
const FURTHEST = 24 * HOUR;

/**
 * Whether a visit may start then without the client being asked: it is movable and starts within its window, on the same date, nobody else
 * is at the client meanwhile, and no second carer would have to come along.
 */
export const mayStart = ({ team }: People, plan: Plan, visit: Visit, start: Instant): boolean => {
  const end = start + visit.end - visit.start;
  return (
    isInWindow(visit, start) &&
    visit.members.length === 1 &&
    localDate(start, team.timeZone) === localDate(visit.start, team.timeZone) &&
    !plan.visitsAt(visit.client).some((other) => other.id !== visit.id && other.start < end && start < other.end)
  );
};

/** The other starts that a visit may have, the nearest first, every five minutes. */
export const otherStarts = (people: People, plan: Plan, visit: Visit): readonly Instant[] => {
  if (!visit.movable) return [];
  const starts: Instant[] = [];
  for (let away = STEP; away < FURTHEST; away += STEP)
    starts.push(instant(visit.start - away), instant(visit.start + away));
  return starts.filter((start) => mayStart(people, plan, visit, start));
};
