import { instant } from '../../src/core/ids';
import type { Day } from '../../src/core/roster';
import type { PlanClash } from '../../src/flows/plan-clash/plan-clash';
import { changesSince } from '../../src/import/changes';
import { type CareTeam, careTeam, type Described } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { type PlanningSystem, planningSystem } from '../support/planning-system';
import { holdersOn } from '../support/shift-holders';
import { removeFolders } from '../support/team-folder';

const SATURDAY = '2026-11-28';
const SUNDAY = '2026-11-29';

afterAll(removeFolders);

/** Sara has Saturday's day and two visits in it, and a few hours of Saturday are nobody's. */
const weekend = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Leila Amin' },
      { name: 'Maria Ek' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
    ],
    clients: [{ code: 'K-1047' }, { code: 'K-1020' }, { code: 'K-1033' }],
    shifts: {
      [SATURDAY]: ['Sara Lind 07:00-15:00', 'Maria Ek 14:00-21:00', '- 08:00-12:00'],
      [SUNDAY]: ['Ahmed Ali 12:00-20:00'],
    },
    visits: {
      [SATURDAY]: ['K-1047 08:00-08:30 Sara_Lind', 'K-1020 10:00-10:45 Sara_Lind', 'K-1033 14:30-15:00 Maria_Ek'],
      [SUNDAY]: ['K-1047 18:00-18:30 Ahmed_Ali'],
    },
    ...changes,
  });

/** The same in Norway, where the leader approves a shift that changes hands. */
const helg = (): CareTeam =>
  weekend({
    id: 'nordre',
    profile: 'no-aml',
    language: 'nb',
    members: [
      { name: 'Hanne Vik' },
      { name: 'Jonas Dahl' },
      { name: 'Ingrid Moe' },
      { name: 'Tone Lie', role: 'leader', profession: 'avdelingsleder' },
    ],
    shifts: { [SATURDAY]: ['Hanne Vik 07:30-15:00', '- 08:00-12:00'], [SUNDAY]: ['Ingrid Moe 07:30-15:00'] },
    visits: { [SATURDAY]: ['K-1047 08:00-08:30 Hanne_Vik'] },
  });

