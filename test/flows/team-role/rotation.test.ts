import fc from 'fast-check';
import { type CaseId, caseId, instant, isoDate, type MemberId } from '../../../src/core/ids';
import { rolesOn } from '../../../src/core/roles-on';
import { isAbsent } from '../../../src/core/roster';
import { holderIn, holdersOf, isTeamRole, ownerOf } from '../../../src/core/team-role';
import { addDays, mondayOf } from '../../../src/core/time';
import type { RoleEvent } from '../../../src/flows/team-role/team-role';
import { away, daysLater, roleStage, rolesTeam, week } from '../../support/role-stage';

type Stage = ReturnType<typeof roleStage>;

/** Sara sets it; the others say yes. */
const going = async (names: readonly string[], from: number, team: Stage = roleStage()): Promise<Stage> => {
  await team.does('Sara', team.rotate(names, from));
  for (const name of names.filter((one) => one !== 'Sara')) await team.does(name, team.on('agreeToRole'));
  return team;
};

describe('by turns', () => {
  test('a week each, over the turn of a year that has 53 weeks', async () => {
    const team = await going(['Sara', 'Ahmed', 'Lisa'], 49);
    expect(team.owners(48, 49, 50, 51, 52, 53, 54, 55)).toBe(
      '48 -, 49 Sara, 50 Ahmed, 51 Lisa, 52 Sara, 53 Ahmed, 54 Lisa, 55 Sara',
    );
    expect([53, 54, 55].map(team.weekNumber)).toEqual([53, 1, 2]);
    expect(['2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04'].map(team.holder)).toEqual([
      'Ahmed',
      'Ahmed',
      'Ahmed',
      'Lisa',
    ]);
  });

  test('only who has said yes is in it; who has not answered and who says no are not', async () => {
    const team = roleStage();
    await team.does('Sara', team.rotate(['Sara', 'Ahmed', 'Lisa', 'Mia'], 49));
    expect(team.owners(49, 50, 51)).toBe('49 Sara, 50 Sara, 51 Sara');
    await team.does('Lisa', team.on('agreeToRole'));
    await team.does('Ahmed', team.on('declineRole'));
    expect(team.owners(49, 50, 51, 52)).toBe('49 Sara, 50 Lisa, 51 Sara, 52 Lisa');
    await team.does('Mia', team.on('agreeToRole'));
    expect(team.owners(49, 50, 51, 52)).toBe('49 Sara, 50 Lisa, 51 Mia, 52 Sara');
  });

  test('set for others by the leader: nobody is in it before they say yes, and it begins with whom it names first', async () => {
    const team = roleStage();
    await team.does('Karin', team.rotate(['Ahmed', 'Lisa'], 49));
    expect(team.owners(49, 50)).toBe('49 -, 50 -');
    await team.does('Lisa', team.on('agreeToRole'));
    await team.does('Ahmed', team.on('agreeToRole'));
    expect(team.owners(49, 50, 51)).toBe('49 Ahmed, 50 Lisa, 51 Ahmed');
  });

  test('a yes once it goes round leaves this week as it is', async () => {
    const team = roleStage();
    await team.does('Sara', team.rotate(['Ahmed', 'Sara', 'Lisa'], 48));
    await team.does('Lisa', team.on('agreeToRole'));
    expect(team.owners(48, 49)).toBe('48 Sara, 49 Lisa');
    await team.does('Ahmed', team.on('agreeToRole'), daysLater(7));
    expect(team.owners(49, 50, 51, 52)).toBe('49 Lisa, 50 Ahmed, 51 Sara, 52 Lisa');
  });

  test.each([
    ['one', ['Sara'], 'tooFew'],
    ['the same twice', ['Sara', 'Sara'], 'tooFew'],
    ['an observer', ['Sara', 'Oskar'], 'cannotHold'],
    ['who has left', ['Sara', 'Nils'], 'cannotHold'],
  ])('not with %s', async (_, names, comes) => {
    const team = roleStage();
    await expect(team.comes('Sara', team.rotate(names, 49))).resolves.toBe(comes);
  });

  test('another order keeps who is in it without asking them again, and this week with whose it is', async () => {
    const team = await going(['Sara', 'Ahmed'], 48);
    await team.does('Ahmed', team.rotate(['Ahmed', 'Sara', 'Mia'], 50));
    expect(team.role().asked.map(({ to }) => to)).toEqual([team.who('Mia')]);
    expect(team.owners(48, 49, 50, 51, 52)).toBe('48 Sara, 49 Ahmed, 50 Ahmed, 51 Sara, 52 Ahmed');
  });
});

