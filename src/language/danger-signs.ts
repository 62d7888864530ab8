import { NOT, PERSON } from './acute-signs';
import { KIN } from './kin';

const WEAPON =
  '(?:kniv|kniven|brodkniv|brodkniven|brodknivar|kokkenkniv|kjokkenkniv|kjokkenkniven|kokskniv|kokskniven|vapen|vapnet|pistol|pistolen|yxa|yxan|oks|oksa|gevar|geveret|knife|(?<=(?:a|the) )gun|weapon|axe)';
/** Whoever may turn on somebody. */
const WHO = `(?:${PERSON}|${KIN}|hes|shes|granne\\w*|nabo\\w*|gasten|besokaren|en man|en mann|a man|nan|nagon|non|nokon|someone|somebody|somebodys|someones)`;
/** What a knife is for in a kitchen, or where it lies. */
const IN_KITCHEN =
  '(?! (?:och gaffel|og gaffel|and fork|till|til|som|att|a|for|i (?:ladan|skuffen|skapet)|in the (?:drawer|kitchen drawer)|to)(?![a-z]))';

/** Folded like the medical signs: without å ä ö æ ø. */
export const FIRE = [
  '(?:det|spisen|koket|lagenheten|huset|leiligheten|kjokkenet|soffan|sangen|kjelen|komfyren|gardinen|gardinet|sofaen|rommet|rummet|huset|trapphuset|hemma) (?:brinner|brenner|brann)(?! (?:for|i (?:halsen|magen|ogonen|oynene)|ned)\\b)',
  'brinner(?! for| inne med| av| etter| i (?:halsen|magen|ogonen))',
  'borjat brinna',
  'borjade brinna',
  'begynt a brenne',
  'brenner (?:det )?(?:i|hos|pa|hjemme|inne)(?! (?:halsen|magen|oynene|nar|a ))',
  '(?:brand|brann|eld|fyr) (?:i|hos|pa|hemma|hjemme|at)(?! (?:kultur|avdeling|skap))',
  'brand!',
  'brann!',
  'eldsvada',
  'lagenhetsbrand',
  'bostadsbrand',
  'boligbrann',
  'spisbrand',
  'komfyrbrann',
  'full brand',
  'fattat eld',
  'fatt eld',
  'tatt fyr',
  'tar fyr',
  'tog fyr',
  'tok fyr',
  'star i brann',
  'star i lagor',
  'star i brand',
  'caught fire',
  '(?:is|are|was|its) on fire',
  'on fire',
  'theres a fire',
  '(?:is|was) a fire(?! (?:drill|alarm test))',
  'a fire (?:at|in|has)',
  'house fire',
  'kitchen fire',
  '^fire!',
  'fire in the',
  'fire at (?:k|b|the|her|his)',
  '(?:brandlarmet|brannalarmen|brannalarmet|brandvarnaren|roykvarsleren|fire alarm|smoke alarm) (?:har )?(?:gar|gatt|tjuter|utlost|utloses|utlost|loser|ringer|ringer|uler|hyler|has gone off|is going off|going off|went off)(?! (?:pa batteri|inte|ikke))',
  '(?:full|fullt|fylls|masse|mye|mycket|lots|tjock|tykk|kraftig)(?: \\w+)? (?:av |of |med )?(?:rok|royk|smoke)\\b',
  'rokutveckling',
  'roykutvikling',
  'roken valler',
  'gaslukt',
  'gasslukt',
  'luktar gas',
  'lukter gass',
  'gas leak',
  'smell of gas',
  'smells of gas',
  '(?<!(?:hon|han|hun|ho|she|he|jag|jeg|klader|kladerna|klarna|jackan) )(?:luktar|lukter|lukta|smells?)(?: \\w+){0,2} (?:rok|royk|smoke|brannlukt)(?!\\w)',
  '(?:rok|royk|smoke) (?:i|in|fran|fra|from|pa) (?:the )?(?:koket|kjokkenet|kitchen|trapphuset|trappa|oppgangen|lagenheten|leiligheten|hallway|corridor|stairwell|building|bedroom|bathroom|living room|room|flat|apartment|huset|house|hallen|gangen|stua|spisen|komfyren|ugnen|ovnen|oven|stove|badrummet|badet)',
  'roklukt',
  'roykfylt',
  'rokfylld\\w*',
  'ring 110',
];

