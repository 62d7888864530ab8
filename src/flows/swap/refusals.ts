import type { Card } from '../../core/card';
import type { MemberId } from '../../core/ids';
import type { Plan } from '../../core/plan';
import { button } from '../button';
import type { Drawn, View } from '../edge';
import { sayFinding } from '../findings';
import { capital, phrasesFor } from '../phrases';
import { caseCard } from './cards';
import type { OfferVisit, SwapCommand } from './commands';
import { decidersOf, isLeaders } from './exception-cards';
import { payload } from './pieces';
import type { SwapKnown, SwapReason } from './reasons';
import type { SwapCase } from './swap';
import { whyDraft } from './undo-cards';
import { about } from './words';

const offerTitle = (command: OfferVisit, to: MemberId, reason: SwapReason, view: View): string => {
  const { refusal, exception } = view.texts;
  const name = phrasesFor(view).name(to);
  if (reason.code !== 'nobodyCan') return refusal.askInstead(name);
  const { nearest } = reason;
  return nearest?.person === to && isLeaders([nearest], [command.by, to], view)
    ? exception.askThrough(name, decidersOf(view, command.by, to))
    : refusal.askAnyway(name);
};

/** What was asked, without the visit that stops it; to the same colleague. */
const isPartOf = (command: OfferVisit, reason: SwapReason): boolean =>
  reason.code === 'rule' && command.to === reason.finding.person && command.start === undefined;

const titleOf = (command: SwapCommand, reason: SwapReason, plan: Plan, view: View): string => {
  const { refusal } = view.texts;
  const say = phrasesFor(view);
  if (command.type === 'offerVisit' && command.start !== undefined && command.to !== undefined)
    return refusal.askAt(say.name(command.to), say.time(command.start));
  if (command.type === 'offerVisit' && reason.code === 'nobodyCan' && reason.also) {
    const visit = plan.visit(command.visit);
    return visit ? view.texts.together.only(say.visit(visit)) : '';
  }
  if (command.type === 'offerVisit' && isPartOf(command, reason)) {
    const visits = [command, ...(command.also ?? [])].flatMap(({ visit }) => plan.visit(visit) ?? []);
    const [first, ...also] = visits;
    return first ? view.texts.together.only(say.visit(also.length > 0 ? { ...first, also } : first)) : '';
  }
  if (command.type === 'offerVisit')
    return command.to === undefined ? refusal.askAll : offerTitle(command, command.to, reason, view);
  if (command.type === 'offerShift')
    return command.to === undefined ? refusal.askAll : refusal.askInstead(say.name(command.to));
  if (command.type === 'swapShift') {
    const theirs = plan.shift(command.returns.shift);
    return theirs ? view.texts.shifts.swapFor(say.shiftOn(theirs), say.name(command.with)) : '';
  }
  if (command.type === 'takeShift')
    return command.from === undefined ? view.texts.shifts.takeVacantOne : refusal.takeFrom(say.name(command.from));
  if (command.type === 'swapVisit') {
    const theirs = plan.visit(command.returns.visit);
    return theirs ? refusal.swapFor(say.visit(theirs)) : '';
  }
  if (command.type === 'undoSwap') return refusal.giveBack;
  if (command.type !== 'takeVisit') return '';
  if (command.start !== undefined) return refusal.takeAt(say.time(command.start));
  const visit = plan.visit(command.visit);
  if (visit && reason.code !== 'notYours') return refusal.takeOther(say.visit(visit));
  return command.from === undefined ? view.texts.offer.take : refusal.takeFrom(say.name(command.from));
};

/** What stands above the alternatives: taking another visit relieves the same colleague. */
const headingOf = ([first]: readonly SwapCommand[], reason: SwapReason, view: View): string =>
  first?.type === 'takeVisit' && first.from !== undefined && reason.code !== 'notYours'
    ? view.texts.refusal.relieve(phrasesFor(view).name(first.from))
    : view.texts.refusal.thisWorks;

/** A refusal's alternatives are whole commands: one tap does them, and so does their number. */
const refusalCard = (reason: SwapReason, alternatives: readonly SwapCommand[], plan: Plan, view: View): Drawn => {
  const { refusal, which } = view.texts;
  const text = capital(textOf(reason, alternatives.length, view));
  const heading = headingOf(alternatives, reason, view);
  const options = alternatives.map((command) => ({
    title: titleOf(command, reason, plan, view),
    press: payload(command),
  }));
  const card: Card = {
    template: 'refusal',
    title: refusal.title,
    text,
    ...(options.length > 0 ? { heading } : {}),
    actions: options.map((option) => button(option.title, option.press)),
    fallback: [
      refusal.title,
      text,
      ...(options.length > 0
        ? [heading, ...options.map((option, at) => `${at + 1}: ${option.title}`), which.typed]
        : []),
    ].join(' · '),
  };
  return { card, choices: options.map((option) => option.press) };
};

