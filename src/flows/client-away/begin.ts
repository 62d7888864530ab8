import { accepted, refused, unchanged, withThen } from '../../core/decision';
import { type CaseId, caseId, type Instant, type IsoDate, wallTime } from '../../core/ids';
import { overOf, overWith } from '../../core/over';
import type { Client } from '../../core/roster';
import { type Doubled, NOTHING_STANDING, type Paused, type StandingChange, withStanding } from '../../core/standing';
import { mayTellOfClients } from '../../core/support-team';
import { addDays, instantOf, localDate, minutesBetween } from '../../core/time';
import type { TouchedVisit } from '../../core/touched';
import { effectOf, laidAs, seatsThatDoNotFit, touchedIn } from '../../planning/changed-need';
import { askedToTake, openAfter } from '../../planning/open-seats';
import type { Seat } from './client-away';
import type { TellAway, TellHome } from './commands';
import { contactsOf, followersOf, isTellable, spanOn } from './policy';
import type { AwayDecision, AwayKnown, AwayReason } from './reasons';

/** Days for which whoever has them is told of their visits. */
const TOLD_DAYS = 2;
/** Days in which it is looked whether what comes back still fits. */
const LOOKED_DAYS = 14;
/** Visits that are left to whoever takes them, by one decision. */
const MOST_LEFT = 10;

interface Telling {
  readonly known: AwayKnown;
  readonly client: Client;
  readonly today: IsoDate;
}

/** On what it is decided, or why it cannot be told. */
const tellingOf = (known: AwayKnown, command: TellAway | TellHome): Telling | AwayReason => {
  const { team } = known;
  if (!mayTellOfClients(team.members.get(command.by))) return { code: 'notYourReport' };
  const client = team.clients.get(command.client);
  if (!client) return { code: 'clientUnknown', client: command.client };
  return { known, client, today: localDate(command.at, team.team.timeZone) };
};

/** From which moment of its first day; missing: all of it. Of today it is what is left. */
const beginsAt = ({ from, time, at }: TellAway | TellHome, today: IsoDate, zone: string): Instant | undefined => {
  if (time !== undefined) return instantOf(from, time, zone);
  return from === today ? at : undefined;
};

const decidedBy = ({ team }: AwayKnown, { client, caseId: id, at }: TellAway | TellHome) => ({
  client,
  caseId: id,
  number: team.head.cases + 1,
  at,
});

const isToCome =
  (at: Instant) =>
  ({ before, after }: TouchedVisit): boolean =>
    ((after ?? before)?.start ?? 0) > at;

/** What the visits come to that fall away, or come back. */
const amountOf = (touched: readonly TouchedVisit[], [first, last]: readonly [IsoDate, IsoDate]) => {
  const visits = touched.flatMap(({ date, before, after }) => {
    const visit = before ?? after;
    return visit ? [{ date, visit }] : [];
  });
  const seats: readonly Seat[] = visits
    .filter(({ date }) => first <= date && date <= last)
    .flatMap(({ visit: { members, start, end } }) => members.map((member) => ({ member, start, end })));
  const minutes = visits.reduce(
    (sum, { visit: { members, start, end } }) => sum + members.length * minutesBetween(start, end),
    0,
  );
  const days = visits.map(({ date }) => date).sort();
  const latest = days[days.length - 1];
  return { visits: visits.length, minutes, seats, ...(latest === undefined ? {} : { last: latest }) };
};

/** The first of these days on which the client is not known to be away already. */
const firstNew = (client: Client, from: IsoDate, since: Instant | undefined): IsoDate | undefined => {
  let date = from;
  for (let tries = 0; tries <= client.away.length; tries += 1) {
    const span = spanOn(client, date, date === from ? since : undefined);
    if (!span) return date;
    if (span.to === undefined) return undefined;
    date = addDays(span.to, 1);
  }
  return date;
};

/** The client is away: no visit from then on, and the time is the team's. */
export const tellAway = (known: AwayKnown, command: TellAway): AwayDecision => {
  if (known.case) return unchanged;
  const telling = tellingOf(known, command);
  if ('code' in telling) return refused(telling);
  const { client, today } = telling;
  const { team, days } = known;
  const { by, at, caseId: id, from, until } = command;
  if (!isTellable(from, until, today)) return refused({ code: 'notThen' });
  const since = beginsAt(command, today, team.team.timeZone);
  const first = firstNew(client, from, since);
  if (first === undefined || (until !== undefined && until < first)) {
    const to = spanOn(client, from, since)?.to;
    return refused({ code: 'alreadyAway', client: client.code, ...(to === undefined ? {} : { until: to }) });
  }
  const stands: Paused = {
    ...decidedBy(known, command),
    id: `${id}-away`,
    does: 'pause',
    from: first,
    ...(until === undefined ? {} : { until }),
    ...(since === undefined || first !== from ? {} : { since }),
  };
  const { touched } = effectOf(team, days, overOf(team), stands);
  return accepted({
    type: 'clientAwayTold',
    by,
    at,
    caseId: id,
    number: stands.number,
    tells: 'away',
    client: client.code,
    from: first,
    ...(until === undefined ? {} : { until }),
    ...amountOf(touched.filter(({ after }) => !after).filter(isToCome(at)), [today, addDays(today, TOLD_DAYS - 1)]),
    lacking: 0,
    twoCarersDays: 0,
    contacts: contactsOf(team, client, at),
    stands: [stands],
  });
};

