import type { ClientCode, IsoDate, MemberId } from './ids';
import type { SupportRole } from './need';
import { isAbsent } from './roster';
import { leadersOn, type People } from './team';

const isHere = ({ members }: People, id: MemberId | undefined, on: IsoDate): id is MemberId => {
  const member = id === undefined ? undefined : members.get(id);
  return member !== undefined && !isAbsent(member, on);
};

/** Those of a client's support team for that role, the first first: who is named, who stands in for them. */
const namedFor = (people: People, client: ClientCode, role: SupportRole): readonly (MemberId | undefined)[] => {
  const named = people.clients.get(client);
  const first = named?.[role];
  const standIn = first === undefined ? undefined : people.members.get(first)?.deputy;
  switch (role) {
    case 'contact':
      return [first, named?.deputy, standIn];
    case 'nurse':
      return [people.team.settings.nurseOnCall?.member, first, standIn];
    default:
      return [first, standIn];
  }
};

/** Who answers for it that day: of the client's own support team whoever is named and at work, else who stands in, else whoever leads the team. */
export const answersFor = (
  people: People,
  client: ClientCode,
  role: SupportRole,
  on: IsoDate,
): MemberId | undefined => {
  const nurses = role === 'nurse' ? [...people.members.values()].filter((one) => one.role === 'nurse') : [];
  return [...namedFor(people, client, role), ...nurses.map(({ id }) => id), ...leadersOn(people, on)].find((id) =>
    isHere(people, id, on),
  );
};
