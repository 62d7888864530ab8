import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr, norrAndSoder } from '../support/conversation-teams';
import { addedToNorr } from '../support/in-channel';

const VISIT = 'K-1047 14:30';
const carers = (team: Conversation) => team.carersOf('2026-11-25', VISIT);

onEachStore((begin, inDetail) => {
  /** The bot is in the team’s channel, and Sara asks there. */
  const askedInChannel = async (words = 'kan nån ta K-1047 imorgon 14.30?'): Promise<Conversation> => {
    const team = await begin({ teams: [norr()] });
    await addedToNorr(team);
    await team.who('Sara').mentions(words);
    return team;
  };
  const line = (team: Conversation) => team.chat.channel().at(-1);

  describe('a question asked in the channel', () => {
    test('is drafted in the writer’s own chat, and stands in the channel once it is sent', async () => {
      const team = await askedInChannel();
      const { who } = team;
      expect(line(team)?.text).toBe('Jag svarar i din egen chatt.');
      expect(who('Sara').lastCard()?.text).toContain('Vem kan ta ditt besök?');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      expect(line(team)?.text).toContain('Sara frågar: vem kan ta K-1047 ons 25/11 14:30?');
      expect(line(team)?.buttons).toEqual(['Jag tar det']);
      await expect(carers(team)).resolves.toEqual(['Sara']);
    });

    test('is taken there, and whoever took it reads the rest alone', async () => {
      const team = await askedInChannel();
      const { who } = team;
      await who('Sara').presses('Fråga dem');
      await team.settled();
      const pressed = await who('Ahmed').presses('Jag tar det', { on: line(team) });
      expect(pressed.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
      await team.settled();
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
      expect(line(team)?.text).toContain('Klart. Ahmed tar K-1047 ons 25/11 14:30.');
      expect(line(team)?.buttons).toEqual([]);
      expect((await who('Ahmed').sees('i stället för Sara')).text).toContain('Klart. Du tar K-1047');
      expect((await who('Sara').sees('Klart. Ahmed tar')).text).toContain('K-1047');
      expect(team.faults).toEqual([]);
    });

    test('is true there whatever happens to it elsewhere', async () => {
      const team = await askedInChannel();
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      await team.who('Sara').writes('dra tillbaka 1');
      await team.settled();
      expect(line(team)?.text).toContain('Sara drog tillbaka frågan om K-1047 ons 25/11 14:30.');
      expect(line(team)?.buttons).toEqual([]);
    });
  });

  inDetail(() => {
    test('who cannot take it reads why alone, and the question stays', async () => {
      const team = await askedInChannel();
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      const pressed = await team.who('Nils').presses('Jag tar det', { on: line(team) });
      expect(pressed.text).toContain('Sara frågar: vem kan ta K-1047');
      expect(pressed.text).not.toContain('Nils');
      expect((await team.who('Nils').sees('Det går inte så här')).text).toContain('kan inte ta just det här besöket');
      expect(line(team)?.buttons).toEqual(['Jag tar det']);
      await expect(carers(team)).resolves.toEqual(['Sara']);
    });

    test('an old button there gives the present card', async () => {
      const team = await askedInChannel();
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      const old = line(team);
      await team.who('Ahmed').writes('ja 1');
      const pressed = await team.who('Yonas').presses('Jag tar det', { on: old });
      expect(pressed.text).toContain('Klart. Ahmed tar K-1047');
      await expect(carers(team)).resolves.toEqual(['Ahmed']);
    });

    test('to one colleague is nobody else’s: nothing of it stands in the channel', async () => {
      const team = await askedInChannel('kan Ahmed ta K-1047 imorgon 14.30?');
      await team.who('Sara').presses('Fråga Ahmed');
      await team.settled();
      expect(line(team)?.text).toBe('Jag svarar i din egen chatt.');
    });

    test('left unsent it leaves nothing there', async () => {
      const team = await askedInChannel();
      await team.who('Sara').presses('Låt bli');
      await team.settled();
      expect(line(team)?.text).toBe('Jag svarar i din egen chatt.');
    });

    test('of another care team than the channel’s own nothing stands there', async () => {
      const team = await begin({ teams: norrAndSoder() });
      await addedToNorr(team);
      const { who } = team;
      await who('Olle').mentions('kan nån ta K-2001 imorgon kl 10?');
      await who('Olle').presses('Fråga dem');
      await team.settled();
      expect(line(team)?.text).toBe('Jag svarar i din egen chatt.');
    });

    test('whoever is in no team cannot take it', async () => {
      const team = await askedInChannel();
      await team.who('Sara').presses('Fråga dem');
      await team.settled();
      const stranger = team.chat.person('Eva Lund', 'eva-lund');
      const pressed = await stranger.presses('Jag tar det', { on: line(team) });
      expect(pressed.text).not.toContain('Klart');
      await expect(carers(team)).resolves.toEqual(['Sara']);
    });
  });
});
