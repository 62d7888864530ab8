import { type WallTime, wallTime } from '../core/ids';
import { AT_WORDS, type DayPart, HOUR_WORDS, MINUTE_WORDS, WEAK_AT_WORDS } from './calendar-words';
import type { Word } from './words';

/** Minutes since midnight, and whether its half of the day was left open. */
export interface TypedTime {
  readonly minutes: number;
  readonly open: boolean;
}

export interface TimeMention {
  readonly length: number;
  readonly start: TypedTime;
  readonly end?: TypedTime;
}

const HALF_DAY = 12 * 60;
const CLOCK = /^(\d{1,2})[.:](\d{2})$/;
const PACKED = /^(\d{2})(\d{2})$/;
const HOUR = /^\d{1,2}$/;
const RANGE = /^(\d{1,2}(?:[.:]?\d{2})?)-(\d{1,2}(?:[.:]?\d{2})?)$/;
const UNITS =
  /^(?:min|minut|minuter|minuters|minutt|minutter|minutters|mins|minutes|minute|h|tim|timme|timmar|timer|time|timers|hours|hour|dag|dagar|dager|days|veckor|uker|weeks|%|procent|prosent|kg|st|stk|ganger|gang|personal|personer|besok)$/;
const BEFORE_NOON = /^(?:am|fm)$/;
const AFTER_NOON = /^(?:pm|em)$/;

const typed = (hour: number, minute: number, open: boolean): TypedTime | undefined =>
  hour <= 24 && minute < 60 && (hour < 24 || minute === 0) ? { minutes: (hour % 24) * 60 + minute, open } : undefined;

const leftOpen = (hour: string): boolean => hour.length === 1 || (Number(hour) >= 10 && Number(hour) <= 12);

/** `14.30`, `2:30`, `1430`; a bare hour only where `hours` says that one can stand here. */
const digits = (text: string, hours: boolean): TypedTime | undefined => {
  const clock = CLOCK.exec(text);
  if (clock) return typed(Number(clock[1]), Number(clock[2]), (clock[1] ?? '').length === 1);
  const packed = PACKED.exec(text);
  if (packed) return typed(Number(packed[1]), Number(packed[2]), false);
  if (/^\d{3}$/.test(text) && hours) return typed(Number(text[0]), Number(text.slice(1)), true);
  return hours && HOUR.test(text) ? typed(Number(text), 0, leftOpen(text)) : undefined;
};

const halfOfDay = (time: TypedTime, word: string | undefined): TypedTime | undefined => {
  if (word === undefined) return undefined;
  const { minutes } = time;
  if (AFTER_NOON.test(word)) return { minutes: minutes < HALF_DAY ? minutes + HALF_DAY : minutes, open: false };
  if (BEFORE_NOON.test(word))
    return { minutes: minutes >= HALF_DAY && minutes < HALF_DAY + 60 ? minutes - HALF_DAY : minutes, open: false };
  return undefined;
};

const hourNamed = (word: Word | undefined): number | undefined => {
  if (!word) return undefined;
  if (HOUR.test(word.key) && Number(word.key) <= 24) return Number(word.key);
  return HOUR_WORDS.get(word.key);
};

const minutesNamed = (word: Word | undefined): number | undefined => {
  if (!word) return undefined;
  if (HOUR.test(word.key) && Number(word.key) < 30) return Number(word.key);
  return MINUTE_WORDS.get(word.key);
};

const toThat = (hour: number, minutes: number): TypedTime => ({
  minutes: ((((hour * 60 + minutes) % HALF_DAY) + HALF_DAY) % HALF_DAY) + (hour > 12 ? HALF_DAY : 0),
  open: hour <= 12,
});

const TO = new Set(['i', 'pa', 'to', 'til', 'till']);
const PAST = new Set(['over', 'past', 'efter', 'etter']);

