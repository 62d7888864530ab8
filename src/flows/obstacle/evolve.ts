import type { Stored } from '../../core/flow';
import type { ObstacleAnswered, ObstacleEvent, ObstacleReported, StepsNamed } from './events';
import { FLOW, type HinderCase, type ObstacleCase, type WorkMapCase } from './obstacle';

const begun = ({ type: _, caseId: id, ...told }: ObstacleReported): ObstacleCase => ({
  ...told,
  id,
  flow: FLOW,
  revision: 1,
  open: true,
  status: 'waiting',
  met: [],
});

const drawn = ({ caseId: id, by, at, steps, number = 0 }: StepsNamed): WorkMapCase => ({
  id,
  number,
  flow: FLOW,
  revision: 1,
  open: true,
  kind: 'map',
  steps,
  by,
  at,
});

const ended = (one: ObstacleCase, changes: Partial<ObstacleCase>): ObstacleCase => {
  const { dueAt: _, ...rest } = one;
  return { ...rest, ...changes, open: false };
};

/** Without the answer that it had. */
const unanswered = (one: ObstacleCase): ObstacleCase => {
  const { endedBy: _, endedAt: __, followedUpAt: ___, ...rest } = one;
  return rest;
};

const answered = (one: ObstacleCase, { outcome, by, at, dueAt, confirmed }: ObstacleAnswered): ObstacleCase => {
  const now = { ...unanswered(one), status: outcome, endedBy: by, endedAt: at, ...(confirmed ? { confirmed } : {}) };
  return dueAt === undefined ? ended(now, {}) : { ...now, dueAt };
};

const moved = (one: ObstacleCase, event: Exclude<ObstacleEvent, ObstacleReported | StepsNamed>): ObstacleCase => {
  switch (event.type) {
    case 'obstacleMet':
      return { ...one, met: [...one.met, event.by] };
    case 'obstacleAnswered':
      return answered(one, event);
    case 'obstacleReopened': {
      const { answerBy, dueAt } = event;
      return { ...unanswered(one), status: 'waiting', answerBy, dueAt };
    }
    case 'obstacleFollowedUp':
      return { ...one, followedUpAt: event.at, dueAt: event.dueAt };
    case 'answerStood':
      return ended(one, {});
    case 'obstacleTakenBack':
      return ended(one, { status: 'takenBack', endedBy: event.by, endedAt: event.at });
    case 'reporterAsked':
      return { ...unanswered(one), status: 'asked', askedBy: event.by };
    case 'reporterReplied':
      return { ...one, status: 'waiting' };
    case 'obstaclePinned':
      return { ...one, step: event.step };
    case 'obstacleReminded':
      return { ...one, dueAt: event.dueAt };
    case 'obstacleClimbed':
    case 'obstaclePassedOn': {
      const { level, answerBy, dueAt } = event;
      const { climbedAt: _, ...rest } = unanswered(one);
      const climbed = event.type === 'obstacleClimbed' ? { climbedAt: event.at } : {};
      return { ...rest, ...climbed, status: 'waiting', level, answerBy, dueAt };
    }
    case 'obstacleCommented':
      return one;
  }
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: ObstacleEvent): Stored => {
  const withCase = (one: HinderCase): Stored => ({ ...stored, cases: new Map(stored.cases).set(one.id, one) });
  if (event.type === 'obstacleReported') return withCase(begun(event));
  const found = stored.cases.get(event.caseId) as HinderCase | undefined;
  if (event.type === 'stepsNamed')
    return withCase(
      found?.kind === 'map' ? { ...found, steps: event.steps, revision: found.revision + 1 } : drawn(event),
    );
  if (!found || found.kind === 'map') throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  return withCase({ ...moved(found, event), revision: found.revision + 1 });
};
