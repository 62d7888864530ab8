import { type ClientCode, type Instant, instant, type MemberId, wallTime } from '../../core/ids';
import { isAbsent } from '../../core/roster';
import { answersFor } from '../../core/support-team';
import type { People, Team } from '../../core/team';
import { instantOf, localDate, MINUTE } from '../../core/time';
import { workingDaysLater } from '../../rules/working-days';

/** Raised when it changes who is told, or by when it is answered. */
export const POLICY_VERSION = 1;

/** Working days in which it is looked at what comes after a goal, as for any new decision [care.md, Changed need]. */
const WORKING_DAYS = 10;
const OFFICE_CLOSES = wallTime('16:00');

export const answerBy = (team: Team, at: Instant): Instant => {
  const days = team.settings.answers?.decision ?? WORKING_DAYS;
  return instantOf(workingDaysLater(team.profile, localDate(at, team.timeZone), days), OFFICE_CLOSES, team.timeZone);
};

/** Two thirds of the way there; once it is overdue, every second working day. */
export const remindAt = (team: Team, at: Instant, by: Instant): Instant =>
  by > at
    ? instant(Math.floor((at + ((by - at) * 2) / 3) / MINUTE) * MINUTE)
    : instantOf(workingDaysLater(team.profile, localDate(at, team.timeZone), 2), wallTime('09:00'), team.timeZone);

/** The named contact, or whoever stands in. */
export const contactOf = (people: People, client: ClientCode, at: Instant): readonly MemberId[] => {
  const contact = answersFor(people, client, 'contact', localDate(at, people.team.timeZone));
  return contact === undefined ? [] : [contact];
};

/** The named contact, and the client's own therapist where there is one. */
export const reassessors = (people: People, client: ClientCode, at: Instant): readonly MemberId[] => {
  const today = localDate(at, people.team.timeZone);
  const rehab = people.clients.get(client)?.rehab;
  const member = rehab === undefined ? undefined : people.members.get(rehab);
  const here = member && !isAbsent(member, today) ? [member.id] : [];
  return [...new Set([...contactOf(people, client, at), ...here])];
};
