import type { Flow } from '../../core/flow';
import { RULES_VERSION } from '../../rules';
import type { Edge } from '../edge';
import { silent } from '../silent';
import { settings, wishCard } from './cards';
import { press, understand } from './chat';
import { decide } from './decide';
import { gather } from './gather';
import { evolve, FLOW, type KnownDays, type MyDayCommand, type MyDayEvent, wisherOf, wishIn } from './my-day';
import { datesAround, isWished, nextLook, POLICY_VERSION, shownNow } from './policy';

export { FLOW, isMyDayCase, type MyDayCase } from './my-day';

const flow: Flow<MyDayCommand, KnownDays, MyDayEvent, never> = {
  name: FLOW,
  versions: { rules: RULES_VERSION, policy: POLICY_VERSION },
  gather,
  decide,
  evolve,
  notices: (event) =>
    event.type === 'dayShown'
      ? [{ to: wisherOf({ id: event.caseId }), notice: event.type, caseId: event.caseId, asks: false }]
      : [],
  due: () => undefined,
  still: true,
  calendar: {
    due: async (read, at) => {
      const team = await read.team();
      if (!isWished(team, at)) return undefined;
      const [wish] = shownNow(team, await read.days(...datesAround(team, at)), at);
      return wish && { type: 'showDays', at, caseId: wish.wish.id };
    },
    next: async (read, after) => {
      const team = await read.team();
      return isWished(team, after) ? nextLook(team, await read.days(...datesAround(team, after)), after) : undefined;
    },
  },
};

/** One's day sent by itself, to whoever wants it. What it says is put together from all flows, where they meet. */
export const myDay: Edge<MyDayCommand, KnownDays, MyDayEvent, never> = {
  ...silent('the wish for one’s day'),
  flow,
  understand,
  press,
  settings,
  concerned: ({ caseId }, { stored }) => stored.cases.get(caseId),
  caseCard: async (one, view) => wishCard(wishIn(one), view),
  afterwards: (_, view) => wishCard('off', view),
  quiet: () => undefined,
  notice: async () => undefined,
};
