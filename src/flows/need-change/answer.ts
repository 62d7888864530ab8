import { accepted, refused, unchanged, withText, withThen } from '../../core/decision';
import type { IsoDate, MemberId } from '../../core/ids';
import { overOf } from '../../core/laid-over';
import type { Client, Frame } from '../../core/roster';
import type { Reframed } from '../../core/standing';
import { answersFor, askedAlong, mayTellOfClients } from '../../core/support-team';
import { leadersOn } from '../../core/team';
import { localDate } from '../../core/time';
import { remindAgainAt } from '../../planning/answer-times';
import { effectOf, standingFor, type Wanted } from '../../planning/changed-need';
import { askedToTake } from '../../planning/open-seats';
import { isToTell, settlesAt } from './begin';
import type {
  AcknowledgeNeed,
  AskBack,
  AttendNeed,
  CloseNeed,
  DeclineNeed,
  GrantNeed,
  MarkCalled,
  MarkTold,
  ReplyToNeed,
} from './commands';
import type { NeedGranted } from './events';
import { awaitsAnswer, type NeedCase } from './need-change';
import { mayAnswer } from './policy';
import type { NeedDecision, NeedKnown, NeedReason, WithWords } from './reasons';

type Answering = AcknowledgeNeed | AskBack | ReplyToNeed | CloseNeed | GrantNeed | DeclineNeed;

const isWaiting = (one: NeedCase): boolean => one.open && awaitsAnswer(one);

/** What decides of a frame answers nothing else. */
const DECIDES: ReadonlySet<Answering['type']> = new Set(['grantNeed', 'declineNeed']);

/** Why this person cannot answer it now, if so. */
const unanswerable = (known: NeedKnown, { type, by, at }: Answering, reporterToo = false): NeedReason | undefined => {
  const one = known.case;
  if (!one) return { code: 'caseUnknown' };
  if (!isWaiting(one)) return { code: 'notOpen', case: one };
  if (DECIDES.has(type) && one.kind !== 'decision') return { code: 'notYours', case: one };
  const mayToo = reporterToo && one.by === by;
  return mayToo || mayAnswer(known.team, one, by, at) ? undefined : { code: 'notYours', case: one };
};

const wordless = ({ case: one }: NeedKnown, wants: WithWords): NeedDecision =>
  refused(one ? { code: 'reasonMissing', case: one, wants } : { code: 'caseUnknown' });

export const acknowledge = (known: NeedKnown, command: AcknowledgeNeed): NeedDecision => {
  if (known.case?.status === 'seen') return unchanged;
  const reason = unanswerable(known, command);
  const { by, at, caseId } = command;
  return reason ? refused(reason) : accepted({ type: 'needAcknowledged', by, at, caseId });
};

export const askBack = (known: NeedKnown, command: AskBack): NeedDecision => {
  const reason = unanswerable(known, command);
  if (reason) return refused(reason);
  const { by, at, caseId, comment } = command;
  if (!comment) return wordless(known, 'askBack');
  return withText(accepted({ type: 'needAskedBack', by, at, caseId }), comment);
};

/** What the reporter answers to a question goes back to whoever asked; what they answer themselves ends it. */
export const reply = (known: NeedKnown, command: ReplyToNeed): NeedDecision => {
  const reason = unanswerable(known, command, true);
  if (reason) return refused(reason);
  const { by, at, caseId, comment } = command;
  if (!comment) return wordless(known, 'replyToNeed');
  const one = known.case as NeedCase;
  const isReporters = one.by === by && one.status === 'asked';
  if (!isReporters && !mayAnswer(known.team, one, by, at)) return unchanged;
  return withText(accepted({ type: isReporters ? 'needReplied' : 'needClosed', by, at, caseId }), comment);
};

export const close = (known: NeedKnown, command: CloseNeed): NeedDecision => {
  if (known.case?.status === 'closed') return unchanged;
  const reason = unanswerable(known, command);
  const { by, at, caseId, comment } = command;
  return reason ? refused(reason) : withText(accepted({ type: 'needClosed', by, at, caseId }), comment);
};

export const markCalled = (known: NeedKnown, { by, at, caseId }: MarkCalled): NeedDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (one.calledAt !== undefined) return unchanged;
  if (one.by !== by) return refused({ code: 'notYours', case: one });
  return isWaiting(one) ? accepted({ type: 'nurseCalled', by, at, caseId }) : refused({ code: 'notOpen', case: one });
};

