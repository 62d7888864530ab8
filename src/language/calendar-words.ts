import { folded } from './normalise';
import { typoIndex } from './typos';

const table = <T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> => {
  const map = new Map<string, T>();
  for (const [words, value] of Object.entries(rows)) for (const word of words.split(' ')) map.set(folded(word), value);
  return map;
};

/** 1 Monday … 7 Sunday. */
export const WEEKDAYS = table({
  'måndag mandag monday': 1,
  'tisdag tirsdag tysdag tuesday': 2,
  'onsdag wednesday': 3,
  'torsdag thursday': 4,
  'fredag friday': 5,
  'lördag lørdag laurdag saturday': 6,
  'söndag søndag sundag sunday': 7,
});

export const SHORT_WEEKDAYS = table({
  'månd mand mond': 1,
  'tis tisd tir tirs tys tue tues': 2,
  'ons onsd wed weds': 3,
  'tors thu thur thurs torsd': 4,
  'fre fred fr': 5,
  'lör lør lörd lørd lau': 6,
  'sönd sønd': 7,
});

/** Short names that are also words, or names, of something else: believed only where a date can stand. */
export const WEAK_WEEKDAYS = table({ 'man mon': 1, ti: 2, tor: 4, fri: 5, sat: 6, 'son sun': 7 });

/** As typed, with their own letters. */
export const LETTERED_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['mån', 1],
  ['sön', 7],
  ['søn', 7],
]);

export const MONTHS = table({
  'jan januari januar january': 1,
  'feb febr februari februar february': 2,
  'mar mars march': 3,
  'apr april': 4,
  'maj mai may': 5,
  'jun juni june': 6,
  'jul juli july': 7,
  'aug augusti august': 8,
  'sep sept september': 9,
  'okt oct oktober october': 10,
  'nov november': 11,
  'dec des december desember': 12,
});

/** Days from today. */
export const RELATIVE_DAYS = table({
  'idag idg today tonight ikväll ikveld inatt iaften ikvell': 0,
  'imorgon imorn imorron imorrn imorgen imårra imorra imoro imorrgon imoron imor imrogn imorg imrgon imrn imogon imårgå tomorrow tomorow tmrw tmr tommorow tommorrow': 1,
  'övermorgon övermorgen övimorgon iövermorgon iovermorgen övmorgon overmorrow': 2,
  'igår yesterday': -1,
  'förrgår iförrgår forgårs': -2,
});

/** What follows `i` in `i morgon`. */
export const AFTER_I = table({
  dag: 0,
  'kväll kveld natt aften ettermiddag eftermiddag kvell formiddag förmiddag': 0,
  'morgon morgen morn morron morra morrn marra mårra moren moron morro morrgon morgn mårgå': 1,
  'övermorgon overmorgen övermorn overmorra': 2,
  'går går gar': -1,
  'förrgår forgårs': -2,
});

export type DayPart = 'morning' | 'midday' | 'afternoon' | 'evening' | 'night';

export const DAY_PARTS: ReadonlyMap<string, DayPart> = table<DayPart>({
  'morgon morgonen bitti förmiddag förmiddagen formiddag formiddagen fm morgenen morgen tidlig morning früh tidigt early morgnar morgnarna mornar mornarna morgener morgenene morgnane morran mornings förmiddagar formiddager förmiddagarna formiddagene formiddan morgonane morgenen morningen morgonkvisten morgonstund':
    'morning',
  'lunch lunchen lunsj lunsjen noon midday lunchtid lunsjtid lunchtime': 'midday',
  'eftermiddag eftermiddagen em ettermiddag ettermiddagen afternoon afternoons eftermiddagar ettermiddager eftermiddagarna ettermiddagene ettermiddagane ettermiddan ettermiddagan eftermiddan ettermidda':
    'afternoon',
  'kväll kvällen ikväll kveld kvelden ikveld evening tonight aften iaften ikvell kvell pm kvällar kvällarna kvelder kveldene kveldane evenings kvällstid kveldstid kvällningen kvellan kvellen kvelln':
    'evening',
  'natt natten natta inatt night nätter nätterna netter nettene nights nattetid nattestid nattan': 'night',
});