/** A pause that ends as the day begins, or at that moment of it. */
const ended = (pause: Paused, from: IsoDate, since: Instant | undefined, zone: string): Paused => ({
  ...pause,
  last: since === undefined ? addDays(from, -1) : from,
  endedAt: since ?? dayBegins(from, zone),
});

const dayBegins = (date: IsoDate, zone: string): Instant => instantOf(date, wallTime('00:00'), zone);

const holdsThen = ({ from, until }: StandingChange, date: IsoDate): boolean =>
  from <= date && (until === undefined || date <= until);

/** What ends, what holds on a little longer, and who comes, once the client is home from then. */
const standingHome = (
  { known, client, today }: Telling,
  command: TellHome,
  from: IsoDate,
  since: Instant | undefined,
): readonly StandingChange[] => {
  const { team } = known;
  const zone = team.team.timeZone;
  const begins = since ?? dayBegins(from, zone);
  const decided = decidedBy(known, command);
  const pauses = (team.standing?.get(client.code) ?? []).filter(
    (one): one is Paused =>
      one.does === 'pause' && (one.endedAt === undefined || one.endedAt > begins) && holdsThen(one, from),
  );
  const filed = (team.filed ?? team.clients).get(client.code);
  const now = spanOn(client, today);
  const isFiled = filed !== undefined && spanOn(filed, from) !== undefined;
  const lasts = now?.to !== undefined && now.to < addDays(from, -1);
  const { caseId: id, twoCarersDays: days } = command;
  const double: Doubled = { ...decided, id: `${id}-two`, does: 'double', from, until: addDays(from, days - 1) };
  return [
    ...pauses.map((one) => ended(one, from, since, zone)),
    ...(isFiled
      ? [{ ...decided, id: `${id}-home`, does: 'home' as const, from, ...(since === undefined ? {} : { since }) }]
      : []),
    // Away longer than was thought.
    ...(lasts && now?.to !== undefined
      ? [
          {
            ...decided,
            id: `${id}-longer`,
            does: 'pause' as const,
            from: addDays(now.to, 1),
            until: addDays(from, -1),
          },
        ]
      : []),
    ...(days > 0 ? [double] : []),
  ];
};

const daysWith = ({ team, days }: AwayKnown, changes: readonly StandingChange[]) =>
  laidAs(days, overWith(team, changes.reduce(withStanding, team.standing ?? NOTHING_STANDING)));

/** What comes back on somebody's day and no longer fits it is left to whoever takes it. */
const leftOpen = (
  known: AwayKnown,
  command: TellHome,
  from: IsoDate,
  touched: readonly TouchedVisit[],
): readonly StandingChange[] => {
  const last = addDays(from, LOOKED_DAYS - 1);
  const back = touched.filter(({ date, before, after }) => !before && after && date <= last);
  return back
    .flatMap((one) => {
      const [seat] = seatsThatDoNotFit(known.team, known.days, [one]);
      return seat && one.after ? [{ seat, visit: one.after.id }] : [];
    })
    .slice(0, MOST_LEFT)
    .map(({ seat, visit }, at) => ({
      ...decidedBy(known, command),
      id: `${command.caseId}-open${at + 1}`,
      does: 'lengthen',
      minutes: 0,
      which: { visit },
      from: seat.date,
      until: seat.date,
      open: [seat],
    }));
};

const openIn = (id: CaseId): CaseId => caseId(`${id}-open`);

/** The client comes home: the visits are there again, with two carers for a while where that was asked for. */
export const tellHome = (known: AwayKnown, command: TellHome): AwayDecision => {
  if (known.case) return unchanged;
  const telling = tellingOf(known, command);
  if ('code' in telling) return refused(telling);
  const { client, today } = telling;
  const { team, days } = known;
  const { by, at, caseId: id, twoCarersDays } = command;
  if (!isTellable(command.from, undefined, today)) return refused({ code: 'notThen' });
  // What is over is not planned anew.
  const from = command.from < today ? today : command.from;
  const since = command.from < today ? at : beginsAt(command, today, team.team.timeZone);
  const span = spanOn(client, from) ?? spanOn(client, today);
  if (!span && twoCarersDays === 0) return refused({ code: 'notAway', client: client.code, from });
  const first = standingHome(telling, command, from, since);
  const open = leftOpen(known, command, from, touchedIn(days, daysWith(known, first)));
  const stands = [...first, ...open];
  const touched = touchedIn(days, daysWith(known, stands)).filter(isToCome(at));
  const back = touched.filter(({ before, after }) => !before && after && after.members.length > 0);
  return withThen(
    accepted({
      type: 'clientHomeTold',
      by,
      at,
      caseId: id,
      number: team.head.cases + 1,
      tells: 'home',
      client: client.code,
      from,
      ...(span?.to === undefined ? {} : { until: span.to }),
      ...amountOf(back, [from, addDays(from, TOLD_DAYS - 1)]),
      lacking: openAfter(touched, at).length,
      twoCarersDays,
      contacts: followersOf(team, client, at),
      stands,
    }),
    askedToTake({ by, at, caseId: openIn(id) }, touched),
  );
};
