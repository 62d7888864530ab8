import type { Instant } from '../core/ids';
import { isPlanningDate, isTimeDigits } from './planning-dates';

/** Not inside a longer number, and not the digits of a client code. */
const ALONE = String.raw`(?<![\d\p{L}#]|\p{L}[-_.]|\d[.:/-])`;
const END = String.raw`(?![\d]|[.:/-]\d)`;

const pattern = (body: string): RegExp => new RegExp(`${ALONE}(?:${body})${END}`, 'u');

const PHONES: readonly RegExp[] = [
  // +46 70 123 45 67, +47 412 34 567, +46 (0)70-123 45 67
  /(?<!\d)\+ ?\d(?:[ ()./-]{0,3}\d){7,14}/u,
  // 0046 70 123 45 67
  pattern(
    String.raw`(?<!(?<!\p{L})\p{L} )00(?:4\d|3\d\d?|[17](?= ))(?! ?20\d\d-?[01]\d-?[0-3]\d)(?!\d? 20\d\d-?[01]\d-?[0-3]\d)(?: ?\(0\) ?)?(?: ?\d{1,4}){2,5}(?<=(?:\d[ ()-]*){10,})`,
  ),
  // 070-123 45 67, 070 12 34 567, 070.123.45.67
  pattern(
    String.raw`0 ?7\d[-./ ]{1,3}(?:\d{3}[-. ]?\d\d[-. ]?\d\d|\d\d[-. ]?\d\d[-. ]?\d{3}|\d{3}[-. ]?\d{4}|\d{4}[-. ]?\d{3})`,
  ),
  // 0701-23 45 67, 0470-123 45
  pattern(String.raw`0\d{3}[-./ ]{1,3}(?:\d\d[-. ]\d\d[-. ]\d\d|\d{3}[-. ]\d{2,3}|\d{5,6})`),
  // 08-123 456 78, 08-12 34 56 78
  pattern(
    String.raw`08[-/ ]{1,3}(?:\d{3}[-. ]?\d{3}[-. ]?\d\d|\d{3}[-. ]?\d\d[-. ]?\d\d|\d{3}[-. ]?\d{3}|\d\d[-. ]?\d\d[-. ]?\d\d[-. ]?\d\d|\d{6,8})`,
  ),
  // 031-12 34 56, 018-123 456, 031-123 45 67
  pattern(
    String.raw`0[1-9]\d[-/ ]{1,3}(?:\d\d[-. ]?\d\d[-. ]?\d\d|\d{3}[-. ]?\d{3}|\d{3}[-. ]?\d\d[-. ]?\d\d|\d{3}[-. ]?\d\d|\d{5,7})`,
  ),
  // 412 34 567, 412 345 67, 41 23 45 67, 4123 4567
  pattern(String.raw`[2-9]\d\d([ .-])\d\d\1\d{3}|[2-9]\d\d([ .-])\d{3}\2\d\d`),
  pattern(String.raw`[2-9]\d([ .])\d\d\1\d\d\1\d\d`),
  pattern(String.raw`(?<!(?<!\p{L})\p{L} )[4-9]\d{3}[ -]\d{4}`),
];

const RUN = /(?<![\d\p{L}]|\p{L}[-_.])\d{8,}(?!\d)/gu;

/** `20261123`, `23112026`, `202611231430`: a date, perhaps with its time. */
const isDateRun = (digits: string, now: Instant): boolean => {
  const date = digits.slice(0, 8);
  const time = digits.slice(8);
  if (time !== '' && !isTimeDigits(time)) return false;
  const number = (from: number, to: number) => Number(date.slice(from, to));
  return (
    isPlanningDate(number(0, 4), number(4, 6), number(6, 8), now) ||
    isPlanningDate(number(4, 8), number(2, 4), number(0, 2), now)
  );
};

/** A Swedish, Norwegian or international phone number in its usual groupings, or any run of digits as long as one. */
export const hasPhone = (line: string, now: Instant): boolean => {
  if (PHONES.some((phone) => phone.test(line))) return true;
  for (const [run] of line.matchAll(RUN)) {
    if (isDateRun(run, now) || (run.length === 8 && /^[01]/.test(run))) continue;
    return true;
  }
  return false;
};
