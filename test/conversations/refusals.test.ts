import { isoDate } from '../../src/core/ids';
import type { Described } from '../support/care-team';
import { countsOf } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { DELEGATION_TAKEN_BACK, norr } from '../support/conversation-teams';

const only = (team: Partial<Described>, ...names: readonly string[]): Partial<Described> => ({
  ...team,
  shifts: { '2026-11-25': ['Sara Lind 07:00-16:00', ...names] },
});

onEachStore((begin, inDetail) => {
  describe('a rule says no, and says what works', () => {
    test('double booking: whose day, by how much, and the nearest colleague to ask instead', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const refused = await who('Sara').writes('kan Maria ta K-1047 imorgon 14.30?');
      expect(refused.text).toContain('Maria är hos K-1020 14:15–15:15. Det krockar 30 min.');
      expect(refused.text).toContain('Det här går:');
      expect(refused.buttons).toEqual(['Fråga Ahmed i stället', 'Fråga alla som kan']);
      await who('Sara').presses('Fråga Ahmed i stället');
      const sent = await who('Sara').presses('Fråga Ahmed');
      expect(sent.text).toContain('#1 · K-1047 ons 25/11 14:30. Du har frågat Ahmed.');
      await team.settled();
      await who('Ahmed').presses('Jag tar det');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Ahmed']);
    });

    inDetail(() => {
      test('the other way out, by its number', async () => {
        const team = await begin({ teams: [norr()] });
        await team.who('Sara').writes('kan Maria ta K-1047 imorgon 14.30?');
        await team.who('Sara').writes('2');
        const sent = await team.who('Sara').writes('ja');
        expect(sent.text).toContain('Du har frågat Ahmed och Yonas.');
        await team.settled();
        expect(team.whoSees('Kan du ta ett besök?')).toEqual(['Ahmed', 'Yonas']);
      });

      test.each([
        ['no delegation', 'kan Yonas ta K-1007 imorgon kl 8?', 'Yonas saknar giltig delegering för insulin.'],
        ['the leader', 'kan Karin ta K-1047 imorgon 14.30?', 'Karin tar inte besök i det här laget.'],
      ])('%s', async (_, words, said) => {
        const team = await begin({ teams: [norr()] });
        const refused = await team.who('Sara').writes(words);
        expect(refused.text).toContain(`Det går inte så här\n${said}`);
        await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 0 });
      });

      test('absent is said without a reason', async () => {
        const { members } = norr();
        const away = members.map(({ name, role, profession, delegations }) => ({
          name,
          role,
          profession,
          delegations,
          absences: name === 'Ahmed Ali' ? [{ from: isoDate('2026-11-25') }] : [],
        }));
        const team = await begin({ teams: [norr({ members: away })] });
        const refused = await team.who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
        expect(refused.text).toContain('Det går inte så här\nAhmed är frånvarande då.');
        expect(refused.buttons).toEqual(['Fråga Yonas i stället']);
      });
    });

    test('nobody can: who would be nearest, and by how much', async () => {
      const team = await begin({ teams: [norr(only({}, 'Maria Ek 07:00-16:00'))] });
      const refused = await team.who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      expect(refused.text).toContain('Ingen i tjänst kan ta K-1047 ons 25/11 14:30. Du har det kvar.');
      expect(refused.text).toContain('Närmast: Maria är hos K-1020 14:15–15:15. Det krockar 30 min.');
      expect(refused.buttons).toEqual(['Fråga Lisa (Karin avgör)']);
    });

    test('taking what one cannot: another visit of the same colleague’s is offered, and can be taken', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const refused = await who('Yonas').writes('jag tar K-1007 åt Sara imorgon kl 8');
      expect(refused.text).toContain('Du saknar giltig delegering för insulin.');
      expect(refused.buttons).toContain('Ta K-1047 ons 25/11 14:30');
      await who('Yonas').presses('Ta K-1047 ons 25/11 14:30');
      const sent = await who('Yonas').writes('ja');
      expect(sent.text).toContain('Du har erbjudit Sara att ta det.');
      await team.settled();
      await who('Sara').presses('Ja, tack');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Yonas']);
    });

    inDetail(() => {
      test('the minutes on the way are told, and stop nobody', async () => {
        const team = await begin({
          teams: [
            norr({
              visits: { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind', 'K-1020 13:45-14:25 Ahmed_Ali'] },
            }),
          ],
        });
        const draft = await team.who('Sara').writes('kan Ahmed ta K-1047 imorgon 14.30?');
        expect(draft.text).toContain('Ahmed har bara 5 min till eller från K-1020. Vägen tar 8 min.');
        expect(draft.buttons).toEqual(['Fråga Ahmed', 'Låt bli']);
      });
    });

    test('the plan has changed since: whoever has become busy cannot take it any more', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Sara').writes('kan nån ta K-1047 imorgon 14.30?');
      await who('Sara').presses('Fråga dem');
      await who('Maria').writes('kan Ahmed ta K-1020 imorgon 14.15?');
      await who('Maria').presses('Fråga Ahmed');
      await team.settled();
      await who('Ahmed').writes('ja 2');
      const refused = await who('Ahmed').writes('ja 1');
      expect(refused.text).toContain('Du är hos K-1020 14:15–15:15. Det krockar 30 min.');
      await expect(team.carersOf('2026-11-25', 'K-1047 14:30')).resolves.toEqual(['Sara']);
    });

    inDetail(() => {
      test('a visit that has begun is not given away any more', async () => {
        const team = await begin({ teams: [norr()] });
        await team.who('Sara').writes('kan nån ta K-1007 idag kl 11?');
        team.clock.pass(121);
        const late = await team.who('Sara').presses('Fråga dem');
        expect(late.text).toContain('K-1007 tis 24/11 11:00 har redan börjat. Ring den det gäller.');
        await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 0 });
      });
    });
  });

  describe('why someone cannot is not everybody’s business', () => {
    test.each([
      ['a carer', 'Sara', 'Nils kan inte ta just det här besöket.'],
      ['the named contact', 'Lisa', 'K-1047 har önskat att någon annan kommer.'],
      ['the leader', 'Karin', 'K-1047 har önskat att någon annan kommer.'],
    ])('a client’s wish, read by %s', async (_, reader, said) => {
      const whole = { Sara: 'Sara_Lind', Lisa: 'Lisa_Holm', Karin: 'Karin_Berg' }[reader];
      const visits = { '2026-11-25': [`K-1047 15:30-16:00 ${whole}`] };
      const team = await begin({ teams: [norr({ visits })] });
      const refused = await team.who(reader).writes('kan Nils ta K-1047 imorgon 15.30?');
      expect(refused.text).toContain(said);
      expect(refused.text.includes('önskat')).toBe(reader !== 'Sara');
    });

    inDetail(() => {
      test('the one who is not wished reads only that they cannot', async () => {
        const team = await begin({ teams: [norr()] });
        const refused = await team.who('Nils').writes('jag tar K-1047 åt Sara imorgon 14.30');
        expect(refused.text).toContain('Du kan inte ta just det här besöket.');
        expect(refused.text).not.toContain('önskat');
      });
    });

    test('a delegation that was taken back is not told to a colleague', async () => {
      const members = [
        { name: 'Sara Lind', delegations: [{}] },
        { name: 'Ahmed Ali', delegations: [DELEGATION_TAKEN_BACK] },
        { name: 'Yonas Tesfay', delegations: [{}] },
        { name: 'Lisa Holm' },
        { name: 'Maria Ek' },
        { name: 'Karin Berg', role: 'leader' as const },
        { name: 'Nils Borg' },
      ];
      const team = await begin({ teams: [norr({ members })] });
      const refused = await team.who('Sara').writes('kan Ahmed ta K-1007 imorgon kl 8?');
      expect(refused.text).toContain('Ahmed kan inte ta just det här besöket.');
      expect(refused.text).not.toMatch(/delegering/);
    });
  });

  describe('which one is meant', () => {
    test('several visits fit: a card asks which, a tap or its number chooses', async () => {
      const team = await begin({ teams: [norr()] });
      const which = await team.who('Sara').writes('kan nån ta mina besök imorgon?');
      expect(which.text).toContain('Vilket besök menar du?');
      expect(which.buttons).toEqual(['K-1007 ons 25/11 08:00', 'K-1020 ons 25/11 10:00', 'K-1047 ons 25/11 14:30']);
      const draft = await team.who('Sara').presses('K-1020 ons 25/11 10:00');
      expect(draft.text).toContain('**K-1020** · onsdag 25/11 **10:00–10:45**');
      await team.who('Sara').writes('kan nån ta mina besök imorgon?');
      const numbered = await team.who('Sara').writes('3');
      expect(numbered.text).toContain('**K-1047** · onsdag 25/11 **14:30–15:00**');
      await team.who('Sara').writes('ja');
      await expect(countsOf(team)).resolves.toEqual({ open: 1, events: 1 });
    });

    test('two Annas: one more tap says which', async () => {
      const members = [{ name: 'Sara Lind' }, { name: 'Anna Berg' }, { name: 'Anna Lund' }];
      const shifts = {
        '2026-11-25': ['Sara Lind 07:00-16:00', 'Anna Berg 07:00-16:00', 'Anna Lund 07:00-16:00'],
      };
      const visits = { '2026-11-25': ['K-1047 14:30-15:00 Sara_Lind'] };
      const anna = norr({ members, shifts, visits, clients: [{ code: 'K-1047' }] });
      const team = await begin({ teams: [anna] });
      const which = await team.who('Sara').writes('kan Anna ta K-1047 imorgon 14.30?');
      expect(which.text).toContain('Vilken Anna menar du?');
      expect(which.buttons).toEqual(['Anna Berg', 'Anna Lund']);
      await team.who('Sara').presses('Anna Lund');
      const sent = await team.who('Sara').presses('Fråga Anna Lund');
      expect(sent.text).toContain('Du har frågat Anna Lund.');
      await team.settled();
      expect(team.who('Anna Lund').messages()).toHaveLength(1);
      expect(team.who('Anna Berg').messages()).toEqual([]);
    });

    inDetail(() => {
      const UNCLEAR: readonly (readonly [string, string, string])[] = [
        ['an unknown client', 'kan nån ta K-9999 imorgon 14.30?', 'Jag hittar ingen K-9999 i ditt lag.'],
        ['an unknown colleague', 'kan Gustav ta K-1047 imorgon 14.30?', 'Jag hittar ingen Gustav i ditt lag.'],
        ['a day that has been', 'kan nån ta K-1047 igår 14.30?', 'Den tiden har redan varit. Skriv en dag som kommer.'],
        ['no visit', 'kan nån ta ett besök?', 'Vilket besök menar du?'],
        ['no such visit', 'kan nån ta K-1033 imorgon kl 9?', 'Du har inget sådant besök hos K-1033 ons 25/11.'],
        ['another time', 'kan nån ta K-1047 imorgon kl 9?', 'K-1047 har du inte 09:00. Du har:'],
        ['late', 'jag blir sen till K-1047', 'skriv kan nån ta K-1047 idag?'],
        ['late that day', 'jag blir sen till K-1047 imorgon', 'skriv kan nån ta K-1047 ons 25/11?'],
        ['in want of help', 'hjälp jag hinner inte', 'Vilket besök menar du?'],
        ['nobody’s visit to take', 'jag vill ta ett besök', 'Vems besök vill du ta?'],
        ['one’s own visit to oneself', 'kan Sara ta K-1047 imorgon 14.30?', 'K-1047 ons 25/11 14:30 är redan ditt.'],
      ];

      test('what cannot be found is said, and nothing is begun', async () => {
        const team = await begin({ teams: [norr()] });
        for (const [what, words, said] of UNCLEAR) {
          const { text } = await team.who('Sara').writes(words);
          expect({ what, text }).toEqual({ what, text: expect.stringContaining(said) });
        }
        await expect(countsOf(team)).resolves.toEqual({ open: 0, events: 0 });
        expect(team.faults).toEqual([]);
      });
    });
  });
});
