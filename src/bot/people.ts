import { type Activity, TeamsInfo, TurnContext } from 'botbuilder';
import { type ObjectId, objectId, type TeamId } from '../core/ids';
import { bindingOf } from '../engine/bindings';
import type { EngineParts } from '../engine/execute';
import type { Persons } from '../engine/persons';
import type { Reachable } from './messenger';
import { OBJECT_ID, teamsChannelData } from './wire';

export interface PeopleParts {
  readonly engine: EngineParts;
  readonly persons: Persons;
}

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
  await persons.change(by, ({ unreachable: _, ...person }) => ({ ...person, conversation: reference }));
};

/** How the channel is reached that an activity comes from: the channel itself, not one thread in it. */
export const channelFrom = (activity: Activity): unknown => {
  const { serviceUrl, channelId, conversation, bot } = TurnContext.getConversationReference(activity);
  return {
    serviceUrl,
    channelId,
    conversation: {
      id: conversation?.id.split(';')[0],
      conversationType: conversation?.conversationType,
      isGroup: true,
      tenantId: conversation?.tenantId,
    },
    bot: { id: bot?.id },
  };
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

type Roster = ReadonlyMap<ObjectId, { readonly id: string; readonly name: string }>;

/** Reads who is in the Teams team, and keeps how to reach each of them. */
export const readRoster = async (
  { persons }: PeopleParts,
  context: TurnContext,
  teamsTeam: string,
): Promise<Roster> => {
  const people = await roster(context, teamsTeam);
  for (const [person, { id }] of people) {
    const reachable = reachableFrom(context.activity, id);
    await persons.change(person, ({ unreachable: _, ...row }) => ({ ...row, reachable }));
  }
  return people;
};

/** The care team bound to the Teams team that an activity comes from. */
export const boundTeam = async (parts: PeopleParts, activity: Activity): Promise<TeamId | undefined> => {
  const teamsTeam = teamsTeamOf(activity);
  return teamsTeam === undefined ? undefined : (await bindingOf(parts.engine.store, teamsTeam)).team;
};

/** Someone has joined the Teams team: now they can be reached. */
export const readRosterAgain = async (parts: PeopleParts, context: TurnContext): Promise<void> => {
  const teamsTeam = teamsTeamOf(context.activity);
  if (teamsTeam === undefined || !(await bindingOf(parts.engine.store, teamsTeam)).team) return;
  await readRoster(parts, context, teamsTeam);
};
