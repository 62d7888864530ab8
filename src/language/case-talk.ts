import { calendarWords } from './calendar-words';
import { spokenBy } from './case-replies';
import { ownReason, shortened } from './comments';
import type { Intent, Understood } from './intents';
import { NOT } from './negation';
import { type Plainly, plainly } from './plainly';

const CASE =
  '(?:arende|arendet|sak|saken|case|nr|nummer|number|forslag|forslaget|proposal|hinder|hindret|hindring|hindringen|obstacle)';
const NUMBER = `(?:${CASE} )*#?(\\d{1,7})`;
const I_AM = '(?:(?:jag|jeg|eg|æ|ag|i|im|vi|we|ar|er|e|am|are|helt|mot) )*';
const YES = '(?:ja|jo|jaa|yes|yeah|ok|okej|okay)';
const SAYS = '(?:(?:jag|jeg|eg|æ|i|vi|we|sager|sier|seier|si|say|rostar|stemmer|vote) )*';
const TO = '(?:till|til|te|to|pa|for|om|med|mot|i|with|on) ';

const UNIT =
  '(?! ?(?:min|minut|minuter|minutter|minutes|tim|timmar|timer|hours|dag|dagar|dager|days|vecka|veckor|uker|weeks|st|stycken|personer|personal|people|besok|visits|pass|vakter|ganger|times|bilar|biler|nycklar)\\b)';
const STARTS = new RegExp(`^(?:#|${CASE} #?)(\\d{1,7}) ${UNIT}(?=\\S)`);
const OPPOSED = '(?:emot|imot|against|invander|innvender|object|opposed)';
const IS_AGAINST = new RegExp(`^${I_AM}${OPPOSED}\\b`);
/** That somebody is against it is no harm yet: what the harm is, is asked. */
const ONLY_AGAINST = new RegExp(`^${I_AM}${OPPOSED}(?: (?:to|till|til|mot|det|dette|detta|den|it|that|this))*$`);
const AGAINST = new RegExp(`^${I_AM}(?:emot|imot|mot|against) ${NUMBER}(?!\\d)${UNIT}(?: |$)`);
const REFUSES = new RegExp(`^${SAYS}(?:nej|nei|na|no) (?:${TO})${NUMBER}(?!\\d)${UNIT}(?: |$)`);
const SAYS_YES = new RegExp(`^${SAYS}${YES} (?:${TO})${NUMBER}$`);
const AGREES = new RegExp(
  `^${I_AM}(?:haller med|holder med|enig|einig|samme mening|agree|agrees|gillar|liker|like|stod|stoder|stodjer|stotter|stott|support|supports|back) (?:${TO})*${NUMBER}(?!\\d)${UNIT}(?: |$)`,
);
const CONDITION = '(?:men|but|fast|om|if|hvis|dersom|only|bara|bare|kun|inte|ikke|not)';
/** How many minutes are granted with a yes is no condition. */
const NO_FIGURE = '(?!\\d|bara \\d|bare \\d|only \\d)';
const YES_BUT = new RegExp(
  `^(?:${NUMBER} (?=${YES} ${CONDITION} ${NO_FIGURE})|${SAYS}${YES} (?:${TO})?${NUMBER} (?=${CONDITION} ${NO_FIGURE}))`,
);
const SAME = new RegExp(
  `^(?:samma|samme|same)(?: (?:har|her|here|hos oss|sak))? ${NUMBER} ${UNIT}(?!(?:som|as|tid|time)\\b)(?=\\S)`,
);
const SOLVED = '(?:lost|ordnat|ordnet|fixat|fikset|ferdig|klart|klar|solved|fixed|sorted|done)';
const NOT_SOLVED = new RegExp(
  `^(?:${NUMBER} (?=(?:(?:ar|er|e|is|blev|ble|har|has|been|fortfarande|fremdeles|fortsatt|still|anda|ju|jo) )*(?:${NOT}|isnt) (?:\\S+ )?${SOLVED}\\b)|${NOT} ${SOLVED} ${NUMBER}(?: |$))`,
);
const SOLVE = new RegExp(`^(?:los|loys|solve|los ut) ${NUMBER}$`);
/** `godkänn 13 i Björken`: the team beside the number; a time beside it would be a condition. */
const APPROVES_IN =
  /^(?:godkann|godkanner|godkjenn|godkjenner|approve) #?(\d{1,7}) (?:i|in|hos|at) ((?:(?:laget|lag|team|teamet|the) )?[^\d\s]+(?: team)?)$/;
const A_TIME =
  /^(?:vecka|veckor|veckan|uke|uker|uka|week|weeks|dag|dagar|dager|days|manad|maned|month|months|tva|to|two|tre|three)$/;
const TAKE_BACK =
  '(?:(?:jag|jeg|eg|æ|i|vill|vil|want|to|kan|can) )*(?:ta tillbaka|tar tillbaka|dra tillbaka|drar tillbaka|ta bort|tar bort|aterta|aterkalla|ta tilbake|trekk tilbake|trekke tilbake|trekker tilbake|trekk|slett|withdraw|take back|remove|delete) ';
const TAKES_BACK = new RegExp(`^${TAKE_BACK}(?:mitt |det |min |my |the )?(?:${CASE})(?: mitt)? #?(\\d{1,7})$`);
/** An objection is taken back by what one says instead: the case is shown, with what one can. */
const OBJECTION =
  '(?:invandning|invandningen|innvending|innvendingen|objection|rost|rosten|stemme|stemmen|vote|nej|nei|no)';
