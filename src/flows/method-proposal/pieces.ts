import type { CardAction } from '../../core/card';
import type { CaseId } from '../../core/ids';
import { button } from '../button';
import type { Press } from '../edge';

/** A button on a proposal: its case, and a choice; never what somebody wrote. */
export const onCase = (verb: string, caseId: CaseId, more: object = {}): Press => ({
  verb,
  data: { caseId, ...more },
});

export const act = (title: string, verb: string, caseId: CaseId, more: object = {}): CardAction =>
  button(title, onCase(verb, caseId, more));
