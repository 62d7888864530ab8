import fc from 'fast-check';
import type { IsoDate } from '../../src/core/ids';
import { planOf, reseated, withVisit } from '../../src/core/plan';
import { addDays } from '../../src/core/time';
import { findings } from '../../src/rules';
import { continuity, metAround } from '../../src/rules/continuity';
import type { Change } from '../../src/rules/finding';
import type { CareTeam, Described } from '../support/care-team';
import { datesUntil, type Extra, everyDay, widely } from '../support/every-day';
import { randomTeam } from '../support/random-team';
import { DAY, inWords, peopleOf } from './taking';

const MEMBERS = ['Sara', 'Ahmed', 'Lisa', 'Maria'].map((name) => ({ name }));
/** As many days as a swap is decided on. */
const AROUND = datesUntil(addDays(DAY, 14), 29);
const ahead = (days: number): IsoDate => addDays(DAY, days);

interface Given {
  readonly extras?: readonly Extra[];
  readonly members?: Described['members'];
  readonly policy?: CareTeam['team']['settings']['policy'];
}

/** Sara and Ahmed come to K-1047 every day; Lisa once, today at noon. */
const teamWith = ({ extras = [], members = MEMBERS, policy }: Given): CareTeam =>
  everyDay(
    { members, clients: [{ code: 'K-1047' }, { code: 'K-1020' }], ...(policy ? { settings: { policy } } : {}) },
    AROUND,
    ['K-1047 08:00-08:30 Sara', 'K-1047 18:00-18:30 Ahmed'],
    [[DAY, 'K-1047 12:00-12:30 Lisa'], ...extras],
  );

/** `12:00 Lisa>Maria`, on the day itself or `+3 12:00 …`. */
const passing = (care: CareTeam, ...passes: readonly string[]): Change => {
  const before = planOf(care.days);
  const people = peopleOf(care);
  let after = before;
  const persons = passes.map((text) => {
    const [, days = '0', time = '', from = '', to = ''] = /^(?:([+-]\d+) )?(\S+) (\w+)>(\w+)$/.exec(text) ?? [];
    const day = care.days.find(({ date }) => date === ahead(Number(days)));
    const visit = day?.visits.find(
      ({ start, members }) => members.includes(care.id(from)) && start === Date.parse(`${day.date}T${time}:00+01:00`),
    );
    if (!visit) throw new Error(`no visit ${text}`);
    after = withVisit(after, reseated(visit, care.id(from), care.id(to)));
    return care.id(to);
  });
  return { before, after, people, persons: [...new Set(persons)] };
};

const found = (care: CareTeam, ...passes: readonly string[]): readonly string[] => {
  const change = passing(care, ...passes);
  return continuity(change).map((finding) => inWords(finding, change.people));
};

const fourth = ['note continuity: Maria at K-1047, 4 people'];

describe('a client meets few people', () => {
  test.each<[string, Given, readonly string[], readonly string[]]>([
    ['Sara’s visit to Maria: a new face', {}, ['08:00 Sara>Maria'], fourth],
    ['Lisa’s only visit to Maria: one comes and one goes', {}, ['12:00 Lisa>Maria'], []],
    ['Lisa’s only visit to Sara: one fewer', {}, ['12:00 Lisa>Sara'], []],
    ['Sara’s visit to Ahmed, who comes anyway', {}, ['08:00 Sara>Ahmed'], []],
    ['Maria comes seven days before', { extras: [[ahead(-7), 'K-1047 12:00-12:30 Maria']] }, ['08:00 Sara>Maria'], []],
    [
      'Maria came eight days before',
      { extras: [[ahead(-8), 'K-1047 12:00-12:30 Maria']] },
      ['08:00 Sara>Maria'],
      fourth,
    ],
    ['Maria comes in six days', { extras: [[ahead(6), 'K-1047 12:00-12:30 Maria']] }, ['08:00 Sara>Maria'], []],
    ['Maria comes in seven days', { extras: [[ahead(7), 'K-1047 12:00-12:30 Maria']] }, ['08:00 Sara>Maria'], fourth],
    ['Maria brought a meal', { extras: [[DAY, 'K-1047 12:30-12:40 Maria', 'meal']] }, ['08:00 Sara>Maria'], fourth],
    ['Maria is at another client', { extras: [[DAY, 'K-1020 12:00-12:30 Maria']] }, ['08:00 Sara>Maria'], fourth],
    ['an alarm passes to Maria', { extras: [[DAY, 'K-1047 09:00-09:10 Sara', 'alarm']] }, ['09:00 Sara>Maria'], []],
    [
      'a nurse takes it',
      { members: [...MEMBERS.slice(0, 3), { name: 'Maria', role: 'nurse' }] },
      ['08:00 Sara>Maria'],
      [],
    ],
    ['two visits at once: said once', {}, ['08:00 Sara>Maria', '18:00 Ahmed>Maria'], fourth],
    ['two days at once: said once', {}, ['08:00 Sara>Maria', '+1 08:00 Sara>Maria'], fourth],
    [
      '28 days are looked at',
      { policy: { continuityDays: 28 }, extras: [[ahead(-14), 'K-1047 12:00-12:30 Maria']] },
      ['08:00 Sara>Maria'],
      [],
    ],
  ])('%s', (_, given, passes, expected) => {
    expect(found(teamWith(given), ...passes)).toEqual(expected);
  });

  test('who is a face already in one of the days is told of where it is worst', () => {
    const care = teamWith({ extras: [[ahead(9), 'K-1047 12:00-12:30 Maria']] });
    expect(found(care, '08:00 Sara>Maria', '+3 08:00 Sara>Maria')).toEqual(fourth);
    expect(found(care, '+3 08:00 Sara>Maria')).toEqual([]);
  });
});

