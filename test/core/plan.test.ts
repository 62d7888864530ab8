import fc from 'fast-check';
import { clientCode, instant, memberId, visitId } from '../../src/core/ids';
import { dayWithVisit, planOf, reseated, withVisit } from '../../src/core/plan';
import type { Visit } from '../../src/core/roster';
import { HOUR } from '../../src/core/time';
import { careTeam } from '../support/care-team';
import { randomTeam } from '../support/random-team';

const care = careTeam({
  members: [{ name: 'Sara' }, { name: 'Ahmed' }, { name: 'Lisa' }],
  clients: [{ code: 'K-1047' }, { code: 'K-1020' }],
  shifts: { '2026-11-25': ['Sara 07:00-16:00', 'Ahmed 21:00-07:00'], '2026-11-26': ['Sara 14:00-22:00'] },
  visits: {
    '2026-11-25': ['K-1047 14:30-15:00 Sara', 'K-1020 08:00-08:30 Sara+Lisa', 'K-1020 23:45-00:15 Ahmed'],
    '2026-11-26': ['K-1047 00:30-01:00 Ahmed', 'K-1047 15:00-15:30 Sara'],
  },
});
const sara = care.id('Sara');
const ahmed = care.id('Ahmed');
const lisa = care.id('Lisa');
const plan = planOf(care.days);
const hours = (visits: readonly Visit[]): readonly string[] =>
  visits.map((visit) => `${visit.client} ${new Date(visit.start).toISOString().slice(8, 16)}`);

const found = (id: string): Visit => {
  const visit = plan.visit(visitId(id));
  if (!visit) throw new Error(`no visit ${id}`);
  return visit;
};

describe('a plan over some days', () => {
  test('has each person’s visits in order of start, over midnight too', () => {
    expect(hours(plan.visitsOf(sara))).toEqual(['K-1020 25T07:00', 'K-1047 25T13:30', 'K-1047 26T14:00']);
    expect(hours(plan.visitsOf(ahmed))).toEqual(['K-1020 25T22:45', 'K-1047 25T23:30']);
  });

  test('has both carers of a visit', () => {
    expect(hours(plan.visitsOf(lisa))).toEqual(['K-1020 25T07:00']);
  });

  test('has each person’s shifts, and nobody’s for whoever has none', () => {
    expect(plan.shiftsOf(sara).map((shift) => shift.kind)).toEqual(['D', 'E']);
    expect(plan.shiftsOf(lisa)).toEqual([]);
    expect(plan.visitsOf(memberId('m99'))).toEqual([]);
  });

  test('knows no visit that it does not have', () => {
    expect(plan.visit(visitId('gone'))).toBeUndefined();
  });

  test('leaves vacant shifts to nobody', () => {
    const vacant = care.days.map((day) => ({ ...day, shifts: day.shifts.map(({ member: _, ...shift }) => shift) }));
    expect(planOf(vacant).shiftsOf(sara)).toEqual([]);
  });
});

describe('a plan with one visit as it would be', () => {
  const visit = found('v-2026-11-25-0');

  test('has it with whoever gets it, and no longer with whoever had it', () => {
    const after = withVisit(plan, { ...visit, members: [lisa] });
    expect(hours(after.visitsOf(lisa))).toEqual(['K-1020 25T07:00', 'K-1047 25T13:30']);
    expect(hours(after.visitsOf(sara))).toEqual(['K-1020 25T07:00', 'K-1047 26T14:00']);
  });

  test('has it where it moved, in order', () => {
    const after = withVisit(plan, {
      ...visit,
      start: instant(visit.start - 8 * HOUR),
      end: instant(visit.end - 8 * HOUR),
    });
    expect(hours(after.visitsOf(sara))).toEqual(['K-1047 25T05:30', 'K-1020 25T07:00', 'K-1047 26T14:00']);
  });

  test('leaves the plan that it came from as it was', () => {
    withVisit(plan, { ...visit, members: [lisa] });
    expect(plan.visit(visit.id)?.members).toEqual([sara]);
    expect(hours(plan.visitsOf(lisa))).toEqual(['K-1020 25T07:00']);
  });

  test('twice: both hold', () => {
    const other = found('v-2026-11-26-1');
    const after = withVisit(withVisit(plan, { ...visit, members: [lisa] }), { ...other, members: [lisa] });
    expect(hours(after.visitsOf(lisa))).toEqual(['K-1020 25T07:00', 'K-1047 25T13:30', 'K-1047 26T14:00']);
    expect(after.visit(other.id)?.members).toEqual([lisa]);
  });
});

