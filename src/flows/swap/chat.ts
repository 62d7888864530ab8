import type { ClientCode, MemberId } from '../../core/ids';
import { hasOpenSeat } from '../../core/plan';
import type { Visit } from '../../core/roster';
import type { Slots, Understood } from '../../language/understand';
import { isAway } from '../../planning/free';
import { choice } from '../choice';
import type { Press, Turn } from '../edge';
import { phrasesFor } from '../phrases';
import { type CaseCommand, onNumber, undo, withdrawOpen } from './case-words';
import { MOST_BESIDE } from './commands';
import { askBack, datesOf, drawn, find, offeredTo, type SwapMeaning, text } from './seeking';
import { understandShift } from './shift-words';
import { swapVisit } from './swap-words';
import { type DatedVisit, holderAmong, isOf, isOthers } from './visits';
import { whatIf } from './what-if';
import { whyNot } from './why-not';

const draftPress = (found: DatedVisit, turn: Turn, to: MemberId | undefined): Press => ({
  verb: 'draftOffer',
  data: { caseId: turn.newCaseId(), visit: found.visit.id, date: found.date, ...(to ? { to } : {}) },
});

const takePress = (found: DatedVisit, turn: Turn, from: MemberId | undefined): Press => ({
  verb: 'draftTake',
  data: { caseId: turn.newCaseId(), visit: found.visit.id, date: found.date, ...(from ? { from } : {}) },
});

const offer = (found: DatedVisit, turn: Turn, to: MemberId | undefined): SwapMeaning => ({
  meaning: 'draft',
  command: {
    type: 'offerVisit',
    by: turn.reader,
    at: turn.at,
    caseId: turn.newCaseId(),
    visit: found.visit.id,
    date: found.date,
    ...(to ? { to } : {}),
    ...(to === undefined && turn.inTheOpen ? { awaited: true as const } : {}),
  },
});

const take = (found: DatedVisit, turn: Turn, from: MemberId | undefined): SwapMeaning => ({
  meaning: 'draft',
  command: {
    type: 'takeVisit',
    by: turn.reader,
    at: turn.at,
    caseId: turn.newCaseId(),
    visit: found.visit.id,
    date: found.date,
    ...(from ? { from } : {}),
  },
});

const choose = (
  found: readonly DatedVisit[],
  turn: Turn,
  press: (one: DatedVisit) => Press,
  title?: string,
): SwapMeaning => {
  const say = phrasesFor(turn);
  const options = found.map((one) => ({ title: say.visit(one.visit), press: press(one) }));
  const { which } = turn.texts;
  return drawn(choice(title ?? which.visit, which.visitSmall, options, turn));
};

/** The name fits several colleagues: one more tap says which. */
const whichPerson = (found: DatedVisit, people: readonly MemberId[], turn: Turn): SwapMeaning => {
  const say = phrasesFor(turn);
  const firsts = people.map((person) => (turn.team.members.get(person)?.name ?? '').split(' ')[0] ?? '');
  const [first = ''] = firsts;
  const { which } = turn.texts;
  const title = firsts.every((name) => name === first) ? which.person(first) : which.people(people.map(say.name));
  const options = people.map((person) => ({ title: say.name(person), press: draftPress(found, turn, person) }));
  return drawn(choice(title, say.visit(found.visit), options, turn));
};

/** `mitt nästa besök`, `mitt sista besök imorgon`: one of those that fit. */
const inOrder = (found: readonly DatedVisit[], { order }: Slots): readonly DatedVisit[] => {
  if (order === undefined) return found;
  return order === 'last' ? found.slice(-1) : found.slice(0, 1);
};

/** The one visit of that client's on the same day that fits, if there is just one. */
const besideOf = async (client: ClientCode, first: DatedVisit, of: (visit: Visit) => boolean, turn: Turn) => {
  const found = await find({ client, date: first.date }, turn, of);
  const [only, another] = found;
  return only && !another ? [{ visit: only.visit.id, date: only.date }] : [];
};

/** The other visits that were named go with it; those that could be several are not forgotten without a word. */
const withOthers = async (
  meaning: SwapMeaning,
  first: DatedVisit,
  { otherClients = [] }: Slots,
  of: (visit: Visit) => boolean,
  turn: Turn,
): Promise<SwapMeaning> => {
  if (meaning.meaning !== 'draft' || otherClients.length === 0) return meaning;
  const { command } = meaning;
  if (command.type !== 'offerVisit' && command.type !== 'takeVisit') return meaning;
  const beside = await Promise.all(otherClients.map((client) => besideOf(client, first, of, turn)));
  const also = beside.flat().slice(0, MOST_BESIDE);
  const left = otherClients.filter((_, at) => beside[at]?.length === 0 || at >= MOST_BESIDE);
  const note = left.length > 0 ? { note: turn.texts.which.leftToAsk(left) } : {};
  return { ...meaning, command: also.length > 0 ? { ...command, also } : command, ...note };
};

