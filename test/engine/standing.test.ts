import { fill } from '../../src/cards/fill';
import { isoDate, visitId } from '../../src/core/ids';
import type { CardPlace } from '../../src/engine/messenger';
import { listen } from '../../src/language/acute';
import { type Bench, does, door, endBenches, openBench } from '../support/race-bench';
import type { Instance } from '../support/race-instance';

afterEach(endBenches);

const DATE = isoDate('2026-11-25');
const [SARAS, AHMEDS] = [0, 2];
const NOTHING_WAITS = 'Inget väntar på dig.';
const MOVED = 'står i ett nyare kort längre ner';

const opened = async () => {
  const bench = await openBench();
  return { bench, first: bench.instance('first'), second: bench.instance('second'), id: bench.care.team.id };
};

type Opened = Awaited<ReturnType<typeof opened>>;

const caseOn = (visit: number) => ({ caseId: `case-${visit}` });

/** Lisa, who works in the evening, is asked: her yes is Karin's to decide. */
const lisaIsAsked = async ({ bench, first, id }: Opened, by: string, visit: number): Promise<void> => {
  const asks = { ...caseOn(visit), visit: visitId(`v-${DATE}-${visit}`), date: DATE, to: bench.care.id('Lisa Holm') };
  await first.does(id, does(bench, by, 'offerVisit', asks));
  await first.outbox.drained();
};

const lisaAgrees = ({ bench, id }: Opened, visit: number, instance: Instance) =>
  instance.does(id, does(bench, 'Lisa', 'acceptVisit', caseOn(visit)));

const withdraws = ({ bench, id }: Opened, by: string, visit: number, instance: Instance) =>
  instance.does(id, does(bench, by, 'withdrawVisit', caseOn(visit)));

/** What is sent to Karin from now on waits at the door, until all else is done. */
const held = async (bench: Bench, sending: () => Promise<unknown>, meanwhile: () => Promise<unknown>) => {
  const way = door();
  bench.chats.before(async (chat) => (chat.includes('Karin') ? way.pass() : undefined));
  await sending();
  await way.reached;
  bench.chats.before(async () => undefined);
  await meanwhile();
  way.open();
};

const cardsOfKarin = ({ care, chats }: Bench): readonly string[] =>
  chats.arrived
    .filter(({ to }) => to === care.object('Karin Berg'))
    .map((place: CardPlace) => JSON.stringify(chats.shows(place)));

describe('the card of all that waits for a leader', () => {
  test('is true once it has arrived, whatever was decided while it was on its way', async () => {
    const it = await opened();
    const { bench, first, second } = it;
    await lisaIsAsked(it, 'Sara', SARAS);
    await held(
      bench,
      () => lisaAgrees(it, SARAS, first),
      async () => {
        await withdraws(it, 'Sara', SARAS, second);
        await second.outbox.drained();
        expect(cardsOfKarin(bench)).toEqual([]);
      },
    );
    await first.outbox.drained();
    expect(cardsOfKarin(bench)).toEqual([expect.stringContaining(NOTHING_WAITS)]);
  });

  test('that was drawn where it stood while it moved on says there that it has', async () => {
    const it = await opened();
    const { bench, first, second } = it;
    await lisaIsAsked(it, 'Sara', SARAS);
    await lisaIsAsked(it, 'Ahmed', AHMEDS);
    await lisaAgrees(it, SARAS, first);
    await first.outbox.drained();
    await held(
      bench,
      () => withdraws(it, 'Sara', SARAS, first),
      async () => {
        await lisaAgrees(it, AHMEDS, second);
        await second.outbox.drained();
      },
    );
    await first.outbox.drained();
    expect(cardsOfKarin(bench)).toEqual([expect.stringContaining(MOVED), expect.stringContaining('approveException')]);
  });

  test('that was an answer is kept true from the moment it was drawn', async () => {
    const it = await opened();
    const { bench, first } = it;
    await lisaIsAsked(it, 'Sara', SARAS);
    await lisaAgrees(it, SARAS, first);
    await first.outbox.drained();
    const karin = bench.care.object('Karin Berg');
    const heard = listen('väntar');
    if (!('calm' in heard)) throw new Error('nobody is in danger');
    const { drawn } = await first.answers({ by: karin, at: bench.clock.now(), text: heard.calm });
    if (!drawn) throw new Error('Karin sees no card');
    await withdraws(it, 'Sara', SARAS, first);
    await first.outbox.drained();
    const answered = { conversation: 'chat-of-karin', activity: 'answer' };
    await first.standing.shownAt(karin, answered, { card: fill(drawn.card) });
    expect(JSON.stringify(bench.chats.shows(answered))).toContain(NOTHING_WAITS);
    expect(cardsOfKarin(bench)).toEqual([expect.stringContaining(MOVED)]);
  });

  test('that arrived as it was drawn is not drawn again', async () => {
    const it = await opened();
    const { bench, first } = it;
    await lisaIsAsked(it, 'Sara', SARAS);
    await lisaAgrees(it, SARAS, first);
    await first.outbox.drained();
    expect(cardsOfKarin(bench)).toEqual([expect.stringContaining('approveException')]);
    const [place] = bench.chats.arrived.filter(({ to }) => to === bench.care.object('Karin Berg'));
    expect(bench.chats.updates.filter(({ activity }) => activity === place?.activity)).toEqual([]);
  });
});
