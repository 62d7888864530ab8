export interface Person {
  readonly objectId: string;
  readonly name: string;
}

/** Who a chat window acts as, among whom. */
export interface Acting {
  readonly person: Person;
  /** Exactly five others of the Teams team: the Playground takes no other number. */
  readonly others: readonly Person[];
  readonly team: {
    readonly teamsTeamId: string;
    readonly name: string;
    /** The Teams team's one channel besides General. */
    readonly channel: string;
  };
  readonly tenantId: string;
}

export const WINDOW_FILE = '.m365agentsplayground.yml';
/** As every window names the bot. */
export const BOT = { id: '28:tillit', name: 'Tillit' } as const;

const OTHERS = 5;
const FILE_VERSION = '0.1.1';

/** The id of a person in Teams, as the bot sees it in `from.id`. */
export const teamsUserId = (objectId: string): string => `29:${objectId}`;

const user = ({ objectId, name }: Person) => {
  const [givenName = name, ...rest] = name.split(' ');
  const address = `${objectId}@demo.example`;
  return {
    id: teamsUserId(objectId),
    name,
    userPrincipleName: address,
    aadObjectId: objectId,
    givenName,
    surname: rest.join(' ') || givenName,
    email: address,
  };
};

/** What the Playground reads about its little world; JSON is valid YAML. */
export const playgroundFile = ({ person, others, team, tenantId }: Acting) => {
  if (others.length !== OTHERS) throw new Error(`a chat window needs exactly ${OTHERS} others, not ${others.length}`);
  return {
    version: FILE_VERSION,
    tenantId,
    bot: BOT,
    currentUser: user(person),
    users: others.map(user),
    personalChat: { id: `personal-${person.objectId}` },
    groupChat: { id: `group-${team.teamsTeamId}`, name: team.name },
    team: {
      id: team.teamsTeamId,
      name: team.name,
      aadGroupId: `group-of-${team.teamsTeamId}`,
      channels: [{ id: `${team.teamsTeamId}-${team.channel}`, name: team.channel }],
    },
  };
};
