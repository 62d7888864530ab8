import type { IsoDate, MemberId } from '../../core/ids';
import { localDate, minutesBetween } from '../../core/time';
import type { View } from '../edge';
import { phrasesFor } from '../phrases';
import { inHours } from '../working-time';
import type { Seat, Told } from './client-away';

/** `K-1012 är borta från lör 21/11 tills vidare`, `K-1012 kommer hem fre 27/11` */
export const whatWords = ({ tells, client, from, until }: Told, { texts }: Pick<View, 'texts'>): string => {
  const { away, days } = texts;
  if (tells === 'home') return away.home(client, days.short(from));
  return away.away(client, days.short(from), until && days.short(until));
};

/** How many visits fall away or are on again, as far as they are planned. */
export const visitWords = ({ tells, visits, minutes, last }: Told, { texts }: Pick<View, 'texts'>): string => {
  const { away, days } = texts;
  if (last === undefined) return away.noVisits;
  return tells === 'home'
    ? away.resumes(visits, days.short(last))
    : away.pauses(visits, days.short(last), inHours(minutes, texts));
};

const minutesOf = (seats: readonly Seat[]): number =>
  seats.reduce((sum, { start, end }) => sum + minutesBetween(start, end), 0);

/** `Fri tid tis 24/11: Sara 30 min, Ahmed 1 h`: what the team can use, a line for each of the two days. */
export const freedWords = ({ tells, seats }: Told, view: View): readonly string[] => {
  if (tells === 'home') return [];
  const { timeZone } = view.team.team;
  const dates = [...new Set(seats.map(({ start }) => localDate(start, timeZone)))].sort();
  const freedOn = (date: IsoDate): string => {
    const those = seats.filter(({ start }) => localDate(start, timeZone) === date);
    const times = [...new Set(those.map(({ member }) => member))].map(
      (person) =>
        `${phrasesFor(view).name(person)} ${inHours(minutesOf(those.filter(({ member }) => member === person)), view.texts)}`,
    );
    return view.texts.away.freed(view.texts.days.short(date), times);
  };
  return dates.map(freedOn);
};

/** What it makes of one person's days. */
export const yoursWords = ({ tells, client, seats }: Told, person: MemberId, view: View): readonly string[] => {
  const own = seats.filter(({ member }) => member === person);
  if (own.length === 0) return [];
  const { away } = view.texts;
  const visits = own.map(({ start }) => phrasesFor(view).visit({ client, start }));
  return [tells === 'home' ? away.yoursOn(visits) : away.yoursOff(visits, inHours(minutesOf(own), view.texts))];
};
