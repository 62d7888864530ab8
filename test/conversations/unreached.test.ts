import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';
import { blocked } from '../support/faults';

onEachStore((begin, inDetail) => {
  const asks = async (team: Conversation, words = 'kan nån ta K-1047 imorgon 14.30?') => team.who('Sara').writes(words);
  const blockedBy = (team: Conversation, name: string) =>
    team.connector.inConversation(team.connector.personalChat(team.who(name).user.id), blocked);

  test('whom a question to all does not reach is said once to whoever asked, and from then on in the draft', async () => {
    const team = await begin({ teams: [norr()] });
    blockedBy(team, 'Ahmed');
    expect((await asks(team)).text).not.toContain('Nås inte');
    await team.who('Sara').presses('Fråga dem');
    await team.settled();
    const said = 'Ahmed nås inte i Teams och har inte fått frågan om K-1047 ons 25/11 14:30.';
    expect(team.who('Sara').messages().at(-1)?.text).toBe(said);
    await team.who('Sara').writes('dra tillbaka');

    expect((await asks(team)).text).toContain('⚠ Nås inte i Teams: Ahmed');
    await team.who('Sara').presses('Fråga dem');
    await team.settled();
    expect(
      team
        .who('Sara')
        .messages()
        .filter(({ text }) => text === said),
    ).toHaveLength(1);
    expect(team.faults).toEqual([]);
  });

  inDetail(() => {
    test('whoever writes again can be reached again', async () => {
      const team = await begin({ teams: [norr()] });
      blockedBy(team, 'Ahmed');
      await asks(team);
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      await team.who('Sara').writes('dra tillbaka');
      team.connector.inConversation(team.connector.personalChat(team.who('Ahmed').user.id), undefined);
      await team.who('Ahmed').writes('min dag');
      expect((await asks(team)).text).not.toContain('Nås inte');
    });

    test('nobody has written to the bot, and it has not read the Teams team: they are named before anything is sent', async () => {
      const team = await begin({ teams: [norr()], known: false });
      expect((await asks(team)).text).toContain('⚠ Nås inte i Teams: Ahmed, Yonas');
    });

    test('a leader who cannot be reached: whoever waits for the decision is told', async () => {
      const team = await begin({ teams: [norr()] });
      blockedBy(team, 'Karin');
      await asks(team, 'kan Lisa ta K-1047 imorgon 14.30?');
      await team.who('Sara').presses('Fråga Lisa');
      await team.settled();
      await team.who('Lisa').presses('Jag tar det');
      await team.settled();
      expect(team.who('Sara').messages().at(-1)?.text).toContain('Karin nås inte i Teams');
    });
  });
});
