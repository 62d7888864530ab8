import type { Case, Flow } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import type { Edge, Turn } from '../edge';
import { agenda } from './agenda';
import { caseCard, openCard } from './cards';
import { understand } from './chat';
import type { ObstacleCommand } from './commands';
import { decide } from './decide';
import { obstacleDraft } from './draft-cards';
import type { ObstacleEvent } from './events';
import { evolve } from './evolve';
import { gather } from './gather';
import { inWords } from './in-words';
import { stepsDraft } from './map-cards';
import { decisionLines, followedUp, isWaiting, mine, waits } from './mine';
import { notices, posts, quietOf, sayNotice, sayPost, unreached } from './notices';
import { FLOW, type HinderCase, isMap, isObstacle } from './obstacle';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { ObstacleKnown, ObstacleReason } from './reasons';
import { refusalOf } from './refusals';

const flow: Flow<ObstacleCommand, ObstacleKnown, ObstacleEvent, ObstacleReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  posts,
  due: ({ id: caseId }, at) => ({ type: 'attendObstacle', at, caseId }),
};

const wordsOf = ({ id }: Case, { read }: Turn) => read.textsOf(id);

/** What in the system sets limits: told, owned by a level, answered by a date, and the team's work steps that it stands at. */
export const obstacle: Edge<ObstacleCommand, ObstacleKnown, ObstacleEvent, ObstacleReason> = {
  flow,
  understand,
  press,
  waiting: followedUp,
  decisions: async (turn) => decisionLines(await inWords(turn, (one) => isWaiting(one, turn)), turn),
  waits,
  agenda,
  mine: async (turn) => mine(turn),
  draft: (command, known, decision, view) => {
    if (decision.outcome === 'refused') return refusalOf(decision.reason, view);
    if (command.type === 'reportObstacle') return obstacleDraft(command, known.like, view);
    if (command.type === 'nameSteps') return stepsDraft(command, view);
    throw new Error(`${command.type} is never shown first`);
  },
  refusal: (reason, known, view) => refusalOf(reason, { ...view, team: known.team }),
  concerned: ({ caseId, type }, { stored: { cases } }) =>
    cases.get(caseId) ?? (type === 'nameSteps' ? [...cases.values()].find(isMap) : undefined),
  caseCard: async (one, turn) => caseCard(one as HinderCase, await wordsOf(one, turn), turn),
  openCard: async (one, turn) => (isObstacle(one) ? openCard(one, await wordsOf(one, turn), turn) : undefined),
  observed: true,
  quiet: () => quietOf(),
  passedOn: true,
  unreached: (notice, one) => unreached(notice, one as HinderCase),
  notice: async (notice, one, turn) => sayNotice(notice, one as HinderCase, await wordsOf(one, turn), turn),
  post: async (_, one, turn) => sayPost(one as HinderCase, await wordsOf(one, turn), turn),
};
