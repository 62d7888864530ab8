import { durationIn } from './durations';
import { healthAt, healthIn } from './health-signs';
import type { Intent } from './intents';
import { areaIn } from './life-areas';
import { changeIn, isWorse, managesNow, moves, needsNot, relativesDo, takesLonger, twoCarersIn } from './need-changes';
import { folded } from './normalise';
import { anyOf } from './patterns';
import { lineRead, positionOf, type Reading, says } from './reading';
import { recurrenceIn } from './recurrence';

const HOLDS =
  /^(?:hos|till|til|to|at|with|med|for|fran|fra|from|av|of|ta|tar|take|do|bort|besoket|besok|mot|och|og|and)$/;

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

/** The client is off, as told: `K-1012 avbokat imorgon`. */
const CALLED_OFF = /^(?:avbokat|avbokad|avbestilt|avbestallt|avbestalld|avlyst|installt|installd|cancelled|canceled)$/;

/** `alla vardagar` asks nobody. */
const asksAnyone = ({ meanings, words }: Reading): boolean =>
  (meanings.get('anyone') ?? []).some(
    (at) => !/^(?:dag|vardag|hverdag|helg|kvall|kveld|morg)/.test(words[at + 1]?.key ?? ''),
  );

/** Colleagues are asked for something, whatever is said of the client beside it. */
export const asksColleagues = (reading: Reading): boolean =>
  asksAnyone(reading) ||
  says(reading, 'give', 'swap') ||
  asksPerson(reading) ||
  (says(reading, 'cannot') && says(reading, 'me'));

/** What stands there is said of the client: named since the writer last spoke of themselves. */
const isOfClient = (reading: Reading, at: number): boolean => {
  const lastBefore = (places: readonly number[]) => Math.max(-1, ...places.filter((place) => place < at));
  const client = lastBefore(reading.clients.map((mention) => mention.at));
  const me = lastBefore(reading.meanings.get('me') ?? []);
  return at >= 0 && (client >= 0 ? client > me : me < 0);
};

const HOME = anyOf(
  `skrivs ut, skrives ut, skrevet ut, blir utskriven, blir utskrevet, hem från, hjem fra, hjem frå, hemkomst, hjemkomst, tillbaka från, tilbake fra, åter från, back from, home from, hemma efter, hjemme etter,
  hemma nu, hjemme nå, åter hem, tilbake i leiligheten, gets home, is home, kom hem, kom hjem, kom heim, kommit hem, kommet hjem, came home, utskrives, kommer heim, kjem heim, kjem hjem, kjæm heim, heim att, heime att, heime igjen`,
);
const AWAY = anyOf(
  `kad, på kad, legevakta, legevakten, reser bort, reise bort, reiser bort, åker bort, åka bort, resa bort, bortreist, ferie, på ferie, avlastningsopphold*, rehabopphold*, rekreasjon*, helsehus, helsehuset, korttidsplats*,
  korttidsplass*, korttidsvård*, åker till landet, på landet, på hytta, på hytten, til hytta, till stugan, i stugan, reser till, reiser til, on holiday, in respite, going away, sjukhem*, iva, läggs in, legges inn, lagt inn, lagts in, lagt in, åkt in, kjørt inn`,
);
const WITH_FAMILY = anyOf(
  `hos sin son, hos sonen, hos sin dotter, hos dottern, hos datteren, hos dattera, hos sønnen, hos familjen, hos familien, hos anhöriga, hos pårørende, with her daughter, with his daughter, with her son, with his son,
  with family`,
);
const CAME_FROM = /^(?:fran|fra|from|efter|etter|after|frå|varit|vart|var|was|been)$/;

/** `nå som mannen er borte`: somebody else is. */
const isFamilyAway = ({ words }: Reading, at: number): boolean =>
  [1, 2].some((back) =>
    /^(?:mannen|kona|frun|maken|hustrun|dottern|datteren|sonen|sonnen|parorende|anhoriga|husband|wife)$/.test(
      words[at - back]?.key ?? '',
    ),
  );

