import { type ClientCode, type IsoDate, type WallTime, wallTime } from '../../core/ids';
import type { Direction, VisitChange } from '../../core/need';
import { restOf, type Span } from '../../core/span';
import { addDays, minutesBetween, minutesInto } from '../../core/time';
import type { Slots } from '../../language/understand';
import type { Wanted } from '../../planning/changed-need';
import { choice } from '../choice';
import type { Meaning, Turn } from '../edge';
import { type DayPart, visitAt } from '../standing-words';
import type { NeedCommand, ReportNeed } from './commands';
import { formCard, USUAL_MINUTES } from './form';
import { draftPress } from './pieces';
import { daysOf, type KnownVisit, type Named, usualCode, visitsMeant } from './seeking';
import { today } from './words';

type NeedMeaning = Meaning<NeedCommand>;

/** When a visit more is, where only the part of the day was said. */
const AT: Readonly<Record<DayPart, WallTime>> = {
  morning: wallTime('08:00'),
  midday: wallTime('12:00'),
  afternoon: wallTime('15:00'),
  evening: wallTime('19:00'),
  night: wallTime('23:00'),
};

const CHANGES: Readonly<Partial<Record<Direction, VisitChange>>> = { more: 'longer', less: 'shorter', time: 'moved' };

/** What the plan has no word for is the named contact's: one carer instead of two, somebody else. */
const isBeyondPlan = ({ twoCarers, direction, change }: Slots): boolean =>
  twoCarers === false || (twoCarers === undefined && direction === 'other' && change === undefined);

const changeIn = ({ twoCarers, change }: Slots, direction: Direction): VisitChange | undefined =>
  twoCarers ? 'doubled' : (change ?? CHANGES[direction]);

const isOneVisit = ({ time, dayPart }: Slots): boolean => time !== undefined || dayPart !== undefined;

const base = (
  client: ClientCode,
  { direction = 'other', twoCarers, area, urgency = 'week' }: Slots,
  turn: Turn,
): ReportNeed => ({
  type: 'reportNeed',
  by: turn.reader,
  at: turn.at,
  caseId: turn.newCaseId(),
  client,
  direction: twoCarers ? 'more' : direction,
  urgency,
  ...(area ? { area } : {}),
  agreed: true,
});

/** On which dates, as far as that was said; `from` is the first that is looked at. */
const spanFrom = ({ date, until, once, weekdays, weeks, everyOther }: Slots, from: IsoDate): Span => {
  const first = date ?? from;
  const last = once ? (until ?? first) : until;
  return { from: first, ...restOf({ until: last, weekdays, weeks: weeks ?? (everyOther && 'alternate') }) };
};

/** Without a date it begins tomorrow, or today where its visit is still to come. */
const begun = (span: Span, { date, once }: Slots, turn: Turn, found: IsoDate): Span => {
  if (date !== undefined) return span;
  const now = today(turn);
  const from = found === now ? now : addDays(now, 1);
  return { ...span, from, ...(once ? { until: found } : {}) };
};

const namedBy = ({ time, otherTime, dayPart }: Slots, change: VisitChange): Named =>
  change === 'moved' ? { time: otherTime, part: dayPart } : { time, part: dayPart };

/** `kl 9 i stället för 8`: of the halves of the day that were left open the one in which the visit is. */
const nearest = (at: WallTime, times: readonly WallTime[]): WallTime | undefined =>
  [...times].sort((a, b) => Math.abs(minutesInto(a) - minutesInto(at)) - Math.abs(minutesInto(b) - minutesInto(at)))[0];

const laterHalf = (time: WallTime): WallTime =>
  time < '12:00' ? wallTime(`${Number(time.slice(0, 2)) + 12}${time.slice(2)}`) : time;

/** The visit at eight, where there is one at eight in the evening alone. */
const inEvening = ({ time, part }: Named): Named | undefined =>
  time === undefined || time >= '12:00' ? undefined : { time: laterHalf(time), part };

/** How long it is without what has been decided of the client, in minutes. */
const plannedLength = ({ visit: { start, end, laid } }: KnownVisit): number =>
  laid ? minutesBetween(laid.start, laid.end) : minutesBetween(start, end);

/** Longer or shorter by that, or until it is so long in all; nothing where it is that already. */
const lengthened = (
  change: 'longer' | 'shorter',
  one: KnownVisit,
  span: Span,
  { minutes = USUAL_MINUTES, length }: Slots,
): Wanted | undefined => {
  const which = { at: one.at };
  if (length === undefined) return { change, which, minutes, ...span };
  const more = length - plannedLength(one);
  return more === 0 ? undefined : { change: more > 0 ? 'longer' : 'shorter', which, minutes: Math.abs(more), ...span };
};

const ofVisit = (
  change: Exclude<VisitChange, 'added'>,
  one: KnownVisit,
  span: Span,
  slots: Slots,
): Wanted | undefined => {
  const { at } = one;
  const which = { at };
  const { time, times, toPart } = slots;
  if (change === 'dropped' || change === 'doubled') return { change, which, ...span };
  if (change !== 'moved') return lengthened(change, one, span, slots);
  const to = nearest(at, times ?? (time === undefined ? [] : [time])) ?? (toPart && AT[toPart]);
  return to === undefined ? undefined : { change, which, to, ...span };
};

