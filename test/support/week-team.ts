import { type IsoDate, isoDate, type MemberId, memberId, shiftId, teamId, visitId } from '../../src/core/ids';
import type { Client, Day, Member, Shift, Visit } from '../../src/core/roster';
import { addDays, minutesLater } from '../../src/core/time';
import { type Cast, codes } from '../../src/demo/cast';
import { clientsOf, type DemoClient, type Need } from '../../src/demo/clients';
import { type Planned, planDay } from '../../src/demo/day-plan';
import { meetingsUntil } from '../../src/demo/meetings';
import { companyOf } from '../../src/demo/members';
import { type Route, routesOf, wayOf, zonesOf } from '../../src/demo/route';
import { SWEDISH } from '../../src/demo/swedish';
import { wallClockIn } from '../../src/demo/wall-clock';
import { wantedOf } from '../../src/demo/wanted';
import { type CareTeam, careTeam } from './care-team';
import { DAYS_PLANNED, weekTurns } from './week-rota';

export const MONDAY: IsoDate = isoDate('2026-11-23');
/** The days that are played. */
export const WEEK: readonly IsoDate[] = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(MONDAY, day));

const CAST: Cast = {
  ...SWEDISH,
  id: 'bjorken',
  name: 'Hemtjänst Björken',
  substitutes: [],
  clients: codes('K', 1012, 44),
};

/** Who wants to be asked even when off duty. */
export const OPTED_IN: readonly string[] = ['Ahmed', 'Fatima', 'Maria', 'Mikael', 'Omar'];

const WEEKDAYS = [1, 2, 3, 4, 5];
const extra = (part: Need['part'], weekdays: readonly number[]): Need => ({
  part,
  weekdays,
  minutes: 30,
  carers: 1,
  tasks: [],
  whenPossible: true,
});

/** What the clients beyond the demo's own have, where there is room for it. */
const MORE_NEEDS: readonly (readonly Need[])[] = [
  [extra('M', WEEKDAYS), extra('B', WEEKDAYS)],
  [extra('A', WEEKDAYS)],
  [extra('L', WEEKDAYS), extra('D', WEEKDAYS)],
  [extra('A', [1, 3, 5])],
  [extra('M', [6, 7]), extra('L', [6, 7])],
  [extra('D', WEEKDAYS)],
  [extra('A', [2, 4, 6])],
  [extra('B', WEEKDAYS)],
];

const withMoreNeeds = (clients: readonly DemoClient[]): readonly DemoClient[] => {
  const first = clients.length - MORE_NEEDS.length;
  return clients.map((one, at) => ({ ...one, needs: [...one.needs, ...(MORE_NEEDS[at - first] ?? [])] }));
};

type Renamed = (person: MemberId) => MemberId;

const clientIn = ({ code, contact, over65, wishes, zone, away }: Client, as: Renamed): Client => ({
  code,
  ...(contact ? { contact: as(contact) } : {}),
  over65,
  wishes: wishes.map((wish) => (wish.wish === 'language' ? wish : { ...wish, member: as(wish.member) })),
  ...(zone ? { zone } : {}),
  away,
});

const clock = wallClockIn(CAST.timeZone);

const shiftOf = ({ turn, round }: Route, number: number, as: Renamed): Shift => ({
  id: shiftId(`s-${turn.date}-${number + 1}`),
  member: as(turn.member),
  start: clock(turn.date, turn.from),
  end: clock(turn.date, turn.until),
  kind: turn.kind,
  breakMinutes: turn.breakMinutes,
  round,
  competences: [],
});

const visitOf = ({ wanted, date, from, until, routes }: Planned, number: number, as: Renamed): Visit => {
  const { demo, need } = wanted;
  const start = clock(date, from);
  const movable = need.part === 'L' || need.part === 'A';
  return {
    id: visitId(`v-${date}-${number + 1}`),
    client: demo.client.code,
    start,
    end: minutesLater(start, until - from),
    members: routes.map(({ turn }) => as(turn.member)),
    kind: 'home-help',
    tasks: need.tasks,
    movable,
    ...(movable ? { earliest: minutesLater(start, -30), latest: minutesLater(start, 60) } : {}),
    requires: [],
  };
};

/** A team of fourteen carers and their leader over a week, its visits planned onto their rounds as the demo's are. */
export const weekTeam = (): CareTeam => {
  const company = companyOf(CAST, MONDAY);
  const people = [...company.carers, company.leader];
  const numbers = new Map(people.map(({ id }, at) => [id, memberId(`m${at + 1}`)]));
  const as: Renamed = (person) => numbers.get(person) ?? person;
  const clients = withMoreNeeds(clientsOf(CAST, company, MONDAY));
  const turns = weekTurns(company.carers, MONDAY);
  const wantedOn = wantedOf(CAST, clients);
  const meetings = meetingsUntil(MONDAY);
  const dates = Array.from({ length: DAYS_PLANNED }, (_, day) => addDays(MONDAY, day));
  /** The demo stages its story on the day after its today; here nobody does. */
  const today = addDays(MONDAY, -7);
  const days = dates.map((date): Day => {
    const routes = routesOf(
      CAST,
      turns.filter((turn) => turn.date === date),
    );
    const wanted = wantedOn(date);
    const planned = planDay({ cast: CAST, company, today, date, routes, wanted, meetings, way: wayOf(CAST) });
    const inOrder = [...planned].sort((a, b) => a.from - b.from || a.wanted.place - b.wanted.place);
    return {
      date,
      shifts: routes.map((route, number) => shiftOf(route, number, as)),
      visits: inOrder.map((one, number) => visitOf(one, number, as)),
    };
  });
  const memberNamed = (name: string): Member => {
    const found = people.find((one) => one.name === name || one.name.split(' ')[0] === name);
    if (!found) throw new Error(`no ${name} in the team`);
    return found;
  };
  const id = (name: string) => as(memberNamed(name).id);
  return {
    team: {
      id: teamId(CAST.id),
      name: CAST.name,
      language: CAST.language,
      timeZone: CAST.timeZone,
      profile: CAST.profile,
      zones: zonesOf(CAST),
      settings: { leaderDeputy: id('Anna'), outOfHours: { name: 'Trygghetsjouren', phone: '060-19 10 00' } },
    },
    members: people.map((member) => ({ ...member, id: as(member.id) })),
    clients: clients.map(({ client }) => clientIn(client, as)),
    days,
    id,
    object: (name) => memberNamed(name).objectId,
  };
};

/** Whom the same leader leads besides. */
export const smallTeam = (leader: Member): CareTeam => {
  const dates = [MONDAY, addDays(MONDAY, 1), addDays(MONDAY, 2), addDays(MONDAY, 3)];
  const each = <T>(what: T) => Object.fromEntries(dates.map((date) => [date, what]));
  const described = careTeam({
    id: 'linden',
    members: [
      { name: 'Olle Strand' },
      { name: 'Hodan Abdi' },
      { name: 'Viktor Dahl' },
      { name: leader.name, objectId: leader.objectId, role: 'leader', profession: leader.profession },
    ],
    clients: [{ code: 'K-2001' }, { code: 'K-2002' }, { code: 'K-2003' }],
    shifts: each(['Olle Strand 07:00-16:00', 'Hodan Abdi 12:00-20:00', 'Viktor Dahl 07:00-16:00']),
    visits: each(['K-2001 10:00-10:30 Olle_Strand', 'K-2002 11:30-12:15 Olle_Strand', 'K-2003 17:00-17:30 Hodan_Abdi']),
    settings: {},
  });
  return { ...described, team: { ...described.team, name: 'Hemtjänst Linden' } };
};
