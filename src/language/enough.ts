import { anyOf } from './patterns';

const NOT = '(?:inte|int|ikke|ikkje|itj|ej|not)';
const ENOUGH_WORDS = '(?:racker|rekker|holder|held|er nok|ar nog|ar lagom|er passe|is enough|rekk|is plenty|duger)';

const FROM_TO = /(?<![\d.:])(\d{1,3})(?: min[a-z]*)? (?:till|til|to) (\d{1,3}) min/;
const INSTEAD = new RegExp(
  `(?<![\\d.:])(\\d{1,3}) min[a-z]* (?:\\S+ ){0,4}${anyOf('i stället för, istället för, i stedet for, istedenfor, isteden for, i steden for, i staden for, instead of').source} (\\d{1,3})(?! ?[.:]\\d)`,
);
/** `tar 50 min nu inte 30`, `går på 20 min, ikke 40`. */
const NOT_THAT = new RegExp(
  `(?<![\\d.:])(\\d{1,3}) min[a-z]* (?:\\S+ ){0,4}?${NOT} (?:pa |langre |lenger |bara |bare )?(\\d{1,3})(?! ?[.:]\\d)(?= min|$| (?:som|langre|lenger|as))`,
);
/** `behöver inte 45 min, 30 räcker`. */
const NOT_BUT = new RegExp(
  `(?<![a-z])${NOT} (?:ha |have |langre |lenger |pa )?(\\d{1,3}) min[a-z]* (?:\\S+ ){0,6}?(\\d{1,3})(?: min[a-z]*)? ${ENOUGH_WORDS}(?! ${NOT})`,
);

/** `från 30 till 45 min`, `45 min i stället för 30`: how many more, or fewer. */
export const difference = (line: string): number | undefined => {
  const forward = FROM_TO.exec(line) ?? NOT_BUT.exec(line);
  if (forward) return Number(forward[2]) - Number(forward[1]);
  const instead = INSTEAD.exec(line) ?? NOT_THAT.exec(line);
  return instead ? Number(instead[1]) - Number(instead[2]) : undefined;
};

const ENOUGH = new RegExp(
  [
    `(?<![\\d.:])\\d{1,3} min[a-z]* (?:\\S+ )?${ENOUGH_WORDS}( ${NOT})?(?! i st)`,
    '(?:racker|holder|nok|greit|klarar oss|klarer oss|enough) (?:gott |fint |bra |godt )?(?:med|pa|with) \\d{1,3} min',
    '(?:behover|behovs|trenger|treng|trengs|needs) (?:bara|bare|berre|kun|endast|only) \\d{1,3} min[a-z]*(?! (?:mer|mera|meir|till|til|extra|ekstra|more|langre|lengre|longer)(?![a-z]))',
  ].join('|'),
);
const NOT_ENOUGH =
  /(?<![\d.:])\d{1,3} min[a-z]* (?:\S+ ){0,2}?(?:(?:ar|er|e|is|blir) )?(?:alldeles |altfor |alltfor |alt )?(?:for|too|altfor|alltfor) (?:lite|litet|lita|kort|korte|snalt|knappt|knapt|little|short)(?![a-z])/;
const TAKES_AND_HAS =
  /(?<![a-z])(?:tar|tek|takes|behover|trenger|bruker) (?:\S+ ){0,3}?(\d{1,3}) min .*(?<![a-z])(?:har|have|fatt|satt av|avsatt) (?:\S+ ){0,2}?(\d{1,3}) min(?! (?:mer|till|til|extra|ekstra|more))/;

const hasTooLittle = (line: string): boolean => {
  const said = TAKES_AND_HAS.exec(line);
  return said !== null && Number(said[1]) > Number(said[2]);
};

/** How long a visit may last: `20 min räcker` is less, `räcker inte` more, and how much is not said. */
export const enough = (line: string): 'shorter' | 'longer' | undefined => {
  if (NOT_ENOUGH.test(line) || hasTooLittle(line)) return 'longer';
  const said = difference(line) === undefined ? ENOUGH.exec(line) : undefined;
  return said ? (said[1] ? 'longer' : 'shorter') : undefined;
};
