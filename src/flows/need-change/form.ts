import type { Card, CardField } from '../../core/card';
import { type ClientCode, type IsoDate, instant } from '../../core/ids';
import { LIFE_AREAS, URGENCIES } from '../../core/need';
import type { Day } from '../../core/roster';
import { restOf, WEEKS } from '../../core/span';
import { addDays } from '../../core/time';
import type { Wanted } from '../../planning/changed-need';
import { button } from '../button';
import { choose } from '../choose';
import type { Drawn, Turn, View } from '../edge';
import { capital, plain } from '../phrases';
import { visitAt } from '../standing-words';
import type { ReportNeed } from './commands';
import { daysOf, type KnownVisit, visitsOn } from './seeking';
import { today } from './words';

export const WHATS = ['longer', 'shorter', 'moved', 'added', 'dropped', 'doubled', 'other'] as const;
type What = (typeof WHATS)[number];

/** More or less, without a figure. Minutes. */
export const USUAL_MINUTES = 15;
export const ALL_VISITS = '*';
/** No change is longer than a working day. */
export const MOST_MINUTES = 480;

type Filled = Pick<ReportNeed, 'caseId' | 'urgency' | 'area' | 'wanted'> &
  Partial<Pick<ReportNeed, 'client' | 'direction'>>;

export interface Listed extends KnownVisit {
  readonly client: ClientCode;
}

const atOf = (wanted: Wanted | undefined): string => {
  if (!wanted) return '';
  if (wanted.change === 'added') return wanted.start;
  return wanted.which && 'at' in wanted.which ? wanted.which.at : '';
};

const WHAT_OF = { more: 'longer', less: 'shorter', time: 'moved', other: 'other' } as const;

const whatOf = ({ wanted, direction }: Filled): What => wanted?.change ?? WHAT_OF[direction ?? 'more'];

const lastsOf = (wanted: Wanted | undefined): 'once' | 'onwards' | 'through' => {
  if (wanted?.until === undefined) return 'onwards';
  return wanted.until === wanted.from ? 'once' : 'through';
};

/** Which of the visits it is about, or all of them where the report is about all. */
const visitField = ({ wanted, client: of }: Filled, visits: readonly Listed[], view: View): readonly CardField[] => {
  const { form } = view.texts.need;
  const options = visits.map(({ client, at }) => [`${client} ${at}`, `${client} · ${visitAt(at, view)}`] as const);
  const [first] = options;
  if (!first) return [];
  const ofAll = (wanted?.change === 'doubled' || wanted?.change === 'dropped') && !wanted.which;
  if (ofAll) return [choose('visit', form.visit, ALL_VISITS, [[ALL_VISITS, form.allVisits], ...options])];
  const [value] = options.find(([key]) => key === `${of} ${atOf(wanted)}`) ?? first;
  return [choose('visit', form.visit, value, options)];
};

const fieldsOf = (filled: Filled, visits: readonly Listed[], first: IsoDate, view: View): readonly CardField[] => {
  const { form, areas, urgencies, weekdays } = view.texts.need;
  const { wanted, area, urgency } = filled;
  return [
    choose(
      'what',
      form.what,
      whatOf(filled),
      WHATS.map((what) => [what, form.whats[what]]),
    ),
    ...visitField(filled, visits, view),
    {
      kind: 'number',
      id: 'minutes',
      label: form.minutes,
      min: 1,
      max: MOST_MINUTES,
      value: wanted && 'minutes' in wanted ? wanted.minutes : USUAL_MINUTES,
    },
    { kind: 'time', id: 'time', label: form.time, value: wanted?.change === 'moved' ? wanted.to : atOf(wanted) },
    { kind: 'date', id: 'from', label: form.from, min: today(view), value: wanted?.from ?? first },
    choose('lasts', form.lasts, lastsOf(wanted), [
      ['onwards', form.onwards],
      ['once', form.once],
      ['through', form.through],
    ]),
    { kind: 'date', id: 'until', label: form.until, min: today(view), value: wanted?.until ?? '' },
    {
      kind: 'choice',
      id: 'days',
      label: form.days,
      several: true,
      value: (wanted?.weekdays ?? []).join(','),
      choices: weekdays.map((title, at) => ({ title, value: String(at + 1) })),
    },
    ...(wanted?.weeks
      ? [
          choose('weeks', form.weeks, wanted.weeks, [
            ['every', form.everyWeek],
            ...WEEKS.map((weeks) => [weeks, capital(view.texts.need.weeks[weeks])] as const),
          ]),
        ]
      : []),
    choose('area', form.area, area ?? '-', [
      ['-', form.noArea],
      ...LIFE_AREAS.map((one) => [one, areas[one]] as const),
    ]),
    choose(
      'urgency',
      form.urgency,
      urgency,
      URGENCIES.map((one) => [one, urgencies[one]]),
    ),
  ];
};

const allOf = (day: Day, client: ClientCode, { team }: Turn): readonly Listed[] =>
  visitsOn(day, client, { team, at: instant(0) }).map((one) => ({ ...one, client }));

/** What is known of a report as a form, with the visits that it may be about. */
export const needForm = (filled: Filled, visits: readonly Listed[], first: IsoDate, view: View): Drawn => {
  const { form } = view.texts.need;
  const { client, caseId } = filled;
  const title = client ? form.title(client) : form.titleDay;
  const typed = client ? form.typed(client) : form.typedDay;
  const card: Card = {
    template: 'form',
    title,
    small: form.small,
    inputs: fieldsOf(filled, visits, first, view),
    actions: [button(form.show, { verb: 'fillNeed', data: { caseId, ...(client ? { client } : {}) } })],
    fallback: plain([title, form.small, typed].join(' · ')),
  };
  return { card, preview: client ?? form.titleDay };
};

/** What is known of a report, to be corrected: one of the client's visits on the first day that it is to hold and has any. */
export const formCard = async (report: ReportNeed, turn: Turn): Promise<Drawn> => {
  const { client, wanted } = report;
  const first = wanted?.from ?? addDays(today(turn), 1);
  const days = await daysOf(turn, { ...restOf(wanted ?? {}), from: first });
  const visits = days.map((day) => visitsOn(day, client, turn)).find((found) => found.length > 0) ?? [];
  return needForm(
    report,
    visits.map((one) => ({ ...one, client })),
    first,
    turn,
  );
};

/** From *my day*: what has changed at one of the reader's own visits of that day, also at one that is over. */
export const formOfDay = async (date: IsoDate, turn: Turn): Promise<Drawn> => {
  const [day] = await turn.read.days(date, date);
  const own = (day?.visits ?? []).filter(({ members }) => members.includes(turn.reader));
  const visits = day ? [...new Set(own.map(({ client }) => client))].flatMap((client) => allOf(day, client, turn)) : [];
  const mine = visits.filter(({ visit }) => own.includes(visit)).sort((a, b) => a.visit.start - b.visit.start);
  const filled = { caseId: turn.newCaseId(), urgency: 'week', direction: 'more' } as const;
  return needForm(filled, mine, date > today(turn) ? date : addDays(today(turn), 1), turn);
};
