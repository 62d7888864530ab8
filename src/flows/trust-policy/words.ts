import type { MemberId } from '../../core/ids';
import { nameOf, type StandingApproval, type Team } from '../../core/team';
import type { View } from '../edge';
import { dayWords, itemWords } from '../passed';
import { lower } from '../phrases';
import type { PolicyCase, PolicyChange } from './trust-policy';

/** Missing: the team has no figure of its own, and what is usual for shifts holds. */
export const hoursOf = ({ settings }: Team): number | undefined => settings.policy?.leastNoticeHours;

/** 0: none. */
export const capOf = ({ settings }: Team): number => settings.policy?.continuityCap ?? 0;

export const standingWords = ({ by, rules, until }: Pick<StandingApproval, 'by' | 'rules' | 'until'>, view: View) =>
  view.texts.trust.standing(nameOf(view.team, by), itemWords(rules, view), dayWords(until, view));

/** In a few words what a change comes to. `by`: who makes it. */
export const changeWords = (change: PolicyChange, by: MemberId, view: View): string => {
  const { trust } = view.texts;
  switch (change.sets) {
    case 'handling':
      return `${trust.items[change.item]}: ${lower(trust.handlings[change.to])}`;
    case 'leastNotice':
      return `${trust.noticeTitle}: ${lower(trust.notice(change.hours))}`;
    case 'continuityCap':
      return `${trust.capTitle}: ${lower(trust.cap(change.cap))}`;
    case 'standing':
      return standingWords({ ...change, by }, view);
    case 'noStanding':
      return trust.revoked;
  }
};

/** What was changed, and by whom. */
export const doneWords = ({ by, change, version }: PolicyCase, view: View): string => {
  const who = by === view.reader ? ({ self: true } as const) : { self: false as const, name: nameOf(view.team, by) };
  return view.texts.trust.done(who, changeWords(change, by, view), version);
};
