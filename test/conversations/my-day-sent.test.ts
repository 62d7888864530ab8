import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

const HOUR = 60;

onEachStore((begin, inDetail) => {
  test('whoever wishes reads tomorrow the evening before, and in the morning only what has changed', async () => {
    const team = await begin({ teams: [norr()], bots: 2 });
    const { who } = team;
    expect((await who('Sara').writes('min dag kvällen före')).text).toContain(
      'Du får din dag kvällen före, klockan 18. När passet börjar hör jag av mig bara om något har ändrats.',
    );
    expect((await who('Ahmed').writes('skicka min dag kvällen innan')).text).toContain('kvällen före');
    await team.later(2);
    // Tuesday 18:00.
    await team.later(9 * HOUR - 2);
    await team.settled();
    expect(team.whoSees('Min dag onsdag 25/11')).toEqual(['Ahmed', 'Sara']);
    await who('Sara').sees('08:00–08:30');
    await team.later(HOUR);
    await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
    await who('Sara').presses('Fråga Ahmed');
    await team.settled();
    await who('Ahmed').writes('ja');
    await team.settled();
    const before = (await team.rows('e|')).length;
    // Wednesday 07:00.
    await team.later(12 * HOUR);
    await team.settled();
    await who('Ahmed').sees('**Nytt** · K-1047 14:30–15:00');
    await who('Sara').sees('**Inte ditt längre** · K-1047 14:30–15:00');
    const shown = (await team.rows<{ type: string }>('e|')).slice(before).filter(({ type }) => type === 'dayShown');
    expect(shown).toHaveLength(2);
    await expect(team.rows('s|myDay')).resolves.toEqual([]);
    await team.later(10);
    expect((await team.rows<{ type: string }>('e|')).filter(({ type }) => type === 'dayShown')).toHaveLength(4);
    expect(team.faults).toEqual([]);
  });

  inDetail(() => {
    test('whoever wishes for it at the shift’s beginning is sent it then, also after a swap; others are left in peace', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Lisa').writes('min dag när passet börjar');
      await team.later(2);
      await team.later(22 * HOUR - 2);
      expect(team.whoSees('Min dag onsdag')).toEqual([]);
      // Wednesday 15:00, as Lisa's shift begins.
      await team.later(8 * HOUR);
      await team.settled();
      expect(team.whoSees('Min dag onsdag 25/11')).toEqual(['Lisa']);
    });

    test('a stop of the bot over the evening loses nothing: the shift’s beginning tells all of the day', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('min dag kvällen före');
      await team.later(2);
      await team.later(22 * HOUR + 5);
      await team.settled();
      expect(team.whoSees('Min dag onsdag 25/11')).toEqual(['Sara']);
    });

    test('it is stopped as easily, and stands in the settings', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      expect((await who('Sara').writes('inställningar')).text).toContain('**Min dag** · Skickas inte');
      await who('Sara').presses('Ändra');
      expect((await who('Sara').presses('När passet börjar')).text).toContain('Du får din dag när passet börjar.');
      expect((await who('Sara').writes('inställningar')).text).toContain('**Min dag** · När passet börjar');
      expect((await who('Sara').writes('sluta skicka min dag')).text).toContain('Jag skickar inte din dag.');
      await expect(team.rows('a|case|')).resolves.toEqual([]);
      expect((await who('Sara').writes('min dag av')).text).toContain('Jag skickar inte din dag.');
      await team.later(24 * HOUR);
      expect(team.whoSees('Min dag onsdag')).toEqual([]);
      expect((await who('Karin').writes('inställningar')).text).not.toContain('Min dag');
    });
  });
});
