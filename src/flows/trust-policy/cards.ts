import type { Card, CardRow } from '../../core/card';
import { type Handling, nameOf, policyVersionOf } from '../../core/team';
import { addDays, localDate } from '../../core/time';
import {
  fixedBy,
  handlingOf,
  handlingsOf,
  itemsUnder,
  standingApprovalAt,
  type TrustItem,
  type TrustSubject,
} from '../../core/trust';
import { button, dismiss } from '../button';
import { choice, type Option } from '../choice';
import type { Drawn, Press, View } from '../edge';
import { type Listed, listCard } from '../list-card';
import { dayWords, itemWords } from '../passed';
import { status } from '../status';
import { approvable, changeable, changersOn, handled, isItemOf, mayChange } from './policy';
import type { PolicyReason } from './reasons';
import type { ChangePolicy, PolicyCase, PolicyChange } from './trust-policy';
import { capOf, changeWords, doneWords, hoursOf, standingWords } from './words';

const HOURS = [0, 4, 12, 24, 48];
const CAPS = [0, 10, 15, 20];
const DAYS = [30, 90, 180, 365];

const see = (view: View) => button(view.texts.trust.see, { verb: 'showPolicy', data: {} });

const mayReader = (view: View): boolean => mayChange(view.team, view.reader, view.at);

const changers = (view: View): readonly string[] =>
  changersOn(view.team, view.at).map((person) => nameOf(view.team, person));

const versionOf = (view: View): string => view.texts.trust.version(policyVersionOf(view.team.team));

const draftPress = (change: PolicyChange, view: View): Press => ({
  verb: 'draftPolicy',
  data: { caseId: view.newCaseId(), seen: policyVersionOf(view.team.team), change },
});

/** `vad får vi bestämma själva?`: the whole policy in plain words, the same for everyone; whoever may change it has the button. */
export const policyCard = (view: View): Drawn => {
  const { trust } = view.texts;
  const { team } = view.team;
  const { passes, leader, never } = handled(team);
  const row = (handling: Handling, words: readonly string[]): readonly CardRow[] =>
    words.length === 0 ? [] : [{ lead: trust.handlings[handling], text: words.join(' · '), small: '', actions: [] }];
  const named = (items: readonly TrustItem[]) => items.map((item) => trust.items[item]);
  const approval = standingApprovalAt(view.team, view.at);
  const isApproved = (item: TrustItem) => approval?.rules.includes(item) ?? false;
  const approver = approval ? nameOf(view.team, approval.by) : '';
  const approved = leader.filter(isApproved).map((item) => trust.beforehand(trust.items[item], approver));
  const may = mayReader(view);
  const hours = hoursOf(team);
  const card = listCard({
    title: trust.title,
    small: `${team.name} · ${versionOf(view)}`,
    rows: [
      ...row('leader', named(leader.filter((item) => !isApproved(item)))),
      ...row('passes', [trust.inside, ...named(passes), ...approved]),
      ...row('never', named(never)),
    ],
    notes: [
      hours === 0 ? trust.notice(hours) : `${trust.noticeTitle}: ${trust.notice(hours)}`,
      ...(capOf(team) > 0 ? [`${trust.capTitle}: ${trust.cap(capOf(team))}`] : []),
      ...(approval ? [`${trust.standingTitle}: ${standingWords(approval, view)}`] : []),
    ],
    foot: may ? trust.changeTyped : trust.changers(changers(view)),
    actions: may ? [button(trust.change, { verb: 'editPolicy', data: {} })] : [],
  });
  return { card };
};

interface Row {
  readonly text: string;
  readonly small: string;
  readonly press: Press;
}

/** Each row has its button, and its number to write instead. */
const numbered = (listed: Omit<Listed, 'rows'>, rows: readonly Row[], title: string): Drawn => ({
  card: listCard({
    ...listed,
    rows: rows.map(({ text, small, press }, at) => ({
      lead: String(at + 1),
      text,
      small,
      actions: [button(title, press)],
    })),
  }),
  choices: rows.map(({ press }) => press),
});

