import { shortened } from './comments';
import type { Intent, Understood } from './intents';
import { NOT } from './negation';
import { cleaned } from './normalise';
import { plainly } from './plainly';
import { type Reading, says } from './reading';

const WE = '(?:vi|we|me|mi|oss)';
const I = '(?:jag|jg|ja|jeg|jei|eg|æ|æg|e|i|personligen)';
const HELLO =
  '(?:(?:hej|hei|heisann|hi|hello|hallo|alltsa|asso|men|but|ok|okej|alla|alle|all|och|og|and|so|nu|na|now|du|tips|ide|sorry|en sak) ){0,3}';
const SOFTLY =
  '(?:(?:ju|jo|kanske|kanskje|bara|bare|heller|hellre|garna|gjerne|val|vel|egentligen|egentlig|maybe|just|also|perhaps|rather|istallet|kunna|kunne) )*';
const TRIES =
  '(?:testa|teste|testar|prova|prove|prov|provar|forsoka|forsoke|forsok|borja|begynne|begynn|byrja|starta|starte|sluta|slutte|slutt|infora|innfore|slippa|slippe|try|test|start|stop|begin|introduce|skip|drop)';

const THINKS = `${I} (?:tycker|tycke|tykker|tyckte|tyck|synes|syns|synest|syntes|mener|menar|anser|think|feel|believe|suggest|propose|reckon|foreslar|foreslaar|vill foresla|vil foresla|would suggest|would propose)(?: (?:verkligen|faktiskt|faktisk|att|at|that|ju|jo|bara|nog|nok))*`;
const TOGETHER =
  '(?:ska|skal|skall|skulle|borde|bor|burde|kan|kunde|kunne|maste|ma|far|should|shouldnt|could|ought|can|must|need|slutar|slutter|borjar|begynner|testar|tester|provar|prover|stop|start|try|ikke|ikkje|inte|int|itj)';

/** How a way of working is proposed without saying so: `jag tycker vi ska …`, `kan vi testa att …`, `borde vi inte …`, `vi kunde ju …`. */
const PROPOSING = new RegExp(
  `^${HELLO}(?:${[
    `${THINKS} ${WE} ${SOFTLY}${TOGETHER}`,
    `(?:jag foreslar|jeg foreslar|eg foreslar|æ foreslar|i suggest|i propose)`,
    `(?:borde|bor|burde|should|shouldnt) ${WE}`,
    `(?:kan|kunde|kunne|ska|skal|skulle|far|can|cant|could|couldnt) ${WE} (?:${NOT} )?${SOFTLY}(?:(?:att|at|a|to) )?${TRIES}`,
    `${WE} (?:kunde|kunne|could|skulle kunna|skulle kunne)(?! (?:${NOT}|varken|hverken))`,
    `${WE} (?:borde|burde|bor|should|ought)`,
    `(?:tank om|hva om|hur vore det om|vad sags om att|hva med at|what if|how about|what about) ${WE}`,
    `(?:varfor|hvorfor|korfor) (?:${NOT} )?(?:${WE} )?(?:${NOT} )?(?:bara |bare )?${TRIES}`,
    `why (?:dont|not) (?:we )?${TRIES}`,
    `(?:lets|la oss|lat oss|lat os) (?:att )?${TRIES}`,
    `(?:${I} )?(?:(?:vill|vil|want|to|skulle vilja|kan vi|borde vi|vi) )*(?:byta|byt|byte|bytte|andra|andre|endre|change) (?:pa )?(?:en |vara |vare |our |the |a )?(?:regel|regeln|regler|reglerna|reglene|rutin|rutinen|rutinerna|rutine|rutinene|rule|rules|routine|routines)`,
  ].join('|')})(?= |$)`,
);

/** `kan vi testa det?`: what, was said before. */
const NOTHING = /^(?: (?:det|dette|detta|den|it|that|this|att|at|to|a))*$/;

/** `förslag vi slutar ringa`: the heading, without its colon. */
const HEADED =
  /^(?:(?:ett|et|en|a|an|mitt|my|nytt|new) )?(?:forslag|forbattringsforslag|forbedringsforslag|ide|idea|proposal|suggestion)(?: (?:ar|er|is))?(?: (?:att|at|that))?(?= (?:vi|we|me|att|at|to|that|sluta|slutte|borja|begynne|testa|teste|prova|prove|stop|start|try) )/;

const ROUND =
  /\b(?:\S*runda|\S*rundan|\S*runde|\S*runden|\S*slinga|\S*slingan|rutt|rutten|\S*ruta|\S*ruten|rute|round|route|ordning|ordningen|rekkefolge|rekkefolgen|order|korlista|korlistan|kjoreliste|kjorelista)\b/;
const BEGINS_AT =
  /\b(?:borja|borjar|starta|startar|begynne|begynner|byrja|starte|starter|start|begin) (?:(?:dagen|morgonen|morgenen|passet|vakta|the day|the morning) )?(?:hos|med|pa|at|with) (?:[a-z]{1,4}-)?\d/;

