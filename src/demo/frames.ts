import type { Client, Frame, Visit } from '../core/roster';
import { minutesBetween } from '../core/time';
import type { Cast } from './cast';

const A_MONTH = 365 / 12;
/** Of so many frames of minutes one is at its limit. */
const ONE_IN = 4;
/** The others have so much room, beyond the next half hour. */
const ROOM = 60;
const HALF_HOUR = 30;

const monthly = ({ code }: Client, visits: readonly Visit[], days: number): number => {
  const own = visits.filter(({ client }) => client === code);
  const planned = own.reduce((sum, { start, end }) => sum + minutesBetween(start, end), 0);
  return Math.round((planned / days) * A_MONTH);
};

const roomy = (minutes: number): number => Math.ceil(minutes / HALF_HOUR) * HALF_HOUR + ROOM;

const frameOf = (cast: Cast, index: number, minutes: number): Frame => {
  if (index % 5 === 3) return { frame: 'purpose', purpose: cast.purpose };
  if (index % 3 === 1) return { frame: 'codes', codes: ['HYG', 'MAT', 'TIL'] };
  return { frame: 'minutes', minutesPerMonth: index % ONE_IN === 2 ? minutes : roomy(minutes) };
};

/** The clients, in their order, with a frame each: those of minutes a little above what a month of their own visits comes to, a few just at it. */
export const framed = (
  cast: Cast,
  clients: readonly Client[],
  visits: readonly Visit[],
  days: number,
): readonly Client[] =>
  clients.map((client, index) => ({ ...client, frame: frameOf(cast, index, monthly(client, visits, days)) }));
