import type { Language } from '../core/team';
import type { Who } from './texts';
import { subjectAs } from './words';

/** What the rules of working time found. `length` and `limit` are durations in words, `gap` is `22:00 → 07:00`, `ends` and `begins` are `tors 26/11 22:00`. */
export interface WorkingTimeTexts {
  readonly rest: (ends: string, begins: string, who: Who, length: string, limit: string) => string;
  readonly debt: (gap: string, day: string, who: Who, length: string, limit: string) => string;
  readonly restInPeriod: (who: Who, time: string, day: string, length: string, limit: string) => string;
  readonly noDayBreak: (who: Who) => string;
  readonly dayBreakInstead: (who: Who, time: string) => string;
  readonly span: (who: Who, span: string, day: string, length: string, limit: string) => string;
  readonly ordinaryDay: (who: Who, span: string, day: string, length: string, limit: string) => string;
  readonly weeklyRest: (who: Who, day: string, length: string, limit: string) => string;
  readonly weeklyRestGoal: (who: Who, day: string, length: string, limit: string) => string;
  readonly stretch: (who: Who, span: string, day: string, length: string, limit: string) => string;
  readonly shortBreak: (who: Who, span: string, day: string, length: string, limit: string) => string;
  readonly weekAverage: (who: Who, day: string, length: string, limit: string) => string;
  readonly ordinaryHours: (who: Who, day: string, length: string, limit: string) => string;
  /** For whoever may not know how many. */
  readonly moreHours: (who: Who) => string;
  readonly night: (who: Who, day: string, length: string) => string;
  readonly restDays: (who: Who, day: string, found: number, required: number) => string;
  readonly halfAYear: (who: Who, day: string, found: number, required: number) => string;
  readonly weekend: (who: Who, day: string, found: number) => string;
}

const du = subjectAs('Du');
const dig = subjectAs('dig');
const deg = subjectAs('deg');
const you = subjectAs('you');
const verb = (who: Who, yours: string, theirs: string): string => (who.self ? `You ${yours}` : `${who.name} ${theirs}`);

