import { NOT } from './negation';
import { anyOf } from './patterns';

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

/** `besöket måste vara 45 min`, and not `45 min längre`, nor `45 min senare`. */
const MUST_BE =
  /(?<![a-z])(?:maste|ma|ska|skal|skall|bor|borde|burde|should|must|has to|needs to|behover|trenger) (?:bara |bare |berre |kun |endast |only )?(?:vara|vare|vere|bli|be|last) (?:pa |minst |cirka |ca |at least |about |bara |bare |berre |kun |endast |only )?(\d{1,3}) min[a-z]*(?! (?:till|til|mer|mera|meir|more|extra|ekstra|langre|lengre|lenger|longer|kortare|kortere|shorter|mindre|less|senare|seinere|senere|later|tidigare|tidligere|earlier|fore|for|innan|before)(?![a-z]))/;
/** `behöver 30 minuter som förut`. */
const AS_BEFORE =
  /(?<![\d.:])(\d{1,3}) min[a-z]* (?:igen |igjen |again )?(?:som|as|like) (?:forut|forr|for|fore|tidigare|tidligere|innan|vanligt|vanlig|before|usual)(?![a-z])/;
const ONLY = /(?<![a-z])(?:bara|bare|berre|kun|endast|only)(?![a-z])/;

export interface Enough {
  readonly is: 'shorter' | 'longer';
  /** How long it is to be in all, where that is said. */
  readonly length?: number;
}

/** How long it is to be, though nothing says whether that is more or less. */
const wanted = (line: string): number | undefined => {
  const said = MUST_BE.exec(line) ?? AS_BEFORE.exec(line);
  return said ? Number(said[1]) : undefined;
};

/** How long a visit may last: `20 min räcker` is less, `räcker inte` more, and `måste vara 45 min` so long. */
export const enough = (line: string): Enough | undefined => {
  if (NOT_ENOUGH.test(line) || hasTooLittle(line)) return { is: 'longer' };
  if (difference(line) !== undefined) return undefined;
  const said = ENOUGH.exec(line);
  if (said?.[1]) return { is: 'longer' };
  const length = said ? Number(/\d+/.exec(said[0])?.[0]) : wanted(line);
  if (length === undefined || length === 0) return undefined;
  return { is: said || ONLY.test(line) ? 'shorter' : 'longer', length };
};
