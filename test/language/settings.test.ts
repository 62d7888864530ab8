import type { Language } from '../../src/core/team';
import { understand } from '../../src/language/understand';
import { aboutSettings, notSettings } from './messages-settings';
import { context } from './team';

const said = (text: string, language: Language) => {
  const { intent, slots } = understand(text, context(language));
  return { intent, ...slots };
};

describe.each(['sv', 'nb', 'en'] as const)('in %s', (language) => {
  test.each(aboutSettings[language])('"%s": %s', (text, intent, named) => {
    expect(said(text, language)).toEqual({ intent, ...named });
  });

  test.each(aboutSettings[language])(
    '"%s" means the same whatever one’s own language, in capitals, and with thanks',
    (text, intent, named) => {
      for (const other of ['sv', 'nb', 'en'] as const) expect(said(text, other)).toEqual({ intent, ...named });
      expect(said(text.toUpperCase(), language)).toEqual({ intent, ...named });
      if (!text.endsWith('?')) expect(said(`Hej! ${text}, tack`, language).intent).toBe(intent);
    },
  );

  test.each(notSettings[language])('"%s" is %s', (text, intent, named) => {
    expect(said(text, language)).toEqual({ intent, ...named });
  });
});
