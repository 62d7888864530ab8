import type { IsoDate } from '../core/ids';
import { minutesInto } from '../core/time';
import type { CalendarFound, Found, Today } from './calendar';
import { type WallTimes, wallTimes } from './clock-times';
import { type DayNumber, dateOf, weekday } from './days';
import type { Word } from './words';
import type { DateMeaning } from './written-dates';

export interface WhenDates {
  readonly date?: IsoDate;
  /** When the words fit several dates: ask. */
  readonly dates?: readonly IsoDate[];
  readonly endDate?: IsoDate;
}

const either = (days: readonly DayNumber[]): WhenDates => ({ dates: days.map(dateOf) });

/** What a date means today. `monday`: of the week that was named beside it. `passed`: its time of day is over already. */
export const datesOf = (means: DateMeaning, { today }: Today, passed: boolean, monday?: DayNumber): WhenDates => {
  switch (means.is) {
    case 'day':
      return { date: dateOf(means.day) };
    case 'ahead':
      return { date: dateOf(today + means.days) };
    case 'span':
      return { date: dateOf(means.from), endDate: dateOf(means.to) };
    case 'either':
      return either(means.days);
    case 'week':
      return {
        date: dateOf(today > means.monday && today <= means.monday + 6 ? today : means.monday),
        endDate: dateOf(means.monday + 6),
      };
    case 'weekday': {
      if (monday !== undefined) return { date: dateOf(monday + means.weekday - 1) };
      const ahead = (means.weekday - weekday(today) + 7) % 7;
      if (means.naming === 'past') return { date: dateOf(today - (7 - ahead)) };
      if (means.naming === 'nightTo') return { date: dateOf(today + (ahead === 0 ? 6 : ahead - 1)) };
      if (means.naming === 'next') {
        if (ahead === 0) return { date: dateOf(today + 7) };
        return means.weekday > weekday(today)
          ? either([today + ahead, today + ahead + 7])
          : { date: dateOf(today + ahead) };
      }
      if (ahead > 0) return { date: dateOf(today + ahead) };
      if (passed) return { date: dateOf(today + 7) };
      return means.naming === 'on' ? either([today, today + 7]) : { date: dateOf(today) };
    }
  }
};

const JOINS = /^(?:-|till|til|to|tom|och|og|and|until|through)$/;

/** The week that weekdays beside it belong to, and the dates without it. */
const weekApart = (dates: readonly Found<DateMeaning>[]) => {
  const named = dates.find(({ mention }) => mention.is === 'week');
  const weekdays = dates.some(({ mention }) => mention.is === 'weekday');
  const monday = named?.mention.is === 'week' && weekdays ? named.mention.monday : undefined;
  return { monday, dates: monday === undefined ? dates : dates.filter((date) => date !== named) };
};

export interface DatedMention extends WhenDates {
  readonly at: number;
}

/** Every date of a line, in order, joined where two make a stretch (`lördag-söndag`) or say one thing twice (`fredag 21/11`). */
export const allDates = (found: CalendarFound, words: readonly Word[], today: Today): readonly DatedMention[] => {
  const { monday, dates } = weekApart(found.dates);
  const [first] = found.times;
  const time = first && wallTimes(first.mention, found.part).time;
  const passed = time !== undefined && minutesInto(time) <= today.minutes;
  const result: (DatedMention & { readonly end: number; readonly means: DateMeaning })[] = [];
  for (const { at, length, mention } of dates) {
    const dated = datesOf(mention, today, passed, monday);
    const last = result[result.length - 1];
    const between = words.slice(last?.end ?? 0, at).map(({ key }) => key);
    const entry = { at, end: at + length, means: mention, ...dated };
    if (!last) result.push(entry);
    else if (
      mention.is === 'ahead' &&
      mention.days >= 7 &&
      last.means.is === 'weekday' &&
      between.length === 0 &&
      last.date
    )
      result[result.length - 1] = {
        ...last,
        end: at + length,
        ...datesOf({ is: 'day', day: Date.parse(last.date) / 86_400_000 + mention.days }, today, passed),
      };
    else if (between.length === 0 && saysSame(last.means, mention))
      result[result.length - 1] = { ...agreed(last, entry), at: last.at };
    else if (isStretch(words, last.end, at, between) && last.date && dated.date)
      result[result.length - 1] = {
        ...last,
        end: at + length,
        endDate: ordered(last.date, dated.endDate ?? dated.date, mention),
      };
    else result.push(entry);
  }
  return result;
};

const saysSame = (first: DateMeaning, second: DateMeaning): boolean =>
  (first.is === 'weekday') !== (second.is === 'weekday') &&
  (first.is === 'day' || second.is === 'day' || first.is === 'ahead' || second.is === 'ahead');

/** `fredag 22/11` where the 22nd is a Saturday: ask. */
const agreed = <Entry extends WhenDates & { readonly means: DateMeaning }>(first: Entry, second: Entry): Entry => {
  const [exact, byName] = first.means.is === 'weekday' ? [second, first] : [first, second];
  if (exact.date === undefined || byName.means.is !== 'weekday') return exact;
  if (weekday(Date.parse(exact.date) / 86_400_000) === byName.means.weekday) return { ...exact, dates: undefined };
  const other = byName.date ?? byName.dates?.[0];
  return { ...exact, date: undefined, dates: other ? [exact.date, other] : [exact.date] };
};

const LEADS = /^(?:till|til|to|tom|until)$/;

const isStretch = (words: readonly Word[], end: number, at: number, between: readonly string[]): boolean =>
  (between.length === 1 && JOINS.test(between[0] ?? '')) || (end === at && LEADS.test(words[at]?.key ?? ''));

const ordered = (from: IsoDate, to: IsoDate, means: DateMeaning): IsoDate =>
  to < from && means.is === 'weekday' ? dateOf(Date.parse(to) / 86_400_000 + 7) : to;

export const timesIn = (
  found: CalendarFound,
  today: Today,
  date: IsoDate | undefined,
): readonly (WallTimes & { readonly at: number })[] =>
  found.times.map(({ at, mention }) => ({
    at,
    ...wallTimes(mention, found.part, date === dateOf(today.today) && found.part !== 'night' ? today.minutes : -1),
  }));

/** `i natt kl 2` said in the daytime is after midnight: on the next date. */
export const afterMidnight = <Dated extends WhenDates>(
  named: Dated,
  time: WallTimes | undefined,
  { part }: CalendarFound,
  { today, minutes }: Today,
): Dated => {
  if (part !== 'night' || !time || time.endTime || named.date !== dateOf(today)) return named;
  const at = minutesInto(time.time);
  return at < 12 * 60 && at < minutes ? { ...named, date: dateOf(today + 1) } : named;
};
