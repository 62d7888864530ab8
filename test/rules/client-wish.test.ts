import { clientWish } from '../../src/rules/client-wish';
import type { Change } from '../../src/rules/finding';
import { type Given, inWords, peopleOf, taking, teamWith, whenAhmedTakes } from './taking';

const hard = ['hard clientWish: Ahmed at K-1047'];
const note = ['note clientWish: Ahmed at K-1047'];

const table: readonly (readonly [string, Given, readonly string[]])[] = [
  ['no wish', {}, []],
  ['not him', { client: { not: ['Ahmed'] } }, hard],
  ['not Lisa', { client: { not: ['Lisa'] } }, []],
  ['not Lisa and not him', { client: { not: ['Lisa', 'Ahmed'] } }, hard],
  ['only Sara', { client: { only: ['Sara'] } }, hard],
  ['only him', { client: { only: ['Ahmed'] } }, []],
  ['only Sara or him', { client: { only: ['Sara', 'Ahmed'] } }, []],
  ['only him, and not him', { client: { only: ['Ahmed'], not: ['Ahmed'] } }, hard],
  ['another client does not want him', { clients: [{ code: 'K-1020', not: ['Ahmed'] }] }, []],
];

describe('a client’s wish is kept: Ahmed takes K-1047 from Sara', () => {
  test.each(table)('%s', (_, given, found) => {
    expect(whenAhmedTakes(clientWish, given)).toEqual(found);
  });
});

const wishing = (
  languages: readonly string[],
  competences: readonly string[],
  given: Given = {},
): readonly string[] => {
  const care = teamWith({ ...given, ahmed: { competences: [...competences] } });
  const people = peopleOf(care);
  const clients = new Map(
    [...people.clients].map(([code, client]) => [
      code,
      {
        ...client,
        wishes: [...client.wishes, ...languages.map((language) => ({ wish: 'language' as const, language }))],
      },
    ]),
  );
  const change: Change = { ...taking(care), people: { ...people, clients } };
  return clientWish(change).map((finding) => inWords(finding, change.people));
};

describe('a wish for a language is only a note', () => {
  test.each([
    ['he speaks it', ['ar'], ['ar'], []],
    ['he speaks it, as the planning system writes it', ['ar'], ['language:ar'], []],
    ['he speaks one of two', ['ar', 'fi'], ['fi'], []],
    ['he does not', ['fi'], ['ar'], note],
    ['he speaks nothing else', ['fi'], [], note],
  ])('%s', (_, wished, spoken, found) => {
    expect(wishing(wished, spoken)).toEqual(found);
  });

  test('and does not soften a wish about a person', () => {
    expect(wishing(['fi'], ['fi'], { client: { not: ['Ahmed'] } })).toEqual(hard);
  });
});