onEachStore((begin, inDetail) => {
  interface Scene {
    readonly team: Conversation;
    readonly care: CareTeam;
    readonly system: PlanningSystem;
    readonly who: Conversation['who'];
    /** What the planning system says is imported, and the bot has looked at the clock. */
    readonly imported: () => Promise<void>;
  }

  const beginning = async (care: CareTeam): Promise<Scene> => {
    const team = await begin({ teams: [care] });
    const system = planningSystem(care);
    await system.imports(team.store, team.clock.now());
    const imported = async () => {
      await system.imports(team.store, team.clock.now());
      await team.later(1);
    };
    return { team, care, system, who: team.who, imported };
  };

  /** Ahmed has taken Sara's Saturday with the visits in it (#1); the planning system does not know. */
  const ahmedHasIt = async (care = weekend()): Promise<Scene> => {
    const scene = await beginning(care);
    await scene.who('Sara').writes('kan Ahmed ta mitt pass på lördag?');
    await scene.who('Sara').writes('ja');
    await scene.team.settled();
    await scene.who('Ahmed').writes('ja');
    await scene.team.settled();
    return scene;
  };

  /** The planning system gives the shift, and its visits, to Leila. */
  const toLeila = ({ system }: Scene): void => {
    system.saysShift('Sara', SATURDAY, { who: 'Leila' });
    system.says('K-1047 08:00', { who: ['Leila'] }, SATURDAY);
    system.says('K-1020 10:00', { who: ['Leila'] }, SATURDAY);
  };

  /** Ahmed takes a visit of Maria's too, to do in the shift (#2). */
  const takesBesides = async ({ who, team }: Scene): Promise<void> => {
    await who('Maria').writes('kan Ahmed ta K-1033 på lördag 14.30?');
    await who('Maria').writes('ja');
    await team.settled();
    await who('Ahmed').writes('ja');
    await team.settled();
  };

  const clashing = async (): Promise<Scene> => {
    const scene = await ahmedHasIt();
    toLeila(scene);
    await scene.imported();
    return scene;
  };

  const open = ({ team }: Scene) => team.rows<PlanClash>('a|case|');

  /** First names of who works, and of who has the visits, in the order of the plan. */
  const plan = async ({ team, care }: Scene, date = SATURDAY) => {
    const [day] = await team.rows<Day>(`d|${date}`);
    const name = (id: string | undefined) => care.members.find((one) => one.id === id)?.name.split(' ')[0] ?? '-';
    return {
      shifts: await holdersOn(team, date, care),
      visits: (day?.visits ?? []).map(({ members }) => members.map(name).join('+') || '-'),
    };
  };

  const TEAMS = { shifts: ['Ahmed', '-', 'Maria'], visits: ['Ahmed', 'Ahmed', 'Maria'] };
  const PLANS = { shifts: ['Leila', '-', 'Maria'], visits: ['Leila', 'Leila', 'Maria'] };
  const SARAS = { shifts: ['Sara', '-', 'Maria'], visits: ['Sara', 'Sara', 'Maria'] };

  describe('the planning system and the team say differently whose a shift is', () => {
    test('the leader sees both in one question, and the team’s stands until the leader has chosen', async () => {
      const scene = await clashing();
      const card = await scene.who('Karin').sees('säger olika');
      expect(card.text).toContain('Dagpasset lör 28/11 07–15: laget och planeringssystemet säger olika');
      expect(card.text).toContain('Laget bestämde, i stället för Sara');
      expect(card.text).toContain('**Leila** · 07–15');
      expect(card.buttons).toEqual(['Lagets: Ahmed', 'Planens: Leila']);
      expect(await open(scene)).toHaveLength(1);
      expect(await plan(scene)).toEqual(TEAMS);
      expect(scene.team.whoSees('säger olika')).toEqual(['Karin']);
    });

    test('Lagets: it stays, with its visits, and imported again nothing is asked', async () => {
      const scene = await clashing();
      const done = await scene.who('Karin').presses('Lagets: Ahmed');
      expect(done.text).toContain('Du valde lagets. Ahmed har dagpasset lör 28/11 07–15.');
      await scene.imported();
      expect(await open(scene)).toEqual([]);
      expect(await plan(scene)).toEqual(TEAMS);
      await scene.who('Ahmed').sees('Karin valde lagets. Du har dagpasset lör 28/11 07–15. (#2)');
      expect(scene.team.faults).toEqual([]);
    });

    test('Planens: the shift and the visits that came with it are whose the planning system says, and both are told', async () => {
      const scene = await clashing();
      const done = await scene.who('Karin').presses('Planens: Leila');
      expect(done.text).toContain('Du valde planens. Leila har dagpasset lör 28/11 07–15.');
      await scene.team.settled();
      expect(await plan(scene)).toEqual(PLANS);
      await scene.who('Leila').sees('Karin valde planens. Du har dagpasset lör 28/11 07–15. (#2)');
      await scene.who('Ahmed').sees('Karin valde planens. Leila har dagpasset lör 28/11 07–15. (#2)');
      const before = await scene.team.rows('e|');
      await scene.imported();
      expect(await scene.team.rows('e|')).toEqual(before);
      expect((await scene.who('Karin').writes('planändringar')).text).toContain('Inget att föra in just nu.');
    });

    test('nobody’s there: Planens makes it vacant again', async () => {
      const scene = await beginning(weekend());
      await scene.who('Leila').writes('jag tar det lediga passet på lördag');
      await scene.who('Leila').writes('ja');
      scene.system.saysShift('-', SATURDAY, { who: 'Ahmed' });
      await scene.imported();
      expect((await scene.who('Karin').sees('säger olika')).buttons).toEqual(['Lagets: Leila', 'Planens: Ahmed']);
      scene.system.saysShift('Ahmed', SATURDAY, { who: '-' });
      await scene.imported();
      expect(await open(scene)).toEqual([]);
      scene.system.removesShift('-', SATURDAY);
      await scene.imported();
      const card = scene.who('Karin').lastCard();
      expect(card?.text).toContain('Passet är borttaget');
      expect(card?.buttons).toEqual(['Lagets: Leila', 'Planens: ta bort passet']);
      const done = await scene.who('Karin').presses('Planens: ta bort passet');
      expect(done.text).toContain('Du valde planens. Dagpasset lör 28/11 08–12 finns inte längre i planen.');
      expect((await plan(scene)).shifts).toEqual(['Sara', 'Maria']);
    });

    test('in Norway: teamets, planens, ledig', async () => {
      const scene = await beginning(helg());
      const { who } = scene;
      await who('Hanne').writes('kan Jonas ta vakta mi på lørdag?');
      await who('Hanne').writes('ja');
      await scene.team.settled();
      await who('Jonas').writes('ja');
      await scene.team.settled();
      await who('Tone').writes('godkjenn 1');
      scene.system.saysShift('Hanne', SATURDAY, { who: '-' });
      scene.system.says('K-1047 08:00', { who: [] }, SATURDAY);
      await scene.imported();
      const card = await who('Tone').sees('sier forskjellig');
      expect(card.text).toContain('Dagvakten lør 28.11. 07:30–15: teamet og fagsystemet sier forskjellig');
      expect(card.buttons).toEqual(['Teamets: Jonas', 'Planens: ledig']);
      const done = await who('Tone').writes('planens 2');
      expect(done.text).toContain('Dagvakten lør 28.11. 07:30–15 er ledig.');
      expect(await plan(scene)).toEqual({ shifts: ['-', '-'], visits: ['-'] });
    });

    inDetail(() => {
      test.each([
        ['lagets 2', TEAMS],
        ['planens 2', PLANS],
        ['planens', PLANS],
      ])('%s is its typed twin', async (words, left) => {
        const scene = await clashing();
        await scene.who('Karin').writes(words);
        expect(await plan(scene)).toEqual(left);
      });

      test('gone there with its visits: Planens takes all of it away', async () => {
        const scene = await ahmedHasIt();
        scene.system.removesShift('Sara', SATURDAY);
        scene.system.removes('K-1047 08:00', SATURDAY);
        scene.system.removes('K-1020 10:00', SATURDAY);
        await scene.imported();
        expect(await open(scene)).toHaveLength(1);
        await scene.who('Karin').presses('Planens: ta bort passet');
        expect(await plan(scene)).toEqual({ shifts: ['-', 'Maria'], visits: ['Maria'] });
      });

      test('moved there to when whoever took it works already: the rule says why, and Planens gives it back with its visits', async () => {
        const scene = await ahmedHasIt(
          weekend({
            shifts: {
              [SATURDAY]: ['Sara Lind 07:00-15:00', 'Maria Ek 14:00-21:00', '- 08:00-12:00', 'Ahmed Ali 16:00-19:00'],
            },
          }),
        );
        scene.system.saysShift('Sara', SATURDAY, { hours: '08:00-17:00' });
        await scene.imported();
        const card = await scene.who('Karin').sees('säger olika');
        expect(card.text).toContain('Ahmed jobbar redan 16–19 då.');
        expect(card.buttons).toEqual(['Lagets: Ahmed', 'Planens: Sara']);
        const refused = await scene.who('Karin').presses('Lagets: Ahmed');
        expect(refused.text).toContain('Ahmed jobbar redan 16–19 då.');
        expect(refused.buttons).toEqual(['Planens: Sara']);
        await scene.who('Karin').presses('Planens: Sara');
        const { shifts, visits } = await plan(scene);
        expect(shifts).toEqual(expect.arrayContaining(['Sara', 'Ahmed', 'Maria', '-']));
        expect(visits).toEqual(SARAS.visits);
      });

      test('whoever cannot have it does not get it, and the other button remains', async () => {
        const scene = await ahmedHasIt();
        scene.system.saysShift('Sara', SATURDAY, { who: 'Maria' });
        await scene.imported();
        const refused = await scene.who('Karin').presses('Planens: Maria');
        expect(refused.text).toContain('Maria jobbar redan 14–21 då.');
        expect(refused.buttons).toEqual(['Lagets: Ahmed']);
        expect(await plan(scene)).toEqual(TEAMS);
      });

      test('a visit that the taker took besides, to do in it, goes along to whoever has the shift', async () => {
        const scene = await ahmedHasIt();
        await takesBesides(scene);
        toLeila(scene);
        await scene.imported();
        await scene.who('Karin').writes('planens 3');
        expect((await plan(scene)).visits).toEqual(['Leila', 'Leila', 'Leila']);
      });

      test('and where the shift would be nobody’s, somebody has to take that visit first', async () => {
        const scene = await ahmedHasIt();
        await takesBesides(scene);
        scene.system.saysShift('Sara', SATURDAY, { who: '-' });
        await scene.imported();
        const refused = await scene.who('Karin').writes('planens 3');
        expect(refused.text).toContain('Ahmed har tagit K-1033 lör 28/11 14:30 i passet.');
        expect(refused.buttons).toEqual(['Lagets: Ahmed']);
        expect((await plan(scene)).shifts).toEqual(TEAMS.shifts);
      });

      test('undone here meanwhile: the leader’s old card does not choose, it is drawn anew', async () => {
        const scene = await clashing();
        await scene.who('Ahmed').writes('ångra 1');
        await scene.who('Ahmed').writes('ja');
        expect(await plan(scene)).toEqual(SARAS);
        const anew = await scene.who('Karin').presses('Planens: Leila');
        expect(anew.buttons).toEqual(['Lagets: Sara', 'Planens: Leila']);
        await scene.who('Karin').presses('Planens: Leila');
        expect(await plan(scene)).toEqual(PLANS);
      });

      test('nobody but a leader chooses, and whoever has it reads that it waits', async () => {
        const scene = await clashing();
        expect((await scene.who('Ahmed').writes('planens 2')).text).toContain('Det är chefen som väljer i #2.');
        const seen = await scene.who('Ahmed').writes('#2');
        expect(seen.text).toContain('Dagpasset lör 28/11 07–15 väntar på chefen. Lagets gäller så länge.');
        expect(await plan(scene)).toEqual(TEAMS);
      });

      test('when it begins it is too late to choose, and the plan stands', async () => {
        const scene = await clashing();
        await scene.team.later(4 * 24 * 60);
        expect(await open(scene)).toEqual([]);
        expect(scene.who('Karin').lastCard()?.text).toContain(
          'Tiden att välja gick ut. Planen gäller som den står. Ahmed har dagpasset lör 28/11 07–15.',
        );
      });
    });
  });

  describe('what is to be entered in the planning system', () => {
    test('a shift that changed hands, and its visits, each ticked off', async () => {
      const scene = await ahmedHasIt();
      const { who } = scene;
      const list = await who('Karin').writes('planändringar');
      expect(list.text).toContain('1 Dagpass lör 28/11 07–15 · Ahmed i stället för Sara');
      expect(list.text).toContain('2 K-1047 lör 28/11 08:00 · Ahmed i stället för Sara');
      const left = await who('Karin').writes('infört 1');
      expect(left.text).not.toContain('Dagpass');
      expect(left.text).toContain('1 K-1047 lör 28/11 08:00');
      await scene.imported();
      expect((await who('Karin').writes('planändringar')).text).not.toContain('Dagpass');
    });

    inDetail(() => {
      test('a vacant shift that was taken, entered and given back is to be entered back', async () => {
        const scene = await beginning(weekend());
        const { who } = scene;
        await who('Leila').writes('jag tar det lediga passet på lördag');
        await who('Leila').writes('ja');
        const list = await who('Karin').writes('planändringar');
        expect(list.text).toContain('1 Dagpass lör 28/11 08–12 · Leila i stället för ledigt');
        await who('Karin').presses('Infört');
        await who('Leila').writes('ångra');
        await who('Leila').writes('ja');
        const back = await who('Karin').writes('planändringar');
        expect(back.text).toContain('1 Dagpass lör 28/11 08–12 · ledigt i stället för Leila');
      });

      test('tillit changes has the shift in a column of its own, and the visits that went with it', async () => {
        const { team, care } = await ahmedHasIt();
        const [, ...lines] = await changesSince(team.store, care.team.id, instant(0));
        const when = '1,2026-11-24T09:00';
        expect(lines).toEqual([
          `,,2026-11-28,07:00,15:00,norr-Ahmed-Ali,07:00,norr-Sara-Lind,${when},s-2026-11-28-0`,
          `v-2026-11-28-0,K-1047,2026-11-28,08:00,08:30,norr-Ahmed-Ali,08:00,norr-Sara-Lind,${when},`,
          `v-2026-11-28-1,K-1020,2026-11-28,10:00,10:45,norr-Ahmed-Ali,10:00,norr-Sara-Lind,${when},`,
        ]);
      });

      test('also what was swapped for it, what went back, and what the leader chose', async () => {
        const scene = await clashing();
        const changes = async () =>
          (await changesSince(scene.team.store, scene.care.team.id, instant(0)))
            .slice(1)
            .map((line) => line.split(','))
            .map((cells) => [cells[10] || cells[0], cells[5], cells[7], cells[8]].join(' '));
        await scene.who('Karin').writes('planens 2');
        expect(await changes()).toEqual([
          's-2026-11-28-0 norr-Leila-Amin norr-Leila-Amin 2',
          'v-2026-11-28-0 norr-Leila-Amin norr-Leila-Amin 2',
          'v-2026-11-28-1 norr-Leila-Amin norr-Leila-Amin 2',
        ]);
        await scene.who('Leila').writes('byta pass med Ahmed, han tar min lör jag tar hans sön');
        await scene.who('Leila').writes('ja');
        await scene.team.settled();
        await scene.who('Ahmed').writes('ja');
        expect((await changes()).filter((line) => line.endsWith(' 3'))).toEqual([
          's-2026-11-28-0 norr-Ahmed-Ali norr-Leila-Amin 3',
          'v-2026-11-28-0 norr-Ahmed-Ali norr-Leila-Amin 3',
          'v-2026-11-28-1 norr-Ahmed-Ali norr-Leila-Amin 3',
          's-2026-11-29-0 norr-Leila-Amin norr-Ahmed-Ali 3',
          'v-2026-11-29-0 norr-Leila-Amin norr-Ahmed-Ali 3',
        ]);
      });
    });
  });
});
