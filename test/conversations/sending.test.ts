import type { Conversation } from '../support/conversation';
import { countsOf } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';
import { arrivesButFails, blocked, type Fault, failing, notFound, reset, throttled } from '../support/faults';

const WORDS = 'Kan nån ta besöket hos K-1047 imorgon 14.30?';
const QUESTION = 'Kan du ta ett besök?';
const NEWS = 'Klart. Ahmed tar K-1047 ons 25/11 14:30. (#1)';
const EXPIRED = 'Ingen hann ta K-1047 ons 25/11 14:30. Du har det kvar. (#1)';
/** From Tuesday 09:00 to Wednesday 13:30, when the offer ends. */
const TO_THE_END = 28.5 * 60;

onEachStore((begin) => {
  const saraWrites = async (bots = 1): Promise<Conversation> => {
    const team = await begin({ teams: [norr()], bots });
    await team.who('Sara').writes(WORDS);
    return team;
  };
  const saraAsks = async (bots = 1): Promise<Conversation> => {
    const team = await saraWrites(bots);
    await team.who('Sara').presses('Fråga dem');
    await team.settled();
    return team;
  };
  const chatOf = (team: Conversation, name: string) => team.who(name).conversation;
  const count = (team: Conversation, name: string, words: string) =>
    team
      .who(name)
      .messages()
      .filter((message) => message.text.includes(words)).length;
  const deadLetters = (team: Conversation) => team.rows<{ readonly why: string }>('x|');

  describe('nobody takes it in time', () => {
    test('the owner is told an hour before, keeps the visit, and no card asks any more', async () => {
      const team = await saraAsks();
      await team.later(TO_THE_END - 1);
      expect(team.who('Sara').messages()).toHaveLength(1);
      await team.later(1);
      const [card, message, ...more] = team.who('Sara').messages();
      expect(card?.text).toContain('Ingen hann ta K-1047 ons 25/11 14:30. Du har det kvar.');
      expect(card?.buttons).toEqual([]);
      expect(message?.text).toBe(EXPIRED);
      expect(more).toEqual([]);
      for (const name of ['Ahmed', 'Yonas']) {
        expect(team.who(name).messages()).toHaveLength(1);
        expect(team.who(name).lastCard()?.text).toContain(
          'Tiden gick ut för K-1047 ons 25/11 14:30. Sara har det kvar.',
        );
        expect(team.who(name).lastCard()?.buttons).toEqual([]);
      }
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
      const late = await team.who('Ahmed').writes('ja 1');
      expect(late.text).toContain('Tiden gick ut för K-1047');
    });

    test('the clock looks again and again: it is told once', async () => {
      const team = await saraAsks();
      await team.later(TO_THE_END);
      await team.later(0);
      await team.later(5);
      expect(count(team, 'Sara', EXPIRED)).toBe(1);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 2 });
    });

    test('two bots look at once: it is told once', async () => {
      const team = await saraAsks(2);
      await team.later(TO_THE_END);
      await team.later(5);
      expect(count(team, 'Sara', EXPIRED)).toBe(1);
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 2 });
      expect(team.faults).toEqual([]);
    });

    test('taken at the last minute is taken', async () => {
      const team = await saraAsks();
      await team.later(TO_THE_END - 1);
      await team.who('Ahmed').presses('Jag tar det');
      await team.settled();
      await team.later(30);
      expect(count(team, 'Sara', EXPIRED)).toBe(0);
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Ahmed']);
    });

    test('a bot that was away while it expired tells when it is back', async () => {
      const team = await saraAsks();
      team.clock.pass(TO_THE_END + 10);
      await team.restart();
      await team.later(0);
      expect(count(team, 'Sara', EXPIRED)).toBe(1);
    });

    test('an offer less than two hours before the visit ends halfway there', async () => {
      const team = await begin({ teams: [norr()] });
      team.clock.pass(4.5 * 60);
      const draft = await team.who('Sara').writes('kan nån ta K-1047 idag 14.30?');
      expect(draft.text).toContain('Svar senast 14:00.');
    });
  });

  describe('Teams asks for patience', () => {
    test('429 with Retry-After: it is waited so long, and the question comes once', async () => {
      const team = await saraWrites();
      team.connector.next([throttled(7)], chatOf(team, 'Ahmed'));
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      expect(team.waits).toContain(7_000);
      expect(count(team, 'Ahmed', QUESTION)).toBe(1);
      await expect(team.rows('o|')).resolves.toEqual([]);
    });

    test('429 again and again: it is put off, and comes once when Teams lets it through', async () => {
      const team = await saraWrites();
      team.connector.inConversation(chatOf(team, 'Ahmed'), throttled(10));
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      expect(count(team, 'Ahmed', QUESTION)).toBe(0);
      team.connector.inConversation(chatOf(team, 'Ahmed'), undefined);
      await team.later(2);
      expect(count(team, 'Ahmed', QUESTION)).toBe(1);
      await expect(team.rows('o|')).resolves.toEqual([]);
    });

    test('no chat is written to faster than Teams takes: the eighth message in a second waits', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      for (let day = 0; day < 7; day += 1) await who('Sara').writes('min dag');
      await who('Ahmed').writes('jag tar K-1047 åt Sara imorgon 14.30');
      expect(team.waits).toEqual([]);
      await who('Ahmed').presses('Fråga Sara');
      await team.settled();
      expect(team.waits).toEqual([1_000]);
      expect(who('Sara').messages().at(-1)?.text).toContain('Ahmed kan ta ditt besök');
    });

    test('while one is waited for, the others have been asked', async () => {
      const team = await saraWrites();
      team.connector.inConversation(chatOf(team, 'Ahmed'), throttled(60));
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      expect(count(team, 'Yonas', QUESTION)).toBe(1);
    });
  });

  describe('Teams cannot be reached for a while', () => {
    test('questions, news and cards wait, and then come once each', async () => {
      const team = await saraWrites();
      await team.who('Ahmed').installs();
      await team.connector.goesAway();
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      for (const minutes of [2, 2, 2]) await team.later(minutes);
      await team.connector.isBack();
      await team.later(10);
      expect(count(team, 'Ahmed', QUESTION)).toBe(1);
      await team.connector.goesAway();
      await team.who('Ahmed').presses('Jag tar det');
      await team.settled();
      await team.later(5);
      await team.connector.isBack();
      await team.later(10);
      await team.later(30);
      expect(count(team, 'Sara', NEWS)).toBe(1);
      expect(count(team, 'Ahmed', QUESTION)).toBe(0);
      expect(team.who('Yonas').lastCard()?.buttons).toEqual([]);
      await expect(deadLetters(team)).resolves.toEqual([]);
    });

    test('for some hours: who is asked then still reads it, once; what has ended meanwhile is not sent', async () => {
      const team = await saraWrites();
      await team.connector.goesAway();
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      for (let hour = 0; hour < 3; hour += 1) await team.later(60);
      await team.connector.isBack();
      for (const minutes of [20, 20, 60]) await team.later(minutes);
      expect(count(team, 'Yonas', QUESTION)).toBe(1);

      const other = await saraWrites();
      await other.connector.goesAway();
      await other.who('Sara').presses('Fråga dem');
      await other.settled();
      await other.later(10);
      await other.who('Sara').presses('Dra tillbaka');
      await other.connector.isBack();
      for (const minutes of [20, 20, 60]) await other.later(minutes);
      expect(other.who('Yonas').messages()).toEqual([]);
      await expect(deadLetters(other)).resolves.toEqual([]);
    });
  });

  describe('it is not known whether a message came through', () => {
    test.each<[string, Fault]>([
      ['502', failing(502)],
      ['a broken connection', reset],
    ])('%s: a question is sent once more, later', async (_, fault) => {
      const team = await saraWrites();
      await team.who('Ahmed').installs();
      team.connector.next([fault], chatOf(team, 'Ahmed'));
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      expect(count(team, 'Ahmed', QUESTION)).toBe(0);
      await team.later(2);
      expect(count(team, 'Ahmed', QUESTION)).toBe(1);
      await team.later(10);
      expect(count(team, 'Ahmed', QUESTION)).toBe(1);
      await expect(deadLetters(team)).resolves.toEqual([]);
    });

    test('a question that came through although it failed may come twice, and no more', async () => {
      const team = await saraWrites();
      await team.who('Ahmed').installs();
      team.connector.next([arrivesButFails], chatOf(team, 'Ahmed'));
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      await team.later(2);
      await team.later(10);
      expect(count(team, 'Ahmed', QUESTION)).toBe(2);
      const first = team
        .who('Ahmed')
        .messages()
        .find((message) => message.text.includes(QUESTION));
      await team.who('Ahmed').presses('Jag tar det', { on: first });
      await team.settled();
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Ahmed']);
    });

    test('a question that fails every time is given up after the second, and the case lives on', async () => {
      const team = await saraWrites();
      team.connector.inConversation(chatOf(team, 'Ahmed'), failing(503));
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      for (const minutes of [2, 2, 10, 60]) await team.later(minutes);
      const tried = team.connector.log.filter(
        (one) => one.method === 'POST' && one.conversation === chatOf(team, 'Ahmed'),
      );
      expect(tried.length).toBeLessThanOrEqual(4);
      await expect(deadLetters(team)).resolves.toMatchObject([{ why: 'uncertain' }]);
      await team.who('Yonas').presses('Jag tar det');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Yonas']);
    });

    test('a question that nobody needs to answer any more is not sent again', async () => {
      const team = await saraWrites();
      team.connector.next([failing(502)], chatOf(team, 'Ahmed'));
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      await team.who('Yonas').presses('Jag tar det');
      await team.settled();
      await team.later(2);
      expect(team.who('Ahmed').messages()).toEqual([]);
      await expect(team.rows('o|')).resolves.toEqual([]);
    });

    test.each<[string, Fault, number]>([
      ['502', failing(502), 0],
      ['502 although it came through', arrivesButFails, 1],
      ['a broken connection', reset, 0],
    ])('%s: plain news is never sent twice, and the card is true all the same', async (_, fault, arrived) => {
      const team = await saraAsks();
      const sara = chatOf(team, 'Sara');
      const before = team.connector.log.length;
      team.connector.inConversation(sara, fault);
      await team.who('Ahmed').presses('Jag tar det');
      await team.settled();
      team.connector.inConversation(sara, undefined);
      await team.later(2);
      await team.later(10);
      const since = team.connector.log.slice(before).filter((one) => one.conversation === sara);
      expect(since.filter((one) => one.method === 'POST')).toHaveLength(1);
      expect(count(team, 'Sara', NEWS)).toBe(arrived);
      expect(team.who('Sara').messages()[0]?.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
      await expect(deadLetters(team)).resolves.toMatchObject([{ why: 'uncertain', notice: { notice: 'visitTaken' } }]);
    });

    test('a card that could not be updated is updated later', async () => {
      const team = await saraAsks();
      team.connector.next([failing(503)], chatOf(team, 'Yonas'));
      await team.who('Ahmed').presses('Jag tar det');
      await team.settled();
      expect(team.who('Yonas').lastCard()?.buttons).toEqual(['Jag tar det', 'Kan inte']);
      await team.later(2);
      expect(team.who('Yonas').lastCard()?.text).toContain('Ahmed har redan tagit K-1047');
      await expect(team.rows('o|')).resolves.toEqual([]);
    });
  });

  describe('someone cannot be written to', () => {
    test.each<[string, Fault]>([
      ['who has blocked the bot', blocked],
      ['whose chat is gone', notFound],
    ])('%s: kept for the leader’s summary, and the others go on', async (_, fault) => {
      const team = await saraWrites();
      team.connector.inConversation(chatOf(team, 'Ahmed'), fault);
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      await expect(deadLetters(team)).resolves.toMatchObject([{ why: 'blocked', notice: { to: 'm2' } }]);
      await expect(team.rows('o|')).resolves.toEqual([]);
      await team.later(10);
      await team.who('Yonas').presses('Jag tar det');
      await team.settled();
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Yonas']);
      expect(team.faults).toEqual([]);
    });

    test.each<[string, string, Fault]>([
      ['an offer', 'kan Ahmed ta K-1047 imorgon 14.30?', blocked],
      ['a swap', 'byta K-1047 imorgon 14.30 mot Ahmeds K-1033', notFound],
    ])('%s to one colleague who cannot be reached: whoever asked is told so', async (_, words, fault) => {
      const team = await begin({ teams: [norr()] });
      team.connector.inConversation(chatOf(team, 'Ahmed'), fault);
      await team.who('Sara').writes(words);
      await team.who('Sara').presses('Fråga Ahmed');
      await team.settled();
      expect(team.who('Sara').messages().at(-1)?.text).toBe(
        'Ahmed nås inte i Teams, så frågan om K-1047 ons 25/11 14:30 kom inte fram. Ring, eller fråga någon annan.',
      );
      await expect(deadLetters(team)).resolves.toMatchObject([{ why: 'blocked', notice: { to: 'm2' } }]);
      await expect(team.rows('o|')).resolves.toEqual([]);
      const mine = await team.who('Sara').writes('dra tillbaka');
      expect(mine.text).toContain('Du drog tillbaka frågan');
      expect(team.faults).toEqual([]);
    });

    test('who took the bot away after the question: the case lives on', async () => {
      const team = await saraAsks();
      await team.who('Ahmed').uninstalls();
      team.connector.inConversation(chatOf(team, 'Ahmed'), blocked);
      await team.who('Yonas').presses('Jag tar det');
      await team.settled();
      await team.later(5);
      expect(team.who('Sara').messages().at(-1)?.text).toContain('Yonas tar K-1047');
      await expect(team.rows('o|')).resolves.toEqual([]);
      expect(team.faults).toEqual([]);
    });
  });

  describe('the answer itself cannot be sent', () => {
    test.each<[string, Fault]>([
      ['429', throttled(1)],
      ['502', failing(502)],
    ])('%s to what was written: nothing is half done, and writing again works', async (_, fault) => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      team.connector.next([fault], chatOf(team, 'Sara'));
      await who('Sara').writes(WORDS);
      const again = await who('Sara').writes(WORDS);
      expect(again.text).toContain('Vem kan ta ditt besök?');
      await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 0 });
    });
  });
});
