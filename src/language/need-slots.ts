import { dateOf, dayNumber } from './days';
import { beforeIn, durationIn, enoughIn } from './durations';
import { healthIn } from './health-signs';
import type { Intent, Slots } from './intents';
import { areaIn } from './life-areas';
import { changeIn, directionIn } from './need-changes';
import { partsMoved } from './need-parts';
import { needTimes } from './need-times';
import { lastOf, needWhen, stretchIn, urgencyIn } from './need-when';
import { anyOf } from './patterns';
import { lineRead, type Reading } from './reading';
import { twoCarersIn } from './two-carers';

const partOf = ({ calendar }: Reading): Slots => (calendar.part ? { dayPart: calendar.part } : {});

const COUNTED =
  /(?<![a-z\d])(\d|tva|to|tre|two|three|fyra|fire|four) (?:extra |ekstra |nye |nya |more )?(?:besok|visits|tillsyn|tilsyn)(?![a-z])/;
const COUNTS: Readonly<Record<string, number>> = { tva: 2, to: 2, two: 2, tre: 3, three: 3, fyra: 4, fire: 4, four: 4 };

/** `två besök till`. */
const countIn = (reading: Reading): number | undefined => {
  const said = COUNTED.exec(lineRead(reading))?.[1];
  return said === undefined ? undefined : (COUNTS[said] ?? Number(said));
};

const ofChange = (reading: Reading): Slots => {
  const change = changeIn(reading);
  const moving = change === 'moved';
  const minutes = durationIn(reading)?.minutes ?? beforeIn(reading);
  const length = minutes === undefined ? enoughIn(reading)?.length : undefined;
  const area = areaIn(reading);
  const twoCarers = twoCarersIn(reading);
  const count = change === 'added' ? countIn(reading) : undefined;
  const when = needWhen(reading, moving);
  return {
    direction: directionIn(reading),
    ...(change && { change }),
    ...(minutes !== undefined && { minutes }),
    ...(length !== undefined && { length }),
    ...(count !== undefined && { count }),
    ...(area && { area }),
    ...(twoCarers !== undefined && { twoCarers }),
    ...when,
    ...(when.impossible
      ? {}
      : { ...needTimes(reading, moving), ...((moving && partsMoved(reading)) || partOf(reading)) }),
  };
};

/** Whoever is taken in stays until somebody says that they are back. */
const TAKEN_IN = anyOf(
  `sjukhus*, sykehus*, sjukehus*, lasarett*, inlagd*, innlagt, innlagd, inskriven, innskrevet, läggs in, lagts in, lades in, lagt inn, legges inn, blir lagt, åkte in, åker in, åkt in, kom in, korttids*, korttid*,
  växelvård*, avlastning*, KAD, helsehus*, akuten, avdelning*, flyttar*, flytter*, flyttat, flyttet, äldreboende*, boende*, sykehjem*, omsorgsbolig*, moves, moving, rehab*, hospital, admitted, respite`,
);

/** `borta på onsdag` is that day; `från onsdag` is from there on, and so is being taken in. */
const ofAbsence = (reading: Reading): Slots => {
  const { date, dates, last, from } = stretchIn(reading, false);
  const first = date ?? dates?.[0];
  const end = last ?? (first && lastOf(reading, first));
  const ahead = first !== undefined && dayNumber(first) >= reading.today.today;
  const once = ahead && end === undefined && !from && !TAKEN_IN.test(lineRead(reading));
  return {
    ...(date && { date }),
    ...(dates && { dates }),
    ...(end && { endDate: end }),
    ...(once && { once: true as const }),
    ...partOf(reading),
  };
};

const ofReturn = (reading: Reading): Slots => {
  const { date, dates, last } = stretchIn(reading, false);
  const back = last ?? date;
  return {
    ...(back ? { date: back } : dates && { dates }),
    ...needTimes(reading, false),
    ...partOf(reading),
    ...(twoCarersIn(reading) && { twoCarers: true }),
  };
};

const ofHealth = (reading: Reading, when: Slots): Slots => {
  const category = healthIn(reading);
  const urgency = urgencyIn(reading) ?? (when.date === dateOf(reading.today.today) ? 'today' : undefined);
  return { ...(category && { category }), ...(urgency && { urgency }) };
};

/** What a report about a client names beside the client and people; `when`: as any message names dates and times. */
export const needSlots = (reading: Reading, intent: Intent, when: Slots): Slots => {
  switch (intent) {
    case 'needChange':
      return ofChange(reading);
    case 'clientAway':
      return when.impossible ? when : ofAbsence(reading);
    case 'clientHome':
      return when.impossible ? when : ofReturn(reading);
    case 'health':
      return { ...when, ...ofHealth(reading, when) };
    default:
      return when;
  }
};
