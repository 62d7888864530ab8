import { approveAllDraft, approvedAll } from '../../src/cards/approve-all';
import { caseId, isoDate } from '../../src/core/ids';
import type { KeptPolicy, Language } from '../../src/core/team';
import type { DecisionLine, Drawn, View } from '../../src/flows/edge';
import {
  caseCard,
  changeDraft,
  editCard,
  optionsCard,
  policyCard,
  refusalOf,
  untilCard,
} from '../../src/flows/trust-policy/cards';
import type { ChangePolicy, PolicyChange } from '../../src/flows/trust-policy/trust-policy';
import { FLOW } from '../../src/flows/trust-policy/trust-policy';
import type { Round } from '../flows/swap/round';
import { shownTo, viewOf } from '../flows/swap/seen';

interface Cast {
  readonly fresh: Round;
  /** The two have agreed, and the leader decides. */
  readonly agreed: Round;
  readonly owner: string;
  readonly leader: string;
}

const UNTIL = isoDate('2027-02-22');

/** What the leader's card asks, line by line. */
const linesIn = ({ card }: Drawn): readonly DecisionLine[] => {
  if (card.template !== 'decisions') throw new Error('the leader has nothing to decide');
  return card.rows.map(({ lead, text, lines, actions: [yes, no] }) => {
    if (!yes || !no) throw new Error('a decision has two buttons');
    const titles = { yesTitle: yes.title, noTitle: no.title, typed: '' };
    const number = Number(lead.slice(1));
    return { number, about: text, lines, yes, no, ...titles, approves: true, parties: [], clients: [] };
  });
};

/** The cards of the team's own policy, and of one answer to all that waits. */
export const trustCards = (
  { fresh, agreed, owner, leader }: Cast,
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const view = (name: string): View => viewOf(fresh, fresh.who(name), language);
  const by = fresh.who(leader);
  const leads = view(leader);
  const withPolicy = (of: View, policy: KeptPolicy): View => {
    const { team } = of.team;
    const settings = { ...team.settings, policy };
    return { ...of, team: { ...of.team, team: { ...team, profile: 'no-aml', settings } } };
  };
  const standingApproval = { rules: ['shiftSwap', 'outsideShift'], by, from: isoDate('2026-11-24'), until: UNTIL };
  const standing: KeptPolicy = { version: 4, leastNoticeHours: 24, continuityCap: 15, standingApproval };
  const norwegian = withPolicy(leads, { version: 3 });
  const command = (change: PolicyChange): ChangePolicy => ({
    type: 'changePolicy',
    by,
    at: leads.at,
    caseId: caseId('policy-1'),
    seen: 1,
    change,
  });
  const passes: PolicyChange = { sets: 'handling', item: 'outsideShift', to: 'passes' };
  const approves: PolicyChange = { sets: 'standing', rules: ['shiftSwap', 'outsideShift'], until: UNTIL };
  const one = {
    id: caseId('policy-1'),
    number: 31,
    flow: FLOW,
    revision: 1,
    open: false,
    by,
    at: leads.at,
    version: 2,
    change: passes,
  } as const;
  const waiting = linesIn(shownTo(agreed, leader, language)).map((line) => ({ line }));
  const yes = { verb: 'approveAll', data: { all: waiting.map(({ line }) => line.yes) } };
  const told = { yes, notes: [], more: 2 };
  return [
    ['list.policy', policyCard(view(owner))],
    ['list.policy-standing', policyCard(withPolicy(leads, standing))],
    ['list.policy-change', editCard(leads)],
    ['list.policy-approve', optionsCard('standing', withPolicy(leads, standing))],
    ['choice.policy-handling', optionsCard('outsideShift', leads)],
    ['choice.policy-notice', optionsCard('leastNotice', leads)],
    ['choice.policy-until', untilCard(['shiftSwap'], norwegian)],
    ['question.policy-draft', changeDraft(command(passes), leads)],
    ['question.policy-standing-draft', changeDraft(command(approves), norwegian)],
    ['status.policy-changed', caseCard(one, view(owner))],
    ['status.policy-not-yours', refusalOf({ code: 'notYours' }, view(owner))],
    ['status.policy-fixed', refusalOf({ code: 'fixed', item: 'delegation' }, leads)],
    ['list.approve-all', approveAllDraft(waiting, waiting, told, leads)],
    [
      'list.approved-all',
      approvedAll(
        [{ lead: '#1', text: leads.texts.exception.approved({ self: true }), small: '', actions: [] }],
        leads,
      ),
    ],
  ];
};
