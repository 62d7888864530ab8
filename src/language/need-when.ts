import type { IsoDate } from '../core/ids';
import type { Urgency } from '../core/need';
import { COUNT_WORDS } from './calendar-words';
import { type DayNumber, dateOf, dayNumber, lastOfMonth, mondayOf, weekday, weekNumber } from './days';
import { comesNoMore, needsNot } from './denials';
import { durationIn } from './durations';
import { impossibleIn } from './impossible';
import { isLeft } from './instead';
import type { Slots } from './intents';
import { monthSpanIn } from './month-spans';
import { partsMoved } from './need-parts';
import { anyOf } from './patterns';
import { lineRead, type Reading } from './reading';
import { type Recurrence, recurrenceIn } from './recurrence';
import { allDates, type WhenDates } from './when';

const AFTER = '(?: (?:pa|on|den|the|i|in|nasta|neste|next|kommande|kommende|och med|og med|med|kl|klockan|nu|na))*$';
const CERTAINLY_UNTIL = new RegExp(
  `(?<![a-z])(?:till och med|til og med|te og med|tom|t o m|tm|fram till|fram til|frem til|until|untill|through|senast till)${AFTER}`,
);
const UNTIL = new RegExp(`(?<!(?:besok|visit|gang|stycken|stk|tilsyn|tillsyn) )(?<![a-z])(?:till|til|to)${AFTER}`);
const BACK = new RegExp(
  `(?<![a-z])(?:tillbaka|tilbake|ater|back|hem|hjem|hemma|hjemme|home|hem igen|hjem igjen|returns?|returning|utskriven|utskrevet|ut|heim|attende)(?: (?:igen|igjen|again|att))?(?: (?:forran|for|innan|until|before))?${AFTER}`,
);
const FROM = new RegExp(
  `(?<![a-z])(?:fran|fra|fran och med|fra og med|from|fom|frn|siden|sedan|sen|since|starting|starts|borjar|begynner|med start|med borjan|as of)(?: (?:och|og) med)?${AFTER}`,
);

/** The words before a date and those it begins with. */
const leadOf = ({ words, calendar }: Reading, at: number): string => {
  const length = calendar.dates.find((date) => date.at === at)?.length ?? 1;
  return words
    .slice(Math.max(0, at - 4), at + length - 1)
    .map(({ key }) => key)
    .join(' ')
    .replace(/ \d[\d.]*$/, '');
};

const SINCE = new RegExp(`(?<![a-z])(?:siden|sedan|sen|since)${AFTER}`);

/** `siden mandag` is the Monday that was. */
const sinceThen = ({ today: { today } }: Reading, dated: WhenDates): WhenDates => {
  const exact = dated.date ?? dated.dates?.[0];
  return exact === undefined || dayNumber(exact) <= today ? dated : { date: dateOf(dayNumber(exact) - 7) };
};

export interface Stretch {
  readonly date?: IsoDate;
  readonly dates?: readonly IsoDate[];
  readonly last?: IsoDate;
  /** `från måndag`: on from there. */
  readonly from?: true;
  /** `till och med fredag`: the last was said to be that, and is not just the second of two. */
  readonly ends?: true;
  /** `torsdag i stället för fredag`: the day that is left. */
  readonly left?: IsoDate | undefined;
}

/** `till onsdag`, said on a Wednesday, is the next. */
const notToday = ({ calendar, today }: Reading, at: number, date: IsoDate | undefined): IsoDate | undefined => {
  const named = calendar.dates.find((found) => found.at === at)?.mention.is === 'weekday';
  return named && date === dateOf(today.today) ? dateOf(today.today + 7) : date;
};

/** `två gånger i veckan`: how often, and not when. */
const HOW_OFTEN = /^(?:gang|ganger|gonger|ggr|times|once|twice)$/;

const isHowOften = ({ words, calendar }: Reading, at: number): boolean =>
  HOW_OFTEN.test(words[at - 1]?.key ?? '') &&
  calendar.dates.some((date) => date.at === at && date.mention.is === 'week');

/** Which date begins something and which ends it: `från fredag`, `till och med söndag`, `åter på måndag`. `moving`: what stands after `till` is where to. */
export const stretchIn = (reading: Reading, moving: boolean): Stretch => {
  let found: Stretch = {};
  for (const dated of allDates(reading.calendar, reading.words, reading.today)) {
    const lead = leadOf(reading, dated.at);
    if (isHowOften(reading, dated.at)) continue;
    if (moving && isLeft(reading.words, dated.at)) {
      found = { ...found, left: dated.date ?? dated.dates?.[0] };
      continue;
    }
    const { date, dates, endDate } = SINCE.test(lead) ? sinceThen(reading, dated) : dated;
    const from = FROM.test(lead);
    const ends = !from && (CERTAINLY_UNTIL.test(lead) || BACK.test(lead) || (!moving && UNTIL.test(lead)));
    const exact = ends ? notToday(reading, dated.at, date ?? dates?.[0]) : (date ?? dates?.[0]);
    if (ends && exact && !endDate) found = { ...found, last: exact, ends: true };
    else if (found.date === undefined && found.dates === undefined)
      found = {
        ...found,
        ...(date && { date }),
        ...(dates && { dates }),
        ...(endDate && { last: endDate }),
        ...(from && { from: true as const }),
      };
  }
  const { date, last } = found;
  return date && last && last < date ? { ...found, last: dateOf(dayNumber(last) + 7) } : found;
};