const TAKES_BACK_OBJECTION = new RegExp(
  `^${TAKE_BACK}(?:mitt |min |mi |my |the )?${OBJECTION}(?: (?:min|mi))? ?(?:${TO})?${NUMBER}$`,
);

const ASKING =
  /^(?:varfor|hvorfor|korfor|kvifor|why|hur|hvordan|korleis|koss|how|vem|hvem|kem|kven|who|vad|hva|kva|ka|what|nar|when|var|hvor|kor|where|vilken|vilka|hvilken|hvilke|which|galler|gjelder|ar det|er det|is it|does|undrar|lurer)\b/;

/** What is an answer by itself, whatever number stands before it. */
export const SETTLES: ReadonlySet<Intent> = new Set([
  'accept',
  'decline',
  'approve',
  'undo',
  'withdraw',
  'acknowledge',
  'told',
  'solved',
  'passOn',
  'entered',
]);

/** What is said of a case by a word before its number, where that word stands behind it. */
export const TURNED: ReadonlySet<Intent> = new Set([
  'onProposal',
  'support',
  'askBack',
  'reply',
  'sameHere',
  'solved',
  'passOn',
]);

const numberOf = (found: RegExpExecArray): number => Number(found.slice(1).find((group) => group !== undefined));

const withRest = (found: RegExpExecArray, { typedFrom }: Plainly) => {
  const comment = shortened(typedFrom(found[0].length));
  return { caseNumber: numberOf(found), ...(comment === '' ? {} : { comment }) };
};

/**
 * What stands behind a case's number at the beginning of a message, `#17 varför just då?`: the number, and those words as a question, an objection or a
 * remark. Whoever asks looks first whether they are an answer, as they stand or `turned`: `samtycker 12` for `#12 samtycker`.
 */
export const saidToCase = (
  text: string,
): { readonly rest: string; readonly turned: string; readonly understood: Understood } | undefined => {
  const plain = plainly(text);
  const found = STARTS.exec(plain.line);
  if (!found) return undefined;
  const rest = plain.typedFrom(found[0].length);
  const { line } = plainly(rest);
  if (!/\p{L}/u.test(rest)) return undefined;
  const slots = withRest(found, plain);
  const alone = { caseNumber: slots.caseNumber };
  const [, verb = '', more = ''] = /^(\p{L}+)[\s:,.-]*([\s\S]*)$/u.exec(rest) ?? [];
  const turned = `${verb} ${slots.caseNumber}${more === '' ? '' : `: ${more}`}`;
  if (IS_AGAINST.test(line))
    return {
      rest,
      turned,
      understood: { intent: 'onProposal', slots: { ...(ONLY_AGAINST.test(line) ? alone : slots), act: 'object' } },
    };
  if (spokenBy(verb.toLowerCase()) === 'comment')
    return {
      rest,
      turned,
      understood: { intent: 'comment', slots: { ...alone, ...(more && { comment: shortened(more) }) } },
    };
  const intent = /\?/.test(rest) || ASKING.test(line) ? 'askBack' : 'comment';
  return { rest, turned, understood: { intent, slots } };
};

/** What is said of a case by its number, in whole sentences: `jag är emot 17, …`, `jag håller med om 17`, `12 ja men inte i december`, `samma 18, nycklarna …`. */
export const caseTalkIn = (text: string): Understood | undefined => {
  const plain = plainly(text);
  const { line } = plain;
  const found = <T>(pattern: RegExp, then: (match: RegExpExecArray) => T): T | undefined => {
    const match = pattern.exec(line);
    return match ? then(match) : undefined;
  };
  return (
    found(
      AGAINST,
      (match): Understood => ({ intent: 'onProposal', slots: { ...withRest(match, plain), act: 'object' } }),
    ) ??
    found(REFUSES, (match): Understood => {
      const { caseNumber, ...said } = withRest(match, plain);
      return { intent: 'decline', slots: { caseNumber, ...(ownReason(said.comment ?? '') ? {} : said) } };
    }) ??
    found(SAYS_YES, (match): Understood => ({ intent: 'accept', slots: { caseNumber: numberOf(match) } })) ??
    found(AGREES, (match): Understood => ({ intent: 'support', slots: withRest(match, plain) })) ??
    found(YES_BUT, (match): Understood => ({ intent: 'comment', slots: withRest(match, plain) })) ??
    found(SAME, (match): Understood => ({ intent: 'sameHere', slots: withRest(match, plain) })) ??
    found(NOT_SOLVED, (match): Understood => {
      const comment = shortened(match[2] === undefined ? plain.typedFrom(match[0].length) : text);
      return { intent: 'comment', slots: { caseNumber: numberOf(match), comment } };
    }) ??
    found(SOLVE, (match): Understood => ({ intent: 'solved', slots: { caseNumber: numberOf(match) } })) ??
    found(APPROVES_IN, ([, number, where = '']): Understood | undefined =>
      where.split(' ').some((word) => calendarWords.has(word) || A_TIME.test(word))
        ? undefined
        : { intent: 'approve', slots: { caseNumber: Number(number) } },
    ) ??
    found(
      TAKES_BACK_OBJECTION,
      (match): Understood => ({ intent: 'myCases', slots: { caseNumber: numberOf(match) } }),
    ) ??
    found(TAKES_BACK, (match): Understood => ({ intent: 'withdraw', slots: { caseNumber: numberOf(match) } }))
  );
};
