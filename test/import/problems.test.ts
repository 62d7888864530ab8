import { partitions } from '../../src/engine/rows';
import type { Store } from '../../src/engine/store';
import type { Problem } from '../../src/import/problem';
import { openEmbedded } from '../../src/store/embedded';
import { NORR, runImport } from '../support/imported-team';
import {
  csv,
  emptyFolder,
  type FolderFiles,
  removeFolders,
  SMALL_TEAM,
  teamFolder,
  teamJson,
} from '../support/team-folder';

let store: Store;

beforeAll(async () => {
  store = await openEmbedded(await emptyFolder());
});

afterAll(async () => {
  await store.close();
  await removeFolders();
});

/** Every problem as `file:line:column reason`. */
const problemsOf = async (files: FolderFiles): Promise<readonly string[]> => {
  const { imported, problems } = await runImport(store, await teamFolder(files));
  expect(imported).toEqual({ outcome: 'refused', problems: problems.length });
  expect(await store.range(partitions.team(NORR), ' ', '~')).toEqual([]);
  return problems.map(said);
};

const said = ({ file, line, column, reason }: Problem): string => `${file}:${line ?? ''}:${column ?? ''} ${reason}`;

const withLine = (file: keyof typeof SMALL_TEAM, line: string): FolderFiles => ({
  [file]: `${SMALL_TEAM[file]}${line}\n`,
});