/** What stands in place of a refusal is the case itself, as it is now. */
const caseInstead = (one: SwapCase, known: SwapKnown, view: View): Drawn => caseCard(one, known.plan, view);

const textOf = (reason: SwapReason, alternatives: number, view: View): string => {
  const { refusal, shifts } = view.texts;
  const say = phrasesFor(view);
  switch (reason.code) {
    case 'rule': {
      const found = sayFinding(reason.finding, view);
      const offered = reason.finding.person !== view.reader;
      return offered && alternatives === 0 ? `${found} ${refusal.nobodyElse}` : found;
    }
    case 'alreadyYours':
      return refusal.alreadyYours(about(reason.case, view));
    case 'nobodyCan': {
      const { visit, also } = reason;
      if (visit.members.length === 0) return `${shifts.vacant.still(say.visit(visit))} ${refusal.nobodyElse}`;
      const text = refusal.nobodyCan(say.visit(also ? { ...visit, also } : visit));
      return reason.nearest ? `${text} ${refusal.nearest(sayFinding(reason.nearest, view))}` : text;
    }
    case 'notYours':
      if (reason.visit.members.length === 0) return shifts.vacant.still(say.visit(reason.visit));
      return refusal.holders(say.visit(reason.visit), reason.visit.members.map(say.name));
    case 'visitUnknown':
      return refusal.visitUnknown;
    case 'shiftUnknown':
      return shifts.unknown;
    case 'shiftStarted':
      return reason.shift.start <= view.at ? refusal.visitStarted(say.shiftOn(reason.shift)) : shifts.soon;
    case 'ownShift':
      return refusal.ownVisit(say.shiftOn(reason.shift));
    case 'notYourShift':
      return reason.shift.member === undefined
        ? shifts.stillVacant(say.shiftOn(reason.shift))
        : refusal.holders(say.shiftOn(reason.shift), [say.name(reason.shift.member)]);
    case 'nobodyCanWork':
      return (reason.shift.member === view.reader ? refusal.nobodyCan : shifts.vacant.nobody)(
        say.shiftOn(reason.shift),
      );
    case 'visitsInIt':
      return shifts.visitsInIt(say.visit(reason.visit));
    case 'visitStarted':
      return refusal.visitStarted(say.visit(reason.visit));
    case 'notThen':
      return refusal.notThen(say.visit(reason.visit));
    case 'visitChanged':
      return refusal.visitChanged(about(reason.case, view));
    case 'ownVisit':
      return refusal.ownVisit(say.visit(reason.visit));
    case 'alreadyThere':
      return refusal.alreadyThere(say.name(reason.person), say.visit(reason.visit));
    case 'notAsked':
      return refusal.notAsked(reason.case.number);
    case 'notYourCase':
      return refusal.notYourCase(reason.case.number);
    case 'movedOn':
      return refusal.holders(say.visit(reason.visit), reason.visit.members.map(say.name));
    case 'notYourSwap':
      return refusal.notYourSwap(reason.case.number);
    case 'notYourWork':
      return refusal.notYourWork(say.who(reason.person));
    case 'caseUnknown':
      return refusal.caseUnknown();
    case 'notYoursToDecide':
      return view.texts.exception.notYours(reason.case.number);
    case 'alreadyOpen':
    case 'leadersTurn':
    case 'reasonMissing':
    case 'caseClosed':
    case 'changedSince':
      return '';
  }
};

const SHOWN_AS_THEY_ARE: ReadonlySet<SwapReason['code']> = new Set([
  'caseClosed',
  'alreadyOpen',
  'changedSince',
  'leadersTurn',
]);

/** A refusal in the reader's words, with what would pass. A closed case, or one that is open already, is shown as it is. */
export const refusalOf = (reason: SwapReason, known: SwapKnown, view: View): Drawn => {
  if (reason.code === 'reasonMissing') return whyDraft(reason.case, known.plan, view);
  if (SHOWN_AS_THEY_ARE.has(reason.code) && 'case' in reason) return caseInstead(reason.case, known, view);
  const alternatives = 'alternatives' in reason ? reason.alternatives : [];
  if (reason.code === 'alreadyYours' && alternatives.length === 0) return caseInstead(reason.case, known, view);
  return refusalCard(reason, alternatives, known.plan, view);
};
