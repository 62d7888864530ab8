import { isoDate } from '../../src/core/ids';
import type { Profile } from '../../src/core/team';
import { holidayOn } from '../../src/rules/holidays';

test.each<readonly [Profile, string, ReturnType<typeof holidayOn>]>([
  ['se-ab', '2027-01-06', 'public'],
  ['no-aml', '2027-01-06', undefined],
  ['se-ab', '2027-03-25', undefined],
  ['no-aml', '2027-03-25', 'public'],
  ['se-ab', '2027-03-26', 'public'],
  ['se-ab', '2027-05-01', 'public'],
  ['no-aml', '2027-05-17', 'public'],
  ['se-ab', '2027-05-17', undefined],
  ['se-ab', '2027-06-06', 'public'],
  ['se-ab', '2027-06-25', 'eve'],
  ['se-ab', '2027-06-26', 'public'],
  ['no-aml', '2026-12-24', 'eve'],
  ['se-ab', '2026-12-31', 'eve'],
  ['se-ab', '2026-11-22', undefined],
])('%s, %s: %s', (profile, date, holiday) => {
  expect(holidayOn(profile, isoDate(date))).toBe(holiday);
});
