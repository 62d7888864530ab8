import fc from 'fast-check';
import { ballotId } from '../../src/core/ids';
import { sealing } from '../../src/engine/seal';
import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { norr, norrAndSoder } from '../support/conversation-teams';
import { TEST_SECRET } from '../support/running-bot';
import { comparable, type DumpedRow, storeDump } from '../support/store-dump';

const HOUR = 60;
const DAY = 24 * HOUR;
/** From Tuesday 09:00 to Wednesday 14:00. */
const TO_WEDNESDAY = 29 * HOUR;
/** From Wednesday 14:00 to Sunday 20:00. */
const TO_SUNDAY = 4 * DAY + 6 * HOUR;
const FIVE = ['Sara', 'Ahmed', 'Yonas', 'Lisa', 'Maria'] as const;
const QUESTION = 'De som jag varit hos har fått bestämma hur de vill ha det.';

const allJoin = async (talk: Conversation): Promise<void> => {
  for (const name of FIVE) await talk.who(name).writes('puls på');
};

const asked = async (talk: Conversation): Promise<void> => {
  await allJoin(talk);
  await talk.later(TO_WEDNESDAY);
};

const MEMBER = /m\d|norr-[A-Z]/;

onEachStore((begin, inDetail) => {
  test('one question a week to those who want it, answered by a press or a word, and shown when the week is over', async () => {
    const talk = await begin({ teams: [norr()], bots: 3 });
    const { who } = talk;
    expect((await who('Sara').writes('puls på')).text).toContain('Resultat visas först från 5 svar');
    await who('Ahmed').writes('veckans fråga ja');
    for (const name of ['Yonas', 'Lisa', 'Maria']) await who(name).writes('puls på');
    expect((await who('Karin').writes('puls på')).text).toContain('till för den som arbetar hos brukarna');
    expect((await who('Nils').writes('puls')).text).toContain('Det finns inget resultat att visa än');
    await talk.later(TO_WEDNESDAY - 1);
    expect(talk.whoSees(QUESTION)).toEqual([]);
    await talk.later(1);
    expect(talk.whoSees(QUESTION)).toEqual([...FIVE].sort());
    for (const name of FIVE)
      expect(
        who(name)
          .messages()
          .filter(({ text }) => text.includes(QUESTION)),
      ).toHaveLength(1);

    const before = await talk.rows('e|');
    expect((await who('Sara').presses('4')).text).toContain('ditt svar är räknat');
    expect((await who('Ahmed').writes('puls 2')).text).toContain('ditt svar är räknat');
    expect((await who('Ahmed').presses('5')).text).toContain('Du har redan svarat');
    expect((await who('Nils').writes('puls 3')).text).toContain('Skriv puls på');
    expect((await who('Yonas').writes('puls 7')).text).toContain('från 1 till 5');
    for (const name of ['Yonas', 'Lisa']) await who(name).presses('5');
    await who('Maria').submits('5');
    expect((await who('Karin').writes('puls')).text).toContain('Det finns inget resultat att visa än');
    await talk.settled();
    expect(await talk.rows('e|')).toEqual(before);

    await talk.later(TO_SUNDAY);
    const events = await talk.rows<{ readonly type: string }>('e|');
    expect(events.at(-1)).toMatchObject({ type: 'pulseClosed', counts: [0, 1, 0, 1, 3] });
    expect(await talk.rows('n|')).toEqual([]);
    expect((await who('Karin').writes('puls')).text).toContain(`${QUESTION} 5 svar, i snitt 4,2 av 5, lite olika.`);
    expect((await who('Sara').writes('puls 4')).text).toContain('i snitt 4,2');
    await talk.later(11 * HOUR);
    expect((await who('Sara').writes('sammanfattning')).text).toContain(`Förra veckans fråga: ${QUESTION} 5 svar`);
    expect((await who('Sara').writes('sammanfattning imorgon')).text).not.toContain('Förra veckans fråga');
    expect(talk.faults).toEqual([]);
  });

  test('whoever holds the whole store, after every answer, finds no person with an answer', async () => {
    const care = norr();
    const talk = await begin({ teams: [care] });
    await asked(talk);
    let before = await storeDump(talk.store, care);
    for (const [at, name] of FIVE.entries()) {
      await (at % 2 === 0 ? talk.who(name).presses('4') : talk.who(name).writes('puls 4'));
      await talk.settled();
      const after = await storeDump(talk.store, care);
      const known = new Map(before.map((row) => [`${row.partition} ${row.key}`, row.value]));
      const touched = after.filter((row) => known.get(`${row.partition} ${row.key}`) !== row.value);
      expect(touched.map(({ key }) => key)).toEqual([
        'a|head',
        expect.stringMatching(/^n\|.*\|counts$/),
        expect.stringMatching(/^n\|.*\|voters$/),
      ]);
      const [head, counts, voters] = touched as [DumpedRow, DumpedRow, DumpedRow];
      expect(`${head.value} ${counts.key} ${counts.value} ${voters.value}`).not.toMatch(MEMBER);
      expect(JSON.parse(counts.value)).toEqual({ v: 1, counts: [[0, 0, 0, at + 1, 0]] });
      expect(JSON.parse(voters.value)).toEqual({
        v: 1,
        voters: FIVE.slice(0, at + 1)
          .map((one) =>
            care.id(`${one} ${care.members.find((member) => member.name.startsWith(one))?.name.split(' ')[1]}`),
          )
          .map((member) => sealing(TEST_SECRET)(ballotId(voters.key.split('|')[1] ?? ''), member))
          .sort(),
      });
      before = after;
    }
    const { written } = talk.store;
    expect(written.filter((one) => /"marks?"/.test(one))).toEqual([]);
    expect(written.filter((one) => one.includes('|counts ') && MEMBER.test(one.replace('team|norr', '')))).toEqual([]);
    const partitions = new Set(before.map(({ partition }) => partition));
    expect(written.filter((one) => ![...partitions].some((partition) => one.startsWith(`${partition} `)))).toEqual([]);
  });

  inDetail(() => {
    /** What the store holds once all five have answered, and once the week is over. */
    const played = async (answers: readonly (readonly [string, number])[]) => {
      const care = norr();
      const talk = await begin({ teams: [care] });
      await asked(talk);
      for (const [name, mark] of answers) await talk.who(name).writes(`puls ${mark}`);
      await talk.settled();
      const open = comparable(await storeDump(talk.store, care));
      await talk.later(TO_SUNDAY);
      const over = comparable(await storeDump(talk.store, care));
      await talk.close();
      return { open, over };
    };

    test('the same answers leave the same store, whoever gave which, and in whatever order', async () => {
      const marks = [1, 2, 2, 4, 5];
      const first = await played(FIVE.map((name, at) => [name, marks[at] ?? 0]));
      const permuted = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });
      await fc.assert(
        fc.asyncProperty(permuted(FIVE), permuted(marks), async (names, given) => {
          const other = await played(names.map((name, at) => [name, given[at] ?? 0]));
          expect(other).toEqual(first);
        }),
        { numRuns: 4 },
      );
    }, 60_000);

    test('of four answers nothing is shown and nothing kept', async () => {
      const talk = await begin({ teams: [norr()] });
      await asked(talk);
      for (const name of FIVE.slice(1)) await talk.who(name).presses('1');
      await talk.later(TO_SUNDAY);
      expect((await talk.who('Karin').writes('puls')).text).toContain('Det finns inget resultat att visa än');
      expect(talk.who('Sara').lastCard()?.text).toContain('För få svarade');
      expect(await talk.rows('n|')).toEqual([]);
      expect(JSON.stringify(await talk.rows('e|'))).not.toContain('counts');
      expect((await talk.who('Ahmed').writes('puls 5')).text).toContain('Det finns inget resultat att visa än');
    });

    test('one joins and leaves by a button in the settings; whoever has left is not asked, and their answers are not counted', async () => {
      const talk = await begin({ teams: [norr()] });
      const { who } = talk;
      await allJoin(talk);
      expect((await who('Nils').writes('inställningar')).text).toMatch(/Veckans fråga\W+Du är inte med/);
      expect((await who('Nils').presses('Få veckans fråga')).text).toContain('Klart, du är med');
      await who('Sara').writes('inställningar');
      expect((await who('Sara').presses('Sluta få frågan')).text).toContain('du får inte veckans fråga längre');
      expect((await who('Karin').writes('inställningar')).text).not.toContain('Veckans fråga');
      await talk.later(TO_WEDNESDAY);
      expect(talk.whoSees(QUESTION)).toEqual(['Ahmed', 'Lisa', 'Maria', 'Nils', 'Yonas']);
      expect((await who('Sara').writes('puls 1')).text).toContain('Skriv puls på');
      expect(await talk.rows('n|')).toEqual([]);
    });

    test('in quiet hours it waits for their end; after a stop of more than a day that week goes without', async () => {
      const quiet = norr({ settings: { quietHours: { from: '13:00', to: '16:30' } }, shifts: {} });
      const talk = await begin({ teams: [quiet] });
      await asked(talk);
      expect(talk.whoSees(QUESTION)).toEqual([]);
      await talk.later(2.5 * HOUR);
      expect(talk.whoSees(QUESTION)).toHaveLength(5);
      await talk.later(7 * DAY + 22 * HOUR);
      const types = (await talk.rows<{ readonly type: string }>('e|')).map(({ type }) => type);
      expect(types.filter((type) => type === 'pulseAsked')).toHaveLength(1);
      expect(types.filter((type) => type === 'pulseClosed')).toHaveLength(1);
    });

    test('what is written in the channel is not counted: there all can read it', async () => {
      const talk = await begin({ teams: [norr()] });
      await asked(talk);
      await talk.who('Sara').mentions('puls 4');
      expect(talk.who('Sara').messages().at(-1)?.text).toContain('här kan alla läsa vad du svarar');
      expect(await talk.rows('n|')).toEqual([]);
    });

    test('who is in two teams is asked which, and the figure is forgotten on the way', async () => {
      const [first, second] = norrAndSoder();
      const nurse = <T extends { readonly name: string }>(one: T) =>
        one.name === 'Karin Berg' ? { ...one, role: 'nurse' as const } : one;
      const teams = [first, second].map((care) => ({ ...care, members: care.members.map(nurse) }));
      const talk = await begin({ teams });
      expect((await talk.who('Karin').writes('puls 4')).buttons).toEqual(['Hemtjänst Norr', 'Hemtjänst Söder']);
      await talk.settled();
      expect(JSON.stringify(await storeDump(talk.store, ...teams))).not.toContain('mark');
      expect((await talk.who('Karin').presses('Hemtjänst Söder')).text).toContain('Det finns inget resultat');
    });
  });
});
