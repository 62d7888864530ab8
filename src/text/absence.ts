import type { Language } from '../core/team';
import type { Who } from './texts';
import { capital, norwegianOwner, subjectAs, swedishOwner } from './words';

/** Who took a shift is absent. Why is known to nobody here. A shift in words: `kvällspasset fre 27/11 14–22`. */
export interface AbsenceTexts {
  readonly returned: (who: Who, shift: string, whose: Who) => string;
  /** To those who were only asked about it. */
  readonly again: (shift: string, to: string) => string;
  readonly freed: (who: Who, shift: string) => string;
}

const du = subjectAs('Du');
const you = (who: Who): string => (who.self ? 'You are' : `${who.name} is`);

export const ABSENCE: Readonly<Record<Language, AbsenceTexts>> = {
  sv: {
    returned: (who, shift, whose) =>
      `${du(who)} är frånvarande. ${capital(shift)} är ${whose.self ? 'ditt' : swedishOwner(whose.name)} igen, som det sägs vid eget byte.`,
    again: (shift, to) => `${capital(shift)} är ${swedishOwner(to)} igen.`,
    freed: (who, shift) => `${du(who)} är frånvarande. ${capital(shift)} är ledigt.`,
  },
  nb: {
    returned: (who, shift, whose) =>
      `${du(who)} er fraværende. ${capital(shift)} er ${whose.self ? 'din' : norwegianOwner(whose.name)} igjen, slik det er avtalt ved eget bytte.`,
    again: (shift, to) => `${capital(shift)} er ${norwegianOwner(to)} igjen.`,
    freed: (who, shift) => `${du(who)} er fraværende. ${capital(shift)} er ledig.`,
  },
  en: {
    returned: (who, shift, whose) =>
      `${you(who)} absent. ${capital(shift)} is ${whose.self ? 'yours' : `${whose.name}'s`} again, as it goes with a swap of one's own.`,
    again: (shift, to) => `${capital(shift)} is ${to}'s again.`,
    freed: (who, shift) => `${you(who)} absent. ${capital(shift)} is vacant.`,
  },
};
