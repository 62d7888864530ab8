import {
  type Case,
  type FlowEvent,
  type Head,
  type Known,
  type Notice,
  type Stored,
  type TeamState,
  UNNUMBERED,
} from '../../src/core/flow';
import type { CaseId, IsoDate } from '../../src/core/ids';
import { planOf } from '../../src/core/plan';
import type { Day } from '../../src/core/roster';
import { brokenAt, type EventRow } from '../../src/engine/chain';
import { decode, encode, keys, partitions } from '../../src/engine/rows';
import type { Row, Store } from '../../src/engine/store';
import type { ExceptionRaised } from '../../src/flows/swap/events';
import { isShiftCase, type SwapCase, shiftsOf, visitsOf } from '../../src/flows/swap/swap';
import { findings } from '../../src/rules';
import type { CareTeam } from './care-team';
import { wrongHands } from './race-hands';
import { flowNamed } from './race-instance';
import { notTheirs } from './race-leaders';

type LoggedEvent = EventRow & FlowEvent & { readonly flow: string; readonly revision: number };

/** What must be true of a team's rows between turns; each sentence is something that is not. */
export interface Checked {
  readonly problems: readonly string[];
  readonly events: readonly LoggedEvent[];
  /** Every case with a number that ever was, as the events tell it. */
  readonly cases: readonly SwapCase[];
  /** Everything that someone was to be told, in order. */
  readonly notices: readonly Notice[];
}

const eventOf = ({ seq: _s, prev: _p, hash: _h, flow: _f, revision: _r, ...event }: LoggedEvent) => event as FlowEvent;

const stateOf = (care: CareTeam, head: Head): TeamState => ({
  team: care.team,
  head,
  members: new Map(care.members.map((member) => [member.id, member])),
  clients: new Map(care.clients.map((client) => [client.code, client])),
  openCases: [],
});

const UNDOING: ReadonlySet<string> = new Set(['swapUndone', 'shiftUndone']);

interface Folded {
  readonly stored: Stored;
  readonly notices: readonly Notice[];
  readonly problems: readonly string[];
}

/** All events from the seeded start on, each through its own flow's `evolve`. */
const fold = (care: CareTeam, head: Head, events: readonly LoggedEvent[]): Folded => {
  let stored: Stored = { cases: new Map(), days: new Map(care.days.map((day) => [day.date, day])) };
  const notices: Notice[] = [];
  const problems: string[] = [];
  for (const logged of events) {
    const event = eventOf(logged);
    const flow = flowNamed(logged.flow);
    const before = stored.cases.get(event.caseId);
    try {
      stored = flow.evolve(stored, event);
    } catch (cause) {
      problems.push(`event ${logged.seq} does not fold: ${cause instanceof Error ? cause.message : cause}`);
      continue;
    }
    const undoes = UNDOING.has(event.type) && (before as SwapCase | undefined)?.status === 'taken';
    if (before && !before.open && !undoes)
      problems.push(`event ${logged.seq} ${event.type} came after case ${event.caseId} ended`);
    if (stored.cases.get(event.caseId)?.revision !== logged.revision)
      problems.push(`event ${logged.seq} is not revision ${logged.revision} of its case`);
    const known: Known = { team: stateOf(care, head), stored };
    notices.push(...flow.notices(event, known));
  }
  return { stored, notices, problems };
};

/**
 * The same transition twice is one too many: what it is, of which case, by whom. What is put before a leader anew has become more, and only then is the
 * leader reminded anew; whoever says no again has said yes since.
 */
const doubledEvents = (events: readonly LoggedEvent[]): readonly string[] => {
  const seen = new Set<string>();
  const found = new Map<CaseId, string>();
  const agreed = new Map<string, number>();
  return events.flatMap((event) => {
    const { seq, type, caseId, by } = event;
    const who = `${caseId} ${by}`;
    if (type === 'exceptionRaised') found.set(caseId, JSON.stringify((eventOf(event) as ExceptionRaised).found));
    if (type === 'exceptionRaised') agreed.set(who, seq);
    const since = type === 'visitDeclined' ? ` ${agreed.get(who)}` : '';
    const anew = ASKED_OF_LEADERS.has(type) ? ` ${found.get(caseId)}` : since;
    const transition = `${type} ${caseId} ${type === 'exceptionRaised' ? '' : (by ?? 'clock')}${anew}`;
    if (seen.has(transition)) return [`event ${seq} says again: ${transition}`];
    seen.add(transition);
    return [];
  });
};

