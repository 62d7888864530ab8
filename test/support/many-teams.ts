import { type Instant, type IsoDate, instant, isoDate, type TeamId, teamId } from '../../src/core/ids';
import { addDays } from '../../src/core/time';
import { chained } from '../../src/engine/chain';
import { keepChannel } from '../../src/engine/channel';
import { dueMarkers } from '../../src/engine/due';
import { inLanes } from '../../src/engine/lanes';
import { encode, FIRST_HEAD, keys, partitions } from '../../src/engine/rows';
import type { Change, Store } from '../../src/engine/store';
import { evolve, summaryId } from '../../src/flows/daily-summary/daily-summary';
import { careTeam } from './care-team';

const STAFF = 12;
const CLIENTS = 50;
const VISITS_A_DAY = 75;
/** What a team with something to tell has decided since the last summary. */
const EVENTS = 5;
const AT_ONCE = 64;

/** A Wednesday, seven o'clock in Stockholm: when every team reads its summary. */
export const DATE: IsoDate = isoDate('2026-11-25');
export const SEVEN: Instant = instant(Date.parse('2026-11-25T06:00:00Z'));
const HOUR_BEFORE_MIDNIGHT = instant(Date.parse('2026-11-24T22:00:00Z'));
const YESTERDAY = addDays(DATE, -1);

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const name = (person: number): string => `Erik ${person}`;
const client = (number: number): string => `K-${1000 + number}`;

const shifts = Array.from(
  { length: 8 },
  (_, person) => `${name(person)} ${person < 5 ? '07:00-16:00' : '14:00-22:00'}`,
);

const visits = Array.from({ length: VISITS_A_DAY }, (_, number) => {
  const start = (number % 8 < 5 ? 7 : 14) * 60 + 15 + Math.floor(number / 8) * 40;
  const task = number % 20 === 0 ? ' insulin' : '';
  return `${client(number % CLIENTS)} ${clock(start)}-${clock(start + 30)} ${name(number % 8).replaceAll(' ', '_')}${task}`;
});

const onEachDay = <T>(work: T): Readonly<Record<string, T>> =>
  Object.fromEntries([YESTERDAY, DATE, addDays(DATE, 1)].map((date) => [date, work]));

/** The team that all are like: twelve carers, fifty clients, three days, one shift and one visit of each that nobody has. */
const pattern = careTeam({
  members: Array.from({ length: STAFF }, (_, person) => ({
    name: name(person),
    ...(person === STAFF - 1 ? { role: 'leader' as const } : {}),
    delegations: person % 3 === 0 ? [{}] : [],
  })),
  clients: Array.from({ length: CLIENTS }, (_, number) => ({ code: client(number), contact: name(number % STAFF) })),
  shifts: onEachDay([...shifts, '- 14:00-22:00']),
  visits: onEachDay([...visits, `${client(0)} 20:00-20:30 -`]),
});

const put = (key: string, row: object): Change => ({ change: 'put', key, value: encode(row) });

const people: readonly Change[] = [
  ...pattern.members.map((member) => put(keys.member(member.id), member)),
  ...pattern.clients.map((one) => put(keys.client(one.code), one)),
  ...pattern.days.map((day) => put(keys.day(day.date), day)),
];

/** Yesterday's summary, and what has happened since. */
const past = (events: number): readonly Change[] => {
  let head = FIRST_HEAD;
  const rows = Array.from({ length: events }, (_, number): Change => {
    const event = { type: 'visitTaken', at: HOUR_BEFORE_MIDNIGHT, caseId: `case-${number}`, flow: 'swap' };
    const link = chained(head, event);
    head = link.head;
    return { change: 'put', ...link.row };
  });
  const summarised = { type: 'summarised', at: HOUR_BEFORE_MIDNIGHT, caseId: summaryId(YESTERDAY) } as const;
  const { cases } = evolve({ cases: new Map(), days: new Map() }, { ...summarised, date: YESTERDAY, next: 1 });
  return [put(keys.head, head), ...rows, ...[...cases.values()].map((one) => put(keys.openCase(one), one))];
};

const HAPPENED = past(EVENTS);
const QUIET = past(0);

export const manyTeams = (count: number): readonly TeamId[] =>
  Array.from({ length: count }, (_, number) => teamId(`lag-${number}`));

/** So many teams as they stand in the morning, their summaries due; quiet ones have nothing to tell of the day before. */
export const seedMany = async (store: Store, teams: readonly TeamId[], quiet = false): Promise<void> => {
  const due = dueMarkers(store);
  await inLanes(teams, AT_ONCE, async (id) => {
    const team = put(keys.team, { ...pattern.team, id });
    await store.transact(partitions.team(id), [team, ...people, ...(quiet ? QUIET : HAPPENED)]);
    await keepChannel(store, id, { conversation: { id } });
    await due.mark(id, SEVEN, 'decisions');
  });
};