describe('a seat that passes', () => {
  const alone = found('v-2026-11-25-0');
  const two = found('v-2026-11-25-1');

  test('of a visit with one carer: what was planned is remembered', () => {
    expect(reseated(alone, sara, ahmed)).toEqual({ ...alone, members: [ahmed], planned: [sara] });
  });

  test('of a visit with two: the other seat stays', () => {
    expect(reseated(two, sara, ahmed)).toEqual({ ...two, members: [ahmed, lisa], planned: [sara, lisa] });
  });

  test('once more: the first plan is what is remembered', () => {
    expect(reseated(reseated(alone, sara, ahmed), ahmed, lisa)).toEqual({ ...alone, members: [lisa], planned: [sara] });
  });

  test('back again: as planned, nothing to remember', () => {
    const back = reseated(reseated(alone, sara, ahmed), ahmed, sara);
    expect(back).toEqual(alone);
    expect('planned' in back).toBe(false);
  });

  test('of both, crosswise: as planned, whoever sits where', () => {
    const crossed = [
      [sara, ahmed],
      [lisa, sara],
      [ahmed, lisa],
    ] as const;
    const back = crossed.reduce((visit, [from, to]) => reseated(visit, from, to), two);
    expect(new Set(back.members)).toEqual(new Set(two.members));
    expect('planned' in back).toBe(false);
  });

  test('from nobody and back: who sits there besides stays, and nothing is left to remember', () => {
    const taken = reseated({ ...alone, members: [] }, undefined, ahmed);
    expect(taken).toEqual({ ...alone, members: [ahmed], planned: [] });
    expect(reseated(taken, ahmed, undefined)).toEqual({ ...alone, members: [] });
    expect(reseated(two, sara, undefined)).toEqual({ ...two, members: [lisa], planned: [sara, lisa] });
  });

  test('from someone who does not have it: nothing passes', () => {
    expect(reseated(alone, lisa, ahmed)).toEqual(alone);
  });
});

describe('a day with one of its visits replaced', () => {
  const [day] = care.days;
  if (!day) throw new Error('the team has a day');

  test('has it in its place, and all else as it was', () => {
    const changed = { ...found('v-2026-11-25-0'), members: [lisa] };
    const after = dayWithVisit(day, changed);
    expect(after.visits).toEqual([changed, ...day.visits.slice(1)]);
    expect(after.shifts).toBe(day.shifts);
  });

  test('is the same when it has no such visit', () => {
    expect(dayWithVisit(day, { ...found('v-2026-11-25-0'), id: visitId('gone'), client: clientCode('K-1') })).toEqual(
      day,
    );
  });

  test('and the plan of it is the plan with that visit', () => {
    fc.assert(
      fc.property(randomTeam, fc.nat(100), fc.nat(100), (random, pick, whom) => {
        const all = random.days.flatMap((one) => one.visits);
        const visit = all[pick % all.length];
        const [from] = visit?.members ?? [];
        const to = random.members[whom % random.members.length]?.id;
        if (!visit || !from || !to || visit.members.includes(to)) return;
        const changed = reseated(visit, from, to);
        const one = withVisit(planOf(random.days), changed);
        const other = planOf(random.days.map((each) => dayWithVisit(each, changed)));
        for (const member of random.members) {
          const ids = (plan: typeof one) => plan.visitsOf(member.id).map((each) => each.id);
          expect([...ids(one)].sort()).toEqual([...ids(other)].sort());
        }
      }),
      { numRuns: 50 },
    );
  });
});
