import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';

type Authentication = ConfigurationBotFrameworkAuthentication;
type Connectors = ReturnType<Authentication['createConnectorFactory']>;

/** Who the bot is to the platform; without an id nobody is authenticated. */
export interface BotAccount {
  readonly id: string;
  readonly tenant: string;
  readonly password?: string;
}

interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
}

const pipelineOf = (client: object): Pipeline => {
  const inner = Reflect.get(client, 'client') as { readonly pipeline?: Pipeline } | undefined;
  if (typeof inner?.pipeline?.removePolicy !== 'function')
    throw new Error('the connector client has no pipeline to take the retries out of');
  return inner.pipeline;
};

/** By itself the SDK sends a POST again after a 5xx or a reset, though it may have arrived: the outbox decides that. */
const sendingOnce = (connectors: Connectors): Connectors => ({
  create: async (serviceUrl, audience) => {
    const client = await connectors.create(serviceUrl, audience);
    pipelineOf(client).removePolicy({ name: 'defaultRetryPolicy' });
    return client;
  },
});

class AuthenticationThatSendsOnce extends ConfigurationBotFrameworkAuthentication {
  override createConnectorFactory(...claims: Parameters<Authentication['createConnectorFactory']>): Connectors {
    return sendingOnce(super.createConnectorFactory(...claims));
  }

  override async authenticateRequest(
    ...request: Parameters<Authentication['authenticateRequest']>
  ): ReturnType<Authentication['authenticateRequest']> {
    const result = await super.authenticateRequest(...request);
    return { ...result, connectorFactory: result.connectorFactory && sendingOnce(result.connectorFactory) };
  }
}

const optionsOf = (account: BotAccount): Record<string, string> => ({
  MicrosoftAppId: account.id,
  MicrosoftAppTenantId: account.tenant,
  MicrosoftAppType: account.password === undefined ? 'UserAssignedMsi' : 'SingleTenant',
  ...(account.password === undefined ? {} : { MicrosoftAppPassword: account.password }),
});

/** The way to the platform. Every request goes out once. */
export const adapterFor = (account: BotAccount | undefined): CloudAdapter => {
  const options = account ? optionsOf(account) : {};
  return new CloudAdapter(
    new AuthenticationThatSendsOnce(options, new ConfigurationServiceClientCredentialFactory(options)),
  );
};
