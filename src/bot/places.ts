import type { TeamState } from '../core/flow';
import type { Instant, MemberId, ObjectId, TeamId } from '../core/ids';
import { LANGUAGES, type Language, type People } from '../core/team';
import type { EngineParts } from '../engine/execute';
import type { Persons } from '../engine/persons';
import { readTeam, type TeamRead } from '../engine/read';
import type { PersonRow } from '../engine/rows';
import { understand, type Vocabulary } from '../language/understand';

/** A person in one of their teams, with that team's reads of the turn. */
export interface Place {
  readonly team: TeamId;
  readonly member: MemberId;
  readonly person: PersonRow;
  readonly read: TeamRead;
}

export const languageOf = (person: PersonRow | undefined, fallback: Language): Language =>
  LANGUAGES.find((language) => language === person?.language) ?? fallback;

/** The person's first team, for what is answered before anything is understood. */
export const placeFor = async (
  { engine, persons }: { readonly engine: EngineParts; readonly persons: Persons },
  by: ObjectId,
): Promise<Place | undefined> => {
  const person = await persons.get(by);
  const first = person?.teams[0];
  return person && first && { ...first, person, read: readTeam(engine.store, first.team, engine.parsed) };
};

const vocabularies = new WeakMap<People['members'], Vocabulary>();

/** The names and codes that words can mean in this team. */
export const vocabularyOf = (team: People): Vocabulary => {
  const known = vocabularies.get(team.members);
  if (known) return known;
  const vocabulary = {
    members: [...team.members.values()].map(({ id, name }) => ({ id, name })),
    clients: [...team.clients.keys()],
  };
  vocabularies.set(team.members, vocabulary);
  return vocabulary;
};

const PLAIN = ['help', 'language', 'unknown'];

const points = (team: TeamState, member: MemberId, text: string, now: Instant): number => {
  const { intent, slots } = understand(text, {
    language: team.team.language,
    now,
    timeZone: team.team.timeZone,
    speaker: member,
    vocabulary: vocabularyOf(team),
  });
  if (PLAIN.includes(intent)) return 0;
  const numbered = team.openCases.some((one) => one.number === slots.caseNumber);
  return (slots.client ? 4 : 0) + (slots.person || slots.people ? 2 : 0) + (numbered ? 1 : 0);
};

const needsTeam = (text: string, team: TeamState, member: MemberId, now: Instant): boolean => {
  const { intent, slots } = understand(text, {
    language: team.team.language,
    now,
    timeZone: team.team.timeZone,
    speaker: member,
    vocabulary: vocabularyOf(team),
  });
  const bare = (intent === 'accept' || intent === 'decline' || intent === 'withdraw') && slots.caseNumber === undefined;
  return !PLAIN.includes(intent) && !bare;
};

/** Whose team someone in several means: the one whose client, colleague or case they named; else they are asked. */
export const chooseTeam = async (
  places: readonly Place[],
  text: string,
  now: Instant,
): Promise<{ readonly place?: Place; readonly among: readonly Place[] }> => {
  const scored = await Promise.all(
    places.map(async (place) => ({ place, points: points(await place.read.team(), place.member, text, now) })),
  );
  const best = Math.max(...scored.map((one) => one.points));
  const among = scored.filter((one) => one.points === best).map((one) => one.place);
  const [only, another] = among;
  if (only && !another) return { place: only, among };
  if (only && !needsTeam(text, await only.read.team(), only.member, now)) return { place: only, among };
  return { among };
};