const itemRow = (what: TrustSubject, text: string, small: string): Row => ({
  text,
  small,
  press: { verb: 'policyItem', data: { what } },
});

/** All that a leader can change, as it is now. */
export const editCard = (view: View, note?: string): Drawn => {
  if (!mayReader(view)) return notYours(view);
  const { trust } = view.texts;
  const { team } = view.team;
  const approval = standingApprovalAt(view.team, view.at);
  const standing = itemRow(
    'standing',
    trust.standingTitle,
    approval ? standingWords(approval, view) : trust.noStanding,
  );
  const rows = [
    ...changeable(team).map((item) => itemRow(item, trust.items[item], trust.handlings[handlingOf(item, team)])),
    itemRow('leastNotice', trust.noticeTitle, trust.notice(hoursOf(team))),
    itemRow('continuityCap', trust.capTitle, trust.cap(capOf(team))),
    ...(team.profile === 'no-aml' ? [standing] : []),
  ];
  const fixed = itemsUnder(team.profile).filter(fixedBy);
  const notes = [trust.notEditable(itemWords(fixed, view))];
  const small = note ?? `${team.name} · ${versionOf(view)}`;
  return numbered({ title: trust.editTitle, small, notes, foot: trust.editFoot }, rows, trust.change);
};

const optionsOf = (what: Exclude<TrustSubject, 'standing'>, view: View): readonly PolicyChange[] => {
  const { team } = view.team;
  if (what === 'leastNotice')
    return HOURS.filter((hours) => hours !== hoursOf(team)).map((hours) => ({ sets: what, hours }));
  if (what === 'continuityCap') return CAPS.filter((cap) => cap !== capOf(team)).map((cap) => ({ sets: what, cap }));
  return handlingsOf(what)
    .filter((to) => to !== handlingOf(what, team))
    .map((to) => ({ sets: 'handling', item: what, to }));
};

const optionTitle = (change: PolicyChange, { texts: { trust } }: View): string => {
  switch (change.sets) {
    case 'handling':
      return trust.handlings[change.to];
    case 'leastNotice':
      return trust.notice(change.hours);
    case 'continuityCap':
      return trust.cap(change.cap);
    default:
      return trust.choose;
  }
};

const titleAndNow = (what: Exclude<TrustSubject, 'standing'>, view: View): readonly [string, string] => {
  const { trust } = view.texts;
  const { team } = view.team;
  if (what === 'leastNotice') return [trust.noticeTitle, trust.notice(hoursOf(team))];
  if (what === 'continuityCap') return [trust.capTitle, trust.cap(capOf(team))];
  return [trust.items[what], trust.handlings[handlingOf(what, team)]];
};

/** What one thing can become; what lies fast says why. */
export const optionsCard = (what: TrustSubject, view: View): Drawn => {
  if (!mayReader(view)) return notYours(view);
  if (what === 'standing') return standingCard(view);
  const isItem = what !== 'leastNotice' && what !== 'continuityCap';
  if (isItem && fixedBy(what)) return fixedCard(what, view);
  if (isItem && !isItemOf(view.team.team.profile, what)) return { card: status(view.texts.trust.notHere, [see(view)]) };
  const options = optionsOf(what, view).map(
    (change): Option => ({ title: optionTitle(change, view), press: draftPress(change, view) }),
  );
  const [title, now] = titleAndNow(what, view);
  return choice(title, view.texts.trust.now(now), options, view);
};