/** Where they go, or come from: `inlagd, kommer hem fredag` is away, `hem från sjukhuset` is home. */
const whereabouts = (reading: Reading): Intent | undefined => {
  const line = lineRead(reading);
  const placeOf = (pattern: RegExp) => {
    const found = pattern.exec(line);
    return found ? line.slice(0, found.index).split(' ').length - 1 : -1;
  };
  const family = needsNot(reading) ? -1 : placeOf(WITH_FAMILY);
  const away = [positionOf(reading, 'away'), placeOf(AWAY), family].filter((at) => at >= 0);
  const home = [positionOf(reading, 'home_again'), placeOf(HOME)].filter((at) => at >= 0);
  const leaves = Math.min(...away);
  const returns = Math.min(...home);
  const left = away.length > 0 && !CAME_FROM.test(reading.words[leaves - 1]?.key ?? '') && leaves < returns;
  const past = reading.words.slice(0, leaves).some(({ key }) => /^(?:varit|vart|var|vært|was|been)$/.test(key));
  const known = isAboutClient(reading) || isOfClient(reading, returns);
  if (home.length > 0 && !(left && !past)) return known ? 'clientHome' : undefined;
  if (away.length === 0 || isFamilyAway(reading, leaves)) return undefined;
  return isAboutClient(reading) || (isOfClient(reading, leaves) && !asksColleagues(reading)) ? 'clientAway' : undefined;
};

/** `vil ikke ta medisin`. */
const REFUSED =
  /(?<![a-z])(?:(?:vil|vill) (?:inte|ikke|ikkje|ej|itj) (?:a )?|wont |dosnt want to )(?:ta|take)(?![a-z])/;

/** What illness there is, said of the client; what they no longer need help with is none. */
const isIll = (reading: Reading): boolean => {
  const category = healthIn(reading);
  if (category === undefined) return false;
  if (category !== 'fall' && !REFUSED.test(lineRead(reading)) && (managesNow(reading) || needsNot(reading)))
    return false;
  if (isAboutClient(reading)) return true;
  return !asksColleagues(reading) && isOfClient(reading, healthAt(reading));
};

/** Something else is to be done at the client's, in whatever order it is said. */
const changes = (reading: Reading): boolean => {
  const need = says(reading, 'need', 'wants', 'manages') || isWorse(reading);
  if (isAboutClient(reading))
    return (
      need ||
      says(reading, 'more', 'less') ||
      moves(reading) ||
      durationIn(reading) !== undefined ||
      changeIn(reading) !== undefined ||
      twoCarersIn(reading) !== undefined
    );
  if (asksColleagues(reading)) return false;
  if (relativesDo(reading)) return true;
  if (says(reading, 'less') || moves(reading) || cancelsPart(reading)) return true;
  if (says(reading, 'take', 'me') && !says(reading, 'need', 'wants')) return false;
  const change = changeIn(reading);
  if (says(reading, 'more') || change !== undefined || twoCarersIn(reading) !== undefined) return true;
  return (
    !says(reading, 'take') &&
    (needsNot(reading) || (areaIn(reading) !== undefined && (need || recurrenceIn(reading) !== undefined)))
  );
};

const KIN =
  '(?:man|mann|mannen|maken|make|fru|frun|hustru|hustrun|kona|kone|son|sonn|sonen|sonnen|dotter|dottern|datter|dattera|datteren|mor|mamma|far|pappa|wife|husband|son|daughter|mother|father)';
/** Somebody hurts somebody: `blir slagen av sin son`, `slår kona si`. */
const HURT = new RegExp(
  [
    `(?<![a-z])(?:blir|bli|blev|ble|blivit|blitt|vart|is|was|been|being|gets) (?:slagen|slatt|knuffad|dyttad|dyttet|dytta|hit|beaten|pushed) (?:av|by) (?:sin |sitt |si |his |her |the )?(?:${KIN}|personal[a-z]*|ansatt[a-z]*|kollega[a-z]*|pleier[a-z]*|staff)(?![a-z])`,
    `(?<![a-z])(?:slar|slog|slo|hits|beats) (?:sin |sitt |si |his |her )?${KIN}(?![a-z])`,
  ].join('|'),
);

/** What is reported about a client, in the order of care.md: what comes before a changed need, and then that. */
export const needIn = (reading: Reading): Intent | undefined => {
  if (reading.heading || positionOf(reading, 'obstacle') === 0 || positionOf(reading, 'proposal') === 0) {
    if (says(reading, 'obstacle') && positionOf(reading, 'obstacle') <= 1) return 'obstacle';
    if (says(reading, 'proposal') && positionOf(reading, 'proposal') <= 1) return 'proposal';
  }
  if (says(reading, 'deviation')) return 'deviation';
  if (reading.clients.length === 0) return undefined;
  if (HURT.test(lineRead(reading))) return 'deviation';
  const where = whereabouts(reading);
  if (where) return where;
  const about = isAboutClient(reading);
  if (about && reading.words.some(({ raw }) => CALLED_OFF.test(folded(raw)))) return 'clientAway';
  if (isIll(reading)) return 'health';
  if (takesLonger(reading) || changes(reading)) return 'needChange';
  return about && says(reading, 'cannot') && !says(reading, 'me', 'hurry') ? 'needChange' : undefined;
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
