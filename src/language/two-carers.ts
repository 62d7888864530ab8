import { needsNot, saysDrop } from './denials';
import { NOT } from './negation';
import { anyOf } from './patterns';
import { lineRead, type Reading } from './reading';

const TWO_AT =
  /(?<![a-z])(?:ha|behover|behovs|trenger|treng|trengs|needs|need|vara|vare|kraver|krever) (?:to|tva|two)(?: (?:ved|vid|til|till|pa|i|for|to|nar|om|hos|med|nu|na|dar|der|morgon|morgen|kvall|kveld|som)(?![a-z])|$)/;
/** `behöver en till vid förflyttning`: beside the one who is there. */
const ONE_MORE =
  /(?<![a-z])(?:behover|behovs|trenger|treng|trengs|need|needs) (?:en|ei|ein|one) (?:till|til|more|personal till|hjelper til) (?:vid|ved|nar|till att|til a|for a|i duschen|i dusjen|when)(?![a-z])/;
const TWO_CARERS = anyOf(
  `dubbelbemanning*, dubbelbemannad, dubbelbemannat, dubbelbemannas, dobbeltbemanning*, dobbelt bemanning, dobbel bemanning, dobbeltbesøk*, dubbelbesök*, dubbel bemanning, dubbelt upp, två stycken, två personal, två personer, två undersköterskor,
  två st, två man, två vårdare, vara två, va två, är två, bli två, blir två, komma två, kommer två, gå två, jobba två, två som hjälps, två för att, två åt gången, dubbelt hos, två vid, två på plats, to på jobb, to på plass,
  to hjelpere, to pleiere, to personer, to stykker, to stk, to stykk, tomannsbesøk*, tomannshjelp*, to-mannsbesøk*, to-mann*, to mann, to mannsbesøk, være to, vere to, va to, vær to, er to, blir to, komme to, kommer to, gå to, to for å, to stykkjer,
  to ved, two carers, two staff, two people, two persons, two of us, two nurses, double staffing, double staffed, double-up, double up, two person*, two-person, two helpers, two are needed, be two`,
);
const HELP =
  '(?:racker|rekker|holder|held|greit|nok|ok|okej|okay|bra|fint|klarar|klarer|klarar oss|klarer oss|funkar|funker|fungerar|fungerer|enough)';
/** `greit med én`, `klarar på en`, and not `räcker med en kvart`. */
const ONE_ENOUGH = new RegExp(
  `(?<![a-z])${HELP} (?:\\S+ ){0,2}(?:med|pa|with) (?:en|ei|ein|1|one)(?: (?:personal|person|hjelper|pleier|carer|hos|nu|na|no|pa|i|vid|ved|om|igen|igjen)(?![a-z])|$)`,
);
const ONE_CARER = anyOf(
  `räcker med en, räcker med ett, klarar vi oss med en, klara oss med en, en personal räcker, ensam räcker, en personal, en person räcker, holder med en, nok med en, klarer oss med en, en hjelper holder, en er nok, en räcker, en holder, en är nog,
  gå ensam, gå ensamma, gå alene, gå aleine, with one carer, one carer again, just one carer, one person is enough, one carer is enough, one is enough, only one carer, one carer now`,
);
const DURATION = /(?:med|pa|with) (?:en|ett|et|ei|ein) (?:kvart|kvarter|halvtimme|halvtime|halv|timme|time|gang|gong)/;
const ONE_NOT = new RegExp(`(?<![a-z])${NOT} (?:\\S+ ){0,3}(?:ensam|ensamma|alene|aleine|alone)(?![a-z])`);

const oneIsEnough = (line: string): boolean =>
  !DURATION.test(line) && !ONE_NOT.test(line) && (ONE_CARER.test(line) || ONE_ENOUGH.test(line));

const ALONE = '(?:ensam|ensamma|alene|aleine|alone|by myself|by ourselves|on my own)';
/** `vi klarar inte lyften ensamma`, `får ikke snudd henne alene`: it is the carer who is alone. */
const ONLY_TWO = new RegExp(
  [
    `(?<![a-z])(?:vi|man|jag|jeg|eg|we|i) (?:gar|klarar|klarer|far|kan|orkar|orker|can|cant|cannot)(?: ${NOT})? (?:\\S+ ){0,4}${ALONE}(?![a-z])`,
    `(?<![a-z])(?:gar|far|orkar|orker|klarar|klarer) ${NOT} (?:att |a )?(?:snu|vand|lyft|loft|flytt|forflytt|stell|stelt)[a-z]* (?:\\S+ ){0,3}${ALONE}(?![a-z])`,
    `(?<![a-z])${NOT} (?:att |a |to )?(?:jobba|jobbe|arbeta|arbeide|ga|vara|vare|vere|work) (?:sjalv|selv|sjol|sjolv|ensam|alene|aleine|alone) (?:hos|med|pa|at|with)(?![a-z])`,
    `(?<![a-z])(?:lyften|loftet|forflyttningen|forflytningen|duschen|dusjen|stellet|vandningen|snuingen) (?:\\S+ ){0,3}(?:gar|funkar|funker) ${NOT} ${ALONE}(?![a-z])`,
  ].join('|'),
);
const DENIED = new RegExp(`(?<![a-z])(?:${NOT}|cant|cannot)(?![a-z])`);

/** Whether two are needed for it, or no longer are. */
export const twoCarersIn = (reading: Reading): boolean | undefined => {
  const line = lineRead(reading);
  if (oneIsEnough(line)) return false;
  if (ONLY_TWO.test(line) && DENIED.test(line)) return true;
  if (!TWO_CARERS.test(line) && !TWO_AT.test(line) && !ONE_MORE.test(line)) return undefined;
  return !needsNot(reading) && !saysDrop(reading);
};
