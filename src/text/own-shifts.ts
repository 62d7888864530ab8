import type { Language } from '../core/team';

/** About one's own shifts, when there is none as it was said. A shift in words, ready for a sentence: `kvällspasset fre 27/11 14–22`. */
export interface OwnShiftsTexts {
  /** One works no shift that day. */
  readonly free: (day: string) => string;
  /** The nearest: `mån 23/11 07–16`. */
  readonly yours: (shifts: readonly string[]) => string;
  /** Nobody to swap with. `such`: there is another swap. */
  readonly noSwap: (shift: string, such: boolean) => string;
}

export const OWN_SHIFTS: Readonly<Record<Language, OwnShiftsTexts>> = {
  sv: {
    free: (day) => `Du är ledig ${day}.`,
    yours: (shifts) => `Dina pass: ${shifts.join(', ')}.`,
    noSwap: (shift, such) => `Jag hittar inget ${such ? 'sådant ' : ''}byte för ${shift}. Du har det kvar.`,
  },
  nb: {
    free: (day) => `Du har fri ${day}.`,
    yours: (shifts) => `Vaktene dine: ${shifts.join(', ')}.`,
    noSwap: (shift, such) => `Jeg finner ikke noe ${such ? 'slikt ' : ''}bytte for ${shift}. Du har den fortsatt.`,
  },
  en: {
    free: (day) => `You are off ${day}.`,
    yours: (shifts) => `Your shifts: ${shifts.join(', ')}.`,
    noSwap: (shift, such) => `I find no ${such ? 'such ' : ''}swap for ${shift}. You still have it.`,
  },
};
