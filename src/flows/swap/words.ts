import type { Instant } from '../../core/ids';
import type { View } from '../edge';
import { phrasesFor } from '../phrases';
import { isShiftCase, type Seat, type ShiftSeat, type SwapCase } from './swap';

/** When a visit starts as long as nobody takes it, if it would be moved. */
export const movedFromOf = (one: SwapCase): Instant | undefined => (isShiftCase(one) ? undefined : one.movedFrom);

/** `K-1047 ons 25/11 14:30`, `kvällspasset ons 25/11 14–22`: a seat, as it is spoken of. */
export const seatWords = (seat: Seat | ShiftSeat, view: View): string =>
  'shift' in seat ? phrasesFor(view).shiftOn(seat) : phrasesFor(view).visit(seat);

/** What the case is about, as it would be once taken. */
export const about = (one: SwapCase, view: View): string =>
  isShiftCase(one) ? phrasesFor(view).shiftOn(one) : phrasesFor(view).visit(one);

/** With the time that it would be moved from. */
export const aboutMoved = (one: SwapCase, view: View): string =>
  isShiftCase(one) ? phrasesFor(view).shiftOn(one) : phrasesFor(view).moved(one, one.movedFrom);

/** Where nothing came of it a visit stays when it was. */
export const aboutAsPlanned = (one: SwapCase, view: View): string => {
  if (isShiftCase(one)) return phrasesFor(view).shiftOn(one);
  const { client, start, movedFrom = start, also } = one;
  return phrasesFor(view).visit({ client, start: movedFrom, ...(also ? { also } : {}) });
};

/** When it starts as planned. */
export const plannedStart = (one: SwapCase): Instant => movedFromOf(one) ?? one.start;
