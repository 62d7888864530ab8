import type { FlowEvent } from '../../core/flow';
import type { MemberId } from '../../core/ids';
import type { StandingChange } from '../../core/standing';
import type { Told } from './client-away';

interface ByPerson extends FlowEvent {
  readonly by: MemberId;
  /** What stands from now on, and what stood as it has become. */
  readonly stands: readonly StandingChange[];
}

type Numbered = ByPerson & Told & { readonly number: number };

export type ClientAwayTold = Numbered & { readonly type: 'clientAwayTold' };

export type ClientHomeTold = Numbered & { readonly type: 'clientHomeTold' };

export interface AwayTakenBack extends ByPerson {
  readonly type: 'awayTakenBack';
}

export type AwayEvent = ClientAwayTold | ClientHomeTold | AwayTakenBack;
