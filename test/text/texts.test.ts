import { isoDate, wallTime } from '../../src/core/ids';
import { LANGUAGES } from '../../src/core/team';
import { textsIn } from '../../src/text';
import { shiftSpan, span } from '../../src/text/dates';
import { everyText } from './every-text';

const all = LANGUAGES.map((language) => [language, everyText(textsIn(language))] as const);

/** Whatever fits, with where it stands. */
const saying = (texts: readonly (readonly [string, string])[], pattern: RegExp, but: readonly string[] = []) =>
  texts.filter(([path, text]) => pattern.test(text) && !but.includes(path)).map(([path, text]) => `${path}: ${text}`);

describe('days and times are written as in the reader’s language', () => {
  test.each([
    ['sv', 'tors 20/11', 'torsdag 20/11', 'ons 7/1'],
    ['nb', 'tors 20.11.', 'torsdag 20.11.', 'ons 7.1.'],
    ['en', 'Thu 20 Nov', 'Thursday 20 Nov', 'Wed 7 Jan'],
  ] as const)('%s', (language, short, long, january) => {
    const { days } = textsIn(language);
    expect([days.short(isoDate('2025-11-20')), days.long(isoDate('2025-11-20'))]).toEqual([short, long]);
    expect(days.short(isoDate('2026-01-07'))).toBe(january);
  });

  test.each([
    ['07:00', '16:00', '07–16'],
    ['13:30', '22:00', '13:30–22'],
    ['21:00', '07:15', '21–07:15'],
  ])('a shift %s to %s is %s', (from, to, shown) => {
    expect(shiftSpan(wallTime(from), wallTime(to))).toBe(shown);
  });

  test('a visit has its minutes', () => {
    expect(span(wallTime('14:30'), wallTime('15:00'))).toBe('14:30–15:00');
  });
});

describe('a face is counted as one says it', () => {
  test.each([
    ['sv', [1, 2, 3, 11, 12, 13, 21, 22, 111], ['1:a', '2:a', '3:e', '11:e', '12:e', '13:e', '21:a', '22:a', '111:e']],
    ['nb', [1, 2, 13], ['1.', '2.', '13.']],
    ['en', [1, 2, 3, 11, 12, 13, 21, 22, 23], ['1st', '2nd', '3rd', '11th', '12th', '13th', '21st', '22nd', '23rd']],
  ] as const)('%s', (language, staff, ordinals) => {
    const { continuity } = textsIn(language);
    expect(staff.map((count) => continuity.newFace('K-1047', count, 14).split(' ')[0])).toEqual(ordinals);
  });

  test.each([
    ['sv', 'Nytt ansikte hos K-1 och K-2', 'Nytt ansikte hos K-1, K-2 och 3 till'],
    ['nb', 'Nytt ansikt hos K-1 og K-2', 'Nytt ansikt hos K-1, K-2 og 3 til'],
    ['en', 'New face with K-1 and K-2', 'New face with K-1, K-2 and 3 more'],
  ] as const)('%s, at several clients', (language, two, five) => {
    const { continuity } = textsIn(language);
    expect(continuity.newFaces(['K-1', 'K-2'], 0)).toBe(two);
    expect(continuity.newFaces(['K-1', 'K-2'], 3)).toBe(five);
  });
});

describe('names are put together', () => {
  test.each([
    ['sv', 'K-1, K-2 och K-3', 'K-1 och K-2', 'Ahmeds pass', 'Lars pass'],
    ['nb', 'K-1, K-2 og K-3', 'K-1 og K-2', 'Vakten til Ahmed', 'Vakten til Lars'],
    ['en', 'K-1, K-2 and K-3', 'K-1 and K-2', "Ahmed's shift", "Lars's shift"],
  ] as const)('%s', (language, three, two, ahmeds, lars) => {
    const { which, rules } = textsIn(language);
    const shiftOf = (name: string) => rules.outsideShift({ self: false, name }, '07–16', 15);
    expect(which.leftToAsk(['K-1', 'K-2', 'K-3'])).toMatch(new RegExp(`: ${three}$`));
    expect(which.leftToAsk(['K-1', 'K-2'])).toMatch(new RegExp(`: ${two}$`));
    expect(which.leftToAsk(['K-1'])).toMatch(/: K-1$/);
    expect([shiftOf('Ahmed'), shiftOf('Lars')]).toEqual([
      expect.stringMatching(`^${ahmeds}`),
      expect.stringMatching(`^${lars}`),
    ]);
  });

  test.each([
    ['sv', 'Ahmed, Lisa och 3 till', 'En kollega kan: Ahmed', '5 kollegor kan: Ahmed, Lisa och 3 till'],
    ['nb', 'Ahmed, Lisa og 3 til', 'Én kollega kan: Ahmed', '5 kolleger kan: Ahmed, Lisa og 3 til'],
    ['en', 'Ahmed, Lisa and 3 more', 'One colleague can: Ahmed', '5 colleagues can: Ahmed, Lisa and 3 more'],
  ] as const)('%s, and how many more there are', (language, more, one, five) => {
    const { offer } = textsIn(language);
    expect(offer.asked(27, 'K-1047', ['Ahmed', 'Lisa'], 3)).toContain(more);
    expect([offer.canTakeIt(['Ahmed'], 0), offer.canTakeIt(['Ahmed', 'Lisa'], 3)]).toEqual([one, five]);
  });
});

