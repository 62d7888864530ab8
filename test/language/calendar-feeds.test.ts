import type { Language } from '../../src/core/team';
import { understand } from '../../src/language/understand';
import { context } from './team';

const said = (text: string, language: Language) => {
  const { intent, slots } = understand(text, context(language));
  return { intent, ...slots };
};

type Spoken = Readonly<Record<'asks' | 'on' | 'off' | 'new', readonly string[]>>;

/** Today is Wednesday 19 November 2025. */
const ABOUT: Readonly<Record<Language, Spoken>> = {
  sv: {
    asks: [
      'kalender',
      'Kalendern',
      'kalnder',
      'min kalender',
      'min kalender i mobilen',
      'kalenderlänk',
      'länk till kalendern',
      'koppla till kalendern',
      'koppla ihop med min kalender',
      'jag vill ha mina pass i mobilens kalender',
      'mina pass i kalendern',
      'kan jag få schemat i mobilkalendern?',
      'lägg in mina pass i google kalendern',
      'hur får jag in mina pass i min kalender?',
      'prenumerera på kalender',
      'synka med outlook kalendern',
      'ical',
      'slå på kalendern?',
      'jag vill ha mina pass i telefonen',
      'skicka mitt schema till mobilen',
      'få schemat i mobilen',
      'mina pass i mobilen',
    ],
    on: [
      'kalender på',
      'Kalendern på',
      'slå på kalendern',
      'slå på min kalender',
      'sätt på kalendern',
      'starta kalendern',
    ],
    off: [
      'kalender av',
      'stäng av kalendern',
      'slå av kalendern',
      'ta bort kalendern',
      'stoppa kalendern',
      'avsluta kalenderprenumerationen',
    ],
    new: ['kalender ny', 'ny kalenderlänk', 'ny adress till kalendern', 'byt kalenderadress', 'kalender ny adress'],
  },
  nb: {
    asks: [
      'kalender',
      'kalenderen min',
      'koble til kalender',
      'kalenderlenke',
      'vaktene mine i kalenderen',
      'kan jeg få turnusen i kalenderen på mobilen?',
      'legg vaktene mine inn i kalenderen',
      'abonnere på kalender',
      'vis kalender',
      'jeg vil ha vaktene mine på telefonen',
      'send turnusen til mobilen',
      'vaktene mine på mobilen',
    ],
    on: ['kalender på', 'slå på kalender', 'skru på kalenderen'],
    off: ['kalender av', 'slå av kalenderen', 'skru av kalenderen', 'fjern kalenderen', 'slett kalenderlenken'],
    new: ['kalender ny', 'ny kalenderlenke', 'bytt adresse til kalenderen'],
  },
  en: {
    asks: [
      'calendar',
      'my calendar',
      'calendar feed',
      'calendar link',
      'connect calendar',
      'my shifts in my calendar',
      'can I get my shifts in my phone calendar?',
      'subscribe to my calendar',
      'calendar on my phone',
      'add my rota to google calendar',
      'I want my shifts on my phone',
      'send my schedule to my phone',
      'my shifts on my phone',
    ],
    on: ['calendar on', 'turn on the calendar', 'turn my calendar on', 'enable calendar'],
    off: ['calendar off', 'turn off the calendar', 'turn the calendar off', 'remove my calendar', 'disable calendar'],
    new: ['calendar new', 'new calendar link', 'new address for my calendar', 'change the calendar address'],
  },
};

describe.each(['sv', 'nb', 'en'] as const)('one’s own shifts in a calendar, in %s', (language) => {
  const others = ['sv', 'nb', 'en'] as const;

  test.each(ABOUT[language].asks)('"%s" asks how it stands, and changes nothing', (text) => {
    for (const other of others) expect(said(text, other)).toEqual({ intent: 'calendar' });
  });

  test.each(
    (['on', 'off', 'new'] as const).flatMap((feed) => ABOUT[language][feed].map((text) => [text, feed] as const)),
  )('"%s": %s', (text, feed) => {
    for (const other of others) expect(said(text, other)).toEqual({ intent: 'calendar', feed });
    expect(said(text.toUpperCase(), language)).toEqual({ intent: 'calendar', feed });
  });
});

describe('of a day in it, it is that day', () => {
  test.each([
    ['kalender på fredag', 'sv', '2025-11-21'],
    ['visa kalendern imorgon', 'sv', '2025-11-20'],
    ['kalender i morgen', 'nb', '2025-11-20'],
    ['my calendar tomorrow', 'en', '2025-11-20'],
  ] as const)('"%s"', (text, language, date) => {
    expect(said(text, language)).toEqual({ intent: 'myDay', date });
  });
});

describe('near it, and something else', () => {
  test.each([
    ['K-1047 behöver en ny kalender i köket', 'sv'],
    ['Saras kalender', 'sv'],
    ['kan nån ta mitt pass i kalendern på fredag?', 'sv'],
    ['förslag: en gemensam kalender för bilarna', 'sv'],
    ['hinder: kalendern går inte att öppna', 'sv'],
    ['ny kalender', 'sv'],
    ['kan noen ta vakta mi i kalenderen på fredag?', 'nb'],
    ['do not turn off the calendar', 'en'],
  ] as const)('"%s" turns nothing on or off', (text, language) => {
    expect(said(text, language)).not.toHaveProperty('feed');
  });

  test.each([
    ['K-1047 behöver en ny kalender i köket', 'sv'],
    ['Saras kalender', 'sv'],
    ['kan nån ta mitt pass i kalendern på fredag?', 'sv'],
    ['förslag: en gemensam kalender för bilarna', 'sv'],
    ['boka ett besök i kalendern på fredag', 'sv'],
    ['kan nån ta mitt pass, ring på telefonen', 'sv'],
    ['jag kan ta ett pass på fredag', 'sv'],
    ['jag vill ha passet på fredag', 'sv'],
  ] as const)('"%s" is not about one’s own', (text, language) => {
    expect(said(text, language).intent).not.toBe('calendar');
  });
});
