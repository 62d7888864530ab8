import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fill } from '../../src/cards/fill';
import { preview } from '../../src/cards/preview';
import type { Card } from '../../src/core/card';
import { LANGUAGES } from '../../src/core/team';
import { plain } from '../../src/flows/phrases';
import { record, text } from '../support/json';
import { bottomButtons, bytes, complaints, executes, MOST_BYTES, shownLines, textBlocks } from './card-check';
import { everyCard } from './every-card';

const SAMPLES = join(__dirname, '..', '..', 'adaptive-cards', 'samples');
const TEMPLATES: readonly Card['template'][] = [
  'question',
  'choice',
  'form',
  'refusal',
  'status',
  'list',
  'summary',
  'figures',
  'decisions',
  'welcome',
];

const samples = readdirSync(SAMPLES)
  .sort()
  .map((file): readonly [string, Card] => [file, JSON.parse(readFileSync(join(SAMPLES, file), 'utf8'))]);

const drawn = LANGUAGES.flatMap((language) =>
  everyCard(language).map(({ name, card }): readonly [string, Card] => [`${name} ${language}`, card]),
);

const filled = new WeakMap<Card, object>();

/** Each card is filled once; all that is asked of it is asked of the same. */
const filledOf = (card: Card): object => {
  const found = filled.get(card) ?? fill(card, 'norr');
  filled.set(card, found);
  return found;
};

