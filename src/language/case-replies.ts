import type { Intent, Slots, Understood } from './intents';
import { lineRead, type Reading, says } from './reading';

const NUMBER = '(?:(?:arende|arendet|sak|saken|case|nr|nummer|number) )?#?(\\d{1,7})';
const TAIL = '(?: (?:tack|takk|thanks|nu|na|now))*';
const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

const RECEIVED =
  '(?:mottaget|mottagen|mottagit|tagit emot|har tagit emot|mottatt|motteke|received|got it|kvitterar|kvitterat|kvitterer|kvittert|noterat|notert|noted|uppfattat|oppfattet|acknowledged|acknowledge|har sett|har lest|har last)';
const TOLD_WORD =
  '(?:berattat|berattade|berettet|sagt|sagt ifra|meddelat|informerat|fortalt|fortald|informert|told|informed|gitt beskjed|gett besked|gjett beskjed)';
const WHOM =
  '(?:det|dette|that|it|till|til|for|fra|om|to|the|brukaren|brukare|bruker|brukeren|kunden|clients?|henne|honom|ham|han|hun|her|him|them|de anhoriga|anhoriga|parorende)';
const I_HAVE = '(?:(?:jag|jeg|eg|æ|i|vi|we|ive|har|have) )*';

const SOLVED = '(?:lost|lost ut|ferdig|fixat|ordnat|atgardat|ordnet|fikset|done|solved|resolved|fixed|sorted)';
const ON = '(?:vidare|videre|on|up|upp|opp|onwards)';
const TOO = '(?:ocksa|ogsa|og|too|as well)';

const ASK = 'fraga|fragar|sporsmal|spor|spors|question|ask';
const REPLY = 'svar|svara|svarer|svarar|svare|answer|reply';
const REMARK = 'kommentar|kommentera|kommenterar|kommenter|kommentere|kommenterer|comments?';

const SPOKEN: readonly (readonly [RegExp, Intent])[] = [
  [whole(`(?:${ASK})`), 'askBack'],
  [whole(`(?:${REPLY})`), 'reply'],
  [whole(`(?:${REMARK})`), 'comment'],
];

/** What a word alone before a case's number says is coming: a question, a reply or a remark. */
export const spokenBy = (verb: string): Intent | undefined => SPOKEN.find(([pattern]) => pattern.test(verb))?.[1];

/** Whole messages to a numbered case. */
const NUMBERED: readonly (readonly [RegExp, Intent])[] = [
  [whole(`${I_HAVE}(?:ok |okej |ja )?${RECEIVED} ${NUMBER}${TAIL}`), 'acknowledge'],
  [whole(`${NUMBER} (?:ar |er |is )?${RECEIVED}${TAIL}`), 'acknowledge'],
  [whole(`${I_HAVE}${TOLD_WORD}(?: ${WHOM})* ${NUMBER}${TAIL}`), 'told'],
  [whole(`${NUMBER} (?:ar |er |is )?${TOLD_WORD}(?: ${WHOM})*${TAIL}`), 'told'],
  [
    whole(`(?:${ASK}|en fraga|undrar|lurer pa|jag undrar|lurar pa)(?: (?:om|till|til|pa|about|on))? ${NUMBER}`),
    'askBack',
  ],
  [whole(`(?:det ar |det er |its |ar |er )?${SOLVED}(?: (?:med|with))? ${NUMBER}${TAIL}`), 'solved'],
  [whole(`${NUMBER} (?:ar |er |is )?${SOLVED}${TAIL}`), 'solved'],
  [
    whole(`(?:(?:skicka|skickar|sand|send|sender|lyft|lyfta|loft|lofte|ta|pass|take|ga) )?${ON} ${NUMBER}${TAIL}`),
    'passOn',
  ],
  [whole(`(?:skicka|skickar|sand|send|sender|lyft|lyfta|loft|lofte|ta|pass|take) ${NUMBER} ${ON}${TAIL}`), 'passOn'],
  [whole(`(?:samma|samme|same)(?: (?:har|her|here|hos oss|sak|som|as))? ${NUMBER}${TAIL}`), 'sameHere'],
  [whole(`(?:vi |jag |jeg |we |i )?(?:moter|meet|have|har) (?:det |dette |it )?${TOO} ${NUMBER}`), 'sameHere'],
  [whole(`(?:vi |jag |jeg |we |i )?(?:moter|meet|have|har) ${NUMBER} ${TOO}`), 'sameHere'],
  [whole(`(?:${REMARK})(?: (?:till|til|pa|on|to))? ${NUMBER}`), 'comment'],
  [whole(`(?:${REPLY})(?: (?:pa|till|til|to|on))? ${NUMBER}`), 'reply'],
];

const RECEIVED_ALONE = whole(
  `${I_HAVE}(?:mottaget|mottagit|mottatt|motteke|received|uppfattat|oppfattet|kvitterar|kvitterer)${TAIL}`,
);

const GIVEN = whole(
  `(ja|jo|yes|ok|okej|okay|godkann|godkanner|godkanns|godkjenn|godkjenner|approve|approved)(?: (?:till|til|to|pa))? ${NUMBER} (?:(?:med|with|men|but|bara|bare|only|just) )*(\\d{1,3}) (?:min|minuter|minutter|minutes|mins)(?: (?:mer|extra|ekstra|till|til|more|per|i|om|a|dag|dagen|day|manad|manaden|maneden|month|vecka|uka|week))*`,
);

/** `ja 31 30 min`: yes to that case, and so many minutes. */
const given = (line: string): Understood | undefined => {
  const [, word = '', caseNumber, minutes] = GIVEN.exec(line) ?? [];
  if (caseNumber === undefined) return undefined;
  const intent = /^(?:godk|appr)/.test(word) ? 'approve' : 'accept';
  return { intent, slots: { caseNumber: Number(caseNumber), minutes: Number(minutes) } };
};

const TOLD_THEM = whole(`${I_HAVE}${TOLD_WORD}(?: ${WHOM})*`);

/** `jag har berättat för K-1047`, and not `K-1047 har sagt att …`. */
const toldClient = (reading: Reading): Slots | undefined => {
  const [client, another] = reading.clients;
  if (!client?.client || another || reading.question || says(reading, 'not', 'cannot')) return undefined;
  const before = reading.words
    .slice(0, client.at)
    .map(({ key }) => key)
    .join(' ');
  const after = reading.words.slice(client.at + client.length);
  const number = after.find(({ key }) => /^#\d{1,7}$/.test(key));
  const rest = after.every(({ key }) => /^(?:nu|na|now|det|om|that|it|idag|today|#\d{1,7})$/.test(key));
  if (!TOLD_THEM.test(before) || !rest) return undefined;
  return { client: client.client, ...(number && { caseNumber: Number(number.key.slice(1)) }) };
};

/** What is answered to a numbered case: `mottaget 31`, `fråga 31`, `svar 31`, `berättat 31`, `ja 31 30 min`; `löst 12`, `skicka vidare 12`, `samma 12`, `kommentar 12`. */
export const caseReplyIn = (reading: Reading): Understood | undefined => {
  const line = lineRead(reading);
  const minutes = given(line);
  if (minutes) return minutes;
  for (const [pattern, intent] of NUMBERED) {
    const found = pattern.exec(line);
    if (found) return { intent, slots: { caseNumber: Number(found[1]) } };
  }
  if (RECEIVED_ALONE.test(line)) return { intent: 'acknowledge', slots: {} };
  const told = toldClient(reading);
  return told && { intent: 'told', slots: told };
};
