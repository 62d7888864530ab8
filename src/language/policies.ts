import type { TrustSubject } from '../core/trust';
import type { Intent, Slots } from './intents';
import { type Reading, says } from './reading';

/** In the one spelling that words are read in (`folded`); the first that fits. */
const SUBJECTS: readonly (readonly [RegExp, TrustSubject])[] = [
  [/\b(?:stande|standing approval|fast godkjenning)/, 'standing'],
  [/\b(?:mins\w+ varsel|least notice|varselstid|varseltid)\b/, 'leastNotice'],
  [/\b(?:varsel|short notice)\b/, 'shortNotice'],
  [/\b(?:extrapass|ekstravakt|extra shift)/, 'extraShift'],
  [/\b(?:tak|taket|cap|ansikten|ansikter|faces)\b/, 'continuityCap'],
  [/\b(?:passbyt|vaktbyt|turbyt|bytt?en? av (?:arbets)?pass|shift swap|swaps of shifts|swap of shifts)/, 'shiftSwap'],
  [/\b(?:utanfor|utenfor|outside)\b/, 'outsideShift'],
  [/\b(?:mertid|overtid|merarbeid|overtime|more hours)\b/, 'ordinaryHours'],
  [/\b(?:delegering|delegasjon|delegation)/, 'delegation'],
  [/\b(?:dubbelbok|dobbeltbook|double book)/, 'doubleBooking'],
  [/\b(?:onskemal\w*|onsket?|wish\w*|brukaren\w* nej|brukeren\w* nei)\b/, 'clientWish'],
  [/\b(?:franvar|fravar|absen)/, 'absent'],
  [/\b(?:veckovila|ukehvile|ukentlig fri|weekly rest)/, 'weeklyRest'],
  [/\b(?:dygnsvila|dognhvile|vila|vilan|hvile|hvila|rest)\b/, 'restBetweenShifts'],
  [/\b(?:sondag|sunday)/, 'sunday'],
  [/\b(?:helg|helgen|weekend)/, 'weekend'],
  [/\b(?:rast|rasten|pause|pausen|break)\b/, 'break'],
  [/\b(?:omsorgskontakt|primarkontakt|named contact)/, 'contactPerson'],
  [/\b(?:kompetens|competence)/, 'minimumCompetence'],
  [/\b(?:annat (?:lag|team)|annet team|another team|andra (?:lag|team)|andre team)\b/, 'otherTeam'],
  [/\b(?:restid|reisetid|gangtid|pa vagen|pa veien|travel)/, 'travel'],
];

const CHANGES = /^(?:justera|juster|justere|stalla|satt|sett|sette|set|edit|adjust)$/;

/** `ändra policyn`, `endre policyen for kort varsel`: what to change, if it is said. Anything else about the policy only asks to see it. */
export const policyChangeIn = (reading: Reading): { readonly intent: Intent; readonly slots: Slots } | undefined => {
  if (!says(reading, 'policy') || reading.clients.length > 0) return undefined;
  const words = reading.words.map(({ key }) => key);
  if (!says(reading, 'move') && !words.some((key) => CHANGES.test(key))) return undefined;
  const line = words.join(' ');
  const rule = SUBJECTS.find(([pattern]) => pattern.test(line))?.[1];
  return { intent: 'policy', slots: { changes: true, ...(rule ? { rule } : {}) } };
};
