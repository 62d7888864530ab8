import type { Language } from '../core/team';

/** The first that somebody reads, and what they can write. */
export interface WelcomeTexts {
  readonly title: string;
  readonly personal: (name: string) => string;
  readonly team: (team: string) => string;
  readonly examples: readonly string[];
  readonly foot: (emergency: string) => string;
  readonly myDay: string;
  readonly chooseTeam: string;
  readonly onlyInstaller: string;
  readonly noTeams: string;
  readonly leaderNow: (name: string) => string;
  readonly missing: (count: number) => string;
}

/** What one can write, when it is asked for. */
export interface HelpTexts {
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** What whoever leads a team can write beside the welcome's. */
  readonly leader: readonly string[];
}

export const HELP: Readonly<Record<Language, HelpTexts>> = {
  sv: {
    title: 'Så här kan du skriva',
    text: 'Skriv som till en kollega. Du får alltid se frågan innan den skickas.',
    button: 'Visa exempel',
    leader: ['väntar', 'godkänn 27'],
  },
  nb: {
    title: 'Slik kan du skrive',
    text: 'Skriv som til en kollega. Du får alltid se spørsmålet før det sendes.',
    button: 'Vis eksempler',
    leader: ['venter', 'godkjenn 27'],
  },
  en: {
    title: 'You can write like this',
    text: 'Write as you would to a colleague. You always see the question before it is sent.',
    button: 'Show examples',
    leader: ['waiting', 'approve 27'],
  },
};
