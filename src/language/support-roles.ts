import type { Specialty, SupportRole } from '../core/need';
import { anyOf } from './patterns';
import { lineRead, type Reading } from './reading';

const FIELDS: readonly (readonly [Specialty, SupportRole, RegExp])[] = [
  [
    'occupational-therapist',
    'rehab',
    anyOf('arbetsterapeut*, ergoterapeut*, ergo, ergoen, ergon, occupational therapist*, ot'),
  ],
  [
    'physiotherapist',
    'rehab',
    anyOf('fysioterapeut*, fysio, fysioen, fysion, sjukgymnast*, physio, physiotherapist*, physios, ft, pt'),
  ],
  [
    'cancer',
    'nurse',
    anyOf('kreftsykepleier*, kreftspl, cancersköterska*, cancersjuksköterska*, cancer nurse*, kontaktsjuksköterska*'),
  ],
  [
    'dementia',
    'nurse',
    anyOf(
      'demenssjuksköterska*, demenssköterska*, demensteam*, demenssykepleier*, demenskoordinator*, silviasyster*, silviasköterska*, dementia nurse*, demens ssk',
    ),
  ],
  [
    'diabetes',
    'nurse',
    anyOf('diabetessjuksköterska*, diabetessköterska*, diabetessykepleier*, diabetes nurse*, diabetes ssk'),
  ],
  ['palliative', 'nurse', anyOf('palliativ*, palliativteam*, palliative nurse*, palliative team, asih')],
  [
    'psychiatry',
    'nurse',
    anyOf(
      'psykiatrisköterska*, psykiatrisjuksköterska*, psykiatrisk sykepleier, psykiatrisykepleier*, psykiatrisk*, psychiatric nurse*',
    ),
  ],
  ['wound', 'nurse', anyOf('sårsjuksköterska*, sårsköterska*, sårsykepleier*, wound nurse*')],
  ['incontinence', 'nurse', anyOf('uroterapeut*, inkontinenssköterska*, inkontinenssykepleier*, continence nurse*')],
  ['stroke', 'rehab', anyOf('stroketeam*, slagteam*, stroke team, strokesköterska*, slagsykepleier*')],
  ['speech', 'rehab', anyOf('logoped*, speech therapist*')],
  ['diet', 'nurse', anyOf('dietist*, ernæringsfysiolog*, klinisk ernæringsfysiolog, dietitian*, dietician*')],
];

const ROLES: readonly (readonly [SupportRole, RegExp])[] = [
  [
    'deputy',
    anyOf(
      'ersättare, ersättaren, stedfortreder*, vikarierande omsorgskontakt, vice omsorgskontakt, bakkontakt*, deputy',
    ),
  ],
  [
    'contact',
    anyOf(
      `omsorgskontakt*, fok, kontaktperson*, kontaktman*, primærkontakt*, primærkontakten, pk, tjenesteansvarlig*, kontakt, kontakten, kontaktpleier*, named contact, contact person, key worker, keyworker,
      contact`,
    ),
  ],
  [
    'nurse',
    anyOf(
      'sjuksköterska*, sjuksköterskan, syrran, syster, ssk, dsk, distriktssköterska*, sykepleier*, sjukepleiar*, spl, nurse, nurses, sköterskan',
    ),
  ],
  ['rehab', anyOf('rehab, rehaben, rehabteam*, rehabiliteringsteam*, therapist')],
  [
    'assessor',
    anyOf(
      `handläggare*, handläggaren, biståndshandläggare*, bhl, bistånd, biståndet, saksbehandler*, sakshandsamar*, tildelingskontor*, bestillerkontor*, forvaltningskontor*, assessor, case assessor, care assessor,
      case officer, case manager`,
    ),
  ],
];

/** `AT` is *to*, *that* and *at* as well: the therapist only where somebody is asked, and not before an `I` or a `we`. */
const THERAPIST =
  /(?<![a-z])(?:kan|kunde|kunne|be|ber|fraga|frag|med|behover|trenger|var|vem ar|hvem er|ta|kontakta|kalla|koppla in|en|fran) at(?= (?:folja|folj|folga|komma|kom|titta|kika|se|bedoma|vara|vare|traffa|med|till|pa|for|som|hjalpa|besoka|gora|aka|in)(?![a-z])|$)/;

export interface SupportMention {
  readonly role: SupportRole;
  readonly specialty?: Specialty;
}

/** Who of those around a client is named by what they are, the most exact first. */
export const supportIn = (reading: Reading): SupportMention | undefined => {
  const line = lineRead(reading);
  const field = FIELDS.find(([, , pattern]) => pattern.test(line));
  if (field) return { role: field[1], specialty: field[0] };
  if (THERAPIST.test(line)) return { role: 'rehab', specialty: 'occupational-therapist' };
  const role = ROLES.find(([, pattern]) => pattern.test(line))?.[0];
  return role && { role };
};
