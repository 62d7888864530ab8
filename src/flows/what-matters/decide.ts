import { accepted, refused, unchanged, withText } from '../../core/decision';
import { leadsAt, mayTakeBack, mayTellOfClients } from '../../core/support-team';
import { answerBy, remindAgainAt } from '../../planning/answer-times';
import { contactOf, reassessors, remindNext } from './policy';
import type { NoteDecision, NoteKnown, NoteReason } from './reasons';
import type { AnswerReached, AttendNote, NoteCommand, NoteDown, ReachGoal, TakeBackNote } from './what-matters';
import { noteOf } from './what-matters';

const unmakeable = ({ team }: NoteKnown, { by, client }: NoteDown | ReachGoal): NoteReason | undefined => {
  if (!mayTellOfClients(team.members.get(by))) return { code: 'notYourReport' };
  return team.clients.has(client) ? undefined : { code: 'clientUnknown', client };
};

/** A line in the client's own words; of what matters and of goals the last one holds. */
const noteDown = (known: NoteKnown, command: NoteDown): NoteDecision => {
  if (known.case) return unchanged;
  const reason = unmakeable(known, command);
  if (reason) return refused(reason);
  const { team } = known;
  const { by, at, caseId, kind, client, comment } = command;
  const had = kind === 'gap' ? undefined : noteOf(team.openCases, client, kind);
  return withText(
    accepted({
      type: 'noted',
      by,
      at,
      caseId,
      number: team.head.cases + 1,
      kind,
      client,
      owners: contactOf(team, client, at),
      ...(had ? { ends: { caseId: had.id, as: 'replaced' as const } } : {}),
    }),
    comment,
  );
};

/** Good news: whoever knows the client best looks with the team at what comes next. */
const reachGoal = (known: NoteKnown, command: ReachGoal): NoteDecision => {
  if (known.case) return unchanged;
  const reason = unmakeable(known, command);
  if (reason) return refused(reason);
  const { team } = known;
  const { by, at, caseId, client } = command;
  if (noteOf(team.openCases, client, 'reassess')) return refused({ code: 'alreadyReached', client });
  const goal = noteOf(team.openCases, client, 'goal');
  const until = answerBy('decision', team.team, at);
  return accepted({
    type: 'noted',
    by,
    at,
    caseId,
    number: team.head.cases + 1,
    kind: 'reassess',
    client,
    owners: reassessors(team, client, at),
    answerBy: until,
    dueAt: remindNext(team.team, at, until),
    ...(goal ? { ends: { caseId: goal.id, as: 'reached' as const } } : {}),
  });
};

const answer = ({ team, case: one }: NoteKnown, { by, at, caseId, comment }: AnswerReached): NoteDecision => {
  if (!one) return refused({ code: 'caseUnknown' });
  if (one.status === 'answered') return unchanged;
  if (one.kind !== 'reassess' || !one.open) return refused({ code: 'notOpen', case: one });
  const may = one.owners.includes(by) || leadsAt(team, by, at);
  return may
    ? withText(accepted({ type: 'reachedAnswered', by, at, caseId }), comment)
    : refused({ code: 'notYours', case: one });
};

const takeBack = ({ team, case: one }: NoteKnown, { by, at, caseId }: TakeBackNote): NoteDecision => {
  if (!one) return refused({ code: 'caseUnknown' });
  if (one.status === 'takenBack') return unchanged;
  if (!one.open && one.kind !== 'gap') return refused({ code: 'notOpen', case: one });
  return mayTakeBack(team, one, team.clients.get(one.client), by, at)
    ? accepted({ type: 'noteTakenBack', by, at, caseId })
    : refused({ code: 'notYours', case: one });
};

const attend = ({ team, case: one }: NoteKnown, { at, caseId }: AttendNote): NoteDecision => {
  if (!one?.open || one.dueAt === undefined || one.dueAt > at || one.answerBy === undefined) return unchanged;
  const dueAt = one.remindedAt === undefined && at < one.answerBy ? one.answerBy : remindAgainAt(team.team, at);
  return accepted({ type: 'noteReminded', at, caseId, dueAt });
};

/** What comes of a command, by what is known. Pure: it may be asked again. */
export const decide = (known: NoteKnown, command: NoteCommand): NoteDecision => {
  switch (command.type) {
    case 'noteDown':
      return noteDown(known, command);
    case 'reachGoal':
      return reachGoal(known, command);
    case 'answerReached':
      return answer(known, command);
    case 'takeBackNote':
      return takeBack(known, command);
    case 'attendNote':
      return attend(known, command);
  }
};
