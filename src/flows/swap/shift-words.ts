import type { MemberId } from '../../core/ids';
import type { Shift, ShiftKind } from '../../core/roster';
import { addDays, localDate } from '../../core/time';
import type { Slots, Understood } from '../../language/understand';
import { isFreeShift } from '../../planning/free';
import { hoursOn, usualHours } from '../../planning/usual-shift';
import { choice } from '../choice';
import type { Press, Turn } from '../edge';
import { phrasesFor } from '../phrases';
import type { OfferShift, SwapShift, TakeShift } from './commands';
import { payload } from './pieces';
import { mayAnswer } from './reasons';
import { askBack, datesOf, drawn, isSaid, offeredTo, type SwapMeaning, stretchOf, text } from './seeking';
import { type DatedShift, isShiftOf, type SoughtShift, shiftsSought } from './shifts';
import { isShiftCase, type ShiftCase } from './swap';
import { thatPass } from './that-pass';
import { listOpen } from './vacancies';

/** How far ahead a shift is looked for when no day was said. */
const HORIZON = 21;
/** Two shifts that are to be swapped lie no farther apart, when only one day was said. */
const NEAR = 7;

/** On the first date that has any when no day was said, else on all the days that were. */
export const findShifts = async (
  slots: Slots,
  sought: SoughtShift,
  turn: Turn,
  of: (shift: Shift) => boolean,
): Promise<readonly DatedShift[]> => {
  const today = localDate(turn.at, turn.team.team.timeZone);
  const said = stretchOf(slots);
  const [from, to] = said ?? [today, addDays(today, HORIZON)];
  const days = (await turn.read.days(from, to)).filter(({ date }) => isSaid(slots, date));
  const found = shiftsSought(days, sought, { at: turn.at, zone: turn.team.team.timeZone, of });
  return said ? found : found.filter(({ date }) => date === found[0]?.date);
};

export const soughtShift = ({ ownShift, time, round }: Slots): SoughtShift => ({ kind: ownShift, time, round });

/** Nobody's, or in the plan somebody's who is absent then; not one's own. */
export const isOpen =
  (turn: Turn) =>
  (shift: Shift): boolean =>
    isFreeShift(turn.team, shift) && shift.member !== turn.reader;

const begun = (turn: Turn, { shift, date }: DatedShift) => ({
  by: turn.reader,
  at: turn.at,
  caseId: turn.newCaseId(),
  shift: shift.id,
  date,
});

const offerOf = (found: DatedShift, turn: Turn, to: MemberId | undefined): OfferShift => ({
  type: 'offerShift',
  ...begun(turn, found),
  ...(to ? { to } : {}),
  ...(to === undefined && turn.inTheOpen ? { awaited: true as const } : {}),
});

const takeOf = (found: DatedShift, turn: Turn): TakeShift => ({
  type: 'takeShift',
  ...begun(turn, found),
  ...(found.shift.member && !isFreeShift(turn.team, found.shift) ? { from: found.shift.member } : {}),
});

const draft = (command: OfferShift | TakeShift | SwapShift): SwapMeaning => ({ meaning: 'draft', command });

const DRAFTS = { offerShift: 'draftOfferShift', takeShift: 'draftTakeShift', swapShift: 'draftSwapShift' } as const;

const draftPress = (command: OfferShift | TakeShift | SwapShift): Press => ({
  ...payload(command),
  verb: DRAFTS[command.type],
});

/** Of several, one more tap says which; where only one fits it is drawn at once. */
const oneOf = (
  found: readonly DatedShift[],
  turn: Turn,
  commandFor: (one: DatedShift) => OfferShift | TakeShift,
): SwapMeaning => {
  const [first, another] = found;
  if (first && !another) return draft(commandFor(first));
  const say = phrasesFor(turn);
  const options = found.map((one) => ({
    title:
      one.shift.member && !isFreeShift(turn.team, one.shift)
        ? `${say.shiftOn(one.shift)} · ${say.name(one.shift.member)}`
        : say.shiftOn(one.shift),
    press: draftPress(commandFor(one)),
  }));
  return drawn(choice(turn.texts.shifts.which, turn.texts.which.visitSmall, options, turn));
};

const dayWords = (slots: Slots, turn: Turn): string | undefined => {
  const [date] = datesOf(slots);
  return date && turn.texts.days.short(date);
};

