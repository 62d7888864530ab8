import { TeamsAdapter } from '@microsoft/teams-ai';
import { type ConversationParameters, type ConversationReference, TeamsInfo, TurnContext } from 'botbuilder';
import { openChat, type Person } from './chat';
import { type Connector, startConnector } from './connector';

/** That the fake is enough of a Teams for Microsoft's own client. */
describe('the SDK’s client finds in the connector', () => {
  const adapter = new TeamsAdapter();
  let connector: Connector;
  let sara: Person;
  let tom: Person;

  beforeEach(async () => {
    connector = await startConnector({ pageSize: 1 });
    const chat = openChat(connector);
    sara = chat.person('Sara', '00000000-0000-4000-8000-000000000001');
    tom = chat.person('Tom', '00000000-0000-4000-8000-000000000002', { inTeamsTeam: false });
    chat.person('Aisha', '00000000-0000-4000-8000-000000000003');
  });
  afterEach(() => connector.close());

  const reference = (conversation: string): Partial<ConversationReference> => ({
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    bot: connector.bot,
    user: { id: sara.user.id, name: 'Sara' },
    conversation: { id: conversation, name: '', isGroup: false, conversationType: 'personal' },
  });

  const inTurn = async <T>(conversation: string, ask: (context: TurnContext) => Promise<T>): Promise<T[]> => {
    const answers: T[] = [];
    await adapter.continueConversationAsync('', reference(conversation), async (context) => {
      answers.push(await ask(context));
    });
    return answers;
  };

  test('a message that can be sent, changed and taken away', async () => {
    await inTurn(sara.conversation, async (context) => {
      const sent = await context.sendActivity('ett');
      await context.updateActivity({ type: 'message', id: sent?.id, text: 'två' });
    });
    expect(sara.messages()).toMatchObject([{ text: 'två' }]);
    await inTurn(sara.conversation, (context) => context.deleteActivity(sara.messages()[0]?.id ?? ''));
    expect(sara.messages()).toEqual([]);
  });

  test('the roster of the Teams team, page by page, with the object ids', async () => {
    const page = (token?: string) =>
      inTurn(connector.team.channel, (context) =>
        TeamsInfo.getPagedTeamMembers(context, connector.team.id, undefined, token),
      );
    const [first] = await page();
    const [second] = await page(first?.continuationToken);
    expect(first?.members).toMatchObject([{ name: 'Sara', aadObjectId: sara.user.aadObjectId, id: sara.user.id }]);
    expect(second?.members).toMatchObject([{ name: 'Aisha' }]);
    expect(second?.continuationToken).toBeUndefined();
  });

  test('the team, its channels, and a member', async () => {
    const [details] = await inTurn(connector.team.channel, (context) =>
      TeamsInfo.getTeamDetails(context, connector.team.id),
    );
    const [channels] = await inTurn(connector.team.channel, (context) =>
      TeamsInfo.getTeamChannels(context, connector.team.id),
    );
    const [member] = await inTurn(sara.conversation, (context) => TeamsInfo.getMember(context, sara.user.id));
    expect(details).toMatchObject({ name: connector.team.name, aadGroupId: connector.team.aadGroupId });
    expect(channels).toMatchObject([{ id: connector.team.channel }]);
    expect(member).toMatchObject({ name: 'Sara', aadObjectId: sara.user.aadObjectId });
  });

  test('a chat with someone who never wrote', async () => {
    const opened: Partial<ConversationReference>[] = [];
    const parameters = {
      isGroup: false,
      bot: connector.bot,
      members: [{ id: tom.user.id, name: 'Tom' }],
      tenantId: connector.tenant,
      channelData: { tenant: { id: connector.tenant } },
    } as ConversationParameters;
    await adapter.createConversationAsync('', 'msteams', connector.serviceUrl, '', parameters, async (context) => {
      opened.push(TurnContext.getConversationReference(context.activity));
      await context.sendActivity('hej');
    });
    expect(opened).toMatchObject([{ conversation: { id: tom.conversation } }]);
    expect(tom.messages()).toMatchObject([{ text: 'hej' }]);
  });
});
