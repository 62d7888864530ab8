import { clientCode, isoDate } from '../../src/core/ids';
import { addDays, localTime } from '../../src/core/time';
import { ParsedRows, readTeam } from '../../src/engine/read';
import { type CareTeam, careTeam, type Described } from './care-team';
import type { Conversation } from './conversation';
import { record, text } from './json';

const FIRST = isoDate('2026-11-23');
const each = (of: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Array.from({ length: 40 }, (_, at) => [addDays(FIRST, at), of]));

/**
 * Six weeks of the same days. K-1011 has 1,000 minutes a month, K-1020 its codes, K-1033 a purpose, K-1007 no frame. Lisa is the named contact of K-1011
 * and K-1007, Mia the nurse on duty, Erik the assessor.
 */
export const needsNorr = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Lisa Holm' },
      { name: 'Mia Berg', role: 'nurse', profession: 'sjuksköterska' },
      { name: 'Erik Dahl', role: 'assessor', profession: 'biståndshandläggare' },
      { name: 'Karin Ek', role: 'leader', profession: 'enhetschef' },
      { name: 'Amir Said', role: 'rehab', profession: 'arbetsterapeut' },
    ],
    clients: [
      { code: 'K-1011', contact: 'Lisa Holm', assessor: ID(5), rehab: ID(7), frame: MINUTES },
      { code: 'K-1020', contact: 'Sara Lind', assessor: ID(5), frame: { frame: 'codes', codes: ['OMV'] } },
      { code: 'K-1033', contact: 'Ahmed Ali', assessor: ID(5), frame: { frame: 'purpose', purpose: 'klä sig själv' } },
      { code: 'K-1007', contact: 'Lisa Holm', assessor: ID(5) },
    ],
    shifts: each(['Sara Lind 07:00-16:00', 'Ahmed Ali 07:00-16:00', 'Lisa Holm 14:00-22:00']),
    visits: each([
      'K-1011 08:00-08:30 Sara_Lind',
      'K-1007 09:00-09:20 Sara_Lind',
      'K-1033 10:00-10:30 Ahmed_Ali',
      'K-1020 13:00-13:30 Ahmed_Ali',
      'K-1033 18:00-18:30 Lisa_Holm',
    ]),
    settings: {
      quietHours: { from: '00:00', to: '00:00' },
      nurseOnCall: { member: ID(4), phone: '010-555 01 02' },
      deviationUrl: 'https://avvikelse.example/ny',
    },
    ...changes,
  });

/** In Oslo: B-231 and B-240 have a purpose, B-226 600 minutes a month. */
export const needsNordre = (changes: Partial<Described> = {}): CareTeam =>
  careTeam({
    id: 'nordre',
    language: 'nb',
    profile: 'no-aml',
    members: [
      { name: 'Hanne Vik' },
      { name: 'Jonas Dahl' },
      { name: 'Ingrid Moe' },
      { name: 'Marte Lie', role: 'nurse', profession: 'sykepleier' },
      { name: 'Olav Nes', role: 'assessor', profession: 'saksbehandler' },
      { name: 'Tone Berg', role: 'leader', profession: 'teamleder' },
    ],
    clients: [
      { code: 'B-231', contact: 'Ingrid Moe', assessor: ID(5), frame: { frame: 'purpose', purpose: 'kle seg selv' } },
      { code: 'B-240', contact: 'Jonas Dahl', assessor: ID(5), frame: { frame: 'purpose', purpose: 'lage frokost' } },
      {
        code: 'B-226',
        contact: 'Ingrid Moe',
        assessor: ID(5),
        frame: { frame: 'minutes', minutesPerMonth: 600 },
      },
    ],
    shifts: each(['Hanne Vik 07:30-15:00', 'Jonas Dahl 07:30-15:00', 'Ingrid Moe 14:30-22:00']),
    visits: each([
      'B-231 08:00-08:30 Hanne_Vik',
      'B-240 09:30-10:00 Jonas_Dahl',
      'B-226 11:00-11:20 Hanne_Vik',
      'B-231 19:00-19:30 Ingrid_Moe',
    ]),
    settings: {
      quietHours: { from: '00:00', to: '00:00' },
      nurseOnCall: { member: ID(4), phone: '22 55 01 02' },
    },
    ...changes,
  });

const ID = (number: number) => `m${number}` as CareTeam['members'][number]['id'];
const MINUTES = { frame: 'minutes', minutesPerMonth: 1_000 } as const;

