import { clientCode, instant, isoDate, wallTime } from '../../../src/core/ids';
import { localTime } from '../../../src/core/time';
import { isNotOf, isOf, type Sought, visitsSought } from '../../../src/flows/swap/visits';
import { careTeam, TUESDAY } from '../../support/care-team';

const care = careTeam({
  members: [{ name: 'Sara' }, { name: 'Ahmed' }],
  clients: [{ code: 'K-1' }, { code: 'K-2' }],
  shifts: {},
  visits: {
    '2026-11-24': [
      'K-1 08:00-08:30 Sara',
      'K-1 09:00-09:30 Sara',
      'K-1 14:30-15:00 Sara',
      'K-2 16:00-16:30 Sara+Ahmed',
    ],
    '2026-11-25': [
      'K-1 02:30-03:00 Sara',
      'K-1 08:00-08:30 Sara',
      'K-2 08:10-08:40 Sara',
      'K-2 12:00-12:30 -',
      'K-1 20:00-21:00 Ahmed',
    ],
  },
});

const sought = (said: Sought, date?: string, of = isOf(care.id('Sara'))): readonly string[] =>
  visitsSought(
    care.days.filter((day) => date === undefined || day.date === isoDate(date)),
    said,
    { at: TUESDAY, zone: care.team.timeZone, of },
  ).map(({ visit, date: on }) => `${on.slice(8)} ${visit.client} ${localTime(visit.start, care.team.timeZone)}`);

const time = (text: string): Sought => ({ time: wallTime(text) });

describe('which of my visits is meant, on Tuesday at nine', () => {
  test.each<[string, Sought, string | undefined, readonly string[]]>([
    ['nothing said: all that are still to come', {}, '2026-11-24', ['24 K-1 14:30', '24 K-2 16:00']],
    ['a client', { client: clientCode('K-2') }, '2026-11-24', ['24 K-2 16:00']],
    ['a client on both days', { client: clientCode('K-2') }, undefined, ['24 K-2 16:00', '25 K-2 08:10']],
    ['its time', time('14:30'), '2026-11-24', ['24 K-1 14:30']],
    ['a time within it', time('14:45'), '2026-11-24', ['24 K-1 14:30']],
    ['nearly its time', time('14:15'), '2026-11-24', ['24 K-1 14:30']],
    ['half an hour off is another time', time('13:59'), '2026-11-24', []],
    ['half past two, as one says it in the afternoon', time('02:30'), '2026-11-24', ['24 K-1 14:30']],
    ['half past two on a day that has one at night', time('02:30'), '2026-11-25', ['25 K-1 02:30']],
    ['the one that fits best of two', time('08:00'), '2026-11-25', ['25 K-1 08:00']],
    ['what has begun is not meant', time('08:00'), '2026-11-24', []],
    ['what begins this minute is not either', time('09:00'), '2026-11-24', []],
    ['a client and a time that do not go together', { client: clientCode('K-2'), ...time('14:30') }, '2026-11-24', []],
  ])('%s', (_, said, date, expected) => {
    expect(sought(said, date)).toEqual(expected);
  });
});

describe('a colleague’s visits', () => {
  test('are those that somebody has, and not I', () => {
    expect(sought({}, undefined, isNotOf(care.id('Sara')))).toEqual(['25 K-1 20:00']);
  });

  test('a visit that we share is mine', () => {
    expect(sought({}, '2026-11-24', isOf(care.id('Ahmed')))).toEqual(['24 K-2 16:00']);
  });
});

test('later, less is to come', () => {
  const at = instant(TUESDAY + 6 * 60 * 60_000);
  const left = visitsSought(care.days, {}, { at, zone: care.team.timeZone, of: isOf(care.id('Sara')) });
  expect(left[0] && localTime(left[0].visit.start, care.team.timeZone)).toBe('16:00');
});
