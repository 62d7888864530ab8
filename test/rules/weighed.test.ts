import type { Finding, Severity } from '../../src/rules/finding';
import { weighed } from '../../src/rules/weighed';

const finding = (rule: Finding['rule'], severity: Severity): Finding => ({
  rule,
  severity,
  person: 'm1' as Finding['person'],
  client: 'K-1047' as Finding['client'],
  visit: 'v-1' as Finding['visit'],
  from: 0 as Finding['from'],
  to: 0 as Finding['to'],
});

describe('what the team’s policy makes of a finding', () => {
  test.each<[Finding['rule'], Severity, 'passes' | 'leader' | 'never' | undefined, Severity]>([
    ['outsideShift', 'exception', undefined, 'exception'],
    ['outsideShift', 'exception', 'passes', 'note'],
    ['outsideShift', 'exception', 'leader', 'exception'],
    ['outsideShift', 'exception', 'never', 'hard'],
    ['travel', 'note', 'leader', 'exception'],
    ['travel', 'note', 'never', 'hard'],
    ['doubleBooking', 'hard', 'passes', 'hard'],
    ['delegation', 'hard', 'leader', 'hard'],
    ['absent', 'hard', 'passes', 'hard'],
  ])('%s, %s by itself; the team says %s: %s', (rule, severity, handling, comes) => {
    const findings = handling === undefined ? {} : { [rule]: handling };
    expect(weighed(finding(rule, severity), { policy: { findings } }).severity).toBe(comes);
  });

  test('a team without a policy weighs nothing otherwise', () => {
    expect(weighed(finding('travel', 'note'), { policy: null })).toEqual(finding('travel', 'note'));
  });
});
