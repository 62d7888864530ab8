import type { CardAction } from '../core/card';
import type { Instant } from '../core/ids';
import { localDate } from '../core/time';
import type { Drawn, Setting, View } from '../flows/edge';
import { status } from '../flows/status';

/** How somebody's calendar feed stands. `mark`: which address a button is about; `since`: when it was made. */
export type FeedStands =
  | { readonly feed: 'off' }
  | { readonly feed: 'turnedOff' }
  | { readonly feed: 'notHere' }
  | { readonly feed: 'on'; readonly mark: string; readonly since: Instant; readonly justMade: boolean }
  /** `page`: what opens it in a calendar. */
  | { readonly feed: 'made'; readonly mark: string; readonly address: string; readonly page: string };

/** A person's calendar feed: what it is, and a button for each thing that can become of it. The address is shown when it is made, and in no other card. */
export const calendarCard = (
  stands: FeedStands,
  { texts: { calendar, days }, team }: Pick<View, 'texts' | 'team'>,
): Drawn => {
  const turnOn: CardAction = { title: calendar.turnOn, verb: 'calendarOn', data: {} };
  const change = (mark: string): readonly CardAction[] => [
    { title: calendar.renew, verb: 'calendarNew', data: { mark } },
    { title: calendar.turnOff, verb: 'calendarOff', data: {} },
  ];
  switch (stands.feed) {
    case 'off':
      return {
        card: status(calendar.offer, [turnOn], calendar.offerSmall, calendar.onTyped),
        yes: turnOn,
        about: calendar.about,
      };
    case 'turnedOff':
      return { card: status(calendar.off, [turnOn], calendar.offSmall, calendar.onTyped) };
    case 'notHere':
      return { card: status(calendar.notHere) };
    case 'on': {
      const isOn = calendar.isOn(days.long(localDate(stands.since, team.team.timeZone)));
      const small = stands.justMade ? calendar.justMade : calendar.isOnSmall;
      return { card: status(isOn, change(stands.mark), small, calendar.changeTyped) };
    }
    case 'made': {
      const { mark, address, page } = stands;
      const card = status(calendar.made(address), change(mark), calendar.madeSmall, calendar.changeTyped);
      return { card: { ...card, links: [{ title: calendar.add, url: page }] } };
    }
  }
};

export const calendarSetting = (on: boolean, { texts: { calendar } }: Pick<View, 'texts'>): Setting => ({
  lead: calendar.lead,
  text: calendar.stands(on),
  title: calendar.show,
  press: { verb: 'calendar', data: {} },
  typed: calendar.showTyped,
});
