import type { TeamState } from '../../core/flow';
import { type Instant, type IsoDate, type MemberId, wallTime } from '../../core/ids';
import { hasLeft, isAbsent, type Member } from '../../core/roster';
import { mayTellOfClients } from '../../core/support-team';
import type { People, Team } from '../../core/team';
import { holdersOf } from '../../core/team-role';
import { addDays, instantOf, localDate } from '../../core/time';
import { type NewClientCase, STEPS, type Step } from './new-client';

/** Raised when it changes who may do what, or when it is reminded. */
export const POLICY_VERSION = 2;

const MORNING = wallTime('09:00');
const A_WEEK = 7;
const FARTHEST_BACK = 14;
const FARTHEST_AHEAD = 90;

export const isTellable = (from: IsoDate, today: IsoDate): boolean =>
  addDays(today, -FARTHEST_BACK) <= from && from <= addDays(today, FARTHEST_AHEAD);

/** In the morning a week after that day, or after today. */
export const remindAt = ({ timeZone }: Team, from: IsoDate, at: Instant): Instant => {
  const today = localDate(at, timeZone);
  return instantOf(addDays(from > today ? from : today, A_WEEK), MORNING, timeZone);
};

/** Sweden: the contact must hold the title undersköterska, with a transition to 2033-06-30 [care.md, Who]; a new contact does. */
const HAS_TITLE = /undersköterska|usk/i;

/** Who can be a client's named contact: of the team, and at the clients' homes. */
export const canBeContact = ({ team }: Pick<People, 'team'>, member: Member | undefined, on: IsoDate): boolean =>
  member !== undefined &&
  member.role === 'carer' &&
  !hasLeft(member, on) &&
  (team.profile !== 'se-ab' || HAS_TITLE.test(member.profession));

/** Those who can, and are here: whoever is contact for fewest comes first. */
export const contactsToChoose = (people: People, at: Instant): readonly MemberId[] => {
  const today = localDate(at, people.team.timeZone);
  const clients = [...people.clients.values()];
  const has = ({ id }: Member) => clients.filter(({ contact }) => contact === id).length;
  return [...people.members.values()]
    .filter((member) => canBeContact(people, member, today) && !isAbsent(member, today))
    .sort((a, b) => has(a) - has(b) || a.name.localeCompare(b.name))
    .map(({ id }) => id);
};

/** The contact is known also once the files name one. */
export const isDone = (people: People, { steps, client }: NewClientCase, step: Step): boolean =>
  steps[step] !== undefined || (step === 'contact' && people.clients.get(client)?.contact !== undefined);

/** Who meets new clients in the team that day: the list is theirs to take first. */
export const greetersOf = (team: TeamState, at: Instant): readonly MemberId[] =>
  holdersOf(team, 'newClients', localDate(at, team.team.timeZone)).filter((member) =>
    mayTellOfClients(team.members.get(member)),
  );

export const leftToDo = (people: People, one: NewClientCase): readonly Step[] =>
  STEPS.filter((step) => !isDone(people, one, step));
