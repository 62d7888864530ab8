import { isoDate, wallTime } from '../../src/core/ids';
import { addDays, instantOf } from '../../src/core/time';
import { careTeam, type Described } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onTheEmbeddedStore } from '../support/conversation-on-each-store';
import { holdersOn } from '../support/shift-holders';

const WEDNESDAY = '2026-11-25';
const THURSDAY = '2026-11-26';
const FRIDAY = '2026-11-27';

const LEADER = { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' } as const;

/** Sara has Wednesday's night and Ahmed Thursday's; Lisa and Maria are free. */
const nights = (changes: Partial<Described> = {}) =>
  careTeam({
    members: [
      ...['Sara Lind', 'Ahmed Ali', 'Lisa Holm', 'Maria Ek'].map((name) => ({ name, dayBreak: '21:00' })),
      LEADER,
    ],
    clients: [{ code: 'K-1047' }],
    shifts: { [WEDNESDAY]: ['Sara Lind 21:00-07:00'], [THURSDAY]: ['Ahmed Ali 21:00-07:00'] },
    visits: { [WEDNESDAY]: ['K-1047 23:45-00:15 Sara_Lind'], [THURSDAY]: ['K-1047 22:00-22:30 Ahmed_Ali'] },
    ...changes,
  });

const workersOn = (team: Conversation, date: string, care = nights()) => holdersOn(team, date, care);

onTheEmbeddedStore((begin) => {
  test('a night for a night: the visit past midnight goes along, and one undoing brings both back', async () => {
    const team = await begin({ teams: [nights()] });
    const { who } = team;
    const draft = await who('Sara').writes('byt mitt nattpass imorgon mot Ahmeds nattpass på torsdag');
    expect(draft.text).toContain('Du lämnar · 1 besök följer med');
    await who('Sara').presses('Fråga Ahmed');
    await team.settled();
    const yes = await who('Ahmed').presses('Byt');
    expect(yes.text).toContain('Klart.');
    await team.settled();
    await expect(workersOn(team, WEDNESDAY)).resolves.toEqual(['Ahmed']);
    await expect(workersOn(team, THURSDAY)).resolves.toEqual(['Sara']);
    await expect(team.carersOf(WEDNESDAY, 'K-1047 23:45')).resolves.toEqual(['Ahmed']);
    await who('Ahmed').writes('ångra 1');
    await who('Ahmed').writes('ja');
    await expect(workersOn(team, WEDNESDAY)).resolves.toEqual(['Sara']);
    await expect(team.carersOf(WEDNESDAY, 'K-1047 23:45')).resolves.toEqual(['Sara']);
    expect(team.faults).toEqual([]);
  });

  test.each([
    [
      'forward',
      '2027-03-27',
      '2027-03-28',
      'Lisa',
      'Lisa slutar lör 27/3 22:00. Till sön 28/3 09:00 blir det 10 h vila, kravet är 11 h.',
    ],
    [
      'back',
      '2026-10-24',
      '2026-10-25',
      'Maria',
      'Maria slutar lör 24/10 22:30. Till sön 25/10 08:00 blir det 10 h 30 min vila, kravet är 11 h.',
    ],
  ])(
    'over the night when clocks go %s rest is what it is, whatever they show, and whoever has enough of it gets the shift',
    async (direction, saturday, sunday, tired, refused) => {
      const sundays = direction === 'forward' ? '09:00-16:00' : '08:00-16:00';
      const care = nights({
        shifts: {
          [saturday]: ['Lisa Holm 14:00-22:00', 'Maria Ek 13:30-22:30'],
          [sunday]: [`Sara Lind ${sundays}`],
        },
        visits: {},
      });
      const team = await begin({ teams: [care] });
      const { who } = team;
      team.clock.set(instantOf(addDays(isoDate(saturday), -5), wallTime('09:00'), 'Europe/Stockholm'));
      const no = await who('Sara').writes(`Kan ${tired} ta mitt pass på söndag?`);
      expect(no.text).toContain(refused);
      const instead = direction === 'forward' ? 'Ahmed' : 'Lisa';
      expect((await who('Sara').writes(`Kan ${instead} ta mitt pass på söndag?`)).text).toContain(
        `Kan ${instead} ta ditt pass?`,
      );
      await who('Sara').writes('ja');
      await team.settled();
      await who(instead).writes('ja');
      await team.settled();
      await expect(workersOn(team, sunday, care)).resolves.toEqual([instead]);
      expect(team.faults).toEqual([]);
    },
  );

  test('in English: all say no, one by name says yes and passes it on, and the last undoing brings it back one step', async () => {
    const care = nights({
      language: 'en',
      shifts: { [FRIDAY]: ['Sara Lind 14:00-22:00'] },
      visits: { [FRIDAY]: ['K-1047 18:00-18:30 Sara_Lind'] },
    });
    const team = await begin({ teams: [care] });
    const { who } = team;
    await who('Sara').writes('Can anyone take my evening shift on Friday?');
    await who('Sara').writes('yes');
    await team.settled();
    for (const name of ['Ahmed', 'Lisa', 'Maria']) await who(name).writes('no');
    await team.settled();
    await expect(workersOn(team, FRIDAY, care)).resolves.toEqual(['Sara']);

    await who('Sara').writes('Can Lisa take my evening shift on Friday?');
    await who('Sara').writes('yes');
    await team.settled();
    await who('Lisa').writes('yes');
    await team.settled();
    await expect(workersOn(team, FRIDAY, care)).resolves.toEqual(['Lisa']);
    await who('Lisa').writes('Can Maria take my evening shift on Friday?');
    await who('Lisa').writes('yes');
    await team.settled();
    await who('Maria').writes('yes');
    await team.settled();
    await expect(workersOn(team, FRIDAY, care)).resolves.toEqual(['Maria']);
    await expect(team.carersOf(FRIDAY, 'K-1047 18:00')).resolves.toEqual(['Maria']);

    const first = await who('Sara').writes('undo 2');
    expect(first.buttons).not.toContain('Undo');
    await who('Maria').writes('undo 3');
    await who('Maria').writes('yes');
    await team.settled();
    await expect(workersOn(team, FRIDAY, care)).resolves.toEqual(['Lisa']);
    expect(team.faults).toEqual([]);
  });
});
