import type { Instant, IsoDate, MemberId } from '../../core/ids';
import { leadersOn, type People, type Profile, type Team } from '../../core/team';
import { addDays, localDate } from '../../core/time';
import { fixedBy, handlingOf, isLoosened, itemsUnder, type TrustItem } from '../../core/trust';

/** Raised when who may change a team's policy, or what can be loosened, changes. */
export const POLICY_VERSION = 1;

/** A standing approval is looked at again at least once a year. */
const LONGEST_DAYS = 366;

/** Who changes the team's policy: its leaders, and whoever stands in for them that day. */
export const mayChange = (people: People, person: MemberId, at: Instant): boolean =>
  people.members.get(person)?.role === 'leader' || changersOn(people, at).includes(person);

export const changersOn = (people: People, at: Instant): readonly MemberId[] =>
  leadersOn(people, localDate(at, people.team.timeZone));

/** Whether it means anything yet: without notice, or a cap, that is nobody's to look at. */
const isInUse = (item: TrustItem, { settings }: Team): boolean => {
  if (item === 'shortNotice') return settings.policy?.leastNoticeHours !== 0;
  if (item === 'continuity') return settings.policy?.continuityCap !== undefined;
  return true;
};

/** What this team can say something of. */
export const changeable = (team: Team): readonly TrustItem[] =>
  itemsUnder(team.profile).filter((item) => !fixedBy(item));

/** What becomes of what, as the team reads it. */
export const handled = (team: Team) => {
  const items = itemsUnder(team.profile).filter((item) => isInUse(item, team));
  const as = (handling: 'passes' | 'leader' | 'never') => items.filter((item) => handlingOf(item, team) === handling);
  return { passes: as('passes').filter((item) => isLoosened(item, team)), leader: as('leader'), never: as('never') };
};

export const isItemOf = (profile: Profile, item: TrustItem): boolean => itemsUnder(profile).includes(item);

/** What a standing approval may name: what asks for the leader. */
export const approvable = (team: Team): readonly TrustItem[] =>
  changeable(team).filter((item) => handlingOf(item, team) === 'leader');

/** A day, not past and within a year. */
export const isEndDay = (until: IsoDate, team: Team, at: Instant): boolean => {
  const today = localDate(at, team.timeZone);
  return today <= until && until <= addDays(today, LONGEST_DAYS);
};
