import { objectId, teamId } from '../../src/core/ids';
import { decode, partitions, under } from '../../src/engine/rows';
import { type CareTeam, careTeam } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';

const WEDNESDAY = '2026-11-25';
const THURSDAY = '2026-11-26';
const SARA = objectId('sara-in-both');

/** Sara works in both: in Norr on Wednesday evening, and in Söder on no day yet. Wednesday evening there is Fatima's, Thursday morning Olle's. */
const teams = (): readonly [CareTeam, CareTeam] => {
  const sara = { name: 'Sara Lind', objectId: SARA };
  const norr = careTeam({
    members: [sara, { name: 'Ahmed Ali' }, { name: 'Karin Berg', role: 'leader' }],
    clients: [{ code: 'K-1047' }],
    shifts: { [WEDNESDAY]: ['Sara Lind 14:00-22:00'] },
    visits: { [WEDNESDAY]: ['K-1047 18:00-18:30 Sara_Lind'] },
  });
  const soder = careTeam({
    id: 'soder',
    members: [{ name: 'Olle Strand' }, { name: 'Fatima Haddad' }, sara, { name: 'Gun Falk', role: 'leader' }],
    clients: [{ code: 'K-2001' }],
    shifts: {
      [WEDNESDAY]: ['Fatima Haddad 12:00-20:00'],
      [THURSDAY]: ['Olle Strand 07:00-16:00', 'Fatima Haddad 07:00-16:00'],
    },
    visits: {
      [WEDNESDAY]: ['K-2001 18:00-18:30 Fatima_Haddad'],
      [THURSDAY]: ['K-2001 06:30-07:00 Olle_Strand', 'K-2001 10:00-10:30 Olle_Strand'],
    },
  });
  return [norr, { ...soder, team: { ...soder.team, name: 'Hemtjänst Söder' } }];
};

const REST = 'Sara slutar ons 25/11 22:00. Till tors 26/11 07:00 blir det 9 h vila, kravet är 11 h.';

const toldOf = async ({ store }: Conversation, team: string) => {
  const rows = await store.range(partitions.person(SARA), ...under(`busy|${team}|`));
  return rows.map(({ key, value }) => [key, decode<object>(value)] as const);
};

