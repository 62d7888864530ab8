import { continuityMeasureOf, daysUntil, isCounted, meanMet, metAt } from '../../core/continuity';
import { CHANGED_HANDS, INSIDE_FRAME, notTakenBack } from '../../core/counted';
import type { FlowEvent, Read, TeamState } from '../../core/flow';
import { type Instant, instant } from '../../core/ids';
import { planOf } from '../../core/plan';
import { HOUR, localDate } from '../../core/time';
import { caseOfId } from '../cases';
import type { ProposalCommand } from './commands';
import { draftOf, isProposalCase, type Measure, type ProposalCase } from './method-proposal';
import { atWorkOn, datesOf, roundUntil } from './policy';
import type { ProposalKnown } from './reasons';

/** How many different people a client meets on average, in the measure's days up to today, as planned. */
const continuityOn = async (team: TeamState, read: Read, at: Instant): Promise<number | undefined> => {
  const dates = daysUntil(continuityMeasureOf(team.team), localDate(at, team.team.timeZone));
  const plan = planOf(await read.days(dates.from, dates.to));
  const counted = [...team.clients.keys()].filter((client) => isCounted(team, client, plan.visitsAt(client), dates));
  return meanMet(counted.map((client) => metAt(team, plan.visitsAt(client), dates).staff.size));
};

/** What opens a round, counts in it, or ends it. */
const IN_ROUND: ReadonlySet<ProposalCommand['type']> = new Set([
  'startRound',
  'useText',
  'amendProposal',
  'voteOnProposal',
  'approveProposal',
  'judgeTrial',
  'attendProposal',
]);

/** The days of the round that is open, which may have been made longer; else of the one that would be opened now. */
const roundDays = (one: ProposalCase | undefined, team: TeamState, { type, at }: ProposalCommand) => {
  const isOpen = one?.status === 'round' || one?.status === 'review';
  const opens = type === 'amendProposal' || type === 'useText';
  const span = isOpen && !opens && one?.round ? one.round : { from: at, until: roundUntil(team.team, at) };
  return datesOf(team.team, span);
};

/** What is counted of the weeks before, as long as the shortest trial. */
const TWO_WEEKS = 14 * 24 * HOUR;

const isInside = (event: FlowEvent & { readonly kind?: string }): boolean =>
  event.type === 'needReported' && INSIDE_FRAME.has(event.kind);

const eventsOf = async (read: Read, at: Instant, is: (event: FlowEvent) => boolean): Promise<number> =>
  notTakenBack(await read.eventsSince(instant(at - TWO_WEEKS))).filter(is).length;

/** What the trial is judged by, as it is now; nothing where it is told by whoever follows the trial, or may not be shown. */
const countedNow = (measure: Measure, team: TeamState, read: Read, at: Instant): Promise<number | undefined> => {
  switch (measure) {
    case 'continuity':
      return continuityOn(team, read, at);
    case 'swaps':
      return eventsOf(read, at, ({ type }) => CHANGED_HANDS.has(type));
    case 'needs':
      return eventsOf(read, at, isInside);
    default:
      return Promise.resolve(undefined);
  }
};

const measureIn = (one: ProposalCase | undefined, command: ProposalCommand): Measure | undefined => {
  if (command.type === 'startTrial') return command.measure;
  return command.type === 'attendProposal' && one?.status === 'trial' ? one.trial?.measure : undefined;
};

/** Reads what is decided on: the team, the case if there is one, who is at work in its round, and what its trial is judged by. */
export const gather = async (command: ProposalCommand, read: Read): Promise<ProposalKnown> => {
  const team = await read.team();
  const { caseId } = command;
  const found = await caseOfId(caseId, { team, read });
  const mine = command.type === 'draftProposal' ? draftOf(team.openCases, command.by) : undefined;
  const one = mine ?? (found && isProposalCase(found) ? found : undefined);
  const days = IN_ROUND.has(command.type) ? await read.days(...roundDays(one, team, command)) : [];
  const measure = measureIn(one, command);
  const counted = measure && (await countedNow(measure, team, read, command.at));
  const cases = [...team.openCases, ...(one ? [one] : [])];
  return {
    team,
    stored: { cases: new Map(cases.map((each) => [each.id, each])), days: new Map() },
    atWork: atWorkOn(team, days),
    ...(one ? { case: one } : {}),
    ...(counted === undefined ? {} : { counted }),
  };
};
