import type { Case } from '../../../src/core/flow';
import { addDays } from '../../../src/core/time';
import type { Turn } from '../../../src/flows/edge';
import type { Round } from './round';
import { viewOf } from './seen';

/** A turn of `name`, whose reads see the round as it is. */
export const turnOf = (round: Round, name: string): Turn => {
  const view = viewOf(round, round.who(name), 'sv');
  const closed = (fits: (one: Case) => boolean) =>
    [...round.stored().cases.values()].find((one) => !one.open && fits(one));
  return {
    ...view,
    read: {
      team: async () => view.team,
      teamAndElsewhere: async () => view.team,
      days: async (from, to) => {
        const dates = [from];
        for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) dates.push(date);
        return dates.map((date) => round.stored().days.get(date) ?? { date, shifts: [], visits: [] });
      },
      closedCase: async (id) => closed((one) => one.id === id),
      closedCaseNumbered: async (number) => closed((one) => one.number === number),
      textsOf: async () => [],
      counted: async () => 0,
      tallyOf: async () => undefined,
      eventsSince: async () => [],
    },
  };
};
