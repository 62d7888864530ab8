import type { Settings } from '../core/team';
import type { Finding, Severity } from './finding';

const AS: Readonly<Record<'passes' | 'leader' | 'never', Severity>> = {
  passes: 'note',
  leader: 'exception',
  never: 'hard',
};

/** A finding as the team's own policy weighs it. What is hard by law or for the client's good stays hard, whatever the policy says. */
export const weighed = (finding: Finding, { policy }: Settings): Finding => {
  const handling = policy?.findings?.[finding.rule];
  return handling === undefined || finding.severity === 'hard' ? finding : { ...finding, severity: AS[handling] };
};
