import { type IsoDate, shiftId, teamId, visitId } from '../core/ids';
import type { Client, Member, Shift, Visit } from '../core/roster';
import type { Team } from '../core/team';
import { addDays, minutesLater, weekdayOf } from '../core/time';
import type { Cast } from './cast';
import { clientsOf, type PartOfDay } from './clients';
import { type Planned, planDay } from './day-plan';
import { framed } from './frames';
import { meetingsUntil } from './meetings';
import { companyOf, everyone } from './members';
import { datesAfter, PLAN_FROM, PLAN_TO, rotaOf, STRETCHES } from './rota';
import { type Route, routesOf, wayOf, zonesOf } from './route';
import { type WallClock, wallClockIn } from './wall-clock';
import { wantedOf } from './wanted';

/** A whole demo team around `today`. People stand under their object ids, as in the files. */
export interface DemoPlan {
  readonly team: Team;
  readonly members: readonly Member[];
  readonly clients: readonly Client[];
  readonly shifts: readonly Shift[];
  readonly visits: readonly Visit[];
}

const SERVICE: Readonly<Record<PartOfDay, string>> = { M: 'HYG', L: 'MAT', A: 'SER', D: 'MAT', B: 'HYG', N: 'TIL' };
const MOVABLE: readonly PartOfDay[] = ['L', 'A'];

const compact = (date: IsoDate): string => date.replaceAll('-', '');

const shiftOf = (clock: WallClock, { turn, round }: Route, number: number): Shift => ({
  id: shiftId(`S-${compact(turn.date)}-${number + 1}`),
  member: turn.member,
  start: clock(turn.date, turn.from),
  end: clock(turn.date, turn.until),
  kind: turn.kind,
  breakMinutes: turn.breakMinutes,
  round,
  competences: [],
});

const visitOf = (cast: Cast, clock: WallClock, planned: Planned, number: number): Visit => {
  const { demo, need } = planned.wanted;
  const start = clock(planned.date, planned.from);
  const movable = MOVABLE.includes(need.part);
  return {
    id: visitId(`V-${compact(planned.date)}-${String(number + 1).padStart(3, '0')}`),
    client: demo.client.code,
    start,
    end: minutesLater(start, planned.until - planned.from),
    members: planned.routes.map(({ turn }) => turn.member),
    kind: need.part === 'D' && need.tasks.includes(cast.tasks.insulin) ? 'home-health' : 'home-help',
    tasks: need.tasks,
    serviceCode: SERVICE[need.part],
    ...(movable ? { earliest: minutesLater(start, -30), latest: minutesLater(start, 60) } : {}),
    movable,
    requires: [],
  };
};

const SATURDAY = 6;

/** Nobody's yet: a forenoon of the first Saturday that is not close. */
const vacantShift = (cast: Cast, clock: WallClock, today: IsoDate): Shift => {
  const dates = [2, 3, 4, 5, 6, 7, 8].map((day) => addDays(today, day));
  const date = dates.find((one) => weekdayOf(one) === SATURDAY) ?? addDays(today, 2);
  return {
    id: shiftId(`S-${compact(date)}-V`),
    start: clock(date, 8 * 60),
    end: clock(date, 12 * 60),
    kind: 'D',
    breakMinutes: 0,
    round: cast.zones[0] ?? '',
    competences: [],
  };
};

/** The same plan for the same team and `today`, from 28 days before it to 21 after it. */
export const demoPlan = (cast: Cast, today: IsoDate): DemoPlan => {
  const company = companyOf(cast, today);
  const clients = clientsOf(cast, company, today);
  const clock = wallClockIn(cast.timeZone);
  const turns = rotaOf(cast, company, today, clock);
  const wantedOn = wantedOf(cast, clients);
  const meetings = meetingsUntil(today);
  const way = wayOf(cast);
  const planned = STRETCHES.flatMap(([from, to]) => datesAfter(today, from, to)).map((date) => {
    const routes = routesOf(
      cast,
      turns.filter((turn) => turn.date === date),
    );
    const visited = planDay({ cast, company, today, date, routes, wanted: wantedOn(date), meetings, way });
    const inOrder = [...visited].sort((a, b) => a.from - b.from || a.wanted.place - b.wanted.place);
    return {
      date,
      shifts: routes.map((route, number) => shiftOf(clock, route, number)),
      visits: inOrder.map((one, number) => visitOf(cast, clock, one, number)),
    };
  });
  const days = planned.sort((a, b) => a.date.localeCompare(b.date));
  const visits = days.flatMap((day) => day.visits);
  const shifts = [...days.flatMap((day) => day.shifts), vacantShift(cast, clock, today)];
  const { id, name, language, timeZone, profile, teamsTeamId, settings } = cast;
  return {
    team: {
      id: teamId(id),
      name,
      language,
      timeZone,
      profile,
      teamsTeamId,
      zones: zonesOf(cast),
      settings: {
        healthTasks: Object.values(cast.tasks),
        quietHours: { from: '00:00', to: '00:00' },
        nurseOnCall: { member: company.nurse.id, phone: cast.nursePhone },
        ...settings,
      },
    },
    members: everyone(company),
    clients: framed(
      cast,
      clients.map(({ client }) => client),
      visits,
      PLAN_TO - PLAN_FROM + 1,
    ),
    shifts,
    visits,
  };
};
