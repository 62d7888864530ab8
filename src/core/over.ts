import type { TeamState } from './flow';
import type { ClientCode, Instant, IsoDate } from './ids';
import type { Away, Client, DateSpan } from './roster';
import { clientsWith, NOTHING_STANDING, type StandingChanges } from './standing';

/** What a day is laid over with. */
export interface Over {
  readonly clients: ReadonlyMap<ClientCode, Client>;
  readonly standing: StandingChanges;
  readonly timeZone: string;
}

export const overOf = ({ clients, standing = NOTHING_STANDING, team: { timeZone } }: TeamState): Over => ({
  clients,
  standing,
  timeZone,
});

/** As if something else stood. */
export const overWith = ({ filed, clients, team: { timeZone } }: TeamState, standing: StandingChanges): Over => ({
  clients: clientsWith(filed ?? clients, standing),
  standing,
  timeZone,
});

export const isIn = ({ from, to }: DateSpan, date: IsoDate): boolean =>
  from <= date && (to === undefined || date <= to);

export const isAwayThen = (span: Away, date: IsoDate, start: Instant): boolean =>
  isIn(span, date) &&
  (span.since === undefined || span.since <= start) &&
  (span.homeAt === undefined || start < span.homeAt);
