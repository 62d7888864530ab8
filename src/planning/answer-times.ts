import type { Instant, IsoDate } from '../core/ids';
import { instant, wallTime } from '../core/ids';
import type { AnswerTimes, Team } from '../core/team';
import { addDays, HOUR, instantOf, localDate, MINUTE } from '../core/time';
import { workingDaysLater } from '../rules/working-days';

/** Working days within which it is answered, unless the team says otherwise [care.md, Changed need]. */
const WORKING_DAYS = { contact: 2, temporary: 2, decision: 10 } as const;

/** Outside the frame, and still the team's own. Days. */
const TEMPORARY = 14;

const OFFICE_CLOSES = wallTime('16:00');
const DAY_CLOSES = wallTime('20:00');
const AT_LEAST = 2 * HOUR;

const own = ({ settings }: Team): AnswerTimes => settings.answers ?? {};

export const temporaryDays = (team: Team): number => own(team).temporaryDays ?? TEMPORARY;

const atWall = (date: IsoDate, time: typeof OFFICE_CLOSES, { timeZone }: Team): Instant =>
  instantOf(date, time, timeZone);

/** By when whoever it went to answers: health the same day, all else by the end of a working day. */
export const answerBy = (kind: 'health' | keyof typeof WORKING_DAYS, team: Team, at: Instant): Instant => {
  const today = localDate(at, team.timeZone);
  if (kind === 'health') return instant(Math.max(atWall(today, DAY_CLOSES, team), at + AT_LEAST));
  const days = own(team)[kind] ?? WORKING_DAYS[kind];
  return atWall(workingDaysLater(team.profile, today, days), OFFICE_CLOSES, team);
};

/** Days within which a proposal that needs more than the team has, and an obstacle at each level, are answered [care.md, Changed need]. */
const DAYS = { proposal: 14, obstacle: 7 } as const;

/** By when whoever owns it answers: by the end of the first working day on which all its days have passed. */
export const daysToAnswer = (kind: keyof typeof DAYS, team: Team, at: Instant): Instant => {
  const last = addDays(localDate(at, team.timeZone), (own(team)[kind] ?? DAYS[kind]) - 1);
  return atWall(workingDaysLater(team.profile, last, 1), OFFICE_CLOSES, team);
};

/** When whoever has not answered is reminded: two thirds of the way there. */
export const remindAt = (at: Instant, by: Instant): Instant =>
  instant(Math.floor((at + ((by - at) * 2) / 3) / MINUTE) * MINUTE);

/** When an answer that is overdue is asked for again. */
export const remindAgainAt = (team: Team, at: Instant): Instant =>
  atWall(workingDaysLater(team.profile, localDate(at, team.timeZone), 2), wallTime('09:00'), team);
