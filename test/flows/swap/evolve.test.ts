import { caseId, instant } from '../../../src/core/ids';
import type { SwapEvent, VisitOffered } from '../../../src/flows/swap/events';
import { evolve } from '../../../src/flows/swap/evolve';
import type { VisitCase } from '../../../src/flows/swap/swap';
import { TUESDAY, teamNorr } from '../../support/care-team';
import { type Round, roundOf, WEDNESDAY } from './round';

const round: Round = roundOf(teamNorr());
const sara = round.who('Sara');
const ahmed = round.who('Ahmed');
const yonas = round.who('Yonas');
const visit = round.visit('K-1047 14:30');
const id = caseId('c1');

const about = {
  caseId: id,
  at: TUESDAY,
  by: sara,
  number: 4,
  owner: sara,
  visit: visit.id,
  date: WEDNESDAY,
  client: visit.client,
  start: visit.start,
  end: visit.end,
  expiresAt: instant(TUESDAY + 1000),
};

const offered: VisitOffered = { type: 'visitOffered', ...about, asked: [ahmed, yonas], named: false };
const onCase = { caseId: id, at: TUESDAY };

const folded = (...events: readonly SwapEvent[]): VisitCase | undefined =>
  events.reduce(evolve, round.stored()).cases.get(id) as VisitCase | undefined;

describe('what an event leaves behind', () => {
  test('visitOffered: an open case that asks, due when the offer ends', () => {
    expect(folded(offered)).toEqual({
      id,
      number: 4,
      flow: 'swap',
      revision: 1,
      open: true,
      dueAt: offered.expiresAt,
      status: 'asking',
      began: 'owner',
      owner: sara,
      asked: [ahmed, yonas],
      named: false,
      declined: [],
      visit: visit.id,
      date: WEDNESDAY,
      client: visit.client,
      start: visit.start,
      end: visit.end,
    });
  });

  test('visitRequested: the owner is asked by whoever would take it', () => {
    expect(folded({ type: 'visitRequested', ...about, by: ahmed })).toMatchObject({
      began: 'taker',
      asked: [sara],
      taker: ahmed,
      named: true,
      revision: 1,
    });
  });

  test('visitDeclined: who, and at which revision', () => {
    expect(folded(offered, { type: 'visitDeclined', ...onCase, by: ahmed })).toMatchObject({
      open: true,
      revision: 2,
      declined: [{ person: ahmed, revision: 2 }],
    });
  });

  test.each<[SwapEvent['type'], SwapEvent, Partial<VisitCase>]>([
    ['offerDeclined', { type: 'offerDeclined', ...onCase }, { status: 'declined' }],
    ['offerWithdrawn', { type: 'offerWithdrawn', ...onCase, by: about.by }, { status: 'withdrawn' }],
    ['offerExpired', { type: 'offerExpired', ...onCase }, { status: 'expired' }],
    [
      'visitTaken',
      {
        type: 'visitTaken',
        ...onCase,
        by: yonas,
        from: about.by,
        to: yonas,
        visit: visit.id,
        date: WEDNESDAY,
        teamPolicy: 3,
      },
      { status: 'taken', taker: yonas, passed: { teamPolicy: 3 } },
    ],
  ])('%s: the case is closed, and the clock has nothing to look at', (_, event, expected) => {
    const one = folded(offered, event);
    expect(one).toMatchObject({ ...expected, open: false, revision: 2 });
    expect(one && 'dueAt' in one).toBe(false);
  });

  test('visitTaken: the seat has passed, and what was planned is remembered', () => {
    const taken: SwapEvent = {
      type: 'visitTaken',
      ...onCase,
      by: yonas,
      from: about.by,
      to: yonas,
      visit: visit.id,
      date: WEDNESDAY,
      teamPolicy: 1,
    };
    const stored = [offered, taken].reduce<ReturnType<Round['stored']>>(evolve, round.stored());
    const day = stored.days.get(WEDNESDAY);
    expect(day?.visits.find((one) => one.id === visit.id)).toEqual({
      ...visit,
      members: [yonas],
      planned: [sara],
      swap: about.number,
    });
    expect(day?.visits.filter((one) => one.id !== visit.id)).toEqual(
      round
        .stored()
        .days.get(WEDNESDAY)
        ?.visits.filter((one) => one.id !== visit.id),
    );
  });

  test('only visitTaken touches the plan', () => {
    const stored = [offered, { type: 'offerExpired', ...onCase } as const].reduce<ReturnType<Round['stored']>>(
      evolve,
      round.stored(),
    );
    expect(stored.days).toBe(round.stored().days);
  });

  test('an event of a case or a visit that is not there is a fault', () => {
    expect(() => folded({ type: 'offerExpired', ...onCase })).toThrow('offerExpired names case c1');
    const gone = {
      type: 'visitTaken',
      ...onCase,
      by: about.by,
      from: about.by,
      to: about.by,
      visit: visit.id,
      date: WEDNESDAY,
      teamPolicy: 1,
    } as const;
    const elsewhere = { ...round.stored(), days: new Map() };
    expect(() => [offered, gone].reduce<ReturnType<Round['stored']>>(evolve, elsewhere)).toThrow('has passed, which');
  });
});