describe('somebody is away, or gone', () => {
  const sick = (from: string, to: string) => roleStage(away(rolesTeam(), 'Ahmed', isoDate(from), isoDate(to)));

  test('for some days: the next in order stands in for those, and the turns go on', async () => {
    const team = await going(['Sara', 'Ahmed', 'Lisa'], 49, sick('2026-12-08', '2026-12-09'));
    expect(['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10'].map(team.holder)).toEqual([
      'Ahmed',
      'Lisa',
      'Lisa',
      'Ahmed',
    ]);
    expect(team.owners(49, 50, 51)).toBe('49 Sara, 50 Ahmed, 51 Lisa');
  });

  test('all week: it is the next one’s', async () => {
    const team = await going(['Sara', 'Ahmed', 'Lisa'], 49, sick('2026-12-07', '2026-12-13'));
    expect(team.owners(49, 50, 51, 52, 53)).toBe('49 Sara, 50 Lisa, 51 Lisa, 52 Sara, 53 Ahmed');
  });

  test('who leaves the team is skipped from then on', async () => {
    const care = rolesTeam();
    const members = care.members.map((one) =>
      one.name === 'Ahmed' ? { ...one, validTo: isoDate('2026-12-06') } : one,
    );
    const team = await going(['Sara', 'Ahmed', 'Lisa'], 49, roleStage({ ...care, members }));
    expect(team.owners(49, 50, 51, 53)).toBe('49 Sara, 50 Lisa, 51 Lisa, 53 Lisa');
  });

  test('who gives back a week: it is nobody’s, until somebody takes it', async () => {
    const team = await going(['Sara', 'Ahmed', 'Lisa'], 49);
    await team.does('Ahmed', team.on('giveBackRole', { weeks: [week(50)] }));
    expect(team.owners(49, 50, 51, 53)).toBe('49 Sara, 50 -, 51 Lisa, 53 Ahmed');
    await expect(team.comes('Mia', team.take(50))).resolves.toBe('done');
    expect(team.owners(50)).toBe('50 Mia');
  });

  test('who takes a week and gives it back: it is theirs again whose turn it is', async () => {
    const team = await going(['Sara', 'Ahmed'], 49);
    await team.does('Sara', team.ask('Mia', 49));
    await team.does('Mia', team.on('agreeToRole'));
    expect(team.owners(49)).toBe('49 Mia');
    await team.does('Mia', team.on('giveBackRole', { weeks: [week(49)] }));
    expect(team.owners(49)).toBe('49 Sara');
  });

  test('who leaves the rotation: whoever was next is next', async () => {
    const team = await going(['Sara', 'Ahmed', 'Lisa'], 48);
    await team.does('Sara', team.on('giveBackRole'));
    expect(team.owners(48, 49, 50, 51)).toBe('48 -, 49 Ahmed, 50 Lisa, 51 Ahmed');
    await team.does('Lisa', team.on('giveBackRole'));
    await team.does('Ahmed', team.on('giveBackRole'));
    expect(team.role().rotation).toBeUndefined();
  });
});

