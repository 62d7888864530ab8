import { NOT } from './negation';
import { anyOf } from './patterns';
import { lineRead, type Reading, says } from './reading';
import { VISIT } from './visit-words';

/** `ta bort lunchbesöket`, `behöver inte kvällsbesöket`, `klarer seg uten besøket`. */
const DROPS = anyOf(
  `ta bort, tar bort, tas bort, ta vekk, stryk, stryka, stryke, strykes, fjern, fjerne, droppa, droppe, dropp, sluta med, slutte med, avsluta, avslutte, avslutt, dra in, dras in, skippa, skippe, strunta i, struntar i, glöm, glem, utgå, utgår, utgå i, kan gå bort, la være, låt bli, ikke komme, spring förbi, remove, drop, stop, hoppas över, stå över, slutte med, slutt med, slutter med, sluta med,
  cancel, skip, hoppa över, hoppar över, hoppe over, hopper over, slippa, slippe, uten, utan, without, kutta, kutte, kutt`,
);

export const saysDrop = (reading: Reading): boolean => DROPS.test(lineRead(reading));

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

/** `vill slippa frukosthjälpen`. */
const SPARED =
  /(?<![a-z])(?:vill|vil|onskar|onsker|ynskjer|wants to|skulle vilja|ville|vilja) (?:gjerne |garna |helst |bare |bara |a )?(?:slippa|slippe|sleppe|slepp|be spared|skip|sluta|slutte|avsta|avsta fran)(?![a-z])/;

/** `behöver inte längre`, `trenger ingen hjelp`, `no longer needs`. */
export const needsNot = (reading: Reading): boolean => {
  if (reading.clients.length > 0 && !says(reading, 'me') && SPARED.test(lineRead(reading))) return true;
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

/** `brushes her own teeth`. */
const ITS_OWN =
  /(?<![a-z])(?:brush|wash|dress|cook|make|do|clean|shower|prepare|cut|handle|take|fix|shave|comb|put on|change)[a-z]* (?:on )?(?:her|his|their) own(?![a-z])/;

const STOPPED =
  /(?<![a-z])(?:slutat|slutade|slutta|sluttet|stopped|glommer|glomt|glemmer|glemt|gloymer|forgets)(?![a-z])/;

/** `klarar frukosten själv`, and not `klarar inte`, nor `ikke kan kle seg selv`, nor `har sluttet å dusje selv`, nor `sköter medicinen själv men glömmer`. */
export const managesNow = (reading: Reading): boolean =>
  (says(reading, 'manages') || ITS_OWN.test(lineRead(reading))) &&
  denials(reading).length === 0 &&
  !STOPPED.test(lineRead(reading));

const NO = `(?:${NOT}|dont|dosnt|aldri|aldrig|never)`;
const COME = '(?:kommer|komma|komme|kjem|come|coming|tittar in|titta in)';
const COMES_NO_MORE = new RegExp(
  [
    `(?<![a-z])${NO} (?:\\S+ ){0,2}(?:vi|we|man|nan|nagon|noen|nokon|anyone|us|oss) (?:ska |skal |skall |to )?${COME}(?! (?:hem|hjem|heim|home|tillbaka|tilbake|back))(?![a-z])`,
    `(?<![a-z])(?:behover|behovs|trenger|treng|need|needs) (?:vi |we |oss )?${NO} (?:to |a |att )?${COME}(?! (?:hem|hjem|heim|home|tillbaka|tilbake|back))(?![a-z])`,
    `(?<![a-z])(?:ska|skal|skall|skulle|bor|far|should|shall|will|to) ${NO} (?:ha|fa|have|get) (?:nagot |nagra |no |non |any |a |det )?(?:\\S+ )?${VISIT}(?![a-z])`,
    `(?<![a-z])(?:no need to|no need for us to|stop|sluta|slutte a|slutt a) ${COME}(?![a-z])`,
    `(?<![a-z])(?:ingen|inget|inga|inkje|ikke noe|ikkje noko|inte nagot|no) (?:\\S+ )?${VISIT}(?![a-z])`,
  ].join('|'),
);

/** `vill inte att vi kommer på kvällen längre`, `inget kvällsbesök på lördag`. */
export const comesNoMore = (reading: Reading): boolean => !says(reading, 'me') && COMES_NO_MORE.test(lineRead(reading));

const REFUSES =
  /(?<![a-z])(?:(?:sager|sager|sier|seier|sa|sade|says|said|takker|tackar|tackat|takkar|vill saga|vil si) (?:hon |han |hun |ho |she |he )?)(?:nej|nei|no)(?: tack| takk| thanks)?(?:(?: till| til| to)(?! (?:mig|meg|mej|oss|me|us)(?![a-z]))|$)(?![a-z])|(?<![a-z])(?:nej|nei|no) (?:tack|takk|thanks) (?:till|til|to)(?![a-z])/;

/** `sier nei takk til`. */
export const refuses = (reading: Reading): boolean => reading.clients.length > 0 && REFUSES.test(lineRead(reading));
