import { z } from 'zod';
import { caseId, visitId } from '../../core/ids';
import { DIRECTIONS, HEALTH_CATEGORIES, LIFE_AREAS, SPECIALTIES, SUPPORT_ROLES, URGENCIES } from '../../core/need';
import { VISIT_KINDS } from '../../core/roster';
import { WEEKS } from '../../core/span';
import type { Wanted } from '../../planning/changed-need';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, CLIENT, COMMENT, DATE, isOneOf, TIME, VISIT_ID } from '../payload';
import type { AskAlong, NeedCommand, ReportHealth, ReportNeed } from './commands';
import { reportFromForm } from './filled';
import { formCard, formOfDay, MOST_MINUTES } from './form';
import { codesOf, daysOf } from './seeking';

type NeedMeaning = Meaning<NeedCommand>;

const MINUTES = z.int().min(1).max(MOST_MINUTES);
const WEEKDAYS = z.array(z.int().min(1).max(7)).min(1).max(7);

const WHICH = z.union([z.object({ at: TIME }), z.object({ visit: VISIT_ID.transform(visitId) })]);
const span = { from: DATE, until: DATE.optional(), weekdays: WEEKDAYS.optional(), weeks: z.enum(WEEKS).optional() };
const WANTED = z.discriminatedUnion('change', [
  z.object({ change: z.literal('longer'), which: WHICH, minutes: MINUTES, ...span }),
  z.object({ change: z.literal('shorter'), which: WHICH, minutes: MINUTES, ...span }),
  z.object({ change: z.literal('moved'), which: WHICH, to: TIME, ...span }),
  z.object({ change: z.literal('dropped'), which: WHICH.optional(), ...span }),
  z.object({ change: z.literal('doubled'), which: WHICH.optional(), ...span }),
  z.object({
    change: z.literal('added'),
    start: TIME,
    minutes: MINUTES,
    kind: z.enum(VISIT_KINDS),
    serviceCode: z.string().min(1).max(40).optional(),
    ...span,
  }),
]);

const REPORT = z.object({
  caseId: CASE_ID.transform(caseId),
  client: CLIENT,
  direction: z.enum(DIRECTIONS),
  urgency: z.enum(URGENCIES),
  area: z.enum(LIFE_AREAS).optional(),
  wanted: WANTED.optional(),
  agreed: z.boolean(),
  comment: COMMENT.optional(),
});

const HEALTH = z.object({
  caseId: CASE_ID.transform(caseId),
  client: CLIENT,
  category: z.enum(HEALTH_CATEGORIES),
  urgency: z.enum(URGENCIES),
  called: z.literal(true).optional(),
});

const ALONG = z.object({
  caseId: CASE_ID.transform(caseId),
  client: CLIENT,
  along: z.object({
    role: z.enum(SUPPORT_ROLES),
    specialty: z.enum(SPECIALTIES).optional(),
    date: DATE.optional(),
  }),
  comment: COMMENT.optional(),
});

const ON_CASE = z.object({
  caseId: CASE_ID.transform(caseId),
  seen: z.int().nonnegative().optional(),
  comment: COMMENT.optional(),
});

/** Without what is not there. */
const present = <T extends object>(all: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** A code is one that the client's visits or frame have: no other words get into the plan with it. */
const isOfPlan = async ({ client, wanted }: ReportNeed, turn: Turn): Promise<boolean> => {
  if (wanted?.change !== 'added' || wanted.serviceCode === undefined) return true;
  const frame = turn.team.clients.get(client)?.frame;
  const free = frame?.frame === 'codes' ? frame.codes : [];
  return [...free, ...codesOf(await daysOf(turn, wanted), client)].includes(wanted.serviceCode);
};

const reportFromCard = async (data: unknown, turn: Turn): Promise<ReportNeed | undefined> => {
  const { reader: by, at } = turn;
  const read = REPORT.safeParse(data);
  if (!read.success) return undefined;
  const { wanted, ...rest } = present(read.data);
  const report = {
    type: 'reportNeed',
    by,
    at,
    ...rest,
    ...(wanted ? { wanted: present(wanted) as Wanted } : {}),
  } as ReportNeed;
  return (await isOfPlan(report, turn)) ? report : undefined;
};

const healthFrom = (data: unknown, { reader: by, at }: Turn): ReportHealth | undefined => {
  const read = HEALTH.safeParse(data);
  return read.success ? ({ type: 'reportHealth', by, at, ...present(read.data) } as ReportHealth) : undefined;
};

const alongFrom = (data: unknown, { reader: by, at }: Turn): AskAlong | undefined => {
  const read = ALONG.safeParse(data);
  if (!read.success) return undefined;
  const { along, ...rest } = present(read.data);
  return { type: 'askAlong', by, at, ...rest, along: present(along) } as AskAlong;
};

const ON_CASES = [
  'markCalled',
  'acknowledgeNeed',
  'closeNeed',
  'grantNeed',
  'declineNeed',
  'takeBackNeed',
  'markTold',
] as const;
const WITH_WORDS = ['askBack', 'replyToNeed'] as const;

const onCase = (verb: string, data: unknown, { reader: by, at }: Turn): NeedCommand | undefined => {
  const read = ON_CASE.safeParse(data);
  if (!read.success) return undefined;
  const { comment, ...rest } = present(read.data);
  const base = { by, at, ...rest };
  if (isOneOf(WITH_WORDS, verb)) return { ...base, type: verb, comment: comment ?? '' } as NeedCommand;
  const said = comment && verb !== 'grantNeed' ? { comment } : {};
  return isOneOf(ON_CASES, verb) ? ({ ...base, ...said, type: verb } as NeedCommand) : undefined;
};

const as = (meaning: 'draft' | 'command', command: NeedCommand | undefined): NeedMeaning | undefined =>
  command && { meaning, command };

/** A button's payload, untrusted, as a command: who presses and when come from the turn, never from the card. */
export const press = async ({ verb, data }: Press, turn: Turn): Promise<NeedMeaning | undefined> => {
  switch (verb) {
    case 'needToday': {
      const read = z.object({ date: DATE }).safeParse(data);
      return read.success ? { meaning: 'drawn', drawn: await formOfDay(read.data.date, turn) } : undefined;
    }
    case 'editNeed': {
      const report = await reportFromCard(data, turn);
      return report && { meaning: 'drawn', drawn: await formCard(report, turn) };
    }
    case 'fillNeed':
      return reportFromForm(data, turn);
    case 'draftNeed':
      return as('draft', await reportFromCard(data, turn));
    case 'reportNeed':
      return as('command', await reportFromCard(data, turn));
    case 'draftAlong':
      return as('draft', alongFrom(data, turn));
    case 'askAlong':
      return as('command', alongFrom(data, turn));
    case 'reportHealth':
      return as('command', healthFrom(data, turn));
    default:
      return as('command', onCase(verb, data, turn));
  }
};
