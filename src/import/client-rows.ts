import { z } from 'zod';
import { clientCode } from '../core/ids';
import type { Client, Frame, Wish } from '../core/roster';
import type { ZoneMinutes } from '../core/team';
import {
  isWrong,
  list,
  notA,
  oneOf,
  optional,
  orElse,
  present,
  type Reader,
  required,
  TOKEN_WORDS,
  text,
  token,
  whole,
  yesOrNo,
} from './cells';
import { spanRow } from './member-rows';
import { CLIENT_WORDS, type References } from './references';

/** A client as `clients.csv` alone has them. */
export type ClientRow = Omit<Client, 'away'>;

const MONTH = 31 * 24 * 60;

const wish =
  ({ member }: Pick<References, 'member'>): Reader<Wish> =>
  (given) => {
    const [word = '', about = ''] = given.split(':').map((part) => part.trim());
    if (word === 'language' && /^[a-z]{2,3}$/.test(about)) return { wish: 'language', language: about };
    if (word !== 'not' && word !== 'only') return notA(given, 'not:<id>, only:<id> or language:<two letters>');
    const who = member(about);
    return isWrong(who) ? who : { wish: word, member: who };
  };

interface FrameCells {
  readonly frame?: 'minutes' | 'codes' | 'purpose';
  readonly frameMinutesPerMonth?: number;
  readonly frameCodes: readonly string[];
  readonly framePurpose?: string;
}

const missing = (column: string, frame: string) => ({ column, reason: `empty, but the frame is ${frame}` });

const frameOf = (cells: FrameCells): Frame | undefined | { readonly column: string; readonly reason: string } => {
  const { frame, frameMinutesPerMonth: minutesPerMonth, frameCodes: codes, framePurpose: purpose } = cells;
  if (frame === 'minutes') {
    return minutesPerMonth === undefined ? missing('frameMinutesPerMonth', frame) : { frame, minutesPerMonth };
  }
  if (frame === 'codes') return codes.length === 0 ? missing('frameCodes', frame) : { frame, codes };
  if (frame === 'purpose') return purpose === undefined ? missing('framePurpose', frame) : { frame, purpose };
  return undefined;
};

export const clientRow = (references: Pick<References, 'member'>) =>
  z
    .object({
      code: required(token, `a client's code: ${TOKEN_WORDS}`),
      contact: optional(references.member),
      deputy: optional(references.member),
      nurse: optional(references.member),
      rehab: optional(references.member),
      assessor: optional(references.member),
      over65: orElse(yesOrNo, false),
      frame: optional(oneOf(['minutes', 'codes', 'purpose'] as const)),
      frameMinutesPerMonth: optional(whole(0, MONTH, 'minutes')),
      frameCodes: orElse(list(text), []),
      framePurpose: optional(text),
      wishes: orElse(list(wish(references)), []),
      windowTolerance: optional(whole(0, 24 * 60, 'minutes')),
      zone: optional(text),
    })
    .transform((row, context): ClientRow => {
      const { frame: _, frameMinutesPerMonth, frameCodes, framePurpose, ...rest } = row;
      const frame = frameOf(row);
      if (frame && 'column' in frame) {
        context.addIssue({ code: 'custom', path: [frame.column], message: frame.reason });
        return z.NEVER;
      }
      return present({ ...rest, code: clientCode(row.code), frame });
    });

export const awayRow = ({ client }: References) => z.object({ client: required(client, CLIENT_WORDS) }).and(spanRow);

export const zoneRow = z
  .object({
    from: required(text, 'a zone'),
    to: required(text, 'a zone'),
    minutes: required(whole(0, 24 * 60, 'minutes'), 'minutes on the way'),
  })
  .transform((row): ZoneMinutes => row);
