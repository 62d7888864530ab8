const DOOR =
  'port-?kod\\w*|d[öo]rr?-?kod\\w*|d[øo]r-?kod\\w*|inng?[åa]ngs-?kod\\w*|l[åa]s-?kod\\w*|kod-?l[åa]s\\w*|kodel[åa]s\\w*|larm-?kod\\w*|alarm-?kod\\w*|nyckel-?(?:box|sk[åa]p|g[öo]mm|kod)\\w*|n[øo]kkel-?(?:boks|skap|kod)\\w*|box-?kod\\w*|boks-?kod\\w*|(?:d[øo]r|port|n[øo]kkel|boks|alarm|l[åa]s|d[öo]rr) ?kod\\w*|pin-?kod\\w*|(?:door|gate|entry|entrance|key ?box|key ?safe|lock ?box|alarm|safe|pin) ?codes?|key ?box|key ?safe|lock ?box';

/** A number that is no time with a sign, no date, no client code and no case number. */
const VALUE = String.raw`(?<![\d\p{L}]|\p{L}[-_.]|(?<!\p{L})[a-df-z] |#|\d[.:/-])(?:\d{1,4}[#*]\d{1,5}|[*]?\d{3,6}[#*]?|\d(?: \d){3,5}|\d\d \d\d)(?![\d\p{L}]|[.:/-]\d)`;

const AFTER_DOOR = new RegExp(
  `(?<![\\p{L}])(?:${DOOR})(?![\\p{L}])([^\\d.!?]{0,40}(?:\\p{L}{1,2}[- ]?\\d{2,5}[^\\d.!?]{0,25})?)(${VALUE})`,
  'giu',
);
const BEFORE_DOOR = new RegExp(
  `(${VALUE}) ?(?:är|ar|e|er|is|=|till|til|to|for|för|på|pa|i|on)? ?(?:den |the |en )?(?:${DOOR})(?![\\p{L}])`,
  'iu',
);
/** `koden är 4711`, `kode: 1234`, `the code is 1234`; an order's or a service's code is another matter. */
const CODE_IS = new RegExp(
  `(?<![\\p{L}-])(?<!(?:insats|service|tj[äa]nste|tjeneste|order|best[äa]llnings?|vedtaks?|[åa]tg[äa]rds?|tiltaks?|client|brukar|bruker|kund) ?)(?:kod|koden|kode|code|pin)(?: (?:till|til|to|for|för|på|hos|at|i) (?:\\S+ ){0,3}?)?[ :=]*(?:är|ar|er|e|is|blir|nr|nummer)?[ :=]*(${VALUE})`,
  'iu',
);
const TRAILING_SIGN = /(?<![\d\p{L}]|\p{L}[-_.]|#)(?:\d{3,6}[#*](?!\d)|\d{1,4}[#*]\d{2,5})/u;
const TO_THE_DOOR =
  /(?<![\d\p{L}]|\p{L}[-_.]|#|\d[.:/-])\d{4}(?![\d\p{L}]|[.:/-]\d) (?:till|til|to|på|pa|i|on) (?:den |the )?(?:porten|port|dörren|dorren|döra|døra|dora|døren|doren|door|gate|kodlåset|låset|låsen|låsboxen)(?!\p{L})/iu;

const SAYS_TIME =
  /(?:\b(?:kl|klockan|klokka|klokken|vid|ved|at|by|efter|etter|före|før|innan|after|before|idag|i dag|imorgon|imorn|i morgon|imorgen|i morgen|tomorrow|today|ikväll|i kveld|tonight|\w*dag|\w+day|mån|tis|ons|tors|tor|fre|lör|sön|man|tir|lør|søn|mon|tue|wed|thu|fri|sat|sun|v|vecka|uke|week|ärende|sak|case)\.?|\d{8}|\d{1,2}\/\d{1,2}|\d-\d\d) *$/iu;

/** A door's, gate's, key box's or alarm's code with its value. A code word alone, or with a time or a date, is none. */
export const hasDoorCode = (line: string): boolean => {
  if (TRAILING_SIGN.test(line)) return true;
  const time = TO_THE_DOOR.exec(line);
  if (time && !SAYS_TIME.test(line.slice(0, time.index))) return true;
  for (const [, between = ''] of line.matchAll(AFTER_DOOR)) if (!SAYS_TIME.test(between)) return true;
  const before = BEFORE_DOOR.exec(line);
  if (before && !SAYS_TIME.test(line.slice(0, before.index))) return true;
  return CODE_IS.test(line);
};
