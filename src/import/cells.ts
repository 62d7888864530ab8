import { z } from 'zod';
import { shown } from './problem';

/** Why a cell cannot be read, in words, with what was expected. */
export interface Wrong {
  readonly wrong: string;
}

/** Reads a cell that is not empty. */
export type Reader<T> = (text: string) => T | Wrong;

export const isWrong = (value: unknown): value is Wrong =>
  typeof value === 'object' && value !== null && 'wrong' in value;

export const notA = (text: string, expected: string): Wrong => ({
  wrong: `${shown(text)} found, expected ${expected}`,
});

const cell = <T>(read: Reader<T>, empty: T | Wrong) =>
  z.string().transform((raw, context): T => {
    const text = raw.trim();
    const value = text === '' ? empty : read(text);
    if (!isWrong(value)) return value as T;
    context.addIssue({ code: 'custom', message: value.wrong });
    return z.NEVER;
  });

export const required = <T>(read: Reader<T>, expected: string) =>
  cell(read, { wrong: `empty, expected ${expected}` } as T | Wrong);
export const optional = <T>(read: Reader<T>) => cell<T | undefined>(read, undefined);
export const orElse = <T>(read: Reader<T>, otherwise: T) => cell(read, otherwise);

const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]{0,79}$/u;

/** A person's name: it is shown in cards, where signs would be read as formatting. */
export const personName: Reader<string> = (given) =>
  NAME.test(given) ? given : notA(given, 'a name of letters, spaces, hyphens, apostrophes and full stops');

export const text: Reader<string> = (given) => (given.length <= 500 ? given : notA(given, 'at most 500 characters'));

/** An id that is safe in a row's key. */
export const TOKEN = /^[A-Za-z0-9-]{1,64}$/;
export const TOKEN_WORDS = 'at most 64 letters A-Z, digits and -';
export const token: Reader<string> = (given) => (TOKEN.test(given) ? given : notA(given, TOKEN_WORDS));

/** An id that stays inside rows; planning systems write them in many ways. */
export const ROW_ID_WORDS = 'an id of at most 64 characters without spaces, quotes and |';
export const rowId: Reader<string> = (given) => (/^[^\s"'|,;]{1,64}$/.test(given) ? given : notA(given, ROW_ID_WORDS));

/** A whole number from `least` through `most`. */
export const whole =
  (least: number, most: number, unit: string): Reader<number> =>
  (given) => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    return value >= least && value <= most ? value : notA(given, `a whole number of ${unit} from ${least} to ${most}`);
  };

/** Per cent of full time: `75`, `75 %`, `62,5`. */
export const percent: Reader<number> = (given) => {
  const value = /^\d{1,3}([.,]\d{1,2})?\s*%?$/.test(given) ? Number.parseFloat(given.replace(',', '.')) : Number.NaN;
  return value >= 0 && value <= 100 ? value : notA(given, 'per cent from 0 to 100');
};

const YES = ['true', 'yes', 'ja', '1', 'x'];
const NO = ['false', 'no', 'nej', 'nei', '0'];
export const yesOrNo: Reader<boolean> = (given) => {
  const word = given.toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : notA(given, 'true or false');
};

/** One of some words, in upper or lower case; `also` reads other words as one of them. */
export const oneOf = <W extends string>(words: readonly W[], also: Readonly<Record<string, W>> = {}): Reader<W> => {
  const known = new Map<string, W>(Object.entries(also));
  for (const word of words) known.set(word.toLowerCase(), word);
  return (given) => known.get(given.toLowerCase()) ?? notA(given, `one of ${words.join(', ')}`);
};

/** `a|b|c`; empty items are passed over. */
export const list =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (given) => {
    const items: T[] = [];
    for (const part of given.split('|')) {
      const item = part.trim();
      if (item === '') continue;
      const value = read(item);
      if (isWrong(value)) return value;
      items.push(value as T);
    }
    return items;
  };

/** The object without the keys that hold nothing, so that it equals itself read back from JSON. */
export const present = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