export const POLICE = [
  '(?:hotar|hotad|hotade|truer|truet|trua|threaten\\w*|attack\\w*|angriper|angrep|viftar|vifter|sticker|knivhugg\\w*|stabb\\w*)(?: \\w+){0,4} (?:kniv|kniven|vapen|vapen|pistol|yxa|oks|knife|gun|weapon|gevar)',
  `${WHO}(?: hos \\S+)? (?:har|hade|hadde|holder|haller|holl|has|had|holds|is holding|got|grep|greip|grabbed|har tagit|har tatt|tog|tok|plockar|plockade|drar|drog|dro|pulls|pulled)(?: (?:fram|frem|upp|opp|tag i|tak i|en|ei|ein|a|stor|lang|big|i handen|i handa|got|out)){0,4} ${WEAPON}${IN_KITCHEN}`,
  `${WHO}(?: hos \\S+)? (?:star|stod|gar|gick|gikk|kommer|kom|springer|sprang|lop|loper|stands|comes|runs|standing|walks)(?: (?:dar|der|runt|rundt|omkring|mot|till|til|oss|mig|meg|me|at|around|towards|har|inne|in|upp|opp)){0,3} (?:med|with)(?: (?:en|ei|ein|a|stor|big))* ${WEAPON}${IN_KITCHEN}`,
  'knivhuggen',
  'knivstukket',
  'knivhuggits',
  'stabbed',
  'inbrott pagar',
  'pagaende inbrott',
  'innbrudd pagar',
  'break-in in progress',
  '(?:ringa|tillkalla|larma|ring|tilkall|call) (?:efter )?(?:polisen|politiet|the police|polis|police)',
  'valdsam mot',
  'voldelig mot',
  'hotar att (?:sla|doda)',
  'truer med a (?:sla|drepe)',
  'threatening to (?:hit|kill)',
  '(?:hotar|hotade|hotat|truer|truet|trua|truar|threatens|threatened|threatening|angriper|angrep|attacks|attacked|attacking) (?:mig|meg|mej|me|oss|us|personal\\w*|henne|honom|ham|her|him|hanne)(?! (?:att|om) (?:sluta|slutte))',
  '(?:blir|blev|ble|blitt|blivit|kanner mig|foler meg|being|been|feel|was|am) (?:hotad|hotade|truet|trua|threatened|attacked|angripen|angrepet)',
  `${PERSON}(?: \\w+){0,3} (?:slar|slog|slo|hits|hit|punched|beats) (?:mig|meg|mej|oss|me|us|personal\\w*)(?! (?:med hapnad|att))`,
  '(?:foljer|foljt|foljde|folger|folgt|fulgt|fulgte) (?:etter|efter) (?:mig|meg|mej|oss)',
  '(?:forfoljer|forfolger|jagar|jager) (?:mig|meg|mej|oss)',
  '(?:blir|ar|er) (?:forfoljd|forfulgt)',
  '(?:man|guy|someone|somebody|stranger|he|they|person|son|people) (?:is |are )?(?:following|follows|chasing|stalking) me',
  '(?:being|been|am|im) (?:followed|chased|stalked)',
];

const FLOOR =
  '(?:golvet|gulvet|golv|gulv|badrumsgolvet|koksgolvet|badegulvet|kjokkengulvet|the floor|floor|the bathroom floor|the kitchen floor)';
const FELL =
  '(?:ramlat|ramlade|ramla|trillat|trillade|fallit|falt|foll|falle|dott|datt|dottet|fell|fallen|rullat|rolled)';