describe.each(all)('every text in %s', (_, texts) => {
  test('is there', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(saying(texts, /^\s*$|undefined|null|NaN|\[object/)).toEqual([]);
  });

  test('is written cleanly', () => {
    expect(saying(texts, / {2}|^ | $|\.\.| [.,!?]|,,|\?\./)).toEqual([]);
    expect(saying(texts, /—| - |…/, ['clientQuestions.typed'])).toEqual([]);
    expect(saying(texts, /–/)).toEqual(saying(texts, /\d–\d/));
  });

  test('begins with a capital, a code, a number or a name; only what is typed does not', () => {
    expect(
      saying(texts, /^\p{Ll}/u, ['language', 'days.long', 'days.short', 'days.withYear']).filter(
        (one) =>
          !/^(myDay\.(with|changedMore)|welcome\.examples\.[4-7]|help\.leader|summary\.staffed|forbidden\.kinds|exception\.anyone|shifts\.named|whoCan\.rest:|clash\.vacant:|need\.(once|onwards|through|weekdays|weeks|onDays|roles|specialties|categories|months|support\.nobody|done\.since)|proposals\.(few|areas|needs|backed|theLeader|round\.number|list\.since)|roles\.(the|weeks|onwards|nobody|you|goesRound|fixed)|myDayWish\.shift|followUp\.(week|measured)|clientQuestions\.(quarter|tooFew)|obstacle\.(kinds|leader|met|list\.(since|answer)|map\.(pinned|about)))/.test(
            one,
          ),
      ),
    ).toEqual([]);
  });

  test('names no reason for anyone’s absence; the rule about falling sick is about nobody yet', () => {
    const said = saying(texts, /\b(sjuk|syk|sick|ill|vab|permi\w*|semester|ferie)\b/i);
    expect(said.filter((one) => !one.startsWith('shifts.sick:'))).toEqual([]);
  });

  test('says client by code: no example has a client’s name', () => {
    const examples = saying(texts, /\b(fru|herr|fröken|tant|Mrs?|Ms)\b/);
    expect(examples).toEqual([]);
  });
});

/** Words that put someone in the wrong or order them about. What went wrong here is the bot's own. */
const BLAME = {
  sv: /(?<!\p{L})(fel|måste|borde|glömt|glömde|misslyck\p{L}*|tyvärr|ogiltig\p{L}*|otillåt\p{L}*|förbjud\p{L}*|vägra\p{L}*|avvisa\p{L}*|neka\p{L}*)(?!\p{L})/iu,
  nb: /(?<!\p{L})(feil|må|burde|glemt|glemte|mislyk\p{L}*|dessverre|ugyldig\p{L}*|ulovlig\p{L}*|forbudt|nekte\p{L}*|avvis\p{L}*)(?!\p{L})/iu,
  en: /(?<!\p{L})(wrong|must|should|forgot\p{L}*|fail\p{L}*|unfortunately|invalid|illegal|forbidden|denied|rejected|refused)(?!\p{L})/iu,
} as const;

/** One person is spoken to, by someone on the same footing. */
const FORMAL = {
  sv: /\b(ni|er|era|Eder|vänligen|varvid|erhåll\w*|vederbörande)\b/i,
  nb: /\b(De|Dem|Deres|vennligst|vedkommende)\b/,
  en: /\b(kindly|please be|herewith|the user)\b/i,
} as const;

/** Letters and words of the neighbour. */
const FOREIGN = {
  sv: /[æø]|\b(ikke|noen|hvem|besøk|jeg)\b/i,
  nb: /[äö]|\b(inte|någon|vem|ikkje|nogen|noget|eg)\b/i,
  en: /[åæø]|\b(inte|ikke|pass|vakt)\b/i,
} as const;

describe.each(LANGUAGES)('the tone in %s', (language) => {
  const texts = everyText(textsIn(language));

  test('blames nobody', () => {
    expect(saying(texts, BLAME[language], ['fault'])).toEqual([]);
  });

  test('is du', () => {
    expect(saying(texts, FORMAL[language])).toEqual([]);
  });

  test('is its own language', () => {
    const names = ['rules.delegation', 'checks.delegated', 'whichLanguage'];
    expect(saying(texts, FOREIGN[language], names)).toEqual([]);
  });
});

describe('whose schedule', () => {
  test.each([
    ['sv', 'Ditt pass är 07–16.', 'Ahmeds pass är 07–16.', 'Du arbetar inte då.', 'Ahmed arbetar inte då.'],
    ['nb', 'Vakten din er 07–16.', 'Vakten til Ahmed er 07–16.', 'Du jobber ikke da.', 'Ahmed jobber ikke da.'],
    [
      'en',
      'Your shift is 07–16.',
      "Ahmed's shift is 07–16.",
      'You are not at work then.',
      'Ahmed is not at work then.',
    ],
  ] as const)('%s: the reader’s own, or someone’s by name', (language, mine, theirs, off, theirsOff) => {
    const { rules } = textsIn(language);
    const ahmed = { self: false, name: 'Ahmed' } as const;
    expect(rules.outsideShift({ self: true }, '07–16', 15)).toContain(mine);
    expect(rules.outsideShift(ahmed, '07–16', 15)).toContain(theirs);
    expect([rules.offDuty({ self: true }), rules.offDuty(ahmed)]).toEqual([off, theirsOff]);
  });
});