/** In which order clients are gone to is how the team works; what one of them gets is that client's. */
const isOrder = (line: string, { clients, calendar }: Reading): boolean =>
  ROUND.test(line) || (BEGINS_AT.test(line) && (clients.length > 1 || calendar.times.length === 0));

const CHANGES_HANDS: ReadonlySet<Intent> = new Set([
  'offerVisit',
  'offerShift',
  'takeVisit',
  'takeShift',
  'swapVisit',
  'swapShift',
  'swapRound',
  'openShift',
]);
const YIELDS: ReadonlySet<Intent> = new Set([
  ...CHANGES_HANDS,
  'unknown',
  'proposal',
  'obstacle',
  'decline',
  'accept',
  'needChange',
  'whatIf',
  'roleQuery',
  'myDay',
  'summary',
  'agreements',
  'agenda',
  'checkPlan',
  'policy',
  'myCases',
  'waiting',
  'calendar',
  'withdraw',
  'whyNot',
  'planChanges',
]);

/** A colleague is asked for, or a certain visit or shift changes hands. */
const isAsk = (intent: Intent, reading: Reading): boolean =>
  CHANGES_HANDS.has(intent) &&
  (says(reading, 'anyone') ||
    (says(reading, 'swap') &&
      (says(reading, 'shift', 'visit') || reading.people.length + reading.calendar.dates.length > 0)));

const proposedIn = (text: string, intent: Intent, reading: Reading): string | undefined => {
  const plain = plainly(text);
  const headed = HEADED.exec(plain.line);
  if (headed) return plain.typedFrom(headed[0].length);
  const opened = PROPOSING.exec(plain.line);
  if (!opened || NOTHING.test(plain.line.slice(opened[0].length))) return undefined;
  if (!YIELDS.has(intent) || isAsk(intent, reading)) return undefined;
  return reading.clients.length === 0 || isOrder(plain.line, reading) ? cleaned(text) : undefined;
};

const KEYS =
  'nyckel|nyckeln|nycklar|nycklarna|nyckelknippa\\w*|nyckelskap\\w*|nyckelkort\\w*|nokkel|nokkelen|nokler|noklene|noklan|keys?';
/** What the team works with. */
const THING = `(?:${KEYS}|(?:jobb|arbets|tjanste|vakt|bas)?tele?fon(?:en|er|erna|ene)?|phones?|(?:jobb|arbets|arbeids)?mobil(?:en|er|erna|ene)?|app(?:en|arna|ene|s)?|(?:arbets|tjanste|jobb)?bil(?:en|ar|arna|er|ene)?|cars?|(?:el)?cykel\\w*|(?:el)?cyklar\\w*|(?:el)?sykkel\\w*|(?:el)?sykler|(?:el)?syklene|bikes?|dator\\w*|datamaskin\\w*|computers?|laptop\\w*|surfplatt\\w*|lasplatt\\w*|nettbrett\\w*|ipad\\w*|paddan?|\\w*system(?:et|en)?|journalen|program(?:met)?|inloggning\\w*|palogging\\w*|login|natet|natverk\\w*|nettet|nettverk\\w*|internet\\w*|wifi|skrivaren?|skriveren?|printer\\w*|handskar\\w*|hansker|hanskene|hanskar|gloves|munskydd\\w*|munnbind\\w*|face masks|forklad\\w*|forkle\\w*|forklar\\w*|aprons|handsprit\\w*|handsprit|hand sanitiser|batteri\\w*|laddare|laddaren|laderen?|charger|material|materialet|utstyr|utstyret|equipment|arbetsklad\\w*|arbeidsklar\\w*|lasen?|laset|kodlas\\w*|kodlaset|e-las\\w*|locks?|forrad(?:et)?|lagret|lageret|skrivebord\\w*)`;
const WORKS =
  '(?:funkar|funka|funker|funke|fungerar|fungerer|fungere|virker|virke|startar|starta|starter|starte|laddar|ladda|lader|lade|gar|gatt|oppnar|opnas|apner|work|works|working|start|starts|charge|charges|charging|open)';
const GONE =
  '(?:saknas|saknades|saknar|fattas|mangler|manglar|missing|forsvunnit|forsvunnet|forsvunnen|forsvunna|forsvunne|borta|borte|bort|vekk|vakk|gone|slut|slutt|tom|tomma|tomt|tomme|empty|run out|trasig\\w*|sonder|odelagt|odelagte|oydelagt|broken|dod|dott|doda|dode|dead|urladd\\w*|utladet|utlada|flat|strular|strula|kranglar|krangler|krangla|tuller|tullar|hanger sig|henger seg|hanger seg|laser sig|laser seg|kraschar|krasjer|krasja|crash\\w*|nere|nede|down)';
const DENIED = '(?:dosnt|dont|wont|cant|isnt|arent|didnt)';

