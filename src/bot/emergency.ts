import type { ObjectId } from '../core/ids';
import { EMERGENCY_NUMBERS, type Profile } from '../core/team';
import type { EngineParts } from '../engine/execute';
import type { Persons } from '../engine/persons';
import type { AcuteKind } from '../language/acute';
import { textsIn } from '../text';
import { languageOf, placeFor } from './places';

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
}

/** How long the team and the language are looked for before the answer goes out without them, in milliseconds. */
const LOOKED_FOR = 1_000;

const whereabouts = async (parts: EmergencyParts, by: ObjectId | undefined) => {
  const place = by && (await placeFor(parts, by));
  return place && { person: place.person, ...(await place.read.team()) };
};

/**
 * What to answer at once to a text that tells of danger, wherever it was written and by whomever. Stores nothing, and needs no store: without
 * one the answer names both countries' numbers.
 */
export const emergencyAnswer = async (
  parts: EmergencyParts,
  by: ObjectId | undefined,
  danger: AcuteKind,
): Promise<string> => {
  const where = await Promise.race([
    whereabouts(parts, by).catch(() => undefined),
    parts.engine.pause(LOOKED_FOR).then(() => undefined),
  ]);
  const texts = textsIn(languageOf(where?.person, where?.team.language ?? 'sv'));
  return texts.acute[danger](emergencyNumber(danger, where?.team.profile));
};
