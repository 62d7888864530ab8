import type { CaseId, MemberId } from '../../src/core/ids';
import type { Day, Shift, Visit } from '../../src/core/roster';
import type { Press } from '../../src/flows/edge';
import type { SwapCase } from '../../src/flows/swap/swap';
import type { Chance } from './race-random';

/** Somebody presses a button. */
export interface Action {
  readonly by: MemberId;
  readonly press: Press;
}

/** What there is to act on: as it was when the round began. */
export interface Sighted {
  readonly everyone: readonly MemberId[];
  /** The leader, and who stands in. */
  readonly leaders: readonly MemberId[];
  readonly visits: readonly Dated<Visit>[];
  /** Every shift, and those of them that have not begun. */
  readonly rostered: readonly Shift[];
  readonly shifts: readonly Dated<Shift>[];
  readonly open: readonly SwapCase[];
  /** Cases that have ended, and cards that were drawn but never sent. */
  readonly past: readonly CaseId[];
  /** Those of them in which something was taken. */
  readonly taken: readonly SwapCase[];
  readonly team: string;
}

/** And the date on which it starts. */
export type Dated<One> = One & Pick<Day, 'date'>;

/** Everyone looks at the same visit, the same shift and the same case, mostly: the race is for those. */
export interface Focus {
  readonly visit: Dated<Visit>;
  readonly shift?: Dated<Shift>;
  readonly case?: SwapCase;
  readonly fresh: CaseId;
}

export const onFocus = 0.65;

/** One of those it fits, mostly; else anyone at all. */
export const someone = (chance: Chance, { everyone }: Sighted, fitting: readonly MemberId[]): MemberId | undefined =>
  (chance.happens(0.8) ? chance.one(fitting) : undefined) ?? chance.one(everyone);

export const pressing =
  ({ team }: Sighted) =>
  (by: MemberId | undefined, verb: string, data: object): Action | undefined =>
    by && { by, press: { verb, data: { team, ...data } } };
