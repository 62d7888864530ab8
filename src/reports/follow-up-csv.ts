import { FEWEST } from '../core/counted';
import { ANSWERED, type Answered, sundayOf, type WeekFigures } from '../core/follow-up';
import type { IsoDate } from '../core/ids';
import { addDays, weekOf } from '../core/time';
import { type AnswerTime, type FollowUp, followUpOf, type Share } from './follow-up';

type Cell = number | string | undefined;

const HOUR = 60;

const tenths = (figure: number): number => Math.round(10 * figure) / 10;

/** `2026-W48`: a week belongs to the year of its Thursday. */
const weekName = (monday: IsoDate): string =>
  `${addDays(monday, 3).slice(0, 4)}-W${String(weekOf(monday)).padStart(2, '0')}`;

const share = (part: Share | undefined): readonly Cell[] => [part?.of, part && tenths(100 * part.share)];

const time = (waited: AnswerTime | undefined): readonly Cell[] => [
  waited?.answers,
  waited && tenths(waited.median / HOUR),
  waited && tenths(waited.longest / HOUR),
];

const NAMES: Readonly<Record<Answered, string>> = { needs: 'need', proposals: 'proposal', exceptions: 'exception' };

/** The columns of the list, each with how it is filled. */
const COLUMNS: readonly (readonly [
  names: readonly string[],
  cells: (week: WeekFigures, one: FollowUp) => readonly Cell[],
])[] = [
  [['week', 'from', 'to'], ({ monday }) => [weekName(monday), monday, sundayOf(monday)]],
  [['staff'], ({ people }) => [people < FEWEST ? undefined : people]],
  [
    ['continuityClients', 'continuityMean', 'continuityMedian', 'continuityAbovePercent'],
    (_, { continuity }) => [
      continuity?.clients,
      continuity && tenths(continuity.mean),
      continuity?.median,
      continuity && tenths(100 * continuity.above),
    ],
  ],
  [['contactVisits', 'contactPercent'], (_, { contact }) => share(contact)],
  [['visitSeats', 'substitutePercent'], (_, { substitutes }) => share(substitutes)],
  [['shifts', 'absentPercent'], (_, { absent }) => share(absent)],
  [['decisions', 'ownPercent'], (_, { own }) => share(own)],
  ...ANSWERED.map(
    (of) =>
      [
        [`${NAMES[of]}Answers`, `${NAMES[of]}MedianHours`, `${NAMES[of]}LongestHours`],
        (_: WeekFigures, { waited }: FollowUp) => time(waited[of]),
      ] as const,
  ),
  [['insideFrame'], (_, { inside }) => [inside]],
  [['swaps', 'swapsKeptPercent'], (_, { kept }) => share(kept)],
  [['restKept'], (_, { restKept }) => [restKept]],
];

/** What each column is called. */
export const FOLLOW_UP_HEADER = COLUMNS.flatMap(([names]) => names).join(',');

/** A week as a line of the list. A cell is empty where fewer than five stand behind it. */
export const followUpLine = (week: WeekFigures): string => {
  const one = followUpOf([week], [week.monday]);
  return COLUMNS.flatMap(([, cells]) => cells(week, one))
    .map((cell) => cell ?? '')
    .join(',');
};