const TROUBLES: readonly RegExp[] = [
  new RegExp(
    `\\b${THING} (?:\\S+ ){0,6}?(?:${GONE}|${WORKS} (?:\\S+ )?${NOT}|${NOT} (?:\\S+ )?${WORKS}|${DENIED} (?:\\S+ )?${WORKS})\\b`,
  ),
  new RegExp(
    `\\b(?:finns|finnes|fins|fanns|det er|det ar|vi har|me har|vi hadde|vi hade|har vi|there are|there is|we have|we had|theres|der er) (?:\\S+ ){0,2}?(?:inga|ingen|inget|inte (?:nagra|nan|nagon|en|nog med)|ikke (?:noen|noe|nok)|ikkje (?:nokon|noko)|no|not any|not enough|slut pa|slutt pa|tomt pa|for fa|for lite) (?:\\S+ ){0,2}?${THING}\\b`,
  ),
  new RegExp(
    `\\b(?:(?:hittar|hitta|finner|finn|(?:kommer|slipper|kjem)(?= \\S+ inn? )) (?:\\S+ )?${NOT} (?:\\S+ ){0,3}?|(?:cant|cannot|can not) (?:find|open|log in to|log into|get into) (?:\\S+ ){0,2}?|(?:tappat|tappade|mistet|mista|blivit av med|have lost|ive lost|lost) (?:\\S+ ){0,2}?)${THING}\\b`,
  ),
  new RegExp(
    `^${HELLO}(?:(?:vi|we|jag|jeg|har|have|ar|er|are) )*(?:inga|ingen|inget|slut pa|slutt pa|tomt pa|tomt for|no|no more|out of) (?:\\S+ )?${THING}\\b`,
  ),
  new RegExp(`\\b(?:saknar|saknas|mangler|manglar|we are out of|run out of|we lack) (?:\\S+ ){0,2}?${THING}\\b`),
  new RegExp(
    `\\b(?:problem|problemer|problems|strul|krangel|trobbel|trobbla|trouble|bekymmer|bok) (?:med|with|pa) (?:\\S+ )?${THING}\\b`,
  ),
  new RegExp(
    `\\b(?:vi|me|we|mi) (?:hinner|hinn|rekker|rekk|rekke) (?:\\S+ )?(?:${NOT}|aldrig|aldri) (?:\\S+ ){0,2}?(?:dokumenter\\w*|rapporter\\w*|skriva|skrive|journalfor\\w*|ata|ete|spise|rast\\w*|paus\\w*|planera|planlegge|lunch\\w*|lunsj\\w*|lasa|lese)\\b`,
  ),
  /\bwe (?:(?:dont|never|cant) (?:ever )?(?:have|get|find) (?:the |any |enough )?time (?:to|for)|have no time (?:to|for)|(?:cant|dont) manage to) (?:\S+ )?(?:document\w*|report\w*|write|eat|breaks?|lunch|plan\w*|read)\b/,
];
/** A private one, and no trouble of the team's. */
const OWN_THING =
  /\b(?:min|mi|my|mitt) (?:egen |egna |own )?(?:bil|cykel|sykkel|car|bike)\b|\b(?:bilen|sykkelen|cykeln) min\b/;
const ASKS_FIRST =
  /^(?:vem|hvem|kem|kven|who|var|hvor|kor|where|nar|when|hur|hvordan|korleis|how|vad|hva|kva|what|har nan|har nagon|har noen|has anyone|vilken|vilka|hvilke|which)\b/;

const isTrouble = (text: string, intent: Intent, reading: Reading): boolean => {
  const { line } = plainly(text);
  if (reading.clients.length > 0 || reading.question || ASKS_FIRST.test(line) || OWN_THING.test(line)) return false;
  if (!TROUBLES.some((trouble) => trouble.test(line))) return false;
  return (
    YIELDS.has(intent) &&
    !(
      CHANGES_HANDS.has(intent) &&
      (says(reading, 'anyone', 'swap') || (says(reading, 'me') && says(reading, 'cannot')))
    )
  );
};

/** A way of working that is proposed, or something that stops the work, in its writer's own words and without the heading. */
export const inOwnWords = (text: string, understood: Understood, reading: Reading): Understood => {
  const comment = proposedIn(text, understood.intent, reading);
  if (comment !== undefined) return { intent: 'proposal', slots: { comment: shortened(comment) } };
  return isTrouble(text, understood.intent, reading)
    ? { intent: 'obstacle', slots: { comment: shortened(cleaned(text)) } }
    : understood;
};

const HAPPENED =
  '(?:hande|hender|hander|har hant|hant|skjedde|skjer|har skjedd|hendte|happened|is happening|blev det|blev|ble det|blei det|vart det|became|svarade|svarar|svarte|svarer|answered|say|said|sa|gar det|gar|gick det|gick|gikk det|gikk|is it going|did it go)';
const ASKED_OF = new RegExp(
  `^(?:vad|hva|kva|ka|what|hur|hvordan|korleis|how)(?: did| is| has)? (?:\\S+ )?${HAPPENED} (?:\\S+ ){0,3}?(?:av|med|om|pa|with|about|of|to) (?:\\S+ )?(?:${THING}|\\S*hind(?:er|ret|ren|ring|ringen)|obstacles?|(?:nyckel|nokkel)\\w+)(?: |$)`,
);

/** `vad hände med nycklarna?`: what has come of an obstacle, by what it was about. */
export const asksOfObstacles = (text: string): boolean => ASKED_OF.test(plainly(text).line);
