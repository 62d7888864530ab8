import type { Slots, Understood } from './intents';
import { anyOf } from './patterns';
import { lineRead, type Reading, saysAt } from './reading';

type Found = Pick<Understood, 'intent' | 'slots'> | undefined;

const LONGEST = 12;

/** What the lexicon's `calendar` is part of. */
const COMPOUND = anyOf(
  `mobil*kalender*, telefon*kalender*, jobb*kalender*, outlook*kalender*, google*kalender*, iphone*kalender*, pass*kalender*, vakt*kalender*,
  kalender*länk*, kalender*lenk*, kalender*link, kalender*adress*, kalender*feed, kalender*flöde*, kalender*prenumeration*, kalender*abonnement*,
  icalendar, ics, webcal`,
);

const BEGINNING =
  'slå på, slår på, sätt på, sätta på, sett på, sette på, skru på, turn on, switch on, aktiver*, activate, enable, starta, start';
const ENDING = `av, off, stäng, stänga, stopp, stoppa, stoppe, stop, avsluta, avslutt, avslutte, inaktivera, deaktiver*, disable, ta bort, remove, delete, fjern,
  fjerne, slett, slette`;
const CHANGING = 'ny, new, byt, byta, bytt, bytte, change, renew';
const ADDRESS = '*länk*, *lenk*, *link, *adress*, address';

/** What may stand beside: whose, where, that one wants it there, and what is to become of it. */
const BESIDE = anyOf(
  `min, mitt, mina, mine, mi, my, i, på, on, till, til, to, the, a, en, ett, et, for, för, med, with, from, in, into, och, og, and, jag, jeg, eg, æ, vill,
  vil, want, would, like, kan, can, could, få, får, get, ha, har, have, du, you, hur, hvordan, korleis, how, do, gör, gjør, man, that, det, it, den,
  snälla, please, skicka, skickar, send, sende, sender, mig, mej, meg, me, tack, takk, thanks, hej, hei, hi, mobil*, telefon*, phone*, iphone, android, outlook, google, apple, url, feed, flöde*, prenumer*,
  abonner*, abonnement*, subscribe, subscription, koppla*, koble*, kople*, connect, ihop, samman, sammen, synk*, sync*, lägg*, legg*, add, put, inn, se, see,
  visa, vis, show, öppna, åpne, open, export*, eksport*, pass, passen, skift, vakter, vaktene, turnus*, schema*, skjema*, schedule, rota, roster, shifts,
  arbetstider, arbetspass, arbeidstid*, tider, tidene, tiderna, hours, work, egen, eigen, own, privat*, over, slå, slår, sätt, sätta, sett, sette, skru,
  stänger, turn, switch, ta, bort, ${BEGINNING}, ${ENDING}, ${CHANGING}, ${ADDRESS}`,
);

/** Where one wants them, where no calendar is named: `i telefonen`, `on my phone`. */
const ON_PHONE =
  / (?:i|pa|till|til|to|on|in|into|onto|over til) (?:(?:min|mi|my|the) )?(?:mobil(?:en)?|telefon(?:en)?|phone|iphonen?|android)(?: (?:min|mi))?(?= |$)/;
const SHIFTS = anyOf(
  'pass, passen, skift, vakter, vaktene, turnus*, schema*, skjema*, schedule, rota, roster, shifts, arbetstider, arbetspass, tider, tidene, tiderna',
);

const BEGINS = anyOf(BEGINNING);
const ENDS = anyOf(ENDING);
const CHANGES = anyOf(CHANGING);
const ITS_ADDRESS = anyOf(ADDRESS);

/** Of an address or a link, in so many words: the old one ends. */
const asksForNew = (line: string): boolean =>
  / (?:ny|new)$/.test(line) || (CHANGES.test(line) && ITS_ADDRESS.test(line));

const wanted = (line: string): Slots['feed'] => {
  if (asksForNew(line)) return 'new';
  if (ENDS.test(line)) return 'off';
  return / (?:pa|on)$/.test(line) || BEGINS.test(line) ? 'on' : undefined;
};

/**
 * `kalender`, `mina pass i mobilens kalender`, `mina pass i telefonen`, `slå av kalendern`, `new calendar link`: one's own shifts in a calendar, and what is to become of
 * it. Of a day in it, it is that day that is asked for. Nothing else may be said beside: who books something in a calendar means another one.
 */
export const calendarFeedIn = (reading: Reading): Found => {
  const { words, clients, people, calendar, named } = reading;
  if (words.length > LONGEST || clients.length + people.length > 0) return undefined;
  const isIt = words.map(({ key }, at) => saysAt(reading, 'calendar', at) || COMPOUND.test(key));
  const line = lineRead(reading);
  const onPhone = ON_PHONE.test(line) && SHIFTS.test(line);
  if (!isIt.includes(true) && !onPhone) return undefined;
  if (words.some(({ key }, at) => !named[at] && !isIt[at] && !BESIDE.test(key))) return undefined;
  if (calendar.dates.length > 0) return { intent: 'myDay', slots: {} };
  const feed = reading.question || !isIt.includes(true) ? undefined : wanted(line);
  return { intent: 'calendar', slots: feed ? { feed } : {} };
};
