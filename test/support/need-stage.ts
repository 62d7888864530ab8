import type { Case, Read, Stored, TeamState } from '../../src/core/flow';
import {
  type CaseId,
  caseId,
  clientCode,
  type Instant,
  type IsoDate,
  isoDate,
  type MemberId,
  wallTime,
} from '../../src/core/ids';
import { laidOver, liftedFrom, overOf } from '../../src/core/laid-over';
import type { Direction, Urgency } from '../../src/core/need';
import { type Day, emptyDay, type Visit } from '../../src/core/roster';
import { clientsWith, NOTHING_STANDING } from '../../src/core/standing';
import { addDays, localTime } from '../../src/core/time';
import type { NeedCommand, ReportNeed } from '../../src/flows/need-change/commands';
import { decide } from '../../src/flows/need-change/decide';
import type { NeedEvent } from '../../src/flows/need-change/events';
import { evolve } from '../../src/flows/need-change/evolve';
import { gather } from '../../src/flows/need-change/gather';
import type { NeedCase } from '../../src/flows/need-change/need-change';
import type { NeedDecision } from '../../src/flows/need-change/reasons';
import { type CareTeam, careTeam, type Described, TUESDAY } from './care-team';

export const TODAY = isoDate('2026-11-24');
export const TOMORROW = isoDate('2026-11-25');

const DATES = Array.from({ length: 35 }, (_, at) => addDays(TODAY, at - 1));

