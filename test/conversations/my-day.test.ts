import { isoDate } from '../../src/core/ids';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

onEachStore((begin, inDetail) => {
  const sarasDay = async (words = 'min dag'): Promise<{ readonly team: Conversation; readonly text: string }> => {
    const team = await begin({ teams: [norr()] });
    const { text } = await team.who('Sara').writes(words);
    return { team, text };
  };

  describe('my day', () => {
    test('shift and visits in order, with a partner and a task where there is one', async () => {
      const { text } = await sarasDay('min dag imorgon');
      expect(text).toContain('Min dag onsdag 25/11\nPass 07–16 · 3 besök');
      const at = ['08:00–08:30', '10:00–10:45', '14:30–15:00'].map((time) => text.indexOf(time));
      expect(at).toEqual([...at].sort((a, b) => a - b));
      expect(at[0]).toBeGreaterThan(0);
      expect(text).toContain('insulin');
      expect(text).toContain('med Yonas');
    });

    inDetail(() => {
      test.each([
        ['min dag', 'Min dag tisdag 24/11\nPass 07–16 · 2 besök'],
        ['min dag på lördag', 'Min dag lördag 28/11\nPass 07–16 · 1 besök'],
        ['my day tomorrow', 'Min dag onsdag 25/11'],
        ['dagen min i morgen', 'Min dag onsdag 25/11'],
        ['min dag på torsdag', 'Min dag torsdag 26/11\nDu är ledig'],
      ])('%s', async (words, said) => {
        const { text } = await sarasDay(words);
        expect(text).toContain(said);
      });

      test.each([
        ['mina pass den här veckan', 'Mina pass tis 24/11–sön 29/11'],
        ['min vecka', 'Mina pass tis 24/11–mån 30/11'],
        ['mitt schema i helgen', 'Mina pass lör 28/11–sön 29/11'],
        ['mina pass 24/11-20/12', 'Mina pass tis 24/11–mån 30/11'],
      ])('%s: %s', async (words, said) => {
        const { text } = await sarasDay(words);
        expect(text).toContain(said);
      });

      test('someone who is away reads so, and no reason', async () => {
        const members = norr().members.map(({ name, role, delegations }) => ({
          name,
          role,
          delegations,
          absences: name === 'Sara Lind' ? [{ from: isoDate('2026-11-28') }] : [],
        }));
        const team = await begin({ teams: [norr({ members })] });
        const { text } = await team.who('Sara').writes('min dag på lördag');
        expect(text).toContain('Du är frånvarande');
        expect(text).not.toMatch(/sjuk|ledig/);
      });
    });

    test('a week: a line a day from today on, whose number or button shows that day; the next week is one tap away', async () => {
      const { team, text } = await sarasDay('när jobbar jag den här veckan?');
      expect(text).toContain('**1** · tis 24/11 · Dagpass 07–16\n2 besök');
      expect(text).toContain('**2** · ons 25/11 · Dagpass 07–16\n3 besök');
      expect(text).toContain('**3** · tors 26/11 · Du är ledig');
      const day = await team.who('Sara').writes('2');
      expect(day.text).toContain('Min dag onsdag 25/11\nPass 07–16 · 3 besök');
      await team.who('Sara').writes('mina pass den här veckan');
      const next = await team.who('Sara').presses('mån 30/11–lör 5/12');
      expect(next.text).toContain('Mina pass mån 30/11–lör 5/12');
      expect((await team.who('Sara').presses('Visa')).text).toContain('Min dag måndag 30/11');
      expect(team.faults).toEqual([]);
    });

    test('a visit is given away from it: the day stays, the draft comes below, one tap sends it', async () => {
      const { team } = await sarasDay();
      const { who } = team;
      const day = who('Sara').lastCard();
      expect(day?.buttons.filter((title) => title === 'Lämna')).toHaveLength(2);
      const turn = await who('Sara').presses('Lämna');
      const [kept, draft] = who('Sara').messages();
      expect(turn.status).toBe(200);
      expect(kept?.text).toContain('Min dag tisdag 24/11');
      expect(draft?.text).toContain('Vem kan ta ditt besök?');
      expect(draft?.text).toContain('**K-1007** · tisdag 24/11 **11:00–11:30**');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      expect(team.whoSees('Kan du ta ett besök?')).toEqual(['Ahmed']);
      const again = await who('Sara').writes('min dag');
      expect(again.text).toContain('#1 väntar på svar');
      expect(again.buttons.filter((title) => title === 'Lämna')).toHaveLength(1);
    });

    test('the next day is a tap away, in the same card', async () => {
      const { team } = await sarasDay();
      const turn = await team.who('Sara').presses('onsdag 25/11');
      expect(turn.text).toContain('Min dag onsdag 25/11');
      expect(team.who('Sara').messages()).toHaveLength(1);
    });

    inDetail(() => {
      test('what has begun cannot be given away', async () => {
        const { team } = await sarasDay();
        team.clock.pass(150);
        const day = await team.who('Sara').writes('min dag');
        expect(day.buttons.filter((title) => title === 'Lämna')).toHaveLength(1);
      });
    });

    test('what was taken over stands in the taker’s day, and is gone from the owner’s', async () => {
      const { team } = await sarasDay();
      const { who } = team;
      await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      await who('Ahmed').presses('Jag tar det');
      const taker = await who('Ahmed').writes('min dag imorgon');
      expect(taker.text).toContain('Pass 07–16 · 2 besök');
      expect(taker.text).toContain('14:30–15:00');
      const owner = await who('Sara').writes('min dag imorgon');
      expect(owner.text).toContain('Pass 07–16 · 2 besök');
      expect(owner.text).not.toContain('14:30–15:00');
    });

    test('the named contact reads there what changed at their client, and gets no message', async () => {
      const { team } = await sarasDay();
      const { who } = team;
      await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      await who('Ahmed').presses('Jag tar det');
      await team.settled();
      expect(who('Lisa').messages()).toEqual([]);
      const day = await who('Lisa').writes('min dag');
      expect(day.text).toContain('Nytt hos dem du är kontakt för');
      expect(day.text).toContain('K-1047 ons 25/11 14:30: Ahmed i stället för Sara');
      const other = await who('Maria').writes('min dag');
      expect(other.text).not.toContain('Nytt hos dem du är kontakt för');
    });

    inDetail(() => {
      test.each([
        ['language english', 'My day Tuesday 24 Nov\nShift 07–16 · 2 visits', 'Give away'],
        ['språk norsk', 'Min dag tirsdag 24.11.\nVakt 07–16 · 2 besøk', 'Gi bort'],
      ])('%s: in the reader’s language', async (words, said, button) => {
        const { team } = await sarasDay();
        await team.who('Sara').writes(words);
        const day = await team.who('Sara').writes('min dag');
        expect(day.text).toContain(said);
        expect(day.buttons).toContain(button);
      });
    });
  });

  describe('the reader’s language', () => {
    inDetail(() => {
      test.each([
        ['språk norsk', 'Nå skriver jeg norsk.'],
        ['language english', 'I now write English.'],
        ['språk svenska', 'Nu skriver jag svenska.'],
        ['språk', 'Vilket språk vill du ha? Skriv språk svenska, språk norsk eller språk english.'],
      ])('%s', async (words, said) => {
        const { text } = await sarasDay(words);
        expect(text).toBe(said);
      });
    });

    test('is kept when the bot starts anew, and is nobody else’s', async () => {
      const { team } = await sarasDay('språk norsk');
      await team.restart();
      const day = await team.who('Sara').writes('min dag');
      expect(day.text).toContain('Min dag tirsdag 24.11.');
      const other = await team.who('Ahmed').writes('min dag');
      expect(other.text).toContain('Min dag tisdag 24/11');
    });

    test('a question asked before the switch is updated in the new language', async () => {
      const { team } = await sarasDay();
      const { who } = team;
      await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      await who('Yonas').writes('language english');
      await who('Ahmed').presses('Jag tar det');
      await team.settled();
      expect(who('Yonas').messages()[0]?.text).toContain('Ahmed has already taken K-1047 Wed 25 Nov 14:30.');
    });
  });

  describe('a bot that starts anew', () => {
    test('knows the open question, the last card and what ja answers', async () => {
      const { team } = await sarasDay();
      await team.who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      await team.restart();
      const sent = await team.who('Sara').writes('ja');
      expect(sent.text).toContain('#1 · K-1047 ons 25/11 14:30. Du har frågat Ahmed och Yonas.');
      await team.settled();
      await team.restart();
      await team.who('Ahmed').presses('Jag tar det');
      await team.settled();
      expect(team.who('Sara').lastCard()?.text).toContain('Klart. Ahmed tar K-1047');
    });
  });

  inDetail(() => {
    describe('words that are about nothing here', () => {
      test.each([
        ['hej', 'Så här kan du skriva'],
        ['hjälp', 'Så här kan du skriva'],
        ['tack!', 'Varsågod!'],
        ['👍🏽', 'Ingen fråga väntar på dig.'],
        ['jag är sjuk imorgon', 'Ring Karin om frånvaro.'],
      ])('%s', async (words, said) => {
        const { text } = await sarasDay(words);
        expect(text).toContain(said);
      });

      test.each(['jag är sjuk imorgon', 'Ahmed är sjuk imorgon'])('%s, from the leader herself', async (words) => {
        const { team } = await sarasDay('hej');
        const { text } = await team.who('Karin').writes(words);
        expect(text).toContain('Lägg in eller ändra frånvaron i planeringssystemet');
        expect(text).not.toContain('Ring');
      });

      test('what is not understood gets a short answer, and a button that shows what one can write', async () => {
        const { team, text } = await sarasDay('blåbärspaj');
        expect(text).toContain('Jag förstod inte riktigt.');
        const shown = await team.who('Sara').presses('Visa exempel');
        expect(shown.text).toContain('Så här kan du skriva');
        expect(shown.text).toContain('Kan nån ta K-1047 imorgon 14.30?');
      });
    });
  });
});
