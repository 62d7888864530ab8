import { FEWEST } from '../../src/core/counted';
import type { TeamState } from '../../src/core/flow';
import { UNNUMBERED } from '../../src/core/flow';
import { instant, isoDate, type MemberId } from '../../src/core/ids';
import { CLIENT_QUESTIONS } from '../../src/core/surveys';
import type { Language } from '../../src/core/team';
import { HOUR } from '../../src/core/time';
import { resultCard as clientResultCard, said as clientSaid, formCard } from '../../src/flows/client-questions/cards';
import { FLOW as CLIENT_FLOW, type ClientQuarter, quarterId } from '../../src/flows/client-questions/client-questions';
import type { Drawn } from '../../src/flows/edge';
import { closedCard, questionCard, resultCard, said, wishWords } from '../../src/flows/pulse/cards';
import { FLOW, type PulseCase, type PulseWeek, type PulseWish, weekId, wishId } from '../../src/flows/pulse/pulse';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';

interface Cast {
  readonly fresh: Round;
  readonly owner: string;
  readonly contact: string;
  readonly leader: string;
}

const wish = (member: MemberId): PulseWish => ({
  id: wishId(member),
  number: UNNUMBERED,
  flow: FLOW,
  revision: 1,
  open: true,
  kind: 'wish',
  member,
});

/** The week's question and the five to clients: asked, answered, and what they came to. */
export const surveyCards = (
  { fresh, owner, contact, leader }: Cast,
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const view = viewOf(fresh, fresh.who(owner), language);
  const withCases = (team: TeamState, ...openCases: readonly (PulseCase | ClientQuarter)[]): TeamState => ({
    ...team,
    openCases,
  });
  const week = isoDate('2026-11-23');
  const asked: PulseWeek = {
    id: weekId(week),
    number: UNNUMBERED,
    flow: FLOW,
    revision: 1,
    open: true,
    kind: 'week',
    week,
    question: 'raiseProblem',
    status: 'asked',
    dueAt: instant(view.at + 100 * HOUR),
  };
  const closed: PulseWeek = { ...asked, revision: 2, status: 'closed', counts: [0, 1, 2, 3, 1] };
  const carers = [...view.team.members.values()].filter(({ role }) => role === 'carer').slice(0, FEWEST);
  const wishes = carers.map(({ id }) => wish(id));
  const enough = { ...view, team: withCases(view.team, closed, ...wishes) };
  const few = { ...view, team: withCases(view.team, ...wishes.slice(0, 2)) };
  const outside = { ...view, reader: fresh.who(leader), team: few.team };
  const asContact = viewOf(fresh, fresh.who(contact), language);
  const quarter = isoDate('2026-07-01');
  const figures = CLIENT_QUESTIONS.slice(0, 4).map((question, at) => ({ question, counts: [0, at, 2, 4, 3] }));
  const counted: ClientQuarter = {
    id: quarterId(quarter),
    number: UNNUMBERED,
    flow: CLIENT_FLOW,
    revision: 1,
    open: true,
    quarter,
    figures,
  };
  return [
    ['choice.pulse', questionCard(asked, view)],
    ['status.pulse-counted', said(view.texts.pulse.counted, view)],
    ['status.pulse-joined', said(wishWords(true, enough), enough)],
    ['status.pulse-joined-few', said(wishWords(true, few), few)],
    ['status.pulse-result', resultCard(enough)],
    ['status.pulse-no-result', resultCard(outside)],
    ['status.pulse-closed', closedCard({ ...asked, status: 'closed' }, view)],
    ['form.client-questions', formCard('0a1b2c', [4, 5, 3, 0, 4], asContact)],
    ['status.client-questions-counted', clientSaid(asContact.texts.clientQuestions.counted, asContact)],
    ['list.client-answers', clientResultCard(counted, asContact)],
    ['status.client-answers-none', clientResultCard(undefined, view)],
  ];
};
