import { night } from '../../src/rules/night';
import { foundBy, type Working } from './working';

const works = { '2026-11-25': ['21:00-07:00'] };

test.each<readonly [string, Working, readonly string[]]>([
  ['is allowed when nothing is said', { works }, []],
  ['is allowed when it is said', { works, rules: { nightWork: true } }, []],
  [
    'is not, when the team has none',
    { works, rules: { nightWork: false } },
    ['exception night 11-26 00:00 to 11-26 05:00: 300 of 0'],
  ],
  [
    'an evening that ends after midnight',
    { works: { '2026-11-25': ['15:00-00:30'] }, rules: { nightWork: false } },
    ['exception night 11-26 00:00 to 11-26 05:00: 30 of 0'],
  ],
  [
    'an evening that ends at midnight is none',
    { works: { '2026-11-25': ['15:00-00:00'] }, rules: { nightWork: false } },
    [],
  ],
  ['a day from 5 is none', { works: { '2026-11-25': ['05:00-13:00'] }, rules: { nightWork: false } }, []],
  [
    'when the clock is put forward it is an hour shorter',
    { works: { '2027-03-27': ['21:00-07:00'] }, rules: { nightWork: false } },
    ['exception night 03-28 00:00 to 03-28 05:00: 240 of 0'],
  ],
  [
    'and an hour longer when it is put back',
    { works: { '2026-10-24': ['21:00-07:00'] }, rules: { nightWork: false } },
    ['exception night 10-25 00:00 to 10-25 05:00: 360 of 0'],
  ],
  [
    'in Norway too',
    { works, rules: { nightWork: false }, norwegian: true },
    ['exception night 11-26 00:00 to 11-26 05:00: 300 of 0'],
  ],
])('work at night %s', (_, given, found) => {
  expect(foundBy(night, given)).toEqual(found);
});
