import type { Direction, VisitChange } from '../core/need';
import { durationIn, enoughIn } from './durations';
import { anyOf } from './patterns';
import { lineRead, type Reading, says, saysAt } from './reading';

const VISIT =
  '(?:besok|besoket|besoka|besoken|visit|visits|tillsyn|tillsynen|tilsyn|tilsynet|insats|insatsen|oppdrag|oppdraget)';
const DAY_PART =
  '(?:(?:morgon|morgen|kvall|kveld|lunch|lunsj|natt|formiddag|eftermiddag|ettermiddag|frukost|frokost|middag|evening|morning|night|lunch|short|kort) )?';

/** `ett besök till på kvällen`, `ekstra tilsyn`, `lägga till ett kvällsbesök`, `one more visit`. */
const ADDED = new RegExp(
  [
    `(?<![a-z])(?:ett|et|en|ei|eit|ytterligare|\\d|tva|to|tre) ${DAY_PART}${VISIT} (?:till|til|te|ekstra|extra|mer)(?![a-z])`,
    `(?<![a-z])(?:extra|ekstra|ytterligare|another|additional|one more|more|fler|flere|nytt|ny) (?:et |ett |en )?${DAY_PART}${VISIT}`,
    `(?:lagga till|lagg till|legge til|legg til|legge inn|lagga in|add|satta in|sette inn|sett inn) (?:[a-z]+ ){0,3}${VISIT}`,
    '(?<![a-z])(?:oftare|oftere|more often|fler ganger|flere ganger|en gang till|en gang til|ein gong til)(?![a-z])',
  ].join('|'),
);

/** `ta bort lunchbesöket`, `behöver inte kvällsbesöket`, `klarer seg uten besøket`. */
const DROPS = anyOf(
  `ta bort, tar bort, tas bort, ta vekk, stryk, stryka, stryke, strykes, fjern, fjerne, droppa, droppe, dropp, sluta med, slutte med, avsluta, avslutte, avslutt, dra in, remove, drop,
  cancel, skip, hoppa över, hoppar över, hoppe over, hopper over, slippa, slippe, uten, utan, without, kutta, kutte, kutt`,
);
const HAS_VISIT = new RegExp(`${VISIT}(?![a-z])`);

const LONGER = anyOf(
  `längre tid, lengre tid, lengre besøk, längre besök, lenger tid, lenger besøk, besöket längre, besøket lengre, longer visit, longer visits, visit longer, mer tid, mera tid, meir tid, meir ti, mer ti, mye tid,
  more time, extra tid, ekstra tid, extra time, utökad tid, utöka tiden, utvida tida, utvide tiden, tiden räcker inte, räcker inte tiden, tida rekk ikkje, tiden strekker ikke, tida strekker ikke, tiden holder ikke, tida holder ikke, time is
  not enough, hinns inte med, hinner inte på tiden, inte hinner med, förläng, förlänga, förlängas, förlängt, forlenge, forlenges, forleng, forlenget, extend, dobbelt så lang, dubbelt så lång, dubbla tiden, doble tiden,
  twice as long, double the time, för kort tid, for kort tid, for lite tid, för lite tid, too short, dubbelt så mycket tid, dobbelt så mye tid`,
);
const SHORTER = anyOf(
  `kortare, kortere, shorter, korta, korta ner, korta ned, korte ned, korte ner, kort ned, kort ner, mindre tid, mindre ti, less time, dra ner på tiden, dra ned på tiden, dra ner tiden, minska tiden, redusere tiden, redusere tida, kutte tid, kutte tida, halvera, halvere, för lång tid avsatt, for lang tid avsatt, forkorte, förkorta`,
);

/** The visit's time is not enough: `tar alltid längre tid`, `tar minst en kvart längre`, `tar dobbelt så lang tid`. */
const TAKES_LONGER = new RegExp(
  [
    '(?:^| )(?:tar|tager|tek|take|takes|taking|tok|tog|took|ta) (?:\\S+ ){0,4}(?:langre|lengre|longer|mer tid|mera tid|meir tid|more time|lenger|too long|for lang tid|for lange|(?:jatte|kjempe|valdigt |veldig |sa )?(?:lang|mycket|mye) tid|so long|a long time|forever)(?: |$)',
    '(?:^| )(?:tar|tager|tek|takes|tok|tog|took) (?:\\S+ ){0,2}(?:dobbelt|dubbelt|twice)',
    '(?:^| )(?:hinner|rekker|rekk|hinn|klarar|klarer) (?:inte|ikke|ikkje) (?:\\S+ ){0,3}(?:pa|innen|inom|i) \\d+ ?(?:min|minuter|minutter)(?: |$)',
  ].join('|'),
);