/** Of a frame of minutes as many more a month, of codes those that it took; else the frame stays as it is. */
const widened = (frame: Frame | undefined, more: number, codes: readonly string[]): Frame | undefined => {
  switch (frame?.frame) {
    case 'minutes':
      return { ...frame, minutesPerMonth: frame.minutesPerMonth + more };
    case 'codes':
      return { ...frame, codes: [...new Set([...frame.codes, ...codes])] };
    default:
      return undefined;
  }
};

const startingFrom = (wanted: Wanted, today: Wanted['from']): Wanted => ({
  ...wanted,
  from: wanted.from < today ? today : wanted.from,
});

/** The frame becomes what it takes, and the plan what was wanted, from today at the earliest. */
export const grant = (known: NeedKnown, command: GrantNeed): NeedDecision => {
  const one = known.case;
  if (one?.status === 'granted') return unchanged;
  const reason = unanswerable(known, command);
  if (reason) return refused(reason);
  const { by, at, caseId, minutes } = command;
  const { client: code, number, over = 0, by: reporter } = one as NeedCase;
  const client = known.team.clients.get(code) as Client;
  const today = localDate(at, known.team.team.timeZone);
  const wanted = one?.wanted && startingFrom(one.wanted, today);
  const decided = { client: code, caseId, number, at };
  const found = wanted && effectOf(known.team, known.days, overOf(known.team), standingFor(wanted, decided));
  const codes = (found?.touched ?? []).flatMap(({ after }) => after?.serviceCode ?? []);
  // For a while it is help beyond the frame; the frame itself is as wide as before.
  const frame = wanted?.until === undefined ? widened(client.frame, minutes ?? over, codes) : undefined;
  const reframed: Reframed | undefined = frame && {
    ...decided,
    id: `${caseId}-frame`,
    from: today,
    does: 'frame',
    frame,
    ...(client.frame ? { instead: known.team.filed?.get(code)?.frame ?? client.frame } : {}),
  };
  const touched = found?.touched ?? [];
  const tell = wanted !== undefined && touched.length > 0 && isToTell(wanted, touched);
  const dueAt = tell ? settlesAt(touched, at) : undefined;
  const event: NeedGranted = {
    type: 'needGranted',
    by,
    at,
    caseId,
    ...(reframed ? { frame: reframed } : {}),
    ...(found && touched.length > 0 ? { stands: found.stands } : {}),
    ...(tell ? { tell } : {}),
    ...(dueAt === undefined ? {} : { dueAt }),
  };
  return withThen(accepted(event), askedToTake({ by: reporter, at, caseId }, touched));
};

export const decline = (known: NeedKnown, command: DeclineNeed): NeedDecision => {
  if (known.case?.status === 'declined') return unchanged;
  const reason = unanswerable(known, command);
  if (reason) return refused(reason);
  const { by, at, caseId, comment } = command;
  if (!comment) return wordless(known, 'declineNeed');
  return withText(accepted({ type: 'needDeclined', by, at, caseId }), comment);
};

export const markTold = (known: NeedKnown, { by, at, caseId }: MarkTold): NeedDecision => {
  const one = known.case;
  if (!one) return refused({ code: 'caseUnknown' });
  if (!mayTellOfClients(known.team.members.get(by))) return refused({ code: 'notYours', case: one });
  if (one.toldBy !== undefined || !one.tell) return unchanged;
  return accepted({ type: 'clientTold', by, at, caseId });
};

/** Who answers for it that day. */
const ownerOn = (
  team: NeedKnown['team'],
  { client, along }: NeedCase,
  role: NonNullable<NeedCase['role']>,
  today: IsoDate,
): MemberId | undefined =>
  along
    ? askedAlong(team, client, along, today)
    : answersFor(team, client, role === 'leader' ? 'contact' : role, today);

/** The clock's: reminded once before the answer is due, then the leaders know, and so on until it is answered. */
export const attend = (known: NeedKnown, { at, caseId }: AttendNeed): NeedDecision => {
  const one = known.case;
  if (!one?.open || one.dueAt === undefined || one.dueAt > at) return unchanged;
  if (!awaitsAnswer(one) || one.answerBy === undefined || one.role === undefined)
    return accepted({ type: 'needSettled', at, caseId });
  const { team } = known;
  const today = localDate(at, team.team.timeZone);
  const owner = ownerOn(team, one, one.role, today) ?? one.owner;
  if (owner === undefined) return accepted({ type: 'needSettled', at, caseId });
  if (at < one.answerBy) return accepted({ type: 'needReminded', at, caseId, owner, dueAt: one.answerBy });
  const leaders = leadersOn(team, today).filter((leader) => leader !== owner);
  return accepted({ type: 'needEscalated', at, caseId, owner, leaders, dueAt: remindAgainAt(team.team, at) });
};
