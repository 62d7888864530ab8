import { z } from 'zod';
import { calendarCard, type FeedStands } from '../cards/calendar';
import type { ObjectId } from '../core/ids';
import { DELIVERED_AGAIN } from '../core/time';
import { type Feeds, type Made, markOf } from '../engine/feeds';
import type { Persons } from '../engine/persons';
import type { Drawn, Press, Turn } from '../flows/edge';
import type { Slots } from '../language/understand';
import { feedPage, feedPath } from './feed-address';

export interface CalendarParts {
  readonly persons: Persons;
  readonly feeds: Feeds;
  /** Where the bot's own pages are; `undefined`: nobody has said. */
  readonly publicUrl: () => string | undefined;
}

const RENEW = z.object({ mark: z.string().max(64) });

/** Words and presses may be delivered again by the platform, and the second time there is no address to show. */
const asItIs = async ({ persons, publicUrl }: CalendarParts, by: ObjectId, { at }: Turn): Promise<FeedStands> => {
  const feed = (await persons.fresh(by))?.feed;
  if (feed) return { feed: 'on', mark: markOf(feed), since: feed.since, justMade: at - feed.since < DELIVERED_AGAIN };
  return { feed: publicUrl() === undefined ? 'notHere' : 'off' };
};

/** What was made, as its owner is shown it this once; where nothing was, how it stands. */
const shown = async (parts: CalendarParts, by: ObjectId, turn: Turn, made: Made | undefined): Promise<FeedStands> => {
  const base = parts.publicUrl();
  if (made === undefined || base === undefined) return asItIs(parts, by, turn);
  return {
    feed: 'made',
    mark: made.mark,
    address: `${base}${feedPath(made.token)}`,
    page: `${base}${feedPage(made.token)}`,
  };
};

const turnOn = async (parts: CalendarParts, by: ObjectId, turn: Turn): Promise<FeedStands> => {
  if (parts.publicUrl() === undefined) return asItIs(parts, by, turn);
  return shown(parts, by, turn, await parts.feeds.turnOn(by, turn.at));
};

/** `mark`: of the address that is to be replaced; another one stays. */
const renew = async (parts: CalendarParts, by: ObjectId, turn: Turn, mark: string): Promise<FeedStands> => {
  if (parts.publicUrl() === undefined) return asItIs(parts, by, turn);
  return shown(parts, by, turn, await parts.feeds.renew(by, mark, turn.at));
};

/** An address that was made a moment ago is replaced by a press alone: the same words may have come twice. */
const renewByWord = async (parts: CalendarParts, by: ObjectId, turn: Turn): Promise<FeedStands> => {
  const now = await asItIs(parts, by, turn);
  if (now.feed !== 'on') return turnOn(parts, by, turn);
  return now.justMade ? now : renew(parts, by, turn, now.mark);
};

const turnOff = async ({ feeds }: CalendarParts, by: ObjectId): Promise<FeedStands> => {
  await feeds.turnOff(by);
  return { feed: 'turnedOff' };
};

/** `kalender`, `kalender på`, `kalender av`, `kalender ny`: the writer's own feed, as it is or as it is from now on. */
export const calendarAnswer = async (
  parts: CalendarParts,
  by: ObjectId,
  turn: Turn,
  feed: Slots['feed'],
): Promise<Drawn> => {
  switch (feed) {
    case 'on':
      return calendarCard(await turnOn(parts, by, turn), turn);
    case 'off':
      return calendarCard(await turnOff(parts, by), turn);
    case 'new':
      return calendarCard(await renewByWord(parts, by, turn), turn);
    case undefined:
      return calendarCard(await asItIs(parts, by, turn), turn);
  }
};

/** A press on one of its buttons, untrusted. */
export const calendarPress = async (
  parts: CalendarParts,
  by: ObjectId,
  turn: Turn,
  { verb, data }: Press,
): Promise<Drawn | undefined> => {
  const asked = verb === 'calendarNew' ? RENEW.safeParse(data) : undefined;
  if (asked?.success) return calendarCard(await renew(parts, by, turn, asked.data.mark), turn);
  if (verb === 'calendar') return calendarAnswer(parts, by, turn, undefined);
  if (verb === 'calendarOn') return calendarAnswer(parts, by, turn, 'on');
  return verb === 'calendarOff' ? calendarAnswer(parts, by, turn, 'off') : undefined;
};
