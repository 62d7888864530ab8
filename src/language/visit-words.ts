import { NOT } from './negation';
import { anyOf } from './patterns';

/** What the client gets, as one word or the latter half of one. */
export const VISIT =
  '(?:besok|besoket|besoka|besoken|visit|visits|visiten|tillsyn|tillsynen|tilsyn|tilsynet|insats|insatsen|oppdrag|oppdraget)';
const DAY_PART =
  '(?:(?:morgon|morgen|kvall|kveld|lunch|lunsj|natt|formiddag|eftermiddag|ettermiddag|frukost|frokost|middag|fika|evening|morning|night|afternoon|lunch|short|kort|korta|korte|litet|lite) )?';
const PARTS =
  'morgon|morgen|kvall|kveld|lunch|lunsj|natt|formiddag|eftermiddag|ettermiddag|evening|morning|night|afternoon';
const ONE_MORE = '(?:ett|et|en|ei|ein|eit|ytterligare|\\d|tva|to|tre|one)';
const AGAIN = '(?:tur|titt|runda|runde|gang|gong|sving|svang|round|time)';
/** `en tur til B-231` goes to somebody; `en tur til på kvelden` is one more. */
const MORE = '(?:till|til|te|ekstra|extra|mer)(?! \\S*\\d)(?![a-z])';

/** `ett besök till på kvällen`, `ekstra tilsyn`, `lägga till ett kvällsbesök`, `one more visit`. */
export const ADDED = new RegExp(
  [
    `(?<![a-z])${ONE_MORE} ${DAY_PART}${VISIT} (?:till|til|te|ekstra|extra|mer)(?![a-z])`,
    `(?<![a-z])${ONE_MORE} (?:till|til) ${DAY_PART}${VISIT}(?! (?:till|til|to) )`,
    `(?<![a-z])(?:extra|ekstra|ytterligare|another|additional|one more|more|fler|flere|nytt|ny) (?:et |ett |en )?${DAY_PART}${VISIT}`,
    `(?<![a-z])(?:lagga till|lagg till|legge til|legg til|legge inn|legg inn|lagga in|lagg in|lagga pa|legge pa|lagg pa|legg pa|add|satta in|satt in|sette inn|sett inn|sette opp|sett opp|satta upp|satt upp|boka in|boka|infora|innfore|starta med|starte med) (?:[a-z]+ ){0,3}${VISIT}`,
    `(?<![a-z])${ONE_MORE} (?:extra |ekstra |liten |kort )?${AGAIN} (?:innom |inom |in |inn |opp )?${MORE}`,
    `(?<![a-z])(?:ha|fa|behover|behovs|trenger|treng|needs|need) (?:et |ett |en |eit )?(?:${PARTS}) (?:besok|visit|tillsyn|tilsyn)(?![a-z])`,
    `(?<![a-z])(?:en|et|ett|ei|ein|one) (?:extra|ekstra) ${AGAIN}(?![a-z])`,
    '(?<![a-z])(?:tatare|tettere|hyppigere|oftare|oftere|more often|fler ganger|flere ganger|fleire gonger|en gang till|en gang til|ein gong til|once more|one more time)(?![a-z])',
  ].join('|'),
);

export const LONGER = anyOf(
  `längre tid, lengre tid, lengre besøk, längre besök, lenger tid, lenger besøk, besöket längre, besøket lengre, longer visit, longer visits, visit longer, mer tid, mera tid, meir tid, meir ti, mer ti, mye tid,
  more time, extra tid, ekstra tid, extra time, utökad tid, utöka tiden, utvida tida, utvide tiden, tiden räcker inte, räcker inte tiden, tida rekk ikkje, tiden strekker ikke, tida strekker ikke, tiden holder ikke, tida holder ikke, time is
  not enough, hinns inte med, hinner inte på tiden, inte hinner med, förläng, förlänga, förlängas, förlängt, forlenge, forlenges, forleng, forlenget, extend, dobbelt så lang, dubbelt så lång, dubbla tiden, doble tiden,
  twice as long, double the time, för kort tid, for kort tid, for lite tid, för lite tid, too short, dubbelt så mycket tid, dobbelt så mye tid, dårlig tid, dåligt med tid, dårlig med tid, knapp tid, knappt med tid, knapt med tid, knapt om tid,
  inte tillräckligt med tid, ikke nok tid, ikkje nok tid, inte nog med tid, not enough time, too little time, springer ifrån, hinner knappt, rekker knapt, rekker så vidt, hinner precis, får inte plats på tiden, tiden går inte ihop, spräcker tiden, drar över tiden,
  går över tiden, går over tida, går over tiden, sprekker på tid, for liten tid, lite tid, för tajt, for knapt, for knapp, mer tid på, räcker inte till, rekk ikke til, strekker ikke til, tida rekk ikke, tiden rekker ikke, vi hinner aldrig, hinner inte klart, hinner inte färdigt, hinner aldrig klart, aldrig klara i tid, vi rekker aldri, blir ikke ferdig, blir ikke ferdige, blir inte klara, rekker ikke ferdig, dubblas, fördubblas, dobles, fordobles, dubbelt så länge, dobbelt så lenge, doubled`,
);

