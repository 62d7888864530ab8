import { activitiesOf } from './activities';
import type { HttpAnswer } from './chat';
import type { Conversation } from './conversation';
import type { Json } from './json';

let minted = 0;
const mint = (): string => {
  minted += 1;
  return `18000000${String(minted).padStart(5, '0')}`;
};

/** An activity as Teams would send it of someone, in their own chat or in the channel, with whatever is put over it. */
export const activityOf = (team: Conversation, name: string, what: Json, where: 'chat' | 'channel' = 'chat'): Json => {
  const { user, conversation } = team.who(name);
  const { connector } = team;
  const place = where === 'chat' ? conversation : connector.team.channel;
  return activitiesOf(connector, user, connector.tenant, mint).in(place, what);
};

/** Sends it, whatever comes of it. */
export const deliver = (
  team: Conversation,
  name: string,
  what: Json,
  where: 'chat' | 'channel' = 'chat',
): Promise<HttpAnswer> => team.chat.post(activityOf(team, name, what, where));

/** A press of a button as a card's payload says, made up or found in the channel. */
export const pressing = (verb: string, data: unknown, on = 'made-up'): Json => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: on,
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});
