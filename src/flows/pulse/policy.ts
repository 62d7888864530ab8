import { FEWEST } from '../../core/counted';
import type { TeamState } from '../../core/flow';
import { type Instant, type IsoDate, isoDate, type MemberId, wallTime } from '../../core/ids';
import { givesCare, hasLeft, type Member } from '../../core/roster';
import { PULSE_QUESTIONS, type PulseQuestion } from '../../core/surveys';
import type { Team } from '../../core/team';
import { addDays, daysBetween, instantOf, localDate, mondayOf } from '../../core/time';
import { isWeek, isWish, type PulseWeek } from './pulse';

/** Raised when it changes who is asked, or when. */
export const POLICY_VERSION = 1;

const WEDNESDAY = 2;
const SUNDAY = 6;
const ASKED = wallTime('14:00');
const CLOSED = wallTime('20:00');
const A_MONDAY = isoDate('2024-01-01');

/** The Monday of the team's week. */
export const weekAt = ({ timeZone }: Team, at: Instant): IsoDate => mondayOf(localDate(at, timeZone));

export const asksAt = ({ timeZone }: Team, week: IsoDate): Instant =>
  instantOf(addDays(week, WEDNESDAY), ASKED, timeZone);

/** From then on the week goes without: a question that comes late is one more to answer. */
export const tooLateAt = ({ timeZone }: Team, week: IsoDate): Instant =>
  instantOf(addDays(week, WEDNESDAY + 1), ASKED, timeZone);

export const closesAt = ({ timeZone }: Team, week: IsoDate): Instant =>
  instantOf(addDays(week, SUNDAY), CLOSED, timeZone);

/** When the next question may come. */
export const asksNext = (team: Team, after: Instant): Instant => {
  const week = weekAt(team, after);
  const here = asksAt(team, week);
  return here > after ? here : asksAt(team, addDays(week, 7));
};

/** One a week, all of them by turns. */
export const questionOf = (week: IsoDate): PulseQuestion => {
  const weeks = daysBetween(A_MONDAY, week) / 7;
  return PULSE_QUESTIONS[weeks % PULSE_QUESTIONS.length] as PulseQuestion;
};

/** Whoever works with the clients: it is the team's own question, and whoever leads them reads what it comes to. */
export const mayBeAsked = (member: Member | undefined): boolean => givesCare(member) || member?.role === 'rehab';

/** Who wants the question, and is one of the team that day. */
export const wishers = ({ openCases, members, team }: TeamState, at: Instant): readonly MemberId[] => {
  const today = localDate(at, team.timeZone);
  return openCases.filter(isWish).flatMap(({ member }) => {
    const one = members.get(member);
    return one && mayBeAsked(one) && !hasLeft(one, today) ? [member] : [];
  });
};

/** Of fewer nothing could ever be shown: then nobody is asked. */
export const areEnough = (team: TeamState, at: Instant): boolean => wishers(team, at).length >= FEWEST;

/** The question that can be answered now. */
export const openWeek = ({ openCases }: TeamState, at: Instant): PulseWeek | undefined =>
  openCases.filter(isWeek).find(({ status, dueAt }) => status === 'asked' && dueAt !== undefined && at < dueAt);

/** The last question of which there is something to show. */
export const lastResult = ({ openCases }: TeamState): PulseWeek | undefined =>
  openCases.filter(isWeek).find(({ counts }) => counts !== undefined);

/** Whether an answer of theirs to that week's question is counted. */
export const mayAnswer = (team: TeamState, member: MemberId, week: IsoDate, at: Instant): boolean =>
  openWeek(team, at)?.week === week && wishers(team, at).includes(member);
