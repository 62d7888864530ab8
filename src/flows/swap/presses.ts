import { z } from 'zod';
import { type CaseId, caseId, type Instant, type IsoDate, instant, memberId, shiftId, visitId } from '../../core/ids';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, COMMENT, DATE, MEMBER_ID, SHIFT_ID, VISIT_ID } from '../payload';
import { MOST_BESIDE, type SwapCommand } from './commands';

type SwapMeaning = Meaning<SwapCommand>;

type CaseCommand =
  | 'acceptVisit'
  | 'declineVisit'
  | 'withdrawVisit'
  | 'undoSwap'
  | 'approveException'
  | 'rejectException';

const onVisit = { caseId: CASE_ID, visit: VISIT_ID, date: DATE };
const INSTANT = z.int().positive().transform(instant);
const START = INSTANT.optional();
const ALSO = z
  .array(z.object({ visit: VISIT_ID, date: DATE }))
  .min(1)
  .max(MOST_BESIDE)
  .optional();
const OFFER = z.object({
  ...onVisit,
  to: MEMBER_ID.optional(),
  start: START,
  also: ALSO,
  awaited: z.literal(true).optional(),
});
const TAKE = z.object({ ...onVisit, from: MEMBER_ID.optional(), start: START, also: ALSO });
const SWAP = z.object({ ...onVisit, with: MEMBER_ID, returns: z.object({ visit: VISIT_ID, date: DATE }) });
const onShift = { caseId: CASE_ID, shift: SHIFT_ID, date: DATE };
const OFFER_SHIFT = z.object({ ...onShift, to: MEMBER_ID.optional(), awaited: z.literal(true).optional() });
const OPEN_SHIFT = z.object({
  caseId: CASE_ID,
  date: DATE,
  start: INSTANT,
  end: INSTANT,
  awaited: z.literal(true).optional(),
});
const TAKE_SHIFT = z.object({ ...onShift, from: MEMBER_ID.optional() });
const SWAP_SHIFT = z.object({ ...onShift, with: MEMBER_ID, returns: z.object({ shift: SHIFT_ID, date: DATE }) });
const ON_CASE = z.object({ caseId: CASE_ID, seen: z.int().nonnegative().optional(), comment: COMMENT.optional() });

const COMMENTED: ReadonlySet<CaseCommand> = new Set(['undoSwap', 'approveException', 'rejectException']);

const alsoOf = (also: readonly { readonly visit: string; readonly date: IsoDate }[] | undefined) =>
  also ? { also: also.map(({ visit, date }) => ({ visit: visitId(visit), date })) } : {};

const idOf = (data: { readonly caseId: string }): CaseId => caseId(data.caseId);

const visitOf = ({
  visit,
  date,
  start,
}: {
  readonly visit: string;
  readonly date: IsoDate;
  readonly start?: Instant | undefined;
}) => ({
  visit: visitId(visit),
  date,
  ...(start === undefined ? {} : { start }),
});

const offerFrom = (data: unknown, turn: Turn): SwapCommand | undefined => {
  const read = OFFER.safeParse(data);
  if (!read.success) return undefined;
  const to = read.data.to === undefined ? {} : { to: memberId(read.data.to) };
  const awaited = read.data.awaited ? { awaited: read.data.awaited } : {};
  const more = { ...visitOf(read.data), ...alsoOf(read.data.also), ...to, ...awaited };
  return { type: 'offerVisit', by: turn.reader, at: turn.at, caseId: idOf(read.data), ...more };
};

const takeFrom = (data: unknown, turn: Turn): SwapCommand | undefined => {
  const read = TAKE.safeParse(data);
  if (!read.success) return undefined;
  const from = read.data.from === undefined ? {} : { from: memberId(read.data.from) };
  const more = { ...visitOf(read.data), ...alsoOf(read.data.also), ...from };
  return { type: 'takeVisit', by: turn.reader, at: turn.at, caseId: idOf(read.data), ...more };
};

const swapFrom = (data: unknown, turn: Turn): SwapCommand | undefined => {
  const read = SWAP.safeParse(data);
  if (!read.success) return undefined;
  const between = { by: turn.reader, with: memberId(read.data.with), returns: visitOf(read.data.returns) };
  return { type: 'swapVisit', at: turn.at, caseId: idOf(read.data), ...visitOf(read.data), ...between };
};

