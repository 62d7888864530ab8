import type { Card, CardRow, CardSection } from '../core/card';
import type { IsoDate } from '../core/ids';
import type { Shift, Visit } from '../core/roster';
import { button } from '../flows/button';
import type { Drawn, View, WaitingLine } from '../flows/edge';
import { capital, phrasesFor, plain } from '../flows/phrases';
import type { DailySummary } from '../reports/daily-summary';
import { rowInWords } from './rows';

/** What nobody has, with its date, as one presses to take it. */
export type Vacant =
  | { readonly shift: Shift; readonly date: IsoDate }
  | { readonly visit: Visit; readonly date: IsoDate };

export interface Summed {
  readonly summary: DailySummary;
  readonly vacant: readonly Vacant[];
  readonly waits: readonly WaitingLine[];
  /** Who does what in the team. */
  readonly roles: readonly string[];
  /** What other flows have to tell of the day, in words. */
  readonly more: readonly string[];
}

/** More would have to be scrolled. */
const MOST_VACANT = 4;
const MOST_WAITS = 5;

const vacantRow = (one: Vacant, summary: IsoDate, view: View): CardRow => {
  const { take } = view.texts.summary;
  const say = phrasesFor(view);
  const { date } = one;
  const data = { caseId: view.newCaseId(), date, summary };
  return 'shift' in one
    ? {
        lead: say.day(one.shift.start),
        text: `${view.texts.shifts.headed[one.shift.kind]} ${say.shift(one.shift)}`,
        small: '',
        actions: [button(take, { verb: 'draftTakeShift', data: { ...data, shift: one.shift.id } })],
      }
    : {
        lead: say.day(one.visit.start),
        text: `${one.visit.client} ${say.span(one.visit)}`,
        small: '',
        actions: [button(take, { verb: 'draftTake', data: { ...data, visit: one.visit.id } })],
      };
};

const staffing = ({ staffed, absent, lacking }: DailySummary, { texts }: View): string => {
  const { summary } = texts;
  return [
    staffed.length === 0
      ? summary.nobodyWorks
      : summary.atWork(staffed.map(({ kind, people, wanted }) => summary.staffed(kind, people, wanted))),
    ...(absent > 0 ? [summary.absent(absent)] : []),
    ...lacking.map(({ kind, competences, has, wanted }) => summary.lacking(kind, competences, has, wanted)),
  ].join(' · ');
};

const decidedLines = ({ decided }: DailySummary, { texts }: View): readonly string[] => {
  const { summary, trust } = texts;
  const { passed, needs, undone, standing, approved, rules } = decided;
  const called = rules.map(({ rule }) => trust.items[rule].toLowerCase());
  return [
    ...(passed + needs + undone > 0 ? [summary.decided(passed, needs, undone)] : []),
    ...(standing > 0 ? [summary.standing(standing)] : []),
    ...(approved > 0 ? [summary.approved(approved, called)] : []),
  ];
};

const waitLines = (waits: readonly WaitingLine[], view: View): readonly string[] => {
  const { summary } = view.texts;
  const shown = waits
    .slice(0, MOST_WAITS)
    .map(({ number, about, names, since }) => summary.waits(number, about, names, phrasesFor(view).day(since)));
  return waits.length > MOST_WAITS ? [...shown, summary.moreWaits(waits.length - MOST_WAITS)] : shown;
};

const clientLines = ({ away, home }: DailySummary, { texts }: View): readonly string[] => [
  ...(away.length > 0 ? [texts.summary.away(away)] : []),
  ...home.map(({ client, date }) => texts.summary.home(client, texts.days.short(date))),
];

/** What there is to tell beside who works, under headings; nothing of what there is nothing of. */
const sectionsOf = ({ summary, waits, more }: Summed, view: View): readonly CardSection[] => {
  const { headings } = view.texts.summary;
  const all: readonly CardSection[] = [
    { heading: headings.decided, lines: decidedLines(summary, view) },
    { heading: headings.waits, lines: waitLines(waits, view) },
    { heading: headings.clients, lines: clientLines(summary, view) },
    { heading: headings.more, lines: more },
  ];
  return all.filter(({ lines }) => lines.length > 0);
};

const footOf = ({ summary, roles }: Summed, { texts }: View): readonly string[] => [
  ...roles,
  ...(summary.ending > 0 ? [texts.summary.ending(summary.ending)] : []),
];

const titleOf = ({ summary: { date } }: Summed, { texts }: View): string => capital(texts.days.long(date));

type Summary = Extract<Card, { readonly template: 'summary' }>;

const withFallback = (card: Omit<Summary, 'template' | 'fallback' | 'actions'>, typed: string): Drawn => {
  const { title, small, rows, more, sections, foot } = card;
  const told = sections.map(({ heading, lines }) => [heading, ...lines].filter(Boolean).join(': '));
  const said = [title, small, ...rows.map(rowInWords), more, ...told, foot, typed];
  const fallback = plain(said.filter(Boolean).join(' · '));
  return { card: { template: 'summary', ...card, actions: [], fallback }, preview: title };
};

/** Of several teams, one after the other, for whoever leads them; `waiting`: how much waits for the reader in all. */
export const summariesCard = (
  all: readonly { readonly name: string; readonly summed: Summed; readonly view: View }[],
  waiting: number,
): Drawn => {
  const [first] = all;
  if (!first) throw new Error('a summary is of one team at least');
  const { summary } = first.view.texts;
  const sections = all.map(({ name, summed, view }) => ({
    heading: name,
    lines: [
      staffing(summed.summary, view),
      ...(summed.vacant.length > 0 ? [summary.vacant(summed.vacant.length)] : []),
      ...sectionsOf(summed, view).map(({ heading, lines }) => `**${heading}:** ${lines.join(' · ')}`),
      ...footOf(summed, view),
    ],
  }));
  const foot = waiting > 0 ? summary.yoursTyped : '';
  const title = titleOf(first.summed, first.view);
  return withFallback({ title, small: summary.yours(waiting), rows: [], more: '', sections, foot }, '');
};

/** One card a day that a tired carer reads in ten seconds: who works, what nobody has, what was decided, and what waits. */
export const summaryCard = (summed: Summed, view: View): Drawn => {
  const { several, team } = view;
  const { summary } = view.texts;
  const rows = summed.vacant.slice(0, MOST_VACANT).map((one) => vacantRow(one, summed.summary.date, view));
  const rest = summed.vacant.length - rows.length;
  const told = sectionsOf(summed, view);
  const isQuiet = rows.length + told.length === 0;
  return withFallback(
    {
      title: titleOf(summed, view),
      small: [...(several ? [team.team.name] : []), staffing(summed.summary, view)].join(' · '),
      rows,
      more: rest > 0 ? summary.moreVacant(rest) : '',
      sections: isQuiet ? [{ heading: '', lines: [summary.nothing] }] : told,
      foot: footOf(summed, view).join(' · '),
    },
    rows.length > 0 ? summary.typed : '',
  );
};
