import { type Instant, type IsoDate, instant, type MemberId } from '../../core/ids';
import { levelsAbove, seesToAt } from '../../core/levels';
import { type Day, hasVoice, isAbsent } from '../../core/roster';
import { leadsAt } from '../../core/support-team';
import { leadersOn, type People, type Team } from '../../core/team';
import { addDays, HOUR, instantOf, localDate, localTime, MINUTE } from '../../core/time';
import { daysToAnswer } from '../../planning/answer-times';
import type { Count, ProposalCase, TrialWeeks, Voted } from './method-proposal';

/** Raised when how something is decided changes. */
export const POLICY_VERSION = 1;

/** Hours [care.md, Proposals, trials, obstacles]. */
const QUESTIONS = { least: 24, usual: 48, most: 72 } as const;
const ROUND = 72;
const EXTENSION = 48;
/** Answers that a round needs at least. */
const QUORUM = 3;
/** Consent rounds of one proposal, at most. */
export const ROUNDS = 2;

const DAY = 24;
const DRAFT_DAYS = 7;
const PROPOSERS_DAYS = 5;
const PROPOSERS_LAST_DAYS = 2;
const AGENDA_AGAIN_DAYS = 7;
const MORNING = '09:00' as ReturnType<typeof localTime>;

/** So many hours later, by the wall: whole days end at the time of day at which they began, also when the clocks change between. */
export const hoursOn = ({ timeZone }: Team, at: Instant, hours: number): Instant => {
  const days = Math.floor(hours / DAY);
  const date = addDays(localDate(at, timeZone), days);
  const rest = (hours - days * DAY) * HOUR + (at % MINUTE);
  return instant(instantOf(date, localTime(at, timeZone), timeZone) + rest);
};

const questionHours = ({ settings }: Team): number =>
  Math.min(QUESTIONS.most, Math.max(QUESTIONS.least, settings.answers?.questionHours ?? QUESTIONS.usual));

export const questionsUntil = (team: Team, at: Instant): Instant => hoursOn(team, at, questionHours(team));

/** From when on whoever proposed it may begin the round: others get a day to ask. */
export const roundFrom = (team: Team, at: Instant): Instant => hoursOn(team, at, QUESTIONS.least);

export const roundUntil = (team: Team, at: Instant): Instant => hoursOn(team, at, ROUND);

export const extendedUntil = (team: Team, until: Instant): Instant => hoursOn(team, until, EXTENSION);

export const draftUntil = (team: Team, at: Instant): Instant => hoursOn(team, at, DRAFT_DAYS * DAY);

/** When whoever is to write it anew, or to begin the trial, is reminded; and when it goes on the agenda instead. */
export const proposerUntil = (team: Team, at: Instant, reminded: boolean): Instant =>
  hoursOn(team, at, (reminded ? PROPOSERS_LAST_DAYS : PROPOSERS_DAYS) * DAY);

/** By when the meeting has had it. */
export const agendaUntil = (team: Team, at: Instant, reminded: boolean): Instant =>
  reminded ? hoursOn(team, at, AGENDA_AGAIN_DAYS * DAY) : daysToAnswer('proposal', team, at);

/** In the morning of the day on which so much of the trial is over. */
export const trialDay = (team: Team, at: Instant, weeks: TrialWeeks, share: 0.5 | 1): Instant =>
  instantOf(addDays(localDate(at, team.timeZone), weeks * 7 * share), MORNING, team.timeZone);

/** The dates of a round, both inclusive. */
export const datesOf = (
  { timeZone }: Team,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): readonly [IsoDate, IsoDate] => [localDate(from, timeZone), localDate(until, timeZone)];

/** Those with a voice who have a shift on one of these days; where no day of them is planned, all who have one and are not away. */
export const atWorkOn = (people: People, days: readonly Day[]): readonly MemberId[] => {
  if (days.every(({ shifts }) => shifts.length === 0))
    return [...people.members.values()]
      .filter((member) => hasVoice(member) && days.some(({ date }) => !isAbsent(member, date)))
      .map(({ id }) => id);
  const working = days.flatMap(({ date, shifts }) =>
    shifts.flatMap(({ member: id, kind }) => {
      const member = id === undefined ? undefined : people.members.get(id);
      return member && kind !== 'standby' && !isAbsent(member, date) && hasVoice(member) ? [member.id] : [];
    }),
  );
  return [...new Set(working)];
};

/** Half of those at work, and at least three [care.md]; the leader counts only when at work, as anybody. */
export const countOf = (atWork: readonly MemberId[], votes: readonly Voted[]): Count => ({
  atWork: atWork.length,
  needed: Math.max(QUORUM, Math.ceil(atWork.length / 2)),
  answered: votes.filter(({ by }) => atWork.includes(by)).length,
});

const today = (people: People, at: Instant): IsoDate => localDate(at, people.team.timeZone);

const leaders = (people: People, at: Instant): readonly MemberId[] => leadersOn(people, today(people, at));

/** Who answers at the level where it is now: whoever is named there, or the leader in the name of somebody who is not in Teams. */
export const answerersOf = (people: People, { chain }: ProposalCase, at: Instant): readonly MemberId[] =>
  seesToAt(people, chain.at(-1)?.level ?? 0, today(people, at));

export const isHighest = (people: People, { chain }: ProposalCase): boolean =>
  (chain.at(-1)?.level ?? 0) >= levelsAbove(people).length;

export const isProposers = (people: People, { by }: ProposalCase, person: MemberId, at: Instant): boolean =>
  by === person || leadsAt(people, person, at);

const asNow = (people: People, person: MemberId, at: Instant): readonly MemberId[] => {
  const member = people.members.get(person);
  const leading = leaders(people, at);
  return (member && !isAbsent(member, today(people, at))) || leading.length === 0 ? [person] : leading;
};

/** Who sees to what comes next: whoever proposed it, follows the trial, leads the team, or may decide it. Nobody once it is settled. */
export const ownersOf = (people: People, one: ProposalCase, at: Instant): readonly MemberId[] => {
  if (!one.open) return [];
  switch (one.status) {
    case 'leader': {
      const named = answerersOf(people, one, at);
      return named.length > 0 ? named : [one.by];
    }
    case 'agenda': {
      const leading = leaders(people, at);
      return leading.length > 0 ? leading : [one.by];
    }
    case 'trial':
    case 'review':
      return asNow(people, one.trial?.follower ?? one.by, at);
    case 'agreed':
    case 'kept':
      return [];
    default:
      return asNow(people, one.by, at);
  }
};
