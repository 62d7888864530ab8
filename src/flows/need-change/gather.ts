import type { Read } from '../../core/flow';
import { monthOf } from '../../core/frames';
import type { Instant, IsoDate } from '../../core/ids';
import type { Day } from '../../core/roster';
import { addDays, localDate } from '../../core/time';
import type { Wanted } from '../../planning/changed-need';
import { caseOfId } from '../cases';
import type { NeedCommand } from './commands';
import { isNeedCase, type NeedCase } from './need-change';
import type { NeedKnown } from './reasons';

/** Four weeks: what lasts shows there what it comes to. */
const AHEAD = 28;

/** From the first of the month in which it begins, since the frame counts from there, through four weeks of it. */
export const daysFor = (read: Read, wanted: Wanted | undefined, at: Instant, zone: string): Promise<readonly Day[]> => {
  const today = localDate(at, zone);
  const from: IsoDate = wanted && wanted.from > today ? wanted.from : today;
  return read.days(monthOf(from).from, addDays(from, AHEAD));
};

const CHANGES_PLAN: ReadonlySet<NeedCommand['type']> = new Set(['reportNeed', 'grantNeed']);
/** Beside these, where whoever comes to the client is told of it. */
const READS_DAYS: ReadonlySet<NeedCommand['type']> = new Set([...CHANGES_PLAN, 'declineNeed', 'takeBackNeed']);

/** Reads what is decided on: the team, the case if there is one, and the days that the change would be laid over. */
export const gather = async (command: NeedCommand, read: Read): Promise<NeedKnown> => {
  const asStored = await read.team();
  const found = await caseOfId(command.caseId, { team: asStored, read });
  const one: NeedCase | undefined = found && isNeedCase(found) ? found : undefined;
  const wanted = command.type === 'reportNeed' ? command.wanted : one?.wanted;
  const days =
    wanted && READS_DAYS.has(command.type) ? await daysFor(read, wanted, command.at, asStored.team.timeZone) : [];
  const team = wanted && CHANGES_PLAN.has(command.type) ? await read.teamAndElsewhere() : asStored;
  const cases = [...team.openCases, ...(one ? [one] : [])];
  return {
    team,
    days,
    stored: {
      cases: new Map(cases.map((each) => [each.id, each])),
      days: new Map(days.map((day) => [day.date, day])),
      ...(team.standing ? { standing: team.standing } : {}),
    },
    ...(one ? { case: one } : {}),
  };
};
