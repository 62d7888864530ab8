import { accepted, refused, unchanged, withText } from '../../core/decision';
import type { MemberId } from '../../core/ids';
import type { Admitted } from '../../core/standing';
import { mayTakeBack, mayTellOfClients, owesReason } from '../../core/support-team';
import { localDate } from '../../core/time';
import type {
  AdmitClient,
  AttendNewClient,
  NameContact,
  NewClientCase,
  NewClientCommand,
  TakeBackNewClient,
  TakeNewClient,
  TickStep,
} from './new-client';
import { canBeContact, isTellable, leftToDo, remindAt } from './policy';
import type { NewClientDecision, NewClientKnown, NewClientReason } from './reasons';

/** Somebody whom the files do not have yet: a client from now on, as the files will say once they do. */
const admit = (known: NewClientKnown, { by, at, caseId, client, from }: AdmitClient): NewClientDecision => {
  if (known.case) return unchanged;
  const { team } = known;
  if (!mayTellOfClients(team.members.get(by))) return refused({ code: 'notYourReport' });
  if (team.clients.has(client)) return refused({ code: 'alreadyHere', client });
  if (!isTellable(from, localDate(at, team.team.timeZone))) return refused({ code: 'notThen' });
  const number = team.head.cases + 1;
  const admits: Admitted = {
    id: `${caseId}-admit`,
    client,
    caseId,
    number,
    at,
    from,
    does: 'admit',
    as: { code: client, over65: true, wishes: [], away: [] },
  };
  return accepted({
    type: 'clientAdmitted',
    by,
    at,
    caseId,
    number,
    admits,
    dueAt: remindAt(team.team, from, at),
  });
};

/** Why this person can do nothing in it now, if so. */
const stopped = ({ team, case: one }: NewClientKnown, by: MemberId): NewClientReason | undefined => {
  if (!one) return { code: 'caseUnknown' };
  if (!mayTellOfClients(team.members.get(by))) return { code: 'notYours', case: one };
  return one.open ? undefined : { code: 'notOpen', case: one };
};

const take = (known: NewClientKnown, { by, at, caseId }: TakeNewClient): NewClientDecision => {
  const one = known.case;
  if (one?.open && one.walker === by) return unchanged;
  const reason = stopped(known, by);
  if (reason) return refused(reason);
  return one?.walker === undefined
    ? accepted({ type: 'newClientTaken', by, at, caseId })
    : refused({ code: 'alreadyTaken', case: one });
};

const tick = (known: NewClientKnown, { by, at, caseId, step }: TickStep): NewClientDecision => {
  const one = known.case;
  if (one?.steps[step]) return unchanged;
  const reason = stopped(known, by);
  if (reason) return refused(reason);
  const left = leftToDo(known.team, one as NewClientCase);
  return accepted({ type: 'stepTicked', by, at, caseId, step, ready: left.every((each) => each === step) });
};

const name = (known: NewClientKnown, { by, at, caseId, contact }: NameContact): NewClientDecision => {
  const one = known.case;
  if (one?.admits.as.contact === contact && one.status !== 'takenBack') return unchanged;
  const reason = stopped(known, by);
  if (reason) return refused(reason);
  const open = one as NewClientCase;
  const { team } = known;
  if (team.filed?.has(open.client)) return refused({ code: 'inFiles', case: open });
  if (!canBeContact(team, team.members.get(contact), localDate(at, team.team.timeZone)))
    return refused({ code: 'notAContact', case: open });
  const { admits } = open;
  const ready = leftToDo(team, open).every((each) => each === 'contact');
  return accepted({
    type: 'stepTicked',
    by,
    at,
    caseId,
    step: 'contact',
    contact,
    admits: { ...admits, as: { ...admits.as, contact } },
    ready,
  });
};

const takeBack = (known: NewClientKnown, { by, at, caseId, comment }: TakeBackNewClient): NewClientDecision => {
  const { team, case: one } = known;
  if (!one) return refused({ code: 'caseUnknown' });
  if (one.status === 'takenBack') return unchanged;
  const client = team.clients.get(one.client);
  if (!mayTakeBack(team, one, client, by, at)) return refused({ code: 'notYours', case: one });
  if (team.filed?.has(one.client)) return refused({ code: 'inFiles', case: one });
  if (!comment && owesReason(one, client, by)) return refused({ code: 'reasonMissing', case: one });
  const admits = { ...one.admits, endedAt: at };
  return withText(accepted({ type: 'newClientTakenBack', by, at, caseId, admits }), comment);
};

/** The clock's: every week as long as something is left to do. */
const attend = ({ team, case: one }: NewClientKnown, { at, caseId }: AttendNewClient): NewClientDecision => {
  if (!one?.open || one.dueAt === undefined || one.dueAt > at) return unchanged;
  return accepted({ type: 'newClientReminded', at, caseId, dueAt: remindAt(team.team, one.from, at) });
};

/** What comes of a command, by what is known. Pure: it may be asked again. */
export const decide = (known: NewClientKnown, command: NewClientCommand): NewClientDecision => {
  switch (command.type) {
    case 'admitClient':
      return admit(known, command);
    case 'takeNewClient':
      return take(known, command);
    case 'tickStep':
      return tick(known, command);
    case 'nameContact':
      return name(known, command);
    case 'takeBackNewClient':
      return takeBack(known, command);
    case 'attendNewClient':
      return attend(known, command);
  }
};
