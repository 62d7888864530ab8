import { z } from 'zod';
import { type Instant, type IsoDate, instant, type MemberId, shiftId, visitId } from '../core/ids';
import { SHIFT_KINDS, type Shift, type ShiftKind, VISIT_KINDS, type Visit } from '../core/roster';
import { HOUR, MINUTE } from '../core/time';
import {
  isWrong,
  list,
  notA,
  oneOf,
  optional,
  orElse,
  present,
  type Reader,
  ROW_ID_WORDS,
  required,
  rowId,
  text,
  whole,
  yesOrNo,
} from './cells';
import { CLIENT_WORDS, type References } from './references';
import { MOMENT_WORDS, type Moment, TIME_WORDS, type WallClock } from './wall-clock';

/** A shift or visit with the local date on which it starts. */
export interface Dated<T> {
  readonly date: IsoDate;
  readonly item: T;
}

const LONGEST_VISIT = 24 * HOUR;
const LONGEST_SHIFT = 24 * HOUR;
/** On call may span a long weekend. */
const LONGEST_ON_CALL = 7 * 24 * HOUR;
const ASSUMED_VISIT = 30 * MINUTE;
const ASSUMED_SHIFT = 8 * HOUR;

/** Also how Swedish and Norwegian rosters write the evening. */
export const EVENING = { k: 'E', a: 'E' } as const;

const kindAt = (start: Moment): ShiftKind => {
  const hour = (((start.wall / 60) % 24) + 24) % 24;
  if (hour >= 4 && hour < 12) return 'D';
  return hour >= 12 && hour < 20 ? 'E' : 'N';
};

/**
 * The end as an instant. An hour lost in spring may put the start behind an end that the wall shows after it: then it takes as long as
 * the wall says.
 */
const endOf = (start: Moment, end: Moment | undefined, assumed: number): Instant => {
  if (!end) return instant(start.at + assumed);
  const onTheWall = end.wall - start.wall;
  return end.at <= start.at && onTheWall > 0 ? instant(start.at + onTheWall * MINUTE) : end.at;
};

const lengthProblem = (start: Instant, end: Instant, longest: number): string | undefined => {
  if (end <= start) return 'not after the start, expected a later time';
  return end - start > longest ? `more than ${longest / HOUR} hours after the start` : undefined;
};

export const shiftRow = ({ member }: References, clock: WallClock) =>
  z
    .object({
      id: required(rowId, ROW_ID_WORDS),
      member: optional(member),
      start: required(clock.moment, MOMENT_WORDS),
      end: optional(clock.moment),
      kind: optional(oneOf(SHIFT_KINDS, EVENING)),
      breakMinutes: orElse(whole(0, 24 * 60, 'minutes'), 0),
      round: optional(text),
      competences: orElse(list(text), []),
      askedBy: optional(text),
    })
    .transform((row, context): Dated<Shift> => {
      const kind = row.kind ?? kindAt(row.start);
      const start = row.start.at;
      const end = endOf(row.start, row.end, ASSUMED_SHIFT);
      const longest = kind === 'jour' || kind === 'standby' ? LONGEST_ON_CALL : LONGEST_SHIFT;
      const message = lengthProblem(start, end, longest);
      if (message) context.addIssue({ code: 'custom', path: ['end'], message });
      return { date: row.start.date, item: present({ ...row, id: shiftId(row.id), start, end, kind }) };
    });

const MOST_CARERS = 2;

const carers =
  (member: Reader<MemberId>): Reader<readonly MemberId[]> =>
  (given) => {
    const read = list(member)(given);
    if (isWrong(read)) return read;
    if (read.length > MOST_CARERS) return notA(given, 'one or two members, separated by |');
    return new Set(read).size === read.length ? read : notA(given, 'two different members');
  };

/** Passed on as text: a time alone is on the date of the visit's start. */
const windowTime = (clock: WallClock) => (start: Moment, given: string | undefined) =>
  given === undefined ? undefined : clock.momentBeside(start)(given);

export const visitRow = ({ member, client }: References, clock: WallClock) => {
  const windowOf = windowTime(clock);
  return z
    .object({
      id: required(rowId, ROW_ID_WORDS),
      client: required(client, CLIENT_WORDS),
      start: required(clock.moment, MOMENT_WORDS),
      end: optional(clock.moment),
      members: orElse(carers(member), []),
      kind: orElse(oneOf(VISIT_KINDS), 'home-help'),
      tasks: orElse(list(text), []),
      serviceCode: optional(text),
      earliest: optional(text),
      latest: optional(text),
      movable: orElse(yesOrNo, false),
      requires: orElse(list(text), []),
    })
    .transform((row, context): Dated<Visit> => {
      const problem = (column: string, message: string) =>
        context.addIssue({ code: 'custom', path: [column], message });
      const start = row.start.at;
      const end = endOf(row.start, row.end, ASSUMED_VISIT);
      const length = lengthProblem(start, end, LONGEST_VISIT);
      if (length) problem('end', length);
      const earliest = windowOf(row.start, row.earliest);
      const latest = windowOf(row.start, row.latest);
      if (isWrong(earliest)) problem('earliest', notA(row.earliest ?? '', `${TIME_WORDS} or ${MOMENT_WORDS}`).wrong);
      else if (isWrong(latest)) problem('latest', notA(row.latest ?? '', `${TIME_WORDS} or ${MOMENT_WORDS}`).wrong);
      else if (earliest && latest && latest.at < earliest.at)
        problem('latest', 'before earliest, expected a later time');
      if (isWrong(earliest) || isWrong(latest)) return z.NEVER;
      const item = { ...row, id: visitId(row.id), start, end, earliest: earliest?.at, latest: latest?.at };
      return { date: row.start.date, item: present(item) };
    });
};
