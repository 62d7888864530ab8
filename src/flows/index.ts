import { delegationEnd } from './delegation-end';
import type { AnyEdge } from './edge';
import { needChange } from './need-change';
import { planClash } from './plan-clash';
import { swap } from './swap';
import { trustPolicy } from './trust-policy';

/** What the team can do here. A new flow is one word more. */
export const flows = [delegationEnd, planClash, swap, trustPolicy, needChange] as unknown as readonly AnyEdge[];
