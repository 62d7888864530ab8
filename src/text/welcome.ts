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