const PLAN = /^plan (\S+) (\S+): ?(.*)$/;
const SEES = /^(\S+) sees: (.+)$/;
const PRESSES = /^(\S+) \[(.+?)\](?: (.+))?$/;
const COUNTED = /^(\S+) sees (\d+) times: (.+)$/;
const WRITES = /^(\S+): (.+)$/;
const PASSES = /^(\d+) h later$/;
const SILENT = /^(\S+) never sees: (.+)$/;

/** The client's visits that day as everybody reads them: `08:00-08:32 Sara, 18:00-18:30 -`. */
const planned = async ({ store }: Conversation, care: CareTeam, date: string, client: string): Promise<string> => {
  const [day] = await readTeam(store, care.team.id, new ParsedRows()).days(isoDate(date), isoDate(date));
  const time = (at: Parameters<typeof localTime>[0]) => localTime(at, care.team.timeZone);
  const nameOf = (id: string) => care.members.find((one) => one.id === id)?.name.split(' ')[0] ?? '?';
  return (day?.visits ?? [])
    .filter((visit) => visit.client === clientCode(client))
    .map(({ start, end, members }) => `${time(start)}-${time(end)} ${members.map(nameOf).join('+') || '-'}`)
    .join(', ');
};

const previewsIn = ({ connector }: Conversation): readonly string[] =>
  connector.log
    .filter(({ method, body }) => method !== 'GET' && body.type === 'message')
    .map(({ body }) => text(record(body).summary));

/** What a lock screen would show beside codes and times: a name, or how long a visit is. */
const telling = (previews: readonly string[], { members }: CareTeam): readonly string[] => {
  const names = members.flatMap(({ name }) => name.split(' '));
  return previews.filter((preview) => names.some((name) => preview.includes(name)) || /\d min\b/.test(preview));
};

/**
 * Plays a transcript, a line each: `Sara: words` she writes, `Sara [button] words` she presses (what is filled in: a comment, or `id=value; id=value`),
 * `< words` stands in what she is answered, `! words` does not, `Lisa sees: words`, `Lisa sees 2 times: words`,
 * `Lisa never sees: words`, `plan 2026-11-25 K-1011: 08:00-08:30 Sara`,
 * `20 h later`.
 */
export const play = async (talk: Conversation, care: CareTeam, transcript: string): Promise<void> => {
  let answered = '';
  const lines = transcript
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  for (const line of lines) {
    const at = `${line}\n\n${answered}`;
    if (line.startsWith('< ')) {
      if (!answered.includes(line.slice(2))) throw new Error(`not answered: ${at}`);
      continue;
    }
    if (line.startsWith('! ')) {
      if (answered.includes(line.slice(2))) throw new Error(`answered all the same: ${at}`);
      continue;
    }
    const [, date, client, visits] = PLAN.exec(line) ?? [];
    if (date && client) {
      expect([line, await planned(talk, care, date, client)]).toEqual([line, visits]);
      continue;
    }
    const [, hours] = PASSES.exec(line) ?? [];
    if (hours) {
      await talk.later(Number(hours) * 60);
      continue;
    }
    const [, unaware, unsaid] = SILENT.exec(line) ?? [];
    if (unaware && unsaid) {
      expect([line, talk.who(unaware).transcript().includes(unsaid)]).toEqual([line, false]);
      continue;
    }
    const [, again, times, repeated] = COUNTED.exec(line) ?? [];
    if (again && repeated) {
      const found = talk
        .who(again)
        .messages()
        .filter(({ text }) => text.includes(repeated));
      expect([line, found.length]).toEqual([line, Number(times)]);
      continue;
    }
    const [, reader, said] = SEES.exec(line) ?? [];
    if (reader && said) {
      await talk.who(reader).sees(said);
      continue;
    }
    const [, presser, title, filled] = PRESSES.exec(line) ?? [];
    const [, writer, words] = WRITES.exec(line) ?? [];
    if (presser && title) {
      const inputs = filled?.includes('=')
        ? Object.fromEntries(filled.split(';').map((one) => one.trim().split('=')))
        : { comment: filled ?? '' };
      answered = (await talk.who(presser).presses(title, { inputs })).text;
    } else if (writer && words) answered = (await talk.who(writer).writes(words)).text;
    else throw new Error(`no line of a transcript: ${line}`);
    await talk.settled();
  }
  expect(talk.faults).toEqual([]);
  expect(telling(previewsIn(talk), care)).toEqual([]);
};
