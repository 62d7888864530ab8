import type { CardAction } from '../core/card';
import type { CaseId } from '../core/ids';
import type { Press } from './edge';

/** A press under its title, as a card carries it. */
export const button = (title: string, { verb, data }: Press): CardAction => ({
  title,
  verb,
  data: data as CardAction['data'],
});

/** Leaves a draft unsent; names its case, so that a draft that was sent after all is not said to be unsent. */
export const dismiss = ({ caseId }: { readonly caseId: CaseId }): Press => ({ verb: 'dismiss', data: { caseId } });
