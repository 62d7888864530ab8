import type { Card } from '../core/card';
import { addDays } from '../core/time';
import type { Drawn, Press, View } from '../flows/edge';
import { phrasesFor, plain } from '../flows/phrases';
import type { EndingDelegation } from '../reports/delegations';
import type { ChangedVisit, MyDay, MyVisit } from '../reports/my-day';
import { rowInWords } from './rows';

const MOST_CHANGES = 3;
const MOST_ENDING = 5;

const smallOf = (one: MyVisit, view: View): string => {
  const say = phrasesFor(view);
  const { myDay } = view.texts;
  return [
    one.zone ? myDay.zone(one.zone) : '',
    one.partners.length > 0 ? myDay.with(one.partners.map(say.name)) : '',
    one.visit.tasks.join(', '),
    one.asking ? myDay.asked(one.asking.number) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

const giveAway = (one: MyVisit, view: View, date: string): Press => ({
  verb: 'draftOffer',
  data: { caseId: view.newCaseId(), visit: one.visit.id, date: one.date, myDay: date },
});

/** `K-1047 ons 25/11 15:00 (förut 14:30): Ahmed i stället för Sara` */
const changeIn = ({ visit, now, before, plannedStart }: ChangedVisit, view: View): string => {
  const { myDay } = view.texts;
  const say = phrasesFor(view);
  const text = say.moved(visit, plannedStart);
  return now.length > 0 ? myDay.changedFor(text, now.map(say.name), before.map(say.name)) : text;
};

/** One's own, and with names for whoever reads the team's. */
const endingIn = ({ member, task, client, last }: EndingDelegation, view: View): string => {
  const { competence, days } = view.texts;
  const what = client === undefined ? task : `${task} ${client}`;
  return member === view.reader
    ? competence.yoursEnds(what, days.short(last))
    : competence.theirsEnds(phrasesFor(view).name(member), what, days.short(last));
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

/** My day in words: shift, visits in order each with a button to give it away, and what is new at my clients. */
export const myDayCard = (day: MyDay, view: View): Drawn => {
  const { texts } = view;
  const say = phrasesFor(view);
  const shifts = day.shifts.map((shift) => texts.myDay.shift(say.shift(shift)));
  const title = texts.myDay.title(texts.days.long(day.date));
  const small = [
    ...(day.absent ? [texts.myDay.absent] : shifts.length > 0 ? shifts : [texts.myDay.free]),
    ...(day.visits.length > 0 ? [texts.myDay.visits(day.visits.length)] : []),
  ].join(' · ');
  const ahead = day.visits.filter((one) => one.visit.end > view.at);
  const rows = (ahead.length > 0 ? ahead : day.visits).map((one) => {
    const press = one.asking || one.visit.start <= view.at ? undefined : giveAway(one, view, day.date);
    return {
      lead: say.span(one.visit),
      text: one.visit.client,
      small: smallOf(one, view),
      actions: press
        ? [{ title: texts.myDay.give, verb: press.verb, data: press.data as Record<string, unknown> }]
        : [],
    };
  });
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
    actions: [{ title: texts.days.long(next), verb: 'myDay', data: { date: next } }],
    fallback: plain([title, small, ...rows.map(rowInWords), ...notes, foot].filter(Boolean).join(' · ')),
  };
  return { card };
};