/** `halv tre`, `kvart i åtta`, `ti på halv tre`, `fem över halv tre`, `half past two`, `twenty to nine`. */
const spoken = (words: readonly Word[], at: number): TimeMention | undefined => {
  const word = words[at];
  if (!word) return undefined;
  if (word.key === 'halv' || word.key === 'halva') {
    const hour = hourNamed(words[at + 1]);
    return hour === undefined ? undefined : { length: 2, start: toThat(hour, -30) };
  }
  if (word.key === 'half') {
    const past = words[at + 1]?.key === 'past';
    const hour = hourNamed(words[at + (past ? 2 : 1)]);
    return hour === undefined ? undefined : { length: past ? 3 : 2, start: toThat(hour, 30) };
  }
  const minutes = minutesNamed(word);
  const turn = words[at + 1]?.key;
  if (minutes === undefined || turn === undefined) return undefined;
  const sign = TO.has(turn) ? -1 : PAST.has(turn) ? 1 : 0;
  if (sign === 0) return undefined;
  const half = words[at + 2]?.key === 'halv';
  const hour = hourNamed(words[at + (half ? 3 : 2)]);
  if (hour === undefined) return undefined;
  const digitsOnly = HOUR.test(word.key) && HOUR.test(words[at + 2]?.key ?? '');
  if (digitsOnly && !(minutes % 5 === 0 && minutes > 0)) return undefined;
  return { length: half ? 4 : 3, start: toThat(hour, sign * minutes - (half ? 30 : 0)) };
};

const isUnit = (word: Word | undefined): boolean => word !== undefined && UNITS.test(word.key);

const range = (text: string): Omit<TimeMention, 'length'> | undefined => {
  const parts = RANGE.exec(text);
  if (!parts) return undefined;
  const start = digits(parts[1] ?? '', true);
  const end = digits(parts[2] ?? '', true);
  return start && end ? { start, end } : undefined;
};

/** `14 och 30`: no hour is that late, so the second is its minutes. */
const hourAndMinutes = (words: readonly Word[], at: number): TimeMention | undefined => {
  const minutes = words[at + 2]?.key ?? '';
  if (!/^(?:[01]?\d|2[0-3])$/.test(words[at]?.key ?? '') || !/^(?:och|og|and)$/.test(words[at + 1]?.key ?? ''))
    return undefined;
  if (!/^(?:[345][05]|25)$/.test(minutes) || isUnit(words[at + 3])) return undefined;
  return {
    length: 3,
    start: { minutes: Number(words[at]?.key) * 60 + Number(minutes), open: (words[at]?.key ?? '').length === 1 },
  };
};

const SPAN = new Set(['-', 'till', 'til', 'to', 'och', 'og', 'and', 'until', 'tom']);

const one = (words: readonly Word[], at: number, hours: boolean): TimeMention | undefined => {
  const said = spoken(words, at);
  if (said) {
    const half = halfOfDay(said.start, words[at + said.length]?.key);
    return half ? { length: said.length + 1, start: half } : said;
  }
  const word = words[at];
  const next = words[at + 1];
  if (!word || (isUnit(next) && !(CLOCK.test(word.key) && next?.key.startsWith('besok')))) return undefined;
  const number = digits(word.key, true) ?? (hours ? typed(HOUR_WORDS.get(word.key) ?? 99, 0, true) : undefined);
  if (!number) return undefined;
  const half = /^\d/.test(word.key) ? halfOfDay(number, next?.key) : undefined;
  if (half) return { length: 2, start: half };
  if (next?.key === 'tiden' || next?.key === 'tida' || next?.key === 'oclock') return { length: 2, start: number };
  return hours || digits(word.key, false) ? { length: 1, start: number } : undefined;
};

/**
 * The time or stretch of time that begins with this word. A bare hour counts only after `kl` and its like, or where `hours`
 * says that one is expected.
 */
