import type { IsoDate, MemberId } from '../core/ids';
import { ROLE_LABEL, type RoleKey } from '../core/team-role';
import { weekNumbered } from './dates';
import { type DayNumber, dateOf, mondayOfWeek, yearAndMonth } from './days';
import type { Slots, Understood } from './intents';
import { NOT } from './negation';
import { folded } from './normalise';
import { anyOf } from './patterns';
import { isOrdinaryWord } from './people';
import { lineRead, type Reading, says, saysAt } from './reading';

const A_WEEK = 7;

/** How a role is called where somebody has it, takes it or asks for it. */
const CALLED: readonly (readonly [RoleKey, RegExp])[] = [
  [
    'planner',
    anyOf(
      'planerare, planeraren, planerarroll, planerarrollen, planerrollen, planeringsroll, planeringsrollen, planeringsansvarig, planeringsansvaret, planeringsansvar, planerransvaret, planansvarig, planansvaret, ansvaret för planeringen, ansvar för planeringen, ansvarig för planeringen, planleggingsansvaret, planleggeransvaret, planansvarlig, ansvaret for planlegginga, ansvaret for planleggingen, ansvarlig for planleggingen, responsible for the planning, responsibility for the planning, planlegger, planleggeren, planleggerrolle, planleggerrollen, planleggerrolla, planner, planner role, planning role',
    ),
  ],
  [
    'newClients',
    anyOf(
      'möter nya brukare, möter nya kunder, tar emot nya brukare, tar emot nya kunder, rollen nya brukare, roll nya brukare, rollen för nya brukare, nya brukare-rollen, ansvarig för nya brukare, møter nye brukere, tar imot nye brukere, rollen nye brukere, rolla nye brukere, rollen for nye brukere, ansvarlig for nye brukere, meets new clients, meet new clients, new clients role, new client role',
    ),
  ],
  [
    'hospital',
    anyOf(
      'följer upp sjukhus*, sjukhusrollen, sjukhusroll, sjukhusuppföljning*, sjukhusansvarig, følger opp sykehus*, sykehusrollen, sykehusrolla, sykehusoppfølging*, sykehusansvarlig, follows up hospital*, follow up hospital*, following up hospital*, hospital role, hospital follow-up, hospital followup, hospital follow up',
    ),
  ],
  ['mentor', anyOf('mentor, mentorn, mentoren, mentorroll, mentorrollen, mentorrolla, mentor role, fadder, fadderen')],
];

/** `jag lämnar över planeringen`: the role, and no plan of a day. */
const HANDED_ON =
  /\b(?:tar|ta|tek|take|takes|taking|overtar|overta|hand|hands|handing|lamnar|lamna|gir|gi|skoter|skota) (?:\S+ ){0,2}?(?:planeringen|planeringa|planleggingen|planlegginga|planleggingi|planning)\b/;
const OVER = /\b(?:over|overta|overtar|lamna|lamnar|gir|gi|hand|hands|handing)\b/;
/** `nyckelansvarig`: a role by its kind of name, whether or not this team has it. */
const SOME_ROLE = /^(?!tjeneste|tjanste)[a-z]{3,}ansvarl?ig$/;

/** `vem planerar nästa vecka?` */
const PLANS =
  /^(?:vem|hvem|who|kem|kven)(?: (?:som|is|ar|er|det))* (?:planerar|planlegger|plans|planning)(?= (?:v\d|vecka|nasta|neste|next|den har|denna|denne|i ar|uke|this|week|nu|na|now)|$)/;

const LIST =
  /^(?:(?:vilka|vilken|hvilke|hvilken|which|what|visa|vis|show|lista|vara|vare|our|lagets|teamets|the|alla|alle|all|me|oss|us|er|ar|are) )*(?:roller|rollerna|rollene|roles)(?: (?:har|have|do|we|vi|laget|teamet|i|finns|fins|finnes|det|there|are|in|the|team|vara|vare|nu|na|now|hos|oss|er|ar))*$/;

const ASKS = /^(?:vem|vilka|vilken|hvem|hvilke|hvilken|who|whos|kem|kven|which)\b/;
const ROTATES =
  /\b(?:rullande|rullerande|rullerende|roterande|roterende|rotating|rotera|rotere|rotate|turordning|omgang|turas om|i tur och ordning|take turns|by turns)\b/;
