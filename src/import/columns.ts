/** The columns of each CSV file of a team folder. The first three must be there; any other may be missing or empty. */
export const COLUMNS = {
  'members.csv': [
    'id',
    'name',
    'role',
    'profession',
    'employment',
    'percent',
    'weeklyMinutes',
    'dayBreak',
    'competences',
    'deputy',
    'validTo',
  ],
  'clients.csv': [
    'code',
    'contact',
    'deputy',
    'nurse',
    'rehab',
    'assessor',
    'over65',
    'frame',
    'frameMinutesPerMonth',
    'frameCodes',
    'framePurpose',
    'wishes',
    'windowTolerance',
    'zone',
  ],
  'away.csv': ['client', 'from', 'to'],
  'shifts.csv': ['id', 'member', 'start', 'end', 'kind', 'breakMinutes', 'round', 'competences', 'askedBy'],
  'visits.csv': [
    'id',
    'client',
    'start',
    'end',
    'members',
    'kind',
    'tasks',
    'serviceCode',
    'earliest',
    'latest',
    'movable',
    'requires',
  ],
  'delegations.csv': ['member', 'task', 'client', 'validFrom', 'validTo', 'givenBy', 'revokedAt'],
  'absences.csv': ['member', 'from', 'to'],
  'zones.csv': ['from', 'to', 'minutes'],
} as const;

export type CsvFile = keyof typeof COLUMNS;
export type Column<F extends CsvFile> = (typeof COLUMNS)[F][number];

export const TEAM_FILE = 'team.json';
export const CSV_FILES = Object.keys(COLUMNS) as readonly CsvFile[];
export const REQUIRED_FILES: readonly string[] = [TEAM_FILE, 'members.csv', 'clients.csv', 'shifts.csv', 'visits.csv'];
export const ALL_FILES: readonly string[] = [TEAM_FILE, ...CSV_FILES];

/** How many of a file's columns must be there. */
export const LEADING_COLUMNS = 3;
