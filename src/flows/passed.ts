import type { IsoDate } from '../core/ids';
import { nameOf } from '../core/team';
import { localDate } from '../core/time';
import { type Passed, TRUST_ITEMS, type TrustItem } from '../core/trust';
import type { View } from './edge';

const isItem = (rule: string): rule is TrustItem => TRUST_ITEMS.some((item) => item === rule);

/** What a policy names, as its reader would call it. */
export const itemWords = (rules: readonly string[], { texts }: Pick<View, 'texts'>): readonly string[] =>
  rules.filter(isItem).map((item) => texts.trust.items[item]);

/** Through which day: with its year, unless that is this one. */
export const dayWords = (until: IsoDate, { texts, team, at }: View): string => {
  const isThisYear = until.slice(0, 4) === localDate(at, team.team.timeZone).slice(0, 4);
  return isThisYear ? texts.days.short(until) : texts.days.withYear(until);
};

/** In a few words under what something passed: the team's policy, a leader's yes, or a leader's standing approval. */
export const passedLine = ({ teamPolicy, standing }: Passed, byLeader: boolean, view: View): string => {
  const { trust } = view.texts;
  if (!standing) return byLeader ? trust.passedByLeader(teamPolicy) : trust.passed(teamPolicy);
  const { by, rules, until } = standing;
  return trust.passedByStanding(nameOf(view.team, by), itemWords(rules, view), dayWords(until, view), teamPolicy);
};
