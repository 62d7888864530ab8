import { LETTERED_WEEKDAYS, SHORT_WEEKDAYS, WEEKDAYS } from './calendar-words';
import { anyOf } from './patterns';
import { lineRead, type Reading } from './reading';
import type { Word } from './words';

export interface Recurrence {
  /** 1 Monday … 7 Sunday, in order. */
  readonly weekdays: readonly number[];
  readonly everyOther?: true;
  /** Named without `varje`: `tisdag och torsdag`, that week's or all. */
  readonly listed?: true;
  /** By their names, and not as `varje vardag`. */
  readonly named?: true;
}

const EVERY = /^(?:varje|varenda|hver|hvert|kvar|kver|every|each|alla|alle|all)$/;
const OTHER = anyOf(
  'varannan, vartannat, annenhver, annahver, annankvar, annenhvert, hver andre, every other, every second, var annan, kvar andre',
);
const DAILY = anyOf(
  `varje dag, alla dagar, dagligen, dagligt, daglig, hver dag, kvar dag, alle dager, every day, daily, varje morgon, varje kväll, varje natt, varje eftermiddag,
  hver morgen, hver kveld, hver natt, hver ettermiddag, every morning, every evening, every night, every afternoon, kvar morgon, kvar kveld`,
);
const WORKDAYS = anyOf(
  'vardag, vardagar, vardagarna, varje vardag, hverdag, hverdager, hverdagene, kvardagar, ukedager, ukedagene, weekday, weekdays, mån-fre, man-fre',
);
const WEEKENDS = anyOf(
  'helger, helgerna, varje helg, alla helger, helgene, hver helg, kvar helg, weekends, every weekend',
);

const weekdayOf = ({ key, raw }: Word): number | undefined =>
  WEEKDAYS.get(key) ?? LETTERED_WEEKDAYS.get(raw) ?? SHORT_WEEKDAYS.get(key);

/** `tisdagar`, `tirsdagene`, `Mondays`; `i tisdags` is past. */
const isPlural = ({ raw }: Word): boolean => /(?:ar|arna|er|ene)$|days$/.test(raw);

/** The weekdays that stand together from here: `måndag, onsdag och fredag`. */
const listedFrom = ({ words }: Reading, start: number) => {
  const places = [start];
  let joined = false;
  for (let at = start + 1; at < words.length; at += 1) {
    const word = words[at];
    if (word && weekdayOf(word) !== undefined) places.push(at);
    else if (/^(?:och|og|and)$/.test(word?.key ?? '') && words[at + 1] && weekdayOf(words[at + 1] as Word))
      joined = true;
    else if (!/^(?:pa|on|varje|hver|kvar|every)$/.test(word?.key ?? '') || at - (places[places.length - 1] ?? 0) > 2)
      break;
  }
  return { places, joined };
};

const inOrder = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((a, b) => a - b);

/** On which weekdays a change comes back. */
export const recurrenceIn = (reading: Reading): Recurrence | undefined => {
  const { words } = reading;
  const line = lineRead(reading);
  const everyOther = OTHER.test(line) ? { everyOther: true as const } : {};
  const first = words.findIndex((word) => weekdayOf(word) !== undefined);
  if (first >= 0) {
    const { places, joined } = listedFrom(reading, first);
    const before = words[first - 1]?.key ?? '';
    const again = everyOther.everyOther || EVERY.test(before) || places.some((at) => isPlural(words[at] as Word));
    const weekdays = inOrder(places.flatMap((at) => weekdayOf(words[at] as Word) ?? []));
    if (again) return { weekdays, named: true, ...everyOther };
    if (joined) return { weekdays, listed: true };
  }
  if (WORKDAYS.test(line)) return { weekdays: [1, 2, 3, 4, 5], ...everyOther };
  if (WEEKENDS.test(line)) return { weekdays: [6, 7], named: true, ...everyOther };
  return DAILY.test(line) ? { weekdays: [1, 2, 3, 4, 5, 6, 7], ...everyOther } : undefined;
};