const form = async (report: ReportNeed, turn: Turn): Promise<NeedMeaning> => ({
  meaning: 'drawn',
  drawn: await formCard(report, turn),
});

const TOWARDS: Readonly<Partial<Record<VisitChange, Direction>>> = { longer: 'more', shorter: 'less' };

const draft = (command: ReportNeed, wanted?: Wanted): NeedMeaning => {
  const direction = (wanted && TOWARDS[wanted.change]) ?? command.direction;
  return { meaning: 'draft', command: { ...command, direction, ...(wanted ? { wanted } : {}) } };
};

const addedFrom = async (report: ReportNeed, slots: Slots, turn: Turn): Promise<NeedMeaning> => {
  const start = slots.time ?? (slots.dayPart && AT[slots.dayPart]);
  if (start === undefined) return form(report, turn);
  const now = today(turn);
  const span = spanFrom(slots, addDays(now, 1));
  const serviceCode = usualCode(await daysOf(turn, span), report.client);
  const { minutes = USUAL_MINUTES } = slots;
  const wanted: Wanted = {
    change: 'added',
    start,
    minutes,
    kind: 'home-help',
    ...(serviceCode ? { serviceCode } : {}),
    ...span,
  };
  const note = (slots.count ?? 1) > 1 ? { note: turn.texts.need.which.one } : {};
  return { meaning: 'draft', command: { ...report, wanted }, ...note };
};

const whichVisit = (
  report: ReportNeed,
  found: readonly KnownVisit[],
  wantedOf: (one: KnownVisit) => Wanted | undefined,
  turn: Turn,
  wantedAll?: Wanted,
): NeedMeaning => {
  const { need, which } = turn.texts;
  const all = wantedAll ? [{ title: need.form.allVisits, press: draftPress({ ...report, wanted: wantedAll }) }] : [];
  const options = found.flatMap((one) => {
    const wanted = wantedOf(one);
    return wanted ? [{ title: visitAt(one.at, turn), press: draftPress({ ...report, wanted }) }] : [];
  });
  return { meaning: 'drawn', drawn: choice(need.which.visit(report.client), which.typed, [...all, ...options], turn) };
};

/** The day could be one of two: one more tap says which. */
const whichDate = async (client: ClientCode, slots: Slots, turn: Turn): Promise<NeedMeaning> => {
  const { dates = [], ...rest } = slots;
  const all = await Promise.all(
    dates.map(async (date) => ({ date, meaning: await reportFrom(client, { ...rest, date }, turn) })),
  );
  const options = all.flatMap(({ date, meaning }) =>
    meaning.meaning === 'draft' && meaning.command.type === 'reportNeed'
      ? [{ title: turn.texts.days.short(date), press: draftPress(meaning.command) }]
      : [],
  );
  const [first] = all;
  const { need, which } = turn.texts;
  return options.length < 2 && first
    ? first.meaning
    : { meaning: 'drawn', drawn: choice(need.which.date, which.typed, options, turn) };
};

/**
 * A report with what the words did not say: the visit in the named part of the day, at the named time or the reader's own next one there; from
 * tomorrow, or today where that visit is still to come; until further notice; a quarter of an hour.
 */
export const reportFrom = async (client: ClientCode, slots: Slots, turn: Turn): Promise<NeedMeaning> => {
  const report = base(client, slots, turn);
  if (slots.dates) return whichDate(client, slots, turn);
  if (isBeyondPlan(slots)) return draft(report);
  const change = changeIn(slots, report.direction);
  if (change === undefined) return draft(report);
  if (change === 'doubled' && !isOneVisit(slots))
    return draft(report, { change, ...spanFrom(slots, addDays(today(turn), 1)) });
  if (change === 'added') return addedFrom(report, slots, turn);
  if (change === 'moved' && slots.time === undefined && slots.toPart === undefined) return form(report, turn);
  const sought = spanFrom(slots, today(turn));
  const named = namedBy(slots, change);
  const dropsDay = change === 'dropped' && slots.once === true && !isOneVisit(slots);
  const asSaid = await visitsMeant(turn, client, sought, named, dropsDay);
  const evening = asSaid.length > 0 ? undefined : inEvening(named);
  const found = evening ? await visitsMeant(turn, client, sought, evening) : asSaid;
  const [first, another] = found;
  if (!first)
    return report.direction === 'more' ? draft(report) : { meaning: 'text', text: turn.texts.need.which.none(client) };
  const wantedOf = (one: KnownVisit) => ofVisit(change, one, begun(sought, slots, turn, one.date), slots);
  const wantedAll: Wanted | undefined = dropsDay ? { change, ...begun(sought, slots, turn, first.date) } : undefined;
  return another ? whichVisit(report, found, wantedOf, turn, wantedAll) : draft(report, wantedOf(first));
};
