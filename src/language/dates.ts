import type { Language } from '../core/team';
import {
  AFTER_I,
  AT_WORDS,
  COUNT_WORDS,
  calendarWords,
  DAY_PARTS,
  LETTERED_WEEKDAYS,
  RELATIVE_DAYS,
  SHORT_WEEKDAYS,
  WEAK_WEEKDAYS,
  WEEKDAYS,
} from './calendar-words';
import { type DayNumber, mondayOf, mondayOfWeek, weekday, yearAndMonth } from './days';
import type { Word } from './words';
import {
  type DateContext,
  type DateMeaning,
  type DateMention,
  dayAlone,
  ISO,
  numeric,
  PACKED,
  type WeekdayNaming,
  withMonth,
  YEAR,
} from './written-dates';

const weekWord = /^(?:vecka|veckan|veckans|uke|uka|uken|veke|veka|week|wk)$/;
const NEXT = new Set(['nasta', 'neste', 'nesta', 'next']);
const PAST = new Set(['forra', 'forrige', 'sist', 'sista', 'siste', 'last']);
const THIS = new Set(['denna', 'denne', 'this', 'har', 'i']);
const COMING = new Set(['kommande', 'kommende', 'forstkommende', 'nu', 'na', 'coming']);
const ON = new Set([
  'pa',
  'on',
  'til',
  'till',
  'fran',
  'fra',
  'from',
  'fom',
  'from',
  'tom',
  'the',
  'until',
  'den',
  'i',
  'over',
  'og',
  'for',
  'siden',
  'sedan',
  'since',
  'natt',
  'natten',
  'natta',
  'night',
  'en',
]);

/** The week of that number that is meant: of this year, the last, or the next. */
export const weekNumbered = (number: number, today: DayNumber): DateMeaning | undefined => {
  const [year] = yearAndMonth(today);
  for (const candidate of [year - 1, year, year + 1]) {
    const monday = mondayOfWeek(candidate, number);
    if (monday !== undefined && monday >= mondayOf(today) - 56) return { is: 'week', monday, number };
  }
  return undefined;
};

const WEEK = /^v(\d{1,2})$/;

const week = (words: readonly Word[], at: number, today: DayNumber): DateMention | undefined => {
  const word = words[at];
  if (!word) return undefined;
  const glued = WEEK.exec(word.key);
  const apart = weekWord.test(word.key) || /^[vuw]$/.test(word.key) ? /^\d{1,2}$/.exec(words[at + 1]?.key ?? '') : null;
  const number = glued?.[1] ?? apart?.[0];
  if (number !== undefined) {
    const means = weekNumbered(Number(number), today);
    return means && { length: glued ? 1 : 2, means };
  }
  const skip = word.key === 'den' && words[at + 1]?.key === 'har' ? 1 : 0;
  const which = words[at + skip]?.key ?? '';
  if (!weekWord.test(words[at + skip + 1]?.key ?? '')) return undefined;
  const weeks = NEXT.has(which) ? 1 : PAST.has(which) ? -1 : THIS.has(which) ? 0 : undefined;
  return weeks === undefined
    ? undefined
    : { length: 2 + skip, means: { is: 'week', monday: mondayOf(today) + 7 * weeks } };
};

const COUNTED = /^(?:dag|dagar|dager|days|day)$/;

const ahead = (words: readonly Word[], at: number): DateMention | undefined => {
  const first = words[at]?.key;
  if (first !== 'om' && first !== 'in') return undefined;
  const number = words[at + 1]?.key ?? '';
  const count = /^\d{1,2}$/.test(number) ? Number(number) : COUNT_WORDS.get(number);
  const unit = words[at + 2]?.key ?? '';
  if (count === undefined) return undefined;
  if (COUNTED.test(unit)) return { length: 3, means: { is: 'ahead', days: count } };
  return /^(?:vecka|veckor|uke|uker|week|weeks)$/.test(unit)
    ? { length: 3, means: { is: 'ahead', days: 7 * count } }
    : undefined;
};

const WEEKEND = /^(?:helg|helgen|helga|helgens|weekend|weekenden)$/;

const weekend = (naming: WeekdayNaming, today: DayNumber): DateMeaning => {
  const sunday = mondayOf(today) + 6;
  if (naming === 'past') return { is: 'span', from: sunday - 8, to: sunday - 7 };
  if (naming === 'next')
    return weekday(today) >= 6
      ? { is: 'span', from: sunday + 6, to: sunday + 7 }
      : { is: 'either', days: [sunday - 1, sunday + 6] };
  return { is: 'span', from: Math.max(today, sunday - 1), to: sunday };
};

const canStand = (words: readonly Word[], at: number, preceded: boolean, language: Language): boolean => {
  const word = words[at];
  const next = words[at + 1];
  if (!word) return false;
  if ((word.key === 'fri' || word.key === 'sat' || word.key === 'mon') && language !== 'en')
    return preceded && !/^(?:ta|ha|fa|i)$/.test(words[at - 1]?.key ?? '');
  if (word.key === 'ti' && (next?.key === 'pa' || next?.key === 'over')) return false;
  if (preceded) return true;
  if (
    next &&
    (/^\d{1,2}(?:[.:]\d\d|\d\d)?$|^\d+\/\d+$|^v\d+$|^\d+-\d+$/.test(next.key) ||
      AT_WORDS.has(next.key) ||
      next.key === '-' ||
      DAY_PARTS.has(next.key))
  )
    return word.key !== 'man' || language !== 'en';
  const theirs = /^(?:sin|min|hennes|hans|deras|deres|en|ein|her|his|our|the|hos)$/.test(words[at - 1]?.key ?? '');
  return !next && !theirs && /^(?:tor|son|sat|sun)$/.test(word.key) && at > 0;
};

