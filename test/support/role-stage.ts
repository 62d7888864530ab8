import { type Instant, type IsoDate, instant, isoDate, type MemberId } from '../../src/core/ids';
import { holderIn, ownerOf } from '../../src/core/team-role';
import { addDays, HOUR, mondayOf, weekOf } from '../../src/core/time';
import { teamRole } from '../../src/flows/team-role';
import type { RoleKnown, RoleReason } from '../../src/flows/team-role/reasons';
import { isRoleCase, type RoleCase, type RoleCommand, type RoleEvent } from '../../src/flows/team-role/team-role';
import { type CareTeam, careTeam, type Described, TUESDAY } from './care-team';
import { flowStage } from './flow-stage';

/** Tuesday 2026-11-24, week 48; 2026 has 53 weeks. */
export const WEEK_48 = isoDate('2026-11-23');

/** The Monday so many weeks after week 48's: `week(49)`, …, `week(54)` is week 1 of 2027. */
export const week = (number: number): IsoDate => addDays(WEEK_48, (number - 48) * 7);

/** The same time of day, so many days after Tuesday of week 48. */
export const daysLater = (days: number): Instant => instant(TUESDAY + days * 24 * HOUR);

/** Six who may have roles, Erik and Oskar who may not; Nils has left. */
export const rolesTeam = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    members: [
      { name: 'Sara' },
      { name: 'Ahmed' },
      { name: 'Lisa' },
      { name: 'Mia', role: 'nurse', profession: 'sjuksköterska' },
      { name: 'Åsa', role: 'rehab', profession: 'fysioterapeut' },
      { name: 'Karin', role: 'leader', profession: 'enhetschef' },
      { name: 'Erik', role: 'assessor', profession: 'biståndshandläggare' },
      { name: 'Oskar', role: 'observer', profession: 'skyddsombud' },
      { name: 'Nils', validTo: isoDate('2026-10-31') },
    ],
    clients: [{ code: 'K-1011' }],
    shifts: {},
    visits: {},
    ...changes,
  });

/** With these away on these dates, both inclusive. */
export const away = (care: CareTeam, name: string, from: IsoDate, to: IsoDate): CareTeam => ({
  ...care,
  members: care.members.map((member) =>
    member.name === name ? { ...member, absences: [...member.absences, { from, to }] } : member,
  ),
});

/** A team in which roles are taken and handed on, and who then has which week. */
export const roleStage = (care: CareTeam = rolesTeam()) => {
  const stage = flowStage<RoleCommand, RoleKnown, RoleEvent, RoleReason, RoleCase>(teamRole.flow, care);
  const nameOf = (id: MemberId | undefined): string => care.members.find((one) => one.id === id)?.name ?? '-';
  const role = (): RoleCase => {
    const one = stage.team().openCases.find(isRoleCase);
    if (!one) throw new Error('no role has been taken up');
    return one;
  };
  const ids = (names: readonly string[]): readonly MemberId[] => names.map(care.id);
  return {
    ...stage,
    role,
    id: () => role().id,
    take: (...weeks: readonly number[]) => ({ type: 'takeRole', role: 'planner', when: { weeks: weeks.map(week) } }),
    takeFrom: (number: number) => ({ type: 'takeRole', role: 'planner', when: { from: week(number) } }),
    ask: (to: string, ...weeks: readonly number[]) => ({
      type: 'handOverRole',
      role: 'planner',
      to: care.id(to),
      when: { weeks: weeks.map(week) },
    }),
    askFrom: (to: string, number: number) => ({
      type: 'handOverRole',
      role: 'planner',
      to: care.id(to),
      when: { from: week(number) },
    }),
    rotate: (names: readonly string[], from: number) => ({
      type: 'rotateRole',
      role: 'planner',
      members: ids(names),
      from: week(from),
    }),
    on: (type: string, more: object = {}) => ({ type, caseId: role().id, ...more }),
    /** `48 Sara, 49 -`: whose these weeks are. */
    owners: (...weeks: readonly number[]): string =>
      weeks.map((number) => `${number} ${nameOf(ownerOf(stage.team(), role(), week(number)))}`).join(', '),
    /** Who has it that day. */
    holder: (date: string): string => nameOf(holderIn(stage.team(), role(), isoDate(date))),
    weekNumber: (number: number): number => weekOf(mondayOf(week(number))),
  };
};
