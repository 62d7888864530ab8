import { z } from 'zod';
import { caseId, clientCode, wallTime } from '../../core/ids';
import { LIFE_AREAS, URGENCIES } from '../../core/need';
import { restOf, type Span, WEEKS } from '../../core/span';
import type { Wanted } from '../../planning/changed-need';
import type { Meaning, Turn } from '../edge';
import { CASE_ID, CLIENT, DATE, TIME } from '../payload';
import type { NeedCommand, ReportNeed } from './commands';
import { ALL_VISITS, MOST_MINUTES, USUAL_MINUTES, WHATS } from './form';
import { daysOf, usualCode } from './seeking';

/** What a client sends for a field that was left empty. */
const EMPTY = z.union([z.literal(''), z.null()]).transform(() => undefined);
const orEmpty = <T extends z.ZodType>(type: T) => z.union([EMPTY, type]).optional();

const DAYS = z
  .string()
  .regex(/^[1-7](,[1-7]){0,6}$/)
  .transform((days) => [...new Set(days.split(',').map(Number))].sort());

const FORM = z.object({
  caseId: CASE_ID.transform(caseId),
  client: CLIENT.optional(),
  what: z.enum(WHATS),
  visit: orEmpty(z.literal(ALL_VISITS).or(z.string().regex(/^[\p{L}\d-]{1,20} ([01]\d|2[0-3]):[0-5]\d$/u))),
  minutes: orEmpty(z.coerce.number().int().min(1).max(MOST_MINUTES)),
  time: orEmpty(TIME),
  from: DATE,
  lasts: z.enum(['once', 'onwards', 'through']),
  until: orEmpty(DATE),
  days: orEmpty(DAYS),
  weeks: orEmpty(z.enum(['every', ...WEEKS])),
  area: orEmpty(z.enum(['-', ...LIFE_AREAS])),
  urgency: z.enum(URGENCIES),
});

/** What tells a form that lacks something from no form at all. */
const CASE_OF = z.object({ caseId: CASE_ID });

type Form = z.infer<typeof FORM>;

const DIRECTION_OF = {
  longer: 'more',
  added: 'more',
  shorter: 'less',
  dropped: 'less',
  doubled: 'more',
  moved: 'time',
  other: 'other',
} as const;

const spanOf = ({ from, lasts, until, days: weekdays, weeks: said }: Form): Span | undefined => {
  if (lasts === 'through' && (until === undefined || until < from)) return undefined;
  const last = lasts === 'once' ? from : lasts === 'through' ? until : undefined;
  const weeks = said === 'every' ? undefined : said;
  return { from, ...restOf({ until: last, weekdays, weeks }) };
};

/** Of one visit the client's code and the time. */
const namedIn = (visit: string | undefined): readonly string[] | undefined =>
  visit === undefined || visit === ALL_VISITS ? undefined : visit.split(' ');

/** What the form wants of the plan; nothing where something that it needs was left empty. */
const wantedOf = async (form: Form, report: ReportNeed, turn: Turn): Promise<Wanted | undefined> => {
  const span = spanOf(form);
  const { what, minutes = USUAL_MINUTES, time, visit } = form;
  const [, at] = namedIn(visit) ?? [];
  if (!span || what === 'other') return undefined;
  if ((what === 'doubled' || what === 'dropped') && visit !== undefined)
    return { change: what, ...(at === undefined ? {} : { which: { at: wallTime(at) } }), ...span };
  if (what === 'added') {
    const serviceCode = usualCode(await daysOf(turn, span), report.client);
    const kind = 'home-help';
    return time && { change: what, start: time, minutes, kind, ...(serviceCode ? { serviceCode } : {}), ...span };
  }
  if (at === undefined || what === 'doubled' || what === 'dropped') return undefined;
  const which = { at: wallTime(at) };
  if (what === 'moved') return time && { change: what, which, to: time, ...span };
  return { change: what, which, minutes, ...span };
};

/** The filled form as a report, to be looked at before anything happens. */
export const reportFromForm = async (data: unknown, turn: Turn): Promise<Meaning<NeedCommand> | undefined> => {
  const read = FORM.safeParse(data);
  const missing = { meaning: 'text', text: turn.texts.need.form.missing } as const;
  if (!read.success) return CASE_OF.safeParse(data).success ? missing : undefined;
  const form = read.data;
  const [named] = namedIn(form.visit) ?? [];
  const client = named === undefined ? form.client : clientCode(named);
  if (client === undefined) return missing;
  const { area } = form;
  const report: ReportNeed = {
    type: 'reportNeed',
    by: turn.reader,
    at: turn.at,
    caseId: form.caseId,
    client,
    direction: DIRECTION_OF[form.what],
    urgency: form.urgency,
    ...(area && area !== '-' ? { area } : {}),
    agreed: true,
  };
  const wanted = await wantedOf(form, report, turn);
  if (form.what === 'other') return { meaning: 'draft', command: report };
  return wanted ? { meaning: 'draft', command: { ...report, wanted } } : missing;
};
