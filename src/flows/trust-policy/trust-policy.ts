import type { Case, Command, FlowEvent, Stored } from '../../core/flow';
import type { Instant, IsoDate, MemberId } from '../../core/ids';
import { type Handling, type KeptPolicy, policyVersionOf, type Team } from '../../core/team';
import { localDate } from '../../core/time';
import type { TrustItem } from '../../core/trust';

export const FLOW = 'trustPolicy';

/** One thing that a leader changes. */
export type PolicyChange =
  | { readonly sets: 'handling'; readonly item: TrustItem; readonly to: Handling }
  /** 0: none. */
  | { readonly sets: 'leastNotice'; readonly hours: number }
  /** 0: none. */
  | { readonly sets: 'continuityCap'; readonly cap: number }
  | { readonly sets: 'standing'; readonly rules: readonly TrustItem[]; readonly until: IsoDate }
  | { readonly sets: 'noStanding' };

export interface ChangePolicy extends Command {
  readonly type: 'changePolicy';
  readonly by: MemberId;
  /** The version that the presser's card showed. */
  readonly seen: number;
  readonly change: PolicyChange;
}

export interface PolicyChanged extends FlowEvent {
  readonly type: 'policyChanged';
  readonly by: MemberId;
  readonly number: number;
  /** The policy's, as it is from now on. */
  readonly version: number;
  readonly change: PolicyChange;
}

/** A change that was made: closed as soon as it is there. */
export interface PolicyCase extends Case {
  readonly flow: typeof FLOW;
  readonly by: MemberId;
  readonly at: Instant;
  readonly version: number;
  readonly change: PolicyChange;
}

export const isPolicyCase = (one: Case): one is PolicyCase => one.flow === FLOW;

/** What the change makes of the policy; who gives a standing approval, and from which day, come from the event. */
const changed = (policy: KeptPolicy, change: PolicyChange, by: MemberId, from: IsoDate): KeptPolicy => {
  switch (change.sets) {
    case 'handling':
      return change.item === 'shiftSwap'
        ? { ...policy, shiftSwap: change.to === 'passes' ? 'passes' : 'leader' }
        : { ...policy, findings: { ...policy.findings, [change.item]: change.to } };
    case 'leastNotice':
      return { ...policy, leastNoticeHours: change.hours };
    case 'continuityCap': {
      const { continuityCap: _, ...rest } = policy;
      return change.cap === 0 ? rest : { ...rest, continuityCap: change.cap };
    }
    case 'standing':
      return { ...policy, standingApproval: { rules: change.rules, by, from, until: change.until } };
    case 'noStanding': {
      const { standingApproval: _, ...rest } = policy;
      return rest;
    }
  }
};

/** What `team.json` said stays known, so that the next import sees what only the chat has changed. */
const asRead = (policy: KeptPolicy): KeptPolicy => {
  const { read, version, ...said } = policy;
  return { ...said, read: read ?? said, ...(version === undefined ? {} : { version }) };
};

/** The team with the change made: another version of its policy. */
export const withChange = (
  team: Team,
  { change, by, at, version }: Pick<PolicyChanged, 'change' | 'by' | 'at' | 'version'>,
): Team => {
  const policy = asRead(team.settings.policy ?? {});
  const after = changed(policy, change, by, localDate(at, team.timeZone));
  return { ...team, settings: { ...team.settings, policy: { ...after, version } } };
};

export const nextVersion = (team: Team): number => policyVersionOf(team) + 1;

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: PolicyChanged): Stored => {
  const { caseId, number, by, at, version, change } = event;
  if (!stored.team) throw new Error(`${event.type} changes a team that is not there`);
  const one: PolicyCase = { id: caseId, number, flow: FLOW, revision: 1, open: false, by, at, version, change };
  return { ...stored, cases: new Map(stored.cases).set(caseId, one), team: withChange(stored.team, event) };
};
