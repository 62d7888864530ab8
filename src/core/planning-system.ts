import { type Instant, instant, type MemberId } from './ids';
import type { Visit } from './roster';

/** What is said of a visit where it may be said differently: who comes, and when it begins. Its length is the planning system's. */
export interface Saying {
  readonly members: readonly MemberId[];
  readonly start: Instant;
}

export const sameCarers = (some: readonly MemberId[], others: readonly MemberId[]): boolean =>
  some.length === others.length && some.every((member) => others.includes(member));

export const sameSaying = (one: Saying, other: Saying): boolean =>
  one.start === other.start && sameCarers(one.members, other.members);

/** As the team's own plan has it. */
export const saidHere = ({ members, start }: Visit): Saying => ({ members, start });

/** As the planning system last had it. */
export const saidThere = ({ members, planned = members, start, plannedStart = start }: Visit): Saying => ({
  members: planned,
  start: plannedStart,
});

/** Whether the team's plan differs from what the planning system last said. */
export const isDecidedHere = ({ planned, plannedStart, gone }: Visit): boolean =>
  planned !== undefined || plannedStart !== undefined || gone === true;

/** The visit as the planning system last had it, without anything that the team decided of it. */
export const asPlanned = (visit: Visit): Visit => {
  const { planned: _, plannedStart: __, swap: ___, entered: ____, gone: _____, ...rest } = visit;
  const there = saidThere(visit);
  return { ...rest, ...there, end: instant(there.start + visit.end - visit.start) };
};

/** What the team decided of a visit, and what came of it. */
export interface Decided extends Saying, Pick<Visit, 'swap' | 'entered'> {}

/** The planning system's visit as the team decided it; what agrees leaves no trace. */
export const asDecided = (said: Visit, { members, start, swap, entered }: Decided): Visit => {
  const others = !sameCarers(members, said.members);
  return {
    ...said,
    members,
    start,
    end: instant(start + said.end - said.start),
    ...(others ? { planned: said.members } : {}),
    ...(swap !== undefined ? { swap } : {}),
    ...(start === said.start ? {} : { plannedStart: said.start }),
    ...(entered && !sameSaying(entered, said) ? { entered } : {}),
  };
};

/** The visit as the planning system has it, chosen here; what was entered otherwise meanwhile is still to be entered back. */
export const backAsPlanned = (visit: Visit): Visit => {
  const there = asPlanned(visit);
  return asDecided(there, { ...saidHere(there), entered: visit.entered });
};

/** What the planning system has, once all that was ticked off has been entered; nothing where it does not have the visit. */
export const saidOnceEntered = (visit: Visit): Saying | undefined =>
  visit.entered ?? (visit.gone ? undefined : saidThere(visit));

/** Whether somebody has to enter the visit in the planning system as it stands here. */
export const isToEnter = (visit: Visit): boolean => {
  const there = saidOnceEntered(visit);
  return there === undefined || !sameSaying(there, saidHere(visit));
};
