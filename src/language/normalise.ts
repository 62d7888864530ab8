const MENTION = /<at\b[^>]*>(.*?)<\/at>/gis;
const TAG = /<\/?[a-z][^>]*>/gi;
const BOT = /@?\btillit\b[,:]?/gi;
const DASHES = /[\u2010-\u2015\u2212]/g;
const QUOTES = /[\u2018\u2019\u00b4`]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** Pictures say nothing, but for those that answer. */
const ANSWERING = /(?:\p{Emoji_Modifier}|\ufe0f)+|(?=[👍👌✅👎])|(?<=[👍👌✅👎])/gu;
const PICTURE = /(?![👍👌✅👎])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})+/gu;
const SMILEY = /(?<=^|\s|[a-zåäöæø!.])[:;=]-?[)(DPp/|*]+(?=\s|$)/g;
/** `I'll` is never the illness. */
const I_WILL = /\bi'll\b|\bill (?=(?:take|do|cover|come|be|go|make|get|swap|fix|handle)\b)/gi;

/** The text without what Teams puts around it: mentions of the bot, markup, typographic dashes and quotes. */
export const cleaned = (text: string): string => {
  let line = text.normalize('NFKC');
  if (line.includes('<')) line = line.replace(MENTION, ' $1 ').replace(TAG, ' ');
  if (line.includes('&')) line = line.replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&');
  if (/tillit/i.test(line)) line = line.replace(BOT, ' ');
  line = line.replace(INVISIBLE, '').replace(DASHES, '-').replace(QUOTES, "'");
  if (/[^\0-\u2000]/.test(line)) line = line.replace(PICTURE, ' ').replace(ANSWERING, ' ');
  if (/[:;=]-?[)(DPp/|*]/.test(line)) line = line.replace(SMILEY, ' ');
  return (/\bi'?ll\b/i.test(line) ? line.replace(I_WILL, 'i will ') : line).trim();
};

const BARE: Readonly<Record<string, string>> = {
  å: 'a',
  ä: 'a',
  æ: 'a',
  á: 'a',
  à: 'a',
  ö: 'o',
  ø: 'o',
  ó: 'o',
  ô: 'o',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  ü: 'u',
  ú: 'u',
  í: 'i',
  ñ: 'n',
  ç: 'c',
};

/**
 * One spelling for what people type with and without their own letters: `lördag`, `lørdag`, `lordag` and `loerdag` are the same. A
 * letter alone stays what it is (`æ` is somebody, `a` is not),
 * and what is reached (`nått`, `nådd`) is no night, what is awful (`fælt`) no fall.
 */
export const folded = (lower: string): string => {
  if (lower.length < 2) return lower;
  if (lower === 'nått') return 'nadd';
  if (lower === 'fælt') return 'felt';
  const bare = /[^ -~]/.test(lower) ? lower.replace(/[^ -~]/g, (letter) => BARE[letter] ?? letter) : lower;
  const plain = bare.includes("'") ? bare.replaceAll("'", '') : bare;
  return /aa|ae|oe/.test(plain) ? plain.replace(/aa|ae/g, 'a').replace(/oe/g, 'o') : plain;
};

/** The words of a text, without signs and in the one spelling. */
export const plainWords = (text: string): readonly string[] =>
  (
    cleaned(text)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  ).map(folded);
