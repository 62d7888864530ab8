import type { TeamState } from './flow';
import type { IsoDate, MemberId } from './ids';
import { holderIn, holdersOf, isTeamRole, ROLE_KEYS, roleOf, type TeamRoleKey } from './team-role';

/** One of the team's roles on a day. */
export interface RoleOn {
  readonly key: TeamRoleKey;
  /** Of one that the team has named itself. */
  readonly label?: string;
  /** Nobody: the role is without anyone that day. */
  readonly holders: readonly MemberId[];
  /** Somebody in the team has had it, or been asked; what nobody has ever taken up is missed by nobody. */
  readonly inUse: boolean;
}

/** Every role of the team on that date with who has it, those without anyone too: first what every team has, then its own in order of number. */
export const rolesOn = (team: Pick<TeamState, 'members' | 'openCases'>, date: IsoDate): readonly RoleOn[] => {
  const usual = ROLE_KEYS.map((key): RoleOn => {
    const holders = holdersOf(team, key, date);
    return { key, holders, inUse: holders.length > 0 || roleOf(team.openCases, key) !== undefined };
  });
  const own = team.openCases
    .filter(isTeamRole)
    .filter(({ role }) => role === 'own')
    .sort((a, b) => a.number - b.number)
    .map((one): RoleOn => {
      const holder = holderIn(team, one, date);
      const label = one.label === undefined ? {} : { label: one.label };
      return { key: 'own', ...label, holders: holder === undefined ? [] : [holder], inUse: true };
    });
  return [...usual, ...own];
};
