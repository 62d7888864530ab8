import { isoDate } from '../../src/core/ids';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';
import { planningSystem } from '../support/planning-system';
import { removeFolders } from '../support/team-folder';

const ENDS = [{ validTo: isoDate('2026-12-15') }];

afterAll(removeFolders);

onEachStore((begin, inDetail) => {
  describe('a delegation that ends within 30 days', () => {
    test('is said in my day to whoever has it, and in the nurse’s', async () => {
      const team = await begin({
        teams: [
          norr({
            members: [
              { name: 'Sara Lind', delegations: ENDS },
              ...['Ahmed Ali', 'Yonas Tesfay', 'Lisa Holm', 'Maria Ek', 'Nils Borg'].map((name) => ({ name })),
              { name: 'Karin Berg', role: 'leader' },
              { name: 'Nora Dal', role: 'nurse', profession: 'sjuksköterska' },
            ],
          }),
        ],
      });
      const { who } = team;
      expect((await who('Sara').writes('min dag')).text).toContain(
        'Din delegering för insulin gäller till och med tis 15/12. Prata med sjuksköterskan i god tid.',
      );
      expect((await who('Nora').writes('min dag')).text).toContain(
        'Delegeringar som snart går ut**\nSara: insulin, till och med tis 15/12',
      );
      for (const name of ['Ahmed', 'Karin']) expect((await who(name).writes('min dag')).text).not.toContain('15/12');
      expect(team.faults).toEqual([]);
    });

    test('and on its day in a chat of each, once, on however many bots and imports', async () => {
      const care = norr({
        settings: {},
        members: [
          { name: 'Sara Lind', delegations: [{ validTo: isoDate('2026-12-30') }, { ...ENDS[0], task: 'ögondroppar' }] },
          ...['Ahmed Ali', 'Yonas Tesfay', 'Lisa Holm', 'Maria Ek', 'Nils Borg'].map((name) => ({ name })),
          { name: 'Karin Berg', role: 'leader' },
          { name: 'Nora Dal', role: 'nurse', profession: 'sjuksköterska' },
        ],
      });
      const team = await begin({ teams: [care], bots: 2 });
      const { who, clock } = team;
      const system = planningSystem(care);
      // 22:00, in the quiet hours.
      clock.pass(13 * 60);
      await system.imports(team.store, clock.now());
      await team.later(2);
      expect(team.whoSees('ögondroppar')).toEqual([]);
      await team.later(8 * 60);
      await who('Sara').sees(
        'Din delegering för ögondroppar gäller till och med tis 15/12. Prata med sjuksköterskan i god tid.',
      );
      await who('Nora').sees('Sara har delegering för ögondroppar till och med tis 15/12. Någon ny är inte given än.');
      // Monday 30 November, 09:00.
      await team.later(5 * 24 * 60 + 2 * 60);
      expect(team.whoSees('insulin')).toEqual([]);
      await team.later(60);
      await who('Sara').sees('Din delegering för insulin gäller till och med ons 30/12.');
      await who('Nora').sees('Sara har delegering för insulin till och med ons 30/12.');
      await system.imports(team.store, clock.now());
      await team.later(24 * 60);
      expect(team.whoSees('delegering')).toEqual(['Nora', 'Sara']);
      for (const name of ['Sara', 'Nora']) {
        expect(who(name).messages()).toHaveLength(2);
        expect((await who(name).writes('mina ärenden')).text).not.toContain('elegering');
        expect((await who(name).writes('#0')).text).not.toContain('elegering');
      }
      expect(team.faults).toEqual([]);
    });

    inDetail(() => {
      test.each([
        ['min dag', 'Delegasjonen din for insulin gjelder til og med tirs 15.12. Snakk med sykepleieren i god tid.'],
        [
          'language english',
          'Your delegation for insulin is valid through Tue 15 Dec. Talk to the nurse in good time.',
        ],
      ])('in the reader’s language: %s', async (first, said) => {
        const team = await begin({
          teams: [
            nordre({
              members: [
                { name: 'Hanne Vik', delegations: ENDS },
                { name: 'Jonas Dahl' },
                { name: 'Ingrid Moe' },
                { name: 'Tone Lie', role: 'leader' },
              ],
            }),
          ],
        });
        await team.who('Hanne').writes(first);
        expect((await team.who('Hanne').writes('min dag')).text).toContain(said);
      });
    });
  });
});
