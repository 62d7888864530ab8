import { calendarCard, type FeedStands } from '../../src/cards/calendar';
import { minutesLater } from '../../src/core/time';
import type { Drawn, View } from '../../src/flows/edge';
import type { NamedCard } from './every-card';

/** One's own shifts in a calendar: offered, just turned on, as it stands later, and turned off. */
export const calendarCards = (view: View): readonly (readonly [NamedCard['name'], Drawn])[] => {
  const since = minutesLater(view.at, -3 * 24 * 60);
  const at = 'https://tillit.example.org/calendar/3f0c9a7be21d4456b8c0d1e2f3a4b5c6d7e8f901';
  const mark = '9b2f6c01d4e7';
  const stands: readonly (readonly [string, FeedStands])[] = [
    ['offered', { feed: 'off' }],
    ['made', { feed: 'made', mark, address: `${at}.ics`, page: at }],
    ['on', { feed: 'on', mark, since, justMade: false }],
    ['just-made', { feed: 'on', mark, since: view.at, justMade: true }],
    ['turned-off', { feed: 'turnedOff' }],
    ['not-here', { feed: 'notHere' }],
  ];
  return stands.map(([name, one]) => [`status.calendar-${name}`, calendarCard(one, view)]);
};
