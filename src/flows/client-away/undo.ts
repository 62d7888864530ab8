import { accepted, refused, unchanged, withText } from '../../core/decision';
import { type Instant, type IsoDate, wallTime } from '../../core/ids';
import type { Paused, StandingChange } from '../../core/standing';
import { mayTakeBack, owesReason } from '../../core/support-team';
import { instantOf, localDate } from '../../core/time';
import type { AwayCase } from './client-away';
import type { TakeBackAway } from './commands';
import type { AwayDecision, AwayKnown } from './reasons';

const MIDNIGHT = wallTime('00:00');

/** As it stands now, if nothing has been told of it since. */
const standingNow = ({ team }: AwayKnown, one: AwayCase): readonly StandingChange[] | undefined => {
  const all = team.standing?.get(one.client) ?? [];
  const now = one.stands.flatMap(({ id }) => all.find((each) => each.id === id) ?? []);
  return now.every((each, at) => JSON.stringify(each) === JSON.stringify(one.stands[at])) ? now : undefined;
};

/** It was never so from now on; what has begun stays as it was. */
const over = (change: StandingChange, at: Instant, today: IsoDate): StandingChange =>
  change.does === 'pause'
    ? { ...change, last: change.until !== undefined && change.until < today ? change.until : today, endedAt: at }
    : { ...change, endedAt: at };

/** Away again from the day of the return, or from now where that is past, for as long as it was thought before. */
const awayAgain = (
  { team }: AwayKnown,
  one: AwayCase,
  { at, caseId }: TakeBackAway,
  today: IsoDate,
): readonly Paused[] => {
  const returns = one.stands.filter(({ does, caseId: by }) => does === 'home' || (does === 'pause' && by !== caseId));
  if (returns.length === 0) return [];
  const from = one.from < today ? today : one.from;
  const begins = instantOf(from, MIDNIGHT, team.team.timeZone);
  return [
    {
      id: `${caseId}-again`,
      client: one.client,
      caseId,
      number: one.number,
      at,
      does: 'pause',
      from,
      ...(one.until === undefined ? {} : { until: one.until }),
      ...(begins < at ? { since: at } : {}),
    },
  ];
};

/** What was told is taken back: the visits are as they were before it from now on. */
export const takeBack = (known: AwayKnown, command: TakeBackAway): AwayDecision => {
  const { by, at, caseId, comment } = command;
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (one.status === 'takenBack') return unchanged;
  const client = known.team.clients.get(one.client);
  if (!mayTakeBack(known.team, one, client, by, at)) return refused({ code: 'notYours', case: one });
  const now = standingNow(known, one);
  if (!now) return refused({ code: 'notOpen', case: one });
  if (!comment && owesReason(one, client, by)) return refused({ code: 'reasonMissing', case: one });
  const today = localDate(at, known.team.team.timeZone);
  const own = now.filter((change) => change.caseId === caseId && change.does !== 'home');
  const stands =
    one.tells === 'away'
      ? now.map((change) => over(change, at, today))
      : [...own.map((change) => over(change, at, today)), ...awayAgain(known, one, command, today)];
  return withText(accepted({ type: 'awayTakenBack', by, at, caseId, stands }), comment);
};
