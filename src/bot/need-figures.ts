import { type Instant, instant } from '../core/ids';
import { HOUR } from '../core/time';
import type { Turn } from '../flows/edge';
import { type NeedEventSaid, needCountsSince, patternsSince } from '../reports/needs';

const WEEKS = 8;

const sayPatterns = (events: readonly NeedEventSaid[], since: Instant, { texts }: Turn): string => {
  const { needFigures } = texts;
  const patterns = patternsSince(events, since);
  if (patterns.length === 0) return needFigures.tooFew(WEEKS);
  const lines = patterns.map(({ area, direction, count }) =>
    needFigures.pattern(needFigures.areas[area ?? 'none'], needFigures.directions[direction], count),
  );
  return [needFigures.patterns(WEEKS), ...lines].join('\n\n');
};

const sayCounts = (events: readonly NeedEventSaid[], since: Instant, { texts }: Turn): string => {
  const { needFigures } = texts;
  const { inside, avoided, sentOn, daysToAnswer } = needCountsSince(events, since);
  return [
    needFigures.counts(WEEKS),
    needFigures.inside(inside),
    needFigures.avoided(avoided),
    needFigures.sentOn(sentOn),
    needFigures.answered(daysToAnswer),
  ].join('\n\n');
};

/** `vad ändras mest hos oss?`, `hur har det gått med behoven?`: of all clients together. */
export const needFigures = async (asked: 'patterns' | 'needCounts', turn: Turn): Promise<string> => {
  const since = instant(turn.at - WEEKS * 7 * 24 * HOUR);
  const events = (await turn.read.eventsSince(since)) as readonly NeedEventSaid[];
  return asked === 'patterns' ? sayPatterns(events, since, turn) : sayCounts(events, since, turn);
};
