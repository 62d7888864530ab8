import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr, norrAndSoder } from '../support/conversation-teams';

const WORKS = {
  '2026-11-24': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'],
  '2026-11-25': ['Sara Lind 14:00-22:00', 'Ahmed Ali 07:00-16:00', 'Lisa Holm 15:00-22:00'],
  '2026-11-26': ['Sara Lind 07:00-16:00'],
  '2026-12-02': ['Ahmed Ali 07:00-20:30'],
};
const VISITS = {
  '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind', 'K-1033 11:00-11:30 Ahmed_Ali', 'K-1020 11:15-11:45 Ahmed_Ali'],
};

onEachStore((begin, inDetail) => {
  const team = () => begin({ teams: [norr({ shifts: WORKS, visits: VISITS })] });

  describe('the plan as it stands', () => {
    test('the leader sees the gravest of everybody’s next seven days', async () => {
      const { text } = await (await team()).who('Karin').writes('kolla schemat');
      expect(text).toContain('Schemat tis 24/11 till mån 30/11\n2 bryter en regel');
      expect(text).toContain('Sara slutar ons 25/11 22:00. Till tors 26/11 07:00 blir det 9 h vila, kravet är 11 h.');
      expect(text).toContain('Ahmed är hos K-1020 11:15–11:45. Det krockar 15 min.');
      expect(text).toContain('Dygnsbryt saknas för');
      expect(text).not.toContain('13 h 30 min');
    });

    test('anyone else sees their own alone', async () => {
      const { who } = await team();
      const { text } = await who('Sara').writes('kolla schemat');
      expect(text).toContain('Ditt schema tis 24/11 till mån 30/11\n1 bryter en regel');
      expect(text).toContain('Du slutar ons 25/11 22:00. Till tors 26/11 07:00 blir det 9 h vila, kravet är 11 h.');
      expect(text).not.toMatch(/Ahmed|K-1020/);
      expect((await who('Lisa').writes('kolla schemat')).text).toContain('Inget att anmärka på.');
    });

    inDetail(() => {
      test('in the week that is said', async () => {
        const { text } = await (await team()).who('Karin').writes('kolla schemat v49');
        expect(text).toContain('Schemat mån 30/11 till sön 6/12\n1 bryter en regel');
        expect(text).toContain('Ahmed får en arbetsdag på 13 h 30 min (ons 2/12 07:00–20:30), gränsen är 13 h.');
      });

      test('of someone in two teams, the team that is named; and else the team that is chosen, in the week that was said', async () => {
        const shifts = { '2026-12-02': ['Olle Strand 07:00-20:30'] };
        const { who } = await begin({ teams: norrAndSoder(undefined, shifts) });
        const LONG = 'Schemat mån 30/11 till sön 6/12\n1 bryter en regel';
        expect((await who('Karin').writes('kolla schemat v49 söder')).text).toContain(LONG);
        expect((await who('Karin').writes('kolla schemat v49')).buttons).toEqual(['Hemtjänst Norr', 'Hemtjänst Söder']);
        expect((await who('Karin').presses('Hemtjänst Söder')).text).toContain(LONG);
      });

      test('in English', async () => {
        const { text } = await (await team()).who('Karin').writes('check the schedule');
        expect(text).toContain('Schemat tis 24/11');
      });

      test('in Norwegian, by Norway’s rules', async () => {
        const works = { '2026-11-25': ['Hanne Vik 14:30-22:00'], '2026-11-26': ['Hanne Vik 07:30-15:00'] };
        const { who } = await begin({ teams: [nordre({ shifts: works })] });
        const { text } = await who('Tone').writes('sjekk turnusen');
        expect(text).toContain(
          'Hanne slutter ons 25.11. 22:00. Til tors 26.11. 07:30 blir det 9 t 30 min hvile, kravet er 11 t.',
        );
        expect(text).not.toContain('øgnskille');
      });

      test('a client’s wish is told to the leader and not to whoever it is against', async () => {
        const visits = { '2026-11-25': ['K-1047 10:00-10:30 Nils_Borg'] };
        const shifts = { '2026-11-25': ['Nils Borg 07:00-16:00'] };
        const { who } = await begin({ teams: [norr({ shifts, visits })] });
        expect((await who('Karin').writes('kolla schemat')).text).toContain('K-1047 har önskat');
        expect((await who('Nils').writes('kolla schemat')).text).not.toContain('önskat');
      });

      test('nor by how many there are', async () => {
        const times = ['08:00-08:30', '09:00-09:30', '10:00-10:30', '11:00-11:30', '12:00-12:30', '13:00-13:30'];
        const visits = { '2026-11-25': times.map((time) => `K-1047 ${time} Nils_Borg`) };
        const { who } = await begin({ teams: [norr({ shifts: { '2026-11-25': ['Nils Borg 07:00-16:00'] }, visits })] });
        expect((await who('Karin').writes('kolla schemat')).text).toContain('Önskemål 6');
        const { text } = await who('Nils').writes('kolla schemat');
        expect(text).toContain('Och 1 till.');
        expect(text).not.toContain('Önskemål');
      });
    });
  });
});
