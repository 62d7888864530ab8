import type { CardRow } from '../../core/card';
import type { Instant, IsoDate } from '../../core/ids';
import { hasOpenSeat, planOf } from '../../core/plan';
import { type Day, givesCare, type Visit } from '../../core/roster';
import { addDays, localDate } from '../../core/time';
import type { Understood } from '../../language/understand';
import { awayFromVisit, isFreeShift } from '../../planning/free';
import { button } from '../button';
import type { Drawn, Press, Turn, View } from '../edge';
import { phrasesFor } from '../phrases';
import { drawn, isSaid, type SwapMeaning, stretchOf, text } from './seeking';
import { type DatedShift, shiftsSought } from './shifts';
import { isShiftCase, isVisitCase, type SwapCase, shiftsOf, visitsOf } from './swap';
import { type DatedVisit, visitsSought } from './visits';

/** How far ahead is looked when no day was said: today and six days more. */
const HORIZON = 6;
/** More would have to be scrolled. */
const MOST = 8;

interface Vacancy {
  readonly words: string;
  /** What its button and its number do; missing: the reader can do nothing about it. */
  readonly action?: { readonly title: string; readonly press: Press };
  /** The case that asks about it. */
  readonly asking?: SwapCase;
}

const isCarer = (view: View): boolean => givesCare(view.team.members.get(view.reader));

/** Whoever works then has nothing to take. */
const isBusy = (days: readonly Day[], at: { readonly start: Instant; readonly end: Instant }, view: View): boolean =>
  days.some((day) =>
    day.shifts.some(({ member, start, end, kind }) => {
      return member === view.reader && kind !== 'standby' && start < at.end && at.start < end;
    }),
  );

const datesOf = (days: readonly Day[]): readonly IsoDate[] => days.map(({ date }) => date);

const ofShift = ({ shift, date }: DatedShift, days: readonly Day[], view: View): Vacancy => {
  const { shifts } = view.texts;
  const asking = view.team.openCases
    .filter(isShiftCase)
    .find((one) => shiftsOf(one).some((of) => of.shift === shift.id));
  const data = { caseId: view.newCaseId(), shift: shift.id, date, vacant: datesOf(days) };
  const take = { title: shifts.takeIt, press: { verb: 'draftTakeShift', data } };
  const ask = { title: shifts.vacant.ask, press: { verb: 'draftOfferShift', data } };
  const action = isCarer(view) ? (isBusy(days, shift, view) ? undefined : take) : ask;
  return {
    words: phrasesFor(view).shiftHead(shift),
    ...(asking ? { asking } : {}),
    ...(action ? { action } : {}),
  };
};

const ofVisit = ({ visit, date }: DatedVisit, days: readonly Day[], view: View): Vacancy => {
  const asking = view.team.openCases
    .filter(isVisitCase)
    .find((one) => visitsOf(one).some((of) => of.visit === visit.id));
  const data = { caseId: view.newCaseId(), visit: visit.id, date, vacant: datesOf(days) };
  const take = { title: view.texts.offer.take, press: { verb: 'draftTake', data } };
  const ask = { title: view.texts.shifts.vacant.ask, press: { verb: 'draftOffer', data } };
  return {
    words: phrasesFor(view).visit(visit),
    ...(asking ? { asking } : {}),
    action: isCarer(view) ? take : ask,
  };
};

const daysIn = ([from, to]: readonly [IsoDate, IsoDate], { texts }: View): string =>
  from === to ? texts.days.short(from) : `${texts.days.short(from)}–${texts.days.short(to)}`;

