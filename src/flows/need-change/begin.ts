import { accepted, refused, unchanged, withText, withThen } from '../../core/decision';
import { type Instant, instant } from '../../core/ids';
import { overOf } from '../../core/laid-over';
import type { SupportRole } from '../../core/need';
import { hasOpenSeat } from '../../core/plan';
import type { Client } from '../../core/roster';
import { answersFor, askedAlong, mayTellOfClients } from '../../core/support-team';
import { addDays, localDate, minutesBetween } from '../../core/time';
import type { TouchedVisit } from '../../core/touched';
import { answerBy, remindAt } from '../../planning/answer-times';
import { type Effect, effectOf, standingFor, type Wanted } from '../../planning/changed-need';
import { fitOf } from '../../planning/frame';
import { askedToTake } from '../../planning/open-seats';
import type { AskAlong, ReportHealth, ReportNeed } from './commands';
import type { NeedEvent, NeedReported } from './events';
import type { NeedKind, Told } from './need-change';
import { kindOf } from './policy';
import type { NeedDecision, NeedKnown, NeedReason } from './reasons';

const WEEKS = 28;
const LEAST_LEFT = 5;

const ANSWERED_AS = { health: 'nurse', contact: 'contact', decision: 'assessor' } as const satisfies Readonly<
  Record<string, SupportRole>
>;

/** Who answers for it, as what, and by when. */
const routed = (
  { team }: NeedKnown,
  kind: keyof typeof ANSWERED_AS,
  { client, at }: Pick<ReportNeed, 'client' | 'at'>,
): Pick<Told, 'owner' | 'role' | 'answerBy'> => {
  const as = ANSWERED_AS[kind];
  const owner = answersFor(team, client, as, localDate(at, team.team.timeZone));
  const leads = owner !== undefined && team.members.get(owner)?.role === 'leader';
  return { ...(owner ? { owner } : {}), role: leads ? 'leader' : as, answerBy: answerBy(kind, team.team, at) };
};

const inFourWeeks = (touched: readonly TouchedVisit[], { from }: Wanted): number => {
  const last = addDays(from, WEEKS - 1);
  return touched
    .filter(({ date }) => date <= last)
    .reduce((sum, { before, after }) => {
      const length = (visit: typeof before) => (visit ? minutesBetween(visit.start, visit.end) : 0);
      return sum + length(after) - length(before);
    }, 0);
};

/** Another time, another face or no visit is told to the client; a longer one shows itself. */
export const isToTell = (wanted: Wanted, touched: readonly TouchedVisit[]): boolean =>
  wanted.change !== 'longer' || touched.some(({ after }) => after !== undefined && hasOpenSeat(after));

const unmakeable = (
  { by, at, client, wanted }: ReportNeed,
  { team, case: known }: NeedKnown,
): NeedReason | undefined => {
  if (!known && !mayTellOfClients(team.members.get(by))) return { code: 'notYourReport' };
  if (!team.clients.has(client)) return { code: 'clientUnknown', client };
  const today = localDate(at, team.team.timeZone);
  const past = wanted && [wanted.until, wanted.from].find((date) => date !== undefined && date < today);
  return past ? { code: 'past', date: past } : undefined;
};

const wouldVanish = ({ touched }: Effect, { change }: Wanted): boolean =>
  change === 'shorter' && touched.some(({ after }) => after && minutesBetween(after.start, after.end) <= LEAST_LEFT);

/** When what was changed is no longer to be taken back in one press: as its first visit begins. */
export const settlesAt = (touched: readonly TouchedVisit[], at: Instant): Instant | undefined => {
  const starts = touched.flatMap(({ before, after }) => (after ?? before)?.start ?? []).filter((start) => start > at);
  return starts.length > 0 ? instant(Math.min(...starts)) : undefined;
};

/** What a wanted change comes to on the days that are known. */
const effect = ({ team, days }: NeedKnown, command: ReportNeed, wanted: Wanted): Effect =>
  effectOf(
    team,
    days,
    overOf(team),
    standingFor(wanted, {
      client: command.client,
      caseId: command.caseId,
      number: team.head.cases + 1,
      at: command.at,
    }),
  );

const reported = (
  known: NeedKnown,
  { by, at, caseId: id, client, direction, area, urgency, wanted }: ReportNeed,
  kind: NeedKind,
) => ({
  type: 'needReported' as const,
  by,
  at,
  caseId: id,
  number: known.team.head.cases + 1,
  client,
  kind,
  direction,
  ...(area ? { area } : {}),
  urgency,
  ...(wanted ? { wanted } : {}),
});