const weekdayNamed = (
  words: readonly Word[],
  at: number,
  preceded: boolean,
  language: Language,
): number | undefined => {
  const word = words[at];
  if (!word) return undefined;
  const strong = WEEKDAYS.get(word.key) ?? LETTERED_WEEKDAYS.get(word.raw) ?? SHORT_WEEKDAYS.get(word.key);
  if (strong) return strong;
  const weak = WEAK_WEEKDAYS.get(word.key);
  return weak && canStand(words, at, preceded, language) ? weak : undefined;
};

/** A weekday or weekend with the words that lead up to it. */
const named = (words: readonly Word[], at: number, { today, language }: DateContext): DateMention | undefined => {
  let naming: WeekdayNaming = 'bare';
  let next = at;
  let night = false;
  for (; next < at + 4; next += 1) {
    const key = words[next]?.key ?? '';
    if (NEXT.has(key)) naming = 'next';
    else if (PAST.has(key)) naming = 'past';
    else if ((key === 'pa' || key === 'on' || COMING.has(key)) && naming === 'bare') naming = 'on';
    else if (!THIS.has(key) && !ON.has(key) && !COMING.has(key)) break;
    if (/^(?:natt|natten|natta|night)$/.test(key)) night = true;
    if (night && /^(?:til|till|to)$/.test(key)) naming = 'nightTo';
  }
  const word = words[next];
  if (!word) return undefined;
  if (WEEKEND.test(word.key)) return { length: next - at + 1, means: weekend(naming, today) };
  const day = weekdayNamed(words, next, next > at && !ON_NOT_DATE.has(words[next - 1]?.key ?? ''), language);
  if (!day) return undefined;
  if (word.raw.endsWith('dags') && words[next - 1]?.key === 'i') naming = 'past';
  return { length: next - at + 1, means: { is: 'weekday', weekday: day, naming } };
};

const ON_NOT_DATE = new Set(['en', 'for', 'og', 'i', 'den', 'har', 'the']);

const relative = (words: readonly Word[], at: number): DateMention | undefined => {
  const word = words[at];
  if (!word) return undefined;
  if (word.key === 'i') {
    const overWord = words[at + 1]?.key === 'over' && AFTER_I.get(words[at + 2]?.key ?? '') === 1;
    if (overWord) return { length: 3, means: { is: 'ahead', days: 2 } };
    const days = AFTER_I.get(words[at + 1]?.key ?? '');
    return days === undefined ? undefined : { length: 2, means: { is: 'ahead', days } };
  }
  if (word.key === 'day' && (words[at + 1]?.key === 'after' || words[at + 1]?.key === 'before'))
    if (/^(?:tomorrow|yesterday)$/.test(words[at + 2]?.key ?? ''))
      return { length: 3, means: { is: 'ahead', days: words[at + 1]?.key === 'after' ? 2 : -2 } };
  if ((word.key === 'this' || word.key === 'denne') && /^(?:morning|afternoon|evening)$/.test(words[at + 1]?.key ?? ''))
    return { length: 2, means: { is: 'ahead', days: 0 } };
  const days = RELATIVE_DAYS.get(word.key);
  return days === undefined ? undefined : { length: 1, means: { is: 'ahead', days } };
};

/** The date, stretch of dates or week that begins with this word. */
export const dateAt = (words: readonly Word[], at: number, context: DateContext): DateMention | undefined => {
  const word = words[at];
  if (!word) return undefined;
  const found =
    relative(words, at) ??
    withMonth(words, at, context.today) ??
    week(words, at, context.today) ??
    ahead(words, at) ??
    named(words, at, context);
  if (found) return found;
  const announced = /^(?:den|d|the)$/.test(word.key) ? 1 : 0;
  const month = announced ? withMonth(words, at + 1, context.today) : undefined;
  if (month) return { ...month, length: month.length + 1 };
  const next = words[at + announced];
  const means = next && numeric(next, announced ? { ...context, dotted: true } : context);
  if (means) {
    const length = announced + 1;
    return {
      length:
        YEAR.test(words[at + length]?.key ?? '') && !PACKED.test(next.key) && !ISO.test(next.key) ? length + 1 : length,
      means,
    };
  }
  return dayAlone(words, at, context.today);
};

const LEADING_WORDS = new Set([
  ...NEXT,
  ...PAST,
  ...THIS,
  ...COMING,
  ...ON,
  'on',
  'pa',
  'om',
  'in',
  'd',
  'day',
  'mellan',
  'mellom',
  'between',
  'halva',
]);

/** Whether a date or a time can begin with this word at all. */
export const canBegin = ({ key, raw }: Word): boolean =>
  /\d/.test(key) ||
  calendarWords.has(key) ||
  LEADING_WORDS.has(key) ||
  weekWord.test(key) ||
  /^[vuw]$/.test(key) ||
  LETTERED_WEEKDAYS.has(raw);
