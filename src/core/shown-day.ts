import type { ClientCode, Instant } from './ids';

/** One thing of somebody's day: a visit, or without a client a shift. */
export interface Planned {
  readonly id: string;
  readonly client?: ClientCode;
  readonly start: Instant;
  readonly end: Instant;
}

/** How a day is no longer as it was shown. `was`: when it began then. */
export interface Changed extends Planned {
  readonly how: 'new' | 'gone' | 'moved';
  readonly was?: Instant;
}

export const byBeginning = (a: Planned, b: Planned): number => a.start - b.start || (a.id < b.id ? -1 : 1);

/** What became of a day since it was shown: new, no longer one's own, or at another time; in order of time. */
export const changesIn = (before: readonly Planned[], now: readonly Planned[]): readonly Changed[] => {
  const had = new Map(before.map((one) => [one.id, one]));
  const has = new Set(now.map(({ id }) => id));
  const here = now.flatMap((one): readonly Changed[] => {
    const was = had.get(one.id);
    if (!was) return [{ ...one, how: 'new' }];
    return was.start === one.start && was.end === one.end ? [] : [{ ...one, how: 'moved', was: was.start }];
  });
  const gone = before.filter(({ id }) => !has.has(id)).map((one): Changed => ({ ...one, how: 'gone' }));
  return [...here, ...gone].sort(byBeginning);
};
