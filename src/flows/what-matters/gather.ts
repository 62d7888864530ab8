import type { Read } from '../../core/flow';
import { caseOfId } from '../cases';
import type { NoteKnown } from './reasons';
import { isNoteCase, type NoteCommand } from './what-matters';

/** Reads what is decided on: the team, and the case if there is one. */
export const gather = async ({ caseId }: NoteCommand, read: Read): Promise<NoteKnown> => {
  const team = await read.team();
  const found = await caseOfId(caseId, { team, read });
  const one = found && isNoteCase(found) ? found : undefined;
  const cases = [...team.openCases, ...(one ? [one] : [])];
  return {
    team,
    stored: { cases: new Map(cases.map((each) => [each.id, each])), days: new Map() },
    ...(one ? { case: one } : {}),
  };
};
