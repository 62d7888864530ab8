import type { ContinuityLevel } from '../core/continuity';
import type { Answered } from '../core/follow-up';
import type { Language } from '../core/team';
import { listedWith, tenths, withComma } from './words';

/** What may have no figure yet. */
export type Measured = 'continuity' | 'contact' | 'substitutes' | 'own' | 'waited' | 'inside' | 'kept' | 'restKept';

/** In minutes. */
interface Waited {
  readonly of: Answered;
  readonly median: number;
  readonly longest: number;
}

/** How it goes for the team, in figures of all of it. Shares are 0 to 1. */
export interface FollowUpTexts {
  /** The numbers of the first and the last week. */
  readonly title: (firstWeek: number, lastWeek: number) => string;
  readonly small: string;
  readonly continuity: (mean: number, median: number, inDays: number, level: ContinuityLevel) => string;
  readonly above: (share: number, most: number) => string;
  readonly trend: (inDays: number) => string;
  /** A bar's name, short. */
  readonly week: (week: number) => string;
  /** The same where no bars are drawn: the weeks by name, each with its mean. */
  readonly trendWords: (means: readonly (readonly [string, number])[]) => string;
  readonly contact: (share: number) => string;
  readonly substitutes: (share: number) => string;
  readonly absent: (share: number) => string;
  readonly own: (share: number, of: number) => string;
  readonly waited: (waits: readonly Waited[]) => string;
  readonly inside: (count: number) => string;
  readonly kept: (share: number, of: number) => string;
  readonly restKept: (count: number) => string;
  readonly measured: Readonly<Record<Measured, string>>;
  readonly none: (names: readonly string[]) => string;
  readonly nothing: string;
  readonly typed: string;
}

const och = listedWith('och');
const og = listedWith('og');
const and = listedWith('and');

const percent = (share: number): string => String(Math.round(100 * share));

const HOUR = 60;
const DAY = 24 * HOUR;

/** `40 min`, `3 h`, `2 dygn`: no finer than it matters. */
const lasting =
  (hours: string, day: string, days: string) =>
  (minutes: number): string => {
    if (minutes < 2 * HOUR) return `${Math.round(minutes)} min`;
    if (minutes < 2 * DAY) return `${Math.round(minutes / HOUR)} ${hours}`;
    const whole = Math.round(minutes / DAY);
    return `${whole} ${whole === 1 ? day : days}`;
  };

type Names = Readonly<Record<Answered, string>>;

const waiting =
  (names: Names, longest: string, last: (minutes: number) => string) =>
  (times: readonly Waited[]): string =>
    times.map((one) => `${names[one.of]} ${last(one.median)} (${longest} ${last(one.longest)})`).join(' · ');

const svWaits = waiting(
  { needs: 'behov', proposals: 'förslag', exceptions: 'undantag' },
  'längst',
  lasting('tim', 'dygn', 'dygn'),
);
const nbWaits = waiting(
  { needs: 'behov', proposals: 'forslag', exceptions: 'unntak' },
  'lengst',
  lasting('t', 'døgn', 'døgn'),
);
const enWaits = waiting(
  { needs: 'needs', proposals: 'proposals', exceptions: 'exceptions' },
  'longest',
  lasting('h', 'day', 'days'),
);

const span = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

type Words = Readonly<Record<ContinuityLevel, string>>;
const SWEDISH: Words = { good: 'bra', normal: 'normalt', high: 'högt', veryHigh: 'mycket högt' };
const NORWEGIAN: Words = { good: 'bra', normal: 'normalt', high: 'høyt', veryHigh: 'svært høyt' };
const ENGLISH: Words = { good: 'good', normal: 'normal', high: 'high', veryHigh: 'very high' };

