import fc from 'fast-check';
import type { Language } from '../../src/core/team';
import { understand } from '../../src/language/understand';
import { asRow, type Message } from './message';
import { needsEnglish } from './needs-english';
import { fresh } from './needs-fresh';
import { freshTwo } from './needs-fresh-two';
import { heldOut } from './needs-held-out';
import { needsNorwegian } from './needs-norwegian';
import { needsSwedish } from './needs-swedish';
import { trial } from './needs-trial';
import { unseen } from './needs-unseen';
import { context } from './team';

const said = (text: string, language: Language) => asRow(understand(text, context(language)));

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
  test.each([...heldOut, ...unseen, ...fresh, ...freshTwo, ...trial])(
    '%s: "%s": %s',
    (language, text, intent, named) => {
      expect(said(text, language)).toEqual({ intent, ...named });
    },
  );
});

describe('however a report is typed', () => {
  const REPORTS = new Set(['needChange', 'clientAway', 'clientHome', 'health', 'reassess', 'specialist', 'frameQuery']);
  const reports = [
    ...needsSwedish.map((message) => ['sv', ...message] as const),
    ...needsNorwegian.map((message) => ['nb', ...message] as const),
    ...needsEnglish.map((message) => ['en', ...message] as const),
  ].filter(([, , intent]) => REPORTS.has(intent));

  test('capitals, stray spaces and a greeting change nothing', () => {
    const typed = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => `  ${text.replaceAll(' ', '  ')} `,
      (text) => `Hej! ${text}`,
      (text) => `@Tillit ${text}`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...reports), typed, ([language, text, intent, named], spell) => {
        expect(said(spell(text), language)).toEqual({ intent, ...named });
      }),
      { numRuns: 300 },
    );
  });

  test('letters of their own left out change nothing', () => {
    const plain = (text: string) => text.replace(/[åä]/g, 'a').replace(/[öø]/g, 'o').replaceAll('æ', 'ae');
    fc.assert(
      fc.property(
        fc.constantFrom(...reports.filter(([, text]) => !/(?:^| )(?:å|æ)(?: |$)|nått/.test(text))),
        ([language, text, intent, named]) => {
          expect(said(plain(text), language)).toEqual({ intent, ...named });
        },
      ),
      { numRuns: 200 },
    );
  });
});
