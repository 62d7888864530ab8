import { activitiesOf } from './activities';
import type { Connector } from './connector';
import { type HttpAnswer, type Person, personIn } from './person';
import { type Message, sightOf } from './sight';

export { actionsOf, buttonsOf, textOf } from './card-reading';
export type { Json } from './json';
export type { HttpAnswer, Person, Pressing, Turn } from './person';
export type { Message } from './sight';

/** How Teams knows a person. They are in the tenant and in the Teams team, unless told otherwise. */
export interface Whereabouts {
  readonly inTeamsTeam?: boolean;
  readonly tenant?: string;
}

/** A bot, and people who talk to it. */
export interface Chat {
  readonly connector: Connector;
  person(name: string, objectId: string, whereabouts?: Whereabouts): Person;
  /** What the bot wrote in the team's channel, all threads. */
  channel(): readonly Message[];
  /** Anything at all to the bot's address, whatever comes of it. A text goes as it is. */
  post(body: unknown, contentType?: string): Promise<HttpAnswer>;
}

const FROM_PEOPLE = '16900000';

/** Whether it is the id of something that a person did; what comes of itself answers to none. */
export const isFromPeople = (id: string): boolean => id.startsWith(FROM_PEOPLE);

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};

/**
 * Lets people talk to the bot that listens on these ports of the loopback (several: instances of one bot, taken in turn),
 * with the connector as its Teams.
 */
export const openChat = (connector: Connector, ...ports: readonly number[]): Chat => {
  let posts = 0;
  let minted = 0;

  const post: Chat['post'] = async (body, contentType = 'application/json') => {
    const port = ports[posts % ports.length];
    posts += 1;
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': contentType, connection: 'close' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: parsed(await response.text()) };
  };

  const mint = (): string => {
    minted += 1;
    return `${FROM_PEOPLE}${String(minted).padStart(5, '0')}`;
  };

  return {
    connector,
    person: (name, objectId, { inTeamsTeam = true, tenant = connector.tenant } = {}) => {
      const user = { id: `29:1-${objectId}`, aadObjectId: objectId, name };
      connector.addUser(user, { inTeamsTeam });
      return personIn(connector, user, activitiesOf(connector, user, tenant, mint), sightOf(connector), post);
    },
    channel: () => sightOf(connector).messages(connector.team.channel),
    post,
  };
};
