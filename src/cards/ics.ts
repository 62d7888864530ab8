import { ICalCalendar, ICalCalendarMethod } from 'ical-generator';
import type { Instant } from '../core/ids';
import type { FeedShift } from '../reports/my-shifts';
import type { Texts } from '../text/texts';

/** How often it is worth asking again, in seconds. */
const ASK_AGAIN = 3_600;

/** A shift, and what it is called wherever it is told of, now and next time. */
export interface NamedShift extends FeedShift {
  readonly uid: string;
}

/** An iCalendar file (RFC 5545) of these shifts, in instants: every clock shows them as its own wall does. */
export const icsOf = (
  shifts: readonly NamedShift[],
  { calendar, shifts: say, language }: Texts,
  at: Instant,
): string => {
  const file = new ICalCalendar({
    name: calendar.name,
    prodId: { company: 'Tillit', product: 'Tillit', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_AGAIN,
  });
  for (const { uid, start, end, kind, teamName } of shifts)
    file.createEvent({
      id: `${uid}@tillit`,
      start: new Date(start),
      end: new Date(end),
      stamp: new Date(at),
      summary: [say.headed[kind], teamName].filter(Boolean).join(' · '),
    });
  return file.toString();
};
