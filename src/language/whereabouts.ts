import { needsNot } from './denials';
import type { Intent } from './intents';
import { KIN } from './kin';
import { NOT } from './negation';
import { anyOf } from './patterns';
import { lineRead, positionOf, type Reading } from './reading';
import { asksColleagues, isAboutClient, isOfClient } from './who-is-meant';

const HOME = anyOf(
  `skrivs ut, skrives ut, skrevet ut, blir utskriven, blir utskrevet, hem från, hjem fra, hjem frå, hemkomst, hjemkomst, tillbaka från, tilbake fra, åter från, back from, home from, hemma efter, hjemme etter, hemma från, hjemme fra, heime frå, heime fra,
  hemma nu, hjemme nå, åter hem, tilbake i leiligheten, gets home, is home, kom hem, kom hjem, kom heim, kommit hem, kommet hjem, came home, utskrives, kommer heim, kjem heim, kjem hjem, kjæm heim, heim att, heime att, heime igjen`,
);
const AWAY = anyOf(
  `kad, på kad, legevakta, legevakten, reser bort, reise bort, reiser bort, åker bort, åka bort, resa bort, bortreist, ferie, på ferie, avlastningsopphold*, rehabopphold*, rekreasjon*, helsehus, helsehuset, korttidsplats*,
  korttidsplass*, korttidsvård*, åker till landet, på landet, på hytta, på hytten, til hytta, till stugan, i stugan, reser till, reiser til, on holiday, in respite, going away, sjukhem*, iva, läggs in, legges inn, lagt inn, lagts in, lagt in, åkt in, kjørt inn, på avlastning, i avlastning, på avlösning, på rehab, på rehabilitering, på opptrening, til opptrening, på växelvård, på helsehus*, på behandling, intagen, intagna, innlegges, innlegg, ligger inne, ligg inne, åkte in, kom in akut, in akut, inn akutt, på avdelning*, på avdeling*, på akuten, på akutten, akutmottag*, akuttmottak*, av ambulans, av ambulansen, av ambulanse, med ambulans, med ambulanse, by ambulance`,
);
const FAMILY = `(?:${KIN}|anhorig[a-z]*|parorende)`;
/** `hos sin son`, `staying with her sister`, and not `bor med`, `äter hos dottern`. */
const WITH_FAMILY = new RegExp(
  `(?<!(?:bor|lives|living|ater|spiser|et|eats|lunch|lunsj|middag|mat|fikar) (?:\\S+ )?)(?<![a-z])(?:hos|with) (?:sin |sitt |si |sine |sina |her |his |their )?${FAMILY}(?![a-z])(?! (?:till|til|to) )`,
);
const PLACE =
  '(?:sjukhus[a-z]*|sykehus[a-z]*|sjukehus[a-z]*|lasarett[a-z]*|korttid[a-z]*|rehab[a-z]*|avlastning[a-z]*|vaxelvard[a-z]*|helsehus[a-z]*|kad|opptrening[a-z]*|ferie[a-z]*|semester[a-z]*|hytta|hytten|landet|stugan|sommarstugan|resan|resa|reisen|reise|spania|spanien|syden|utlandet|hospital|respite|holiday|the hospital)';
/** `har åkt till sin son`, `reiser på hytta`. */
const GONE = new RegExp(
  `(?<![a-z])(?:akt|aker|rest|reser|reist|reiser|dratt|drar|dreg|farit|flugit|gone|went|travelled|travels|going) (?:bort |hem |hjem |heim |ner |upp |ned |opp |up |down |away )?(?:till|til|te|pa|to|in on|on) (?:sin |sitt |si |sine |sina |her |his |the )?(?:${FAMILY}|${PLACE})(?![a-z])`,
);
/** `flyttar till äldreboende`. */
const MOVES_AWAY =
  /(?<![a-z])(?:flytt[a-z]*|moving|moves|moved) (?:in |inn )?(?:till|til|pa|to|into) (?:ett |et |en |a |sarskilt |the )?(?:(?:[a-z]*bo(?:e)?nde[a-z]*)|sabo|sykehjem[a-z]*|sjukehjem[a-z]*|sjukhem[a-z]*|omsorgsbolig[a-z]*|institusjon[a-z]*|korttid[a-z]*|nursing home|care home)(?![a-z])/;
