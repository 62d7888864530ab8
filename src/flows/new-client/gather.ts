import type { Read } from '../../core/flow';
import { caseOfId } from '../cases';
import { isNewClientCase, type NewClientCommand } from './new-client';
import type { NewClientKnown } from './reasons';

/** Reads what is decided on: the team, and the case if there is one. */
export const gather = async ({ caseId }: NewClientCommand, read: Read): Promise<NewClientKnown> => {
  const team = await read.team();
  const found = await caseOfId(caseId, { team, read });
  const one = found && isNewClientCase(found) ? found : undefined;
  const cases = [...team.openCases, ...(one ? [one] : [])];
  return {
    team,
    stored: {
      cases: new Map(cases.map((each) => [each.id, each])),
      days: new Map(),
      ...(team.standing ? { standing: team.standing } : {}),
    },
    ...(one ? { case: one } : {}),
  };
};
