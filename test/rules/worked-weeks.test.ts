import { workedWeeks } from '../../src/rules/worked-weeks';
import { workedBy } from './working';

test('what is remembered of a week: minutes without breaks, and the Sundays and holidays on which any work was done', () => {
  const { people, plan, sara } = workedBy({
    works: {
      '2027-03-25': ['07:00-15:00'],
      '2027-03-26': ['07:00-15:00'],
      '2027-03-27': ['22:00-07:00'],
      '2027-04-01': ['07:00-15:00'],
    },
    norwegian: true,
    breakMinutes: 30,
    from: '2027-03-20',
    to: '2027-04-05',
  });
  expect(workedWeeks(people, plan, sara)).toEqual([
    { from: '2027-03-22', minutes: 450 + 450 + 450, restDays: ['2027-03-25', '2027-03-26', '2027-03-28'] },
    { from: '2027-03-29', minutes: 450, restDays: [] },
  ]);
});
