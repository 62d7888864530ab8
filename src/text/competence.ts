import type { Language } from '../core/team';
import type { Who } from './texts';
import { listedWith, subjectAs } from './words';

/** What a shift asks for of whoever works it, and delegations that end. */
export interface CompetenceTexts {
  readonly missing: (who: Who, competences: readonly string[]) => string;
  readonly tooFew: (found: number, required: number, competences: readonly string[]) => string;
  readonly yoursEnds: (task: string, until: string) => string;
  readonly ending: string;
  readonly theirsEnds: (name: string, task: string, until: string) => string;
  readonly notRenewed: (name: string, task: string, until: string) => string;
  readonly endsPreview: string;
}

const och = listedWith('och');
const og = listedWith('og');
const and = listedWith('and');
const du = subjectAs('Du');

export const COMPETENCE: Readonly<Record<Language, CompetenceTexts>> = {
  sv: {
    missing: (who, competences) => `${du(who)} saknar det passet kräver: ${och(competences)}.`,
    tooFew: (found, required, competences) =>
      `Det blir ${found} på plats med ${och(competences)}, det behövs ${required}.`,
    yoursEnds: (task, until) =>
      `Din delegering för ${task} gäller till och med ${until}. Prata med sjuksköterskan i god tid.`,
    ending: 'Delegeringar som snart går ut',
    theirsEnds: (name, task, until) => `${name}: ${task}, till och med ${until}`,
    notRenewed: (name, task, until) =>
      `${name} har delegering för ${task} till och med ${until}. Någon ny är inte given än.`,
    endsPreview: 'En delegering går snart ut',
  },
  nb: {
    missing: (who, competences) => `${du(who)} mangler det vakten krever: ${og(competences)}.`,
    tooFew: (found, required, competences) =>
      `Det blir ${found} på jobb med ${og(competences)}, det trengs ${required}.`,
    yoursEnds: (task, until) =>
      `Delegasjonen din for ${task} gjelder til og med ${until} Snakk med sykepleieren i god tid.`,
    ending: 'Delegasjoner som snart går ut',
    theirsEnds: (name, task, until) => `${name}: ${task}, til og med ${until}`,
    notRenewed: (name, task, until) =>
      `${name} har delegasjon for ${task} til og med ${until} Noen ny er ikke gitt ennå.`,
    endsPreview: 'En delegasjon går snart ut',
  },
  en: {
    missing: (who, competences) =>
      `${who.self ? 'You lack' : `${who.name} lacks`} what the shift asks for: ${and(competences)}.`,
    tooFew: (found, required, competences) =>
      `That leaves ${found} at work with ${and(competences)}, ${required} are needed.`,
    yoursEnds: (task, until) =>
      `Your delegation for ${task} is valid through ${until}. Talk to the nurse in good time.`,
    ending: 'Delegations that soon end',
    theirsEnds: (name, task, until) => `${name}: ${task}, through ${until}`,
    notRenewed: (name, task, until) =>
      `${name} has a delegation for ${task} through ${until}. No new one has been given yet.`,
    endsPreview: 'A delegation soon ends',
  },
};
