import type { MemberId } from '../core/ids';
import { type Change, distanceFrom, type Finding, type Rule } from './finding';
import { type Schedule, scheduleOf } from './schedule';

/** What a rule finds in one person's schedule, pure. */
export type Finder = (schedule: Schedule) => readonly Finding[];

/** In the same fixed window: a week, a period, a date. */
export const inTheSameWindow = (a: Finding, b: Finding): boolean => a.from === b.from && a.to === b.to;

/** At the same work, or the same gap in it, which a change may have moved. */
export const atTheSamePlace = (a: Finding, b: Finding): boolean =>
  (a.from < b.to && b.from < a.to) || a.from === b.from || a.to === b.to;

const WEIGHT = { note: 0, exception: 1, hard: 2 } as const;

const isAsBad = (before: Finding, now: Finding): boolean =>
  WEIGHT[before.severity] >= WEIGHT[now.severity] &&
  distanceFrom(before.required, before.found) >= distanceFrom(now.required, now.found);

interface Looking {
  readonly find: Finder;
  /** What of the plan before counts as had already, where that is more than `find` says. */
  readonly had?: Finder;
  readonly same: (a: Finding, b: Finding) => boolean;
}

/** A person's schedule before and after a change. */
interface Both {
  readonly before: Schedule;
  readonly after: Schedule;
}

const changes = new WeakMap<Change, Map<MemberId, Both>>();

const bothOf = (change: Change, person: MemberId): Both => {
  const persons = changes.get(change) ?? new Map<MemberId, Both>();
  changes.set(change, persons);
  const found = persons.get(person);
  if (found) return found;
  const { before, after, people } = change;
  const both = { before: scheduleOf(people, before, person), after: scheduleOf(people, after, person, before) };
  persons.set(person, both);
  return both;
};

const foundFor = (change: Change, person: MemberId, { find, had = find, same }: Looking): readonly Finding[] => {
  const { before, after } = bothOf(change, person);
  if (after === before) return [];
  const found = find(after);
  if (found.length === 0) return found;
  const known = had(before);
  return found.filter((finding) => !known.some((one) => same(one, finding) && isAsBad(one, finding)));
};

/**
 * A rule over whole schedules: what it finds in each person's schedule after the change that it did not find before, or that has become more. Held
 * against an empty plan it lists all that it finds.
 */
export const worsened =
  (looking: Looking): Rule =>
  (change) =>
    change.persons.flatMap((person) => foundFor(change, person, looking));
