import type { MemberId } from '../core/ids';
import type { VisitKind } from '../core/roster';
import { caseNumberOf } from './answers';
import { dateOf } from './days';
import { impossibleIn } from './impossible';
import type { Intent, Slots } from './intents';
import { monthBackIn } from './month-spans';
import { needSlots } from './need-slots';
import { isOrdinaryWord, type PersonMention } from './people';
import { isStranger, partAsShift, shiftsIn, takingAt } from './plan-changes';
import { positionOf, type Reading, says, saysAt } from './reading';
import { roundsIn } from './rounds';
import { afterMidnight, allDates, timesIn } from './when';

/** From where in the sentence on something belongs to the other one: `mot …`, `hennes …`, `Saras …`; `min …` turns back. */
const sideAt = (reading: Reading, at: number): 'own' | 'other' => {
  const behind = reading.named[at + 2] ? '' : (reading.words[at + 1]?.key ?? '');
  if (/^(?:hennes|hans|deres)$/.test(behind)) return 'other';
  for (let before = at; before >= 0; before -= 1) {
    if (saysAt(reading, 'they_have', before)) return 'other';
    if (reading.people.some((person) => person.owns && person.at === before)) return 'other';
    if (saysAt(reading, 'mine', before)) return 'own';
  }
  return 'own';
};

const when = (reading: Reading, twoSided: boolean): Slots => {
  const dates = allDates(reading.calendar, reading.words, reading.today);
  const split = <Mention extends { readonly at: number }>(mentions: readonly Mention[]) => {
    const own = (twoSided && mentions.find(({ at }) => sideAt(reading, at) === 'own')) || mentions[0];
    const other = twoSided
      ? mentions.find((mention) => mention !== own && sideAt(reading, mention.at) === 'other')
      : undefined;
    return [own, other] as const;
  };
  const impossible = impossibleIn(reading);
  if (impossible) return { impossible };
  const [named, other] = split(dates);
  const [time, otherTime] = split(timesIn(reading.calendar, reading.today, named?.date));
  const own = named && afterMidnight(named, time, reading.calendar, reading.today);
  const week = reading.calendar.dates
    .map(({ mention }) => (mention.is === 'week' ? mention.number : undefined))
    .find(Boolean);
  return {
    ...(own?.date && { date: own.date }),
    ...(own?.dates && { dates: own.dates }),
    ...(own?.endDate && { endDate: own.endDate }),
    ...(other?.date && { otherDate: other.date }),
    ...(time && { time: time.time }),
    ...(time?.times && { times: time.times }),
    ...(time?.endTime && { endTime: time.endTime }),
    ...(otherTime && { otherTime: otherTime.time }),
    ...(week && { week }),
    ...(reading.calendar.part && { dayPart: reading.calendar.part }),
  };
};

const except = (reading: Reading): PersonMention | undefined =>
  reading.people.find(({ at, length }) => {
    if (saysAt(reading, 'cannot', at + length)) return true;
    const before = [at - 1, at - 2, at - 3].find((position) => saysAt(reading, 'except', position));
    if (before !== undefined && before + reading.phraseLength('except', before) === at) return true;
    return saysAt(reading, 'not', at - 1) && !/^(?:kan|kunne|can)$/.test(reading.words[at - 2]?.key ?? '');
  });

const who = (reading: Reading, intent: Intent): Slots => {
  const left = intent === 'whyNot' ? undefined : except(reading);
  const named = reading.people.filter((person) => person !== left);
  const others = (members: readonly MemberId[]) => {
    const without = members.filter((member) => member !== reading.speaker);
    return without.length > 0 ? without : members;
  };
  const first = named.find(({ members }) => members.some((member) => member !== reading.speaker)) ?? named[0];
  const second = named.find(
    (person) =>
      first &&
      person.at === first.at + first.length + 1 &&
      /^(?:eller|or)$/.test(reading.words[person.at - 1]?.key ?? ''),
  );
  const possible = first ? [...others(first.members), ...(second ? others(second.members) : [])] : [];
  const [only, ...more] = possible;
  const [excluded, ...unsure] = left?.members ?? [];
  return {
    ...(only && more.length === 0 && { person: only }),
    ...(more.length > 0 && { people: possible }),
    ...(excluded && unsure.length === 0 && { except: excluded }),
  };
};

const visitKind = ({ words }: Reading): VisitKind | undefined => {
  for (const [at, { key }] of words.entries()) {
    if (/^(?:pa|the)$/.test(words[at - 1]?.key ?? '')) continue;
    if (/^(?:larm|larmet|alarm|alarmen|alarmet|trygghetslarm\w*|trygghetsalarm\w*)$/.test(key)) return 'alarm';
    if (/^(?:matlada|matlador|matleverans\w*|middagsleveran\w*|matombringing\w*|meals?)$/.test(key)) return 'meal';
    if (/^(?:hsv|hsl|hemsjukvard\w*|hjemmesykepleie\w*|nursing)$/.test(key)) return 'home-health';
  }
  return undefined;
};

const SWAPS: ReadonlySet<Intent> = new Set(['swapVisit', 'swapShift', 'swapRound']);
const SHIFTS: ReadonlySet<Intent> = new Set(['offerShift', 'swapShift', 'takeShift', 'openShift', 'whatIf', 'whyNot']);

