import type { IsoDate } from '../core/ids';
import { type Plan, planOf } from '../core/plan';
import type { Day, Member, Shift, ShiftKind } from '../core/roster';
import type { Language, People } from '../core/team';
import { addDays, localDate } from '../core/time';
import { handlingOf } from '../core/trust';
import { whoCanWork } from '../planning/candidates';
import { changeIfPassed, findingsIfPassed, passingsOfShift } from '../planning/passings';
import { isFree } from '../rules';
import type { DemoPlan } from './plan';

/** Later than the least notice for shifts. */
const FROM_DAY = 3;
const TO_DAY = 11;
/** Of what may be swapped: the whole of the plan but its last days. */
const SWAPS_TO_DAY = 18;

type Words = {
  readonly shifts: Readonly<Partial<Record<ShiftKind, string>>>;
  readonly date: (day: number, month: number) => string;
  readonly give: (name: string, shift: string, date: string) => string;
  readonly swap: (name: string, date: string, other: string) => string;
};

const WORDS: Readonly<Partial<Record<Language, Words>>> = {
  sv: {
    shifts: { D: 'dagpass', E: 'kvällspass', N: 'nattpass' },
    date: (day, month) => `${day}/${month}`,
    give: (name, shift, date) => `Kan ${name} ta mitt ${shift} ${date}?`,
    swap: (name, date, other) => `byt mitt pass ${date} mot ${name}s pass ${other}`,
  },
  nb: {
    shifts: { D: 'dagvakt', E: 'kveldsvakt', N: 'nattevakt' },
    date: (day, month) => `${day}.${month}.`,
    give: (name, shift, date) => `Kan ${name} ta ${shift}en min ${date}?`,
    swap: (name, date, other) => `bytt vakta mi ${date} mot vakta til ${name} ${other}`,
  },
};

/** What one can write about shifts. */
export interface ShiftTries {
  /** Too little rest for the colleague who is asked, with somebody else one tap away. */
  readonly trap?: string;
  /** A shift for a colleague's, at another time, that the rules find nothing against. */
  readonly swap?: string;
  /** Another such swap, or the same back, once the first is made: where a leader looks at every swap, it shows what a standing approval lets pass. */
  readonly again?: string;
}

const daysOf = ({ shifts, visits, team }: DemoPlan): readonly Day[] => {
  const on = new Map<IsoDate, { shifts: Shift[]; visits: DemoPlan['visits'][number][] }>();
  const dayOf = (start: Shift['start']) => {
    const date = localDate(start, team.timeZone);
    const day = on.get(date) ?? { shifts: [], visits: [] };
    on.set(date, day);
    return day;
  };
  for (const shift of shifts) dayOf(shift.start).shifts.push(shift);
  for (const visit of visits) dayOf(visit.start).visits.push(visit);
  return [...on].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, day]) => ({ date, ...day }));
};

interface Searched {
  readonly people: People;
  readonly plan: Plan;
  readonly words: Words;
}

const firstName = ({ name }: Member): string => name.split(' ')[0] ?? name;

const dated = ({ people, words }: Searched, { start }: Shift): string => {
  const [, month = 0, day = 0] = localDate(start, people.team.timeZone).split('-').map(Number);
  return words.date(day, month);
};

const findingsFor = ({ people, plan }: Searched, shift: Shift, to: Member) =>
  findingsIfPassed(people, plan, passingsOfShift(plan, shift, shift.member, to.id));

/** The first thing that is found is too little rest. */
const isTooSoon = (searched: Searched, shift: Shift, to: Member): boolean => {
  const [first] = findingsFor(searched, shift, to).filter(({ severity }) => severity === 'hard');
  return first?.rule === 'restBetweenShifts';
};

/** Too little rest for one, and somebody else can: whoever is played, if it can be, so that they can say yes. */
const trapOf = (
  searched: Searched,
  shifts: readonly Shift[],
  colleagues: readonly Member[],
  played: Member,
): string | undefined => {
  const { people, plan, words } = searched;
  const traps = shifts.flatMap((shift) => {
    const name = words.shifts[shift.kind];
    const [instead] = whoCanWork(people, plan, shift, shift.member);
    const caught = instead && colleagues.find((one) => isTooSoon(searched, shift, one));
    return name && caught ? [{ instead, words: words.give(firstName(caught), name, dated(searched, shift)) }] : [];
  });
  return (traps.find(({ instead }) => instead === played.id) ?? traps[0])?.words;
};

interface Swap {
  readonly words: string;
  readonly after: Plan;
}

/** The first of these shifts for one of the colleague's that the rules find nothing against. */
const swapOf = (searched: Searched, mine: readonly Shift[], other: Member): Swap | undefined => {
  const { people, plan, words } = searched;
  for (const shift of mine)
    for (const theirs of plan.shiftsOf(other.id)) {
      if (theirs.start < (mine[0]?.start ?? 0) || theirs.start === shift.start || shift.member === undefined) continue;
      const passings = [
        ...passingsOfShift(plan, shift, shift.member, other.id),
        ...passingsOfShift(plan, theirs, other.id, shift.member),
      ];
      const change = changeIfPassed(people, plan, passings);
      if (!isFree(change, ({ severity }) => severity !== 'note')) continue;
      const said = words.swap(firstName(other), dated(searched, shift), dated(searched, theirs));
      return { words: said, after: change.after };
    }
  return undefined;
};

/** What `asks` can write about the shifts of the days to come; the swap is with `asked`. */
export const shiftTries = (demo: DemoPlan, today: IsoDate, asks: string, asked: string): ShiftTries => {
  const named = (name: string) => demo.members.find((member) => member.name === name);
  const [owner, other] = [named(asks), named(asked)];
  const words = WORDS[demo.team.language];
  if (!owner || !other || !words) throw new Error(`${asks} and ${asked} are not both in a demo team`);
  const people: People = {
    team: demo.team,
    members: new Map(demo.members.map((member) => [member.id, member])),
    clients: new Map(demo.clients.map((client) => [client.code, client])),
  };
  const searched: Searched = { people, plan: planOf(daysOf(demo)), words };
  const own = (plan: Plan, days: number) => {
    const [from, to] = [addDays(today, FROM_DAY), addDays(today, days)];
    return plan.shiftsOf(owner.id).filter(({ start }) => {
      const date = localDate(start, demo.team.timeZone);
      return from <= date && date <= to;
    });
  };
  const carers = demo.members.filter((member) => member.role === 'carer' && member !== owner);
  const trap = trapOf(searched, own(searched.plan, TO_DAY), carers, other);
  const swap = swapOf(searched, own(searched.plan, SWAPS_TO_DAY), other);
  const isLeaders = handlingOf('shiftSwap', demo.team) === 'leader';
  const again =
    swap && isLeaders ? swapOf({ ...searched, plan: swap.after }, own(swap.after, SWAPS_TO_DAY), other) : undefined;
  return {
    ...(trap ? { trap } : {}),
    ...(swap ? { swap: swap.words } : {}),
    ...(again ? { again: again.words } : {}),
  };
};
