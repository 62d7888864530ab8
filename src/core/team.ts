import type { ClientCode, Instant, IsoDate, MemberId, TeamId, WallTime } from './ids';
import type { Level } from './levels';
import { type Client, isAbsent, type Member, type ShiftKind } from './roster';

export const LANGUAGES = ['sv', 'nb', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const PROFILES = ['se-ab', 'no-aml'] as const;
/** Whose law: Swedish municipalities, or Norway. */
export type Profile = (typeof PROFILES)[number];

/** Whom to call when a life is in danger, for fire, and for the police. */
export const EMERGENCY_NUMBERS: Readonly<Record<Profile, Readonly<Record<'medical' | 'fire' | 'police', string>>>> = {
  'se-ab': { medical: '112', fire: '112', police: '112' },
  'no-aml': { medical: '113', fire: '110', police: '112' },
};

export interface ZoneMinutes {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

/** What the team's policy makes of what a rule finds. What is hard stays hard. */
export type Handling = 'passes' | 'leader' | 'never';

/** What a union has agreed to in writing, in hours. Without `by`, or past `validTo`, it does not count. */
export interface Agreement {
  /** Rest between shifts, 8 to 11. */
  readonly minDaily?: number;
  /** Ordinary work within 24 hours, 9 to 12.5. */
  readonly ordinaryDay?: number;
  /** Rest in a week, 28 to 35. */
  readonly weeklyRest?: number;
  readonly by?: string;
  readonly validTo?: IsoDate;
}

/** How a team's working time is looked at. */
export interface WorkingTime {
  /** Who steps in when whoever took a shift in a swap of their own falls sick: the one whose it was, or it is the leader's to fill. */
  readonly ownSwapSick?: 'owner' | 'leader' | undefined;
  /** Any date on which one of the fixed 7-day periods starts; missing: Mondays. */
  readonly periodStart?: IsoDate;
  /** Whether work from midnight to 05 is allowed; missing: it is. */
  readonly nightWork?: boolean;
  /** Sweden: daily rest down to 9 hours, given back at the next rest. */
  readonly plannedExemption?: boolean;
  /** Norway. */
  readonly agreements?: Agreement | readonly Agreement[];
}

/** How many with these competences the team wants at work together. */
export interface Staffing {
  /** 1 Monday … 7 Sunday; missing: every day. */
  readonly weekdays?: readonly number[] | undefined;
  /** Of these shifts alone. */
  readonly kind?: ShiftKind | undefined;
  readonly count: number;
  readonly competences?: readonly string[] | undefined;
}

/**
 * A leader's written word that what these name passes on the leader's behalf [Norway: a leader approves every swap of shifts; visma.no]. Holds from
 * `from` through `until`, on the team's own calendar, or until a leader takes it back.
 */
export interface StandingApproval {
  /** Rule codes, and `shiftSwap`. */
  readonly rules: readonly string[];
  readonly by: MemberId;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly text?: string | undefined;
}

/** What a team may decide by itself: from `team.json`, and from what its leaders have changed in chat since. */
export interface TrustPolicy {
  readonly findings?: Readonly<Record<string, Handling>> | undefined;
  /** Whether a shift may change hands without a leader; by law a leader's in Norway unless the policy says otherwise. */
  readonly shiftSwap?: 'passes' | 'leader' | undefined;
  /** Hours before its start from which a pass is the leader's to look at. */
  readonly leastNoticeHours?: number | undefined;
  /** How many different people a client may meet in 14 days before the leader looks. */
  readonly continuityCap?: number | undefined;
  /** Over how many days it is counted whom a client meets. */
  readonly continuityDays?: 14 | 28 | undefined;
  readonly standingApproval?: StandingApproval | null | undefined;
}

/** As it is kept: counted up with each change. */
export interface KeptPolicy extends TrustPolicy {
  readonly version?: number | undefined;
  /** As `team.json` had it when it was last read. */
  readonly read?: TrustPolicy | null | undefined;
}

/** Within how many working days a report about a client is answered; missing: as is usual. */
export interface AnswerTimes {
  readonly contact?: number | undefined;
  readonly temporary?: number | undefined;
  readonly decision?: number | undefined;
  /** How many days a change outside the frame may last and still be the team's own. */
  readonly temporaryDays?: number | undefined;
  /** Days, not working days: a proposal that needs more than the team has, and an obstacle at each level. */
  readonly proposal?: number | undefined;
  readonly obstacle?: number | undefined;
  /** Hours for questions before the round on a proposal, 24 to 72. */
  readonly questionHours?: number | undefined;
}

/** `team.json`, as the import has checked it; what nobody reads yet is kept as it came. */
export interface Settings {
  readonly leaderDeputy?: MemberId | null;
  /** Whom to call when no leader can be reached. */
  readonly outOfHours?: { readonly name?: string; readonly phone?: string } | null;
  readonly rules?: WorkingTime | null;
  readonly policy?: KeptPolicy | null | undefined;
  readonly staffing?: readonly Staffing[] | null;
  readonly nurseOnCall?: { readonly member?: MemberId; readonly phone?: string } | null;
  /** Where deviations are reported. */
  readonly deviationUrl?: string | null;
  /** When the team reads its daily summary, on its own clock. */
  readonly summaryTime?: WallTime | null;
  readonly answers?: AnswerTimes | null;
  /** Who answers above the team, the nearest first. */
  readonly levels?: readonly Level[] | null;
  readonly [other: string]: unknown;
}

/** A team's own, as `team.json` gives it. */
export interface Team {
  readonly id: TeamId;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly profile: Profile;
  readonly teamsTeamId?: string;
  readonly zones: readonly ZoneMinutes[];
  readonly settings: Settings;
}

/** Who steps in when whoever took a shift in a swap of their own falls sick: in a Swedish municipality the one whose it was [Gislaved, passbyten]. */
export const stepsIn = ({ profile, settings }: Pick<Team, 'profile' | 'settings'>): 'owner' | 'leader' =>
  settings.rules?.ownSwapSick ?? (profile === 'se-ab' ? 'owner' : 'leader');

/** Which version of the team's own policy holds: 1 until somebody changes it. */
export const policyVersionOf = ({ settings }: Pick<Team, 'settings'>): number => settings.policy?.version ?? 1;

/** A shift in another team: when, and nothing else. */
export interface WorkElsewhere {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * What of a person's work is remembered of a week that no longer lies in the days that are read: 7 dates from `from`, on the weekday on which the
 * team's weeks start.
 */
export interface WorkedWeek {
  readonly from: IsoDate;
  /** Worked in this team, breaks taken off; with absences as what the person would have worked. */
  readonly minutes: number;
  /** The Sundays and public holidays on which any work was done in this team. */
  readonly restDays: readonly IsoDate[];
}

/** Who and what a team is, as rules and flows see it. */
export interface People {
  readonly team: Team;
  readonly members: ReadonlyMap<MemberId, Member>;
  readonly clients: ReadonlyMap<ClientCode, Client>;
  /** What its members work in other teams, as far as these have told, in order of start. */
  readonly elsewhere?: ReadonlyMap<MemberId, readonly WorkElsewhere[]>;
  /** The weeks before the days that are looked at, oldest first and without a gap; a person or a week that is missing is not known. */
  readonly weeks?: ReadonlyMap<MemberId, readonly WorkedWeek[]>;
  /** Whom no question reaches, as far as that was looked at: they are asked last. */
  readonly unreached?: ReadonlySet<MemberId>;
}

/**
 * Minutes on the way between two clients' zones, either direction; 0 inside one zone or where the team gave no figure.
 */
export const travelMinutes = (people: People, from: ClientCode, to: ClientCode): number => {
  const here = people.clients.get(from)?.zone;
  const there = people.clients.get(to)?.zone;
  if (!here || !there || from === to) return 0;
  const given =
    people.team.zones.find((zone) => zone.from === here && zone.to === there) ??
    people.team.zones.find((zone) => zone.from === there && zone.to === here);
  return given?.minutes ?? 0;
};

const names = new WeakMap<People['members'], ReadonlyMap<MemberId, string>>();

const firstName = (name: string): string => name.split(' ')[0] ?? name;

const shortNames = (members: People['members']): ReadonlyMap<MemberId, string> => {
  const count = new Map<string, number>();
  for (const { name } of members.values()) count.set(firstName(name), (count.get(firstName(name)) ?? 0) + 1);
  const shown = (name: string) => (count.get(firstName(name)) === 1 ? firstName(name) : name);
  return new Map([...members.values()].map((member) => [member.id, shown(member.name)]));
};

/** The first name, or the whole name where two share the first. */
export const nameOf = (people: People, id: MemberId): string => {
  const known = names.get(people.members) ?? shortNames(people.members);
  names.set(people.members, known);
  return known.get(id) ?? '?';
};

const isHere = (member: Member | undefined, on: IsoDate): member is Member =>
  member !== undefined && !isAbsent(member, on);

/** Everyone who leads the team, here or away. */
export const leadersOf = ({ members }: Pick<People, 'members'>): readonly MemberId[] =>
  [...members.values()].filter(({ role }) => role === 'leader').map(({ id }) => id);

/** Who leads the team that day; when all who do are away, those who stand in for them. */
export const leadersOn = (people: People, on: IsoDate): readonly MemberId[] => {
  const leaders = [...people.members.values()].filter((member) => member.role === 'leader' && isHere(member, on));
  return leaders.length > 0 ? leaders.map((member) => member.id) : deputiesOn(people, on);
};

/** Who stands in for the leader that day: the team's deputy, else each leader's own. */
export const deputiesOn = (people: People, on: IsoDate): readonly MemberId[] => {
  const { leaderDeputy } = people.team.settings;
  const leaders = [...people.members.values()].filter((member) => member.role === 'leader');
  const named = leaderDeputy ? [leaderDeputy] : leaders.flatMap((leader) => leader.deputy ?? []);
  return [...new Set(named)].filter((id) => isHere(people.members.get(id), on));
};