const ASKED_OF_LEADERS: ReadonlySet<string> = new Set(['exceptionRaised', 'leaderReminded', 'deputyAsked']);

const rowsOfCase = (one: Case): readonly (readonly [string, string])[] =>
  one.open
    ? [[keys.openCase(one), encode(one)]]
    : [
        [keys.closedCase(one.id), encode(one)],
        ...(one.number === UNNUMBERED ? [] : [[keys.closedNumber(one.number), encode({ id: one.id })] as const]),
      ];

/** Every day and case row is, byte for byte, what the events make of it; and there is no other. */
const differingRows = (rows: readonly Row[], { cases, days }: Stored): readonly string[] => {
  const expected = new Map<string, string>([
    ...[...days.values()].map((day): [string, string] => [keys.day(day.date), encode(day)]),
    ...[...cases.values()].flatMap(rowsOfCase).map(([key, value]): [string, string] => [key, value]),
  ]);
  const found = new Map(rows.filter(({ key }) => /^(d|a\|case|z)\|/.test(key)).map(({ key, value }) => [key, value]));
  const of = new Set([...expected.keys(), ...found.keys()]);
  return [...of].filter((key) => expected.get(key) !== found.get(key)).map((key) => `row ${key} is not as its events`);
};

/** Outside whose shift a visit is theirs by a leader alone: that is looked at event by event. */
const brokenRules = (care: CareTeam, head: Head, days: readonly Day[]): readonly string[] =>
  findings({
    before: planOf(care.days),
    after: planOf(days),
    people: stateOf(care, head),
    persons: care.members.map((member) => member.id),
  })
    .filter(({ severity, rule }) => severity !== 'note' && rule !== 'outsideShift')
    .map((finding) => `${finding.person} breaks ${finding.rule} at ${finding.visit}`);

const crowded = (open: readonly SwapCase[]): readonly string[] =>
  open
    .flatMap((one): readonly string[] =>
      isShiftCase(one) ? shiftsOf(one).map(({ shift }) => shift) : visitsOf(one).map(({ visit }) => visit),
    )
    .filter((id, at, ids) => ids.indexOf(id) !== at)
    .map((id) => `${id} has a second open case`);

const wrongHead = (head: Head, events: readonly LoggedEvent[], cases: readonly SwapCase[]): readonly string[] => {
  const last = events[events.length - 1];
  const numbers = cases.map((one) => one.number).sort((a, b) => a - b);
  return [
    ...(head.seq === (last?.seq ?? 0) && head.hash === (last?.hash ?? '') ? [] : ['the head is not at the last event']),
    ...(numbers.every((number, at) => number === at + 1) ? [] : [`the case numbers are ${numbers}`]),
    ...(head.cases === numbers.length ? [] : [`the head counts ${head.cases} cases of ${numbers.length}`]),
  ];
};

export const check = async (store: Store, care: CareTeam): Promise<Checked> => {
  const rows = await store.range(partitions.team(care.team.id), '', '~');
  const under = (prefix: string) => rows.filter(({ key }) => key.startsWith(prefix));
  const read = <T>(prefix: string) => under(prefix).map(({ value }) => decode<T>(value));
  const events = read<LoggedEvent>('e|');
  const days = read<Day>('d|');
  const [head] = read<Head>(keys.head);
  if (!head) throw new Error('the team has no head');
  const broken = brokenAt(under('e|'));
  const folded = fold(care, head, events);
  const numbered = [...folded.stored.cases.values()].filter(({ number }) => number !== UNNUMBERED);
  const cases = numbered as SwapCase[];
  const problems = [
    ...(broken === undefined ? [] : [`the chain of events is broken at ${broken}`]),
    ...wrongHead(head, events, cases),
    ...doubledEvents(events),
    ...folded.problems,
    ...differingRows(rows, folded.stored),
    ...wrongHands(care, days, events),
    ...notTheirs(care, events.map(eventOf)),
    ...crowded(read<SwapCase>('a|case|')),
    ...brokenRules(care, head, days),
    ...under('x|').map(({ key }) => `a dead letter: ${key}`),
  ];
  return { problems, events, cases, notices: folded.notices };
};

export const dateOf = (care: CareTeam): IsoDate => {
  const date = care.days[0]?.date;
  if (!date) throw new Error('the team has no day');
  return date;
};
