import type { Language } from '../core/team';
import type { Who } from './texts';
import { listedWith, oneOf, subjectAs } from './words';

/** How somebody's rest would be, and why somebody was not asked. */
export interface WhoCanTexts {
  readonly no: string;
  readonly ifYes: string;
  readonly ifNo: string;
  readonly whichIf: string;
  readonly isAsked: (name: string, number: number) => string;
  /** The question is out, and a wish for somebody else has to wait. */
  readonly askedAlready: (names: readonly string[], work: 'shift' | 'visit') => string;
  readonly nothingStops: (name: string) => string;
  /** They are free then, and it is a leader's to let pass. */
  readonly freeButMay: (name: string, leaders: readonly string[]) => string;
  readonly whyNotWhom: string;
  readonly whyNotWhat: string;
  readonly seeTyped: string;
  readonly rested: (who: Who, figures: string) => string;
  readonly rest: (before: string | undefined, after: string | undefined, least: string) => string;
  readonly week: (length: string, measure: string | undefined) => string;
}

const du = subjectAs('Du');
const you = subjectAs('You');

export const WHO_CAN: Readonly<Record<Language, WhoCanTexts>> = {
  sv: {
    no: 'Nej.',
    ifYes: 'Ja, det går med vilan.',
    ifNo: 'Nej, vilan räcker inte.',
    whichIf: 'Vilket pass menar du? Skriv till exempel: har Sara 11 timmar om hon tar min kväll på torsdag?',
    isAsked: (name, number) => `${name} är tillfrågad i #${number}.`,
    askedAlready: (names, work) =>
      `Du har redan frågat ${listedWith('och')(names)} om det här ${work === 'shift' ? 'passet' : 'besöket'}. Dra tillbaka först, så kan du fråga någon annan.`,
    nothingStops: (name) => `Inget hindrar ${name}.`,
    freeButMay: (name, leaders) =>
      `${name} arbetar inte då. Det går att fråga ändå, och ${oneOf('eller', 'chefen')(leaders)} avgör.`,
    whyNotWhom: 'Vem menar du? Skriv till exempel: varför inte Lisa?',
    whyNotWhat: 'Vilket besök eller pass menar du? Skriv till exempel: varför inte Lisa på K-1047 imorgon?',
    seeTyped: 'Svara ja så ser du frågan innan något skickas.',
    rested: (who, figures) => `${du(who)}: ${figures}`,
    rest: (before, after, least) =>
      `vila ${[before && `${before} före`, after && `${after} efter`].filter(Boolean).join(' och ')}, minst ${least}`,
    week: (length, measure) => (measure ? `${length} den veckan av ${measure}` : `${length} den veckan`),
  },
  nb: {
    no: 'Nei.',
    ifYes: 'Ja, det går med hvilen.',
    ifNo: 'Nei, hvilen er for kort.',
    whichIf: 'Hvilken vakt mener du? Skriv for eksempel: har Jonas 11 timer om han tar kvelden min på torsdag?',
    isAsked: (name, number) => `${name} er spurt i #${number}.`,
    askedAlready: (names, work) =>
      `Du har allerede spurt ${listedWith('og')(names)} om ${work === 'shift' ? 'denne vakten' : 'dette besøket'}. Trekk tilbake først, så kan du spørre noen andre.`,
    nothingStops: (name) => `Ingenting hindrer ${name}.`,
    freeButMay: (name, leaders) =>
      `${name} jobber ikke da. Det går an å spørre likevel, og ${oneOf('eller', 'lederen')(leaders)} avgjør.`,
    whyNotWhom: 'Hvem mener du? Skriv for eksempel: hvorfor ikke Jonas?',
    whyNotWhat: 'Hvilket besøk eller hvilken vakt mener du? Skriv for eksempel: hvorfor ikke Jonas på B-231 i morgen?',
    seeTyped: 'Svar ja, så ser du spørsmålet før noe sendes.',
    rested: (who, figures) => `${du(who)}: ${figures}`,
    rest: (before, after, least) =>
      `hvile ${[before && `${before} før`, after && `${after} etter`].filter(Boolean).join(' og ')}, minst ${least}`,
    week: (length, measure) => (measure ? `${length} den uken av ${measure}` : `${length} den uken`),
  },
  en: {
    no: 'No.',
    ifYes: 'Yes, there is rest enough.',
    ifNo: 'No, the rest is too short.',
    whichIf: 'Which shift? Write for example: does Sara have 11 hours if she takes my evening on Thursday?',
    isAsked: (name, number) => `${name} has been asked in #${number}.`,
    askedAlready: (names, work) =>
      `You have already asked ${listedWith('and')(names)} about this ${work}. Withdraw first, then you can ask somebody else.`,
    nothingStops: (name) => `Nothing keeps ${name} from it.`,
    freeButMay: (name, leaders) =>
      `${name} is off then. You can ask all the same, and ${oneOf('or', 'the leader')(leaders)} decides.`,
    whyNotWhom: 'Whom do you mean? Write for example: why not Lisa?',
    whyNotWhat: 'Which visit or shift? Write for example: why not Lisa at K-1047 tomorrow?',
    seeTyped: 'Answer yes to see the question before anything is sent.',
    rested: (who, figures) => `${you(who)}: ${figures}`,
    rest: (before, after, least) =>
      `rest ${[before && `${before} before`, after && `${after} after`].filter(Boolean).join(' and ')}, at least ${least}`,
    week: (length, measure) => (measure ? `${length} that week of ${measure}` : `${length} that week`),
  },
};
