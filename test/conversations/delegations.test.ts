import { isoDate } from '../../src/core/ids';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';

const ENDS = [{ validTo: isoDate('2026-12-15') }];

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
