import type { Command } from '../../core/flow';
import type { ClientCode, IsoDate, MemberId, WallTime } from '../../core/ids';

interface ByPerson extends Command {
  readonly by: MemberId;
}

/** A client is not at home. Why is nobody's business here. */
export interface TellAway extends ByPerson {
  readonly type: 'tellAway';
  readonly client: ClientCode;
  readonly from: IsoDate;
  /** The last day away; missing: until further notice. */
  readonly until?: IsoDate;
  /** On the first day; missing: all of it, or of today what is left. */
  readonly time?: WallTime;
}

/** A client comes home, or is home again. */
export interface TellHome extends ByPerson {
  readonly type: 'tellHome';
  readonly client: ClientCode;
  readonly from: IsoDate;
  readonly time?: WallTime;
  /** For how many days two carers are needed; 0: one as always. */
  readonly twoCarersDays: number;
}

/** It was not so, or is so no longer. */
export interface TakeBackAway extends ByPerson {
  readonly type: 'takeBackAway';
  readonly comment?: string;
}

export type AwayCommand = TellAway | TellHome | TakeBackAway;
