import { type Instant, type IsoDate, instant, isoDate, memberId } from '../../src/core/ids';
import { type CareTeam, careTeam } from './care-team';

/** Wednesday 25 November 2026, 08:00 in Stockholm: a day's work lies ahead. */
export const WEDNESDAY: Instant = instant(Date.parse('2026-11-25T07:00:00Z'));
export const DATE: IsoDate = isoDate('2026-11-25');
const NEXT = isoDate('2026-11-26');
/** The last of the three days. */
export const LAST: IsoDate = isoDate('2026-11-27');

const DAY = ['Sara', 'Ahmed', 'Yonas', 'Lisa', 'Maria', 'Erik', 'Nils', 'Ingrid', 'Hanne', 'Jonas'];
const EVENING = ['Karin', 'Amina'];
/** Leads the team and gives no care; Hanne, one of those who work by day, stands in. */
const LEADER = { name: 'Berit', role: 'leader', profession: 'enhetschef', deputy: memberId('m9') } as const;
const CODES = Array.from({ length: 12 }, (_, number) => `K-10${String(number + 10)}`);
const HALF_HOURS = 2;
const EIGHT = 8 * HALF_HOURS;

const wall = (halfHours: number): string =>
  `${String(Math.floor(halfHours / 2)).padStart(2, '0')}:${halfHours % 2 ? '30' : '00'}`;

const visit = (number: number, start: number, who: string): string => {
  const task = number % 7 === 0 ? ' insulin' : '';
  return `${CODES[number % CODES.length]} ${wall(start)}-${wall(start + 1)} ${who}${task}`;
};

/** Four visits each over the day, a third of the carers at a time, so that most of them could take most visits. */
const dayVisits = DAY.flatMap((who, carer) =>
  [0, 1, 2, 3].map((turn) => visit(carer * 4 + turn, EIGHT + 2 + (carer % 3) + turn * 3, who)),
);
const shared = [0, 3, 6].map((carer, number) => visit(50 + number, EIGHT + 14, `${DAY[carer]}+${DAY[carer + 1]}`));
const eveningVisits = EVENING.flatMap((who, carer) =>
  [0, 1].map((turn) => visit(60 + carer * 2 + turn, EIGHT + 17 + carer + turn * 4, who)),
);

/** One visit in each shift of the days after, so that something follows. */
const laterVisits = (who: readonly string[], start: number): readonly string[] =>
  who.map((name, number) => visit(70 + number, start + number, name));

const DAYS_SHIFT = '07:00-16:00';
const EVENING_SHIFT = '13:00-22:00';
const working = (who: readonly string[], hours: string): readonly string[] => who.map((name) => `${name} ${hours}`);

/** On the days after half of them work at a time, some from early and some from late, and somebody is missing in both. */
const ON_NEXT = { early: DAY.slice(0, 4), late: [...DAY.slice(8), 'Karin'] };
const ON_LAST = { early: DAY.slice(4, 8), late: [...DAY.slice(0, 2), 'Amina'] };
const shiftsOn = ({ early, late }: typeof ON_NEXT): readonly string[] => [
  ...working([...early, '-'], DAYS_SHIFT),
  ...working([...late, '-'], EVENING_SHIFT),
];
const visitsOn = ({ early, late }: typeof ON_NEXT): readonly string[] => [
  ...laterVisits(early, EIGHT + 2),
  ...laterVisits(late, EIGHT + 18),
];

/**
 * Twelve carers on three days, and who leads them: many visits and shifts that can change hands, some that cannot (delegation, a wish, two at once), and between day
 * and evening such as only a leader lets pass.
 */
export const twelveCarers = (id: string): CareTeam =>
  careTeam({
    id,
    members: [
      ...[...DAY, ...EVENING].map((name, number) => ({ name, delegations: number % 3 === 0 ? [{}] : [] })),
      LEADER,
    ],
    zones: [{ from: 'A', to: 'B', minutes: 10 }],
    clients: CODES.map((code, number) => ({
      code,
      zone: number % 4 === 0 ? 'B' : 'A',
      ...(number === 5 ? { not: ['Nils'] } : {}),
    })),
    shifts: {
      [DATE]: [...working(DAY, DAYS_SHIFT), ...working([...EVENING, '-'], EVENING_SHIFT)],
      [NEXT]: shiftsOn(ON_NEXT),
      [LAST]: shiftsOn(ON_LAST),
    },
    visits: {
      [DATE]: [...dayVisits, ...shared, ...eveningVisits],
      [NEXT]: visitsOn(ON_NEXT),
      [LAST]: visitsOn(ON_LAST),
    },
  });
