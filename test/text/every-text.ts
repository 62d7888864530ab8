import type { Texts } from '../../src/text/texts';

/** What is handed to a text, by the name of its parameter. Each list is one way of calling it. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  who: [{ self: true }, { self: false, name: 'Ahmed' }],
  whose: [{ self: true }, { self: false, name: 'Leila' }],
  by: [{ self: true }, { self: false, name: 'Sara' }],
  _: [{ self: false, name: 'Ahmed' }],
  rest: [['K-1020'], ['K-1020', 'K-1033']],
  names: [['Ahmed'], ['Ahmed', 'Lisa', 'Yonas']],
  more: [0, 2],
  items: [['a', 'b']],
  on: [true, false],
  next: ['ons 25/11 14:00'],
  counted: [{ answers: 7, mean: 3.9, spread: 'alike' }],
  share: [0, 0.42],
  parts: [['38 % fast kontakt'], ['38 % fast kontakt', '11 % vikarier']],
  of: [12],
  firstWeek: [45],
  lastWeek: [45, 48],
  week: [48],
  means: [
    [
      ['v 47', 12.3],
      ['v 48', 11],
    ],
  ],
  waits: [[{ of: 'needs', median: 40, longest: 4000 }]],
  now: [['Ahmed']],
  before: [['Sara']],
  tasks: [['insulin'], ['insulin', 'ögondroppar']],
  kinds: [['x'], ['x', 'y']],
  date: ['2025-11-20'],
  address: ['https://tillit.example.org/calendar/0a1b.ics'],
  minutes: [0, 15],
  found: [3],
  required: [8],
  count: [0, 1, 2],
  days: [['ons 25/11']],
  number: [27],
  leaders: [['Leila'], ['Leila', 'Maria']],
  unsocial: [0, 15],
  hours: [0, 24],
  offDuty: [true, false],
  choice: ['teams', 'plans'],
  staff: [1, 12, 21],
  competences: [['lift'], ['lift', 'car']],
  staffed: [['x 6'], ['x 6', 'y 3']],
  inDays: [14],
  shifts: [['ons 25/11 07–16'], ['ons 25/11 07–16', 'tors 26/11 07–16']],
  such: [true, false],
  work: ['shift', 'visit'],
  cap: [20],
  percent: [0, 35],
  most: [20],
  weeks: [8],
  area: ['A'],
  direction: ['B'],
  clients: [['K-1020'], ['K-1020', 'K-1033']],
  mean: [12.34],
  median: [12],
  level: ['good', 'veryHigh'],
  called: ['enhet', undefined],
  last: [2],
  numbers: [[], [12], [12, 14]],
  cases: [[], ['#6'], ['#6', '#7']],
  weekNumbers: [[48], [48, 49]],
  steps: [['rapport', 'planering']],
  usual: [true, false],
  version: [3],
  after: ['9 h', undefined],
  least: ['11 h'],
  figures: ['vila 12 h efter, minst 11 h'],
  measure: ['37 h', undefined],
  codes: [['OMV'], ['OMV', 'HEM']],
  planned: [820],
  left: [80],
  over: [45],
  through: ['29/11', undefined],
  times: [['Sara 30 min', 'Ahmed 1 h']],
  visits: [['K-1047 tors 20/11 14:30']],
  greeters: [[{ self: true }], [{ self: false, name: 'Sara' }]],
  kind: ['D', 'standby'],
  people: [3],
  wanted: [undefined, 4],
  passed: [1, 2],
  needs: [0, 1],
  undone: [0, 2],
  rules: [[], ['kort varsel']],
  answered: [0, 3],
  needed: [3],
  atWork: [6],
};

const WORDS: Readonly<Record<string, string>> = {
  name: 'Ahmed',
  owner: 'Sara',
  taker: 'Ahmed',
  from: 'Sara',
  to: '06:00',
  first: 'Ahmed',
  until: '13:30',
  visit: 'K-1047 tors 20/11 14:30',
  client: 'K-1047',
  code: 'K-9999',
  span: '14:30–15:00',
  shift: '07–16',
  time: '13:30',
  day: 'tors 20/11',
  team: 'Norr',
  zone: 'A',
  finding: 'Lisa 14–22.',
  reference: 'a1b2c3',
  emergency: '112',
  words: '31 feb',
  has: 'Ahmed 14:30',
  had: 'Sara 15:00',
  other: 'K-1020 tors 20/11 10:00',
  phone: '060-12 34 56',
  text: 'K-1047: 14:30.',
  item: 'Byten av arbetspass',
  ends: 'ons 25/11 22:00',
  begins: 'tors 26/11 07:00',
  gap: '22:00 → 07:00',
  length: '9 h 30 min',
  limit: '11 h',
  task: 'insulin',
  role: 'arbetsterapeut',
  month: 'november',
  what: 'K-1047: 08:00 + 10 min',
  link: 'https://avvikelse.example/ny',
  purpose: 'lunch',
  title: '29/11',
  when: 'v 48',
  about: 'K-1047 tors 20/11 14:30',
  since: '24/11',
  kind: 'schema',
  step: 'planering',
  value: '14',
  stands: '#27.',
  holder: 'Karin (enhet)',
  sent: 'tis 24/11',
  label: 'Samtal till planeringen',
  review: 'tis 22/12',
  follower: 'Sara',
  quarter: 'kvartal 4 2026',
  year: '2026',
  marks: '4 5 3 - 4',
  form: 'k3f9zq',
  figure: '7 svar, i snitt 3,9 av 5',
  question: 'Vi har haft tid.',
};

const parametersOf = (text: (...given: readonly unknown[]) => unknown): readonly string[] => {
  const [, many, one] = /^\(([^)]*)\)|^(\w+)\s*=>/.exec(text.toString()) ?? [];
  return (many ?? one ?? '')
    .split(',')
    .map((parameter) => parameter.trim())
    .filter(Boolean);
};

const waysOf = (parameters: readonly string[]): readonly (readonly unknown[])[] =>
  parameters.reduce<readonly (readonly unknown[])[]>(
    (ways, parameter) => {
      const values = SAMPLES[parameter] ?? (WORDS[parameter] === undefined ? undefined : [WORDS[parameter]]);
      if (!values) throw new Error(`every-text.ts has no sample for a parameter named ${parameter}`);
      return ways.flatMap((way) => values.map((value) => [...way, value]));
    },
    [[]],
  );

/** Every text of a language as it is read, with where it stands: `['offer.sendTo', 'Fråga Ahmed']`. */
export const everyText = (texts: Texts): readonly (readonly [string, string])[] => {
  const walk = (node: unknown, path: string): readonly (readonly [string, string])[] => {
    if (typeof node === 'string') return [[path, node]];
    if (typeof node === 'function') {
      const text = node as (...given: readonly unknown[]) => unknown;
      return waysOf(parametersOf(text)).flatMap((given) => walk(text(...given), path));
    }
    return Object.entries(node as object).flatMap(([key, value]) => walk(value, path ? `${path}.${key}` : key));
  };
  return walk(texts, '');
};
