import type { IsoDate } from './ids';
import { daysBetween, mondayOf, weekdayOf, weekOf } from './time';

export const WEEKS = ['alternate', 'even', 'odd'] as const;
/** Every second week from the first on, or those of even or odd number: after a year of 53 weeks these are not the same. */
export type Weeks = (typeof WEEKS)[number];

/** On which dates something is so. */
export interface Span {
  readonly from: IsoDate;
  /** The last date; missing: until further notice. */
  readonly until?: IsoDate;
  /** 1 Monday … 7 Sunday; missing: every day. */
  readonly weekdays?: readonly number[];
  /** Missing: every week. */
  readonly weeks?: Weeks;
}

const isInWeek = ({ from, weeks }: Span, date: IsoDate): boolean => {
  if (weeks === undefined) return true;
  if (weeks === 'alternate') return daysBetween(mondayOf(from), mondayOf(date)) % 14 === 0;
  return weekOf(date) % 2 === (weeks === 'even' ? 0 : 1);
};

export const holdsOn = (span: Span, date: IsoDate): boolean =>
  span.from <= date &&
  (span.until === undefined || date <= span.until) &&
  (!span.weekdays || span.weekdays.includes(weekdayOf(date))) &&
  isInWeek(span, date);

/** What of it is said beside the first date. */
export const restOf = ({
  until,
  weekdays,
  weeks,
}: { readonly [K in keyof Span]?: Span[K] | undefined }): Omit<Span, 'from'> => ({
  ...(until === undefined ? {} : { until }),
  ...(weekdays ? { weekdays } : {}),
  ...(weeks ? { weeks } : {}),
});
