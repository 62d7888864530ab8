import type { Case, Command, FlowEvent, Stored } from '../../core/flow';
import type { ClientCode, Instant, IsoDate, MemberId } from '../../core/ids';
import { type Admitted, NOTHING_STANDING, withStanding } from '../../core/standing';

export const FLOW = 'newClient';

export const STEPS = ['firstTalk', 'contact', 'plan'] as const;
/** What there is to do for somebody new, in this order: ask what matters, name the contact, make the plan. */
export type Step = (typeof STEPS)[number];

export interface Ticked {
  readonly by: MemberId;
  readonly at: Instant;
}

export interface NewClientCase extends Case {
  readonly flow: typeof FLOW;
  readonly status: 'asking' | 'walking' | 'ready' | 'takenBack';
  readonly client: ClientCode;
  readonly from: IsoDate;
  readonly by: MemberId;
  readonly at: Instant;
  readonly admits: Admitted;
  /** Who walks through the list. */
  readonly walker?: MemberId;
  readonly steps: Readonly<Partial<Record<Step, Ticked>>>;
  readonly reminders: number;
  readonly takenBackBy?: MemberId;
}

export const isNewClientCase = (one: Case): one is NewClientCase => one.flow === FLOW;

interface ByPerson extends Command {
  readonly by: MemberId;
}

/** Somebody whom the files do not have yet. */
export interface AdmitClient extends ByPerson {
  readonly type: 'admitClient';
  readonly client: ClientCode;
  readonly from: IsoDate;
}

/** *Jag tar det.* */
export interface TakeNewClient extends ByPerson {
  readonly type: 'takeNewClient';
}

export interface TickStep extends ByPerson {
  readonly type: 'tickStep';
  readonly step: Exclude<Step, 'contact'>;
}

export interface NameContact extends ByPerson {
  readonly type: 'nameContact';
  readonly contact: MemberId;
}

/** Nobody new comes after all, or under another code. */
export interface TakeBackNewClient extends ByPerson {
  readonly type: 'takeBackNewClient';
  readonly comment?: string;
}

/** The clock's. */
export interface AttendNewClient extends Command {
  readonly type: 'attendNewClient';
}

export type NewClientCommand =
  | AdmitClient
  | TakeNewClient
  | TickStep
  | NameContact
  | TakeBackNewClient
  | AttendNewClient;

interface EventBy extends FlowEvent {
  readonly by: MemberId;
}

export interface ClientAdmitted extends EventBy {
  readonly type: 'clientAdmitted';
  readonly number: number;
  readonly admits: Admitted;
  readonly dueAt: Instant;
}

export interface NewClientTaken extends EventBy {
  readonly type: 'newClientTaken';
}

/** `contact`: of the step that names one; `ready`: nothing is left to do. */
export interface StepTicked extends EventBy {
  readonly type: 'stepTicked';
  readonly step: Step;
  readonly contact?: MemberId;
  readonly admits?: Admitted;
  readonly ready: boolean;
}

export interface NewClientTakenBack extends EventBy {
  readonly type: 'newClientTakenBack';
  readonly admits: Admitted;
}

/** The clock's: something is still to be done. */
export interface NewClientReminded extends FlowEvent {
  readonly type: 'newClientReminded';
  readonly dueAt: Instant;
}

export type NewClientEvent = ClientAdmitted | NewClientTaken | StepTicked | NewClientTakenBack | NewClientReminded;

const begun = ({ caseId, number, by, at, admits, dueAt }: ClientAdmitted): NewClientCase => ({
  id: caseId,
  number,
  flow: FLOW,
  revision: 1,
  open: true,
  status: 'asking',
  client: admits.client,
  from: admits.from,
  by,
  at,
  admits,
  steps: {},
  reminders: 0,
  dueAt,
});

const closed = ({ dueAt: _, ...one }: NewClientCase): NewClientCase => ({ ...one, open: false });

const moved = (one: NewClientCase, event: Exclude<NewClientEvent, ClientAdmitted>): NewClientCase => {
  switch (event.type) {
    case 'newClientTaken':
      return { ...one, status: 'walking', walker: event.by };
    case 'stepTicked': {
      const { step, by, at, ready, admits } = event;
      const walked: NewClientCase = {
        ...one,
        ...(admits ? { admits } : {}),
        ...(ready ? { status: 'ready' as const } : {}),
        steps: { ...one.steps, [step]: { by, at } },
      };
      return ready ? closed(walked) : walked;
    }
    case 'newClientTakenBack':
      return closed({ ...one, status: 'takenBack', takenBackBy: event.by, admits: event.admits });
    case 'newClientReminded':
      return { ...one, reminders: one.reminders + 1, dueAt: event.dueAt };
  }
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: NewClientEvent): Stored => {
  const admits = 'admits' in event ? event.admits : undefined;
  const standing = admits && { standing: withStanding(stored.standing ?? NOTHING_STANDING, admits) };
  const after = (one: NewClientCase): Stored => ({
    ...stored,
    cases: new Map(stored.cases).set(one.id, one),
    ...standing,
  });
  if (event.type === 'clientAdmitted') return after(begun(event));
  const one = stored.cases.get(event.caseId) as NewClientCase | undefined;
  if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  return after({ ...moved(one, event), revision: one.revision + 1 });
};
