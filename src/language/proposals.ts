import { spokenBy } from './case-replies';
import { shortened } from './comments';
import type { Slots, Understood } from './intents';
import { cleaned, folded } from './normalise';
import { anyOf } from './patterns';

/** What is answered to a proposal, beside what every case is answered. */
export const PROPOSAL_ACTS = [
  'consent',
  'object',
  'abstain',
  'amend',
  'useText',
  'startRound',
  'tryOut',
  'keep',
  'stop',
  'follow',
  'tellValue',
  'join',
] as const;
export type ProposalAct = (typeof PROPOSAL_ACTS)[number];

const HEADED = /^([^:\n]{1,40}?)\s*:\s+(\S[\s\S]*)$/u;
const NUMBERED =
  /^(?:(?:jag|jeg|i|vi|we|eg) )?(.+?)(?: (?:till|til|to|pa|for|om|nr|nummer|number|arende|sak|case|forslag|forslaget|proposal))* #?(\d{1,7})(?: (?:(?:i|for|in) )?(\d{1,2}) (?:vecka|veckor|uke|uker|week|weeks))?$/;

/** Beginnings of a message, in the one spelling: a proposal, and what is to be kept. */
const PROPOSES = anyOf(
  'förslag, ett förslag, förbättringsförslag, mitt förslag, forslag, et forslag, forbedringsforslag, idé, en idé, ide, en ide, idea, an idea, proposal, a proposal, suggestion, förbättring, forbedring, improvement',
);
const KEEPS = anyOf('behåll, behåll detta, bevara, behold, behold dette, keep, keep this');
const KEEP_LIST =
  /^(?:(?:visa|vis|show|var|vara|our|the|vad ska vi|hva skal vi|what do we) )?(?:behallslist[a-z]*|behall-list[a-z]*|behall list[a-z]*|beholdlist[a-z]*|behold-list[a-z]*|keep list|keeplist|behalla|beholde|keep)$/;
const SHORT_KEEP = /^(?:behalla|beholde|keep|behall)$/;

/** Whole words before a case's number, in the one spelling. */
const ACTS: readonly (readonly [RegExp, ProposalAct])[] = [
  [/^(?:samtycker|samtycke|samtykker|samtykke|consents?)$/, 'consent'],
  [/^(?:invander|invandning|innvender|innvending|har innvending|objects?|objection)$/, 'object'],
  [/^(?:avstar(?: fran| fra)?|avsta|abstains?)$/, 'abstain'],
  [/^(?:andra|andrar|ny text|endre|endrer|ny tekst|amend|amends|change|new text)$/, 'amend'],
  [/^(?:anvand(?: texten)?|bruk(?: teksten)?|use(?: the)? text|use)$/, 'useText'],
  [/^(?:starta(?: en| ny)? omgang(?:en)?|start(?:e)? (?:en )?runden?|start(?: the| a)? round)$/, 'startRound'],
  [/^(?:prova|prov|provar|testa|prove|test|try|try out)$/, 'tryOut'],
  [/^(?:behall|behaller|behold|beholder|keep|keeping)$/, 'keep'],
  [/^(?:sluta|avsluta|slutt|avslutt|end)$/, 'stop'],
  [/^(?:foljer|folger|following|follow)$/, 'follow'],
  [/^(?:vardet?|verdi|verdien|value|resultat|resultatet|result)$/, 'tellValue'],
  [/^(?:(?:ar|er|am|ga|gar|bli|blir) (?:med|in)(?: i| in)?|joina|joinar|joins?|med(?: i)?)$/, 'join'],
];
const BACKS = /^(?:stod|stoder|stodjer|stotter|stott|supports?|back|backs)$/;

