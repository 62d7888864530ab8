import { fill } from '../cards/fill';
import { teamWelcome } from '../cards/welcome';
import type { Card } from '../core/card';
import type { EngineParts } from '../engine/execute';
import { readTeam } from '../engine/read';
import type { TeamEntry } from '../engine/rows';
import { textsIn } from '../text';
import type { Texts } from '../text/texts';
import type { Installed } from './installing';

const welcomeOf = async (engine: EngineParts, installed: Extract<Installed, { outcome: 'bound' }>): Promise<Card> => {
  const { team } = await readTeam(engine.store, installed.team, engine.parsed).team();
  const texts = textsIn(team.language);
  const notes = [
    ...(installed.leader ? [texts.welcome.leaderNow(installed.leader)] : []),
    ...(installed.missing > 0 ? [texts.welcome.missing(installed.missing)] : []),
  ];
  return teamWelcome(team.name, texts, team.profile, notes);
};

const whichTeam = (among: readonly TeamEntry[], { welcome }: Texts): Card => {
  const title = welcome.chooseTeam;
  const actions = among.map(({ team, name }) => ({ title: name, verb: 'bindTeam', data: { team } }));
  const fallback = [title, ...actions.map((action) => action.title)].join(' · ');
  return { template: 'question', title, boxes: [], findings: [], actions, fallback };
};

/** What the Teams team sees of an installation or a choice: a card, or a line of text. `undefined`: whoever chose did not install the bot. */
export const shownInstalled = async (
  engine: EngineParts,
  installed: Installed | undefined,
  texts: Texts,
): Promise<{ readonly card: object } | { readonly text: string }> => {
  switch (installed?.outcome) {
    case 'bound':
      return { card: fill(await welcomeOf(engine, installed)) };
    case 'choose':
      return { card: fill(whichTeam(installed.among, texts)) };
    case 'noTeams':
      return { text: texts.welcome.noTeams };
    case undefined:
      return { text: texts.welcome.onlyInstaller };
  }
};
