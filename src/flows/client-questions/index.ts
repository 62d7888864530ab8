import type { Flow } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import type { Edge } from '../edge';
import { silent } from '../silent';
import { resultCard } from './cards';
import { understand } from './chat';
import {
  type ClientAnswersCounted,
  type CloseQuarter,
  evolve,
  FLOW,
  isQuarter,
  type QuarterKnown,
  quarterId,
} from './client-questions';
import { decide } from './decide';
import { gather } from './gather';
import { POLICY_VERSION, quarterToCount } from './policy';
import { press } from './presses';

const flow: Flow<CloseQuarter, QuarterKnown, ClientAnswersCounted, never> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices: () => [],
  due: () => undefined,
  calendar: {
    due: async (read, at) => {
      const quarter = await quarterToCount(read, at);
      return quarter && { type: 'closeQuarter', at, caseId: quarterId(quarter), quarter };
    },
    next: async () => undefined,
  },
};

/**
 * Five questions that named contacts ask clients, counted for the whole team: neither the client nor who asked is kept with an answer, nor that anybody asked at all. What remains of
 * a quarter is how often each mark was given, where at least five answered.
 */
export const clientQuestions: Edge<CloseQuarter, QuarterKnown, ClientAnswersCounted, never> = {
  ...silent('what clients are asked'),
  flow,
  understand,
  press,
  caseCard: async (one, turn) => resultCard(isQuarter(one) ? one : undefined, turn),
  quiet: () => undefined,
  observed: true,
  notice: async () => undefined,
};
