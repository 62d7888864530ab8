import type { ClientCode, Instant, IsoDate, MemberId } from './ids';
import type { Specialty, SupportRole } from './need';
import { type Client, isAbsent, type Member } from './roster';
import { leadersOn, type People } from './team';
import { localDate } from './time';

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

/** How those of a field are called in the files, in part or whole; or the field's own name stands among what they can. */
const CALLED: Readonly<Record<Specialty, RegExp>> = {
  'occupational-therapist': /arbetsterapeut|ergoterapeut|occupational/,
  physiotherapist: /fysioterapeut|sjukgymnast|physio/,
  cancer: /cancer|kreft/,
  dementia: /demen/,
  diabetes: /diabet/,
  palliative: /palliati/,
  psychiatry: /psyk|psychiatr/,
  wound: /sår|wound/,
  speech: /logoped|speech/,
  diet: /dietist|ernæring|dietit/,
  stroke: /stroke|slag/,
  incontinence: /uroterapeut|inkontinens|continence/,
};

const isOfField = ({ profession, competences }: Member, field: Specialty): boolean =>
  [profession, ...competences].some((words) => words === field || CALLED[field].test(words.toLowerCase()));

/** Who is asked along: of that field whoever is named for the client, else anyone of it in the team; where nobody is, whoever answers for the role. */
export const askedAlong = (
  people: People,
  client: ClientCode,
  { role, specialty }: { readonly role: SupportRole; readonly specialty?: Specialty },
  on: IsoDate,
): MemberId | undefined => {
  const all = [...people.members.values()].filter(
    (one) => specialty !== undefined && isOfField(one, specialty) && isHere(people, one.id, on),
  );
  const named = people.clients.get(client)?.[role];
  return (all.find(({ id }) => id === named) ?? all[0])?.id ?? answersFor(people, client, role, on);
};

/** Who meets clients, or leads those who do. */
export const mayTellOfClients = (member: Member | undefined): boolean =>
  member !== undefined && member.role !== 'observer' && member.role !== 'assessor';

/** A leader, or who stands in for one that day. */
export const leadsAt = (people: People, person: MemberId, at: Instant): boolean =>
  people.members.get(person)?.role === 'leader' ||
  leadersOn(people, localDate(at, people.team.timeZone)).includes(person);

/** Something that somebody has told of a client. */
interface ToldBy {
  readonly by: MemberId;
}

/** Who meets the client takes back what was told: whoever told it and the named contacts; and a leader. */
export const mayTakeBack = (
  people: People,
  { by }: ToldBy,
  client: Client | undefined,
  person: MemberId,
  at: Instant,
): boolean => [by, client?.contact, client?.deputy].includes(person) || leadsAt(people, person, at);

/** A leader takes back what others have decided only with a reason. */
export const owesReason = ({ by }: ToldBy, client: Client | undefined, person: MemberId): boolean =>
  ![by, client?.contact, client?.deputy].includes(person);
