import type { Notice, Post } from '../../core/flow';
import type { MemberId } from '../../core/ids';
import { leadersOn } from '../../core/team';
import { localDate } from '../../core/time';
import type { Drawn, News } from '../edge';
import { phrasesFor } from '../phrases';
import { CAN_WAIT, type Quiet } from '../quiet';
import { proposalCard } from './cards';
import type { ProposalEvent } from './events';
import type { ProposalCase } from './method-proposal';
import { answerersOf, ownersOf } from './policy';
import type { ProposalKnown } from './reasons';
import { standsLine } from './stands';
import { valueWanted } from './trial';
import { lastSaid, measureWords, previewOf, type Shown, wordsOf } from './words';

interface Told {
  readonly to: readonly MemberId[];
  readonly asks?: true;
}

/** Who asked and has not been answered since. */
const askers = ({ said }: ProposalCase): readonly MemberId[] => {
  const before = said.slice(0, -1);
  const last = before.findLastIndex(({ as }) => as === 'answer');
  return before.slice(last + 1).flatMap(({ as, by }) => (as === 'question' ? [by] : []));
};

const followers = ({ by, group, supporters }: ProposalCase): readonly MemberId[] => [by, ...group, ...supporters];

/** Those at work who have not answered yet; worked out for the one reminder, and kept nowhere. */
const silent = ({ atWork }: ProposalKnown, { round }: ProposalCase): readonly MemberId[] =>
  atWork.filter((member) => !round?.votes.some(({ by }) => by === member));

const said = (as: string, one: ProposalCase): Told => ({ to: as === 'answer' ? askers(one) : [one.by] });

const told = (event: ProposalEvent, one: ProposalCase, known: ProposalKnown): readonly Told[] => {
  const { team } = known;
  switch (event.type) {
    case 'proposalSaid':
      return [said(event.as, one)];
    case 'proposalVoted':
      return event.vote === 'object' ? [{ to: [one.by] }] : [];
    case 'roundReminded':
      return [{ to: silent(known, one) }];
    case 'roundBegan':
    case 'proposalApproved':
    case 'proposalDeclined':
    case 'proposalAgreed':
    case 'trialStopped':
    case 'agreementEnded':
      return [{ to: followers(one) }];
    case 'amendingBegan':
    case 'proposalAdopted':
      return [{ to: [one.by], asks: true }, { to: one.group }];
    case 'putOnAgenda':
      return [{ to: leadersOn(team, localDate(event.at, team.team.timeZone)), asks: true }, { to: followers(one) }];
    case 'proposalReminded':
      return [{ to: ownersOf(team, one, event.at), asks: true }];
    case 'proposalSentUp':
      return [{ to: answerersOf(team, one, event.at), asks: true }, { to: one.chain.length > 1 ? [one.by] : [] }];
    case 'trialBegan':
      return [{ to: valueWanted(one, event.at) ? [event.follower] : [], asks: true }, { to: one.group }];
    case 'trialCheckedIn':
      return [{ to: ownersOf(team, one, event.at) }];
    case 'reviewBegan':
      return [{ to: ownersOf(team, one, event.at), asks: true }, { to: one.group }];
    default:
      return [];
  }
};

/** Whoever proposed it, may decide it, follows it or is asked by name; the team itself reads its channel. */
export const notices = (event: ProposalEvent, known: ProposalKnown): readonly Notice[] => {
  const one = known.stored.cases.get(event.caseId) as ProposalCase;
  const had = new Set<MemberId | undefined>([event.by]);
  return told(event, one, known).flatMap(({ to, asks = false }) =>
    to.flatMap((member) => {
      if (had.has(member) || !known.team.members.has(member)) return [];
      had.add(member);
      return [{ to: member, notice: event.type, caseId: one.id, asks }];
    }),
  );
};

const POSTED: ReadonlySet<ProposalEvent['type']> = new Set([
  'methodProposed',
  'roundBegan',
  'amendingBegan',
  'putOnAgenda',
  'proposalAdopted',
  'proposalAgreed',
  'proposalDeclined',
  'trialBegan',
  'reviewBegan',
  'trialStopped',
]);

/** What the team reads in its channel: that it is proposed, asked about, and what came of it. */
export const posts = ({ type, caseId }: ProposalEvent): readonly Post[] =>
  POSTED.has(type) ? [{ post: type, caseId }] : [];

/** It can wait for a better hour. */
export const quietOf = (): Quiet => CAN_WAIT;

/** The notice in words; what asks for something is the card as it is now, and nothing once nobody needs to do it any more. */
export const sayNotice = (notice: Notice, shown: Shown): Drawn | News | undefined => {
  const { one, view } = shown;
  const { proposals } = view.texts;
  const say = phrasesFor(view);
  const preview = previewOf(one, view);
  if (notice.about !== undefined)
    return { text: proposals.unreached(say.name(notice.about), one.number, wordsOf(shown)), preview };
  if (notice.asks) return one.open ? proposalCard(shown) : undefined;
  switch (notice.notice) {
    case 'roundReminded': {
      const { round } = one;
      const isOver = one.status !== 'round' && one.status !== 'review';
      if (!round || isOver || round.votes.some(({ by }) => by === view.reader)) return undefined;
      return { text: `${proposals.round.reminder(one.number, say.until(round.until))} ${wordsOf(shown)}`, preview };
    }
    case 'trialCheckedIn':
      return { text: proposals.trial.halfway(wordsOf(shown), say.day(one.trial?.review ?? one.at)), preview };
    case 'proposalSaid':
    case 'proposalVoted':
      return proposalCard(shown);
    default: {
      const why = one.status === 'declined' ? (lastSaid(shown, 'declined') ?? '') : '';
      const measured = one.status === 'trial' ? measureWords(shown) : '';
      const text = [`#${one.number} ${wordsOf(shown)}:`, standsLine(shown), why, measured].filter(Boolean).join(' ');
      return { text, preview };
    }
  }
};
