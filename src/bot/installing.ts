import type { TurnContext } from 'botbuilder';
import { memberId, type ObjectId, type TeamId } from '../core/ids';
import type { Member } from '../core/roster';
import { type Binding, bindingOf, bindTeam, changeBinding } from '../engine/bindings';
import { keepChannel } from '../engine/channel';
import { lastNumberGiven, numberGiven } from '../engine/member-numbers';
import { readTeam } from '../engine/read';
import { decode, encode, keys, partitions, type TeamEntry, under } from '../engine/rows';
import type { Change } from '../engine/store';
import { changeTeam } from '../engine/team-change';
import { authorOf, channelFrom, type PeopleParts, readRoster, teamsTeamOf } from './people';

/** What came of installing the bot in a Teams team. */
export type Installed =
  | {
      readonly outcome: 'bound';
      readonly team: TeamId;
      readonly first: boolean;
      readonly missing: number;
      readonly leader?: string;
    }
  | { readonly outcome: 'choose'; readonly among: readonly TeamEntry[] }
  | { readonly outcome: 'noTeams' };

const importedTeams = async ({ engine }: PeopleParts): Promise<readonly TeamEntry[]> => {
  const rows = await engine.store.range(partitions.teams, ...under('team|'));
  return rows.map((row) => decode<TeamEntry>(row.value));
};

const isIn = async (parts: PeopleParts, team: TeamId, person: ObjectId): Promise<boolean> => {
  const { members } = await readTeam(parts.engine.store, team, parts.engine.parsed).team();
  return [...members.values()].some((member) => member.objectId === person);
};

const isFree = ({ teamsTeamId }: TeamEntry, teamsTeam: string): boolean =>
  teamsTeamId === undefined || teamsTeamId === teamsTeam;

/** What the installer may choose among: their own teams if they are in any, else all that no other Teams team has yet. */
const choices = async (parts: PeopleParts, teamsTeam: string, installer: ObjectId): Promise<readonly TeamEntry[]> => {
  const free = (await importedTeams(parts)).filter((entry) => isFree(entry, teamsTeam));
  const own: TeamEntry[] = [];
  for (const entry of free) if (await isIn(parts, entry.team, installer)) own.push(entry);
  return own.length > 0 ? own : free;
};

const fromOutside = (number: number, person: ObjectId, name: string): Member => ({
  id: memberId(`m${number}`),
  objectId: person,
  name,
  role: 'leader',
  profession: '',
  employment: 'permanent',
  competences: [],
  delegations: [],
  absences: [],
});

const named = (leader: Member, at: number) => ({ type: 'leaderNamed', at, member: leader.id });

/** The first leader is who `members.csv` names; only if it names none, the installer. */
const ensureLeader = async (
  { engine, persons }: PeopleParts,
  team: TeamId,
  installer: ObjectId,
  name: string,
): Promise<string | undefined> => {
  let leader: Member | undefined;
  const done = await changeTeam(engine, team, async ({ members }) => {
    const all = [...members.values()];
    const leaders = all.filter((member) => member.role === 'leader');
    leader = leaders.find((member) => member.objectId === installer);
    if (leaders.length > 0) return undefined;
    const known = all.find((member) => member.objectId === installer);
    const next = (await lastNumberGiven(engine.store, team, all)) + 1;
    leader = known ? { ...known, role: 'leader' } : fromOutside(next, installer, name);
    const row: Change = { change: 'put', key: keys.member(leader.id), value: encode(leader) };
    return { event: named(leader, engine.clock.now()), changes: known ? [row] : [row, numberGiven(next)] };
  });
  if (!leader) return undefined;
  const { id: member } = leader;
  await persons.change(installer, (person) => ({
    ...person,
    teams: person.teams.some((one) => one.team === team) ? person.teams : [...person.teams, { team, member }],
  }));
  return done === 'done' ? leader.name : undefined;
};

