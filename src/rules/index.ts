import { absent } from './absent';
import { clientWish } from './client-wish';
import { delegation } from './delegation';
import { doubleBooking } from './double-booking';
import type { Change, Finding, Rule } from './finding';
import { outsideShift } from './outside-shift';
import { travel } from './travel';

/** Raised when a rule comes, goes or changes what it finds. */
export const RULES_VERSION = 1;

/** In the order in which a refusal names them: the one that most decides the matter first. */
const RULES: readonly Rule[] = [absent, clientWish, delegation, doubleBooking, outsideShift, travel];

/** Whether the rules find nothing in a change that `stops`; the first that does ends the looking. */
export const isFree = (change: Change, stops: (finding: Finding) => boolean): boolean =>
  RULES.every((rule) => !rule(change).some(stops));

/** Everything that the rules find in a change, hard ones first within the order above. */
export const findings = (change: Change): readonly Finding[] => RULES.flatMap((rule) => rule(change));
