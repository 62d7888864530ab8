import { z } from 'zod';
import { type Alarm, alarmCard, alarmText, pressedAlarmCard } from '../cards/acute';
import type { ClientCode, Instant, ObjectId } from '../core/ids';
import { EMERGENCY_NUMBERS, type Profile } from '../core/team';
import type { EngineParts } from '../engine/execute';
import type { Persons } from '../engine/persons';
import type { PersonRow } from '../engine/rows';
import type { AnyEdge, Drawn, Press, Turn } from '../flows/edge';
import type { AcuteKind } from '../language/acute';
import { textsIn } from '../text';
import { clientNamedIn, type Place, placesOf } from './places';
import { type Reply, turnAt } from './utterance';

const numberIn = (profile: Profile, kind: AcuteKind): string =>
  EMERGENCY_NUMBERS[profile][kind === 'urgent' ? 'medical' : kind];

/** The number to call in the team's country; both countries' when the team is not known. */
const emergencyNumber = (kind: AcuteKind, profile: Profile | undefined): string => {
  if (profile) return numberIn(profile, kind);
  const [swedish, norwegian] = [numberIn('se-ab', kind), numberIn('no-aml', kind)];
  return swedish === norwegian ? swedish : `${swedish} (Norge ${norwegian})`;
};

interface EmergencyParts {
  readonly engine: EngineParts;
  readonly persons: Persons;
  readonly edges: readonly AnyEdge[];
}

/** A text that tells of danger, as far as it is known who wrote it. */
interface Alarming {
  readonly by: ObjectId | undefined;
  readonly at: Instant;
  readonly danger: AcuteKind;
  /** In which a client's code is looked for; never kept. */
  readonly text: string;
}

/** One of the writer's teams, and the client of it that was named. */
interface Where {
  readonly place: Place;
  readonly turn: Turn;
  readonly client?: ClientCode;
}

/** How long the team and the language are looked for before the answer goes out without them, in milliseconds. */
const LOOKED_FOR = 1_000;

const whereIn = async (
  parts: EmergencyParts,
  person: PersonRow,
  by: ObjectId,
  { at, text }: Alarming,
): Promise<Where | undefined> => {
  const [place] = await placesOf(parts, person, by);
  if (!place) return undefined;
  const turn = await turnAt(parts, { at }, place);
  const client = await clientNamedIn(place, text, at).catch(() => undefined);
  return { place, turn, ...(client ? { client } : {}) };
};

/** The writer's teams side by side, each left out that is not read in time. The first is theirs, or nothing. */
const whereabouts = async (parts: EmergencyParts, alarming: Alarming): Promise<readonly (Where | undefined)[]> => {
  const late = parts.engine.pause(LOOKED_FOR).then(() => undefined);
  const inTime = <T>(work: Promise<T>): Promise<T | undefined> => Promise.race([work.catch(() => undefined), late]);
  const { by } = alarming;
  const person = by && (await inTime(parts.persons.get(by)));
  if (!by || !person) return [];
  return Promise.all(person.teams.map((team) => inTime(whereIn(parts, { ...person, teams: [team] }, by, alarming))));
};

const ALARMED = z.object({ acute: z.enum(['medical', 'fire', 'police', 'urgent']) });

const alarmOf = (danger: AcuteKind, profile: Profile | undefined): Alarm => ({
  danger,
  number: emergencyNumber(danger, profile),
});

const cardOf = ({ edges }: EmergencyParts, { turn, client }: Where, alarm: Alarm): Drawn | undefined => {
  if (!client) return undefined;
  const [tell] = edges.flatMap((edge) => edge.afterDanger?.(client, turn) ?? []);
  const { danger } = alarm;
  const press = tell && { ...tell, data: { ...(tell.data as object), acute: danger } };
  return press && alarmCard(alarm, client, press, turn.texts);
};

/**
 * What to answer at once to a text that tells of danger, wherever it was written and by whomever: always in words, and where a client of the
 * writer's is named as a card too, with a button for the nurse. Stores nothing, and needs no store: without one the answer names both
 * countries' numbers.
 */
export const emergencyAnswer = async (
  parts: EmergencyParts,
  alarming: Alarming,
): Promise<Reply & { readonly text: string }> => {
  const found = await whereabouts(parts, alarming);
  const named = found.filter((where) => where?.client !== undefined);
  const [where = found[0]] = named.length === 1 ? named : [];
  const alarm = alarmOf(alarming.danger, where?.turn.team.team.profile);
  const texts = where?.turn.texts ?? textsIn('sv');
  const text = alarmText(alarm, texts);
  const drawn = where && cardOf(parts, where, alarm);
  return drawn ? { text, drawn, team: where.place.team } : { text };
};

/** The number stays where the button beneath it was pressed; `undefined` for any other press. */
export const alarmStays = ({ data }: Press, { team, texts }: Turn): Drawn | undefined => {
  const pressed = ALARMED.safeParse(data);
  return pressed.success ? pressedAlarmCard(alarmOf(pressed.data.acute, team.team.profile), texts) : undefined;
};