const ENDS = /^(?:avsluta|avslutt|avslutte|ta bort|fjern|slett|end|remove|drop|stang)\b/;
const GIVES =
  /\b(?:lamnar|lamna|slapper|slappa|slipper|gir|gi|hand over|hands over|handing over|ger upp|ge upp|avsager mig|slutar som|slutter som|leave|leaving|give up|giving up|give back|ger tillbaka|gir tilbake|step down|stepping down)\b/;
/** English alone: `i` is much else in Swedish and Norwegian. */
const I_DO = /^i (?:leave|give|step|take|want)\b/;
const CANNOT_BE = new RegExp(
  `\\b(?:kan (?:jag |jeg )?${NOT} (?:vara|va|vaere|vare|ha)|cant be|cannot be|can not be)\\b`,
);
const TAKES = /\b(?:tar|tager|tek|ta|take|takes|taking|overtar|overta|over ta|vara|va|vare|vaere|be|blir|bli|ha)\b/;
const ONWARDS = /\b(?:tills vidare|inntil videre|inntill videre|until further notice)\b/;
const FROM_WEEK =
  /\b(?:fran|fra|from|f o m|fom|fr o m|from och med|fra og med)(?: och med| og med)? (?:v\d|v |vecka|uke|week|nasta|neste|next|u\d)/;

/** The role that a line names: one of this team's own, or one that every team has. */
const namedIn = (
  line: string,
  labels: readonly string[],
): { readonly teamRole: string; readonly isOwn: boolean } | undefined => {
  const label = labels.find((one) => ` ${line} `.includes(` ${keyOf(one)} `));
  if (label !== undefined) return { teamRole: label, isOwn: true };
  const usual = CALLED.find(([, pattern]) => pattern.test(line))?.[0];
  return usual && { teamRole: usual, isOwn: false };
};

/** A role that is handed on without being named as one, or that is none of this team's. */
const handedOn = (reading: Reading, line: string): ReturnType<typeof namedIn> => {
  if (HANDED_ON.test(line) && (OVER.test(line) || reading.calendar.dates.length > 0))
    return { teamRole: 'planner', isOwn: false };
  const some = reading.words.find(({ key }) => SOME_ROLE.test(key));
  return some && TAKES.test(line) ? { teamRole: some.raw, isOwn: true } : undefined;
};

const keyOf = (label: string): string => label.toLowerCase().split(' ').map(folded).join(' ');

/** The next week of that number after a Monday. */
const weekAfter = (monday: DayNumber, number: number): DayNumber | undefined => {
  const [year] = yearAndMonth(monday + 3);
  return [mondayOfWeek(year, number), mondayOfWeek(year + 1, number)].find(
    (found) => found !== undefined && found > monday,
  );
};

const FIRST = /\b(?:v|vecka|veckan|veckor|veckorna|uke|uka|uker|ukene|week|weeks|w|u) ?(\d{1,2})(?![\d/.:])/;
const NEXT = /^ ?(-|till|til|to|tom|t o m|through|och|og|and)? ?(?:v|vecka|uke|week|w|u)? ?(\d{1,2})(?![\d/.:])/;
const RANGE = /^(?:-|till|til|to|tom|t o m|through)$/;
const MOST = 53;

/** `v 48-50`, `v 48, 49 och 51`: the weeks by their Mondays, where more than one is named. */
export const weeksNamed = (line: string, today: DayNumber): readonly IsoDate[] | undefined => {
  const first = FIRST.exec(line);
  const means = first && weekNumbered(Number(first[1]), today);
  if (!first || means?.is !== 'week') return undefined;
  const mondays = [means.monday];
  let rest = line.slice(first.index + first[0].length);
  for (let more = NEXT.exec(rest); more; more = NEXT.exec(rest)) {
    const last = mondays[mondays.length - 1] ?? means.monday;
    const monday = weekAfter(last, Number(more[2]));
    if (monday === undefined || mondays.length > MOST) return undefined;
    if (RANGE.test(more[1] ?? '')) for (let week = last + A_WEEK; week < monday; week += A_WEEK) mondays.push(week);
    mondays.push(monday);
    rest = rest.slice(more[0].length);
  }
  return mondays.length > 1 ? mondays.map(dateOf) : undefined;
};

const timeIn = (reading: Reading, line: string): Slots => {
  const weeks = weeksNamed(line, reading.today.today);
  return weeks ? { roleWeeks: weeks } : {};
};

