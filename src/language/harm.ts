import { KIN } from './kin';
import { marked, type Reading } from './reading';

const CLIENT = '<client>';
const PERSON = '<person>';
const WHOM = `(?:${CLIENT}|henne|honom|ham|han|hanne|hun|her|him|dem|dom)`;
const WHOSE = '(?:hennes|hans|hennar|sin|sina|sine|si|her|his|deras|deres|their)';
/** Somebody else than the client: at work there, near to them, or whoever. */
const SOMEBODY = `(?:(?!(?:man|far) )${KIN}|anhorig[a-z]*|parorende|granne[a-z]*|grannar[a-z]*|nabo[a-z]*|personal|personalen|personalet|kolleg[a-z]*|medarbetar[a-z]*|medarbeider[a-z]*|ansatt[a-z]*|vikari[a-z]*|vikar|vikaren|pleier[a-z]*|hjelper[a-z]*|vardare|vardaren|vardbitrade[a-z]*|underskotersk[a-z]*|sjukskotersk[a-z]*|sykepleier[a-z]*|helsefagarbeider[a-z]*|hemtjansten|hjemmehjelp[a-z]*|staff|colleague|coworker|carer|nurse|neighbou?r|nan|nagon|non|nokon|someone|somebody|en man|en mann|en kvinna|en kvinne|${PERSON})`;
/** Between who does it and what they do; somebody else's doing begins a sentence of its own. */
const THEN = '(?: (?!jag |jeg |eg |vi |i |we )\\S+){0,5}';
const BLOW =
  '(?:slar|slog|slo|slatt|slagit|sparkar|sparkade|sparkat|sparker|sparket|knuffar|knuffade|knuffat|knuffet|nyper|nop|nypt|klyper|klypt|kloret|ruskar|ruskade|skakar|skakade|rister|ristet|ofilar|ofilade|misshandlar|misshandlade|mishandler|mishandlet|hits|(?:has|had|have) hit|beats|kicks|kicked|slaps|slapped|pinches|pinched|shakes|shook|grabs|grabbed)';
const PUSH =
  '(?:puttar|puttade|puttat|puttet|dyttar|dyttade|dyttat|dytter|dyttet|dytta|skubber|skubbet|skuffer|skuffet|pushes|pushed|shoves|shoved)';
const WHEELED = '(?! (?:\\S+ ){0,3}(?:rull|wheel|ut|out|till|til|to|hem|hjem|home|upp|opp|up)[a-z]*)';
const LOUD =
  '(?:skriker|skrek|skreik|skrikit|skreket|vralar|gormar|ryter|skaller|skallde|skjeller|skjelte|broler|kjefter|kjeftet|shouts|shouted|shouting|yells|yelled|screams|screamed)';
const CALLS = '(?:ropar|ropade|ropat|roper|ropte|ropt)';
const ROUGH =
  '(?:hardhant|hardhandt|hardhendt|elak|elaka|stygg|slem|taskig|otrevlig|grov|krankande|krenkende|valdsam|voldelig|rough|mean|nasty|cruel|violent)';
const HARD = '(?:hart|hardt|hardhant|brutalt|roughly|hard)';
const TAKES = '(?:tar|tog|tok|tatt|tagit|took|takes|taking)';
const HOLDS = '(?:tar|tog|tok|tatt|tagit|took|takes|holder|haller|holdt|holl|griper|grep|grips|holds|drar|drog|dro)';
const STEALS = '(?:stjal|stjel|stjeler|stal|stjalet|steals|stole|snodde|robs|robbed)';
const THINGS =
  '(?:pengar|pengarna|penger|pengene|pengane|money|cash|bankkort|bankkortet|kortet|smycken|smyckena|smykker|smykkene|jewellery|jewelry|planbok|planboken|lommebok|lommeboka|lommeboken|purse|wallet)';
const ERRAND =
  '(?! (?:for a|for att|till|til|to) (?:\\S+ )?(?:handl|kop|kjop|bank|butik|affar|kiosk|apotek|shop|buy)| (?:och|og|and) (?:handl|kop|kjop|betal|shop|buy))';

const HARM = new RegExp(
  [
    `${BLOW} (?:till |til |tag i )?${CLIENT}(?! (?:en|ett|et) (?:signal|pling))`,
    `${SOMEBODY}${THEN} ${BLOW} (?:till |til |tag i )?${WHOM}`,
    `${SOMEBODY}${THEN} ${PUSH} (?:till |til )?${WHOM}${WHEELED}`,
    `${SOMEBODY}${THEN} ${LOUD} (?:at|till|til|pa|mot|ut) ${WHOM}`,
    `${SOMEBODY}${THEN} ${CALLS} (?:at|till|til|mot) ${WHOM}`,
    `${SOMEBODY}${THEN} ${HOLDS} (?:for )?${HARD} (?:tak |tag )?(?:i|in|of) (?:${WHOM}|${WHOSE}|arm[a-z]*|hand[a-z]*|axel[a-z]*|skuld[a-z]*|nacke[a-z]*|nakke[a-z]*|har[a-z]*)`,
    `${SOMEBODY}${THEN} ${HOLDS} (?:tag |tak )?(?:i |in )?${WHOM} (?:\\S+ )?${HARD}`,
    `${SOMEBODY}${THEN} ${ROUGH} (?:mot|med|to|with|towards|against) ${WHOM}`,
    `${SOMEBODY}${THEN} ${TAKES} (?:${WHOSE}|${CLIENT}) ${THINGS}${ERRAND}`,
    `${SOMEBODY}${THEN} ${TAKES} ${THINGS} (?:${WHOSE}|(?:till|til|fran|fra|from) ${WHOM})${ERRAND}`,
    `${SOMEBODY}${THEN} (?:${STEALS}|(?:lurar|lurade|lurer|lurte|tricks|scams) ${WHOM})`,
    `(?:blir|bli|blev|ble|blivit|blitt|vart|is|was|been|being|gets) (?:slagen|slatt|knuffad|dyttad|dyttet|dytta|hit|beaten|pushed) (?:av|by) (?:sin |sitt |si |his |her |the )?(?:${KIN}|personal[a-z]*|ansatt[a-z]*|kollega[a-z]*|pleier[a-z]*|staff)`,
    `(?:slar|slog|slo|hits|beats) (?:sin |sitt |si |his |her )?${KIN}`,
  ]
    .map((pattern) => `(?<![a-z<])(?:${pattern})(?![a-z])`)
    .join('|'),
);

/** The line with nobody's code or name in it, but whether it is a client's. */
const unnamed = ({ words, clients, people }: Reading): string => {
  const ofClients = marked(words.length, clients);
  const ofPeople = marked(words.length, people);
  return words
    .map(({ key }, at) => (ofClients[at] ? CLIENT : ofPeople[at] ? PERSON : key))
    .join(' ')
    .replaceAll(/(?:<client> )+(?=<client>)/g, '');
};

/** Somebody hurts, shouts at or steals from a client: `sonen slår K-1047`, `en granne tar hennes pengar`, `blir slagen av sin son`. */
export const isHarmed = (reading: Reading): boolean => HARM.test(unnamed(reading));
