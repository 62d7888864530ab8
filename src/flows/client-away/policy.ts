import type { TeamState } from '../../core/flow';
import type { Instant, IsoDate, MemberId } from '../../core/ids';
import type { Away, Client } from '../../core/roster';
import { isAbsent } from '../../core/roster';
import { answersFor, mayTellOfClients } from '../../core/support-team';
import { holdersOf } from '../../core/team-role';
import { addDays, localDate } from '../../core/time';

/** Raised when it changes who is told, or what may be told. */
export const POLICY_VERSION = 2;

/** How far back and ahead it is told. Days. */
export const FARTHEST_BACK = 28;
const FARTHEST_AHEAD = 60;

/** Whether it may be told of those days. */
export const isTellable = (from: IsoDate, until: IsoDate | undefined, today: IsoDate): boolean =>
  addDays(today, -FARTHEST_BACK) <= from &&
  from <= addDays(today, FARTHEST_AHEAD) &&
  (until === undefined || (from <= until && today <= until));

/** The stretch in which the client is known to be away at that moment of that day. */
export const spanOn = ({ away }: Client, date: IsoDate, since?: Instant): Away | undefined =>
  away.find(
    ({ from, to, homeAt }) =>
      from <= date &&
      (to === undefined || date <= to) &&
      !(homeAt !== undefined && to === date && since !== undefined && homeAt <= since),
  );

/** Of the client's own: the named contact, or whoever stands in; and who follows up hospital in the team. */
export const contactsOf = (team: TeamState, { code }: Client, at: Instant): readonly MemberId[] => {
  const today = localDate(at, team.team.timeZone);
  const contact = answersFor(team, code, 'contact', today);
  const following = holdersOf(team, 'hospital', today).filter((member) => mayTellOfClients(team.members.get(member)));
  return [...new Set([...(contact === undefined ? [] : [contact]), ...following])];
};

/**
 * Who follows up that a client is home again: the named contact, who follows up hospital in the team, and the nurse, the client's own or whoever is on
 * duty. Why the client was away is not known here, and so not whether there is anything of a nurse's in it.
 */
export const followersOf = (people: TeamState, client: Client, at: Instant): readonly MemberId[] => {
  const today = localDate(at, people.team.timeZone);
  const isHere = (id: MemberId | undefined): id is MemberId => {
    const member = id === undefined ? undefined : people.members.get(id);
    return member !== undefined && !isAbsent(member, today);
  };
  const nurse = [client.nurse, people.team.settings.nurseOnCall?.member].find(isHere);
  return [...new Set([...contactsOf(people, client, at), ...(nurse ? [nurse] : [])])];
};
