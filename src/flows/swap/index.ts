import type { Case, Flow, Stored } from '../../core/flow';
import { planOf } from '../../core/plan';
import { RULES_VERSION } from '../../rules';
import type { Edge } from '../edge';
import { caseCard, offerDraft, takeDraft, undoDraft } from './cards';
import { understand, waiting } from './chat';
import { decide } from './decide';
import { datesOf, daysAround, gather } from './gather';
import { mine } from './mine';
import { notices, quietOf, sayNotice, unreached } from './notices';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { SwapKnown, SwapReason } from './reasons';
import { refusalOf } from './refusals';
import { evolve, type SwapCommand, type SwapEvent, type VisitCase } from './swap';
import { swapDraft } from './swapping';

const flow: Flow<SwapCommand, SwapKnown, SwapEvent, SwapReason> = {
  name: 'swap',
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve: (stored: Stored, event) => evolve(stored, event),
  notices,
  due: (open: Case, at) => ({ type: 'expireVisit', at, caseId: open.id }),
};

/** Swapping visits: from words and presses to the plan, and back to words and cards. */
export const swap: Edge<SwapCommand, SwapKnown, SwapEvent, SwapReason> = {
  flow,
  understand,
  press,
  waiting,
  mine,
  draft: (command, known, decision, view) => {
    if (decision.outcome === 'refused') return refusalOf(decision.reason, known, view);
    const event = decision.outcome === 'accepted' ? decision.events[0] : undefined;
    if (event?.type === 'visitOffered' && command.type === 'offerVisit')
      return offerDraft(command, event, known.plan, view);
    if (event?.type === 'visitRequested' && command.type === 'takeVisit')
      return takeDraft(command, event, known.plan, view);
    if (event?.type === 'swapUndone' && command.type === 'undoSwap' && known.case)
      return undoDraft(command, event, known.case, known.plan, view);
    if (event?.type === 'swapProposed' && command.type === 'swapVisit')
      return swapDraft(command, event, known.plan, view);
    const one = event ? known.stored.cases.get(event.caseId) : known.case;
    if (!one) throw new Error(`a draft of ${command.type} came to nothing that can be shown`);
    return caseCard(one as VisitCase, known.plan, view);
  },
  refusal: refusalOf,
  concerned: (command, known) => known.stored.cases.get(command.caseId) ?? lastTouched(command, known),
  caseCard: async (one, turn) =>
    caseCard(one as VisitCase, planOf(await daysAround(turn.read, datesOf(one as VisitCase))), turn),
  quiet: (notice, one) => quietOf(notice, one as VisitCase),
  unreached: (notice, one) => unreached(notice, one as VisitCase),
  notice: async (notice, one, turn) =>
    sayNotice(notice, one as VisitCase, planOf(await daysAround(turn.read, datesOf(one as VisitCase))), turn),
};

/** Taking a visit that was on offer already closes that offer: it is the case that the press came to. */
const lastTouched = (command: SwapCommand, known: SwapKnown): Case | undefined =>
  'visit' in command
    ? [...known.stored.cases.values()].filter((one) => (one as VisitCase).visit === command.visit).pop()
    : undefined;
