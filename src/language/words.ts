import {
  calendarWords,
  DAY_PART_STARTS,
  HOUR_WORDS,
  LETTERED_WEEKDAYS,
  SHORT_WEEKDAYS,
  WEAK_WEEKDAYS,
  WEEKDAYS,
} from './calendar-words';
import { cleaned, folded } from './normalise';

export interface Word {
  /** As it was typed. */
  readonly typed: string;
  /** In lower case. */
  readonly raw: string;
  /** In the one spelling that the tables are written in. */
  readonly key: string;
  /** A full stop stood right after it: `21.` */
  readonly dot: boolean;
  /** A clause ends here. */
  readonly stop: boolean;
}

export interface Line {
  readonly words: readonly Word[];
  /** It ends in a question mark. */
  readonly question: boolean;
  /** A colon after its first word: `hinder: …` */
  readonly heading: boolean;
}

const CHUNK = /[^\s,;!?()[\]"“”«»…|]+|[,;!?…()|]/g;
const LEADING = /^[.'*•/@_:+]+/;
const TRAILING = /[.:'*_/-]+$/;
const ORDINAL = /^\d{1,2}:?(?:a|e|st|nd|rd|th)$/;
const NUMBER_AND_WORD = /^(#?\d(?:[\d.:/-]*\d)?)(\p{L}.*)$/u;
const AT_NUMBER = /^(kl|klockan|klokka|ca|cirka|nr|den|d|vid|at)[.:]?(\d.*)$/;
const WEEK_NUMBER = /^(?:vecka|veckan|uke|uka|week|wk|v|u|w)[.:-]?(\d{1,2})$/;
const INITIALS = /^\p{L}{1,3}(?:\.\p{L}{1,2})+$/u;

/** `13.30-besøket`, `tvåbesöket`, `ni-besøket`. */
const TIMED_VISIT =
  /^(\d{1,2}(?:[.:]?\d\d)?|[a-z]+?)-?(besok|besoket|besoka|visiten|visit|insatsen|oppdraget|tillsynen|tilsynet)$/;
/** `niern`, `nian`: the visit at nine. Lower numbers name choices. */
const HOUR_NAMES: ReadonlyMap<string, string> = new Map([
  ['sjuan', '7'],
  ['sjuern', '7'],
  ['sjueren', '7'],
  ['attan', '8'],
  ['attern', '8'],
  ['atteren', '8'],
  ['nian', '9'],
  ['niern', '9'],
  ['nieren', '9'],
  ['tian', '10'],
  ['tiern', '10'],
  ['tieren', '10'],
  ['elvan', '11'],
  ['elvern', '11'],
  ['elleveren', '11'],
  ['tolvan', '12'],
  ['tolvern', '12'],
  ['tolveren', '12'],
]);
/** `sjutiden`: at about seven. */
const ABOUT_HOUR = /^([a-z]{2,6})-?(?:tiden|tida)$/;
/** `imorgon14.30` */
const DATE_AND_TIME = /^(\p{L}{3,})(\d{1,2}(?:[.:]?\d{2})?)$/u;

/** `14,30` */
const COMMA_TIME = /(?<![\d-])([01]?\d|2[0-3]),([0-5]\d)(?![\d])/g;
/** `fr o m`, `f.o.m.` */
const FROM_ON = /(?<!\p{L})fr?(?:\. ?| )o(?:\. ?| )m(?!\p{L})\.?/giu;
/** `t o m`, `t.o.m.` */
const TO_AND_WITH = /(?<!\p{L})t(?:\. ?| )o(?:\. ?| )m(?!\p{L})\.?/giu;
/** `7am-3pm` */
const HALF_DAY_RANGE = /(\d ?[ap]m)-(?=\d)/gi;

const isWeekday = (key: string, raw: string): boolean =>
  WEEKDAYS.has(key) || SHORT_WEEKDAYS.has(key) || WEAK_WEEKDAYS.has(key) || LETTERED_WEEKDAYS.has(raw);

const FULL_WEEKDAYS = [...WEEKDAYS.keys()];

/** `fredagspasset` is `fredag` and `passet`; `fredagen` is `fredag`; `kvällsbesöket` is `kväll` and `besöket`. */
const compound = (key: string): readonly string[] => {
  if (key.length < 7) return [key];
  const weekday = FULL_WEEKDAYS.find((day) => key.startsWith(day));
  if (weekday) {
    const rest = key.slice(weekday.length).replace(/^s(?=..)/, '');
    if (rest === '' || /^(?:en|ens|ar|er|s|ene|ane|arna|n)$/.test(rest)) return [weekday];
    return [weekday, ...compound(rest)];
  }
  if (
    !/(?:besok|besoket|oppdrag|oppdraget|insats|insatsen|tilsyn|tillsyn|tillsynen|tilsynet|visit|stell|stellet|dusch|duschen|dusj|dusjen)$/.test(
      key,
    )
  )
    return [key];
  const part = DAY_PART_STARTS.find(([start]) => key.startsWith(start));
  return part
    ? [
        part[0],
        key
          .slice(part[0].length)
          .replace(/^s(?!tell)/, '')
          .replace(/^ill?syn/, 't$&'),
      ]
    : [key];
};

const split = (chunk: string): readonly string[] => {
  const raw = chunk.toLowerCase();
  if (/^#?\d+$/.test(raw) || ORDINAL.test(raw)) return [chunk];
  const visit = TIMED_VISIT.exec(folded(raw));
  const hour = visit && (/^\d/.test(visit[1] ?? '') ? visit[1] : HOUR_WORDS.get(visit[1] ?? '')?.toString());
  if (visit && hour) return ['kl', /^\d{1,2}$/.test(hour) ? `${hour}.00` : hour, visit[2] ?? ''];
  const about = ABOUT_HOUR.exec(folded(raw));
  if (about && HOUR_WORDS.has(about[1] ?? '')) return [about[1] ?? '', 'tiden'];
  const named = HOUR_NAMES.get(folded(raw));
  if (named) return ['kl', `${named}.00`, 'besoket'];
  const dated = DATE_AND_TIME.exec(raw);
  if (dated && calendarWords.has(folded(dated[1] ?? ''))) return [dated[1] ?? '', dated[2] ?? ''];
  const number = NUMBER_AND_WORD.exec(chunk);
  if (number) return [number[1] ?? '', ...split((number[2] ?? '').replace(TRAILING, ''))];
  const at = AT_NUMBER.exec(raw);
  if (at) return [at[1] ?? '', ...split(at[2] ?? '')];
  const week = WEEK_NUMBER.exec(raw);
  if (week) return [`v${week[1]}`];
  if (/^\d/.test(raw)) return [chunk];
  if (INITIALS.test(raw)) return [chunk.replaceAll('.', '')];
  if (raw.includes('/') && /^\p{L}/u.test(raw)) return chunk.split('/').filter(Boolean).flatMap(split);
  if (raw.includes('.') && /\p{L}{2}\.\p{L}{2}/u.test(raw)) return chunk.split('.').filter(Boolean).flatMap(split);
  if (raw.includes('-')) {
    const parts = raw.split('-');
    if (parts.length === 2 && parts.every((part) => isWeekday(folded(part), part)))
      return [parts[0] ?? '', '-', parts[1] ?? ''];
  }
  return [chunk];
};

/** `halv tre-besöket`: the half hour goes with its hour. */
const spokenHour = (pieces: readonly string[], before: { readonly key: string } | undefined): readonly string[] =>
  pieces.length === 3 && pieces[0] === 'kl' && /^(?:halv|half|over|pa|i)$/.test(before?.key ?? '')
    ? [(pieces[1] ?? '').replace('.00', ''), pieces[2] ?? '']
    : pieces;

/** A message as words. */
export const lineOf = (text: string): Line => {
  const line = cleaned(text)
    .replace(FROM_ON, 'from')
    .replace(TO_AND_WITH, 'tom')
    .replace(HALF_DAY_RANGE, '$1 - ')
    .replace(COMMA_TIME, '$1.$2');
  const words: { typed: string; raw: string; key: string; dot: boolean; stop: boolean }[] = [];
  let question = false;
  let heading = false;
  for (const [chunk] of line.matchAll(CHUNK)) {
    const last = words[words.length - 1];
    if (/^[,;!?…()|]$/.test(chunk)) {
      if (chunk === '?') question = true;
      if (last) last.stop = true;
      continue;
    }
    if (chunk === '-' || /^-\d/.test(chunk)) words.push({ typed: '-', raw: '-', key: '-', dot: false, stop: false });
    const start = chunk.replace(/^-+/, '').replace(LEADING, '');
    const bare = start.replace(TRAILING, '');
    if (bare === '') continue;
    const tail = start.slice(bare.length);
    if (tail.includes(':') && words.length === 0) heading = true;
    for (const piece of spokenHour(split(bare), words[words.length - 1])) {
      const raw = piece.toLowerCase();
      for (const key of compound(folded(raw))) words.push({ typed: piece, raw, key, dot: false, stop: false });
    }
    const end = words[words.length - 1];
    if (end) {
      end.dot = tail.startsWith('.');
      end.stop = /[.:-]/.test(tail) && !/^(?:#?\d+|kl|ca|v|den|d|nr)$/.test(end.key);
    }
  }
  return { words, question, heading };
};
