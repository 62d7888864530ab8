import type { WallTime } from '../core/ids';
import { timeAt, wallTimes } from './clock-times';
import { INSTEAD, IS_NOT, isLeft } from './instead';
import type { Slots } from './intents';
import { type Reading, saysAt } from './reading';
import { timesIn } from './when';

type Said = ReturnType<typeof timesIn>[number];

/** The time that it has now: after `i stället för` or `inte`, right before `besöket`, or where a move begins. */
const isOld = ({ words, calendar }: Reading, { at }: Said): boolean => {
  const length = calendar.times.find((time) => time.at === at)?.length ?? 1;
  if (isLeft(words, at)) return true;
  if ([1, 2, 3].some((back) => INSTEAD.test(words[at - back]?.key ?? ''))) return true;
  if (/^(?:fran|fra|from|frn)$/.test(words[at]?.key ?? '')) return true;
  return /^(?:besok|besoket|besoka|visit|tillsyn|tillsynen|tilsynet|oppdraget|insatsen|duschen|lunchen)$/.test(
    words[at + length]?.key ?? '',
  );
};

const asTime = (said: Said | undefined): Slots =>
  said
    ? {
        time: said.time,
        ...(said.times && { times: said.times }),
        ...(said.endTime && { endTime: said.endTime }),
      }
    : {};

/** `från 8 till 9`, of something that is moved, is no stretch: the one time and then the other. */
const fromTo = (reading: Reading, said: Said): Slots | undefined => {
  const between = /^(?:mellan|mellom|between)$/.test(reading.words[said.at]?.key ?? '');
  return said.endTime && !between ? { time: said.endTime, otherTime: said.time } : undefined;
};

const hourAt = ({ words, calendar }: Reading, at: number) => {
  const hour = calendar.used[at] ? undefined : timeAt(words, at, true);
  return hour && wallTimes(hour, calendar.part);
};

/** `komma 9 istället för 7.30`, `at 9 instead of 8`: a bare number is an hour where the one time is left for the other. */
const besideInstead = (reading: Reading): { readonly wanted?: Slots; readonly old?: WallTime } => {
  const { words } = reading;
  const instead = words.findIndex(({ key }) => INSTEAD.test(key));
  if (instead < 0) return besideNot(reading);
  const wanted = hourAt(reading, words[instead - 1]?.key === 'i' ? instead - 2 : instead - 1);
  const old = /^(?:for|of)$/.test(words[instead + 1]?.key ?? '') ? hourAt(reading, instead + 2) : undefined;
  return { ...(wanted && { wanted }), ...(old && { old: old.time }) };
};

/** `lägga sig 21 inte 19.30`. */
export const besideNot = (reading: Reading): { readonly wanted?: Slots } => {
  const { words, calendar } = reading;
  const not = words.findIndex(({ key }, at) => IS_NOT.test(key) && calendar.times.some((time) => time.at === at + 1));
  const wanted = not > 0 && /^\d{1,2}$/.test(words[not - 1]?.key ?? '') ? hourAt(reading, not - 1) : undefined;
  return wanted ? { wanted } : {};
};

/** The times of a changed need: of a visit to be moved, the one wanted and, as `otherTime`, the one it has; else that of the visit. */
export const needTimes = (reading: Reading, moving: boolean): Slots => {
  const times = timesIn(reading.calendar, reading.today, undefined);
  const [first, second] = times;
  if (!moving || !first) return asTime(first);
  const stretch = times.length === 1 ? fromTo(reading, first) : undefined;
  if (stretch) return stretch;
  const { wanted: spoken, old: left } = second ? {} : besideInstead(reading);
  if (spoken) return { ...spoken, otherTime: first.time };
  if (left) return { ...asTime(first), otherTime: left };
  if (!second)
    return isOld(reading, first) && !saysAt(reading, 'wants', first.at - 1) ? { otherTime: first.time } : asTime(first);
  const old = times.find((time) => isOld(reading, time)) ?? first;
  const wanted = times.find((time) => time !== old);
  return { ...asTime(wanted), otherTime: old.time };
};
