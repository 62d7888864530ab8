import type { Card } from '../core/card';
import { continuityMeasureOf, levelOf } from '../core/continuity';
import { ANSWERED } from '../core/follow-up';
import { weekOf } from '../core/time';
import type { Drawn, View } from '../flows/edge';
import { plain } from '../flows/phrases';
import type { FollowUp } from '../reports/follow-up';
import type { Measured } from '../text/follow-up';

/** Of absence not even that there is too little to tell. */
type Said = readonly [Measured | 'untold', string | undefined];

const continuityLine = ({ continuity }: FollowUp, { team: { team }, texts }: View): string | undefined => {
  if (!continuity) return undefined;
  const measure = continuityMeasureOf(team);
  const { mean, median, above } = continuity;
  const said = texts.followUp.continuity(mean, median, measure.days, levelOf(measure, mean));
  return `${said} · ${texts.followUp.above(above, measure.levels.high)}`;
};

const answerLine = ({ waited }: FollowUp, { texts }: View): string | undefined => {
  const times = ANSWERED.flatMap((of) => {
    const time = waited[of];
    return time ? [{ of, ...time }] : [];
  });
  return times.length > 0 ? texts.followUp.waited(times) : undefined;
};

const wordsIn = (said: readonly Said[]): readonly string[] => said.flatMap(([, words]) => words ?? []);

/** Whose the visits are: they share a line. */
const ofVisits = ({ contact, substitutes }: FollowUp, { texts: { followUp } }: View): readonly Said[] => [
  ['contact', contact && followUp.contact(contact.share)],
  ['substitutes', substitutes && followUp.substitutes(substitutes.share)],
];

/** A line each. */
const ofTheRest = (one: FollowUp, view: View): readonly Said[] => {
  const { followUp } = view.texts;
  const { absent, own, inside, kept, restKept } = one;
  return [
    ['untold', absent && followUp.absent(absent.share)],
    ['own', own && followUp.own(own.share, own.of)],
    ['waited', answerLine(one, view)],
    ['inside', inside === undefined ? undefined : followUp.inside(inside)],
    ['kept', kept && followUp.kept(kept.share, kept.of)],
    ['restKept', restKept === undefined ? undefined : followUp.restKept(restKept)],
  ];
};

/** Fewer are as soon read as a line. */
const FEWEST_BARS = 3;

/** From two weeks on there is something to compare, from three on it is drawn. */
const trendIn = ({ trend }: FollowUp, { team: { team }, texts: { followUp } }: View) => {
  if (trend.length < 2) return {};
  const bars = trend.map(({ monday, mean }) => ({ x: followUp.week(weekOf(monday)), y: Math.round(10 * mean) / 10 }));
  const words = followUp.trendWords(bars.map(({ x, y }) => [x, y]));
  const title = followUp.trend(continuityMeasureOf(team).days);
  return bars.length < FEWEST_BARS ? { line: words } : { chart: { title, bars, words } };
};

/** Figures of the whole team, in plain words: read in ten seconds, with nobody in it. */
export const followUpCard = (one: FollowUp, read: View): Drawn => {
  const { several, team } = read;
  const view = { ...read, texts: several ?? read.texts };
  const { followUp } = view.texts;
  const weeks = one.mondays.map(weekOf);
  const title = followUp.title(weeks[0] ?? 0, weeks.at(-1) ?? 0);
  const lead = continuityLine(one, view);
  const [visits, rest] = [ofVisits(one, view), ofTheRest(one, view)];
  const parts = wordsIn(visits);
  const said = [...(parts.length > 0 ? [followUp.visits(parts)] : []), ...wordsIn(rest)];
  const all: readonly Said[] = [['continuity', lead], ...visits, ...rest];
  const none = all.flatMap(([measured, words]) =>
    words === undefined && measured !== 'untold' ? [followUp.measured[measured]] : [],
  );
  const hasFigures = lead !== undefined || said.length > 0;
  const { chart, line } = trendIn(one, view);
  const weekly = line === undefined ? [] : [line];
  const notes = hasFigures
    ? [...weekly, ...said, ...(none.length > 0 ? [followUp.none(none)] : [])]
    : [followUp.nothing];
  const { typed: foot } = followUp;
  const small = [...(several ? [team.team.name] : []), followUp.small].join(' · ');
  const fallback = plain(
    [title, small, lead, chart && `${chart.title} · ${chart.words}`, ...notes, foot].filter(Boolean).join(' · '),
  );
  const card: Card = {
    template: 'figures',
    title,
    small,
    lead: lead ?? '',
    ...(chart ? { chart } : {}),
    notes,
    foot,
    actions: [],
    fallback,
  };
  return { card, preview: title };
};
