import { shortened } from './comments';
import type { Slots, Understood } from './intents';
import { cleaned } from './normalise';
import { obstacleKindIn } from './obstacle-kinds';

const HINDER = 'hinder|hindret|hindring|hindringen|obstacle|impediment';
const THIEF = 'tidstyven|tidstyv|tidstjuven|tidstjuv|krångel|krangel';
const REQUIREMENT =
  '(?:onödigt|onodigt|unødvendig|unodvendig|overflødig|overflodig|needless|unnecessary)\\s+(?:krav|requirement)';

const REPORTED = new RegExp(
  `^(${HINDER}|${THIEF}|${REQUIREMENT})(?![\\p{L}\\d])([^:]{0,40}?)\\s*(?::(?!\\d\\d(?!\\d))|\\s-\\s)\\s*(\\S[\\s\\S]*)$`,
  'iu',
);
const IS_REQUIREMENT = new RegExp(`^${REQUIREMENT}$`, 'iu');
const LEVEL = /(?:nivå|niva|level)\s*(\d)/iu;
const NUMBERED = new RegExp(`^(?:${HINDER})\\s+#?(\\d{1,7})[.!?]*$`, 'iu');

const OURS = '(?:(?:visa|vis|show|lista|liste|list|alla|alle|all|våra|vara|våre|our|öppna|åpne|open|the|me)\\s+)*';
const SEVERAL = '(?:hinder|hindren|hindre|hindrene|hindringer|hindringene|hinderlista|hinderlistan|obstacles?)';
const ASKED =
  '(?:vilka|vilket|hvilke|kva for|what|which|hur många|hur manga|hvor mange|how many|vad för|hva slags|finns det|finnes det|are there)';
const HERE = '(?:har|vi|öppna|åpne|open|nu|nå|now|just|hos|oss|do|we|have|are|there|kvar|igjen|i|laget|teamet)';
const LISTED = new RegExp(
  `^(?:${OURS}${SEVERAL}(?:\\s+(?:våra|våre|vi har|har vi))?|${ASKED}\\s+(?:[\\p{L}]+\\s+){0,2}?${SEVERAL}(?:\\s+${HERE})*)\\s*[.!?]*$`,
  'iu',
);

/** As many characters as a dozen steps may have together. */
const MOST_STEPS = 400;
const STEPS =
  '(?:arbetssteg|arbetsstegen|arbetsmoment|arbeidssteg|arbeidsstegene|arbeidstrinn|arbeidstrinnene|work\\s+steps?)';
const STEPS_NAMED = new RegExp(`^(?:våra\\s+|våre\\s+|our\\s+)?${STEPS}\\s*:\\s*(\\S[\\s\\S]*)$`, 'iu');
const MAP = new RegExp(
  `^${OURS}(?:arbetskarta|arbetskartan|arbeidskart|arbeidskartet|work\\s+map|${STEPS})\\s*[.!?]*$`,
  'iu',
);
const PINNED =
  /^(?:fäst|fast|fästa|fest|feste|pin)\s+(?:hinder\s+|hindret\s+|obstacle\s+)?#?(\d{1,7})\s+(?:vid|till|på|ved|til|to|at|on|under)\s+(?:steget\s+|steg\s+|step\s+)?(\p{L}[\s\S]*?)[.!]*$/iu;

/** The words before the colon: its kind, and whose it is. */
const headOf = (head: string, more: string): Slots => {
  const kind = IS_REQUIREMENT.test(head) ? 'requirement' : /^\W*it\W*$/iu.test(more) ? 'it' : obstacleKindIn(more);
  const level = LEVEL.exec(more)?.[1];
  return { ...(kind && { obstacleKind: kind }), ...(level !== undefined && { level: Number(level) }) };
};

/**
 * What is said of obstacles and of the team's work steps by words that can mean nothing else: `hinder: …`, `hinder it: …`, `hinder 12`, `vilka hinder har vi?`,
 * `arbetssteg: …`, `arbetskarta`, `fäst 12 vid planering`.
 */
export const obstacleTalkIn = (text: string): Understood | undefined => {
  const line = cleaned(text);
  const [, head = '', more = '', said] = REPORTED.exec(line) ?? [];
  if (said !== undefined) return { intent: 'obstacle', slots: { comment: shortened(said), ...headOf(head, more) } };
  const number = NUMBERED.exec(line)?.[1];
  if (number !== undefined) return { intent: 'obstacle', slots: { caseNumber: Number(number) } };
  if (LISTED.test(line)) return { intent: 'obstacle', slots: {} };
  const steps = STEPS_NAMED.exec(line)?.[1];
  if (steps !== undefined) return { intent: 'workSteps', slots: { comment: shortened(steps, MOST_STEPS) } };
  if (MAP.test(line)) return { intent: 'workMap', slots: {} };
  const [, pinned, step] = PINNED.exec(line) ?? [];
  return step === undefined
    ? undefined
    : { intent: 'pin', slots: { caseNumber: Number(pinned), comment: shortened(step) } };
};

/** An obstacle that was told without its heading: all of it is what was told. */
export const toldObstacle = (understood: Understood, text: string): Understood =>
  understood.intent !== 'obstacle' || /\?\s*$/.test(text)
    ? understood
    : { ...understood, slots: { ...understood.slots, comment: shortened(cleaned(text)) } };
