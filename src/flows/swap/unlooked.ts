import type { Plan } from '../../core/plan';
import { changeIfPassed, type Passing } from '../../planning/passings';
import { unlookedIn } from '../../rules/day-break';
import type { View } from '../edge';
import { sayWithoutDayBreak } from '../working-time';

/** Of those who get work by it: whose rest within 24 hours nobody has looked at, in a sentence; empty where there is nobody. */
export const unlooked = (passings: readonly Passing[], plan: Plan, view: View): string =>
  sayWithoutDayBreak(unlookedIn(changeIfPassed(view.team, plan, passings)), view);
