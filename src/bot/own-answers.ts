import { z } from 'zod';
import { myCasesCard } from '../cards/my-cases';
import { helpCard } from '../cards/welcome';
import type { MemberId, ObjectId } from '../core/ids';
import { type Language, leadersOn, nameOf } from '../core/team';
import { localDate } from '../core/time';
import type { Shown } from '../engine/messenger';
import type { Persons } from '../engine/persons';
import { caseNumbered } from '../flows/cases';
import { choice } from '../flows/choice';
import type { AnyEdge, Drawn, Press, Turn, Waiting } from '../flows/edge';
import { DATE } from '../flows/payload';
import { status } from '../flows/status';
import type { Understood } from '../language/understand';
import { textsIn } from '../text';
import { agendaAnswer } from './agenda';
import { type CalendarParts, calendarAnswer, calendarPress } from './calendar';
import { continuityAnswer } from './continuity';
import { showSummary } from './daily-summary';
import { showFollowUp } from './follow-up';
import { showMyDays } from './my-day';
import { needFigures } from './need-figures';
import { showPlanCheck } from './plan-check';
import { settingsAnswer, settingsPress } from './settings';

/** What is nobody's flow: one's day, the language, thanks, and which question a bare `ja` answers. */
export type OwnAnswer =
  | { readonly text: string; readonly bare?: true }
  | { readonly drawn: Drawn }
  /** It was an answer to a card: as if its button had been pressed. `bare`: which answer it was. */
  | { readonly press: Press; readonly bare: string };

interface OwnParts extends CalendarParts {
  readonly persons: Persons;
  readonly edges: readonly AnyEdge[];
}

const STORED_PRESS = z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()) });
const MY_DAY = z.object({ date: DATE.optional(), endDate: DATE.optional() });

export const showMyCases = async (edges: readonly AnyEdge[], turn: Turn): Promise<Drawn> => {
  const cases = await Promise.all(edges.map((edge) => edge.mine(turn)));
  return myCasesCard(
    cases.flat().sort((a, b) => a.number - b.number),
    turn,
  );
};

/** `#27`: the case of that number as it stands. */
const numberedCase = async (edges: readonly AnyEdge[], number: number, turn: Turn): Promise<OwnAnswer> => {
  const one = await caseNumbered(number, turn);
  const edge = one && edges.find((each) => each.flow.name === one.flow);
  return edge ? { drawn: await edge.caseCard(one, turn) } : { text: turn.texts.refusal.caseUnknown(number) };
};

const switchLanguage = async ({ persons }: OwnParts, by: ObjectId, turn: Turn, to?: Language): Promise<OwnAnswer> => {
  if (!to) return { text: turn.texts.whichLanguage };
  await persons.fresh(by);
  await persons.change(by, (person) => ({ ...person, language: to }));
  return { text: textsIn(to).switched };
};

export const caseOf = (press: Press): unknown => (press.data as { readonly caseId?: unknown }).caseId;

/** One answer to all that waits is no answer to one of them. */
const isAboutAll = ({ data }: Press): boolean => (data as { readonly all?: unknown }).all !== undefined;

const storedPress = (value: unknown): Press | undefined => {
  const read = STORED_PRESS.safeParse(value);
  return read.success ? read.data : undefined;
};

/** Words for a case that is there already, before they are sent. */
const WORDS_FOR_CASE: ReadonlySet<string> = new Set(['amendProposal', 'commentProposal']);

const isDraft = (press: Press, turn: Turn): boolean =>
  WORDS_FOR_CASE.has(press.verb) ||
  (press.verb !== 'acceptVisit' &&
    press.verb !== 'declineVisit' &&
    !turn.team.openCases.some((one) => one.id === caseOf(press)));

/**
 * A bare `ja` or `nej` answers the last card drawn; when other questions wait as well, the person is asked which they mean, since either
 * would be a guess.
 */
const bareAnswer = (kind: 'yes' | 'no', shown: Shown, waiting: readonly Waiting[], turn: Turn): OwnAnswer => {
  const last = storedPress(shown[kind]);
  const others = waiting.filter((one) => !last || caseOf(one[kind]) !== caseOf(last));
  if (last && (others.length === 0 || isAboutAll(last))) return { press: last, bare: kind };
  const [only] = waiting;
  const draft = last && isDraft(last, turn) ? [{ title: shown.about ?? turn.texts.which.myDraft, press: last }] : [];
  const options = [...draft, ...waiting.map((one) => ({ title: one.about, press: one[kind] }))];
  if (options.length === 0)
    return { text: shown.choices?.length ? turn.texts.which.typed : turn.texts.nothingToAnswer };
  if (options.length === 1 && only) return { press: only[kind], bare: kind };
  return { drawn: choice(turn.texts.which.answer, turn.texts.which.typed, options, turn) };
};

