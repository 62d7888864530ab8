import type { ObstacleKind } from '../core/obstacles';
import type { Language } from '../core/team';
import { OBSTACLE_EN } from './obstacle-en';
import { OBSTACLE_NB } from './obstacle-nb';
import { OBSTACLE_SV } from './obstacle-sv';
import type { Who } from './texts';

/** Instead of a client's code, for whoever may not see one. */
export const MASKED: Readonly<Record<Language, string>> = { sv: '•brukare', nb: '•bruker', en: '•client' };

/** What in the system sets limits, who answers for it, and the team's work steps. */
export interface ObstacleTexts {
  readonly kinds: Readonly<Record<ObstacleKind, string>>;
  readonly leader: string;
  /** `Anna Berg (enhet)` */
  readonly owner: (name: string, called: string | undefined) => string;
  readonly said: (words: string) => string;
  /** By its own words. */
  readonly called: (words: string) => string;
  readonly headed: (kind: string) => string;
  readonly met: (count: number) => string;
  readonly draft: {
    readonly title: string;
    readonly like: (number: number, words: string) => string;
    readonly kind: string;
    readonly level: string;
    readonly step: string;
    readonly noStep: string;
    readonly send: string;
    readonly meet: (number: number) => string;
    readonly goesTo: (kind: string, owner: string) => string;
    readonly typed: string;
    readonly meetTyped: (number: number) => string;
  };
  readonly fresh: {
    readonly button: string;
    readonly title: string;
    readonly small: string;
    readonly label: string;
    readonly hint: string;
    readonly show: string;
    readonly typed: string;
  };
  readonly stands: {
    readonly waiting: (owner: string, until: string) => string;
    readonly asked: (owner: string, until: string) => string;
    readonly climbed: (owner: string, until: string) => string;
    readonly overdue: (owner: string, until: string) => string;
    readonly solved: (name: string) => string;
    readonly declined: (name: string) => string;
    readonly answered: (name: string) => string;
    /** Whether that solved it has not been said. */
    readonly answeredOpen: (name: string) => string;
    readonly takenBack: (who: Who) => string;
  };
  /** `Anna Berg svarade: …` */
  readonly replied: (name: string, words: string) => string;
  readonly words: (name: string, words: string) => string;
  readonly meet: string;
  readonly takeBack: string;
  readonly actTyped: {
    readonly meet: (number: number) => string;
    readonly takeBack: (number: number) => string;
    readonly comment: (number: number) => string;
  };
  readonly ask: {
    readonly title: string;
    readonly from: (name: string, number: number, until: string) => string;
    readonly climbed: string;
    readonly passItOn: (name: string) => string;
    readonly inTheirName: (name: string) => string;
    readonly label: string;
    readonly hint: string;
    readonly solved: string;
    readonly declined: string;
    readonly other: string;
    readonly otherTitle: string;
    readonly passOn: (owner: string) => string;
    readonly question: (name: string) => string;
    readonly inWords: string;
    readonly typed: (number: number) => string;
    readonly otherTyped: (number: number) => string;
    readonly askedBack: (name: string) => string;
  };
  readonly reply: {
    readonly title: (name: string) => string;
    readonly button: string;
    readonly typed: (number: number) => string;
  };
  readonly followUp: {
    readonly title: (number: number) => string;
    readonly label: string;
    readonly hint: string;
    readonly yes: string;
    readonly no: string;
    readonly typed: (number: number) => string;
  };
  readonly list: {
    readonly title: string;
    readonly none: string;
    readonly since: (day: string) => string;
    readonly answer: (until: string) => string;
    readonly open: string;
    readonly foot: string;
    readonly more: (count: number) => string;
  };
  readonly told: {
    readonly climbed: (number: number, owner: string, until: string) => string;
    readonly passedOn: (number: number, name: string, owner: string, until: string) => string;
    readonly answered: (number: number, words: string) => string;
    readonly comment: (number: number, name: string, words: string) => string;
    readonly takenBack: (number: number) => string;
    readonly unreached: (name: string, words: string) => string;
    readonly preview: (number: number) => string;
  };
  readonly map: {
    readonly title: string;
    readonly small: (usual: boolean) => string;
    readonly pinned: (numbers: readonly number[]) => string;
    readonly unpinned: string;
    readonly foot: string;
    readonly draftTitle: string;
    readonly draftSmall: string;
    readonly save: string;
    readonly about: string;
  };
  readonly refusal: {
    readonly notYourReport: string;
    readonly wordsMissing: string;
    readonly levelUnknown: (last: number) => string;
    readonly stepUnknown: (step: string, steps: readonly string[]) => string;
    readonly stepsMissing: string;
    readonly stepsTooMany: (most: number) => string;
    readonly stepTooLong: (step: string, most: number) => string;
    readonly stepTwice: (step: string) => string;
    readonly notOpen: (number: number) => string;
    readonly notYours: (number: number, owner: string) => string;
    readonly notAsked: (number: number) => string;
    readonly lastLevel: (number: number) => string;
    readonly reasonMissing: string;
  };
}

export const OBSTACLE: Readonly<Record<Language, ObstacleTexts>> = {
  sv: OBSTACLE_SV,
  nb: OBSTACLE_NB,
  en: OBSTACLE_EN,
};
