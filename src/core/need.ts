/** Life areas in which help is needed, after IBIC (individens behov i centrum), the Swedish national way of describing needs. */
export const LIFE_AREAS = [
  'learning',
  'tasks',
  'communication',
  'mobility',
  'personal-care',
  'domestic-life',
  'relationships',
  'economy',
  'community',
  'safety',
  'relative-support',
] as const;
export type LifeArea = (typeof LIFE_AREAS)[number];

export const HEALTH_CATEGORIES = [
  'fall',
  'infection',
  'wound',
  'swallowing',
  'confusion',
  'medicine',
  'weight',
  'pain',
  'other',
] as const;
/** What the nurse on duty is called about. */
export type HealthCategory = (typeof HEALTH_CATEGORIES)[number];

export const DIRECTIONS = ['more', 'less', 'time', 'other'] as const;
/** Where a need has gone: more or less help, help at another time, or only that it is another. */
export type Direction = (typeof DIRECTIONS)[number];

export const VISIT_CHANGES = ['longer', 'shorter', 'moved', 'added', 'dropped', 'doubled'] as const;
/** What a changed need makes of the client's visits. */
export type VisitChange = (typeof VISIT_CHANGES)[number];

export const URGENCIES = ['now', 'today', 'week', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const SUPPORT_ROLES = ['contact', 'deputy', 'nurse', 'rehab', 'assessor'] as const;
/** Those of a client's support team who are named for them. */
export type SupportRole = (typeof SUPPORT_ROLES)[number];

export const SPECIALTIES = [
  'occupational-therapist',
  'physiotherapist',
  'cancer',
  'dementia',
  'diabetes',
  'palliative',
  'psychiatry',
  'wound',
  'speech',
  'diet',
  'stroke',
  'incontinence',
] as const;
/** Whom a team may ask along: therapists, nurses of one field, speech therapist, dietitian. */
export type Specialty = (typeof SPECIALTIES)[number];
