import type { Language } from '../core/team';

type Wish = 'evening' | 'start' | 'off';

/** One's day, or several of them. */
export interface MyDayTexts {
  readonly title: (day: string) => string;
  readonly shift: (span: string) => string;
  readonly free: string;
  readonly absent: string;
  readonly visits: (count: number) => string;
  readonly with: (names: readonly string[]) => string;
  readonly zone: (zone: string) => string;
  readonly asked: (number: number) => string;
  readonly changed: string;
  readonly changedMore: (count: number) => string;
  readonly nobodys: (visit: string) => string;
  readonly changedFor: (visit: string, now: readonly string[], before: readonly string[]) => string;
  readonly give: string;
  readonly foot: string;
  readonly week: (day: string) => string;
  readonly open: string;
  readonly weekFoot: string;
}

/** One's day sent by itself: when, and what is new in it. */
export interface MyDayWishTexts {
  readonly lead: string;
  readonly ask: string;
  readonly change: string;
  readonly typed: string;
  readonly buttons: Readonly<Record<Wish, string>>;
  readonly short: Readonly<Record<Wish, string>>;
  readonly now: Readonly<Record<Wish, string>>;
  /** What has become of a visit or a shift since one saw the day; what it is follows. */
  readonly changed: Readonly<Record<'new' | 'gone' | 'moved', string>>;
  /** A shift in a line: `passet 07–16`. */
  readonly shift: (hours: string) => string;
}

export const MY_DAY_WISH: Readonly<Record<Language, MyDayWishTexts>> = {
  sv: {
    lead: 'Min dag',
    ask: 'När vill du få din dag?',
    change: 'Ändra',
    typed: 'Skriv min dag kvällen före, min dag när passet börjar eller min dag av.',
    buttons: { evening: 'Kvällen före', start: 'När passet börjar', off: 'Inte alls' },
    short: { evening: 'Kvällen före', start: 'När passet börjar', off: 'Skickas inte' },
    now: {
      evening: 'Du får din dag kvällen före, klockan 18. När passet börjar hör jag av mig bara om något har ändrats.',
      start: 'Du får din dag när passet börjar.',
      off: 'Jag skickar inte din dag. Skriv min dag när du vill se den.',
    },
    changed: { new: 'Nytt', gone: 'Inte ditt längre', moved: 'Ny tid' },
    shift: (hours) => `passet ${hours}`,
  },
  nb: {
    lead: 'Min dag',
    ask: 'Når vil du få dagen din?',
    change: 'Endre',
    typed: 'Skriv min dag kvelden før, min dag når vakten begynner eller min dag av.',
    buttons: { evening: 'Kvelden før', start: 'Når vakten begynner', off: 'Ikke i det hele tatt' },
    short: { evening: 'Kvelden før', start: 'Når vakten begynner', off: 'Sendes ikke' },
    now: {
      evening:
        'Du får dagen din kvelden før, klokka 18. Når vakten begynner, hører du fra meg bare hvis noe er endret.',
      start: 'Du får dagen din når vakten begynner.',
      off: 'Jeg sender ikke dagen din. Skriv min dag når du vil se den.',
    },
    changed: { new: 'Nytt', gone: 'Ikke ditt lenger', moved: 'Ny tid' },
    shift: (hours) => `vakten ${hours}`,
  },
  en: {
    lead: 'My day',
    ask: 'When do you want your day?',
    change: 'Change',
    typed: 'Write my day the evening before, my day when my shift begins, or my day off.',
    buttons: { evening: 'The evening before', start: 'When my shift begins', off: 'Not at all' },
    short: { evening: 'The evening before', start: 'When your shift begins', off: 'Not sent' },
    now: {
      evening:
        'You get your day the evening before, at 18. When your shift begins you hear from me only if something changed.',
      start: 'You get your day when your shift begins.',
      off: "I don't send your day. Write my day when you want to see it.",
    },
    changed: { new: 'New', gone: 'No longer yours', moved: 'New time' },
    shift: (hours) => `your shift ${hours}`,
  },
};
