import { instant, type VisitId } from './ids';
import { reseated } from './plan';
import type { Day, Visit } from './roster';

/** With those seats theirs again that were left open and that nobody has taken. */
const seatedAgain = (visit: Visit, opened: Visit['members'] = []): Visit =>
  opened.reduce(
    (so, member) => (so.members.length < (so.planned ?? []).length ? reseated(so, undefined, member) : so),
    visit,
  );

/** The visit without what was laid over it; what the team has decided since about who and when stays. */
const lifted = (visit: Visit): Visit => {
  if (!visit.laid) return visit;
  const { laid, ...bare } = visit;
  const length = laid.end - laid.start;
  const isMoved = visit.start !== laid.to;
  const start = isMoved ? visit.start : laid.start;
  const { plannedStart: _, past: __, ...rest } = bare;
  const there = isMoved ? laid.planned : bare.plannedStart;
  const past = isMoved ? laid.by : bare.past;
  const back: Visit = {
    ...rest,
    start,
    end: instant(start + length),
    ...(there === undefined || there === start ? {} : { plannedStart: there, ...(past ? { past } : {}) }),
  };
  return seatedAgain(back, laid.opened);
};

/** None of the planning system's: the team has added it. */
export const isAdded = ({ id, laid }: Visit): boolean =>
  laid?.by.some((change) => id.startsWith(`${change}-`)) ?? false;

const isDecided = ({ members, planned, plannedStart, swap }: Visit): boolean =>
  members.length > 0 || planned !== undefined || plannedStart !== undefined || swap !== undefined;

const byStart = (a: Visit, b: Visit): number => a.start - b.start || (a.id < b.id ? -1 : 1);

/** The day as it is stored: as `laidOver` found it, with what was decided since. Visits that stand in no plan but the team's lie in `beside`. */
export const liftedFrom = (day: Day): Day => {
  const all = [...day.visits, ...(day.off ?? [])];
  if (!day.off && !all.some(({ laid }) => laid)) return day;
  const added = all.filter(isAdded).map(lifted);
  const ids = new Set<VisitId>(added.map(({ id }) => id));
  const beside = [...(day.beside ?? []).filter(({ id }) => !ids.has(id)), ...added.filter(isDecided)];
  const { off: _, beside: __, ...rest } = day;
  return {
    ...rest,
    visits: all
      .filter((visit) => !isAdded(visit))
      .map(lifted)
      .sort(byStart),
    ...(beside.length > 0 ? { beside } : {}),
  };
};
