import { comesNoMore, managesNow, needsNot, refuses } from './denials';
import { durationIn } from './durations';
import { hasDied, healthAt, healthIn } from './health-signs';
import { oftenerIn } from './how-often';
import type { Intent } from './intents';
import { areaIn } from './life-areas';
import { moves } from './moved';
import { changeIn, isWorse, mustHave, relativesDo, takesLonger } from './need-changes';
import { NOT } from './negation';
import { folded } from './normalise';
import { lineRead, positionOf, type Reading, says } from './reading';
import { recurrenceIn } from './recurrence';
import { changesThing } from './trades';
import { twoCarersIn } from './two-carers';
import { whereabouts } from './whereabouts';
import { actorAt, asksColleagues, isAboutClient, isOfClient, takesClient } from './who-is-meant';
import { callsOffVisits } from './withdrawals';

/** The client is off, as told: `K-1012 avbokat imorgon`. */
const CALLED_OFF = /^(?:avbokat|avbokad|avbestilt|avbestallt|avbestalld|avlyst|installt|installd|cancelled|canceled)$/;

/** `vil ikke ta medisin`. */
const REFUSED = new RegExp(`(?<![a-z])(?:(?:vil|vill) ${NOT} (?:a )?|wont |dosnt want to )(?:ta|take)(?![a-z])`);

/** What illness there is, said of the client; what they no longer need help with is none. */
const isIll = (reading: Reading): boolean => {
  const category = healthIn(reading);
  if (category === undefined) return false;
  if (category !== 'fall' && !REFUSED.test(lineRead(reading)) && (managesNow(reading) || needsNot(reading)))
    return false;
  if (isAboutClient(reading)) return true;
  return !asksColleagues(reading) && isOfClient(reading, healthAt(reading));
};

const LOOKS_IN =
  /(?<![a-z])(?:titta|tittar|kika|kikar|kikke|stikke|stikk|sticka|ga|dra|komma|komme|aka|se|sja|halsa|look|pop) (?:till|til|innom|in|inn|inom|dit|forbi|etter)(?![a-z])/;

/** `nån måste titta till K-1033 en extra gång`: whoever it is, it is a visit more. */
const looksInMore = (reading: Reading): boolean =>
  !says(reading, 'me') &&
  reading.people.length === 0 &&
  LOOKS_IN.test(lineRead(reading)) &&
  changeIn(reading) === 'added';

const needsIt = (reading: Reading): boolean =>
  says(reading, 'need', 'wants', 'manages') || isWorse(reading) || managesNow(reading) || mustHave(reading);

/** Named with what it is for, or how often. */
const isNamed = (reading: Reading): boolean => areaIn(reading) !== undefined && recurrenceIn(reading) !== undefined;

/** Whatever else the sentence says, it says so in so many words. */
const saysOutright = (reading: Reading): boolean =>
  durationIn(reading)?.is !== undefined ||
  oftenerIn(reading) !== undefined ||
  comesNoMore(reading) ||
  refuses(reading) ||
  (twoCarersIn(reading) !== undefined && !says(reading, 'me')) ||
  (mustHave(reading) && (areaIn(reading) !== undefined || changeIn(reading) !== undefined));

/** Something else is to be done at the client's, in whatever order it is said. */
const changes = (reading: Reading): boolean => {
  if (takesClient(reading)) return false;
  if (looksInMore(reading) || (!asksColleagues(reading) && saysOutright(reading))) return true;
  if (isAboutClient(reading))
    return (
      needsIt(reading) ||
      isNamed(reading) ||
      says(reading, 'more', 'less') ||
      (moves(reading) && !asksColleagues(reading)) ||
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
    (needsNot(reading) || (areaIn(reading) !== undefined && (needsIt(reading) || recurrenceIn(reading) !== undefined)))
  );
};

/** `byta K-1047 mot K-1020 på fredag i stället`: between two clients it is the carers who trade. */
const isTraded = (reading: Reading): boolean =>
  reading.clients.length > 1 && says(reading, 'swap') && !changesThing(reading);

/** `avboka lunchbesöket hos K-1033 på onsdag`: that one, and the client is not away. */
const isOneVisit = ({ calendar }: Reading): boolean => calendar.part !== undefined || calendar.times.length > 0;

const callingOff = (reading: Reading, about: boolean): Intent | undefined => {
  if (about && reading.words.some(({ raw }) => CALLED_OFF.test(folded(raw)))) return 'clientAway';
  if (!callsOffVisits(reading)) return undefined;
  return isOneVisit(reading) ? 'needChange' : 'clientAway';
};

/** What is reported about a client, in the order of care.md: what comes before a changed need, and then that. */
export const needIn = (reading: Reading): Intent | undefined => {
  if (reading.heading || positionOf(reading, 'obstacle') === 0 || positionOf(reading, 'proposal') === 0) {
    if (says(reading, 'obstacle') && positionOf(reading, 'obstacle') <= 1) return 'obstacle';
    if (says(reading, 'proposal') && positionOf(reading, 'proposal') <= 1) return 'proposal';
  }
  if (says(reading, 'deviation')) return 'deviation';
  if (reading.clients.length === 0) return undefined;
  const where = whereabouts(reading);
  if (where) return where;
  const about = isAboutClient(reading);
  const calledOff = hasDied(reading) ? undefined : callingOff(reading, about);
  if (calledOff) return calledOff;
  if (isIll(reading)) return 'health';
  if (isTraded(reading)) return undefined;
  if (takesLonger(reading) || changes(reading)) return 'needChange';
  return about && says(reading, 'cannot') && actorAt(reading) < 0 && !says(reading, 'hurry') ? 'needChange' : undefined;
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

/** What needs no client: an obstacle or a proposal said without its heading. */
export const improvementIn = (reading: Reading): Intent | undefined => {
  if (reading.clients.length > 0) return undefined;
  if (says(reading, 'obstacle')) return 'obstacle';
  return says(reading, 'proposal') ? 'proposal' : undefined;
};
