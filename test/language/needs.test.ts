import type { Language } from '../../src/core/team';
import { understand } from '../../src/language/understand';
import type { Message } from './message';
import { needsEnglish } from './needs-english';
import { heldOut } from './needs-held-out';
import { needsNorwegian } from './needs-norwegian';
import { needsSwedish } from './needs-swedish';
import { context } from './team';

const said = (text: string, language: Language) => {
  const { intent, slots, ...unknown } = understand(text, context(language));
  const { times: _, ...named } = slots;
  return { intent, ...named, ...unknown };
};

describe.each<readonly [string, Language, readonly Message[]]>([
  ['Swedish', 'sv', needsSwedish],
  ['Norwegian', 'nb', needsNorwegian],
  ['English', 'en', needsEnglish],
])('what carers report of clients in %s', (_, language, messages) => {
  test.each(messages)('"%s": %s', (text, intent, named) => {
    expect(said(text, language)).toEqual({ intent, ...named });
  });
});

describe('what was written before the words were taught', () => {
  test.each(heldOut)('%s: "%s": %s', (language, text, intent, named) => {
    expect(said(text, language)).toEqual({ intent, ...named });
  });
});