/** The same inside a longer word: `morgonbesöket`, `kvällspass`. */
export const DAY_PART_STARTS: readonly (readonly [string, DayPart])[] = [
  ['morgon', 'morning'],
  ['morgen', 'morning'],
  ['formiddag', 'morning'],
  ['frukost', 'morning'],
  ['frokost', 'morning'],
  ['lunch', 'midday'],
  ['lunsj', 'midday'],
  ['eftermiddag', 'afternoon'],
  ['ettermiddag', 'afternoon'],
  ['kvall', 'evening'],
  ['kveld', 'evening'],
  ['aften', 'evening'],
  ['natt', 'night'],
];

export const HOUR_WORDS = table({
  'ett en one eitt': 1,
  'två tva to two': 2,
  'tre three': 3,
  'fyra fire four': 4,
  'fem five': 5,
  'sex seks six': 6,
  'sju syv seven': 7,
  'åtta åtte eight': 8,
  'nio ni nine nie': 9,
  'tio ti ten tie': 10,
  'elva elleve eleven': 11,
  'tolv twelve': 12,
});

export const COUNT_WORDS = new Map([...HOUR_WORDS, ['ei', 1], ['a', 1], ['fjorton', 14], ['fjorten', 14]]);

export const MINUTE_WORDS = table({
  'fem five': 5,
  'tio ti ten': 10,
  'tjugo tjue tyve twenty': 20,
  'kvart kvarten quarter': 15,
  'tjugofem tjuefem': 25,
});

/** Words before a time. */
export const AT_WORDS = new Set(['kl', 'klockan', 'klokka', 'klokken', 'klock', 'klockn']);
export const WEAK_AT_WORDS = new Set([
  'vid',
  've',
  'ved',
  'at',
  'ca',
  'cirka',
  'circa',
  'rundt',
  'runt',
  'omkring',
  'around',
  'about',
  'innan',
  'fore',
  'for',
  'before',
  'etter',
  'efter',
  'after',
  'fra',
  'fran',
  'from',
  'by',
]);

const FIT_FOR_TYPOS = [...WEEKDAYS.keys(), ...RELATIVE_DAYS.keys()].filter((word) => word.length >= 6);
/** Weekdays and relative days one typo away. */
export const calendarTypos = typoIndex(FIT_FOR_TYPOS);

/** The words that dates and times are made of. */
export const calendarWords: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...SHORT_WEEKDAYS.keys(),
  ...WEAK_WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...RELATIVE_DAYS.keys(),
  ...AFTER_I.keys(),
  ...DAY_PARTS.keys(),
  ...HOUR_WORDS.keys(),
  ...MINUTE_WORDS.keys(),
  ...AT_WORDS,
  ...WEAK_AT_WORDS,
  ...[
    'halv',
    'half',
    'past',
    'helg',
    'helgen',
    'helga',
    'helgens',
    'weekend',
    'weekenden',
    'vecka',
    'veckan',
    'uke',
    'uka',
    'uken',
    'veke',
    'veka',
    'week',
    'timmar',
    'timer',
    'hours',
    'minuter',
    'minutter',
    'minutes',
    'dagar',
    'dager',
  ],
  ...[
    'nasta',
    'neste',
    'next',
    'denna',
    'denne',
    'this',
    'forrige',
    'forra',
    'last',
    'sist',
    'kommande',
    'kommende',
    'forstkommende',
    'varannan',
    'annenhver',
    'varje',
    'hver',
    'every',
  ],
]);

/** The unit, however it is written. */
export const MINUTES = /^(?:min|minut|minuter|minuters|minutt|minutter|minutters|mins|minutes|minute)$/;
