import ICAL from 'ical.js';

/** An event of a calendar file, as any calendar reads it. */
export interface FileEvent {
  readonly uid: string;
  readonly summary: string;
  /** ISO, UTC. */
  readonly from: string;
  readonly to: string;
}

/** A calendar file, read by a library that did not write it. */
export interface CalendarFile {
  readonly name: string;
  readonly events: readonly FileEvent[];
  /** The names of all that it says of itself and of its events. */
  readonly properties: ReadonlySet<string>;
}

const iso = (time: ICAL.Time): string => time.toJSDate().toISOString();

export const calendarFile = (text: string): CalendarFile => {
  const root = new ICAL.Component(ICAL.parse(text));
  const events = root.getAllSubcomponents('vevent');
  return {
    name: String(root.getFirstPropertyValue('x-wr-calname')),
    events: events.map((component) => {
      const { uid, summary, startDate, endDate } = new ICAL.Event(component);
      return { uid, summary, from: iso(startDate), to: iso(endDate) };
    }),
    properties: new Set([root, ...events].flatMap((one) => one.getAllProperties().map(({ name }) => name))),
  };
};
