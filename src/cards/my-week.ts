import type { CardRow } from '../core/card';
import type { IsoDate } from '../core/ids';
import { addDays } from '../core/time';
import { button } from '../flows/button';
import type { Drawn, Press, View } from '../flows/edge';
import { listCard } from '../flows/list-card';
import { phrasesFor } from '../flows/phrases';
import type { MyDay } from '../reports/my-day';

const standsThere = ({ absent, shifts, visits }: MyDay, view: View): string => {
  const { myDay } = view.texts;
  if (absent) return myDay.absent;
  const say = phrasesFor(view);
  const worked = shifts.map(({ shift }) => `${view.texts.shifts.headed[shift.kind]} ${say.shift(shift)}`);
  if (worked.length > 0) return worked.join(', ');
  return visits.length > 0 ? '' : myDay.free;
};

const stretch = (from: IsoDate, to: IsoDate, { texts: { days } }: View): string =>
  `${days.short(from)}–${days.short(to)}`;

const opens = (date: IsoDate): Press => ({ verb: 'myDay', data: { date } });

/** My days in words, a line each: the shift, how many visits, and its number or button to see that day. */
export const myWeekCard = (days: readonly [MyDay, ...MyDay[]], view: View): Drawn => {
  const { myDay, days: say } = view.texts;
  const [first] = days;
  const last = days[days.length - 1] ?? first;
  const rows = days.map((day, at): CardRow => {
    const worked = standsThere(day, view);
    const visits = day.visits.length > 0 ? myDay.visits(day.visits.length) : '';
    return {
      lead: String(at + 1),
      text: [say.short(day.date), worked].filter(Boolean).join(' · '),
      small: visits,
      actions: [button(myDay.open, opens(day.date))],
    };
  });
  const title = myDay.week(stretch(first.date, last.date, view));
  const from = addDays(last.date, 1);
  const until = addDays(last.date, days.length);
  const card = listCard({
    title,
    small: '',
    rows,
    foot: myDay.weekFoot,
    actions: [{ title: stretch(from, until, view), verb: 'myDay', data: { date: from, endDate: until } }],
  });
  return { card, choices: days.map(({ date }) => opens(date)) };
};
