import { DAY_PARTS, type DayPart } from './calendar-words';
import { isLeft, saysInstead, saysRather } from './instead';
import type { Slots } from './intents';
import { NOT } from './negation';
import type { Reading } from './reading';
import { VISIT } from './visit-words';
import type { Word } from './words';

interface PartMention {
  readonly at: number;
  readonly part: DayPart;
}

const NAMED_VISIT = new RegExp(`^(?:${VISIT}|stell|stellet)$`);
const TO = /^(?:till|til|te|to|ut)$/;
const BETWEEN = /^(?:den|the|pa|om|i|in|sent|sein|seint|tidlig|tidligt|tidigt)$/;

/** `i morgon` is a day. */
const isTomorrow = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.key === 'i' && /^(?:morgon|morgen|morran)$/.test(words[at]?.key ?? '');

/** `så tidigt`: how, and not when. */
const EARLY = /^(?:tidlig|tidligt|tidigt|early|fruh)$/;

const partsIn = ({ words }: Reading): readonly PartMention[] =>
  words.flatMap(({ key }, at) => {
    const part = DAY_PARTS.get(key);
    return part && !isTomorrow(words, at) && !EARLY.test(key) ? [{ at, part }] : [];
  });

/** The visit is named by it: `lunchbesöket`, `morgonens besök`. */
const namesVisit = (words: readonly Word[], { at }: PartMention): boolean => NAMED_VISIT.test(words[at + 1]?.key ?? '');

/** `flytta … till kvällen`. */
const isWhither = (words: readonly Word[], { at }: PartMention): boolean => {
  let before = at - 1;
  while (before > 0 && BETWEEN.test(words[before]?.key ?? '')) before -= 1;
  return TO.test(words[before]?.key ?? '');
};

const DENIES = new RegExp(`^(?:${NOT}|dont|dosnt)$`);
const BUT = /^(?:vill|vil|onskar|onsker|ynskjer|utan|uten|men|but|wants|want|hellre|heller|helst)$/;

/** `vill inte dusch morgon vill kväll`. */
const isDenied = (words: readonly Word[], { at }: PartMention, next: PartMention | undefined): boolean =>
  next !== undefined &&
  words.slice(Math.max(0, at - 5), at).some(({ key }) => DENIES.test(key)) &&
  words.slice(at + 1, next.at).some(({ key }) => BUT.test(key));

/** `från morgon till kväll`. */
const goesFrom = (words: readonly Word[], parts: readonly PartMention[]): boolean =>
  parts.length > 1 &&
  parts.some(({ at }) => [1, 2].some((back) => /^(?:fran|fra|from)$/.test(words[at - back]?.key ?? '')));

/** The part of the day that a visit is to be moved to, and beside it the one that it has now; the same one twice says neither. */
export const partsMoved = (reading: Reading): Pick<Slots, 'toPart' | 'dayPart'> | undefined => {
  const { words } = reading;
  const parts = partsIn(reading);
  const left = parts.filter((mention, at) => isLeft(words, mention.at) || isDenied(words, mention, parts[at + 1]));
  const open = parts.filter((mention) => !left.includes(mention));
  const chosen = open.filter((mention) => !namesVisit(words, mention));
  const whither =
    reading.meanings.has('move') || goesFrom(words, parts) ? chosen.filter((mention) => isWhither(words, mention)) : [];
  const [wanted] =
    whither.length > 0 ? whither : left.length > 0 || saysInstead(words) || saysRather(words) ? chosen : [];
  if (!wanted) return undefined;
  const now =
    left[0] ??
    open.find((mention) => namesVisit(words, mention)) ??
    (whither.length > 0 ? open.find((mention) => mention !== wanted) : undefined);
  if (now?.part === wanted.part) return undefined;
  return { toPart: wanted.part, ...(now && { dayPart: now.part }) };
};
