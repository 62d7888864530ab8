import type { Stored } from '../../core/flow';
import { NOTHING_STANDING, withStanding } from '../../core/standing';
import { type AwayCase, FLOW } from './client-away';
import type { AwayEvent } from './events';

const told = ({ type: _, caseId, ...event }: Exclude<AwayEvent, { type: 'awayTakenBack' }>): AwayCase => ({
  ...event,
  id: caseId,
  flow: FLOW,
  revision: 1,
  open: false,
  status: 'told',
});

const takenBack = (stored: Stored, event: Extract<AwayEvent, { type: 'awayTakenBack' }>): AwayCase => {
  const one = stored.cases.get(event.caseId) as AwayCase | undefined;
  if (!one) throw new Error(`${event.type} names case ${event.caseId}, which is not there`);
  return { ...one, revision: one.revision + 1, status: 'takenBack', takenBackBy: event.by };
};

/** One event folded into what is stored. */
export const evolve = (stored: Stored, event: AwayEvent): Stored => {
  const one = event.type === 'awayTakenBack' ? takenBack(stored, event) : told(event);
  return {
    ...stored,
    cases: new Map(stored.cases).set(one.id, one),
    standing: event.stands.reduce(withStanding, stored.standing ?? NOTHING_STANDING),
  };
};
