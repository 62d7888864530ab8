import type { MemberId } from '../../core/ids';
import type { Shift, Visit } from '../../core/roster';
import { addDays, localDate } from '../../core/time';
import type { CaseLine, Turn, View, WaitingLine } from '../edge';
import { phrasesFor, someNames } from '../phrases';
import { endedLine } from './ended';
import { standsWithLeader } from './exception-cards';
import { beginnerOf, declinedAt, isParty, isSwapCase, type SwapCase } from './swap';
import { about } from './words';

/** How far ahead a swap is looked for that could be undone. */
const AHEAD = 14;
/** Each takes two reads. */
const MOST = 12;

const isAsked = (one: SwapCase, person: MemberId): boolean =>
  one.asked.includes(person) && declinedAt(one, person) === undefined;

const isAskedOrAgreed = (one: SwapCase, person: MemberId): boolean =>
  one.status === 'waiting' ? isParty(one, person) : isAsked(one, person);

const concerns = (visit: Visit, person: MemberId): boolean =>
  visit.members.includes(person) || (visit.planned ?? []).includes(person);

const concernsShift = ({ member, planned }: Shift, person: MemberId): boolean =>
  member === person || planned === person;

/** The reader's own questions that nobody has answered yet. */
export const openOwn = ({ team, reader }: Turn): readonly SwapCase[] =>
  team.openCases.filter(isSwapCase).filter((one) => beginnerOf(one) === reader);

/** Swaps that the reader is one of the two in, and that have not begun. */
export const undoable = async ({ team, reader, at, read }: Turn): Promise<readonly SwapCase[]> => {
  const today = localDate(at, team.team.timeZone);
  const days = await read.days(addDays(today, -1), addDays(today, AHEAD));
  const ahead = <T extends Shift | Visit>(all: readonly T[], of: (one: T, person: MemberId) => boolean) =>
    all.filter((one) => one.start > at && of(one, reader)).flatMap(({ swap }) => swap ?? []);
  const numbers = days.flatMap((day) => [...ahead(day.shifts, concernsShift), ...ahead(day.visits, concerns)]);
  const cases = await Promise.all(
    [...new Set(numbers)].slice(0, MOST).map((number) => read.closedCaseNumbered(number)),
  );
  return cases.filter(
    (one): one is SwapCase => one !== undefined && isSwapCase(one) && one.status === 'taken' && isParty(one, reader),
  );
};

/** Of whom one has asked, all are named or none: who has not answered is nobody's to see. */
const stands = (one: SwapCase, view: View): string => {
  const { mine } = view.texts;
  const say = phrasesFor(view);
  if (!one.open) return endedLine(one, view);
  if (one.status === 'waiting') return standsWithLeader(one, view);
  const until = say.until(one.dueAt ?? one.start);
  const beginner = beginnerOf(one);
  if (view.reader !== beginner) return mine.asksYou(say.name(beginner), until);
  return mine.asked(...someNames(one.asked.map(say.name)), until);
};

/** Where these cases stand, for this reader, in order of number. */
export const linesOf = (cases: readonly SwapCase[], view: View): readonly CaseLine[] =>
  [...cases]
    .sort((a, b) => a.number - b.number)
    .map((one) => ({
      number: one.number,
      caseId: one.id,
      about: about(one, view),
      stands: stands(one, view),
    }));

/** What a leader has not decided yet. */
export const waits = (view: View): readonly WaitingLine[] =>
  view.team.openCases.filter(isSwapCase).flatMap((one) =>
    one.status === 'waiting' && one.exception
      ? [
          {
            number: one.number,
            about: about(one, view),
            names: one.exception.leaders.map(phrasesFor(view).name),
            since: one.exception.at,
          },
        ]
      : [],
  );

/** The reader's swaps: asked by them, asking them, and those that can still be undone. */
export const mine = async (turn: Turn): Promise<readonly CaseLine[]> => {
  const open = turn.team.openCases
    .filter(isSwapCase)
    .filter((one) => beginnerOf(one) === turn.reader || isAskedOrAgreed(one, turn.reader));
  return linesOf([...open, ...(await undoable(turn))], turn);
};
