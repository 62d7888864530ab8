import { isoDate } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import { dayNumber } from '../../src/language/days';
import { weeksNamed } from '../../src/language/roles';
import { understand } from '../../src/language/understand';
import { context } from './team';

/** Wednesday 2025-11-19, week 47; the team calls one of its own roles `blomansvarig`. */
const said = (text: string, language: Language) => {
  const { intent, slots, unknownPerson } = understand(text, { ...context(language), roles: ['blomansvarig'] });
  const { teamRole, roleWeeks, person, people, standing, date, week } = slots;
  const named = { teamRole, roleWeeks, person, people, standing, date, week, unknownPerson };
  return { intent, ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) };
};

const [W47, W48, W49, W50] = ['2025-11-19', '2025-11-24', '2025-12-01', '2025-12-08'];

type Row = readonly [string, string, Readonly<Record<string, unknown>>];

const SV: readonly Row[] = [
  ['vem är planerare vecka 48?', 'roleQuery', { teamRole: 'planner', date: W48, week: 48 }],
  ['vem är planerare v 48', 'roleQuery', { teamRole: 'planner', date: W48, week: 48 }],
  ['vem planerar nästa vecka?', 'roleQuery', { teamRole: 'planner', date: W48 }],
  ['vem har planerarrollen', 'roleQuery', { teamRole: 'planner' }],
  ['planerare v 49?', 'roleQuery', { teamRole: 'planner', date: W49, week: 49 }],
  ['vem möter nya brukare?', 'roleQuery', { teamRole: 'newClients' }],
  ['vem följer upp sjukhus?', 'roleQuery', { teamRole: 'hospital' }],
  ['vem är mentor?', 'roleQuery', { teamRole: 'mentor' }],
  ['vem är blomansvarig v 48?', 'roleQuery', { teamRole: 'blomansvarig', date: W48, week: 48 }],
  ['roller', 'roleQuery', {}],
  ['vilka roller har vi?', 'roleQuery', {}],
  ['visa rollerna', 'roleQuery', {}],
  ['jag tar planerarrollen v 48', 'roleTake', { teamRole: 'planner', date: W48, week: 48 }],
  ['jag kan vara planerare den här veckan', 'roleTake', { teamRole: 'planner', date: W47 }],
  ['jag tar planerarrollen v 48-50', 'roleTake', { teamRole: 'planner', roleWeeks: [W48, W49, W50] }],
  [
    'jag tar planerarrollen v 48 och 50',
    'roleTake',
    { teamRole: 'planner', roleWeeks: [W48, W50], date: W48, week: 48 },
  ],
  ['jag tar planerarrollen tills vidare', 'roleTake', { teamRole: 'planner', standing: true }],
  ['jag tar planerarrollen från v 49', 'roleTake', { teamRole: 'planner', standing: true, date: W49, week: 49 }],
  [
    'jag tar planerarrollen från v 48 till v 50',
    'roleTake',
    { teamRole: 'planner', roleWeeks: [W48, W49, W50], date: W48, week: 48 },
  ],
  ['jag tar rollen nya brukare v 48', 'roleTake', { teamRole: 'newClients', date: W48, week: 48 }],
  ['jag tar sjukhusrollen v 48', 'roleTake', { teamRole: 'hospital', date: W48, week: 48 }],
  ['jag tar rollen blomansvarig v 48', 'roleTake', { teamRole: 'blomansvarig', date: W48, week: 48 }],
  ['kan Ahmed ta över planerarrollen v 49?', 'roleTake', { teamRole: 'planner', person: 'm3', date: W49, week: 49 }],
  [
    'jag lämnar över mentorrollen till Ahmed v 49',
    'roleTake',
    { teamRole: 'mentor', person: 'm3', date: W49, week: 49 },
  ],
  ['jag lämnar planerarrollen v 48', 'roleGive', { teamRole: 'planner', date: W48, week: 48 }],
  ['jag lämnar planerarrollen', 'roleGive', { teamRole: 'planner' }],
  ['jag kan inte vara planerare v 48', 'roleGive', { teamRole: 'planner', date: W48, week: 48 }],
  [
    'rullande planerare: Sara, Ahmed, Ingrid från vecka 49',
    'roleRotate',
    { teamRole: 'planner', people: ['m2', 'm3', 'm13'], person: 'm2', date: W49, week: 49 },
  ],
  [
    'rullande planerare: jag, Ahmed, Olle från v 49',
    'roleRotate',
    { teamRole: 'planner', people: ['m1', 'm3'], person: 'm3', date: W49, week: 49, unknownPerson: 'Olle' },
  ],
  [
    'rullande planerare: Sara, Anna',
    'roleRotate',
    { teamRole: 'planner', people: ['m2'], person: 'm2', unknownPerson: 'Anna' },
  ],
  ['ny roll: blomansvarig', 'roleName', { teamRole: 'blomansvarig' }],
  ['Ny roll: Ansvarig för köket.', 'roleName', { teamRole: 'ansvarig för köket' }],
  ['ny roll: planerare', 'roleName', { teamRole: 'planner' }],
  ['ny roll: K-1047', 'roleName', {}],
  ['avsluta rollen blomansvarig', 'roleEnd', { teamRole: 'blomansvarig' }],
];

