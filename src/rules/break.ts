import { minutesBetween } from '../core/time';
import { type Block, blocksOf, worked } from './blocks';
import type { Finding } from './finding';
import { once } from './schedule';
import { atTheSamePlace, worsened } from './worsened';

const SWEDISH_STRETCH = 5 * 60;
const NORWEGIAN_STRETCH = 5.5 * 60;
const LONG_DAY = 8 * 60;
const LONG_DAYS_BREAK = 30;

type Tested = Pick<Finding, 'found' | 'required'>;

/** How many pieces the break is taken in: half an hour each, or all of a shorter one at once. */
const breaksIn = (minutes: number): number => (minutes > 0 ? Math.max(1, Math.floor(minutes / 30)) : 0);

/** The least that the longest stretch of work can be, with its breaks spread evenly. */
const swedish = (block: Block): readonly Tested[] => {
  const found = Math.round(worked(block) / (breaksIn(block.breakMinutes) + 1));
  return found > SWEDISH_STRETCH ? [{ found, required: SWEDISH_STRETCH }] : [];
};

const norwegian = (block: Block): readonly Tested[] => {
  const { start, end, breakMinutes } = block;
  const found = minutesBetween(start, end);
  const isShort = worked(block) >= LONG_DAY && breakMinutes < LONG_DAYS_BREAK;
  return [
    ...(isShort ? [{ found: breakMinutes, required: LONG_DAYS_BREAK }] : []),
    ...(breakMinutes === 0 && found > NORWEGIAN_STRETCH ? [{ found, required: NORWEGIAN_STRETCH }] : []),
  ];
};

/** The first test that a block fails, or all of them. */
const withoutBreak = (most: number) =>
  once((schedule) => {
    const test = schedule.people.team.profile === 'se-ab' ? swedish : norwegian;
    return blocksOf(schedule).flatMap((block): readonly Finding[] => {
      const { start, end, shift } = block;
      const about = { person: schedule.person, ...(shift ? { shift } : {}), from: start, to: end };
      return test(block)
        .slice(0, most)
        .map((tested) => ({ rule: 'break', severity: 'note', ...about, ...tested, unit: 'minutes' }));
    });
  });

/**
 * A break in time. A note. Sweden (R5): no more than 5 hours of work in a row [ATL § 15]; a plan says only how long the break is, so it is taken as
 * half-hours spread evenly. `found` the longest stretch, `required` 300. Norway (N5): a break when the work is more than 5.5 hours, and 30 minutes
 * of it from 8 hours on [aml § 10-9]. `found` minutes of work in a row, `required` 330; or `found` minutes of break, `required` 30. Work elsewhere and visits
 * outside the shifts come without a break of their own.
 */
export const breaks = worsened({ find: withoutBreak(1), had: withoutBreak(2), same: atTheSamePlace });
