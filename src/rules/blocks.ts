import { minutesBetween } from '../core/time';
import { once, type Stretch, type Work } from './schedule';

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

export const blocksOf = once(({ work }) => lookAt(work));

/** Minutes of work, its break taken off. */
export const worked = ({ start, end, breakMinutes }: Block | Work): number =>
  Math.max(0, minutesBetween(start, end) - breakMinutes);
