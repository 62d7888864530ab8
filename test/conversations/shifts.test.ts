import { careTeam, type Described } from '../support/care-team';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { holdersOn } from '../support/shift-holders';

const SATURDAY = '2026-11-28';
const SUNDAY = '2026-11-29';

/** Sara has Saturday's day and Ahmed Sunday's, Lisa Saturday's evening, and four hours of Saturday are nobody's. */
const weekend = (changes: Partial<Described> = {}) =>
  careTeam({
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Lisa Holm' },
      { name: 'Maria Ek' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
    ],
    clients: [{ code: 'K-1047' }, { code: 'K-1020' }],
    shifts: {
      '2026-11-24': ['Sara Lind 07:00-16:00'],
      [SATURDAY]: ['Sara Lind 07:00-16:00', 'Lisa Holm 14:00-22:00', '- 08:00-12:00'],
      [SUNDAY]: ['Ahmed Ali 07:00-16:00'],
    },
    visits: {
      [SATURDAY]: ['K-1047 08:00-08:30 Sara_Lind', 'K-1020 10:00-10:45 Sara_Lind', 'K-1047 18:00-18:30 Lisa_Holm'],
      [SUNDAY]: ['K-1047 08:00-08:30 Ahmed_Ali'],
    },
    ...changes,
  });

const NORWEGIAN = {
  id: 'nordre',
  profile: 'no-aml',
  language: 'nb',
  members: [
    { name: 'Hanne Vik' },
    { name: 'Jonas Dahl' },
    { name: 'Ingrid Moe' },
    { name: 'Tone Lie', role: 'leader', profession: 'avdelingsleder' },
  ],
} as const satisfies Partial<Described>;

const helg = () =>
  weekend({
    ...NORWEGIAN,
    shifts: { [SATURDAY]: ['Hanne Vik 07:30-15:00'], [SUNDAY]: ['Jonas Dahl 07:30-15:00'] },
    visits: { [SATURDAY]: ['K-1047 08:00-08:30 Hanne_Vik'] },
  });

const workersOn = (team: Conversation, date: string, care = weekend()) => holdersOn(team, date, care);