describe('one bad cell is named by file, line, column, what was found and what was expected', () => {
  test.each`
    wrong                                   | file             | line                                                                | problem
    ${'a role nobody has'}                  | ${'members.csv'} | ${'oid-olle,Olle,chef,,,,,,,,'}                                     | ${'members.csv:5:role "chef" found, expected one of carer, leader, nurse, rehab, assessor, observer'}
    ${'no name'}                            | ${'members.csv'} | ${'oid-olle,,carer,,,,,,,,'}                                        | ${'members.csv:5:name empty, expected a name'}
    ${'a name with signs that format'}      | ${'members.csv'} | ${'oid-olle,*Olle* [här](x),carer,,,,,,,,'}                         | ${'members.csv:5:name "*Olle* [här](x)" found, expected a name of letters, spaces, hyphens, apostrophes and full stops'}
    ${'an id that cannot be one'}           | ${'members.csv'} | ${'oid olle,Olle,carer,,,,,,,,'}                                    | ${'members.csv:5:id "oid olle" found, expected at most 64 letters A-Z, digits and -'}
    ${'an id twice'}                        | ${'members.csv'} | ${'oid-anna,Anna,carer,,,,,,,,'}                                    | ${'members.csv:5:id "oid-anna" stands on line 2 already'}
    ${'more than full time'}                | ${'members.csv'} | ${'oid-olle,Olle,carer,,,120,,,,,'}                                 | ${'members.csv:5:percent "120" found, expected per cent from 0 to 100'}
    ${'a deputy who is not there'}          | ${'members.csv'} | ${'oid-olle,Olle,carer,,,,,,,oid-sven,'}                            | ${'members.csv:5:deputy "oid-sven" found, expected the id of a person in members.csv'}
    ${'a date that is none'}                | ${'members.csv'} | ${'oid-olle,Olle,carer,,,,,,,,2026-02-30'}                          | ${'members.csv:5:validTo "2026-02-30" found, expected a date such as 2026-11-23'}
    ${'a client twice'}                     | ${'clients.csv'} | ${'B-231,,,,,,,,,'}                                                 | ${'clients.csv:4:code "B-231" stands on line 3 already'}
    ${'a frame without its minutes'}        | ${'clients.csv'} | ${'B-232,,,,,minutes,,,,'}                                          | ${'clients.csv:4:frameMinutesPerMonth empty, but the frame is minutes'}
    ${'a wish that is none'}                | ${'clients.csv'} | ${'B-232,,,,,,,never:oid-anna,,'}                                   | ${'clients.csv:4:wishes "never:oid-anna" found, expected not:<id>, only:<id> or language:<two letters>'}
    ${'a wish about a stranger'}            | ${'clients.csv'} | ${'B-232,,,,,,,only:oid-sven,,'}                                    | ${'clients.csv:4:wishes "oid-sven" found, expected the id of a person in members.csv'}
    ${'a kind of shift that is none'}       | ${'shifts.csv'}  | ${'s9,,2026-11-23T07:00,2026-11-23T15:00,X,,,,'}                    | ${'shifts.csv:6:kind "X" found, expected one of D, E, N, long, split, jour, standby'}
    ${'a shift that never ends'}            | ${'shifts.csv'}  | ${'s9,,2026-11-23T07:00,2026-11-24T07:01,D,,,,'}                    | ${'shifts.csv:6:end more than 24 hours after the start'}
    ${'a shift id twice'}                   | ${'shifts.csv'}  | ${'s2,,2026-11-29T07:00,2026-11-29T15:00,D,,,,'}                    | ${'shifts.csv:6:id "s2" stands on line 3 already'}
    ${'a client who is not there'}          | ${'visits.csv'}  | ${'v9,K-9999,2026-11-23T07:00,,,,,,,,,'}                            | ${'visits.csv:5:client "K-9999" found, expected the code of a client in clients.csv'}
    ${'a visit that ends before it starts'} | ${'visits.csv'}  | ${'v9,B-231,2026-11-23T07:00,2026-11-23T06:30,,,,,,,,'}             | ${'visits.csv:5:end not after the start, expected a later time'}
    ${'a visit of more than a day'}         | ${'visits.csv'}  | ${'v9,B-231,2026-11-23T07:00,2026-11-24T08:00,,,,,,,,'}             | ${'visits.csv:5:end more than 24 hours after the start'}
    ${'a date that is none'}                | ${'visits.csv'}  | ${'v9,B-231,2026-02-30T07:00,,,,,,,,,'}                             | ${'visits.csv:5:start "2026-02-30T07:00" found, expected a local date and time such as 2026-11-23T14:30'}
    ${'a time with a zone of its own'}      | ${'visits.csv'}  | ${'v9,B-231,2026-11-23T07:00Z,,,,,,,,,'}                            | ${'visits.csv:5:start "2026-11-23T07:00Z" found, expected a local date and time such as 2026-11-23T14:30'}
    ${'three carers'}                       | ${'visits.csv'}  | ${'v9,B-231,2026-11-23T07:00,,oid-anna|oid-erik|oid-fatima,,,,,,,'} | ${'visits.csv:5:members "oid-anna|oid-erik|oid-fatima" found, expected one or two members, separated by |'}
    ${'the same carer twice'}               | ${'visits.csv'}  | ${'v9,B-231,2026-11-23T07:00,,oid-anna|oid-anna,,,,,,,'}            | ${'visits.csv:5:members "oid-anna|oid-anna" found, expected two different members'}
    ${'a window the wrong way round'}       | ${'visits.csv'}  | ${'v9,B-231,2026-11-23T07:00,,,,,,09:00,08:00,,'}                   | ${'visits.csv:5:latest before earliest, expected a later time'}
    ${'neither yes nor no'}                 | ${'visits.csv'}  | ${'v9,B-231,2026-11-23T07:00,,,,,,,,maybe,'}                        | ${'visits.csv:5:movable "maybe" found, expected true or false'}
    ${'too few cells'}                      | ${'visits.csv'}  | ${'v9,B-231,2026-11-23T07:00'}                                      | ${'visits.csv:5: this row has 3 cells, expected 12 as in the header'}
    ${'a stray quotation mark'}             | ${'visits.csv'}  | ${'v9,B-231,2026-11-23T07:00,,,,,9" wide,,,,'}                      | ${'visits.csv:5: a quotation mark stands inside a cell; put the whole cell in quotation marks and write the mark twice'}
    ${'minutes that are none'}              | ${'zones.csv'}   | ${'north,west,soon'}                                                | ${'zones.csv:3:minutes "soon" found, expected a whole number of minutes from 0 to 1440'}
  `('$wrong in $file', async ({ file, line, problem }) => {
    expect(await problemsOf(withLine(file, line))).toEqual([problem]);
  });
});

