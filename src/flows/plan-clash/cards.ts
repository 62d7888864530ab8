import type { Card, CardAction, CardFinding } from '../../core/card';
import { planOf } from '../../core/plan';
import { isDecidedHere, type Saying } from '../../core/planning-system';
import type { Day } from '../../core/roster';
import { button } from '../button';
import type { DecisionLine, Drawn, Press, View } from '../edge';
import { isTold, sayFinding } from '../findings';
import { capital, phrasesFor, plain } from '../phrases';
import { status } from '../status';
import { leavingOf, mayChoose } from './decide';
import { itemIn, type PlanClash, type Side, teamsSide } from './plan-clash';
import { foundAsPlans, foundAsTeams } from './policy';
import { apart, clashWords, haveLine, namesOf, nobodyIn, plansIn, type Shown, teamsIn } from './sides';

const MOST_LINES = 3;
/** What a button has room for. */
const LONGEST_TITLE = 40;

/** What a choice's button carries: the case, and what it is about as the card has it. */
const choicePress = (verb: 'keepTeams' | 'takePlans', shown: Shown): Press => {
  const { members, start } = teamsIn(shown);
  return { verb, data: { caseId: shown.one.id, saw: { members, start } } };
};

const fitting = (title: string, bare: string): string => (title.length <= LONGEST_TITLE ? title : bare);

export const keepButton = (shown: Shown, view: View): CardAction => {
  const { clash } = view.texts;
  const [team, plan] = [teamsIn(shown), plansIn(shown)];
  const nobody = nobodyIn(shown.one, view);
  const has = plan ? apart(team, plan, nobody, view) : namesOf(team.members, nobody, view);
  return button(fitting(clash.keep(has), clash.bareKeep), choicePress('keepTeams', shown));
};

export const takeButton = (shown: Shown, view: View): CardAction => {
  const { clash } = view.texts;
  const plan = plansIn(shown);
  const remove = 'shift' in shown.one ? clash.removeShift : clash.remove;
  const nobody = nobodyIn(shown.one, view);
  const title = plan ? fitting(clash.take(apart(plan, teamsIn(shown), nobody, view)), clash.bareTake) : remove;
  return button(title, choicePress('takePlans', shown));
};

/** What the team decided otherwise: a time that the planning system has changed meanwhile is no decision of the team's. */
const insteadOf = (one: PlanClash, team: Saying, plan: Saying | undefined, view: View): string => {
  const { before } = one;
  const start = plan && team.start === plan.start ? team.start : before.start;
  return apart({ ...before, start }, team, nobodyIn(one, view), view);
};

const boxesOf = (shown: Shown, view: View) => {
  const { clash, checks } = view.texts;
  const say = phrasesFor(view);
  const [team, plan] = [teamsIn(shown), plansIn(shown)];
  const { one } = shown;
  const { before } = one;
  const [span, gone] = 'shift' in one ? [say.shift, clash.goneShift] : [say.span, clash.gone];
  const line = (side: Side) => `**${capital(namesOf(side.members, nobodyIn(one, view), view))}** · ${span(side)}`;
  const moved = plan && plan.start !== before.start ? ` ${checks.before(say.time(before.start))}` : '';
  return [
    { line: line(team), small: clash.teams(insteadOf(one, team, plan, view)) },
    { line: plan ? `${line(plan)}${moved}` : gone, small: clash.plans },
  ];
};

/** What the rules say of whoever would have it either way. */
const linesOf = ({ item }: Shown, days: readonly Day[], view: View): readonly CardFinding[] => {
  if (!item) return [];
  const { team } = view;
  const plan = planOf(days);
  return [...foundAsTeams(team, plan, item), ...foundAsPlans(team, plan, item, leavingOf({ team, plan }, item))]
    .filter((finding) => isTold(finding, view))
    .map((finding): CardFinding => ({ mark: 'warning', text: sayFinding(finding, view) }))
    .slice(0, MOST_LINES);
};

const titleOf = (shown: Shown, view: View): string =>
  view.texts.clash.title(capital(clashWords(shown.one, teamsIn(shown), view)));

const ask = (shown: Shown, days: readonly Day[], view: View): Card => {
  const { one } = shown;
  const { clash } = view.texts;
  const say = phrasesFor(view);
  const title = titleOf(shown, view);
  const small = clash.asks(one.number, say.until(one.dueAt ?? one.team.start));
  const boxes = boxesOf(shown, view);
  const findings = linesOf(shown, days, view);
  const actions = [keepButton(shown, view), takeButton(shown, view)];
  const lines = boxes.flatMap((box) => [box.small, box.line]);
  const said = [
    title,
    small,
    ...lines,
    ...findings.map(({ text }) => `⚠ ${text}`),
    clash.foot,
    clash.typed(one.number),
  ];
  return {
    template: 'question',
    title,
    small,
    boxes,
    findings,
    foot: clash.foot,
    actions,
    fallback: plain(said.join(' · ')),
  };
};

/** In one sentence or two what is true of a clash that is over. */
export const endedLine = ({ one, item }: Shown, view: View): string => {
  const { clash } = view.texts;
  const say = phrasesFor(view);
  const has = one.status === 'plans' ? one.plan : one.status === 'teams' ? one.team : item && teamsSide(item);
  const noMore = 'shift' in one ? clash.noMoreShift : clash.noMore;
  const stands = has ? haveLine(has, one, view) : noMore(clashWords(one, one.team, view));
  switch (one.status) {
    case 'teams':
    case 'plans':
      return `${clash.chose(say.who(one.settledBy ?? view.reader), one.status)} ${stands}`;
    case 'expired':
      return `${clash.expired} ${stands}`;
    default:
      return `${clash.agreed} ${stands}`;
  }
};

/** Among all that waits for a leader: what each side says, and a button for each. */
export const decisionLine = (shown: Shown, view: View): DecisionLine => {
  const { one } = shown;
  const { clash } = view.texts;
  const say = phrasesFor(view);
  const [keep, take] = [keepButton(shown, view), takeButton(shown, view)];
  return {
    number: one.number,
    about: titleOf(shown, view),
    lines: [
      ...boxesOf(shown, view).map((box) => `${box.small}: ${box.line}`),
      clash.asks(one.number, say.until(one.dueAt ?? one.team.start)),
    ],
    yesTitle: keep.title,
    yes: keep,
    noTitle: take.title,
    no: take,
    typed: clash.typed(one.number),
    approves: false,
    parties: [],
    clients: 'client' in one ? [one.client] : [],
  };
};

const isLeader = (view: View): boolean => mayChoose(view.team.members.get(view.reader));

const drawn = (shown: Shown, days: readonly Day[], view: View): Card => {
  const { one, item } = shown;
  const number = `#${one.number}`;
  if (!one.open || !item || !isDecidedHere(item)) return status(endedLine(shown, view), [], number);
  if (isLeader(view)) return ask(shown, days, view);
  return status(view.texts.clash.waits(capital(clashWords(one, teamsIn(shown), view))), [], number);
};

/** Code, time and number alone: what a lock screen may show. */
export const previewOf = (one: PlanClash, view: View): string => `#${one.number} ${clashWords(one, one.team, view)}`;

export const shownIn = (one: PlanClash, days: readonly Day[]): Shown => ({
  one,
  item: itemIn(days, one),
});

/** The case as it is true for this reader now. */
export const caseCard = (one: PlanClash, days: readonly Day[], view: View): Drawn => ({
  card: drawn(shownIn(one, days), days, view),
  shows: { caseId: one.id, revision: one.revision },
  preview: previewOf(one, view),
});
