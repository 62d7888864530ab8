import { z } from 'zod';
import { caseId, visitId } from '../../core/ids';
import { DIRECTIONS, HEALTH_CATEGORIES, LIFE_AREAS, URGENCIES } from '../../core/need';
import { VISIT_KINDS } from '../../core/roster';
import type { Wanted } from '../../planning/changed-need';
import type { Meaning, Press, Turn } from '../edge';
import { CASE_ID, COMMENT, DATE, VISIT_ID } from '../payload';
import type { NeedCommand, ReportHealth, ReportNeed } from './commands';
import { reportFromForm } from './filled';
import { formCard, formOfDay, MOST_MINUTES } from './form';
import { CLIENT, TIME } from './payload';

type NeedMeaning = Meaning<NeedCommand>;

const MINUTES = z.int().min(1).max(MOST_MINUTES);
const WEEKDAYS = z.array(z.int().min(1).max(7)).min(1).max(7);

const WHICH = z.union([z.object({ at: TIME }), z.object({ visit: VISIT_ID.transform(visitId) })]);
const span = { from: DATE, until: DATE.optional(), weekdays: WEEKDAYS.optional() };
const WANTED = z.discriminatedUnion('change', [
  z.object({ change: z.literal('longer'), which: WHICH, minutes: MINUTES, ...span }),
  z.object({ change: z.literal('shorter'), which: WHICH, minutes: MINUTES, ...span }),
  z.object({ change: z.literal('moved'), which: WHICH, to: TIME, ...span }),
  z.object({ change: z.literal('dropped'), which: WHICH, ...span }),
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

const reportFromCard = (data: unknown, { reader: by, at }: Pick<Turn, 'reader' | 'at'>): ReportNeed | undefined => {
  const read = REPORT.safeParse(data);
  if (!read.success) return undefined;
  const { wanted, ...rest } = present(read.data);
  return {
    type: 'reportNeed',
    by,
    at,
    ...rest,
    ...(wanted ? { wanted: present(wanted) as Wanted } : {}),
  } as ReportNeed;
};

const healthFrom = (data: unknown, { reader: by, at }: Turn): ReportHealth | undefined => {
  const read = HEALTH.safeParse(data);
  return read.success ? ({ type: 'reportHealth', by, at, ...present(read.data) } as ReportHealth) : undefined;
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

const isOneOf = <T extends string>(all: readonly T[], verb: string): verb is T => all.some((one) => one === verb);

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
      const report = reportFromCard(data, turn);
      return report && { meaning: 'drawn', drawn: await formCard(report, turn) };
    }
    case 'fillNeed':
      return reportFromForm(data, turn);
    case 'draftNeed':
      return as('draft', reportFromCard(data, turn));
    case 'reportNeed':
      return as('command', reportFromCard(data, turn));
    case 'reportHealth':
      return as('command', healthFrom(data, turn));
    default:
      return as('command', onCase(verb, data, turn));
  }
};
