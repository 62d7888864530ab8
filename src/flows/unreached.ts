import type { Case, Notice } from '../core/flow';
import type { MemberId } from '../core/ids';

/** Whoever waits for an answer reads that nobody could be asked for it, with text to pass on. */
export const toldUnreached = (notice: Notice, { id, open, by }: Case & { readonly by: MemberId }): readonly Notice[] =>
  notice.asks && open && notice.to !== by
    ? [{ to: by, notice: 'unreached', caseId: id, asks: false, about: notice.to }]
    : [];
