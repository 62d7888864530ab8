import type { CaseId } from '../../src/core/ids';
import { ParsedRows, readTeam } from '../../src/engine/read';
import { decode, partitions, under } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import { isShiftCase, isSwapCase, isVisitCase, type SwapCase } from '../../src/flows/swap/swap';
import { type CareTeam, seed as seedTeam } from './care-team';
import { drawAction, drawDecision, mintFrom } from './race-actions';
import { type Chats, openChats } from './race-chats';
import { type Checked, check } from './race-checks';
import { type Instance, instanceOver } from './race-instance';
import { type Chance, chanceFrom, turns } from './race-random';
import type { Action, Focus, Sighted } from './race-sighted';
import { checkStanding } from './race-standing';
import { countingConflicts, losingAnswers, unsteady } from './race-stores';
import { DATE, LAST, twelveCarers, WEDNESDAY } from './race-team';
import { checkTelling } from './race-telling';
import { setClock } from './running-bot';

export interface Race {
  readonly seed: number;
  readonly rounds: number;
  /** Everything is checked after so many rounds, and at the end. */
  readonly checkEvery?: number;
  /** What stands between the instances and the store. */
  readonly through?: (store: Store) => Store;
}

export interface Raced {
  /** What was found to be wrong, with the round; the race ends there. */
  readonly problems: readonly string[];
  readonly rounds: number;
  readonly presses: number;
  readonly conflicts: number;
  readonly checked: Checked;
  readonly chats: Chats;
  readonly faults: readonly string[];
}

const RARELY = 0.01;
/** So many press in a round at most. */
const CARERS = Array.from({ length: 12 });
const LEADERS = Array.from({ length: 3 });
const CUT_SHORT = 'an outbox row could not be sent';

interface Ground {
  readonly care: CareTeam;
  readonly store: Store;
  readonly chance: Chance;
  readonly instances: readonly [Instance, Instance];
}

const sight = async ({ care, store }: Ground, past: readonly CaseId[], now: number): Promise<Sighted> => {
  const read = readTeam(store, care.team.id, new ParsedRows());
  const team = await read.team();
  const days = await read.days(DATE, LAST);
  const shifts = days.flatMap(({ date, shifts: all }) => all.map((one) => ({ ...one, date })));
  const closed = await store.range(partitions.team(care.team.id), ...under('z|case|'));
  const taken = closed.map(({ value }) => decode<SwapCase>(value)).filter(({ status }) => status === 'taken');
  return {
    everyone: care.members.map(({ id }) => id),
    leaders: care.members.flatMap(({ id, role, deputy = id }) => (role === 'leader' ? [id, id, deputy] : [])),
    visits: days.flatMap(({ date, visits }) => visits.map((one) => ({ ...one, date }))),
    rostered: shifts,
    shifts: shifts.filter(({ start }) => start > now),
    open: team.openCases.filter(isSwapCase),
    past,
    taken,
    team: care.team.id,
  };
};

const focusOf = (chance: Chance, { visits, open, shifts }: Sighted, fresh: CaseId, now: number): Focus => {
  const first = chance.happens(0.3) ? LAST : DATE;
  const coming = visits.filter(({ start, date }) => start > now && first <= date);
  const one = chance.one(open);
  const itsOwn = one && chance.happens(0.5) ? one : undefined;
  const visit =
    (itsOwn && isVisitCase(itsOwn) ? visits.find(({ id }) => id === itsOwn.visit) : chance.one(coming)) ?? visits[0];
  if (!visit) throw new Error('the days have no visits');
  const around = shifts.find(
    ({ member, start, end }) => visit.members[0] === member && start <= visit.start && visit.end <= end,
  );
  const shift =
    itsOwn && isShiftCase(itsOwn)
      ? shifts.find(({ id }) => id === itsOwn.shift)
      : ((chance.happens(0.5) ? around : undefined) ?? chance.one(shifts));
  return { visit, fresh, ...(shift ? { shift } : {}), ...(one ? { case: one } : {}) };
};

const HOUR = 60;
const DAY = 24 * HOUR;

