import { instant } from '../../src/core/ids';
import { HOUR } from '../../src/core/time';
import { phrasesFor, plain, someNames } from '../../src/flows/phrases';
import { teamNorr } from '../support/care-team';
import { roundOf } from './swap/round';
import { viewOf } from './swap/seen';

const round = roundOf(teamNorr());
const visit = round.visit('K-1047 14:30');
const say = (language: 'sv' | 'nb' | 'en') => phrasesFor(viewOf(round, round.who('Sara'), language));

describe('the pieces of sentences', () => {
  test.each([
    ['sv', 'K-1047 ons 25/11 14:30', '**K-1047** · onsdag 25/11 **14:30–15:00**'],
    ['nb', 'K-1047 ons 25.11. 14:30', '**K-1047** · onsdag 25.11. **14:30–15:00**'],
    ['en', 'K-1047 Wed 25 Nov 14:30', '**K-1047** · Wednesday 25 Nov **14:30–15:00**'],
  ] as const)('a visit in %s', (language, inText, onCard) => {
    expect([say(language).visit(visit), say(language).visitLine(visit)]).toEqual([inText, onCard]);
  });

  test('a time is a time today, and has its day on another', () => {
    expect(say('sv').until(instant(round.at() + 2 * HOUR))).toBe('11:00');
    expect(say('sv').until(visit.start)).toBe('ons 25/11 14:30');
    expect(say('nb').until(visit.start)).toBe('ons 25.11. 14:30');
  });

  test('whoever reads is spoken to, others are spoken of', () => {
    expect(say('sv').who(round.who('Sara'))).toEqual({ self: true });
    expect(say('sv').who(round.who('Ahmed'))).toEqual({ self: false, name: 'Ahmed' });
  });

  test.each([
    [4, 4, 0],
    [5, 5, 0],
    [6, 4, 2],
    [12, 4, 8],
  ])('of %i names %i are said, and %i are counted', (count, said, more) => {
    const names = Array.from({ length: count }, (_, at) => `N${at}`);
    expect(someNames(names)).toEqual([names.slice(0, said), more]);
  });

  test('where cards do not show there is no emphasis', () => {
    expect(plain('**K-1047** · onsdag **14:30–15:00**')).toBe('K-1047 · onsdag 14:30–15:00');
  });
});
