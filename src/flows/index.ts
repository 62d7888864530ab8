import { clientAway } from './client-away';
import { delegationEnd } from './delegation-end';
import type { AnyEdge } from './edge';
import { newClient } from './new-client';
import { planClash } from './plan-clash';
import { swap } from './swap';
import { trustPolicy } from './trust-policy';

/** What the team can do here. A new flow is one word more. */
export const flows = [
  clientAway,
  delegationEnd,
  newClient,
  planClash,
  swap,
  trustPolicy,
] as unknown as readonly AnyEdge[];
