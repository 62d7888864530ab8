import type { Case } from '../../core/flow';
import type { Instant, MemberId } from '../../core/ids';
import { type Answers, answersAt, levelsAbove, seesToAt } from '../../core/levels';
import { leadsAt } from '../../core/support-team';
import type { Language, People, Team } from '../../core/team';
import { localDate } from '../../core/time';
import { daysToAnswer, remindAt } from '../../planning/answer-times';
import { isMap, type ObstacleCase } from './obstacle';

/** Raised when who answers, or by when, changes. */
export const POLICY_VERSION = 1;

export const MOST_STEPS = 12;
/** Characters. */
export const LONGEST_STEP = 30;

/** What a team's work mostly comes in, until it has named its own steps. */
const USUAL_STEPS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['Rapport', 'Planering', 'Besök', 'Dokumentation', 'Samverkan'],
  nb: ['Rapport', 'Planlegging', 'Besøk', 'Dokumentasjon', 'Samhandling'],
  en: ['Handover', 'Planning', 'Visits', 'Notes', 'Cooperation'],
};

/** The last level that there is; 0 where the leader is the only one. */
export const lastLevel = (people: People): number => levelsAbove(people).length;

/** Who answers on its level that day; a level that is no longer there is the last one's. */
export const answersOf = (people: People, { level }: Pick<ObstacleCase, 'level'>, at: Instant): Answers =>
  answersAt(people, level, localDate(at, people.team.timeZone));

/** Whoever answers on that level is reached by other ways: the leader passes it on, and writes down what they answer. */
export const isInTheirName = (people: People, one: Pick<ObstacleCase, 'level'>, at: Instant): boolean => {
  const { level, members } = answersOf(people, one, at);
  return level > 0 && members.length === 0;
};

/** Who sees to it here: those who answer, or whoever leads the team in their name. */
export const ownersOf = (people: People, { level }: Pick<ObstacleCase, 'level'>, at: Instant): readonly MemberId[] =>
  seesToAt(people, level, localDate(at, people.team.timeZone));

/** Those who answer on its level; a leader, for the team's own level and for whoever is not here. */
export const mayAnswer = (people: People, one: ObstacleCase, person: MemberId, at: Instant): boolean => {
  const { level, members } = answersOf(people, one, at);
  return members.includes(person) || ((level === 0 || members.length === 0) && leadsAt(people, person, at));
};

/** When a level that gets it now is to answer, and is first reminded. */
export const timesFrom = (team: Team, at: Instant): { readonly answerBy: Instant; readonly dueAt: Instant } => {
  const answerBy = daysToAnswer('obstacle', team, at);
  return { answerBy, dueAt: remindAt(at, answerBy) };
};

/** The team's work steps: its own, or the usual ones in the team's language. */
export const stepsOf = (open: readonly Case[], { language }: Pick<Team, 'language'>): readonly string[] =>
  open.find(isMap)?.steps ?? USUAL_STEPS[language];

/** The step of that name, however its letters are written. */
export const stepNamed = (steps: readonly string[], name: string): string | undefined => {
  const plain = (words: string) => words.trim().toLowerCase();
  return steps.find((step) => plain(step) === plain(name));
};
