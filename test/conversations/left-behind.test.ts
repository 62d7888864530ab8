import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { proposalsNorr } from '../support/proposal-teams';

const HINDER = 'hinder: vi måste ringa bhl för varje 10 min ändring';
const NOTHING = 'Ingen fråga väntar på dig.';

onTheEmbeddedStore((begin) => {
  test.each(['mina ärenden', 'min dag imorgon', 'hjälp', 'vilka hinder har vi?', 'tack', 'Ring 070-123 45 67'])(
    'a draft left unsent is not sent by the ja that follows on something else: %s',
    async (words) => {
      const talk = await begin({ teams: [proposalsNorr()] });
      const sara = talk.who('Sara');
      expect((await sara.writes(HINDER)).text).toContain('Anmäla ett hinder?');
      await sara.writes(words);
      for (const bare of ['ja', '1']) expect((await sara.writes(bare)).text).toBe(NOTHING);
      await expect(talk.rows('e|')).resolves.toEqual([]);
      expect((await sara.presses('Skicka')).text).toContain('Hos Karin');
    },
  );

  test('a draft is sent by the ja that follows on it, and the same ja, delivered again, shows where it stands; after something else it answers nothing', async () => {
    const talk = await begin({ teams: [proposalsNorr()] });
    const sara = talk.who('Sara');
    await sara.writes(HINDER);
    expect((await sara.writes('ja')).text).toContain('Hos Karin');
    expect((await sara.redelivers()).text).toContain('Hos Karin');
    await sara.writes('mina ärenden');
    expect((await sara.writes('ja')).text).toBe(NOTHING);
    expect((await talk.rows('e|')).length).toBe(1);
  });

  test('a question that waits is answered by ja also after something else', async () => {
    const talk = await begin({ teams: [proposalsNorr()] });
    const { who } = talk;
    await who('Sara').writes('kan Lisa vara planerare vecka 48?');
    await who('Sara').writes('ja');
    await talk.settled();
    await who('Lisa').writes(HINDER);
    await who('Lisa').writes('min dag imorgon');
    const answered = await who('Lisa').writes('ja');
    expect(answered.text).toContain('v 48** · du');
    expect(await talk.rows('a|case|')).toHaveLength(1);
  });
});
