import fc from 'fast-check';
import { instant } from '../../src/core/ids';
import { type ForbiddenKind, forbidden } from '../../src/privacy/redact';
import { english } from '../language/messages-english';
import { norwegian } from '../language/messages-norwegian';
import { swedish } from '../language/messages-swedish';
import { misread, team } from '../language/misread';
import { vocabulary } from '../language/team';
import { olderNames } from './older-names';

const now = instant(Date.parse('2025-11-19T08:00:00Z'));
const context = { names: ['Sara Lind', 'Ahmed Ali'], now };
const kindsOf = (text: string) => forbidden(text, context);

const CAUGHT: readonly (readonly [string, ForbiddenKind])[] = [
  ['Greta Andersson 19340512-1234 har fått ny medicin', 'personalNumber'],
  ['340512-1234', 'personalNumber'],
  ['hon är 340512 1234', 'personalNumber'],
  ['3405121234 hos K-1047', 'personalNumber'],
  ['193405121234', 'personalNumber'],
  ['19340512 1234 imorgon 14.30', 'personalNumber'],
  ['340512+1234 är över hundra', 'personalNumber'],
  ['340572-1234 samordningsnummer', 'personalNumber'],
  ['19340572-1234', 'personalNumber'],
  ['340512 - 1234', 'personalNumber'],
  ['340512–1234', 'personalNumber'],
  ['1934-05-12-1234', 'personalNumber'],
  ['1934-05-12 1234', 'personalNumber'],
  ['34-05-12-1234', 'personalNumber'],
  ['340512-1234.', 'personalNumber'],
  ['(340512-1234)', 'personalNumber'],
  ['pnr:340512-1234', 'personalNumber'],
  ['251120-1430 är född 1925', 'personalNumber'],
  ['12053412345', 'personalNumber'],
  ['120534 12345 skal til legen', 'personalNumber'],
  ['52053412345 D-nummer', 'personalNumber'],
  ['120534-12345', 'personalNumber'],
  ['12.05.34 12345', 'personalNumber'],
  ['12.05.1934 12345', 'personalNumber'],
  ['fnr 120534 123 45', 'personalNumber'],
  ['ring 070-123 45 67', 'phone'],
  ['0701234567', 'phone'],
  ['070 123 45 67', 'phone'],
  ['0701-23 45 67', 'phone'],
  ['070-1234567', 'phone'],
  ['070 12 34 567', 'phone'],
  ['08-123 456 78', 'phone'],
  ['08-12 34 56 78', 'phone'],
  ['08 12345678', 'phone'],
  ['031-12 34 56', 'phone'],
  ['060-123456', 'phone'],
  ['0470-123 45', 'phone'],
  ['0470-12345', 'phone'],
  ['060-12 34 56', 'phone'],
  ['+46 70 123 45 67', 'phone'],
  ['+46701234567', 'phone'],
  ['+46 (0)70-123 45 67', 'phone'],
  ['0046701234567', 'phone'],
  ['0046 70 123 45 67', 'phone'],
  ['412 34 567', 'phone'],
  ['41234567', 'phone'],
  ['41 23 45 67', 'phone'],
  ['412 345 67', 'phone'],
  ['22 33 44 55', 'phone'],
  ['+47 412 34 567', 'phone'],
  ['+4741234567', 'phone'],
  ['0047 412 34 567', 'phone'],
  ['47 41 23 45 67', 'phone'],
  ['tlf 91234567, ring meg', 'phone'],
  ['+44 20 7946 0958', 'phone'],
  ['portkod 1234', 'doorCode'],
  ['Portkoden är 4711', 'doorCode'],
  ['koden är 4711', 'doorCode'],
  ['kod: 4711', 'doorCode'],
  ['dörrkod: 12#45', 'doorCode'],
  ['dorrkod 1245', 'doorCode'],
  ['dørkode 1234', 'doorCode'],
  ['dørkoden er 1234', 'doorCode'],
  ['nøkkelboks kode 1234', 'doorCode'],
  ['nøkkelboks: 1234', 'doorCode'],
  ['kode til nøkkelboksen 4567', 'doorCode'],
  ['koden til døra er 4567', 'doorCode'],
  ['door code 1234', 'doorCode'],
  ['the door code is 1234', 'doorCode'],
  ['key box code 1234', 'doorCode'],
  ['key box 1234', 'doorCode'],
  ['nyckelskåpet har kod 1234', 'doorCode'],
  ['nyckelboxen 4711', 'doorCode'],
  ['portkod till K-1047 är 4711', 'doorCode'],
  ['portkod K-1047: 4711', 'doorCode'],
  ['4711 är portkoden', 'doorCode'],
  ['slå 4711# så öppnas det', 'doorCode'],
  ['larmkoden 123456', 'doorCode'],
  ['the code is 4711', 'doorCode'],
  ['port kod 4 7 1 1', 'doorCode'],
  ['slå 4711 på porten', 'doorCode'],
  ['port 1234', 'doorCode'],
  ['portkoden är fyra fem sex sju', 'doorCode'],
  ['koden er en to tre fire', 'doorCode'],
  ['nyckeln ligger under mattan', 'doorCode'],
  ['nyckelgömman bakom krukan', 'doorCode'],
  ['nøkkelen ligger under dørmatta', 'doorCode'],
  ['nøkkelen ligger i postkassa', 'doorCode'],
  ['the key is under the mat', 'doorCode'],
  ['under mattan ligger nyckeln', 'doorCode'],
  ['född 340512', 'personalNumber'],
  ['født 12.05.1934', 'personalNumber'],
  ['born 19340512', 'personalNumber'],
  ['Storgatan 5', 'address'],
  ['kjør til Bjørkeveien 12B', 'address'],
  ['12 Baker Street', 'address'],
  ['Karl Johans gate 3', 'address'],
  ['lösenord Sommar2026', 'password'],
  ['lösenordet är hemligt', 'password'],
  ['passord: abc123', 'password'],
  ['the password is secret', 'password'],
  ['kan nån ta Greta Andersson imorgon', 'clientName'],
  ['Anna Svensson i K-1047', 'clientName'],
  ['K-1047 (Greta)', 'clientName'],
  ['fru Karlsson behöver mer tid', 'clientName'],
  ['Herr Olsen på torsdag', 'clientName'],
  ['Mrs Smith needs help', 'clientName'],
  ['Greta Andersson vill byta tid imorgon', 'clientName'],
  ['besöket hos Greta imorgon 7.30', 'clientName'],
  ['bytt besøket hos Kåre i morgen', 'clientName'],
  ['kan nån ta besöket hos greta imorgon', 'clientName'],
  ['kan noen ta besøket til Torbjørg i morgen', 'clientName'],
  ['kan nån ta besöket hos Zdravka imorgon', 'clientName'],
  ['can anyone take the visit with Solveig tomorrow', 'clientName'],
  ['jag blir sen till Gunnel', 'clientName'],
  ['jeg er på vei til kåre', 'clientName'],
  ['Greta vill byta dag', 'clientName'],
  ['imorgon behöver Greta mer tid', 'clientName'],
  ['Kåre trenger hjelp med frokosten', 'clientName'],
  ['Astrid wants a later visit', 'clientName'],
  ['Torlaug Halvorsen imorgon 14.30', 'clientName'],
  ['K-1011 fick Waran 2,5 mg två gånger', 'medicine'],
  ['75mikrogram Levaxin ska tas på morgonen', 'medicine'],
  ['Levaxin 75 µg', 'medicine'],
  ['B-231 skal ha 12 IE til frokost', 'medicine'],
  ['10 enheter insulin saknas', 'medicine'],
  ['insulin 8 E före maten', 'medicine'],
  ['K-1011 ska ha 2 tabletter Alvedon', 'medicine'],
  ['Furix 1 tablett på morgonen', 'medicine'],
  ['B-231 tok en tablett Paralgin', 'medicine'],
  ['half a tablet of Warfarin', 'medicine'],
];

