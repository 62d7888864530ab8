import { type Instant, instant } from '../../../src/core/ids';
import { HOUR } from '../../../src/core/time';
import { methodProposal } from '../../../src/flows/method-proposal';
import type { ProposalCommand } from '../../../src/flows/method-proposal/commands';
import type { ProposalEvent } from '../../../src/flows/method-proposal/events';
import type { ProposalCase } from '../../../src/flows/method-proposal/method-proposal';
import type { ProposalKnown, ProposalReason } from '../../../src/flows/method-proposal/reasons';
import { type CareTeam, TUESDAY } from '../../support/care-team';
import { flowStage } from '../../support/flow-stage';
import { proposalsNorr } from '../../support/proposal-teams';

const FULL: Readonly<Record<string, string>> = {
  Sara: 'Sara Lind',
  Ahmed: 'Ahmed Ali',
  Yonas: 'Yonas Tesfay',
  Lisa: 'Lisa Holm',
  Maria: 'Maria Ek',
  Nils: 'Nils Borg',
  Karin: 'Karin Berg',
  Oskar: 'Oskar Ros',
  Rolf: 'Rolf Dal',
};

type Said = { readonly type: string; readonly [more: string]: unknown };

/** Takes a proposal through its life: who does what to the one case, and the clock. */
export const proposalStage = (care: CareTeam = proposalsNorr()) => {
  const stage = flowStage<ProposalCommand, ProposalKnown, ProposalEvent, ProposalReason, ProposalCase>(
    methodProposal.flow,
    care,
  );
  let at: Instant = TUESDAY;
  let one: ProposalCase | undefined;
  const full = (name: string) => FULL[name] ?? name;
  const now = (): ProposalCase => {
    if (!one) throw new Error('nothing is proposed yet');
    return one;
  };
  const comes = async (name: string | undefined, command: Said): Promise<string> => {
    const on = one ? { caseId: one.id } : {};
    const came = await stage.comes(name && full(name), { ...on, ...command }, at);
    if (came === 'done') one = stage.last();
    return came;
  };
  const attend = () => comes(undefined, { type: 'attendProposal' });
  /** The clock goes to when the case is due, and it is attended to. */
  const due = async (): Promise<ProposalCase> => {
    at = now().dueAt ?? at;
    await attend();
    return now();
  };
  const draft = (more: object = {}) =>
    comes('Sara', { type: 'draftProposal', area: 'working', takes: 'nothing', comment: 'fika kl 9', ...more });
  const send = async (more: object = {}): Promise<void> => {
    await draft();
    await comes('Sara', { type: 'sendProposal', ...more });
  };
  const vote = (name: string, answer = 'consent', comment?: string) =>
    comes(name, { type: 'voteOnProposal', vote: answer, ...(comment ? { comment } : {}) });
  const judge = (name: string, verdict: string) => comes(name, { type: 'judgeTrial', verdict });
  const all = async (names: readonly string[], how: (name: string) => Promise<string>): Promise<void> => {
    for (const name of names) await how(name);
  };
  /** The clock runs until that is where it stands. */
  const until = async (status: ProposalCase['status']): Promise<ProposalCase> => {
    for (let turns = 0; now().status !== status; turns += 1) {
      if (turns > 9) throw new Error(`it never came to ${status}, but stays ${now().status}`);
      await due();
    }
    return now();
  };
  const inRound = async (more: object = {}): Promise<void> => {
    await send(more);
    await until('round');
  };
  const adopted = async (): Promise<void> => {
    await inRound();
    await all(['Ahmed', 'Lisa', 'Nils'], (name) => vote(name));
    await until('adopted');
  };
  const onTrial = async (more: object = { comment: 'Hur går det?' }): Promise<void> => {
    await adopted();
    await comes('Sara', { type: 'startTrial', ...more });
  };
  const inReview = async (): Promise<void> => {
    await onTrial();
    await until('review');
  };
  return {
    ...stage,
    comes,
    attend,
    due,
    draft,
    send,
    vote,
    judge,
    all,
    until,
    inRound,
    adopted,
    onTrial,
    inReview,
    one: now,
    at: () => at,
    pass: (hours: number) => {
      at = instant(at + hours * HOUR);
    },
    set: (to: Instant) => {
      at = to;
    },
  };
};

export type ProposalStage = ReturnType<typeof proposalStage>;
