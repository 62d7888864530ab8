import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

const DATE = '2026-11-25';
const BOTH = ['K-1047 14:30', 'K-1007 08:00'];
const carersOf = (team: Conversation) => Promise.all(BOTH.map((visit) => team.carersOf(DATE, visit)));

onEachStore((begin, inDetail) => {
  const asked = async (words = 'kan nån ta K-1047 och K-1007 imorgon?'): Promise<Conversation> => {
    const team = await begin({ teams: [norr()] });
    const draft = await team.who('Sara').writes(words);
    expect(draft.text).toContain('**K-1047** · onsdag 25/11 **14:30–15:00**');
    expect(draft.text).toContain('**K-1007** · onsdag 25/11 **08:00–08:30**');
    return team;
  };

  describe('several visits in one question', () => {
    test('go to one colleague, all or none, with one yes', async () => {
      const team = await asked();
      const { who } = team;
      expect(who('Sara').lastCard()?.text).toContain('Vem kan ta dina 2 besök?');
      const sent = await who('Sara').presses('Fråga dem');
      expect(sent.text).toContain('#1 · K-1047 ons 25/11 14:30 + K-1007 08:00. Du har frågat Ahmed.');
      await team.settled();
      expect((await who('Ahmed').sees('Kan du ta 2 besök?')).text).toContain('Din delegering gäller: insulin');
      const yes = await who('Ahmed').presses('Jag tar det');
      expect(yes.text).toContain('Klart. Du tar K-1047 ons 25/11 14:30 + K-1007 08:00 i stället för Sara.');
      await expect(carersOf(team)).resolves.toEqual([['Ahmed'], ['Ahmed']]);
      await team.settled();
      expect((await who('Sara').sees('Ahmed tar')).text).toContain('K-1047 ons 25/11 14:30 + K-1007 08:00');
      expect(team.faults).toEqual([]);
    });

    test('and back again with one undoing', async () => {
      const team = await asked();
      const { who } = team;
      await who('Sara').presses('Fråga dem');
      await team.settled();
      await who('Ahmed').presses('Jag tar det');
      const question = await who('Ahmed').writes('ångra');
      expect(question.text).toContain('**K-1007** · onsdag 25/11 **08:00–08:30**');
      const back = await who('Ahmed').writes('ja');
      expect(back.text).toContain('Sara har K-1047 ons 25/11 14:30 + K-1007 08:00 igen.');
      await expect(carersOf(team)).resolves.toEqual([['Sara'], ['Sara']]);
    });
  });

  inDetail(() => {
    test('one of them in my day leads to the same question', async () => {
      const team = await asked();
      await team.who('Sara').presses('Fråga dem');
      const day = await team.who('Sara').writes('min dag imorgon');
      expect(day.text.match(/#1 väntar på svar/g)).toHaveLength(4);
      expect((await team.who('Sara').writes('kan Ahmed ta K-1007 imorgon kl 8?')).text).toContain(
        'Du har frågat Ahmed.',
      );
    });

    test('to one who may not do the health task: the rest of it is one tap away', async () => {
      const team = await begin({ teams: [norr()] });
      const refused = await team.who('Sara').writes('kan Yonas ta K-1047 och K-1007 imorgon?');
      expect(refused.text).toContain('insulin');
      expect(refused.buttons[0]).toBe('Fråga bara om K-1047 ons 25/11 14:30');
      await team.who('Sara').writes('1');
      const sent = await team.who('Sara').writes('ja');
      expect(sent.text).toContain('#1 · K-1047 ons 25/11 14:30. Du har frågat Yonas.');
    });

    test('to one colleague by name', async () => {
      const team = await asked('kan Ahmed ta K-1047 och K-1007 imorgon?');
      expect(team.who('Sara').lastCard()?.text).toContain('Kan Ahmed ta dina 2 besök?');
    });

    test('offered from the other side', async () => {
      const team = await asked2();
      expect(team.who('Ahmed').lastCard()?.text).toContain('Vill du ta 2 besök åt Sara?');
      await team.who('Ahmed').presses('Fråga Sara');
      await team.settled();
      expect((await team.who('Sara').sees('av dina besök')).text).toContain(
        'Ahmed kan ta 2 av dina besök. Vill du det?',
      );
      await team.who('Sara').presses('Ja, tack');
      await expect(carersOf(team)).resolves.toEqual([['Ahmed'], ['Ahmed']]);
    });

    const asked2 = async (): Promise<Conversation> => {
      const team = await begin({ teams: [norr()] });
      await team.who('Ahmed').writes('jag kan ta K-1047 och K-1007 imorgon åt Sara');
      return team;
    };

    test('when nobody can take them all, each can be asked about alone', async () => {
      const members = norr().members.map(({ id: _, ...member }) => ({
        ...member,
        delegations: member.name === 'Sara Lind' ? member.delegations : [],
      }));
      const team = await begin({ teams: [norr({ members })] });
      const refused = await team.who('Sara').writes('kan nån ta K-1047 och K-1007 imorgon?');
      expect(refused.text).toContain('Ingen i tjänst kan ta K-1047 ons 25/11 14:30 + K-1007 08:00.');
      expect(refused.buttons).toEqual(['Fråga bara om K-1047 ons 25/11 14:30']);
      await team.who('Sara').presses(/Fråga bara/);
      const sent = await team.who('Sara').writes('ja');
      expect(sent.text).toContain('#1 · K-1047 ons 25/11 14:30. Du har frågat');
    });

    test('a visit of theirs that has changed hands meanwhile stops them all', async () => {
      const team = await asked();
      const { who } = team;
      await who('Sara').presses('Fråga dem');
      await team.settled();
      await who('Karin').writes('#1');
      expect((await who('Yonas').writes('jag tar K-1007 imorgon kl 8 åt Sara')).text).toContain('#1');
      await expect(carersOf(team)).resolves.toEqual([['Sara'], ['Sara']]);
    });
  });
});
