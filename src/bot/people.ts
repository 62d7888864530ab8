import { type Activity, TeamsInfo, TurnContext } from 'botbuilder';
import { memberId, type ObjectId, objectId, type TeamId } from '../core/ids';
import type { Member } from '../core/roster';
import type { EngineParts } from '../engine/execute';
import type { Persons } from '../engine/persons';
import { readTeam } from '../engine/read';
import { decode, encode, keys, partitions, type TeamEntry, teamsKeys, under } from '../engine/rows';
import { changeTeam } from '../engine/team-change';
import type { Reachable } from './messenger';
import { OBJECT_ID, teamsChannelData } from './wire';

export interface PeopleParts {
  readonly engine: EngineParts;
  readonly persons: Persons;
}

/** Row `teams` / `bound|…`: which care team a Teams team belongs to, and who installed the bot there. */
interface Binding {
  readonly team?: TeamId;
  readonly installer?: ObjectId;
  readonly welcomed?: boolean;
}

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

const ROSTER_PAGE = 200;

/** Who wrote, as Entra knows them; nobody without an object id is anybody here. */
export const authorOf = (activity: Activity): ObjectId | undefined => {
  const read = OBJECT_ID.safeParse(activity.from?.aadObjectId);
  return read.success ? objectId(read.data) : undefined;
};

/** The Microsoft Teams team that an activity comes from, whichever field names it. */
export const teamsTeamOf = (activity: Activity): string | undefined => {
  const data = teamsChannelData.safeParse(activity.channelData ?? {});
  if (!data.success) return undefined;
  return data.data.team?.id ?? data.data.teamsTeamId;
};

const reachableFrom = (activity: Activity, userId: string): Reachable => ({
  userId,
  serviceUrl: activity.serviceUrl,
  tenantId: activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '',
  botId: activity.recipient.id,
});

/** Keeps how to reach someone who is writing in their own chat. The address may change any day. */
export const rememberConversation = async ({ persons }: PeopleParts, activity: Activity): Promise<void> => {
  const by = authorOf(activity);
  if (!by) return;
  const { serviceUrl, channelId, conversation, bot, user } = TurnContext.getConversationReference(activity);
  const reference = {
    serviceUrl,
    channelId,
    conversation: {
      id: conversation?.id,
      conversationType: conversation?.conversationType,
      tenantId: conversation?.tenantId,
    },
    bot: { id: bot?.id },
    user: { id: user?.id, aadObjectId: user?.aadObjectId },
  };
  await persons.change(by, (person) => ({ ...person, conversation: reference }));
};

/** Uninstalled by its owner: nobody writes to them any more. */
export const forgetConversation = async ({ persons }: PeopleParts, activity: Activity): Promise<void> => {
  const by = authorOf(activity);
  if (by) await persons.change(by, ({ conversation: _, reachable: __, ...person }) => person);
};

const roster = async (
  context: TurnContext,
  teamsTeam: string,
): Promise<ReadonlyMap<ObjectId, { id: string; name: string }>> => {
  const found = new Map<ObjectId, { id: string; name: string }>();
  let token: string | undefined;
  do {
    const page = await TeamsInfo.getPagedTeamMembers(context, teamsTeam, ROSTER_PAGE, token);
    for (const { aadObjectId, id, name } of page.members) {
      const read = OBJECT_ID.safeParse(aadObjectId);
      if (read.success && id) found.set(objectId(read.data), { id, name: name ?? '' });
    }
    token = page.continuationToken || undefined;
  } while (token !== undefined);
  return found;
};

const bindingOf = async ({ engine }: PeopleParts, teamsTeam: string): Promise<Binding> => {
  const row = await engine.store.get(partitions.teams, teamsKeys.bound(teamsTeam));
  return row ? decode<Binding>(row.value) : {};
};

const keepBinding = async ({ engine }: PeopleParts, teamsTeam: string, binding: Binding): Promise<void> => {
  const value = encode(binding);
  await engine.store.transact(partitions.teams, [{ change: 'put', key: teamsKeys.bound(teamsTeam), value }]);
};

const importedTeams = async ({ engine }: PeopleParts): Promise<readonly TeamEntry[]> => {
  const rows = await engine.store.range(partitions.teams, ...under('team|'));
  return rows.map((row) => decode<TeamEntry>(row.value));
};

/** The care team bound to the Teams team that an activity comes from. */
export const boundTeam = async (parts: PeopleParts, activity: Activity): Promise<TeamId | undefined> => {
  const teamsTeam = teamsTeamOf(activity);
  return teamsTeam === undefined ? undefined : (await bindingOf(parts, teamsTeam)).team;
};

const isIn = async (parts: PeopleParts, team: TeamId, person: ObjectId): Promise<boolean> => {
  const { members } = await readTeam(parts.engine.store, team, parts.engine.parsed).team();
  return [...members.values()].some((member) => member.objectId === person);
};

/** What the installer may choose among: their own teams if they are in any, else all that no other Teams team has yet. */
const choices = async (parts: PeopleParts, teamsTeam: string, installer: ObjectId): Promise<readonly TeamEntry[]> => {
  const free = (await importedTeams(parts)).filter(({ teamsTeamId = teamsTeam }) => teamsTeamId === teamsTeam);
  const own: TeamEntry[] = [];
  for (const entry of free) if (await isIn(parts, entry.team, installer)) own.push(entry);
  return own.length > 0 ? own : free;
};

