import { accepted, type Decision, unchanged } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { WeekFigures } from '../../core/follow-up';
import { type CountWeek, followUpId, type WeekCounted } from './follow-up';

/** Each week once, however many look at the clock; of the last one people are told. A team without a plan that week has nothing to be told of. */
export const decide = (
  { weeks }: Known & { readonly weeks: readonly WeekFigures[] },
  { at, monday }: CountWeek,
): Decision<WeekCounted, never> => {
  if (!weeks.some((one) => one.monday === monday)) return unchanged;
  const events = weeks.map(
    (figures): WeekCounted => ({
      type: 'weekCounted',
      at,
      caseId: followUpId(figures.monday),
      figures,
      ...(figures.monday === monday ? { tells: true } : {}),
    }),
  );
  return accepted(...events);
};
