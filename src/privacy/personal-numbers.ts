import type { Instant } from '../core/ids';
import { isPlanningDate, isTimeDigits } from './planning-dates';

/** `19340512-1234`, `1934-05-12 1234`, `193405121234`: a Swedish number with its century. */
const SWEDISH_LONG = /(?<!\d)((?:18|19|20)\d\d)([-./ ]?)([01]\d)\2([0-9]\d)(?: ?[-+] ?| )?(\d{4})(?!\d)/g;
/** `340512-1234`, `340512 1234`, `3405121234`. */
const SWEDISH_SHORT =
  /(?<!\d)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?: ?[-+] ?| )?\d{4}(?!\d)/;
/** Six digits, a sign, four digits: no date is written so, whatever the digits. */
const SWEDISH_SIGN = /(?<!\d)\d{6} ?[-+] ?\d{4}(?!\d)/;
/** `34-05-12-1234`, `34.05.12 1234`. */
const SWEDISH_PARTED = /(?<!\d)(\d\d)([-./ ])([01]\d)\2(\d\d)(?: ?([-+]) ?| )(\d{4})(?![\d:.])/g;
/** `12053412345`, `120534 12345`, `120534-123 45`, `12.05.34 12345`, `12.05.1934 12345`. */
const NORWEGIAN = /(?<!\d)\d{6}(?: ?- ?|[ .])?\d{3}[ .]?\d{2}(?!\d)/;
const NORWEGIAN_PARTED = /(?<!\d)\d\d([-./ ])\d\d\1(?:19|20)?\d\d(?: ?- ?| )\d{3} ?\d{2}(?!\d)/;

/** `född 340512`, `født 12.05.1934`, `born 1934-05-12`. */
const BORN =
  /(?<!\p{L})(?:född|fodd|föddes|fødd|født|fodt|født den|born|f|pnr|personnr|personnummer|fnr|fødselsdato|födelsedatum|födelsedata|birth ?date|date of birth|dob)(?:[ :.]+(?:den |on |är |er |is )?)(?:\d{6}(?:\d\d)?|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[-./ ](?:19|20)?\d\d|\d{1,2}\.? (?:jan|feb|mar|apr|maj|mai|may|jun|jul|aug|sep|okt|oct|nov|dec|des)\p{L}* (?:19|20)\d\d)(?!\d)/iu;
/** A telephone number in one run; its digits may look like a birth in 2007. */
const PHONE_RUN = /(?<![\d-])(?:07\d{8}|(?:\+|00)\d{9,13})(?![\d-])/g;

/** The text without the digits of personal numbers, so that they are not taken for something else too. */
export const withoutPersonalNumbers = (line: string): string =>
  [SWEDISH_LONG, SWEDISH_SHORT, SWEDISH_SIGN, NORWEGIAN, NORWEGIAN_PARTED, BORN].reduce(
    (left, pattern) => left.replace(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`), ' '),
    line.replace(PHONE_RUN, (run) => run.replace(/^0/, '+')),
  );

/** A Swedish personnummer or samordningsnummer, a Norwegian fødselsnummer or D-number, in any usual writing. */
export const hasPersonalNumber = (typed: string, now: Instant): boolean => {
  const line = typed.replace(PHONE_RUN, ' ');
  if (BORN.test(line)) return true;
  if (SWEDISH_SHORT.test(line) || SWEDISH_SIGN.test(line) || NORWEGIAN.test(line) || NORWEGIAN_PARTED.test(line))
    return true;
  for (const [, year, , month, day, last = ''] of line.matchAll(SWEDISH_LONG))
    if (!(isPlanningDate(Number(year), Number(month), Number(day), now) && isTimeDigits(last))) return true;
  for (const [, year, , month, day, sign, last = ''] of line.matchAll(SWEDISH_PARTED))
    if (sign || !(isPlanningDate(2000 + Number(year), Number(month), Number(day), now) && isTimeDigits(last)))
      return true;
  return false;
};