/** Nothing of the plan is changed: it waits for whoever answers. */
const passedOn = (
  known: NeedKnown,
  command: ReportNeed,
  kind: 'contact' | 'decision',
  more: Pick<Told, 'over' | 'minutes'> = {},
): NeedDecision => {
  const route = routed(known, kind, command);
  const event: NeedReported = {
    ...reported(known, command, kind),
    ...more,
    ...route,
    ...(route.answerBy === undefined ? {} : { dueAt: remindAt(command.at, route.answerBy) }),
  };
  return withText(accepted(event), command.comment);
};

/** The plan is changed, and whoever fits it no longer leaves the visit to the team. */
const applied = (
  known: NeedKnown,
  command: ReportNeed,
  kind: 'inside' | 'less' | 'temporary',
  wanted: Wanted,
  { touched, stands }: Effect,
  over: Pick<Told, 'over'>,
): NeedDecision => {
  const tell = isToTell(wanted, touched);
  // The leader may take it back until then.
  const until = kind === 'temporary' ? answerBy(kind, known.team.team, command.at) : undefined;
  const settles = until ?? (tell ? settlesAt(touched, command.at) : undefined);
  const event: NeedReported = {
    ...reported(known, command, kind),
    ...over,
    minutes: inFourWeeks(touched, wanted),
    ...(until === undefined ? {} : { answerBy: until }),
    ...(tell ? { tell } : {}),
    stands,
    ...(settles === undefined ? {} : { dueAt: settles }),
  };
  return withThen(withText(accepted(event), command.comment), askedToTake(command, touched));
};

/** A changed need: what fits the frame is done at once, what does not reaches whoever decides. */
export const report = (known: NeedKnown, command: ReportNeed): NeedDecision => {
  if (known.case) return unchanged;
  const reason = unmakeable(command, known);
  if (reason) return refused(reason);
  const client = known.team.clients.get(command.client) as Client;
  const { wanted, agreed } = command;
  if (!wanted) return passedOn(known, command, 'contact');
  const found = effect(known, command, wanted);
  if (found.touched.length === 0)
    return refused({ code: wanted.change === 'added' ? 'nothingChanges' : 'noSuchVisit', client: command.client });
  if (wouldVanish(found, wanted)) return refused({ code: 'tooShort', client: command.client });
  const fits = fitOf(client, wanted, known.days, found);
  const kind = kindOf(wanted, agreed, fits, known.team.team);
  const over = fits.fits || fits.over === undefined ? {} : { over: fits.over };
  if (kind === 'contact') return passedOn(known, command, kind);
  if (kind === 'decision')
    return passedOn(known, command, kind, { ...over, minutes: inFourWeeks(found.touched, wanted) });
  return applied(known, command, kind, wanted, found, kind === 'temporary' ? over : {});
};

/** Something for the nurse: she is called, and reads here what it is about. */
export const reportHealth = (known: NeedKnown, command: ReportHealth): NeedDecision => {
  if (known.case) return unchanged;
  const { by, at, caseId: id, client, category, urgency } = command;
  if (!mayTellOfClients(known.team.members.get(by))) return refused({ code: 'notYourReport' });
  if (!known.team.clients.has(client)) return refused({ code: 'clientUnknown', client });
  const route = routed(known, 'health', command);
  const event: NeedReported = {
    type: 'needReported',
    by,
    at,
    caseId: id,
    number: known.team.head.cases + 1,
    client,
    kind: 'health',
    category,
    urgency,
    ...route,
    ...(route.answerBy === undefined ? {} : { dueAt: remindAt(at, route.answerBy) }),
  };
  return command.called ? accepted<NeedEvent>(event, { type: 'nurseCalled', by, at, caseId: id }) : accepted(event);
};

/** Somebody of another trade is asked along: of the client's own support team, else of the team. */
export const askAlong = (known: NeedKnown, { by, at, caseId: id, client, along, comment }: AskAlong): NeedDecision => {
  if (known.case) return unchanged;
  const { team } = known;
  if (!mayTellOfClients(team.members.get(by))) return refused({ code: 'notYourReport' });
  if (!team.clients.has(client)) return refused({ code: 'clientUnknown', client });
  const today = localDate(at, team.team.timeZone);
  const { date } = along;
  if (date !== undefined && date < today) return refused({ code: 'past', date });
  const owner = askedAlong(team, client, along, today);
  const due = answerBy('contact', team.team, at);
  return withText(
    accepted({
      type: 'needReported',
      by,
      at,
      caseId: id,
      number: team.head.cases + 1,
      client,
      kind: 'specialist',
      along,
      urgency: 'week',
      ...(owner ? { owner } : {}),
      role: along.role,
      answerBy: due,
      dueAt: remindAt(at, due),
    }),
    comment,
  );
};
