import type { CardRow } from '../../core/card';
import type { IsoDate } from '../../core/ids';
import { givesCare } from '../../core/roster';
import { addDays, localDate } from '../../core/time';
import type { Slots, Understood } from '../../language/understand';
import { button } from '../button';
import type { Drawn, Press, Turn, View } from '../edge';
import { capital, phrasesFor } from '../phrases';
import { drawn, isSaid, type SwapMeaning, stretchOf, text } from './seeking';
import { type DatedShift, isVacant, shiftsSought } from './shifts';
import { isShiftCase, isVisitCase, type SwapCase, shiftsOf, visitsOf } from './swap';
import { type DatedVisit, isNobodys, visitsSought } from './visits';

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

const ofShift = ({ shift, date }: DatedShift, turn: Turn): Vacancy => {
  const { shifts, vacant } = turn.texts;
  const asking = turn.team.openCases
    .filter(isShiftCase)
    .find((one) => shiftsOf(one).some((of) => of.shift === shift.id));
  const data = { caseId: turn.newCaseId(), shift: shift.id, date };
  const take = { title: shifts.takeIt, press: { verb: 'draftTakeShift', data } };
  const ask = { title: vacant.ask, press: { verb: 'draftOfferShift', data } };
  return {
    words: capital(phrasesFor(turn).shiftOn(shift)),
    ...(asking ? { asking } : {}),
    action: isCarer(turn) ? take : ask,
  };
};

const ofVisit = ({ visit, date }: DatedVisit, turn: Turn): Vacancy => {
  const asking = turn.team.openCases
    .filter(isVisitCase)
    .find((one) => visitsOf(one).some((of) => of.visit === visit.id));
  const press = { verb: 'draftTake', data: { caseId: turn.newCaseId(), visit: visit.id, date } };
  return {
    words: phrasesFor(turn).visit(visit),
    ...(asking ? { asking } : {}),
    ...(isCarer(turn) ? { action: { title: turn.texts.offer.take, press } } : {}),
  };
};

const daysIn = ([from, to]: readonly [IsoDate, IsoDate], { texts }: View): string =>
  from === to ? texts.days.short(from) : `${texts.days.short(from)}–${texts.days.short(to)}`;

/** The list, numbered by what can be done: a number does what the button beside it does. */
const listCard = (found: readonly Vacancy[], title: string, count: readonly string[], view: View): Drawn => {
  const { vacant, myDay } = view.texts;
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
  const stuck = shown.some(({ action }) => action === undefined) ? vacant.visitsFoot : '';
  const foot = [choices.length > 0 ? vacant.foot : '', stuck].filter(Boolean).join(' ');
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

const foundIn = async (slots: Slots, [from, to]: readonly [IsoDate, IsoDate], turn: Turn) => {
  const days = (await turn.read.days(from, to)).filter(({ date }) => isSaid(slots, date));
  const of = { at: turn.at, zone: turn.team.team.timeZone };
  return {
    shifts: shiftsSought(days, {}, { ...of, of: isVacant }),
    visits: visitsSought(days, {}, { ...of, of: isNobodys }),
  };
};

/** `ledigt i helgen?`: the shifts and visits that nobody has, in order of start, each with what the reader can do about it. */
export const listOpen = async ({ slots }: Understood, turn: Turn): Promise<SwapMeaning> => {
  const today = localDate(turn.at, turn.team.team.timeZone);
  const stretch = stretchOf(slots) ?? ([today, addDays(today, HORIZON)] as const);
  const { shifts, visits } = await foundIn(slots, stretch, turn);
  const days = daysIn(stretch, turn);
  const { shifts: say, vacant } = turn.texts;
  const all = [
    ...shifts.map((one) => ({ start: one.shift.start, vacancy: ofShift(one, turn) })),
    ...visits.map((one) => ({ start: one.visit.start, vacancy: ofVisit(one, turn) })),
  ].sort((a, b) => a.start - b.start);
  if (all.length === 0) return text(say.vacantNone(days));
  const count = [
    ...(shifts.length > 0 ? [vacant.shifts(shifts.length)] : []),
    ...(visits.length > 0 ? [say.vacantVisits(visits.length)] : []),
  ];
  const found = all.map(({ vacancy }) => vacancy);
  return drawn(listCard(found, `${say.vacantTitle} ${days}`, count, turn));
};
