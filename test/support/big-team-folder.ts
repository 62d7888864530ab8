import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '../../src/core/ids';
import { addDays } from '../../src/core/time';
import { emptyFolder, fillFolder, teamJson } from './team-folder';

export interface BigFolder {
  readonly visits: number;
  readonly days: number;
  /** Rows in order of time, or scattered over the file. */
  readonly sorted: boolean;
}

const MEMBERS = 24;
const CLIENTS = 36;

const two = (value: number): string => String(value).padStart(2, '0');

/** A visit by number: always the same for the same number. */
const visitLine = (number: number, days: number, perDay: number): string => {
  const day = addDays(isoDate('2026-01-01'), Math.floor(number / perDay) % days);
  const minute = 420 + (((number % perDay) * 17) % 840);
  const at = `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  const end = `${day}T${two(Math.floor((minute + 30) / 60))}:${two((minute + 30) % 60)}`;
  return `v${number},K-${1000 + (number % CLIENTS)},${at},${end},oid-${number % MEMBERS},home-help,,HT,,,true,\n`;
};

/** A folder with as many visits as asked for, written as a stream. */
export const bigTeamFolder = async ({ visits, days, sorted }: BigFolder): Promise<string> => {
  const folder = await emptyFolder();
  const members = Array.from(
    { length: MEMBERS },
    (_, at) => `oid-${at},Erik ${String.fromCharCode(65 + at)},${at === 0 ? 'leader' : 'carer'}`,
  );
  const clients = Array.from({ length: CLIENTS }, (_, at) => `K-${1000 + at},oid-${at % MEMBERS},`);
  const shifts = Array.from({ length: days }, (_, at) => {
    const day = addDays(isoDate('2026-01-01'), at);
    return `s${at},oid-${at % MEMBERS},${day}T07:00,${day}T15:30,D`;
  });
  await fillFolder(folder, {
    'team.json': teamJson(),
    'members.csv': `id,name,role\n${members.join('\n')}\n`,
    'clients.csv': `code,contact,deputy\n${clients.join('\n')}\n`,
    'shifts.csv': `id,member,start,end,kind\n${shifts.join('\n')}\n`,
  });
  const file = createWriteStream(join(folder, 'visits.csv'));
  file.write('id,client,start,end,members,kind,tasks,serviceCode,earliest,latest,movable,requires\n');
  const perDay = Math.ceil(visits / days);
  /** A step that shares no factor with the number of visits goes through all of them once. */
  const step = sorted ? 1 : 7919;
  for (let at = 0; at < visits; at += 1) {
    if (!file.write(visitLine((at * step) % visits, days, perDay))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return folder;
};
