import type { FlowEvent, TeamState } from '../core/flow';
import type { ClientCode, IsoDate } from '../core/ids';
import { isIn } from '../core/over';
import { type Away, type Day, givesCare, isAbsent, SHIFT_KINDS, type ShiftKind } from '../core/roster';
import { addDays, weekdayOf } from '../core/time';
import { endingOn } from '../rules/ending-delegations';
import { type Decided, decidedIn } from './decided';

/** How many work a kind of shift that day, and how many the team wants. */
export interface Staffed {
  readonly kind: ShiftKind;
  readonly people: number;
  readonly wanted?: number;
}

/** Fewer than the team wants hold these competences together. */
export interface Lacking {
  readonly kind?: ShiftKind;
  readonly competences: readonly string[];
  readonly has: number;
  readonly wanted: number;
}

/** A team's day as everybody may read it: counts, times, codes, and no reason for anyone's absence [care.md, Privacy 4]. */
export interface DailySummary {
  readonly date: IsoDate;
  readonly staffed: readonly Staffed[];
  readonly lacking: readonly Lacking[];
  readonly absent: number;
  readonly decided: Decided;
  readonly away: readonly ClientCode[];
  readonly home: readonly { readonly client: ClientCode; readonly date: IsoDate }[];
  /** Delegations that end within the days in which that is said. */
  readonly ending: number;
}

const workersOn = ({ members }: TeamState, day: Day | undefined) =>
  (day?.shifts ?? []).flatMap(({ member, kind }) => {
    const found = member === undefined ? undefined : members.get(member);
    return day && found && !isAbsent(found, day.date) ? [{ member: found, kind }] : [];
  });

const wantedOn = ({ team }: TeamState, date: IsoDate) =>
  (team.settings.staffing ?? []).filter(({ weekdays }) => !weekdays || weekdays.includes(weekdayOf(date)));

const staffedOn = (team: TeamState, day: Day | undefined, date: IsoDate): readonly Staffed[] => {
  const workers = workersOn(team, day);
  const staffing = wantedOn(team, date);
  return SHIFT_KINDS.flatMap((kind): readonly Staffed[] => {
    const people = new Set(workers.filter((one) => one.kind === kind).map(({ member }) => member.id)).size;
    const counts = staffing.filter((one) => one.kind === kind).map(({ count }) => count);
    const wanted = counts.length > 0 ? Math.max(...counts) : undefined;
    if (people === 0 && !wanted && !day?.shifts.some((shift) => shift.kind === kind)) return [];
    return [{ kind, people, ...(wanted === undefined ? {} : { wanted }) }];
  });
};

const lackingOn = (team: TeamState, day: Day | undefined, date: IsoDate): readonly Lacking[] => {
  const workers = workersOn(team, day);
  return wantedOn(team, date).flatMap(({ kind, count, competences = [] }): readonly Lacking[] => {
    const has = new Set(
      workers
        .filter((one) => kind === undefined || one.kind === kind)
        .filter(({ member }) => competences.every((competence) => member.competences.includes(competence)))
        .map(({ member }) => member.id),
    ).size;
    if (competences.length === 0 || has >= count) return [];
    return [{ ...(kind === undefined ? {} : { kind }), competences, has, wanted: count }];
  });
};

/** The date of coming home: the last day away itself where they came home on it. */
const homeDate = ({ to, homeAt }: Away): IsoDate | undefined =>
  to === undefined || homeAt !== undefined ? to : addDays(to, 1);

const isAwayOn = (span: Away, date: IsoDate): boolean => isIn(span, date) && homeDate(span) !== date;

const awayOn = ({ clients }: TeamState, date: IsoDate): readonly ClientCode[] =>
  [...clients.values()].filter(({ away }) => away.some((span) => isAwayOn(span, date))).map(({ code }) => code);

/** Home on that date, from a stay that had begun before it, and not away anew. */
const homeOn = (team: TeamState, date: IsoDate): readonly ClientCode[] => {
  const still = new Set(awayOn(team, date));
  return [...team.clients.values()]
    .filter(({ away }) => away.some((span) => homeDate(span) === date && span.from < date))
    .map(({ code }) => code)
    .filter((code) => !still.has(code));
};

/** `days` with that date among them; `events` since the last summary. */
export const dailySummary = (
  team: TeamState,
  date: IsoDate,
  days: readonly Day[],
  events: readonly FlowEvent[],
): DailySummary => {
  const day = days.find((one) => one.date === date);
  const next = addDays(date, 1);
  return {
    date,
    staffed: staffedOn(team, day, date),
    lacking: lackingOn(team, day, date),
    absent: [...team.members.values()].filter((member) => givesCare(member) && isAbsent(member, date)).length,
    decided: decidedIn(events),
    away: awayOn(team, date),
    home: [date, next].flatMap((on) => homeOn(team, on).map((client) => ({ client, date: on }))),
    ending: [...team.members.values()].flatMap((member) => endingOn(member, date)).length,
  };
};