export const WORKING_TIME: Readonly<Record<Language, WorkingTimeTexts>> = {
  sv: {
    rest: (ends, begins, who, length, limit) =>
      `${du(who)} slutar ${ends}. Till ${begins} blir det ${length} vila, kravet är ${limit}.`,
    debt: (gap, day, who, length, limit) =>
      `${gap} (${day}) ger ${dig(who)} ${length} vila. ${limit} ska tas igen vid nästa vila.`,
    restInPeriod: (who, time, day, length, limit) =>
      `${du(who)} får som längst ${length} vila i dygnet från ${day} ${time}, kravet är ${limit}. Dygnsbrytet delar vilan.`,
    noDayBreak: (who) => `${du(who)} har inget dygnsbryt inlagt, så vilan inom dygnet är inte kontrollerad.`,
    dayBreakInstead: (who, time) => `${du(who)} skulle klara vilan inom dygnet med dygnsbryt ${time}.`,
    span: (who, span, day, length, limit) =>
      `${du(who)} får en arbetsdag på ${length} (${day} ${span}), gränsen är ${limit}.`,
    ordinaryDay: (who, span, day, length, limit) =>
      `${du(who)} arbetar ${length} på ett dygn (${day} ${span}), ordinarie tid är högst ${limit}.`,
    weeklyRest: (who, day, length, limit) =>
      `${du(who)} är som längst ledig ${length} i sträck i veckan från ${day}, kravet är ${limit}.`,
    weeklyRestGoal: (who, day, length, limit) =>
      `${du(who)} är som längst ledig ${length} i sträck i veckan från ${day}, målet är ${limit}.`,
    stretch: (who, span, day, length, limit) =>
      `${du(who)} arbetar ${length} i sträck (${day} ${span}), rast behövs efter ${limit}.`,
    shortBreak: (who, span, day, length, limit) =>
      `${du(who)} har ${length} rast (${day} ${span}), kravet är ${limit}.`,
    weekAverage: (who, day, length, limit) =>
      `${du(who)} arbetar ${length} i veckan i snitt sedan ${day}, gränsen är ${limit}.`,
    ordinaryHours: (who, day, length, limit) =>
      `${du(who)} får ${length} i veckan från ${day}, veckomåttet är ${limit}.`,
    moreHours: (who) => `${du(who)} får fler timmar än veckomåttet.`,
    night: (who, day, length) => `${du(who)} arbetar ${length} mellan 00 och 05 ${day}. Laget har inte nattarbete.`,
    restDays: (who, day, found, required) =>
      `${du(who)} arbetar ${found} sön- och helgdagar i rad till och med ${day}, gränsen är ${required}.`,
    halfAYear: (who, day, found, required) =>
      `${du(who)} arbetar ${found} sön- och helgdagar på 26 veckor sedan ${day}, gränsen är ${required}.`,
    weekend: (who, day, found) => `${du(who)} arbetar ${found} helger i rad, den senaste från ${day}.`,
  },
  nb: {
    rest: (ends, begins, who, length, limit) =>
      `${du(who)} slutter ${ends}. Til ${begins} blir det ${length} hvile, kravet er ${limit}.`,
    debt: (gap, day, who, length, limit) =>
      `${gap} (${day}) gir ${deg(who)} ${length} hvile. ${limit} skal tas igjen ved neste hvile.`,
    restInPeriod: (who, time, day, length, limit) =>
      `${du(who)} får på det lengste ${length} hvile i døgnet fra ${day} ${time}, kravet er ${limit}.`,
    noDayBreak: (who) => `${du(who)} har ikke noe døgnskille, så hvilen innenfor døgnet er ikke kontrollert.`,
    dayBreakInstead: (who, time) => `${du(who)} ville fått nok hvile innenfor døgnet med døgnskille ${time}.`,
    span: (who, span, day, length, limit) =>
      `${du(who)} får ${length} arbeid på ett døgn (${day} ${span}), grensen er ${limit}.`,
    ordinaryDay: (who, span, day, length, limit) =>
      `${du(who)} jobber ${length} på ett døgn (${day} ${span}), alminnelig arbeidstid er høyst ${limit}.`,
    weeklyRest: (who, day, length, limit) =>
      `${du(who)} har på det lengste ${length} sammenhengende fri i uken fra ${day}, kravet er ${limit}.`,
    weeklyRestGoal: (who, day, length, limit) =>
      `${du(who)} har på det lengste ${length} sammenhengende fri i uken fra ${day}, helst ${limit}.`,
    stretch: (who, span, day, length, limit) =>
      `${du(who)} jobber ${length} i strekk (${day} ${span}), pause trengs etter ${limit}.`,
    shortBreak: (who, span, day, length, limit) =>
      `${du(who)} har ${length} pause (${day} ${span}), kravet er ${limit}.`,
    weekAverage: (who, day, length, limit) =>
      `${du(who)} jobber ${length} i uken i snitt siden ${day}, grensen er ${limit}.`,
    ordinaryHours: (who, day, length, limit) => `${du(who)} får ${length} i uken fra ${day}, avtalt er ${limit}.`,
    moreHours: (who) => `${du(who)} får flere timer enn ukemålet.`,
    night: (who, day, length) => `${du(who)} jobber ${length} mellom 00 og 05 ${day}. Teamet har ikke nattarbeid.`,
    restDays: (who, day, found, required) =>
      `${du(who)} jobber ${found} søn- og helligdager på rad til og med ${day}, grensen er ${required}.`,
    halfAYear: (who, day, found, required) =>
      `${du(who)} jobber ${found} søn- og helligdager på 26 uker siden ${day}, grensen er ${required}.`,
    weekend: (who, day, found) => `${du(who)} jobber ${found} helger på rad, den siste fra ${day}.`,
  },
  en: {
    rest: (ends, begins, who, length, limit) =>
      `${verb(who, 'finish', 'finishes')} ${ends}. Until ${begins} that is ${length} of rest, ${limit} are needed.`,
    debt: (gap, day, who, length, limit) =>
      `${gap} (${day}) gives ${you(who)} ${length} of rest. ${limit} are owed at the next rest.`,
    restInPeriod: (who, time, day, length, limit) =>
      `${verb(who, 'rest', 'rests')} at most ${length} in the 24 hours from ${day} ${time}, ${limit} are needed. The day break cuts the rest in two.`,
    noDayBreak: (who) => `${verb(who, 'have', 'has')} no day break, so that rest within 24 hours is not checked.`,
    dayBreakInstead: (who, time) =>
      `${verb(who, 'have', 'has')} enough rest within 24 hours with the day break ${time}.`,
    span: (who, span, day, length, limit) =>
      `${verb(who, 'get', 'gets')} a working day of ${length} (${day} ${span}), the limit is ${limit}.`,
    ordinaryDay: (who, span, day, length, limit) =>
      `${verb(who, 'work', 'works')} ${length} in 24 hours (${day} ${span}), ordinary time is at most ${limit}.`,
    weeklyRest: (who, day, length, limit) =>
      `${verb(who, 'are', 'is')} free for at most ${length} in a row in the week from ${day}, ${limit} are needed.`,
    weeklyRestGoal: (who, day, length, limit) =>
      `${verb(who, 'are', 'is')} free for at most ${length} in a row in the week from ${day}, the goal is ${limit}.`,
    stretch: (who, span, day, length, limit) =>
      `${verb(who, 'work', 'works')} ${length} in a row (${day} ${span}), a break is needed after ${limit}.`,
    shortBreak: (who, span, day, length, limit) =>
      `${verb(who, 'have', 'has')} a break of ${length} (${day} ${span}), ${limit} are needed.`,
    weekAverage: (who, day, length, limit) =>
      `${verb(who, 'work', 'works')} ${length} a week on average since ${day}, the limit is ${limit}.`,
    ordinaryHours: (who, day, length, limit) =>
      `${verb(who, 'get', 'gets')} ${length} in the week from ${day}, the weekly measure is ${limit}.`,
    moreHours: (who) => `${verb(who, 'get', 'gets')} more hours than the weekly measure.`,
    night: (who, day, length) =>
      `${verb(who, 'work', 'works')} ${length} between 00 and 05 on ${day}. The team has no night work.`,
    restDays: (who, day, found, required) =>
      `${verb(who, 'work', 'works')} ${found} Sundays and holidays in a row up to ${day}, the limit is ${required}.`,
    halfAYear: (who, day, found, required) =>
      `${verb(who, 'work', 'works')} ${found} Sundays and holidays in 26 weeks since ${day}, the limit is ${required}.`,
    weekend: (who, day, found) => `${verb(who, 'work', 'works')} ${found} weekends in a row, the last from ${day}.`,
  },
};