const KEPT: readonly string[] = [
  'Kan nån ta besöket hos K-1047 imorgon 14.30?',
  'kan nån ta K-1047 20261123',
  'K-1047 2026-11-23 14:30',
  '20261123 1430',
  '20251120 1430',
  '20251120 0730-1500',
  '2025-11-20 1430',
  '23/11',
  '23/11 07-16',
  '23.11.2025',
  '23112025',
  'K-1047 23/11 1430',
  '07-16',
  '0730-1500',
  '0730-1500 21/11',
  '7-16 lördag 22/11',
  '0730-1500 0700-1530',
  '07-16 07-15 22-07',
  '08-16 07-15',
  '14.30-15.15',
  '14:30-15:15 K-1047',
  'v47',
  'vecka 47-48',
  'ja #27',
  'ja 27',
  'godkänn 1234',
  '#1234',
  'kan noen ta B-231 i morgen kl 0930',
  'B-231 B-240 B-226',
  'K-1047, K-1020 och K-1033 imorgon 1430',
  'K 1047 1430',
  'k1047 1430',
  'insatskod 1234',
  'tjänstekod 4711 räcker inte',
  'service code 1234',
  'hinder: vi måste ringa bhl för varje 10 min ändring',
  'portkoden fungerar inte imorgon 1430',
  'kodlåset ska bytas 23/11 kl 1430',
  'nyckelboxen är tom hos K-1047',
  'portkod saknas till K-1047',
  'nytt batteri i kodlåset imorgon 1430',
  '21/11-23/11',
  '21-23/11',
  '2025-11-21 - 2025-11-23',
  '20251121-20251123',
  'K-1047 2025-11-20 14:30, K-1020 2025-11-20 15:30',
  'Sara Lind tar 14.30',
  '15 min kl 14.30',
  '100 min 30',
  'nyckeln till K-1047 ligger på kontoret',
  'nycklarna försvann under natten',
  'omvägen tog 15 min',
  'genvägen 14.30',
  'jag har glömt mitt lösenord',
  'lösenordet funkar inte',
  'I forgot my password',
  'K-1047 är född 1934',
  'K-1047 (Sara)',
  'K-1047 (morgon)',
  'kan Ola Nordmann ta K-1047',
  'Ola Nordmann kan ta B-231',
  'jag tar K-1047 åt Anna Svensson',
  'Kan Sara Lind ta K-1047 imorgon',
  'Hej Sara, kan du ta K-1047',
  'besöket hos Sara imorgon',
  'Sara vill byta tid imorgon',
  'jag tar besöket till Ahmed',
  'Olle vill byta pass med mig',
  'Olle behöver ledigt på fredag',
  'ge besöket till Olle',
  'byt besök med Olle imorgon',
  'besöket hos tandläkaren imorgon',
  'jag är hos Frisören till 10',
  'kan nån ta vakta til Olle',
  'hos bruker B-231',
  'jag kan per dag ta två',
  'hos K-1047 på dagen',
  'K-1011 har tagit för många tabletter',
  'K-1011 vill ha 2 tabletter uppmärkta på morgonen',
  'K-1033 väger 3 kg mindre, behöver 20 min mer till maten',
  'kan nån ta min vakt 7-16, jag tar 2 E i stället',
  'Fråga Nilsson imorgon',
  '2',
];

