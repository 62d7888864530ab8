import { caseId, isoDate, wallTime } from '../../src/core/ids';
import type { Shift } from '../../src/core/roster';
import type { Language } from '../../src/core/team';
import { instantOf, localDate } from '../../src/core/time';
import type { Drawn } from '../../src/flows/edge';
import type { OfferShift, OpenShift, SwapShift, TakeShift } from '../../src/flows/swap/commands';
import { type Round, roundOf } from '../flows/swap/round';
import { drafted, refusedTo, shownTo } from '../flows/swap/seen';
import { careTeam } from '../support/care-team';

const SATURDAY = isoDate('2026-11-28');
const SUNDAY = isoDate('2026-11-29');

/** A weekend: a day shift each, an evening, and four hours that are nobody's. */
const weekend = (language: Language, byDayBreak?: 'unknown') => {
  const norwegian = language === 'nb';
  const [owner, taker, evening, leader] = norwegian
    ? ['Hanne Dahl', 'Jonas Lie', 'Ingrid Moen', 'Kari Nes']
    : ['Sara Lind', 'Ahmed Ali', 'Lisa Holm', 'Karin Berg'];
  const code = norwegian ? 'B-231' : 'K-1047';
  const own = (owner ?? '').replace(' ', '_');
  return careTeam({
    language,
    profile: norwegian && !byDayBreak ? 'no-aml' : 'se-ab',
    members: [
      ...[owner, taker, evening].map((name) => ({ name: name ?? '', ...(byDayBreak ? {} : { dayBreak: '07:00' }) })),
      { name: leader ?? '', role: 'leader', profession: 'leder' },
    ],
    clients: [{ code }],
    shifts: {
      [SATURDAY]: [`${owner} 07:00-15:00`, `${evening} 14:00-22:00`, '- 08:00-12:00'],
      [SUNDAY]: [`${taker} 07:00-15:00`],
    },
    visits: { [SATURDAY]: [`${code} 08:00-08:30 ${own}`, `${code} 12:00-12:45 ${own}`] },
  });
};

/** The cards of shifts that change hands. */
export const shiftCards = (language: Language): readonly (readonly [string, Drawn])[] => {
  const care = weekend(language);
  const [owner = '', taker = '', evening = '', leader = ''] = care.members.map(({ name }) => name.split(' ')[0]);
  const begun = (): Round => roundOf(care);
  const fresh = begun();
  const shifts: readonly Shift[] = [...fresh.stored().days.values()].flatMap((day) => day.shifts);
  const shiftOf = (name: string | undefined) => {
    const found = shifts.find(({ member }) => member === (name === undefined ? undefined : fresh.who(name)));
    if (!found) throw new Error(`no shift of ${name}`);
    return { shift: found.id, date: localDate(found.start, care.team.timeZone) };
  };
  const by = (name: string) => ({ by: fresh.who(name), at: fresh.at(), caseId: caseId('shift-1') });
  const offer = (name: string, of: string | undefined, to?: string): OfferShift => ({
    type: 'offerShift',
    ...by(name),
    ...shiftOf(of),
    ...(to ? { to: fresh.who(to) } : {}),
  });
  const take = (name: string, of: string | undefined): TakeShift => ({
    type: 'takeShift',
    ...by(name),
    ...shiftOf(of),
    ...(of ? { from: fresh.who(of) } : {}),
  });
  const swap: SwapShift = {
    type: 'swapShift',
    ...by(owner),
    ...shiftOf(owner),
    with: fresh.who(taker),
    returns: shiftOf(taker),
  };
  const after = (how: (round: Round) => void): Round => {
    const round = begun();
    how(round);
    return round;
  };
  const offered = after((round) => round.does(offer(owner, owner)));
  const swapAsked = after((round) => round.does(swap));
  const letPass = (round: Round): void => {
    if (round.last().status === 'waiting') round.does(round.approve(leader));
  };
  const swapped = after((round) => {
    round.does(swap);
    round.does(round.accept(taker));
    letPass(round);
  });
  const vacantTaken = after((round) => {
    round.does(take(taker, undefined));
    letPass(round);
  });
  const hours = (from: string, to: string) => ({
    start: instantOf(SUNDAY, wallTime(from), care.team.timeZone),
    end: instantOf(SUNDAY, wallTime(to), care.team.timeZone),
  });
  const open = (name: string): OpenShift => ({
    type: 'openShift',
    ...by(name),
    date: SUNDAY,
    ...hours('07:00', '15:00'),
  });
  const closed = after((round) => {
    round.does(open(leader));
    round.does(round.withdraw(leader));
  });
  const vacantAsked = after((round) => round.does(offer(leader, undefined)));
  const requested = after((round) => round.does(take(taker, owner)));
  return [
    ['question.shift-draft', drafted(fresh, offer(owner, owner), language)],
    [
      'question.shift-draft-no-day-break',
      drafted(roundOf(weekend(language, 'unknown')), offer(owner, owner, taker), language),
    ],
    ['question.shift-draft-named', drafted(fresh, offer(owner, owner, taker), language)],
    ['question.shift', shownTo(offered, taker, language)],
    ['question.shift-request-draft', drafted(fresh, take(taker, owner), language)],
    ['question.shift-request', shownTo(requested, owner, language)],
    ['question.shift-swap-draft', drafted(fresh, swap, language)],
    ['question.shift-swap', shownTo(swapAsked, taker, language)],
    ['question.shift-vacant-draft', drafted(fresh, offer(leader, undefined), language)],
    ['question.shift-vacant', shownTo(vacantAsked, taker, language)],
    ['question.shift-open-draft', drafted(fresh, open(leader), language)],
    ['question.shift-open-draft-carer', drafted(fresh, open(evening), language)],
    ['question.shift-take-vacant', drafted(fresh, take(taker, undefined), language)],
    ['question.undo-shift-draft', drafted(swapped, swapped.undo(taker), language)],
    ['question.undo-vacant-draft', drafted(vacantTaken, vacantTaken.undo(taker), language)],
    ['question.why-shift', drafted(swapped, swapped.undo(leader), language)],
    ['refusal.shift-overlaps', refusedTo(fresh, offer(owner, owner, evening), language)],
    ['status.shift-closed', shownTo(closed, leader, language)],
    ['status.shift-waiting', shownTo(offered, owner, language)],
    ['status.shift-waiting-swap', shownTo(swapAsked, owner, language)],
    ['status.shift-swapped', shownTo(swapped, owner, language)],
    ['status.shift-vacant-taken', shownTo(vacantTaken, taker, language)],
  ];
};