const shiftOf = ({ shift, date }: { readonly shift: string; readonly date: IsoDate }) => ({
  shift: shiftId(shift),
  date,
});

const offerShiftFrom = (data: unknown, turn: Turn): SwapCommand | undefined => {
  const read = OFFER_SHIFT.safeParse(data);
  if (!read.success) return undefined;
  const to = read.data.to === undefined ? {} : { to: memberId(read.data.to) };
  const awaited = read.data.awaited ? { awaited: read.data.awaited } : {};
  const about = { ...shiftOf(read.data), ...to, ...awaited };
  return { type: 'offerShift', by: turn.reader, at: turn.at, caseId: idOf(read.data), ...about };
};

const openShiftFrom = (data: unknown, turn: Turn): SwapCommand | undefined => {
  const read = OPEN_SHIFT.safeParse(data);
  if (!read.success) return undefined;
  const { date, start, end } = read.data;
  const awaited = read.data.awaited ? { awaited: read.data.awaited } : {};
  return { type: 'openShift', by: turn.reader, at: turn.at, caseId: idOf(read.data), date, start, end, ...awaited };
};

const takeShiftFrom = (data: unknown, turn: Turn): SwapCommand | undefined => {
  const read = TAKE_SHIFT.safeParse(data);
  if (!read.success) return undefined;
  const from = read.data.from === undefined ? {} : { from: memberId(read.data.from) };
  return { type: 'takeShift', by: turn.reader, at: turn.at, caseId: idOf(read.data), ...shiftOf(read.data), ...from };
};

const swapShiftFrom = (data: unknown, turn: Turn): SwapCommand | undefined => {
  const read = SWAP_SHIFT.safeParse(data);
  if (!read.success) return undefined;
  const between = { by: turn.reader, with: memberId(read.data.with), returns: shiftOf(read.data.returns) };
  return { type: 'swapShift', at: turn.at, caseId: idOf(read.data), ...shiftOf(read.data), ...between };
};

const caseFrom = (type: CaseCommand, data: unknown, turn: Turn): SwapCommand | undefined => {
  const read = ON_CASE.safeParse(data);
  if (!read.success) return undefined;
  const seen = read.data.seen === undefined ? {} : { seen: read.data.seen };
  const comment = read.data.comment && COMMENTED.has(type) ? { comment: read.data.comment } : {};
  return { type, by: turn.reader, at: turn.at, caseId: idOf(read.data), ...seen, ...comment };
};

const as = (meaning: 'draft' | 'command', command: SwapCommand | undefined): SwapMeaning | undefined =>
  command && { meaning, command };

/** A button's payload, untrusted, as a command: who presses and when come from the turn, never from the card. */
export const press = ({ verb, data }: Press, turn: Turn): SwapMeaning | undefined => {
  switch (verb) {
    case 'draftOffer':
      return as('draft', offerFrom(data, turn));
    case 'draftTake':
      return as('draft', takeFrom(data, turn));
    case 'draftSwap':
      return as('draft', swapFrom(data, turn));
    case 'swapVisit':
      return as('command', swapFrom(data, turn));
    case 'draftOfferShift':
      return as('draft', offerShiftFrom(data, turn));
    case 'draftTakeShift':
      return as('draft', takeShiftFrom(data, turn));
    case 'draftSwapShift':
      return as('draft', swapShiftFrom(data, turn));
    case 'offerShift':
      return as('command', offerShiftFrom(data, turn));
    case 'openShift':
      return as('command', openShiftFrom(data, turn));
    case 'takeShift':
      return as('command', takeShiftFrom(data, turn));
    case 'swapShift':
      return as('command', swapShiftFrom(data, turn));
    case 'draftUndo':
      return as('draft', caseFrom('undoSwap', data, turn));
    case 'offerVisit':
      return as('command', offerFrom(data, turn));
    case 'takeVisit':
      return as('command', takeFrom(data, turn));
    case 'acceptVisit':
    case 'declineVisit':
    case 'withdrawVisit':
    case 'undoSwap':
    case 'approveException':
    case 'rejectException':
      return as('command', caseFrom(verb, data, turn));
    default:
      return undefined;
  }
};
