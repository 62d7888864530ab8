import type { Profile } from '../core/team';

type Kind = 'medical' | 'fire' | 'police';

const NUMBERS: Readonly<Record<Profile, Readonly<Record<Kind, string>>>> = {
  'se-ab': { medical: '112', fire: '112', police: '112' },
  'no-aml': { medical: '113', fire: '110', police: '112' },
};

/** The number to call in the team's country; both countries' when the team is not known. */
export const emergencyNumber = (kind: Kind, profile: Profile | undefined): string => {
  if (profile) return NUMBERS[profile][kind];
  const [swedish, norwegian] = [NUMBERS['se-ab'][kind], NUMBERS['no-aml'][kind]];
  return swedish === norwegian ? swedish : `${swedish} (Norge ${norwegian})`;
};
