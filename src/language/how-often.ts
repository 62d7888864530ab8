import { COUNT_WORDS } from './calendar-words';
import { isLeft } from './instead';
import type { Reading } from './reading';
import type { Word } from './words';

const TIMES = /^(?:gang|ganger|ganga|gangar|gong|gonger|ggr|times)$/;
const EVERY = /^(?:varje|varenda|hver|hvar|kvar|every|each|var)$/;
const WEEK = /^(?:vecka|veckan|veckor|uke|uka|uken|uker|veke|veka|veker|week|weeks)$/;
const MONTH = /^(?:manad|manaden|maned|maneden|month)$/;
const DAY = /^(?:dag|dagen|dagligen|daglig|day|daily)$/;
const EVERY_OTHER =
  /^(?:varannan|vartannat|annenhver|annahver|annankvar|annankver|annenkvar|annakvar|annakver|annenhvert|annanhver|annahvert)$/;
const FORTNIGHTLY = /^(?:fortnightly|biweekly)$/;
const FOURTEENTH = /^(?:fjortande|fjortende|fjortonde|14|14e|14de|14:e)$/;
const A = /^(?:i|om|per|en|a|the|pa|in)$/;

interface Rate {
  readonly at: number;
  /** Times in four weeks. */
  readonly times: number;
  readonly everyOther?: true;
}

const countOf = (key = ''): number | undefined => (/^\d$/.test(key) ? Number(key) : COUNT_WORDS.get(key));

const unitOf = (word: Word | undefined): number | undefined => {
  const key = word?.key ?? '';
  if (DAY.test(key)) return 28;
  if (WEEK.test(key)) return 4;
  return MONTH.test(key) ? 1 : undefined;
};

const perUnit = (words: readonly Word[], at: number): number => {
  let next = at;
  while (A.test(words[next]?.key ?? '')) next += 1;
  return unitOf(words[next]) ?? 4;
};

/** How often, from this word: `varje vecka`, `varannan`, `två gånger i veckan`, `once a week`. */
const rateAt = (words: readonly Word[], at: number): Rate | undefined => {
  const key = words[at]?.key ?? '';
  const next = words[at + 1]?.key ?? '';
  if (EVERY_OTHER.test(key) || (EVERY.test(key) && /^(?:andre|other|second|annan)$/.test(next)))
    return { at, times: 2, everyOther: true };
  if (EVERY.test(key) && /^(?:tredje|third)$/.test(next)) return { at, times: 4 / 3 };
  if (EVERY.test(key) && /^(?:fjarde|fjerde|fourth)$/.test(next)) return { at, times: 1 };
  if (EVERY.test(key) && !FOURTEENTH.test(next)) {
    const unit = unitOf(words[at + 1]);
    return unit ? { at, times: unit } : words[at + 1] ? undefined : { at, times: 4 };
  }
  if (FORTNIGHTLY.test(key) || (EVERY.test(key) && FOURTEENTH.test(next))) return { at, times: 2, everyOther: true };
  if (/^(?:dagligen|daily)$/.test(key)) return { at, times: 28 };
  if (/^(?:ukentlig|vekentleg|veckovis|weekly)$/.test(key)) return { at, times: 4 };
  if (/^(?:manedlig|manadlig|manatlig|manadsvis|monthly)$/.test(key)) return { at, times: 1 };
  if (key === 'once' || key === 'twice') return { at, times: (key === 'once' ? 1 : 2) * perUnit(words, at + 1) };
  const count = countOf(key);
  return count !== undefined && TIMES.test(next) ? { at, times: count * perUnit(words, at + 2) } : undefined;
};

const ratesIn = (words: readonly Word[]): readonly Rate[] => words.flatMap((_, at) => rateAt(words, at) ?? []);

/** `två gånger i veckan i stället för en`: the bare number goes by the same week. */
const leftNumber = (words: readonly Word[], [first]: readonly Rate[]): Rate | undefined => {
  const at = words.findIndex(({ key }, place) => countOf(key) !== undefined && isLeft(words, place));
  const count = countOf(words[at]?.key);
  const named = first && countOf(words[first.at]?.key);
  return first && named && count !== undefined ? { at, times: (first.times / named) * count } : undefined;
};

/** Whether it is to be done more often or more seldom than now: `varannan vecka i stället för varje`. */
export const oftenerIn = ({ words }: Reading): 'more' | 'less' | undefined => {
  const rates = ratesIn(words);
  const old = rates.find(({ at }) => isLeft(words, at)) ?? leftNumber(words, rates);
  const wanted = rates.find((rate) => rate !== old && rate.at !== old?.at);
  if (!old || !wanted || old.times === wanted.times) return undefined;
  return wanted.times > old.times ? 'more' : 'less';
};

/** Every second week, as what is wanted. */
export const isEveryOther = ({ words }: Pick<Reading, 'words'>): boolean =>
  ratesIn(words).some(({ at, everyOther }) => everyOther && !isLeft(words, at));
