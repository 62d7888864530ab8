import type { Case } from '../../core/flow';
import type { ClientCode, Instant, IsoDate, MemberId } from '../../core/ids';
import type { StandingChange } from '../../core/standing';

export const FLOW = 'clientAway';

/** A carer's seat in a visit that falls away, or comes back. */
export interface Seat {
  readonly member: MemberId;
  readonly start: Instant;
  readonly end: Instant;
}

/** What was told of a client, and what it comes to. Never why. */
export interface Told {
  readonly tells: 'away' | 'home';
  readonly client: ClientCode;
  /** The first day away, or at home. */
  readonly from: IsoDate;
  /** The last day away; missing: until further notice. Of a return: as it was known before. */
  readonly until?: IsoDate;
  /** How many planned visits fall away or come back, and how much of the carers' time that is. */
  readonly visits: number;
  readonly minutes: number;
  /** The last day on which any is planned. */
  readonly last?: IsoDate;
  /** Whose day it changes first: today and tomorrow of those who go there no longer, of those who do again the first two days. */
  readonly seats: readonly Seat[];
  /** Visits on which somebody is missing: a second carer, or whoever has no room for it any more. */
  readonly lacking: number;
  /** How many days two carers come; 0: one as always. */
  readonly twoCarersDays: number;
  /** Who is to know, beside those whose day it changes. */
  readonly contacts: readonly MemberId[];
}

export interface AwayCase extends Case, Told {
  readonly flow: typeof FLOW;
  readonly status: 'told' | 'takenBack';
  readonly by: MemberId;
  readonly at: Instant;
  /** What stands by it, as it was decided. */
  readonly stands: readonly StandingChange[];
  readonly takenBackBy?: MemberId;
}

export const isAwayCase = (one: Case): one is AwayCase => one.flow === FLOW;
