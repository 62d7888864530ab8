import type { ClientCode, Instant, MemberId } from '../../core/ids';
import { isAbsent } from '../../core/roster';
import { answersFor } from '../../core/support-team';
import type { People, Team } from '../../core/team';
import { localDate } from '../../core/time';
import { remindAgainAt, remindAt } from '../../planning/answer-times';

/** Raised when it changes who is told, or by when it is answered. */
export const POLICY_VERSION = 1;

/** Two thirds of the way there; once it is overdue, every second working day. */
export const remindNext = (team: Team, at: Instant, by: Instant): Instant =>
  by > at ? remindAt(at, by) : remindAgainAt(team, at);

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
