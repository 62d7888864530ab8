import type { MemberId } from '../../core/ids';
import { minutesBetween } from '../../core/time';
import type { SeatPassing } from '../../planning/candidates';
import { extraTime } from '../../planning/extra-time';
import type { Finding } from '../../rules/finding';
import type { View } from '../edge';
import { phrasesFor } from '../phrases';

/** What would change hands, and what the rules find of it. */
export interface Exchange {
  readonly passings: readonly SeatPassing[];
  readonly found: readonly Finding[];
}

/** One figure of what a person would get by it, in a few words that begin with a number; `undefined`: there is none. */
type Figure = (person: MemberId, exchange: Exchange, view: View) => string | undefined;

/** How much more or less time with clients. */
const visitTime: Figure = (person, { passings }, { texts: { exception } }) => {
  const minutes = passings.reduce((sum, { visit: { start, end }, from, to }) => {
    const long = minutesBetween(start, end);
    return sum + (to === person ? long : 0) - (from === person ? long : 0);
  }, 0);
  if (minutes === 0) return undefined;
  return minutes > 0 ? exception.more(minutes) : exception.less(-minutes);
};

/** Time beyond the shifts, and how much of it is unsocial hours. */
const beyondShifts: Figure = (person, { found }, { team, texts }) => {
  const own = found.filter((finding) => finding.person === person);
  const { minutes, unsocial } = extraTime(team.team, own);
  return texts.exception.beyond(minutes, unsocial);
};

/** Whatever a leader reads of each of the two; a rule with figures of its own puts one more here. */
const FIGURES: readonly Figure[] = [visitTime, beyondShifts];

/** A line of figures for each of these people: what a leader weighs, of both. */
export const figuresOf = (persons: readonly MemberId[], exchange: Exchange, view: View): readonly string[] =>
  persons.map((person) => {
    const figures = FIGURES.flatMap((figure) => figure(person, exchange, view) ?? []);
    return `${phrasesFor(view).name(person)}: ${figures.join(', ')}`;
  });