const missingFrom = async (
  parts: PeopleParts,
  team: TeamId,
  people: ReadonlyMap<ObjectId, unknown>,
): Promise<number> => {
  const { members } = await readTeam(parts.engine.store, team, parts.engine.parsed).team();
  return [...members.values()].filter((member) => member.role === 'carer' && !people.has(member.objectId)).length;
};

/** Whoever marks it first welcomes the team. */
const markWelcomed = async ({ engine }: PeopleParts, teamsTeam: string, team: TeamId): Promise<boolean> => {
  let first = false;
  await changeBinding(engine.store, teamsTeam, (before) => {
    first = before.team === team && before.welcomed !== true;
    return first ? { ...before, welcomed: true } : before;
  });
  return first;
};

const bound = async (
  parts: PeopleParts,
  context: TurnContext,
  teamsTeam: string,
  team: TeamId,
  { installer }: Binding,
): Promise<Installed> => {
  const people = await readRoster(parts, context, teamsTeam);
  await keepChannel(parts.engine.store, team, channelFrom(context.activity));
  const leader = installer && (await ensureLeader(parts, team, installer, people.get(installer)?.name ?? ''));
  const missing = await missingFrom(parts, team, people);
  const first = await markWelcomed(parts, teamsTeam, team);
  return { outcome: 'bound', team, first, missing, ...(leader ? { leader } : {}) };
};

const boundOrOffered = async (
  parts: PeopleParts,
  context: TurnContext,
  teamsTeam: string,
  binding: Binding,
  installer: ObjectId,
): Promise<Installed> => {
  if (binding.team) return bound(parts, context, teamsTeam, binding.team, binding);
  const among = await choices(parts, teamsTeam, installer);
  return among.length === 0 ? { outcome: 'noTeams' } : { outcome: 'choose', among };
};

/**
 * The bot has been added to a Teams team: reads the roster and binds the care team, or asks the installer which it is. As long as no care
 * team is bound, the installer is whoever added it last.
 */
export const install = async (parts: PeopleParts, context: TurnContext): Promise<Installed | undefined> => {
  const teamsTeam = teamsTeamOf(context.activity);
  const author = authorOf(context.activity);
  if (teamsTeam === undefined || !author) return undefined;
  const adds = context.activity.action === 'add';
  const binding = await changeBinding(parts.engine.store, teamsTeam, (before) => ({
    ...before,
    installer: adds && !before.team ? author : (before.installer ?? author),
  }));
  return boundOrOffered(parts, context, teamsTeam, binding, binding.installer ?? author);
};

/** The bot was added to the Teams team, but no care team has been welcomed there: as if it were added now. */
export const installAgain = async (parts: PeopleParts, context: TurnContext): Promise<Installed | undefined> => {
  const teamsTeam = teamsTeamOf(context.activity);
  if (teamsTeam === undefined) return undefined;
  const binding = await bindingOf(parts.engine.store, teamsTeam);
  if (!binding.installer || binding.welcomed) return undefined;
  return boundOrOffered(parts, context, teamsTeam, binding, binding.installer);
};

/** The installer has chosen; a team that is no longer among the choices brings the question again. Anyone else changes nothing. */
export const chooseBinding = async (
  parts: PeopleParts,
  context: TurnContext,
  team: TeamId,
): Promise<Installed | undefined> => {
  const teamsTeam = teamsTeamOf(context.activity);
  const author = authorOf(context.activity);
  if (teamsTeam === undefined || !author) return undefined;
  const { store } = parts.engine;
  const before = await bindingOf(store, teamsTeam);
  if (!before.team && before.installer !== author) return undefined;
  const among = before.team ? [] : await choices(parts, teamsTeam, author);
  if (among.some((one) => one.team === team))
    await bindTeam(store, team, teamsTeam, (entry) => (entry && isFree(entry, teamsTeam) ? entry : undefined));
  return boundOrOffered(parts, context, teamsTeam, await bindingOf(store, teamsTeam), author);
};
