import type { AnyEdge } from './edge';
import { swap } from './swap';

/** What the team can do here. A new flow is one word more. */
export const flows = [swap] as unknown as readonly AnyEdge[];
