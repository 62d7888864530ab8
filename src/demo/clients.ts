import { clientCode, type IsoDate } from '../core/ids';
import type { Client, Wish } from '../core/roster';
import { addDays } from '../core/time';
import type { Cast } from './cast';
import { type Company, idsOf } from './members';

/** When in the day a visit lies: morning, lunch, afternoon, dinner, bedtime, night. */
export type PartOfDay = 'M' | 'L' | 'A' | 'D' | 'B' | 'N';

/** A visit that comes back on its weekdays (1 Monday … 7 Sunday). */
export interface Need {
  readonly part: PartOfDay;
  readonly weekdays: readonly number[];
  readonly minutes: number;
  readonly carers: 1 | 2;
  readonly tasks: readonly string[];
  /** Comes only when somebody who can do it is at work with time for it. */
  readonly whenPossible: boolean;
}

export interface DemoClient {
  readonly client: Client;
  readonly needs: readonly Need[];
}

const WEEKDAYS = [1, 2, 3, 4, 5];
const WEEKEND = [6, 7];
const MINUTES: Readonly<Record<PartOfDay, number>> = { M: 30, L: 25, A: 30, D: 25, B: 25, N: 15 };

/** Where the special clients stand among the 34 that are not in the story. */
export const FACES = 0;
/** Two carers at these parts of the day. */
const DOUBLES: Readonly<Record<number, string>> = { 1: 'MB', 2: 'M' };
const ONLY = 3;
const LANGUAGE = 4;
const NOT_SECOND_CARER = 5;
const NOT_SUBSTITUTE = 6;
const AWAY = 7;
const SHOPPING = [31, 32, 33];

/** `weekday/weekend`, a letter for each visit. */
const PATTERNS: readonly string[] = [
  'MLDB/MLDB',
  'MLB/MLB',
  'MDB/MDB',
  '/',
  '/',
  'MLD/MLD',
  'MB/MB',
  'MD/MD',
  ...['MN/MN', 'MN/MN', 'MN/MN', 'MDN/MDN', 'MDN/MDN'],
  ...['MLD/ML', 'MLD/ML', 'MLD/ML', 'MLD/ML'],
  ...['MAB/MAB', 'MAB/MAB', 'MAB/MAB'],
  ...['LD/L', 'LD/L', 'LD/L'],
  ...['MB/', 'MB/', 'MB/'],
  ...['A/A', 'A/A', 'A/'],
  ...['ML/ML', 'ML/ML'],
  ...['/', '/', '/'],
];

type Task = 'insulin' | 'medicine' | 'compression' | 'eyeDrops';

/** Health tasks at these parts of the day, by the client's place. */
const TASKS: Readonly<Record<number, { readonly task: Task; readonly parts: string }>> = {
  6: { task: 'medicine', parts: 'MB' },
  8: { task: 'insulin', parts: 'M' },
  9: { task: 'medicine', parts: 'M' },
  11: { task: 'insulin', parts: 'MD' },
  13: { task: 'insulin', parts: 'MD' },
  14: { task: 'medicine', parts: 'MD' },
  15: { task: 'compression', parts: 'M' },
  17: { task: 'medicine', parts: 'MB' },
  18: { task: 'compression', parts: 'MB' },
  20: { task: 'eyeDrops', parts: 'LD' },
  23: { task: 'medicine', parts: 'B' },
  24: { task: 'compression', parts: 'MB' },
  29: { task: 'eyeDrops', parts: 'M' },
};

const isPart = (letter: string): letter is PartOfDay => letter in MINUTES;

const need = (part: PartOfDay, weekdays: readonly number[], more: Partial<Need> = {}): Need => ({
  part,
  weekdays,
  minutes: MINUTES[part],
  carers: 1,
  tasks: [],
  whenPossible: false,
  ...more,
});

const regular = (cast: Cast, index: number): readonly Need[] => {
  const [weekday = '', weekend = ''] = (PATTERNS[index] ?? '').split('/');
  const given = TASKS[index];
  const parts = [...new Set([...weekday, ...weekend])].filter(isPart);
  return parts.map((part) => {
    const weekdays = [...(weekday.includes(part) ? WEEKDAYS : []), ...(weekend.includes(part) ? WEEKEND : [])];
    const carers = DOUBLES[index]?.includes(part) ? 2 : 1;
    return need(part, weekdays, { carers, tasks: given?.parts.includes(part) ? [cast.tasks[given.task]] : [] });
  });
};

const needsOf = (cast: Cast, index: number): readonly Need[] => {
  if (index === ONLY) return [need('M', [1, 3, 5], { whenPossible: true })];
  if (index === LANGUAGE) return [need('A', [2, 4], { whenPossible: true })];
  const weekly = SHOPPING.indexOf(index);
  if (weekly >= 0)
    return [need('A', [weekly + 1, weekly + 3].slice(0, weekly + 1), { whenPossible: true, minutes: 45 })];
  return regular(cast, index);
};

const wishesOf = (company: Company, index: number): readonly Wish[] => {
  const not = (place: number) => idsOf(company.carers, [place]).map((member): Wish => ({ wish: 'not', member }));
  if (index === ONLY) {
    return idsOf(company.carers, [0, 1, 2, 4, 6, 8, 9, 11]).map((member): Wish => ({ wish: 'only', member }));
  }
  if (index === LANGUAGE) return [{ wish: 'language', language: 'so' }];
  if (index === NOT_SECOND_CARER) return not(1);
  return index === NOT_SUBSTITUTE ? not(15) : [];
};

/** The team's 36 clients and what each needs, still without a frame; the story's two first. */
export const clientsOf = (cast: Cast, company: Company, today: IsoDate): readonly DemoClient[] => {
  const others = cast.clients.filter((code) => code !== cast.offered.client && code !== cast.refused.client);
  const contacts = company.carers.filter((member) => member.employment === 'permanent');

  const client = (code: string, index: number): Client => {
    const contact = contacts[(index + 2) % contacts.length]?.id;
    const deputy = contacts[(index + 7) % contacts.length]?.id;
    return {
      code: clientCode(code),
      ...(contact ? { contact } : {}),
      ...(deputy ? { deputy } : {}),
      nurse: company.nurse.id,
      rehab: company.rehab.id,
      assessor: company.assessor.id,
      over65: index % 9 !== 4,
      wishes: wishesOf(company, index),
      windowTolerance: 30,
      zone: cast.zones[(index + 4) % 4] ?? cast.zones[0],
      away: index === AWAY ? [{ from: addDays(today, -3), to: addDays(today, 6) }] : [],
    };
  };

  const everyDay = [...WEEKDAYS, ...WEEKEND];
  const morning = cast.offered.from < 11 * 60;
  const offered: readonly Need[] = [
    need(morning ? 'M' : 'A', everyDay, { tasks: [cast.tasks.medicine] }),
    need(morning ? 'D' : 'B', everyDay),
    ...(morning ? [] : [need('L', everyDay)]),
  ];
  const catheter = need('M', everyDay, { tasks: [cast.tasks.catheter], whenPossible: true });
  return [
    { client: client(cast.offered.client, -1), needs: offered },
    { client: client(cast.refused.client, -2), needs: [catheter, need('L', WEEKDAYS)] },
    ...others.map((code, index) => ({ client: client(code, index), needs: needsOf(cast, index) })),
  ];
};

/** In `clientsOf`, whom many different carers meet. */
export const FACES_AT = FACES + 2;
