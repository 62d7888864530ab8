import { addDays } from '../../core/time';
import type { Slots } from '../../language/understand';
import type { Turn } from '../edge';
import { phrasesFor } from '../phrases';
import { datesOf, type SwapMeaning, text } from './seeking';
import { isShiftOf, shiftsSought } from './shifts';

/** How far from the day that was said one's own shifts are looked for. */
const WEEK = 7;

/** There is no such shift of one's own: whether one is free then, and which are the nearest. */
export const noneOfMine = async (slots: Slots, turn: Turn): Promise<SwapMeaning> => {
  const { shifts, ownShifts, days } = turn.texts;
  const [date] = datesOf(slots);
  if (date === undefined) return text(shifts.none());
  const isMine = isShiftOf(turn.reader);
  const around = await turn.read.days(addDays(date, -WEEK), addDays(date, WEEK));
  const mine = shiftsSought(around, {}, { at: turn.at, zone: turn.team.team.timeZone, of: isMine });
  const isFree = !around.some((day) => day.date === date && day.shifts.some(isMine));
  const nearest = [
    ...mine.filter((one) => one.date < date).slice(-1),
    ...mine.filter((one) => one.date === date),
    ...mine.filter((one) => one.date > date).slice(0, 1),
  ];
  const say = phrasesFor(turn);
  const none = isFree ? ownShifts.free(days.short(date)) : shifts.none(days.short(date));
  if (nearest.length === 0) return text(none);
  return text(`${none} ${ownShifts.yours(nearest.map(({ shift }) => `${say.day(shift.start)} ${say.shift(shift)}`))}`);
};