describe('what is not known is not said', () => {
  const change = passing(teamWith({}), '08:00 Sara>Maria');
  const from = (days: number) => ({ ...change.before, dates: { from: ahead(days), to: ahead(days + 13) } });

  test.each([
    ['a plan held against nothing', { ...change, before: planOf([]) }, 0],
    ['a plan of just these days', { ...change, before: from(-7) }, 1],
    ['a plan that begins a day later', { ...change, before: from(-6) }, 0],
    ['a plan that ends a day earlier', { ...change, before: from(-8) }, 0],
  ])('%s', (_, over, count) => {
    expect(continuity(over)).toHaveLength(count);
  });
});

describe('the team’s own cap', () => {
  const over = ['exception continuity: Maria at K-1047, 4 people, 3 needed'];
  test.each<[string, NonNullable<Given['policy']>, readonly string[], readonly string[]]>([
    ['is not reached', { continuityCap: 5 }, ['08:00 Sara>Maria'], fourth],
    ['is reached', { continuityCap: 4 }, ['08:00 Sara>Maria'], fourth],
    ['is exceeded', { continuityCap: 3 }, ['08:00 Sara>Maria'], over],
    ['is exceeded already, and not more', { continuityCap: 2 }, ['12:00 Lisa>Maria'], []],
    ['is exceeded already, and less', { continuityCap: 1 }, ['12:00 Lisa>Sara'], []],
    [
      'is exceeded already, and more',
      { continuityCap: 2 },
      ['08:00 Sara>Maria'],
      ['exception continuity: Maria at K-1047, 4 people, 2 needed'],
    ],
  ])('%s', (_, policy, passes, expected) => {
    expect(found(teamWith({ policy }), ...passes)).toEqual(expected);
  });

  test.each([
    ['passes', 'note'],
    ['leader', 'exception'],
    ['never', 'hard'],
  ] as const)('where the policy says %s, it is as the policy says', (handling, severity) => {
    const care = teamWith({ policy: { continuityCap: 3, findings: { continuity: handling } } });
    const said = findings(passing(care, '08:00 Sara>Maria')).filter(({ rule }) => rule === 'continuity');
    expect(said.map((finding) => finding.severity)).toEqual([severity]);
  });
});

describe('whatever the plan', () => {
  const anyPass = [randomTeam, fc.nat(1000), fc.nat(1000)] as const;

  const unknown = (): never => {
    throw new Error('the plan covers all of the days');
  };

  const passOf = (care: CareTeam, pick: number, whom: number) => {
    const visits = care.days.flatMap((day) => day.visits);
    const visit = visits[pick % visits.length];
    const [from] = visit?.members ?? [];
    const others = care.members.filter(({ id }) => !visit?.members.includes(id));
    const to = others[whom % others.length]?.id;
    if (!visit || !from || !to) throw new Error('a random team has a visit and someone outside it');
    const before = planOf(widely(care.days));
    const after = withVisit(before, reseated(visit, from, to));
    return { visit, change: { before, after, people: peopleOf(care), persons: [to] } };
  };

  test('what a swap does is whom the client meets after it less whom before it, and never more than one', () => {
    fc.assert(
      fc.property(...anyPass, (care, pick, whom) => {
        const { visit, change } = passOf(care, pick, whom);
        const { before, after } = metAround(change, visit) ?? unknown();
        const effect = after.staff.size - before.staff.size;
        expect(Math.abs(effect)).toBeLessThanOrEqual(1);
        const [finding, ...more] = continuity(change);
        expect(more).toEqual([]);
        expect(finding?.found).toBe(effect > 0 ? after.staff.size : undefined);
      }),
      { numRuns: 200 },
    );
  });

  test('what passes and passes back leaves everything as it was', () => {
    fc.assert(
      fc.property(...anyPass, (care, pick, whom) => {
        const { visit, change } = passOf(care, pick, whom);
        const [to] = change.persons;
        const [from] = visit.members;
        if (!to || !from) throw new Error('there are two');
        const back = withVisit(change.after, visit);
        const there = metAround(change, visit) ?? unknown();
        const andBack = metAround({ ...change, before: change.after, after: back }, visit) ?? unknown();
        expect([...andBack.after.staff].sort()).toEqual([...there.before.staff].sort());
      }),
      { numRuns: 100 },
    );
  });

  test('it never stops anything where no cap is set', () => {
    fc.assert(
      fc.property(...anyPass, (care, pick, whom) => {
        const { change } = passOf(care, pick, whom);
        for (const { severity } of continuity(change)) expect(severity).toBe('note');
      }),
      { numRuns: 100 },
    );
  });
});
