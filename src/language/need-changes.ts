import type { Direction, VisitChange } from '../core/need';
import { comesNoMore, managesNow, needsNot, refuses, saysDrop } from './denials';
import { beforeIn, durationIn, enoughIn } from './durations';
import { oftenerIn } from './how-often';
import { insteadOfAt } from './instead';
import { areaIn } from './life-areas';
import { moves, movesPart } from './moved';
import { NOT } from './negation';
import { anyOf } from './patterns';
import { lineRead, type Reading, says } from './reading';
import { twoCarersIn } from './two-carers';
import {
  ADDED,
  LONGER,
  SHORTER,
  STAY_LONGER,
  TAKEN_OFF,
  TAKES_LONGER,
  TOO_LONG,
  TOO_SHORT,
  VISIT,
} from './visit-words';
import { callsOffVisits } from './withdrawals';

const GONE = /^(?:bort|vekk|stryka|stryk|stryke|fjerne|droppa|droppe|remove|skip|drop)$/;
const HAS_VISIT = new RegExp(`${VISIT}(?![a-z])`);

export const takesLonger = (reading: Reading): boolean =>
  !says(reading, 'anyone') && TAKES_LONGER.test(lineRead(reading));

/** `ändrat behov`: that it is another, and not at another time. */
const CHANGED_NEED = anyOf(
  'ändrat behov, ändrade behov, förändrat behov, endret behov, endra behov, changed need, changed needs, utökat behov, økt behov, minskat behov, redusert behov',
);

const RELATIVE =
  '(?:anhorig[a-z]*|parorende|dotter[a-z]*|datter[a-z]*|son|sonen|sonnen|frun|kona|mannen|maken|hustrun|sostern|broren|family|daughter|wife|husband)';
const RELATIVES_DO = new RegExp(
  `(?<![a-z])${RELATIVE} (?:(?:till|til|to|at) \\S+ )?(?:skoter|fixar|fikser|tar|ordner|ordnar|lager|lagar|handlar|handler|vasker|tvattar|stadar|does|takes|cooks|handles|hjalper|hjelper)(?![a-z])`,
);

/** `dotter fixar middagen`: what relatives do, the team need not. */
export const relativesDo = (reading: Reading): boolean => RELATIVES_DO.test(lineRead(reading));

/** `bara en gång i veckan`, `bare i oddetallsuker`. */
const SELDOM =
  /(?<![a-z])(?:bara|bare|berre|kun|endast|only) (?:\S+ ){0,3}(?:varannan|annenhver|annankvar|every other|every second|udda|jamna|oddetall[a-z]*|partall[a-z]*|oddetals[a-z]*|partals[a-z]*|odd|even)(?![a-z])|(?<![a-z])(?:odd|even|every other|every second) weeks? only(?![a-z])|(?<![a-z])(?:bara|bare|berre|kun|endast|only) (?:\S+ ){0,6}(?:gang|ganger|gonger|ggr|times|once|twice)(?![a-z])/;

/** What the figures say, or the time that is not enough or too much. */
const measuredIn = (reading: Reading, line: string): VisitChange | undefined => {
  const measured = durationIn(reading)?.is ?? enoughIn(reading)?.is;
  if (measured) return measured;
  if (TOO_LONG.test(line)) return 'shorter';
  return TOO_SHORT.test(line) || (STAY_LONGER.test(line) && !needsNot(reading)) ? 'longer' : undefined;
};

const COMPARED =
  /(?<![a-z])(?:mer|mera|meir|till|til|more|extra|ekstra|langre|lengre|lenger|longer|kortare|kortere|shorter|mindre|less)(?![a-z])/;

/** `behöver promenad tisdag och torsdag 20 min`: an outing with its own time, and no word of a visit, is one more. */
const isOuting = (reading: Reading, line: string): boolean =>
  says(reading, 'need', 'wants') &&
  !needsNot(reading) &&
  areaIn(reading) === 'community' &&
  durationIn(reading) !== undefined &&
  !HAS_VISIT.test(line) &&
  !COMPARED.test(line);

