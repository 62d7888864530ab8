import { createHash } from 'node:crypto';
import { icsOf } from '../cards/ics';
import type { TeamState } from '../core/flow';
import type { Instant, ObjectId } from '../core/ids';
import { hasLeft, type Member } from '../core/roster';
import { type Clock, localDate } from '../core/time';
import type { EngineParts } from '../engine/execute';
import type { Feeds } from '../engine/feeds';
import { ownDays } from '../engine/own-days';
import type { Persons } from '../engine/persons';
import { type FeedShift, myDates, myShifts, type OwnDays } from '../reports/my-shifts';
import { textsIn } from '../text';
import { languageOf, type Place, placesOf } from './places';

export interface FeedParts {
  readonly engine: Pick<EngineParts, 'store' | 'parsed'>;
  readonly persons: Persons;
  readonly feeds: Pick<Feeds, 'ownerOf'>;
  readonly clock: Clock;
}

/** What is at an address: a file, or that whoever asks has it already. */
export interface Fed {
  readonly etag: string;
  readonly file?: string;
}

/** Changes with what is written into the file: what people have of an older one is then out of date. */
const FORMAT = 1;

const digest = (...parts: readonly (string | number)[]): string =>
  createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 32);

/** Stays the same while it is this person's shift, moved or not. */
const named = (id: ObjectId) => (one: FeedShift) => ({ ...one, uid: digest(id, one.team, one.shift) });

interface Seat {
  readonly state: TeamState;
  readonly member: Member;
}

/** Where somebody is one of the team, today too. */
const seatsOf = async (places: readonly Place[], at: Instant): Promise<readonly Seat[]> => {
  const seats = await Promise.all(
    places.map(async ({ member: id, read }) => {
      const state = await read.team();
      const member = state.members.get(id);
      return member && !hasLeft(member, localDate(at, state.team.timeZone)) ? [{ state, member }] : [];
    }),
  );
  return seats.flat();
};

/**
 * The calendar file that a token opens, in its owner's language; `undefined` when it opens nothing, or nothing any more. All that it says hangs on the heads of
 * their teams and the date, so `isKnown` is asked before any day is read.
 */
export const calendarFeed =
  (parts: FeedParts) =>
  async (token: string, isKnown: (etag: string) => boolean): Promise<Fed | undefined> => {
    const owner = await parts.feeds.ownerOf(token);
    if (!owner) return undefined;
    const { id, person } = owner;
    const at = parts.clock.now();
    const seats = await seatsOf(await placesOf(parts, person, id), at);
    const [first] = seats;
    if (!first) return undefined;
    const texts = textsIn(languageOf(person, first.state.team.language));
    const read = seats.flatMap(({ state: { team, head } }) => [
      team.id,
      head.writes,
      head.hash,
      localDate(at, team.timeZone),
    ]);
    // Weak: a file made later says so itself, and nothing else in it differs.
    const etag = `W/"${digest(FORMAT, texts.language, id, ...read)}"`;
    if (isKnown(etag)) return { etag };
    const found = await Promise.all(
      seats.map(async ({ state: { team }, member }): Promise<OwnDays> => {
        const days = await ownDays(parts.engine.store, team.id, member.id, myDates(at, team));
        return { team, member, days };
      }),
    );
    return { etag, file: icsOf(myShifts(found).map(named(id)), texts, at) };
  };
