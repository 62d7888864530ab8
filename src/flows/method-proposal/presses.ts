import { z } from 'zod';
import { caseId } from '../../core/ids';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, COMMENT, isOneOf } from '../payload';
import { proposalCard } from './cards';
import type { ProposalCommand } from './commands';
import { AREAS, isProposalCase, MEASURES, TAKES, VERDICTS, VOTES, WEEKS } from './method-proposal';
import { stageOf } from './pieces';
import { shownFor } from './shown';

const id = { caseId: CASE_ID.transform(caseId) };
const words = { comment: COMMENT.optional() };

const BARE = z.object(id);
const SAYING = z.object({ ...id, ...words });
const SENT = z.object({
  ...id,
  ...words,
  area: z.enum(AREAS).optional(),
  takes: z.enum(TAKES).optional(),
  starts: z.enum(['trial', 'direct']).optional(),
});
const VOTE = z.object({ ...id, ...words, vote: z.enum(VOTES) });
const VERDICT = z.object({ ...id, verdict: z.enum(VERDICTS) });
const START = z.object({
  ...id,
  ...words,
  weeks: z.coerce
    .number()
    .pipe(z.literal([...WEEKS]))
    .optional(),
  measure: z.enum(MEASURES).optional(),
});

const ON_IT = [
  'supportProposal',
  'joinProposal',
  'startRound',
  'useText',
  'followTrial',
  'withdrawProposal',
  'endAgreement',
] as const;
const WORDED = ['askProposer', 'answerProposal', 'commentProposal', 'amendProposal', 'tellValue'] as const;
const ANSWERED = ['approveProposal', 'declineProposal', 'passUpProposal'] as const;

type By = Pick<Turn, 'at'> & { readonly by: Turn['reader'] };

/** Words are part of a command only where some were written. */
const said = ({ comment }: { readonly comment?: string | undefined }) => (comment ? { comment } : {});

const sent = (data: unknown, by: By): ProposalCommand | undefined => {
  const read = SENT.safeParse(data).data;
  if (!read) return undefined;
  const { area, takes, starts } = read;
  return {
    type: 'sendProposal',
    ...by,
    caseId: read.caseId,
    ...(area ? { area } : {}),
    ...(takes ? { takes } : {}),
    ...(starts === 'direct' ? { direct: true } : {}),
    ...said(read),
  };
};

const started = (data: unknown, by: By): ProposalCommand | undefined => {
  const read = START.safeParse(data).data;
  if (!read) return undefined;
  const { weeks, measure } = read;
  const more = { ...(weeks ? { weeks } : {}), ...(measure ? { measure } : {}) };
  return { type: 'startTrial', ...by, caseId: read.caseId, ...more, ...said(read) };
};

const commandOf = (verb: string, data: unknown, by: By): ProposalCommand | undefined => {
  if (isOneOf(ON_IT, verb)) {
    const read = BARE.safeParse(data).data;
    return read && { type: verb, ...by, ...read };
  }
  if (isOneOf(WORDED, verb)) {
    const read = SAYING.safeParse(data).data;
    return read && { type: verb, ...by, caseId: read.caseId, comment: read.comment ?? '' };
  }
  if (isOneOf(ANSWERED, verb)) {
    const read = SAYING.safeParse(data).data;
    return read && { type: verb, ...by, caseId: read.caseId, ...said(read) };
  }
  switch (verb) {
    case 'sendProposal':
      return sent(data, by);
    case 'startTrial':
      return started(data, by);
    case 'voteOnProposal': {
      const read = VOTE.safeParse(data).data;
      return read && { type: verb, ...by, caseId: read.caseId, vote: read.vote, ...said(read) };
    }
    case 'judgeTrial': {
      const read = VERDICT.safeParse(data).data;
      return read && { type: verb, ...by, ...read };
    }
    default:
      return undefined;
  }
};

const STAGE = z.object({ stage: z.string().max(40).optional() });
const DECIDES: ReadonlySet<ProposalCommand['type']> = new Set(['voteOnProposal', 'judgeTrial', ...ANSWERED]);

/** A button's payload, untrusted, as a command: who presses and when come from the turn, never from the card. */
export const press = async ({ verb, data }: Press, turn: Turn): Promise<Meaning<ProposalCommand> | undefined> => {
  const command = commandOf(verb, data, { by: turn.reader, at: turn.at });
  if (!command) return undefined;
  const one = turn.team.openCases.filter(isProposalCase).find(({ id: known }) => known === command.caseId);
  const { stage } = STAGE.safeParse(data).data ?? {};
  const isOfAnother = one !== undefined && stage !== undefined && stage !== stageOf(one);
  return isOfAnother && DECIDES.has(command.type)
    ? { meaning: 'drawn', drawn: proposalCard(await shownFor(one, turn)) }
    : { meaning: 'command', command };
};
