import fc from 'fast-check';
import type { MemberId } from '../../../src/core/ids';
import { planOf } from '../../../src/core/plan';
import type { Day } from '../../../src/core/roster';
import type { People } from '../../../src/core/team';
import { findings } from '../../../src/rules';
import { distanceFrom, type Finding } from '../../../src/rules/finding';
import type { CareTeam } from '../../support/care-team';
import { randomRoster } from '../../support/random-roster';
import { move, playMoves } from './moves';

const NOTHING = planOf([]);

/** Everything hard in these days, whoever it concerns, as an import of them would list it. */
const hardIn = ({ team, members, clients }: CareTeam, days: ReadonlyMap<unknown, Day>): readonly Finding[] => {
  const people: People = {
    team,
    members: new Map(members.map((member) => [member.id, member])),
    clients: new Map(clients.map((client) => [client.code, client])),
  };
  const persons = members.map(({ id }): MemberId => id);
  const all = findings({ before: NOTHING, after: planOf([...days.values()]), people, persons });
  return all.filter(({ severity }) => severity === 'hard');
};

/** Of rest and of how long one works: the window, or the work on either side of it, is the same. */
const isAbout = (one: Finding, other: Finding): boolean =>
  one.unit === 'minutes' && one.rule !== 'doubleBooking'
    ? one.from <= other.to && other.from <= one.to
    : one.visit === other.visit &&
      one.shift === other.shift &&
      one.otherFrom === other.otherFrom &&
      one.otherTo === other.otherTo;

const wasThere = (now: Finding, before: readonly Finding[]): boolean =>
  before.some(
    (was) =>
      was.rule === now.rule &&
      was.person === now.person &&
      isAbout(was, now) &&
      distanceFrom(now.required, now.found) <= distanceFrom(was.required, was.found),
  );

/** What happened, and how often, over all sequences. */
export type Happened = ReadonlyMap<string, number>;

/**
 * Whoever does whatever, in whatever order: no plan ends up with anything hard that the plan from which all began did not have, or that has become
 * worse there. Throws with the least sequence that does.
 */
export const leavesNothingHard = (sequences: number, seed: number): Happened => {
  const happened = new Map<string, number>();
  fc.assert(
    fc.property(fc.noBias(randomRoster), fc.noBias(fc.array(move, { minLength: 8, maxLength: 16 })), (care, moves) => {
      const start = new Map(care.days.map((day) => [day.date, day]));
      const had = hardIn(care, start);
      let days: ReadonlyMap<unknown, Day> = start;
      playMoves(care, moves, (round, done) => {
        for (const { type } of done.events) happened.set(type, (happened.get(type) ?? 0) + 1);
        const now = round.stored().days;
        if (now === days) return;
        days = now;
        const added = hardIn(care, now).filter((finding) => !wasThere(finding, had));
        if (added.length > 0) throw new Error(JSON.stringify({ ...done, added, had }, undefined, 1));
      });
    }),
    { numRuns: sequences, seed },
  );
  return happened;
};
