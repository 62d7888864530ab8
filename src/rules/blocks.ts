import { minutesBetween } from '../core/time';
import type { Schedule, Stretch, Work } from './schedule';

/** Work without anything free in between: a shift, with the visits that lengthen it. */
export interface Block extends Stretch {
  readonly breakMinutes: number;
  readonly shift?: Work['shift'];
}

const lookAt = (work: readonly Work[]): readonly Block[] => {
  const blocks: Block[] = [];
  for (const { start, end, breakMinutes, shift } of work) {
    const last = blocks[blocks.length - 1];
    if (last && start <= last.end)
      blocks[blocks.length - 1] = {
        ...last,
        ...(shift ? { shift } : {}),
        end: end > last.end ? end : last.end,
        breakMinutes: last.breakMinutes + breakMinutes,
      };
    else blocks.push({ start, end, breakMinutes, ...(shift ? { shift } : {}) });
  }
  return blocks;
};

const known = new WeakMap<Schedule, readonly Block[]>();

export const blocksOf = (schedule: Schedule): readonly Block[] => {
  const found = known.get(schedule) ?? lookAt(schedule.work);
  known.set(schedule, found);
  return found;
};

/** Minutes of work, its break taken off. */
export const worked = ({ start, end, breakMinutes }: Block | Work): number =>
  Math.max(0, minutesBetween(start, end) - breakMinutes);
