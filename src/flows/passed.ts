import { nameOf } from '../core/team';
import { type Passed, TRUST_ITEMS, type TrustItem } from '../core/trust';
import type { View } from './edge';

const isItem = (rule: string): rule is TrustItem => TRUST_ITEMS.some((item) => item === rule);

/** What a policy names, as its reader would call it. */
export const itemWords = (rules: readonly string[], { texts }: Pick<View, 'texts'>): readonly string[] =>
  rules.filter(isItem).map((item) => texts.trust.items[item]);

/** In a few words under what something passed: the team's policy, a leader's yes, or a leader's standing approval. */
export const passedLine = ({ teamPolicy, standing }: Passed, byLeader: boolean, view: View): string => {
  const { trust, days } = view.texts;
  if (!standing) return byLeader ? trust.passedByLeader(teamPolicy) : trust.passed(teamPolicy);
  const { by, rules, until } = standing;
  return trust.passedByStanding(nameOf(view.team, by), itemWords(rules, view), days.short(until), teamPolicy);
};
