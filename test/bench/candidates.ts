import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isoDate } from '../../src/core/ids';
import { planOf } from '../../src/core/plan';
import type { Day, Shift } from '../../src/core/roster';
import type { People } from '../../src/core/team';
import { addDays } from '../../src/core/time';
import { whoCanWork } from '../../src/planning/candidates';
import { careTeam } from '../support/care-team';

const DAYS = 28;
/** A Monday. */
const FIRST = isoDate('2026-11-02');
/** The date whose shifts are asked about: the rules see fourteen days on either side of it. */
const ASKED = 14;
const VISITS_A_DAY_EACH = 5;
const VISITS_A_DAY_EACH_CLIENT = 2.4;

const WARM_UP = 60;
const ROUNDS = 41;

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Two of three work by day, the third in the evening; each five days of seven. */
const begins = (person: number): number => (person % 3 === 2 ? 14 : 7) * 60;
const HOURS = 8 * 60;
const works = (person: number, day: number): boolean => (person * 3 + day) % 7 < 5;

/** A team as its rows hold it: four weeks of shifts, one a day of them nobody's, and five visits a day for each of the staff. */
const teamOf = (staff: number) => {
  const people = Array.from({ length: staff }, (_, person) => person);
  const name = (person: number): string => `Erik ${person}`;
  const clients = Math.round((staff * VISITS_A_DAY_EACH) / VISITS_A_DAY_EACH_CLIENT);
  const dates = Array.from({ length: DAYS }, (_, day) => addDays(FIRST, day));
  const shiftsOn = (day: number): readonly string[] => [
    ...people
      .filter((person) => works(person, day))
      .map((person) => `${name(person)} ${clock(begins(person))}-${clock(begins(person) + HOURS)}`),
    '- 07:00-15:00',
  ];
  const visitsOn = (day: number): readonly string[] => {
    const working = people.filter((person) => works(person, day));
    return Array.from({ length: staff * VISITS_A_DAY_EACH }, (_, number) => {
      const person = working[number % working.length] ?? 0;
      const start = begins(person) + 15 + Math.floor(number / working.length) * 55;
      const task = number % 20 === 0 ? ' insulin' : '';
      const client = (number * 7 + day) % clients;
      return `K-${1000 + client} ${clock(start)}-${clock(start + 30)} ${name(person).replaceAll(' ', '_')}${task}`;
    });
  };
  return careTeam({
    members: people.map((person) => ({
      name: name(person),
      dayBreak: begins(person) === 7 * 60 ? '07:00' : '14:00',
      weeklyMinutes: 40 * 60,
      delegations: person % 3 === 0 ? [] : [{}],
    })),
    clients: Array.from({ length: clients }, (_, client) => ({
      code: `K-${1000 + client}`,
      zone: client % 2 === 0 ? 'A' : 'B',
      contact: name(client % staff),
      ...(client % 10 === 0 ? { not: [name((client * 3) % staff)] } : {}),
    })),
    zones: [{ from: 'A', to: 'B', minutes: 10 }],
    shifts: Object.fromEntries(dates.map((date, day) => [date, shiftsOn(day)])),
    visits: Object.fromEntries(dates.map((date, day) => [date, visitsOn(day)])),
  });
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;

/** What was just parsed lives on, and is moved twice before it rests: that is parsing's to pay, and with a large team would fall on what comes after it. */
const settled = <T>(parsed: T): T => {
  collect({ type: 'minor' });
  collect({ type: 'minor' });
  return parsed;
};

/** Milliseconds of the processor's time, whatever else the machine does meanwhile. */
const costOf = <T>(work: () => T): { readonly result: T; readonly milliseconds: number } => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds, median of many. */
export interface CandidatesCost {
  readonly staff: number;
  readonly visitsADay: number;
  readonly parsing: number;
  /** On a plan that was just parsed and is indexed anew. */
  readonly cold: number;
  /** On one that has been asked about another shift before. */
  readonly warm: number;
}

/** What it costs to find out who can work one shift of a carer's, its visits included. */
export const candidatesCost = (staff: number): CandidatesCost => {
  const { team, members, clients, days } = teamOf(staff);
  const rows = days.map((day) => JSON.stringify(day));
  const parsed = () => rows.map((row) => JSON.parse(row) as Day);
  const people: People = {
    team,
    members: new Map(members.map((member) => [member.id, member])),
    clients: new Map(clients.map((client) => [client.code, client])),
  };
  const held = (of: readonly Day[], number: number): Shift => {
    const all = (of[ASKED]?.shifts ?? []).filter(({ member }) => member !== undefined);
    const shift = all[number % all.length];
    if (!shift) throw new Error('nobody works that day');
    return shift;
  };
  const costs = Array.from({ length: WARM_UP + ROUNDS }, (_, number) => {
    const parsing = costOf(() => settled(parsed()));
    const fresh: People = { ...people };
    const ask = (at: number) => {
      const shift = held(parsing.result, at);
      return whoCanWork(fresh, planOf(parsing.result), shift, shift.member);
    };
    const cold = costOf(() => ask(number));
    const warm = costOf(() => ask(number + 1));
    return {
      parsing: parsing.milliseconds,
      cold: cold.milliseconds,
      warm: warm.milliseconds,
      found: cold.result.length,
    };
  }).slice(WARM_UP);
  if (costs.every(({ found }) => found === 0)) throw new Error('nobody can work any of the shifts');
  return {
    staff,
    visitsADay: staff * VISITS_A_DAY_EACH,
    parsing: median(costs.map(({ parsing }) => parsing)),
    cold: median(costs.map(({ cold }) => cold)),
    warm: median(costs.map(({ warm }) => warm)),
  };
};

/** A team, and one ten times its size, in lines. */
export const candidatesLines = (): readonly string[] => {
  const [few, many] = [candidatesCost(15), candidatesCost(150)];
  const growth = (of: (cost: CandidatesCost) => number): string => (of(many) / of(few)).toFixed(1);
  return [
    `candidates for one shift over ${DAYS} days, milliseconds of processor time, median of ${ROUNDS}:`,
    ...[few, many].map(({ staff, visitsADay, parsing, cold, warm }) => {
      const what = `${staff} staff, ${visitsADay} visits a day`;
      const goal = staff === few.staff ? ', goal 5.00' : '';
      return `  ${what.padEnd(44)} ${cold.toFixed(2).padStart(6)} just parsed${goal}; ${warm.toFixed(2)} once indexed (parsing ${parsing.toFixed(2)})`;
    }),
    `  ${'growth with ten times the staff'.padEnd(44)} ${growth(({ cold }) => cold).padStart(6)} just parsed, ${growth(({ warm }) => warm)} once indexed; goal at most 10`,
  ];
};
