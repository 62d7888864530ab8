import type { Language } from '../core/team';

type Typed = (number: number) => string;

/** What of the proposals is open, and words for one of them before they stand there. */
export interface OpenProposalTexts {
  /** Beside where it stands, for somebody of the team who is asked. */
  readonly unanswered: string;
  readonly opened: {
    readonly title: string;
    readonly none: string;
    readonly show: string;
    readonly more: (count: number) => string;
    readonly foot: string;
  };
  readonly asRemark: { readonly title: Typed; readonly send: string };
  readonly amendDraft: { readonly title: Typed; readonly again: string; readonly replaces: string };
}

export const PROPOSALS_OPEN: Readonly<Record<Language, OpenProposalTexts>> = {
  sv: {
    unanswered: 'Du har inte svarat än.',
    opened: {
      title: 'Öppna förslag',
      none: 'Inga öppna förslag just nu.',
      show: 'Visa',
      more: (count) => `${count} till. Skriv # och numret.`,
      foot: 'Skriv # och numret för att se ett.',
    },
    asRemark: { title: (number) => `Spara som kommentar till #${number}?`, send: 'Spara som kommentar' },
    amendDraft: {
      title: (number) => `Ny text i #${number}?`,
      again: 'Den ersätter texten som gäller. Laget frågas igen och svaren börjar om.',
      replaces: 'Den ersätter texten som gäller.',
    },
  },
  nb: {
    unanswered: 'Du har ikke svart ennå.',
    opened: {
      title: 'Åpne forslag',
      none: 'Ingen åpne forslag akkurat nå.',
      show: 'Vis',
      more: (count) => `${count} til. Skriv # og nummeret.`,
      foot: 'Skriv # og nummeret for å se ett.',
    },
    asRemark: { title: (number) => `Lagre som kommentar til #${number}?`, send: 'Lagre som kommentar' },
    amendDraft: {
      title: (number) => `Ny tekst i #${number}?`,
      again: 'Den erstatter teksten som gjelder. Teamet spørres igjen, og svarene begynner på nytt.',
      replaces: 'Den erstatter teksten som gjelder.',
    },
  },
  en: {
    unanswered: 'You have not answered yet.',
    opened: {
      title: 'Open proposals',
      none: 'No open proposals right now.',
      show: 'Show',
      more: (count) => `${count} more. Write # and the number.`,
      foot: 'Write # and the number to see one.',
    },
    asRemark: { title: (number) => `Keep it as a comment on #${number}?`, send: 'Keep as a comment' },
    amendDraft: {
      title: (number) => `New wording for #${number}?`,
      again: 'It replaces the wording that holds. The team is asked again and the answers start over.',
      replaces: 'It replaces the wording that holds.',
    },
  },
};