const offerVisit = async (understood: Understood, turn: Turn): Promise<SwapMeaning> => {
  const { slots } = understood;
  const { which } = turn.texts;
  const back = askBack(understood, turn);
  if (back) return back;
  const people = offeredTo(slots);
  const to = people.length === 1 ? people[0] : undefined;
  const own = inOrder(await find(slots, turn, isOf(turn.reader)), slots);
  const [first] = own;
  if (!first && !slots.client && !slots.time && datesOf(slots).length === 0)
    return text(`${which.whichClient} ${which.fromYourDay}`);
  if (first && own.length === 1)
    return people.length > 1
      ? whichPerson(first, people, turn)
      : withOthers(offer(first, turn, to), first, slots, isOf(turn.reader), turn);
  if (own.length > 1) return choose(own, turn, (one) => draftPress(one, turn, to));
  return notMine(slots, turn, to);
};

/** Nothing of the writer's own fits: it may be a colleague's or nobody's, or another time was meant. */
const notMine = async (slots: Slots, turn: Turn, to: MemberId | undefined): Promise<SwapMeaning> => {
  const { which } = turn.texts;
  const theirs = slots.client ? await find(slots, turn, ({ members }) => !members.includes(turn.reader)) : [];
  const [first] = theirs;
  if (first && theirs.length === 1) return offer(first, turn, to);
  const date = datesOf(slots)[0];
  const { time: _, times: __, ...atAnyTime } = slots;
  const there = slots.client && slots.time ? await find(atAnyTime, turn, isOf(turn.reader)) : [];
  if (slots.client && slots.time && there.length > 0)
    return choose(there, turn, (one) => draftPress(one, turn, to), which.notAtThatTime(slots.client, slots.time));
  const { client: ___, ...wider } = atAnyTime;
  const day = date && turn.texts.days.short(date);
  const own = date ? await find(wider, turn, isOf(turn.reader)) : [];
  const title = slots.client ? which.noSuchVisit(slots.client, day) : day ? which.noVisitsThen(day) : which.whichClient;
  if (own.length === 0) return text(`${title} ${which.fromYourDay}`);
  const heading = slots.client ? `${title} ${which.yoursAre}` : which.visit;
  return choose(own, turn, (one) => draftPress(one, turn, to), heading);
};

const takeVisit = async (understood: Understood, turn: Turn): Promise<SwapMeaning> => {
  const { slots } = understood;
  const { which } = turn.texts;
  const back = askBack(understood, turn);
  if (back) return back;
  const owners = offeredTo(slots).filter((person) => person !== turn.reader);
  if (!slots.client && owners.length === 0) return text(which.whoseVisit);
  const others = isOthers(turn.reader, owners);
  const found = await find(slots, turn, (visit) => others(visit) || (owners.length === 0 && hasOpenSeat(visit)));
  // A seat of somebody who is absent is free: nobody else is asked for theirs.
  const ownerOf = ({ visit }: DatedVisit) =>
    owners.length === 0 && visit.members.some((member) => isAway(turn.team, member, visit.start))
      ? undefined
      : holderAmong(owners, visit);
  const [first] = found;
  const from = first && ownerOf(first);
  if (first && found.length === 1)
    return withOthers(take(first, turn, from), first, slots, from ? isOf(from) : none, turn);
  if (found.length > 1) return choose(found, turn, (one) => takePress(one, turn, ownerOf(one)));
  return notTheirs(slots, turn, owners);
};

/** What nobody has is taken by itself. */
const none = (): boolean => false;

/** The colleague named has no such visit: say who has it, or that there is none. */
const notTheirs = async (slots: Slots, turn: Turn, owners: readonly MemberId[]): Promise<SwapMeaning> => {
  const anyones = await find(slots, turn, () => true);
  const [first] = anyones;
  if (first && owners[0]) return take(first, turn, owners[0]);
  return text(turn.texts.refusal.visitUnknown);
};

const CASE_COMMANDS: Readonly<Partial<Record<Understood['intent'], CaseCommand>>> = {
  accept: 'acceptVisit',
  approve: 'acceptVisit',
  takeVisit: 'acceptVisit',
  decline: 'declineVisit',
  withdraw: 'withdrawVisit',
};

/** What words mean to the swap flow, or `undefined` when they are not about visits. */
export const understand = async (understood: Understood, turn: Turn): Promise<SwapMeaning | undefined> => {
  const { intent, slots } = understood;
  const command = CASE_COMMANDS[intent];
  if (command && slots.caseNumber !== undefined)
    return onNumber(command, slots.caseNumber, turn, { comment: slots.comment, approving: intent === 'approve' });
  if (intent === 'undo') return undo(slots, turn);
  if (intent === 'withdraw') return withdrawOpen(slots, turn);
  if (intent === 'offerVisit') return offerVisit(understood, turn);
  if (intent === 'takeVisit') return takeVisit(understood, turn);
  if (intent === 'swapVisit') return swapVisit(understood, turn);
  if (intent === 'whatIf') return whatIf(understood, turn);
  if (intent === 'whyNot') return whyNot(understood, turn);
  return understandShift(understood, turn);
};
