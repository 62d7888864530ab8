import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDate, teamId, wallTime } from '../core/ids';
import { SHIFT_KINDS } from '../core/roster';
import { LANGUAGES, PROFILES, type Team } from '../core/team';
import { isWrong, oneOf, type Reader, TOKEN, TOKEN_WORDS } from './cells';
import { TEAM_FILE } from './columns';
import { positionOf, wordsOf } from './json-words';
import { EVENING } from './plan-rows';
import { type Report, shown } from './problem';
import { type References, referencesTo } from './references';
import { isDate, isTime } from './wall-clock';

/** `team.json`, read: what every team has, and the settings as they came with people by their ids in the team. */
export type TeamFile = Pick<Team, 'id' | 'name' | 'language' | 'timeZone' | 'profile' | 'teamsTeamId' | 'settings'>;

const SHORT = 500;
const words = z.string().trim().min(1).max(SHORT);
const localTime = z.string().refine(isTime, 'expected a time such as 07:00');
const localDate = z.string().refine(isDate, 'expected a date such as 2026-11-23').transform(isoDate);
const faces = z.custom<number>(
  (count) => Number.isInteger(count) && Number(count) > 0,
  'expected how many different people a client may meet, such as 15',
);
const dayCount = z.custom<number>(
  (days) => Number.isInteger(days) && 0 < Number(days) && Number(days) <= 60,
  'expected a number of days from 1 to 60',
);
const asRead = <T>(read: Reader<T>) =>
  z.string().transform((text, context) => {
    const found = read(text.trim());
    if (!isWrong(found)) return found;
    context.addIssue({ code: 'custom', message: found.wrong });
    return z.NEVER;
  });
const person = (member: References['member']) => asRead(member);
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekday = z.unknown().transform((day, context) => {
  const number = typeof day === 'string' ? WEEKDAYS.indexOf(day.trim().toLowerCase()) + 1 : day;
  if (typeof number === 'number' && Number.isInteger(number) && 1 <= number && number <= 7) return number;
  context.addIssue({
    code: 'custom',
    message: 'expected a weekday: 1 to 7 from Monday on, or mon, tue, wed, thu, fri, sat, sun',
  });
  return z.NEVER;
});

/** A list or a single one, with what is wrong named inside it. */
const oneOrMore = <T>(shape: z.ZodType<T>) =>
  z.unknown().transform((value, context): T | readonly T[] => {
    const read = Array.isArray(value) ? z.array(shape).safeParse(value) : shape.safeParse(value);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const hoursFrom = (least: number, most: number) => z.number().min(least).max(most).optional();

/** Within what the law lets be agreed [aml §§ 10-5, 10-8]. */
const agreements = z.looseObject({
  minDaily: hoursFrom(8, 11),
  ordinaryDay: hoursFrom(9, 12.5),
  weeklyRest: hoursFrom(28, 35),
  by: z.string().optional(),
  validTo: localDate.optional(),
});

const teamShape = (member: References['member']) =>
  z.looseObject({
    id: z.string().regex(TOKEN, `expected ${TOKEN_WORDS}`),
    name: words,
    language: z.enum(LANGUAGES),
    timeZone: z.string().refine(isTimeZone, 'expected a time zone such as Europe/Stockholm'),
    profile: z.enum(PROFILES),
    teamsTeamId: z.string().trim().max(SHORT).nullish(),
    summaryTime: localTime.transform(wallTime).nullish(),
    leaderDeputy: person(member).nullish(),
    outOfHours: z.looseObject({ name: words.optional(), phone: words.optional() }).nullish(),
    nurseOnCall: z.looseObject({ member: person(member).optional(), phone: words.optional() }).nullish(),
    deviationUrl: z.url().nullish(),
    levels: z
      .array(
        z.looseObject({
          level: z.union([words, z.number().transform(String)]),
          member: person(member).optional(),
          name: words.optional(),
        }),
      )
      .nullish(),
    answers: z
      .looseObject({
        contact: dayCount.optional(),
        temporary: dayCount.optional(),
        decision: dayCount.optional(),
        temporaryDays: dayCount.optional(),
        proposal: dayCount.optional(),
        obstacle: dayCount.optional(),
        questionHours: z.number().int().min(24).max(72).optional(),
      })
      .nullish(),
    healthTasks: z.array(words).nullish(),
    quietHours: z.union([words, z.looseObject({ from: localTime, to: localTime })]).nullish(),
    rules: z
      .looseObject({
        periodStart: localDate.optional(),
        nightWork: z.boolean().optional(),
        plannedExemption: z.boolean().optional(),
        ownSwapSick: z.enum(['owner', 'leader']).optional(),
        agreements: oneOrMore(agreements).optional(),
      })
      .nullish(),
    staffing: z
      .array(
        z.looseObject({
          weekdays: z.array(weekday).optional(),
          kind: asRead(oneOf(SHIFT_KINDS, EVENING)).optional(),
          count: z.number().int().nonnegative(),
          competences: z.array(words).optional(),
        }),
      )
      .nullish(),
    policy: z
      .looseObject({
        findings: z.record(z.string(), z.enum(['passes', 'leader', 'never'])).optional(),
        leastNoticeHours: z.number().nonnegative().optional(),
        shiftSwap: z.enum(['passes', 'leader']).optional(),
        continuityCap: faces.optional(),
        continuityDays: z.literal([14, 28]).optional(),
        standingApproval: z
          .looseObject({
            rules: z.array(words).min(1),
            by: person(member),
            from: localDate,
            until: localDate,
            text: words.optional(),
          })
          .nullish(),
      })
      .nullish(),
  });

/** `team.json` as text, read once and then as often as its people are known better. */
export interface TeamText {
  readonly text: string;
  readonly json: unknown;
}

export const readTeamText = async (folder: string, report: Report): Promise<TeamText | undefined> => {
  const text = (await readFile(join(folder, TEAM_FILE), 'utf8')).replace(/^\uFEFF/, '');
  try {
    return { text, json: JSON.parse(text) };
  } catch (cause) {
    const { line, reason } = positionOf(text, cause);
    report.add({ file: TEAM_FILE, line, reason });
    return undefined;
  }
};

/** The team, or undefined when something in it is wrong; each problem is reported with its line and its path as the column. */
export const teamFileOf = ({ text, json }: TeamText, references: References, report: Report): TeamFile | undefined => {
  const read = teamShape(references.member).safeParse(json);
  if (!read.success) {
    for (const issue of read.error.issues) report.add({ file: TEAM_FILE, ...wordsOf(text, json, issue) });
    return undefined;
  }
  const { id, name, language, timeZone, profile, teamsTeamId, ...settings } = read.data;
  return { id: teamId(id), name, language, timeZone, profile, teamsTeamId: teamsTeamId || undefined, settings };
};

/** The time zone alone, so that the other files can be looked at even when something else here is wrong. */
export const timeZoneOf = (team: TeamText | undefined): string => {
  const read = z.looseObject({ timeZone: z.string().refine(isTimeZone) }).safeParse(team?.json);
  return read.success ? read.data.timeZone : 'UTC';
};

const KNOWN = Object.keys(teamShape(referencesTo(undefined, undefined).member).shape);

/** Settings that mean nothing to Tillit. */
export const strangeSettings = (team: TeamFile): readonly string[] =>
  Object.keys(team.settings)
    .filter((key) => !KNOWN.includes(key))
    .map((key) => shown(key));
