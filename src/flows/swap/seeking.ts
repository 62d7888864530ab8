import type { IsoDate, MemberId } from '../../core/ids';
import type { Visit } from '../../core/roster';
import { addDays, localDate } from '../../core/time';
import type { Slots, Understood } from '../../language/understand';
import type { Drawn, Meaning, Turn } from '../edge';
import type { SwapCommand } from './commands';
import { type DatedVisit, visitsSought } from './visits';

export type SwapMeaning = Meaning<SwapCommand>;

/** How far ahead a visit is looked for when no day was said. */
const HORIZON = 7;

export const text = (words: string): SwapMeaning => ({ meaning: 'text', text: words });

export const drawn = (card: Drawn): SwapMeaning => ({ meaning: 'drawn', drawn: card });

export const datesOf = (slots: Slots): readonly IsoDate[] => slots.dates ?? (slots.date ? [slots.date] : []);

/** A longer stretch is cut: no more is read for one question. */
const LONGEST_STRETCH = 45;

/** The dates that were said, from the first through the last; none when none was. */
export const stretchOf = (slots: Slots): readonly [IsoDate, IsoDate] | undefined => {
  const said = [...datesOf(slots), ...(slots.endDate ? [slots.endDate] : [])].sort();
  const [first] = said;
  const last = said[said.length - 1];
  if (!first || !last) return undefined;
  const furthest = addDays(first, LONGEST_STRETCH);
  return [first, last < furthest ? last : furthest];
};

export const isSaid = (slots: Slots, date: IsoDate): boolean =>
  slots.endDate === undefined && slots.dates !== undefined ? slots.dates.includes(date) : true;

const today = (turn: Turn): IsoDate => localDate(turn.at, turn.team.team.timeZone);

/** The first date that has any when no day was said, else all on the days that were. */
export const find = async (slots: Slots, turn: Turn, of: (visit: Visit) => boolean): Promise<readonly DatedVisit[]> => {
  const said = datesOf(slots);
  const from = [...said].sort()[0] ?? today(turn);
  const to = [...said].sort().pop() ?? addDays(from, HORIZON);
  const days = await turn.read.days(addDays(from, -1), addDays(to, 1));
  const looked = days.filter((day) => (said.length > 0 ? said.includes(day.date) : from <= day.date && day.date <= to));
  const found = visitsSought(looked, slots, { at: turn.at, zone: turn.team.team.timeZone, of });
  return said.length > 0 ? found : found.filter((each) => each.date === found[0]?.date);
};

/** What was not understood of the visit's particulars, asked back; `undefined` when nothing stands in the way. */
export const askBack = ({ slots, unknownClient, unknownPerson }: Understood, turn: Turn): SwapMeaning | undefined => {
  const { which } = turn.texts;
  const said = datesOf(slots);
  if (slots.impossible !== undefined) return text(which.impossible(slots.impossible));
  if (unknownClient !== undefined) return text(which.unknownClient(unknownClient));
  if (unknownPerson !== undefined) return text(which.unknownPerson(unknownPerson));
  if (said.length > 0 && said.every((date) => date < today(turn))) return text(which.past);
  return undefined;
};

export const offeredTo = (slots: Slots): readonly MemberId[] => slots.people ?? (slots.person ? [slots.person] : []);
