import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a team folder holds, file by file; `undefined` leaves a file out. */
export type FolderFiles = Readonly<Record<string, string | Buffer | undefined>>;

export const teamJson = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    { id: 'norr', name: 'Norr', language: 'sv', timeZone: 'Europe/Stockholm', profile: 'se-ab', ...changes },
    null,
    2,
  );

export const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** A small team: Anna who leads, Erik and Fatima, two clients, two days. */
export const SMALL_TEAM = {
  'team.json': teamJson(),
  'members.csv': csv(
    'id,name,role,profession,employment,percent,weeklyMinutes,dayBreak,competences,deputy,validTo',
    'oid-anna,Anna,leader,nurse,permanent,100,2400,07:00,,oid-erik,',
    'oid-erik,Erik,carer,assistant nurse,permanent,"87,5",2100,07:00,lift|car,,',
    'oid-fatima,Fatima,carer,care assistant,substitute,,,,,,2027-06-30',
  ),
  'clients.csv': csv(
    'code,contact,deputy,nurse,over65,frame,frameMinutesPerMonth,wishes,windowTolerance,zone',
    'K-1047,oid-erik,oid-fatima,oid-anna,true,minutes,600,not:oid-fatima|language:fi,15,north',
    'B-231,oid-fatima,,,false,,,,,south',
  ),
  'shifts.csv': csv(
    'id,member,start,end,kind,breakMinutes,round,competences,askedBy',
    's1,oid-erik,2026-11-23T07:00,2026-11-23T15:30,D,30,1,,',
    's2,oid-fatima,2026-11-23T14:00,2026-11-23T22:00,K,30,2,,',
    's3,,2026-11-23T21:30,2026-11-24T07:15,N,0,,,',
    's4,oid-erik,2026-11-24T07:00,2026-11-24T15:30,D,30,1,,',
  ),
  'visits.csv': csv(
    'id,client,start,end,members,kind,tasks,serviceCode,earliest,latest,movable,requires',
    'v1,K-1047,2026-11-23T14:30,2026-11-23T15:00,oid-erik,home-help,,HT,14:00,15:30,true,',
    'v2,B-231,2026-11-23T08:00,2026-11-23T08:45,oid-erik|oid-fatima,home-health,insulin,,,,,lift',
    'v3,K-1047,2026-11-24 08:00,2026-11-24 08:30:00,oid-erik,meal,,,,,,',
  ),
  'zones.csv': csv('from,to,minutes', 'north,south,12'),
} satisfies FolderFiles;

const made: string[] = [];

/** A new folder with these files, on top of `base`. */
export const teamFolder = async (changes: FolderFiles = {}, base: FolderFiles = SMALL_TEAM): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'team-folder-'));
  made.push(folder);
  await fillFolder(folder, { ...base, ...changes });
  return folder;
};

export const fillFolder = async (folder: string, files: FolderFiles): Promise<void> => {
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) await rm(join(folder, name), { force: true });
    else await writeFile(join(folder, name), content);
  }
};

/** An empty folder for whatever a test keeps. */
export const emptyFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'team-store-'));
  made.push(folder);
  return folder;
};

/** Removes every folder made here; for `afterAll`. */
export const removeFolders = async (): Promise<void> => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
};
