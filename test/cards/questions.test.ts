import { fill } from '../../src/cards/fill';
import { questionsCard } from '../../src/cards/questions';
import { textsIn } from '../../src/text';
import { record, records } from '../support/json';
import { bytes, MOST_BYTES } from './card-check';

test('a list of questions stays small enough for Teams however many there are', () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    lead: `#${at}`,
    text: 'K-1047 ons 25/11 14:30',
    small: 'Alexandra frågar dig, svar senast ons 25/11 13:30',
    actions: [{ title: 'Visa', verb: 'showCase', data: { caseId: 'c'.repeat(40) } }],
  }));
  const { card } = questionsCard(rows, { texts: textsIn('sv') });
  expect(bytes(fill(card, 'norr'))).toBeLessThanOrEqual(MOST_BYTES);
  expect(record(card).notes).toEqual(['Och 28 till: skriv mina ärenden.']);
  expect(records(record(card).rows)).toHaveLength(12);
});
