import { isoDate, memberId, wallTime } from '../../src/core/ids';
import { addDays, instantOf } from '../../src/core/time';
import { NORWEGIAN } from '../../src/demo/norwegian';
import { type DemoPlan, demoPlan } from '../../src/demo/plan';
import { shiftTries } from '../../src/demo/shift-tries';
import { SWEDISH } from '../../src/demo/swedish';
import { understand } from '../../src/language/understand';

const read = ({ team, members, clients }: DemoPlan, text: string, today: string) =>
  understand(text, {
    language: team.language,
    now: instantOf(isoDate(today), wallTime('09:00'), team.timeZone),
    timeZone: team.timeZone,
    speaker: memberId('nobody'),
    vocabulary: { members, clients: clients.map(({ code }) => code) },
  });

describe('what the demo proposes to write about shifts', () => {
  test.each(
    [SWEDISH, NORWEGIAN].flatMap((cast) =>
      ['2026-11-22', '2026-11-25', '2026-12-19', '2027-03-26'].map((today) => [cast.id, today, cast] as const),
    ),
  )('%s on %s: the trap is there, and all of it is understood', (_, today, cast) => {
    const plan = demoPlan(cast, isoDate(today));
    const [first = '', second = ''] = cast.staff;
    const { trap = '', swap } = shiftTries(plan, isoDate(today), first, second);
    const understood = read(plan, trap, today);
    expect(understood.intent).toBe('offerShift');
    expect(understood.slots.person).toBeDefined();
    expect(understood.slots.date).toBeDefined();
    expect(understood.slots.date && understood.slots.date <= addDays(isoDate(today), 18)).toBe(true);
    if (swap === undefined) return;
    const other = read(plan, swap, today);
    expect(other.intent).toBe('swapShift');
    expect(other.slots.person).toBe(plan.members.find(({ name }) => name === second)?.id);
    expect(other.slots.otherDate).toBeDefined();
  });
});
