import { FIRE, MEDICAL, MEDICAL_WORDS, NOT, POLICE } from './acute-signs';
import { cleaned, folded } from './normalise';
import { oneTypoApart } from './typos';

/** *Urgent*: may be a matter of life and death, somebody has to look; the others are one. */
export type AcuteKind = 'medical' | 'fire' | 'police' | 'urgent';

const bounded = (patterns: readonly string[]): RegExp => new RegExp(`(?<![a-z])(?:${patterns.join('|')})`);
const medical = bounded(MEDICAL.map((pattern) => `(?:${pattern})(?![a-z])`));
const fire = bounded(FIRE.map((pattern) => (pattern.endsWith('!') ? pattern : `(?:${pattern})(?![a-z])`)));
const police = bounded(POLICE.map((pattern) => `(?:${pattern})(?![a-z])`));

const NO_ANSWER = new RegExp(
  `(?<![a-z])(?:(?:svarar|svarer|svara|svarade|svarte|svarat|svart) (?:\\w+ )?${NOT}|svarar ingenting|svarer ingenting|${NOT} (?:svarar|svarer|svara|svare)|(?:dosnt|dos not|isnt|is not|not|wont|didnt) (?:answer|answering|respond|reply|react)|no (?:answer|response) from|gar ${NOT} (?:att |a )?fa kontakt|far ${NOT} kontakt|ingen kontakt med|gir ${NOT} respons|ger ${NOT} respons)(?![a-z])`,
);
const ON_TOUCH = /(?<![a-z])(?:tilltal|tiltale|beroring|smarta|smertestimuli|tilrop)(?![a-z])/;
/** Somebody cared for is spoken of. */
const CLIENT =
  /(?<![a-z])(?:[a-z]{1,2}[- ]?\d{2,5}|brukare\w*|bruker\w*|kund|kunden|vardtagar\w*|omsorgstagar\w*|pasient\w*|patient\w*|tjenestemottaker\w*|client|resident|hon|han|hun|ho|she|he|tant|gubben|damen|mannen|kvinnan|kvinnen)(?![a-z])/;
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
 * answer, overdose, suicide; fire; violence. Rather one alarm too many than one too few.
 */
export const acute = (text: string): { readonly kind: AcuteKind } | undefined => {
  const line = cleaned(text)
    .toLowerCase()
    .split(/\s+/)
    .map(folded)
    .join(' ')
    .replace(/[",;()]/g, '')
    .replaceAll('å', 'a');
  if (medical.test(line) || spelledOut(line) || noAnswer(line)) return { kind: 'medical' };
  if (fire.test(line)) return { kind: 'fire' };
  return police.test(line) ? { kind: 'police' } : undefined;
};
