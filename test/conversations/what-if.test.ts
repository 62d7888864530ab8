import { careTeam, type Described } from '../support/care-team';
import { onEachStore } from '../support/conversation-on-each-store';

const THURSDAY = '2026-11-26';
const FRIDAY = '2026-11-27';

/** Sara has Thursday's evening; Ahmed Friday's morning, Lisa Friday's evening. */
const evening = (changes: Partial<Described> = {}) =>
  careTeam({
    members: [
      { name: 'Sara Lind', weeklyMinutes: 2220 },
      { name: 'Ahmed Ali', weeklyMinutes: 2220 },
      { name: 'Lisa Holm', weeklyMinutes: 2220 },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
    ],
    clients: [{ code: 'K-1047', contact: 'Lisa Holm' }],
    shifts: {
      [THURSDAY]: ['Sara Lind 14:00-22:00'],
      [FRIDAY]: ['Ahmed Ali 07:00-16:00', 'Lisa Holm 14:00-22:00'],
    },
    visits: { [THURSDAY]: ['K-1047 18:00-18:30 Sara_Lind'] },
    ...changes,
  });

onEachStore((begin, inDetail) => {
  test('how a colleague’s rest would be, with the figures, and the question one tap away', async () => {
    const team = await begin({ teams: [evening()] });
    const { who } = team;
    const short = await who('Sara').writes('har Ahmed 11 timmar om han tar min kväll på tors?');
    expect(short.text).toContain(
      'Nej, vilan räcker inte. 22:00 → 07:00 (fre 27/11) ger Ahmed 9 h vila, kravet är 11 h.',
    );
    expect(short.text).toContain('9 h');
    expect(short.buttons).toEqual([]);
    const enough = await who('Sara').writes('har Lisa 11 timmar om hon tar min kväll på tors?');
    expect(enough.text).toContain('Ja, det går med vilan. Lisa: vila 16 h efter, minst 11 h.');
    expect(enough.text).toContain('Lisa har inget dygnsbryt inlagt, så vilan inom dygnet är inte kontrollerad.');
    expect(enough.text).not.toContain('den veckan');
    const draft = await who('Sara').presses('Fråga Lisa');
    expect(draft.text).toContain('Kan Lisa ta ditt pass?');
    expect(team.faults).toEqual([]);
  });

  test('the evening before an early morning is refused with the rest, and what goes instead works when tapped', async () => {
    const team = await begin({ teams: [evening()] });
    const { who } = team;
    const refused = await who('Sara').writes('Kan Ahmed ta mitt kvällspass på torsdag?');
    expect(refused.text).toContain('22:00 → 07:00 (fre 27/11) ger Ahmed 9 h vila, kravet är 11 h.');
    expect(refused.buttons).toEqual(['Fråga Lisa i stället']);
    const sent = await who('Sara').presses('Fråga Lisa i stället');
    expect(sent.text).toContain('Du har frågat Lisa.');
    await team.settled();
    expect((await who('Lisa').writes('ja')).text).toContain('Klart. Du tar kvällspasset tors 26/11 14–22');
  });

  inDetail(() => {
    test('one’s own rest, and one’s own week too', async () => {
      const team = await begin({ teams: [evening()] });
      const own = await team.who('Lisa').writes('har jag 11 timmar om jag tar Saras kväll på torsdag?');
      expect(own.text).toContain('Ja, det går med vilan. Du: vila 16 h efter, minst 11 h. 15 h den veckan av 37 h.');
      expect(own.buttons).toEqual(['Jag tar det']);
    });

    test('how many hours a colleague works is theirs and the leader’s to know', async () => {
      const members = evening().members.map(({ name, role, profession }) => ({
        name,
        role,
        profession,
        weeklyMinutes: 480,
      }));
      const team = await begin({ teams: [evening({ members })] });
      const { who } = team;
      const draft = await who('Sara').writes('Kan Lisa ta mitt kvällspass på torsdag?');
      expect(draft.text).toContain('Lisa får fler timmar än veckomåttet.');
      expect(draft.text).not.toContain('15 h');
      await who('Sara').writes('ja');
      await team.settled();
      expect((await who('Lisa').sees('Kan du ta ett pass?')).text).toContain('Du får 15 h i veckan');
      await who('Lisa').writes('ja');
      await team.settled();
      expect((await who('Karin').sees('Väntar på dig')).text).toContain('Lisa får 15 h i veckan');
    });

    test('why not this colleague: the draft to them, or what keeps them', async () => {
      const team = await begin({ teams: [evening()] });
      const { who } = team;
      await who('Sara').writes('Kan nån ta mitt kvällspass på torsdag?');
      expect((await who('Sara').writes('varför inte Ahmed?')).text).toContain('ger Ahmed 9 h vila');
      await who('Sara').writes('Kan nån ta mitt kvällspass på torsdag?');
      expect((await who('Sara').writes('varför inte Lisa?')).text).toContain('Kan Lisa ta ditt pass?');
    });

    test('why not this colleague, once the question is out', async () => {
      const team = await begin({ teams: [evening()] });
      const { who } = team;
      await who('Sara').writes('Kan nån ta mitt kvällspass på torsdag?');
      await who('Sara').writes('ja');
      expect((await who('Sara').writes('varför inte Ahmed?')).text).toContain('ger Ahmed 9 h vila');
      expect((await who('Sara').writes('varför inte Lisa?')).text).toContain('Lisa är tillfrågad i #1.');
    });

    test.each([
      ['har Ahmed 11 timmar om han tar min natt på måndag?', 'Vilket pass menar du?'],
      ['varför inte Ahmed?', 'Vilket besök eller pass menar du?'],
    ])('%s', async (words, text) => {
      const team = await begin({ teams: [evening()] });
      expect((await team.who('Sara').writes(words)).text).toContain(text);
    });

    test('in Norwegian and English too', async () => {
      const team = await begin({ teams: [evening({ language: 'nb' })] });
      const norsk = await team.who('Sara').writes('har Ahmed 11 timer om han tar kvelden min på torsdag?');
      expect(norsk.text).toContain('Nei, hvilen er for kort.');
      await team.who('Sara').writes('language english');
      const english = await team.who('Sara').writes('does Lisa have 11 hours if she takes my evening on Thursday?');
      expect(english.text).toContain('Yes, there is rest enough. Lisa: rest 16 h after, at least 11 h.');
    });
  });
});
