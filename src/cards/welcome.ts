import type { Card, CardAction } from '../core/card';
import { EMERGENCY_NUMBERS, type Profile } from '../core/team';
import type { Texts } from '../text/texts';

const card = (
  title: string,
  text: string,
  { texts, profile }: { readonly texts: Texts; readonly profile: Profile },
  actions: readonly CardAction[],
  examples = texts.welcome.examples,
): Card => {
  const foot = texts.welcome.foot(EMERGENCY_NUMBERS[profile].medical);
  return {
    template: 'welcome',
    title,
    text,
    examples,
    foot,
    actions,
    fallback: [title, text, ...examples, foot].join(' · '),
  };
};

const myDay = (texts: Texts): CardAction => ({ title: texts.welcome.myDay, verb: 'myDay', data: {} });

/** To one person, in their own chat: what one can write. */
export const personalWelcome = (name: string, texts: Texts, profile: Profile): Card =>
  card(texts.welcome.title, texts.welcome.personal(name), { texts, profile }, [myDay(texts)]);

/** To the team's channel. `notes` are what whoever installed it should know. */
export const teamWelcome = (team: string, texts: Texts, profile: Profile, notes: readonly string[]): Card =>
  card(texts.welcome.title, [texts.welcome.team(team), ...notes].join(' '), { texts, profile }, []);

/** Asked for: what one can write; whoever leads the team can write more. */
export const helpCard = (texts: Texts, profile: Profile, leads: boolean): Card =>
  card(
    texts.help.title,
    texts.help.text,
    { texts, profile },
    [myDay(texts)],
    [...texts.welcome.examples, ...(leads ? texts.help.leader : [])],
  );
