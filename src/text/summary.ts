import type { ShiftKind } from '../core/roster';
import type { Language } from '../core/team';
import { capital, countOf, listedWith } from './words';

/** A team's day, as all of it reads it in its channel. */
export interface SummaryTexts {
  /** `dag 6`, `kväll 3 av 4`: how many work, and how many the team wants where it said so. */
  readonly staffed: (kind: ShiftKind, people: number, wanted: number | undefined) => string;
  /** `På jobb: dag 6, kväll 3 av 4`. */
  readonly atWork: (staffed: readonly string[]) => string;
  readonly nobodyWorks: string;
  readonly absent: (count: number) => string;
  readonly lacking: (
    kind: ShiftKind | undefined,
    competences: readonly string[],
    found: number,
    required: number,
  ) => string;
  readonly vacant: (count: number) => string;
  readonly moreVacant: (count: number) => string;
  readonly decided: (passed: number, needs: number, undone: number) => string;
  readonly standing: (count: number) => string;
  readonly approved: (count: number, rules: readonly string[]) => string;
  readonly waits: (number: number, about: string, names: readonly string[], since: string) => string;
  readonly moreWaits: (count: number) => string;
  readonly away: (clients: readonly string[]) => string;
  readonly home: (client: string, day: string) => string;
  readonly ending: (count: number) => string;
  /** How much waits for the reader, in all of their teams. */
  readonly yours: (count: number) => string;
  readonly yoursTyped: string;
  readonly nothing: string;
  readonly typed: string;
  readonly take: string;
  /** Above what the team decided, what waits for somebody, which clients are away or home, and what else there is. */
  readonly headings: Readonly<Record<'decided' | 'waits' | 'clients' | 'more', string>>;
}

const svList = listedWith('och');
const nbList = listedWith('og');
const enList = listedWith('and');

const byten = countOf('byte', 'byten');
const bytter = countOf('bytte', 'bytter');
const swaps = countOf('swap', 'swaps');

type Kinds = Readonly<Record<ShiftKind, string>>;

const SV_KINDS: Kinds = {
  D: 'dag',
  E: 'kväll',
  N: 'natt',
  long: 'långpass',
  split: 'delat',
  jour: 'jour',
  standby: 'beredskap',
};
const NB_KINDS: Kinds = {
  D: 'dag',
  E: 'kveld',
  N: 'natt',
  long: 'langvakt',
  split: 'delt',
  jour: 'tilstede',
  standby: 'bakvakt',
};
const EN_KINDS: Kinds = {
  D: 'day',
  E: 'evening',
  N: 'night',
  long: 'long',
  split: 'split',
  jour: 'on call',
  standby: 'standby',
};

/** `Kväll med delegering: 1 av 2`; where it is wanted at any hour, without the kind. */
const lackingOf =
  (kinds: Kinds, having: string, and: (items: readonly string[]) => string, of: string) =>
  (kind: ShiftKind | undefined, competences: readonly string[], found: number, required: number): string =>
    `${capital(kind === undefined ? having : `${kinds[kind]} ${having}`)} ${and(competences)}: ${found} ${of} ${required}`;

const ofWanted =
  (kinds: Kinds, of: string) =>
  (kind: ShiftKind, people: number, wanted: number | undefined): string =>
    `${kinds[kind]} ${people}${wanted === undefined || people >= wanted ? '' : ` ${of} ${wanted}`}`;

type Counted = (count: number) => string;

/** Those that are not none, as one sentence. */
const decidedAs =
  (
    begins: string,
    and: (items: readonly string[]) => string,
    [ofSwaps, ofNeeds, ofUndone]: readonly [Counted, Counted, Counted],
  ) =>
  (passed: number, needs: number, undone: number): string => {
    const all = [
      [passed, ofSwaps],
      [needs, ofNeeds],
      [undone, ofUndone],
    ] as const;
    return `${begins}: ${and(all.flatMap(([count, said]) => (count > 0 ? [said(count)] : [])))}`;
  };

const among = (rules: readonly string[]): string => (rules.length > 0 ? ` (${rules.join(', ')})` : '');

