import type { MemberId } from '../../core/ids';
import type { Plan } from '../../core/plan';
import { minutesBetween } from '../../core/time';
import { extraTime } from '../../planning/extra-time';
import type { Passing } from '../../planning/passings';
import { workFigures } from '../../planning/work-figures';
import type { Finding } from '../../rules/finding';
import type { View } from '../edge';
import { phrasesFor } from '../phrases';
import { sayRest, sayWeek } from './work-words';

/** What would change hands, and what the rules find of it. */
export interface Exchange {
  readonly plan: Plan;
  readonly passings: readonly Passing[];
  readonly found: readonly Finding[];
}

/** One figure of what a person would get by it, in a few words that begin with a number; `undefined`: there is none. */
type Figure = (person: MemberId, exchange: Exchange, view: View) => string | undefined;

/** How much more or less time with clients. */
const visitTime: Figure = (person, { passings }, { texts: { exception } }) => {
  const minutes = passings.reduce((sum, passing) => {
    if ('shift' in passing) return sum;
    const { visit, from, to } = passing;
    const long = minutesBetween(visit.start, visit.end);
    return sum + (to === person ? long : 0) - (from === person ? long : 0);
  }, 0);
  if (minutes === 0) return undefined;
  return minutes > 0 ? exception.more(minutes) : exception.less(-minutes);
};

/** The free time around the shift that they get. */
const rest: Figure = (person, { passings, plan }, view) => {
  const figures = workFigures(view.team, plan, passings, person);
  return figures && sayRest(figures, view);
};

/** The week that it lies in, against the person's own measure. */
const week: Figure = (person, { passings, plan }, view) => {
  const figures = workFigures(view.team, plan, passings, person);
  return figures && sayWeek(figures, view);
};

/** Time beyond the shifts, and how much of it is unsocial hours. */
const beyondShifts: Figure = (person, { found, passings }, { team, texts }) => {
  if (passings.some((passing) => 'shift' in passing)) return undefined;
  const own = found.filter((finding) => finding.person === person);
  const { minutes, unsocial } = extraTime(team.team, own);
  const isOff = own.some(({ rule, otherFrom }) => rule === 'outsideShift' && otherFrom === undefined);
  if (minutes === 0) return undefined;
  return isOff ? texts.exception.onFreeDay(minutes, unsocial) : texts.exception.beyond(minutes, unsocial);
};

/** Whatever a leader reads of each of the two; a rule with figures of its own puts one more here. */
const FIGURES: readonly Figure[] = [rest, week, visitTime, beyondShifts];

/** A line of figures for each of these people: what a leader weighs, of both. */
export const figuresOf = (persons: readonly MemberId[], exchange: Exchange, view: View): readonly string[] =>
  persons
    .map((person) => {
      const figures = FIGURES.flatMap((figure) => figure(person, exchange, view) ?? []);
      return figures.length > 0 ? `${phrasesFor(view).name(person)}: ${figures.join(', ')}` : '';
    })
    .filter(Boolean);