export const FOLLOW_UP: Readonly<Record<Language, FollowUpTexts>> = {
  sv: {
    title: (firstWeek, lastWeek) => `Uppföljning vecka ${span(firstWeek, lastWeek)}`,
    small: 'Hela laget tillsammans, ingen enskild',
    continuity: (mean, median, inDays, level) =>
      `**Kontinuitet:** en brukare möter i snitt ${withComma(mean)} olika på ${inDays} dagar, ${SWEDISH[level]} (median ${withComma(median)})`,
    above: (share, most) => `${percent(share)} % möter fler än ${most}`,
    trend: (inDays) => `Olika hos en brukare på ${inDays} dagar`,
    week: (week) => `v${week}`,
    trendWords: (means) => `Vecka för vecka: ${means.map(([week, mean]) => `${week} ${withComma(mean)}`).join(' · ')}`,
    contact: (share) => `**Fast kontakt:** ${percent(share)} % av besöken`,
    substitutes: (share) => `**Vikarier:** ${percent(share)} % av besöken`,
    absent: (share) => `**Frånvaro:** ${percent(share)} % av passen`,
    own: (share, of) => `**Handlingsutrymme:** laget bestämde själv ${percent(share)} % av ${of} beslut`,
    waited: (waits) => `**Svar kom efter:** ${svWaits(waits)}`,
    inside: (count) => `**Inom ramen:** ${count === 0 ? 'inga' : count} ändrade behov utan nytt beslut`,
    kept: (share, of) => `**Byten:** ${percent(share)} % av ${of} utan nytt ansikte`,
    restKept: (count) =>
      count === 0
        ? '**Vila:** inget som gett för lite vila behövde stoppas'
        : `**Vila:** ${count} gånger stoppades något som gett för lite vila`,
    measured: {
      continuity: 'kontinuitet',
      contact: 'fast kontakt',
      substitutes: 'vikarier',
      own: 'handlingsutrymme',
      waited: 'svarstid',
      inside: 'inom ramen',
      kept: 'byten',
      restKept: 'vila',
    },
    none: (names) => `Ingen siffra än, färre än fem bakom: ${och(names)}`,
    nothing: 'Ingen siffra än. Den kommer när minst fem står bakom den.',
    typed: 'Skriv uppföljning vecka 46 eller uppföljning november.',
  },
  nb: {
    title: (firstWeek, lastWeek) => `Oppfølging uke ${span(firstWeek, lastWeek)}`,
    small: 'Hele teamet samlet, ingen enkeltperson',
    continuity: (mean, median, inDays, level) =>
      `**Kontinuitet:** en bruker møter i snitt ${withComma(mean)} forskjellige på ${inDays} dager, ${NORWEGIAN[level]} (median ${withComma(median)})`,
    above: (share, most) => `${percent(share)} % møter flere enn ${most}`,
    trend: (inDays) => `Forskjellige hos en bruker på ${inDays} dager`,
    week: (week) => `u${week}`,
    trendWords: (means) => `Uke for uke: ${means.map(([week, mean]) => `${week} ${withComma(mean)}`).join(' · ')}`,
    contact: (share) => `**Fast kontakt:** ${percent(share)} % av besøkene`,
    substitutes: (share) => `**Vikarer:** ${percent(share)} % av besøkene`,
    absent: (share) => `**Fravær:** ${percent(share)} % av vaktene`,
    own: (share, of) => `**Handlingsrom:** teamet bestemte selv ${percent(share)} % av ${of} beslutninger`,
    waited: (waits) => `**Svar kom etter:** ${nbWaits(waits)}`,
    inside: (count) => `**Innenfor rammen:** ${count === 0 ? 'ingen' : count} endrede behov uten nytt vedtak`,
    kept: (share, of) => `**Bytter:** ${percent(share)} % av ${of} uten nytt ansikt`,
    restKept: (count) =>
      count === 0
        ? '**Hvile:** ingenting som ga for lite hvile måtte stoppes'
        : `**Hvile:** ${count} ganger ble noe stoppet som ga for lite hvile`,
    measured: {
      continuity: 'kontinuitet',
      contact: 'fast kontakt',
      substitutes: 'vikarer',
      own: 'handlingsrom',
      waited: 'svartid',
      inside: 'innenfor rammen',
      kept: 'bytter',
      restKept: 'hvile',
    },
    none: (names) => `Ikke noe tall ennå, færre enn fem bak: ${og(names)}`,
    nothing: 'Ikke noe tall ennå. Det kommer når minst fem står bak det.',
    typed: 'Skriv oppfølging uke 46 eller oppfølging november.',
  },
  en: {
    title: (firstWeek, lastWeek) => `Follow-up week ${span(firstWeek, lastWeek)}`,
    small: 'The whole team together, no one person',
    continuity: (mean, median, inDays, level) =>
      `**Continuity:** a client meets ${tenths(mean)} different people in ${inDays} days on average, ${ENGLISH[level]} (median ${tenths(median)})`,
    above: (share, most) => `${percent(share)}% meet more than ${most}`,
    trend: (inDays) => `Different people per client in ${inDays} days`,
    week: (week) => `w${week}`,
    trendWords: (means) => `Week by week: ${means.map(([week, mean]) => `${week} ${tenths(mean)}`).join(' · ')}`,
    contact: (share) => `**Named contact:** ${percent(share)}% of the visits`,
    substitutes: (share) => `**Substitutes:** ${percent(share)}% of the visits`,
    absent: (share) => `**Absence:** ${percent(share)}% of the shifts`,
    own: (share, of) => `**Room to act:** the team itself took ${percent(share)}% of ${of} decisions`,
    waited: (waits) => `**Answers came after:** ${enWaits(waits)}`,
    inside: (count) => `**Inside the frame:** ${count === 0 ? 'no' : count} changed needs without a new decision`,
    kept: (share, of) => `**Swaps:** ${percent(share)}% of ${of} without a new face`,
    restKept: (count) =>
      count === 0
        ? '**Rest:** nothing that gave too little rest had to be stopped'
        : `**Rest:** ${count} times something was stopped that gave too little rest`,
    measured: {
      continuity: 'continuity',
      contact: 'named contact',
      substitutes: 'substitutes',
      own: 'room to act',
      waited: 'time to answer',
      inside: 'inside the frame',
      kept: 'swaps',
      restKept: 'rest',
    },
    none: (names) => `No figure yet, fewer than five behind it: ${and(names)}`,
    nothing: 'No figure yet. It comes once at least five stand behind it.',
    typed: 'Write follow-up week 46 or follow-up November.',
  },
};
