import type { Card, CardAction, CardFinding } from '../../core/card';
import type { Instant, MemberId } from '../../core/ids';
import { type Plan, shifted, shiftHolding } from '../../core/plan';
import type { Visit } from '../../core/roster';
import { travelMinutes } from '../../core/team';
import { minutesBetween } from '../../core/time';
import { findingsIfTaken } from '../../planning/candidates';
import type { Drawn, Press, View } from '../edge';
import { type Phrases, phrasesFor, plain, someNames } from '../phrases';
import { mayAnswer } from './decide';
import { isTold, sayFinding } from './findings';
import {
  declinedAt,
  type OfferVisit,
  type SwapCommand,
  type TakeVisit,
  type VisitCase,
  type VisitOffered,
  type VisitRequested,
} from './swap';

/** What a command's button carries: everything but who and when, which come from whoever presses. */
export const payload = (command: SwapCommand): Press => {
  const { type, by: _by, at: _at, ...data } = command;
  return { verb: type, data };
};

export const button = (title: string, press: Press): CardAction => ({
  title,
  verb: press.verb,
  data: press.data as CardAction['data'],
});

export const onCase = (verb: 'acceptVisit' | 'declineVisit' | 'withdrawVisit', one: VisitCase): Press => ({
  verb,
  data: { caseId: one.id, seen: one.revision },
});

/** Leaves a draft unsent; names its case, so that a draft that was sent after all is not said to be unsent. */
const dismiss = (command: SwapCommand): Press => ({ verb: 'dismiss', data: { caseId: command.caseId } });

/** The visit as the case would have it, or as the case remembers it when the plan no longer does. */
const visitOf = (plan: Plan, one: VisitCase): Visit => {
  const planned = plan.visit(one.visit) ?? remembered(one);
  return one.movedFrom === planned.start ? shifted(planned, one.start) : planned;
};

const remembered = (one: VisitCase): Visit => ({
  id: one.visit,
  client: one.client,
  start: one.start,
  end: one.end,
  members: [one.owner],
  kind: 'other',
  tasks: [],
  movable: false,
  requires: [],
});

const passed = (view: View, plan: Plan, visit: Visit, taker: MemberId, say: Phrases): readonly CardFinding[] => {
  const shift = shiftHolding(plan, taker, visit);
  const previous = plan.visitsOf(taker).filter((one) => one.end <= visit.start && one.id !== visit.id);
  const last = previous[previous.length - 1];
  const way = last ? travelMinutes(view.team, last.client, visit.client) : 0;
  const found: CardFinding[] = [];
  if (shift) found.push({ mark: 'ok', text: view.texts.checks.fitsShift(say.shift(shift)) });
  if (visit.tasks.length > 0) found.push({ mark: 'ok', text: view.texts.checks.delegated(visit.tasks) });
  if (last && way > 0 && minutesBetween(last.end, visit.start) >= way && minutesBetween(last.end, visit.start) <= 120)
    found.push({ mark: 'ok', text: view.texts.checks.onTheWay(way, say.time(last.end)) });
  return found;
};

/** That the visit would be at another time than planned; the card's line has the new one. */
const movedLine = (movedFrom: Instant | undefined, start: Instant, view: View): readonly CardFinding[] => {
  if (movedFrom === undefined) return [];
  const say = phrasesFor(view);
  return [{ mark: 'ok', text: view.texts.checks.moved(say.time(movedFrom), say.time(start)) }];
};

const MOST_LINES = 3;

/** A few lines about the one who would take it: warnings first. */
const linesFor = (view: View, plan: Plan, visit: Visit, from: MemberId, taker: MemberId): readonly CardFinding[] => {
  const say = phrasesFor(view);
  const found = findingsIfTaken(view.team, plan, visit, from, taker).filter((finding) => isTold(finding, view));
  const warnings = found.map((finding): CardFinding => ({ mark: 'warning', text: sayFinding(finding, view) }));
  const passes = taker === view.reader && !found.some((one) => one.severity !== 'note');
  return [...warnings, ...(passes ? passed(view, plan, visit, taker, say) : [])].slice(0, MOST_LINES);
};

const markedText = ({ mark, text }: CardFinding): string => `${mark === 'ok' ? '✓' : '⚠'} ${text}`;

type Question = Extract<Card, { template: 'question' }>;

