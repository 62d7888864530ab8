import { z } from 'zod';
import type { TeamState } from '../core/flow';
import { clientCode, type Instant, type MemberId, memberId, type ObjectId, type TeamId, wallTime } from '../core/ids';
import {
  DIRECTIONS,
  HEALTH_CATEGORIES,
  LIFE_AREAS,
  SPECIALTIES,
  SUPPORT_ROLES,
  URGENCIES,
  VISIT_CHANGES,
} from '../core/need';
import { LANGUAGES, type Language, type People } from '../core/team';
import { TRUST_ITEMS } from '../core/trust';
import type { EngineParts } from '../engine/execute';
import type { Persons } from '../engine/persons';
import { readTeam, type TeamRead } from '../engine/read';
import type { PersonRow } from '../engine/rows';
import { COMMENT, DATE } from '../flows/payload';
import type { Calm } from '../language/acute';
import { INTENTS } from '../language/intents';
import { type Understood, understandCalm, type Vocabulary } from '../language/understand';

/** A person in one of their teams, with that team's reads of the turn. */
export interface Place {
  readonly team: TeamId;
  readonly member: MemberId;
  readonly person: PersonRow;
  readonly read: TeamRead;
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
  return places.filter((place, at) => isOneOf(states[at] as TeamState, place.member, by));
};

/** The person's first team, for what is answered before anything is understood. */
export const placeFor = async (parts: PlaceParts, by: ObjectId): Promise<Place | undefined> => {
  const person = await parts.persons.get(by);
  return person && (await placesOf(parts, { ...person, teams: person.teams.slice(0, 1) }, by))[0];
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

export const readIn = async (place: Place, text: Calm, now: Instant): Promise<Reading> => {
  const team = await place.read.team();
  const understood = understandCalm(text, {
    language: languageOf(place.person, team.team.language),
    now,
    timeZone: team.team.timeZone,
    speaker: place.member,
    vocabulary: vocabularyOf(team),
  });
  return { place, understood };
};

const PLAIN: readonly Understood['intent'][] = ['help', 'language', 'settings', 'preference', 'unknown'];
const ANSWERS: readonly Understood['intent'][] = ['accept', 'decline', 'withdraw'];

const points = async ({ place, understood: { intent, slots } }: Reading): Promise<number> => {
  if (PLAIN.includes(intent)) return 0;
  const { head, openCases } = await place.read.team();
  const { caseNumber = 0 } = slots;
  const isOpen = openCases.some((one) => one.number === caseNumber);
  const isGiven = 0 < caseNumber && caseNumber <= head.cases;
  return (slots.client ? 8 : 0) + (slots.person || slots.people ? 4 : 0) + (isOpen ? 2 : 0) + (isGiven ? 1 : 0);
};

const needsTeam = ({ understood: { intent, slots } }: Reading): boolean =>
  !PLAIN.includes(intent) && !(ANSWERS.includes(intent) && slots.caseNumber === undefined);

/** Whose team someone in several means: the one whose client, colleague or case they named; of several none, and they are asked. */
export const chooseTeam = async (readings: readonly Reading[]): Promise<readonly Reading[]> => {
  const scored = await Promise.all(readings.map(async (reading) => ({ reading, points: await points(reading) })));
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

const yes = z.literal(true).optional();

/** Of what is reported of a client: closed lists, dates and figures, and what was noted in the client's own words. */
const NEED = {
  endDate: DATE.optional(),
  until: DATE.optional(),
  otherTime: time.optional(),
  dayPart: z.enum(['morning', 'midday', 'afternoon', 'evening', 'night']).optional(),
  direction: z.enum(DIRECTIONS).optional(),
  change: z.enum(VISIT_CHANGES).optional(),
  minutes: z.int().positive().max(999).optional(),
  count: z.int().positive().max(9).optional(),
  area: z.enum(LIFE_AREAS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  standing: yes,
  once: yes,
  weekdays: z.array(z.int().min(1).max(7)).max(7).optional(),
  everyOther: yes,
  twoCarers: z.boolean().optional(),
  newCode: CODE.transform(clientCode).optional(),
  category: z.enum(HEALTH_CATEGORIES).optional(),
  reached: yes,
  role: z.enum(SUPPORT_ROLES).optional(),
  specialty: z.enum(SPECIALTIES).optional(),
  wanted: COMMENT.optional(),
  done: COMMENT.optional(),
};

/** What was understood, as it travels in a button that asks which team: codes, ids and times, and of the words a comment or a note alone. */
const CARRIED = z.object({
  intent: z.enum(INTENTS),
  unknownClient: CODE.optional(),
  slots: z.object({
    client: CODE.transform(clientCode).optional(),
    person: member.optional(),
    people: z.array(member).max(40).optional(),
    date: DATE.optional(),
    dates: z.array(DATE).max(7).optional(),
    time: time.optional(),
    times: z.array(time).max(4).optional(),
    caseNumber: z.int().positive().optional(),
    comment: COMMENT.optional(),
    changes: z.literal(true).optional(),
    rule: z.enum([...TRUST_ITEMS, 'leastNotice', 'continuityCap', 'standing']).optional(),
    order: z.enum(['next', 'first', 'last']).optional(),
    ...NEED,
  }),
});

export const carried = (understood: Understood): object => {
  const read = CARRIED.safeParse(understood);
  return read.success ? read.data : { intent: understood.intent, slots: {} };
};

/** What such a button brought back, untrusted. */
export const broughtBack = (data: unknown): Understood | undefined => {
  const read = z.object({ understood: CARRIED }).safeParse(data);
  return read.success ? (read.data.understood as Understood) : undefined;
};
