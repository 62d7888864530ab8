import type { Read, Stored, TeamState } from '../core/flow';
import { laidOver, liftedFrom, overOf } from '../core/laid-over';

/** The turn's reads as they will be once a decision that is about to be committed has happened. */
export const readAfter = (read: Read, team: TeamState, stored: Stored): Read => ({
  ...read,
  team: async () => team,
  teamAndElsewhere: async (persons) => {
    const { elsewhere } = await read.teamAndElsewhere(persons);
    return elsewhere ? { ...team, elsewhere } : team;
  },
  days: async (from, to) => {
    const days = await read.days(from, to);
    const over = overOf(team);
    return days.map((day) => laidOver(liftedFrom(stored.days.get(day.date) ?? day), over));
  },
});