export const takesLonger = (reading: Reading): boolean =>
  !says(reading, 'anyone') && TAKES_LONGER.test(lineRead(reading));

const CALM = /^(?:brattom|bradskar|bradskande|bradska|haster|hastar|hast|hurry|rush|urgent)$/;

/** `no longer`, `no help`; in Norwegian dialect `no` is now. */
const NO_MORE = /^(?:longer|help|need|more|visits?)$/;

/** Where something is denied; `haster ikke` denies nothing of the need. */
const denials = ({ meanings, words }: Reading): readonly number[] =>
  [
    ...(meanings.get('not') ?? []),
    ...(meanings.get('cannot') ?? []),
    ...words.flatMap(({ key }, at) =>
      /^(?:ingen|inga|inget|inkje)$/.test(key) || (key === 'no' && NO_MORE.test(words[at + 1]?.key ?? '')) ? [at] : [],
    ),
  ].filter((at) => ![-1, 1, 2].some((step) => CALM.test(words[at + step]?.key ?? '')));

/** `behöver inte längre`, `trenger ingen hjelp`, `no longer needs`. */
export const needsNot = (reading: Reading): boolean => {
  const denied = denials(reading);
  const asked = [...(reading.meanings.get('need') ?? []), ...(reading.meanings.get('wants') ?? [])];
  return asked.some((at) =>
    denied.some(
      (no) =>
        no === at + 1 ||
        no === at - 1 ||
        no === at - 2 ||
        (no === at + 2 && /^(?:lenger|langre|hjelp|hjalp)$/.test(reading.words[at + 1]?.key ?? '')),
    ),
  );
};

/** `klarar frukosten själv`, and not `klarar inte`, nor `ikke kan kle seg selv`. */
export const managesNow = (reading: Reading): boolean => says(reading, 'manages') && denials(reading).length === 0;

/** `tung å flytte`: the client, and not the visit. */
const isHeavy = ({ words }: Reading, at: number): boolean =>
  /^(?:a|å|att|at|to)$/.test(words[at - 1]?.key ?? '') &&
  /^(?:tung|tungt|heavy|vond|svar)$/.test(words[at - 2]?.key ?? '');

/** `ändrat behov`: that it is another, and not at another time. */
const CHANGED_NEED = anyOf(
  'ändrat behov, ändrade behov, förändrat behov, endret behov, endra behov, changed need, changed needs, utökat behov, økt behov, minskat behov, redusert behov',
);

/** `i stället för kl 8` moves; `instead of me` does not. */
export const moves = (reading: Reading): boolean =>
  (reading.meanings.get('move') ?? []).some((at) => {
    if (isHeavy(reading, at)) return false;
    const after = at + reading.phraseLength('move', at);
    if (!/^(?:for|of|istedenfor)$/.test(reading.words[after - 1]?.key ?? '')) return true;
    return !saysAt(reading, 'me', after) && !reading.people.some((person) => person.at === after);
  });

const RELATIVE =
  '(?:anhorig[a-z]*|parorende|dotter[a-z]*|datter[a-z]*|son|sonen|sonnen|frun|kona|mannen|maken|hustrun|sostern|broren|family|daughter|wife|husband)';
const RELATIVES_DO = new RegExp(
  `(?<![a-z])${RELATIVE} (?:(?:till|til|to|at) \\S+ )?(?:skoter|fixar|fikser|tar|ordner|ordnar|lager|lagar|handlar|handler|vasker|tvattar|stadar|does|takes|cooks|handles|hjalper|hjelper)(?![a-z])`,
);

/** `dotter fixar middagen`: what relatives do, the team need not. */
export const relativesDo = (reading: Reading): boolean => RELATIVES_DO.test(lineRead(reading));

/** `bara en gång i veckan`. */
const SELDOM =
  /(?<![a-z])(?:bara|bare|berre|kun|endast|only) (?:\S+ ){0,6}(?:gang|ganger|gonger|ggr|times|once|twice)(?![a-z])/;

/** `på måndagar istället`, `besöket 18.30 ska vara 19.00`. */
const isMoved = (reading: Reading, line: string): boolean => {
  const { dates, times } = reading.calendar;
  const instead = /(?<![a-z])(?:istallet|i stallet|i stedet|istaden|instead)(?! (?:for|of))(?![a-z])/.test(line);
  const set = /(?<![a-z])(?:ska vara|skal vare|ska bli|skal bli|should be|blir)(?![a-z])/.test(line);
  return (instead && dates.length + times.length > 0) || (set && times.length > 1);
};

