import {
  type ClientCode,
  clientCode,
  type Instant,
  type IsoDate,
  instant,
  isoDate,
  type MemberId,
  memberId,
  type ObjectId,
  objectId,
  shiftId,
  type TeamId,
  teamId,
  visitId,
  wallTime,
} from '../../src/core/ids';
import type { Client, Day, Delegation, Member, Shift, Visit } from '../../src/core/roster';
import type { Language, Profile, Team } from '../../src/core/team';
import { addDays, instantOf } from '../../src/core/time';
import { encode, FIRST_HEAD, keys, partitions, personKeys, teamsKeys } from '../../src/engine/rows';
import type { Change, Store } from '../../src/engine/store';

/** A care team as a test describes it: names, codes and wall-clock times. */
export interface CareTeam {
  readonly team: Team;
  readonly members: readonly Member[];
  readonly clients: readonly Client[];
  readonly days: readonly Day[];
  readonly id: (name: string) => MemberId;
  readonly object: (name: string) => ObjectId;
}

export interface Described {
  readonly id?: string;
  readonly language?: Language;
  readonly profile?: Profile;
  readonly zones?: Team['zones'];
  /** Without quiet hours unless told. */
  readonly settings?: Team['settings'];
  readonly members: readonly (Partial<Omit<Member, 'id' | 'delegations'>> & {
    readonly name: string;
    readonly delegations?: readonly Partial<Delegation>[];
  })[];
  readonly clients: readonly (Partial<Omit<Client, 'code' | 'contact' | 'wishes'>> & {
    readonly code: string;
    readonly contact?: string;
    readonly not?: readonly string[];
    readonly only?: readonly string[];
  })[];
  /** `who from-to #round`, on a date: `Sara 07:00-16:00`, `- 07:00-16:00 #3` for nobody's. Past midnight when `to` is earlier. */
  readonly shifts: Readonly<Record<string, readonly string[]>>;
  /** `code from-to who+who task,task earliest~latest`, on a date: `K-1047 14:30-15:00 Sara insulin 14:00~15:30`; with a window it is movable. */
  readonly visits: Readonly<Record<string, readonly string[]>>;
}

const NO_QUIET_HOURS: Team['settings'] = { quietHours: { from: '00:00', to: '00:00' } };

const ZONES: Readonly<Record<Profile, string>> = { 'se-ab': 'Europe/Stockholm', 'no-aml': 'Europe/Oslo' };

const objectOf = (team: string, name: string): ObjectId => objectId(`${team}-${name.replaceAll(' ', '-')}`);

/** Rolls a described team out into what the store holds. */
export const careTeam = (described: Described): CareTeam => {
  const id = teamId(described.id ?? 'norr');
  const profile = described.profile ?? 'se-ab';
  const timeZone = ZONES[profile];
  const names = described.members.map((member) => member.name);
  const memberOf = (name: string): MemberId => {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`no ${name} in the team`);
    return memberId(`m${at + 1}`);
  };
  const at = (date: IsoDate, time: string) => instantOf(date, wallTime(time), timeZone);
  const stretch = (date: IsoDate, text: string): { start: Instant; end: Instant } => {
    const [from = '', to = ''] = text.split('-');
    return { start: at(date, from), end: at(to < from ? addDays(date, 1) : date, to) };
  };
  const shift = (date: IsoDate, text: string, number: number): Shift => {
    const [, who = '', times = '', round] = /^(.+) (\d\S+)(?: #(\S+))?$/.exec(text) ?? [];
    const kind = times.startsWith('2') ? 'N' : times >= '12' ? 'E' : 'D';
    return {
      id: shiftId(`s-${date}-${number}`),
      ...(who === '-' ? {} : { member: memberOf(who) }),
      ...stretch(date, times),
      kind,
      breakMinutes: 30,
      competences: [],
      ...(round ? { round } : {}),
    };
  };
  const visit = (date: IsoDate, text: string, number: number): Visit => {
    const [client = '', times = '', who = '', ...more] = text.split(' ');
    const [earliest, latest] = more.find((one) => one.includes('~'))?.split('~') ?? [];
    const tasks = more.find((one) => !one.includes('~'));
    return {
      id: visitId(`v-${date}-${number}`),
      client: clientCode(client),
      ...stretch(date, times),
      members: who === '-' ? [] : who.split('+').map((name) => memberOf(name.replaceAll('_', ' '))),
      kind: tasks ? 'home-health' : 'home-help',
      tasks: tasks ? tasks.split(',') : [],
      movable: earliest !== undefined,
      ...(earliest ? { earliest: at(date, earliest) } : {}),
      ...(latest ? { latest: at(date, latest) } : {}),
      requires: [],
    };
  };
  const dates = [...new Set([...Object.keys(described.shifts), ...Object.keys(described.visits)])].sort().map(isoDate);
  return {
    team: {
      id,
      name: 'Hemtjänst Norr',
      language: described.language ?? 'sv',
      timeZone,
      profile,
      zones: described.zones ?? [],
      settings: described.settings ?? NO_QUIET_HOURS,
    },
    members: described.members.map(({ delegations, ...member }, number) => ({
      id: memberId(`m${number + 1}`),
      objectId: objectOf(id, member.name),
      role: 'carer',
      profession: 'undersköterska',
      employment: 'permanent',
      competences: [],
      absences: [],
      ...member,
      delegations: (delegations ?? []).map((given) => ({
        task: 'insulin',
        validFrom: isoDate('2026-06-01'),
        validTo: isoDate('2027-05-31'),
        ...given,
      })),
    })),
    clients: described.clients.map(({ code, contact, not, only, ...client }) => ({
      code: clientCode(code),
      over65: true,
      away: [],
      ...client,
      ...(contact ? { contact: memberOf(contact) } : {}),
      wishes: [
        ...(not ?? []).map((name) => ({ wish: 'not' as const, member: memberOf(name) })),
        ...(only ?? []).map((name) => ({ wish: 'only' as const, member: memberOf(name) })),
      ],
    })),
    days: dates.map((date) => ({
      date,
      shifts: (described.shifts[date] ?? []).map((text, number) => shift(date, text, number)),
      visits: (described.visits[date] ?? []).map((text, number) => visit(date, text, number)),
    })),
    id: memberOf,
    object: (name) => objectOf(id, name),
  };
};

