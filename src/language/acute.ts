import { MEDICAL, MEDICAL_WORDS, NOT, PERSON } from './acute-signs';
import { FIRE, POLICE, URGENT } from './danger-signs';
import { cleaned, folded } from './normalise';
import { oneTypoApart } from './typos';

/** *Urgent*: may be a matter of life and death, somebody has to look; the others are one. */
export type AcuteKind = 'medical' | 'fire' | 'police' | 'urgent';

const bounded = (patterns: readonly string[]): RegExp => new RegExp(`(?<![a-z])(?:${patterns.join('|')})`);
const medical = bounded(MEDICAL.map((pattern) => `(?:${pattern})(?![a-z])`));
const fire = bounded(FIRE.map((pattern) => (pattern.endsWith('!') ? pattern : `(?:${pattern})(?![a-z])`)));
const police = bounded(POLICE.map((pattern) => `(?:${pattern})(?![a-z])`));
const urgent = bounded(URGENT.map((pattern) => `(?:${pattern})(?![a-z])`));
/** Over, or told calmly. */
const PAST =
  /(?<![a-z])(?:mar (?:hon |han |dock |men )?bra|har det bra|gar bra|gikk bra|gick bra|is (?:fine|ok|okay|well)|doing well|all good|ingen fara|igar|i gar|yesterday|forra veckan|forrige uke|last week|i natt gick)(?![a-z])/;

const NO_ANSWER = new RegExp(
  `(?<![a-z])(?:(?:svarar|svarer|svara|svarade|svarte|svarat|svart) (?:\\w+ )?${NOT}|(?:slutat|sluttet|slutta|stopped) (?:att |a )?(?:svara|svare|answering|responding)|svarar ingenting|svarer ingenting|${NOT} (?:svarar|svarer|svara|svare)|(?:dosnt|dos not|isnt|is not|not|wont|didnt) (?:answer|answering|respond|reply|react)|no (?:answer|response) from|gar ${NOT} (?:att |a )?fa kontakt|far ${NOT} kontakt|ingen kontakt med|gir ${NOT} respons|ger ${NOT} respons)(?![a-z])`,
);
const ON_TOUCH = /(?<![a-z])(?:tilltal|tiltale|beroring|smarta|smertestimuli|tilrop)(?![a-z])/;
/** Somebody cared for is spoken of. */
const CLIENT = new RegExp(`(?<![a-z])${PERSON}(?![a-z])`);
/** A telephone, door or message left unanswered, or a matter of the office. */
const ELSEWHERE =
  /(?<![a-z])(?:telefon\w*|tlf|mobil\w*|phone|samtal\w*|anrop\w*|ringer|ringt|ringte|ringde|call|calls|called|sms\w*|meddelande\w*|melding\w*|messages?|texts?|mejl\w*|mail\w*|e-post|epost|email\w*|teams|chatt?en|chat|erbjudande\w*|tilbud\w*|forfragan\w*|forfragningar|foresporsel\w*|request|offers?|dorr\w*|door|doren|dora|dor|port\w*|doorbell|ringklock\w*|#\d+|chef\w*|sjef\w*|handlaggare\w*|saksbehandler\w*|bhl|planerar\w*|koordinator\w*|ja eller nej|fraga|fragan|sporsmal\w*|svarar inte for)(?![a-z])/;

const spelledOut = (line: string): boolean => {
  for (const word of line.split(/[^a-z]+/)) {
    if (word.length < 5) continue;
    for (const known of MEDICAL_WORDS) {
      if (word === known) return true;
      if (known.length >= 8 && word.length >= 7 && word.charAt(0) === known.charAt(0) && oneTypoApart(word, known))
        return true;
    }
  }
  return false;
};

const noAnswer = (line: string): boolean =>
  NO_ANSWER.test(line) && (ON_TOUCH.test(line) || (CLIENT.test(line) && !ELSEWHERE.test(line)));

/**
 * The plainest signs that somebody must call for help now: unconscious, cannot breathe, chest pain, stroke, heavy bleeding, dos not
 * answer, overdose, suicide; fire; violence. Last what may be as grave: found on the floor, low blood sugar, a door that stays shut.
 * Rather one alarm too many than one too few.
 */
export const acute = (text: string): { readonly kind: AcuteKind } | undefined => {
  const line = cleaned(text)
    .toLowerCase()
    .split(/\s+/)
    .map(folded)
    .join(' ')
    .replace(/(?<=\d),(?=\d)/g, '.')
    .replace(/[",;()]/g, '')
    .replaceAll('å', 'a');
  if (medical.test(line) || spelledOut(line) || noAnswer(line)) return { kind: 'medical' };
  if (fire.test(line)) return { kind: 'fire' };
  if (police.test(line)) return { kind: 'police' };
  return urgent.test(line) && !PAST.test(line) ? { kind: 'urgent' } : undefined;
};

declare const looked: unique symbol;

/** A text that has been looked at for danger, and tells of none. */
export type Calm = string & { readonly [looked]: 'calm' };

/** What is calm can be understood; danger is answered at once. */
export const listen = (text: string): { readonly danger: AcuteKind } | { readonly calm: Calm } => {
  const alarm = acute(text);
  return alarm ? { danger: alarm.kind } : { calm: text as Calm };
};
