import { type Reading, says } from './reading';
import { changesThing } from './trades';

const HOLDS =
  /^(?:hos|till|til|to|at|with|med|for|fran|fra|from|av|of|ta|tar|take|do|bort|besoket|besok|mot|och|og|and)$/;

const OPINES =
  /^(?:tycker|tror|synes|syns|trur|mener|meiner|meine|think|guess|marker|markte|merker|merket|misstanker|mistenker|noticed|notice)$/;

/** The writer as one who does something, and not who thinks it: `jag tycker K-1020 …`. */
export const actorAt = ({ meanings, words }: Reading): number =>
  (meanings.get('me') ?? []).find((at) => !OPINES.test(words[at + 1]?.key ?? '')) ?? -1;

/** The client is what the sentence is about: `K-1011 klarar …`, and not `jag hinner inte K-1011`. */
export const isAboutClient = (reading: Reading): boolean => {
  const [client] = reading.clients;
  if (!client) return false;
  const before = reading.words[client.at - 1]?.key ?? '';
  if (HOLDS.test(before) || (reading.meanings.get('anyone') ?? []).some((at) => at < client.at)) return false;
  const next = reading.words[client.at + client.length];
  const me = actorAt(reading);
  if (reading.meanings.get('cannot')?.some((at) => at < client.at)) return false;
  return next !== undefined && !(me >= 0 && me < client.at) && !/^(?:hinner|rekker|kan jag|imorgon)$/.test(next.key);
};

/** `alla vardagar` asks nobody. */
const asksAnyone = ({ meanings, words }: Reading): boolean =>
  (meanings.get('anyone') ?? []).some(
    (at) => !/^(?:dag|vardag|hverdag|helg|kvall|kveld|morg)/.test(words[at + 1]?.key ?? ''),
  );

/** Colleagues are asked for something, whatever is said of the client beside it. */
export const asksColleagues = (reading: Reading): boolean =>
  asksAnyone(reading) ||
  says(reading, 'give') ||
  (says(reading, 'swap') && !changesThing(reading)) ||
  asksPerson(reading) ||
  (says(reading, 'cannot') && actorAt(reading) >= 0);

/** What stands there is said of the client: named since the writer last spoke of themselves. */
export const isOfClient = (reading: Reading, at: number): boolean => {
  const lastBefore = (places: readonly number[]) => Math.max(-1, ...places.filter((place) => place < at));
  const client = lastBefore(reading.clients.map((mention) => mention.at));
  const me = lastBefore(reading.meanings.get('me') ?? []);
  return at >= 0 && (client >= 0 ? client > me : me < 0);
};

/** `kan Hanne …`, `Hanne tar …`. */
const asksPerson = ({ people, words, meanings }: Reading): boolean =>
  people.length > 0 &&
  (meanings.has('take') ||
    people.some(({ at, owns }) => !owns && /^(?:kan|kunne|kunde|can|could|skulle)$/.test(words[at - 1]?.key ?? '')));

/** `kan jeg ta B-231 på kvelden i stedet`: the client's visit as a whole, and the writer's to take. */
export const takesClient = (reading: Reading): boolean => {
  const taken = (reading.meanings.get('take') ?? []).filter((at) =>
    reading.clients.some((client) => client.at === at + 1),
  );
  return taken.length > 0 && (actorAt(reading) >= 0 || taken.includes(0)) && !says(reading, 'need', 'wants', 'more');
};
