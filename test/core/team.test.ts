import { memberId } from '../../src/core/ids';
import { nameOf, type People, travelMinutes } from '../../src/core/team';
import { careTeam, code, type Described } from '../support/care-team';

const people = (described: Pick<Described, 'members' | 'clients' | 'zones'>) => {
  const care = careTeam({ ...described, shifts: {}, visits: {} });
  const all: People = {
    team: care.team,
    members: new Map(care.members.map((member) => [member.id, member])),
    clients: new Map(care.clients.map((client) => [client.code, client])),
  };
  return { all, name: (name: string) => nameOf(all, care.id(name)) };
};

describe('what someone is called', () => {
  const { all, name } = people({
    members: [
      { name: 'Sara Lind' },
      { name: 'Ahmed Ali' },
      { name: 'Sara Ek' },
      { name: 'Anna-Karin Berg' },
      { name: 'Ola' },
    ],
    clients: [],
  });

  test.each([
    ['Ahmed Ali', 'Ahmed'],
    ['Anna-Karin Berg', 'Anna-Karin'],
    ['Ola', 'Ola'],
    ['Sara Lind', 'Sara Lind'],
    ['Sara Ek', 'Sara Ek'],
  ])('%s is %s, the whole name where two share the first', (whole, shown) => {
    expect(name(whole)).toBe(shown);
  });

  test('someone who is no longer there is a question mark', () => {
    expect(nameOf(all, memberId('m99'))).toBe('?');
  });
});

describe('minutes on the way', () => {
  const { all } = people({
    members: [],
    clients: [
      { code: 'K-1', zone: 'A' },
      { code: 'K-2', zone: 'B' },
      { code: 'K-3', zone: 'A' },
      { code: 'K-4' },
      { code: 'K-5', zone: 'C' },
    ],
    zones: [
      { from: 'A', to: 'B', minutes: 8 },
      { from: 'C', to: 'A', minutes: 12 },
      { from: 'A', to: 'C', minutes: 15 },
    ],
  });

  test.each([
    ['K-1', 'K-2', 8],
    ['K-2', 'K-1', 8],
    ['K-1', 'K-5', 15],
    ['K-5', 'K-1', 12],
    ['K-1', 'K-3', 0],
    ['K-1', 'K-1', 0],
    ['K-1', 'K-4', 0],
    ['K-2', 'K-5', 0],
    ['K-1', 'K-99', 0],
  ])('from %s to %s: %i', (from, to, minutes) => {
    expect(travelMinutes(all, code(from), code(to))).toBe(minutes);
  });
});