const SUGAR = '(?:blodsock\\w*|blodsukk\\w*|blood sugar|bloodsugar|b-glukos|p-glukos|glucose|blood glucose)';

/** May be a matter of life and death: somebody has to look, or ask for advice, at once. */
export const URGENT = [
  `${FELL}(?: \\w+){0,3} (?:och|og|and) (?:\\w+ )?(?:bloder|blodde|blor|bleeding|bleeds|bled)`,
  `(?:^|(?:hjalp|hjelp|help) |${PERSON} (?:\\w+ ){0,3}|(?:och|og|and|som|who) )(?:ligger|ligg|lag|la|lying|lies|laying|is|sitter) (?:\\w+ )?(?:pa|on) ${FLOOR}`,
  `(?:hittade|hittat|hittad|hittar|fant|funnet|fann|finner|found)(?: (?!nyck|nok|key|tablet|pill|medi|post|papp)[a-z0-9-]+){0,4} (?:pa|on) ${FLOOR}`,
  `${FELL} (?:\\w+ )?(?:ur|ut av|ut or|ner fran|ned fra|av|fran|fra|out of|from|off) (?:the )?(?:sangen|sang|senga|sengen|seng|bed|rullstolen|rullestolen|wheelchair|trappan|trappa|the stairs|stairs)`,
  `(?:ramlat|ramlade|fallit|foll|falt|fell) (?:ner |ned |nedfor |nerfor |down )(?:i |for |the )?(?:trappan|trappen|trappa|stairs)`,
  `(?:lagt|lavt|low|hogt|hoyt|high|for lagt|sjunkande|fallande) ${SUGAR}`,
  `(?:lag|lav) (?:i )?${SUGAR}`,
  `${SUGAR}(?: (?:pa|ar|er|e|is|var|was|of|at|=|nere|nede|i|ligger|visar|viser|ned|ner|till|til|hos [a-z]-?\\d+|[a-z]-?\\d+)){0,3}:? (?:[0-3](?:[.,]\\d)?|[2-9]\\d(?:[.,]\\d)?|lo|hi|(?:mycket|veldig|very|for|valdigt|too) (?:lagt|lavt|low|hogt|hoyt|high)|lagt|lavt|low)(?![\\d.,:]|\\d)(?! ?(?:ggr|ganger|gang|x\\b|times|kl|min|/))`,
  '(?:for mycket|for mye|too much|dubbel dos|dobbel dose|double dose|fel dos|feil dose|wrong dose)(?: of| av)? insulin',
  `${PERSON}(?: \\w+)? (?:mar|mor|ar|er|e|is|feels|feeling|foler seg|kanner sig|verkar|virker)? ?(?:\\w+ )?(?:(?:jatte|kjempe|svin|skit|super|veldig |valdigt |riktigt |mycket |svart |skikkelig |fryktelig |fruktansvart |hemskt |kraftig )(?:dalig|daligt|darlig|sjuk|syk)|(?:very|really|extremely|terribly|so) (?:ill|unwell|sick|poorly|bad))(?! (?:pa|at|till|til|humor)\\b)`,
  `(?:${FELL}|${PERSON})(?: \\w+){0,4} (?:kan|far|klarar|klarer|kommer|kunde|orkar|cant|cannot) (?:sig |seg )?(?:${NOT} )?(?:att |a )?(?:seg ikke opp|seg ikkje opp|opp$|opp att|resa sig|komma upp|reise seg|reist seg|komme seg opp|kommit upp|opp igjen|upp igen|get up|get (?:her|him) up)`,
  `(?:oppnar|oppna|oppnade|apner|apna|apnet|apne|lukker|lukket) (?:opp )?${NOT} (?:opp )?(?:dorren|dorrn|dora|doren|dorra|porten|for oss|for mig|for meg)`,
  '(?:dosnt|dos not|isnt|is not|wont|not|didnt|did not) (?:open|opening) (?:the |her |his )?(?:door|up)',
];
