import { type IsoDate, type MemberId, memberId } from '../core/ids';
import type { DateSpan, Delegation, Employment, Member, Role } from '../core/roster';
import { addDays } from '../core/time';
import { type Cast, LEADER } from './cast';
import { fraction, objectIdFor } from './seed';

/** Everyone of a demo team, by what the generator needs of them. Ids inside the files are the object ids. */
export interface Company {
  /** In the order of the cast: 14 staff, then 10 substitutes. */
  readonly carers: readonly Member[];
  readonly leader: Member;
  readonly nurse: Member;
  readonly rehab: Member;
  readonly assessor: Member;
}

export const everyone = (company: Company): readonly Member[] => [
  company.leader,
  ...company.carers,
  company.nurse,
  company.rehab,
  company.assessor,
];

const NIGHTS_FROM = 9;
const STAFF = 14;
const PERCENTS = [100, 100, 80, 90, 75, 100, 85, 80, 90, 75, 80, 75, 85, 80];

export const worksNights = (carer: number): boolean => carer >= NIGHTS_FROM && carer < STAFF;
export const isSubstitute = (carer: number): boolean => carer >= STAFF;

/** Where the 24 hours break, so that day with evening, or day with night, both pass. */
const dayBreakOf = (carer: number): string => (worksNights(carer) ? '07:00' : '14:00');

const LAWFUL_DAYS = 364;
const SOON_ENDING = 24;
const ENDED = -16;

/** By place in the cast: whose delegation ends soon, who has none for insulin, and what the substitutes hold. */
const ENDS_SOON = 6;
const NO_INSULIN = 8;
const SUBSTITUTES_WITH_INSULIN = [14, 16];
const SUBSTITUTES_WITH_MEDICINE = [14, 15, 16, 17, 18, 19, 20];
const ENDED_FOR = 21;
/** Besides the first carer. */
const CATHETER = [2, 3];
const MEDICINE_ONLY_FROM = STAFF;

const delegationsOf = (cast: Cast, carer: number, nurse: string, today: IsoDate): readonly Delegation[] => {
  const { medicine, insulin, compression, eyeDrops, catheter } = cast.tasks;
  const given = (task: string, endsIn?: number): Delegation => {
    const age = 30 + Math.floor(fraction(`${cast.id} ${carer} ${task}`) * 250);
    const validTo = addDays(today, endsIn ?? LAWFUL_DAYS - age);
    return { task, validFrom: addDays(validTo, -LAWFUL_DAYS), validTo, givenBy: nurse };
  };
  if (carer >= MEDICINE_ONLY_FROM) {
    if (carer === ENDED_FOR) return [given(medicine, ENDED)];
    if (!SUBSTITUTES_WITH_MEDICINE.includes(carer)) return [];
    const basic = [given(medicine), given(compression), given(eyeDrops)];
    return SUBSTITUTES_WITH_INSULIN.includes(carer) ? [...basic, given(insulin)] : basic;
  }
  const own = [given(medicine), given(compression), given(eyeDrops)];
  if (carer !== NO_INSULIN) own.push(given(insulin, carer === ENDS_SOON ? SOON_ENDING : undefined));
  if (carer === 0 || CATHETER.includes(carer)) own.push(given(catheter));
  return own;
};

/** Two in the future, one behind. */
const absencesOf = (carer: number, today: IsoDate): readonly DateSpan[] => {
  const away = (from: number, to: number) => [{ from: addDays(today, from), to: addDays(today, to) }];
  if (carer === 7) return away(3, 9);
  if (carer === 17) return away(1, 5);
  if (carer === 12) return away(-6, -4);
  return [];
};

export const mayWorkWithCatheter = (carer: number): boolean => CATHETER.includes(carer);

const beside = (cast: Cast, name: string, role: Role, profession: string): Member => {
  const objectId = objectIdFor(role === 'leader' ? name : `${cast.id} ${name}`);
  const employment: Employment = 'permanent';
  const fixed = { competences: [], delegations: [], absences: [], percent: 100 };
  return { id: memberId(objectId), objectId, name, role, profession, employment, ...fixed };
};

export const companyOf = (cast: Cast, today: IsoDate): Company => {
  const nurse = beside(cast, cast.nurse, 'nurse', cast.professions.nurse);
  const carers = [...cast.staff, ...cast.substitutes].map((name, carer): Member => {
    const objectId = objectIdFor(`${cast.id} ${name}`);
    const language = cast.speaks[name.split(' ')[0] ?? ''];
    const percent = PERCENTS[carer];
    return {
      id: memberId(objectId),
      objectId,
      name,
      role: 'carer',
      profession: isSubstitute(carer) ? cast.professions.substitute : cast.professions.staff,
      employment: isSubstitute(carer) ? 'substitute' : 'permanent',
      ...(percent ? { percent, weeklyMinutes: Math.round((cast.fullWeekMinutes * percent) / 100) } : {}),
      ...(cast.dayBreaks ? { dayBreak: dayBreakOf(carer) } : {}),
      competences: language ? [`language:${language}`] : [],
      delegations: delegationsOf(cast, carer, nurse.objectId, today),
      absences: absencesOf(carer, today),
    };
  });
  return {
    carers,
    leader: beside(cast, LEADER, 'leader', cast.professions.leader),
    nurse,
    rehab: beside(cast, cast.rehab, 'rehab', cast.professions.rehab),
    assessor: beside(cast, cast.assessor, 'assessor', cast.professions.assessor),
  };
};

export const isAbsent = (member: Member, on: IsoDate): boolean =>
  member.absences.some((span) => span.from <= on && (span.to === undefined || on <= span.to));

/** Whether someone holds every task for that client on that date. */
export const holds = (member: Member, tasks: readonly string[], on: IsoDate): boolean =>
  tasks.every((task) =>
    member.delegations.some((given) => given.task === task && given.validFrom <= on && on <= given.validTo),
  );

export const idsOf = (carers: readonly Member[], places: readonly number[]): readonly MemberId[] =>
  places.flatMap((place) => carers[place]?.id ?? []);
