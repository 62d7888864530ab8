import type { CaseId, ClientCode, MemberId } from '../../core/ids';
import type { Visit } from '../../core/roster';
import { DELIVERED_AGAIN } from '../../core/time';
import type { Slots, Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import { choice } from '../choice';
import type { Press, Turn, Waiting } from '../edge';
import { phrasesFor } from '../phrases';
import { MOST_BESIDE, type SwapCommand } from './commands';
import { mayDecide } from './exception';
import { isBetween, undoable } from './mine';
import { onCase } from './pieces';
import { mayAnswer } from './reasons';
import { askBack, datesOf, drawn, find, offeredTo, type SwapMeaning, text } from './seeking';
import { beginnerOf, declinedAt, isVisitCase, type VisitCase } from './swap';
import { swapVisit } from './swap-words';
import { type DatedVisit, holderAmong, isNotOf, isOf, isOthers } from './visits';

const draftPress = (found: DatedVisit, turn: Turn, to: MemberId | undefined): Press => ({
  verb: 'draftOffer',
  data: { caseId: turn.newCaseId(), visit: found.visit.id, date: found.date, ...(to ? { to } : {}) },
});

const takePress = (found: DatedVisit, turn: Turn, from: MemberId): Press => ({
  verb: 'draftTake',
  data: { caseId: turn.newCaseId(), visit: found.visit.id, date: found.date, from },
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

const take = (found: DatedVisit, turn: Turn, from: MemberId): SwapMeaning => ({
  meaning: 'draft',
  command: {
    type: 'takeVisit',
    by: turn.reader,
    at: turn.at,
    caseId: turn.newCaseId(),
    visit: found.visit.id,
    date: found.date,
    from,
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

/** Nothing of the writer's own fits: it may be a colleague's, or another time was meant. */
const notMine = async (slots: Slots, turn: Turn, to: MemberId | undefined): Promise<SwapMeaning> => {
  const { which } = turn.texts;
  const theirs = slots.client ? await find(slots, turn, isNotOf(turn.reader)) : [];
  const [first] = theirs;
  if (first && theirs.length === 1) return offer(first, turn, to);
  const { client: _, time: __, ...wider } = slots;
  const date = datesOf(slots)[0];
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
  const found = await find(slots, turn, isOthers(turn.reader, owners));
  const ownerOf = ({ visit }: DatedVisit) => holderAmong(owners, visit);
  const [first] = found;
  const from = first && ownerOf(first);
  if (first && from && found.length === 1) return withOthers(take(first, turn, from), first, slots, isOf(from), turn);
  if (found.length > 1) return choose(found, turn, (one) => takePress(one, turn, ownerOf(one) ?? turn.reader));
  return notTheirs(slots, turn, owners);
};

/** The colleague named has no such visit: say who has it, or that there is none. */
const notTheirs = async (slots: Slots, turn: Turn, owners: readonly MemberId[]): Promise<SwapMeaning> => {
  const anyones = await find(slots, turn, () => true);
  const [first] = anyones;
  if (first && owners[0]) return take(first, turn, owners[0]);
  return text(turn.texts.refusal.visitUnknown);
};

type CaseCommand = 'acceptVisit' | 'declineVisit' | 'withdrawVisit';

/** What was said beside a yes or no, and whether it was the word that leaders use. */
interface Said {
  readonly comment?: string | undefined;
  readonly approving: boolean;
}

/** Whoever was asked too may have answered that, and be heard only now, or once more. */
const mayBeOwnAnswer = ({ asked, exception }: VisitCase, { reader, at }: Turn): boolean =>
  asked.includes(reader) && exception !== undefined && at - exception.at < DELIVERED_AGAIN;

/** A leader's yes or no to what the two have agreed on. */
const leadersAnswer = (
  one: VisitCase,
  command: CaseCommand,
  { comment, approving }: Said,
  turn: Turn,
): SwapCommand | undefined => {
  if (!isDecision(command) || !isAwaitedFrom(one, turn) || (mayBeOwnAnswer(one, turn) && !approving)) return undefined;
  const type = command === 'acceptVisit' ? 'approveException' : 'rejectException';
  const said = comment === undefined ? {} : { comment };
  return { type, by: turn.reader, at: turn.at, caseId: one.id, ...said };
};

const isDecision = (command: CaseCommand): boolean => command === 'acceptVisit' || command === 'declineVisit';

/** Also once it is decided, so that the same answer delivered again is no other. */
const isAwaitedFrom = (one: VisitCase, { team, reader }: Turn): boolean =>
  (one.status === 'waiting' || one.decidedBy === reader) && mayDecide(team, one, reader);

const onNumber = async (
  type: CaseCommand,
  number: number,
  turn: Turn,
  said: Said,
): Promise<SwapMeaning | undefined> => {
  const one = await caseNumbered(number, turn);
  if (!one) return text(turn.texts.refusal.caseUnknown(number));
  if (!isVisitCase(one)) return undefined;
  const answer: SwapCommand = { type, by: turn.reader, at: turn.at, caseId: one.id };
  return { meaning: 'command', command: leadersAnswer(one, type, said, turn) ?? answer };
};

const clientsOf = ({ client, also = [], returns }: VisitCase): readonly ClientCode[] => [
  client,
  ...[...also, ...(returns ? [returns] : [])].map((seat) => seat.client),
];

/** The reader's own questions that nobody has answered yet. */
const openOwn = ({ team, reader }: Turn): readonly VisitCase[] =>
  team.openCases.filter(isVisitCase).filter((one) => beginnerOf(one) === reader);

/** `dra tillbaka` alone means one's only open question; of several, one more tap says which. */
const withdrawOpen = ({ client }: Slots, turn: Turn): SwapMeaning => {
  const say = phrasesFor(turn);
  const mine = openOwn(turn).filter((one) => client === undefined || one.client === client);
  const [only, another] = mine;
  if (!only) return text(turn.texts.nothingToAnswer);
  if (!another)
    return { meaning: 'command', command: { type: 'withdrawVisit', by: turn.reader, at: turn.at, caseId: only.id } };
  const options = mine.map((one) => ({
    title: `#${one.number} ${say.visit(one)}`,
    press: { verb: 'withdrawVisit', data: { caseId: one.id } },
  }));
  return drawn(choice(turn.texts.which.visit, turn.texts.offer.withdraw, options, turn));
};

/**
 * `ångra 27`, or `ångra` alone when there is but one swap to undo: the question first, since it changes somebody else's day. With nothing
 * swapped yet it is one's own question that is taken back.
 */
const undo = async ({ caseNumber, client, person, comment }: Slots, turn: Turn): Promise<SwapMeaning | undefined> => {
  const draft = (id: CaseId): SwapMeaning => ({
    meaning: 'draft',
    command: { type: 'undoSwap', by: turn.reader, at: turn.at, caseId: id },
  });
  if (caseNumber !== undefined) {
    const one = await caseNumbered(caseNumber, turn);
    if (!one) return text(turn.texts.refusal.caseUnknown(caseNumber));
    if (!isVisitCase(one)) return undefined;
    if (comment === undefined || isBetween(one, turn.reader)) return draft(one.id);
    const { reader: by, at } = turn;
    return { meaning: 'command', command: { type: 'undoSwap', by, at, caseId: one.id, comment } };
  }
  const cases = (await undoable(turn))
    .filter((one) => client === undefined || clientsOf(one).includes(client))
    .filter((one) => person === undefined || one.owner === person || one.taker === person);
  const [only, another] = cases;
  if (!only) return openOwn(turn).length > 0 ? withdrawOpen({ client }, turn) : text(turn.texts.undo.nothing);
  if (!another) return draft(only.id);
  const say = phrasesFor(turn);
  const options = cases.map((one) => ({
    title: `#${one.number} ${say.visit(one)}`,
    press: { verb: 'draftUndo', data: { caseId: one.id } },
  }));
  return drawn(choice(turn.texts.undo.which, '', options, turn));
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
  return undefined;
};

/** What a leader decides about is a yes or no of theirs too. */
const toDecide = (turn: Turn): readonly Waiting[] =>
  turn.team.openCases
    .filter(isVisitCase)
    .filter((one) => one.status === 'waiting' && mayDecide(turn.team, one, turn.reader))
    .map((one) => ({
      number: one.number,
      about: `#${one.number} ${phrasesFor(turn).visit(one)}`,
      yes: onCase('approveException', one),
      no: onCase('rejectException', one),
    }));

/** The questions that wait for the reader's yes or no. */
export const waiting = (turn: Turn): readonly Waiting[] => {
  const say = phrasesFor(turn);
  const asked = turn.team.openCases
    .filter(isVisitCase)
    .filter((one) => one.status === 'asking' && one.asked.includes(turn.reader) && mayAnswer(one, turn.reader))
    .filter((one) => declinedAt(one, turn.reader) === undefined)
    .map((one) => ({
      number: one.number,
      about: `#${one.number} ${say.visit(one)}`,
      yes: onCase('acceptVisit', one),
      no: onCase('declineVisit', one),
    }));
  return [...asked, ...toDecide(turn)];
};
