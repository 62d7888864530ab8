import type { Instant, MemberId } from '../../src/core/ids';
import { shiftHolding } from '../../src/core/plan';
import type { Visit } from '../../src/core/roster';
import { addDays, localDate } from '../../src/core/time';
import { findingsIfTaken, whoCanTake } from '../../src/planning/candidates';
import { findingsIfPassed, type SeatPassing } from '../../src/planning/passings';
import type { Chance } from './race-random';
import { DEPUTY } from './week-leader';
import type { Scene } from './week-scenes';
import { firstNameOf, hours, minutes, type Planned, type Stage } from './week-stage';
import { OPTED_IN } from './week-team';

/** Whom a case is to be about, and which visits. */
export interface Choice {
  readonly asker: string;
  /** Of the asker, or (from the taker's side) of `other`. */
  readonly visit: Visit;
  /** Another of the asker's that goes with it. */
  readonly beside?: Visit;
  /** Of `other`, in return. */
  readonly returns?: Visit;
  readonly other?: string;
  /** Who would be asked. */
  readonly asked: readonly string[];
}

interface Offering {
  readonly owner: string;
  readonly id: MemberId;
  readonly visit: Visit;
}

/** Who wants to be rid of more in one day calls the leader. */
const MOST_A_DAY = 2;
/** Nobody asks by name whoever has been asked so often today. */
const MOST_BOTHERED = 2;
const SOONEST = minutes(100);
const SOONEST_FOR_LEADER = hours(5);

/** People think of a swap at work, or on the evening before. */
const mindsWorkThen = (stage: Stage, name: string): boolean => {
  const now = stage.now();
  const next = stage.nextShift(name, now);
  return stage.isOnDuty(name, now) || (next !== undefined && next - now < hours(15));
};

/** Their visits today and tomorrow that nobody has asked about all week, that take one carer. */
const offerings = (stage: Stage, { days, asked, people }: Planned, soonest: number): readonly Offering[] => {
  const now = stage.now();
  const tomorrow = addDays(stage.today(), 1);
  return days
    .flatMap(({ visits }) => visits)
    .filter((visit) => visit.start - now > soonest && localDate(visit.start, people.team.timeZone) <= tomorrow)
    .filter((visit) => visit.members.length === 1 && !asked.has(visit.id))
    .flatMap((visit) => visit.members.map((id) => ({ owner: stage.nameOf(id), id, visit })))
    .filter(({ owner }) => mindsWorkThen(stage, owner));
};

/** Will have the question in time to answer it. */
const canBeReached = (stage: Stage, name: string, visit: Visit): boolean => {
  const now = stage.now();
  const shift = stage.nextShift(name, now);
  const before: Instant = visit.start;
  return stage.isOnDuty(name, now) || OPTED_IN.includes(name) || (shift !== undefined && before - shift > hours(2));
};

const isUnique = (visit: Visit, own: readonly Visit[]): boolean =>
  own.filter(({ client }) => client === visit.client).length === 1;

/** The owner's visits on the date of that one. */
const sameDay = ({ plan, people }: Planned, id: MemberId, visit: Visit): readonly Visit[] => {
  const date = localDate(visit.start, people.team.timeZone);
  return plan.visitsOf(id).filter(({ start }) => localDate(start, people.team.timeZone) === date);
};

const toAll = (stage: Stage, planned: Planned, { ends }: Scene, one: Offering): readonly Choice[] => {
  const able = whoCanTake(planned.people, planned.plan, one.visit, one.id).map(stage.nameOf);
  const reached = able.filter((name) => canBeReached(stage, name, one.visit));
  if (reached.length === 0 || (ends === 'declined' && (able.length > 2 || reached.length < able.length))) return [];
  return [{ asker: one.owner, visit: one.visit, asked: able }];
};

const toOne = (stage: Stage, planned: Planned, { asks }: Scene, one: Offering): readonly Choice[] => {
  const able = whoCanTake(planned.people, planned.plan, one.visit, one.id).map(stage.nameOf);
  return able
    .filter((name) => canBeReached(stage, name, one.visit) && mindsWorkThen(stage, name))
    .map((name) =>
      asks === 'one'
        ? { asker: one.owner, visit: one.visit, other: name, asked: [name] }
        : { asker: name, visit: one.visit, other: one.owner, asked: [one.owner] },
    );
};

const NEAR = minutes(45);

/** Somebody who works just before or after it would have to come early or stay on. */
const isBesideShift = ({ plan }: Planned, id: MemberId, visit: Visit): boolean =>
  plan.shiftsOf(id).some(({ start, end }) => start - NEAR < visit.end && visit.start < end + NEAR);