describe('the Friday before', () => {
  const told = (events: readonly RoleEvent[]) =>
    events.flatMap((event) => (event.type === 'roleAttended' && event.turn ? [event.turn] : []));

  test('whoever has the next week is told once, at nine', async () => {
    const team = await going(['Sara', 'Ahmed'], 49);
    const { dueAt = instant(0) } = team.role();
    expect(new Date(dueAt).toISOString()).toBe('2026-11-27T08:00:00.000Z');
    await team.does(undefined, team.on('attendRole'), dueAt);
    expect(told(team.events())).toEqual([{ to: team.who('Sara'), monday: week(49) }]);
    const next = team.role().dueAt ?? instant(0);
    expect(new Date(next).toISOString()).toBe('2026-12-04T08:00:00.000Z');
    await team.does(undefined, team.on('attendRole'), next);
    expect(told(team.events()).at(-1)).toEqual({ to: team.who('Ahmed'), monday: week(50) });
  });

  test.each<[string, (team: Stage) => Promise<unknown>]>([
    [
      'somebody took over',
      async (team) => {
        await team.does('Sara', team.ask('Mia', 49));
        await team.does('Mia', team.on('agreeToRole'));
      },
    ],
    ['it was given back', async (team) => team.does('Sara', team.on('giveBackRole', { weeks: [week(49)] }))],
  ])('nobody is told of a week that %s', async (_, first) => {
    const team = await going(['Sara', 'Ahmed'], 49);
    await first(team);
    await team.does(undefined, team.on('attendRole'), team.role().dueAt);
    expect(told(team.events())).toEqual([]);
    expect(team.role().dueAt).toBeDefined();
  });

  test('one alone is told as it begins, and then left in peace', async () => {
    const team = roleStage();
    await team.does('Sara', team.rotate(['Sara', 'Ahmed'], 49));
    await team.does('Ahmed', team.on('declineRole'));
    await team.does(undefined, team.on('attendRole'), team.role().dueAt);
    expect(told(team.events())).toHaveLength(1);
    expect(team.role().dueAt).toBeUndefined();
  });
});

describe('who has it by the files', () => {
  const competent = () => {
    const care = rolesTeam();
    const members = care.members.map((one) =>
      one.name === 'Lisa' || one.name === 'Mia' ? { ...one, competences: ['planner'] } : one,
    );
    return roleStage(away({ ...care, members }, 'Mia', isoDate('2026-12-01'), isoDate('2026-12-01')));
  };
  const holders = (team: Stage, date: string) => holdersOf(team.team(), 'planner', isoDate(date));

  test('where the team has arranged nothing; not who is away, and not in a week that they gave back', async () => {
    const team = competent();
    expect(holders(team, '2026-11-30')).toEqual(['Lisa', 'Mia'].map(team.who));
    expect(holders(team, '2026-12-01')).toEqual(['Lisa'].map(team.who));
    await team.does('Sara', team.take(50));
    expect(holders(team, '2026-12-07')).toEqual(['Sara'].map(team.who));
    expect(holders(team, '2026-12-14')).toEqual(['Lisa', 'Mia'].map(team.who));
    await team.does('Lisa', team.take(51));
    await team.does('Lisa', team.on('giveBackRole', { weeks: [week(51)] }));
    expect(holders(team, '2026-12-14')).toEqual(['Mia'].map(team.who));
  });

  test('the report has every role, those without anyone too, and says which nobody has ever taken up', async () => {
    const team = competent();
    await team.does('Sara', { type: 'nameRole', label: 'blomansvarig' });
    await team.does('Sara', { ...team.take(49), role: 'mentor' });
    expect(rolesOn(team.team(), isoDate('2026-11-24'))).toEqual([
      { key: 'planner', holders: ['Lisa', 'Mia'].map(team.who), inUse: true },
      { key: 'newClients', holders: [], inUse: false },
      { key: 'hospital', holders: [], inUse: false },
      { key: 'mentor', holders: [], inUse: true },
      { key: 'own', label: 'blomansvarig', holders: [], inUse: true },
    ]);
  });
});

