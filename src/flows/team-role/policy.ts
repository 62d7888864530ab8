import type { TeamState } from '../../core/flow';
import { type Instant, type IsoDate, instant, type MemberId, wallTime } from '../../core/ids';
import { hasLeft, isAbsent } from '../../core/roster';
import type { People, Team } from '../../core/team';
import { mayHold, ownerOf } from '../../core/team-role';
import { addDays, HOUR, instantOf, localDate, mondayOf } from '../../core/time';
import type { RoleCase, When } from './team-role';

/** Raised when it changes who may have a role, or when anybody is told. */
export const POLICY_VERSION = 1;

const A_WEEK = 7;
/** How far ahead a week may be taken, and how many of them at once. Weeks. */
const FARTHEST = 53;
export const MOST_WEEKS = 26;
/** Most that go round. */
export const MOST_TURNS = 12;

const MIDNIGHT = wallTime('00:00');
const MORNING = wallTime('09:00');
/** The Friday before a Monday. */
const BEFORE = -3;
const TWO_WEEKS = 14 * 24 * HOUR;

/** The Monday of the week that it is. */
export const weekAt = ({ timeZone }: Team, at: Instant): IsoDate => mondayOf(localDate(at, timeZone));

export const weeksFrom = (monday: IsoDate, count: number): readonly IsoDate[] =>
  Array.from({ length: count }, (_, ahead) => addDays(monday, ahead * A_WEEK));

const firstOf = (when: When): IsoDate | undefined => ('from' in when ? when.from : when.weeks[0]);

/** Mondays, none of them passed and none too far ahead; in order, each once. */
export const isTellable = (when: When, week: IsoDate): boolean => {
  const mondays = 'from' in when ? [when.from] : when.weeks;
  return (
    0 < mondays.length &&
    mondays.length <= MOST_WEEKS &&
    mondays.every(
      (monday, at) =>
        mondayOf(monday) === monday &&
        week <= monday &&
        monday <= addDays(week, FARTHEST * A_WEEK) &&
        (mondays[at - 1] ?? '') < monday,
    )
  );
};

const startOf = ({ timeZone }: Team, monday: IsoDate): Instant => instantOf(monday, MIDNIGHT, timeZone);

/** Until when somebody may say yes: the week begins; of a week that has begun, it is over. For what has no end, two weeks. */
export const askedUntil = (team: Team, at: Instant, when?: When): Instant => {
  const first = when && !('from' in when) ? firstOf(when) : undefined;
  if (first === undefined) return instant(at + TWO_WEEKS);
  const begins = startOf(team, first);
  return at < begins ? begins : startOf(team, addDays(first, A_WEEK));
};

/** One of the team who may have a role in it. */
export const canHold = ({ team, members }: People, id: MemberId, at: Instant): boolean => {
  const member = members.get(id);
  return mayHold(member) && !hasLeft(member, localDate(at, team.timeZone));
};

const weeksDays = (monday: IsoDate): readonly IsoDate[] =>
  Array.from({ length: A_WEEK }, (_, day) => addDays(monday, day));

/** The first of these weeks for all of which they are away. */
export const awayIn = ({ members }: People, id: MemberId, weeks: readonly IsoDate[]): IsoDate | undefined => {
  const member = members.get(id);
  return weeks.find((monday) => weeksDays(monday).every((date) => member === undefined || isAbsent(member, date)));
};

const toldOn = ({ timeZone }: Team, monday: IsoDate): Instant => instantOf(addDays(monday, BEFORE), MORNING, timeZone);

/** Whose week by the rotation that is, where it was not theirs the week before: what nobody took or gave back in between. */
const turnOf = (people: People, one: RoleCase, monday: IsoDate): MemberId | undefined => {
  const { rotation, taken } = one;
  if (!rotation || monday < rotation.from || taken.some((week) => week.monday === monday)) return undefined;
  const to = ownerOf(people, one, monday);
  if (to === undefined || !rotation.order.includes(to)) return undefined;
  const before = addDays(monday, -A_WEEK);
  return before >= rotation.from && ownerOf(people, one, before) === to ? undefined : to;
};

interface RoleTurn {
  readonly to: MemberId;
  readonly monday: IsoDate;
}

/** The turn that is told of now: from Friday morning until its week begins, once. */
export const turnToTell = (people: TeamState, one: RoleCase, at: Instant): RoleTurn | undefined => {
  const monday = addDays(weekAt(people.team, at), A_WEEK);
  if (at < toldOn(people.team, monday) || one.told === monday) return undefined;
  const to = turnOf(people, one, monday);
  return to === undefined ? undefined : { to, monday };
};

/** The next Friday morning on which a turn may have to be told of. One alone has all the turns there are. */
const nextTurnAt = ({ rotation }: RoleCase, team: Team, at: Instant): Instant | undefined => {
  if (!rotation || rotation.order.length === 0) return undefined;
  const next = addDays(weekAt(team, at), A_WEEK);
  if (rotation.order.length === 1 && rotation.from < next) return undefined;
  const first = rotation.from > next ? rotation.from : next;
  return weeksFrom(first, rotation.order.length === 1 ? 1 : 2)
    .map((monday) => toldOn(team, monday))
    .find((told) => told > at);
};

/** When the clock looks at the role again, if ever. */
export const nextDue = (one: RoleCase, team: Team, at: Instant): Instant | undefined => {
  const turn = nextTurnAt(one, team, at);
  const all = [...one.asked.map(({ until }) => until), ...(turn === undefined ? [] : [turn])];
  return all.length === 0 ? undefined : all.reduce((first, other) => (other < first ? other : first));
};
