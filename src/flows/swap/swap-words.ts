import type { MemberId } from '../../core/ids';
import type { Visit } from '../../core/roster';
import type { Slots, Understood } from '../../language/understand';
import { choice } from '../choice';
import type { Turn } from '../edge';
import { phrasesFor } from '../phrases';
import type { SwapVisit } from './commands';
import { draftPress } from './pieces';
import { askBack, datesOf, drawn, find, offeredTo, type SwapMeaning, text } from './seeking';
import { thatPass } from './that-pass';
import { type DatedVisit, holderAmong, isOf, isOthers } from './visits';

/** What is wanted in return, as if it had been asked for alone: the same day, unless another was said. */
const wantedBack = ({ otherClient, otherDate, otherTime, date, dates }: Slots): Slots => ({
  ...(otherClient ? { client: otherClient } : {}),
  ...(otherTime ? { time: otherTime } : {}),
  ...(otherDate ? { date: otherDate } : { ...(date ? { date } : {}), ...(dates ? { dates } : {}) }),
});

const commandFor = (mine: DatedVisit, theirs: DatedVisit, holder: MemberId, turn: Turn): SwapVisit => ({
  type: 'swapVisit',
  by: turn.reader,
  at: turn.at,
  caseId: turn.newCaseId(),
  visit: mine.visit.id,
  date: mine.date,
  with: holder,
  returns: { visit: theirs.visit.id, date: theirs.date },
});

const apart = (mine: DatedVisit, theirs: DatedVisit): number => Math.abs(mine.visit.start - theirs.visit.start);

/** `byt K-1047 imorgon 14.30 mot Ahmeds K-1020`: the writer's own visit for a colleague's; of several that fit, one tap says which. */
export const swapVisit = async (understood: Understood, turn: Turn): Promise<SwapMeaning> => {
  const { slots } = understood;
  const { which, swap, refusal } = turn.texts;
  const back = askBack(understood, turn);
  if (back) return back;
  const say = phrasesFor(turn);
  const people = offeredTo(slots).filter((person) => person !== turn.reader);
  if (!slots.otherClient && people.length === 0) return text(swap.whose);
  const own = await find(slots, turn, isOf(turn.reader));
  const date = datesOf(slots)[0];
  if (own.length === 0)
    return text(
      slots.client
        ? `${which.noSuchVisit(slots.client, date && turn.texts.days.short(date))} ${which.fromYourDay}`
        : `${which.whichClient} ${which.fromYourDay}`,
    );
  const theirs = await find(wantedBack(slots), turn, isOthers(turn.reader, people));
  const [only] = people;
  if (theirs.length === 0) return text(only && people.length === 1 ? swap.none(say.name(only)) : refusal.visitUnknown);
  const holderOf = ({ visit }: DatedVisit): MemberId => holderAmong(people, visit) ?? turn.reader;
  const pairs = own
    .flatMap((mine) =>
      theirs.map((their) => ({ mine, their, command: commandFor(mine, their, holderOf(their), turn) })),
    )
    .sort((a, b) => apart(a.mine, a.their) - apart(b.mine, b.their));
  const passing = await thatPass(pairs, turn);
  const [pair, another] = passing.length > 0 ? passing : pairs.slice(0, 1);
  if (pair && !another) return { meaning: 'draft', command: pair.command };
  const short = ({ client, start }: Visit) => `${client} ${say.time(start)}`;
  const days = [
    ...new Set(passing.flatMap(({ mine, their }) => [mine, their]).map(({ visit }) => say.day(visit.start))),
  ];
  const options = passing.map(({ mine, their, command }) => ({
    title: swap.pair(short(mine.visit), short(their.visit)),
    press: draftPress(command),
  }));
  return drawn(choice(swap.which(days), which.visitSmall, options, turn));
};
