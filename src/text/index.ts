import type { Language } from '../core/team';
import { en } from './en';
import { nb } from './nb';
import { sv } from './sv';
import type { Texts } from './texts';

const TEXTS: Readonly<Record<Language, Texts>> = { sv, nb, en };

export const textsIn = (language: Language): Texts => TEXTS[language];
