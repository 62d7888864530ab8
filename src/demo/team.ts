import path from 'node:path';
import { clientCode, type IsoDate, type TeamId } from '../core/ids';
import type { Language } from '../core/team';
import type { Cast } from './cast';
import { writeTeamFolder } from './files';
import { type NeedTries, needTries } from './need-tries';
import { NORWEGIAN } from './norwegian';
import { offShiftTry } from './off-shift';
import { type DemoPlan, demoPlan } from './plan';
import { type ShiftTries, shiftTries } from './shift-tries';
import { SWEDISH } from './swedish';
import type { Person } from './window-file';

/** A demo team, and what to do with it. */
export interface DemoTeam {
  readonly id: TeamId;
  readonly name: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly teamsTeamId: string;
  /** Where its files are. */
  readonly folder: string;
  /** `carerA` has a visit tomorrow that `carerB` can take. The leader leads both teams. */
  readonly play: { readonly carerA: Person; readonly carerB: Person; readonly leader: Person };
  /** Its permanent carers by name, the played ones first. */
  readonly carers: readonly string[];
  /** Its substitutes and those of the pool, by name. */
  readonly substitutes: readonly string[];
  /** All others of the team, in the order of its files. */
  readonly others: readonly Person[];
  /** What to type, in the team's language. The last one is for `carerB`, the others for `carerA`. */
  readonly tries: readonly string[];
  /** What `carerB` can ask `carerA`, and the leader decides. */
  readonly forLeader: string;
  /** What `carerA` can write about shifts, what nobody has, and what the leader can write, in the team's language. */
  readonly shifts: ShiftTries;
  /** What `carerA` can report of clients. */
  readonly needs: NeedTries;
  readonly vacant: string;
  readonly works: readonly (readonly [words: string, comes: string])[];
  readonly leads: readonly string[];
  readonly standing?: string;
}

const CASTS: readonly Cast[] = [SWEDISH, NORWEGIAN];

const person = ({ objectId, name }: Person): Person => ({ objectId, name });

const teamOf = (cast: Cast, plan: DemoPlan, today: IsoDate, folder: string): DemoTeam => {
  const named = (name: string | undefined) => plan.members.find((member) => member.name === name);
  const carerA = named(cast.staff[0]);
  const carerB = named(cast.staff[1]);
  const leader = plan.members.find((member) => member.role === 'leader');
  if (!carerA || !carerB || !leader) throw new Error(`${cast.id} lacks somebody to play`);
  const played = [carerA, carerB, leader];
  return {
    id: plan.team.id,
    name: cast.name,
    language: cast.language,
    timeZone: cast.timeZone,
    teamsTeamId: cast.teamsTeamId,
    folder,
    play: { carerA: person(carerA), carerB: person(carerB), leader: person(leader) },
    carers: cast.staff,
    substitutes: plan.members
      .filter((one) => one.role === 'carer' && one.employment !== 'permanent')
      .map(({ name }) => name),
    others: plan.members.filter((member) => !played.includes(member)).map(person),
    tries: cast.tries,
    shifts: shiftTries(plan, today, carerA.name, carerB.name),
    needs: needTries(plan, today, {
      reports: carerA.name,
      comes: carerB.name,
      offered: clientCode(cast.offered.client),
    }),
    vacant: cast.vacant,
    works: cast.works,
    leads: cast.leads,
    ...(cast.standing ? { standing: cast.standing } : {}),
    forLeader: offShiftTry(plan, today, carerB.name, carerA.name),
  };
};

/**
 * Writes the Swedish and the Norwegian demo team into a folder each under `folder`. A function of `today` (the date where the demo runs)
 * alone: plans from 28 days before it to 21 after it, the played visits on the day after it.
 */
export const writeDemoTeams = (folder: string, today: IsoDate): Promise<readonly DemoTeam[]> =>
  Promise.all(
    CASTS.map(async (cast) => {
      const plan = demoPlan(cast, today);
      const own = path.join(folder, cast.id);
      await writeTeamFolder(own, plan);
      return teamOf(cast, plan, today, own);
    }),
  );
