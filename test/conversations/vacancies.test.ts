import { careTeam, type Described } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { holdersOn } from '../support/shift-holders';

const FRIDAY = '2026-11-27';
const SATURDAY = '2026-11-28';
const SUNDAY = '2026-11-29';

/** A few hours of Saturday and Sunday's evening are nobody's, and so are two visits. */
const norr = (changes: Partial<Described> = {}) =>
  careTeam({
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Maria Ek' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
    ],
    clients: [{ code: 'K-1047', contact: 'Maria Ek' }, { code: 'K-1020' }, { code: 'K-1033', not: ['Sara Lind'] }],
    shifts: {
      [FRIDAY]: ['Ahmed Ali 07:00-16:00'],
      [SATURDAY]: ['Sara Lind 07:00-16:00', '- 08:00-12:00'],
      [SUNDAY]: ['- 14:00-22:00'],
    },
    visits: {
      [SATURDAY]: ['K-1047 09:00-09:30 -', 'K-1020 11:00-11:30 Sara_Lind', 'K-1020 18:00-18:30 -'],
      [SUNDAY]: ['K-1033 15:00-15:30 -'],
    },
    ...changes,
  });

const nordre = () =>
  norr({
    id: 'nordre',
    profile: 'no-aml',
    language: 'nb',
    members: [
      { name: 'Hanne Vik' },
      { name: 'Jonas Dahl' },
      { name: 'Tone Lie', role: 'leader', profession: 'avdelingsleder' },
    ],
    clients: [{ code: 'B-231' }],
    shifts: { [SATURDAY]: ['Hanne Vik 07:30-15:00', '- 08:00-12:00'] },
    visits: { [SATURDAY]: ['B-231 09:00-09:30 -'] },
  });

const shiftsOn = (team: Conversation, date: string, care = norr()) => holdersOn(team, date, care);

