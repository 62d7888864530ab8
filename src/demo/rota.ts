import type { IsoDate, MemberId } from '../core/ids';
import type { Member, ShiftKind } from '../core/roster';
import { addDays, minutesBetween, weekdayOf } from '../core/time';
import type { Cast } from './cast';
import { type Company, holds, isAbsent, isSubstitute, mayWorkWithCatheter, worksNights } from './members';
import { leavesRest, type Worked } from './rest';
import { fraction } from './seed';
import type { WallClock } from './wall-clock';

/** One person's shift as the demo plans it: minutes after midnight of `date`, over 1,440 when it ends the next morning. */
export interface Turn {
  readonly date: IsoDate;
  readonly carer: number;
  readonly member: MemberId;
  readonly kind: ShiftKind;
  readonly from: number;
  readonly until: number;
  readonly breakMinutes: number;
}

interface Hours {
  readonly kind: ShiftKind;
  readonly from: number;
  readonly until: number;
  readonly breakMinutes: number;
}

const DAY: Hours = { kind: 'D', from: 7 * 60, until: 16 * 60, breakMinutes: 60 };
const EVENING: Hours = { kind: 'E', from: 13 * 60 + 30, until: 22 * 60, breakMinutes: 30 };
const NIGHT: Hours = { kind: 'N', from: 21 * 60, until: 31 * 60, breakMinutes: 60 };
/** An evening that ends early enough for the day after: with anyone's full evening instead, the rest is too short. */
const SHORT_EVENING: Hours = { ...EVENING, until: 20 * 60 };
const LATE_DAY: Hours = { ...DAY, from: 8 * 60, until: 16 * 60 + 30, breakMinutes: 30 };

type Needs = 'insulin' | 'medicine' | 'anyone';

interface Place {
  readonly hours: Hours;
  readonly needs: Needs;
}

const place = (hours: Hours, needs: Needs): Place => ({ hours, needs });
const times = (count: number, one: Place): readonly Place[] => Array.from({ length: count }, () => one);

const WEEKDAY: readonly Place[] = [
  place(NIGHT, 'insulin'),
  ...times(2, place(DAY, 'insulin')),
  place(EVENING, 'insulin'),
  ...times(2, place(DAY, 'medicine')),
  place(EVENING, 'medicine'),
  place(DAY, 'anyone'),
  place(EVENING, 'anyone'),
];
const WEEKEND: readonly Place[] = [
  place(NIGHT, 'insulin'),
  ...times(2, place(DAY, 'insulin')),
  place(EVENING, 'insulin'),
  ...times(2, place(DAY, 'medicine')),
  place(EVENING, 'anyone'),
];

const PERMANENT_A_WEEK = 4.4;
const SUBSTITUTE_A_WEEK = 1.5;
const FIRST_TRAP = { carer: 4, from: 1 };
const SECOND_TRAP = { carer: 5, from: 4 };

const ATTEMPTS = 20;

export const PLAN_FROM = -28;
export const PLAN_TO = 21;

type Stretch = readonly [from: number, to: number];

/** What is played is planned first, so that the weeks before change nothing of it. */
const PLAYED: Stretch = [-14, PLAN_TO];
const BEFORE: Stretch = [PLAN_FROM, -15];

/** In the order in which they are planned. */
export const STRETCHES: readonly Stretch[] = [PLAYED, BEFORE];

export const datesAfter = (today: IsoDate, from: number, to: number): readonly IsoDate[] =>
  Array.from({ length: to - from + 1 }, (_, day) => addDays(today, from + day));

/** Nights first, then weekends: fewest can work them. */
const scarcityOf = (date: IsoDate, { hours }: Place): number => {
  if (hours === NIGHT) return 0;
  return weekdayOf(date) >= 6 ? 1 : 2;
};

const qualified = (cast: Cast, member: Member, needs: Needs, date: IsoDate): boolean => {
  if (needs === 'anyone') return true;
  const { medicine, insulin, compression, eyeDrops } = cast.tasks;
  const basic = [medicine, compression, eyeDrops];
  return holds(member, needs === 'insulin' ? [...basic, insulin] : basic, date);
};

/** Tomorrow is the story's: its two carers are at work already, and nobody else then may do the refused visit's task. */
const keptFree = (carer: number, date: IsoDate, today: IsoDate): boolean =>
  date === addDays(today, 1) && (mayWorkWithCatheter(carer) || carer <= 1);

const minutesIn = ({ turn, start, end }: Worked<Turn>): number => minutesBetween(start, end) - turn.breakMinutes;

/** Whether one more shift leaves the week within the person's weekly measure. */
const fitsMeasure = (own: readonly Worked<Turn>[], one: Worked<Turn>, { weeklyMinutes }: Member): boolean => {
  if (weeklyMinutes === undefined) return true;
  const monday = addDays(one.turn.date, 1 - weekdayOf(one.turn.date));
  const inWeek = own.filter(({ turn }) => monday <= turn.date && turn.date < addDays(monday, 7));
  return [...inWeek, one].reduce((sum, each) => sum + minutesIn(each), 0) <= weeklyMinutes;
};

