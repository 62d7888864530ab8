import fc from 'fast-check';
import type { ObstacleKind } from '../../src/core/obstacles';
import type { Language } from '../../src/core/team';
import { alikeness } from '../../src/language/alike';
import { obstacleKindOf } from '../../src/language/obstacle-kinds';
import { understand } from '../../src/language/understand';
import { context } from './team';

const read = (text: string, language: Language) => understand(text, context(language));

describe('what is said of obstacles', () => {
  test.each<[Language, string, string, object]>([
    ['sv', 'hinder: schemat är för tajt', 'obstacle', { comment: 'schemat är för tajt' }],
    ['sv', 'Hinder – vi har ingen bil på helger', 'obstacle', { comment: 'vi har ingen bil på helger' }],
    ['sv', 'tidstyv: vi skriver samma sak två gånger', 'obstacle', { comment: 'vi skriver samma sak två gånger' }],
    [
      'sv',
      'hinder it: inloggningen tar tio minuter',
      'obstacle',
      { comment: 'inloggningen tar tio minuter', obstacleKind: 'it' },
    ],
    ['sv', 'hinder schema nivå 2: helgerna', 'obstacle', { comment: 'helgerna', obstacleKind: 'schedule', level: 2 }],
    [
      'sv',
      'onödigt krav: signera på papper också',
      'obstacle',
      { comment: 'signera på papper också', obstacleKind: 'requirement' },
    ],
    ['sv', 'hinder: K-1047 kan inte få hjälp före 8', 'obstacle', { comment: 'K-1047 kan inte få hjälp före 8' }],
    ['sv', 'hinder: förslag: ring inte', 'obstacle', { comment: 'förslag: ring inte' }],
    ['sv', 'hinder', 'obstacle', {}],
    [
      'sv',
      'hinder efter 14:30 på fredagar',
      'obstacle',
      { comment: 'hinder efter 14:30 på fredagar', date: '2025-11-21', time: '14:30' },
    ],
    ['sv', 'vilka hinder har vi?', 'obstacle', {}],
    ['sv', 'visa våra hinder', 'obstacle', {}],
    ['sv', 'hur många hinder har vi öppna?', 'obstacle', {}],
    ['sv', 'hinder 12', 'obstacle', { caseNumber: 12 }],
    ['sv', 'hindret #12', 'obstacle', { caseNumber: 12 }],
    ['sv', 'samma 12', 'sameHere', { caseNumber: 12 }],
    ['sv', 'vi möter 12 också', 'sameHere', { caseNumber: 12 }],
    ['sv', 'klart 12', 'accept', { caseNumber: 12 }],
    ['sv', 'löst 12', 'solved', { caseNumber: 12 }],
    [
      'sv',
      'klart 12: nu går det att skriva i stället',
      'accept',
      { caseNumber: 12, comment: 'nu går det att skriva i stället' },
    ],
    ['sv', 'nej 12: lagen säger så', 'decline', { caseNumber: 12, comment: 'lagen säger så' }],
    ['sv', 'skicka vidare 12: det är förvaltningens', 'passOn', { caseNumber: 12, comment: 'det är förvaltningens' }],
    [
      'sv',
      'svar 12: från måndag räcker ett meddelande',
      'reply',
      { caseNumber: 12, comment: 'från måndag räcker ett meddelande' },
    ],
    ['sv', 'fråga 12: gäller det alla?', 'askBack', { caseNumber: 12, comment: 'gäller det alla?' }],
    ['sv', 'kommentar 12: samma i andra lag', 'comment', { caseNumber: 12, comment: 'samma i andra lag' }],
    ['sv', 'arbetskarta', 'workMap', {}],
    ['sv', 'visa arbetskartan', 'workMap', {}],
    ['sv', 'arbetssteg: rapport, planering, besök', 'workSteps', { comment: 'rapport, planering, besök' }],
    ['sv', 'fäst 12 vid planering', 'pin', { caseNumber: 12, comment: 'planering' }],
    [
      'nb',
      'hinder: vi må ringe saksbehandler hver gang',
      'obstacle',
      { comment: 'vi må ringe saksbehandler hver gang' },
    ],
    ['nb', 'tidstyv: vi skriver det samme to ganger', 'obstacle', { comment: 'vi skriver det samme to ganger' }],
    ['nb', 'hindring: nøklene er på kontoret', 'obstacle', { comment: 'nøklene er på kontoret' }],
    [
      'nb',
      'hinder turnus nivå 1: for korte vakter',
      'obstacle',
      { comment: 'for korte vakter', obstacleKind: 'schedule', level: 1 },
    ],
    [
      'nb',
      'unødvendig krav: signere på papir også',
      'obstacle',
      { comment: 'signere på papir også', obstacleKind: 'requirement' },
    ],
    ['nb', 'hvilke hindre har vi?', 'obstacle', {}],
    ['nb', 'samme 12', 'sameHere', { caseNumber: 12 }],
    ['nb', 'vi møter 12 også', 'sameHere', { caseNumber: 12 }],
    ['nb', 'send videre 12: det er bydelens', 'passOn', { caseNumber: 12, comment: 'det er bydelens' }],
    ['nb', 'løst 12', 'solved', { caseNumber: 12 }],
    ['nb', 'arbeidskart', 'workMap', {}],
    ['nb', 'arbeidssteg: rapport, besøk', 'workSteps', { comment: 'rapport, besøk' }],
    ['nb', 'fest 12 til planlegging', 'pin', { caseNumber: 12, comment: 'planlegging' }],
    ['en', 'obstacle: too many passwords', 'obstacle', { comment: 'too many passwords' }],
    ['en', 'what obstacles do we have?', 'obstacle', {}],
    ['en', 'same 12', 'sameHere', { caseNumber: 12 }],
    ['en', 'done 12', 'solved', { caseNumber: 12 }],
    ['en', 'pass on 12: not ours', 'passOn', { caseNumber: 12, comment: 'not ours' }],
    ['en', 'work map', 'workMap', {}],
    ['en', 'work steps: handover, visits', 'workSteps', { comment: 'handover, visits' }],
    ['en', 'pin 12 to planning', 'pin', { caseNumber: 12, comment: 'planning' }],
  ])('%s: "%s" is %s', (language, text, intent, slots) => {
    expect(read(text, language)).toEqual({ intent, slots });
  });

  test.each<[Language, string]>([
    ['sv', 'klart'],
    ['sv', 'lägg 15 till på morgonen hos K-1047'],
    ['sv', 'jag tar samma pass som Ahmed imorgon'],
    ['sv', 'jag har förhinder imorgon'],
    ['sv', 'skicka'],
    ['nb', 'jeg er hindret i morgen, kan noen ta K-1047?'],
    ['en', 'same as yesterday'],
  ])('%s: "%s" is something else', (language, text) => {
    const { intent } = read(text, language);
    expect(['obstacle', 'sameHere', 'solved', 'passOn', 'pin', 'workMap', 'workSteps']).not.toContain(intent);
  });

  test('danger comes before it', () => {
    expect(read('hinder: brukaren andas inte', 'sv').intent).toBe('acute');
  });
});

