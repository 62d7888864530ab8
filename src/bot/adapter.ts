import http from 'node:http';
import https from 'node:https';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';

type Authentication = ConfigurationBotFrameworkAuthentication;
type Connectors = ReturnType<Authentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<Connectors['create']>>;
type UserTokenClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>;

/** Who the bot is to the platform; without an id nobody is authenticated. */
export interface BotAccount {
  readonly id: string;
  readonly tenant: string;
  readonly password?: string;
}

interface Outgoing {
  readonly url: string;
  agent?: http.Agent | https.Agent;
}

interface Policy {
  readonly name: string;
  sendRequest(request: Outgoing, next: (request: Outgoing) => Promise<unknown>): Promise<unknown>;
}

interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
  addPolicy(policy: Policy): void;
}

const pipelineOf = (client: object): Pipeline => {
  const inner = Reflect.get(client, 'client') as { readonly pipeline?: Pipeline } | undefined;
  if (typeof inner?.pipeline?.removePolicy !== 'function')
    throw new Error('the connector client has no pipeline to take the retries out of');
  return inner.pipeline;
};

/** Shorter than the five seconds after which a server ends an idle connection by default; milliseconds. */
const IDLE = 4_000;

/** A connection that has been idle is ended by us before the other side does: what is sent just as it does so is lost. */
const endingFirst = (idle: number): Policy => {
  const kept = { keepAlive: true, timeout: idle };
  const agents = { plain: new http.Agent(kept), secure: new https.Agent(kept) };
  return {
    name: 'endingFirst',
    sendRequest: (request, next) => {
      request.agent = request.url.startsWith('https:') ? agents.secure : agents.plain;
      return next(request);
    },
  };
};

/** By itself the SDK sends a POST again after a 5xx or a reset, though it may have arrived: the outbox decides that. */
const sendingOnce = <Client extends object>(client: Client, policy: Policy): Client => {
  const pipeline = pipelineOf(client);
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(policy);
  return client;
};

/** Each region of the platform has its own address; a bot meets a few. */
const MOST_CLIENTS = 100;

/** The first of each kind is kept for all that come after; a failed one is forgotten. */
const keptByKey = <Made>() => {
  const kept = new Map<string, Promise<Made>>();
  return (key: string, make: () => Promise<Made>): Promise<Made> => {
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_CLIENTS) kept.clear();
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
};

/**
 * The clients carry nothing of a turn: who sends is the bot's own account, and where to is the address. By itself the SDK builds them anew
 * for every turn, which takes a third of its time.
 */
class AuthenticationThatSendsOnce extends ConfigurationBotFrameworkAuthentication {
  readonly #connector = keptByKey<ConnectorClient>();
  readonly #userTokens = keptByKey<UserTokenClient>();
  readonly #policy: Policy;

  constructor(options: Record<string, string>, idle: number) {
    super(options, new ConfigurationServiceClientCredentialFactory(options));
    this.#policy = endingFirst(idle);
  }

  #keeping(connectors: Connectors): Connectors {
    return {
      create: (serviceUrl, audience) =>
        this.#connector(`${audience} ${serviceUrl}`, async () =>
          sendingOnce(await connectors.create(serviceUrl, audience), this.#policy),
        ),
    };
  }

  override createConnectorFactory(...claims: Parameters<Authentication['createConnectorFactory']>): Connectors {
    return this.#keeping(super.createConnectorFactory(...claims));
  }

  override createUserTokenClient(...claims: Parameters<Authentication['createUserTokenClient']>) {
    return this.#userTokens('', () => super.createUserTokenClient(...claims));
  }

  override async authenticateRequest(
    ...request: Parameters<Authentication['authenticateRequest']>
  ): ReturnType<Authentication['authenticateRequest']> {
    const result = await super.authenticateRequest(...request);
    return { ...result, connectorFactory: result.connectorFactory && this.#keeping(result.connectorFactory) };
  }
}

const optionsOf = (account: BotAccount): Record<string, string> => ({
  MicrosoftAppId: account.id,
  MicrosoftAppTenantId: account.tenant,
  MicrosoftAppType: account.password === undefined ? 'UserAssignedMsi' : 'SingleTenant',
  ...(account.password === undefined ? {} : { MicrosoftAppPassword: account.password }),
});

/** The way to the platform. Every request goes out once. `idle`: how long a connection is kept for the next, in milliseconds. */
export const adapterFor = (account: BotAccount | undefined, idle = IDLE): CloudAdapter =>
  new CloudAdapter(new AuthenticationThatSendsOnce(account ? optionsOf(account) : {}, idle));