describe('what may never be kept', () => {
  test.each(CAUGHT)('"%s" holds a %s', (text, kind) => {
    expect(kindsOf(text)).toContain(kind);
  });

  test.each(KEPT)('"%s" is kept', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });
});

describe('what is written to be kept', () => {
  test.each<[string, readonly ForbiddenKind[]]>([
    ['jag har pratat med Greta Andersson', ['clientName']],
    ['ring til Torlaug Halvorsen', ['clientName']],
    ['Anna Svensson kan ta det', ['clientName']],
    ['jag har pratat med Sara Lind', []],
    ['Sara och Ahmed tar det', []],
    ['vi behöver dig där på lördag', []],
  ])('"%s": %j', (text, kinds) => {
    expect(forbidden(text, { ...context, kept: true })).toEqual(kinds);
  });
});

describe('names of older people', () => {
  const placed = {
    sv: [(name: string) => `kan nån ta besöket hos ${name} imorgon 7.30`, (name: string) => `${name} vill byta tid`],
    nb: [(name: string) => `bytt besøket hos ${name} i morgen`, (name: string) => `${name} trenger mer hjelp`],
  };

  test.each([
    ['sv', 'Maj Per Bo Stig Dan Dag'],
    ['nb', 'Liv Unni Per Tor Dag Finn Stein Tom'],
  ] as const)(
    'two hundred of the commonest, %s, are caught where a client stands; in small letters not %s',
    (language, words) => {
      const names = olderNames[language];
      expect(new Set(names).size).toBe(200);
      const missed = (typed: (name: string) => string) =>
        names.filter((name) => placed[language].some((say) => !kindsOf(say(typed(name))).includes('clientName')));
      expect(missed((name) => name)).toEqual([]);
      expect(missed((name) => name.toLowerCase())).toEqual(words.split(' '));
    },
  );

  test('a colleague of the same name is never taken for a client', () => {
    for (const language of ['sv', 'nb'] as const)
      for (const name of olderNames[language])
        for (const say of placed[language])
          expect({ name, kinds: forbidden(say(name), { names: [`${name} Lind`], now }) }).toEqual({ name, kinds: [] });
  });

  test('no message that carers write to be understood holds one', () => {
    const texts = (messages: readonly (readonly [string, ...unknown[]])[]) => messages.map(([text]) => text);
    const namesOf = (members: readonly { readonly name: string }[]) => members.map(({ name }) => name);
    const taken = [
      ...[...texts(swedish), ...texts(norwegian), ...texts(english)].map((text) => ({ text, of: vocabulary })),
      ...misread.map(([, text]) => ({ text, of: team })),
    ].filter(({ text, of }) => forbidden(text, { names: namesOf(of.members), now }).includes('clientName'));
    expect(taken.map(({ text }) => text)).toEqual([]);
  });
});

