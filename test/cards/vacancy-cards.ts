import type { Language } from '../../src/core/team';
import type { Drawn } from '../../src/flows/edge';
import { vacanciesCard } from '../../src/flows/swap/vacancies';
import { roundOf, WEDNESDAY } from '../flows/swap/round';
import { drafted, shownTo, viewOf } from '../flows/swap/seen';
import type { CareTeam } from '../support/care-team';

interface Cast {
  readonly team: () => CareTeam;
  readonly taker: string;
  readonly busy: string;
  readonly leader: string;
  readonly visit: string;
}

/** What the busy one had that Wednesday is nobody's, and so is the visit. */
const withVacancies = ({ team, busy, visit }: Cast): CareTeam => {
  const care = team();
  const round = roundOf(care);
  const [gone, wanted] = [round.who(busy), round.visit(visit).id];
  return {
    ...care,
    days: care.days.map((day) => ({
      ...day,
      shifts: day.shifts.map(({ member, ...shift }) => ({
        ...shift,
        ...(member && member !== gone ? { member } : {}),
      })),
      visits: day.visits.map((one) => (one.id === wanted ? { ...one, members: [] } : one)),
    })),
  };
};

/** The list of what nobody has, and a visit that is taken from it. */
export const vacancyCards = (cast: Cast, language: Language): readonly (readonly [string, Drawn])[] => {
  const { taker, leader, visit } = cast;
  const fresh = roundOf(withVacancies(cast));
  const taken = roundOf(withVacancies(cast));
  taken.does(taken.take(taker, visit));
  const list = (name: string): Drawn => {
    const days = [...fresh.stored().days.values()].filter(({ date }) => date === WEDNESDAY);
    const card = vacanciesCard(days, [WEDNESDAY, WEDNESDAY], viewOf(fresh, fresh.who(name), language));
    if (!card) throw new Error('nothing is vacant');
    return card;
  };
  return [
    ['list.vacancies', list(taker)],
    ['list.vacancies-leader', list(leader)],
    ['question.take-nobodys', drafted(fresh, fresh.take(taker, visit), language)],
    ['question.undo-nobodys', drafted(taken, taken.undo(taker), language)],
    ['status.nobodys-taken', shownTo(taken, taker, language)],
  ];
};
