import type { ContinuityLevel } from '../core/continuity';
import type { Answered } from '../core/follow-up';
import type { Language } from '../core/team';
import { countOf, listedWith, tenths, withComma } from './words';

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
  /** Whose they are, the parts in words. */
  readonly visits: (parts: readonly string[]) => string;
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

const svChanged = countOf('ändrat behov', 'ändrade behov');
const nbChanged = countOf('endret behov', 'endrede behov');
const enChanged = countOf('changed need', 'changed needs');
const svSwaps = countOf('byte', 'byten');
const nbSwaps = countOf('bytte', 'bytter');
const enSwaps = countOf('swap was', 'swaps were');

const percent = (share: number): string => String(Math.round(100 * share));

/** `38 %`, which stays on one line. */
const spaced = (share: number): string => `${percent(share)}\u00a0%`;

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
      `**Kontinuitet:** en brukare träffar i snitt ${withComma(mean)} av oss på ${inDays} dagar (${SWEDISH[level]}, median ${withComma(median)})`,
    above: (share, most) => `${spaced(share)} träffar fler än ${most}`,
    trend: (inDays) => `Olika hos en brukare på ${inDays} dagar`,
    week: (week) => `v${week}`,
    trendWords: (means) => `Vecka för vecka: ${means.map(([week, mean]) => `${week} ${withComma(mean)}`).join(' · ')}`,
    visits: (parts) => `**Besöken:** ${parts.join(', ')}`,
    contact: (share) => `${spaced(share)} fast kontakt`,
    substitutes: (share) => `${spaced(share)} vikarier`,
    absent: (share) => `**Frånvaro:** ${spaced(share)} av passen`,
    own: (share, of) => `**Handlingsutrymme:** laget bestämde själv i ${spaced(share)} av ${of} beslut`,
    waited: (waits) => `**Svar efter:** ${svWaits(waits)}`,
    inside: (count) =>
      count === 0
        ? '**Inom biståndsramen:** inga ändrade behov'
        : `**Inom biståndsramen:** ${svChanged(count)} utan ny beställning`,
    kept: (share, of) => `**Byten:** ${spaced(share)} av ${of} utan nytt ansikte`,
    restKept: (count) =>
      count === 0
        ? '**Vila:** inget byte stoppades för att vilan blev för kort'
        : `**Vila:** ${svSwaps(count)} stoppades för att vilan blev för kort`,
    measured: {
      continuity: 'kontinuitet',
      contact: 'fast kontakt',
      substitutes: 'vikarier',
      own: 'handlingsutrymme',
      waited: 'svarstid',
      inside: 'inom biståndsramen',
      kept: 'byten',
      restKept: 'vila',
    },
    none: (names) => `För få ärenden (under fem) för att visa: ${och(names)}`,
    nothing: 'För lite underlag (under fem), så ingen siffra visas.',
    typed: 'Skriv uppföljning med en vecka eller en månad, till exempel uppföljning november.',
  },
  nb: {
    title: (firstWeek, lastWeek) => `Oppfølging uke ${span(firstWeek, lastWeek)}`,
    small: 'Hele teamet samlet, ingen enkeltperson',
    continuity: (mean, median, inDays, level) =>
      `**Kontinuitet:** en bruker møter i snitt ${withComma(mean)} av oss på ${inDays} dager (${NORWEGIAN[level]}, median ${withComma(median)})`,
    above: (share, most) => `${spaced(share)} møter flere enn ${most}`,
    trend: (inDays) => `Forskjellige hos en bruker på ${inDays} dager`,
    week: (week) => `u${week}`,
    trendWords: (means) => `Uke for uke: ${means.map(([week, mean]) => `${week} ${withComma(mean)}`).join(' · ')}`,
    visits: (parts) => `**Besøkene:** ${parts.join(', ')}`,
    contact: (share) => `${spaced(share)} fast kontakt`,
    substitutes: (share) => `${spaced(share)} vikarer`,
    absent: (share) => `**Fravær:** ${spaced(share)} av vaktene`,
    own: (share, of) => `**Handlingsrom:** teamet bestemte selv i ${spaced(share)} av ${of} beslutninger`,
    waited: (waits) => `**Svar etter:** ${nbWaits(waits)}`,
    inside: (count) =>
      count === 0
        ? '**Innenfor vedtaket:** ingen endrede behov'
        : `**Innenfor vedtaket:** ${nbChanged(count)} uten nytt vedtak`,
    kept: (share, of) => `**Bytter:** ${spaced(share)} av ${of} uten nytt ansikt`,
    restKept: (count) =>
      count === 0
        ? '**Hvile:** ingen bytter ble stoppet fordi hvilen ble for kort'
        : `**Hvile:** ${nbSwaps(count)} ble stoppet fordi hvilen ble for kort`,
    measured: {
      continuity: 'kontinuitet',
      contact: 'fast kontakt',
      substitutes: 'vikarer',
      own: 'handlingsrom',
      waited: 'svartid',
      inside: 'innenfor vedtaket',
      kept: 'bytter',
      restKept: 'hvile',
    },
    none: (names) => `For få saker (under fem) til å vise: ${og(names)}`,
    nothing: 'For lite grunnlag (under fem), så ingen tall vises.',
    typed: 'Skriv oppfølging med en uke eller en måned, for eksempel oppfølging november.',
  },
  en: {
    title: (firstWeek, lastWeek) => `Follow-up week ${span(firstWeek, lastWeek)}`,
    small: 'The whole team together, no one person',
    continuity: (mean, median, inDays, level) =>
      `**Continuity:** a client meets ${tenths(mean)} of us in ${inDays} days on average (${ENGLISH[level]}, median ${tenths(median)})`,
    above: (share, most) => `${percent(share)}% meet more than ${most}`,
    trend: (inDays) => `Different people per client in ${inDays} days`,
    week: (week) => `w${week}`,
    trendWords: (means) => `Week by week: ${means.map(([week, mean]) => `${week} ${tenths(mean)}`).join(' · ')}`,
    visits: (parts) => `**Visits:** ${parts.join(', ')}`,
    contact: (share) => `${percent(share)}% named contact`,
    substitutes: (share) => `${percent(share)}% substitutes`,
    absent: (share) => `**Absence:** ${percent(share)}% of the shifts`,
    own: (share, of) => `**Room to act:** the team decided itself in ${percent(share)}% of ${of} decisions`,
    waited: (waits) => `**Answers after:** ${enWaits(waits)}`,
    inside: (count) =>
      count === 0
        ? '**Within the care decision:** no changed needs'
        : `**Within the care decision:** ${enChanged(count)} without a new order`,
    kept: (share, of) => `**Swaps:** ${percent(share)}% of ${of} without a new face`,
    restKept: (count) =>
      count === 0
        ? '**Rest:** no swap was stopped for too short a rest'
        : `**Rest:** ${enSwaps(count)} stopped for too short a rest`,
    measured: {
      continuity: 'continuity',
      contact: 'named contact',
      substitutes: 'substitutes',
      own: 'room to act',
      waited: 'time to answer',
      inside: 'within the care decision',
      kept: 'swaps',
      restKept: 'rest',
    },
    none: (names) => `Too few cases (under five) to show: ${and(names)}`,
    nothing: 'Too little to go by (under five), so no figure is shown.',
    typed: 'Write follow-up with a week or a month, for example follow-up November.',
  },
};
