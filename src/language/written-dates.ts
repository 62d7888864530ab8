import type { Language } from '../core/team';
import { MONTHS } from './calendar-words';
import { type DayNumber, dayOf, yearAndMonth } from './days';
import type { Word } from './words';

/** How a weekday was named: `fredag`, `på fredag`, `nästa fredag`, `i fredags`, `natten till fredag`. */
export type WeekdayNaming = 'bare' | 'on' | 'next' | 'past' | 'nightTo';

export type DateMeaning =
  | { readonly is: 'day'; readonly day: DayNumber }
  | { readonly is: 'span'; readonly from: DayNumber; readonly to: DayNumber }
  | { readonly is: 'either'; readonly days: readonly DayNumber[] }
  | { readonly is: 'weekday'; readonly weekday: number; readonly naming: WeekdayNaming }
  | { readonly is: 'week'; readonly monday: DayNumber; readonly number?: number }
  | { readonly is: 'ahead'; readonly days: number };

export interface DateMention {
  readonly length: number;
  readonly means: DateMeaning;
}

export interface DateContext {
  readonly today: DayNumber;
  readonly language: Language;
  /** Whether `21.11` and its like are dates here, and not times. */
  readonly dotted: boolean;
}

const NEAREST_PAST = 90;

/** A day of a month without its year: the one nearest, seldom long past. */
const nearest = (month: number, day: number, today: DayNumber): DayNumber | undefined => {
  const [year] = yearAndMonth(today);
  for (const candidate of [year - 1, year, year + 1]) {
    const found = dayOf(candidate, month, day);
    if (found !== undefined && found >= today - NEAREST_PAST) return found;
  }
  return undefined;
};

const dayInMonth = (day: number, today: DayNumber): DayNumber | undefined => {
  const [year, month] = yearAndMonth(today);
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const found = dayOf(year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1, day);
    if (found !== undefined && found >= today) return found;
  }
  return undefined;
};

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

const asDay = (day: DayNumber | undefined): DateMeaning | undefined =>
  day === undefined ? undefined : { is: 'day', day };
const asSpan = (from: DayNumber | undefined, to: DayNumber | undefined): DateMeaning | undefined =>
  from === undefined || to === undefined || to < from ? undefined : { is: 'span', from, to };

export const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
export const PACKED = /^(20\d\d)(\d\d)(\d\d)$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})(?:[/-](20\d\d|\d\d))?$/;
const DOTTED_YEAR = /^(\d{1,2})\.(\d{1,2})\.(20\d\d|\d\d)$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})$/;
const SPAN = /^(\d{1,2})(?:[/.](\d{1,2}))?-(\d{1,2})[/.](\d{1,2})$/;
const ISO_SPAN = /^(\d{4}-\d\d-\d\d)[-/](\d{4}-\d\d-\d\d)$/;

export const numeric = (word: Word, { today, dotted }: DateContext): DateMeaning | undefined => {
  const text = word.key;
  if (!/^\d/.test(text)) return undefined;
  const iso = ISO.exec(text) ?? PACKED.exec(text);
  if (iso) return asDay(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const isos = ISO_SPAN.exec(text);
  if (isos) {
    const [from, to] = [isos[1], isos[2]].map((part = '') => Date.parse(`${part}T00:00:00Z`) / 86_400_000);
    return asSpan(from, to);
  }
  const dated = SLASHED.exec(text) ?? DOTTED_YEAR.exec(text);
  if (dated)
    return asDay(
      dated[3]
        ? dayOf(fullYear(dated[3]), Number(dated[2]), Number(dated[1]))
        : nearest(Number(dated[2]), Number(dated[1]), today),
    );
  const point = DOTTED.exec(text);
  if (point && (dotted || word.dot || Number(point[1]) > 23 || (point[2] ?? '').length === 1))
    return asDay(nearest(Number(point[2]), Number(point[1]), today));
  const span = SPAN.exec(text);
  if (span && Number(span[4]) <= 12 && (span[2] !== undefined || /\//.test(text) || dotted || word.dot))
    return asSpan(
      nearest(Number(span[2] ?? span[4]), Number(span[1]), today),
      nearest(Number(span[4]), Number(span[3]), today),
    );
  return undefined;
};

const DAY_OF_MONTH = /^(\d{1,2})(?::?(a|e|st|nd|rd|th))?$/;
export const YEAR = /^20\d\d$/;

const COUNTED =
  /^(?:besok|besoken|visits?|tillsyn|tilsyn|insatser|oppdrag|ganger|ganga|gonger|ggr|times|personer|personal|hjelpere|carers|people|min|minuter|minutter|minutes|tim|timmar|timer|hours|extra|ekstra|fler|flere|more)$/;

/** `december 2 besök till`: behind the month stands how many, and no day of it. */
export const isCount = (words: readonly Word[], at: number): boolean =>
  /^\d{1,2}$/.test(words[at]?.key ?? '') && COUNTED.test(words[at + 1]?.key ?? '');

/** `21 november`, `21:a nov 2025`, `november 21`, `21-23 nov`. */
export const withMonth = (words: readonly Word[], at: number, today: DayNumber): DateMention | undefined => {
  const word = words[at];
  if (!word) return undefined;
  const named = (day: number, month: number, length: number): DateMention | undefined => {
    const year = words[at + length]?.key ?? '';
    const found = YEAR.test(year) ? dayOf(Number(year), month, day) : nearest(month, day, today);
    return found === undefined
      ? undefined
      : { length: YEAR.test(year) ? length + 1 : length, means: { is: 'day', day: found } };
  };
  const day = DAY_OF_MONTH.exec(word.key);
  const of = words[at + 1]?.key === 'of' ? 1 : 0;
  const month = MONTHS.get(words[at + 1 + of]?.key ?? '');
  if (day && month) return named(Number(day[1]), month, 2 + of);
  const days = /^(\d{1,2})-(\d{1,2})$/.exec(word.key);
  if (days && month) {
    const means = asSpan(nearest(month, Number(days[1]), today), nearest(month, Number(days[2]), today));
    return means && { length: 2, means };
  }
  const first = MONTHS.get(word.key);
  const follows = DAY_OF_MONTH.exec(words[at + 1]?.key ?? '');
  return first && follows && word.key !== 'mar' && !isCount(words, at + 1)
    ? named(Number(follows[1]), first, 2)
    : undefined;
};

/** `den 21`, `den 21:a`, `21:a`, `the 21st`. */
export const dayAlone = (words: readonly Word[], at: number, today: DayNumber): DateMention | undefined => {
  const word = words[at];
  if (!word) return undefined;
  const announced = word.key === 'den' || word.raw === 'd' || word.key === 'the';
  const number = DAY_OF_MONTH.exec(words[at + (announced ? 1 : 0)]?.key ?? '');
  if (!number || Number(number[1]) < 1 || Number(number[1]) > 31) return undefined;
  if (word.key === 'the' && !number[2]) return undefined;
  if (!announced && (!number[2] || Number(number[1]) < 3)) return undefined;
  const found = dayInMonth(Number(number[1]), today);
  return found === undefined ? undefined : { length: announced ? 2 : 1, means: { is: 'day', day: found } };
};
