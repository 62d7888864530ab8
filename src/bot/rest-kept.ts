import type { Read } from '../core/flow';
import type { IsoDate, TeamId } from '../core/ids';
import { localDate, mondayOf } from '../core/time';
import { countOne } from '../engine/counts';
import type { EngineParts } from '../engine/execute';
import type { Turn } from '../flows/edge';
import type { Finding, RuleCode } from '../rules/finding';

const REST: ReadonlySet<RuleCode> = new Set<RuleCode>(['restBetweenShifts', 'weeklyRest']);

/** Of a week, whoever it was: a number alone. */
const nameOf = (monday: IsoDate): string => `restKept|${monday}`;

/** How often in that week something was stopped since somebody would have had too little rest. */
export const restKeptIn = (read: Read, monday: IsoDate): Promise<number> => read.counted(nameOf(monday));

const isForRest = (reason: unknown): boolean => {
  const { finding } = reason as { readonly finding?: Finding };
  return finding?.severity === 'hard' && REST.has(finding.rule);
};

/** A refusal leaves no event; that it kept somebody's rest is counted, and nothing else of it. */
export const countIfRest = async (
  { store }: Pick<EngineParts, 'store'>,
  team: TeamId,
  reason: unknown,
  { team: { team: settings }, at }: Turn,
): Promise<void> => {
  if (isForRest(reason)) await countOne(store, team, nameOf(mondayOf(localDate(at, settings.timeZone))));
};
