import { caseId, shiftId } from '../../../src/core/ids';
import type { OfferShift } from '../../../src/flows/swap/commands';
import { careTeam } from '../../support/care-team';
import { type Round, reasonOf, roundOf, WEDNESDAY } from './round';

/** Sara goes by K-1020 on her way home from the night, and is back the same evening. */
const nightAndEvening = (visit: string): Round =>
  roundOf(
    careTeam({
      members: [{ name: 'Sara' }, { name: 'Ahmed' }],
      clients: [{ code: 'K-1020' }],
      shifts: { '2026-11-25': ['Sara 21:30-07:00'], '2026-11-26': ['Sara 14:00-22:00'] },
      visits: { '2026-11-26': [visit] },
    }),
  );

const offersTheNight = (round: Round, to?: string): OfferShift => ({
  type: 'offerShift',
  by: round.who('Sara'),
  at: round.at(),
  caseId: caseId('night'),
  shift: shiftId('s-2026-11-25-0'),
  date: WEDNESDAY,
  ...(to ? { to: round.who(to) } : {}),
});

describe('what is left to whoever gives a shift away', () => {
  test.each([
    ['to Ahmed', 'Ahmed'],
    ['to all', undefined],
  ] as const)(
    'is looked at as well: without the night the visit after it makes one day of 14:45 hours with the evening, %s',
    (_, to) => {
      const round = nightAndEvening('K-1020 07:15-07:45 Sara');
      expect(reasonOf(round.does(offersTheNight(round, to)))).toMatchObject({
        code: 'rule',
        finding: { rule: 'span', severity: 'hard', person: round.who('Sara'), found: 885, required: 780 },
      });
    },
  );

  test('is no obstacle where the visit lies in the night, and goes with it', () => {
    const round = nightAndEvening('K-1020 06:15-06:45 Sara');
    expect(round.does(offersTheNight(round, 'Ahmed'))).toMatchObject({ outcome: 'accepted' });
  });

  test('had been as bad before: an evening that is too close to a day already stops nothing', () => {
    const round = roundOf(
      careTeam({
        members: [{ name: 'Sara' }, { name: 'Ahmed' }],
        clients: [{ code: 'K-1020' }],
        shifts: {
          '2026-11-25': ['Sara 21:30-07:00'],
          '2026-11-27': ['Sara 14:00-22:00'],
          '2026-11-28': ['Sara 07:00-16:00'],
        },
        visits: {},
      }),
    );
    expect(round.does(offersTheNight(round, 'Ahmed'))).toMatchObject({ outcome: 'accepted' });
  });
});
