import type { Instant } from '../core/ids';
import { hasAddress } from './addresses';
import { hasClientName } from './client-names';
import { hasDoorCode, hasWayIn } from './door-codes';
import { hasDose } from './medicines';
import { hasPassword } from './passwords';
import { hasPersonalNumber, withoutPersonalNumbers } from './personal-numbers';
import { hasPhone } from './phones';

/** What may never be kept, and is taken out of every text before it is understood. */
export type ForbiddenKind =
  | 'personalNumber'
  | 'phone'
  | 'doorCode'
  | 'address'
  | 'password'
  | 'clientName'
  | 'medicine';

export interface RedactionContext {
  /** The team members' names; never redacted. */
  readonly names: readonly string[];
  readonly now: Instant;
  /** It is written to be kept: there a full name is nobody's who is asked to work, and is none of the team's. */
  readonly kept?: true;
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * The kinds of forbidden content in a text, judged on the pattern even where a checksum fails; empty when there is
 * none. Times, dates, client codes, case numbers and shift ranges are never among them.
 */
export const forbidden = (text: string, { names, now, kept }: RedactionContext): readonly ForbiddenKind[] => {
  const line = text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').replace(/\s+/g, ' ');
  const kinds: ForbiddenKind[] = [];
  const digits = /\d.*\d/.test(line);
  if (digits && hasPersonalNumber(line, now)) kinds.push('personalNumber');
  const rest = kinds.length > 0 ? withoutPersonalNumbers(line) : line;
  if (digits && hasPhone(rest, now)) kinds.push('phone');
  if ((digits && hasDoorCode(line)) || hasWayIn(line)) kinds.push('doorCode');
  if (/\d/.test(line) && hasAddress(line)) kinds.push('address');
  if (hasPassword(line)) kinds.push('password');
  if (hasClientName(line, names, kept)) kinds.push('clientName');
  if (hasDose(line)) kinds.push('medicine');
  return kinds;
};
