import type { Case, Flow, Stored } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import type { Edge, Turn } from '../edge';
import { weeksAfter } from '../weeks';
import { caseCard, offerDraft, takeDraft } from './cards';
import { waiting } from './case-words';
import { understand } from './chat';
import type { SwapCommand } from './commands';
import { decide } from './decide';
import type { SwapEvent } from './events';
import { evolve } from './evolve';
import { decisions } from './exception-cards';
import { aboutCase, gather, seenAround } from './gather';
import { mine, waits } from './mine';
import { notices, quietOf, sayNotice, unreached } from './notices';
import { openCard } from './open-card';
import { draftPress } from './pieces';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { SwapKnown, SwapReason } from './reasons';
import { askedAlready, refusalOf } from './refusals';
import { offerShiftDraft, openShiftDraft, swapShiftDraft, takeShiftDraft, undoShiftDraft } from './shift-drafts';
import { isShiftCase, isVisitCase, type SwapCase } from './swap';
import { swapDraft } from './swapping';
import { undoDraft } from './undo-cards';
import { absentTakers } from './watching';

export { showVacant } from './vacancies';

const flow: Flow<SwapCommand, SwapKnown, SwapEvent, SwapReason> = {
  name: 'swap',
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve: (stored: Stored, event) => evolve(stored, event),
  notices,
  weeks: weeksAfter,
  watch: absentTakers,
  due: (open: Case, at) => ({
    type: (open as SwapCase).status === 'waiting' ? 'remindLeader' : 'expireVisit',
    at,
    caseId: open.id,
  }),
};

/** Swapping visits: from words and presses to the plan, and back to words and cards. */
export const swap: Edge<SwapCommand, SwapKnown, SwapEvent, SwapReason> = {
  flow,
  understand,
  press,
  waiting,
  decisions,
  mine,
  waits,
  draft: (command, known, decision, view) => {
    if (decision.outcome === 'refused') {
      const refused = askedAlready(command, decision.reason, view) ?? refusalOf(decision.reason, known, view);
      return refused.card.template === 'refusal' ? { ...refused, asked: draftPress(command) } : refused;
    }
    const event = decision.outcome === 'accepted' ? decision.events[0] : undefined;
    if (event?.type === 'visitOffered' && command.type === 'offerVisit')
      return offerDraft(command, event, known.plan, view);
    if (event?.type === 'visitRequested' && command.type === 'takeVisit')
      return takeDraft(command, event, known.plan, view);
    if (event?.type === 'shiftOffered' && command.type === 'offerShift')
      return offerShiftDraft(command, event, known.plan, view);
    if (event?.type === 'shiftOffered' && command.type === 'openShift') return openShiftDraft(command, event, view);
    if (event?.type === 'shiftRequested' && command.type === 'takeShift')
      return takeShiftDraft(command, event, known.plan, view);
    if (event?.type === 'shiftSwapProposed' && command.type === 'swapShift')
      return swapShiftDraft(command, event, known.plan, view);
    if (event?.type === 'shiftUndone' && command.type === 'undoSwap' && known.case && isShiftCase(known.case))
      return undoShiftDraft(command, event, known.case, known.plan, view);
    if (event?.type === 'swapUndone' && command.type === 'undoSwap' && known.case && isVisitCase(known.case))
      return undoDraft(command, event, known.case, known.plan, view);
    if (event?.type === 'swapProposed' && command.type === 'swapVisit')
      return swapDraft(command, event, known.plan, view);
    const one = event ? known.stored.cases.get(event.caseId) : known.case;
    if (!one) throw new Error(`a draft of ${command.type} came to nothing that can be shown`);
    return caseCard(one as SwapCase, known.plan, view);
  },
  refusal: refusalOf,
  concerned: (command, known) => known.stored.cases.get(command.caseId) ?? lastTouched(command, known),
  caseCard: async (one, turn) => {
    const { plan, team } = await seenAround(turn.read, aboutCase(one as SwapCase));
    return caseCard(one as SwapCase, plan, await withSaid(one as SwapCase, { ...turn, team }));
  },
  openCard: async (one, turn) => openCard(one as SwapCase, turn),
  quiet: (notice, one) => quietOf(notice, one as SwapCase),
  unreached: (notice, one, known) => unreached(notice, one as SwapCase, known),
  notice: async (notice, one, turn) => {
    const { plan, team } = await seenAround(turn.read, aboutCase(one as SwapCase));
    return sayNotice(notice, one as SwapCase, plan, await withSaid(one as SwapCase, { ...turn, team }));
  },
};

/** With the leader's own words, where a leader has had a say: the two it concerns read them, and nobody else. */
const withSaid = async (one: SwapCase, turn: Turn): Promise<Turn> => {
  const by = one.undoneBy ?? one.decidedBy;
  const reads = [one.owner, one.taker, by].includes(turn.reader);
  if (by === undefined || by === one.owner || by === one.taker || !reads) return turn;
  const said = (await turn.read.textsOf(one.id)).filter((text) => text.by === by).pop();
  return said ? { ...turn, said } : turn;
};

/** Taking what was on offer already closes that offer: it is the case that the press came to. */
const lastTouched = (command: SwapCommand, known: SwapKnown): Case | undefined => {
  const cases = [...known.stored.cases.values()];
  if ('visit' in command) return cases.filter((one) => isVisitCase(one) && one.visit === command.visit).pop();
  if ('shift' in command) return cases.filter((one) => isShiftCase(one) && one.shift === command.shift).pop();
  return undefined;
};
