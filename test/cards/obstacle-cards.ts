import type { CaseText, TeamState } from '../../src/core/flow';
import { caseId, instant } from '../../src/core/ids';
import type { Language } from '../../src/core/team';
import { HOUR } from '../../src/core/time';
import { decisionsCard } from '../../src/flows/decisions';
import type { Drawn } from '../../src/flows/edge';
import { otherCard } from '../../src/flows/obstacle/ask-cards';
import { caseCard, openCard } from '../../src/flows/obstacle/cards';
import { freshCard, obstacleDraft } from '../../src/flows/obstacle/draft-cards';
import { obstaclesCard } from '../../src/flows/obstacle/list-cards';
import { mapCard, stepsDraft } from '../../src/flows/obstacle/map-cards';
import { decisionLines } from '../../src/flows/obstacle/mine';
import { FLOW, type ObstacleCase } from '../../src/flows/obstacle/obstacle';
import { stepsOf } from '../../src/flows/obstacle/policy';
import { refusalOf } from '../../src/flows/obstacle/refusals';
import type { Round } from '../flows/swap/round';
import { viewOf } from '../flows/swap/seen';

interface Cast {
  readonly fresh: Round;
  readonly owner: string;
  readonly taker: string;
  readonly leader: string;
}

const WORDS: Readonly<Record<Language, readonly [string, string, string]>> = {
  sv: ['vi måste ringa bhl för varje 10 min ändring', 'från måndag räcker ett meddelande', 'gäller det alla kunder?'],
  nb: ['vi må ringe saksbehandler for hver endring', 'fra mandag holder det med en melding', 'gjelder det alle?'],
  en: ['we have to call about every 10 min change', 'from Monday a message is enough', 'is it for all clients?'],
};

/** The cards of obstacles and of the work map. */
export const obstacleCards = (
  { fresh, owner, taker, leader }: Cast,
  language: Language,
): readonly (readonly [string, Drawn])[] => {
  const [words, answer, asked] = WORDS[language];
  const plain = viewOf(fresh, fresh.who(owner), language);
  const { at } = plain;
  const settings = {
    ...plain.team.team.settings,
    levels: [{ level: { sv: 'enhet', nb: 'enhet', en: 'unit' }[language], name: 'Anna Berg' }],
  };
  const [, second = ''] = stepsOf([], plain.team.team);
  const one: ObstacleCase = {
    id: caseId('obstacle-31'),
    number: 31,
    flow: FLOW,
    revision: 1,
    open: true,
    kind: 'code',
    status: 'waiting',
    by: fresh.who(owner),
    at,
    level: 0,
    answerBy: instant(at + 175 * HOUR),
    met: [fresh.who('Yonas')],
    step: second,
  };
  const climbed: ObstacleCase = { ...one, level: 1, climbedAt: at };
  const back: ObstacleCase = { ...one, status: 'asked', askedBy: fresh.who(leader) };
  const ended = { open: false, endedBy: fresh.who(leader), endedAt: instant(at + HOUR) } as const;
  const kept: ObstacleCase = { ...one, ...ended, open: true, status: 'answered' };
  const team: TeamState = { ...plain.team, team: { ...plain.team.team, settings }, openCases: [one] };
  const view = (name: string) => ({ ...viewOf(fresh, fresh.who(name), language), team });
  const told: CaseText = { by: one.by, at, text: words };
  const said: CaseText = { by: ended.endedBy, at: ended.endedAt, text: answer };
  const question: CaseText = { ...said, text: asked };
  const report = {
    type: 'reportObstacle',
    by: fresh.who(taker),
    at,
    caseId: caseId('obstacle-32'),
    kind: 'code',
    level: 0,
    comment: words,
  } as const;
  return [
    ['form.obstacle', obstacleDraft(report, undefined, view(taker))],
    ['form.obstacle-like', obstacleDraft(report, { one, words }, view(taker))],
    ['question.obstacle-new', freshCard(view(owner))],
    ['question.obstacle', caseCard(one, [told], view(leader))],
    ['question.obstacle-in-their-name', caseCard(climbed, [told], view(leader))],
    ['question.obstacle-other', otherCard(one, [told], view(leader))],
    ['question.obstacle-asked', caseCard(back, [told, question], view(leader))],
    ['question.obstacle-reply', caseCard(back, [told, question], view(owner))],
    ['question.obstacle-why', refusalOf({ code: 'reasonMissing', case: one, wants: 'declineObstacle' }, view(leader))],
    ['status.obstacle-mine', caseCard(one, [told], view(owner))],
    ['status.obstacle-met', caseCard(one, [told], view(taker))],
    ['status.obstacle-climbed', caseCard(climbed, [told], view(owner))],
    ['status.obstacle-solved', caseCard({ ...one, ...ended, status: 'solved' }, [told], view(owner))],
    ['status.obstacle-answered', caseCard({ ...climbed, ...ended, status: 'answered' }, [told, said], view(owner))],
    ['question.obstacle-follow-up', caseCard(kept, [told, said], view(owner))],
    ['status.obstacle-answered-open', caseCard(kept, [told, said], view(leader))],
    ['status.obstacle-declined', caseCard({ ...one, ...ended, status: 'declined' }, [told, said], view(taker))],
    ['status.obstacle-open', openCard(one, [told], view(taker))],
    ['list.obstacles', obstaclesCard([{ one, words }], view(taker))],
    [
      'list.obstacles-answered',
      obstaclesCard(
        [
          { one: { ...kept, number: 30 }, words },
          { one, words },
        ],
        view(taker),
      ),
    ],
    ['list.work-map', mapCard(view(taker))],
    [
      'question.work-steps',
      stepsDraft(
        { type: 'nameSteps', by: one.by, at, caseId: caseId('map-1'), steps: stepsOf([], team.team) },
        view(owner),
      ),
    ],
    ['decisions.obstacle', decisionsCard(decisionLines([{ one, words }], view(leader)), view(leader))],
  ];
};