const changeSaid = (reading: Reading, line: string): VisitChange | undefined => {
  const measured = measuredIn(reading, line);
  if (measured) return measured;
  const duration = durationIn(reading);
  const less =
    says(reading, 'less', 'withdraw') ||
    needsNot(reading) ||
    managesNow(reading) ||
    relativesDo(reading) ||
    TAKEN_OFF.test(line);
  if (ADDED.test(line) && !needsNot(reading)) return 'added';
  if (isOuting(reading, line)) return 'added';
  if (movesPart(reading) || beforeIn(reading) !== undefined) return 'moved';
  if (SHORTER.test(line) || (less && duration)) return 'shorter';
  if (needsNot(reading) && LONGER.test(line)) return undefined;
  if (dropsVisit(reading, line)) return 'dropped';
  if (takesLonger(reading) || LONGER.test(line)) return 'longer';
  if (moves(reading) && !CHANGED_NEED.test(line)) return 'moved';
  return duration && !less ? 'longer' : undefined;
};

const ONLY_OR_NOT = `(?:${NOT}|bara|bare|berre|kun|endast|only|hellre|heller|helst|rather)`;
const WOMEN_OR_MEN =
  '(?:man|mann|menn|mannfolk|karar|karlar|karer|killar|kille|gutt|gutter|kvinna|kvinnor|kvinne|kvinner|damer|dame|tjej|tjejer|jente|jenter|women|woman|guys|girls)';

/** `vill inte ha en man i duschen`, `ønsker kvinnelig pleier`, `vill bara ha kvinnor`: who comes, and not how much. */
const CARER_WISHED = new RegExp(
  [
    '(?<![a-z])(?:manlig|manliga|mannlig|mannlige|kvinnlig|kvinnliga|kvinnelig|kvinnelige|male|female) (?:personal[a-z]*|vardare|underskotersk[a-z]*|hjelper[a-z]*|pleier[a-z]*|carers?|staff|nurses?|vikari?[a-z]*)(?![a-z])',
    '(?<![a-z])(?:ha|av|have|from|want|wants) (?:en |ei |a )(?:man|mann|kvinna|kvinne|kille|tjej|dame|woman|girl|guy)(?![a-z])',
    `(?<![a-z])${ONLY_OR_NOT} (?:ha|fa|have|want|wants)(?: besok| hjalp| hjelp| help)?(?: av| from)? ${WOMEN_OR_MEN}(?![a-z])`,
    `(?<![a-z])(?:ha|fa|have|want|wants|prefers)(?: besok| hjalp| hjelp| help)?(?: av| from)? ${ONLY_OR_NOT} ${WOMEN_OR_MEN}(?![a-z])`,
  ].join('|'),
);

const wishesWho = (line: string): boolean => CARER_WISHED.test(line);

const HELP = /(?<![a-z])(?:hjalp|hjalpen|hjelp|hjelpen|hjelpa|help|oss|us)(?![a-z])/;
const ONWARDS = /(?<![a-z])(?:fran|fra|from|fom|langre|lenger|longer)(?![a-z])/;

/** `behöver ingen hjälp på onsdag`: nobody is to come that day. */
const needsNoHelpThen = (reading: Reading, line: string): boolean =>
  needsNot(reading) &&
  HELP.test(line) &&
  !ONWARDS.test(line) &&
  reading.calendar.dates.length > 0 &&
  areaIn(reading) === undefined;

/** It is the visit that goes, or nothing is named but the client: `kan vi ta bort K-1047 på lördag`. */
const dropsVisit = (reading: Reading, line: string): boolean => {
  if (callsOffVisits(reading) || (comesNoMore(reading) && areaIn(reading) === undefined)) return true;
  if (wishesWho(line) || (reading.people.length > 0 && says(reading, 'wants'))) return false;
  if (!needsNot(reading) && !saysDrop(reading) && !refuses(reading)) return false;
  if (needsNoHelpThen(reading, line)) return true;
  if (HAS_VISIT.test(line)) return true;
  const [client] = reading.clients;
  return client !== undefined && GONE.test(reading.words[client.at - 1]?.key ?? '');
};

/** What becomes of the visits, as far as the words say so. */
export const changeIn = (reading: Reading): VisitChange | undefined => {
  const said = changeSaid(reading, lineRead(reading));
  if (said !== undefined) return said;
  const asked = says(reading, 'wants') && reading.calendar.times.length > 0;
  return asked && directionIn(reading) === 'time' ? 'moved' : undefined;
};