describe('whatever is pressed, in whatever order', () => {
  const NAMES = ['Sara', 'Ahmed', 'Lisa', 'Mia', 'Karin', 'Oskar', 'Erik', 'Nils'] as const;
  const name = fc.constantFrom(...NAMES);
  const number = fc.integer({ min: 48, max: 55 });
  const weeks = fc.uniqueArray(number, { minLength: 1, maxLength: 3 }).map((all) => [...all].sort((a, b) => a - b));
  const one = <T extends string>(type: T) =>
    fc.record({
      does: fc.constant(type),
      by: name,
      weeks,
      from: number,
      to: name,
      names: fc.uniqueArray(name, { minLength: 2, maxLength: 4 }),
      all: fc.boolean(),
    });
  const step = fc.oneof(
    ...(['take', 'takeFrom', 'ask', 'askFrom', 'rotate', 'give', 'undo', 'clock'] as const).map(one),
    { arbitrary: one('agree'), weight: 4 },
    one('decline'),
  );

  /** Who has said yes, in so many presses of their own. */
  const saidYes = (events: readonly RoleEvent[]): ReadonlySet<MemberId> =>
    new Set(
      events.flatMap((event) => {
        if (event.type === 'roleTaken' || event.type === 'takeOverAgreed' || event.type === 'rotationJoined')
          return [event.by];
        return event.type === 'rotationSet' && event.members.includes(event.by) ? [event.by] : [];
      }),
    );

  test('nobody is in a role who did not say yes, nobody who is away or gone has it, and every question ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const care = away(
          away(rolesTeam(), 'Ahmed', week(49), isoDate('2026-12-06')),
          'Lisa',
          isoDate('2026-12-09'),
          isoDate('2026-12-31'),
        );
        const team = roleStage(care);
        let day = 0;
        for (const { does, by, weeks: which, from, to, names, all } of steps) {
          const open = team.team().openCases.find(isTeamRole);
          const id: CaseId = open?.id ?? caseId('none');
          const on = (type: string, more: object = {}) => ({ type, caseId: id, ...more });
          const commands = {
            take: () => team.take(...which),
            takeFrom: () => team.takeFrom(from),
            ask: () => team.ask(to, ...which),
            askFrom: () => team.askFrom(to, from),
            rotate: () => team.rotate(names, from),
            give: () => on('giveBackRole', all ? {} : { weeks: which.map(week) }),
            undo: () => on('undoRole'),
            agree: () => on('agreeToRole'),
            decline: () => on('declineRole'),
            clock: () => on('attendRole'),
          };
          if (does === 'clock') day += 3;
          await team.does(does === 'clock' ? undefined : by, commands[does](), daysLater(day));
          const now = team.team().openCases.find(isTeamRole);
          if (!now) continue;
          const yes = saidYes(team.events());
          for (let ahead = 0; ahead < 60; ahead += 1) {
            const date = addDays(isoDate('2026-11-24'), ahead);
            const holder = holderIn(team.team(), now, date);
            const owner = ownerOf(team.team(), now, mondayOf(date));
            for (const member of [holder, owner]) expect(member === undefined || yes.has(member)).toBe(true);
            const found = holder && team.team().members.get(holder);
            if (found) expect(isAbsent(found, date)).toBe(false);
            expect(holdersOf(team.team(), 'planner', date)).toEqual(holder === undefined ? [] : [holder]);
          }
          const role = team.role();
          for (const asked of role.asked)
            expect(role.dueAt ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(asked.until);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a rotation gives each week to one, and each one their turn, whatever week it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 0, max: 600 }), (size, ahead) => {
        const order = Array.from({ length: size }, (_, at) => `m${at + 1}` as MemberId);
        const [someone] = rolesTeam().members;
        if (!someone) throw new Error('nobody in the team');
        const members = new Map(order.map((id) => [id, { ...someone, id }]));
        const from = week(48);
        const rotation = { from, order, by: order[0] as MemberId, named: order };
        const monday = addDays(from, ahead * 7);
        const round = order.map((_, at) =>
          ownerOf({ members }, { taken: [], left: [], rotation }, addDays(monday, at * 7)),
        );
        expect(new Set(round).size).toBe(size);
      }),
    );
  });
});
