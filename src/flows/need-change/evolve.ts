import type { Stored } from '../../core/flow';
import type { Instant } from '../../core/ids';
import { NOTHING_STANDING, type StandingChange, withStanding } from '../../core/standing';
import type { NeedEvent, NeedReported } from './events';
import { FLOW, type NeedCase, type NeedStatus } from './need-change';

const begun = ({ type: _, caseId, dueAt, ...told }: NeedReported): NeedCase => {
  const isApplied = told.stands !== undefined;
  const open = dueAt !== undefined;
  const status: NeedStatus = !isApplied ? 'waiting' : open ? 'applied' : 'settled';
  return { ...told, id: caseId, flow: FLOW, revision: 1, open, status, ...(open ? { dueAt } : {}) };
};

const withCase = (stored: Stored, one: NeedCase): Stored => ({
  ...stored,
  cases: new Map(stored.cases).set(one.id, one),
});

const standing = (stored: Stored, ...changes: readonly (StandingChange | undefined)[]): Stored => {
  const all = changes.reduce(
    (so, change) => (change ? withStanding(so, change) : so),
    stored.standing ?? NOTHING_STANDING,
  );
  return all === stored.standing ? stored : { ...stored, standing: all };
};

const moved = (one: NeedCase, changes: Partial<NeedCase>): NeedCase => ({
  ...one,
  ...changes,
  revision: one.revision + 1,
});

const ended = (one: NeedCase, changes: Partial<NeedCase>): NeedCase => {
  const { dueAt: _, ...rest } = one;
  return moved(rest, { ...changes, open: false });
};

/** Open as long as the client is to be told, and until then can be taken back in one press. */
const applied = (one: NeedCase, dueAt: Instant | undefined, changes: Partial<NeedCase>): NeedCase =>
  dueAt === undefined ? ended(one, changes) : moved(one, { ...changes, dueAt });

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: NeedEvent): Stored => {
  if (event.type === 'needReported') return withCase(standing(stored, event.stands), begun(event));
  const one = stored.cases.get(event.caseId) as NeedCase | undefined;
  if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  const { at } = event;
  switch (event.type) {
    case 'nurseCalled':
      return withCase(stored, moved(one, { calledAt: at }));
    case 'needAcknowledged':
      return withCase(stored, moved(one, { status: 'seen' }));
    case 'needAskedBack':
      return withCase(stored, moved(one, { status: 'asked' }));
    case 'needReplied':
      return withCase(stored, moved(one, { status: 'waiting' }));
    case 'needClosed':
      return withCase(stored, ended(one, { status: 'closed', answeredBy: event.by, answeredAt: at }));
    case 'needGranted': {
      const { by, frame, stands, dueAt } = event;
      const answered = { status: 'granted' as const, answeredBy: by, answeredAt: at, ...(stands ? { stands } : {}) };
      return withCase(standing(stored, frame, stands), applied(one, dueAt, answered));
    }
    case 'needDeclined':
      return withCase(stored, ended(one, { status: 'declined', answeredBy: event.by, answeredAt: at }));
    case 'needTakenBack': {
      const back = one.stands && { ...one.stands, endedAt: at };
      const after = ended(one, { status: 'takenBack', takenBackBy: event.by, ...(back ? { stands: back } : {}) });
      return withCase(standing(stored, back), after);
    }
    case 'clientTold':
      return withCase(
        stored,
        one.status === 'applied' && one.kind === 'temporary'
          ? moved(one, { toldBy: event.by })
          : ended(one, { toldBy: event.by, ...(one.status === 'applied' ? { status: 'settled' } : {}) }),
      );
    case 'needReminded':
      return withCase(stored, moved(one, { remindedAt: at, owner: event.owner, dueAt: event.dueAt }));
    case 'needEscalated':
      return withCase(stored, moved(one, { escalatedAt: at, owner: event.owner, dueAt: event.dueAt }));
    case 'needSettled':
      return withCase(stored, ended(one, one.status === 'applied' ? { status: 'settled' } : {}));
  }
};
