import { accepted, type Decision, unchanged } from '../../core/decision';
import type { Known } from '../../core/flow';
import type { Summarise, Summarised } from './daily-summary';

/** Once a date, however many look at the clock. */
export const decide = ({ stored }: Known, { at, caseId, date }: Summarise): Decision<Summarised, never> =>
  stored.cases.has(caseId) ? unchanged : accepted({ type: 'summarised', at, caseId, date });