const NB: readonly Row[] = [
  ['hvem er planlegger uke 48?', 'roleQuery', { teamRole: 'planner', date: W48, week: 48 }],
  ['hvem planlegger neste uke?', 'roleQuery', { teamRole: 'planner', date: W48 }],
  ['hvem møter nye brukere?', 'roleQuery', { teamRole: 'newClients' }],
  ['hvem følger opp sykehuset uke 48?', 'roleQuery', { teamRole: 'hospital', date: W48, week: 48 }],
  ['hvilke roller har vi?', 'roleQuery', {}],
  ['jeg tar planleggerrollen uke 48', 'roleTake', { teamRole: 'planner', date: W48, week: 48 }],
  [
    'jeg tar planleggerrollen uke 48, 49 og 50',
    'roleTake',
    { roleWeeks: [W48, W49, W50], teamRole: 'planner', date: W48, week: 48 },
  ],
  ['jeg tar planleggerrollen inntil videre', 'roleTake', { teamRole: 'planner', standing: true }],
  [
    'kan Ahmed ta over planleggerrollen uke 49?',
    'roleTake',
    { teamRole: 'planner', person: 'm3', date: W49, week: 49 },
  ],
  ['jeg gir fra meg planleggerrollen uke 48', 'roleGive', { teamRole: 'planner', date: W48, week: 48 }],
  [
    'rullerende planlegger: Hanne, Ahmed fra uke 49',
    'roleRotate',
    { teamRole: 'planner', people: ['m6', 'm3'], person: 'm6', date: W49, week: 49 },
  ],
  ['ny rolle: blomsteransvarlig', 'roleName', { teamRole: 'blomsteransvarlig' }],
  ['avslutt rollen blomansvarig', 'roleEnd', { teamRole: 'blomansvarig' }],
];

const EN: readonly Row[] = [
  ['who is planner week 48?', 'roleQuery', { teamRole: 'planner', date: W48, week: 48 }],
  ['who meets new clients?', 'roleQuery', { teamRole: 'newClients' }],
  ['who follows up hospital?', 'roleQuery', { teamRole: 'hospital' }],
  ['which roles do we have?', 'roleQuery', {}],
  [
    'I take the planner role week 48 to 50',
    'roleTake',
    { teamRole: 'planner', roleWeeks: [W48, W49, W50], date: W48, week: 48 },
  ],
  ["I'll take the new clients role week 48", 'roleTake', { teamRole: 'newClients', date: W48, week: 48 }],
  ['I take the role blomansvarig until further notice', 'roleTake', { teamRole: 'blomansvarig', standing: true }],
  [
    'can Ahmed take over the planner role week 49?',
    'roleTake',
    { teamRole: 'planner', person: 'm3', date: W49, week: 49 },
  ],
  ['I leave the planner role week 48', 'roleGive', { teamRole: 'planner', date: W48, week: 48 }],
  [
    'rotating planner: Sara, Ahmed from week 49',
    'roleRotate',
    { teamRole: 'planner', people: ['m2', 'm3'], person: 'm2', date: W49, week: 49 },
  ],
  ['new role: flowers', 'roleName', { teamRole: 'flowers' }],
  ['end the role blomansvarig', 'roleEnd', { teamRole: 'blomansvarig' }],
];

describe.each([
  ['sv', SV],
  ['nb', NB],
  ['en', EN],
] as const)('a role, in %s', (language, rows) => {
  test.each(rows)('"%s": %s', (text, intent, named) => {
    expect(said(text, language)).toEqual({ intent, ...named });
  });
});

describe('what is about something else stays so', () => {
  test.each([
    ['jag tar Saras kvällspass på fredag', 'takeShift'],
    ['ny brukare K-1099 från måndag', 'newClient'],
    ['K-1011 är inlagd på sjukhus sedan igår', 'clientAway'],
    ['hvem har K-1047 i morgen?', 'unknown'],
    ['planändringar', 'planChanges'],
    ['kan Ahmed ta K-1047 imorgon 14.30?', 'offerVisit'],
    ['vem är fast omsorgskontakt för K-1007?', 'whoIsResponsible'],
    ['jag kan inte jobba på fredag, vem kan?', 'offerShift'],
    ['jag lämnar mitt pass på lördag', 'offerShift'],
    ['ja', 'accept'],
    ['blomansvarigas möte', 'unknown'],
  ])('"%s": %s', (text, intent) => {
    expect(understand(text, { ...context('sv'), roles: ['blomansvarig'] }).intent).toBe(intent);
  });
});

describe('the weeks that a line names', () => {
  const on = (date: string, line: string) => weeksNamed(line, dayNumber(isoDate(date)));

  test.each([
    ['over the turn of a year with 53 weeks', '2026-12-01', 'v 52 till 1', ['2026-12-21', '2026-12-28', '2027-01-04']],
    ['over the turn of a year with 52 weeks', '2025-12-01', 'v 52 till 1', ['2025-12-22', '2025-12-29']],
    ['week 53 by its number', '2026-12-01', 'v 52 och 53', ['2026-12-21', '2026-12-28']],
    ['one alone is no list', '2026-12-01', 'v 52', undefined],
    ['a day of the month is no week', '2026-12-01', 'v 52 24/12', undefined],
  ])('%s', (_, date, line, weeks) => {
    expect(on(date, line)).toEqual(weeks);
  });
});
