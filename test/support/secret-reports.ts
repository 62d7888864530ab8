import fc from 'fast-check';

export type Tongue = 'sv' | 'nb' | 'en';

/** Something that may never be kept, as somebody types it, and what of it would give it away. */
export interface Secret {
  readonly typed: string;
  readonly traces: readonly string[];
}

/** Where somebody tries to leave it. */
export type Way =
  | 'message'
  | 'typed question'
  | 'typed answer'
  | 'typed no'
  | 'typed taking back'
  | 'question in the card'
  | 'answer in the card'
  | 'no in the card'
  | 'taking back in the card'
  | 'what came of it'
  | 'form'
  | 'forged card';

export interface SecretReport {
  readonly tongue: Tongue;
  readonly way: Way;
  readonly secret: Secret;
  readonly words: string;
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const two = (number: number): string => String(number).padStart(2, '0');
const onlyDigits = (typed: string): string => typed.replaceAll(/\D/g, '');

const numbered = (typed: string): Secret => ({ typed, traces: [typed, onlyDigits(typed)] });

/** The last digits are any, so that the checksum is mostly wrong. */
const personalNumber = fc
  .record({
    century: fc.constantFrom('', '19'),
    year: fc.integer({ min: 21, max: 49 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    coordination: fc.constantFrom(0, 60),
    between: fc.constantFrom('-', ' ', '', '+'),
    last: digits(4),
  })
  .map(({ century, year, month, day, coordination, between, last }) =>
    numbered(`${century}${year}${two(month)}${two(day + coordination)}${between}${last}`),
  );
const birthNumber = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    dNumber: fc.constantFrom(0, 40),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 21, max: 49 }),
    between: fc.constantFrom('', ' ', '-'),
    last: digits(5),
  })
  .map(({ day, dNumber, month, year, between, last }) =>
    numbered(`${two(day + dNumber)}${two(month)}${year}${between}${last}`),
  );

const swedishPhone = fc
  .tuple(
    digits(8),
    fc.constantFrom(
      (n: string) => `07${n.slice(0, 1)}-${n.slice(1, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      (n: string) => `07${n}`,
      (n: string) => `+46 7${n.slice(0, 1)} ${n.slice(1, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      (n: string) => `08-${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
    ),
  )
  .map(([number, write]) => numbered(write(number)));
const norwegianPhone = fc
  .tuple(
    fc.constantFrom('4', '9'),
    digits(7),
    fc.constantFrom(
      (n: string) => `${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`,
      (n: string) => `${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      (n: string) => n,
      (n: string) => `+47 ${n}`,
    ),
  )
  .map(([first, rest, write]) => numbered(write(`${first}${rest}`)));

const address = (streets: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...streets), fc.integer({ min: 1, max: 120 }), fc.constantFrom('', ' B', 'c'))
    .map(([street, number, stair]) => ({ typed: `${street} ${number}${stair}`, traces: [`${street} ${number}`] }));

const doorCode = (words: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...words),
      fc.oneof(
        fc.integer({ min: 51_000, max: 99_999 }).map(String),
        fc.tuple(digits(2), digits(2)).map(([a, b]) => `${a}#${b}`),
      ),
    )
    .map(([word, code]) => ({ typed: `${word} ${code}`, traces: [code] }));

const name = (given: readonly string[], family: readonly string[], titles: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...given), fc.constantFrom(...family), fc.constantFrom('', ...titles))
    .map(([first, last, title]) => ({ typed: title ? `${title} ${last}` : `${first} ${last}`, traces: [last] }));

const medicine = (drugs: readonly string[], units: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...drugs), fc.constantFrom('2,5', '5', '10', '75', '500'), fc.constantFrom(...units))
    .map(([drug, dose, unit]) => ({
      typed: `${drug} ${dose} ${unit}`,
      traces: [`${drug} ${dose}`, `${dose} ${unit}`],
    }));

const SECRETS: Readonly<Record<Tongue, fc.Arbitrary<Secret>>> = {
  sv: fc.oneof(
    personalNumber,
    swedishPhone,
    address(['Storgatan', 'Björkvägen', 'Kyrkogränd', 'Lillstigen']),
    doorCode(['portkoden är', 'dörrkod', 'nyckelboxen', 'kod till porten:', 'larmkoden']),
    name(['Greta', 'Gunnel', 'Sven-Erik', 'Majken'], ['Hallqvist', 'Bergstrand', 'Åkerlund'], ['fru', 'herr', 'Fru']),
    medicine(['Waran', 'Levaxin', 'Furix'], ['mg', 'mikrogram', 'MG', 'tabletter']),
  ),
  nb: fc.oneof(
    birthNumber,
    norwegianPhone,
    address(['Bjørkeveien', 'Storgata', 'Karl Johans gate', 'Elvesvingen']),
    doorCode(['dørkoden er', 'portkode', 'nøkkelboks kode', 'koden til døra er']),
    name(['Torbjørg', 'Kåre', 'Solveig', 'Oddvar'], ['Halvorsrud', 'Bakkejord', 'Fjellheim'], ['fru', 'herr']),
    medicine(['Marevan', 'Albyl-E', 'Furix'], ['mg', 'mikrogram', 'IE']),
  ),
  en: fc.oneof(
    personalNumber,
    swedishPhone,
    address(['Baker Street', 'Mill Road', 'Station Road']),
    doorCode(['the door code is', 'key box code', 'gate code']),
    name(['Greta', 'Solveig', 'Harry'], ['Whitlock', 'Thornbury', 'Ashdown'], ['Mrs', 'Mr']),
    medicine(['Warfarin', 'Furosemide'], ['mg', 'mcg', 'tablets']),
  ),
};

