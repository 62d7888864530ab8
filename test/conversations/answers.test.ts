import type { Conversation } from '../support/conversation';
import { countsOf } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

const WORDS = 'Kan nån ta besöket hos K-1047 imorgon 14.30?';
const ASKED = '#1 · K-1047 ons 25/11 14:30. Du har frågat Ahmed och Yonas.';
const TAKES = 'Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.';

onEachStore((begin, inDetail) => {
  const saraAsks = async (): Promise<Conversation> => {
    const team = await begin({ teams: [norr()] });
    await team.who('Sara').writes(WORDS);
    await team.who('Sara').presses('Fråga dem');
    await team.settled();
    return team;
  };
  const carers = (team: Conversation) => team.carersOf('2026-11-25', 'K-1047 14:30');

  describe('what a button does can be typed', () => {
    test('ja sends the draft, ja takes what is asked', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes(WORDS);
      const sent = await who('Sara').writes('ja');
      expect(sent.text).toContain(ASKED);
      await team.settled();
      const taken = await who('Ahmed').writes('ja');
      expect(taken.text).toContain(TAKES);
      await team.settled();
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
      expect(who('Sara').messages().at(-1)?.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
    });

    test('nej leaves the draft, nej declines what is asked', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes(WORDS);
      const left = await who('Sara').writes('nej');
      expect(left.text).toContain('Okej, inget skickades.');
      await who('Sara').writes(WORDS);
      await who('Sara').writes('ja');
      await team.settled();
      const no = await who('Ahmed').writes('nej');
      expect(no.text).toContain('Okej, du tar inte K-1047 ons 25/11 14:30. Tack för svaret.');
      await expect(carers(team)).resolves.toEqual(['Sara']);
    });

    test.each(['ja 1', 'jag tar #1', 'Yes 1!'])('%s takes it', async (words) => {
      const team = await saraAsks();
      const taken = await team.who('Ahmed').writes(words);
      expect(taken.text).toContain(TAKES);
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
    });

    inDetail(() => {
      test.each(['kan inte 1', 'nej #1', 'nei 1'])('%s declines it', async (words) => {
        const team = await saraAsks();
        const no = await team.who('Ahmed').writes(words);
        expect(no.text).toContain('Okej, du tar inte K-1047 ons 25/11 14:30. Tack för svaret.');
        await expect(carers(team)).resolves.toEqual(['Sara']);
      });
    });

    test.each(['dra tillbaka #1', 'dra tillbaka', 'trekk tilbake 1'])('%s takes the question back', async (words) => {
      const team = await saraAsks();
      const back = await team.who('Sara').writes(words);
      expect(back.text).toContain('Du drog tillbaka frågan om K-1047 ons 25/11 14:30.');
      await team.settled();
      expect(team.who('Ahmed').lastCard()?.text).toContain('Sara drog tillbaka frågan');
    });

    test('dra tillbaka right after a typed ja', async () => {
      const team = await begin({ teams: [norr()] });
      await team.who('Sara').writes(WORDS);
      await team.who('Sara').writes('ja');
      const back = await team.who('Sara').writes('dra tillbaka');
      expect(back.text).toContain('Du drog tillbaka frågan om K-1047 ons 25/11 14:30.');
    });

    test('dra tillbaka with two questions of one’s own asks which', async () => {
      const team = await saraAsks();
      const { who } = team;
      await who('Sara').writes('kan nån ta K-1020 imorgon kl 10?');
      await who('Sara').presses('Fråga dem');
      const which = await who('Sara').writes('dra tillbaka');
      expect(which.buttons).toEqual(['#1 K-1047 ons 25/11 14:30', '#2 K-1020 ons 25/11 10:00']);
      const back = await who('Sara').writes('2');
      expect(back.text).toContain('Du drog tillbaka frågan om K-1020 ons 25/11 10:00.');
      await expect(countsOf(team)).resolves.toMatchObject({ open: 1 });
    });

    test('an answer with nothing to answer is told so', async () => {
      const team = await begin({ teams: [norr()] });
      for (const words of ['ja', 'nej', 'dra tillbaka', '2']) {
        const turn = await team.who('Sara').writes(words);
        expect(turn.text).toBe('Ingen fråga väntar på dig.');
      }
    });

    describe('whoever has taken something else meanwhile', () => {
      test('reads that the other one clashes with it, and is promised nothing', async () => {
        const team = await begin({ teams: [norr()] });
        const { who } = team;
        await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
        await who('Sara').presses('Fråga Ahmed');
        await team.settled();
        await who('Maria').writes('kan Ahmed ta K-1020 imorgon 14.15?');
        await who('Maria').presses('Fråga Ahmed');
        await team.settled();
        await who('Ahmed').writes('ja 2');
        await team.settled();
        const seen = await who('Ahmed').writes('#1');
        expect(seen.text).toContain('⚠ Du är hos K-1020 14:15–15:15. Det krockar 30 min.');
        expect(seen.text).not.toContain('Gäller direkt');
        expect((await who('Ahmed').writes('ja 1')).text).toContain('Det går inte så här');
      });
    });

    inDetail(() => {
      test('an answer to a number that no question of the team has', async () => {
        const team = await saraAsks();
        for (const words of ['ja 99', 'nej 99', 'dra tillbaka 99', 'jag tar 99']) {
          const turn = await team.who('Ahmed').writes(words);
          expect(turn.text).toBe('#99 finns inte i ditt lag.');
        }
      });

      test('who was not asked may still take what was put to all; who the client does not wish may not', async () => {
        const team = await saraAsks();
        const refused = await team.who('Nils').writes('ja 1');
        expect(refused.text).toContain('Du kan inte ta just det här besöket.');
        await expect(carers(team)).resolves.toEqual(['Sara']);
      });

      test('one’s own question cannot be answered, a colleague’s not be withdrawn', async () => {
        const team = await saraAsks();
        const own = await team.who('Sara').writes('ja 1');
        expect(own.text).toContain('#1 är ställd till någon annan.');
        const theirs = await team.who('Ahmed').writes('dra tillbaka 1');
        expect(theirs.text).toContain('Bara den som ställde #1 kan dra tillbaka den.');
        await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
      });
    });

    test('a question that is over is answered with how it ended', async () => {
      const team = await saraAsks();
      await team.who('Ahmed').writes('ja 1');
      const late = await team.who('Yonas').writes('ja 1');
      expect(late.text).toContain('Ahmed har redan tagit K-1047 ons 25/11 14:30.');
      const back = await team.who('Sara').writes('dra tillbaka 1');
      expect(back.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
    });
  });
});
