import { minutesBetween } from '../core/time';
import { dayWindows } from './day-windows';
import type { Finding } from './finding';
import { once, type Schedule, type Stretch } from './schedule';
import { atTheSamePlace, worsened } from './worsened';

const MOST = 13 * 60;

type Spanned = Stretch & { readonly minutes: number; readonly shift?: Finding['shift'] };

const spansOf = (schedule: Schedule): readonly Spanned[] =>
  schedule.people.team.profile === 'se-ab'
    ? schedule.passes.map((pass) => ({ ...pass, minutes: minutesBetween(pass.start, pass.end) }))
    : dayWindows(schedule);

export const longSpans = once((schedule) =>
  spansOf(schedule).flatMap(({ start, end, minutes, shift }): readonly Finding[] => {
    if (minutes <= MOST) return [];
    return [
      {
        rule: 'span',
        severity: 'hard',
        person: schedule.person,
        ...(shift ? { shift } : {}),
        from: start,
        to: end,
        found: minutes,
        required: MOST,
        unit: 'minutes',
      },
    ];
  }),
);

/**
 * A working day is at most 13 hours. Hard. Sweden (R3): a pass from its first start to its last end, unclipped, unpaid pauses included: what 11 hours of
 * rest in 24 leave [AB § 13]. Norway (N2): all work, breaks taken off, in the 24 hours from the first work after a rest [aml § 10-6 (8)]. `found` the
 * minutes, `required` 780.
 */
export const span = worsened({ find: longSpans, same: atTheSamePlace });