const TWO_AT =
  /(?<![a-z])(?:ha|behover|trenger|needs|need|vara|vare) (?:to|tva|two)(?: (?:ved|vid|til|till|pa|i|for|to|nar)(?![a-z])|$)/;
const TWO_CARERS = anyOf(
  `dubbelbemanning*, dubbelbemannad, dubbelbemannat, dobbeltbemanning*, dobbel bemanning, dubbelbesök, dubbel bemanning, två stycken, två personal, två undersköterskor, två st, vara två, är två, bli två, blir två, två som hjälps,
  to hjelpere, to pleiere, to personer, to stykker, to stk, to stykk, tomannsbesøk*, to-mannsbesøk*, to mann, to mannsbesøk, være to, vere to, er to, blir to, two carers, two staff, two people, two of us, double staffing, two person*, two helpers`,
);
const ONE_CARER = anyOf(
  `räcker med en, räcker med ett, klarar vi oss med en, klara oss med en, en personal räcker, ensam räcker, holder med en, nok med en, klarer oss med en, en hjelper holder, en er nok, one carer is enough, one is enough, only one carer`,
);

/** Whether two are needed for it, or no longer are. */
export const twoCarersIn = (reading: Reading): boolean | undefined => {
  const line = lineRead(reading);
  if (ONE_CARER.test(line)) return false;
  if (!TWO_CARERS.test(line) && !TWO_AT.test(line)) return undefined;
  return !needsNot(reading) && !DROPS.test(line);
};

const changeSaid = (reading: Reading, line: string): VisitChange | undefined => {
  const duration = durationIn(reading);
  const measured = duration?.is ?? enoughIn(reading);
  if (measured) return measured;
  const less = says(reading, 'less', 'withdraw') || needsNot(reading) || managesNow(reading) || relativesDo(reading);
  if (ADDED.test(line) && !needsNot(reading)) return 'added';
  if (SHORTER.test(line) || (less && duration)) return 'shorter';
  if (needsNot(reading) && LONGER.test(line)) return undefined;
  if ((needsNot(reading) || DROPS.test(line)) && dropsVisit(reading, line)) return 'dropped';
  if (takesLonger(reading) || LONGER.test(line)) return 'longer';
  if ((moves(reading) || isMoved(reading, line)) && !CHANGED_NEED.test(line)) return 'moved';
  if (duration && !less) return 'longer';
  return undefined;
};

/** It is the visit that goes, or nothing is named but the client: `kan vi ta bort K-1047 på lördag`. */
const dropsVisit = ({ clients, words }: Reading, line: string): boolean => {
  if (HAS_VISIT.test(line)) return true;
  const [client] = clients;
  return (
    client !== undefined &&
    /^(?:bort|vekk|stryka|stryk|stryke|fjerne|droppa|droppe|remove|skip|drop)$/.test(words[client.at - 1]?.key ?? '')
  );
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
  klarar inte, klarer ikke, klare ikkje, orkar mindre, må ha hjelp, må få hjelp, måste ha hjälp, måste få hjälp, bör få hjälp, bør få hjelp, bör ha hjälp, bør ha hjelp, ska få hjälp, skal få hjelp, must have help, trouble, difficulty, difficult to, hard to, svårigheter, vansker, otrygg*, utrygg*, orolig*, urolig*, rädd, redd, ensam, ensom, engstelig*, ängslig*, unsafe, scared, afraid, anxious, worried, lonely, frightened`,
);

/** Of itself a reason for more help: `har blivit sämre`, `är orolig på kvällarna`, `må ha hjelp til`. */
export const isWorse = (reading: Reading): boolean => WORSE.test(lineRead(reading));

export const directionIn = (reading: Reading): Direction => {
  const line = lineRead(reading);
  const change = changeSaid(reading, line);
  if (change === 'added' || change === 'longer') return 'more';
  if (change === 'dropped' || change === 'shorter') return 'less';
  if (twoCarersIn(reading) !== undefined) return twoCarersIn(reading) ? 'more' : 'less';
  if (reading.people.length > 0 && says(reading, 'wants')) return 'other';
  if (/(?<![a-z])(?:utokat|okt|okat) behov/.test(line)) return 'more';
  if (says(reading, 'less', 'withdraw') || managesNow(reading) || needsNot(reading)) return 'less';
  if (relativesDo(reading) || SELDOM.test(line)) return 'less';
  if (CHANGED_NEED.test(line)) return 'other';
  if (change === 'moved' || (reading.calendar.times.length > 0 && says(reading, 'wants'))) return 'time';
  return says(reading, 'more', 'need', 'not', 'cannot', 'wants') || isWorse(reading) ? 'more' : 'other';
};
