import type { Card } from '../../core/card';
import type { Drawn, View } from '../edge';
import { status } from '../status';
import { whyCard } from './cards';
import type { NeedReason } from './reasons';

const words = (reason: Exclude<NeedReason, { code: 'reasonMissing' }>, { texts }: View): string => {
  const { refusal } = texts.need;
  switch (reason.code) {
    case 'notYourReport':
      return refusal.notYourReport;
    case 'clientUnknown':
      return texts.which.unknownClient(reason.client);
    case 'past':
      return refusal.past(texts.days.short(reason.date));
    case 'noSuchVisit':
      return refusal.noSuchVisit(reason.client);
    case 'nothingChanges':
      return refusal.nothingChanges(reason.client);
    case 'tooShort':
      return refusal.tooShort(reason.client);
    case 'notYours':
      return refusal.notYours;
    case 'notOpen':
      return refusal.notOpen(reason.case.number);
    case 'caseUnknown':
      return texts.refusal.caseUnknown();
  }
};

/** Why not, in the reader's words; where only words are missing, the same button with a line to write in. */
export const refusalOf = (reason: NeedReason, view: View): Drawn => {
  if (reason.code === 'reasonMissing') return whyCard(reason.case, reason.wants, view);
  const card: Card = status(words(reason, view));
  return { card };
};