describe('everything wrong in a folder is said at once', () => {
  test('over all files and all cells of a row', async () => {
    const problems = await problemsOf({
      'team.json': teamJson({ profile: 'dk', outOfHours: { name: 7 }, leaderDeputy: 'oid-sven' }),
      'members.csv': csv('id,name,role', 'oid-erik,,chef'),
      'visits.csv': csv('id,client,start,members', 'v1,K-1,soon,oid-sven', 'v1,K-1047,2026-11-23T14:30,oid-erik'),
      'absences.csv': csv('member,from,to', 'oid-erik,2026-11-05,2026-11-01'),
    });
    for (const start of [
      'team.json:6:profile',
      'team.json:8:outOfHours.name',
      'team.json:10:leaderDeputy',
      'members.csv:2:name',
      'members.csv:2:role',
      'clients.csv:2:wishes',
      'shifts.csv:3:member',
      'visits.csv:2:client',
      'visits.csv:2:start',
      'visits.csv:2:members',
      'visits.csv:3:id',
      'absences.csv:2:to',
    ]) {
      expect(problems.filter((problem) => problem.startsWith(`${start} `))).toHaveLength(1);
    }
  });

  test('a row after an empty line, a cell with a line break and a quoted row still has its own line', async () => {
    const text = `${SMALL_TEAM['zones.csv']}\r\n"a\r\nb",south,1\r\n\r\nnorth,"west",soon\r\n`;
    expect(await problemsOf({ 'zones.csv': text })).toEqual([
      'zones.csv:4: this row runs over several lines; a cell may not hold a line break',
      'zones.csv:7:minutes "soon" found, expected a whole number of minutes from 0 to 1440',
    ]);
  });
});

test('a day with more visits than its row can hold is one problem', async () => {
  const lines = Array.from({ length: 4000 }, (_, at) => `w${at},B-231,2026-11-23T07:00,,,,,,,,,`);
  const problems = await problemsOf(withLine('visits.csv', lines.join('\n')));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(
    /^visits.csv:\d+:start 2026-11-23 has more shifts and visits than one team's day can hold$/,
  );
});