export const SUMMARY: Readonly<Record<Language, SummaryTexts>> = {
  sv: {
    staffed: ofWanted(SV_KINDS, 'av'),
    atWork: (staffed) => `På jobb: ${staffed.join(', ')}`,
    nobodyWorks: 'Ingen har pass',
    absent: (count) => `${count} frånvarande`,
    lacking: lackingOf(SV_KINDS, 'med', svList, 'av'),
    vacant: countOf('ledigt', 'lediga'),
    moreVacant: (count) => `${count} lediga till. Skriv vad är ledigt?`,
    decided: decidedAs('Laget bestämde', svList, [
      byten,
      countOf('ändrat behov', 'ändrade behov'),
      countOf('ångrat', 'ångrade'),
    ]),
    standing: (count) => `Enligt stående godkännande: ${byten(count)}`,
    approved: (count, rules) => `Godkänt av chefen: ${byten(count)}${among(rules)}`,
    waits: (number, about, names, since) => `#${number} ${about}: ${svList(names)}, sedan ${since}`,
    moreWaits: (count) => `${count} till väntar`,
    away: (clients) => `Inte hemma: ${svList(clients)}`,
    home: (client, day) => `${client} kommer hem ${day}`,
    ending: countOf('delegering går ut inom 30 dagar', 'delegeringar går ut inom 30 dagar'),
    yours: (count) => (count === 0 ? 'Inget väntar på dig.' : `${count} väntar på dig.`),
    yoursTyped: 'Skriv väntar, så ser du dem.',
    nothing: 'Inget nytt sedan igår.',
    typed: 'Skriv vad är ledigt?',
    take: 'Jag tar det',
    headings: { decided: 'Sedan igår', waits: 'Väntar', clients: 'Brukare', more: 'På gång' },
  },
  nb: {
    staffed: ofWanted(NB_KINDS, 'av'),
    atWork: (staffed) => `På jobb: ${staffed.join(', ')}`,
    nobodyWorks: 'Ingen har vakt',
    absent: (count) => `${count} fraværende`,
    lacking: lackingOf(NB_KINDS, 'med', nbList, 'av'),
    vacant: countOf('ledig', 'ledige'),
    moreVacant: (count) => `${count} ledige til. Skriv hva er ledig?`,
    decided: decidedAs('Teamet bestemte', nbList, [
      bytter,
      countOf('endret behov', 'endrede behov'),
      countOf('angret', 'angrede'),
    ]),
    standing: (count) => `Etter stående godkjenning: ${bytter(count)}`,
    approved: (count, rules) => `Godkjent av lederen: ${bytter(count)}${among(rules)}`,
    waits: (number, about, names, since) => `#${number} ${about}: ${nbList(names)}, siden ${since}`,
    moreWaits: (count) => `${count} til venter`,
    away: (clients) => `Ikke hjemme: ${nbList(clients)}`,
    home: (client, day) => `${client} kommer hjem ${day}`,
    ending: countOf('delegasjon går ut innen 30 dager', 'delegasjoner går ut innen 30 dager'),
    yours: (count) => (count === 0 ? 'Ingenting venter på deg.' : `${count} venter på deg.`),
    yoursTyped: 'Skriv venter, så ser du dem.',
    nothing: 'Ingenting nytt siden i går.',
    typed: 'Skriv hva er ledig?',
    take: 'Jeg tar det',
    headings: { decided: 'Siden i går', waits: 'Venter', clients: 'Brukere', more: 'På gang' },
  },
  en: {
    staffed: ofWanted(EN_KINDS, 'of'),
    atWork: (staffed) => `At work: ${staffed.join(', ')}`,
    nobodyWorks: 'Nobody has a shift',
    absent: (count) => `${count} absent`,
    lacking: lackingOf(EN_KINDS, 'with', enList, 'of'),
    vacant: (count) => `${count} vacant`,
    moreVacant: (count) => `${count} more vacant. Write what is vacant?`,
    decided: decidedAs('The team decided', enList, [
      swaps,
      countOf('changed need', 'changed needs'),
      countOf('undone', 'undone'),
    ]),
    standing: (count) => `By standing approval: ${swaps(count)}`,
    approved: (count, rules) => `Approved by the leader: ${swaps(count)}${among(rules)}`,
    waits: (number, about, names, since) => `#${number} ${about}: ${enList(names)}, since ${since}`,
    moreWaits: (count) => `${count} more wait`,
    away: (clients) => `Away: ${enList(clients)}`,
    home: (client, day) => `${client} comes home ${day}`,
    ending: countOf('delegation ends within 30 days', 'delegations end within 30 days'),
    yours: (count) => (count === 0 ? 'Nothing waits for you.' : `${count} waiting for you.`),
    yoursTyped: 'Write waiting to see them.',
    nothing: 'Nothing new since yesterday.',
    typed: 'Write what is vacant?',
    take: "I'll take it",
    headings: { decided: 'Since yesterday', waits: 'Waiting', clients: 'Clients', more: 'Under way' },
  },
};
