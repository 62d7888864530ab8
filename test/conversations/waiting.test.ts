import { careTeam } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { countsOf } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

const SARAS = '#1 K-1047 ons 25/11 14:30';
const MARIAS = '#2 K-1020 ons 25/11 14:15';
const TAKES = 'Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.';

onEachStore((begin, inDetail) => {
  const saraAsks = async (): Promise<Conversation> => {
    const team = await begin({ teams: [norr()] });
    await team.who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
    await team.who('Sara').presses('Fråga dem');
    await team.settled();
    return team;
  };
  /** Ahmed has two questions to answer: Sara's, then Maria's. */
  const twoAsk = async (): Promise<Conversation> => {
    const team = await saraAsks();
    await team.who('Maria').writes('kan nån ta K-1020 imorgon 14.15?');
    await team.who('Maria').presses('Fråga dem');
    await team.settled();
    return team;
  };
  const carers = (team: Conversation) => team.carersOf('2026-11-25', 'K-1047 14:30');

  describe('a bare ja or nej while several questions wait', () => {
    test.each(['ja', 'nej', 'Ja tack!', '👍'])('%s is never a guess: a card asks which', async (words) => {
      const team = await twoAsk();
      const which = await team.who('Ahmed').writes(words);
      expect(which.text).toContain('Vilken menar du?');
      expect(which.buttons).toEqual([SARAS, MARIAS]);
      await expect(countsOf(team)).resolves.toEqual({ open: 2, events: 2 });
    });

    test('a tap on one answers that one, as it was said', async () => {
      const team = await twoAsk();
      await team.who('Ahmed').writes('ja');
      const taken = await team.who('Ahmed').presses(SARAS);
      expect(taken.text).toContain(TAKES);
      await team.settled();
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
      await expect(team.carersOf('2026-11-25', 'K-1020 14:15')).resolves.toEqual(['Maria']);
    });

    test('its number does too, and nej stays nej', async () => {
      const team = await twoAsk();
      await team.who('Ahmed').writes('nej');
      const declined = await team.who('Ahmed').writes('2');
      expect(declined.text).toContain('Okej, du tar inte K-1020 ons 25/11 14:15.');
      await expect(carers(team)).resolves.toEqual(['Sara']);
      await team.settled();
      const left = await team.who('Ahmed').writes('ja');
      expect(left.text).toContain(TAKES);
    });

    test('of cases that were shown with their numbers, the number is the case’s; where it could be either, neither is done', async () => {
      const team = await twoAsk();
      await team.who('Sara').writes('dra tillbaka 1');
      await team.who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
      await team.who('Sara').presses('Fråga Ahmed');
      await team.settled();
      const which = await team.who('Ahmed').writes('ja');
      expect(which.buttons).toEqual(['#2 K-1020 ons 25/11 14:15', '#3 K-1047 ons 25/11 14:30']);
      const either = await team.who('Ahmed').writes('2');
      expect(either.text).toBe('Menar du ja eller nej? Skriv ja 2 eller nej 2.');
      await expect(carers(team)).resolves.toEqual(['Sara']);
      const third = await team.who('Ahmed').writes('3');
      expect(third.text).toContain(TAKES);
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
    });

    test('ja 1 needs no card', async () => {
      const team = await twoAsk();
      const taken = await team.who('Ahmed').writes('ja 1');
      expect(taken.text).toContain(TAKES);
    });

    test('one that was withdrawn does not wait any more: ja is the other', async () => {
      const team = await twoAsk();
      await team.who('Maria').writes('dra tillbaka');
      await team.settled();
      const taken = await team.who('Ahmed').writes('ja');
      expect(taken.text).toContain(TAKES);
    });

    inDetail(() => {
      test('of many, the first five are buttons, and the rest is said', async () => {
        const times = ['08:00-08:30', '09:00-09:30', '10:00-10:30', '11:00-11:30', '12:00-12:30', '13:00-13:30'];
        const codes = times.map((_, at) => `K-10${at + 10}`);
        const crowd = careTeam({
          members: [{ name: 'Sara Lind' }, { name: 'Ahmed Ali' }],
          clients: codes.map((code) => ({ code })),
          shifts: { '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'] },
          visits: { '2026-11-25': times.map((time, at) => `${codes[at]} ${time} Sara_Lind`) },
        });
        const team = await begin({ teams: [crowd] });
        for (const code of codes) {
          await team.who('Sara').writes(`kan Ahmed ta ${code} imorgon?`);
          await team.who('Sara').presses('Fråga Ahmed');
        }
        await team.settled();
        const which = await team.who('Ahmed').writes('ja');
        expect(which.buttons).toHaveLength(5);
        expect(which.text).toContain('1 till: skriv koden och tiden');
        const sixth = await team.who('Ahmed').writes('ja 6');
        expect(sixth.text).toContain('Du tar K-1015 ons 25/11 13:00 i stället för Sara.');
      });
    });
  });

  describe('an unsent draft and a question', () => {
    const drafted = async (): Promise<Conversation> => {
      const team = await saraAsks();
      await team.who('Ahmed').writes('kan nån ta K-1033 imorgon 13.30?');
      return team;
    };

    test('a bare ja asks which: the draft first, by what it is about', async () => {
      const team = await drafted();
      const which = await team.who('Ahmed').writes('ja');
      expect(which.text).toContain('Vilken menar du?');
      expect(which.buttons).toEqual([expect.stringContaining('K-1033 ons 25/11 13:30'), SARAS]);
      await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
      const sent = await team.who('Ahmed').writes('1');
      expect(sent.text).toContain('#2 · K-1033 ons 25/11 13:30. Du har frågat');
      await expect(carers(team)).resolves.toEqual(['Sara']);
    });

    test('a draft that was sent waits for nothing: ja is the question', async () => {
      const team = await drafted();
      await team.who('Ahmed').presses('Fråga dem');
      await team.settled();
      const taken = await team.who('Ahmed').writes('ja');
      expect(taken.text).toContain(TAKES);
    });
  });

  describe('what is not clear', () => {
    test('an unclear word to the one question that waits is asked back', async () => {
      const team = await saraAsks();
      const back = await team.who('Ahmed').writes('kanske sen');
      expect(back.text).toBe('Menar du ja eller nej? Skriv ja 1 eller nej 1.');
      await expect(carers(team)).resolves.toEqual(['Sara']);
    });

    inDetail(() => {
      test('while two wait, it is only not understood', async () => {
        const team = await twoAsk();
        const back = await team.who('Ahmed').writes('kanske sen');
        expect(back.text).toContain('Jag förstod inte riktigt.');
        expect(back.buttons).toEqual(['Visa exempel']);
      });
    });
  });

  describe('Låt bli on what was sent after all', () => {
    test('pressed on the old draft: the question is shown as it stands, and lives on', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      const draft = who('Sara').lastCard();
      await who('Sara').presses('Fråga dem');
      const kept = await who('Sara').presses('Låt bli', { on: draft });
      expect(kept.text).toContain('#1 · K-1047 ons 25/11 14:30. Du har frågat Ahmed och Yonas.');
      expect(kept.buttons).toEqual(['Dra tillbaka']);
      await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
    });

    test('a typed nej after a typed ja does the same, also when it has been taken meanwhile', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      await who('Sara').writes('ja');
      await team.settled();
      const shown = await who('Sara').writes('nej');
      expect(shown.text).toContain('Du har frågat Ahmed och Yonas.');
      await who('Ahmed').presses('Jag tar det');
      await team.settled();
      const over = await who('Sara').writes('nej');
      expect(over.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
    });
  });
});
