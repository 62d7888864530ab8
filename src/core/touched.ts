import type { IsoDate } from './ids';
import type { Day, Visit } from './roster';

/** A visit that is not as it was. Without `after` it is no more, without `before` it is new. */
export interface TouchedVisit {
  readonly date: IsoDate;
  readonly before?: Visit;
  readonly after?: Visit;
}

const isAsWas = (one: Visit, other: Visit): boolean =>
  one.start === other.start && one.end === other.end && String(one.members) === String(other.members);

/** What has become of a day's visits. */
export const touchedOn = (before: Day, after: Day): readonly TouchedVisit[] => {
  const had = new Map(before.visits.map((visit) => [visit.id, visit]));
  const has = new Map(after.visits.map((visit) => [visit.id, visit]));
  const { date } = before;
  return [
    ...before.visits.filter(({ id }) => !has.has(id)).map((visit) => ({ date, before: visit })),
    ...after.visits.flatMap((visit): readonly TouchedVisit[] => {
      const was = had.get(visit.id);
      if (!was) return [{ date, after: visit }];
      return isAsWas(was, visit) ? [] : [{ date, before: was, after: visit }];
    }),
  ];
};