onEachStore((begin, inDetail) => {
  describe('a shift is given away', () => {
    test('to whoever can, with the visits in it; and back again', async () => {
      const team = await begin({ teams: [weekend()] });
      const { who } = team;
      const draft = await who('Sara').writes('Kan nån ta mitt pass på lördag?');
      expect(draft.text).toContain('**Dagpass** · lördag 28/11 **07–16**');
      expect(draft.text).toContain('2 besök följer med');
      expect(draft.text).toContain('2 kollegor kan: Ahmed och Maria');
      expect(draft.text).toContain('Blir den som tar passet sjuk går du in själv.');
      await who('Sara').presses('Fråga dem');
      await team.settled();
      expect((await who('Maria').sees('Kan du ta ett pass?')).text).toContain('2 besök följer med');
      const yes = await who('Maria').presses('Jag tar det');
      expect(yes.text).toContain('Klart. Du tar dagpasset lör 28/11 07–16 i stället för Sara.');
      await team.settled();
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Maria', 'Lisa', '-']);
      await expect(team.carersOf(SATURDAY, 'K-1047 08:00')).resolves.toEqual(['Maria']);
      await expect(team.carersOf(SATURDAY, 'K-1047 18:00')).resolves.toEqual(['Lisa']);
      expect(who('Sara').messages().at(-1)?.text).toContain('Klart. Maria tar dagpasset lör 28/11 07–16. (#1)');
      expect((await who('Maria').writes('ångra')).text).toContain('Sara har passet igen direkt, med besöken i det.');
      await who('Maria').writes('ja');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', 'Lisa', '-']);
      await expect(team.carersOf(SATURDAY, 'K-1020 10:00')).resolves.toEqual(['Sara']);
      expect(team.faults).toEqual([]);
    });

    test('not to one who works then: another colleague is one tap away, seen before it is sent', async () => {
      const team = await begin({ teams: [weekend()] });
      const refused = await team.who('Sara').writes('Kan Lisa ta mitt pass på lördag?');
      expect(refused.text).toContain('Lisa jobbar redan 14–22 då.');
      expect(refused.buttons[0]).toMatch(/^Fråga \S+ i stället$/);
      expect((await team.who('Sara').writes('1')).text).toContain('Inget är skickat än');
      const sent = await team.who('Sara').writes('ja');
      expect(sent.text).toContain('#1 · dagpasset lör 28/11 07–16. Du har frågat');
    });
  });

  describe('a shift for a shift', () => {
    test('on different days: both get the other’s visits too', async () => {
      const team = await begin({ teams: [weekend()] });
      const { who } = team;
      const draft = await who('Sara').writes('byta pass med Ahmed, han tar min lör jag tar hans sön');
      expect(draft.text).toContain('Byta pass med Ahmed?');
      expect(draft.text).toContain('Du lämnar · 2 besök följer med');
      expect(draft.text).toContain('Du tar · 1 besök följer med');
      await who('Sara').presses('Fråga Ahmed');
      await team.settled();
      expect((await who('Ahmed').sees('Vill du byta pass med Sara?')).text).toContain('söndag 29/11');
      const done = await who('Ahmed').presses('Byt');
      expect(done.text).toContain('Klart. Du tar dagpasset lör 28/11 07–16, och Sara tar dagpasset sön 29/11 07–16.');
      await team.settled();
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Ahmed', 'Lisa', '-']);
      await expect(workersOn(team, SUNDAY)).resolves.toEqual(['Sara']);
      await expect(team.carersOf(SATURDAY, 'K-1047 08:00')).resolves.toEqual(['Ahmed']);
      await expect(team.carersOf(SUNDAY, 'K-1047 08:00')).resolves.toEqual(['Sara']);
      expect((await who('Sara').writes('mina ärenden')).text).toContain('**#1** · dagpasset lör 28/11 07–16');
    });

    test('on the same day: day and evening change hands, and nobody is in two places', async () => {
      const team = await begin({ teams: [weekend()] });
      const { who } = team;
      await who('Sara').writes('byt mitt pass på lördag mot Lisas kvällspass');
      await who('Sara').writes('ja');
      await team.settled();
      await who('Lisa').writes('ja');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Lisa', 'Sara', '-']);
      await expect(team.carersOf(SATURDAY, 'K-1047 08:00')).resolves.toEqual(['Lisa']);
      await expect(team.carersOf(SATURDAY, 'K-1047 18:00')).resolves.toEqual(['Sara']);
    });
  });

  inDetail(() => {
    test('rest that nobody could look at is said of whom it is, on the cards of both, and of nobody else', async () => {
      const members = [
        { name: 'Sara Lind' },
        { name: 'Ahmed Ali' },
        { name: 'Maria Ek', dayBreak: '07:00' },
        { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' } as const,
      ];
      const shifts = { [SATURDAY]: ['Sara Lind 07:00-16:00'] };
      const team = await begin({ teams: [weekend({ members, shifts, visits: {} })] });
      const { who } = team;
      const toMaria = await who('Sara').writes('Kan Maria ta mitt pass på lördag?');
      expect(toMaria.text).toContain('Kan Maria ta ditt pass?');
      expect(toMaria.text).not.toContain('dygnsbryt');
      const toAhmed = await who('Sara').writes('Kan Ahmed ta mitt pass på lördag?');
      expect(toAhmed.text).toContain('Ahmed har inget dygnsbryt inlagt, så vilan inom dygnet är inte kontrollerad.');
      await who('Sara').presses('Fråga Ahmed');
      await team.settled();
      expect((await who('Ahmed').sees('Kan du ta ett pass?')).text).toContain('Du har inget dygnsbryt inlagt');
    });
  });

  describe('where a leader looks at every swap', () => {
    test('too little rest has a way out all the same: a colleague whom the leader can let have it', async () => {
      const shifts = {
        '2026-11-27': ['Ingrid Moe 14:00-22:00'],
        [SATURDAY]: ['Hanne Vik 07:30-15:00'],
        [SUNDAY]: ['Jonas Dahl 14:00-22:00'],
      };
      const team = await begin({ teams: [weekend({ ...NORWEGIAN, shifts, visits: {} })] });
      const refused = await team.who('Hanne').writes('Kan Ingrid ta vakta mi på lørdag?');
      expect(refused.text).toContain('kravet er 11 t');
      expect(refused.buttons).toEqual(['Spør Jonas i stedet']);
      expect((await team.who('Hanne').writes('1')).text).toContain('Sier Jonas ja, avgjør Tone.');
    });
  });

  describe('a whole round', () => {
    test('of the same hours changes hands with its visits, also in Norway and at short notice: the roster stays', async () => {
      const rounds = weekend({
        id: 'nordre',
        profile: 'no-aml',
        language: 'nb',
        shifts: { '2026-11-24': ['Sara Lind 12:00-20:00 #3', 'Ahmed Ali 12:00-20:00 #5'] },
        visits: { '2026-11-24': ['K-1047 13:00-13:30 Sara_Lind', 'K-1020 13:00-13:45 Ahmed_Ali'] },
      });
      const team = await begin({ teams: [rounds] });
      const { who } = team;
      const draft = await who('Sara').writes('bytt runden min 3 mot runde 5 i dag');
      expect(draft.text).toContain('Bytte rute med Ahmed?');
      expect(draft.text).not.toContain('Karin');
      await who('Sara').writes('ja');
      await team.settled();
      expect((await who('Ahmed').writes('ja')).text).toContain('Klart.');
      await expect(team.carersOf('2026-11-24', 'K-1047 13:00')).resolves.toEqual(['Ahmed']);
      await expect(team.carersOf('2026-11-24', 'K-1020 13:00')).resolves.toEqual(['Sara']);
    });
  });

  describe('a vacant shift', () => {
    test('is taken at once, and may be given back', async () => {
      const team = await begin({ teams: [weekend()] });
      const { who } = team;
      expect((await who('Maria').writes('jag tar det lediga passet på lördag')).text).toContain(
        'Det blir ditt direkt.',
      );
      expect((await who('Maria').writes('ja')).text).toContain('Klart. Du tar dagpasset lör 28/11 08–12.');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', 'Lisa', 'Maria']);
      expect((await who('Maria').writes('ångra')).text).toContain('Det blir ledigt igen.');
      expect((await who('Maria').writes('ja')).text).toContain('Dagpasset lör 28/11 08–12 är ledigt igen.');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', 'Lisa', '-']);
    });

    test('is asked about, and the first yes has it', async () => {
      const team = await begin({ teams: [weekend()] });
      const { who } = team;
      const draft = await who('Karin').writes('vi saknar en på lördag 8-12, vem kan?');
      expect(draft.text).toContain('Vem kan ta det lediga passet?');
      expect(draft.text).not.toContain('sjuk');
      await who('Karin').writes('ja');
      await team.settled();
      expect((await who('Ahmed').sees('Kan du ta ett ledigt pass?')).text).toContain('Karin frågar');
      expect((await who('Ahmed').writes('ja')).text).toContain(
        'Klart. Du tar dagpasset lör 28/11 08–12. Karin frågade, så det är inget eget byte.',
      );
      await team.settled();
      expect(who('Karin').messages().at(-1)?.text).toContain('Ahmed tar dagpasset lör 28/11 08–12.');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', 'Lisa', 'Ahmed']);
    });
  });

  describe('in Norway a shift that changes hands is the leader’s to approve', () => {
    test('and passes when she has', async () => {
      const team = await begin({ teams: [helg()] });
      const { who } = team;
      const draft = await who('Hanne').writes('bytte vakt med Jonas, han tar min lør jeg tar hans søn');
      expect(draft.text).toContain('Sier Jonas ja, avgjør Tone.');
      await who('Hanne').writes('ja');
      await team.settled();
      const yes = await who('Jonas').writes('ja');
      expect(yes.text).toContain('Tone avgjør');
      await team.settled();
      expect((await who('Tone').sees('Venter på deg')).text).toContain('Et vaktbytte godkjennes av lederen.');
      await who('Tone').presses('Godkjenn');
      await expect(workersOn(team, SATURDAY, helg())).resolves.toEqual(['Jonas']);
      await expect(workersOn(team, SUNDAY, helg())).resolves.toEqual(['Hanne']);
      expect(team.faults).toEqual([]);
    });
  });

  inDetail(() => {
    test.each([
      ['Kan nån ta mitt pass på onsdag?', 'Du är ledig ons 25/11. Dina pass: lör 28/11 07–16.'],
      ['Kan nån ta mitt kvällspass på lördag?', 'Du har inget sådant pass lör 28/11. Dina pass: lör 28/11 07–16.'],
      ['jag tar Ahmeds kvällspass på söndag', 'Ahmed har inget sådant pass sön 29/11.'],
      ['jag tar Lisas kvällspass på lördag', 'Du jobbar redan 07–16 då.'],
      ['vi saknar en på fredag, vem kan?', 'Inget sådant pass är ledigt fre 27/11.'],
      ['kan nån ta mitt nattpass från 1/12 till 30/4?', 'Du är ledig tis 1/12. Dina pass: lör 28/11 07–16.'],
      ['byt mitt pass på lördag mot Karins', 'Karin har inget sådant pass lör 28/11.'],
    ])('%s', async (words, text) => {
      const team = await begin({ teams: [weekend()] });
      expect((await team.who('Sara').writes(words)).text).toContain(text);
    });

    test.each([
      ['sv', 'jag vill byta lördag', 'Jag hittar inget byte för dagpasset lör 28/11 07–16. Du har det kvar.'],
      ['nb', 'jeg vil bytte vakta mi på lørdag', 'Jeg finner ikke noe bytte for dagvakten lør 28.11. 07–16.'],
      ['en', 'swap my shift on Saturday', 'I find no swap for the day shift Sat 28 Nov 07–16. You still have it.'],
    ] as const)('a swap with anybody that comes to nothing blames nobody: %s', async (language, words, text) => {
      const shifts = {
        [SATURDAY]: ['Sara Lind 07:00-16:00', 'Lisa Holm 14:00-22:00'],
        [SUNDAY]: ['Sara Lind 07:00-16:00'],
      };
      const team = await begin({ teams: [weekend({ language, shifts, visits: {} })] });
      const refused = await team.who('Sara').writes(words);
      expect(refused.text).toContain(text);
      expect(refused.text).not.toMatch(/Lisa|vila|hvile|rest/);
      expect(refused.buttons).not.toEqual([]);
    });

    test('asked of one colleague, it is withdrawn before another is asked', async () => {
      const team = await begin({ teams: [weekend()] });
      const { who } = team;
      await who('Sara').writes('Kan Maria ta mitt pass på lördag?');
      await who('Sara').writes('ja');
      const already = await who('Sara').writes('Kan Ahmed ta mitt pass på lördag?');
      expect(already.text).toContain(
        'Du har redan frågat Maria om det här passet. Dra tillbaka först, så kan du fråga någon annan.',
      );
      await who('Sara').presses('Dra tillbaka');
      await team.settled();
      expect((await who('Sara').writes('Kan Ahmed ta mitt pass på lördag?')).buttons).toContain('Fråga Ahmed');
    });

    test('a vacant one is taken after all by whoever asked who can', async () => {
      const team = await begin({ teams: [weekend()] });
      const { who } = team;
      await who('Maria').writes('vi saknar en på lördag 8-12, vem kan?');
      expect((await who('Maria').writes('ja')).buttons).toEqual(['Jag tar det själv', 'Dra tillbaka']);
      await team.settled();
      expect((await who('Maria').presses('Jag tar det själv')).text).toContain(
        'Klart. Du tar dagpasset lör 28/11 08–12.',
      );
      await team.settled();
      expect(who('Ahmed').lastCard()?.text).toContain('Maria har redan tagit dagpasset lör 28/11 08–12.');
      await expect(workersOn(team, SATURDAY)).resolves.toEqual(['Sara', 'Lisa', 'Maria']);
      expect(team.faults).toEqual([]);
    });

    test('on offer to all, it is taken in words', async () => {
      const team = await begin({ teams: [weekend()] });
      const { who } = team;
      await who('Sara').writes('Kan nån ta mitt pass på lördag?');
      await who('Sara').writes('ja');
      await team.settled();
      expect((await who('Maria').writes('jag tar Saras pass på lördag')).text).toContain('Kan du ta ett pass?');
      expect((await who('Maria').writes('ja')).text).toContain('Klart. Du tar dagpasset lör 28/11 07–16');
    });
  });
});
