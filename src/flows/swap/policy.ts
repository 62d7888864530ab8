import type { Finding } from '../../rules/finding';

/** What stops a pass: the first thing found that is more than a note. Nothing: it passes at once, and nobody is asked for permission. */
export const whatStops = (found: readonly Finding[]): Finding | undefined =>
  found.find((finding) => finding.severity === 'hard') ?? found.find((finding) => finding.severity === 'exception');