/** Plays so many rounds: in each, a dozen carers press at once, many twice, on two instances whose clocks look too. */
export const race = async (
  bare: Store,
  { seed, rounds, checkEvery = 1, through = (store) => store }: Race,
): Promise<Raced> => {
  const chance = chanceFrom(seed);
  const care = twelveCarers(`lag-${seed}`);
  await seedTeam(bare, care);
  const clock = setClock(WEDNESDAY);
  const chats = openChats();
  chats.before(() => turns(chance.upTo(15)));
  let troubled = true;
  const counting = countingConflicts(through(bare));
  const store = losingAnswers(unsteady(counting.store, chance), () => troubled && chance.happens(RARELY));
  const mint = mintFrom(care.team.id);
  const objects = new Map(care.members.map(({ id, objectId }) => [id, objectId]));
  const all: Instance[] = [];

  const begin = (): Instance => {
    const name = `instance${all.length + 1}`;
    const pause = () => turns(chance.upTo(12));
    const lives = () => !troubled || !chance.happens(0.06);
    const instance = instanceOver({ store, clock, chats, name, random: chance.draw, pause, lives });
    all.push(instance);
    return instance;
  };
  let instances: readonly [Instance, Instance] = [begin(), begin()];

  let presses = 0;
  const press = async (instance: Instance, { by, press: pressed }: Action): Promise<void> => {
    await turns(chance.upTo(10));
    const object = objects.get(by);
    if (!object) throw new Error(`nobody is ${by}`);
    presses += 1;
    await instance.answers({ by: object, at: clock.now(), press: pressed }).catch((fault: unknown) => {
      if (!String(fault).includes('the answer was lost')) throw fault;
    });
  };

  let drawn: readonly Action[] = [];
  const past: CaseId[] = [];
  const playRound = async (): Promise<void> => {
    const sighted = await sight({ care, store: bare, chance, instances }, past, clock.now());
    const focus = focusOf(chance, sighted, mint(), clock.now());
    past.push(focus.fresh, ...sighted.open.map(({ id }) => id));
    const perhaps = (often: number, draw: () => Action | undefined): readonly Action[] => {
      if (!chance.happens(often)) return [];
      const again = chance.happens(0.1) ? chance.one(drawn) : undefined;
      return [again ?? draw() ?? []].flat();
    };
    const actions = [
      ...CARERS.flatMap(() => perhaps(0.65, () => drawAction(chance, sighted, focus, mint))),
      ...LEADERS.flatMap(() => perhaps(0.4, () => drawDecision(chance, sighted, focus, mint))),
    ];
    drawn = [...drawn, ...actions].slice(-30);
    const [here, there] = instances;
    await Promise.all([
      ...actions.flatMap((action) => {
        const first = chance.happens(0.5) ? here : there;
        const twice = chance.happens(0.3);
        return twice ? [press(here, action), press(there, action)] : [press(first, action)];
      }),
      ...instances.filter(() => chance.happens(0.25)).map((instance) => instance.looksAtClock()),
    ]);
    await Promise.all(all.map((instance) => instance.outbox.drained()));
    clock.pass(chance.upTo(12));
    if (chance.happens(0.05)) instances = [begin(), instances[0]];
  };

  const standing = (): Promise<readonly string[]> => {
    const faults = all.flatMap((instance) => instance.faults);
    return checkStanding(bare, care, chats, faults.filter((fault) => fault.startsWith(CUT_SHORT)).length);
  };

  const later = async (minutes: number): Promise<void> => {
    clock.pass(minutes);
    await Promise.all(instances.map((instance) => instance.looksAtClock()));
    await Promise.all(all.map((instance) => instance.outbox.drained()));
  };

  /** Once everything has been sent the leader's card is true; who has not decided is reminded, what is still open expires, and then nothing waits. */
  const settle = async (): Promise<readonly string[]> => {
    troubled = false;
    for (const minutes of [3, 3]) await later(minutes);
    const waiting = await standing();
    for (const minutes of [HOUR, HOUR, HOUR, HOUR, DAY, 3]) await later(minutes);
    return [...waiting, ...(await standing())];
  };

  const found = (at: string, problems: readonly string[], checked: Checked, round: number): Raced => ({
    problems: problems.map((problem) => `seed ${seed}, ${at}: ${problem}`),
    rounds: round,
    presses,
    conflicts: counting.conflicts(),
    checked,
    chats,
    faults: all.flatMap(({ faults }) => faults),
  });

  for (let round = 1; round <= rounds; round += 1) {
    await playRound();
    if (round % checkEvery !== 0) continue;
    const checked = await check(bare, care);
    const problems = [...checked.problems, ...(await standing())];
    if (problems.length > 0) return found(`round ${round}`, problems, checked, round);
  }
  const misplaced = await settle();
  const checked = await check(bare, care);
  const untold = await checkTelling(bare, care, chats, checked);
  return found('at the end', [...checked.problems, ...misplaced, ...untold], checked, rounds);
};
