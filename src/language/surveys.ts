import type { Understood } from './intents';
import { cleaned } from './normalise';

const WEEKLY = [
  'veckans puls(?:fråga|fraga)?|puls(?:en|fråga|fraga|frågan|fragan)?|pulse|(?:the )?weekly pulse|uke[ns]+ puls|ukas puls',
  'vecko(?:fråga|fraga)n?|veckans (?:fråga|fraga)|uk(?:ens|as) (?:spørsmål|sporsmal|spørsmal)',
  '(?:the )?(?:weekly question|question of the week|pulse question)',
].join('|');
const FIVE = [
  '(?:de )?(?:fem )?bruk[ae]r(?:frågor|fragor)(?:na)?|(?:de )?fem (?:frågor|fragor)(?:na)?(?: till (?:brukaren|kunden))?',
  '(?:de )?(?:fem )?bruker(?:spørsmål|sporsmal)(?:ene|a)?|(?:de )?fem (?:spørsmål|sporsmal)(?:ene|a)?(?: til brukeren)?',
  '(?:the )?(?:five )?client questions|(?:the )?five questions(?: to the client)?',
].join('|');
const YES = 'på|pa|on|ja|ja tack|ja takk|yes|yes please|gärna|garna|gjerne|start';
const NO = 'av|off|nej|nei|no|nej tack|nei takk|no thanks|sluta|slutt|stopp|stop';
const RESULTS = 'resultat|resultatet|resultater|resultatene|results?|svar|svaren|svarene|answers';
const SHOW = '(?:visa|vis|show|öppna|åpne|open|ta fram|fyll i|fyll ut|fill in|resultat|resultatet)';
const WANT =
  "(?:jag vill ha|jag vill vara med i|jag vill vara med på|jeg vil ha|jeg vil være med på|i want|i'd like|i would like|give me|ge mig|gi meg)";
const NO_MORE =
  '(?:jag vill inte ha|jag vill slippa|sluta med|stoppa|stopp|jeg vil ikke ha|jeg vil slippe|slutt med|i do not want|i dont want|stop)';
const END = '\\s*[.!?]*$';
/** A figure, or none given. */
const MARK = '(?:[0-5]|-|\\?|x)';

const whole = (pattern: string): RegExp => new RegExp(`^${pattern}${END}`, 'u');

const ANSWERED = whole(`(?:${WEEKLY})[\\s:=]+(\\d{1,2})`);
const WANTED = whole(`(?:(?:${WEEKLY})[\\s:,]+(?:${YES})|${WANT} (?:${WEEKLY}))`);
const UNWANTED = whole(`(?:(?:${WEEKLY})[\\s:,]+(?:${NO})|${NO_MORE} (?:${WEEKLY}))`);
const WEEKLY_RESULTS = whole(
  `(?:(?:${WEEKLY})[\\s:,]+(?:${RESULTS})|(?:${RESULTS}) (?:av |för |for |of )?(?:${WEEKLY}))`,
);
const WEEKLY_SHOWN = whole(`(?:${SHOW} )?(?:${WEEKLY})`);
const FIVE_RESULTS = whole(`(?:(?:${FIVE})[\\s:,]+(?:${RESULTS})|(?:${RESULTS}) (?:av |för |for |of )?(?:${FIVE}))`);
const FIVE_ANSWERED = whole(`(?:${FIVE})[\\s:]+(?:([0-9a-f]{6})[\\s:]+)?(${MARK}(?:[\\s,;]+${MARK}){4})`);
const TO_CLIENTS = [
  '(?:frågor|fragor|frågorna|fragorna) till (?:en |våra )?bruk[ae]r(?:e|en|na|arna)?',
  '(?:spørsmål|sporsmal|spørsmålene) til (?:en )?bruker(?:e|en|ne)?',
  '(?:the )?questions (?:to|for) (?:a |the |our )?clients?',
].join('|');
/** Whose answers are nobody's business: a code beside is heard, and not kept. */
const OF_SOMEBODY = '(?: (?:till |til |to |for |för |hos |with )?\\p{L}{1,3}-\\d{1,5})?';
const FIVE_SHOWN = whole(`(?:${SHOW} )?(?:(?:${FIVE})${OF_SOMEBODY}|${TO_CLIENTS})`);

const given = (mark: string): number => (/[1-5]/.test(mark) ? Number(mark) : 0);

/**
 * The week's question to the team and the five to a client, by words that can mean nothing else: `puls`, `puls 4`, `veckans fråga ja`, `puls resultat`, `brukarfrågor`,
 * `brukarfrågor 5 4 3 - 4`, with the form's own code before the figures where one stands on it.
 */
export const surveyIn = (text: string): Understood | undefined => {
  const line = cleaned(text).toLowerCase().replaceAll(/\s+/g, ' ');
  const mark = ANSWERED.exec(line)?.[1];
  if (mark !== undefined) return { intent: 'pulse', slots: { mark: Number(mark) } };
  if (UNWANTED.test(line)) return { intent: 'pulseWish', slots: { on: false } };
  if (WANTED.test(line)) return { intent: 'pulseWish', slots: { on: true } };
  if (WEEKLY_RESULTS.test(line)) return { intent: 'pulse', slots: { results: true } };
  if (WEEKLY_SHOWN.test(line)) return { intent: 'pulse', slots: {} };
  if (FIVE_RESULTS.test(line)) return { intent: 'clientQuestions', slots: { results: true } };
  const [, form, marks] = FIVE_ANSWERED.exec(line) ?? [];
  if (marks !== undefined)
    return {
      intent: 'clientQuestions',
      slots: { marks: marks.split(/[\s,;]+/).map(given), ...(form === undefined ? {} : { form }) },
    };
  return FIVE_SHOWN.test(line) ? { intent: 'clientQuestions', slots: {} } : undefined;
};
