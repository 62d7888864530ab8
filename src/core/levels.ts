import type { IsoDate, MemberId } from './ids';
import { leadersOf, leadersOn, nameOf, type People, type Settings } from './team';

/** Who answers above the team, one step a level, as `team.json` names them: unit, area, administration, board. */
export interface Level {
  readonly level: string;
  /** One of the roster; else only a `name`, who is reached by other ways. */
  readonly member?: MemberId | undefined;
  readonly name?: string | undefined;
}

/** Who answers at a level: those who are reached here, or a name that somebody passes it on to. */
export interface Answers {
  /** 0: the team's own leader. */
  readonly level: number;
  /** Missing: the leader's own. */
  readonly called?: string;
  readonly members: readonly MemberId[];
  readonly name: string;
}

const isLeader = ({ members }: People, member: MemberId | undefined): boolean =>
  member !== undefined && members.get(member)?.role === 'leader';

/** The levels above the team's own leader; where the file begins with the team itself, that is the leader. */
export const levelsAbove = (people: People): readonly Level[] => {
  const levels: Settings['levels'] = people.team.settings.levels;
  return (levels ?? []).filter(({ member }, at) => !(at === 0 && isLeader(people, member)));
};

/** Who answers on that level that day; past the last it stays with the last. */
export const answersAt = (people: People, level: number, on: IsoDate): Answers => {
  const above = levelsAbove(people);
  const at = Math.min(level, above.length);
  const one = above[at - 1];
  if (!one) {
    const leaders = leadersOn(people, on);
    return { level: 0, members: leaders, name: leaders.map((leader) => nameOf(people, leader)).join(', ') };
  }
  const { level: called, member, name } = one;
  const known = member !== undefined && people.members.has(member) ? member : undefined;
  return {
    level: at,
    called,
    members: known === undefined ? [] : [known],
    name: known === undefined ? (name ?? called) : nameOf(people, known),
  };
};

/** Who sees to what is on that level here: who answers there, or in their name whoever leads the team that day, or else all who lead it. */
export const seesToAt = (people: People, level: number, on: IsoDate): readonly MemberId[] => {
  const { members } = answersAt(people, level, on);
  const seeing = members.length > 0 ? members : leadersOn(people, on);
  return seeing.length > 0 ? seeing : leadersOf(people);
};
