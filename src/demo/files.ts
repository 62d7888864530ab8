import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../core/ids';
import type { Client, DateSpan, Frame, Wish } from '../core/roster';
import { localDate, localTime } from '../core/time';
import type { DemoPlan } from './plan';

type Cell = string | number | boolean | undefined;
type Row = Readonly<Record<string, Cell>>;

const quoted = (cell: Cell): string => {
  const text = cell === undefined ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csv = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => quoted(row[column])))]
    .map((cells) => cells.join(','))
    .join('\n');

const list = (items: readonly string[]): string => items.join('|');

const wishText = (wish: Wish): string =>
  wish.wish === 'language' ? `language:${wish.language}` : `${wish.wish}:${wish.member}`;

const frameCells = (frame: Frame | undefined): Row => {
  if (!frame) return {};
  if (frame.frame === 'minutes') return { frame: 'minutes', frameMinutesPerMonth: frame.minutesPerMonth };
  if (frame.frame === 'codes') return { frame: 'codes', frameCodes: list(frame.codes) };
  return { frame: 'purpose', framePurpose: frame.purpose };
};

const clientCells = ({ frame, wishes, away: _, ...client }: Client): Row => ({
  ...client,
  ...frameCells(frame),
  wishes: list(wishes.map(wishText)),
});

const spans = (name: string, id: string, all: readonly DateSpan[]): readonly Row[] =>
  all.map(({ from, to }) => ({ [name]: id, from, to }));

const CLIENTS = [
  ...['code', 'contact', 'deputy', 'nurse', 'rehab', 'assessor', 'over65', 'frame', 'frameMinutesPerMonth'],
  ...['frameCodes', 'framePurpose', 'wishes', 'windowTolerance', 'zone'],
];
const MEMBERS = [
  ...['id', 'name', 'role', 'profession', 'employment', 'percent', 'weeklyMinutes', 'dayBreak', 'competences'],
  ...['deputy', 'validTo'],
];
const SHIFTS = ['id', 'member', 'start', 'end', 'kind', 'breakMinutes', 'round', 'competences', 'askedBy'];
const VISITS = [
  ...['id', 'client', 'start', 'end', 'members', 'kind', 'tasks', 'serviceCode', 'earliest', 'latest', 'movable'],
  'requires',
];
const DELEGATIONS = ['member', 'task', 'client', 'validFrom', 'validTo', 'givenBy', 'revokedAt'];

/** The plan's files by name, in the format of a team folder. */
const filesOf = ({ team, members, clients, shifts, visits }: DemoPlan): Readonly<Record<string, string>> => {
  const { zones, settings, ...about } = team;
  const moment = (at: Instant) => `${localDate(at, team.timeZone)}T${localTime(at, team.timeZone)}`;
  const maybe = (at: Instant | undefined) => (at === undefined ? undefined : moment(at));
  return {
    'team.json': JSON.stringify({ ...about, ...settings }, null, 2),
    'members.csv': csv(
      MEMBERS,
      members.map(({ delegations: _, absences: __, ...member }) => ({
        ...member,
        competences: list(member.competences),
      })),
    ),
    'clients.csv': csv(CLIENTS, clients.map(clientCells)),
    'away.csv': csv(
      ['client', 'from', 'to'],
      clients.flatMap(({ code, away }) => spans('client', code, away)),
    ),
    'shifts.csv': csv(
      SHIFTS,
      shifts.map(({ planned: _, entered: __, ...one }) => ({
        ...one,
        start: moment(one.start),
        end: moment(one.end),
        competences: list(one.competences),
      })),
    ),
    'visits.csv': csv(
      VISITS,
      visits.map(({ planned: _, past: __, entered: ___, laid: ____, ...one }) => ({
        ...one,
        start: moment(one.start),
        end: moment(one.end),
        members: list(one.members),
        tasks: list(one.tasks),
        earliest: maybe(one.earliest),
        latest: maybe(one.latest),
        requires: list(one.requires),
      })),
    ),
    'delegations.csv': csv(
      DELEGATIONS,
      members.flatMap(({ id, delegations }) => delegations.map((given) => ({ ...given, member: id }))),
    ),
    'absences.csv': csv(
      ['member', 'from', 'to'],
      members.flatMap(({ id, absences }) => spans('member', id, absences)),
    ),
    'zones.csv': csv(
      ['from', 'to', 'minutes'],
      zones.map((zone) => ({ ...zone })),
    ),
  };
};

/** Writes the plan as a team folder, over what was there. */
export const writeTeamFolder = async (folder: string, plan: DemoPlan): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const files = Object.entries(filesOf(plan));
  await Promise.all(files.map(([name, text]) => writeFile(path.join(folder, name), `${text}\n`)));
};