const worksSuch = (carer: number, { kind }: Hours): boolean => {
  if (kind === 'N') return worksNights(carer);
  return kind === 'D' || !worksNights(carer);
};

/** What the day needs beyond who works a day shift on it already. */
const placesLeft = (date: IsoDate, taken: number): readonly Place[] => {
  const all = weekdayOf(date) >= 6 ? WEEKEND : WEEKDAY;
  const days = all.filter(({ hours }) => hours === DAY).slice(taken);
  return all.filter((one) => one.hours !== DAY).concat(days);
};

/** One try at it, `first` deciding between equals; undefined when it leaves a place that nobody can work. */
const attempt = (
  cast: Cast,
  company: Company,
  today: IsoDate,
  clock: WallClock,
  first: number,
): readonly Turn[] | undefined => {
  const worked = company.carers.map((): Worked<Turn>[] => []);

  const asWorked = (carer: number, member: Member, date: IsoDate, hours: Hours): Worked<Turn> => {
    const turn = { ...hours, date, carer, member: member.id };
    return { turn, start: clock(date, hours.from), end: clock(date, hours.until) };
  };

  const put = (carer: number, date: IsoDate, hours: Hours): void => {
    const member = company.carers[carer];
    if (member) worked[carer]?.push(asWorked(carer, member, date, hours));
  };

  const mayWork = (carer: number, date: IsoDate, { hours, needs }: Place): boolean => {
    const own = worked[carer];
    const member = company.carers[carer];
    if (!own || !member || !worksSuch(carer, hours) || keptFree(carer, date, today)) return false;
    if (isAbsent(member, date) || (hours.until > 1440 && isAbsent(member, addDays(date, 1)))) return false;
    const one = asWorked(carer, member, date, hours);
    return qualified(cast, member, needs, date) && fitsMeasure(own, one, member) && leavesRest(own, one, clock);
  };

  const load = (carer: number, date: IsoDate, salt: number): number => {
    const wish = isSubstitute(carer) ? SUBSTITUTE_A_WEEK : PERMANENT_A_WEEK;
    return ((worked[carer]?.length ?? 0) + fraction(`${cast.id} ${salt} ${carer} ${date}`)) / wish;
  };

  const filled = (date: IsoDate, one: Place, salt: number): boolean => {
    const inTurn = company.carers.map((_, carer) => ({ carer, load: load(carer, date, salt) }));
    const chosen = inTurn.sort((a, b) => a.load - b.load).find(({ carer }) => mayWork(carer, date, one));
    if (chosen) put(chosen.carer, date, one.hours);
    return chosen !== undefined;
  };

  const fillDays = ([from, to]: Stretch, salt: number): boolean => {
    const places = datesAfter(today, from, to).flatMap((date) => {
      const taken = worked.flat().filter(({ turn }) => turn.date === date && turn.kind === 'D').length;
      return placesLeft(date, taken).map((one) => ({ date, one }));
    });
    const scarceFirst = places.sort((a, b) => scarcityOf(a.date, a.one) - scarcityOf(b.date, b.one));
    return scarceFirst.every(({ date, one }) => filled(date, one, salt));
  };

  const fillSomehow = (stretch: Stretch): boolean => {
    const had = worked.map(({ length }) => length);
    for (let salt = 0; salt < ATTEMPTS; salt += 1) {
      if (fillDays(stretch, salt)) return true;
      worked.forEach((own, carer) => {
        own.splice(had[carer] ?? 0);
      });
    }
    return false;
  };

  for (const carer of [0, 1]) put(carer, addDays(today, 1), DAY);
  for (const trap of [FIRST_TRAP, SECOND_TRAP]) {
    put(trap.carer, addDays(today, trap.from), SHORT_EVENING);
    put(trap.carer, addDays(today, trap.from + 1), LATE_DAY);
  }
  if (!fillDays(PLAYED, first) || !fillSomehow(BEFORE)) return undefined;
  return worked.flatMap((own) => own.map(({ turn }) => turn));
};

/** Who works when, from 28 days before `today` to 21 after it: rest kept in instants, one Sunday in two free, absences kept. */
export const rotaOf = (cast: Cast, company: Company, today: IsoDate, clock: WallClock): readonly Turn[] => {
  for (let salt = 0; salt < ATTEMPTS; salt += 1) {
    const turns = attempt(cast, company, today, clock, salt);
    if (turns) return [...turns].sort((a, b) => a.date.localeCompare(b.date) || a.from - b.from || a.carer - b.carer);
  }
  throw new Error(`no rota for ${cast.id} around ${today}`);
};
