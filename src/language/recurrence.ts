import { LETTERED_WEEKDAYS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar-words';
import { isEveryOther } from './how-often';
import { isLeft } from './instead';
import { anyOf } from './patterns';
import { lineRead, type Reading } from './reading';
import type { Word } from './words';

export interface Recurrence {
  /** 1 Monday … 7 Sunday, in order; none where only weeks are named. */
  readonly weekdays: readonly number[];
  readonly everyOther?: true;
  readonly weeks?: 'even' | 'odd';
  /** Named without `varje`: `tisdag och torsdag`, that week's or all. */
  readonly listed?: true;
  /** By their names, and not as `varje vardag`. */
  readonly named?: true;
}

const EVERY = /^(?:varje|varenda|hver|hvert|kvar|kver|every|each|alla|alle|all)$/;
const EVEN = anyOf(
  'jämna veckor, jämn vecka, jämna v, jämna veckonummer, partallsuk*, partalsuk*, partallsvek*, partalsvek*, partallveker, partalluker, partallsvecka, partallsveckor, partall, uker med partall, even weeks, even week, even-numbered weeks, even numbered weeks, even week numbers',
);
const ODD = anyOf(
  'udda veckor, udda vecka, ojämna veckor, ojämn vecka, udda v, udda veckonummer, oddetallsuk*, oddetalsuk*, oddetallsvek*, oddetalsvek*, oddetalluker, oddatalsvek*, oddetall, odd weeks, odd week, odd-numbered weeks, odd numbered weeks, odd week numbers',
);
const DAILY = anyOf(
  `varje dag, alla dagar, dagligen, dagligt, daglig, hver dag, kvar dag, alle dager, every day, daily, varje morgon, varje kväll, varje natt, varje eftermiddag,
  hver morgen, hver kveld, hver natt, hver ettermiddag, every morning, every evening, every night, every afternoon, kvar morgon, kvar kveld, kvar natt, hver formiddag, varje förmiddag, varje lunch, hver lunsj, kvar ettermiddag, alla kvällar, alla morgnar, alle kvelder, alle morgener`,
);
const WORKDAYS = anyOf(
  'vardag, vardagar, vardagarna, varje vardag, hverdag, hverdager, hverdagene, kvardagar, ukedager, ukedagene, weekday, weekdays, mån-fre, man-fre',
);
const WEEKENDS = anyOf(
  'helger, helgerna, varje helg, alla helger, helgene, hver helg, kvar helg, weekends, every weekend, helgar, helgarna, helgane, helgedagar',
);

const weekdayOf = ({ key, raw }: Word): number | undefined =>
  WEEKDAYS.get(key) ?? LETTERED_WEEKDAYS.get(raw) ?? SHORT_WEEKDAYS.get(key);

/** `tisdagar`, `tirsdagene`, `Mondays`; `i tisdags` is past. */
const isPlural = ({ raw }: Word): boolean => /(?:ar|arna|er|ene|ane)$|days$/.test(raw);

/** The weekdays that stand together from here: `måndag, onsdag och fredag`. */
const listedFrom = ({ words }: Reading, start: number) => {
  const places = [start];
  let joined = false;
  for (let at = start + 1; at < words.length; at += 1) {
    const word = words[at];
    if (word && weekdayOf(word) !== undefined) places.push(at);
    else if (/^(?:och|og|and|o|&)$/.test(word?.key ?? '') && words[at + 1] && weekdayOf(words[at + 1] as Word))
      joined = true;
    else if (!/^(?:pa|on|varje|hver|kvar|every)$/.test(word?.key ?? '') || at - (places[places.length - 1] ?? 0) > 2)
      break;
  }
  return { places, joined };
};

const inOrder = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((a, b) => a - b);

const weeksIn = (line: string): Pick<Recurrence, 'weeks'> => {
  if (ODD.test(line)) return { weeks: 'odd' };
  return EVEN.test(line) ? { weeks: 'even' } : {};
};

const isAfter = (words: readonly Word[], at: number | undefined, lead: RegExp): boolean =>
  at !== undefined && lead.test(words[at - 1]?.key ?? '');

/** The first weekday that is wanted: `på fredagar i stället för måndagar`, `flyttes fra fredager til tirsdager`. */
const firstNamed = ({ words, meanings }: Reading): number => {
  const named = words.flatMap((word, at) => (weekdayOf(word) === undefined ? [] : [at]));
  const [first, second] = named;
  if (
    meanings.has('move') &&
    second !== undefined &&
    isAfter(words, first, /^(?:fran|fra|from)$/) &&
    isAfter(words, second, /^(?:till|til|to)$/)
  )
    return second;
  return named.find((at) => !isLeft(words, at)) ?? first ?? -1;
};

/** On which weekdays a change comes back, and in which weeks. */
export const recurrenceIn = (reading: Reading): Recurrence | undefined => {
  const { words } = reading;
  const line = lineRead(reading);
  const weeks = { ...(isEveryOther(reading) && { everyOther: true as const }), ...weeksIn(line) };
  const some = weeks.everyOther !== undefined || weeks.weeks !== undefined;
  const first = firstNamed(reading);
  if (first >= 0) {
    const { places, joined } = listedFrom(reading, first);
    const before = words[first - 1]?.key ?? '';
    const again = some || EVERY.test(before) || places.some((at) => isPlural(words[at] as Word));
    const weekdays = inOrder(places.flatMap((at) => weekdayOf(words[at] as Word) ?? []));
    if (again) return { weekdays, named: true, ...weeks };
    if (joined) return { weekdays, listed: true };
  }
  if (WORKDAYS.test(line)) return { weekdays: [1, 2, 3, 4, 5], ...weeks };
  if (WEEKENDS.test(line)) return { weekdays: [6, 7], named: true, ...weeks };
  if (DAILY.test(line)) return { weekdays: [1, 2, 3, 4, 5, 6, 7], ...weeks };
  return some ? { weekdays: [], ...weeks } : undefined;
};
