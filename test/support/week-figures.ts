import type { IsoDate } from '../../src/core/ids';
import { localDate, localTime } from '../../src/core/time';
import type { Diary, Entry } from './week-diary';

const ZONE = 'Europe/Stockholm';

/** How many messages came of themselves, for each person and day. */
export interface Figures {
  readonly counts: ReadonlyMap<string, readonly number[]>;
  readonly mean: number;
  readonly median: number;
  readonly max: number;
  /** A line a person, a column a day. */
  readonly table: string;
}

const figures = (told: readonly Entry[], names: readonly string[], dates: readonly IsoDate[]): Figures => {
  const countOf = (name: string, date: IsoDate): number =>
    told.filter((entry) => entry.name === name && localDate(entry.at, ZONE) === date).length;
  const counts = new Map(names.map((name) => [name, dates.map((date) => countOf(name, date))]));
  const all = [...counts.values()].flat().sort((a, b) => a - b);
  const mean = all.reduce((sum, count) => sum + count, 0) / Math.max(1, all.length);
  const median = all[Math.floor(all.length / 2)] ?? 0;
  const max = all[all.length - 1] ?? 0;
  const lines = [...counts].map(
    ([name, days]) => `${name.padEnd(10)} ${days.map((count) => `${count}`.padStart(3)).join('')}`,
  );
  return {
    counts,
    mean,
    median,
    max,
    table: [...lines, `mean ${mean.toFixed(2)}, median ${median}, max ${max}`].join('\n'),
  };
};

const numbersIn = ({ text }: Entry): readonly number[] =>
  [...text.matchAll(/#(\d+)/g)].map(([, number]) => Number(number));

export interface Counted {
  /** Everything that is neither an answer to what they wrote or pressed, nor a card drawn anew where it stood. */
  readonly all: Figures;
  /** The same without what became of their own questions. */
  readonly besidesOwn: Figures;
}

/** `beganBy`: whose question a case is, by its number. */
export const countTold = (
  diary: Diary,
  names: readonly string[],
  dates: readonly IsoDate[],
  beganBy: ReadonlyMap<number, string>,
): Counted => {
  const told = diary.entries.filter(({ what }) => what === 'told');
  const isOwn = (entry: Entry): boolean => numbersIn(entry).every((number) => beganBy.get(number) === entry.name);
  return {
    all: figures(told, names, dates),
    besidesOwn: figures(
      told.filter((entry) => !isOwn(entry)),
      names,
      dates,
    ),
  };
};

/** Somebody's chat as they lived it: what came when, what they did, and what became of what stood there. */
export const chatOf = (diary: Diary, name: string): string =>
  diary.entries
    .filter((entry) => entry.name === name)
    .map(({ at, what, text, buttons }) => {
      const said = [text.replaceAll('\n', ' | '), ...buttons.map((title) => `[${title}]`)].join(' ');
      return `${localDate(at, ZONE).slice(5)} ${localTime(at, ZONE)} ${what.padEnd(8)} ${said}`;
    })
    .join('\n');
