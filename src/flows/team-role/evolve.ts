import type { Stored } from '../../core/flow';
import type { IsoDate, MemberId } from '../../core/ids';
import { type HeldWeek, type Rotation, turnsIn } from '../../core/team-role';
import { addDays } from '../../core/time';
import {
  type Asked,
  FLOW,
  type RoleBegun,
  type RoleCase,
  type RoleChange,
  type RoleEvent,
  type RotationSet,
  type Standing,
  type TakeOverAgreed,
  type When,
} from './team-role';

const A_WEEK = 7;

const NOBODYS: Standing = { taken: [], left: [], asked: [] };

const begun = ({ caseId: id, number, role, label, by, at }: RoleBegun): RoleCase => ({
  ...NOBODYS,
  id,
  number,
  flow: FLOW,
  revision: 1,
  open: true,
  status: 'open',
  role,
  ...(label === undefined ? {} : { label }),
  by,
  at,
  changedAt: at,
});

const inOrder = (weeks: readonly HeldWeek[]): readonly HeldWeek[] =>
  [...weeks].sort((a, b) => a.monday.localeCompare(b.monday));

const without = (weeks: readonly HeldWeek[], mondays: readonly IsoDate[], member?: MemberId): readonly HeldWeek[] =>
  weeks.filter((one) => !(mondays.includes(one.monday) && (member === undefined || one.member === member)));

/** These weeks are that person's, or all from then on, whoever had them. */
const given = (standing: Standing, member: MemberId, when: When): Standing => {
  if ('from' in when)
    return {
      ...standing,
      fixed: { from: when.from, member },
      left: standing.left.filter((one) => one.member !== member || one.monday < when.from),
    };
  const theirs = when.weeks.map((monday): HeldWeek => ({ monday, member }));
  return {
    ...standing,
    taken: inOrder([...without(standing.taken, when.weeks), ...theirs]),
    left: without(standing.left, when.weeks, member),
  };
};

/** What begins later leaves the weeks before it to whoever has them now. */
const keptBefore = (
  standing: Standing,
  { week, from }: { readonly week: IsoDate; readonly from: IsoDate },
  holderOf: (monday: IsoDate) => MemberId | undefined,
): Standing => {
  const kept: HeldWeek[] = [];
  for (let monday = week; monday < from; monday = addDays(monday, A_WEEK)) {
    const member = holderOf(monday);
    const isLeft = standing.left.some((one) => one.monday === monday && one.member === member);
    const isTaken = standing.taken.some((one) => one.monday === monday);
    if (member !== undefined && !isLeft && !isTaken) kept.push({ monday, member });
  }
  return { ...standing, taken: inOrder([...standing.taken, ...kept]) };
};

const takenOver = (standing: Standing, { by, week, when }: TakeOverAgreed): Standing => {
  const { fixed } = standing;
  if (!('from' in when) || !fixed) return given(standing, by, when);
  const kept = keptBefore(standing, { week, from: when.from }, (monday) =>
    fixed.from <= monday ? fixed.member : undefined,
  );
  return given(kept, by, when);
};

/** The same people by turns, some more or fewer: once it has begun, whose week it is stays so, and who is next is next. */
const turned = (rotation: Rotation, order: readonly MemberId[], week: IsoDate): Rotation => {
  if (week < rotation.from) return { ...rotation, order };
  for (let ahead = 0; ahead < rotation.order.length; ahead += 1) {
    const monday = addDays(week, ahead * A_WEEK);
    const first = order.indexOf(turnsIn(rotation, monday)[0] as MemberId);
    if (first >= 0) return { ...rotation, from: monday, order: [...order.slice(first), ...order.slice(0, first)] };
  }
  return { ...rotation, from: week, order };
};

/** A rotation that nobody is in and nobody is asked about is none. */
const withRotation = ({ rotation: _, ...standing }: Standing, rotation: Rotation | undefined): Standing => {
  const isAsked = standing.asked.some(({ asks }) => asks === 'rotate');
  return rotation && (rotation.order.length > 0 || isAsked) ? { ...standing, rotation } : standing;
};

const withoutTurns = (standing: Standing, leaving: readonly MemberId[], week: IsoDate): Standing => {
  const { rotation } = standing;
  if (!rotation) return standing;
  const stays = (member: MemberId) => !leaving.includes(member);
  const fewer = { ...rotation, named: rotation.named.filter(stays) };
  const order = rotation.order.filter(stays);
  return withRotation(standing, order.length === rotation.order.length ? fewer : turned(fewer, order, week));
};

const joined = (standing: Standing, by: MemberId, week: IsoDate): Standing => {
  const { rotation } = standing;
  if (!rotation) return standing;
  const order = rotation.named.filter((member) => member === by || rotation.order.includes(member));
  return { ...standing, rotation: turned(rotation, order, week) };
};

const unasked = (standing: Standing, members: readonly MemberId[]): Standing => ({
  ...standing,
  asked: standing.asked.filter(({ to }) => !members.includes(to)),
});

