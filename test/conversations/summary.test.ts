import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';
import { addedToNorr } from '../support/in-channel';

const said = (team: Conversation): readonly string[] => team.chat.channel().map(({ text }) => text);

const HOUR = 60;

onEachStore((begin, inDetail) => {
  test('the team reads its day at seven, once: who works, what was decided, what waits', async () => {
    const team = await begin({ teams: [norr()] });
    const { who } = team;
    await addedToNorr(team);
    await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
    await who('Sara').presses('Fråga Ahmed');
    await team.settled();
    await who('Ahmed').writes('ja');
    await team.settled();
    const before = said(team).length;
    await team.later(21 * HOUR + 59);
    expect(said(team)).toHaveLength(before);
    await team.later(1);
    expect(said(team)).toHaveLength(before + 1);
    expect(said(team).at(-1)).toContain('Onsdag 25/11');
    expect(said(team).at(-1)).toContain('Laget bestämde: 1 byte');
    await expect(team.rows('s|summary')).resolves.toEqual([]);
    await team.later(5);
    expect(said(team)).toHaveLength(before + 1);
    expect(team.faults).toEqual([]);
  });

  inDetail(() => {
    test('anybody reads it in their own chat, for any day', async () => {
      const team = await begin({ teams: [norr()] });
      const { text } = await team.who('Sara').writes('sammanfattning imorgon');
      expect(text).toContain('Onsdag 25/11');
      expect(text).toContain('På jobb: dag');
    });

    test('a competence that is wanted day and evening is missed under each', async () => {
      const wanted = (kind: 'D' | 'E') => ({ kind, count: 2, competences: ['lift'] });
      const team = await begin({ teams: [norr({ settings: { staffing: [wanted('D'), wanted('E')] } })] });
      const { text } = await team.who('Sara').writes('sammanfattning imorgon');
      expect(text).toContain('Dag med lift: 0 av 2 · Kväll med lift: 0 av 2');
    });

    test('while Teams cannot be reached it waits, and then comes once', async () => {
      const team = await begin({ teams: [norr()] });
      await addedToNorr(team);
      await team.who('Sara').writes('viktigt för K-1047: sova till nio');
      const before = said(team).length;
      await team.later(21 * HOUR);
      await team.connector.goesAway();
      await team.later(HOUR);
      for (let minutes = 0; minutes < 20; minutes += 5) await team.later(5);
      await team.connector.isBack();
      for (let minutes = 0; minutes < 60; minutes += 10) await team.later(10);
      expect(said(team)).toHaveLength(before + 1);
      expect(said(team).at(-1)).toContain('Onsdag 25/11');
    });

    test('after a stop of some hours an old one is not sent; the next comes on its day', async () => {
      const team = await begin({ teams: [norr()] });
      await addedToNorr(team);
      await team.who('Sara').writes('viktigt för K-1047: sova till nio');
      const before = said(team).length;
      await team.later(26 * HOUR);
      expect(said(team)).toHaveLength(before);
      await team.later(20 * HOUR);
      expect(said(team)).toHaveLength(before + 1);
    });
  });
});
