import { onEachStore } from '../support/conversation-on-each-store';
import { norr } from '../support/conversation-teams';

const VISIT = 'K-1047 14:30';

/** Ahmed alone is at work beside Sara, and comes from another part of town. */
const onlyHurry = () =>
  norr({
    shifts: { '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'] },
    visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind', 'K-1020 13:45-14:25 Ahmed_Ali'] },
  });

onEachStore((begin, inDetail) => {
  describe('what a refusal offers instead can be done from it', () => {
    test('nobody can in time: the one who would have to hurry is asked anyway, and decides', async () => {
      const team = await begin({ teams: [onlyHurry()] });
      const { who } = team;
      const refused = await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      expect(refused.text).toContain('Ingen i tjänst kan ta K-1047 ons 25/11 14:30. Du har det kvar.');
      expect(refused.text).toContain('Närmast: Ahmed har bara 5 min till eller från K-1020. Vägen tar 8 min.');
      expect(refused.buttons).toEqual(['Fråga Ahmed ändå']);
      await who('Sara').presses('Fråga Ahmed ändå');
      const sent = await who('Sara').writes('ja');
      expect(sent.text).toContain('#1 · K-1047 ons 25/11 14:30. Du har frågat Ahmed.');
      await team.settled();
      expect(who('Ahmed').lastCard()?.text).toContain('Tajt: du avgör om du hinner.');
      await who('Ahmed').presses('Jag tar det');
      await expect(team.carersOf('2026-11-25', VISIT)).resolves.toEqual(['Ahmed']);
    });

    test('nobody can then, and the visit may be moved: a colleague is asked about the nearest time', async () => {
      const care = norr({
        shifts: { '2026-11-25': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'] },
        visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind 14:00~15:30', 'K-1020 14:00-14:45 Ahmed_Ali'] },
      });
      const team = await begin({ teams: [care] });
      const { who } = team;
      const refused = await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      expect(refused.buttons).toEqual(['Flytta till 14:55, fråga Ahmed']);
      await who('Sara').writes('1');
      const sent = await who('Sara').writes('ja');
      expect(sent.text).toContain('#1 · K-1047 ons 25/11 14:55 (förut 14:30). Du har frågat Ahmed.');
      await team.settled();
      expect(who('Ahmed').lastCard()?.text).toContain('Ny tid: 14:30 blir 14:55, inom tidsramen');
      await who('Ahmed').presses('Jag tar det');
      await team.settled();
      await expect(team.carersOf('2026-11-25', 'K-1047 14:55')).resolves.toEqual(['Ahmed']);
      const contact = await who('Lisa').writes('min dag imorgon');
      expect(contact.text).toContain('K-1047 ons 25/11 14:55 (förut 14:30): Ahmed i stället för Sara');
      expect(team.faults).toEqual([]);
    });

    test('a colleague’s visit: it is taken for them instead', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const refused = await who('Ahmed').writes('kan nån ta K-1047 imorgon 14.30?');
      expect(refused.buttons).toEqual(['Jag tar det åt Sara']);
      await who('Ahmed').writes('1');
      const sent = await who('Ahmed').writes('ja');
      expect(sent.text).toContain('Du har erbjudit Sara att ta det.');
      await team.settled();
      await who('Sara').presses('Ja, tack');
      await expect(team.carersOf('2026-11-25', VISIT)).resolves.toEqual(['Ahmed']);
    });

    test('a yes that a rule refuses: another visit of the same colleague’s', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga dem');
      await who('Maria').writes('kan Ahmed ta K-1020 imorgon 14.15?');
      await who('Maria').presses('Fråga Ahmed');
      await team.settled();
      await who('Ahmed').writes('ja 2');
      await team.settled();
      const refused = await who('Ahmed').writes('ja 1');
      expect(refused.text).toContain('Du är hos K-1020 14:15–15:15. Det krockar 30 min.');
      expect(refused.text).toContain('Det här kan du avlasta Sara med:');
      expect(refused.buttons).toContain('Ta K-1020 ons 25/11 10:00');
      await who('Ahmed').presses('Ta K-1020 ons 25/11 10:00');
      const sent = await who('Ahmed').presses('Fråga Sara');
      expect(sent.text).toContain('Du har erbjudit Sara att ta det.');
      await team.settled();
      await who('Sara').presses('Ja, tack');
      const carers = await team.carersOf('2026-11-25', 'K-1020 10:00');
      expect([...carers].sort()).toEqual(['Ahmed', 'Yonas']);
      await expect(team.carersOf('2026-11-25', VISIT)).resolves.toEqual(['Sara']);
    });

    test.each(['nej 1', 'dra tillbaka 1'])('%s after one has taken it: it goes back with one tap', async (no) => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga Ahmed');
      await team.settled();
      await who('Ahmed').presses('Jag tar det');
      await team.settled();
      const late = await who('Ahmed').writes(no);
      expect(late.text).toContain('Du har redan tagit K-1047 ons 25/11 14:30. Vill du lämna tillbaka det?');
      const back = await who('Ahmed').presses('Lämna tillbaka det');
      expect(back.text).toContain('Du ångrade bytet. Sara har K-1047 ons 25/11 14:30 igen.');
      await expect(team.carersOf('2026-11-25', VISIT)).resolves.toEqual(['Sara']);
      await team.settled();
      expect(team.faults).toEqual([]);
    });

    test('who said no to a question of their own can still offer to take it', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga Ahmed');
      await team.settled();
      const no = await who('Ahmed').presses('Kan inte');
      expect(no.buttons).toEqual(['Jag kan ta det ändå']);
      await team.settled();
      const draft = await who('Ahmed').presses('Jag kan ta det ändå');
      expect(draft.text).toContain('Vill du ta besöket åt Sara?');
      await who('Ahmed').presses('Fråga Sara');
      await team.settled();
      await who('Sara').presses('Ja, tack');
      await expect(team.carersOf('2026-11-25', VISIT)).resolves.toEqual(['Ahmed']);
    });

    inDetail(() => {
      test('where nothing works and no leader could let it pass, that is said and no button is there', async () => {
        const alone = norr({
          members: norr().members.filter((member) => member.role !== 'leader'),
          shifts: { '2026-11-25': ['Sara Lind 07:00-16:00'] },
          visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind'] },
        });
        const team = await begin({ teams: [alone] });
        const refused = await team.who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
        expect(refused.text).toContain('Ahmed arbetar inte då. Ingen annan i tjänst kan ta det.');
        expect(refused.buttons).toEqual([]);
      });
    });
  });
});
