import type { Shift } from '../core/roster';

/** What was opened here and the planning system does not have yet; it may have been entered there by now, still vacant or with whoever took it. */
const isEntered = (here: Shift, there: Shift): boolean =>
  here.start === there.start && here.end === there.end && (there.member === undefined || there.member === here.member);

/** The planning system's shifts of a day, each that was opened here under the id by which it is known here: none is in the plan twice. */
export const asKnownHere = (stored: readonly Shift[], said: readonly Shift[]): readonly Shift[] => {
  const ids = new Set(stored.map(({ id }) => id));
  const known = new Map(stored.flatMap((shift) => (shift.idThere === undefined ? [] : [[shift.idThere, shift]])));
  const waiting = new Set(stored.filter(({ opened, idThere }) => opened !== undefined && idThere === undefined));
  return said.map((there): Shift => {
    const isNew = !ids.has(there.id) && !known.has(there.id);
    const here = known.get(there.id) ?? [...waiting].find((one) => isNew && isEntered(one, there));
    if (!here) return there;
    waiting.delete(here);
    return { ...there, id: here.id, idThere: there.id };
  });
};