/** The list, numbered by what can be done: a number does what the button beside it does. */
const listCard = (found: readonly Vacancy[], title: string, count: readonly string[], view: View): Drawn => {
  const { shifts, myDay } = view.texts;
  const { vacant } = shifts;
  const shown = found.slice(0, MOST).map((one) => ({ ...one, press: one.asking ? undefined : one.action?.press }));
  const choices = shown.flatMap(({ press }) => press ?? []);
  const rows = shown.map(({ words, action, asking, press }): CardRow => {
    const number = press ? choices.indexOf(press) + 1 : 0;
    return {
      lead: number > 0 ? String(number) : '–',
      text: words,
      small: asking ? myDay.asked(asking.number) : '',
      actions: action && press ? [button(action.title, press)] : [],
    };
  });
  const small = count.join(' · ');
  const notes = found.length > MOST ? [vacant.more(found.length - MOST)] : [];
  const foot = choices.length > 0 ? vacant.foot : '';
  const said = rows.map((row) => [`${row.lead} ${row.text}`, row.small].filter(Boolean).join(' · '));
  return {
    card: {
      template: 'list',
      title,
      small,
      rows,
      notes,
      foot,
      actions: [],
      fallback: [title, small, ...said, ...notes, foot].filter(Boolean).join(' · '),
    },
    choices,
  };
};

/** The shifts and visits of these days that nobody has, in order of start; nothing when there are none. */
export const vacanciesCard = (
  days: readonly Day[],
  stretch: readonly [IsoDate, IsoDate],
  view: View,
): Drawn | undefined => {
  const of = { at: view.at, zone: view.team.team.timeZone };
  const { team, reader } = view;
  const plan = planOf(days);
  const shifts = shiftsSought(days, {}, { ...of, of: (one) => isFreeShift(team, one) && one.member !== reader });
  const isFree = (one: Visit) =>
    !one.members.includes(reader) && (hasOpenSeat(one) || awayFromVisit(team, plan, one) !== undefined);
  const visits = visitsSought(days, {}, { ...of, of: isFree });
  const all = [
    ...shifts.map((one) => ({ start: one.shift.start, vacancy: ofShift(one, days, view) })),
    ...visits.map((one) => ({ start: one.visit.start, vacancy: ofVisit(one, days, view) })),
  ].sort((a, b) => a.start - b.start);
  if (all.length === 0) return undefined;
  const { shifts: say } = view.texts;
  const count = [
    ...(shifts.length > 0 ? [say.vacant.shifts(shifts.length)] : []),
    ...(visits.length > 0 ? [say.vacantVisits(visits.length)] : []),
  ];
  const found = all.map(({ vacancy }) => vacancy);
  return listCard(found, `${say.vacantTitle} ${daysIn(stretch, view)}`, count, view);
};

/** The same list of these dates, in order, once more. */
export const showVacant = async (dates: readonly IsoDate[], turn: Turn): Promise<Drawn | undefined> => {
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const days = (await turn.read.days(first, last)).filter(({ date }) => dates.includes(date));
  return vacanciesCard(days, [first, last], turn);
};

/** How far ahead the next one is looked for. */
const FURTHEST = 21;

/** The first shift after these days that nobody has, as a sentence; nothing when there is none. */
const nextVacant = async ([, last]: readonly [IsoDate, IsoDate], turn: Turn): Promise<string> => {
  const days = await turn.read.days(addDays(last, 1), addDays(last, FURTHEST));
  const [next] = shiftsSought(
    days,
    {},
    { at: turn.at, zone: turn.team.team.timeZone, of: (one) => isFreeShift(turn.team, one) },
  );
  return next ? ` ${turn.texts.shifts.vacant.next(phrasesFor(turn).shiftOn(next.shift))}` : '';
};

/** `ledigt i helgen?`: what nobody has then, each with what the reader can do about it. */
export const listOpen = async ({ slots }: Understood, turn: Turn): Promise<SwapMeaning> => {
  const today = localDate(turn.at, turn.team.team.timeZone);
  const stretch = stretchOf(slots) ?? ([today, addDays(today, HORIZON)] as const);
  const days = (await turn.read.days(...stretch)).filter(({ date }) => isSaid(slots, date));
  const card = vacanciesCard(days, stretch, turn);
  return card
    ? drawn(card)
    : text(`${turn.texts.shifts.vacantNone(daysIn(stretch, turn))}${await nextVacant(stretch, turn)}`);
};
