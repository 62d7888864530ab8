import type { MemberId } from '../../core/ids';
import type { Understood } from '../../language/understand';
import { findingsIfPassed, passingsOfShift } from '../../planning/passings';
import { workFigures } from '../../planning/work-figures';
import type { RuleCode } from '../../rules/finding';
import { button } from '../button';
import type { Press, Turn } from '../edge';
import { isTold, sayFinding } from '../findings';
import { capital, phrasesFor } from '../phrases';
import { status } from '../status';
import { aboutShifts, seenAround } from './gather';
import { askBack, drawn, offeredTo, type SwapMeaning, text } from './seeking';
import { findShifts, isOpen, soughtShift } from './shift-words';
import { type DatedShift, isShiftOf } from './shifts';
import { unlooked } from './unlooked';
import { sayRest, sayWeek } from './work-words';

const RESTS: ReadonlySet<RuleCode> = new Set([
  'restBetweenShifts',
  'restInPeriod',
  'restDebt',
  'weeklyRest',
  'span',
  'ordinaryDay',
]);

interface Asked {
  readonly found: DatedShift;
  readonly from?: MemberId | undefined;
  readonly to: MemberId;
}

/** Whose shift is meant, and who would have it: one's own to the colleague, else the colleague's or a vacant one to oneself. */
const askedIn = async ({ slots }: Understood, turn: Turn): Promise<Asked | undefined> => {
  const [person] = offeredTo(slots).filter((one) => one !== turn.reader);
  const sought = soughtShift(slots);
  const [own] = person ? await findShifts(slots, sought, turn, isShiftOf(turn.reader)) : [];
  if (own && person) return { found: own, from: turn.reader, to: person };
  const [theirs] = await findShifts(slots, sought, turn, person ? isShiftOf(person) : isOpen(turn));
  return theirs && { found: theirs, from: theirs.shift.member, to: turn.reader };
};

const draftOf = ({ found, from, to }: Asked, turn: Turn): Press => {
  const { shift, date } = found;
  const data = { caseId: turn.newCaseId(), shift: shift.id, date };
  return to === turn.reader
    ? { verb: 'draftTakeShift', data: { ...data, ...(from ? { from } : {}) } }
    : { verb: 'draftOfferShift', data: { ...data, to } };
};

/**
 * `har Sara 11 timmar om hon tar min kväll på tors?`: yes or no, with the figures of the one who would have it. A colleague's hours of the week are
 * theirs and the leader's [care.md, Privacy 5]; the free time around a shift, whoever swaps has to know.
 */
export const whatIf = async (understood: Understood, turn: Turn): Promise<SwapMeaning> => {
  const back = askBack(understood, turn);
  if (back) return back;
  const asked = await askedIn(understood, turn);
  const { shifts, whoCan, offer } = turn.texts;
  if (!asked) return text(whoCan.whichIf);
  const { found, from, to } = asked;
  const say = phrasesFor(turn);
  const { plan, team } = await seenAround(turn.read, aboutShifts([found.date]));
  const passings = passingsOfShift(plan, found.shift, from, to);
  const told = findingsIfPassed(team, plan, passings).filter(
    (finding) => finding.severity !== 'note' && isTold(finding, turn),
  );
  const tooShort = told.filter(({ rule }) => RESTS.has(rule));
  const [first] = tooShort.length > 0 ? tooShort : told;
  const worksThen = told.some(({ rule, shift }) => rule === 'doubleBooking' && shift !== undefined);
  const figures = worksThen ? undefined : workFigures(team, plan, passings, to);
  const mayKnow = to === turn.reader || turn.team.members.get(turn.reader)?.role === 'leader';
  const rest = figures && sayRest(figures, turn);
  const answer = tooShort.length > 0 ? whoCan.ifNo : whoCan.ifYes;
  const words = [
    worksThen ? whoCan.no : answer,
    rest === undefined || tooShort.length > 0 ? '' : `${whoCan.rested(say.who(to), rest)}.`,
    figures && mayKnow ? `${capital(sayWeek(figures, turn))}.` : '',
    first ? sayFinding(first, turn) : '',
    worksThen || tooShort.length > 0 ? '' : unlooked(passings, plan, { ...turn, team }),
  ];
  const press = draftOf(asked, turn);
  const stops = told.some(({ severity }) => severity === 'hard');
  const title = to === turn.reader ? shifts.takeIt : offer.sendTo(say.name(to));
  const card = status(
    words.filter(Boolean).join(' '),
    stops ? [] : [button(title, press)],
    capital(say.shiftOn(found.shift)),
    stops ? undefined : whoCan.seeTyped,
  );
  return drawn({ card, ...(stops ? {} : { yes: press, about: title }) });
};
