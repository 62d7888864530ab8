import { z } from 'zod';
import type { TeamState } from '../core/flow';
import {
  type ClientCode,
  clientCode,
  type Instant,
  type MemberId,
  memberId,
  type ObjectId,
  type TeamId,
  wallTime,
} from '../core/ids';
import {
  DIRECTIONS,
  HEALTH_CATEGORIES,
  LIFE_AREAS,
  SPECIALTIES,
  SUPPORT_ROLES,
  URGENCIES,
  VISIT_CHANGES,
} from '../core/need';
import { OBSTACLE_KINDS } from '../core/obstacles';
import { SHIFT_KINDS, VISIT_KINDS } from '../core/roster';
import { LANGUAGES, type Language, type People } from '../core/team';
import { isTeamRole, ROLE_LABEL } from '../core/team-role';
import { TRUST_ITEMS } from '../core/trust';
import type { EngineParts } from '../engine/execute';
import type { Persons } from '../engine/persons';
import { readTeam, type TeamRead } from '../engine/read';
import type { PersonRow } from '../engine/rows';
import { COMMENT, DATE } from '../flows/payload';
import type { Calm } from '../language/acute';
import type { DayPart } from '../language/calendar-words';
import { INTENTS } from '../language/intents';
import { cleaned, folded } from '../language/normalise';
import { PROPOSAL_ACTS } from '../language/proposals';
import {
  type Slots,
  type Spoken,
  type Understood,
  understand,
  understandCalm,
  type Vocabulary,
} from '../language/understand';

/** A person in one of their teams, with that team's reads of the turn. */
export interface Place {
  readonly team: TeamId;
  readonly member: MemberId;
  readonly person: PersonRow;
  readonly read: TeamRead;
  /** One of several: in which language they read what is of all of a team. */
  readonly several?: Language;
}

interface PlaceParts {
  readonly engine: Pick<EngineParts, 'store' | 'parsed'>;
  readonly persons: Persons;
}

export const languageOf = (person: PersonRow | undefined, fallback: Language): Language =>
  LANGUAGES.find((language) => language === person?.language) ?? fallback;

const isOneOf = (state: TeamState, member: MemberId, by: ObjectId): boolean =>
  state.members.get(member)?.objectId === by;

/** The person's teams as the teams' own rows have it now: whoever was taken out of a team is nobody there. */
export const placesOf = async ({ engine }: PlaceParts, person: PersonRow, by: ObjectId): Promise<readonly Place[]> => {
  const places = person.teams.map(({ team, member }): Place => {
    return { team, member, person, read: readTeam(engine.store, team, engine.parsed) };
  });
  const states = await Promise.all(places.map((place) => place.read.team()));
  const own = places.filter((place, at) => isOneOf(states[at] as TeamState, place.member, by));
  const [first, another] = own;
  if (!first || !another) return own;
  const several = languageOf(person, (await first.read.team()).team.language);
  return own.map((place) => ({ ...place, several }));
};

/** By the clients: these change with the members, and also alone, when the team admits somebody. */
const vocabularies = new WeakMap<People['clients'], Vocabulary>();

/** The names and codes that words can mean in this team. */
const vocabularyOf = (team: People): Vocabulary => {
  const known = vocabularies.get(team.clients);
  if (known) return known;
  const vocabulary = {
    members: [...team.members.values()].map(({ id, name }) => ({ id, name })),
    clients: [...team.clients.keys()],
  };
  vocabularies.set(team.clients, vocabulary);
  return vocabulary;
};

/** What a text means in one of the writer's teams. */
export interface Reading {
  readonly place: Place;
  readonly understood: Understood;
}

/** Every word, in one spelling for what is typed with and without its own letters. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (
      cleaned(text)
        .toLowerCase()
        .match(/[\p{L}\d]+/gu) ?? []
    ).map(folded),
  );

const spokenIn = async ({ person, member, read }: Place, now: Instant): Promise<Spoken> => {
  const team = await read.team();
  return {
    language: languageOf(person, team.team.language),
    now,
    timeZone: team.team.timeZone,
    speaker: member,
    vocabulary: vocabularyOf(team),
    roles: team.openCases.filter(isTeamRole).flatMap(({ label }) => label ?? []),
  };
};

export const readIn = async (place: Place, text: Calm, now: Instant): Promise<Reading> => ({
  place,
  understood: understandCalm(text, await spokenIn(place, now)),
});

/** The client of this team that a text names, danger or not. */
export const clientNamedIn = async (place: Place, text: string, now: Instant): Promise<ClientCode | undefined> =>
  understand(text, await spokenIn(place, now)).slots.client;

const PLAIN: readonly Understood['intent'][] = ['help', 'language', 'settings', 'preference', 'calendar', 'unknown'];
const ANSWERS: readonly Understood['intent'][] = ['accept', 'decline', 'withdraw', 'approve'];

/** What is one's own, whichever team; but one's day is sent by the team that one works in then. */
const isPlain = ({ intent, slots }: Understood): boolean => PLAIN.includes(intent) && slots.myDayWhen === undefined;

/** The words of each team's name that no other of these teams has in its name. */
const ownNames = async (readings: readonly Reading[]): Promise<readonly (readonly string[])[]> => {
  const names = await Promise.all(readings.map(async ({ place }) => wordsOf((await place.read.team()).team.name)));
  return names.map((name, at) => [...name].filter((word) => names.every((other, i) => i === at || !other.has(word))));
};

