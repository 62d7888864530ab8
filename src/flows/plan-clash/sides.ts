import type { Instant, MemberId } from '../../core/ids';
import { isShift, type PlanItem, type Saying, sameCarers } from '../../core/planning-system';
import type { View } from '../edge';
import { phrasesFor } from '../phrases';
import { type Clash, type PlanClash, plansSide, type Side, teamsSide } from './plan-clash';

/** A case with what it is about as it stands in the plan now, if it does. */
export interface Shown {
  readonly one: PlanClash;
  readonly item: PlanItem | undefined;
}

/** The team's side as it stands now, since the team may have changed it again. */
export const teamsIn = ({ one, item }: Shown): Side => (item ? teamsSide(item) : one.team);

/** Missing: the planning system no longer has it. */
export const plansIn = ({ one, item }: Shown): Side | undefined => (item ? plansSide(item) : one.plan);

/** `K-1047 tors 20/11 14:30`, `kvällspasset tors 20/11 14–22` */
export const itemWords = (item: PlanItem, view: View): string =>
  isShift(item) ? phrasesFor(view).shiftOn(item) : phrasesFor(view).visit(item);

/** What the clash is about, as one side has it. */
export const clashWords = (
  clash: Clash,
  { start, end }: { readonly start: Instant; readonly end: Instant },
  view: View,
): string => {
  const say = phrasesFor(view);
  return 'shift' in clash ? say.shiftOn({ kind: clash.kind, start, end }) : say.visit({ client: clash.client, start });
};

/** Who has visits, by name; `nobody`: what is said where nobody has. */
export const namesOf = (members: readonly MemberId[], nobody: string, view: View): string => {
  const say = phrasesFor(view);
  return members.length === 0 ? nobody : members.map(say.name).join(' + ');
};

/** What is said of a shift, or of a visit, that nobody has. */
export const nobodyIn = (about: Clash | PlanItem, { texts }: View): string =>
  'shift' in about || 'breakMinutes' in about ? texts.clash.vacant : texts.clash.nobody;

/** Only what the two sides say differently: names, a time, or both. */
export const apart = (has: Saying, other: Saying, nobody: string, view: View): string => {
  const say = phrasesFor(view);
  const who = sameCarers(has.members, other.members) ? [] : [namesOf(has.members, nobody, view)];
  const when = has.start === other.start ? [] : [say.time(has.start)];
  return [...who, ...when].join(' ') || namesOf(has.members, nobody, view);
};

/** `Du och Ahmed har K-1047 tors 20/11 14:30.` */
export const haveLine = (has: Side, about: Clash, view: View): string => {
  const { clash } = view.texts;
  const say = phrasesFor(view);
  const words = clashWords(about, has, view);
  if ('shift' in about && has.members.length === 0) return clash.isVacant(words);
  const others = has.members.filter((member) => member !== view.reader).map(say.name);
  const names = has.members.includes(view.reader) ? [clash.you, ...others] : others;
  return clash.have(names, words);
};
