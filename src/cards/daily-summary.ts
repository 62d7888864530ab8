import type { CardRow } from '../core/card';
import type { IsoDate } from '../core/ids';
import type { Shift, Visit } from '../core/roster';
import { button } from '../flows/button';
import type { Drawn, View, WaitingLine } from '../flows/edge';
import { listCard } from '../flows/list-card';
import { capital, phrasesFor } from '../flows/phrases';
import type { DailySummary } from '../reports/daily-summary';

/** What nobody has, with its date, as one presses to take it. */
export type Vacant =
  | { readonly shift: Shift; readonly date: IsoDate }
  | { readonly visit: Visit; readonly date: IsoDate };

export interface Summed {
  readonly summary: DailySummary;
  readonly vacant: readonly Vacant[];
  readonly waits: readonly WaitingLine[];
  /** What other flows have to tell of the day, in words. */
  readonly more: readonly string[];
}

/** More would have to be scrolled. */
const MOST_VACANT = 4;
const MOST_WAITS = 5;

const vacantRow = (one: Vacant, view: View): CardRow => {
  const { take } = view.texts.summary;
  const say = phrasesFor(view);
  const { date } = one;
  const data = { caseId: view.newCaseId(), date };
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
    ...lacking.map(({ competences, has, wanted }) => summary.lacking(competences, has, wanted)),
  ].join(' · ');
};

const decidedLines = ({ decided }: DailySummary, { texts }: View): readonly string[] => {
  const { summary, trust } = texts;
  const { passed, needs, undone, standing, approved, rules } = decided;
  return [
    ...(passed + needs + undone > 0 ? [summary.decided(passed, needs, undone)] : []),
    ...(standing > 0 ? [summary.standing(standing)] : []),
    ...(approved > 0
      ? [
          summary.approved(
            approved,
            rules.map(({ rule }) => trust.items[rule].toLowerCase()),
          ),
        ]
      : []),
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

const linesOf = ({ summary, waits, more }: Summed, view: View): readonly string[] => [
  ...clientLines(summary, view),
  ...decidedLines(summary, view),
  ...waitLines(waits, view),
  ...more,
  ...(summary.ending > 0 ? [view.texts.summary.ending(summary.ending)] : []),
];

const titleOf = ({ summary: { date } }: Summed, { texts }: View): string => capital(texts.days.long(date));

/** Of several teams, one after the other, for whoever leads them; `waiting`: how much waits for the reader in all. */
export const summariesCard = (
  all: readonly { readonly name: string; readonly summed: Summed; readonly view: View }[],
  waiting: number,
): Drawn => {
  const [first] = all;
  if (!first) throw new Error('a summary is of one team at least');
  const { summary } = first.view.texts;
  const notes = all.flatMap(({ name, summed, view }) => [
    `**${name}** · ${staffing(summed.summary, view)}`,
    ...(summed.vacant.length > 0 ? [summary.vacant(summed.vacant.length)] : []),
    ...linesOf(summed, view),
  ]);
  const title = titleOf(first.summed, first.view);
  const card = listCard({
    title,
    small: summary.yours(waiting),
    rows: [],
    notes,
    foot: waiting > 0 ? summary.yoursTyped : '',
  });
  return { card, preview: title };
};

/** One card a day that a tired carer reads in ten seconds: who works, what nobody has, what was decided, and what waits. */
export const summaryCard = (summed: Summed, view: View): Drawn => {
  const { texts } = view;
  const { summary, vacant } = summed;
  const rows = vacant.slice(0, MOST_VACANT).map((one) => vacantRow(one, view));
  const rest = vacant.length - rows.length;
  const lines = [...(rest > 0 ? [texts.summary.moreVacant(rest)] : []), ...linesOf(summed, view)];
  const notes = rows.length + lines.length > 0 ? lines : [texts.summary.nothing];
  const title = titleOf(summed, view);
  const card = listCard({
    title,
    small: staffing(summary, view),
    rows,
    notes,
    foot: rows.length > 0 ? texts.summary.typed : '',
  });
  return { card, preview: title };
};
