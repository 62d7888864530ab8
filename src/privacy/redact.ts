import type { Instant } from '../core/ids';
import { hasDoorCode } from './door-codes';
import { hasPersonalNumber } from './personal-numbers';
import { hasPhone } from './phones';

/** What may never be kept, and is taken out of every text before it is understood. */
export type ForbiddenKind = 'personalNumber' | 'phone' | 'doorCode' | 'address' | 'password' | 'clientName';

export interface RedactionContext {
  /** The team members' names; never redacted. */
  readonly names: readonly string[];
  readonly now: Instant;
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * The kinds of forbidden content in a text, judged on the pattern even where a checksum fails; empty when there is
 * none. Times, dates, client codes, case numbers and shift ranges are never among them.
 */
export const forbidden = (text: string, { now }: RedactionContext): readonly ForbiddenKind[] => {
  const line = text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').replace(/\s+/g, ' ');
  if (!/\d.*\d/.test(line)) return [];
  const kinds: ForbiddenKind[] = [];
  if (hasPersonalNumber(line, now)) kinds.push('personalNumber');
  if (hasPhone(line, now)) kinds.push('phone');
  if (hasDoorCode(line)) kinds.push('doorCode');
  return kinds;
};
