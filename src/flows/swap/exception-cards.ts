import type { MemberId } from '../../core/ids';
import type { Plan } from '../../core/plan';
import { leadersOn } from '../../core/team';
import { localDate, localTime, weekdayOf } from '../../core/time';
import type { Passing } from '../../planning/passings';
import type { Finding } from '../../rules/finding';
import { whoLooks } from '../../rules/trust';
import { button } from '../button';
import { decisionsCard } from '../decisions';
import type { DecisionLine, Drawn, Turn, View } from '../edge';
import { sayFinding } from '../findings';
import { phrasesFor } from '../phrases';
import { status } from '../status';
import { mayDecide } from './exception';
import { figuresOf } from './figures';
import { aboutCase, seenAround } from './gather';
import { alsoOf, visitOf } from './lines';
import { onCase } from './pieces';
import { changesRoster } from './policy';
import { findingsNow } from './reasons';
import { passingsBetween } from './shift-passing';
import {
  beginnerOf,
  clientsOf,
  holderOf,
  isAskedByLeader,
  isShiftCase,
  isShiftSwap,
  isSwap,
  isSwapCase,
  partiesIn,
  type ShiftCase,
  type SwapCase,
  type VisitCase,
} from './swap';
import { unlooked } from './unlooked';
import { about, aboutMoved, seatWords } from './words';

/** Both have agreed, so that there is somebody to take it. */
type Agreed = SwapCase & { readonly taker: MemberId; readonly exception: NonNullable<SwapCase['exception']> };

const isAgreed = (one: SwapCase): one is Agreed =>
  one.status === 'waiting' && one.taker !== undefined && one.exception !== undefined;

/** Who would decide if it came to that now: not the two themselves. */
export const decidersOf = (view: View, ...parties: readonly MemberId[]): readonly string[] =>
  leadersOn(view.team, localDate(view.at, view.team.team.timeZone))
    .filter((person) => !parties.includes(person))
    .map(phrasesFor(view).name);

const visitPassings = (one: VisitCase, taker: MemberId, plan: Plan): readonly Passing[] => {
  const { owner } = one;
  const returned = one.returns && plan.visit(one.returns.visit);
  return [
    ...[visitOf(plan, one), ...alsoOf(plan, one)].map((visit) => ({
      visit,
      from: holderOf(one),
      to: taker,
    })),
    ...(returned ? [{ visit: returned, from: taker, to: owner }] : []),
  ];
};

const shiftPassings = (one: ShiftCase, taker: MemberId, plan: Plan): readonly Passing[] => {
  const shift = plan.shift(one.shift);
  const returns = one.returns && plan.shift(one.returns.shift);
  return shift ? passingsBetween(plan, shift, holderOf(one), taker, returns) : [];
};

/** What would pass if this person took it now. */
const passingsIn = (one: SwapCase, taker: MemberId, plan: Plan): readonly Passing[] =>
  isShiftCase(one) ? shiftPassings(one, taker, plan) : visitPassings(one, taker, plan);

/** What is found beyond notes if it passes to this person now. */
const foundIn = (one: SwapCase, taker: MemberId, plan: Plan, view: View) =>
  findingsNow(view.team, plan, view.at, passingsIn(one, taker, plan)).filter((finding) => finding.severity !== 'note');

/** Whether a yes would have to wait for a leader. */
export const needsLeader = (one: SwapCase, taker: MemberId, plan: Plan, view: View): boolean =>
  isLeaders(foundIn(one, taker, plan, view), partiesIn(one, taker), view, isLeadersRoster(one, taker, plan, view));

/** A leader approves that somebody works at another time: by the team's policy, unless it was a leader who asked. */
const isLeadersRoster = (one: SwapCase, taker: MemberId, plan: Plan, view: View): boolean =>
  !isAskedByLeader(one, view.team) && changesRoster(passingsIn(one, taker, plan));

/** Whether what was found between these people is a leader's to look at, rather than let pass beforehand. */
export const isLeaders = (
  found: readonly Finding[],
  parties: readonly MemberId[],
  view: View,
  shiftSwap = false,
): boolean =>
  whoLooks({ people: view.team, at: view.at, found, parties, hasLeader: true, shiftSwap }).verdict === 'leader';

/** A leader has to look although the rules found nothing: a shift changes hands. */
export const isForRoster = (one: SwapCase, taker: MemberId, plan: Plan, view: View): boolean =>
  isLeaders([], partiesIn(one, taker), view, isLeadersRoster(one, taker, plan, view));

/** Whether a yes would be refused, as things stand now. */
export const isRuledOut = (one: SwapCase, taker: MemberId, plan: Plan, view: View): boolean =>
  foundIn(one, taker, plan, view).some((finding) => finding.severity === 'hard');

const aboutOf = (one: Agreed, view: View): string => {
  const { exception } = view.texts;
  const say = phrasesFor(view);
  const [owner, taker] = [say.name(one.owner), say.name(one.taker)];
  if (isSwap(one) || isShiftSwap(one))
    return exception.swaps(about(one, view), owner, seatWords(one.returns, view), taker);
  if (isShiftCase(one) && one.vacant) return view.texts.shifts.vacantTo(about(one, view), taker);
  if (one.vacant) return view.texts.shifts.vacant.to(about(one, view), taker);
  return exception.passes(aboutMoved(one, view), owner, taker);
};