/** `för korta besök`: they are to be longer, and `för långa` shorter. */
export const TOO_SHORT =
  /(?<![a-z])(?:for|alltfor|altfor|allt for|alt for|too|lite for|litt for) (?:kort|korta|korte|short|knapp|knappa|knappt|knapt|lite|litet|little)(?! (?:mat|drick|drikke|medisin|medicin|to eat|varsel|notis|folk|aktivitet|att gora|a gjore|somn|sovn))(?![a-z])/;
export const TOO_LONG =
  /(?<![a-z])(?:besok|besoket|besoka|besoken|visit|visits|visiten|tid|tiden|tida) (?:\S+ ){0,4}(?:for|alltfor|altfor|too) (?:lang|lange|langt|langa|long|mycket|mye|much)(?! tid)(?![a-z])/;

const STAY = '(?:stanna|stannar|stanne|bli|blir|bliver|vara|vare|vere|sitta|sitter|sitte|stay|stays|remain|kvar|igjen)';
/** `stanna lite längre`. */
export const STAY_LONGER = new RegExp(
  `(?<![a-z])${STAY} (?:(?!${NOT}(?![a-z])|ensam|alene)\\S+ ){0,3}(?:langre|lengre|lenger|lengere|longer)(?! (?:an|enn|bort|fram|upp))(?![a-z])`,
);

export const SHORTER = anyOf(
  `kortare, kortere, shorter, korta, kortas, kortes, kortast, korta ner, korta ned, korte ned, korte ner, kort ned, kort ner, mindre tid, mindre ti, less time, dra ner på tiden, dra ned på tiden, dra ner tiden, minska tiden, redusere tiden, redusere tida, kutte tid, kutte tida,
  halvera, halveras, halvere, halveres, halve tiden, halva tiden, halve tida, half the time, för lång tid avsatt, for lang tid avsatt, ta ned tida, ta ned tiden, ta ner tiden, korte inn, korta in, knappe inn, forkorte, förkorta, förkortas, forkortes, forkort, gå tidigare därifrån, gå tidligere, fortere ferdig, färdiga fortare, färdig fortare`,
);

/** So much is taken from a visit: `dra av en kvart`, `ta vekk 15 min`. */
export const TAKEN_OFF = anyOf(
  `dra av, drar av, dra ifrån, dra bort, ta av, tar av, ta vekk, tar vekk, ta ifrån, trekke fra, trekk fra, trekke av, trekk av, spara, sparar, spare, sparer, spar in, spara in, skära bort, skära ner, skjære bort, skjær bort,
  take off, takes off, save, knapa in, knipa in, dra ned, dra ner, dras, går ned, gå ned, gå ner, går ner, minus, fortere, fortare, snabbare, raskare, raskere, kjappere, quicker, faster, till godo, til gode, ta ned, ta ner`,
);

/** The visit's time is not enough: `tar alltid längre tid`, `tar minst en kvart längre`, `tar dobbelt så lang tid`. */
export const TAKES_LONGER = new RegExp(
  [
    '(?:^| )(?:tar|tager|tek|take|takes|taking|tok|tog|took|ta) (?:\\S+ ){0,4}(?:langre|lengre|longer|mer tid|mera tid|meir tid|more time|lenger|too long|for lang tid|for lange|(?:jatte|kjempe|valdigt |veldig |sa )?(?:lang|mycket|mye) tid|so long|a long time|forever)(?: |$)',
    '(?:^| )(?:tar|tager|tek|takes|tok|tog|took) (?:\\S+ ){0,2}(?:dobbelt|dubbelt|twice)',
    `(?:^| )(?:hinner|rekker|rekk|hinn|klarar|klarer|gar|far|klare) ${NOT}(?: \\S+){0,6}? (?:pa|innen|inom|i) (?:bara |bare |kun |only |de |dei |the )?\\d+ ?(?:min|minuter|minutter|minutes|minuttene|minuterna)(?: |$)`,
    '(?:^| )(?:omojligt|umulig|impossible|svart|vanskelig) (?:\\S+ ){0,6}(?:pa|innen|inom|in) (?:bara |bare |kun |only )?\\d+ ?(?:min|minuter|minutter|minutes)(?: |$)',
  ].join('|'),
);
