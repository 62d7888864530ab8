import type { Card, CardAction } from '../core/card';
import type { Texts } from '../text/texts';

const card = (title: string, text: string, texts: Texts, actions: readonly CardAction[]): Card => ({
  template: 'welcome',
  title,
  text,
  examples: texts.welcome.examples,
  foot: texts.welcome.foot,
  actions,
  fallback: [title, text, ...texts.welcome.examples, texts.welcome.foot].join(' · '),
});

const myDay = (texts: Texts): CardAction => ({ title: texts.welcome.myDay, verb: 'myDay', data: {} });

/** To one person, in their own chat: what one can write. */
export const personalWelcome = (name: string, texts: Texts): Card =>
  card(texts.welcome.title, texts.welcome.personal(name), texts, [myDay(texts)]);

/** To the team's channel. `notes` are what whoever installed it should know. */
export const teamWelcome = (team: string, texts: Texts, notes: readonly string[]): Card =>
  card(texts.welcome.title, [texts.welcome.team(team), ...notes].join(' '), texts, []);

/** Asked for, or when words were not understood. */
export const helpCard = (texts: Texts, first?: string): Card =>
  card(texts.help.title, [first, texts.help.text].filter(Boolean).join(' '), texts, [myDay(texts)]);
