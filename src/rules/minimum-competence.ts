import type { IsoDate, MemberId } from '../core/ids';
import { type Plan, workedShifts } from '../core/plan';
import type { Member, Shift } from '../core/roster';
import type { People, Staffing } from '../core/team';
import { localDate, weekdayOf } from '../core/time';
import type { Change, Finding, Rule } from './finding';
import { gainedShifts } from './gained';

const holds =
  (member: Member | undefined) =>
  (competence: string): boolean =>
    member?.competences.includes(competence) ?? false;

const about = (person: MemberId, { id, start, end }: Shift) => ({
  rule: 'minimumCompetence' as const,
  severity: 'exception' as const,
  person,
  shift: id,
  from: start,
  to: end,
});

/** What the shift itself asks for of whoever works it. */
const ownToShift = ({ people }: Change, person: MemberId, shift: Shift): readonly Finding[] => {
  const has = holds(people.members.get(person));
  const competences = shift.competences.filter((competence) => !has(competence));
  return competences.length > 0 ? [{ ...about(person, shift), competences }] : [];
};

/** How many on that kind of shift that date hold them all. */
const holdersOn = (
  { team, members }: People,
  plan: Plan,
  date: IsoDate,
  { kind, competences = [] }: Staffing,
): number =>
  [...members.values()].filter(
    (member) =>
      competences.every(holds(member)) &&
      workedShifts(plan, member.id).some(
        (shift) => (kind === undefined || shift.kind === kind) && localDate(shift.start, team.timeZone) === date,
      ),
  ).length;

/** What the team wants of all who work such shifts that day together, where the change leaves fewer than it wants and than there were. */
const ofTheDay = ({ before, after, people }: Change, person: MemberId, shift: Shift): readonly Finding[] => {
  const date = localDate(shift.start, people.team.timeZone);
  return (people.team.settings.staffing ?? [])
    .filter(
      ({ kind, weekdays, competences = [] }) =>
        competences.length > 0 &&
        (kind === undefined || kind === shift.kind) &&
        (weekdays === undefined || weekdays.includes(weekdayOf(date))),
    )
    .flatMap((wanted) => {
      const found = holdersOn(people, after, date, wanted);
      if (found >= wanted.count || found >= holdersOn(people, before, date, wanted)) return [];
      const { count: required, competences = [] } = wanted;
      return [{ ...about(person, shift), found, required, unit: 'staff' as const, competences }];
    });
};

/**
 * Whoever gets a shift holds each competence that it asks for, and the day keeps as many who hold what the team's `staffing` asks for as it had, or as
 * the team wants. An exception [working-time.md, Severity]. `competences` are those that are missing; with `found` and `required`, how many then hold
 * them all and how many the team wants.
 */
export const minimumCompetence: Rule = (change) =>
  change.persons.flatMap((person) =>
    gainedShifts(change, person).flatMap((shift) => [
      ...ownToShift(change, person, shift),
      ...ofTheDay(change, person, shift),
    ]),
  );
