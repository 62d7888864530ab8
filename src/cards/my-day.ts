import type { Card, CardRow } from '../core/card';
import type { ClientCode } from '../core/ids';
import type { Changed } from '../core/shown-day';
import { addDays } from '../core/time';
import { button } from '../flows/button';
import { taskOf } from '../flows/delegations';
import type { Drawn, Press, View } from '../flows/edge';
import { phrasesFor, plain } from '../flows/phrases';
import type { ChangedVisit, MyDay, MyShift, MyVisit } from '../reports/my-day';
import { rowInWords } from './rows';

const MOST_CHANGES = 3;
const MOST_ENDING = 5;
const MOST_SINCE = 6;

/** `noted`: what is kept of the client, where it stands here. */
const smallOf = (one: MyVisit, noted: string | undefined, view: View): string => {
  const say = phrasesFor(view);
  const { myDay } = view.texts;
  return [
    one.zone ? myDay.zone(one.zone) : '',
    one.partners.length > 0 ? myDay.with(one.partners.map(say.name)) : '',
    one.visit.tasks.join(', '),
    one.asking ? myDay.asked(one.asking.number) : '',
    noted ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
};

const giveAway = (one: MyVisit, view: View, date: string): Press => ({
  verb: 'draftOffer',
  data: { caseId: view.newCaseId(), visit: one.visit.id, date: one.date, myDay: date },
});

const giveShift = ({ shift, date }: MyShift, view: View): Press => ({
  verb: 'draftOfferShift',
  data: { caseId: view.newCaseId(), shift: shift.id, date, myDay: date },
});

/** One button for all of the day's clients: which of them it is stands in the form that it opens. */
const needOf = ({ date }: MyDay): Press => ({ verb: 'needToday', data: { date, myDay: date } });

/** A shift that can still be given away, or is asked about: what the top line says of it already stands there with its button. */
const shiftRow = (one: MyShift, view: View): readonly CardRow[] => {
  const { myDay, shifts } = view.texts;
  const { shift, asking } = one;
  const small = asking ? myDay.asked(asking.number) : '';
  const actions = asking || shift.start <= view.at ? [] : [button(shifts.giveAway, giveShift(one, view))];
  if (!small && actions.length === 0) return [];
  return [{ lead: phrasesFor(view).shift(shift), text: shifts.headed[shift.kind], small, actions }];
};

/** `K-1047 ons 25/11 15:00 (förut 14:30): Ahmed i stället för Sara` */
const changeIn = ({ visit, now, before, plannedStart }: ChangedVisit, view: View): string => {
  const { myDay } = view.texts;
  const say = phrasesFor(view);
  const text = say.moved(visit, plannedStart);
  if (now.length === 0) return before.length > 0 && visit.members.length === 0 ? myDay.nobodys(text) : text;
  const names = now.map(say.name);
  return before.length > 0
    ? myDay.changedFor(text, names, before.map(say.name))
    : view.texts.shifts.vacant.changedTo(text, names);
};

/** One's own, and with names for whoever reads the team's. */
const endingIn = (one: MyDay['ending'][number], view: View): string => {
  const { competence, days } = view.texts;
  const until = days.short(one.last);
  return one.member === view.reader
    ? competence.yoursEnds(taskOf(one), until)
    : competence.theirsEnds(phrasesFor(view).name(one.member), taskOf(one), until);
};

const endingNotes = ({ ending }: MyDay, view: View): readonly string[] => {
  const { competence, myDay } = view.texts;
  const mine = ending.filter(({ member }) => member === view.reader);
  const theirs = ending.filter(({ member }) => member !== view.reader);
  const rest = theirs.length - MOST_ENDING;
  return [
    ...mine.map((one) => endingIn(one, view)),
    ...(theirs.length > 0 ? [`**${competence.ending}**`] : []),
    ...theirs.slice(0, MOST_ENDING).map((one) => endingIn(one, view)),
    ...(rest > 0 ? [myDay.changedMore(rest)] : []),
  ];
};

/** `Nytt · K-1047 14:30–15:00`, `Ny tid · passet 07–16 (förut 06:45)` */
const sinceRow = (one: Changed, view: View): CardRow => {
  const say = phrasesFor(view);
  const { changed, shift } = view.texts.myDayWish;
  const text = one.client ? `${one.client} ${say.span(one)}` : shift(say.shift(one));
  const small = one.was === undefined ? '' : view.texts.checks.before(say.time(one.was));
  return { lead: changed[one.how], text, small, actions: [] };
};

const isFirst = (visits: readonly MyVisit[], { visit }: MyVisit): boolean =>
  visits.find((one) => one.visit.client === visit.client)?.visit === visit;

/**
 * My day in words: shift and visits in order, each with a button to give it away, and what is new at my clients. `noted`: what is kept of a client for
 * whoever comes there, once a day; `since`: what has changed since its reader saw the day.
 */
export const myDayCard = (
  day: MyDay,
  noted: ReadonlyMap<ClientCode, string>,
  view: View,
  since: readonly Changed[] = [],
): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const shifts = day.shifts.map(({ shift }) => texts.myDay.shift(say.shift(shift)));
  const title = texts.myDay.title(texts.days.long(day.date));
  const small = [
    ...(day.absent ? [texts.myDay.absent] : shifts.length > 0 ? shifts : [texts.myDay.free]),
    ...(day.visits.length > 0 ? [texts.myDay.visits(day.visits.length)] : []),
  ].join(' · ');
  const ahead = day.visits.filter((one) => one.visit.end > view.at);
  const visits = (ahead.length > 0 ? ahead : day.visits).map((one, _, all) => {
    const press = one.asking || one.visit.start <= view.at ? undefined : giveAway(one, view, day.date);
    return {
      lead: say.span(one.visit),
      text: one.visit.client,
      small: smallOf(one, isFirst(all, one) ? noted.get(one.visit.client) : undefined, view),
      actions: press ? [button(texts.myDay.give, press)] : [],
    };
  });
  const own = day.absent ? [] : day.shifts.flatMap((one) => shiftRow(one, view));
  const rows = [...since.slice(0, MOST_SINCE).map((one) => sinceRow(one, view)), ...own, ...visits];
  const typed = own.some((one) => one.actions.length > 0) ? texts.shifts.giveAwayTyped(texts.days.short(day.date)) : '';
  const needTyped = day.visits.length > 0 ? `${texts.need.form.button}: ${texts.need.form.typedDay}` : '';
  const changes = day.changed.slice(0, MOST_CHANGES).map((one) => changeIn(one, view));
  const rest = day.changed.length - changes.length;
  const news =
    changes.length > 0
      ? [`**${texts.myDay.changed}**`, ...changes, ...(rest > 0 ? [texts.myDay.changedMore(rest)] : [])]
      : [];
  const notes = [...news, ...endingNotes(day, view)];
  const foot = rows.some((one) => one.actions.length > 0) ? texts.myDay.foot : '';
  const next = addDays(day.date, 1);
  const card: Card = {
    template: 'list',
    title,
    small,
    rows,
    notes,
    foot,
    actions: [
      ...(day.visits.length > 0 ? [button(texts.need.form.button, needOf(day))] : []),
      { title: texts.days.long(next), verb: 'myDay', data: { date: next } },
    ],
    fallback: plain(
      [title, small, ...rows.map(rowInWords), ...notes, foot, typed, needTyped].filter(Boolean).join(' · '),
    ),
  };
  return { card };
};
