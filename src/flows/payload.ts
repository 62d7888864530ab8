import { z } from 'zod';
import { clientCode, isoDate, wallTime } from '../core/ids';

/** A date that came back in a button: untrusted, and never far away. */
export const DATE = z.iso
  .date()
  .refine((date) => '2020-01-01' <= date && date <= '2099-12-31')
  .transform(isoDate);

/** A time on the wall. */
export const TIME = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform(wallTime);

/** A case's id becomes a key of the store. */
export const CASE_ID = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** A visit's id becomes a key of the store. */
export const VISIT_ID = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^/\\#?\p{C}]+$/u);

/** A shift's id becomes part of a day's row, like a visit's. */
export const SHIFT_ID = VISIT_ID;

export const MEMBER_ID = z.string().regex(/^m\d{1,6}$/);

const LONGEST_COMMENT = 200;

/** What was written in a card's input. */
export const COMMENT = z.string().transform((text) => text.trim().slice(0, LONGEST_COMMENT));

export const CLIENT = z
  .string()
  .regex(/^[\p{L}\d-]{1,20}$/u)
  .transform(clientCode);

/** Whether a press is one of these. */
export const isOneOf = <T extends string>(all: readonly T[], verb: string): verb is T =>
  all.some((one) => one === verb);
