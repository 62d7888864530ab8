import { isoDate, wallTime } from '../../src/core/ids';
import type { Profile, Team } from '../../src/core/team';
import { instantOf } from '../../src/core/time';
import { extraTime, unsocialMinutes } from '../../src/planning/extra-time';
import type { Finding } from '../../src/rules/finding';
import { nordre, norr } from '../support/conversation-teams';

const TEAMS: Readonly<Record<Profile, Team>> = { 'se-ab': norr().team, 'no-aml': nordre().team };

const at = (team: Team, words: string) => {
  const [date = '', time = ''] = words.split(' ');
  return instantOf(isoDate(date), wallTime(time), team.timeZone);
};

describe('unsocial hours', () => {
  test.each<[Profile, string, string, number]>([
    ['se-ab', '2026-11-25 14:30', '2026-11-25 15:00', 0],
    ['se-ab', '2026-11-25 18:45', '2026-11-25 19:15', 15],
    ['se-ab', '2026-11-25 05:30', '2026-11-25 06:30', 30],
    ['se-ab', '2026-11-27 18:30', '2026-11-27 20:00', 60],
    ['se-ab', '2026-11-28 10:00', '2026-11-28 11:00', 60],
    ['se-ab', '2026-11-30 06:30', '2026-11-30 07:30', 30],
    ['no-aml', '2026-11-25 16:45', '2026-11-25 17:15', 15],
    ['no-aml', '2026-11-28 10:00', '2026-11-28 11:00', 60],
    ['no-aml', '2026-11-30 05:45', '2026-11-30 06:15', 15],
    ['no-aml', '2026-11-27 16:00', '2026-11-27 17:00', 0],
    ['se-ab', '2027-05-06 10:00', '2027-05-06 11:00', 60],
    ['se-ab', '2027-05-07 06:30', '2027-05-07 07:30', 30],
    ['se-ab', '2026-12-24 10:00', '2026-12-24 11:00', 60],
    ['se-ab', '2027-05-17 10:00', '2027-05-17 11:00', 0],
    ['no-aml', '2027-05-17 10:00', '2027-05-17 11:00', 60],
    ['no-aml', '2027-05-18 05:45', '2027-05-18 06:15', 15],
    ['no-aml', '2026-12-24 10:00', '2026-12-24 11:00', 0],
  ])('%s, from %s to %s: %i min', (profile, from, to, minutes) => {
    const team = TEAMS[profile];
    expect(unsocialMinutes(team, at(team, from), at(team, to))).toBe(minutes);
  });

  test('are counted as they pass, also in the night when clocks change', () => {
    const team = TEAMS['se-ab'];
    expect(unsocialMinutes(team, at(team, '2027-03-28 01:00'), at(team, '2027-03-28 04:00'))).toBe(120);
    expect(unsocialMinutes(team, at(team, '2026-10-25 01:00'), at(team, '2026-10-25 04:00'))).toBe(240);
  });
});

describe('what a change costs beyond the shifts', () => {
  const team = TEAMS['se-ab'];
  const outside = (from: string, to: string, shift?: readonly [string, string]): Finding => ({
    rule: 'outsideShift',
    severity: 'exception',
    person: norr().id('Sara Lind'),
    client: 'K-1047' as Finding['client'],
    visit: 'v-1' as Finding['visit'],
    from: at(team, from),
    to: at(team, to),
    ...(shift ? { otherFrom: at(team, shift[0]), otherTo: at(team, shift[1]) } : {}),
  });

  test.each<[string, readonly Finding[], number, number]>([
    ['nothing', [], 0, 0],
    ['a whole visit on a day off', [outside('2026-11-28 09:00', '2026-11-28 09:45')], 45, 45],
    [
      'the last minutes, after the shift',
      [outside('2026-11-25 18:30', '2026-11-25 19:15', ['2026-11-25 10:00', '2026-11-25 19:00'])],
      15,
      15,
    ],
    [
      'the first minutes, before it',
      [outside('2026-11-25 14:30', '2026-11-25 15:00', ['2026-11-25 14:45', '2026-11-25 22:00'])],
      15,
      0,
    ],
    [
      'a visit that lies wholly before the nearest shift',
      [outside('2026-11-25 13:30', '2026-11-25 14:00', ['2026-11-25 14:30', '2026-11-25 22:00'])],
      30,
      0,
    ],
    [
      'two visits',
      [outside('2026-11-25 13:30', '2026-11-25 14:00'), outside('2026-11-25 19:00', '2026-11-25 19:30')],
      60,
      30,
    ],
    [
      'what lies in another team’s shift is that team’s time, and what lies beyond it is more',
      [
        {
          ...outside('2026-11-25 18:00', '2026-11-25 18:30', ['2026-11-25 14:00', '2026-11-25 22:00']),
          rule: 'otherTeam',
        },
        {
          ...outside('2026-11-25 21:45', '2026-11-25 22:15', ['2026-11-25 14:00', '2026-11-25 22:00']),
          rule: 'otherTeam',
        },
      ],
      15,
      15,
    ],
    [
      'what another rule found costs no time',
      [{ ...outside('2026-11-25 13:30', '2026-11-25 14:00'), rule: 'travel' }],
      0,
      0,
    ],
  ])('%s', (_, found, minutes, unsocial) => {
    expect(extraTime(team, found)).toEqual({ minutes, unsocial });
  });
});
