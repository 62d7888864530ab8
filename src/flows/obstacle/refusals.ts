import type { Drawn, View } from '../edge';
import { status } from '../status';
import { wordsCard } from './ask-cards';
import type { ObstacleReason } from './reasons';
import { ownerWords, previewOf } from './words';

const refusalText = (reason: Exclude<ObstacleReason, { code: 'reasonMissing' }>, view: View): string => {
  const { refusal } = view.texts.obstacle;
  switch (reason.code) {
    case 'caseUnknown':
      return view.texts.refusal.caseUnknown();
    case 'levelUnknown':
      return refusal.levelUnknown(reason.last);
    case 'stepUnknown':
      return refusal.stepUnknown(reason.step, reason.steps);
    case 'stepsTooMany':
      return refusal.stepsTooMany(reason.most);
    case 'stepTooLong':
      return refusal.stepTooLong(reason.step, reason.most);
    case 'stepTwice':
      return refusal.stepTwice(reason.step);
    case 'notYours':
      return refusal.notYours(reason.case.number, ownerWords(reason.case, view));
    case 'notOpen':
    case 'notAsked':
    case 'lastLevel':
      return refusal[reason.code](reason.case.number);
    default:
      return refusal[reason.code];
  }
};

/** Why not; where only words are missing, with somewhere to write them. */
export const refusalOf = (reason: ObstacleReason, view: View): Drawn =>
  reason.code === 'reasonMissing'
    ? wordsCard(reason.case, reason.wants, view)
    : {
        card: status(refusalText(reason, view)),
        ...('case' in reason ? { preview: previewOf(reason.case, view) } : {}),
      };
