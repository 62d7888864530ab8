import fc from 'fast-check';
import { instant, memberId } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import { understand } from '../../src/language/understand';
import { asRow, type Message } from './message';
import { english } from './messages-english';
import { norwegian } from './messages-norwegian';
import { swedish } from './messages-swedish';
import { context, vocabulary } from './team';

const ALL: readonly (readonly [Language, Message])[] = [
  ...swedish.map((message) => ['sv', message] as const),
  ...norwegian.map((message) => ['nb', message] as const),
  ...english.map((message) => ['en', message] as const),
];

const said = (text: string, language: Language) => {
  const { comment, ...row } = asRow(understand(text, context(language)));
  // What is proposed is kept as written: see proposals.test.ts.
  return row.intent === 'proposal' || comment === undefined ? row : { ...row, comment };
};

describe.each([
  ['Swedish', 'sv', swedish],
  ['Norwegian', 'nb', norwegian],
  ['English', 'en', english],
] as const)('%s messages', (_, language, messages) => {
  test.each(messages)('"%s": %s', (text, intent, named) => {
    expect(said(text, language)).toEqual({ intent, ...named });
  });
});

describe('how it is typed makes no difference', () => {
  const sample = fc.constantFrom(...ALL);

  test('capitals', () => {
    fc.assert(
      fc.property(sample, ([language, [text, intent, named]]) => {
        const { unknownPerson, ...rest } = said(text.toUpperCase(), language) as Record<string, unknown>;
        const { unknownPerson: before, comment, ...expected } = { intent, ...named } as Record<string, unknown>;
        const words = typeof comment === 'string' ? { comment: comment.toUpperCase() } : {};
        expect(rest).toEqual({ ...expected, ...words });
        expect(unknownPerson).toEqual(typeof before === 'string' ? before.toUpperCase() : undefined);
      }),
    );
  });

  test('stray spaces, and the bot mentioned first', () => {
    const front = fc.constantFrom('', '  ', '@Tillit ', '<at>Tillit</at>&nbsp;', '\u00a0');
    const gap = fc.constantFrom('  ', ' \u00a0', '\n', '\t ');
    fc.assert(
      fc.property(sample, front, gap, ([language, [text, intent, named]], before, space) => {
        expect(said(`${before}${text.replaceAll(' ', space)}  `, language)).toEqual({ intent, ...named });
      }),
    );
  });

  test('a greeting and thanks around a request', () => {
    const requests = ALL.filter(([, [, intent]]) => /^(?:offer|take|swap)Visit$/.test(intent)).filter(
      ([, [text]]) => !text.includes('#'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...requests),
        fc.constantFrom('Hej! ', 'hei, ', 'hello, '),
        ([language, [text, intent]], greeting) => {
          expect(said(`${greeting}${text} tack`, language).intent).toBe(intent);
        },
      ),
    );
  });

  test('every spelling of a client code', () => {
    const code = fc.constantFrom(...vocabulary.clients);
    const spell = fc.constantFrom(
      (text: string) => text.toLowerCase(),
      (text: string) => text.replace('-', ''),
      (text: string) => text.replace('-', ' '),
      (text: string) => text.replace('-', '–'),
      (text: string) => `${text}:s`,
    );
    fc.assert(
      fc.property(code, spell, fc.constantFrom('imorgon 14.30', 'imorgon 1430', '#27'), (client, spelled, rest) => {
        expect(understand(`kan nån ta ${spelled(client)} ${rest}`, context('sv')).slots.client).toBe(client);
      }),
    );
  });

  test('each language is understood whatever the hint', () => {
    const plain = ALL.filter(
      ([, [text, intent]]) => /^(?:offer|take)Visit$/.test(intent) && !/\b(?:ti|fri|sat|man)\b/i.test(text),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        fc.constantFrom<Language>('sv', 'nb', 'en'),
        ([, [text, intent, named]], hint) => {
          expect(said(text, hint)).toEqual({ intent, ...named });
        },
      ),
    );
  });
});

describe('people', () => {
  test('who writes is not among those who share a name with them', () => {
    const asAnna = { ...context('sv'), speaker: memberId('m4') };
    expect(understand('kan Anna ta K-1047 imorgon 9', asAnna).slots).toMatchObject({ person: 'm5' });
  });

  test("never a common word: a colleague called Helga, Per, Tor or Frida takes nobody's weekend, Thursday or hour", () => {
    for (const text of [
      'kan nån ta K-1047 i helga',
      'kan nån ta K-1047 tor 9',
      '15 min per dag hos K-1047',
      'kan nån ta K-1047 på fredag',
    ])
      expect(understand(text, context('sv')).slots.person).toBeUndefined();
  });
});

describe('any text', () => {
  test('is answered without a fault, and names only who and what there is', () => {
    const word = fc.constantFrom(
      'kan',
      'nån',
      'ta',
      'K-1047',
      'Sara',
      'imorgon',
      '14.30',
      'på',
      'fredag',
      '27',
      '#',
      '-',
      'halv',
      'kl',
      'byta',
      'den',
      'i',
      'nästa',
      '31/12',
      '?',
      'mot',
      'v',
      '99',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    );
    const codes = new Set<string>(vocabulary.clients);
    fc.assert(
      fc.property(text, fc.constantFrom<Language>('sv', 'nb', 'en'), (typed, language) => {
        const { slots } = understand(typed, context(language));
        expect(slots.client === undefined || codes.has(slots.client)).toBe(true);
        expect(slots.date === undefined || /^\d{4}-\d\d-\d\d$/.test(slots.date)).toBe(true);
        expect(slots.time === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(slots.time)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('an old moment and an empty team are no trouble', () => {
    const empty = {
      language: 'sv',
      now: instant(0),
      timeZone: 'Europe/Oslo',
      speaker: memberId('m1'),
      vocabulary: { members: [], clients: [] },
    } as const;
    expect(understand('kan Sara ta K-1047 imorgon 14.30', empty)).toMatchObject({
      intent: 'offerVisit',
      unknownClient: 'K-1047',
      unknownPerson: 'Sara',
    });
  });
});
