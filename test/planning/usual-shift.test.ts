import { isoDate, wallTime } from '../../src/core/ids';
import { localTime } from '../../src/core/time';
import { hoursOn, usualHours, usualShift } from '../../src/planning/usual-shift';
import { careTeam } from '../support/care-team';

const ZONE = 'Europe/Stockholm';
const SATURDAY = isoDate('2026-11-28');

/** Three long shifts, two short ones and an evening; whoever stands by at night does not work. */
const { days } = careTeam({
  members: [{ name: 'Sara Lind' }, { name: 'Ahmed Ali' }],
  clients: [],
  shifts: {
    '2026-11-24': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-15:00'],
    '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 14:00-22:00'],
    '2026-11-26': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-15:00'],
  },
  visits: {},
});
const kinds = { '07:00': { kind: 'long', breakMinutes: 60 }, '22:00': { kind: 'standby', breakMinutes: 0 } } as const;
const planned = days.map((day) => ({
  ...day,
  shifts: day.shifts.map((shift) => ({
    ...shift,
    ...(localTime(shift.end, ZONE) === '16:00' ? kinds['07:00'] : { breakMinutes: 30 }),
  })),
}));

test.each`
  from       | to         | kind      | breakMinutes | why
  ${'07:00'} | ${'16:00'} | ${'long'} | ${60}        | ${'what the team calls these hours'}
  ${'07:00'} | ${'15:00'} | ${'D'}    | ${30}        | ${'as its other shifts of these hours'}
  ${'08:00'} | ${'13:00'} | ${'D'}    | ${30}        | ${'by the hours, with the break of that kind'}
  ${'15:00'} | ${'21:00'} | ${'E'}    | ${30}        | ${'by the hours, with the break of that kind'}
  ${'21:00'} | ${'07:00'} | ${'N'}    | ${0}         | ${'the team has none like it'}
`(
  'a shift $from-$to is usually $kind with $breakMinutes minutes of break: $why',
  ({ from, to, kind, breakMinutes }) => {
    const span = hoursOn(SATURDAY, wallTime(from), wallTime(to), ZONE);
    expect(usualShift(planned, span, ZONE)).toEqual({ kind, breakMinutes });
  },
);

test.each`
  kind   | hours
  ${'D'} | ${'07:00 16:00'}
  ${'E'} | ${'14:00 22:00'}
  ${'N'} | ${'-'}
`('a shift of kind $kind is usually $hours', ({ kind, hours }) => {
  const found = usualHours(planned, kind, SATURDAY, ZONE);
  expect(found ? `${localTime(found.start, ZONE)} ${localTime(found.end, ZONE)}` : '-').toBe(hours);
});

test('a night ends on the day after', () => {
  const { start, end } = hoursOn(SATURDAY, wallTime('21:00'), wallTime('07:00'), ZONE);
  expect((end - start) / 3_600_000).toBe(10);
});