const question = (parts: Omit<Question, 'template' | 'fallback'>, typed: string): Card => ({
  template: 'question',
  ...parts,
  fallback: plain(
    [
      parts.title,
      parts.small,
      ...parts.boxes.map((box) => box.line),
      ...parts.findings.map(markedText),
      parts.foot,
      typed,
    ]
      .filter(Boolean)
      .join(' · '),
  ),
});

const status = (text: string, actions: readonly CardAction[] = [], small?: string, typed?: string): Card => ({
  template: 'status',
  text,
  ...(small ? { small } : {}),
  actions,
  fallback: [text, small, typed].filter(Boolean).join(' · '),
});

const footOf = (command: OfferVisit, until: string, say: Phrases, texts: View['texts']): string =>
  command.to === undefined ? texts.offer.draftFoot(until) : texts.offer.draftFootTo(say.name(command.to), until);

/** The pre-filled card of an offer: who would be asked, and what happens then. */
export const offerDraft = (command: OfferVisit, event: VisitOffered, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const [names, more] = someNames(event.asked.map(say.name));
  const visit = plan.visit(command.visit);
  const found: readonly CardFinding[] =
    command.to === undefined
      ? [{ mark: 'ok', text: texts.offer.canTakeIt(names, more) }]
      : visit
        ? linesFor(view, plan, visit, command.by, command.to)
        : [];
  const yes = payload(command);
  const no = dismiss(command);
  const card = question(
    {
      title: command.to === undefined ? texts.offer.draftToAll : texts.offer.draftTo(say.name(command.to)),
      small: texts.offer.notSent,
      boxes: [{ line: say.visitLine(event) }],
      findings: found,
      foot: footOf(command, say.until(event.expiresAt), say, texts),
      actions: [
        button(command.to === undefined ? texts.offer.send : texts.offer.sendTo(say.name(command.to)), yes),
        button(texts.offer.dismiss, no),
      ],
    },
    texts.offer.draftTyped,
  );
  return { card, yes, no, about: texts.which.sendAbout(say.visit(event)) };
};

/** The pre-filled card of taking a colleague's visit. */
export const takeDraft = (command: TakeVisit, event: VisitRequested, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const owner = say.name(command.from);
  const visit = plan.visit(command.visit);
  const yes = payload(command);
  const no = dismiss(command);
  const card = question(
    {
      title: texts.request.draft(owner),
      small: texts.offer.notSent,
      boxes: [{ line: say.visitLine(event) }],
      findings: visit ? linesFor(view, plan, visit, command.from, command.by) : [],
      foot: texts.request.draftFoot(owner, say.until(event.expiresAt)),
      actions: [button(texts.offer.sendTo(owner), yes), button(texts.offer.dismiss, no)],
    },
    texts.offer.draftTyped,
  );
  return { card, yes, no, about: texts.which.sendAbout(say.visit(event)) };
};

const ask = (one: VisitCase, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const until = say.until(one.dueAt ?? one.start);
  const taker = one.began === 'owner' ? view.reader : (one.taker ?? view.reader);
  const yes = onCase('acceptVisit', one);
  const no = onCase('declineVisit', one);
  const offered = one.began === 'owner';
  const findings = [
    ...movedLine(one.movedFrom, one.start, view),
    ...linesFor(view, plan, visitOf(plan, one), one.owner, taker),
  ].slice(0, MOST_LINES);
  const tight = findings.some((finding) => finding.mark === 'warning');
  const card = question(
    {
      title: offered ? texts.offer.question : texts.request.question(say.name(taker)),
      small: texts.offer.asks(say.name(offered ? one.owner : taker), one.number, until),
      boxes: [{ line: say.visitLine(one) }],
      findings,
      foot: offered ? (tight ? texts.offer.tight : texts.offer.atOnce) : texts.request.atOnce,
      actions: offered
        ? [button(texts.offer.take, yes), button(texts.offer.cannot, no)]
        : [button(texts.request.yes, yes), button(texts.request.no, no)],
    },
    texts.offer.questionTyped(one.number),
  );
  return { card, yes, no };
};

const waiting = (one: VisitCase, view: View): Card => {
  const { texts } = view;
  const say = phrasesFor(view);
  const visit = say.moved(one, one.movedFrom);
  const until = say.until(one.dueAt ?? one.start);
  const [names, more] = someNames(one.asked.map(say.name));
  const actions = [button(texts.offer.withdraw, onCase('withdrawVisit', one))];
  const typed = texts.offer.withdrawTyped(one.number);
  return one.began === 'owner'
    ? status(texts.offer.asked(one.number, visit, names, more), actions, texts.offer.askedSmall(until), typed)
    : status(
        texts.request.asked(one.number, visit, say.name(one.owner)),
        actions,
        texts.request.askedSmall(until),
        typed,
      );
};

