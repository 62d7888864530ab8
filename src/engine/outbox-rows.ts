import type { Notice, Post } from '../core/flow';
import type { CaseId, Instant, IsoDate, MemberId } from '../core/ids';

/** How long whoever took an outbox row has to send it, in milliseconds. */
export const LEASE = 60_000;

export interface Lease {
  readonly by: string;
  readonly until: Instant;
}

/** One thing to be done after a commit: tell a person or the whole team, bring a case's cards up to date, or tell somebody's other teams when they work. */
export type OutboxRow =
  | {
      readonly tells: 'person';
      readonly flow: string;
      readonly notice: Notice;
      readonly attempts: number;
      /** Tried once, and it may have arrived. */
      readonly uncertain?: true;
      readonly lease?: Lease;
    }
  | {
      readonly tells: 'cards';
      readonly flow: string;
      readonly caseId: CaseId;
      readonly attempts: number;
      readonly lease?: Lease;
    }
  | {
      readonly tells: 'channel';
      readonly flow: string;
      readonly post: Post;
      readonly attempts: number;
      /** Tried once, and it may have arrived. */
      readonly uncertain?: true;
      readonly lease?: Lease;
    }
  | {
      readonly tells: 'otherTeams';
      readonly member: MemberId;
      readonly date: IsoDate;
      readonly attempts: number;
      readonly lease?: Lease;
    };

export interface PlacedOutboxRow {
  readonly key: string;
  readonly row: OutboxRow;
}

/** Row `s|<case>|<conversation>`: where a case's card stands, and what it shows. */
export interface SentCard {
  readonly member: MemberId;
  readonly conversation: string;
  readonly activity: string;
  readonly revision: number;
  /** It stands where the whole team reads it. */
  readonly open?: true;
}

export const noticeRow = (flow: string, notice: Notice): OutboxRow => ({ tells: 'person', flow, notice, attempts: 0 });

export const postRow = (flow: string, post: Post): OutboxRow => ({ tells: 'channel', flow, post, attempts: 0 });

export const refreshRow = (flow: string, caseId: CaseId): OutboxRow => ({ tells: 'cards', flow, caseId, attempts: 0 });

export const otherTeamsRow = (member: MemberId, date: IsoDate): OutboxRow => ({
  tells: 'otherTeams',
  member,
  date,
  attempts: 0,
});
