import type { CardAction } from '../../core/card';
import { button } from '../button';
import type { Press } from '../edge';
import type { ProposalCase } from './method-proposal';

/** Which text, round and level its reader saw: what is answered to another is not taken to answer this one. */
export const stageOf = ({ wording, rounds, chain }: ProposalCase): string => `${wording}.${rounds}.${chain.length}`;

/** A button on a proposal: its case as it was seen, and a choice; never what somebody wrote. */
export const onCase = (verb: string, one: ProposalCase, more: object = {}): Press => ({
  verb,
  data: { caseId: one.id, stage: stageOf(one), ...more },
});

export const act = (title: string, verb: string, one: ProposalCase, more: object = {}): CardAction =>
  button(title, onCase(verb, one, more));
