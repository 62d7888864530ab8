import type { Instant, MemberId } from '../core/ids';
import type { Finding } from '../rules/finding';
import type { View } from './edge';
import { phrasesFor, someNames } from './phrases';

/** `9 h 30 min`: as it is written in all three languages. */
export const inHours = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};

/** Longer than the days that `sunday` otherwise is about: the 26 weeks. */
const isHalfAYear = ({ from, to }: Finding): boolean => to - from > 7 * 24 * 3_600_000;

/** How much somebody works is their own and the leader's to know [care.md, Privacy 5]. */
const mayKnowHours = ({ person }: Finding, { reader, team }: View): boolean =>
  reader === person || team.members.get(reader)?.role === 'leader';

/** What a rule of working time found, in the reader's words: whose schedule, when, by how much. */
export const sayWorkingTime = (finding: Finding, view: View): string => {
  const { workingTime } = view.texts;
  const say = phrasesFor(view);
  const { from, to, found = 0, required = 0 } = finding;
  const who = say.who(finding.person);
  const [length, limit] = [inHours(found), inHours(required)];
  const day = say.day(from);
  const last = say.day((to - 1) as Instant);
  const gap = `${say.time(from)} → ${say.time(to)}`;
  const span = say.span({ start: from, end: to });
  switch (finding.rule) {
    case 'restBetweenShifts':
      return workingTime.rest(gap, say.day(to), who, length, limit);
    case 'restDebt':
      return workingTime.debt(gap, say.day(to), who, length, inHours(required - found));
    case 'restInPeriod':
      return workingTime.restInPeriod(who, say.time(from), day, length, limit);
    case 'span':
      return workingTime.span(who, span, day, length, limit);
    case 'ordinaryDay':
      return workingTime.ordinaryDay(who, span, day, length, limit);
    case 'weeklyRest':
      return workingTime.weeklyRest(who, day, length, limit);
    case 'weeklyRestGoal':
      return workingTime.weeklyRestGoal(who, day, length, limit);
    case 'break':
      return found < required
        ? workingTime.shortBreak(who, span, day, length, limit)
        : workingTime.stretch(who, span, day, length, limit);
    case 'weekAverage':
      if (!mayKnowHours(finding, view)) return workingTime.moreHours(who);
      return workingTime.weekAverage(who, day, length, limit);
    case 'ordinaryHours':
      if (!mayKnowHours(finding, view)) return workingTime.moreHours(who);
      return workingTime.ordinaryHours(who, day, length, limit);
    case 'night':
      return workingTime.night(who, day, length);
    case 'sunday':
      return isHalfAYear(finding)
        ? workingTime.halfAYear(who, day, found, required)
        : workingTime.restDays(who, last, found, required);
    case 'weekend':
      return workingTime.weekend(who, day, found);
    default:
      throw new Error(`${finding.rule} is no rule of working time`);
  }
};

/** That rest within 24 hours has not been looked at, and whose; empty where there is nobody. */
export const sayWithoutDayBreak = (persons: readonly MemberId[], view: View): string => {
  const { planCheck, workingTime } = view.texts;
  const say = phrasesFor(view);
  const [only, another] = persons;
  if (only === undefined) return '';
  return another === undefined
    ? workingTime.noDayBreak(say.who(only))
    : planCheck.noDayBreak(...someNames(persons.map(say.name)));
};
