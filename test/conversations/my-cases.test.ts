import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

const VISIT = 'K-1047 14:30';
const carers = (team: Conversation) => team.carersOf('2026-11-25', VISIT);

onEachStore((begin, inDetail) => {
  /** Ahmed has taken Sara’s visit at K-1047 (#1), and she asks about K-1020 (#2). */
  const inTheMiddle = async (): Promise<Conversation> => {
    const team = await begin({ teams: [norr()] });
    const { who } = team;
    await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
    await who('Sara').presses('Fråga Ahmed');
    await team.settled();
    await who('Ahmed').presses('Jag tar det');
    await who('Sara').writes('kan nån ta K-1020 imorgon kl 10?');
    await who('Sara').presses('Fråga dem');
    await team.settled();
    return team;
  };

  describe('mina ärenden', () => {
    test('shows where each of mine stands, and one tap shows the case', async () => {
      const team = await inTheMiddle();
      const { who } = team;
      const list = await who('Sara').writes('mina ärenden');
      expect(list.text).toContain('#1 K-1047 ons 25/11 14:30 (Klart. Ahmed tar K-1047 ons 25/11 14:30.)');
      expect(list.text).toContain('#2 K-1020 ons 25/11 10:00 (Du har frågat ');
      expect(list.buttons).toEqual(['Visa', 'Visa']);
      const asked = await who('Ahmed').writes('mina ärenden');
      expect(asked.text).toContain(
        '#1 K-1047 ons 25/11 14:30 (Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.)',
      );
      expect(asked.text).toContain('#2 K-1020 ons 25/11 10:00 (Sara frågar dig, svar senast ons 25/11 09:00)');
    });

    test('of one who has none says so', async () => {
      const team = await inTheMiddle();
      const none = await team.who('Karin').writes('mina ärenden');
      expect(none.text).toContain('Du har inga ärenden nu.');
    });

    test('#1 shows that case', async () => {
      const team = await inTheMiddle();
      const shown = await team.who('Sara').writes('#1');
      expect(shown.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
      expect(shown.buttons).toEqual(['Ångra']);
    });
  });

  describe('ångra', () => {
    test.each([
      ['Ahmed', 'ångra', 'Ångra', 'Du ångrade bytet. Sara har K-1047 ons 25/11 14:30 igen.'],
      ['Sara', 'jag vill ha tillbaka K-1047', 'ja', 'Du ångrade bytet. Du har K-1047 ons 25/11 14:30 igen.'],
      ['Sara', 'ångra bytet med Ahmed', 'ja', 'Du ångrade bytet. Du har K-1047 ons 25/11 14:30 igen.'],
      ['Sara', 'ångra 1', 'ja', 'Du ångrade bytet. Du har K-1047 ons 25/11 14:30 igen.'],
    ])('%s writes %s, then %s: it goes back, and the other is told', async (name, words, yes, text) => {
      const team = await inTheMiddle();
      const { who } = team;
      const draft = await who(name).writes(words);
      expect(draft.text).toContain('Ångra bytet?');
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
      const done = yes === 'ja' ? await who(name).writes(yes) : await who(name).presses(yes);
      expect(done.text).toContain(text);
      await expect(carers(team)).resolves.toEqual(['Sara']);
      await team.settled();
      const other = name === 'Ahmed' ? 'Sara' : 'Ahmed';
      expect(who(other).messages().at(-1)?.text).toContain(`${name} ångrade bytet.`);
      const list = await who(name).writes('mina ärenden');
      expect(list.text).not.toContain('#1');
      expect(team.faults).toEqual([]);
    });

    test('from the card, and Låt bli leaves it', async () => {
      const team = await inTheMiddle();
      const { who } = team;
      const draft = await who('Ahmed').presses('Ångra');
      expect(draft.text).toContain('Ångra bytet?');
      const left = await who('Ahmed').presses('Låt bli');
      expect(left.text).toContain('Klart. Du tar K-1047');
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
      await who('Ahmed').presses('Ångra');
      await who('Ahmed').presses('Ångra');
      await expect(carers(team)).resolves.toEqual(['Sara']);
    });

    inDetail(() => {
      test('right after asking takes the question back', async () => {
        const team = await begin({ teams: [norr()] });
        await team.who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
        await team.who('Sara').presses('Fråga dem');
        const back = await team.who('Sara').writes('jag ångrar mig');
        expect(back.text).toContain('Du drog tillbaka frågan om K-1047 ons 25/11 14:30.');
      });

      test('with nothing to undo says so', async () => {
        const team = await inTheMiddle();
        const nothing = await team.who('Maria').writes('ångra');
        expect(nothing.text).toBe('Jag hittar inget byte att ångra. Skriv mina ärenden så ser du dina.');
        const unknown = await team.who('Maria').writes('ångra 77');
        expect(unknown.text).toBe('#77 finns inte i ditt lag.');
        const others = await team.who('Maria').writes('ångra 1');
        expect(others.text).toContain('Bara de två som bytte, eller chefen, kan ångra #1.');
      });
    });
  });
});