onEachStore((begin, inDetail) => {
  describe('someone who works in two teams', () => {
    test('does not get a morning after an evening in the other: the gap is named, and nothing else of the other team', async () => {
      const team = await begin({ teams: teams() });
      const refused = await team.who('Olle').writes('Kan Sara ta mitt pass på torsdag?');
      expect(refused.text).toContain(REST);
      for (const hidden of ['Norr', 'norr', 'K-1047', '14', 'Ahmed', 'Karin'])
        expect(refused.text).not.toContain(hidden);
      expect(refused.buttons).toEqual([]);
      expect(team.faults).toEqual([]);
    });

    test('says which of them shall send their day, and may have it of both', async () => {
      const team = await begin({ teams: teams() });
      const sara = team.who('Sara');
      const wishes = async (of: string) =>
        (await team.store.range(partitions.team(teamId(of)), ...under('a|case|'))).map(({ key }) => key);
      for (const name of ['Hemtjänst Söder', 'Hemtjänst Norr']) {
        const asked = await sara.writes('min dag när passet börjar');
        expect(asked.buttons).toEqual(expect.arrayContaining(['Hemtjänst Söder']));
        await sara.presses(name);
      }
      expect(await wishes('soder')).toEqual(['a|case|~myDay|m3']);
      expect(await wishes('norr')).toEqual(['a|case|~myDay|m1']);
    });

    test('gets it once a colleague has that evening, and then no longer gets the evening back', async () => {
      const team = await begin({ teams: teams() });
      const { who } = team;
      await who('Ahmed').writes('jag kan ta Saras pass imorgon');
      await who('Ahmed').presses('Fråga Sara');
      await team.settled();
      await who('Sara').presses('Ja, tack');
      await team.settled();
      expect(await toldOf(team, 'norr')).toEqual([]);

      expect((await who('Olle').writes('Kan Sara ta mitt pass på torsdag?')).text).toContain('Kan Sara ta ditt pass?');
      await who('Olle').presses('Fråga Sara');
      await team.settled();
      await who('Sara').presses('Jag tar det');
      await team.settled();
      expect(await toldOf(team, 'soder')).toEqual([
        [
          `busy|soder|${THURSDAY}`,
          { work: [{ start: Date.parse('2026-11-26T06:00Z'), end: Date.parse('2026-11-26T15:00Z') }] },
        ],
      ]);

      const back = await who('Ahmed').writes('Kan Sara ta mitt pass imorgon?');
      expect(back.text).toContain(REST);
      expect(team.faults).toEqual([]);
    });
  });

  inDetail(() => {
    describe('a visit while a colleague works in the other team', () => {
      const LENT = 'arbetar då i ett annat lag (14–22). 30 min av besöket ligger i det passet.';

      test('is for the leader: everyone reads when, nobody where, and it lies with Sara once the leader has approved', async () => {
        const team = await begin({ teams: teams() });
        const { who } = team;
        const [, soder] = teams();
        const draft = await who('Fatima').writes('varför inte Sara på K-2001 imorgon kl 18?');
        expect(draft.text).toContain(`Sara ${LENT}`);
        expect(draft.text).toContain('Säger Sara ja avgör Gun.');
        for (const hidden of ['Norr', 'K-1047', 'utanför', 'Karin']) expect(draft.text).not.toContain(hidden);
        await who('Fatima').presses('Fråga Sara');
        await team.settled();
        expect((await who('Sara').sees('Kan du ta ett besök?')).text).toContain(`Du ${LENT}`);
        expect((await who('Sara').presses('Jag tar det')).text).toContain('Gun avgör');
        await team.settled();
        expect(await team.carersOf(WEDNESDAY, 'K-2001 18:00', soder)).toEqual(['Fatima']);

        const asked = await who('Gun').sees(`Sara ${LENT}`);
        expect(asked.text).not.toContain('utanför passet');
        await who('Gun').presses('Godkänn');
        await team.settled();
        expect(await team.carersOf(WEDNESDAY, 'K-2001 18:00', soder)).toEqual(['Sara']);
        expect((await who('Gun').writes('kolla schemat imorgon')).text).toContain(`Sara ${LENT}`);
        expect(team.faults).toEqual([]);
      });

      test('passes at once where the leader has said so, and not at all where she says never', async () => {
        const team = await begin({ teams: teams() });
        const { who } = team;
        const [, soder] = teams();
        await who('Gun').writes('ändra policyn för andra lag');
        await who('Gun').presses('Går igenom direkt');
        expect((await who('Gun').presses('Ändra')).text).toContain('Någon från ett annat lag: går igenom direkt.');
        await who('Fatima').writes('Kan Sara ta K-2001 imorgon kl 18?');
        await who('Fatima').presses('Fråga Sara');
        await team.settled();
        await who('Sara').presses('Jag tar det');
        await team.settled();
        expect(await team.carersOf(WEDNESDAY, 'K-2001 18:00', soder)).toEqual(['Sara']);
        await who('Sara').writes('ångra 2');
        await who('Sara').writes('ja');
        await team.settled();
        expect(await team.carersOf(WEDNESDAY, 'K-2001 18:00', soder)).toEqual(['Fatima']);

        await who('Gun').writes('ändra policyn för ett annat lag');
        await who('Gun').presses('Går aldrig');
        await who('Gun').presses('Ändra');
        const never = await who('Fatima').writes('Kan Sara ta K-2001 imorgon kl 18?');
        expect(never.text).toContain(`Sara ${LENT}`);
        expect(never.buttons).not.toContain('Fråga Sara');
        expect(team.faults).toEqual([]);
      });
    });

    test('a visit before the morning counts like the morning: it lies outside their shifts', async () => {
      const team = await begin({ teams: teams() });
      const refused = await team.who('Olle').writes('Kan Sara ta K-2001 på torsdag kl 6.30?');
      expect(refused.text).toContain('Sara slutar ons 25/11 22:00. Till tors 26/11 06:30 blir det 8 h 30 min vila');
    });

    test('the leader’s check of the plan finds the short rest that an import left', async () => {
      const [norr, soder] = teams();
      const inBoth = soder.days.map((day) => ({
        ...day,
        shifts: day.shifts.map((shift) =>
          shift.member === soder.id('Olle Strand') ? { ...shift, member: soder.id('Sara Lind') } : shift,
        ),
      }));
      const team = await begin({ teams: [norr, { ...soder, days: inBoth }] });
      expect((await team.who('Gun').writes('kolla schemat')).text).toContain(REST);
      expect((await team.who('Karin').writes('kolla schemat')).text).toContain('9 h vila');
    });
  });
});
