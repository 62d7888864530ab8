import type { Language } from '../core/team';
import type { Intent, Slots } from './intents';
import type { Meaning } from './lexicon';
import { type Reading, says, saysAt } from './reading';
import { howItGoesIn } from './team-talk';
import { isWhatIf } from './what-if';

type Found = { readonly intent: Intent; readonly slots: Slots } | undefined;

const onlyOf = (reading: Reading, ...meanings: readonly Meaning[]): boolean => {
  const marks = [...reading.named];
  for (const meaning of meanings)
    for (const at of reading.meanings.get(meaning) ?? []) marks.fill(true, at, at + reading.phraseLength(meaning, at));
  return marks.every(Boolean);
};

const tongueOf = (reading: Reading): Language | undefined => {
  const nameable: readonly (readonly [Meaning, Language])[] = [
    ['norwegian', 'nb'],
    ['swedish', 'sv'],
    ['english', 'en'],
  ];
  return nameable.find(([meaning]) => says(reading, meaning))?.[1];
};

/** `språk norsk`, `byt språk till svenska`, `English please`. */
const language = (reading: Reading): Found => {
  const tongue = tongueOf(reading);
  const spoken = says(reading, 'tongue');
  if (reading.clients.length > 0 || reading.words.length > 8) return undefined;
  if (!tongue)
    return spoken && onlyOf(reading, 'tongue', 'swap', 'filler', 'move')
      ? { intent: 'language', slots: {} }
      : undefined;
  const words = reading.words.map(({ key }) => key);
  const named = words.find((key) =>
    /^(?:svensk|norsk|norsk|norwegian|swedish|english|engelsk|bokmal|nynorsk)/.test(key),
  );
  if (!named && !spoken) return undefined;
  return spoken || onlyOf(reading, 'norwegian', 'swedish', 'english', 'filler', 'swap', 'greeting', 'move')
    ? { intent: 'language', slots: { language: lastTongue(words) ?? tongue } }
    : undefined;
};

const lastTongue = (words: readonly string[]): Language | undefined => {
  for (const key of [...words].reverse()) {
    if (/^(?:svensk|swedish|sv$)/.test(key)) return 'sv';
    if (/^(?:norsk|norwegian|bokmal|nynorsk|nb$)/.test(key)) return 'nb';
    if (/^(?:engelsk|english|en$|eng$)/.test(key)) return 'en';
  }
  return undefined;
};

const BY_MEANING: readonly (readonly [Meaning, Intent])[] = [
  ['my_data', 'myData'],
  ['plan_changes', 'planChanges'],
  ['check_plan', 'checkPlan'],
  ['follow_up', 'followUp'],
  ['my_cases', 'myCases'],
  ['my_day', 'myDay'],
  ['continuity', 'continuity'],
  ['policy', 'policy'],
  ['agreements', 'agreements'],
  ['summary', 'summary'],
  ['waiting', 'waiting'],
  ['agenda', 'agenda'],
  ['calendar', 'calendar'],
  ['settings', 'settings'],
];

/** `hur ser imorgon ut?`, `show me tomorrow`. */
const asksForDay = ({ words, calendar, clients, people }: Reading): boolean => {
  if (calendar.dates.length === 0 || clients.length + people.length > 0 || words.length > 8) return false;
  const line = words.map(({ key }) => key).join(' ');
  return /^(?:hur|what|hvordan|korleis|koss|how|hvor|hei|hej)?(?: |^)(?:ser .+ ut|does .+ look|dos .+ look)|^(?:show|vis|visa)(?: (?:me|meg|mig))? /.test(
    line,
  );
};

const HAPPENED =
  /^(?:vad|hva|ka|kva|what)(?: (?:har|has|is|som|det|er))? (?:hande|hant|skjedde|skjedd|hendte|hendt|happened)$/;
const IN_THE_TEAM =
  /^(?:i|in|pa|hos|at|lagets?|teamets?|team|oss|us|jobbet|jobben|work|har|here|under|medan|mens|sedan|sen|siden|since|nytt|nya|the|our|vart|vart|da|den|det|for)$/;

/** `vad hände igår i laget?`, `hva har skjedd?` */
const asksWhatHappened = ({ words, calendar, clients, people }: Reading): boolean => {
  if (clients.length + people.length > 0 || words.length > 9) return false;
  const asked = [2, 3].find((to) =>
    HAPPENED.test(
      words
        .slice(0, to)
        .map(({ key }) => key)
        .join(' '),
    ),
  );
  return (
    asked !== undefined &&
    words.every(({ key }, at) => at < asked || calendar.used[at] === true || IN_THE_TEAM.test(key))
  );
};

const WAITS_FOR_ME =
  /^(?:vem|vilka|hvem|kem|kven|who|whos) (?:som )?(?:is )?(?:vantar|venter|ventar|waits|waiting)(?: (?:pa|for|on))?(?: (?:svar|answer|an|a|reply|fran|fra|from|av|pa|mig|meg|me|ma|æ))*$/;

/** Asking for something to be shown, or for help. */
export const commandIn = (reading: Reading): Found => {
  const spoken = language(reading);
  if (spoken) return spoken;
  if (isWhatIf(reading)) return { intent: 'whatIf', slots: {} };
  if (asksForDay(reading)) return { intent: 'myDay', slots: {} };
  const going = howItGoesIn(reading);
  if (going) return { intent: going, slots: {} };
  if (asksWhatHappened(reading)) return { intent: 'summary', slots: {} };
  if (WAITS_FOR_ME.test(reading.words.map(({ key }) => key).join(' '))) return { intent: 'waiting', slots: {} };
  const askedOf = (reading.meanings.get('anyone') ?? []).some((at) => !saysAt(reading, 'my_day', at));
  const acts = askedOf || says(reading, 'swap', 'give', 'cannot') || (says(reading, 'take') && says(reading, 'may'));
  if (says(reading, 'why_not') && (reading.people.length > 0 || reading.question))
    return { intent: 'whyNot', slots: {} };
  const ofOthers = reading.clients.length + reading.people.length + reading.calendar.dates.length > 0;
  const found = BY_MEANING.find(([meaning]) => says(reading, meaning) && !(meaning === 'calendar' && ofOthers));
  if (found && !acts && !(/^(?:my_cases|waiting)$/.test(found[0]) && reading.clients.length > 0))
    return { intent: found[1], slots: {} };
  const words = reading.words.map(({ key }) => key);
  if (
    /^(?:schema|skjema|schedule|turnus|schemat|arbeidsplan|dagsplan)$/.test(words[0] ?? '') &&
    words.length <= 4 &&
    !acts
  )
    return { intent: 'myDay', slots: {} };
  return undefined;
};

/** Nothing but a greeting or a cry for help. */
export const helpIn = (reading: Reading): Found =>
  says(reading, 'guide', 'greeting') &&
  reading.clients.length + reading.people.length + reading.calendar.times.length === 0 &&
  onlyOf(reading, 'guide', 'greeting', 'filler')
    ? { intent: 'help', slots: {} }
    : undefined;
