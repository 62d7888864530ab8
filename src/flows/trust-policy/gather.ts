import type { Read } from '../../core/flow';
import type { PolicyKnown } from './reasons';
import { type ChangePolicy, isPolicyCase } from './trust-policy';

/** Reads what is decided on: the team, and whether this very change has been made already. */
export const gather = async ({ caseId }: ChangePolicy, read: Read): Promise<PolicyKnown> => {
  const team = await read.team();
  const made = await read.closedCase(caseId);
  const cases = new Map([...team.openCases, ...(made ? [made] : [])].map((one) => [one.id, one]));
  const known = { team, stored: { cases, days: new Map(), team: team.team } };
  return made && isPolicyCase(made) ? { ...known, case: made } : known;
};