/** Those who are to take turns, in the order named; a name that is nobody's or several's here comes beside. */
const turnsIn = (reading: Reading): { readonly people: readonly MemberId[]; readonly unknownPerson?: string } => {
  const people: MemberId[] = [];
  let unknownPerson: string | undefined;
  const after = reading.words.findIndex(({ stop }) => stop);
  reading.words.forEach((word, at) => {
    const mention = reading.people.find((one) => one.at === at);
    if (mention) {
      const [only, another] = mention.members;
      if (only && !another) people.push(only);
      else unknownPerson ??= word.typed;
    } else if (saysAt(reading, 'me', at)) people.push(reading.speaker);
    else if (at > after && after >= 0 && isSomeName(reading, at)) unknownPerson ??= word.typed;
  });
  return { people, ...(unknownPerson === undefined ? {} : { unknownPerson }) };
};

const isSomeName = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  return (
    word !== undefined && !reading.named[at] && !isOrdinaryWord(word.key) && /^\p{Lu}[\p{L}'-]+$/u.test(word.typed)
  );
};

/** A role is asked about, taken, handed on, given back, taken by turns or ended. `labels`: what the team calls its own. */
export const roleTalkIn = (reading: Reading, labels: readonly string[]): Understood | undefined => {
  if (reading.clients.length > 0) return undefined;
  const line = lineRead(reading);
  if (LIST.test(line)) return { intent: 'roleQuery', slots: {} };
  if (PLANS.test(line)) return { intent: 'roleQuery', slots: { teamRole: 'planner', ...timeIn(reading, line) } };
  const hasPeople = reading.people.length > 0;
  const isMe = says(reading, 'me') || I_DO.test(line);
  const named = namedIn(line, labels) ?? (hasPeople || isMe || ASKS.test(line) ? handedOn(reading, line) : undefined);
  if (named === undefined || says(reading, 'shift')) return undefined;
  const slots: Slots = { teamRole: named.teamRole, ...timeIn(reading, line) };
  if (ENDS.test(line)) return { intent: 'roleEnd', slots };
  if (ROTATES.test(line)) {
    const { people, unknownPerson } = turnsIn(reading);
    return { intent: 'roleRotate', slots: { ...slots, people }, ...(unknownPerson ? { unknownPerson } : {}) };
  }
  const asks = ASKS.test(line);
  const fromWeek = slots.roleWeeks === undefined && FROM_WEEK.test(line);
  const onwards: Slots = ONWARDS.test(line) || fromWeek ? { standing: true } : {};
  if (!asks && isMe && !hasPeople && (GIVES.test(line) || CANNOT_BE.test(line))) return { intent: 'roleGive', slots };
  if (!asks && (isMe || hasPeople) && (TAKES.test(line) || GIVES.test(line)))
    return { intent: 'roleTake', slots: { ...slots, ...onwards } };
  return asks || reading.question || (!named.isOwn && isBare(reading, line))
    ? { intent: 'roleQuery', slots }
    : undefined;
};

/** Nothing but the role, and when: `planerare v 48`. */
const isBare = (reading: Reading, line: string): boolean =>
  reading.words.length <= 4 && !says(reading, 'me', 'take', 'give', 'not') && !/\b(?:ska|skal|should)\b/.test(line);

const NAMES =
  /^\s*(?:en |ei |a )?(?:ny|nye|nytt|new)\s+(?:roll|rolle|role)(?:\s+i\s+laget|\s+i\s+teamet)?\s*:\s*(\S[\s\S]*?)[\s.!]*$/iu;

/** `Blomansvarig` as it stands within a sentence; an abbreviation stays. */
const asWithin = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** `ny roll: blomansvarig`. What is too long, or holds more than letters, is no name: it is asked for anew. */
export const roleNamedIn = (text: string): Understood | undefined => {
  const [, said] = NAMES.exec(text) ?? [];
  if (said === undefined) return undefined;
  const label = asWithin(said.replaceAll(/\s+/g, ' ').trim());
  if (!ROLE_LABEL.test(label)) return { intent: 'roleName', slots: {} };
  const known = CALLED.find(([, pattern]) => pattern.test(keyOf(label)))?.[0];
  return { intent: 'roleName', slots: { teamRole: known ?? label } };
};
