const NUMBER = String.raw`(?<![\d\p{L}.,-])\d+(?:[.,]\d+)?`;

/** `Waran 2,5 mg`, `75 mikrogram Levaxin`, `10 IE`: nothing but medicine is weighed so finely. */
const WEIGHED = new RegExp(`${NUMBER} ?(?:mg|mikrog(?:ram)?|mikg|[µμu]g|mcg|ie|iu)(?![\\p{L}\\d])`, 'iu');

const UNITS = '(?:e|enh|enheter|einingar|units?)';
/** `10 E insulin`, `insulin 10 enheter`. */
const INSULIN = new RegExp(
  `${NUMBER} ?${UNITS} (?:of |av )?\\p{L}*insulin|insulin\\p{L}* ${NUMBER} ?${UNITS}(?![\\p{L}\\d])`,
  'iu',
);

const COUNT =
  '(?<!\\p{L})(?:\\d+(?:[.,]\\d+)?|[Ee]n|[Ee]i|[Ee]tt?|[Tt]vå|[Tt]o|[Tt]re|[Hh]alv|[Oo]ne|[Tt]wo|[Hh]alf an?) ?(?:tablett(?:er)?|tabl?|kapse?l|kapslar|kapsler|droppar|dråper|tablets?|capsules?|drops)';
/** `2 tabletter Furix`, `Alvedon 1 tablett`: of what is named with a capital. */
const COUNTED = new RegExp(
  `${COUNT} (?:of |av )?\\p{Lu}\\p{Ll}{3,}|(?<!\\p{L})\\p{Lu}\\p{Ll}{3,} ${COUNT}(?!\\p{L})`,
  'u',
);

/** A medicine's dose: by its weight or units, or so many of what is named. */
export const hasDose = (line: string): boolean => WEIGHED.test(line) || INSULIN.test(line) || COUNTED.test(line);
