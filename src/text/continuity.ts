import type { ContinuityLevel } from '../core/continuity';
import type { Language } from '../core/team';
import type { Who } from './texts';
import { listedWith, subjectAs, tenths, withComma } from './words';

/** How many different people a client meets. */
export interface ContinuityTexts {
  /** What one visit's change of hands does: `13:e ansiktet på 14 dagar hos K-1047`. */
  readonly newFace: (client: string, staff: number, inDays: number) => string;
  /** The same of several clients at once. */
  readonly newFaces: (clients: readonly string[], more: number) => string;
  readonly fewerFaces: (client: string, staff: number, inDays: number) => string;
  readonly overCap: (client: string, staff: number, inDays: number, cap: number) => string;
  readonly contactPerson: (who: Who, client: string) => string;
  readonly client: (client: string, staff: number, inDays: number, level: ContinuityLevel) => string;
  readonly noVisits: (client: string, inDays: number) => string;
  /** Of a client's visits, how many in a hundred were the named contact's. */
  readonly withContact: (percent: number) => string;
  readonly team: (count: number, inDays: number, mean: number, median: number, level: ContinuityLevel) => string;
  readonly above: (percent: number, most: number) => string;
  readonly tooFew: (inDays: number) => string;
}

/** `1:a`, `12:e`, `22:a` */
const swedishOrdinal = (number: number): string => `${number}${/(?<!1)[12]$/.test(String(number)) ? ':a' : ':e'}`;

const ENDINGS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** `1st`, `12th`, `22nd` */
const englishOrdinal = (number: number): string => `${number}${ENDINGS[ordinals.select(number)]}`;

type Words = Readonly<Record<ContinuityLevel, string>>;
const SWEDISH: Words = { good: 'bra', normal: 'normalt', high: 'högt', veryHigh: 'mycket högt' };
const NORWEGIAN: Words = { good: 'bra', normal: 'normalt', high: 'høyt', veryHigh: 'svært høyt' };
const ENGLISH: Words = { good: 'good', normal: 'normal', high: 'high', veryHigh: 'very high' };

const och = listedWith('och');
const og = listedWith('og');
const and = listedWith('and');
const du = subjectAs('Du');
const you = subjectAs('You');

export const CONTINUITY: Readonly<Record<Language, ContinuityTexts>> = {
  sv: {
    newFace: (client, staff, inDays) => `${swedishOrdinal(staff)} ansiktet på ${inDays} dagar hos ${client}`,
    newFaces: (clients, more) => `Nytt ansikte hos ${och(more > 0 ? [...clients, `${more} till`] : clients)}`,
    fewerFaces: (client, staff, inDays) => `Färre ansikten hos ${client}: ${staff} på ${inDays} dagar`,
    overCap: (client, staff, inDays, cap) =>
      `${client} möter då ${staff} olika på ${inDays} dagar. Lagets gräns är ${cap}.`,
    contactPerson: (who, client) => `${du(who)} är fast kontakt för ${client}`,
    client: (client, staff, inDays, level) =>
      `${client} har träffat ${staff === 1 ? 'en och samma' : `${staff} olika`} de senaste ${inDays} dagarna: ${SWEDISH[level]}.`,
    noVisits: (client, inDays) => `${client} har inga besök som räknas de senaste ${inDays} dagarna.`,
    withContact: (percent) => `Fast kontakt: ${percent} % av besöken.`,
    team: (count, inDays, mean, median, level) =>
      `En brukare träffar i snitt ${withComma(mean)} av oss på ${inDays} dagar (${SWEDISH[level]}). Median ${withComma(median)}, räknat på ${count} brukare med minst två besök om dagen.`,
    above: (percent, most) => `${percent} % träffar fler än ${most}.`,
    tooFew: (inDays) =>
      `Färre än fem hos oss har haft minst två besök om dagen i ${inDays} dagar, så det blir ingen siffra för laget. Skriv en kod, till exempel: hur många olika har varit hos K-1007?`,
  },
  nb: {
    newFace: (client, staff, inDays) => `${staff}. ansikt på ${inDays} dager hos ${client}`,
    newFaces: (clients, more) => `Nytt ansikt hos ${og(more > 0 ? [...clients, `${more} til`] : clients)}`,
    fewerFaces: (client, staff, inDays) => `Færre ansikter hos ${client}: ${staff} på ${inDays} dager`,
    overCap: (client, staff, inDays, cap) =>
      `${client} møter da ${staff} forskjellige på ${inDays} dager. Grensen til teamet er ${cap}.`,
    contactPerson: (who, client) => `${du(who)} er fast kontakt for ${client}`,
    client: (client, staff, inDays, level) =>
      `${client} har møtt ${staff === 1 ? 'én og samme' : `${staff} forskjellige`} de siste ${inDays} dagene: ${NORWEGIAN[level]}.`,
    noVisits: (client, inDays) => `${client} har ingen besøk som telles de siste ${inDays} dagene.`,
    withContact: (percent) => `Fast kontakt: ${percent} % av besøkene.`,
    team: (count, inDays, mean, median, level) =>
      `En bruker møter i snitt ${withComma(mean)} av oss på ${inDays} dager (${NORWEGIAN[level]}). Median ${withComma(median)}, regnet av ${count} brukere med minst to besøk om dagen.`,
    above: (percent, most) => `${percent} % møter flere enn ${most}.`,
    tooFew: (inDays) =>
      `Færre enn fem hos oss har hatt minst to besøk om dagen i ${inDays} dager, så det blir ikke noe tall for teamet. Skriv en kode, for eksempel: hvor mange forskjellige har vært hos B-231?`,
  },
  en: {
    newFace: (client, staff, inDays) => `${englishOrdinal(staff)} face in ${inDays} days with ${client}`,
    newFaces: (clients, more) => `New face with ${and(more > 0 ? [...clients, `${more} more`] : clients)}`,
    fewerFaces: (client, staff, inDays) => `Fewer faces with ${client}: ${staff} in ${inDays} days`,
    overCap: (client, staff, inDays, cap) =>
      `${client} would then meet ${staff} different people in ${inDays} days. The team's limit is ${cap}.`,
    contactPerson: (who, client) => `${you(who)} ${who.self ? 'are' : 'is'} the named contact of ${client}`,
    client: (client, staff, inDays, level) =>
      `${client} has met ${staff === 1 ? 'one and the same person' : `${staff} different people`} in the last ${inDays} days: ${ENGLISH[level]}.`,
    noVisits: (client, inDays) => `${client} has no visits that count in the last ${inDays} days.`,
    withContact: (percent) => `Named contact: ${percent}% of the visits.`,
    team: (count, inDays, mean, median, level) =>
      `A client meets ${tenths(mean)} of us in ${inDays} days on average (${ENGLISH[level]}). Median ${tenths(median)}, of ${count} clients with at least two visits a day.`,
    above: (percent, most) => `${percent}% meet more than ${most}.`,
    tooFew: (inDays) =>
      `Fewer than five of ours have had at least two visits a day for ${inDays} days, so there is no figure for the team. Write a code, for example: how many different people have been at K-1007?`,
  },
};
