import type { Language } from '../core/team';

/** What a finding is about, as it is counted. */
export type FindingKind =
  | 'rest'
  | 'day'
  | 'week'
  | 'hours'
  | 'break'
  | 'redDays'
  | 'clash'
  | 'way'
  | 'outside'
  | 'competence'
  | 'wish'
  | 'absence'
  | 'other';

export interface PlanCheckTexts {
  readonly title: (day: string, until: string) => string;
  readonly own: (day: string, until: string) => string;
  readonly fine: string;
  readonly counted: Readonly<Record<'hard' | 'exception' | 'note', (count: number) => string>>;
  readonly marks: Readonly<Record<'hard' | 'exception' | 'note', string>>;
  readonly kinds: Readonly<Record<FindingKind, (count: number) => string>>;
  /** After those that are shown. */
  readonly others: (count: number) => string;
  readonly noDayBreak: (names: readonly string[], more: number) => string;
  readonly foot: string;
}

const numbered = (word: string) => (count: number) => `${word} ${count}`;

export const PLAN_CHECK: Readonly<Record<Language, PlanCheckTexts>> = {
  sv: {
    title: (day, until) => `Schemat ${day} till ${until}`,
    own: (day, until) => `Ditt schema ${day} till ${until}`,
    fine: 'Inget att anmärka på.',
    counted: {
      hard: (count) => `${count} bryter en regel`,
      exception: (count) => `${count} för chefen att se på`,
      note: (count) => `${count} att veta om`,
    },
    marks: { hard: 'Bryter', exception: 'Se på', note: 'Vet om' },
    kinds: {
      rest: numbered('Dygnsvila'),
      day: numbered('Långa dagar'),
      week: numbered('Veckovila'),
      hours: numbered('Timmar'),
      break: numbered('Rast'),
      redDays: numbered('Helger'),
      clash: numbered('Krockar'),
      way: numbered('Väg'),
      outside: numbered('Utanför passet'),
      competence: numbered('Delegering'),
      wish: numbered('Önskemål'),
      absence: numbered('Frånvaro'),
      other: numbered('Annat'),
    },
    others: (count) => `Och ${count} till.`,
    noDayBreak: (names, more) =>
      `Dygnsbryt saknas för ${[...names, ...(more > 0 ? [`${more} till`] : [])].join(', ')}: vilan inom dygnet är inte kontrollerad.`,
    foot: 'Skriv till exempel kolla schemat v48 för en annan vecka.',
  },
  nb: {
    title: (day, until) => `Turnusen ${day} til ${until}`,
    own: (day, until) => `Turnusen din ${day} til ${until}`,
    fine: 'Ingenting å bemerke.',
    counted: {
      hard: (count) => `${count} bryter en regel`,
      exception: (count) => `${count} for lederen å se på`,
      note: (count) => `${count} å vite om`,
    },
    marks: { hard: 'Bryter', exception: 'Se på', note: 'Vit om' },
    kinds: {
      rest: numbered('Døgnhvile'),
      day: numbered('Lange dager'),
      week: numbered('Ukehvile'),
      hours: numbered('Timer'),
      break: numbered('Pause'),
      redDays: numbered('Helger'),
      clash: numbered('Kollisjoner'),
      way: numbered('Vei'),
      outside: numbered('Utenfor vakten'),
      competence: numbered('Delegasjon'),
      wish: numbered('Ønsker'),
      absence: numbered('Fravær'),
      other: numbered('Annet'),
    },
    others: (count) => `Og ${count} til.`,
    noDayBreak: (names, more) =>
      `Døgnskille mangler for ${[...names, ...(more > 0 ? [`${more} til`] : [])].join(', ')}: hvilen innenfor døgnet er ikke kontrollert.`,
    foot: 'Skriv for eksempel sjekk turnusen uke 48 for en annen uke.',
  },
  en: {
    title: (day, until) => `The schedule ${day} to ${until}`,
    own: (day, until) => `Your schedule ${day} to ${until}`,
    fine: 'Nothing to remark on.',
    counted: {
      hard: (count) => (count === 1 ? '1 breaks a rule' : `${count} break a rule`),
      exception: (count) => `${count} for the leader to look at`,
      note: (count) => `${count} to know about`,
    },
    marks: { hard: 'Breaks', exception: 'Look at', note: 'Know' },
    kinds: {
      rest: numbered('Daily rest'),
      day: numbered('Long days'),
      week: numbered('Weekly rest'),
      hours: numbered('Hours'),
      break: numbered('Breaks'),
      redDays: numbered('Weekends'),
      clash: numbered('Clashes'),
      way: numbered('Way'),
      outside: numbered('Outside the shift'),
      competence: numbered('Delegation'),
      wish: numbered('Wishes'),
      absence: numbered('Absence'),
      other: numbered('Other'),
    },
    others: (count) => `And ${count} more.`,
    noDayBreak: (names, more) =>
      `No day break is given for ${[...names, ...(more > 0 ? [`${more} more`] : [])].join(', ')}: rest within 24 hours is not checked.`,
    foot: 'Write for example check the schedule week 48 for another week.',
  },
};