/** Beyond a colleague's shift, and nothing else: a leader may let it pass. */
const throughLeader = (stage: Stage, planned: Planned, one: Offering): readonly Choice[] =>
  [...planned.people.members.values()]
    .filter(({ id, role }) => role === 'carer' && id !== one.id)
    .filter(({ id }) => {
      const found = findingsIfTaken(planned.people, planned.plan, one.visit, one.id, id);
      const stops = found.filter(({ severity, rule }) => severity !== 'note' || rule === 'travel');
      return stops.length === 1 && stops[0]?.rule === 'outsideShift' && isBesideShift(planned, id, one.visit);
    })
    .map(firstNameOf)
    .filter((name) => canBeReached(stage, name, one.visit))
    .map((name) => ({ asker: one.owner, visit: one.visit, other: name, asked: [name] }));

const atWorkThen = ({ plan, people }: Planned, { id, visit }: Offering): readonly MemberId[] =>
  [...people.members.keys()].filter((member) => member !== id && shiftHolding(plan, member, visit) !== undefined);

const passesBothWays = ({ people, plan }: Planned, gives: SeatPassing, returns: Visit): boolean =>
  findingsIfPassed(people, plan, [gives, { visit: returns, from: gives.to, to: gives.from }]).every(
    ({ severity, rule }) => severity === 'note' && rule !== 'travel',
  );

const forReturn = (stage: Stage, planned: Planned, one: Offering): readonly Choice[] => {
  const own = sameDay(planned, one.id, one.visit);
  return atWorkThen(planned, one).flatMap((id) => {
    const name = stage.nameOf(id);
    const theirs = sameDay(planned, id, one.visit);
    return theirs
      .filter((visit) => isUnique(visit, theirs) && isUnique(one.visit, own) && !planned.asked.has(visit.id))
      .filter((visit) => visit.start - stage.now() > SOONEST && visit.members.length === 1)
      .filter((visit) => passesBothWays(planned, { visit: one.visit, from: one.id, to: id }, visit))
      .slice(0, 1)
      .filter(() => canBeReached(stage, name, one.visit))
      .map((returns) => ({ asker: one.owner, visit: one.visit, returns, other: name, asked: [name] }));
  });
};

const twoAtOnce = (stage: Stage, planned: Planned, one: Offering, all: readonly Offering[]): readonly Choice[] => {
  const own = sameDay(planned, one.id, one.visit);
  return all
    .filter(({ id, visit }) => id === one.id && own.includes(visit) && visit.start > one.visit.start)
    .filter(({ visit }) => isUnique(visit, own) && isUnique(one.visit, own))
    .flatMap(({ visit: beside }) => {
      const able = whoCanTake(planned.people, planned.plan, one.visit, one.id, [beside]).map(stage.nameOf);
      const reached = able.filter((name) => canBeReached(stage, name, one.visit));
      return reached.length > 0 ? [{ asker: one.owner, visit: one.visit, beside, asked: able }] : [];
    });
};

const around = (stage: Stage, planned: Planned, scene: Scene, one: Offering, all: readonly Offering[]) => {
  if (scene.leader)
    return throughLeader(stage, planned, one).filter(
      ({ asker, other }) => scene.leader !== 'deputy' || ![asker, other].includes(DEPUTY),
    );
  if (scene.asks === 'all') return toAll(stage, planned, scene, one);
  if (scene.asks === 'swap') return forReturn(stage, planned, one);
  if (scene.asks === 'several') return twoAtOnce(stage, planned, one, all);
  return toOne(stage, planned, scene, one);
};

/** How often somebody has asked, and been asked, so far. */
export interface Load {
  asks(name: string): number;
  asksToday(name: string): number;
  askedToday(name: string): number;
}

const byLoad = <T>(all: readonly T[], load: (one: T) => number, chance: Chance): readonly T[] =>
  all
    .map((one) => ({ one, load: load(one), place: chance.draw() }))
    .sort((a, b) => a.load - b.load || a.place - b.place)
    .map(({ one }) => one);

/** Something that could be asked for now, as the scene wants it: in turn, and nobody bothers the same colleague again and again. */
export const choiceFor = (stage: Stage, planned: Planned, scene: Scene, load: Load): Choice | undefined => {
  const { chance } = stage;
  const all = offerings(stage, planned, scene.leader ? SOONEST_FOR_LEADER : SOONEST);
  const owners = byLoad([...new Set(all.map(({ owner }) => owner))], load.asks, chance);
  for (const owner of owners) {
    for (const one of byLoad(
      all.filter((each) => each.owner === owner),
      () => 0,
      chance,
    )) {
      const choices = around(stage, planned, scene, one, all).filter(({ asker }) => load.asksToday(asker) < MOST_A_DAY);
      const [choice] = byLoad(choices, ({ other = '' }) => load.askedToday(other), chance);
      if (choice && (choice.other === undefined || load.askedToday(choice.other) < MOST_BOTHERED)) return choice;
    }
  }
  return undefined;
};
