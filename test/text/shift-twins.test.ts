import { clientCode, memberId } from '../../src/core/ids';
import { LANGUAGES } from '../../src/core/team';
import { type Intent, understand } from '../../src/language/understand';
import { textsIn } from '../../src/text';
import { TUESDAY } from '../support/care-team';

const vocabulary = {
  members: ['Sara Lind', 'Jonas Lie'].map((name, at) => ({ id: memberId(`m${at + 1}`), name })),
  clients: ['K-1020', 'B-231'].map(clientCode),
};

/** What follows the colons: what a text tells people to write. */
const toldIn = (text: string): readonly string[] =>
  [...text.matchAll(/: ([^:?.]+(?:\.\d+\.|[^:?.])*)[?.]/g)].map(([, words = '']) => words);

describe.each(LANGUAGES)('what %s tells people to write about shifts and what nobody has', (language) => {
  const { shifts, days } = textsIn(language);
  const { vacant } = shifts;
  const context = { language, now: TUESDAY, timeZone: 'Europe/Stockholm', speaker: memberId('m9'), vocabulary };

  test.each<[string, string, readonly Intent[]]>([
    [
      'from one’s own day',
      shifts.giveAwayTyped(days.short('2026-11-27' as Parameters<typeof days.short>[0])),
      ['offerShift', 'swapShift'],
    ],
    ['when there is more than fits', vacant.more(3), ['listOpen']],
  ])('%s is understood', (_, text, intents) => {
    const told = toldIn(text);
    expect(told.map((words) => understand(`${words}?`, context).intent)).toEqual(intents);
  });
});