export const timeAt = (words: readonly Word[], at: number, hours: boolean): TimeMention | undefined => {
  const word = words[at];
  if (!word) return undefined;
  const strong = AT_WORDS.has(word.key) || word.raw === 'kl.';
  if (
    strong ||
    WEAK_AT_WORDS.has(word.key) ||
    word.key === 'mellan' ||
    word.key === 'mellom' ||
    word.key === 'between'
  ) {
    const follows = timeAt(words, at + 1, true);
    const bare = follows && /^(?:en|ett|a|one)$/.test(words[at + 1]?.key ?? '') && !strong;
    return follows && !bare ? { ...follows, length: follows.length + 1 } : undefined;
  }
  if (/^(?:to|till|til)$/.test(word.key) && HOUR.test(words[at + 1]?.key ?? '')) {
    const follows = one(words, at + 1, true);
    return follows && { ...follows, length: follows.length + 1 };
  }
  const stretch = range(word.key);
  if (stretch) {
    const half = stretch.end && halfOfDay(stretch.end, words[at + 1]?.key);
    if (half) return { length: 2, start: stretch.start, end: half };
    return isUnit(words[at + 1]) ? undefined : { length: 1, ...stretch };
  }
  const joined = hours ? hourAndMinutes(words, at) : undefined;
  if (joined) return joined;
  const first = one(words, at, hours);
  if (!first) {
    const dashed = words[at + 1]?.key === '-' ? range(`${word.key}-${words[at + 2]?.key}`) : undefined;
    return dashed && !isUnit(words[at + 3]) ? { length: 3, ...dashed } : undefined;
  }
  const between = words[at + first.length];
  const after =
    between && SPAN.has(between.key) && !words[at + first.length - 1]?.stop ? at + first.length + 1 : undefined;
  if (
    after === undefined ||
    (/^(?:och|og|and)$/.test(between?.key ?? '') && !/^(?:mellan|mellom|between)$/.test(words[at - 1]?.key ?? ''))
  )
    return first;
  const second = one(words, AT_WORDS.has(words[after]?.key ?? '') ? after + 1 : after, true);
  if (!second) return first;
  const skipped = AT_WORDS.has(words[after]?.key ?? '') ? 1 : 0;
  return { length: first.length + 1 + skipped + second.length, start: first.start, end: second.start };
};

const wall = (minutes: number): WallTime =>
  wallTime(`${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

const EARLIEST = 7 * 60;
const LATEST = 18 * 60;

const within = (part: DayPart | undefined, minutes: number): boolean => {
  switch (part) {
    case 'morning':
      return minutes < 12 * 60;
    case 'midday':
      return minutes >= 10 * 60 && minutes < 15 * 60;
    case 'afternoon':
      return minutes >= 12 * 60 && minutes <= 18 * 60;
    case 'evening':
      return minutes >= 15 * 60;
    case 'night':
      return minutes >= 20 * 60 || minutes < 8 * 60;
    case undefined:
      return minutes >= EARLIEST && minutes <= LATEST;
  }
};

export interface WallTimes {
  readonly time: WallTime;
  /** Both readings, likeliest first, when the half of the day was left open. */
  readonly times?: readonly WallTime[];
  readonly endTime?: WallTime;
}

/**
 * `halv tre` is 14:30 before 02:30: the half of the day that was left open is the one that was named (`ikväll 7`), else the working
 * hours 07-18, else the evening.
 */
export const wallTimes = ({ start, end }: TimeMention, part?: DayPart, earliest = -1): WallTimes => {
  const base = start.minutes % HALF_DAY;
  const candidates = start.open ? [base, base + HALF_DAY] : [start.minutes];
  const rank = (minutes: number): number =>
    (minutes <= earliest ? 4 : 0) + (within(part, minutes) ? 0 : 2) + (minutes < EARLIEST ? 1 : 0);
  const [first = start.minutes, second] = [...candidates].sort((a, b) => rank(a) - rank(b) || a - b);
  const settled = second === undefined || (part !== undefined && within(part, first) && !within(part, second));
  if (!end) return settled ? { time: wall(first) } : { time: wall(first), times: [wall(first), wall(second)] };
  const later =
    end.open && end.minutes <= first && end.minutes + HALF_DAY > first ? end.minutes + HALF_DAY : end.minutes;
  return { time: wall(first), endTime: wall(later % (24 * 60)) };
};