/** No visit is paused for one who has died. */
const DIED = /(?<![a-z])(?:passed away|gatt bort|gikk bort|gick bort|dog|avled|avliden|dode|dod|died|dead)(?![a-z])/;
/** `kommer inte hem förrän tisdag`. */
const NOT_YET = new RegExp(
  `(?<![a-z])(?:kommer|kjem|ar|er|is|be|blir) ${NOT} (?:be )?(?:hem|hjem|heim|hemma|hjemme|heime|tillbaka|tilbake|attende|back|home)(?: igen| igjen| att)? (?:forran|for|innan|until|before)(?![a-z])`,
);
/** `kommer från rehabilitering på torsdag`, `är tillbaka`. */
const COMES_FROM = new RegExp(
  `(?<![a-z])(?:kommer|kjem|kommit|kommet|ar|er|is|comes|coming|back|released|hentes|hamtas) (?:hem |hjem |heim |tillbaka |tilbake |back |home )?(?:fran|fra|from) (?:the )?${PLACE}(?![a-z])|(?<![a-z])(?:hem|hjem|heim|home) (?:\\S+ ){0,3}(?:fran|fra|from) (?:the )?${PLACE}(?![a-z])|(?<![a-z])(?:kommer|kjem|ar|er|is|comes|coming) (?:tillbaka|tilbake|attende|back)(?! (?:till|til|to) (?!oss|lagenheten|leiligheten|hemmet|hjemmet|huset))(?![a-z])`,
);
const CAME_FROM = /^(?:fran|fra|from|efter|etter|after|frå|varit|vart|var|was|been)$/;

/** `nå som mannen er borte`: somebody else is. */
const isFamilyAway = ({ words }: Reading, at: number): boolean =>
  [1, 2].some((back) =>
    /^(?:mannen|kona|frun|maken|hustrun|dottern|datteren|sonen|sonnen|parorende|anhoriga|husband|wife)$/.test(
      words[at - back]?.key ?? '',
    ),
  );

const AWAY_AS_SAID =
  '(?:borta|borte|vekk|away|bortrest|bortreist|inlagd|inlagt|innlagt|innlagd|intagen|akt (?:bort|in)|reist bort|lagt inn|lagts in|admitted|(?:pa|in|i|at) (?:the )?(?:[a-z]*sjukhus[a-z]*|sykehus[a-z]*|sjukehus[a-z]*|korttid[a-z]*|hospital|semester|ferie))';
const IS_NOT = new RegExp(
  `(?<![a-z])(?:(?:ar|er|e|is|har|has|blev|ble|was|var|ska|skal) (?:\\S+ )?${NOT}|isnt|hasnt|wasnt) (?:vara |vare |been |blitt |blivit |alls |)?${AWAY_AS_SAID}(?![a-z])`,
);
const ANY_MORE = /(?<![a-z])(?:langre|lenger|lengre|mer|any ?more|any longer|no longer)(?![a-z])/;

/** `är inte borta, fel av mig`: what was told of them is taken back. */
export const isNotAway = (reading: Reading): boolean => {
  const line = lineRead(reading);
  return !reading.question && isAboutClient(reading) && IS_NOT.test(line) && !ANY_MORE.test(line);
};

/** `är inte inlagd längre`. */
const isAwayNoMore = (line: string): boolean =>
  (IS_NOT.test(line) || /(?<![a-z])is no longer/.test(line)) && ANY_MORE.test(line);

/** Where they go, or come from: `inlagd, kommer hem fredag` is away, `hem från sjukhuset` is home. */
export const whereabouts = (reading: Reading): Intent | undefined => {
  const line = lineRead(reading);
  if (DIED.test(line)) return undefined;
  if (isAboutClient(reading) && isAwayNoMore(line)) return 'clientHome';
  const placeOf = (pattern: RegExp) => {
    const found = pattern.exec(line);
    return found ? line.slice(0, found.index).split(' ').length - 1 : -1;
  };
  const family = needsNot(reading) ? -1 : placeOf(WITH_FAMILY);
  const away = [
    positionOf(reading, 'away'),
    placeOf(AWAY),
    placeOf(GONE),
    placeOf(NOT_YET),
    placeOf(MOVES_AWAY),
    family,
  ].filter((at) => at >= 0);
  const back = NOT_YET.test(line) ? -1 : placeOf(COMES_FROM);
  const home = [positionOf(reading, 'home_again'), placeOf(HOME), back].filter((at) => at >= 0);
  const leaves = Math.min(...away);
  const returns = Math.min(...home);
  const left = away.length > 0 && !CAME_FROM.test(reading.words[leaves - 1]?.key ?? '') && leaves < returns;
  const past = reading.words.slice(0, leaves).some(({ key }) => /^(?:varit|vart|var|vært|was|been)$/.test(key));
  const known = isAboutClient(reading) || isOfClient(reading, returns);
  if (home.length > 0 && !(left && !past)) return known ? 'clientHome' : undefined;
  if (away.length === 0 || isFamilyAway(reading, leaves)) return undefined;
  return isAboutClient(reading) || (isOfClient(reading, leaves) && !asksColleagues(reading)) ? 'clientAway' : undefined;
};