/** Of what was shown before something else was answered: no more than a question that still waits for them. */
const stillWaiting = async (
  { edges }: OwnParts,
  { yes, no, about }: Shown,
  waiting: readonly Waiting[],
  turn: Turn,
): Promise<Shown> => {
  const decisions = (await Promise.all(edges.map((edge) => edge.decisions(turn)))).flat();
  const cases = new Set([...waiting, ...decisions].map((one) => caseOf(one.yes)));
  const isStill = (stored: unknown): boolean => {
    const press = storedPress(stored);
    return press !== undefined && caseOf(press) !== undefined && cases.has(caseOf(press));
  };
  return { ...(isStill(yes) ? { yes, about } : {}), ...(isStill(no) ? { no } : {}) };
};

/** The place in what was shown, or the number of a case that was shown; where these differ, neither is guessed. */
const numbered = async (shown: Shown, at: number, turn: Turn): Promise<OwnAnswer> => {
  const choices = (shown.choices ?? []).flatMap((choice) => storedPress(choice) ?? []);
  const one = choices.length > 0 ? await caseNumbered(at, turn) : undefined;
  const byNumber = choices.find((choice) => one && caseOf(choice) === one.id);
  const byPlace = choices[at - 1];
  const draft = byPlace && isDraft(byPlace, turn) ? byPlace : undefined;
  if (!draft && byNumber && byPlace && byNumber !== byPlace) return { text: turn.texts.which.yesOrNo(at) };
  const press = draft ?? byNumber ?? byPlace;
  return press ? { press, bare: String(at) } : { text: turn.texts.nothingToAnswer };
};

/** `infört 3`: by its place in the list that was shown; with another card shown last, it is the list that is meant. */
const entered = async (parts: OwnParts, by: ObjectId, turn: Turn, at = 0): Promise<OwnAnswer | undefined> => {
  const press = storedPress((await parts.persons.shown(by)).choices?.[at - 1]);
  return press?.verb === 'markEntered' || press?.verb === 'markStandingEntered'
    ? unlessAgain(parts, by, turn, { press, bare: `entered ${at}` })
    : undefined;
};

/**
 * An answer that takes long is delivered again by the platform, as if it had been written anew. If another question has come meanwhile, the
 * same words are not taken to answer that one until they are written once more.
 */
const unlessAgain = async ({ persons }: OwnParts, by: ObjectId, turn: Turn, own: OwnAnswer): Promise<OwnAnswer> => {
  if (!('press' in own)) return own;
  const last = await persons.lastAnswer(by);
  const mayBeAgain = last?.answer === own.bare && turn.at < last.until && last.caseId !== caseOf(own.press);
  if (!mayBeAgain) return own;
  await persons.forgetAnswer(by);
  return { text: turn.texts.which.answerAgain };
};

const OF_SHIFTS: ReadonlySet<Understood['intent']> = new Set(['wish', 'preference']);

/** What one can write here, and more for whoever leads today. */
const helped = ({ texts, team, reader, at }: Turn): OwnAnswer => {
  const leads = leadersOn(team, localDate(at, team.team.timeZone)).includes(reader);
  return { drawn: { card: helpCard(texts, team.team.profile, leads) } };
};

/** What was understood but cannot be done here yet: said as what it is, and where to turn. */
const notYet = (intent: Understood['intent'], { texts, team, at, reader }: Turn): string => {
  if (intent === 'absent' || intent === 'back') {
    const leaders = leadersOn(team, localDate(at, team.team.timeZone));
    const leads = leaders.includes(reader) || team.members.get(reader)?.role === 'leader';
    return leads ? texts.absenceEntered : texts.absence(leaders.map((leader) => nameOf(team, leader)));
  }
  return texts.notYet[OF_SHIFTS.has(intent) ? 'shift' : 'other'];
};

/** The last resort: what nobody's flow knew. */
export const lastAnswer = (parts: OwnParts, { intent, slots }: Understood, turn: Turn): OwnAnswer => {
  if (intent === 'help') return helped(turn);
  if (slots.thanks) return { text: turn.texts.welcomeBack };
  if (intent !== 'unknown') return { text: notYet(intent, turn) };
  const [question, another] = parts.edges.flatMap((edge) => edge.waiting(turn));
  if (question && !another) return { text: turn.texts.which.yesOrNo(question.number) };
  const { unknown, beyond, days } = turn.texts;
  if (slots.client || slots.date) return { text: beyond(slots.client, slots.date && days.short(slots.date)) };
  return { drawn: { card: status(unknown, [{ title: turn.texts.help.button, verb: 'help', data: {} }]) } };
};

