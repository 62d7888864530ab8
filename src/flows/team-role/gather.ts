import type { Case, Read } from '../../core/flow';
import { ownRoleOf, roleOf } from '../../core/team-role';
import type { RoleKnown } from './reasons';
import { isRoleCase, type RoleCommand } from './team-role';

/** A role is taken up once: whoever was second takes it in the case of the first. */
const namedIn = (open: readonly Case[], command: RoleCommand): Case | undefined => {
  if (command.type === 'nameRole') return ownRoleOf(open, command.label);
  if (!('role' in command)) return undefined;
  if (command.role !== 'own') return roleOf(open, command.role);
  return command.label === undefined ? undefined : ownRoleOf(open, command.label);
};

/** Reads what is decided on: the team, and the role where it has been taken up. */
export const gather = async (command: RoleCommand, read: Read): Promise<RoleKnown> => {
  const team = await read.team();
  const open = team.openCases.find(({ id }) => id === command.caseId) ?? namedIn(team.openCases, command);
  const found = open ?? (await read.closedCase(command.caseId));
  const one = found && isRoleCase(found) ? found : undefined;
  const cases = [...team.openCases, ...(one ? [one] : [])];
  return {
    team,
    stored: { cases: new Map(cases.map((each) => [each.id, each])), days: new Map() },
    ...(one ? { case: one } : {}),
  };
};