describe.each<[string, readonly (readonly [string, Card])[]]>([
  ['a sample', samples],
  ['a card as the house draws it', drawn],
])('%s', (_, cards) => {
  test.each(cards)('%s is a card of schema 1.5 that Teams takes', (__, card) => {
    const done = filledOf(card);
    expect(complaints(done)).toEqual([]);
    expect(record(done)).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(bytes(done)).toBeLessThanOrEqual(MOST_BYTES);
    expect(JSON.stringify(done)).not.toMatch(/undefined|\$\{|\[object/);
  });

  test.each(cards)('%s wraps every line, and shows none that is empty', (__, card) => {
    const blocks = textBlocks(filledOf(card));
    expect(blocks.filter((block) => block.wrap !== true)).toEqual([]);
    expect(blocks.filter((block) => text(block.text).trim() === '')).toEqual([]);
  });

  test.each(cards)('%s says all of it where cards do not show', (__, card) => {
    const { fallback } = card;
    const shown = shownLines(filledOf(card)).map(plain);
    expect(text(record(filledOf(card)).fallbackText)).toBe(fallback);
    expect(shown.filter((line) => !line.split(' · ').every((part) => fallback.includes(part)))).toEqual([]);
    expect(fallback).not.toContain('**');
  });

  test.each(cards.filter(([, card]) => card.template !== 'list'))('%s has few buttons', (__, card) => {
    expect(executes(filledOf(card)).length).toBeLessThanOrEqual(card.template === 'choice' ? 5 : 3);
  });

  test.each(cards)('%s: a button says what it does, whose team, and works on old clients', (__, card) => {
    for (const button of executes(filledOf(card))) {
      const { title, verb, data, fallback } = button;
      expect(text(title)).not.toBe('');
      expect(text(title).length).toBeLessThanOrEqual(40);
      expect(text(verb)).toMatch(/^[a-z][a-zA-Z]+$/);
      expect(record(data).team).toBe('norr');
      expect(fallback).toEqual({ type: 'Action.Submit', title, data: { verb, payload: data } });
    }
  });
});

test('a date that ends in a dot ends its sentence with the same one; what a button carries stays', () => {
  const text = 'Du har fri søn 22.11..';
  const actions = [{ title: 'Se 22.11..', verb: 'see', data: { round: '3..' } }];
  const filled = JSON.stringify(fill({ template: 'status', text, actions, fallback: text }));
  expect(filled).toContain('Du har fri søn 22.11."');
  expect(filled).toContain('3..');
  expect(filled.replaceAll('3..', '')).not.toContain('..');
});

describe('the samples', () => {
  test.each(TEMPLATES.flatMap((template) => LANGUAGES.map((language): [string, string] => [template, language])))(
    'have %s in %s',
    (template, language) => {
      const found = samples.filter(([file]) => file.startsWith(`${template}.`) && file.endsWith(`.${language}.json`));
      expect(found.length).toBeGreaterThan(0);
      for (const [, card] of found) expect(card.template).toBe(template);
    },
  );

  test('are the cases that the house draws, no more and no fewer', () => {
    const cases = LANGUAGES.flatMap((language) => everyCard(language).map(({ name }) => `${name}.${language}.json`));
    expect(samples.map(([file]) => file)).toEqual(cases.sort());
  });
});

describe('the first button', () => {
  const styles = (card: Card) => bottomButtons(fill(card)).map((button) => button.style);
  const find = (name: string) => everyCard('sv').find((one) => one.name === name)?.card;

  test.each(['question.offer', 'refusal.double-booking'])('of %s stands out, the others do not', (name) => {
    const card = find(name);
    expect(card && styles(card)).toEqual(['positive', 'default']);
  });
});

describe('a warning is never colour alone', () => {
  const question = (mark: 'ok' | 'warning'): Card => ({
    template: 'question',
    title: 'Kan du ta ett besök?',
    boxes: [],
    findings: [{ mark, text: 'Ryms i ditt pass' }],
    actions: [],
    fallback: 'Kan du ta ett besök?',
  });

  test.each([
    ['ok', '✓ Ryms i ditt pass', 'Good'],
    ['warning', '⚠ Ryms i ditt pass', 'Warning'],
  ] as const)('%s', (mark, shown, color) => {
    const card = fill(question(mark));
    expect(shownLines(card)).toContain(shown);
    expect(JSON.stringify(card)).toContain(JSON.stringify({ type: 'TextRun', text: shown.slice(0, 2), color }));
    expect(JSON.stringify(card)).toContain(JSON.stringify({ type: 'TextRun', text: 'Ryms i ditt pass' }));
  });
});

/** `x` as a template would bind it. */
const bound = (x: string): string => ['$', '{', x, '}'].join('');

const strange = fc.oneof(
  fc.constantFrom(...['title', '$root.fallback', 'if(true, 1, 2)', "'x'", '1 + 1'].map(bound)),
  fc.constantFrom('$when', '$data', '}}', '"', '\\', '\u2028'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('what comes from people and plans', () => {
  const status = (words: string): Card => ({
    template: 'status',
    text: words,
    small: words,
    actions: [{ title: words, verb: 'acceptVisit', data: { caseId: words, deep: { $when: words, $data: words } } }],
    fallback: words,
  });

  test('is shown as it is, never evaluated', () => {
    fc.assert(
      fc.property(strange, (words) => {
        const filled = fill(status(words));
        expect(shownLines(filled)).toEqual([words, words]);
        expect(record(filled).fallbackText).toBe(words);
        const [button] = executes(filled);
        expect(button).toMatchObject({ title: words, data: { caseId: words, deep: { $when: words, $data: words } } });
      }),
      { numRuns: 200 },
    );
  });

  test('does not become a card of its own: the elements are the template’s', () => {
    fc.assert(
      fc.property(strange, strange, (line, small) => {
        const card: Card = {
          template: 'list',
          title: line,
          small,
          rows: [{ lead: line, text: small, small: line, actions: [] }],
          notes: [small],
          foot: line,
          actions: [],
          fallback: small,
        };
        const types = JSON.stringify(fill(card)).match(/"type":"[^"]+"/g) ?? [];
        const usual = new Set(['AdaptiveCard', 'TextBlock', 'ColumnSet', 'Column'].map((type) => `"type":"${type}"`));
        expect(types.filter((type) => !usual.has(type))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('every button has a typed twin, told where cards do not show', () => {
  const TYPED = {
    sv: ['Svara ja', 'ja 1 eller nej 1', 'Svara med siffran', 'dra tillbaka 1'],
    nb: ['Svar ja', 'ja 1 eller nei 1', 'Svar med tallet', 'trekk tilbake 1'],
    en: ['Answer yes', 'yes 1 or no 1', 'Answer with the number', 'withdraw 1'],
  } as const;

  const CHOSEN = [
    ...['choice.which-visit', 'choice.more-than-fit', 'choice.which-question', 'refusal.double-booking'],
    ...['refusal.delegation', 'refusal.not-yours', 'refusal.nobody-can', 'refusal.relieve', 'refusal.already-yours'],
  ];

  test.each(LANGUAGES)('%s', (language) => {
    const fallback = new Map(everyCard(language).map(({ name, card }) => [name, card.fallback]));
    const [send, answer, choose, withdraw] = TYPED[language];
    for (const name of ['question.offer-draft', 'question.offer-draft-named', 'question.request-draft'])
      expect(fallback.get(name)).toContain(send);
    for (const name of ['question.offer', 'question.offer-health-task', 'question.request'])
      expect(fallback.get(name)).toContain(answer);
    for (const name of CHOSEN) expect(fallback.get(name)).toContain(choose);
    for (const name of ['status.waiting', 'status.waiting-request']) expect(fallback.get(name)).toContain(withdraw);
  });
});

describe('a card of a whole day', () => {
  test('of fifteen visits fits in what Teams takes', () => {
    const press = {
      title: 'Lämna',
      verb: 'draftOffer',
      data: { caseId: 'c'.repeat(16), visit: 'v'.repeat(40), date: '2026-11-25', myDay: '2026-11-25' },
    };
    const visit = {
      lead: '14:30–15:00',
      text: 'K-1047',
      small: 'B · med Yonas · insulin, ögondroppar · #27 väntar på svar',
      actions: [press],
    };
    const card: Card = {
      template: 'list',
      title: 'Min dag onsdag 25/11',
      small: 'Pass 07–16 · 15 besök',
      rows: Array.from({ length: 15 }, () => visit),
      notes: ['**Nytt hos dem du är kontakt för**', 'K-1047 ons 25/11 14:30: Ahmed i stället för Sara'],
      foot: 'Lämna: du får se frågan innan något skickas.',
      actions: [press],
      fallback: 'x'.repeat(1500),
    };
    expect(bytes(fill(card, 'norr'))).toBeLessThanOrEqual(MOST_BYTES);
  });
});

describe('a phone’s lock screen', () => {
  const previews = new Map(everyCard('sv').map(({ name, drawn: one }) => [name, preview(one)]));

  test.each([
    ['question.offer-draft', 'K-1047 · onsdag 25/11 14:30–15:00'],
    ['question.offer', '#1 K-1047 ons 25/11 14:30'],
    ['question.request', '#1 K-1047 ons 25/11 14:30'],
    ['status.taken-from-me', '#1 K-1047 ons 25/11 14:30'],
    ['choice.which-question', 'Tillit'],
    ['refusal.delegation', 'Tillit'],
    ['list.visits', 'Tillit'],
    ['welcome.personal', 'Tillit'],
  ])('of %s: code and time only', (name, shown) => {
    expect(previews.get(name)).toBe(shown);
  });

  test.each(LANGUAGES)('in %s has no name, no health task, and says something', (language) => {
    for (const { drawn: one } of everyCard(language)) {
      expect(preview(one)).not.toBe('');
      expect(preview(one)).not.toMatch(
        /Sara|Ahmed|Yonas|Lisa|Maria|Karin|Hanne|Jonas|Ingrid|Marit|Kari|insulin|deleg|Norr|Sør/,
      );
    }
  });
});
