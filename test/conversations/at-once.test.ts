import type { Conversation } from '../support/conversation';
import { countsOf } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';
import { hold } from '../support/faults';

const WORDS = 'Kan nån ta besöket hos K-1047 imorgon 14.30?';
const ASKED = '#1 · K-1047 ons 25/11 14:30. Du har frågat Ahmed och Yonas.';
const TAKES = 'Klart. Du tar K-1047 ons 25/11 14:30 i stället för Sara.';

onEachStore((begin) => {
  const saraAsks = async (bots = 1): Promise<Conversation> => {
    const team = await begin({ teams: [norr()], bots });
    await team.who('Sara').writes(WORDS);
    await team.who('Sara').presses('Fråga dem');
    await team.settled();
    return team;
  };
  const carers = (team: Conversation) => team.carersOf('2026-11-25', 'K-1047 14:30');

  describe('two at once, twice, and too late', () => {
    test.each([1, 2])('two press at once on %i bot(s): one gets it, the other reads who has it', async (bots) => {
      const team = await saraAsks(bots);
      const turns = await Promise.all(['Ahmed', 'Yonas'].map((name) => team.who(name).presses('Jag tar det')));
      await team.settled();
      const [taker = ''] = await carers(team);
      expect(['Ahmed', 'Yonas']).toContain(taker);
      const texts = turns.map((turn) => turn.text);
      expect(texts.filter((text) => text.includes(TAKES))).toHaveLength(1);
      expect(texts.filter((text) => text.includes(`${taker} har redan tagit K-1047 ons 25/11 14:30.`))).toHaveLength(1);
      expect(team.who('Sara').messages().slice(1)).toHaveLength(1);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 2 });
    });

    test('one takes while the owner withdraws: only one of the two is true, and both read which', async () => {
      const team = await saraAsks();
      const [taken, back] = await Promise.all([
        team.who('Ahmed').presses('Jag tar det'),
        team.who('Sara').presses('Dra tillbaka'),
      ]);
      await team.settled();
      const [carer] = await carers(team);
      const [taker, owner] =
        carer === 'Ahmed'
          ? [TAKES, 'Klart. Ahmed tar K-1047']
          : ['Sara drog tillbaka frågan', 'Du drog tillbaka frågan'];
      expect(taken.text).toContain(taker);
      expect(back.text).toContain(owner);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 2 });
    });

    test('the answer to a press does not wait for those who are told', async () => {
      const team = await saraAsks();
      const { fault, reached, release } = hold();
      team.connector.inConversation(team.who('Sara').conversation, fault);
      const taken = await team.who('Ahmed').presses('Jag tar det');
      expect(taken.text).toContain(TAKES);
      await reached;
      expect(team.who('Sara').lastCard()?.buttons).toEqual(['Dra tillbaka']);
      team.connector.inConversation(team.who('Sara').conversation, undefined);
      release();
      await team.settled();
      expect(team.who('Sara').messages().at(-1)?.text).toBe('Klart. Ahmed tar K-1047 ons 25/11 14:30. (#1)');
    });

    test('a press that Teams delivers again does nothing, and shows the same card', async () => {
      const team = await saraAsks();
      const { who } = team;
      const sentAgain = await who('Sara').redelivers();
      expect(sentAgain.text).toContain(ASKED);
      const taken = await who('Ahmed').presses('Jag tar det');
      const takenAgain = await who('Ahmed').redelivers();
      expect(takenAgain.text).toBe(taken.text);
      await team.settled();
      expect(who('Sara').messages().slice(1)).toHaveLength(1);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 2 });
    });

    test('a press and its redelivery at the same time do it once', async () => {
      const team = await saraAsks(2);
      const { who } = team;
      const [first, again] = await Promise.all([
        who('Ahmed').presses('Jag tar det'),
        who('Ahmed').presses('Jag tar det'),
      ]);
      expect(first.text).toContain(TAKES);
      expect(again.text).toContain(TAKES);
      await team.settled();
      expect(who('Sara').messages().slice(1)).toHaveLength(1);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 2 });
    });

    test('a no that is delivered again after a change of mind does not undo it', async () => {
      const team = await saraAsks();
      const question = team.who('Ahmed').lastCard();
      await team.who('Ahmed').presses('Kan inte');
      await team.who('Ahmed').presses('Jag kan ta det ändå');
      const late = await team.who('Ahmed').presses('Kan inte', { on: question });
      expect(late.text).toContain('Du har redan tagit K-1047 ons 25/11 14:30. Vill du lämna tillbaka det?');
      expect(late.buttons).toEqual(['Lämna tillbaka det']);
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
    });

    test('an old card that still asks is answered with what is true now', async () => {
      const team = await saraAsks();
      const question = team.who('Yonas').lastCard();
      const draft = team.who('Sara').lastCard();
      await team.who('Ahmed').presses('Jag tar det');
      await team.settled();
      const late = await team.who('Yonas').presses('Jag tar det', { on: question });
      expect(late.text).toContain('Ahmed har redan tagit K-1047 ons 25/11 14:30.');
      expect(late.buttons).toEqual([]);
      const back = await team.who('Sara').presses('Dra tillbaka', { on: draft });
      expect(back.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 2 });
    });

    test('withdrawn: the old question shows that it is', async () => {
      const team = await saraAsks();
      const question = team.who('Ahmed').lastCard();
      await team.who('Sara').presses('Dra tillbaka');
      const late = await team.who('Ahmed').presses('Jag tar det', { on: question });
      expect(late.text).toContain('Sara drog tillbaka frågan om K-1047 ons 25/11 14:30.');
      await expect(carers(team)).resolves.toEqual(['Sara']);
    });

    test('a draft pressed a second time shows the question that it became', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes(WORDS);
      const draft = who('Sara').lastCard();
      await who('Sara').presses('Fråga dem');
      const again = await who('Sara').presses('Fråga dem', { on: draft });
      expect(again.text).toContain(ASKED);
      await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
    });

    test('two drafts of one visit: the second to be sent shows the first', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes(WORDS);
      const one = who('Sara').lastCard();
      await who('Sara').writes(WORDS);
      const two = who('Sara').lastCard();
      await who('Sara').presses('Fråga dem', { on: one });
      const second = await who('Sara').presses('Fråga dem', { on: two });
      expect(second.text).toContain(ASKED);
      await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
    });

    test('an old client presses with a message: it counts the same', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes(WORDS);
      const sent = await who('Sara').submits('Fråga dem');
      expect(sent.text).toContain(ASKED);
      await team.settled();
      const taken = await who('Ahmed').submits('Jag tar det');
      expect(taken.text).toContain(TAKES);
      await team.settled();
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
      expect(who('Sara').lastCard()?.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
      expect(who('Yonas').lastCard()?.text).toContain('Ahmed har redan tagit');
    });
  });
});
