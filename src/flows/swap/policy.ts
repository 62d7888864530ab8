import type { Finding } from '../../rules/finding';

/** Raised when what stops a pass changes. */
export const POLICY_VERSION = 1;

/** What stops a pass: the first thing found that is more than a note. Nothing: it passes at once, and nobody is asked for permission. */
export const whatStops = (found: readonly Finding[]): Finding | undefined =>
  found.find((finding) => finding.severity === 'hard') ?? found.find((finding) => finding.severity === 'exception');