const put = (key: string, row: object): Change => ({ change: 'put', key, value: encode(row) });

/** The team as an import leaves it, its people asked also when they are off duty. */
export const seed = async (store: Store, care: CareTeam): Promise<TeamId> => {
  const { id } = care.team;
  await store.transact(partitions.team(id), [
    put(keys.head, FIRST_HEAD),
    put(keys.team, care.team),
    ...care.members.map((member) => put(keys.member(member.id), member)),
    ...care.clients.map((client) => put(keys.client(client.code), client)),
    ...care.days.map((day) => put(keys.day(day.date), day)),
  ]);
  for (const member of care.members) {
    const row = await store.get(partitions.person(member.objectId), personKeys.person);
    const before = row ? (JSON.parse(row.value) as { teams: object[] }).teams : [];
    const teams = [...before, { team: id, member: member.id }];
    await store.transact(partitions.person(member.objectId), [put(personKeys.person, { teams, askOffDuty: true })]);
  }
  await store.transact(partitions.teams, [put(teamsKeys.team(id), { team: id, name: care.team.name })]);
  return id;
};

/** Tuesday 24 November 2026, 09:00 in Stockholm and Oslo. */
export const TUESDAY = instant(Date.parse('2026-11-24T08:00:00Z'));

export const code = (text: string): ClientCode => clientCode(text);

/** A team of today and tomorrow: Sara's visit at K-1047 tomorrow 14:30 can be taken by Ahmed and Yonas, not by Lisa (evening) or Maria (busy). */
export const teamNorr = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    members: [
      { name: 'Sara Lind', delegations: [{}] },
      { name: 'Ahmed Ali', delegations: [{}] },
      { name: 'Yonas Tesfay' },
      { name: 'Lisa Holm', delegations: [{}] },
      { name: 'Maria Ek' },
      { name: 'Karin Berg', role: 'leader', profession: 'enhetschef' },
    ],
    zones: [{ from: 'A', to: 'B', minutes: 8 }],
    clients: [
      { code: 'K-1047', zone: 'A', contact: 'Lisa Holm' },
      { code: 'K-1020', zone: 'B' },
      { code: 'K-1033', zone: 'A' },
      { code: 'K-1007', zone: 'A' },
    ],
    shifts: {
      '2026-11-24': ['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00'],
      '2026-11-25': [
        'Sara Lind 07:00-16:00',
        'Ahmed Ali 07:00-16:00',
        'Yonas Tesfay 07:00-16:00',
        'Lisa Holm 14:00-22:00',
        'Maria Ek 07:00-16:00',
      ],
    },
    visits: {
      '2026-11-24': ['K-1007 11:00-11:30 Sara_Lind', 'K-1047 14:30-15:00 Sara_Lind'],
      '2026-11-25': [
        'K-1047 14:30-15:00 Sara_Lind',
        'K-1007 08:00-08:30 Sara_Lind insulin',
        'K-1020 10:00-10:45 Sara_Lind+Yonas_Tesfay',
        'K-1033 13:30-14:00 Ahmed_Ali',
        'K-1020 14:15-14:45 Maria_Ek',
        'K-1007 17:00-17:30 Lisa_Holm insulin',
      ],
    },
    ...changes,
  });
