import { MONTHS } from './calendar-words';
import { type DayNumber, dayOf, lastOfMonth, yearAndMonth } from './days';
import type { Word } from './words';
import { isCount } from './written-dates';

export interface MonthSpan {
  readonly first?: DayNumber;
  readonly last?: DayNumber;
}

const FROM = /^(?:fran|fra|from|fom|med|since|starting|i|in|hela|hele|heile|whole|under|during)$/;
const THROUGH = /^(?:ut|tom|med|til|till|until|through|hela|hele|heile|whole|i|in|under|during)$/;
const ONLY_FROM = /^(?:fran|fra|from|fom|since|starting)$/;

const firstOf = (month: number, today: DayNumber): DayNumber => {
  const [year, now] = yearAndMonth(today);
  return dayOf(month < now ? year + 1 : year, month, 1) ?? today;
};

const lastFirstOf = (month: number, today: DayNumber): DayNumber => {
  const [year, now] = yearAndMonth(today);
  return dayOf(month > now ? year - 1 : year, month, 1) ?? today;
};

const isNumber = (word: Word | undefined): boolean => /^\d/.test(word?.key ?? '');

/** A month that is named without a day: `från december`, `ut januari`, `hela februari`. */
export const monthSpanIn = (words: readonly Word[], used: readonly boolean[], today: DayNumber): MonthSpan => {
  let found: MonthSpan = {};
  words.forEach(({ key, raw }, at) => {
    const month = raw.length >= 3 ? MONTHS.get(key) : undefined;
    const before = words[at - 1]?.key ?? '';
    if (
      month === undefined ||
      used[at] ||
      isNumber(words[at - 1]) ||
      (isNumber(words[at + 1]) && !isCount(words, at + 1))
    )
      return;
    const first = firstOf(month, today);
    const from = ONLY_FROM.test(before) || (before === 'med' && /^(?:fran|fra|from)$/.test(words[at - 3]?.key ?? ''));
    if (FROM.test(before) && (from || before !== 'med')) found = { ...found, first: Math.max(first, today) };
    if (THROUGH.test(before) && !from) found = { ...found, last: lastOfMonth(first) };
  });
  return found;
};

/** The month that is named without a day, where one looks back: this year's, or last year's where it is still to come; `mår` is none. */
export const monthBackIn = (words: readonly Word[], used: readonly boolean[], today: DayNumber): MonthSpan => {
  const at = words.findIndex(
    ({ key, raw }, place) => raw.length >= 3 && key !== 'mar' && MONTHS.has(key) && !used[place],
  );
  const month = MONTHS.get(words[at]?.key ?? '');
  if (month === undefined || isNumber(words[at - 1]) || isNumber(words[at + 1])) return {};
  const first = lastFirstOf(month, today);
  return { first, last: lastOfMonth(first) };
};
