import type { Direction, LifeArea } from '../core/need';
import type { Language } from '../core/team';
import { LIFE_AREA_WORDS } from './life-areas';

/** Figures of needs that have changed. Never of a client or a person, and none below five. */
export interface NeedFiguresTexts {
  readonly areas: Readonly<Record<LifeArea | 'none', string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly patterns: (weeks: number) => string;
  readonly pattern: (area: string, direction: string, count: number) => string;
  readonly tooFew: (weeks: number) => string;
  readonly counts: (weeks: number) => string;
  /** `count` missing: fewer than five. */
  readonly inside: (count: number | undefined) => string;
  readonly avoided: (count: number | undefined) => string;
  readonly sentOn: (count: number | undefined) => string;
  /** Days, one decimal; missing: fewer than five were answered. */
  readonly answered: (mean: number | undefined) => string;
}

const svCount = (count: number | undefined): string => (count === undefined ? 'färre än 5' : String(count));
const nbCount = (count: number | undefined): string => (count === undefined ? 'færre enn 5' : String(count));
const enCount = (count: number | undefined): string => (count === undefined ? 'fewer than 5' : String(count));
const comma = (value: number): string => value.toFixed(1).replace('.', ',');

export const NEED_FIGURES: Readonly<Record<Language, NeedFiguresTexts>> = {
  sv: {
    areas: { ...LIFE_AREA_WORDS.sv, none: 'Annat' },
    directions: { more: 'Mer hjälp', less: 'Mindre hjälp', time: 'Annan tid', other: 'Något annat' },
    patterns: (weeks) => `Det här har ändrats mest hos oss på ${weeks} veckor:`,
    pattern: (area, direction, count) => `${direction} · ${area}: ${count}`,
    tooFew: (weeks) => `På ${weeks} veckor är det för få ändringar av samma slag för att visa något mönster.`,
    counts: (weeks) => `Ändrade behov på ${weeks} veckor:`,
    inside: (count) => `Bestämda av laget inom ramen: ${svCount(count)}`,
    avoided: (count) => `Beställningar som inte behövde ändras: ${svCount(count)}`,
    sentOn: (count) => `Skickade vidare: ${svCount(count)}`,
    answered: (mean) =>
      mean === undefined ? 'Tid till svar: för få svar än' : `Tid till svar: ${comma(mean)} dagar i snitt`,
  },
  nb: {
    areas: { ...LIFE_AREA_WORDS.nb, none: 'Annet' },
    directions: { more: 'Mer hjelp', less: 'Mindre hjelp', time: 'Annen tid', other: 'Noe annet' },
    patterns: (weeks) => `Dette har endret seg mest hos oss på ${weeks} uker:`,
    pattern: (area, direction, count) => `${direction} · ${area}: ${count}`,
    tooFew: (weeks) => `På ${weeks} uker er det for få endringer av samme slag til å vise noe mønster.`,
    counts: (weeks) => `Endrede behov på ${weeks} uker:`,
    inside: (count) => `Avgjort av teamet innenfor rammen: ${nbCount(count)}`,
    avoided: (count) => `Bestillinger som ikke trengte å endres: ${nbCount(count)}`,
    sentOn: (count) => `Sendt videre: ${nbCount(count)}`,
    answered: (mean) =>
      mean === undefined ? 'Tid til svar: for få svar ennå' : `Tid til svar: ${comma(mean)} dager i snitt`,
  },
  en: {
    areas: { ...LIFE_AREA_WORDS.en, none: 'Other' },
    directions: { more: 'More help', less: 'Less help', time: 'Another time', other: 'Something else' },
    patterns: (weeks) => `This has changed most with us in ${weeks} weeks:`,
    pattern: (area, direction, count) => `${direction} · ${area}: ${count}`,
    tooFew: (weeks) => `In ${weeks} weeks there are too few changes of one kind to show a pattern.`,
    counts: (weeks) => `Changed needs in ${weeks} weeks:`,
    inside: (count) => `Decided by the team inside the frame: ${enCount(count)}`,
    avoided: (count) => `Orders that did not have to change: ${enCount(count)}`,
    sentOn: (count) => `Sent on: ${enCount(count)}`,
    answered: (mean) =>
      mean === undefined ? 'Time to answer: too few answers yet' : `Time to answer: ${mean.toFixed(1)} days on average`,
  },
};
