import { caseId, instant, wallTime } from '../../../src/core/ids';
import { EMERGENCY_NUMBERS, type Language, type Profile } from '../../../src/core/team';
import { instantOf, localDate, localTime } from '../../../src/core/time';
import type { Turn } from '../../../src/flows/edge';
import { needChange } from '../../../src/flows/need-change';
import { listen } from '../../../src/language/acute';
import { understand } from '../../../src/language/understand';
import { answerBy } from '../../../src/planning/answer-times';
import { textsIn } from '../../../src/text';
import { TUESDAY } from '../../support/care-team';
import { needStage, needTeam } from '../../support/need-stage';

/** The table *Changed need: the order of tests* of care.md, row by row, from the words in both countries to where it goes. */
interface Country {
  readonly profile: Profile;
  readonly language: Language;
  readonly settings: object;
}

const LINK = 'https://avvikelse.example/ny';
const COUNTRIES: Readonly<Record<'Sweden' | 'Norway', Country>> = {
  Sweden: { profile: 'se-ab', language: 'sv', settings: { deviationUrl: LINK } },
  Norway: { profile: 'no-aml', language: 'nb', settings: {} },
};
type Land = keyof typeof COUNTRIES;

const stageIn = (land: Land) => {
  const { profile, language, settings } = COUNTRIES[land];
  const care = needTeam();
  const quiet = care.team.settings;
  return needStage({ ...care, team: { ...care.team, profile, language, settings: { ...quiet, ...settings } } });
};

/** What comes of the words: `acute medical`, `text …`, `refused …`, or the kind of report with whoever answers and by when. */
const comesOf = async (land: Land, words: string): Promise<string> => {
  const heard = listen(words);
  if ('danger' in heard) return `acute ${EMERGENCY_NUMBERS[COUNTRIES[land].profile][heard.danger as 'medical']}`;
  const stage = stageIn(land);
  const { language } = COUNTRIES[land];
  const state = stage.team();
  const { timeZone } = state.team;
  const reader = stage.who('Sara');
  const vocabulary = {
    members: [...state.members.values()].map(({ id, name }) => ({ id, name })),
    clients: [...state.clients.keys()],
  };
  const understood = understand(words, { language, now: TUESDAY, timeZone, speaker: reader, vocabulary });
  const turn: Turn = {
    team: state,
    reader,
    texts: textsIn(language),
    at: TUESDAY,
    newCaseId: () => caseId('need-1'),
    read: stage.read,
  };
  const meaning = await needChange.understand(understood, turn);
  if (meaning?.meaning === 'text') return `text: ${meaning.text}`;
  if (meaning?.meaning !== 'draft') return meaning?.meaning ?? understood.intent;
  const decision = await stage.does('Sara', { ...meaning.command });
  if (decision.outcome !== 'accepted') return decision.outcome;
  const { kind, owner, category, answerBy: by } = stage.last();
  const name = owner === undefined ? '' : state.members.get(owner)?.name;
  const until = by === undefined ? '' : `${localDate(by, timeZone)} ${localTime(by, timeZone)}`;
  return [kind, category, name, until].filter(Boolean).join(' ');
};

/** A row of care.md, what is written in Swedish, in Norwegian, and what comes of it; where the countries differ, of each. */
type Row = readonly [string, string, string, string | readonly [string, string]];

const HEALTH = 'Mia 2026-11-24 20:00';
const MEDICAL = ['acute 112', 'acute 113'] as const;

