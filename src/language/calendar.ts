import type { Language } from '../core/team';
import { DAY_PARTS, type DayPart, MINUTES } from './calendar-words';
import { type TimeMention, timeAt } from './clock-times';
import { canBegin, dateAt } from './dates';
import { type DayNumber, dateOf, weekday } from './days';
import { soonAt } from './soon';
import type { Word } from './words';
import { type DateMeaning, withMonth } from './written-dates';

export interface Today {
  readonly today: DayNumber;
  /** Minutes since midnight on the team's wall. */
  readonly minutes: number;
  readonly language: Language;
}

export interface Found<Mention> {
  readonly at: number;
  readonly length: number;
  readonly mention: Mention;
}

export interface CalendarFound {
  readonly dates: readonly Found<DateMeaning>[];
  readonly times: readonly Found<TimeMention>[];
  readonly part?: DayPart;
  /** Which words were part of a date or a time. */
  readonly used: readonly boolean[];
}

const DOTTED = /^(\d{1,2})\.(\d{2})$/;

const couldBeDate = (word: Word): boolean => {
  const parts = DOTTED.exec(word.key);
  return (
    parts !== null && Number(parts[1]) >= 1 && Number(parts[1]) <= 31 && Number(parts[2]) >= 1 && Number(parts[2]) <= 12
  );
};

/** `tisdag och torsdag 20 min`: how long, and not which day or hour. */
const isAmount = (words: readonly Word[], at: number, afterDate: boolean): boolean =>
  afterDate && /^\d{1,3}$/.test(words[at]?.key ?? '') && MINUTES.test(words[at + 1]?.key ?? '');

const scan = (
  words: readonly Word[],
  taken: readonly boolean[],
  today: Today,
  asDates: readonly number[],
): CalendarFound => {
  const dates: Found<DateMeaning>[] = [];
  const times: Found<TimeMention>[] = [];
  const used: boolean[] = words.map(() => false);
  let part: DayPart | undefined;
  let afterDate = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (!word) break;
    const dotted = asDates.includes(at) ? at : -1;
    if (taken[at]) {
      at += 1;
      continue;
    }
    if (!canBegin(word) || isAmount(words, at, afterDate)) {
      afterDate = false;
      at += 1;
      continue;
    }
    const soon = soonAt(words, at, today.minutes);
    if (soon && !taken.slice(at, at + soon.length).some(Boolean)) {
      dates.push({ at, length: soon.length, mention: { is: 'ahead', days: 0 } });
      times.push({ at, length: soon.length, mention: soon });
      used.fill(true, at, at + soon.length);
      at += soon.length;
      afterDate = false;
      continue;
    }
    const date = dateAt(words, at, { today: today.today, language: today.language, dotted: dotted === at });
    const beforeDate = /^\d{1,2}$/.test(word.key) && taken[at - 1] === true && Number(word.key) < 24;
    const dayToo = afterDate && date === undefined && isDayOfLast(word, dates, today);
    const monthNext = date === undefined && withMonth(words, at + 1, today.today) !== undefined;
    const time =
      dotted === at || dayToo || monthNext
        ? undefined
        : timeAt(words, at, (afterDate && /^\d/.test(word.key)) || beforeDate);
    const touchesTaken = (length: number) => taken.slice(at, at + length).some(Boolean);
    if (date && !touchesTaken(date.length) && !(time && time.length > date.length && !/^[a-z]*dag$/.test(word.key))) {
      dates.push({ at, length: date.length, mention: date.means });
      for (let word = at; word < at + date.length; word += 1) {
        used[word] = true;
        const named = DAY_PARTS.get(words[word]?.key ?? '');
        if (named && !(words[word - 1]?.key === 'i' && named === 'morning' && words[word]?.key !== 'formiddag'))
          part ??= named;
      }
      at += date.length;
      afterDate = true;
      continue;
    }
    if (time && !touchesTaken(time.length)) {
      times.push({ at, length: time.length, mention: time });
      for (let word = at; word < at + time.length; word += 1) used[word] = true;
      at += time.length;
      afterDate = false;
      continue;
    }
    const named = DAY_PARTS.get(word.key);
    if (named) {
      part ??= named;
      used[at] = true;
    } else if (dayToo) used[at] = true;
    else if (word.key !== 'kl') afterDate = false;
    at += 1;
  }
  return part === undefined ? { dates, times, used } : { dates, times, used, part };
};

/** `fredag 21`: the day of the month that the weekday falls on, rather than nine in the evening. */
const isDayOfLast = (word: Word, dates: readonly Found<DateMeaning>[], { today }: Today): boolean => {
  const last = dates[dates.length - 1]?.mention;
  if (!/^\d{1,2}$/.test(word.key) || last?.is !== 'weekday' || Number(word.key) < 13) return false;
  const ahead = (last.weekday - weekday(today) + 7) % 7;
  return [ahead, ahead + 7].some((days) => Number(dateOf(today + days).slice(8)) === Number(word.key));
};

const SOON = 60;

/** `21.11` is a date where a time stands already, or where no date does and it is soon to come; else a time. */
const calendarOf = (words: readonly Word[], taken: readonly boolean[], today: Today): CalendarFound => {
  const asTime = scan(words, taken, today, []);
  const unsure = words.findIndex(
    (word, at) => !taken[at] && couldBeDate(word) && asTime.times.some((time) => time.at === at && time.length === 1),
  );
  if (unsure < 0) return asTime;
  const asDate = scan(words, taken, today, [unsure]);
  const [found] = asDate.dates.filter(({ at, length }) => at <= unsure && unsure < at + length);
  if (asTime.dates.length > 0 || found?.mention.is !== 'day') return asTime;
  if (asTime.times.length > 1) return asDate;
  const soon = isSoon(found, today);
  const evenMinutes = Number(words[unsure]?.key.split('.')[1]) % 5 === 0;
  return soon && (today.language === 'nb' || !evenMinutes) ? asDate : asTime;
};

const isSoon = ({ mention }: Found<DateMeaning>, { today }: Today): boolean =>
  mention.is === 'day' && mention.day >= today && mention.day <= today + SOON;

const SIDE = /^(?:mot|for|med|with|against)$/;
const WITH_DOT = /^\d{1,2}\.\d{1,2}$/;

/** Whether the other side of a swap begins between the first date, written `30.11`, and this word. */
const isOtherSide = (words: readonly Word[], { dates }: CalendarFound, at: number): boolean => {
  const written = dates.findIndex((date) => date.at < at && WITH_DOT.test(words[date.at]?.key ?? ''));
  const from = dates[written];
  const between = from ? words.slice(from.at + from.length, at) : [];
  return dates[written + 1] === undefined && between.some(({ key }) => SIDE.test(key));
};

/** Every date and time of a line. `30.11 mot Jonas 1.12`: what one swaps for is written as what one swaps, and a time has its `kl`. */
export const calendarIn = (words: readonly Word[], taken: readonly boolean[], today: Today): CalendarFound => {
  const found = calendarOf(words, taken, today);
  const second = found.times.find(
    ({ at, length }) => length === 1 && couldBeDate(words[at] as Word) && isOtherSide(words, found, at),
  );
  if (!second) return found;
  const dotted = found.dates.filter(({ at }) => WITH_DOT.test(words[at]?.key ?? '')).map(({ at }) => at);
  const both = scan(words, taken, today, [...dotted, second.at]);
  const [other] = both.dates.filter(({ at }) => at === second.at);
  return other && isSoon(other, today) ? both : found;
};
