import type { Instant, IsoDate, ShiftId, TeamId } from '../core/ids';
import { type Day, isAbsent, type Member, type ShiftKind } from '../core/roster';
import type { Team } from '../core/team';
import { addDays, localDate } from '../core/time';

const DAYS_BACK = 30;
const DAYS_AHEAD = 90;

/** What a calendar tells of a shift: when, of which kind, and the team's name where one has several. Of nobody else, and of no client. */
export interface FeedShift {
  readonly team: TeamId;
  readonly shift: ShiftId;
  readonly start: Instant;
  readonly end: Instant;
  readonly kind: ShiftKind;
  readonly teamName?: string;
}

/** Somebody in one of their teams, with the days on which they have shifts there, and their own shifts alone. */
export interface OwnDays {
  readonly team: Team;
  readonly member: Member;
  readonly days: readonly Day[];
}

/** The dates that a person's calendar covers, both inclusive. */
export const myDates = (at: Instant, { timeZone }: Team): readonly [IsoDate, IsoDate] => {
  const today = localDate(at, timeZone);
  return [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)];
};

/** A person's shifts in all their teams, in order of start. One that they are absent from is left out, and nothing tells that it was there. */
export const myShifts = (places: readonly OwnDays[]): readonly FeedShift[] =>
  places
    .flatMap(({ team, member, days }) =>
      days
        .filter(({ date }) => !isAbsent(member, date))
        .flatMap(({ shifts }) => shifts)
        .map(({ id, start, end, kind }): FeedShift => {
          const named = places.length > 1 ? { teamName: team.name } : {};
          return { team: team.id, shift: id, start, end, kind, ...named };
        }),
    )
    .sort((a, b) => a.start - b.start);
