import type { WorkFigures } from '../../planning/work-figures';
import type { View } from '../edge';
import { inHours } from '../working-time';

/** `vila 15 h före och 9 h efter, minst 11 h`; `undefined` where no other work is near. */
export const sayRest = ({ restBefore, restAfter, leastRest }: WorkFigures, view: View): string | undefined => {
  const { whoCan } = view.texts;
  if (restBefore === undefined && restAfter === undefined) return undefined;
  return whoCan.rest(
    restBefore === undefined ? undefined : inHours(restBefore),
    restAfter === undefined ? undefined : inHours(restAfter),
    inHours(leastRest),
  );
};

/** `38 h den veckan av 37 h` */
export const sayWeek = ({ week, measure }: WorkFigures, view: View): string => {
  return view.texts.whoCan.week(inHours(week), measure === undefined ? undefined : inHours(measure));
};
