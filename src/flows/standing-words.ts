import type { WallTime } from '../core/ids';
import type { Span } from '../core/span';
import type { VisitsChange, WhichVisit } from '../core/standing';
import type { View } from './edge';

export type DayPart = 'morning' | 'midday' | 'afternoon' | 'evening' | 'night';

/** From which hour of the wall clock each part of the day counts, the last first. */
const PARTS: readonly (readonly [number, DayPart])[] = [
  [22, 'night'],
  [17, 'evening'],
  [14, 'afternoon'],
  [11, 'midday'],
  [5, 'morning'],
];

export const partAt = (time: WallTime): DayPart =>
  PARTS.find(([hour]) => Number(time.slice(0, 2)) >= hour)?.[1] ?? 'night';

/** `Morgonbesöket 08:00` */
export const visitAt = (time: WallTime, { texts }: Pick<View, 'texts'>): string =>
  `${texts.need.parts[partAt(time)]} ${time}`;

/** `från ons 25/11 tills vidare, på måndagar och torsdagar, varannan vecka` */
export const spanWords = ({ from, until, weekdays, weeks }: Span, { texts }: Pick<View, 'texts'>): string => {
  const { need, days } = texts;
  const first = days.short(from);
  if (until === from) return need.once(first);
  const span = until === undefined ? need.onwards(first) : need.through(first, days.short(until));
  const named = weekdays && weekdays.length < 7 ? weekdays.flatMap((day) => need.weekdays[day - 1] ?? []) : [];
  return [span, ...(named.length > 0 ? [need.onDays(named)] : []), ...(weeks ? [need.weeks[weeks]] : [])].join(', ');
};

const visitOf = (which: WhichVisit, view: Pick<View, 'texts'>): string =>
  'at' in which ? visitAt(which.at, view) : view.texts.entering.visit;

/** What becomes of a client's visits, in a few words. */
const changeOf = (change: VisitsChange, view: Pick<View, 'texts'>): string => {
  const { need, entering } = view.texts;
  switch (change.does) {
    case 'lengthen':
      return change.minutes > 0
        ? need.longer(visitOf(change.which, view), change.minutes)
        : need.shorter(visitOf(change.which, view), -change.minutes);
    case 'move':
      return need.moved(visitOf(change.which, view), change.to);
    case 'drop':
      return change.which ? need.dropped(visitOf(change.which, view)) : need.droppedAll;
    case 'add':
      return need.added(change.start, change.minutes);
    case 'double':
      return change.which ? need.doubled(visitOf(change.which, view)) : entering.doubled;
    case 'pause':
      return entering.paused;
    case 'home':
      return entering.home;
  }
};

/** `K-1033 · Morgonbesöket 08:00 blir 10 min längre, från ons 25/11 tills vidare`; of what stands no more that it does not. */
export const standingWords = (change: VisitsChange, view: Pick<View, 'texts'>): string => {
  const said = `${change.client} · ${changeOf(change, view)}, ${spanWords(change, view)}`;
  return change.endedAt === undefined ? said : view.texts.entering.noLonger(said);
};
