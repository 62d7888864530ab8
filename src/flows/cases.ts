import { type Case, UNNUMBERED } from '../core/flow';
import type { CaseId } from '../core/ids';
import type { Turn } from './edge';

/** The team's case of that number, open or closed. */
export const caseNumbered = async (number: number, { team, read }: Turn): Promise<Case | undefined> =>
  number === UNNUMBERED
    ? undefined
    : (team.openCases.find((one) => one.number === number) ?? (await read.closedCaseNumbered(number)));

/** The team's case of that id, open or closed. */
export const caseOfId = async (id: CaseId, { team, read }: Pick<Turn, 'team' | 'read'>): Promise<Case | undefined> =>
  team.openCases.find((one) => one.id === id) ?? (await read.closedCase(id));
