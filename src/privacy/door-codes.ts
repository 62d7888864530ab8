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

/** `port 1234`, `dörr: 4711`. */
const PLAIN_DOOR =
  /(?<![\p{L}-])(?:port|porten|dörr|dörren|dorr|dør|døra|døren|grind|grinden|entré|entre|entry|gate|door)(?: ?: ?| )[*]?\d{4,6}[#*]?(?![\d\p{L}]|[.:/-]\d)/iu;

const DIGIT =
  'noll|null|zero|oh|ett|en|one|två|tva|to|two|tre|three|fyra|fire|four|fem|five|sex|seks|six|sju|syv|seven|åtta|åtte|atta|eight|nio|ni|nine';
/** `portkoden är fyra fem sex sju`. */
const SPELLED = new RegExp(
  `(?<![\\p{L}])(?:${DOOR}|kod|koden|kode|code|pin|port|porten|dörren|døra)(?![\\p{L}])[^\\d.!?]{0,30}?(?<![\\p{L}])(?:(?:${DIGIT})[ ,-]+){2,}(?:${DIGIT})(?![\\p{L}])`,
  'iu',
);

const KEY =
  '(?:reserv|extra|ekstra|hus|dörr|dør)?(?:nyckel|nyckeln|nycklar|nycklarna|nøkkel|nøkkelen|nøklene|nökkelen|nøkler)|(?:spare |door |house )?keys?|nyckelgömm\\p{L}*|nøkkelgjemme\\p{L}*';
const HIDING =
  '(?:under|underneath|beneath|bakom|bak|behind|ovanför|ovanpå|oppå|over|above)(?! (?:dagen|natten|natta|helgen|helga|tiden|veckan|uka|kvällen|kvelden|lagning|eftermiddagen|the day|the night|the weekend|\\d))|(?:i|inne i|inuti|på|in|inside|on|ved|vid|by) (?:the |en |ett |et |a |den )?(?:\\p{L}+ )?(?:blomkruk\\p{L}*|kruk\\p{L}*|brevlåd\\p{L}*|brevinkast\\p{L}*|postlåd\\p{L}*|postkass\\p{L}*|letter ?box|mail ?box|blomsterpott\\p{L}*|flower ?pot|pot|potte\\p{L}*|veranda\\p{L}*|verandan|altan\\p{L}*|förråd\\p{L}*|skjul\\p{L}*|bod\\p{L}*|boden|garage\\p{L}*|sopptunn\\p{L}*|søppel\\p{L}*|lykt\\p{L}*|utelamp\\p{L}*|spik\\p{L}*|krok\\p{L}*|hook|nail|shed|porch|elskåp\\p{L}*|mätarskåp\\p{L}*|sikringsskap\\p{L}*|trapp\\p{L}*|dörrkarm\\p{L}*|karm\\p{L}*|fönsterbläck\\p{L}*|dørkarm\\p{L}*)';
/** `nyckeln ligger under mattan`, `nyckelgömman bakom krukan`, `under the mat is the key`. */
const HIDDEN_KEY = new RegExp(
  `(?<![\\p{L}])(?:${KEY})(?![\\p{L}])(?: (?!kontor|office)[\\p{L}\\d-]+){0,5}? (?:${HIDING})(?![\\p{L}])`,
  'iu',
);
const KEY_LAST = new RegExp(
  `(?<![\\p{L}])(?:under|bakom|bak|behind|beneath) (?:the |den )?\\p{L}+ (?:ligger|finns|hänger|henger|er|är|is|lies|hangs) (?:\\p{L}+ ){0,2}(?:${KEY})(?![\\p{L}])`,
  'iu',
);

/** How to get in without being let in, said without a digit: a code in words, or where a key is hidden. */
export const hasWayIn = (line: string): boolean => SPELLED.test(line) || HIDDEN_KEY.test(line) || KEY_LAST.test(line);

/** A door's, gate's, key box's or alarm's code with its value. A code word alone, or with a time or a date, is none. */
export const hasDoorCode = (line: string): boolean => {
  if (TRAILING_SIGN.test(line) || PLAIN_DOOR.test(line)) return true;
  const time = TO_THE_DOOR.exec(line);
  if (time && !SAYS_TIME.test(line.slice(0, time.index))) return true;
  for (const [, between = ''] of line.matchAll(AFTER_DOOR)) if (!SAYS_TIME.test(between)) return true;
  const before = BEFORE_DOOR.exec(line);
  if (before && !SAYS_TIME.test(line.slice(0, before.index))) return true;
  return CODE_IS.test(line);
};