const COUNT = '(\\d{1,2}|[a-z]+)';
const FOR_SO_LONG = new RegExp(
  `(?<![a-z])(?:i|for|under|narmaste|neste|nasta|kommande|kommende|next) ${COUNT} (dagar|dager|dagene|dagarna|days|day|vecka|veckor|veckorna|uke|uka|uker|ukene|veker|week|weeks|manad|manader|maned|maneder|month|months)(?![a-z])`,
);
const ONWARD = new RegExp(
  `(?<![a-z])${COUNT} (dagar|dager|vecka|veckor|uke|uker|manad|manader|maned|maneder) (?:framover|fremover|framat)(?![a-z])`,
);

const daysOf = (unit: string, count: number): number =>
  count * (/^da/.test(unit) ? 1 : /^(?:v|u|w)/.test(unit) ? 7 : 30);

/** `i två veckor`, `for 3 days`: the last of so many days, the first among them. */
const soLong = (line: string, from: DayNumber): DayNumber | undefined => {
  const said = FOR_SO_LONG.exec(line) ?? ONWARD.exec(line);
  if (!said) return undefined;
  const [, number = '', unit = ''] = said;
  const count = /^\d/.test(number) ? Number(number) : COUNT_WORDS.get(number);
  return count ? from + daysOf(unit, count) - 1 : undefined;
};

const WEEK_OUT = anyOf(
  'ut uka, ut uken, ut veka, veckan ut, ut veckan, resten av veckan, resten av uka, resten av uken, hela veckan, hele uka, hele uken, rest of the week, whole week',
);
const MONTH_OUT = anyOf('ut måneden, månaden ut, ut månaden, resten av måneden, resten av månaden, rest of the month');

/** Through the week or the month. */
const toItsEnd = (line: string, from: DayNumber): DayNumber | undefined => {
  if (WEEK_OUT.test(line)) return mondayOf(from) + 6;
  return MONTH_OUT.test(line) ? lastOfMonth(from) : undefined;
};

const STANDING = anyOf(
  `tills vidare, tillsvidare, inntil videre, inntill videre, til videre, permanent, för alltid, for alltid, framöver, fremover, framover, until further notice,
  from now on, for good, fra nå av, från och med nu, i fortsättningen, i fortsettelsen`,
);
const ONCE = anyOf(
  'den här gången, denna gång, en gång bara, bara en gång, denne gangen, denne gongen, bare en gang, this time, just once, only once, engångs*',
);

const URGENT: readonly (readonly [RegExp, Urgency])[] = [
  [
    anyOf(
      `inte bråttom, ingen brådska, brådskar inte, inte brådskande, haster ikke, hastar ikkje, hast ikke, haster itj, ikke hast, no hurry, no rush, not urgent, kan vänta, kan vente, can wait,
      när det passar, når det passer`,
    ),
    'later',
  ],
  [
    anyOf(
      `genast, omedelbart, omgående, med en gång, med det samma, med det samme, med ein gong, straks, snarast, snarest, asap, right away, right now, immediately, at once, just nu, akkurat nå, brådskar,
      brådskande, bråttom, haster, hastar, urgent, urgently`,
    ),
    'now',
  ],
  [anyOf('senast idag, innan kvällen, i løpet av dagen, under dagen, by tonight, før kvelden'), 'today'],
  [
    anyOf(
      'denna vecka, den här veckan, denna veckan, i veckan snart, inom en vecka, denne uka, denne uken, innen en uke, i løpet av uka, this week, within a week',
    ),
    'week',
  ],
];

export const urgencyIn = (reading: Reading): Urgency | undefined => {
  const line = lineRead(reading);
  return URGENT.find(([pattern]) => pattern.test(line))?.[1];
};

/** The last day of so long a time, or of the rest of the week or month, where that was said. */
export const lastOf = (reading: Reading, from: IsoDate): IsoDate | undefined => {
  const line = lineRead(reading);
  const last = soLong(line, dayNumber(from)) ?? toItsEnd(line, dayNumber(from));
  return last === undefined ? undefined : dateOf(last);
};

