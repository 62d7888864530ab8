import type { Language } from '../core/team';

/** Where one question is about several visits. */
export interface TogetherTexts {
  readonly question: (count: number) => string;
  readonly draftToAll: (count: number) => string;
  readonly draftTo: (name: string, count: number) => string;
  readonly request: (taker: string, count: number) => string;
  readonly requestDraft: (owner: string, count: number) => string;
  /** Only this one of them. */
  readonly only: (visit: string) => string;
}

export const TOGETHER: Readonly<Record<Language, TogetherTexts>> = {
  sv: {
    question: (count) => `Kan du ta ${count} besök?`,
    draftToAll: (count) => `Vem kan ta dina ${count} besök?`,
    draftTo: (name, count) => `Kan ${name} ta dina ${count} besök?`,
    request: (taker, count) => `${taker} kan ta ${count} av dina besök. Vill du det?`,
    requestDraft: (owner, count) => `Vill du ta ${count} besök åt ${owner}?`,
    only: (visit) => `Fråga bara om ${visit}`,
  },
  nb: {
    question: (count) => `Kan du ta ${count} besøk?`,
    draftToAll: (count) => `Hvem kan ta dine ${count} besøk?`,
    draftTo: (name, count) => `Kan ${name} ta dine ${count} besøk?`,
    request: (taker, count) => `${taker} kan ta ${count} av besøkene dine. Vil du det?`,
    requestDraft: (owner, count) => `Vil du ta ${count} besøk for ${owner}?`,
    only: (visit) => `Spør bare om ${visit}`,
  },
  en: {
    question: (count) => `Can you take ${count} visits?`,
    draftToAll: (count) => `Who can take your ${count} visits?`,
    draftTo: (name, count) => `Can ${name} take your ${count} visits?`,
    request: (taker, count) => `${taker} can take ${count} of your visits. Would you like that?`,
    requestDraft: (owner, count) => `Take ${count} visits for ${owner}?`,
    only: (visit) => `Ask about ${visit} alone`,
  },
};
