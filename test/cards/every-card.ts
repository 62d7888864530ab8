import { myDayCard } from '../../src/cards/my-day';
import { helpCard, personalWelcome, teamWelcome } from '../../src/cards/welcome';
import type { Card } from '../../src/core/card';
import type { Language } from '../../src/core/team';
import { choice } from '../../src/flows/swap/cards';
import { myDay } from '../../src/reports/my-day';
import { textsIn } from '../../src/text';
import { type Round, roundOf, WEDNESDAY } from '../flows/swap/round';
import { drafted, refusedTo, shownTo, viewOf } from '../flows/swap/seen';
import { type CareTeam, careTeam, type Described, teamNorr } from '../support/care-team';

/** The same team as `teamNorr`, in Oslo. */
const teamSor = (): CareTeam => {
  const names: Readonly<Record<string, string>> = {
    'Sara Lind': 'Hanne Dahl',
    'Ahmed Ali': 'Jonas Lie',
    'Yonas Tesfay': 'Yonas Tesfay',
    'Lisa Holm': 'Ingrid Moen',
    'Maria Ek': 'Marit Berg',
    'Karin Berg': 'Kari Nes',
  };
  const renamed = (text: string): string =>
    Object.entries(names).reduce(
      (done, [from, to]) => done.replaceAll(from, to).replaceAll(from.replace(' ', '_'), to.replace(' ', '_')),
      text.replaceAll('K-1047', 'B-231').replaceAll('K-10', 'B-2'),
    );
  const described: Described = JSON.parse(renamed(JSON.stringify(DESCRIBED)));
  const care = careTeam({ ...described, profile: 'no-aml', language: 'nb' });
  return { ...care, team: { ...care.team, name: 'Hjemmetjenesten Sør' } };
};

const DESCRIBED: Described = {
  members: [
    { name: 'Sara Lind', delegations: [{}] },
    { name: 'Ahmed Ali', delegations: [{}] },
    { name: 'Yonas Tesfay' },
    { name: 'Lisa Holm', delegations: [{}] },
    { name: 'Maria Ek' },
    { name: 'Karin Berg', role: 'leader', profession: 'leder' },
  ],
  zones: [{ from: 'A', to: 'B', minutes: 8 }],
  clients: [
    { code: 'K-1047', zone: 'A', contact: 'Lisa Holm' },
    { code: 'K-1020', zone: 'B' },
    { code: 'K-1033', zone: 'A' },
    { code: 'K-1007', zone: 'A' },
  ],
  shifts: {
    '2026-11-25': [
      'Sara Lind 07:00-16:00',
      'Ahmed Ali 07:00-16:00',
      'Yonas Tesfay 07:00-16:00',
      'Lisa Holm 14:00-22:00',
      'Maria Ek 07:00-16:00',
    ],
  },
  visits: {
    '2026-11-25': [
      'K-1047 14:30-15:00 Sara_Lind',
      'K-1007 08:00-08:30 Sara_Lind insulin',
      'K-1020 10:00-10:45 Sara_Lind+Yonas_Tesfay',
      'K-1033 13:30-14:00 Ahmed_Ali',
      'K-1020 14:15-14:45 Maria_Ek',
      'K-1007 17:00-17:30 Lisa_Holm insulin',
    ],
  },
};

interface Cast {
  readonly team: () => CareTeam;
  readonly owner: string;
  readonly taker: string;
  readonly busy: string;
  readonly contact: string;
  readonly visit: string;
  readonly healthVisit: string;
}

const NORR: Cast = {
  team: () => teamNorr(),
  owner: 'Sara',
  taker: 'Ahmed',
  busy: 'Maria',
  contact: 'Lisa',
  visit: 'K-1047 14:30',
  healthVisit: 'K-1007 08:00',
};

const SOR: Cast = {
  team: teamSor,
  owner: 'Hanne',
  taker: 'Jonas',
  busy: 'Marit',
  contact: 'Ingrid',
  visit: 'B-231 14:30',
  healthVisit: 'B-207 08:00',
};

export interface NamedCard {
  /** `question.offer-draft` */
  readonly name: string;
  readonly card: Card;
}

const began = (cast: Cast, how: (round: Round) => void): Round => {
  const round = roundOf(cast.team());
  how(round);
  return round;
};