const OFFERS: Readonly<Record<string, string>> = {
  offerVisit: 'draftOffer',
  draftOffer: 'draftOffer',
  offerShift: 'draftOfferShift',
  draftOfferShift: 'draftOfferShift',
};

/** What was refused to them, as it was asked; an offer may be asked of anybody. */
const refusedTo = (asked: Press | undefined, person: MemberId): Press | undefined =>
  asked && (asked.data as { readonly with?: unknown }).with === person ? asked : undefined;

/** `varför inte Lisa?` right after a draft or a refusal: the same to that colleague, or what keeps them from it. */
const draftInstead = async (
  parts: OwnParts,
  by: ObjectId,
  turn: Turn,
  { slots }: Understood,
): Promise<OwnAnswer | undefined> => {
  const { person: to, client, time, ownShift, date } = slots;
  if (to === undefined || client || time || ownShift || date) return undefined;
  const shown = await parts.persons.shown(by);
  const draft = storedPress(shown.asked ?? shown.yes);
  const verb = draft && OFFERS[draft.verb];
  const again = refusedTo(storedPress(shown.asked), to);
  if (again) return { press: again, bare: 'whyNot' };
  if (!draft || !verb || !isDraft(draft, turn)) return undefined;
  const { awaited: _, ...data } = draft.data as Record<string, unknown>;
  return { press: { verb, data: { ...data, to } }, bare: 'whyNot' };
};

const bare = async (
  parts: OwnParts,
  by: ObjectId,
  turn: Turn,
  intent: Understood['intent'],
  at?: number,
): Promise<OwnAnswer> => {
  const waiting = parts.edges.flatMap((edge) => edge.waiting(turn));
  const last = await parts.persons.shown(by);
  const shown = last.past ? await stillWaiting(parts, last, waiting, turn) : last;
  if (at !== undefined) return unlessAgain(parts, by, turn, await numbered(shown, at, turn));
  return unlessAgain(parts, by, turn, bareAnswer(intent === 'decline' ? 'no' : 'yes', shown, waiting, turn));
};

const BARE: ReadonlySet<Understood['intent']> = new Set(['accept', 'decline', 'approve']);

export const ownAnswer = async (
  parts: OwnParts,
  by: ObjectId,
  turn: Turn,
  understood: Understood,
): Promise<OwnAnswer | undefined> => {
  const { intent, slots } = understood;
  if (intent === 'agenda') return { text: await agendaAnswer(parts.edges, turn) };
  if (intent === 'followUp') return { drawn: await showFollowUp(turn, slots) };
  if (intent === 'continuity') return { text: await continuityAnswer(understood, turn) };
  if (intent === 'patterns' || intent === 'needCounts') return { text: await needFigures(intent, turn) };
  if (intent === 'myDay')
    return { drawn: await showMyDays(parts.edges, turn, { ...slots, date: slots.date ?? slots.dates?.[0] }) };
  if (intent === 'summary')
    return { drawn: await showSummary(parts.edges, turn, slots.date ?? localDate(turn.at, turn.team.team.timeZone)) };
  if (intent === 'checkPlan') return { drawn: await showPlanCheck(turn, slots) };
  if (intent === 'myCases')
    return slots.caseNumber === undefined
      ? { drawn: await showMyCases(parts.edges, turn) }
      : numberedCase(parts.edges, slots.caseNumber, turn);
  if (intent === 'language') return switchLanguage(parts, by, turn, slots.language);
  const settings = await settingsAnswer(parts, by, turn, { intent, slots });
  if (settings) return { drawn: settings };
  if (intent === 'calendar') return { drawn: await calendarAnswer(parts, by, turn, slots.feed) };
  if (intent === 'whyNot') return draftInstead(parts, by, turn, understood);
  if (intent === 'entered') return entered(parts, by, turn, slots.choice);
  if (slots.caseNumber !== undefined || !BARE.has(intent)) return undefined;
  const own = await bare(parts, by, turn, intent, slots.choice);
  return 'text' in own ? { ...own, bare: true } : own;
};

/** A press on a button that is no flow's. */
export const ownPress = async (
  parts: OwnParts,
  by: ObjectId,
  turn: Turn,
  press: Press,
): Promise<OwnAnswer | undefined> => {
  const { persons, edges } = parts;
  switch (press.verb) {
    case 'myDay': {
      const asked = MY_DAY.safeParse(press.data);
      return { drawn: await showMyDays(edges, turn, asked.success ? asked.data : {}) };
    }
    case 'help':
      return helped(turn);
    case 'dismiss': {
      await persons.remember(by, {});
      return { drawn: { card: status(turn.texts.offer.dismissed) } };
    }
    default: {
      const drawn = (await settingsPress(parts, by, turn, press)) ?? (await calendarPress(parts, by, turn, press));
      return drawn && { drawn };
    }
  }
};