/** `min vecka`, `mina pass`: today and the six days after. */
const weekAhead = ({ words, calendar, today }: Reading): Slots =>
  calendar.dates.length === 0 &&
  words.some(({ key }) => /^(?:vecka|veckan|uka|uken|uke|week|pass|passen|vakter|vaktene|shifts)$/.test(key))
    ? { date: dateOf(today.today), endDate: dateOf(today.today + 6) }
    : {};

/** `uppföljning november`: all of it. */
const monthBack = ({ words, calendar, today }: Reading): Slots => {
  const { first, last } = calendar.dates.length === 0 ? monthBackIn(words, calendar.used, today.today) : {};
  return first === undefined || last === undefined ? {} : { date: dateOf(first), endDate: dateOf(last) };
};

const VISITS: ReadonlySet<Intent> = new Set(['offerVisit', 'takeVisit', 'swapVisit']);

/** `mitt nästa besök`, `siste besøket mitt`. */
const orderIn = (reading: Reading): Slots['order'] => {
  for (const [at, { key }] of reading.words.entries()) {
    if (!saysAt(reading, 'visit', at + 1)) continue;
    if (/^(?:nasta|neste|nesta|next)$/.test(key)) return 'next';
    if (/^(?:forsta|forste|first)$/.test(key)) return 'first';
    if (/^(?:sista|siste|last|sist)$/.test(key)) return 'last';
  }
  return undefined;
};

/** `min lördag`, `mitt kvällspass`, `vakta mi`. */
const namesOwnShift = (reading: Reading): boolean =>
  (reading.meanings.get('mine') ?? []).some((mine) =>
    [mine - 1, mine + 1, mine + 2].some(
      (at) =>
        reading.calendar.used[at] || saysAt(reading, 'shift', at) || shiftsIn(reading).some((shift) => shift.at === at),
    ),
  );

/** Everything that the message names, whatever it wants. */
export const slotsOf = (reading: Reading, intent: Intent): Slots => {
  const swaps = SWAPS.has(intent);
  const clients = reading.clients.filter(({ client }) => client !== undefined);
  const [client, otherClient] = clients;
  const others = [...new Set(clients.flatMap((mention) => mention.client ?? []))].slice(1);
  const order = VISITS.has(intent) && !client ? orderIn(reading) : undefined;
  const shifts = SHIFTS.has(intent) ? shiftsIn(reading) : [];
  const own = shifts.find(({ at }) => !swaps || sideAt(reading, at) === 'own');
  const other = swaps ? shifts.find((shift) => shift !== own && sideAt(reading, shift.at) === 'other') : undefined;
  const ownShift = SHIFTS.has(intent) ? (own?.kind ?? partAsShift(reading)) : undefined;
  const kind = visitKind(reading);
  const caseNumber = caseNumberOf(reading, intent === 'myCases' || intent === 'withdraw');
  return {
    ...(client?.client && { client: client.client }),
    ...(swaps && otherClient?.client && { otherClient: otherClient.client }),
    ...(intent !== 'swapVisit' && others.length > 0 && { otherClients: others }),
    ...who(reading, intent),
    ...needSlots(reading, intent, when(reading, swaps)),
    ...(intent === 'myDay' && weekAhead(reading)),
    ...(intent === 'followUp' && monthBack(reading)),
    ...(ownShift && { ownShift }),
    ...(intent === 'offerShift' && namesOwnShift(reading) && { mine: true }),
    ...(other && { otherShift: other.kind }),
    ...(kind && { visitKind: kind }),
    ...(order && { order }),
    ...(intent === 'swapRound' && roundsIn(reading)),
    ...(caseNumber !== undefined && { caseNumber }),
  };
};

const isName = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  return (
    word !== undefined &&
    /^\p{L}[\p{L}'-]+$/u.test(word.raw) &&
    !reading.named[at] &&
    !isOrdinaryWord(word.key) &&
    !(says(reading, 'anyone') && word.typed === word.raw)
  );
};

/** A name in a colleague's place that is no colleague's: `kan Olle ta …`, `jag tar K-1020 åt Olle`. */
export const unknownPersonIn = (reading: Reading): string | undefined => {
  if (reading.people.length > 0) return undefined;
  if (reading.strangers[0]) return reading.strangers[0].name;
  const verb = takingAt(reading);
  const spelled = (at: number) => reading.words[at]?.typed.replace(/'s$/, '');
  if (verb > 0 && !says(reading, 'anyone')) {
    if (isStranger(reading, verb - 1)) return spelled(verb - 1);
  }
  const client = reading.clients[0];
  const after = client ? client.at + client.length : -1;
  const places = reading.words
    .map((_, at) => at)
    .filter((at) => /^(?:at|for|med|with|till|til|to|mot|fran|fra|from)$/.test(reading.words[at - 1]?.key ?? ''));
  const place = places.find(
    (at) =>
      isName(reading, at) && (at - 1 === after || positionOf(reading, 'swap') >= 0 || says(reading, 'give', 'take')),
  );
  return place === undefined ? undefined : spelled(place);
};
