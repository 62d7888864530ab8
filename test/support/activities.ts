import type { Connector, User } from './connector';
import type { Json } from './json';

/** What Teams sends to the bot of what one person does. */
export interface Activities {
  /** An activity in one of their conversations: their own chat, or a thread of the channel. */
  in(conversation: string, what: Json): Json;
  /** The same once more, as Teams delivers again: later, under a new id. */
  again(activity: Json): Json;
  /** A new thread of the channel. */
  thread(): string;
}

export const activitiesOf = (connector: Connector, user: User, tenant: string, mint: () => string): Activities => {
  const { team, bot, serviceUrl } = connector;
  const chat = connector.personalChat(user.id);

  const place = (id: string): Json => {
    if (id === chat) {
      const conversation = { id, conversationType: 'personal', tenantId: tenant };
      return { conversation, channelData: { tenant: { id: tenant } } };
    }
    return {
      conversation: { id, conversationType: 'channel', isGroup: true, tenantId: tenant },
      channelData: {
        tenant: { id: tenant },
        team: { id: team.id, name: team.name, aadGroupId: team.aadGroupId },
        channel: { id: team.channel },
        teamsTeamId: team.id,
        teamsChannelId: team.channel,
      },
    };
  };

  return {
    in: (conversation, what) => ({
      id: mint(),
      timestamp: '2026-01-12T08:00:00.000Z',
      locale: 'sv-SE',
      channelId: 'msteams',
      serviceUrl,
      from: { ...user },
      recipient: bot,
      ...place(conversation),
      ...what,
    }),
    again: (activity) => ({ ...activity, id: mint(), timestamp: '2026-01-12T08:00:15.000Z' }),
    thread: () => `${team.channel};messageid=${mint()}`,
  };
};

/** Words with an @mention of the bot in front, as Teams sends them. */
export const mentioning = (bot: Connector['bot'], words: string): Json => {
  const at = `<at>${bot.name}</at>`;
  return {
    type: 'message',
    textFormat: 'plain',
    text: `${at} ${words}`,
    entities: [{ type: 'mention', mentioned: bot, text: at }],
  };
};