const ROWS: readonly Row[] = [
  ['acute: unconscious', 'K-1011 är medvetslös', 'K-1011 er bevisstløs', MEDICAL],
  ['acute: cannot breathe', 'K-1011 får ingen luft', 'K-1011 får ikke puste', MEDICAL],
  ['acute: chest pain', 'K-1011 har ont i bröstet', 'K-1011 har brystsmerter', MEDICAL],
  ['acute: stroke', 'K-1011 hänger i ena mungipan', 'K-1011 henger i munnviken', MEDICAL],
  ['acute: heavy bleeding', 'K-1011 blöder kraftigt', 'K-1011 blør kraftig', MEDICAL],
  ['acute: does not answer', 'K-1011 svarar inte på tilltal', 'K-1011 svarer ikke på tiltale', MEDICAL],
  ['acute: fire', 'det brinner hos K-1011', 'det brenner hos K-1011', ['acute 112', 'acute 110']],
  ['acute: overdose', 'K-1011 har tagit en överdos', 'K-1011 har tatt en overdose', MEDICAL],
  ['acute: suicide', 'K-1011 vill ta sitt liv', 'K-1011 vil ta sitt eget liv', MEDICAL],
  [
    'acute comes before all else',
    'K-1011 behöver mer hjälp på morgonen, har ont i bröstet',
    'K-1011 trenger mer hjelp om morgenen, har brystsmerter',
    MEDICAL,
  ],
  ['health: fall', 'K-1011 ramlade i morse', 'K-1011 falt i morges', `health fall ${HEALTH}`],
  ['health: infection', 'K-1011 har feber', 'K-1011 har feber', `health infection ${HEALTH}`],
  ['health: wound', 'såret på K-1011s fot ser värre ut', 'K-1011 har fått liggesår', `health wound ${HEALTH}`],
  ['health: swallowing', 'K-1011 sväljer fel', 'K-1011 svelger feil', `health swallowing ${HEALTH}`],
  ['health: confusion', 'K-1011 är förvirrad', 'K-1011 er forvirret', `health confusion ${HEALTH}`],
  [
    'health: medicine',
    'K-1011 har inte fått sin dosett',
    'K-1011 har ikke fått medisinen sin',
    `health medicine ${HEALTH}`,
  ],
  ['health: weight', 'K-1011 har gått ner i vikt', 'K-1011 har gått ned i vekt', `health weight ${HEALTH}`],
  ['health: pain', 'K-1011 har ont i knät', 'K-1011 har vondt i magen', `health pain ${HEALTH}`],
  [
    'health comes before a changed need',
    'K-1011 har feber och behöver mer hjälp',
    'K-1011 har feber og trenger mer hjelp',
    `health infection ${HEALTH}`,
  ],
  [
    'deviation: neglect',
    'avvikelse: ingen har varit hos K-1011 på två dagar',
    'avvik: ingen har vært hos K-1011 på to dager',
    [`text: ${textsIn('sv').need.deviation(LINK)}`, `text: ${textsIn('nb').need.deviationNoLink}`],
  ],
  [
    'deviation: suspected abuse',
    'misstänker att K-1011 blir slagen av sin son',
    'mistanke om at K-1011 blir slått av sønnen',
    [`text: ${textsIn('sv').need.deviation(LINK)}`, `text: ${textsIn('nb').need.deviationNoLink}`],
  ],
  ['inside: minutes left', 'K-1011 behöver 2 min mer på morgonen', 'K-1011 trenger 2 min mer om morgenen', 'inside'],
  [
    'inside: a code that is allowed',
    'K-1020 behöver 15 min mer på lunchen',
    'K-1020 trenger 15 min mer til lunsj',
    'inside',
  ],
  ['inside: the same purpose', 'K-1033 behöver 15 min mer', 'K-1033 trenger 15 min mer', 'inside'],
  [
    'inside: another time takes nothing',
    'K-1007 vill ha besöket kl 9.10 i stället för 8.40',
    'K-1007 vil ha besøket kl 9.10 i stedet for 8.40',
    'inside',
  ],
  [
    'temporary: outside the frame, a fortnight',
    'K-1007 behöver 10 min mer från imorgon till och med 8/12',
    'K-1007 trenger 10 min mer fra i morgen til og med 8.12.',
    'temporary 2026-11-26 16:00',
  ],
  [
    'outside the frame, a day more than a fortnight',
    'K-1007 behöver 10 min mer från imorgon till och med 9/12',
    'K-1007 trenger 10 min mer fra i morgen til og med 9.12.',
    'decision Erik 2026-12-08 16:00',
  ],
  [
    'new decision: outside the frame, lasting',
    'K-1007 behöver 10 min mer tills vidare',
    'K-1007 trenger 10 min mer inntil videre',
    'decision Erik 2026-12-08 16:00',
  ],
  [
    'less help',
    'K-1011 klarar strumporna själv nu, vi kan ta bort 10 min',
    'K-1011 klarer strømpene sjøl nå, vi kan ta bort 10 min',
    'less',
  ],
  [
    'less help, where there is no frame',
    'vi kan ta bort besöket hos K-1007',
    'vi kan kutte besøket hos K-1007',
    'less',
  ],
  [
    'a second carer, which takes no more of the client’s time',
    'K-1011 behöver två stycken vid förflyttning',
    'K-1011 må ha to hjelpere ved forflytning',
    'inside',
  ],
  [
    'a second carer, where there is no frame',
    'K-1007 behöver två stycken vid förflyttning',
    'K-1007 må ha to hjelpere ved forflytning',
    'decision Erik 2026-12-08 16:00',
  ],
  [
    'every other week, which the month has room for',
    'K-1011 behöver 10 min mer varannan tisdag',
    'K-1011 trenger 10 min mer annenhver tirsdag',
    'inside',
  ],
  [
    'nothing that the plan can say: the named contact',
    'det räcker med en hos K-1011 nu',
    'det holder med en hos K-1011 nå',
    'contact Lisa 2026-11-26 16:00',
  ],
];

describe.each<Land>(['Sweden', 'Norway'])('the order of tests in %s', (land) => {
  test.each(ROWS)('%s', async (_, swedish, norwegian, expected) => {
    const words = land === 'Sweden' ? swedish : norwegian;
    const outcome = typeof expected === 'string' ? expected : expected[land === 'Sweden' ? 0 : 1];
    expect({ words, outcome: await comesOf(land, words) }).toEqual({ words, outcome });
  });
});

describe('an answer is due on a working day of the country', () => {
  type Kind = Parameters<typeof answerBy>[0];
  // Reported at nine in the morning of the first date; due in Sweden, and in Norway.
  test.each<[string, Kind, string, string, string]>([
    ['over a weekend', 'contact', '2026-11-27', '2026-12-01', '2026-12-01'],
    ['Midsummer’s Eve is Swedish', 'contact', '2027-06-24', '2027-06-29', '2027-06-28'],
    ['Maundy Thursday is Norwegian', 'contact', '2027-03-23', '2027-03-25', '2027-03-30'],
    ['17 May is Norwegian', 'temporary', '2028-05-16', '2028-05-18', '2028-05-19'],
    ['6 June is Swedish, Whit Monday Norwegian', 'contact', '2028-06-05', '2028-06-08', '2028-06-07'],
    ['a decision over Easter', 'decision', '2027-03-19', '2027-04-06', '2027-04-07'],
    ['a nurse is on duty on 17 May', 'health', '2028-05-17', '2028-05-17', '2028-05-17'],
  ])('%s: %s, reported %s', (_, kind, reported, swedish, norwegian) => {
    const due = (land: Land): string => {
      const { team } = stageIn(land).team();
      const at = instantOf(localDate(instant(Date.parse(reported)), 'UTC'), wallTime('09:00'), team.timeZone);
      return localDate(answerBy(kind, team, at), team.timeZone);
    };
    expect([due('Sweden'), due('Norway')]).toEqual([swedish, norwegian]);
  });
});
