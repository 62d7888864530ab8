import type { HealthCategory } from '../core/need';
import { NOT } from './negation';
import { anyOf } from './patterns';
import { lineRead, type Reading } from './reading';

const THEM =
  '(?:(?:[a-z]{1,4}[- ]?)?\\d+[a-z]?|hon|han|hun|ho|she|he|brukaren|brukeren|kunden|damen|mannen|kvinnan|kvinnen)';
const IS =
  '(?:ar|er|e|is|var|was|blev|ble|har blivit|har blitt|kanner sig|foler seg|kjenner seg|verkar|virker|mar|looks|feels|seems)';
const RATHER =
  '(?:(?:lite|litt|ganska|ganske|sa|riktigt|ordentligt|veldig|valdigt|mycket|nagot|noe|fortfarande|fortsatt|rather|quite|a bit|still) )*';
/** `är dålig idag`, and not `är dålig på benen`. */
const AS_IT_IS =
  '(?= (?:idag|i dag|ikvall|i kvall|i kveld|i natt|i morse|i morges|nu|na|no|igen|igjen|sedan|siden|sen|och|og|and|men|but|today|tonight|again|now|since|efter|etter|after)(?![a-z])|$)';
const UNWELL = '(?:dalig|daligt|darlig|klen|klent|poorly|unwell|ill)';

/** How they are, in so many words: `är dålig idag`, `mår inte bra`, `er ikke i form`. */
const POORLY = [
  `(?<![a-z\\d])${THEM} ${IS} ${RATHER}${UNWELL}${AS_IT_IS}`,
  `(?<![a-z])(?:ar|er|is|var|was) ${THEM} ${RATHER}${UNWELL}${AS_IT_IS}`,
  `(?<![a-z])(?:mar|kanner sig|foler seg|kjenner seg) ${RATHER}(?:${NOT} (?:\\S+ )?(?:bra|bedre|battre|godt|noe bra|frisk)|daligt|darlig|dalig|illa|uvel)(?![a-z])`,
  `(?<![a-z])${NOT} (?:\\S+ )?(?:i form|feeling (?:well|good)|feel well)(?![a-z])`,
  `(?<![a-z])(?:isnt|dosnt|not) (?:\\S+ )?(?:feel|feeling) (?:so |very )?(?:well|good)(?![a-z])`,
  '(?<![a-z])(?:ur form|formen er darlig|darlig form|dalig form|under the weather)(?![a-z])',
];

const HAS = '(?:(?:har|ar|er|e|is|has|nu|na|tyvarr|dessverre|already|sadly) )*';
const LEFT_US =
  '(?:dog|dott|avlidit|avled|avliden|avlidne|dod|dode|doydde|gatt bort|gikk bort|gick bort|passed away|died|dead|deceased|sovnet inn|somnat in|somnade in)';
const WHEN =
  '(?= (?:i|idag|igar|nu|na|no|pa|under|kl|imorse|tidigt|tidlig|sent|hemma|hjemme|last|this|yesterday|today|on|at|in|och|og|and|men|but|for|sa|fran)(?![a-z])|$)';
const DIED = [
  `(?<![a-z\\d])${THEM} ${HAS}${LEFT_US}${WHEN}`,
  `(?<![a-z])(?:dog|avled|dode|doydde) (?:[a-z]{1,4}[- ]?)?\\d+`,
];

/** Whoever has died, or is not well: the nurse's, and nobody is asked to go there in somebody's place. */
const AS_THEY_ARE = new RegExp([...POORLY, ...DIED].join('|'));

