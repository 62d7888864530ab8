import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

onEachStore((begin, inDetail) => {
  describe('a visit for a visit, in words', () => {
    test('one asks, one says yes, and the plan has it the other way round', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const draft = await who('Sara').writes('byta besöket hos K-1047 imorgon 14.30 mot Ahmeds hos K-1033');
      expect(draft.text).toContain('Vill du byta besök med Ahmed?');
      const sent = await who('Sara').presses('Fråga Ahmed');
      expect(sent.text).toContain('Du har frågat Ahmed om att byta K-1047 ons 25/11 14:30 mot K-1033 ons 25/11 13:30.');
      await team.settled();
      const done = await who('Ahmed').presses('Byt');
      expect(done.text).toContain('Klart. Du tar K-1047 ons 25/11 14:30, och Sara tar K-1033 ons 25/11 13:30.');
      await team.settled();
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Ahmed']);
      await expect(team.carersOf('2026-11-25', 'K-1033 13:30')).resolves.toEqual(['Sara']);
      expect(who('Sara').messages().at(-1)?.text).toContain('Klart. Du tar K-1033');
      await who('Sara').writes('ångra');
      await who('Sara').writes('ja');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
      await expect(team.carersOf('2026-11-25', 'K-1033 13:30')).resolves.toEqual(['Ahmed']);
      expect(team.faults).toEqual([]);
    });

    test('with none of theirs named, those that day that pass are shown, the nearest first; a number chooses', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const which = await who('Ahmed').writes('byta K-1033 imorgon 13.30 mot ett av Saras');
      expect(which.text).toContain('Vilka besök vill du byta ons 25/11?');
      expect(which.buttons).toEqual([
        'K-1033 13:30 mot K-1047 14:30',
        'K-1033 13:30 mot K-1020 10:00',
        'K-1033 13:30 mot K-1007 08:00',
      ]);
      const draft = await who('Ahmed').writes('1');
      expect(draft.text).toContain('Vill du byta besök med Sara?');
      const sent = await who('Ahmed').writes('ja');
      expect(sent.text).toContain('Du har frågat Sara om att byta');
    });

    test('where only one of theirs passes, that one is asked about', async () => {
      const team = await begin({ teams: [norr()] });
      const draft = await team.who('Maria').writes('byta K-1020 imorgon 14.15 mot ett av Saras');
      expect(draft.text).toContain('Vill du byta besök med Sara?');
      expect(draft.text).toContain('**K-1047**');
    });

    inDetail(() => {
      test.each([
        ['byta K-1047 imorgon 14.30', 'Vems besök vill du byta mot?'],
        ['byta K-1047 imorgon 14.30 mot Karins K-1020', 'Karin har inget besök då som kan bytas.'],
        ['byta K-1033 imorgon mot Marias K-1020', 'Du har inget sådant besök hos K-1033 ons 25/11.'],
      ])('%s', async (words, text) => {
        const team = await begin({ teams: [norr()] });
        expect((await team.who('Sara').writes(words)).text).toContain(text);
      });
    });
  });
});
