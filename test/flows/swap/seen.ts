import type { Case } from '../../../src/core/flow';
import { caseId, type MemberId } from '../../../src/core/ids';
import type { Language } from '../../../src/core/team';
import type { Drawn, View } from '../../../src/flows/edge';
import { swap } from '../../../src/flows/swap';
import { caseCard } from '../../../src/flows/swap/cards';
import type { SwapCommand } from '../../../src/flows/swap/commands';
import { textsIn } from '../../../src/text';
import type { Round } from './round';

/** For whom something is drawn, as the turn would hand it over. */
export const viewOf = (round: Round, reader: MemberId, language: Language): View => {
  let minted = 0;
  return {
    team: round.known(caseId('none')).team,
    reader,
    texts: textsIn(language),
    at: round.at(),
    newCaseId: () => {
      minted += 1;
      return caseId(`new-${minted}`);
    },
  };
};

/** The pre-filled card of a command, or the refusal, as whoever gives it sees it. */
export const drafted = (round: Round, command: SwapCommand & { readonly by: MemberId }, language: Language): Drawn =>
  swap.draft(command, round.known(command.caseId), round.decides(command), viewOf(round, command.by, language));

/** The answer to a command that was refused. */
export const refusedTo = (
  round: Round,
  command: SwapCommand & { readonly by: MemberId },
  language: Language,
): Drawn => {
  const decision = round.decides(command);
  if (decision.outcome !== 'refused') throw new Error(`it was ${decision.outcome}`);
  return swap.refusal(decision.reason, round.known(command.caseId), viewOf(round, command.by, language));
};

/** The last case as `name` sees it now. */
export const shownTo = (round: Round, name: string, language: Language, one: Case = round.last()): Drawn =>
  caseCard(round.last(), round.known(one.id).plan, viewOf(round, round.who(name), language));
