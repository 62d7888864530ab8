import { monthOf } from '../core/frames';
import { type ClientCode, caseId, type IsoDate, wallTime } from '../core/ids';
import type { Day, Member, Visit } from '../core/roster';
import type { Span } from '../core/span';
import { NOTHING_STANDING } from '../core/standing';
import type { Language, People } from '../core/team';
import { addDays, instantOf, localTime } from '../core/time';
import { type Effect, effectOf, standingFor, type Wanted } from '../planning/changed-need';
import { type Fit, fitOf } from '../planning/frame';
import { daysOf, peopleOf } from './days';
import type { DemoPlan } from './plan';

/** So far ahead a lasting change is looked at. */
const AHEAD = 28;
/** In minutes, the first that does it. */
const INSIDE = [10, 5];
const OUTSIDE = [15, 30, 45, 60, 90];

type Words = {
  readonly tomorrow: (client: string, minutes: number, time: string) => string;
  readonly onwards: (client: string, minutes: number, time: string) => string;
  readonly silent: (client: string) => string;
  readonly day: string;
  readonly mine: string;
};

const WORDS: Readonly<Partial<Record<Language, Words>>> = {
  sv: {
    tomorrow: (client, minutes, time) => `${client} behöver ${minutes} min mer imorgon ${time}`,
    onwards: (client, minutes, time) => `${client} behöver ${minutes} min mer från imorgon ${time}`,
    silent: (client) => `${client} svarar inte`,
    day: 'min dag imorgon',
    mine: 'mina ärenden',
  },
  nb: {
    tomorrow: (client, minutes, time) => `${client} trenger ${minutes} min mer i morgen kl ${time}`,
    onwards: (client, minutes, time) => `${client} trenger ${minutes} min mer fra i morgen kl ${time}`,
    silent: (client) => `${client} svarer ikke`,
    day: 'min dag i morgen',
    mine: 'mine saker',
  },
};

/** What one can report of clients. */
export interface NeedTries {
  /** Fits the client's frame, and the day of the colleague who comes there tomorrow. */
  readonly inside?: string;
  /** Asks for more than the client's frame has room for. */
  readonly outside?: string;
  /** Somebody has to call for help. */
  readonly acute: string;
  /** What the colleague can write to see it, and the reporter to see where it stands. */
  readonly day: string;
  readonly mine: string;
  /** By name: who decides of frames. */
  readonly assessor: string;
}

interface Searched {
  readonly people: People;
  readonly days: readonly Day[];
  readonly tomorrow: IsoDate;
}

const timeOf = ({ people }: Searched, { start }: Visit) => localTime(start, people.team.timeZone);

/** What a longer visit comes to, and how that lies to the frame. */
const longer = (searched: Searched, visit: Visit, minutes: number, span: Span): Effect & { readonly fit: Fit } => {
  const { people, days, tomorrow } = searched;
  const { team, clients } = people;
  const client = clients.get(visit.client);
  if (!client) throw new Error(`${visit.client} is no client of ${team.id}`);
  const wanted: Wanted = { change: 'longer', which: { at: timeOf(searched, visit) }, minutes, ...span };
  const at = instantOf(tomorrow, wallTime('00:00'), team.timeZone);
  const decided = { client: client.code, caseId: caseId('try'), number: 1, at };
  const over = { clients, standing: NOTHING_STANDING, timeZone: team.timeZone };
  const effect = effectOf(people, days, over, standingFor(wanted, decided));
  return { ...effect, fit: fitOf(client, span, days, effect) };
};

const isOwn =
  ({ id }: Member) =>
  ({ members }: Visit): boolean =>
    members.length === 1 && members[0] === id;

const tomorrows = ({ days, tomorrow }: Searched): readonly Visit[] =>
  days.find(({ date }) => date === tomorrow)?.visits ?? [];

const firstOf = (
  visits: readonly Visit[],
  minutes: readonly number[],
  isOne: (visit: Visit, minutes: number) => boolean,
): { readonly visit: Visit; readonly more: number } | undefined => {
  for (const more of minutes) {
    const visit = visits.find((one) => isOne(one, more));
    if (visit) return { visit, more };
  }
  return undefined;
};

/** Once a colleague has taken that client's visits of tomorrow. */
const onceGiven = (searched: Searched, client: ClientCode, to: Member): Searched => {
  const given = (visit: Visit, date: IsoDate) => visit.client === client && date === searched.tomorrow;
  return {
    ...searched,
    days: searched.days.map((day) => ({
      ...day,
      visits: day.visits.map((visit) => (given(visit, day.date) ? { ...visit, members: [to.id] } : visit)),
    })),
  };
};

/**
 * What `reports` can write of the clients that are visited tomorrow, by themselves or by `comes`, whether or not `comes` has taken the `offered`
 * client's visit by then.
 */
export const needTries = (
  demo: DemoPlan,
  today: IsoDate,
  { reports, comes, offered }: { readonly reports: string; readonly comes: string; readonly offered: ClientCode },
): NeedTries => {
  const named = (name: string) => demo.members.find((member) => member.name === name);
  const [reporter, carer] = [named(reports), named(comes)];
  const assessor = demo.members.find(({ role }) => role === 'assessor');
  const words = WORDS[demo.team.language];
  if (!reporter || !carer || !assessor || !words) throw new Error(`nobody to report to in ${demo.team.id}`);
  const tomorrow = addDays(today, 1);
  const [from, to] = [monthOf(tomorrow).from, addDays(tomorrow, AHEAD)];
  const people = peopleOf(demo);
  const days = daysOf(demo).filter(({ date }) => from <= date && date <= to);
  const searched: Searched = { people, days, tomorrow };
  const isOfMinutes = ({ client }: Visit) => people.clients.get(client)?.frame?.frame === 'minutes';
  const others = tomorrows(searched).filter(({ client }) => client !== offered);
  const once: Span = { from: tomorrow, until: tomorrow };
  const fits = (among: Searched, visit: Visit, minutes: number): boolean => {
    const { fit, touched } = longer(among, visit, minutes, once);
    return fit.fits && touched.length === 1 && touched[0]?.after?.members.length === 1;
  };
  const given = onceGiven(searched, offered, carer);
  const theirs = others.filter(isOwn(carer));
  const inside = firstOf(
    [...theirs.filter(isOfMinutes), ...theirs.filter((visit) => !isOfMinutes(visit))],
    INSIDE,
    (visit, minutes) => fits(searched, visit, minutes) && fits(given, visit, minutes),
  );
  const elsewhere = others.filter((visit) => isOfMinutes(visit) && visit.client !== inside?.visit.client);
  const outside = firstOf(
    [...elsewhere.filter(isOwn(reporter)), ...elsewhere],
    OUTSIDE,
    (visit, minutes) => !longer(searched, visit, minutes, { from: tomorrow }).fit.fits,
  );
  const [own] = others.filter(isOwn(reporter));
  if (!own) throw new Error(`${reports} visits nobody on ${tomorrow}`);
  const said = (say: Words['tomorrow'], found: { readonly visit: Visit; readonly more: number }): string =>
    say(found.visit.client, found.more, timeOf(searched, found.visit).replace(':', '.'));
  return {
    ...(inside ? { inside: said(words.tomorrow, inside) } : {}),
    ...(outside ? { outside: said(words.onwards, outside) } : {}),
    acute: words.silent(own.client),
    day: words.day,
    mine: words.mine,
    assessor: assessor.name,
  };
};
