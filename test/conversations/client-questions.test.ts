import type { Conversation } from '../support/conversation';
import { onEachStore } from '../support/conversation-on-each-store';
import { nordre, norr } from '../support/conversation-teams';
import { comparable, type DumpedRow, storeDump } from '../support/store-dump';

const DAY = 24 * 60;
/** From Tuesday 24 November 09:00 to the first minute of January. */
const TO_JANUARY = 38 * DAY - 9 * 60;
const COUNTED = 'svaren är räknade';

const filled = (...marks: readonly string[]) =>
  Object.fromEntries(['safe', 'say', 'wishes', 'adapts', 'matters'].map((question, at) => [question, marks[at]]));

/** Lisa asks a client, and sends the form. */
const asks = async (talk: Conversation, ...marks: readonly string[]) => {
  await talk.who('Lisa').writes('brukarfrågor');
  return talk.who('Lisa').presses('Skicka in svaren', { inputs: filled(...marks) });
};

const changed = (before: readonly DumpedRow[], after: readonly DumpedRow[]): readonly DumpedRow[] => {
  const known = new Set(before.map(({ partition, key, value }) => `${partition} ${key} ${value}`));
  return after.filter(({ partition, key, value }) => !known.has(`${partition} ${key} ${value}`));
};

onEachStore((begin, inDetail) => {
  test('the named contact counts what clients answer; neither of them is kept, and it is shown when the quarter is over', async () => {
    const care = norr();
    const talk = await begin({ teams: [care] });
    const { who } = talk;
    expect((await who('Sara').writes('brukarfrågor')).text).toContain('fast omsorgskontakt');
    expect((await who('Lisa').writes('fem frågor')).text).toContain('Bara om brukaren själv vill');
    const before = await storeDump(talk.store, care);
    expect((await who('Lisa').presses('Skicka in svaren', { inputs: filled('5', '4', '-', '3', '5') })).text).toContain(
      COUNTED,
    );
    await talk.settled();
    const touched = changed(before, await storeDump(talk.store, care));
    expect(touched.map(({ key }) => key)).toEqual([
      'a|head',
      expect.stringMatching(/^n\|.*\|counts$/),
      expect.stringMatching(/^n\|.*\|voters$/),
      expect.stringMatching(/^\d+\|norr$/),
    ]);
    expect(touched.map(({ partition, value }) => partition + value).join(' ')).not.toMatch(/"m\d|Lisa|K-1/);
    expect((await who('Lisa').redelivers()).text).toContain('redan räknade');

    expect((await who('Lisa').writes('brukarfrågor 4 4 4 4 -')).buttons).toEqual(['Skicka in svaren']);
    const [typed = ''] =
      /brukarfrågor [0-9a-f]{6} 4 4 4 4 -/.exec(String(who('Lisa').lastCard()?.card?.fallbackText)) ?? [];
    expect((await who('Lisa').writes(typed)).text).toContain(COUNTED);
    expect((await who('Lisa').writes(typed)).text).toContain('redan räknade');
    expect((await asks(talk, '-', '-', '-', '-', '-')).text).toContain('Inget svar är ifyllt än');
    for (const mark of ['3', '4', '5']) expect((await asks(talk, mark, mark, mark, mark, '-')).text).toContain(COUNTED);
    expect((await who('Karin').writes('brukarfrågor resultat')).text).toContain('Det finns inget att visa än');

    const open = await talk.rows('n|');
    expect(open).toMatchObject([
      {
        counts: [
          [0, 0, 1, 2, 2],
          [0, 0, 1, 3, 1],
          [0, 0, 1, 2, 1],
          [0, 0, 2, 2, 1],
          [0, 0, 0, 0, 1],
        ],
      },
      {},
    ]);
    await talk.later(TO_JANUARY);
    expect(await talk.rows('n|')).toEqual([]);
    const { text } = await who('Karin').writes('brukarfrågor resultat');
    expect(text).toContain('kvartal 4 2026');
    expect(text).toContain('5 svar, i snitt 4,2 av 5');
    expect(text).toContain('färre än 5 svar, visas inte');
    expect(talk.faults).toEqual([]);
  });

  inDetail(() => {
    test('the same answers leave the same store, whichever contact asked, whoever it was about', async () => {
      const played = async (names: readonly string[]) => {
        const care = norr({
          clients: [
            { code: 'K-1047', contact: 'Lisa Holm' },
            { code: 'K-1020', contact: 'Sara Lind' },
          ],
        });
        const talk = await begin({ teams: [care] });
        for (const name of ['Lisa', 'Sara']) await talk.who(name).writes('hej');
        for (const [at, name] of names.entries()) await talk.who(name).writes(`brukarfrågor ${at}a1b2c 5 4 3 2 1`);
        await talk.settled();
        return comparable(await storeDump(talk.store, care));
      };
      const first = await played(['Lisa', 'Lisa', 'Sara']);
      expect(first.filter((row) => row.includes(' n|'))).toHaveLength(2);
      expect(await played(['Sara', 'Sara', 'Lisa'])).toEqual(first);
      expect(await played(['Sara', 'Sara', 'Sara'])).toEqual(first);
    });

    test('a form that is forged, or pressed by who is no contact, is not counted', async () => {
      const talk = await begin({ teams: [norr()] });
      await talk.who('Lisa').writes('brukarfrågor');
      const card = talk.who('Lisa').lastCard();
      const forged = await talk
        .who('Lisa')
        .presses('Skicka in svaren', { inputs: { safe: '9' }, ...(card ? { on: card } : {}) });
      expect(forged.text).not.toContain(COUNTED);
      expect((await talk.who('Ahmed').writes('brukarfrågor 0a1b2c 5 5 5 5 5')).text).toContain('fast omsorgskontakt');
      await talk.who('Lisa').mentions('brukarfrågor 0a1b2c 5 5 5 5 5');
      expect(talk.who('Lisa').messages().at(-1)?.text).toContain('här kan alla läsa svaren');
      expect(await talk.rows('n|')).toEqual([]);
    });

    test('the same in Norwegian', async () => {
      const talk = await begin({ teams: [nordre()] });
      expect((await talk.who('Hanne').writes('brukerspørsmål')).text).toContain('primærkontakt');
      expect((await talk.who('Ingrid').writes('brukerspørsmål')).text).toContain('Bare om brukeren selv vil');
      const { text } = await talk
        .who('Ingrid')
        .presses('Send inn svarene', { inputs: filled('5', '4', '3', '2', '1') });
      expect(text).toContain('svarene er talt');
    });
  });
});