const WORSE = anyOf(
  `sämre, svårare, försämrad, försämrats, dårligere, verre, verre, därligare, vanskeligere, worse, weaker, svagare, svakere, orkar inte, orker ikke, sliter, sliter med, strever, svårt att, vanskelig å, har problem*, struggl*,
  klarar inte, klarer ikke, klare ikkje, orkar mindre, må ha hjelp, må få hjelp, måste ha hjälp, måste få hjälp, bör få hjälp, bør få hjelp, bör ha hjälp, bør ha hjelp, ska få hjälp, skal få hjelp, must have help, trouble, difficulty, difficult to, hard to, svårigheter, vansker, otrygg*, utrygg*, orolig*, urolig*, rädd, redd, ensam, ensom, engstelig*, ängslig*, unsafe, scared, afraid, anxious, worried, lonely, frightened, tør ikke, tør itj, tør ikkje, torer ikke, vågar inte, mörkrädd*, mørkredd*, nervös*, nervøs*, einsam, åleine, åleina, isolerad, isolert, dårlig til beins, dårlig på beina, dålig på benen, dåligt på benen, ustø, ostadig`,
);

/** `har slutat bruke toalettet selv`. */
const STOPPED =
  /(?<![a-z])(?:slutat|slutade|slutta|sluttet|stopped) (?:att |a )?(?:(?:\S+ ){0,4}(?:sjalv|sjalva|selv|sjol|sjolv|herself|himself)|ga|gaa|sta|walking|duscha|dusje|tvatta sig|vaske seg|kla sig|kle seg|laga mat|lage mat|handla|handle|stada|vaske|diska|resa sig|reise seg)(?![a-z])/;

/** Of itself a reason for more help: `har blivit sämre`, `är orolig på kvällarna`, `må ha hjelp til`. */
export const isWorse = (reading: Reading): boolean => WORSE.test(lineRead(reading)) || STOPPED.test(lineRead(reading));

/** `B-240 må ha nattilsyn`: what somebody must have. */
const MUST_HAVE =
  /(?<![a-z])(?:ma|maste|mate|skall?|ska|skulle|bor|burde|borde|must|should|far|behover|trenger) (?:na |ocksa |ogsa |verkligen )?(?:ha|fa|have|get)(?![a-z])/;

/** The client, or whoever is theirs, must have it: no carer has. */
export const mustHave = (reading: Reading): boolean =>
  MUST_HAVE.test(lineRead(reading)) && reading.people.length === 0 && !says(reading, 'me');

/** `städning i stället för dusch`: other work, at the same time. */
const isOtherWork = (reading: Reading): boolean =>
  insteadOfAt(reading.words) >= 0 &&
  areaIn(reading) !== undefined &&
  !moves(reading) &&
  oftenerIn(reading) === undefined;

export const directionIn = (reading: Reading): Direction => {
  const line = lineRead(reading);
  const change = changeSaid(reading, line);
  if (change === 'added' || change === 'longer') return 'more';
  if (change === 'dropped' || change === 'shorter') return 'less';
  if (wishesWho(line) || isOtherWork(reading)) return 'other';
  const oftener = oftenerIn(reading);
  if (oftener) return oftener;
  if (twoCarersIn(reading) !== undefined) return twoCarersIn(reading) ? 'more' : 'less';
  if (movesPart(reading)) return 'time';
  if (reading.people.length > 0 && says(reading, 'wants')) return 'other';
  if (/(?<![a-z])(?:utokat|okt|okat) behov/.test(line)) return 'more';
  if (says(reading, 'less', 'withdraw') || managesNow(reading) || needsNot(reading) || refuses(reading)) return 'less';
  if (relativesDo(reading) || SELDOM.test(line)) return 'less';
  if (CHANGED_NEED.test(line)) return 'other';
  if (change === 'moved' || (reading.calendar.times.length > 0 && says(reading, 'wants'))) return 'time';
  return says(reading, 'more', 'need', 'not', 'cannot', 'wants') || isWorse(reading) || mustHave(reading)
    ? 'more'
    : 'other';
};
