import type { ClientCode, IsoDate, WallTime } from '../../core/ids';
import { wallTime } from '../../core/ids';
import { addDays, localDate, weekdayOf } from '../../core/time';
import type { Slots, Understood } from '../../language/understand';
import { caseNumbered } from '../cases';
import { choice } from '../choice';
import type { Meaning, Turn } from '../edge';
import { draftPress } from './cards';
import { isAwayCase } from './client-away';
import type { AwayCommand, TellAway, TellHome } from './commands';
import { spanOn } from './policy';

type AwayMeaning = Meaning<AwayCommand>;

const DAY_STARTS = wallTime('00:00');
/** For how many days two carers come when nobody has said. */
const A_FEW_DAYS = 3;

/** When a part of the day begins, for whoever says no hour. */
const PARTS: Readonly<Partial<Record<NonNullable<Slots['dayPart']>, WallTime>>> = {
  afternoon: wallTime('12:00'),
  evening: wallTime('17:00'),
};

const today = ({ at, team }: Turn): IsoDate => localDate(at, team.team.timeZone);

/** Since last night all of today is meant, and since yesterday evening not yesterday morning. */
const timeSaid = ({ time, dayPart }: Slots): WallTime | undefined => {
  if (time !== undefined) return time;
  if (dayPart === undefined) return undefined;
  return PARTS[dayPart] ?? DAY_STARTS;
};

const timed = (slots: Slots): { readonly time?: WallTime } => {
  const time = timeSaid(slots);
  return time === undefined ? {} : { time };
};

/** A day named after one to come is the last of a stretch; else it is when they are thought to be back, and a visit too many is better than one too few. */
const lastDay = (from: IsoDate, { endDate, once }: Slots, now: IsoDate): { readonly until?: IsoDate } => {
  if (once) return { until: from };
  if (endDate === undefined) return {};
  const last = from > now ? endDate : addDays(endDate, -1);
  return { until: last < from ? from : last };
};

const draft = (command: AwayCommand): AwayMeaning => ({ meaning: 'draft', command });

const whichDay = (dates: readonly IsoDate[], of: (date: IsoDate) => AwayCommand, client: ClientCode, turn: Turn) => {
  const { away, days } = turn.texts;
  const options = dates.map((date) => ({ title: days.long(date), press: draftPress(of(date)) }));
  return { meaning: 'drawn', drawn: choice(away.whichDay(client), '', options, turn) } as const;
};

const home = (client: ClientCode, from: IsoDate, slots: Slots, turn: Turn): TellHome => ({
  type: 'tellHome',
  by: turn.reader,
  at: turn.at,
  caseId: turn.newCaseId(),
  client,
  from,
  ...timed(slots),
  twoCarersDays: slots.twoCarers ? A_FEW_DAYS : 0,
});

const away = (client: ClientCode, from: IsoDate, slots: Slots, turn: Turn): AwayCommand => {
  const { reader: by, at } = turn;
  const command: TellAway = {
    type: 'tellAway',
    by,
    at,
    caseId: turn.newCaseId(),
    client,
    from,
    ...timed(slots),
    ...lastDay(from, slots, today(turn)),
  };
  const known = turn.team.clients.get(client);
  const span = known && spanOn(known, from);
  const { endDate } = slots;
  // Known to be away for longer: what is new is when they are home.
  const isBack = span && endDate !== undefined && (span.to === undefined || endDate <= span.to);
  return isBack ? home(client, endDate, {}, turn) : command;
};

type Of = (date: IsoDate, slots: Slots) => AwayCommand;

/** Two days of one name are one or the other, two of different names the first and the last. */
const onDay = (client: ClientCode, slots: Slots, turn: Turn, of: Of): AwayMeaning => {
  const { date, dates = [] } = slots;
  const [first, another] = dates;
  if (date !== undefined || first === undefined || another === undefined)
    return draft(of(date ?? first ?? today(turn), slots));
  if (weekdayOf(first) !== weekdayOf(another)) return draft(of(first, { ...slots, endDate: another }));
  return whichDay(dates, (day) => of(day, slots), client, turn);
};

/** `K-1012 är inlagd sedan igår`, `K-1012 kommer hem på fredag, två stycken`, `ångra 31`. */
export const understand = async (
  { intent, slots, unknownClient }: Understood,
  turn: Turn,
): Promise<AwayMeaning | undefined> => {
  const { reader: by, at } = turn;
  if (intent === 'clientAway' || intent === 'clientHome') {
    const { client, impossible } = slots;
    const { which } = turn.texts;
    if (unknownClient !== undefined) return { meaning: 'text', text: which.unknownClient(unknownClient) };
    if (impossible !== undefined) return { meaning: 'text', text: which.impossible(impossible) };
    if (client === undefined) return { meaning: 'text', text: turn.texts.away.whichClient };
    const of = intent === 'clientAway' ? away : home;
    return onDay(client, slots, turn, (date, said) => of(client, date, said, turn));
  }
  if (intent !== 'undo' || slots.caseNumber === undefined) return undefined;
  const one = await caseNumbered(slots.caseNumber, turn);
  if (!one || !isAwayCase(one)) return undefined;
  const { comment } = slots;
  const command: AwayCommand = { type: 'takeBackAway', by, at, caseId: one.id, ...(comment ? { comment } : {}) };
  return comment ? { meaning: 'command', command } : draft(command);
};