const firstDay = (weekdays: readonly number[], from: DayNumber): DayNumber =>
  from + Math.min(...weekdays.map((day) => (day - weekday(from) + 7) % 7));

/** The first of those weekdays, in a week that is even or odd where that was said. */
const firstOf = ({ weekdays, weeks }: Recurrence, from: DayNumber): IsoDate => {
  const first = firstDay(weekdays, from);
  const fits = weeks === undefined || (weekNumber(first) % 2 === 0) === (weeks === 'even');
  return dateOf(fits ? first : firstDay(weekdays, mondayOf(first) + 7));
};

const begins = (
  reading: Reading,
  stretch: Stretch,
  recurrence: Recurrence | undefined,
): Pick<Slots, 'date' | 'dates'> => {
  const { today } = reading.today;
  if (recurrence && !recurrence.listed && !stretch.from)
    return recurrence.named ? { date: firstOf(recurrence, today) } : {};
  if (stretch.date) return dayNumber(stretch.date) < today ? {} : { date: stretch.date };
  return stretch.dates ? { dates: stretch.dates } : {};
};

/** `bara tisdag och torsdag`, `tisdag och torsdag i veckan`; and what is not wanted on them is not left out for good. */
const THESE_ALONE =
  /(?<![a-z])(?:(?:bara|bare|berre|kun|endast|enbart|only|just)(?! \d)|(?<!(?:gang|ganger|gonger|ggr|times|dagar|dager|days|min|minuter|minutter|timmar|timer) )i (?:veckan|uka|uken)|(?:denna|den har|denne|this|nasta|neste|next) (?:vecka|veckan|uka|uken|uke|veke|week))(?![a-z])/;

/** `tisdag och torsdag`, said without `varje`, come back unless it is these alone. */
const comesBack = (reading: Reading, recurrence: Recurrence | undefined): boolean => {
  if (!recurrence?.listed) return recurrence !== undefined;
  return !THESE_ALONE.test(lineRead(reading)) && !needsNot(reading) && !comesNoMore(reading);
};

/** `bara tirsdag og torsdag`: the Thursday after. */
const lastListed = (first: IsoDate | undefined, recurrence: Recurrence | undefined): IsoDate | undefined => {
  if (!first || !recurrence?.listed) return undefined;
  const from = dayNumber(first);
  return dateOf(from + Math.max(...recurrence.weekdays.map((day) => (day - weekday(from) + 7) % 7)));
};

/** `från torsdag till fredag`, of a visit that gets another day and no other time: the one day and then the other. */
const dayToDay = (reading: Reading, stretch: Stretch): Stretch =>
  stretch.from && stretch.date && stretch.last && isDayAlone(reading)
    ? { date: stretch.last, left: stretch.date }
    : stretch;

const isDayAlone = (reading: Reading): boolean =>
  reading.calendar.times.length === 0 && durationIn(reading) === undefined && partsMoved(reading) === undefined;

/** From when a change holds, and until when or on which days: in needs a day alone means that day, and `från` from there on. */
export const needWhen = (reading: Reading, moving: boolean): Slots => {
  const line = lineRead(reading);
  const impossible = WEEK_OUT.test(line) ? undefined : impossibleIn(reading);
  if (impossible) return { impossible };
  const stretch = moving ? dayToDay(reading, stretchIn(reading, moving)) : stretchIn(reading, moving);
  const recurrence = recurrenceIn(reading);
  const month = monthSpanIn(reading.words, reading.calendar.used, reading.today.today);
  const first = month.first === undefined ? begins(reading, stretch, recurrence) : { date: dateOf(month.first) };
  const ending =
    lastOf(reading, first.date ?? dateOf(reading.today.today)) ??
    (month.last === undefined ? undefined : dateOf(month.last));
  const again = comesBack(reading, recurrence);
  const said =
    again && !stretch.from && !stretch.ends ? undefined : (stretch.last ?? lastListed(first.date, recurrence));
  const last = ending ?? said;
  const standing = STANDING.test(line);
  const alone =
    (first.date ?? first.dates) !== undefined &&
    month.first === undefined &&
    last === undefined &&
    !again &&
    !stretch.from &&
    !standing;
  const once = alone || ONCE.test(line);
  const urgency = urgencyIn(reading) ?? (alone && first.date === dateOf(reading.today.today) ? 'today' : undefined);
  return {
    ...first,
    ...(stretch.left && !again && { otherDate: stretch.left }),
    ...(last && { until: last }),
    ...(standing && { standing: true as const }),
    ...(once && { once: true as const }),
    ...(recurrence && recurrence.weekdays.length > 0 && { weekdays: recurrence.weekdays }),
    ...(recurrence?.everyOther && { everyOther: true as const }),
    ...(recurrence?.weeks && { weeks: recurrence.weeks }),
    ...(urgency && { urgency }),
  };
};