describe('one and the same digits', () => {
  test.each<[string, ForbiddenKind]>([
    ['0701234567', 'phone'],
    ['+46701234567', 'phone'],
    ['0046701234567', 'phone'],
    ['3405121234', 'personalNumber'],
    ['193405121234', 'personalNumber'],
    ['12053412345', 'personalNumber'],
    ['Karl Johans gate 3', 'address'],
  ])('"%s" is a %s and nothing else', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const two = (number: number) => String(number).padStart(2, '0');
const sentence = fc.constantFrom(
  (thing: string) => `Kan nån ta K-1047 imorgon 14.30? ${thing}`,
  (thing: string) => `jag tar K-1020 åt Sara tors 14:30, ${thing}.`,
  (thing: string) => `${thing} kan noen ta B-231 i morgen kl 9`,
  (thing: string) => `can anyone take K-1047 (${thing}) tomorrow at 2.30pm`,
  (thing: string) => `K-1047: ${thing}`,
);

describe('whatever the digits', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: 31 });

  test('a Swedish number is caught in every writing', () => {
    const separator = fc.constantFrom('', '-', ' ', '+', ' - ', '–');
    const coordination = fc.constantFrom(0, 60);
    const century = fc.constantFrom('', '19');
    const year = fc.integer({ min: 20, max: 99 });
    fc.assert(
      fc.property(
        sentence,
        century,
        year,
        month,
        day,
        coordination,
        separator,
        digits(4),
        (say, c, y, m, d, k, s, last) => {
          expect(kindsOf(say(`${c}${two(y)}${two(m)}${two(d + k)}${s}${last}`))).toContain('personalNumber');
        },
      ),
    );
  });

  test('a Norwegian number is caught in every writing', () => {
    const separator = fc.constantFrom('', ' ', '-');
    fc.assert(
      fc.property(
        sentence,
        day,
        fc.constantFrom(0, 40),
        month,
        digits(2),
        separator,
        digits(5),
        (say, d, k, m, y, s, last) => {
          expect(kindsOf(say(`${two(d + k)}${two(m)}${y}${s}${last}`))).toContain('personalNumber');
        },
      ),
    );
  });

  test('a Swedish phone number is caught in every grouping', () => {
    const shape = fc.constantFrom(
      (n: string) => `07${n}`,
      (n: string) => `07${n.slice(0, 1)}-${n.slice(1, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      (n: string) => `07${n.slice(0, 1)} ${n.slice(1, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      (n: string) => `07${n.slice(0, 1)}-${n.slice(1)}`,
      (n: string) => `07${n.slice(0, 2)}-${n.slice(2, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      (n: string) => `+467${n}`,
      (n: string) => `+46 7${n.slice(0, 1)} ${n.slice(1, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      (n: string) => `00467${n}`,
      (n: string) => `08-${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
    );
    fc.assert(
      fc.property(sentence, shape, digits(8), (say, grouped, number) => {
        expect(kindsOf(say(grouped(number)))).toContain('phone');
      }),
    );
  });

  test('a Norwegian phone number is caught in every grouping', () => {
    const shape = fc.constantFrom(
      (n: string) => n,
      (n: string) => `${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`,
      (n: string) => `${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      (n: string) => `+47 ${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`,
      (n: string) => `+47${n}`,
      (n: string) => `0047 ${n}`,
    );
    fc.assert(
      fc.property(sentence, shape, fc.constantFrom('4', '9'), digits(7), (say, grouped, first, rest) => {
        expect(kindsOf(say(grouped(`${first}${rest}`)))).toContain('phone');
      }),
    );
  });

  test('a door code is caught after its word', () => {
    const word = fc.constantFrom(
      'portkod',
      'portkoden är',
      'koden är',
      'dørkode',
      'nøkkelboks kode',
      'door code',
      'key box code',
      'kod till dörren:',
    );
    const code = fc.oneof(
      digits(4),
      digits(5),
      fc.tuple(digits(2), digits(2)).map(([a, b]) => `${a}#${b}`),
    );
    fc.assert(
      fc.property(sentence, word, code, (say, before, value) => {
        expect(kindsOf(say(`${before} ${value}`))).toContain('doorCode');
      }),
    );
  });

  test('a message about a swap is never caught', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const minute = fc.integer({ min: 0, max: 59 });
    const time = fc.tuple(hour, minute, fc.constantFrom('.', ':', '')).map(([h, m, s]) => `${two(h)}${s}${two(m)}`);
    const range = fc.oneof(
      fc.tuple(hour, hour).map(([a, b]) => `${two(a)}-${two(b)}`),
      fc.tuple(hour, hour).map(([a, b]) => `${a}-${b}`),
      fc.tuple(hour, minute, hour, minute).map(([a, b, c, d]) => `${two(a)}${two(b)}-${two(c)}${two(d)}`),
    );
    const date = fc
      .tuple(
        fc.integer({ min: -300, max: 700 }),
        fc.constantFrom('iso', 'packed', 'slash', 'dot', 'dotYear', 'week', 'word'),
      )
      .map(([days, form]) => {
        const iso = new Date(now + days * 86_400_000).toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number);
        switch (form) {
          case 'iso':
            return iso;
          case 'packed':
            return iso.replaceAll('-', '');
          case 'slash':
            return `${d}/${m}`;
          case 'dot':
            return `${d}.${m}.`;
          case 'dotYear':
            return `${d}.${m}.${y}`;
          case 'week':
            return `v.${(Math.abs(days) % 52) + 1}`;
          default:
            return 'imorgon';
        }
      });
    const client = fc.oneof(
      fc.tuple(fc.constantFrom('K', 'k', 'B'), fc.constantFrom('-', '', ' '), digits(4)).map((parts) => parts.join('')),
      digits(3).map((number) => `B-${number}`),
    );
    const say = fc.constantFrom(
      (c: string, d: string, t: string) => `Kan nån ta besöket hos ${c} ${d} ${t}?`,
      (c: string, d: string, t: string) => `${c} ${t} ${d}`,
      (c: string, d: string, t: string) => `jag tar ${c} åt Sara ${d} kl ${t}`,
      (c: string, d: string, t: string) => `kan noen ta ${c} kl. ${t} ${d} #27`,
      (c: string, d: string, t: string) => `ja 27, portkod saknas till ${c} ${d} kl ${t}`,
    );
    fc.assert(
      fc.property(say, client, date, fc.oneof(time, range), (message, c, d, t) => {
        expect(kindsOf(message(c, d, t))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
