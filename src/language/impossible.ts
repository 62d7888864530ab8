import { MONTHS } from './calendar-words';
import { dayOf } from './days';
import type { Reading } from './reading';

const SLASHED = /^(\d{1,3})\/(\d{1,2})(?:[/-](?:20)?(\d\d))?$/;
const CLOCK = /^(\d{1,3})(?:[.:](\d{2,3}))?$/;
const LEAP_YEAR = 2028;

const noSuchDay = (day: number, month: number): boolean => dayOf(LEAP_YEAR, month, day) === undefined;

const noSuchTime = (text: string): boolean => {
  const parts = CLOCK.exec(text);
  return parts !== null && (Number(parts[1]) > 24 || Number(parts[2] ?? 0) > 59);
};

/** Words that stand where a date or a time stands, but for which no calendar or clock has one, as they were typed. */
export const impossibleIn = ({ words, calendar }: Reading): string | undefined => {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const both = next && `${word.typed} ${next.typed}`;
    const slashed = SLASHED.exec(word.key);
    if (slashed && noSuchDay(Number(slashed[1]), Number(slashed[2]))) return word.typed;
    if (slashed?.[3] && !calendar.used[at]) return word.typed;
    if (/^(?:kl|klockan|klokka|klokken)$/.test(word.key) && next && noSuchTime(next.key)) return both;
    if (/^\d{1,2}:\d\d$/.test(word.key) && noSuchTime(word.key)) return word.typed;
    const month = MONTHS.get(next?.key ?? '');
    const day = /^(\d{1,2})(?::?(?:a|e|st|nd|rd|th))?$/.exec(word.key);
    if (day && month && !calendar.used[at + 1] && both) return both;
    const dayAfter = /^(\d{1,2})(?::?(?:a|e|st|nd|rd|th))?$/.exec(next?.key ?? '');
    const monthHere = MONTHS.get(word.key);
    if (monthHere && dayAfter && !calendar.used[at] && both && noSuchDay(Number(dayAfter[1]), monthHere)) return both;
    if (/^(?:hela|hele|heile|whole|all|entire)$/.test(word.key) && /^(?:veckan|uka|uken|week)$/.test(next?.key ?? ''))
      return calendar.used[at + 1] ? undefined : both;
  }
  return undefined;
};