const nextMember = (members: Iterable<Member>): string => {
  const numbers = [...members].map((member) => Number(member.id.slice(1)));
  return `m${Math.max(0, ...numbers) + 1}`;
};

const named = (leader: Member, at: number) => ({ type: 'leaderNamed', at, member: leader.id });

/** The first leader is who `members.csv` names; only if it names none, the installer. */
const ensureLeader = async (
  { engine, persons }: PeopleParts,
  team: TeamId,
  installer: ObjectId,
  name: string,
): Promise<string | undefined> => {
  let leader: Member | undefined;
  const done = await changeTeam(engine, team, ({ members }) => {
    const all = [...members.values()];
    if (all.some((member) => member.role === 'leader')) return undefined;
    const known = all.find((member) => member.objectId === installer);
    leader = known
      ? { ...known, role: 'leader' }
      : {
          id: memberId(nextMember(all)),
          objectId: installer,
          name,
          role: 'leader',
          profession: '',
          employment: 'permanent',
          competences: [],
          delegations: [],
          absences: [],
        };
    return {
      event: named(leader, engine.clock.now()),
      changes: [{ change: 'put', key: keys.member(leader.id), value: encode(leader) }],
    };
  });
  if (done === 'unchanged' || !leader) return undefined;
  const { id: member } = leader;
  await persons.change(installer, (person) => ({
    ...person,
    teams: person.teams.some((one) => one.team === team) ? person.teams : [...person.teams, { team, member }],
  }));
  return leader.name;
};

const keepRoster = async (
  { persons }: PeopleParts,
  activity: Activity,
  people: ReadonlyMap<ObjectId, { readonly id: string }>,
): Promise<void> => {
  for (const [person, { id }] of people) {
    const reachable = reachableFrom(activity, id);
    await persons.change(person, (row) => ({ ...row, reachable }));
  }
};

const missingFrom = async (
  parts: PeopleParts,
  team: TeamId,
  people: ReadonlyMap<ObjectId, unknown>,
): Promise<number> => {
  const { members } = await readTeam(parts.engine.store, team, parts.engine.parsed).team();
  return [...members.values()].filter((member) => member.role === 'carer' && !people.has(member.objectId)).length;
};

const bound = async (
  parts: PeopleParts,
  context: TurnContext,
  teamsTeam: string,
  team: TeamId,
  binding: Binding,
): Promise<Installed> => {
  const people = await roster(context, teamsTeam);
  await keepRoster(parts, context.activity, people);
  const installer = binding.installer;
  const leader = installer && (await ensureLeader(parts, team, installer, people.get(installer)?.name ?? ''));
  const missing = await missingFrom(parts, team, people);
  const first = binding.welcomed !== true;
  if (first) await keepBinding(parts, teamsTeam, { ...binding, team, welcomed: true });
  return { outcome: 'bound', team, first, missing, ...(leader ? { leader } : {}) };
};

/** The bot has been added to a Teams team: reads the roster and binds the care team, or asks the installer which it is. */
export const install = async (parts: PeopleParts, context: TurnContext): Promise<Installed | undefined> => {
  const teamsTeam = teamsTeamOf(context.activity);
  const author = authorOf(context.activity);
  if (teamsTeam === undefined || !author) return undefined;
  const known = await bindingOf(parts, teamsTeam);
  const binding: Binding = { ...known, installer: known.installer ?? author };
  if (binding.team) return bound(parts, context, teamsTeam, binding.team, binding);
  await keepBinding(parts, teamsTeam, binding);
  const among = await choices(parts, teamsTeam, author);
  return among.length === 0 ? { outcome: 'noTeams' } : { outcome: 'choose', among };
};

/** The installer has chosen. Anyone else, or a team that is not among the choices, changes nothing. */
export const chooseBinding = async (
  parts: PeopleParts,
  context: TurnContext,
  team: TeamId,
): Promise<Installed | undefined> => {
  const teamsTeam = teamsTeamOf(context.activity);
  const author = authorOf(context.activity);
  if (teamsTeam === undefined || !author) return undefined;
  const binding = await bindingOf(parts, teamsTeam);
  if (binding.team) return bound(parts, context, teamsTeam, binding.team, binding);
  if (binding.installer !== author) return undefined;
  const entry = (await choices(parts, teamsTeam, author)).find((one) => one.team === team);
  if (!entry) return undefined;
  const value = encode({ ...entry, teamsTeamId: teamsTeam });
  await parts.engine.store.transact(partitions.teams, [{ change: 'put', key: teamsKeys.team(team), value }]);
  return bound(parts, context, teamsTeam, team, binding);
};

/** Someone has joined the Teams team: now they can be reached. */
export const readRosterAgain = async (parts: PeopleParts, context: TurnContext): Promise<void> => {
  const teamsTeam = teamsTeamOf(context.activity);
  if (teamsTeam === undefined || !(await bindingOf(parts, teamsTeam)).team) return;
  await keepRoster(parts, context.activity, await roster(context, teamsTeam));
};