const each = <T>(of: (date: IsoDate) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(DATES.map((date) => [date, of(date)]));

/**
 * Five weeks from yesterday. Sara has K-1011 every morning, 30 minutes, and Ahmed K-1020 in the afternoon; Lisa is K-1011's named contact, Mia the nurse on
 * duty, Erik the assessor, Karin leads. K-1011's frame is 1,000 minutes a month, K-1020's its codes, K-1033's a purpose; K-1007 has none.
 */
export const needTeam = (changes: Partial<Described> = {}): CareTeam => {
  const members = [
    { name: 'Sara' },
    { name: 'Ahmed' },
    { name: 'Lisa' },
    { name: 'Mia', role: 'nurse', profession: 'sjuksköterska' },
    { name: 'Erik', role: 'assessor', profession: 'biståndshandläggare' },
    { name: 'Karin', role: 'leader', profession: 'enhetschef' },
    { name: 'Oskar', role: 'observer', profession: 'skyddsombud' },
  ] as const;
  const id = (name: string) => `m${members.findIndex((one) => one.name === name) + 1}` as MemberId;
  const team = careTeam({
    members,
    clients: [
      { code: 'K-1011', contact: 'Lisa', assessor: id('Erik'), frame: { frame: 'minutes', minutesPerMonth: 1_000 } },
      { code: 'K-1020', contact: 'Sara', assessor: id('Erik'), frame: { frame: 'codes', codes: ['OMV'] } },
      { code: 'K-1033', assessor: id('Erik'), frame: { frame: 'purpose', purpose: 'klä sig själv' } },
      { code: 'K-1007', contact: 'Lisa', assessor: id('Erik') },
    ],
    shifts: each(() => ['Sara 07:00-16:00', 'Ahmed 07:00-16:00', 'Lisa 14:00-22:00']),
    visits: each(() => [
      'K-1011 08:00-08:30 Sara',
      'K-1007 08:40-09:00 Sara',
      'K-1020 13:00-13:30 Ahmed',
      'K-1033 10:00-10:30 Ahmed',
    ]),
    settings: { quietHours: { from: '00:00', to: '00:00' }, nurseOnCall: { member: id('Mia') } },
    ...changes,
  });
  const days = team.days.map((day) => ({
    ...day,
    visits: day.visits.map((visit) =>
      visit.client === clientCode('K-1020') ? { ...visit, serviceCode: 'OMV' } : visit,
    ),
  }));
  return { ...team, days };
};

type Wants = Omit<Partial<ReportNeed>, 'client' | 'by' | 'type'>;

/** A team in which needs are reported, decided and folded, one command after the other. */
export interface NeedStage {
  readonly care: CareTeam;
  readonly who: (name: string) => MemberId;
  /** Whoever does it, with the case it is about: the last one unless told. */
  readonly does: (
    by: string | undefined,
    command: { readonly type: NeedCommand['type']; readonly [more: string]: unknown },
    at?: Instant,
  ) => Promise<NeedDecision>;
  readonly report: (by: string, client: string, direction: Direction, wants?: Wants) => Promise<NeedDecision>;
  readonly last: () => NeedCase;
  readonly events: () => readonly NeedEvent[];
  readonly team: () => TeamState;
  /** `K-1011 08:00-08:30 Sara`, as the day reads now. */
  readonly day: (date: IsoDate, client?: string) => Promise<readonly string[]>;
  readonly days: (from: IsoDate, to: IsoDate) => Promise<readonly Day[]>;
  readonly read: Read;
}

export const needStage = (care: CareTeam = needTeam()): NeedStage => {
  const filed = new Map(care.clients.map((client) => [client.code, client]));
  let stored: Required<Pick<Stored, 'standing'>> & Stored = {
    cases: new Map(),
    days: new Map(),
    standing: NOTHING_STANDING,
  };
  const raw = new Map(care.days.map((day) => [day.date, day]));
  const events: NeedEvent[] = [];
  let minted = 0;
  let last: CaseId | undefined;
  const team = (): TeamState => ({
    team: care.team,
    members: new Map(care.members.map((member) => [member.id, member])),
    clients: clientsWith(filed, stored.standing),
    filed,
    standing: stored.standing,
    head: { seq: events.length, hash: '', cases: minted, writes: events.length },
    openCases: [...stored.cases.values()].filter(({ open }) => open),
  });
  const days = async (from: IsoDate, to: IsoDate): Promise<readonly Day[]> => {
    const list: Day[] = [];
    for (let date = from; date <= to; date = addDays(date, 1))
      list.push(laidOver(raw.get(date) ?? emptyDay(date), overOf(team())));
    return list;
  };
  const closed = async (id: CaseId): Promise<Case | undefined> => stored.cases.get(id);
  const read: Read = {
    team: async () => team(),
    teamAndElsewhere: async () => team(),
    days,
    closedCase: closed,
    closedCaseNumbered: async (number) => [...stored.cases.values()].find((one) => one.number === number),
    textsOf: async () => [],
    counted: async () => 0,
    tallyOf: async () => undefined,
    eventsSince: async () => [],
  };
  const run = async (command: NeedCommand): Promise<NeedDecision> => {
    const known = await gather(command, read);
    const decision = decide(known, command);
    if (decision.outcome !== 'accepted') return decision;
    for (const event of decision.events) {
      stored = {
        ...stored,
        ...evolve({ ...known.stored, cases: stored.cases, standing: stored.standing }, event),
        days: new Map(),
      };
      events.push(event);
      if (event.type === 'needReported') minted = event.number;
    }
    for (const day of await days(TODAY, TODAY)) raw.set(day.date, liftedFrom(day));
    last = command.caseId;
    return decision;
  };
  const who = (name: string) => care.id(name);
  const said = (visit: Visit): string => {
    const time = (at: Instant) => localTime(at, care.team.timeZone);
    const names = visit.members.map((id) => care.members.find((one) => one.id === id)?.name).join('+');
    return `${visit.client} ${time(visit.start)}-${time(visit.end)} ${names || '-'}`;
  };
  return {
    care,
    who,
    does: (by, command, at = TUESDAY) =>
      run({ at, caseId: last, ...(by ? { by: who(by) } : {}), ...command } as NeedCommand),
    report: (by, client, direction, { urgency = 'week' as Urgency, agreed = true, ...wants } = {}) =>
      run({
        type: 'reportNeed',
        by: who(by),
        at: TUESDAY,
        caseId: caseId(`need-${events.length + 1}`),
        client: clientCode(client),
        direction,
        urgency,
        agreed,
        ...wants,
      }),
    last: () => {
      const one = last && stored.cases.get(last);
      if (!one) throw new Error('nothing has been reported');
      return one as NeedCase;
    },
    events: () => events,
    team,
    day: async (date, client) =>
      ((await days(date, date))[0]?.visits ?? []).filter((visit) => !client || visit.client === client).map(said),
    days,
    read,
  };
};

export const MORNING = { at: wallTime('08:00') };
