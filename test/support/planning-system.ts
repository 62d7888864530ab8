import { type Instant, instant, isoDate, memberId, shiftId, wallTime } from '../../src/core/ids';
import type { Shift, Visit } from '../../src/core/roster';
import { instantOf, localDate, localTime } from '../../src/core/time';
import { writeTeamFolder } from '../../src/demo/files';
import type { DemoPlan } from '../../src/demo/plan';
import type { Store } from '../../src/engine/store';
import { type Imported, type ImportOrder, importFolder } from '../../src/import/import-folder';
import type { CareTeam } from './care-team';
import { emptyFolder } from './team-folder';

export interface Said {
  /** First names. */
  readonly who?: readonly string[];
  /** On the same date. */
  readonly time?: string;
  readonly tasks?: readonly string[];
  readonly id?: string;
}

export interface SaidShift {
  /** First name; `-` for nobody. */
  readonly who?: string;
  /** `14:00-22:00`, on the same date. */
  readonly hours?: string;
}

/** Where a team's plan lives elsewhere: what it says, and the files that are imported from it. */
export interface PlanningSystem {
  /** The visit at that client and time, as it says it now: `K-1047 14:30`, on Wednesday. */
  says(visit: string, said: Said, date?: string): void;
  removes(visit: string, date?: string): void;
  /** The shift that is this person's there, `-` for nobody's, on that date. */
  saysShift(who: string, date: string, said: SaidShift): void;
  removesShift(who: string, date: string): void;
  addsShift(said: Required<SaidShift> & { readonly id: string; readonly date: string }): void;
  adds(like: string, said: Said & { readonly id: string }): void;
  /** The members as they are now. */
  names(change: (members: CareTeam['members']) => CareTeam['members']): void;
  readonly folder: () => Promise<string>;
  imports(store: Store, at: Instant, more?: Partial<ImportOrder>): Promise<Imported>;
}

const WEDNESDAY = '2026-11-25';

export const planningSystem = (care: CareTeam): PlanningSystem => {
  const { team } = care;
  let visits: readonly Visit[] = care.days.flatMap((day) => day.visits);
  let shifts: readonly Shift[] = care.days.flatMap((day) => day.shifts);
  let { members } = care;
  let folder: Promise<string> | undefined;
  const idOf = (name: string) => {
    const found = members.find((member) => member.name === name || member.name.startsWith(`${name} `));
    if (!found) throw new Error(`no ${name} in the team`);
    return found.id;
  };
  const find = (words: string, date: string): Visit => {
    const [client, time] = words.split(' ');
    const found = visits.find(
      (visit) =>
        visit.client === client &&
        localTime(visit.start, team.timeZone) === time &&
        localDate(visit.start, team.timeZone) === date,
    );
    if (!found) throw new Error(`the planning system has no visit ${words}`);
    return found;
  };
  const findShift = (who: string, date: string): Shift => {
    const member = who === '-' ? undefined : idOf(who);
    const found = shifts.find((shift) => shift.member === member && localDate(shift.start, team.timeZone) === date);
    if (!found) throw new Error(`the planning system has no shift of ${who} on ${date}`);
    return found;
  };
  const changedShift = ({ member, ...shift }: Shift, { who, hours }: SaidShift): Shift => {
    const holder = who === undefined ? member : who === '-' ? undefined : idOf(who);
    const date = localDate(shift.start, team.timeZone);
    const [from, to] = (hours?.split('-') ?? []).map((time) => instantOf(date, wallTime(time), team.timeZone));
    return { ...shift, ...(holder ? { member: holder } : {}), ...(from && to ? { start: from, end: to } : {}) };
  };
  const changed = (visit: Visit, { who, time, tasks, id }: Said): Visit => {
    const start = time ? instantOf(localDate(visit.start, team.timeZone), wallTime(time), team.timeZone) : visit.start;
    return {
      ...visit,
      ...(id ? { id: id as Visit['id'] } : {}),
      ...(who ? { members: who.map(idOf) } : {}),
      ...(tasks ? { tasks } : {}),
      start,
      end: instant(start + visit.end - visit.start),
    };
  };
  const outside = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replaceAll(/"(m\d+)"/g, (whole, id: string) => {
        const member = members.find((one) => one.id === memberId(id));
        return member ? JSON.stringify(member.objectId) : whole;
      }),
    ) as T;
  const write = async (): Promise<string> => {
    folder ??= emptyFolder();
    const plan: DemoPlan = outside({
      team,
      members,
      clients: care.clients,
      shifts,
      visits,
    });
    await writeTeamFolder(await folder, plan);
    return folder;
  };
  return {
    says: (words, said, date = WEDNESDAY) => {
      const before = find(words, date);
      visits = visits.map((visit) => (visit === before ? changed(visit, said) : visit));
    },
    removes: (words, date = WEDNESDAY) => {
      const before = find(words, date);
      visits = visits.filter((visit) => visit !== before);
    },
    saysShift: (who, date, said) => {
      const before = findShift(who, date);
      shifts = shifts.map((shift) => (shift === before ? changedShift(shift, said) : shift));
    },
    removesShift: (who, date) => {
      const before = findShift(who, date);
      shifts = shifts.filter((shift) => shift !== before);
    },
    addsShift: ({ id, date, who, hours }) => {
      const [from = '', to = ''] = hours.split('-');
      const at = (time: string) => instantOf(isoDate(date), wallTime(time), team.timeZone);
      const member = who === '-' ? {} : { member: idOf(who) };
      const times = { start: at(from), end: at(to) };
      shifts = [...shifts, { id: shiftId(id), ...member, ...times, kind: 'D', breakMinutes: 30, competences: [] }];
    },
    adds: (like, said) => {
      visits = [...visits, changed(find(like, isoDate(WEDNESDAY)), said)];
    },
    names: (change) => {
      members = change(members);
    },
    folder: write,
    imports: async (store, at, more) =>
      importFolder({
        store,
        folder: await write(),
        at: instant(at),
        progress: () => undefined,
        problem: ({ file, reason }) => {
          throw new Error(`${file}: ${reason}`);
        },
        ...more,
      }),
  };
};
