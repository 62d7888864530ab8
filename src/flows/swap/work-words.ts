import type { WorkFigures } from '../../planning/work-figures';
import type { View } from '../edge';
import { inHours } from '../working-time';

/** Longer than this nobody asks how long. Minutes. */
const LONG = 48 * 60;

/** `vila 15 h före och 9 h efter, minst 11 h`; `undefined` where no other work is near. */
export const sayRest = ({ restBefore, restAfter, leastRest }: WorkFigures, view: View): string | undefined => {
  const { whoCan } = view.texts;
  const [before, after] = [restBefore, restAfter].map((rest) =>
    rest === undefined || rest > LONG ? undefined : inHours(rest, view.texts),
  );
  return before === undefined && after === undefined
    ? undefined
    : whoCan.rest(before, after, inHours(leastRest, view.texts));
};

/** `38 h den veckan av 37 h` */
export const sayWeek = ({ week, measure }: WorkFigures, view: View): string => {
  return view.texts.whoCan.week(
    inHours(week, view.texts),
    measure === undefined ? undefined : inHours(measure, view.texts),
  );
};