/** What a standing approval is to name; one that stands can be taken back. */
const standingCard = (view: View): Drawn => {
  const { trust } = view.texts;
  const { team } = view.team;
  if (team.profile !== 'no-aml') return { card: status(trust.notHere, [see(view)]) };
  const approval = standingApprovalAt(view.team, view.at);
  const items = approvable(team).filter((item) => !approval?.rules.includes(item));
  const named = itemsUnder(team.profile).filter((item) => approval?.rules.includes(item));
  const rows = items.map((item): Row => {
    const rules = [...named, item];
    const press: Press = approval
      ? draftPress({ sets: 'standing', rules, until: approval.until }, view)
      : { verb: 'policyUntil', data: { rules } };
    return { text: trust.items[item], small: '', press };
  });
  const back: Row = { text: trust.revoke, small: '', press: draftPress({ sets: 'noStanding' }, view) };
  const small = approval ? trust.now(standingWords(approval, view)) : versionOf(view);
  const listed = { title: trust.standingPick, small, foot: trust.standingPickFoot };
  return numbered(listed, approval ? [back, ...rows] : rows, trust.choose);
};

/** Through which day it is to hold. */
export const untilCard = (rules: readonly TrustItem[], view: View): Drawn => {
  if (!mayReader(view)) return notYours(view);
  const today = localDate(view.at, view.team.team.timeZone);
  const options = DAYS.map((days): Option => {
    const until = addDays(today, days);
    return { title: dayWords(until, view), press: draftPress({ sets: 'standing', rules, until }, view) };
  });
  return choice(view.texts.trust.untilTitle, itemWords(rules, view).join(' · '), options, view);
};

/** What would change, before it does; a standing approval in the words that the leader gives it in. */
export const changeDraft = (command: ChangePolicy, view: View): Drawn => {
  const { trust, offer, undo } = view.texts;
  const { type: verb, by, at: _, ...data } = command;
  const { change } = command;
  const yes: Press = { verb, data };
  const no = dismiss(command);
  const line =
    change.sets === 'standing'
      ? trust.written(itemWords(change.rules, view), dayWords(change.until, view))
      : changeWords(change, by, view);
  const before = change.sets === 'handling' || change.sets === 'leastNotice' || change.sets === 'continuityCap';
  const what = change.sets === 'handling' ? change.item : change.sets;
  const small = before ? trust.now(titleAndNow(what as Exclude<TrustSubject, 'standing'>, view)[1]) : '';
  const foot = trust.draftFoot(command.seen + 1);
  const card: Card = {
    template: 'question',
    title: trust.draft,
    small: undo.notDone,
    boxes: [{ line, ...(small ? { small } : {}) }],
    findings: [],
    foot,
    actions: [button(trust.draftYes, yes), button(offer.dismiss, no)],
    fallback: [trust.draft, undo.notDone, line, small, foot, trust.draftTyped].filter(Boolean).join(' · '),
  };
  return { card, yes, no, about: line };
};

/** A change that was made. */
export const caseCard = (one: PolicyCase, view: View): Drawn => ({
  card: status(doneWords(one, view), [see(view)], `#${one.number}`),
  shows: { caseId: one.id, revision: one.revision },
  preview: `#${one.number}`,
});

const notYours = (view: View): Drawn => ({
  card: status(view.texts.trust.notYours(changers(view)), [see(view)]),
});

const fixedCard = (item: TrustItem, view: View): Drawn => {
  const { trust } = view.texts;
  return { card: status(trust.fixedItem(trust.items[item], trust.fixed[fixedBy(item) ?? 'law']), [see(view)]) };
};

/** A refusal in the reader's words: who can, or why nobody can; a policy that has moved on is shown as it is. */
export const refusalOf = (reason: PolicyReason, view: View): Drawn => {
  const { trust } = view.texts;
  switch (reason.code) {
    case 'notYours':
      return notYours(view);
    case 'fixed':
      return fixedCard(reason.item, view);
    case 'changedSince':
      return editCard(view, trust.changedSince);
    case 'notHere':
      return { card: status(trust.notHere, [see(view)]) };
    case 'notThen':
      return { card: status(trust.notThen, [see(view)]) };
  }
};
