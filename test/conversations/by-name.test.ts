import { countsOf } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';

onEachStore((begin, inDetail) => {
  describe('to a colleague by name', () => {
    test('the colleague is asked, says yes, and has it', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const draft = await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
      expect(draft.text).toContain('Kan Ahmed ta ditt besök?\nInget är skickat än');
      expect(draft.buttons).toEqual(['Fråga Ahmed', 'Låt bli']);
      await who('Sara').presses('Fråga Ahmed');
      await team.settled();
      expect(team.whoSees('Kan du ta ett besök?')).toEqual(['Ahmed']);
      const taken = await who('Ahmed').presses('Jag tar det');
      expect(taken.text).toContain('Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.');
    });

    test('the colleague says no: the owner hears it, and can ask all the others from the same card', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga Ahmed');
      await team.settled();
      await who('Ahmed').presses('Kan inte');
      await team.settled();
      const [card, message] = who('Sara').messages();
      expect(message?.text).toBe('Det gick inte den här gången. Du har K-1047 ons 25/11 14:30 kvar. (#1)');
      expect(card?.buttons).toEqual(['Fråga alla som kan']);
      const draft = await who('Sara').presses('Fråga alla som kan');
      expect(draft.text).toContain('2 kollegor kan: Ahmed och Yonas');
      const sent = await who('Sara').presses('Fråga dem');
      expect(sent.text).toContain('#2 · K-1047 ons 25/11 14:30.');
      await team.settled();
      await who('Yonas').presses('Jag tar det');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Yonas']);
    });

    test('what was put to one colleague is not another’s to take', async () => {
      const team = await begin({ teams: [norr()] });
      await team.who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
      await team.who('Sara').presses('Fråga Ahmed');
      const other = await team.who('Yonas').writes('ja 1');
      expect(other.text).toContain('#1 är ställd till någon annan.');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
    });
  });

  describe('taking a colleague’s visit', () => {
    test('the owner is asked, says yes, and it is passed on', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const draft = await who('Ahmed').writes('jag tar K-1047 åt Sara imorgon 14.30');
      expect(draft.text).toContain('Vill du ta besöket åt Sara?\nInget är skickat än');
      expect(draft.buttons).toEqual(['Fråga Sara', 'Låt bli']);
      const sent = await who('Ahmed').presses('Fråga Sara');
      expect(sent.text).toContain('#1 · K-1047 ons 25/11 14:30. Du har erbjudit Sara att ta det.');
      await team.settled();
      expect(who('Sara').lastCard()?.text).toContain('Ahmed kan ta ditt besök. Vill du det?');
      expect(who('Sara').lastCard()?.buttons).toEqual(['Ja, tack', 'Nej, jag tar det själv']);
      const yes = await who('Sara').presses('Ja, tack');
      expect(yes.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
      await team.settled();
      expect(who('Ahmed').messages().at(-1)?.text).toBe(
        'Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara. (#1)',
      );
      expect(who('Ahmed').messages()[0]?.text).toContain('Klart. Du tar K-1047');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Ahmed']);
    });

    inDetail(() => {
      test('the owner keeps it: whoever offered to take it hears that', async () => {
        const team = await begin({ teams: [norr()] });
        const { who } = team;
        await who('Ahmed').writes('jag tar K-1047 åt Sara imorgon 14.30');
        await who('Ahmed').presses('Fråga Sara');
        await team.settled();
        await who('Sara').presses('Nej, jag tar det själv');
        await team.settled();
        expect(who('Ahmed').messages().at(-1)?.text).toContain(
          'Frågan om K-1047 ons 25/11 14:30 är stängd. Sara har det kvar.',
        );
        await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
      });
    });

    test('what is on offer already is taken at once, in one case', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      const shown = await who('Ahmed').writes('jag tar K-1047 åt Sara imorgon 14.30');
      expect(shown.text).toContain('#1');
      await who('Ahmed').presses('Jag tar det');
      await team.settled();
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Ahmed']);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 2 });
    });

    test('in Norwegian', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      const draft = await who('Jonas').writes('jeg tar B-231 for Hanne i morgen kl 9');
      expect(draft.text).toContain('Vil du ta besøket for Hanne?');
      await who('Jonas').presses('Spør Hanne');
      await team.settled();
      expect(who('Hanne').lastCard()?.text).toContain('Jonas kan ta besøket ditt. Vil du det?');
      await who('Hanne').presses('Ja, takk');
      await expect(team.carersOf('2026-11-25', 'B-231 09:00')).resolves.toEqual(['Jonas']);
    });
  });
});
