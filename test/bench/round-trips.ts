import { answer } from '../../src/bot/turn';
import type { TurnParts } from '../../src/bot/utterance';
import { instant, objectId } from '../../src/core/ids';
import { dueMarkers } from '../../src/engine/due';
import { feeds } from '../../src/engine/feeds';
import { persons } from '../../src/engine/persons';
import { ParsedRows } from '../../src/engine/read';
import type { Store } from '../../src/engine/store';
import { flows } from '../../src/flows';
import { listen } from '../../src/language/acute';
import { type Counts, countingStore } from '../support/counting-store';
import type { Story } from './bots';

/** What one kind of turn asks of the store. */
export interface Trips {
  readonly turn: string;
  readonly counts: Counts;
}

/** Round trips of a turn up to its answer, the person row cached: what the outbox does after it is not among them. */
export const roundTrips = async (kept: Store, story: Story): Promise<readonly Trips[]> => {
  const store = countingStore(kept);
  const visit = story.visits[story.visits.length - 1];
  if (!visit) throw new Error('the story has no visit');
  let minted = 0;
  const people = persons(store, { now: () => instant(Date.now()) });
  const parts: TurnParts = {
    engine: {
      store,
      clock: { now: () => instant(Date.now()) },
      due: dueMarkers(store),
      flows: new Map(flows.map((edge) => [edge.flow.name, edge.flow])),
      parsed: new ParsedRows(),
      newId: () => {
        minted += 1;
        return `trips${minted}`;
      },
      random: () => 0,
      pause: async () => {},
      instance: 'trips',
      committed: async () => true,
    },
    persons: people,
    edges: flows,
    feeds: feeds(store, people, () => ''),
    publicUrl: () => undefined,
    behind: (work) => void work,
  };
  const { team } = story;
  const owner = objectId(visit.owner.objectId);
  const taker = objectId(visit.taker.objectId);
  const now = () => instant(Date.now());
  const counted = async (turn: string, work: () => Promise<unknown>): Promise<Trips> => {
    store.reset();
    await work();
    return { turn, counts: store.counts() };
  };
  const press = (by: typeof owner, verb: string, data: object) => () =>
    answer(parts, { by, at: now(), press: { verb, data: { team, ...data } } });
  const typed = () => {
    const heard = listen(visit.text);
    if ('danger' in heard) throw new Error('the text of the story is not calm');
    return answer(parts, { by: owner, at: now(), text: heard.calm });
  };
  await typed();
  await press(taker, 'myDay', {})();
  const offer = { caseId: 'trips', visit: visit.visit, date: visit.date, to: visit.taker.member };
  return [
    await counted('a typed message that opens a card', typed),
    await counted('a press that sends the offer', press(owner, 'offerVisit', offer)),
    await counted('a press that takes the visit', press(taker, 'acceptVisit', { caseId: 'trips', seen: 1 })),
    await counted('the same press again', press(taker, 'acceptVisit', { caseId: 'trips', seen: 1 })),
  ];
};
