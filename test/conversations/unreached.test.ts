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

    const draft = await asks(team);
    expect(draft.text).toContain('⚠ Nås inte i Teams: Ahmed');
    expect(draft.text).toContain('2 kollegor kan: Yonas och Ahmed');
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

    test('nobody has written to the bot, and it has not read the Teams team: they are named before anything is sent, and nothing is', async () => {
      const team = await begin({ teams: [norr()], known: false });
      const all = await asks(team);
      expect(all.text).toContain('Ahmed och Yonas kan, men nås inte i Teams. Ring.');
      expect(all.text).toContain('K-1047 · onsdag 25/11 14:30–15:00');
      expect((await asks(team, 'kan Yonas ta K-1047 imorgon 14.30?')).text).toContain(
        'Yonas kan, men nås inte i Teams.',
      );
      expect(team.who('Sara').lastCard()?.buttons).toEqual([]);
      expect((await team.who('Sara').writes('ja')).text).not.toContain('Du har frågat');
    });

    test('most of many cannot be reached: counted in one line before, and not said again afterwards', async () => {
      const more = ['Amina Diallo', 'Erik Dahl', 'Petra Sand', 'Olle Strand'];
      const care = norr();
      const shifts = ['Sara Lind', 'Ahmed Ali', ...more].map((name) => `${name} 07:00-16:00`);
      const members = [
        ...care.members.map(({ name, role, profession }) => ({ name, role, profession })),
        ...more.map((name) => ({ name })),
      ];
      const team = await begin({
        teams: [
          norr({
            members,
            shifts: { '2026-11-25': shifts },
            visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind'] },
          }),
        ],
        known: false,
      });
      await team.who('Ahmed').writes('min dag');
      const draft = await asks(team);
      expect(draft.text).toContain('5 kollegor kan: Ahmed,');
      expect(draft.text).toContain('⚠ 4 av 5 nås inte i Teams. Ring om det brådskar.');
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      expect(team.who('Sara').messages().at(-1)?.text).toContain('Du har frågat Ahmed');
      expect(team.whoSees('har inte fått frågan')).toEqual([]);
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