/** What a nurse is told of, the most telling first: who fell and is in pain fell. Folded like all that is read. */
const SIGNS: readonly (readonly [HealthCategory, RegExp])[] = [
  [
    'fall',
    anyOf(
      'ramlat, ramlade, ramla, ramlar, trillar, faller omkull, faller om, faller ofta, faller ofte, faller mye, faller mycket, trillat, trillade, snubblat, snubblade, snubblar, snublet, snubla, snubler, falt, falle, falt om, fallit, föll, fallolycka*, deit, dett, dotten, ramlet, ramler, velta, veltet, sklei, skled, skledd, gled, halkade, halkat, halka, stupte, stupt, gikk over ende, gått over ende, gick omkull, slipped, tripped, tumbled, falling, fell, fallen, fall, fallet, datt, dotte, slagit i huvudet, slagit huvudet, slagit sig, slått hodet, slo hodet, slått seg, hit her head, hit his head, gått omkull',
    ),
  ],
  [
    'swallowing',
    anyOf(
      'svälja, sväljer, sväljning*, svelge, svelger, svelg*, swallow*, sätter i halsen, sätter i maten, setter i halsen, setter maten i halsen, setter i maten, felsvälj*, feilsvelg*',
    ),
  ],
  [
    'wound',
    anyOf(
      'plåstret, plåsteret, genomblött, gjennomvått, gjennomvåt, omläggning*, bandage*, kompress, kompresser, vätskar, væsker, varar sig, sår, såret, såren, sårene, bensår*, fotsår*, trycksår*, trykksår*, liggesår*, liggsår*, skavsår*, gnagsår*, blåsa, blåsor, blemme, blemmer, blister*, wound, wounds, sore, sores, pressure ulcer, förband*, bandasje*',
    ),
  ],
  [
    'infection',
    anyOf(
      'infektion*, infeksjon*, infection*, kissar ofta, tisser ofte, svider när, det svider, det svir, temperatur, temperature, temp, uvi, urinvägsinfektion*, urinveisinfeksjon*, uti, feber, febrig, febril, fever, feverish, hostar, hostor, hoster, hosten, hoste, hosta, cough*, lunginflammation*, lungebetennelse*, betennelse*, vinterkräksjuka*, influensa, covid',
    ),
  ],
  [
    'confusion',
    anyOf(
      'förvirrad, förvirring, förvirrat, forvirret, forvirra, forvirring, confused, confusion, desorienterad, desorientert, disoriented, hittar inte hem, finner ikke hjem, vet inte vilken dag, vet ikke hvilken dag, glömsk, glömskare, glemsk, kommer inte ihåg, minns inte, husker ikke, forgets, forgetful, surrig, surrete, virrig, hallucin*',
    ),
  ],
  [
    'medicine',
    anyOf(
      'medicin, medicinen, mediciner, medicinerna, medicinering*, medisin, medisiner, medisinen, medisinene, medicine, medicines, medication*, tablett, tabletter, tabletten, tabletterna, tablettene, tablets, pills, piller, pillene, dosett*, dosette*, dosetten, insulin, insulinet, läkemedel*, dos, dosen, dose, doser, doses, dubbel dos, dobbel dose,  legemid*, plåster, biverkning*, bivirkning*',
    ),
  ],
  [
    'weight',
    anyOf(
      'rasat i vikt, rasar i vikt, rast i vekt, raser i vekt, tappar vikt, tappa vikt, magrat, magrar, magret, blitt tynn, blivit mager, blitt mager, kläderna hänger, klærne henger, gått ner i vikt, går ner i vikt, tappat i vikt, tappar i vikt, tappat vikt, gått upp i vikt, viktnedgång*, gått ned i vekt, går ned i vekt, gått ned, vekttap*, losing weight, lost weight, weight loss, äter dåligt, äter knappt, äter nästan inget, spiser dårlig, spiser lite, spiser nesten ikke, inte ätit, slutat äta, slutat att äta, sluttet å spise, slutta å ete, slutta å spise, stopped eating, äter inte, vill inte äta, ikke spist, spiser ikke, vil ikke spise, not eaten, not eating, inte druckit, dricker inte, ikke drukket, drikker ikke, glömmer äta, glömmer att äta, glemmer å spise, forgets to eat, aptit*, appetit*, appetite, matlyst*, undernär*, underernær*',
    ),
  ],
  [
    'pain',
    anyOf(
      'smärta, smärtan, smärtor, smerte, smerter, smertene, pain, pains, painful, ont, vondt, verk, verker, värk, värker, hurts, hurting, ache, aches, aching',
    ),
  ],
  [
    'other',
    anyOf(
      'yr, yrsel, svimmel, svimmelhet, dizzy, dizziness, kräks, kräkts, kräkas, kaster opp, kastet opp, spyr, vomit*, rodnad, rødhet, svullen, svullet, svullna, hoven, hovent, hovne, swollen, swelling, utslag, utslett, rash, eksem, blodtryck*, blodtrykk*, blood pressure, diarré, diaré, diarrhoea, diarrhea, förstoppning, förstoppad, avföring*, avføring*, bajsat, bæsja, bæsjet, trög mage, trög i magen, treg mage, treg i magen, lös i magen, løs mage, løs i magen, bowel*, obstipasjon, obstipert, forstoppelse, constipat*, kateter*, kateteret, catheter, stomi*, blåmärke*, blåmerke*, bruise*, uttorkad, dehydrert, dehydrated, sjuk, sjuker, syk, sick, ill, krasslig, dårlig i dag, hängig',
    ),
  ],
];

/** `ont om tid`, `i så fall`: no illness. */
const NOT_ILL =
  /\b(?:(?:byxor|byxorna|buksa|buksene|klader|kladerna|klarne|ringen|ringarna|glasogonen|brillene|trousers|clothes) (?:ramlar|ramlat|faller|falle|fall|trillar|trillat|falling) (?:av|ner|ned|off|down)|ont om|i (?:sa|alle|vart|hvert|alla) fall|i sa fall|iallafall|fall i|in case)\b/g;

const HAS_DIED = new RegExp(DIED.join('|'));

export const hasDied = (reading: Reading): boolean => HAS_DIED.test(lineRead(reading));

export const healthIn = (reading: Reading): HealthCategory | undefined => {
  const line = lineRead(reading).replace(NOT_ILL, ' ');
  return SIGNS.find(([, pattern]) => pattern.test(line))?.[0] ?? (AS_THEY_ARE.test(line) ? 'other' : undefined);
};

/** Where the first sign of illness stands, among the words. */
export const healthAt = (reading: Reading): number => {
  const line = lineRead(reading).replace(NOT_ILL, (kept) => ' '.repeat(kept.length));
  const places = [...SIGNS.map(([, pattern]) => pattern), AS_THEY_ARE].flatMap(
    (pattern) => pattern.exec(line)?.index ?? [],
  );
  return places.length === 0 ? -1 : line.slice(0, Math.min(...places)).split(' ').length - 1;
};