/** `kan nån ta mitt kvällspass på fredag?`: one's own, else one that is nobody's. */
const offerShift = async (understood: Understood, turn: Turn): Promise<SwapMeaning> => {
  const { slots } = understood;
  const people = offeredTo(slots).filter((person) => person !== turn.reader);
  const [to] = people.length === 1 ? people : [];
  const own = await findShifts(slots, soughtShift(slots), turn, isShiftOf(turn.reader));
  const found = own.length > 0 ? own : await findShifts(slots, soughtShift(slots), turn, isOpen(turn));
  if (found.length === 0) return text(turn.texts.shifts.none(dayWords(slots, turn)));
  const [first] = found;
  if (first && people.length > 1 && found.length === 1) return whichColleague(first, people, turn);
  return oneOf(found, turn, (one) => offerOf(one, turn, to));
};

const whichColleague = (found: DatedShift, people: readonly MemberId[], turn: Turn): SwapMeaning => {
  const say = phrasesFor(turn);
  const options = people.map((person) => ({
    title: say.name(person),
    press: draftPress(offerOf(found, turn, person)),
  }));
  return drawn(choice(turn.texts.which.people(people.map(say.name)), say.shiftOn(found.shift), options, turn));
};

/** `vi saknar en på lördag 7-15, vem kan?`: a shift that is nobody's, to all who can; where none fits, one more. */
const lackShift = async ({ slots }: Understood, turn: Turn): Promise<SwapMeaning> => {
  const { endTime } = slots;
  const found = await findShifts(slots, { ...soughtShift(slots), endTime }, turn, isOpen(turn));
  if (found.length > 0) return oneOf(found, turn, (one) => offerOf(one, turn, undefined));
  const { noneVacant, open } = turn.texts.shifts;
  return (await openOne(slots, turn)) ?? text(`${noneVacant(dayWords(slots, turn))} ${open.howTo}`);
};

/** How many days around show what hours the team's shifts of a kind have. */
const USUAL = 14;

/** One more shift on the day that was said, at the hours that were said, or that the team's shifts of that kind usually have. */
const openOne = async (slots: Slots, turn: Turn): Promise<SwapMeaning | undefined> => {
  const [date, another] = datesOf(slots);
  if (!date || another || slots.endDate || slots.round) return undefined;
  const zone = turn.team.team.timeZone;
  const { time, endTime, ownShift } = slots;
  const hours =
    time && endTime
      ? hoursOn(date, time, endTime, zone)
      : ownShift && !time
        ? usualHours(await turn.read.days(addDays(date, -USUAL), addDays(date, USUAL)), ownShift, date, zone)
        : undefined;
  const awaited = turn.inTheOpen ? { awaited: true as const } : {};
  return (
    hours && {
      meaning: 'draft',
      command: {
        type: 'openShift',
        by: turn.reader,
        at: turn.at,
        caseId: turn.newCaseId(),
        date,
        ...hours,
        ...awaited,
      },
    }
  );
};

/** Colleagues' shifts that are on offer to all, and open to the reader. */
const onOffer = (turn: Turn): ReadonlySet<string> =>
  new Set(
    turn.team.openCases
      .filter(isShiftCase)
      .filter((one: ShiftCase) => one.status === 'asking' && one.began === 'owner' && mayAnswer(one, turn.reader))
      .map(({ shift }) => shift),
  );

/** `jag tar Saras kvällspass på fredag`, `jag tar det lediga passet`: a colleague's by name; else what is vacant or on offer. */
const takeShift = async (understood: Understood, turn: Turn): Promise<SwapMeaning> => {
  const { slots } = understood;
  const { shifts } = turn.texts;
  const say = phrasesFor(turn);
  const owners = offeredTo(slots).filter((person) => person !== turn.reader);
  const [owner] = owners;
  if (owner !== undefined) {
    const found = await findShifts(slots, soughtShift(slots), turn, ({ member }) =>
      owners.some((one) => one === member),
    );
    if (found.length === 0) return text(shifts.noneOf(say.name(owner), dayWords(slots, turn)));
    return oneOf(found, turn, (one) => takeOf(one, turn));
  }
  const offered = onOffer(turn);
  const found = await findShifts(
    slots,
    soughtShift(slots),
    turn,
    (shift) => isOpen(turn)(shift) || offered.has(shift.id),
  );
  if (found.length > 0) return oneOf(found, turn, (one) => takeOf(one, turn));
  return text(datesOf(slots).length > 0 ? shifts.noneVacant(dayWords(slots, turn)) : shifts.whose);
};

