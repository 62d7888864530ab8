import { monthOf, plannedMinutes } from '../core/frames';
import type { ClientCode, IsoDate } from '../core/ids';
import type { Client, Day } from '../core/roster';
import type { Span } from '../core/span';
import { addDays } from '../core/time';
import type { Effect } from './changed-need';

const WEEK = 7;
const PACE_DAYS = 4 * WEEK;
const A_MONTH = 365 / 12;

/** How much of a frame of minutes is planned in a month. */
export interface Balance {
  readonly month: IsoDate;
  readonly planned: number;
  readonly most: number;
}

const balancesOf = (days: readonly Day[], client: ClientCode, most: number): readonly Balance[] => {
  const months = [...new Set(days.map(({ date }) => monthOf(date).from))];
  return months.map((month) => ({ month, planned: plannedMinutes(days, client, monthOf(month)), most }));
};

/** What is planned of a client's minutes in the month of that date; `undefined` where the frame is not of minutes. */
export const balanceIn = (days: readonly Day[], { code, frame }: Client, on: IsoDate): Balance | undefined =>
  frame?.frame === 'minutes'
    ? balancesOf(days, code, frame.minutesPerMonth).find(({ month }) => month === monthOf(on).from)
    : undefined;

/** How many days from that date on are planned, four weeks at the most: a day without anybody's visits is not planned yet, unless a later one is. */
const plannedDays = (days: readonly Day[], from: IsoDate): number => {
  const ahead = days.filter(({ date }) => from <= date && date < addDays(from, PACE_DAYS));
  return ahead.findLastIndex(({ visits }) => visits.length > 0) + 1;
};

/** As a month, what the days from that date come to, as far as they are planned: a month further on is only partly so. */
const lasting = (days: readonly Day[], client: ClientCode, from: IsoDate): number => {
  const known = plannedDays(days, from);
  const whole = known < WEEK ? known : known - (known % WEEK);
  const to = addDays(from, whole - 1);
  return whole === 0 ? 0 : Math.round((plannedMinutes(days, client, { from, to }) / whole) * A_MONTH);
};

/** How the wanted change lies to the client's frame. `over`: by how many minutes a month. */
export type Fit = { readonly fits: true } | { readonly fits: false; readonly over?: number };

const FITS: Fit = { fits: true };

/** By how many minutes a month the planned help is beyond the frame; 0 where it is not. */
const minutesBeyond = (
  before: readonly Day[],
  after: readonly Day[],
  client: ClientCode,
  most: number,
  { from, until }: Span,
) => {
  const had = new Map(balancesOf(before, client, most).map((one) => [one.month, one.planned]));
  const grown = balancesOf(after, client, most).filter(({ month, planned }) => planned > (had.get(month) ?? 0));
  const beyond = grown.map(({ planned }) => planned - most);
  const pace = lasting(after, client, from);
  const lasts = until === undefined || until >= addDays(from, PACE_DAYS);
  if (lasts && pace > lasting(before, client, from)) beyond.push(pace - most);
  return Math.max(0, ...beyond);
};

/**
 * Whether more help stays inside the frame [care.md, Frames]. Minutes: as long as every month has room, and of what lasts a month at that pace.
 * Codes: where those of the visits are among them. A purpose: until it is reached. Without a frame nothing more fits. `before`: the days as they are.
 */
export const fitOf = ({ code, frame }: Client, span: Span, before: readonly Day[], { days, touched }: Effect): Fit => {
  switch (frame?.frame) {
    case undefined:
      return { fits: false };
    case 'purpose':
      return FITS;
    case 'codes': {
      const codes = touched.flatMap(({ after }) => (after ? [after.serviceCode] : []));
      return codes.every((one) => one !== undefined && frame.codes.includes(one)) ? FITS : { fits: false };
    }
    case 'minutes': {
      const over = minutesBeyond(before, days, code, frame.minutesPerMonth, span);
      return over === 0 ? FITS : { fits: false, over };
    }
  }
};
