import { isoDate, memberId } from '../../src/core/ids';
import { planOf } from '../../src/core/plan';
import type { Visit } from '../../src/core/roster';
import { awayFromShift, awayFromVisit, isFreeShift } from '../../src/planning/free';
import { careTeam } from '../support/care-team';

/** Sara works the night between Friday and Saturday with a visit after midnight, and Saturday evening; a visit on Sunday needs her and Maria. */
const seen = (absent: string) => {
  const [from, to] = absent.split('~');
  const absences = from ? [{ from: isoDate(from), ...(to ? { to: isoDate(to) } : {}) }] : [];
  const care = careTeam({
    members: [{ name: 'Sara Lind', absences }, { name: 'Maria Ek' }],
    clients: [{ code: 'K-1047' }, { code: 'K-1020' }],
    shifts: { '2026-11-27': ['Sara Lind 21:00-07:00'], '2026-11-28': ['- 08:00-12:00'] },
    visits: {
      '2026-11-28': ['K-1047 02:00-02:30 Sara_Lind', 'K-1047 18:00-18:30 -'],
      '2026-11-29': ['K-1020 10:00-10:45 Sara_Lind+Maria_Ek'],
    },
  });
  const people = { team: care.team, members: new Map(care.members.map((member) => [member.id, member])) };
  const plan = planOf(care.days);
  const shifts = care.days.flatMap((day) => day.shifts);
  const visits = care.days.flatMap((day) => day.visits);
  return {
    shifts: shifts.map((shift) => isFreeShift(people, shift)),
    visits: visits.map((visit) => awayFromVisit(people, plan, visit) !== undefined),
    away: shifts.flatMap((shift) => awayFromShift(people, shift) ?? []),
    unknown: awayFromVisit(people, plan, { ...(visits[0] as Visit), members: [memberId('m9')] }),
  };
};

// Whether the night, and the morning that is nobody's anyway, are free; and whose seat is, at 02:00, 18:00 and on Sunday.
test.each`
  absent                     | night    | after    | evening  | sunday
  ${''}                      | ${false} | ${false} | ${false} | ${false}
  ${'2026-11-27~2026-11-27'} | ${true}  | ${true}  | ${false} | ${false}
  ${'2026-11-28~2026-11-28'} | ${false} | ${true}  | ${false} | ${false}
  ${'2026-11-29~2026-11-29'} | ${false} | ${false} | ${false} | ${true}
  ${'2026-11-27'}            | ${true}  | ${true}  | ${false} | ${true}
  ${'2026-11-30'}            | ${false} | ${false} | ${false} | ${false}
`('absent "$absent": the night is free: $night, the visits after it: $after', (row) => {
  const { shifts, visits, away, unknown } = seen(row.absent);
  expect(shifts).toEqual([row.night, true]);
  expect(visits).toEqual([row.after, row.evening, row.sunday]);
  expect(away).toEqual(row.night ? ['m1'] : []);
  expect(unknown).toBeUndefined();
});
