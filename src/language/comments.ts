import { cleaned } from './normalise';

/** An answer and what is said with it: `nej 27: vi behöver dig där`. */
export interface Commented {
  readonly answer: string;
  readonly comment: string;
}

const MOST = 200;
const COMMENTED = /^\s*([^:\n]{1,40}\d)\s*:\s+(\S[\s\S]*)$/u;

/** In one line, and no longer than what is kept of what somebody writes. */
export const shortened = (text: string, most = MOST): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, most);

const UNIT =
  '(?!(?:min|minut|minuter|minutter|minutes|tim|timmar|timer|hours|dagar|dager|days|st|stycken|stykker|personer|people|kolleg[a-z]*|besök|besøk|visits|pass|vakter|gånger|ganger|times|av|of|till|til|more|eller|or)(?![\\p{L}]))';
/** `fråga 20 är det bara på morgonen?`, `svar 20 ja`: the number right behind the word needs no colon. */
const ASKED = new RegExp(
  `^((?:fråga|fraga|frågar|spør|spor|spørsmål|ask|question|svar|svara|svarar|svarer|svare|answer|reply) #?\\d{1,7})[\\s.-]+${UNIT}(\\p{L}.*)$`,
  'isu',
);
/** Why somebody themselves cannot is nothing to keep. */
const OWN =
  "(?<!\\p{L})(?:jag|jeg|eg|mig|meg|me|my|min|mitt|sjuk|syk|sick|ill|vab|i(?:'m| am| have| can| cannot| was))(?!\\p{L})";
const OWN_REASON = `(?!.*${OWN})`;

/** Whether a text says why somebody themselves cannot. */
export const ownReason = (text: string): boolean => new RegExp(OWN, 'iu').test(text);
/** `nej 20 det går inte`, and not `nej 20 min räcker`, nor a yes to another case. */
const DECLINED = new RegExp(
  `^((?:nej|nei|nä|no) #?\\d{1,7})\\s+${OWN_REASON}((?:det|den|vi|han|hon|hun|ho|de|for|för|fordi|eftersom|because|it|that|we|she|he|they|brukaren|brukeren|kunden)\\s[^\\d]+)$`,
  'isu',
);

/** Splits an answer to a numbered case from what follows its colon, or stands right behind its number; `undefined` where there is nothing of the kind. */
export const commentedIn = (text: string): Commented | undefined => {
  const line = cleaned(text);
  const [, answer, comment] = COMMENTED.exec(text) ?? ASKED.exec(line) ?? DECLINED.exec(line) ?? [];
  return answer !== undefined && comment !== undefined ? { answer, comment: shortened(comment) } : undefined;
};

const REPLIED_TO =
  /^\s*(?:svar|svara|svarar|svarer|svare|answer|reply)\s+(?:till|til|te|to|på|pa|åt|at)\s+([^:\n\d]{1,40}?)\s*:\s+(\S[\s\S]*)$/iu;
/** `svar till Ahmed: …`: to whom, and what. */
export const repliedIn = (text: string): Commented | undefined => {
  const [, answer, comment] = REPLIED_TO.exec(cleaned(text)) ?? [];
  return answer !== undefined && comment !== undefined ? { answer, comment: shortened(comment) } : undefined;
};

/** What was noted of a client: before the colon of whom, and after it what. */
export interface Noted {
  readonly of: string;
  readonly slots:
    | { readonly comment: string; readonly goal?: true }
    | { readonly wanted: string; readonly done: string };
}

const MATTERS =
  /^\s*([^:\n]{0,40}\b(?:viktig(?:t|e|a|ast|aste|st|ste)?|important|matters)\b[^:\n]{0,40})\s*:\s+(\S[\s\S]*)$/iu;
const GAP =
  /^([\s\S]{0,60}?)(?<!\p{L})(?:önskat|önskar|önskade|onskat|ønsket|ønska|ønsker|onsket|wanted|wants|wish|wished)\s*:\s*(\S[\s\S]*?)[\s,;.]*(?<!\p{L})(?:gjort|gjord|utfört|utført|får|får idag|fått|done|given|gets)\s*:\s*(\S[\s\S]*)$/iu;

const GOAL =
  /^\s*(?!.*(?:nått|nådd|nått|reached)[^:]*:)([^:\n]{0,40}\b(?:mål(?:et)?|målsetting|goal)\s[^:\n]{0,40})\s*:\s+(\S[\s\S]*)$/iu;
const AT_THE_END = /^([\s\S]+?)[\s,;.]+(?:hos|till|til|för|for|at)\s+(\S+?)[\s.!]*$/iu;

/** `önskat: …, gjort: … hos K-1020`: whose it is may come last. */
const gapIn = ([, of = '', wanted = '', done = '']: readonly (string | undefined)[]): Noted => {
  const [, rest, client] = (of.trim() === '' && AT_THE_END.exec(done)) || [];
  return { of: client ?? of, slots: { wanted: shortened(wanted), done: shortened(rest ?? done) } };
};

/** `viktigt för K-1011: …`, `mål för K-1011: …`, `K-1020 önskat: … gjort: …`. */
export const notedIn = (text: string): Noted | undefined => {
  const gap = GAP.exec(text);
  if (gap) return gapIn(gap);
  const goal = GOAL.exec(text);
  if (goal) return { of: goal[1] ?? '', slots: { comment: shortened(goal[2] ?? ''), goal: true } };
  const matters = MATTERS.exec(text);
  return matters ? { of: matters[1] ?? '', slots: { comment: shortened(matters[2] ?? '') } } : undefined;
};
