import { type Instant, instant } from '../core/ids';
import { HOUR, localDate, minutesBetween } from '../core/time';
import { type Block, blocksOf, worked } from './blocks';
import { leastDailyRest } from './limits';
import { once, type Schedule, type Stretch, type Work } from './schedule';
import { shared } from './windows';

const DAY = 24 * HOUR;

/** 24 hours of a Norwegian schedule, and the minutes of work in them, breaks taken off. */
export interface DayWindow extends Stretch {
  readonly minutes: number;
  readonly shift?: Block['shift'];
}

/** Each piece of work without what a piece before it covers already. */
const piecesOf = once(({ work }): readonly Work[] => {
  let until = Number.NEGATIVE_INFINITY;
  return work.flatMap((piece) => {
    const start = instant(Math.max(piece.start, until));
    until = Math.max(until, piece.end);
    return start < piece.end ? [{ ...piece, start }] : [];
  });
});

/** A piece's work in the window; a break is taken as lying in the piece's middle, so that it is cut in proportion. */
const workedIn = (window: Stretch, piece: Work): number =>
  Math.round((worked(piece) * shared(window, piece)) / minutesBetween(piece.start, piece.end));

const startsOf = (schedule: Schedule): readonly Instant[] => {
  const { team } = schedule.people;
  const starts: Instant[] = [];
  let before: Block | undefined;
  for (const block of blocksOf(schedule)) {
    const last = starts[starts.length - 1];
    const rest = before ? minutesBetween(before.end, block.start) : Number.POSITIVE_INFINITY;
    const rested = before === undefined || rest >= leastDailyRest(team, localDate(before.start, team.timeZone));
    if (last === undefined || rested || block.start >= last + DAY) starts.push(block.start);
    before = block;
  }
  return starts;
};

const lookAt = (schedule: Schedule): readonly DayWindow[] => {
  const starts = startsOf(schedule);
  const blocks = blocksOf(schedule);
  const pieces = piecesOf(schedule);
  return starts.map((start, at) => {
    const end = instant(Math.min(start + DAY, starts[at + 1] ?? Number.POSITIVE_INFINITY));
    const window = { start, end };
    const inside = blocks.filter((block) => shared(window, block) > 0);
    const shift = inside.find((block) => block.shift !== undefined)?.shift;
    const minutes = pieces.reduce((sum, piece) => sum + workedIn(window, piece), 0);
    const last = inside[inside.length - 1];
    const until = last && last.end < end ? last.end : end;
    return { start, end: until, minutes, ...(shift ? { shift } : {}) };
  });
};

/**
 * The 24 hours that start at the first work after a rest that N1 accepts; the next such rest ends them sooner. Without such a rest, the next work
 * after 24 hours starts the next. `end` where the work in them ends.
 */
export const dayWindows = once(lookAt);