const asking = (one: VisitCase, plan: Plan, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const beginner = one.began === 'owner' ? one.owner : one.taker;
  if (view.reader === beginner) return { card: waiting(one, view) };
  if (!mayAnswer(one, view.reader)) {
    const asks = texts.offer.asks(say.name(beginner ?? one.owner), one.number, say.until(one.dueAt ?? one.start));
    return { card: status(`${say.visit(one)}: ${asks}`) };
  }
  if (declinedAt(one, view.reader) === undefined) return ask(one, plan, view);
  const anyway = onCase('acceptVisit', one);
  return {
    card: status(
      texts.ended.youDeclined(say.visit(one)),
      [button(texts.ended.takeAnyway, anyway)],
      `#${one.number}`,
      texts.offer.questionTyped(one.number),
    ),
  };
};

/** Who said no and can after all offers it from their side. */
const stillPossible = (one: VisitCase, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const text = texts.ended.declined(say.visit(asPlanned(one)), say.name(one.owner));
  if (one.began !== 'owner' || declinedAt(one, view.reader) === undefined || one.start <= view.at)
    return { card: status(text, [], `#${one.number}`) };
  const data = { caseId: view.newCaseId(), visit: one.visit, date: one.date, from: one.owner };
  const anyway: Press = { verb: 'draftTake', data };
  return { card: status(text, [button(texts.ended.takeAnyway, anyway)], `#${one.number}`), yes: anyway };
};

const declined = (one: VisitCase, view: View): Drawn => {
  const { texts } = view;
  const number = `#${one.number}`;
  const visit = phrasesFor(view).visit(asPlanned(one));
  if (view.reader !== one.owner) return stillPossible(one, view);
  if (one.began === 'taker') return { card: status(texts.ended.youKeep(visit), [], number) };
  if (!one.named || one.start <= view.at) return { card: status(texts.ended.declinedYours(visit), [], number) };
  const others: Press = { verb: 'draftOffer', data: { caseId: view.newCaseId(), visit: one.visit, date: one.date } };
  return {
    card: status(texts.ended.declinedYours(visit), [button(texts.ended.askOthers, others)], number),
    yes: others,
  };
};

/** Where nothing came of it the visit stays when it was. */
const asPlanned = (one: VisitCase) => ({ client: one.client, start: one.movedFrom ?? one.start });

/** In one sentence what is true of a closed case, for this reader. */
const endedText = (one: VisitCase, view: View): string => {
  const { ended } = view.texts;
  const say = phrasesFor(view);
  const visit = say.visit(one.status === 'taken' ? one : asPlanned(one));
  const taker = one.taker ?? one.owner;
  const beginner = one.began === 'owner' ? one.owner : taker;
  switch (one.status) {
    case 'taken':
      if (view.reader === taker) return ended.youTake(visit, say.name(one.owner));
      if (view.reader === one.owner) return ended.theyTake(say.name(taker), visit);
      return ended.alreadyTaken(say.name(taker), visit);
    case 'withdrawn':
      return view.reader === beginner ? ended.youWithdrew(visit) : ended.withdrawn(say.name(beginner), visit);
    case 'expired':
      return view.reader === one.owner ? ended.expiredYours(visit) : ended.expired(visit, say.name(one.owner));
    default:
      return view.reader === one.owner && one.began === 'owner'
        ? ended.declinedYours(visit)
        : ended.declined(visit, say.name(one.owner));
  }
};

/** The case as it is true for this reader now. */
export const caseCard = (one: VisitCase, plan: Plan, view: View): Drawn => ({
  ...drawnCase(one, plan, view),
  shows: { caseId: one.id, revision: one.revision },
  preview: previewOf(one, view),
});

/** Code, time and number alone: what a lock screen may show. */
export const previewOf = (one: VisitCase, view: View): string => `#${one.number} ${phrasesFor(view).visit(one)}`;

const drawnCase = (one: VisitCase, plan: Plan, view: View): Drawn => {
  if (one.status === 'asking') return asking(one, plan, view);
  if (one.status === 'declined') return declined(one, view);
  return { card: status(endedText(one, view), [], `#${one.number}`) };
};

/** The same, as one line of text. */
export const endedLine = endedText;