describe('a file that cannot be read is one problem, not thousands', () => {
  test.each`
    wrong                            | files                                                                                       | problems
    ${'a missing file'}              | ${{ 'members.csv': undefined }}                                                             | ${['members.csv:: this file is missing; every team folder has it']}
    ${'an empty file'}               | ${{ 'zones.csv': '' }}                                                                      | ${['zones.csv:1:from this column is missing; the header has ""', 'zones.csv:1:to this column is missing; the header has ""', 'zones.csv:1:minutes this column is missing; the header has ""']}
    ${'a column that must be there'} | ${{ 'zones.csv': csv('from,to', 'a,b') }}                                                   | ${['zones.csv:1:minutes this column is missing; the header has "from,to"']}
    ${'a column twice'}              | ${{ 'zones.csv': csv('from,to,minutes,to', 'a,b,1,c') }}                                    | ${['zones.csv:1:to this column stands twice in the header']}
    ${'a column nobody knows'}       | ${{ 'zones.csv': csv('from,to,minutes,km', 'a,b,1,2') }}                                    | ${['zones.csv:1:km "km" is no column of this file, expected from, to, minutes']}
    ${'letters in Latin-1'}          | ${{ 'zones.csv': Buffer.from('from,to,minutes\nÅsen,south,2\n', 'latin1') }}                | ${['zones.csv:2: a letter that is not in UTF-8; save the file as UTF-8']}
    ${'text in UTF-16'}              | ${{ 'zones.csv': Buffer.from('\uFEFFfrom,to,minutes\n', 'utf16le') }}                       | ${['zones.csv:1: not text in UTF-8; save the file as UTF-8']}
    ${'a mark that is never closed'} | ${{ 'zones.csv': `${csv('from,to,minutes', 'a,b,1')}"c,d,1\n${'e,f,2\n'.repeat(20_000)}` }} | ${['zones.csv:3: a quotation mark is opened here and never closed; nothing after it could be read']}
    ${'JSON that breaks off'}        | ${{ 'team.json': '{ "id": "norr",\n  "name": ' }}                                           | ${['team.json:2: the JSON ends too early; expected one object { "id": …, "name": … }']}
    ${'JSON that is none'}           | ${{ 'team.json': '{ "id": "norr",\n  name: 1 }' }}                                          | ${['team.json:2: this is no JSON here; expected one object { "id": …, "name": … }']}
  `('$wrong', async ({ files, problems }) => {
    expect(await problemsOf(files)).toEqual(problems);
  });

  test('a folder that is not there', async () => {
    const { problems } = await runImport(store, '/nowhere/at/all');
    expect(problems).toEqual([{ file: '/nowhere/at/all', reason: 'there is no such folder, or it may not be read' }]);
  });
});

describe('the settings of a team', () => {
  test.each`
    setting                                              | problem
    ${{ timeZone: 'Europe/Stokholm' }}                   | ${'team.json:5:timeZone "Europe/Stokholm" found, expected a time zone such as Europe/Stockholm'}
    ${{ language: 'da' }}                                | ${'team.json:4:language "da" found, expected one of sv, nb, en'}
    ${{ name: undefined }}                               | ${'team.json:1:name missing, expected a text'}
    ${{ summaryTime: '7' }}                              | ${'team.json:7:summaryTime "7" found, expected a time such as 07:00'}
    ${{ rules: { nightWork: 'yes' } }}                   | ${'team.json:8:rules.nightWork "yes" found, expected a value of type boolean'}
    ${{ rules: { periodStart: 'Monday' } }}              | ${'team.json:8:rules.periodStart "Monday" found, expected a date such as 2026-11-23'}
    ${{ rules: { agreements: { minDaily: 7 } } }}        | ${'team.json:9:rules.agreements.minDaily "7" found, expected at least 8'}
    ${{ rules: { agreements: [{ ordinaryDay: 13 }] } }}  | ${'team.json:10:rules.agreements.0.ordinaryDay "13" found, expected at most 12.5'}
    ${{ policy: { findings: { travel: 'sometimes' } } }} | ${'team.json:9:policy.findings.travel "sometimes" found, expected one of passes, leader, never'}
    ${{ policy: { continuityCap: 0 } }}                  | ${'team.json:8:policy.continuityCap "0" found, expected how many different people a client may meet, such as 15'}
    ${{ policy: { continuityCap: 12.5 } }}               | ${'team.json:8:policy.continuityCap "12.5" found, expected how many different people a client may meet, such as 15'}
    ${{ policy: { continuityCap: 'few' } }}              | ${'team.json:8:policy.continuityCap "few" found, expected how many different people a client may meet, such as 15'}
    ${{ staffing: [{ weekdays: [8], count: 1 }] }}       | ${'team.json:9:staffing.0.weekdays.0 "8" found, expected a weekday: 1 to 7 from Monday on, or mon, tue, wed, thu, fri, sat, sun'}
    ${{ staffing: [{ kind: 'X', count: 1 }] }}           | ${'team.json:9:staffing.0.kind "X" found, expected one of D, E, N, long, split, jour, standby'}
    ${{ policy: { continuityDays: 7 } }}                 | ${'team.json:8:policy.continuityDays "7" found, expected one of 14, 28'}
    ${{ levels: [{ level: 'unit', member: 'oid-x' }] }}  | ${'team.json:10:levels.0.member "oid-x" found, expected the id of a person in members.csv'}
  `('$setting is refused', async ({ setting, problem }) => {
    expect(await problemsOf({ 'team.json': teamJson(setting) })).toEqual([problem]);
  });

  test('people in them are meant by their numbers, and what Tillit does not know is kept and named', async () => {
    const own = await openEmbedded(await emptyFolder());
    const team = teamJson({
      leaderDeputy: 'oid-erik',
      nurseOnCall: { member: 'oid-anna', phone: '08-1' },
      colour: 'blue',
    });
    const { said: lines } = await runImport(own, await teamFolder({ 'team.json': team, 'absence.csv': 'x' }));
    const row = await own.get(partitions.team(NORR), 'a|team');
    expect(JSON.parse(row?.value ?? '').settings).toEqual({
      leaderDeputy: 'm2',
      nurseOnCall: { member: 'm1', phone: '08-1' },
      colour: 'blue',
    });
    expect(lines).toContain('team.json: "colour" is no setting of Tillit; it is kept and does nothing');
    expect(lines).toContain('absence.csv is no file of a team folder and is not read');
    await own.close();
  });

  test('weekdays may be named, and an evening written as rosters write it', async () => {
    const own = await openEmbedded(await emptyFolder());
    const wanted = { count: 2, competences: ['lift'] };
    const staffing = [
      { ...wanted, weekdays: ['mon', 7], kind: 'K' },
      { ...wanted, kind: 'long' },
    ];
    await runImport(own, await teamFolder({ 'team.json': teamJson({ staffing }) }));
    const row = await own.get(partitions.team(NORR), 'a|team');
    expect(JSON.parse(row?.value ?? '').settings.staffing).toEqual([
      { ...wanted, weekdays: [1, 7], kind: 'E' },
      { ...wanted, kind: 'long' },
    ]);
    await own.close();
  });
});
