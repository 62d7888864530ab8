import type { PlanClash } from '../../src/flows/plan-clash/plan-clash';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';
import { type PlanningSystem, planningSystem, type Said } from '../support/planning-system';
import { removeFolders } from '../support/team-folder';

const VISIT = 'K-1047 14:30';
const DATE = '2026-11-25';

afterAll(removeFolders);

onEachStore((begin, inDetail) => {
  interface Scene {
    readonly team: Conversation;
    readonly system: PlanningSystem;
    readonly who: Conversation['who'];
    /** The planning system says this, it is imported, and the bot has looked at the clock. */
    readonly imported: () => Promise<void>;
  }

  /** Ahmed has taken Sara’s visit at K-1047 (#1); the planning system does not know. */
  const ahmedHasIt = async (care = norr()): Promise<Scene> => {
    const team = await begin({ teams: [care] });
    const { who } = team;
    const system = planningSystem(care);
    await system.imports(team.store, team.clock.now());
    await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
    await who('Sara').presses('Fråga Ahmed');
    await team.settled();
    await who('Ahmed').presses('Jag tar det');
    await team.settled();
    const imported = async () => {
      await system.imports(team.store, team.clock.now());
      await team.later(1);
    };
    return { team, system, who, imported };
  };

  const clashing = async (said: Said = { who: ['Yonas'] }): Promise<Scene> => {
    const scene = await ahmedHasIt();
    scene.system.says(VISIT, said);
    await scene.imported();
    return scene;
  };

  const carers = ({ team }: Scene) => team.carersOf(DATE, VISIT);
  const open = ({ team }: Scene) => team.rows<PlanClash>('a|case|');

  describe('the planning system and the team say different things of a visit', () => {
    test('the leader sees both, and the team’s stands until the leader has chosen', async () => {
      const scene = await clashing();
      const card = await scene.who('Karin').sees('laget och planeringssystemet säger olika');
      expect(card.text).toContain('K-1047 ons 25/11 14:30: laget och planeringssystemet säger olika');
      expect(card.text).toContain('#2 · välj senast ons 25/11 14:30');
      expect(card.text).toContain('Laget bestämde, i stället för Sara');
      expect(card.buttons).toEqual(['Lagets: Ahmed', 'Planens: Yonas']);
      await expect(carers(scene)).resolves.toEqual(['Ahmed']);
      expect(scene.team.whoSees('säger olika')).toEqual(['Karin']);
    });

    test('Lagets: it stays, both are told, and the planning system’s word is still remembered', async () => {
      const scene = await clashing();
      const done = await scene.who('Karin').presses('Lagets: Ahmed');
      expect(done.text).toContain('Du valde lagets. Ahmed har K-1047 ons 25/11 14:30.');
      await scene.team.settled();
      await expect(carers(scene)).resolves.toEqual(['Ahmed']);
      await scene.who('Ahmed').sees('Karin valde lagets. Du har K-1047 ons 25/11 14:30. (#2)');
      await scene.who('Yonas').sees('Karin valde lagets. Ahmed har K-1047 ons 25/11 14:30. (#2)');
      await scene.imported();
      expect(await open(scene)).toEqual([]);
      await expect(carers(scene)).resolves.toEqual(['Ahmed']);
      expect(scene.team.faults).toEqual([]);
    });

    test('Planens: whoever the planning system has gets it, and both are told', async () => {
      const scene = await clashing();
      const done = await scene.who('Karin').presses('Planens: Yonas');
      expect(done.text).toContain('Du valde planens. Yonas har K-1047 ons 25/11 14:30.');
      await scene.team.settled();
      await expect(carers(scene)).resolves.toEqual(['Yonas']);
      await scene.who('Yonas').sees('Karin valde planens. Du har K-1047 ons 25/11 14:30. (#2)');
      await scene.who('Ahmed').sees('Karin valde planens. Yonas har K-1047 ons 25/11 14:30. (#2)');
    });

    test.each([
      ['lagets 2', 'Ahmed'],
      ['planens 2', 'Yonas'],
      ['planens', 'Yonas'],
    ])('%s is its typed twin', async (words, name) => {
      const scene = await clashing();
      const done = await scene.who('Karin').writes(words);
      expect(done.text).toContain(`${name} har K-1047 ons 25/11 14:30.`);
      await expect(carers(scene)).resolves.toEqual([name]);
    });

    inDetail(() => {
      test('the same files again neither change anything nor ask again', async () => {
        const scene = await clashing();
        const messages = scene.who('Karin').messages().length;
        const before = await scene.team.rows('e|');
        await scene.imported();
        expect(await scene.team.rows('e|')).toEqual(before);
        expect(scene.who('Karin').messages()).toHaveLength(messages);
      });

      test('a newer import that agrees closes it by itself, in the leader’s card', async () => {
        const scene = await clashing();
        scene.system.says(VISIT, { who: ['Ahmed'] });
        await scene.imported();
        expect(await open(scene)).toEqual([]);
        expect(scene.who('Karin').lastCard()?.text).toContain(
          'Planeringssystemet har ändrats igen, så det finns inget kvar att välja. Ahmed har K-1047 ons 25/11 14:30.',
        );
        expect(scene.who('Karin').lastCard()?.buttons).toEqual([]);
      });

      test('a newer import that says what it said before closes it too, and the team’s stands', async () => {
        const scene = await clashing();
        scene.system.says(VISIT, { who: ['Sara'] });
        await scene.imported();
        expect(await open(scene)).toEqual([]);
        await expect(carers(scene)).resolves.toEqual(['Ahmed']);
        expect(scene.who('Karin').lastCard()?.text).toContain('Ahmed har K-1047');
      });

      test('a newer import that says a third thing draws the leader’s card anew', async () => {
        const scene = await clashing();
        scene.system.says(VISIT, { who: ['Maria'], time: '09:00' });
        await scene.imported();
        const card = scene.who('Karin').lastCard();
        expect(card?.buttons).toEqual(['Lagets: Ahmed', 'Planens: Maria']);
        expect((await open(scene)).map(({ number, revision }) => [number, revision])).toEqual([[2, 2]]);
      });

      test('gone there: keep it, or take it away', async () => {
        const scene = await ahmedHasIt();
        scene.system.removes(VISIT);
        await scene.imported();
        await expect(carers(scene)).resolves.toEqual(['Ahmed']);
        const card = await scene.who('Karin').sees('Besöket är borttaget');
        expect(card.buttons).toEqual(['Lagets: Ahmed', 'Planens: ta bort besöket']);
        const done = await scene.who('Karin').presses('Planens: ta bort besöket');
        expect(done.text).toContain('Du valde planens. K-1047 ons 25/11 14:30 är borttaget.');
        await scene.team.settled();
        await expect(carers(scene)).rejects.toThrow('has no visit');
        await scene.who('Ahmed').sees('K-1047 ons 25/11 14:30 är borttaget.');
      });

      test('a time that whoever has it cannot come at is asked about too', async () => {
        const scene = await clashing({ time: '13:45' });
        const card = await scene.who('Karin').sees('säger olika');
        expect(card.text).toContain('Ahmed är hos K-1033 13:30–14:00. Det krockar 15 min.');
        expect(card.buttons).toEqual(['Lagets: Ahmed', 'Planens: Sara']);
        const refused = await scene.who('Karin').presses('Lagets: Ahmed');
        expect(refused.text).toContain('Ahmed är hos K-1033 13:30–14:00. Det krockar 15 min.');
        expect(refused.buttons).toEqual(['Planens: Sara']);
        await scene.who('Karin').presses('Planens: Sara');
        await expect(scene.team.carersOf(DATE, 'K-1047 13:45')).resolves.toEqual(['Sara']);
      });

      test('a time that suits whoever has it is no question', async () => {
        const scene = await clashing({ time: '11:00' });
        expect(await open(scene)).toEqual([]);
        await expect(scene.team.carersOf(DATE, 'K-1047 11:00')).resolves.toEqual(['Ahmed']);
      });

      test('whoever cannot take it does not get it, and the other button remains', async () => {
        const scene = await clashing({ who: ['Maria'] });
        const refused = await scene.who('Karin').presses('Planens: Maria');
        expect(refused.text).toContain('Maria är hos K-1020 14:15–15:15. Det krockar 30 min.');
        expect(refused.buttons).toEqual(['Lagets: Ahmed']);
        await expect(carers(scene)).resolves.toEqual(['Ahmed']);
        await scene.who('Karin').presses('Lagets: Ahmed');
        expect(await open(scene)).toEqual([]);
      });

      test('nobody but a leader chooses', async () => {
        const scene = await clashing();
        const [asked] = await open(scene);
        const typed = await scene.who('Ahmed').writes('planens 2');
        expect(typed.text).toContain('Det är chefen som väljer i #2.');
        const seen = await scene.who('Ahmed').writes('#2');
        expect(seen.text).toContain('K-1047 ons 25/11 14:30 väntar på chefen. Lagets gäller så länge.');
        expect(seen.buttons).toEqual([]);
        expect(await open(scene)).toEqual([asked]);
      });

      test('when the visit begins it is too late to choose, and the plan stands', async () => {
        const scene = await clashing();
        await scene.team.later(30 * 60);
        expect(await open(scene)).toEqual([]);
        expect(scene.who('Karin').lastCard()?.text).toContain(
          'Tiden att välja gick ut. Planen gäller som den står. Ahmed har K-1047 ons 25/11 14:30.',
        );
      });

      test('the team changes it meanwhile: the leader’s old card does not choose, it is drawn anew', async () => {
        const scene = await clashing();
        await scene.who('Ahmed').writes('ångra 1');
        await scene.who('Ahmed').writes('ja');
        await expect(carers(scene)).resolves.toEqual(['Sara']);
        const anew = await scene.who('Karin').presses('Planens: Yonas');
        expect(anew.buttons).toEqual(['Lagets: Sara', 'Planens: Yonas']);
        await scene.who('Karin').presses('Planens: Yonas');
        await expect(carers(scene)).resolves.toEqual(['Yonas']);
      });

      test('ja and nej are no answers to it: the card is shown', async () => {
        const scene = await clashing();
        const shown = await scene.who('Karin').writes('ja 2');
        expect(shown.buttons).toEqual(['Lagets: Ahmed', 'Planens: Yonas']);
        const other = await scene.who('Karin').writes('lagets 1');
        expect(other.text).toBe('#1 har inget att välja mellan.');
      });
    });
  });

  inDetail(() => {
    describe('several leaders', () => {
      const withTwo = () => {
        const care = norr();
        return {
          ...care,
          members: care.members.map((member) =>
            member.name === 'Nils Borg' ? { ...member, role: 'leader' as const } : member,
          ),
        };
      };

      test('the first answer wins, and the other’s card says so', async () => {
        const scene = await ahmedHasIt(withTwo());
        scene.system.says(VISIT, { who: ['Yonas'] });
        await scene.imported();
        expect(scene.team.whoSees('säger olika')).toEqual(['Karin', 'Nils']);
        await scene.who('Nils').presses('Lagets: Ahmed');
        await scene.team.settled();
        expect(scene.who('Karin').lastCard()?.text).toContain('Nils valde lagets. Ahmed har K-1047');
        const late = await scene.who('Karin').writes('planens 2');
        expect(late.text).toContain('Nils valde lagets.');
        await expect(carers(scene)).resolves.toEqual(['Ahmed']);
      });
    });

    describe('a team without a leader', () => {
      test('has its clashes all the same, and whoever becomes leader finds them', async () => {
        const care = norr();
        const leaderless = {
          ...care,
          members: care.members.map((member) => ({ ...member, role: 'carer' as const })),
        };
        const scene = await ahmedHasIt(leaderless);
        scene.system.says(VISIT, { who: ['Yonas'] });
        await scene.imported();
        expect(await open(scene)).toHaveLength(1);
        expect(scene.team.whoSees('säger olika')).toEqual([]);
        scene.system.names(() => care.members);
        await scene.imported();
        const list = await scene.who('Karin').writes('mina ärenden');
        expect(list.text).toContain(
          '#2 K-1047 ons 25/11 14:30 (Laget och planeringssystemet säger olika, välj senast ons 25/11 14:30)',
        );
        const card = await scene.who('Karin').presses('Visa');
        expect(card.text).toContain('Laget bestämde, i stället för Sara');
      });
    });
  });
});
