import { answersAt } from '../../core/levels';
import { localDate } from '../../core/time';
import type { Drawn } from '../edge';
import { phrasesFor } from '../phrases';
import { question } from '../question';
import { act } from './pieces';
import { isHighest } from './policy';
import { answererName, chainLines, headLine, lastSaid, previewOf, type Shown, wordsOf } from './words';

/** At a level whose person is not in Teams: what to pass on, and that the answer is written here. */
const passOnLine = ({ one, view }: Shown): string => {
  const { proposals } = view.texts;
  const level = one.chain.at(-1)?.level ?? 0;
  const { members } = answersAt(view.team, level, localDate(view.at, view.team.team.timeZone));
  if (level === 0 || members.length > 0) return '';
  return proposals.leader.passOn(answererName(one, view));
};

/** What needs more than the team has, for whoever may decide it. */
export const leaderCard = (shown: Shown): Drawn => {
  const { one, view } = shown;
  const { leader, why } = view.texts.proposals;
  const because = lastSaid(shown, 'why');
  const highest = isHighest(view.team, one);
  const answerBy = phrasesFor(view).until(one.chain.at(-1)?.answerBy ?? one.at);
  const up = highest ? [] : [act(leader.passUp, 'passUpProposal', one)];
  return {
    card: question(
      {
        title: wordsOf(shown),
        small: headLine(shown),
        boxes: [
          ...(because === undefined ? [] : [{ line: why(because) }]),
          ...(one.chain.length > 1 ? [{ line: chainLines(shown).join('\n\n') }] : []),
        ],
        findings: [],
        foot: [leader.foot(answerBy), passOnLine(shown)].filter(Boolean).join(' '),
        input: { label: leader.reason, hint: leader.reasonHint },
        actions: [act(leader.approve, 'approveProposal', one), act(leader.decline, 'declineProposal', one), ...up],
      },
      [leader.typed(one.number), highest ? '' : leader.passUpTyped(one.number)].filter(Boolean).join(' · '),
    ),
    preview: previewOf(one, view),
  };
};