const draw = (language: Language): readonly NamedCard[] => {
  const cast = language === 'nb' ? SOR : NORR;
  const { owner, taker, busy, contact, visit, healthVisit } = cast;
  const texts = textsIn(language);
  const fresh = roundOf(cast.team());
  const offered = (to?: string) => began(cast, (round) => round.does(round.offer(owner, visit, to ? { to } : {})));
  const health = began(cast, (round) => round.does(round.offer(owner, healthVisit)));
  const requested = began(cast, (round) => round.does(round.take(taker, visit, owner)));
  const after = (how: (round: Round) => void, to?: string): Round => {
    const round = offered(to);
    how(round);
    return round;
  };
  const taken = after((round) => round.does(round.accept(taker, 1)));
  const declined = after((round) => round.does(round.decline(taker, 1)), taker);
  const one = after((round) => round.does(round.decline(taker, 1)));
  const kept = began(cast, (round) => {
    round.does(round.take(taker, visit, owner));
    round.does(round.decline(owner, 1));
  });
  const withdrawn = after((round) => round.does(round.withdraw(owner)));
  const expired = after((round) => {
    round.pass(29 * 60);
    round.does(round.expire());
  });
  const dayOf = (round: Round, name: string): Card => {
    const view = viewOf(round, round.who(name), language);
    const days = [...round.stored().days.values()];
    return myDayCard(myDay(view.team, days, view.reader, WEDNESDAY), view).card;
  };
  const options = [healthVisit, visit].map((words) => ({ title: words, press: { verb: 'draftOffer', data: {} } }));
  const sent = (words: string, to: string) => drafted(fresh, fresh.offer(owner, words, { to }), language).card;
  return [
    { name: 'question.offer-draft', card: drafted(fresh, fresh.offer(owner, visit), language).card },
    { name: 'question.offer-draft-named', card: sent(visit, taker) },
    { name: 'question.offer', card: shownTo(offered(), taker, language).card },
    { name: 'question.offer-health-task', card: shownTo(health, taker, language).card },
    { name: 'question.request-draft', card: drafted(fresh, fresh.take(taker, visit, owner), language).card },
    { name: 'question.request', card: shownTo(requested, owner, language).card },
    {
      name: 'question.which-visit',
      card: choice(texts.which.visit, texts.which.visitSmall, options, viewOf(fresh, fresh.who(owner), language)).card,
    },
    { name: 'refusal.double-booking', card: sent(visit, busy) },
    { name: 'refusal.outside-shift', card: sent(healthVisit, contact) },
    { name: 'refusal.delegation', card: sent(healthVisit, 'Yonas') },
    { name: 'refusal.not-yours', card: drafted(fresh, fresh.offer(taker, visit), language).card },
    { name: 'refusal.not-asked', card: refusedTo(requested, requested.accept(busy), language).card },
    { name: 'status.waiting', card: shownTo(offered(), owner, language).card },
    { name: 'status.waiting-request', card: shownTo(requested, taker, language).card },
    { name: 'status.taken-by-me', card: shownTo(taken, taker, language).card },
    { name: 'status.taken-from-me', card: shownTo(taken, owner, language).card },
    { name: 'status.taken-by-another', card: shownTo(taken, 'Yonas', language).card },
    { name: 'status.declined-by-me', card: shownTo(one, taker, language).card },
    { name: 'status.declined', card: shownTo(declined, owner, language).card },
    { name: 'status.kept-by-me', card: shownTo(kept, owner, language).card },
    { name: 'status.withdrawn', card: shownTo(withdrawn, taker, language).card },
    { name: 'status.expired', card: shownTo(expired, owner, language).card },
    { name: 'my-day.visits', card: dayOf(offered(), owner) },
    { name: 'my-day.changed-at-my-client', card: dayOf(taken, contact) },
    { name: 'my-day.free', card: dayOf(fresh, language === 'nb' ? 'Kari' : 'Karin') },
    { name: 'welcome.personal', card: personalWelcome(owner, texts) },
    { name: 'welcome.team', card: teamWelcome(cast.team().team.name, texts, [texts.welcome.missing(2)]) },
    { name: 'welcome.help', card: helpCard(texts, texts.unknown) },
  ];
};

const drawn = new Map<Language, readonly NamedCard[]>();

/** Every card that the house draws, in one language: each template in each of its cases. */
export const everyCard = (language: Language): readonly NamedCard[] => {
  const cards = drawn.get(language) ?? draw(language);
  drawn.set(language, cards);
  return cards;
};