/** What is refused without words is read with them, whether or not a colon stands between. */
const WITH_WORDS =
  /^\s*((?:jag |jeg |i )?(?:invänder|innvender|object|invander|kommentar|kommentera|kommenterar|kommenter|kommentere|kommenterer|comment)(?: till| til| to| mot)?\s+#?\d{1,7})\s*[:,–-]?\s+(\S[\s\S]*)$/iu;

const lineOf = (text: string): string =>
  cleaned(text)
    .toLowerCase()
    .replaceAll(/[.!?]+$/g, '')
    .split(/\s+/)
    .filter(Boolean)
    .map(folded)
    .join(' ');

const AREAS = [
  ['codes', /(?:insatskod|kod(?:er|en|erna)?\b|tjanstekod|tjenestekod|\bcodes?\b|bestallning|bestilling)/],
  [
    'cooperation',
    /(?:samarbet|samarbeid|samverk|sjukskoterska|sykepleier|hemsjukvard|hjemmesykepleie|bistand|apotek|vardcentral|fastlege|cooperat|\bnurses?\b|rehab)/,
  ],
] as const;

/** The guess that the draft begins with: service codes, or cooperation with others; else how the team works. */
export const areaIn = (words: string): 'codes' | 'cooperation' | 'working' => {
  const line = lineOf(words);
  return AREAS.find(([, signs]) => signs.test(line))?.[0] ?? 'working';
};

const TAKES = [
  [
    'money',
    /(?:\bkop(?:a|er)\b|kjop(?:e|er)\b|\bbuy\b|pengar|penger|\bmoney\b|kostar|koster|\bcosts?\b|budget|budsjett|inkop|innkjop)/,
  ],
  ['unit', /(?:annan enhet|annen enhet|another unit|andra enheter|andre enheter)/],
  ['authority', /(?:namnden|namndbeslut|politisk|kommunestyre|delegationsordning|authority)/],
] as const;

/** What it would take beyond the team, by its words. */
export const takesIn = (words: string): 'nothing' | 'money' | 'unit' | 'authority' => {
  const line = lineOf(words);
  return TAKES.find(([, signs]) => signs.test(line))?.[0] ?? 'nothing';
};

const SEVERAL =
  '(?:forslag|forslagen|forslagene|forslaga|forbattringsforslag|forbedringsforslag|proposals|suggestions)';
const LISTED = new RegExp(
  `^(?:(?:(?:visa|vis|show|lista|liste|list|se|see|vara|vare|our|alla|alle|all|oppna|apne|opne|open|mina|mine|my|lagets|teamets|the|me|mig|meg|pagaende|aktuella|nya|nye|new|what|which) )*(?:[a-z-]+s |[a-z-]+ sine )?${SEVERAL}(?: (?:vara|vare|vi har|har vi|som finns|som fins|finns|fins))*|(?:vad|vilka|vilket|hvilke|hva|kva|ka|what|which|finns|fins|finnes|are|har|have|hur manga|hvor mange|how many)(?: [a-z]+){0,3} ${SEVERAL}(?: (?:finns|fins|finnes|har|vi|det|nu|na|now|oppna|apne|open|igang|i gang|pa gang|are|there|do|we|have|laget|teamet|kvar|som|just))*)$`,
);
const SHOWN =
  /^(?:(?:visa|vis|show|se|see|oppna|apne|open|hur gar det med|hvordan gar det med) )?(?:forslag|forslaget|proposal|suggestion) (?:(?:nr|nummer|number) )?#?(\d{1,7})$/;
const OF_MINE =
  /^(?:(?:jag|jeg|eg|æ|i|vill|vil|want|to|kan|can|skulle|vilja|gerne|gjerne|hur|hvordan|how|do|andrar|endrer) )*(?:andra|andre|andrar|endre|endrer|change|edit|amend) (?:pa )?(?:(?:mitt|my|det|the) )?(?:forslag|forslaget|proposal)(?: mitt| mi)?$/;
const DROPS_MINE =
  /^(?:(?:jag|jeg|eg|æ|i|vill|vil|want|to|kan|can|skulle|vilja|gjerne) )*(?:ta bort|tar bort|ta tillbaka|tar tillbaka|dra tillbaka|drar tillbaka|aterta|trekke tilbake|trekker tilbake|trekk tilbake|ta tilbake|slett|slette|fjern|fjerne|withdraw|take back|remove|delete) (?:(?:mitt|my|det|the) )?(?:forslag|forslaget|proposal)(?: mitt| mi)?$/;

/** The team's proposals, one of them, or the writer's own to change or take back: `vilka förslag finns?`, `visa förslag 17`, `ta bort mitt förslag`. */
const spokenOf = (line: string): Understood | undefined => {
  const number = SHOWN.exec(line)?.[1];
  if (number !== undefined) return { intent: 'myCases', slots: { caseNumber: Number(number) } };
  if (LISTED.test(line)) return { intent: 'proposal', slots: {} };
  if (OF_MINE.test(line)) return { intent: 'onProposal', slots: { act: 'amend' } };
  return DROPS_MINE.test(line) ? { intent: 'withdraw', slots: {} } : undefined;
};

const onNumber = (head: string, comment: string | undefined): Understood | undefined => {
  const [, verb = '', number, weeks] = NUMBERED.exec(head) ?? [];
  if (number === undefined) return undefined;
  const slots: Slots = { caseNumber: Number(number), ...(comment === undefined ? {} : { comment }) };
  if (BACKS.test(verb)) return { intent: 'support', slots };
  const spoken = spokenBy(verb);
  if (spoken && (comment !== undefined || spoken === 'comment')) return { intent: spoken, slots };
  const act = ACTS.find(([pattern]) => pattern.test(verb))?.[1];
  if (!act) return undefined;
  const more: Slots = { ...slots, act, ...(weeks === undefined ? {} : { count: Number(weeks) }) };
  // To decline is what `avstår 27` has always meant of an offer.
  return { intent: act === 'abstain' ? 'decline' : 'onProposal', slots: more };
};

/**
 * `samtycker 12`, `invänder 12: …`, `prova 12 i 2 veckor: …`, `behåll: …`, `behållslistan`: what is said to a proposal, or is to be kept. Everything else,
 * `förslag: …` too, is read as any message; see `proposedIn`.
 */
export const proposalTalkIn = (text: string): Understood | undefined => {
  const plain = cleaned(text);
  const [, objecting, harm] = WITH_WORDS.exec(plain) ?? [];
  if (objecting !== undefined && harm !== undefined) return onNumber(lineOf(objecting), shortened(harm));
  const [, head, comment] = HEADED.exec(plain) ?? [];
  const line = lineOf(head ?? plain);
  if (comment === undefined)
    return KEEP_LIST.test(line) && !SHORT_KEEP.test(line)
      ? { intent: 'keepList', slots: {} }
      : (spokenOf(line) ?? onNumber(line, undefined));
  if (wholly(KEEPS, line)) return { intent: 'keepList', slots: { comment: shortened(comment) } };
  return onNumber(line, shortened(comment));
};

const wholly = (pattern: RegExp, line: string): boolean => pattern.exec(line)?.[0] === line;

/** What stands behind `förslag:`, as it was written; said twice, as where a message is taken up that begins so, it is said once. */
export const proposedIn = (text: string): string | undefined => {
  const [, head = '', words] = HEADED.exec(cleaned(text)) ?? [];
  if (words === undefined || !wholly(PROPOSES, lineOf(head))) return undefined;
  return proposedIn(words) ?? shortened(words);
};
