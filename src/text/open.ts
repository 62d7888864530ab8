import type { Language } from '../core/team';

/** What the whole team reads in its channel. */
export interface OpenTexts {
  readonly asks: (owner: string, visit: string) => string;
  readonly small: (number: number, until: string) => string;
  readonly typed: (number: number) => string;
  /** Whoever pressed in the channel reads the rest alone. */
  readonly restToYou: string;
}

export const OPEN: Readonly<Record<Language, OpenTexts>> = {
  sv: {
    asks: (owner, visit) => `${owner} frågar: vem kan ta ${visit}?`,
    small: (number, until) => `#${number} · svar senast ${until}`,
    typed: (number) => `Skriv ja ${number} till mig om du kan.`,
    restToYou: 'Jag har svarat i din egen chatt.',
  },
  nb: {
    asks: (owner, visit) => `${owner} spør: hvem kan ta ${visit}?`,
    small: (number, until) => `#${number} · svar innen ${until}`,
    typed: (number) => `Skriv ja ${number} til meg om du kan.`,
    restToYou: 'Jeg har svart i din egen chat.',
  },
  en: {
    asks: (owner, visit) => `${owner} asks: who can take ${visit}?`,
    small: (number, until) => `#${number} · answer by ${until}`,
    typed: (number) => `Write yes ${number} to me if you can.`,
    restToYou: 'I have answered in your own chat.',
  },
};
