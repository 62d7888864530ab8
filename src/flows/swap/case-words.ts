import type { CaseId } from '../../core/ids';
import { DELIVERED_AGAIN } from '../../core/time';
import type { Slots } from '../../language/understand';
import { caseNumbered } from '../cases';
import { choice } from '../choice';
import type { Turn, Waiting } from '../edge';
import type { SwapCommand } from './commands';
import { mayDecide } from './exception';
import { openOwn, undoable } from './mine';
import { onCase } from './pieces';
import { mayAnswer } from './reasons';
import { drawn, type SwapMeaning, text } from './seeking';
import { clientsOf, declinedAt, isParty, isSwapCase, type SwapCase } from './swap';
import { about } from './words';

export type CaseCommand = 'acceptVisit' | 'declineVisit' | 'withdrawVisit';

/** What was said beside a yes or no, and whether it was the word that leaders use. */
interface Said {
  readonly comment?: string | undefined;
  readonly approving: boolean;
}

/** Whoever was asked too may have answered that, and be heard only now, or once more. */
const mayBeOwnAnswer = ({ asked, exception }: SwapCase, { reader, at }: Turn): boolean =>
  asked.includes(reader) && exception !== undefined && at - exception.at < DELIVERED_AGAIN;

/** A leader's yes or no to what the two have agreed on. */
const leadersAnswer = (
  one: SwapCase,
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
const isAwaitedFrom = (one: SwapCase, { team, reader }: Turn): boolean =>
  (one.status === 'waiting' || one.decidedBy === reader) && mayDecide(team, one, reader);

/** `ja 27`, `dra tillbaka 27`: an answer to the case of that number. */
export const onNumber = async (
  type: CaseCommand,
  number: number,
  turn: Turn,
  said: Said,
): Promise<SwapMeaning | undefined> => {
  const one = await caseNumbered(number, turn);
  if (!one) return text(turn.texts.refusal.caseUnknown(number));
  if (!isSwapCase(one)) return undefined;
  const answer: SwapCommand = { type, by: turn.reader, at: turn.at, caseId: one.id };
  return { meaning: 'command', command: leadersAnswer(one, type, said, turn) ?? answer };
};

/** `dra tillbaka` alone means one's only open question; of several, one more tap says which. */
export const withdrawOpen = ({ client }: Slots, turn: Turn): SwapMeaning => {
  const mine = openOwn(turn).filter((one) => client === undefined || clientsOf(one)[0] === client);
  const [only, another] = mine;
  if (!only) return text(turn.texts.nothingToAnswer);
  if (!another)
    return { meaning: 'command', command: { type: 'withdrawVisit', by: turn.reader, at: turn.at, caseId: only.id } };
  const options = mine.map((one) => ({
    title: `#${one.number} ${about(one, turn)}`,
    press: { verb: 'withdrawVisit', data: { caseId: one.id } },
  }));
  return drawn(choice(turn.texts.which.visit, turn.texts.offer.withdraw, options, turn));
};

/**
 * `ångra 27`, or `ångra` alone when there is but one swap to undo: the question first, since it changes somebody else's day. With nothing
 * swapped yet it is one's own question that is taken back.
 */
export const undo = async (
  { caseNumber, client, person, comment }: Slots,
  turn: Turn,
): Promise<SwapMeaning | undefined> => {
  const draft = (id: CaseId): SwapMeaning => ({
    meaning: 'draft',
    command: { type: 'undoSwap', by: turn.reader, at: turn.at, caseId: id },
  });
  if (caseNumber !== undefined) {
    const one = await caseNumbered(caseNumber, turn);
    if (!one) return text(turn.texts.refusal.caseUnknown(caseNumber));
    if (!isSwapCase(one)) return undefined;
    if (comment === undefined || isParty(one, turn.reader)) return draft(one.id);
    const { reader: by, at } = turn;
    return { meaning: 'command', command: { type: 'undoSwap', by, at, caseId: one.id, comment } };
  }
  const cases = (await undoable(turn))
    .filter((one) => client === undefined || clientsOf(one).includes(client))
    .filter((one) => person === undefined || one.owner === person || one.taker === person);
  const [only, another] = cases;
  if (!only) return openOwn(turn).length > 0 ? withdrawOpen({ client }, turn) : text(turn.texts.undo.nothing);
  if (!another) return draft(only.id);
  const options = cases.map((one) => ({
    title: `#${one.number} ${about(one, turn)}`,
    press: { verb: 'draftUndo', data: { caseId: one.id } },
  }));
  return drawn(choice(turn.texts.undo.which, '', options, turn));
};

/** What a leader decides about is a yes or no of theirs too. */
const toDecide = (turn: Turn): readonly Waiting[] =>
  turn.team.openCases
    .filter(isSwapCase)
    .filter((one) => one.status === 'waiting' && mayDecide(turn.team, one, turn.reader))
    .map((one) => ({
      number: one.number,
      about: `#${one.number} ${about(one, turn)}`,
      yes: onCase('approveException', one),
      no: onCase('rejectException', one),
    }));

/** The questions that wait for the reader's yes or no. */
export const waiting = (turn: Turn): readonly Waiting[] => {
  const asked = turn.team.openCases
    .filter(isSwapCase)
    .filter((one) => one.status === 'asking' && one.asked.includes(turn.reader) && mayAnswer(one, turn.reader))
    .filter((one) => declinedAt(one, turn.reader) === undefined)
    .map((one) => ({
      number: one.number,
      about: `#${one.number} ${about(one, turn)}`,
      yes: onCase('acceptVisit', one),
      no: onCase('declineVisit', one),
    }));
  return [...asked, ...toDecide(turn)];
};