type Say = (secret: string) => string;

/** What is reported of a client, with it before, in the midst or after. */
const REPORTS: Readonly<Record<Tongue, readonly Say[]>> = {
  sv: [
    (it) => `K-1011 behöver 2 min mer på morgonen. ${it}`,
    (it) => `${it} K-1033 behöver mer hjälp med duschen`,
    (it) => `K-1020 vill ha besöket kl 14 i stället för 13, ${it}`,
    (it) => `K-1011 (${it}) klarar strumporna själv nu`,
    (it) => `k1011 har feber, ${it}, vem ringer?`,
    (it) => `kan arbetsterapeuten följa med till K-1011 på torsdag? ${it}`,
    (it) => `avvikelse: ingen har varit hos K-1011, ${it}`,
    (it) => `viktigt för K-1011: ${it}`,
    (it) => `K-1033 kommer hem från sjukhuset imorgon, ${it}.`,
    (it) => `${it}: K-1007 behöver 10 min mer till och med söndag`,
  ],
  nb: [
    (it) => `B-231 trenger 10 min mer om kvelden. ${it}`,
    (it) => `${it} B-240 trenger hjelp i dusjen`,
    (it) => `B-240 vil ha besøket kl 10 i stedet for 9.30, ${it}`,
    (it) => `B-231 (${it}) klarer kompresjonsstrømpene sjøl nå`,
    (it) => `b240 har falt, ${it}, hvem ringer?`,
    (it) => `kan ergoterapeuten bli med til B-226 på torsdag? ${it}`,
    (it) => `avvik: ingen har vært hos B-226, ${it}`,
    (it) => `viktig for B-226: ${it}`,
  ],
  en: [
    (it) => `K-1011 needs 2 min more in the morning. ${it}`,
    (it) => `${it} K-1033 needs more help in the shower`,
    (it) => `K-1020 wants the visit at 2 pm instead of 1 pm, ${it}`,
    (it) => `K-1011 (${it}) manages the stockings now`,
    (it) => `K-1011 has a fever, ${it}, who calls?`,
    (it) => `important for K-1011: ${it}`,
  ],
};

/** What is written to a case, where a few words are kept. */
const REMARKS: Readonly<Record<Tongue, readonly Say[]>> = {
  sv: [
    (it) => it,
    (it) => `det gäller ${it}`,
    (it) => `${it}, sedan i måndags`,
    (it) => `ja. ${it}`,
    (it) => `jag har pratat med ${it}`,
  ],
  nb: [
    (it) => it,
    (it) => `det gjelder ${it}`,
    (it) => `${it}, siden mandag`,
    (it) => `ja. ${it}`,
    (it) => `jeg har snakket med ${it}`,
  ],
  en: [
    (it) => it,
    (it) => `it is about ${it}`,
    (it) => `${it}, since Monday`,
    (it) => `yes. ${it}`,
    (it) => `I talked with ${it}`,
  ],
};

const WAYS: readonly fc.WeightedArbitrary<Way>[] = [
  { weight: 10, arbitrary: fc.constant<Way>('message') },
  {
    weight: 10,
    arbitrary: fc.constantFrom<Way>(
      'typed question',
      'typed answer',
      'typed no',
      'typed taking back',
      'question in the card',
      'answer in the card',
      'no in the card',
      'taking back in the card',
      'what came of it',
      'form',
      'forged card',
    ),
  },
];

const reportIn = (tongue: Tongue): fc.Arbitrary<SecretReport> =>
  fc
    .tuple(fc.oneof(...WAYS), SECRETS[tongue], fc.constantFrom(...REPORTS[tongue]), fc.constantFrom(...REMARKS[tongue]))
    .map(([way, secret, report, remark]) => ({
      tongue,
      way,
      secret,
      words: (way === 'message' ? report : remark)(secret.typed),
    }));

/** Reports with something in them that may never be kept. */
export const secretReports = (count: number, seed: number): readonly SecretReport[] =>
  fc.sample(fc.oneof(reportIn('sv'), reportIn('nb'), reportIn('en')), { numRuns: count, seed });
