import type { MemberId } from '../../core/ids';
import type { Visit } from '../../core/roster';
import { whoCanTake, whoIsFree } from '../../planning/candidates';
import type { OfferVisit, SwapCommand } from './commands';
import type { SwapDecision, SwapKnown, SwapReason } from './reasons';

export type Decide = (known: SwapKnown, command: SwapCommand) => SwapDecision;

/** Whose seat it is: the one's who asks, or, of a visit that somebody asks about for others, whoever has it, if anybody has. */
export const giverOf = ({ members }: Visit, by: MemberId): MemberId | undefined =>
  members.includes(by) ? by : members[0];

/** Each is decided in full. */
const MOST_TRIED = 2;

/** The colleague whom the fewest minutes keep from it, when a leader could let it pass. */
export const throughLeader = (
  known: SwapKnown,
  command: OfferVisit,
  { nearest }: Extract<SwapReason, { code: 'nobodyCan' }>,
  decide: Decide,
): readonly SwapCommand[] => {
  if (nearest?.severity !== 'exception') return [];
  const asking: OfferVisit = { ...command, to: nearest.person };
  return decide(known, asking).outcome === 'accepted' ? [asking] : [];
};

/** Nobody can at once: whoever is at work, else free then, if a leader could let it pass. */
export const anyoneThroughLeader = (known: SwapKnown, command: OfferVisit, decide: Decide): readonly SwapCommand[] => {
  const { team, plan } = known;
  const { start: _, ...asPlanned } = command;
  const visits = [command, ...(command.also ?? [])].flatMap(({ visit }) => plan.visit(visit) ?? []);
  const [first, ...also] = visits;
  if (!first) return [];
  const from = giverOf(first, command.by);
  return [...whoCanTake(team, plan, first, from, also), ...whoIsFree(team, plan, visits, from)]
    .filter((to) => to !== command.by && to !== command.to)
    .slice(0, MOST_TRIED)
    .map((to) => ({ ...asPlanned, to }))
    .filter((asking) => decide(known, asking).outcome === 'accepted')
    .slice(0, 1);
};
