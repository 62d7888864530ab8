import type { Tally } from '../../src/core/ballot';
import type { Decision } from '../../src/core/decision';
import type { Case, CaseText, Command, Flow, FlowEvent, Known, Read, Stored, TeamState } from '../../src/core/flow';
import { type BallotId, type CaseId, caseId, type Instant, type IsoDate, type MemberId } from '../../src/core/ids';
import { laidOver, liftedFrom, overOf } from '../../src/core/laid-over';
import { type Day, emptyDay, type Visit } from '../../src/core/roster';
import { clientsWith, NOTHING_STANDING } from '../../src/core/standing';
import { addDays, localTime } from '../../src/core/time';
import { type CareTeam, TUESDAY } from './care-team';

/** As the engine reads at most. */
const MOST_DAYS = 60;

type Said = { readonly type: string; readonly [more: string]: unknown };

/** A team in which one flow's commands are decided and folded, one after the other. */
export interface FlowStage<E, R, One extends Case> {
  readonly who: (name: string) => MemberId;
  /** Whoever does it, in a new case unless one is named. */
  readonly does: (by: string | undefined, command: Said, at?: Instant) => Promise<Decision<E, R>>;
  /** In a word: `done`, `unchanged`, or why not. */
  readonly comes: (by: string | undefined, command: Said, at?: Instant) => Promise<string>;
  readonly last: () => One;
  readonly events: () => readonly E[];
  readonly team: () => TeamState;
  /** `K-1011 08:00-08:30 Sara`, as the day reads now. */
  readonly day: (date: IsoDate, client?: string) => Promise<readonly string[]>;
  readonly days: (from: IsoDate, to: IsoDate) => Promise<readonly Day[]>;
}

export const flowStage = <
  C extends Command,
  K extends Known,
  E extends FlowEvent,
  R extends { readonly code: string },
  One extends Case,
>(
  flow: Flow<C, K, E, R>,
  care: CareTeam,
  tallies: ReadonlyMap<BallotId, Tally> = new Map(),
): FlowStage<E, R, One> => {
  const filed = new Map(care.clients.map((client) => [client.code, client]));
  let stored: Stored = { cases: new Map(), days: new Map(), standing: NOTHING_STANDING };
  const raw = new Map(care.days.map((day) => [day.date, day]));
  const events: E[] = [];
  const texts = new Map<CaseId, CaseText[]>();
  let last: CaseId | undefined;
  const standing = () => stored.standing ?? NOTHING_STANDING;
  const team = (): TeamState => ({
    team: care.team,
    members: new Map(care.members.map((member) => [member.id, member])),
    clients: clientsWith(filed, standing()),
    filed,
    standing: standing(),
    head: {
      seq: events.length,
      hash: '',
      cases: Math.max(0, ...[...stored.cases.values()].map(({ number }) => number)),
      writes: events.length,
    },
    openCases: [...stored.cases.values()].filter(({ open }) => open),
  });
  const days = async (from: IsoDate, to: IsoDate): Promise<readonly Day[]> => {
    if (to > addDays(from, MOST_DAYS)) throw new Error(`${from} to ${to} are more days than a turn reads`);
    const list: Day[] = [];
    for (let date = from; date <= to; date = addDays(date, 1))
      list.push(laidOver(raw.get(date) ?? emptyDay(date), overOf(team())));
    return list;
  };
  const all = () => [...stored.cases.values()];
  const read: Read = {
    team: async () => team(),
    teamAndElsewhere: async () => team(),
    days,
    closedCase: async (id) => all().find((one) => one.id === id && !one.open),
    closedCaseNumbered: async (number) => all().find((one) => one.number === number && !one.open),
    textsOf: async (id) => texts.get(id) ?? [],
    counted: async () => 0,
    tallyOf: async (id) => {
      const tally = tallies.get(id);
      return tally && { ...tally, has: (voter) => tally.voters.includes(voter) };
    },
    eventsSince: async (since) => events.filter(({ at }) => at >= since),
  };
  const does = async (by: string | undefined, command: Said, at: Instant = TUESDAY): Promise<Decision<E, R>> => {
    const whole = {
      at,
      caseId: caseId(`case-${events.length + 1}`),
      ...(by ? { by: care.id(by) } : {}),
      ...command,
    } as unknown as C;
    const known = await flow.gather(whole, read);
    const decision = flow.decide(known, whole);
    if (decision.outcome !== 'accepted') return decision;
    for (const event of decision.events) {
      const folded = flow.evolve({ ...known.stored, cases: stored.cases, standing: standing() }, event);
      stored = { ...stored, cases: folded.cases, standing: folded.standing ?? standing() };
      for (const day of folded.days.values())
        if (known.stored.days.get(day.date) !== day) raw.set(day.date, liftedFrom(day));
      events.push(event);
    }
    const { text } = decision;
    if (text !== undefined && whole.by)
      texts.set(whole.caseId, [...(texts.get(whole.caseId) ?? []), { by: whole.by, at, text }]);
    last = whole.caseId;
    return decision;
  };
  const said = ({ client, start, end, members }: Visit): string => {
    const time = (at: Instant) => localTime(at, care.team.timeZone);
    const names = members.map((id) => care.members.find((one) => one.id === id)?.name).join('+');
    return `${client} ${time(start)}-${time(end)} ${names || '-'}`;
  };
  return {
    who: care.id,
    does,
    comes: async (by, command, at) => {
      const decision = await does(by, command, at);
      if (decision.outcome === 'refused') return decision.reason.code;
      return decision.outcome === 'accepted' ? 'done' : 'unchanged';
    },
    last: () => {
      const one = last && stored.cases.get(last);
      if (!one) throw new Error('nothing has been decided');
      return one as One;
    },
    events: () => events,
    team,
    day: async (date, client) =>
      ((await days(date, date))[0]?.visits ?? []).filter((visit) => !client || visit.client === client).map(said),
    days,
  };
};