const isCandidate =
  (owners: readonly MemberId[], reader: MemberId) =>
  ({ member }: Shift): boolean =>
    member !== undefined && member !== reader && (owners.length === 0 || owners.includes(member));

/** What is wanted in return: on the day that was said, else the same day, else near it. */
const wantedBack = async (
  slots: Slots,
  mine: DatedShift,
  owners: readonly MemberId[],
  turn: Turn,
): Promise<readonly DatedShift[]> => {
  const of = isCandidate(owners, turn.reader);
  const kind: ShiftKind | undefined = slots.otherShift;
  const sought: SoughtShift = { kind, time: slots.otherTime, round: slots.otherRound };
  if (slots.otherDate) return findShifts({ date: slots.otherDate }, sought, turn, of);
  const sameDay = await findShifts({ date: mine.date }, sought, turn, of);
  if (sameDay.length > 0 || owners.length === 0) return sameDay;
  return findShifts({ date: addDays(mine.date, -NEAR), endDate: addDays(mine.date, NEAR) }, sought, turn, of);
};

const swapOf = (mine: DatedShift, theirs: DatedShift, holder: MemberId, turn: Turn): SwapShift => ({
  type: 'swapShift',
  ...begun(turn, mine),
  with: holder,
  returns: { shift: theirs.shift.id, date: theirs.date },
});

const MOST_TRIED = 12;

const otherDay = ({ otherDate, date }: Slots, turn: Turn): string | undefined => {
  const day = otherDate ?? date;
  return day && turn.texts.days.short(day);
};

/** `byta pass med Sara, hon tar min lör jag tar hennes sön`: one's own shift for a colleague's. */
const swapShift = async ({ slots }: Understood, turn: Turn): Promise<SwapMeaning> => {
  const { shifts, swap } = turn.texts;
  const say = phrasesFor(turn);
  const owners = offeredTo(slots).filter((person) => person !== turn.reader);
  const own = await findShifts(slots, soughtShift(slots), turn, isShiftOf(turn.reader));
  if (own.length === 0) return text(shifts.none(dayWords(slots, turn)));
  const pairs = (
    await Promise.all(
      own.map(async (mine) => (await wantedBack(slots, mine, owners, turn)).map((theirs) => ({ mine, theirs }))),
    )
  )
    .flat()
    .sort(
      (a, b) =>
        Math.abs(a.theirs.shift.start - a.mine.shift.start) - Math.abs(b.theirs.shift.start - b.mine.shift.start),
    )
    .slice(0, MOST_TRIED)
    .map(({ mine, theirs }) => ({
      mine,
      theirs,
      command: swapOf(mine, theirs, theirs.shift.member ?? turn.reader, turn),
    }));
  const [owner] = owners;
  if (pairs.length === 0) return text(owner ? shifts.noneOf(say.name(owner), otherDay(slots, turn)) : shifts.withWhom);
  const passing = await thatPass(pairs, turn);
  const [pair, another] = passing.length > 0 ? passing : pairs.slice(0, 1);
  if (pair && !another) return draft(pair.command);
  const options = passing.map(({ mine, theirs, command }) => ({
    title: swap.pair(say.shiftOn(mine.shift), `${say.shiftOn(theirs.shift)} · ${say.name(command.with)}`),
    press: draftPress(command),
  }));
  return drawn(choice(shifts.which, turn.texts.which.visitSmall, options, turn));
};

/** `byt min slinga 3 mot slinga 5 imorgon`: the two shifts that day, each with its round. */
const swapRound = (understood: Understood, turn: Turn): Promise<SwapMeaning> => {
  const { slots } = understood;
  const today = localDate(turn.at, turn.team.team.timeZone);
  const date = datesOf(slots)[0] ?? today;
  return swapShift({ ...understood, slots: { ...slots, date, otherDate: date } }, turn);
};

const WORDS = { offerShift, takeShift, swapShift, openShift: lackShift, swapRound, listOpen } as const;

const isAboutShifts = (intent: Understood['intent']): intent is keyof typeof WORDS => intent in WORDS;

/** What words about shifts mean, or `undefined` when they are about something else. */
export const understandShift = async (understood: Understood, turn: Turn): Promise<SwapMeaning | undefined> => {
  const { intent } = understood;
  if (!isAboutShifts(intent)) return undefined;
  return askBack(understood, turn) ?? WORDS[intent](understood, turn);
};
