import type { Flow } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import type { Edge } from '../edge';
import { weeksAfter } from '../weeks';
import { caseCard, decisionLine, shownIn } from './cards';
import { mine, understand } from './chat';
import { decide, mayChoose } from './decide';
import { listCard } from './entering';
import { evolve } from './evolve';
import { daysAround, gather, isListed } from './gather';
import { notices, sayNotice } from './notices';
import { type ClashCommand, type ClashEvent, clashEnds, FLOW, isPlanClash, type PlanClash } from './plan-clash';
import { POLICY_VERSION } from './policy';
import { press } from './presses';
import type { ClashKnown, ClashReason } from './reasons';
import { refusalOf } from './refusals';

const flow: Flow<ClashCommand, ClashKnown, ClashEvent, ClashReason> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices,
  weeks: weeksAfter,
  due: (open, at) => ({ type: 'expireClash', at, caseId: open.id }),
};

/** Plans that live elsewhere: what the leader chooses where the two differ, and what the planner enters. */
export const planClash: Edge<ClashCommand, ClashKnown, ClashEvent, ClashReason> = {
  flow,
  understand,
  press,
  waiting: () => [],
  mine,
  decisions: async (turn) => {
    if (!mayChoose(turn.team.members.get(turn.reader))) return [];
    const open = turn.team.openCases.filter(isPlanClash);
    return Promise.all(open.map(async (one) => decisionLine(shownIn(one, await daysAround(turn.read, one)), turn)));
  },
  openCard: async () => undefined,
  quiet: (_, one) => ({ toAll: false, starts: clashEnds(one as PlanClash) }),
  draft: (command) => {
    throw new Error(`${command.type} is never drafted`);
  },
  refusal: refusalOf,
  concerned: (command, known) => (isListed(command) ? undefined : known.stored.cases.get(command.caseId)),
  afterwards: (known, view) => listCard(known.team, [...known.stored.days.values()], view),
  caseCard: async (one, turn) => caseCard(one as PlanClash, await daysAround(turn.read, one as PlanClash), turn),
  unreached: () => [],
  notice: async (notice, one, turn) =>
    sayNotice(notice, one as PlanClash, await daysAround(turn.read, one as PlanClash), turn),
};
