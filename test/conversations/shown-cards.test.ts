import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';
import { hold } from '../support/faults';
import { record, records, text } from '../support/json';

const WORDS = 'Kan nån ta besöket hos K-1047 imorgon 14.30?';
const TAKEN = 'Klart. Ahmed tar K-1047 ons 25/11 14:30.';

onEachStore((begin, inDetail) => {
  describe('a card that is shown in an answer', () => {
    test('is redrawn when the visit was taken before the answer had arrived', async () => {
      const team = await begin({ teams: [norr()] });
      const { who, connector } = team;
      await who('Sara').writes(WORDS);
      const answer = hold();
      connector.next([answer.fault], who('Sara').conversation);
      const turn = who('Sara').writes('ja');
      await answer.reached;
      await who('Ahmed').sees('Kan du ta ett besök?');
      await who('Ahmed').presses('Jag tar det');
      await who('Sara').sees(`${TAKEN} (#1)`);
      answer.release();
      const { text: asked } = await turn;
      await team.settled();
      expect(asked).toContain('Klart. Ahmed tar');
      const cards = who('Sara')
        .messages()
        .filter(({ card }) => card);
      expect(cards.at(-1)?.text).toContain(TAKEN);
      expect(cards.at(-1)?.buttons).toEqual(['Ångra']);
      expect(team.faults).toEqual([]);
    });

    test('stays true wherever it was shown again', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes(WORDS);
      await who('Sara').writes('ja');
      await who('Sara').writes(WORDS);
      await team.settled();
      await who('Ahmed').presses('Jag tar det');
      await team.settled();
      const asking = who('Sara')
        .messages()
        .filter(({ buttons }) => buttons.includes('Dra tillbaka'));
      expect(asking).toEqual([]);
      const shown = who('Sara')
        .messages()
        .filter((message) => message.card && message.text.includes(TAKEN));
      expect(shown).toHaveLength(2);
    });

    inDetail(() => {
      test('in the own chat, of words written in the channel, too', async () => {
        const team = await begin({ teams: [norr()] });
        const { who, connector } = team;
        await who('Sara').writes(WORDS);
        await who('Sara').writes('ja');
        await team.settled();
        const answer = hold();
        connector.next([answer.fault], who('Sara').conversation);
        const turn = who('Sara').mentions(WORDS);
        await answer.reached;
        await who('Ahmed').presses('Jag tar det');
        await who('Sara').sees(`${TAKEN} (#1)`);
        answer.release();
        await turn;
        await team.settled();
        expect(
          who('Sara')
            .messages()
            .some(({ buttons }) => buttons.includes('Dra tillbaka')),
        ).toBe(false);
      });
    });
  });

  describe('what a lock screen shows', () => {
    test('is code and time, never anyone’s name, whatever is sent', async () => {
      const care = norr();
      const team = await begin({ teams: [care] });
      const { who } = team;
      await who('Sara').writes('min dag imorgon');
      await who('Sara').writes('kan Maria ta K-1047 imorgon 14.30?');
      await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
      await who('Sara').writes('ja');
      await team.settled();
      await who('Ahmed').writes('nej');
      await team.settled();
      await who('Sara').writes(WORDS);
      await who('Sara').writes('ja');
      await team.settled();
      await who('Ahmed').writes('kan nån ta K-1033 imorgon 13.30?');
      await who('Ahmed').writes('ja');
      await who('Ahmed').writes('ja 2');
      await team.settled();
      await who('Ahmed').writes('nej 2');
      await who('Maria').writes('jag tar K-1007 åt Sara imorgon kl 8');
      await who('Yonas').writes('jag tar K-1020 åt Maria imorgon 14.15');
      await who('Yonas').writes('ja');
      await team.settled();
      await who('Lisa').writes('min dag');
      await team.later(28.5 * 60);
      const sent = team.connector.log
        .filter(({ method, body }) => method !== 'GET' && body.type === 'message')
        .map(({ body }) => record(body));
      const withCard = sent.filter((body) => records(body.attachments).length > 0);
      expect(withCard.length).toBeGreaterThan(15);
      for (const body of withCard) expect(text(body.summary)).not.toBe('');
      const previews = sent.map((body) => text(body.summary)).filter((preview) => preview !== '');
      const names = care.members.flatMap(({ name }) => name.split(' '));
      expect(previews.filter((preview) => names.some((name) => preview.includes(name)))).toEqual([]);
      expect(previews).toContain('#2 K-1047 ons 25/11 14:30');
    });
  });
});
