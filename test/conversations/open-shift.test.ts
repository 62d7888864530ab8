import { isoDate, wallTime } from '../../src/core/ids';
import type { Day } from '../../src/core/roster';
import { instantOf } from '../../src/core/time';
import { changesSince } from '../../src/import/changes';
import { type CareTeam, careTeam, type Described } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { planningSystem } from '../support/planning-system';
import { holdersOn } from '../support/shift-holders';
import { removeFolders } from '../support/team-folder';

const FRIDAY = '2026-11-27';
const SATURDAY = '2026-11-28';
const SUNDAY = '2026-11-29';

afterAll(removeFolders);

/** On Saturday Sara alone works; day shifts are 07–15, evenings 14–22. */
const norr = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Maria Ek' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
      { name: 'Eva Holm', role: 'assessor', profession: 'biståndshandläggare' },
    ],
    clients: [{ code: 'K-1047' }],
    shifts: {
      [FRIDAY]: ['Ahmed Ali 07:00-15:00', 'Maria Ek 07:00-15:00'],
      [SATURDAY]: ['Sara Lind 07:00-15:00'],
      [SUNDAY]: ['Sara Lind 14:00-22:00'],
    },
    visits: { [SATURDAY]: ['K-1047 09:00-09:30 Sara_Lind'] },
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
    shifts: { [SATURDAY]: ['Hanne Vik 07:30-15:00'] },
    visits: {},
  });

