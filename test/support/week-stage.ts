import type { TeamState } from '../../src/core/flow';
import { type Instant, type IsoDate, instant, type MemberId } from '../../src/core/ids';
import { type Plan, planOf } from '../../src/core/plan';
import type { Day, Member } from '../../src/core/roster';
import { isAbsent } from '../../src/core/roster';
import { HOUR, localDate, localTime, MINUTE } from '../../src/core/time';
import { type VisitCase, visitsOf } from '../../src/flows/swap/swap';
import type { CareTeam } from './care-team';
import type { Conversation } from './conversation';
import type { Chance } from './race-random';
import type { Diary } from './week-diary';

/** A care team's week while it is played: whose turn it is, what they know, and the hours that pass. */
export interface Stage {
  readonly conversation: Conversation;
  readonly care: CareTeam;
  readonly chance: Chance;
  readonly diary: Diary;
  now(): Instant;
  today(): IsoDate;
  /** Does this at that time, or at once when it has passed. */
  at(when: Instant, what: () => Promise<void>): void;
  /** Does this once as soon as it is true, looked at whenever time has passed. */
  once(isSo: () => boolean, what: () => void): void;
  /** Lets the hours pass up to then, with all that is to be done in them. */
  playUntil(end: Instant): Promise<void>;
  /** First name in the team. */
  nameOf(id: MemberId): string;
  /** At work then, or on the way. */
  isOnDuty(name: string, at: Instant): boolean;
  /** When their next shift begins. */
  nextShift(name: string, after: Instant): Instant | undefined;
  /** The plan and the people as they are now, and what has been asked about. */
  plan(): Promise<Planned>;
}

export interface Planned {
  readonly plan: Plan;
  readonly days: readonly Day[];
  readonly people: Pick<TeamState, 'team' | 'members' | 'clients'>;
  /** Visits that somebody has asked about already. */
  readonly asked: ReadonlySet<string>;
}

/** The bot looks at the clock this often. */
const STEP = 2 * MINUTE;
const ON_THE_WAY = 30 * MINUTE;

interface Intent {
  readonly when: Instant;
  readonly order: number;
  readonly what: () => Promise<void>;
}

interface Watching {
  readonly isSo: () => boolean;
  readonly what: () => void;
}

export const firstNameOf = ({ name }: Pick<Member, 'name'>): string => name.split(' ')[0] ?? name;

export const stageOf = (conversation: Conversation, care: CareTeam, chance: Chance, diary: Diary): Stage => {
  const { clock } = conversation;
  const { timeZone } = care.team;
  const people = {
    team: care.team,
    members: new Map(care.members.map((member) => [member.id, member])),
    clients: new Map(care.clients.map((client) => [client.code, client])),
  };
  const byName = new Map(care.members.map((member) => [firstNameOf(member), member]));
  let agenda: readonly Intent[] = [];
  let watching: readonly Watching[] = [];
  let order = 0;

  const shiftsOf = (name: string) => {
    const member = byName.get(name);
    if (!member) return [];
    return care.days
      .flatMap(({ shifts }) => shifts)
      .filter((shift) => shift.member === member.id && !isAbsent(member, localDate(shift.start, timeZone)));
  };

  const lookAround = (): void => {
    const found = watching.filter(({ isSo }) => isSo());
    watching = watching.filter((one) => !found.includes(one));
    for (const { what } of found) what();
  };

  /** All that has come by now, in the order of its time. */
  const act = async (): Promise<void> => {
    for (;;) {
      lookAround();
      const [next] = [...agenda].sort((a, b) => a.when - b.when || a.order - b.order);
      if (!next || next.when > clock.now()) return;
      agenda = agenda.filter((one) => one !== next);
      await next.what();
      await conversation.settled();
    }
  };

  return {
    conversation,
    care,
    chance,
    diary,
    now: () => clock.now(),
    today: () => localDate(clock.now(), timeZone),
    at: (when, what) => {
      order += 1;
      agenda = [...agenda, { when, order, what }];
    },
    once: (isSo, what) => {
      watching = [...watching, { isSo, what }];
    },
    playUntil: async (end) => {
      while (clock.now() < end) {
        clock.set(instant(Math.min(end, clock.now() + STEP)));
        await conversation.later(0);
        await act();
      }
    },
    nameOf: (id) => {
      const member = people.members.get(id);
      if (!member) throw new Error(`nobody is ${id}`);
      return firstNameOf(member);
    },
    isOnDuty: (name, at) => shiftsOf(name).some(({ start, end }) => start - ON_THE_WAY <= at && at < end),
    nextShift: (name, after) =>
      shiftsOf(name)
        .map(({ start }) => start)
        .filter((start) => start > after)
        .sort((a, b) => a - b)[0],
    plan: async () => {
      const days = await conversation.rows<Day>('d|', care);
      const open = await conversation.rows<VisitCase>('a|case|', care);
      const closed = await conversation.rows<VisitCase>('z|case|', care);
      const asked = new Set([...open, ...closed].flatMap((one) => visitsOf(one)).map(({ visit }) => visit));
      return { plan: planOf(days), days, people, asked };
    },
  };
};

/** Awake, at least: nobody answers at three in the night who is not at work. */
export const isWaking = ({ care }: Pick<Stage, 'care'>, at: Instant): boolean => {
  const time = localTime(at, care.team.timeZone);
  return '06:30' <= time && time < '21:30';
};

export const minutes = (count: number): number => count * MINUTE;
export const hours = (count: number): number => count * HOUR;