const rotating = (standing: Standing, { by, members, joined: order, week, from, until }: RotationSet): Standing => {
  const { rotation: was } = standing;
  const asked = members.filter((to) => !order.includes(to)).map((to): Asked => ({ by, to, until, asks: 'rotate' }));
  const still = standing.asked.filter(({ asks, to }) => asks === 'takeOver' && !asked.some((one) => one.to === to));
  const kept = was ? keptBefore(standing, { week, from }, (monday) => turnsIn(was, monday)[0]) : standing;
  return withRotation({ ...kept, asked: [...still, ...asked] }, { from, by, named: members, order });
};

const givenBack = (
  standing: Standing,
  by: MemberId,
  weeks: readonly IsoDate[] | undefined,
  week: IsoDate,
): Standing => {
  if (weeks)
    return {
      ...standing,
      taken: without(standing.taken, weeks, by),
      left: [...without(standing.left, weeks, by), ...weeks.map((monday) => ({ monday, member: by }))],
    };
  const { fixed, ...rest } = standing;
  const free: Standing = {
    ...rest,
    ...(fixed && fixed.member !== by ? { fixed } : {}),
    taken: rest.taken.filter(({ member }) => member !== by),
    asked: rest.asked.filter((one) => !(one.asks === 'takeOver' && one.by === by)),
  };
  return withoutTurns(free, [by], week);
};

/** How it stands once this has happened. */
const changed = (one: Standing, event: Exclude<RoleChange, { readonly type: 'roleUndone' }>): Standing => {
  const { week } = event;
  switch (event.type) {
    case 'roleTaken':
      return given(one, event.by, event.when);
    case 'takeOverAsked': {
      const { by, to, until, when } = event;
      return { ...one, asked: [...one.asked, { by, to, until, asks: 'takeOver', when }] };
    }
    case 'takeOverAgreed':
      return takenOver(unasked(one, [event.by]), event);
    case 'rotationJoined':
      return joined(unasked(one, [event.by]), event.by, week);
    case 'roleDeclined':
      return withoutTurns(unasked(one, [event.by]), namedOnly(one, [event.by]), week);
    case 'roleGivenBack':
      return givenBack(one, event.by, event.weeks, week);
    case 'rotationSet':
      return rotating(one, event);
    case 'roleEnded':
      return NOBODYS;
    case 'roleAttended':
      return withoutTurns(unasked(one, event.lapsed), namedOnly(one, event.lapsed), week);
  }
};

/** Those who are asked to be in the rotation, and have not said yes. */
const namedOnly = ({ asked }: Standing, members: readonly MemberId[]): readonly MemberId[] =>
  asked.filter(({ asks, to }) => asks === 'rotate' && members.includes(to)).map(({ to }) => to);

const standingOf = ({ taken, left, rotation, fixed, asked }: Standing): Standing => ({
  taken,
  left,
  ...(rotation ? { rotation } : {}),
  ...(fixed ? { fixed } : {}),
  asked,
});

const isToCome =
  (week: IsoDate) =>
  ({ monday }: HeldWeek): boolean =>
    monday >= week;

/** What lies before this week is over; a question that has lapsed is not asked anew. */
const upToDate = (standing: Standing, { type, week, at }: RoleChange): Standing => ({
  ...standing,
  taken: standing.taken.filter(isToCome(week)),
  left: standing.left.filter(isToCome(week)),
  asked: type === 'roleUndone' ? standing.asked.filter(({ until }) => until > at) : standing.asked,
});

const undone = (one: RoleCase): Standing => standingOf(one.before ?? one);

const beforeIt = (one: RoleCase, event: RoleChange): RoleCase['before'] => {
  if (event.type === 'roleUndone' || event.type === 'roleEnded') return undefined;
  if (event.type !== 'roleAttended') return { ...standingOf(one), by: event.by };
  return event.lapsed.length === 0 ? one.before : undefined;
};

/** What a role is, however it stands. */
const itself = ({ id, number, flow, open, status, role, label, by, at, told }: RoleCase) => ({
  id,
  number,
  flow,
  open,
  status,
  role,
  ...(label === undefined ? {} : { label }),
  by,
  at,
  ...(told === undefined ? {} : { told }),
});

/** The role once this has happened. */
const after = (was: RoleCase, event: RoleChange): RoleCase => {
  const standing = event.type === 'roleUndone' ? undone(was) : changed(standingOf(was), event);
  const before = beforeIt(was, event);
  return {
    ...itself(was),
    ...upToDate(standing, event),
    revision: was.revision + 1,
    changedAt: event.at,
    ...(before ? { before } : {}),
    ...(event.type === 'roleAttended' && event.turn ? { told: event.turn.monday } : {}),
    ...(event.type === 'roleEnded' ? { open: false, status: 'ended', endedBy: event.by } : {}),
    ...(event.dueAt === undefined ? {} : { dueAt: event.dueAt }),
  };
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: RoleEvent): Stored => {
  const cases = new Map(stored.cases);
  if (event.type === 'roleBegun') return { ...stored, cases: cases.set(event.caseId, begun(event)) };
  const one = cases.get(event.caseId) as RoleCase | undefined;
  if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  return { ...stored, cases: cases.set(one.id, after(one, event)) };
};