/** First names of who works then, whatever order the plan has them in. */
const workersOn = async (team: Conversation, date: string, care = norr()) =>
  [...(await holdersOn(team, date, care))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

const ORDER = ['Sara', 'Ahmed', 'Maria', '-'];

const WORDS = 'vi saknar en på lördag 7-15, vem kan?';

onEachStore((begin, inDetail) => {
  const shiftsOn = async (team: Conversation, date: string) => (await team.rows<Day>(`d|${date}`))[0]?.shifts ?? [];

  const opened = async (by: string, care = norr()): Promise<Conversation> => {
    const team = await begin({ teams: [care] });
    await team.who(by).writes(WORDS);
    await team.who(by).writes('ja');
    await team.settled();
    return team;
  };

  describe('vi saknar en på lördag 7-15, vem kan?', () => {
    test('nothing vacant fits: the leader opens one more with a press, and whoever answers first has it', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const draft = await who('Karin').writes(WORDS);
      expect(draft.text).toContain('Öppna ett pass till och fråga vem som kan?');
      expect(draft.text).toContain('lördag 28/11 **07–15**');
      expect(draft.text).toContain('30 min rast');
      expect(draft.text).toContain('2 kollegor kan: Ahmed och Maria');
      expect(draft.buttons[0]).toBe('Öppna och fråga');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara']);
      await who('Karin').presses('Öppna och fråga');
      await team.settled();
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', '-']);
      expect((await who('Maria').writes('ledigt i helgen?')).text).toContain('Dagpass lör 28/11 07–15 · #1');
      expect((await who('Ahmed').writes('ja')).text).toContain('Klart. Du tar dagpasset lör 28/11 07–15.');
      await team.settled();
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', 'Ahmed']);
      const list = await who('Karin').writes('planändringar');
      expect(list.text).toContain('Ahmed, finns inte i planeringssystemet');
      expect(team.faults).toEqual([]);
    });
  });

  inDetail(() => {
    test('a carer’s is the leader’s to approve, once somebody can', async () => {
      const team = await begin({ teams: [norr()] });
      const { who } = team;
      const draft = await who('Sara').writes(WORDS);
      expect(draft.text).toContain('Säger någon ja avgör Karin.');
      await who('Sara').writes('ja');
      await team.settled();
      await who('Maria').writes('ja');
      await team.settled();
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', '-']);
      expect((await who('Karin').writes('väntar')).text).toContain('Det är ett pass mer än planen har.');
      await who('Karin').writes('godkänn 1');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', 'Maria']);
    });

    test('a leader who says no to one shift more has it out of the plan again', async () => {
      const team = await opened('Sara');
      await team.who('Maria').writes('ja');
      await team.settled();
      await team.who('Karin').writes('nej 1');
      await team.settled();
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara']);
      expect(team.whoSees('Karin sa nej. Dagpasset lör 28/11 07–15 är borta ur planen igen.')).toEqual([
        'Ahmed',
        'Maria',
        'Sara',
      ]);
    });

    test('the policy lets the team open shifts by itself', async () => {
      const team = await opened('Sara', norr({ settings: { policy: { findings: { extraShift: 'passes' } } } }));
      await team.who('Maria').writes('ja');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', 'Maria']);
    });

    test('withdrawn it goes away again; nobody can take it then', async () => {
      const team = await opened('Sara');
      const gone = await team.who('Sara').writes('dra tillbaka 1');
      expect(gone.text).toContain('Du drog tillbaka frågan. Dagpasset lör 28/11 07–15 är borta ur planen igen.');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara']);
      expect((await team.who('Maria').writes('ja 1')).text).toContain('Sara drog tillbaka frågan.');
    });

    test('unanswered it stays listed as vacant, and whoever takes it then still needs the leader', async () => {
      const team = await opened('Sara');
      await team.later(
        (instantOf(isoDate(SATURDAY), wallTime('06:05'), 'Europe/Stockholm') - team.clock.now()) / 60_000,
      );
      expect(team.whoSees('Dagpasset lör 28/11 07–15 är fortfarande ledigt.')).toEqual(['Ahmed', 'Maria', 'Sara']);
      expect((await team.who('Maria').writes('ledigt på lördag?')).text).toContain('Dagpass lör 28/11 07–15');
      const draft = await team.who('Maria').writes('jag tar det lediga passet på lördag');
      expect(draft.text).toContain('Säger du ja avgör Karin.');
    });

    test('a second one who asks for the same is shown the first question', async () => {
      const team = await opened('Sara');
      expect((await team.who('Ahmed').writes(WORDS)).text).toContain('#1');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', '-']);
    });

    test('the one card pressed twice opens one shift', async () => {
      const team = await begin({ teams: [norr()] });
      await team.who('Karin').writes(WORDS);
      await team.who('Karin').presses('Öppna och fråga');
      await team.who('Karin').redelivers();
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', '-']);
    });

    test.each([
      ['vi saknar en på söndag kväll', 'Sara', 'söndag 29/11 **14–22**'],
      ['vi saknar en på lördag', 'Sara', 'Skriv när, till exempel: vi saknar en på lördag 7-15.'],
      ['vi saknar en på lördag 21-07, vem kan?', 'Karin', 'Utan rast'],
      [WORDS, 'Eva', 'inte'],
    ])('%s', async (words, name, said) => {
      const team = await begin({ teams: [norr()] });
      expect((await team.who(name).writes(words)).text).toContain(said);
    });

    test('på norsk og på engelsk', async () => {
      const team = await begin({ teams: [nordre()] });
      const { who } = team;
      const draft = await who('Tone').writes('vi mangler en på lørdag 7-15, hvem kan?');
      expect(draft.text).toContain('Åpne en vakt til og spørre hvem som kan?');
      await who('Tone').writes('ja');
      await team.settled();
      expect((await who('Jonas').writes('ja')).text).toContain('Klart. Du tar dagvakten lør 28.11. 07–15.');
      await who('Hanne').writes('language english');
      const english = await who('Hanne').writes('we are one short on Sunday 7-15, who can?');
      expect(english.text).toContain('Open one more shift and ask who can?');
    });
  });

  inDetail(() => {
    /** The planning system's own files, imported before and after. */
    const planned = async () => {
      const care = norr();
      const team = await begin({ teams: [care] });
      const system = planningSystem(care);
      await system.imports(team.store, team.clock.now());
      await team.who('Karin').writes(WORDS);
      await team.who('Karin').writes('ja');
      await team.settled();
      const imported = async () => {
        await system.imports(team.store, team.clock.now());
        await team.later(1);
      };
      return { team, system, imported, care };
    };

    test('an import that does not know it leaves it alone, and asks nobody', async () => {
      const { team, imported, care } = await planned();
      await imported();
      await expect(workersOn(team, SATURDAY, care)).resolves.toEqual(['Sara', '-']);
      await team.who('Ahmed').writes('ja 1');
      await imported();
      await expect(workersOn(team, SATURDAY, care)).resolves.toEqual(['Sara', 'Ahmed']);
      expect(await team.rows('a|case|')).toEqual([]);
      const [, ...lines] = await changesSince(team.store, care.team.id, 0 as never);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^,,2026-11-28,07:00,15:00,.*,,,1,.*,own /);
    });

    test.each([
      ['still vacant', '-'],
      ['with whoever took it', 'Ahmed'],
    ])('entered in the planning system, %s, it is in the plan once', async (_, who) => {
      const { team, system, imported, care } = await planned();
      await team.who('Ahmed').writes('ja 1');
      await team.settled();
      system.addsShift({ id: 'S-900', who, date: SATURDAY, hours: '07:00-15:00' });
      await imported();
      await imported();
      await expect(workersOn(team, SATURDAY, care)).resolves.toEqual(['Sara', 'Ahmed']);
      const shift = (await shiftsOn(team, SATURDAY)).find(({ id }) => id.startsWith('own '));
      expect(shift).toMatchObject({ idThere: 'S-900', swap: 1 });
      expect(shift).not.toHaveProperty('opened');
      expect((await team.who('Karin').writes('planändringar')).text).not.toContain('finns inte i planeringssystemet');
      system.removesShift(who, SATURDAY);
      expect((await team.who('Ahmed').writes('ångra 1')).text).toContain('Det blir ledigt igen.');
    });

    test('entered there while it is asked about, it can still be taken', async () => {
      const { team, system, imported, care } = await planned();
      system.addsShift({ id: 'S-900', who: '-', date: SATURDAY, hours: '07:00-15:00' });
      await imported();
      await team.who('Maria').writes('ja 1');
      await expect(workersOn(team, SATURDAY, care)).resolves.toEqual(['Sara', 'Maria']);
      await imported();
      await expect(workersOn(team, SATURDAY, care)).resolves.toEqual(['Sara', 'Maria']);
    });
  });
});
