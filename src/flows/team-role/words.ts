import type { Instant, IsoDate, MemberId } from '../../core/ids';
import { ownerOf } from '../../core/team-role';
import { addDays, weekOf } from '../../core/time';
import type { View } from '../edge';
import { capital, phrasesFor } from '../phrases';
import { weekAt, weeksFrom } from './policy';
import type { Asked, RoleCase, RoleNamed, When } from './team-role';

const A_WEEK = 7;
/** How many weeks of a role are shown. */
const SHOWN = 4;

type Said = Pick<View, 'texts'>;

/** `Planerare`, `Blomansvarig` */
export const calledOf = ({ role, label }: RoleNamed, { texts }: Said): string =>
  role === 'own' ? capital(label ?? '') : texts.roles.called[role];

/** `planerarrollen`, `rollen blomansvarig` */
export const theRole = ({ role, label }: RoleNamed, { texts }: Said): string =>
  role === 'own' ? texts.roles.theOwn(label ?? '') : texts.roles.the[role];

/** Number and name alone: what a lock screen may show. */
export const previewOf = (one: RoleCase, view: Said): string => `#${one.number} ${calledOf(one, view)}`;

/** `v 48` */
export const weekWords = (monday: IsoDate, { texts }: Said): string => texts.roles.weeks([weekOf(monday)]);

/** `v 48, 49 och 50`, `tills vidare från v 48` */
export const whenWords = (when: When, view: Said): string =>
  'from' in when
    ? view.texts.roles.onwards(weekWords(when.from, view))
    : view.texts.roles.weeks(when.weeks.map(weekOf));

/** `mån 23/11 – sön 29/11`; of several weeks each: whoever reads it need not know their numbers. */
export const daysWords = (when: When, { texts }: Said): string => {
  const { short } = texts.days;
  if ('from' in when) return short(when.from);
  return when.weeks.map((monday) => `${short(monday)} – ${short(addDays(monday, A_WEEK - 1))}`).join(' · ');
};

const nameOrYou = (member: MemberId, view: View): string =>
  member === view.reader ? view.texts.roles.you : phrasesFor(view).name(member);

/** Whose a week is; by the files where nobody has it by the team's own word. */
export const holderWords = (
  one: RoleCase | undefined,
  monday: IsoDate,
  view: View,
  byFiles: readonly MemberId[] = [],
): string => {
  const owner = one && ownerOf(view.team, one, monday);
  const names = (owner === undefined ? byFiles : [owner]).map((member) => nameOrYou(member, view));
  return names.join(', ') || view.texts.roles.nobody;
};

/** `går runt: Sara, Ahmed`, `tills vidare: Sara` */
export const arrangedWords = ({ rotation, fixed }: RoleCase, view: View): readonly string[] => {
  const { roles } = view.texts;
  const name = phrasesFor(view).name;
  return [
    ...(rotation && rotation.order.length > 0 ? [roles.goesRound(rotation.order.map(name))] : []),
    ...(fixed ? [roles.fixed(name(fixed.member))] : []),
  ];
};

/** `v 48 Sara` for this week and those after it. */
export const weeksWords = (one: RoleCase, view: View): readonly string[] =>
  weeksFrom(weekAt(view.team.team, view.at), SHOWN).map(
    (monday) => `${weekWords(monday, view)} ${holderWords(one, monday, view)}`,
  );

/** The question as it is asked. */
export const asksWords = (one: RoleCase, asked: Asked, view: View): string => {
  const { ask } = view.texts.roles;
  const name = phrasesFor(view).name(asked.by);
  const role = theRole(one, view);
  if (asked.asks === 'takeOver') return ask.takeOver(name, role, whenWords(asked.when, view));
  return ask.rotate(name, role, one.rotation ? weekWords(one.rotation.from, view) : '');
};

/** What the reader is asked about it, if anything. */
export const askedOf = (one: RoleCase, reader: MemberId, at: Instant): Asked | undefined =>
  one.open ? one.asked.find(({ to, until }) => to === reader && at < until) : undefined;

/** Of what they were asked or have taken: the weeks that are to come. */
export const takenWords = (one: RoleCase, member: MemberId, view: View): string => {
  const weeks = one.taken.filter((week) => week.member === member).map(({ monday }) => monday);
  const { fixed } = one;
  const said = [
    ...(weeks.length > 0 ? [whenWords({ weeks }, view)] : []),
    ...(fixed?.member === member ? [whenWords({ from: fixed.from }, view)] : []),
  ];
  return said.join(', ');
};