const points = async ({ place, understood }: Reading, isNamed: boolean): Promise<number> => {
  if (isPlain(understood)) return 0;
  const { slots } = understood;
  const { head, openCases } = await place.read.team();
  const { caseNumber = 0 } = slots;
  const isOpen = caseNumber > 0 && openCases.some((one) => one.number === caseNumber);
  const isGiven = 0 < caseNumber && caseNumber <= head.cases;
  const whose = (slots.client ? 16 : 0) + (slots.person || slots.people ? 8 : 0);
  return whose + (isNamed ? 4 : 0) + (isOpen ? 2 : 0) + (isGiven ? 1 : 0);
};

const needsTeam = ({ understood }: Reading): boolean =>
  !isPlain(understood) && !(ANSWERS.includes(understood.intent) && understood.slots.caseNumber === undefined);

/** Whose team someone in several means: the one that they named, or whose client, colleague or case; of several none, and they are asked. */
export const chooseTeam = async (readings: readonly Reading[], text: Calm): Promise<readonly Reading[]> => {
  const words = wordsOf(text);
  const names = await ownNames(readings);
  const isNamed = (at: number): boolean => names[at]?.some((word) => words.has(word)) ?? false;
  const scored = await Promise.all(
    readings.map(async (reading, at) => ({ reading, points: await points(reading, isNamed(at)) })),
  );
  const best = Math.max(...scored.map((one) => one.points));
  const among = scored.filter((one) => one.points === best).map((one) => one.reading);
  const [first] = among;
  return first && !needsTeam(first) ? [first] : among;
};

const CODE = z.string().regex(/^[\p{L}]{1,4}-?\d{1,6}$/u);
const member = z
  .string()
  .regex(/^m\d+$/)
  .transform(memberId);
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .transform(wallTime);

const clientIn = CODE.transform(clientCode);
/** A round's name as people write it: `3`, `B2`. */
const ROUND = z.string().regex(/^[\p{L}\d]{1,4}$/u);
/** `32/11`, `kl 25`: no date and no time, but short, and with a figure in it. */
const IMPOSSIBLE = z.string().regex(/^(?=.*\d)[\p{L}\d ./:-]{1,24}$/u);
const yes = z.literal(true);
const DAY_PART: readonly DayPart[] = ['morning', 'midday', 'afternoon', 'evening', 'night'];

/** What is answered in secret never travels: the buttons that are shown to somebody are kept. They answer anew on the card of the team that they choose. */
const unsaid = z.unknown().transform(() => undefined);

/** How each slot travels in a button. The compiler asks for the one that is missing: what was said is never lost on the way. */
const SLOTS = {
  client: clientIn,
  otherClient: clientIn,
  otherClients: z.array(clientIn).max(10),
  person: member,
  people: z.array(member).max(40),
  except: member,
  date: DATE,
  dates: z.array(DATE).max(7),
  endDate: DATE,
  time,
  times: z.array(time).max(4),
  endTime: time,
  otherDate: DATE,
  otherTime: time,
  week: z.int().min(1).max(53),
  dayPart: z.enum(DAY_PART),
  toPart: z.enum(DAY_PART),
  ownShift: z.enum(SHIFT_KINDS),
  otherShift: z.enum(SHIFT_KINDS),
  round: ROUND,
  otherRound: ROUND,
  visitKind: z.enum(VISIT_KINDS),
  direction: z.enum(DIRECTIONS),
  minutes: z.int().positive().max(1440),
  length: z.int().positive().max(1440),
  change: z.enum(VISIT_CHANGES),
  count: z.int().positive().max(9),
  area: z.enum(LIFE_AREAS),
  urgency: z.enum(URGENCIES),
  until: DATE,
  standing: yes,
  once: yes,
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  everyOther: yes,
  weeks: z.enum(['even', 'odd']),
  twoCarers: z.boolean(),
  newCode: clientIn,
  mine: yes,
  goal: yes,
  category: z.enum(HEALTH_CATEGORIES),
  reached: yes,
  role: z.enum(SUPPORT_ROLES),
  specialty: z.enum(SPECIALTIES),
  wanted: COMMENT,
  done: COMMENT,
  caseNumber: z.int().positive(),
  act: z.enum(PROPOSAL_ACTS),
  choice: z.int().positive(),
  comment: COMMENT,
  obstacleKind: z.enum(OBSTACLE_KINDS),
  level: z.int().min(0).max(9),
  language: z.enum(LANGUAGES),
  impossible: IMPOSSIBLE,
  order: z.enum(['next', 'first', 'last']),
  offDuty: z.boolean(),
  myDayWhen: z.enum(['evening', 'start', 'off']),
  changes: yes,
  rule: z.enum([...TRUST_ITEMS, 'leastNotice', 'continuityCap', 'standing']),
  all: yes,
  caseNumbers: z.array(z.int().positive()).max(40),
  teamRole: z.string().regex(ROLE_LABEL),
  roleWeeks: z.array(DATE).max(53),
  results: yes,
  on: z.boolean(),
  mark: unsaid,
  marks: unsaid,
  form: unsaid,
  feed: z.enum(['on', 'off', 'new']),
  thanks: yes,
} satisfies Readonly<Record<keyof Slots, z.ZodType>>;

/** What was understood, as it travels in a button that asks which team: codes, ids and times, and of the words a comment or a note alone. */
const CARRIED = z.object({
  intent: z.enum(INTENTS),
  unknownClient: CODE.optional(),
  slots: z.object(SLOTS).partial(),
});

export const carried = (understood: Understood): object => {
  const read = CARRIED.safeParse(understood);
  return read.success ? read.data : { intent: understood.intent, slots: {} };
};

const BROUGHT = z.object({ understood: CARRIED });

/** What such a button brought back, untrusted. */
export const broughtBack = (data: unknown): Understood | undefined => {
  const read = BROUGHT.safeParse(data);
  return read.success ? (read.data.understood as Understood) : undefined;
};
