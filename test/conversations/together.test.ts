import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';
import { throttled } from '../support/faults';

onEachStore((begin) => {
  /** Sara has asked twice while Teams asked for patience in Ahmed’s chat; then it lets everything through. */
  const bothReachAhmed = async (): Promise<Conversation> => {
    const team = await begin({ teams: [norr()] });
    const { who, connector } = team;
    connector.inConversation(who('Ahmed').conversation, throttled(60));
    for (const words of ['kan nån ta K-1047 imorgon 14.30?', 'kan nån ta K-1020 imorgon kl 10?']) {
      await who('Sara').writes(words);
      await who('Sara').presses('Fråga dem');
      await team.settled();
    }
    connector.inConversation(who('Ahmed').conversation, undefined);
    await team.later(3);
    return team;
  };

  describe('two questions that reach someone at once', () => {
    test('are one message with a list, and Visa shows one as it stands', async () => {
      const team = await bothReachAhmed();
      const { who } = team;
      expect(who('Ahmed').messages()).toHaveLength(1);
      const list = who('Ahmed').lastCard();
      expect(list?.text).toContain('2 frågor till dig');
      expect(list?.buttons).toEqual(['Visa', 'Visa']);
      const shown = await who('Ahmed').presses('Visa', { on: list });
      await team.settled();
      expect(shown.text).toContain('Mina ärenden');
      const question = who('Ahmed').messages().at(-1);
      expect(question?.text).toContain('Kan du ta ett besök?');
      expect(question?.text).toContain('**K-1047**');
      await who('Ahmed').presses('Jag tar det', { on: question });
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Ahmed']);
      expect(team.faults).toEqual([]);
    });

    test('a bare ja asks which, and the number answers one', async () => {
      const team = await bothReachAhmed();
      const { who } = team;
      const which = await who('Ahmed').writes('ja');
      expect(which.text).toContain('Vilken menar du?');
      const taken = await who('Ahmed').writes('ja 2');
      expect(taken.text).toContain('Klart. Du tar K-1020 ons 25/11 10:00');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
    });

    test('a draft that was open stays a choice beside them', async () => {
      const team = await begin({ teams: [norr()] });
      const { who, connector } = team;
      await who('Ahmed').writes('kan nån ta K-1033 imorgon 13.30?');
      connector.inConversation(who('Ahmed').conversation, throttled(60));
      for (const words of ['kan nån ta K-1047 imorgon 14.30?', 'kan nån ta K-1020 imorgon kl 10?']) {
        await who('Sara').writes(words);
        await who('Sara').presses('Fråga dem');
        await team.settled();
      }
      connector.inConversation(who('Ahmed').conversation, undefined);
      await team.later(3);
      const which = await who('Ahmed').writes('ja');
      expect(which.buttons).toHaveLength(3);
      expect(which.buttons[0]).toContain('Skicka frågan om K-1033');
    });
  });
});
