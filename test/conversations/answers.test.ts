import type { Conversation } from '../support/conversation';
import { countsOf } from '../support/conversation';
import { deliver, pressing } from '../support/conversation-activities';
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

    test.each(['kan inte 1', 'nej #1', 'nei 1'])('%s declines it', async (words) => {
      const team = await saraAsks();
      const no = await team.who('Ahmed').writes(words);
      expect(no.text).toContain('Okej, du tar inte K-1047 ons 25/11 14:30. Tack för svaret.');
      await expect(carers(team)).resolves.toEqual(['Sara']);
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

    test('two questions wait: a bare ja answers the last one, a number any', async () => {
      const team = await saraAsks();
      const { who } = team;
      await who('Maria').writes('kan nån ta K-1020 imorgon 14.15?');
      await who('Maria').presses('Fråga dem');
      await team.settled();
      const taken = await who('Nils').writes('ja');
      expect(taken.text).toContain('Du tar K-1020 ons 25/11 14:15 i stället för Maria.');
      const first = await who('Ahmed').writes('ja 1');
      expect(first.text).toContain(TAKES);
    });

    test('an answer with nothing to answer asks which question is meant', async () => {
      const team = await begin({ teams: [norr()] });
      for (const words of ['ja', 'nej', 'dra tillbaka', '2']) {
        const turn = await team.who('Sara').writes(words);
        expect(turn.text).toBe('Jag vet inte vilken fråga du svarar på. Skriv numret också: ja 27.');
      }
    });

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
      expect(late.text).toContain(TAKES);
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

  describe('a card is not to be trusted', () => {
    const forged = (team: Conversation, name: string, verb: string, data: object) =>
      deliver(team, name, pressing(verb, data));

    const FORGED: readonly (readonly [string, object])[] = [
      ['acceptVisit', { caseId: 'nothing-such' }],
      ['acceptVisit', { caseId: { $ne: null } }],
      ['acceptVisit', {}],
      ['offerVisit', { caseId: 'x', visit: 'v/../1', date: 'tomorrow' }],
      ['offerVisit', { caseId: 'x', visit: 'v-unknown', date: '2026-11-25' }],
      ['dropTables', {}],
      ['acceptVisit', { caseId: 'a'.repeat(5000) }],
      ['myDay', { date: '2026-99-99' }],
    ];

    test('whatever is in it, it is answered and changes nothing', async () => {
      const team = await saraAsks();
      for (const [verb, data] of FORGED) {
        const answer = await forged(team, 'Ahmed', verb, data);
        expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
      }
      await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
      expect(team.faults).toEqual([]);
    });

    test('nobody gives away a colleague’s visit, whatever the card says', async () => {
      const team = await begin({ teams: [norr()] });
      const day = { caseId: 'c1', visit: 'v-2026-11-25-0', date: '2026-11-25', by: 'm1' };
      await forged(team, 'Ahmed', 'offerVisit', day);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 0 });
    });

    test('a button of another team opens nothing', async () => {
      const team = await saraAsks();
      const answer = await forged(team, 'Ahmed', 'myDay', { team: 'soder' });
      expect(JSON.stringify(answer.body)).toContain('Du finns inte i något lag hos mig än.');
    });
  });
});
