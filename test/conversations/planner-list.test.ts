import { instant } from '../../src/core/ids';
import { HOUR } from '../../src/core/time';
import { changesSince } from '../../src/import/changes';
import type { CareTeam } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';
import { type PlanningSystem, planningSystem } from '../support/planning-system';
import { removeFolders } from '../support/team-folder';

afterAll(removeFolders);

const HEADING = 'visit,client,date,start,end,members,plannedStart,plannedMembers,case,changedAt,shift';

onEachStore((begin, inDetail) => {
  interface Scene {
    readonly team: Conversation;
    readonly care: CareTeam;
    readonly system: PlanningSystem;
    readonly who: Conversation['who'];
    readonly imported: () => Promise<void>;
    readonly changes: (hoursAgo?: number) => Promise<readonly string[]>;
  }

  /** Yonas has it as a competence to keep the plan. */
  const withPlanner = (): CareTeam => {
    const care = norr();
    const members = care.members.map((member) =>
      member.name === 'Yonas Tesfay' ? { ...member, competences: ['planner'] } : member,
    );
    return { ...care, members };
  };

  const takes = async (team: Conversation, taker: string, owner: string, visit: string): Promise<void> => {
    const [client, time] = visit.split(' ');
    await team.who(owner).writes(`kan ${taker} ta ${client} imorgon ${time}?`);
    await team.who(owner).presses(`Fråga ${taker}`);
    await team.settled();
    await team.who(taker).presses('Jag tar det');
    await team.settled();
  };

  /** Ahmed has taken K-1047 and K-1007 from Sara. */
  const afterTwo = async (): Promise<Scene> => {
    const care = withPlanner();
    const team = await begin({ teams: [care] });
    const system = planningSystem(care);
    await system.imports(team.store, team.clock.now());
    await takes(team, 'Ahmed', 'Sara', 'K-1047 14:30');
    await takes(team, 'Ahmed', 'Sara', 'K-1007 08:00');
    const imported = async () => {
      await system.imports(team.store, team.clock.now());
      await team.later(1);
    };
    const changes = (hoursAgo = 1) =>
      changesSince(team.store, care.team.id, instant(team.clock.now() - hoursAgo * HOUR));
    return { team, care, system, who: team.who, imported, changes };
  };

  describe('what is to be entered in the planning system', () => {
    test.each(['Karin', 'Yonas'])('%s, who keeps the plan, sees each change and ticks it off', async (keeper) => {
      const { who, team } = await afterTwo();
      const list = await who(keeper).writes('planändringar');
      expect(list.text).toContain('1 K-1007 ons 25/11 08:00 · Ahmed i stället för Sara');
      expect(list.text).toContain('2 K-1047 ons 25/11 14:30 · Ahmed i stället för Sara');
      expect(list.buttons).toEqual(['Infört', 'Infört']);
      const one = await who(keeper).presses('Infört');
      expect(one.text).toContain('1 K-1047 ons 25/11 14:30 · Ahmed i stället för Sara');
      expect(one.text).not.toContain('K-1007');
      const none = await who(keeper).writes('infört 1');
      expect(none.text).toContain('Inget att föra in just nu.');
      expect(team.faults).toEqual([]);
    });

    test('others are told who does it', async () => {
      const { who } = await afterTwo();
      const told = await who('Sara').writes('vad ska föras in?');
      expect(told.text).toContain('Yonas och Karin för in det laget ändrar i planeringssystemet.');
      expect(told.buttons).toEqual([]);
    });

    inDetail(() => {
      test('ticked off and then undone, it is to be entered back', async () => {
        const { who } = await afterTwo();
        await who('Karin').writes('planändringar');
        await who('Karin').presses('Infört');
        await who('Karin').presses('Infört');
        await who('Ahmed').writes('ångra 1');
        await who('Ahmed').writes('ja');
        const list = await who('Karin').writes('planändringar');
        expect(list.text).toContain('1 K-1047 ons 25/11 14:30 · Sara i stället för Ahmed');
      });

      test('the next import that agrees clears it by itself', async () => {
        const { who, system, imported } = await afterTwo();
        system.says('K-1047 14:30', { who: ['Ahmed'] });
        await imported();
        const list = await who('Karin').writes('planändringar');
        expect(list.text).toContain('1 K-1007');
        expect(list.text).not.toContain('K-1047');
      });

      test('an import that does not know of it yet does not bring it back', async () => {
        const { who, imported } = await afterTwo();
        await who('Karin').writes('planändringar');
        await who('Karin').presses('Infört');
        await imported();
        const list = await who('Karin').writes('planändringar');
        expect(list.text).not.toContain('K-1007');
      });

      test('what the leader has yet to choose in is not to be entered', async () => {
        const { who, system, imported } = await afterTwo();
        system.says('K-1047 14:30', { who: ['Nils'] });
        await imported();
        const list = await who('Yonas').writes('planändringar');
        expect(list.text).not.toContain('K-1047');
        await who('Karin').writes('lagets 3');
        const chosen = await who('Yonas').writes('planändringar');
        expect(chosen.text).toContain('K-1047 ons 25/11 14:30 · Ahmed i stället för Nils');
      });

      test('a visit kept here that is gone there is to be entered anew', async () => {
        const { who, system, imported, changes } = await afterTwo();
        system.removes('K-1047 14:30');
        await imported();
        await who('Karin').writes('lagets 3');
        const list = await who('Karin').writes('planändringar');
        expect(list.text).toContain('K-1047 ons 25/11 14:30 · Ahmed, finns inte i planeringssystemet');
        const [, , kept] = await changes();
        expect(kept).toContain(',K-1047,2026-11-25,14:30,15:00,norr-Ahmed-Ali,,,1,');
      });

      test('nobody but who keeps the plan ticks off, and an old list is drawn anew', async () => {
        const { who, team } = await afterTwo();
        await who('Karin').writes('planändringar');
        const card = who('Karin').lastCard();
        await who('Ahmed').writes('ångra 1');
        await who('Ahmed').writes('ja');
        if (!card) throw new Error('no list');
        const anew = await who('Karin').presses('Infört', { on: card });
        expect(anew.text).not.toContain('K-1047 ons 25/11 14:30');
        await team.settled();
        const typed = await who('Sara').writes('infört 1');
        expect(typed.text).toContain('för in det laget ändrar i planeringssystemet.');
      });

      test('more than ten are counted', async () => {
        const care = withPlanner();
        const days = care.days.map((day) => ({
          ...day,
          visits: day.visits.flatMap((visit) =>
            Array.from({ length: 3 }, (_, copy) => ({
              ...visit,
              id: `${visit.id}-${copy}` as typeof visit.id,
              members: [care.id('Ahmed Ali')],
              planned: [care.id('Sara Lind')],
            })),
          ),
        }));
        const team = await begin({ teams: [{ ...care, days }] });
        const list = await team.who('Karin').writes('planändringar');
        expect(list.buttons).toHaveLength(10);
        expect(list.text).toMatch(/Och \d+ till, de kommer när de här är införda\./);
      });
    });
  });

  inDetail(() => {
    describe('tillit changes', () => {
      test('each visit that was changed since, as it stands now', async () => {
        const { changes } = await afterTwo();
        const lines = await changes();
        expect(lines[0]).toBe(HEADING);
        expect(lines.slice(1)).toEqual([
          'v-2026-11-25-1,K-1007,2026-11-25,08:00,08:30,norr-Ahmed-Ali,08:00,norr-Sara-Lind,2,2026-11-24T09:00,',
          'v-2026-11-25-0,K-1047,2026-11-25,14:30,15:00,norr-Ahmed-Ali,14:30,norr-Sara-Lind,1,2026-11-24T09:00,',
        ]);
      });

      test('what went back to what was planned is there too; what was only asked about is not', async () => {
        const { who, changes } = await afterTwo();
        await who('Ahmed').writes('ångra 1');
        await who('Ahmed').writes('ja');
        await who('Sara').writes('kan nån ta K-1020 imorgon kl 10?');
        await who('Sara').presses('Fråga dem');
        const [, , back, ...more] = await changes();
        expect(back).toBe(
          'v-2026-11-25-0,K-1047,2026-11-25,14:30,15:00,norr-Sara-Lind,14:30,norr-Sara-Lind,1,2026-11-24T09:00,',
        );
        expect(more).toEqual([]);
      });

      test('a visit for a visit: both', async () => {
        const care = norr();
        const team = await begin({ teams: [care] });
        await team.who('Sara').writes('byt K-1047 imorgon 14.30 mot Ahmeds K-1033');
        await team.who('Sara').presses('Fråga Ahmed');
        await team.settled();
        await team.who('Ahmed').presses('Byt');
        const lines = await changesSince(team.store, care.team.id, instant(0));
        expect(lines.slice(1).map((line) => line.split(',').slice(1, 7))).toEqual([
          ['K-1033', '2026-11-25', '13:30', '14:00', 'norr-Sara-Lind', '13:30'],
          ['K-1047', '2026-11-25', '14:30', '15:00', 'norr-Ahmed-Ali', '14:30'],
        ]);
      });

      test('nothing from before that instant, and nothing of what the leader left as it was', async () => {
        const { team, who, system, imported, changes } = await afterTwo();
        await team.later(120);
        system.says('K-1047 14:30', { who: ['Yonas'] });
        await imported();
        await who('Karin').writes('lagets 3');
        expect(await changes()).toEqual([HEADING]);
        system.says('K-1047 14:30', { who: ['Maria'], time: '09:00' });
        await imported();
        await who('Karin').writes('planens 4');
        const [, chosen] = await changes();
        expect(chosen).toMatch(/,K-1047,2026-11-25,09:00,09:30,norr-Maria-Ek,09:00,norr-Maria-Ek,4,2026-11-24T11:02,$/);
      });

      test('nothing in it is a formula in a spreadsheet', async () => {
        const care = norr();
        const days = care.days.map((day) => ({
          ...day,
          visits: day.visits.map((visit, at) =>
            at === 0 && day.date === '2026-11-25' ? { ...visit, id: '=HYPERLINK("x"),1' as typeof visit.id } : visit,
          ),
        }));
        const team = await begin({ teams: [{ ...care, days }] });
        await takes(team, 'Ahmed', 'Sara', 'K-1047 14:30');
        const [, line] = await changesSince(team.store, care.team.id, instant(0));
        expect(line).toMatch(/^"'=HYPERLINK\(""x""\),1",K-1047,/);
      });
    });
  });
});
