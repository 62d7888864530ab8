import type { Wording } from '../../src/engine/messenger';
import type { SentCard } from '../../src/engine/outbox-rows';
import { type Bench, does, door, endBenches, openBench } from '../support/race-bench';
import type { Instance } from '../support/race-instance';
import { losingAnswers } from '../support/race-stores';

afterEach(endBenches);

const opened = async (changes: Parameters<Bench['instance']>[1] = {}) => {
  const bench = await openBench();
  return { bench, first: bench.instance('first', changes), id: bench.care.team.id };
};

/** What stands in someone's chat of the case: the last message that was a card. */
const cardOf = (bench: Bench, name: string): string => {
  const to = bench.care.object(name);
  const places = bench.chats.arrived.filter((one) => one.to === to && one.message.card);
  const last = places.at(-1);
  return last ? JSON.stringify(bench.chats.shows(last)) : '';
};

describe('a card that stands in someone’s chat', () => {
  test('is drawn anew when its case changes, and nowhere else', async () => {
    const { bench, first, id } = await opened();
    await first.does(id, does(bench, 'Sara', 'offerVisit'));
    await first.outbox.drained();
    expect(cardOf(bench, 'Yonas Tesfay')).toContain('acceptVisit');
    await first.does(id, does(bench, 'Ahmed', 'acceptVisit'));
    await first.outbox.drained();
    expect(cardOf(bench, 'Yonas Tesfay')).toContain('Ahmed har redan tagit');
    expect(cardOf(bench, 'Yonas Tesfay')).not.toContain('acceptVisit');
    expect((await bench.read<SentCard>('s|')).map(({ revision }) => revision)).toEqual([2, 2]);
  });

  test('that was pressed is left to the answer of the press', async () => {
    const { bench, first, id } = await opened();
    await first.does(id, does(bench, 'Sara', 'offerVisit'));
    await first.outbox.drained();
    const place = bench.chats.arrived.find(({ to }) => to === bench.care.object('Ahmed Ali'));
    if (!place) throw new Error('Ahmed was not asked');
    const { conversation, activity } = place;
    await first.does(id, does(bench, 'Ahmed', 'acceptVisit'), {
      conversation,
      activity,
      member: bench.care.id('Ahmed Ali'),
    });
    await first.outbox.drained();
    expect(bench.chats.updates.map((one) => one.conversation)).toEqual(['chat-norr-Yonas-Tesfay']);
  });

  test('that was on its way while its case moved on catches up', async () => {
    const { bench, first, id } = await opened();
    const way = door();
    bench.chats.before(way.pass);
    await first.does(id, does(bench, 'Sara', 'offerVisit'));
    await way.reached;
    bench.chats.before(async () => undefined);
    const second = bench.instance('second');
    await second.does(id, does(bench, 'Sara', 'withdrawVisit'));
    await second.outbox.drained();
    expect(bench.chats.updates).toEqual([]);
    way.open();
    await first.outbox.drained();
    for (const name of ['Ahmed Ali', 'Yonas Tesfay'])
      expect(cardOf(bench, name)).toContain('Sara drog tillbaka frågan');
  });

  test('that cannot catch up at once does so later', async () => {
    const { bench, first, id } = await opened();
    const way = door();
    bench.chats.before(way.pass);
    await first.does(id, does(bench, 'Sara', 'offerVisit'));
    await way.reached;
    bench.chats.before(async () => undefined);
    const second = bench.instance('second');
    await second.does(id, does(bench, 'Sara', 'withdrawVisit'));
    await second.outbox.drained();
    const { chats } = bench;
    let sendings = 0;
    chats.before(async () => {
      sendings += 1;
    });
    way.open();
    // Both arrive; the updates that follow do not.
    chats.next([]);
    const uncertainUpdates = [{ outcome: 'uncertain' }, { outcome: 'uncertain' }] as const;
    while (chats.arrived.length < 2) await new Promise((resolve) => setImmediate(resolve));
    chats.next(uncertainUpdates);
    await first.outbox.drained();
    expect(cardOf(bench, 'Yonas Tesfay')).toContain('acceptVisit');
    await bench.later(2, second);
    for (const name of ['Ahmed Ali', 'Yonas Tesfay'])
      expect(cardOf(bench, name)).toContain('Sara drog tillbaka frågan');
    expect(sendings).toBe(4);
  });

  test('is true in the end, though an older drawing arrives after a newer one', async () => {
    const { bench, first, id } = await opened();
    await first.does(id, does(bench, 'Sara', 'offerVisit'));
    await first.outbox.drained();
    const way = door();
    bench.chats.before(way.pass);
    await first.does(id, does(bench, 'Ahmed', 'declineVisit'));
    await way.reached;
    bench.chats.before(async () => undefined);
    const second = bench.instance('second');
    await second.does(id, does(bench, 'Sara', 'withdrawVisit'));
    await second.outbox.drained();
    way.open();
    await first.outbox.drained();
    for (const name of ['Ahmed Ali', 'Yonas Tesfay'])
      expect(cardOf(bench, name)).toContain('Sara drog tillbaka frågan');
  });

  describe('whose older drawing arrived after a newer one', () => {
    /** What Ahmed's card shows once all is done; `meanwhile` happens just before the older drawing arrives. */
    const inTheEnd = async (bench: Bench, first: Instance, meanwhile: () => void): Promise<string> => {
      const { id } = bench.care.team;
      const ahmed = bench.care.object('Ahmed Ali');
      await first.does(id, does(bench, 'Sara', 'offerVisit'));
      await first.outbox.drained();
      const way = door();
      bench.chats.before(async (chat) => (chat.endsWith(ahmed) ? way.pass() : undefined));
      await first.does(id, does(bench, 'Yonas', 'declineVisit'));
      await way.reached;
      bench.chats.before(async () => undefined);
      const second = bench.instance('second');
      await second.does(id, does(bench, 'Sara', 'withdrawVisit'));
      await second.outbox.drained();
      meanwhile();
      way.open();
      await first.outbox.drained();
      bench.chats.before(async () => undefined);
      await bench.later(2, first, second);
      return cardOf(bench, 'Ahmed Ali');
    };

    test('is true in the end, though the record could not be written', async () => {
      const bench = await openBench();
      let lost = false;
      const store = losingAnswers(bench.store, () => {
        const now = lost;
        lost = false;
        return now;
      });
      const first = bench.instance('first', { store });
      const shown = await inTheEnd(bench, first, () => {
        lost = true;
      });
      expect(shown).toContain('Sara drog tillbaka frågan');
      expect(first.faults).toEqual(['the drawing of a card could not be recorded: the answer was lost']);
    });

    test('is true in the end, though drawing it once more failed at first', async () => {
      const bench = await openBench();
      const ahmed = bench.care.object('Ahmed Ali');
      const shown = await inTheEnd(bench, bench.instance('first'), () => {
        let attempts = 0;
        bench.chats.before(async (chat) => {
          attempts += 1;
          if (attempts === 1 && chat.endsWith(ahmed)) bench.chats.next([{ outcome: 'uncertain' }], ahmed);
        });
      });
      expect(shown).toContain('Sara drog tillbaka frågan');
    });
  });

  test('of someone who has blocked the bot is forgotten', async () => {
    const { bench, first, id } = await opened();
    await first.does(id, does(bench, 'Sara', 'offerVisit'));
    await first.outbox.drained();
    bench.chats.next([{ outcome: 'blocked' }], bench.care.object('Yonas Tesfay'));
    await first.does(id, does(bench, 'Sara', 'withdrawVisit'));
    await first.outbox.drained();
    expect((await bench.read<SentCard>('s|')).map(({ member }) => member)).toEqual(['m2']);
    expect(await bench.rows('x|')).toEqual([]);
  });

  test('that looks the same is not sent again', async () => {
    const bench = await openBench();
    const plain = (wording: Wording): Wording => ({ ...wording, card: async () => ({ text: 'always the same' }) });
    const chats = { ...bench.chats, heard: (wording: Wording) => plain(bench.chats.heard(wording)) };
    const first = bench.instance('first', { chats });
    const { id } = bench.care.team;
    const commands = [
      ['Sara', 'offerVisit'],
      ['Ahmed', 'declineVisit'],
      ['Yonas', 'acceptVisit'],
    ] as const;
    for (const [who, type] of commands) {
      await first.does(id, does(bench, who, type));
      await first.outbox.drained();
    }
    expect(bench.chats.updates).toHaveLength(2);
  });
});
