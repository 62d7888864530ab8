import type { Language } from '../core/team';
import { listedWith } from './words';

/** One answer to all that waits for a leader. */
export interface ApproveAllTexts {
  readonly title: (count: number) => string;
  readonly small: string;
  readonly stays: (items: readonly string[]) => string;
  readonly noneLeftOut: string;
  readonly nothingLeft: string;
  readonly more: (count: number) => string;
  readonly foot: string;
  readonly yes: (count: number) => string;
  readonly typed: string;
  readonly unknown: (name: string) => string;
  readonly done: string;
  readonly doneFoot: string;
  readonly stillWaits: string;
}

export const APPROVE_ALL: Readonly<Record<Language, ApproveAllTexts>> = {
  sv: {
    title: (count) => `Godkänna ${count}?`,
    small: 'Inget är godkänt än',
    stays: (items) => `Väntar kvar: ${listedWith('och')(items)}.`,
    noneLeftOut: 'Inget av det som väntar hör till det du undantog.',
    nothingLeft: 'Det finns inget kvar att godkänna.',
    more: (count) => `Och ${count} till, när de här är klara.`,
    foot: 'Varje fråga prövas för sig när du trycker.',
    yes: (count) => `Godkänn ${count}`,
    typed: 'Svara ja för att godkänna, nej för att låta bli.',
    unknown: (name) =>
      `Jag vet inte vem eller vad ”${name}” är i det som väntar, så inget är godkänt. Skriv ett namn, en kod eller ett nummer.`,
    done: 'Så här blev det',
    doneFoot: 'Skriv väntar för det som är kvar.',
    stillWaits: 'Har ändrats sedan dess och väntar kvar på dig.',
  },
  nb: {
    title: (count) => `Godkjenne ${count}?`,
    small: 'Ingenting er godkjent ennå',
    stays: (items) => `Venter fortsatt: ${listedWith('og')(items)}.`,
    noneLeftOut: 'Ingenting av det som venter, hører til det du unntok.',
    nothingLeft: 'Det er ikke noe igjen å godkjenne.',
    more: (count) => `Og ${count} til, når disse er klare.`,
    foot: 'Hvert spørsmål prøves for seg når du trykker.',
    yes: (count) => `Godkjenn ${count}`,
    typed: 'Svar ja for å godkjenne, nei for å la være.',
    unknown: (name) =>
      `Jeg vet ikke hvem eller hva «${name}» er i det som venter, så ingenting er godkjent. Skriv et navn, en kode eller et nummer.`,
    done: 'Slik ble det',
    doneFoot: 'Skriv venter for det som er igjen.',
    stillWaits: 'Er endret siden da og venter fortsatt på deg.',
  },
  en: {
    title: (count) => `Approve ${count}?`,
    small: 'Nothing is approved yet',
    stays: (items) => `Still waiting: ${listedWith('and')(items)}.`,
    noneLeftOut: 'Nothing that waits belongs to what you left out.',
    nothingLeft: 'There is nothing left to approve.',
    more: (count) => `And ${count} more, once these are done.`,
    foot: 'Each one is looked at by itself when you press.',
    yes: (count) => `Approve ${count}`,
    typed: 'Answer yes to approve, no to leave it.',
    unknown: (name) =>
      `I don't know who or what “${name}” is in what waits, so nothing is approved. Write a name, a code or a number.`,
    done: 'This is what came of it',
    doneFoot: 'Write waiting for what is left.',
    stillWaits: 'Has changed since then and still waits for you.',
  },
};