onEachStore((begin, inDetail) => {
  describe('ledigt i helgen?', () => {
    test('lists shifts and visits that nobody has; a press opens the draft, and it is taken at once', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const list = await who('Ahmed').writes('ledigt i helgen?');
      expect(list.text).toContain('Ledigt lör 28/11–sön 29/11');
      expect(list.text).toContain('2 pass · 3 besök utan någon');
      expect(list.text).toContain('**1** · Dagpass lör 28/11 08–12');
      expect(list.text).toContain('**2** · K-1047 lör 28/11 09:00');
      expect(list.text).toContain('**4** · Kvällspass sön 29/11 14–22');
      expect(list.buttons).toEqual(Array(5).fill('Jag tar det'));
      const draft = await who('Ahmed').presses('Jag tar det');
      expect(draft.text).toContain('Vill du ta det lediga passet?');
      expect(draft.text).toContain('Det blir ditt direkt.');
      const done = await who('Ahmed').writes('ja');
      expect(done.text).toContain('Klart. Du tar dagpasset lör 28/11 08–12.');
      await expect(shiftsOn(team, SATURDAY)).resolves.toEqual(['Sara', 'Ahmed']);
      expect((await who('Sara').writes('ledigt i helgen?')).text).not.toContain('Dagpass');
      expect(team.faults).toEqual([]);
    });

    test('a number does the same: a visit is taken, and given back', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const list = await who('Sara').writes('vad är ledigt på lördag?');
      expect(list.text).toContain('**–** · Dagpass lör 28/11 08–12');
      const draft = await who('Sara').writes('1');
      expect(draft.text).toContain('Vill du ta besöket som ingen har?');
      expect(draft.text).toContain('**K-1047** · lördag 28/11 **09:00–09:30**');
      expect((await who('Sara').writes('ja')).text).toContain('Klart. Du tar K-1047 lör 28/11 09:00.');
      await team.settled();
      await expect(team.carersOf(SATURDAY, 'K-1047 09:00')).resolves.toEqual(['Sara']);
      expect((await who('Maria').writes('min dag')).text).toContain('K-1047 lör 28/11 09:00: Sara');
      expect((await who('Sara').writes('mina ärenden')).text).toContain('Du tar K-1047 lör 28/11 09:00.');
      expect((await who('Sara').writes('ångra')).text).toContain('Då är besöket utan någon igen.');
      expect((await who('Sara').writes('ja')).text).toContain('Ingen har K-1047 lör 28/11 09:00 nu.');
      await expect(team.carersOf(SATURDAY, 'K-1047 09:00')).resolves.toEqual([]);
      expect(team.faults).toEqual([]);
    });

    test('what one cannot have any more is said beside the list, which stays', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      await who('Ahmed').writes('ledigt i helgen?');
      await who('Maria').writes('jag tar det lediga passet på lördag');
      expect((await who('Maria').writes('ja')).text).toContain('Klart.');
      const refused = await who('Ahmed').presses('Jag tar det');
      expect(refused.text).not.toContain('Vill du ta');
      expect(refused.text).toContain('Ledigt lör 28/11–sön 29/11');
      expect(refused.text).toContain('1 pass');
      expect(refused.text).toContain('Maria');
      expect(team.faults).toEqual([]);
    });

    test('a leader asks who can', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const list = await who('Karin').writes('ledigt i helgen?');
      expect(list.buttons).toEqual(Array.from({ length: 5 }, () => 'Fråga vem som kan'));
      const evening = /\*\*(\d)\*\* · Kvällspass sön 29\/11 14–22/.exec(list.text)?.[1] ?? '';
      const draft = await who('Karin').writes(evening);
      expect(draft.text).toContain('Vem kan ta det lediga passet?');
      await who('Karin').writes('ja');
      await team.settled();
      const again = await who('Karin').writes('ledigt i helgen?');
      expect(again.text).toContain('#1 väntar på svar');
      expect(again.buttons).toHaveLength(4);
      await who('Maria').writes('ja');
      await expect(shiftsOn(team, SUNDAY)).resolves.toEqual(['Maria']);
    });

    test('på norsk: vakten venter på lederen, besøket er tatt med en gang', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      const list = await who('Jonas').writes('ledige vakter i helga?');
      expect(list.text).toContain('Ledig lør 28.11.–søn 29.11.');
      expect(list.text).toContain('1 vakt · 1 besøk uten noen');
      expect(list.buttons).toEqual(['Jeg tar den', 'Jeg tar det']);
      const draft = await who('Jonas').writes('1');
      expect(draft.text).toMatch(/sier du ja, avgjør Tone/i);
      await who('Jonas').writes('ja');
      await team.settled();
      await who('Tone').writes('godkjenn 1');
      await expect(shiftsOn(team, SATURDAY, nordre())).resolves.toEqual(['Hanne', 'Jonas']);
      await who('Hanne').writes('ledig på lørdag?');
      await who('Hanne').writes('1');
      expect((await who('Hanne').writes('ja')).text).toContain('Klart. Du tar B-231 lør 28.11. 09:00.');
      await expect(team.carersOf(SATURDAY, 'B-231 09:00', nordre())).resolves.toEqual(['Hanne']);
      expect((await who('Hanne').writes('ledig i helga?')).text).toContain('Ingenting er ledig lør 28.11.–søn 29.11.');
      expect((await who('Hanne').writes('ledig i helga?')).text).not.toContain('..');
    });

    inDetail(() => {
      test.each([
        ['ledigt?', 'Ledigt tis 24/11–mån 30/11'],
        ['lediga pass?', 'Ledigt tis 24/11–mån 30/11'],
        ['finns det något ledigt på söndag?', 'Ledigt sön 29/11'],
        ['ledigt på fredag?', 'Inget är ledigt fre 27/11. Nästa lediga pass är dagpasset lör 28/11 08–12.'],
        ['ledigt på måndag?', 'Inget är ledigt mån 30/11.'],
        ['vem kan ta min lördag', 'Du är ledig lör 28/11.'],
        ['vi är kort på lördag, vem kan komma?', 'Dagpass · lördag 28/11 08–12'],
      ])('%s', async (words, said) => {
        const team = await begin({ teams: [norr()] });
        expect((await team.who('Ahmed').writes(words)).text).toContain(said);
      });

      test('in words without the list', async () => {
        const team = await begin({ teams: [norr()] });
        const draft = await team.who('Sara').writes('jag tar K-1047 på lördag');
        expect(draft.text).toContain('Vill du ta besöket som ingen har?');
        await team.who('Sara').writes('ja');
        await expect(team.carersOf(SATURDAY, 'K-1047 09:00')).resolves.toEqual(['Sara']);
      });

      test('outside one’s shift it waits for the leader, who reads that nobody has it', async () => {
        const team = await begin({ teams: [norr()] });
        const { who } = team;
        await who('Sara').writes('jag tar K-1020 på lördag kl 18');
        const waits = await who('Sara').writes('ja');
        expect(waits.text).toContain('Karin avgör');
        await team.settled();
        const asked = await who('Karin').sees('Väntar på dig');
        expect(asked.text).toContain('K-1020 lör 28/11 18:00, som ingen har, till Sara');
        expect((await who('Ahmed').writes('ledigt på lördag?')).text).toContain('#1 väntar på svar');
        await who('Karin').presses('Säg nej');
        await team.settled();
        await who('Sara').sees('Ingen har K-1020 lör 28/11 18:00 än.');
        await expect(team.carersOf(SATURDAY, 'K-1020 18:00')).resolves.toEqual([]);
      });

      test('not by one whom the client does not wish, who reads no more than that; another vacant one is one tap away', async () => {
        const team = await begin({
          teams: [
            norr({
              shifts: { [SUNDAY]: ['Sara Lind 07:00-16:00'] },
              visits: { [SUNDAY]: ['K-1033 15:00-15:30 -', 'K-1020 14:00-14:30 -'] },
            }),
          ],
        });
        const refused = await team.who('Sara').writes('jag tar K-1033 på söndag');
        expect(refused.text).not.toContain('önsk');
        expect(refused.buttons).toEqual(['Ta K-1020 sön 29/11 14:00']);
        await team.who('Sara').writes('1');
        await expect(team.carersOf(SUNDAY, 'K-1020 14:00')).resolves.toEqual(['Sara']);
      });

      test('a leader takes it back with a reason, and nobody has it again', async () => {
        const team = await begin({ teams: [norr()] });
        const { who } = team;
        await who('Sara').writes('jag tar K-1047 på lördag');
        await who('Sara').writes('ja');
        const done = await who('Karin').writes('ångra 1: Maria kommer in');
        expect(done.text).toContain('Ingen har K-1047 lör 28/11 09:00 nu.');
        await team.settled();
        await who('Sara').sees('Karin lämnade tillbaka');
      });

      test('whoever would give away what nobody has may take it', async () => {
        const team = await begin({ teams: [norr()] });
        const refused = await team.who('Sara').writes('kan nån ta K-1047 på lördag?');
        expect(refused.text).toContain('Ingen har K-1047 lör 28/11 09:00 än.');
        expect(refused.buttons).toEqual(['Ta K-1047 lör 28/11 09:00']);
      });

      test('more than fit are counted', async () => {
        const visits = Array.from(
          { length: 11 },
          (_, n) => `K-1020 ${String(8 + n).padStart(2, '0')}:00-${8 + n}:30 -`,
        );
        const team = await begin({
          teams: [norr({ visits: { [SATURDAY]: visits.map((one) => one.replace(/-(\d):/, '-0$1:')) } })],
        });
        const list = await team.who('Maria').writes('ledigt på lördag?');
        expect(list.buttons).toHaveLength(8);
        expect(list.text).toContain('Och 4 till.');
      });
    });
  });
});