describe('the kind that is guessed from the words', () => {
  test.each<[string, ObstacleKind]>([
    ['vi måste ringa bhl för varje 10 min ändring', 'code'],
    ['beställningen säger dusch måndag och inget annat', 'code'],
    ['inloggningen i journalsystemet tar tio minuter', 'it'],
    ['schemat läggs för sent', 'schedule'],
    ['för korta raster på helgerna', 'schedule'],
    ['två bilar på tolv personer', 'premises'],
    ['nycklarna ligger på kontoret', 'premises'],
    ['sjukhuset skriver ut utan att höra av sig', 'cooperation'],
    ['vi rapporterar samma timmar varje vecka', 'measure'],
    ['onödigt krav på signatur', 'requirement'],
    ['vi får inte handla med brukarens kort', 'rule'],
    ['morgonmötet drar ut på tiden', 'routine'],
    ['det är bara så', 'routine'],
    ['vi må ringe saksbehandler for ti minutter', 'code'],
    ['pålogging tar ti minutter', 'it'],
    ['turnusen kommer for sent', 'schedule'],
    ['for få biler', 'premises'],
    ['fastlegen svarer ikke', 'cooperation'],
    ['vi registrerer det samme tre ganger', 'measure'],
    ['unødvendig krav om signatur', 'requirement'],
    ['too few cars', 'premises'],
    ['it takes too long to log in', 'it'],
  ])('%s: %s', (text, kind) => {
    expect(obstacleKindOf(text)).toBe(kind);
  });
});

const SAME = 0.4;

describe('how alike two texts are', () => {
  test.each([
    ['vi måste ringa bhl för varje 10 min ändring', 'ringa biståndshandläggaren för varje ändring på tio minuter'],
    ['inloggningen tar för lång tid', 'det tar lång tid att logga in, inloggning strular'],
    ['vi har för få bilar på helgerna', 'bilarna räcker inte i helgen'],
    ['planera tillsammans på fredagar', 'vi gör planeringen tillsammans fredagar 13.30'],
    ['vi må ringe saksbehandler for hver endring', 'må ringe saksbehandleren ved alle endringer'],
    ['for få biler i helgene', 'bilene rekker ikke i helgen'],
    ['we have to call about every change', 'calling about each change'],
  ])('these are: "%s", "%s"', (one, other) => {
    expect(alikeness(one, other)).toBeGreaterThanOrEqual(SAME);
  });

  test.each([
    ['vi måste ringa bhl för varje 10 min ändring', 'inloggningen tar för lång tid'],
    ['vi har för få bilar på helgerna', 'schemat läggs för sent'],
    ['vi måste dokumentera allt två gånger', 'vi måste hämta nycklar på kontoret'],
    ['vi må ringe saksbehandler for hver endring', 'for få biler i helgene'],
    ['', 'for få biler'],
    ['det är som det är', 'det är som det är'],
  ])('these are not: "%s", "%s"', (one, other) => {
    expect(alikeness(one, other)).toBeLessThan(SAME);
  });

  test('it is between 0 and 1, the same both ways, and whole where the words are the same', () => {
    const words = fc.array(fc.constantFrom('bil', 'bilar', 'schema', 'ringa', 'bhl', 'och', 'nycklar', 'helgen'));
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        const alike = alikeness(a, b);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(alikeness(b, a)).toBe(alike);
        expect(alikeness(`${a} planering`, `Planering ${a}`)).toBe(1);
      }),
    );
  });
});
