import { followUpCard } from '../../src/cards/follow-up';
import { type WeekFigures, weeksUntil } from '../../src/core/follow-up';
import { isoDate } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import type { Drawn } from '../../src/flows/edge';
import { followUpOf } from '../../src/reports/follow-up';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';

const MONDAYS = weeksUntil(isoDate('2025-11-10'), 4);
const MEANS = [10.4, 10.1, 9.9, 9.8];

const week = (monday: WeekFigures['monday'], at: number): WeekFigures => ({
  monday,
  used: true,
  people: 14,
  continuity: { clients: 38, mean: MEANS[at] ?? 10, median: 10, above: 0 },
  contact: { count: 230, of: 610 },
  substitutes: { count: 72, of: 640 },
  absent: { count: 5, of: 78 },
  own: { count: 9, of: 10 },
  waited: { needs: [300, 1500, 2900], proposals: [11_000, 12_500], exceptions: [45, 130, 560] },
  inside: 4,
  kept: { count: 5, of: 6 },
  restKept: 2,
});

/** A team of fewer than five: of everything too little, and nothing that had to be stopped. */
const small = (monday: WeekFigures['monday']): WeekFigures => {
  const { continuity: _, ...rest } = week(monday, 0);
  return { ...rest, people: 4 };
};

/** Some weeks; the first ones of a team, with few decisions; and a team that is too small for figures. */
export const followUpCards = (
  { fresh, leader }: { readonly fresh: Round; readonly leader: string },
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const view = viewOf(fresh, fresh.who(leader), language);
  const last = MONDAYS.slice(-1);
  const first = last.map((monday) => ({
    ...week(monday, 3),
    own: { count: 2, of: 3 },
    kept: { count: 2, of: 2 },
    inside: 0,
    restKept: 0,
  }));
  return [
    ['figures.follow-up', followUpCard(followUpOf(MONDAYS.map(week), MONDAYS), view)],
    ['figures.follow-up-two-weeks', followUpCard(followUpOf(MONDAYS.slice(-2).map(week), MONDAYS.slice(-2)), view)],
    ['figures.follow-up-first', followUpCard(followUpOf(first, last), view)],
    ['figures.follow-up-none', followUpCard(followUpOf(MONDAYS.map(small), MONDAYS), view)],
  ];
};
