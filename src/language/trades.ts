import type { PersonMention } from './people';
import { personAt, type Reading, saysAt } from './reading';

const THEIRS = /^(?:hennes|hans|hennas|deras|deres|her|hers|his|their|theirs)$/;
const LINKING = /^(?:om|hvis|viss|dersom|if|mot|sa|and|och|og|for|att|at|ifall|when|nar)$/;

/** Whose the things are that are taken here: `hennes ons`, `Saras ons`, `onsdagen hennes`, `min tis`, `tirsdagen min`. */
const takenFrom = (reading: Reading, object: number): 'mine' | 'theirs' | PersonMention | undefined => {
  const owner = personAt(reading, object);
  if (owner?.owns) return owner;
  const behind = object + (reading.calendar.dates.find(({ at }) => at === object)?.length ?? 1);
  for (const at of [object, behind]) {
    if (saysAt(reading, 'mine', at)) return 'mine';
    if (THEIRS.test(reading.words[at]?.key ?? '')) return 'theirs';
  }
  return undefined;
};

/** `kan Sara ta min tis mot att jag tar hennes ons`, `jag tar Saras ons om hon tar min tis`: each takes what is the other's. */
export const isTrade = (reading: Reading, [first, second]: readonly number[]): boolean => {
  if (first === undefined || second === undefined) return false;
  if (!reading.words.slice(first + 1, second).some(({ key, stop }) => stop || LINKING.test(key))) return false;
  const takes = [first, second].map((verb) => {
    const inverted = saysAt(reading, 'me', verb + 1);
    const willing = saysAt(reading, 'me', verb - 2) && reading.phraseLength('me', verb - 2) === 2;
    const mine = inverted || willing || saysAt(reading, 'me', verb - 1);
    const them = personAt(reading, verb - 1) ?? (saysAt(reading, 'other', verb - 1) ? ('they' as const) : undefined);
    return { by: mine ? ('me' as const) : them, of: takenFrom(reading, verb + (inverted ? 2 : 1)) };
  });
  const given = takes.findIndex(({ by }) => by !== undefined && by !== 'me');
  const from = takes.find(({ by }) => by === 'me')?.of;
  const to = takes[given]?.by;
  if (from === undefined || from === 'mine' || to === undefined || to === 'me') return false;
  if (given > 0 && takes[given]?.of !== 'mine') return false;
  return from === 'theirs' || to === 'they' || to.members.some((member) => from.members.includes(member));
};

const THING =
  /^(?:lakan|lakanen|lakana|sengetoy|sengetoyet|sangklader|sengeklar|klader|klar|klarne|kladerna|bloja|blojan|blojor|bleie|bleia|bleien|handduk|handdukar|handklar|forband|forbandet|bandasje|bandasjen|plaster|plastret|glodlampa|batteri|batterier|batteriet|kateter|kateteret|pase|pasen|pose|posen|sheets|bedding|pad|pads|dressing|clothes|diaper|strumpor|stromper)$/;

const WORK =
  /^(?:dusch|dusj|shower|stad|cleaning|tvatt|vask|laundry|handling|frukost|frokost|middag|breakfast|dinner)[a-z]*$/;
const WORKDAY = /^(?:dusch|dusj|stad|tvatt|vask|handl|bad)[a-z]*(?:dag|dagen|tid|tiden|tida)$/;

/** `byta duschdag`, `swap the shower from morning to evening`: the client gets another day or time. */
const changesWhen = ({ words, meanings, people }: Reading, at: number): boolean => {
  const near = [1, 2].map((step) => words[at + step]?.key ?? '');
  if (people.length > 0 || meanings.has('me') || meanings.has('anyone')) return false;
  const fromTo =
    words.some(({ key }) => /^(?:fran|fra|from)$/.test(key)) && words.some(({ key }) => /^(?:till|til|to)$/.test(key));
  return near.some((key) => WORKDAY.test(key)) || (fromTo && near.some((key) => WORK.test(key)));
};

/** The client's visit gets another day or time by it. */
export const swapsWhen = (reading: Reading): boolean =>
  (reading.meanings.get('swap') ?? []).some((at) => changesWhen(reading, at));

/** `byta lakan`, `bytte bleie på B-231`, `byta duschdag`: nobody trades anything. */
export const changesThing = (reading: Reading): boolean => {
  const swaps = reading.meanings.get('swap') ?? [];
  return (
    swaps.length > 0 &&
    swaps.every(
      (at) => changesWhen(reading, at) || [1, 2].some((step) => THING.test(reading.words[at + step]?.key ?? '')),
    )
  );
};