/** What a leader is asked: the reason, the figures of both, by when, and two buttons. */
const lineOf = (one: Agreed, plan: Plan, view: View): DecisionLine => {
  const { exception } = view.texts;
  const found = foundIn(one, one.taker, plan, view);
  const passings = passingsIn(one, one.taker, plan);
  return {
    number: one.number,
    about: aboutOf(one, view),
    lines: [
      ...(isForRoster(one, one.taker, plan, view) ? [view.texts.shifts.byLaw] : []),
      ...found.map((finding) => sayFinding(finding, view)),
      ...figuresOf(partiesIn(one, one.taker), { passings, found, plan }, view),
      ...[unlooked(passings, plan, view)].filter(Boolean),
      exception.by(phrasesFor(view).until(one.exception.expiresAt)),
    ],
    yesTitle: exception.approve,
    yes: onCase('approveException', one),
    noTitle: exception.reject,
    no: onCase('rejectException', one),
    typed: exception.typed(one.number),
    approves: true,
    parties: partiesIn(one, one.taker),
    clients: clientsOf(one),
  };
};

const isTheirs = (one: Agreed, view: View): boolean => mayDecide(view.team, one, view.reader);

/** The exceptions that wait for the reader. */
export const decisions = async (turn: Turn): Promise<readonly DecisionLine[]> => {
  const theirs = turn.team.openCases
    .filter(isSwapCase)
    .filter(isAgreed)
    .filter((one) => isTheirs(one, turn));
  return Promise.all(
    theirs.map(async (one) => {
      const { plan, team } = await seenAround(turn.read, aboutCase(one));
      return lineOf(one, plan, { ...turn, team });
    }),
  );
};

const OFFICE = { from: '07:00', to: '17:00' };

const isOfficeTime = ({ team, at }: View): boolean => {
  const { timeZone } = team.team;
  const time = localTime(at, timeZone);
  return weekdayOf(localDate(at, timeZone)) <= 5 && OFFICE.from <= time && time < OFFICE.to;
};

/** Whom to call when it cannot wait: outside office hours, or where nobody stands in for the leader. */
const whomToCall = (one: Agreed, view: View): string => {
  const { leaders, deputies } = one.exception;
  const standsIn = deputies.length > 0 || leaders.some((person) => view.team.members.get(person)?.role !== 'leader');
  if (standsIn && isOfficeTime(view)) return '';
  const { name, phone = '' } = view.team.team.settings.outOfHours ?? {};
  const first = leaders[0];
  if (name === undefined && phone === '')
    return first ? view.texts.exception.urgent(phrasesFor(view).name(first), '') : '';
  return view.texts.exception.urgent(name ?? '', phone).replace('  ', ' ');
};

/** That the two have agreed, and who decides. */
export const waitingText = (one: SwapCase, view: View): string => {
  if (!isAgreed(one)) throw new Error(`case ${one.number} waits for a leader without having anything to decide`);
  const { exception } = view.texts;
  const say = phrasesFor(view);
  const leaders = one.exception.leaders.map(say.name);
  if (!isSwap(one) && !isShiftSwap(one))
    return exception.waits(one.number, aboutMoved(one, view), say.who(one.taker), leaders);
  const other = view.reader === one.owner ? one.taker : one.owner;
  return exception.waitsSwap(one.number, say.name(other), about(one, view), seatWords(one.returns, view), leaders);
};

/** A case that waits for a leader: the leader decides in it, the two see that it waits and can still change their minds. */
export const waitingForLeader = (one: SwapCase, plan: Plan, view: View): Drawn => {
  if (!isAgreed(one)) throw new Error(`case ${one.number} waits for a leader without having anything to decide`);
  if (isTheirs(one, view)) return decisionsCard([lineOf(one, plan, view)], view);
  const { exception, offer } = view.texts;
  const text = waitingText(one, view);
  if (view.reader !== one.owner && view.reader !== one.taker) return { card: status(text) };
  const leaders = one.exception.leaders.map(phrasesFor(view).name);
  const small = [exception.waitsSmall(leaders, phrasesFor(view).until(one.exception.expiresAt)), whomToCall(one, view)];
  const own = beginnerOf(one) === view.reader;
  const action = own
    ? button(offer.withdraw, onCase('withdrawVisit', one))
    : button(exception.withdrawYes, onCase('declineVisit', one));
  const typed = own ? offer.withdrawTyped(one.number) : exception.withdrawYesTyped(one.number);
  return { card: status(text, [action], small.filter(Boolean).join(' '), typed) };
};

/** Where a case stands that waits for a leader, in a list. */
export const standsWithLeader = (one: SwapCase, view: View): string => {
  const say = phrasesFor(view);
  const leaders = (one.exception?.leaders ?? []).map(say.name);
  return view.texts.exception.stands(leaders, say.until(one.exception?.expiresAt ?? one.start));
};
