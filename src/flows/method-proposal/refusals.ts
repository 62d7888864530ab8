import type { Drawn, View } from '../edge';
import { phrasesFor } from '../phrases';
import { status } from '../status';
import { wordsCard } from './cards';
import { remarkForm } from './draft-cards';
import type { ProposalReason } from './reasons';
import { standsLine } from './stands';
import { previewOf, type Shown } from './words';

/** Why not, in words; what only lacks words is asked for them. */
export const refusalOf = (reason: ProposalReason, view: View): Drawn => {
  const { refusal } = view.texts.proposals;
  const say = (text: string): Drawn => ({ card: status(text) });
  if (reason.code === 'caseUnknown') return say(view.texts.refusal.caseUnknown());
  if (reason.code === 'observer') return say(refusal.observer);
  const one = reason.case;
  const shown: Shown = { one, written: one.said, view };
  const about = (text: string): Drawn => ({ ...say(`#${one.number}: ${text}`), preview: previewOf(one, view) });
  switch (reason.code) {
    case 'harmMissing':
      return wordsCard(one, 'voteOnProposal', shown);
    case 'wordsMissing':
      return wordsCard(one, reason.wants, shown);
    case 'tooEarly':
      return about(refusal.tooEarly(phrasesFor(view).until(reason.from)));
    case 'notYours':
      return about(refusal.notYours(standsLine(shown)));
    case 'notNow':
      return reason.words !== undefined && one.open && one.put
        ? remarkForm(shown, reason.words)
        : about(refusal.notNow(standsLine(shown)));
    case 'notANumber':
      return about(refusal.notANumber(one.number));
    default:
      return about(refusal[reason.code]);
  }
};
