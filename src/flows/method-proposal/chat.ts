import type { Case } from '../../core/flow';
import { areaIn, takesIn } from '../../language/proposals';
import type { Slots, Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import type { Meaning, Turn } from '../edge';
import { proposalCard } from './cards';
import type { ProposalCommand } from './commands';
import { trialForm } from './draft-cards';
import { agreementsCard, keepListCard } from './list-cards';
import { draftOf, isProposalCase, type ProposalCase, WEEKS } from './method-proposal';
import { alikeTo, shownFor } from './shown';

export type ProposalMeaning = Meaning<ProposalCommand>;

const text = (words: string): ProposalMeaning => ({ meaning: 'text', text: words });

const command = (one: ProposalCommand): ProposalMeaning => ({ meaning: 'command', command: one });

/** `förslag: …`: kept as a draft that its writer alone sees, and puts to the team with one press. */
const proposed = ({ comment }: Slots, turn: Turn): ProposalMeaning => {
  if (comment === undefined) return text(turn.texts.proposals.how);
  const { reader: by, at } = turn;
  const caseId = draftOf(turn.team.openCases, by)?.id ?? turn.newCaseId();
  return command({ type: 'draftProposal', by, at, caseId, area: areaIn(comment), takes: takesIn(comment), comment });
};

const kept = async ({ comment }: Slots, turn: Turn): Promise<ProposalMeaning> => {
  if (comment === undefined) return { meaning: 'drawn', drawn: await keepListCard(turn) };
  return command({ type: 'keepAsIs', by: turn.reader, at: turn.at, caseId: turn.newCaseId(), comment });
};

type Base = Pick<ProposalCommand, 'at' | 'caseId'> & { readonly by: Turn['reader'] };

const isJudged = ({ status, agenda }: ProposalCase): boolean => status === 'review' || agenda === 'review';

const acted = (one: ProposalCase, { act, comment = '', count }: Slots, base: Base): ProposalCommand | undefined => {
  const said = comment === '' ? {} : { comment };
  switch (act) {
    case 'consent':
    case 'object':
    case 'abstain':
      return { ...base, type: 'voteOnProposal', vote: act, ...said };
    case 'amend':
      return isJudged(one)
        ? { ...base, type: 'judgeTrial', verdict: 'change' }
        : { ...base, type: 'amendProposal', comment };
    case 'useText':
      return { ...base, type: 'useText' };
    case 'startRound':
      return { ...base, type: 'startRound' };
    case 'tryOut': {
      const weeks = WEEKS.find((each) => each === count);
      return { ...base, type: 'startTrial', ...said, ...(weeks ? { weeks } : {}) };
    }
    case 'keep':
      return { ...base, type: 'judgeTrial', verdict: 'keep' };
    case 'stop':
      return one.status === 'agreed' || one.status === 'kept'
        ? { ...base, type: 'endAgreement' }
        : { ...base, type: 'judgeTrial', verdict: 'stop' };
    case 'follow':
      return { ...base, type: 'followTrial' };
    case 'tellValue':
      return { ...base, type: 'tellValue', comment };
    case 'join':
      return { ...base, type: 'joinProposal' };
    default:
      return undefined;
  }
};

/** What every case is answered, as it is meant of a proposal. */
const answered = (
  one: ProposalCase,
  intent: Understood['intent'],
  slots: Slots,
  base: Base,
): ProposalCommand | undefined => {
  const { comment } = slots;
  const said = comment === undefined ? {} : { comment };
  switch (intent) {
    case 'support':
      return { ...base, type: 'supportProposal' };
    case 'askBack':
      return { ...base, type: 'askProposer', comment: comment ?? '' };
    case 'reply':
      return { ...base, type: 'answerProposal', comment: comment ?? '' };
    case 'comment':
      return { ...base, type: 'commentProposal', comment: comment ?? '' };
    case 'accept':
    case 'approve':
      if (one.status === 'draft') return { ...base, type: 'sendProposal' };
      if (one.status === 'round') return { ...base, type: 'voteOnProposal', vote: 'consent' };
      return { ...base, type: 'approveProposal', ...said };
    case 'decline':
      if (one.status === 'draft') return { ...base, type: 'withdrawProposal' };
      return one.status === 'round' ? undefined : { ...base, type: 'declineProposal', ...said };
    case 'passOn':
      return { ...base, type: 'passUpProposal', ...said };
    case 'undo':
    case 'withdraw':
      if (one.status === 'agreed' || one.status === 'kept') return { ...base, type: 'endAgreement' };
      return { ...base, type: 'withdrawProposal' };
    default:
      return undefined;
  }
};

const ITS_OWN: ReadonlySet<Understood['intent']> = new Set(['onProposal', 'support']);
const ANSWERS: ReadonlySet<Understood['intent']> = new Set([
  ...ITS_OWN,
  'comment',
  'passOn',
  'askBack',
  'reply',
  'accept',
  'approve',
  'decline',
  'undo',
  'withdraw',
  'myCases',
]);

/** A draft is there for its writer alone. */
const seen = (one: Case | undefined, turn: Turn): ProposalCase | undefined =>
  one && isProposalCase(one) && (one.put || one.by === turn.reader) ? one : undefined;

const onCase = async ({ intent, slots }: Understood, turn: Turn): Promise<ProposalMeaning | undefined> => {
  const { caseNumber } = slots;
  if (!ANSWERS.has(intent)) return undefined;
  if (caseNumber === undefined) return ITS_OWN.has(intent) ? text(turn.texts.proposals.how) : undefined;
  const found = await caseNumbered(caseNumber, turn);
  const one = seen(found, turn);
  if (!one) {
    const isOthers = found !== undefined && !isProposalCase(found);
    if (!ITS_OWN.has(intent) || (isOthers && intent === 'comment')) return undefined;
    const { refusal, proposals } = turn.texts;
    return text(isOthers ? proposals.notProposal(caseNumber) : refusal.caseUnknown(caseNumber));
  }
  const base = { by: turn.reader, at: turn.at, caseId: one.id };
  const shown = await shownFor(one, turn);
  if (slots.act === 'tryOut' && slots.comment === undefined && one.status === 'adopted')
    return { meaning: 'drawn', drawn: trialForm(shown) };
  const meant = slots.act ? acted(one, slots, base) : answered(one, intent, slots, base);
  if (meant) return command(meant);
  if (one.status === 'round' && intent === 'decline') return text(turn.texts.proposals.howAnswer(one.number));
  return { meaning: 'drawn', drawn: proposalCard(shown, await alikeTo(shown, turn)) };
};

/** `förslag: …`, `behåll: …`, `våra överenskommelser`, `behållslistan`, and whatever is answered to a proposal by its number. */
export const understand = async (understood: Understood, turn: Turn): Promise<ProposalMeaning | undefined> => {
  const { intent, slots } = understood;
  switch (intent) {
    case 'proposal':
      return proposed(slots, turn);
    case 'keepList':
      return kept(slots, turn);
    case 'agreements':
      return { meaning: 'drawn', drawn: await agreementsCard(turn) };
    default:
      return onCase(understood, turn);
  }
};
