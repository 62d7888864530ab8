import type { Intent } from './intents';
import { folded } from './normalise';
import { positionOf, type Reading, says, saysAt } from './reading';

const HOLDS = /^(?:hos|till|til|to|at|with|med|for|fran|fra|from|av|of|ta|tar|take|besoket|besok|mot|och|og|and)$/;

/** The client is what the sentence is about: `K-1011 klarar …`, and not `jag hinner inte K-1011`. */
export const isAboutClient = (reading: Reading): boolean => {
  const [client] = reading.clients;
  if (!client) return false;
  const before = reading.words[client.at - 1]?.key ?? '';
  if (HOLDS.test(before) || (reading.meanings.get('anyone') ?? []).some((at) => at < client.at)) return false;
  const next = reading.words[client.at + client.length];
  const me = positionOf(reading, 'me');
  if (reading.meanings.get('cannot')?.some((at) => at < client.at)) return false;
  return next !== undefined && !(me >= 0 && me < client.at) && !/^(?:hinner|rekker|kan jag|imorgon)$/.test(next.key);
};

const UNIT = /^(?:min|minut|minuter|minutt|minutter|mins|minutes|minute)$/;

/** `15 min`. */
export const minutesIn = ({ words }: Reading): number | undefined => {
  const at = words.findIndex(
    (word, index) =>
      /^\d{1,3}$/.test(word.key) &&
      UNIT.test(words[index + 1]?.key ?? '') &&
      !/^(?:an|enn|than)$/.test(words[index - 1]?.key ?? ''),
  );
  return at < 0 ? undefined : Number(words[at]?.key);
};

/** `behöver inte längre`, `no longer needs`. */
const needsNot = (reading: Reading): boolean => {
  const nots = [
    ...(reading.meanings.get('not') ?? []),
    ...reading.words.flatMap(({ key }, at) => (key === 'no' ? [at] : [])),
  ];
  return ['need', 'wants'].some((meaning) =>
    (reading.meanings.get(meaning as 'need') ?? []).some((at) =>
      nots.some((not) => not === at + 1 || not === at - 1 || not === at - 2),
    ),
  );
};

/** `i stället för kl 8` moves; `instead of me` does not. */
const moves = (reading: Reading): boolean =>
  (reading.meanings.get('move') ?? []).some((at) => {
    const after = at + reading.phraseLength('move', at);
    if (!/^(?:for|of|istedenfor)$/.test(reading.words[after - 1]?.key ?? '')) return true;
    return !saysAt(reading, 'me', after) && !reading.people.some((person) => person.at === after);
  });

/** `tar alltid längre tid`. */
const takesLonger = (reading: Reading): boolean =>
  !says(reading, 'anyone') &&
  /(?:^| )(?:tar|tager|tek|takes|taking|tok|tog|took|ta) (?:\S+ ){0,2}(?:langre|lengre|longer|mer tid|mera tid|meir tid|more time|lenger|too long|for lang tid|for lange|(?:jatte|kjempe|valdigt |veldig |sa )?(?:lang|mycket|mye) tid|so long|a long time|forever)(?: |$)/.test(
    reading.words.map(({ key }) => key).join(' '),
  );

/** The client is off, as told: `K-1012 avbokat imorgon`. */
const CALLED_OFF = /^(?:avbokat|avbokad|avbestilt|avbestallt|avbestalld|avlyst|installt|installd|cancelled|canceled)$/;

export const directionIn = (reading: Reading): 'more' | 'less' | 'time' | 'other' => {
  const manages = says(reading, 'manages') && !says(reading, 'not', 'cannot');
  if (says(reading, 'less', 'withdraw') || manages || needsNot(reading)) return 'less';
  if (takesLonger(reading)) return 'more';
  if (moves(reading) || (reading.calendar.times.length > 0 && says(reading, 'wants'))) return 'time';
  return says(reading, 'more', 'need', 'not', 'cannot') ? 'more' : 'other';
};

/** What is reported about a client, or in the order of care.md what comes before a changed need. */
export const needIn = (reading: Reading): Intent | undefined => {
  if (reading.heading || positionOf(reading, 'obstacle') === 0 || positionOf(reading, 'proposal') === 0) {
    if (says(reading, 'obstacle') && positionOf(reading, 'obstacle') <= 1) return 'obstacle';
    if (says(reading, 'proposal') && positionOf(reading, 'proposal') <= 1) return 'proposal';
  }
  if (says(reading, 'deviation')) return 'deviation';
  const client = reading.clients.length > 0;
  const about = isAboutClient(reading);
  if (client && says(reading, 'home_again')) return 'clientHome';
  if (client && about && says(reading, 'away')) return 'clientAway';
  if (client && about && reading.words.some(({ raw }) => CALLED_OFF.test(folded(raw)))) return 'clientAway';
  if (client && takesLonger(reading)) return 'needChange';
  if (client && about && says(reading, 'health')) return 'health';
  const changes =
    says(reading, 'need', 'manages', 'wants', 'more', 'less') || moves(reading) || minutesIn(reading) !== undefined;
  if (client && about && changes) return 'needChange';
  if (
    client &&
    (says(reading, 'less') ||
      moves(reading) ||
      cancelsPart(reading) ||
      (says(reading, 'more') && !says(reading, 'take'))) &&
    !says(reading, 'give', 'anyone') &&
    !asksPerson(reading)
  )
    return 'needChange';
  if (client && about && says(reading, 'cannot') && !says(reading, 'me', 'hurry')) return 'needChange';
  return undefined;
};

/** `avboka tvätten hos K-1020`: one thing that is done there, not the visit. */
const cancelsPart = (reading: Reading): boolean => {
  const at = positionOf(reading, 'withdraw');
  const object = reading.words[at + Math.max(1, reading.phraseLength('withdraw', at))];
  return (
    at >= 0 &&
    object !== undefined &&
    !says(reading, 'visit', 'shift', 'question', 'me') &&
    !reading.named[reading.words.indexOf(object)]
  );
};

const asksPerson = (reading: Reading): boolean => reading.people.length > 0 && says(reading, 'take');

/** What needs no client: an obstacle or a proposal said without its heading. */
export const improvementIn = (reading: Reading): Intent | undefined => {
  if (reading.clients.length > 0) return undefined;
  if (says(reading, 'obstacle')) return 'obstacle';
  return says(reading, 'proposal') ? 'proposal' : undefined;
};
