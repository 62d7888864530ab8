import type { ClientCode, IsoDate } from './ids';
import type { Day, Visit } from './roster';
import { addDays, minutesBetween } from './time';

/** First and last date of the calendar month that holds the date. */
export const monthOf = (date: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } => {
  const from = `${date.slice(0, 8)}01` as IsoDate;
  const inNext = addDays(from, 31);
  return { from, to: addDays(`${inNext.slice(0, 8)}01` as IsoDate, -1) };
};

const ownMinutes = (visits: readonly Visit[], client: ClientCode): number =>
  visits.reduce(
    (sum, visit) =>
      visit.client === client && visit.laid?.companionOf === undefined
        ? sum + minutesBetween(visit.start, visit.end)
        : sum,
    0,
  );

/**
 * Minutes of the client's visits that are planned on these dates, both inclusive, and neither cancelled nor paused [care.md, Changed need]. A visit
 * of two carers counts once: it is what the client gets.
 */
export const plannedMinutes = (
  days: readonly Day[],
  client: ClientCode,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): number =>
  days.reduce((sum, day) => (from <= day.date && day.date <= to ? sum + ownMinutes(day.visits, client) : sum), 0);
