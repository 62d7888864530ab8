import type { MemberId } from '../../core/ids';
import { type Saying, sameCarers } from '../../core/planning-system';
import type { Visit } from '../../core/roster';
import type { View } from '../edge';
import { phrasesFor } from '../phrases';
import { type PlanClash, plansSide, type Side, teamsSide } from './plan-clash';

/** A case with its visit as it stands in the plan now, if it does. */
export interface Shown {
  readonly one: PlanClash;
  readonly visit: Visit | undefined;
}

/** The team's side as it stands now, since the team may have changed it again. */
export const teamsIn = ({ one, visit }: Shown): Side => (visit ? teamsSide(visit) : one.team);

/** Missing: the planning system no longer has the visit. */
export const plansIn = ({ one, visit }: Shown): Side | undefined => (visit ? plansSide(visit) : one.plan);

export const namesOf = (members: readonly MemberId[], view: View): string => {
  const say = phrasesFor(view);
  return members.length === 0 ? view.texts.clash.nobody : members.map(say.name).join(' + ');
};

/** Only what the two sides say differently: names, a time, or both. */
export const apart = (has: Saying, other: Saying, view: View): string => {
  const say = phrasesFor(view);
  const who = sameCarers(has.members, other.members) ? [] : [namesOf(has.members, view)];
  const when = has.start === other.start ? [] : [say.time(has.start)];
  return [...who, ...when].join(' ') || namesOf(has.members, view);
};

/** `Du och Ahmed har K-1047 tors 20/11 14:30.` */
export const haveLine = (has: Saying, client: PlanClash['client'], view: View): string => {
  const { clash } = view.texts;
  const say = phrasesFor(view);
  const others = has.members.filter((member) => member !== view.reader).map(say.name);
  const names = has.members.includes(view.reader) ? [clash.you, ...others] : others;
  return clash.have(names, say.visit({ client, start: has.start }));
};
