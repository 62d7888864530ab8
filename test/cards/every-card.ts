import { withLine } from '../../src/bot/held';
import { calendarSetting } from '../../src/cards/calendar';
import { caseRow, myCasesCard } from '../../src/cards/my-cases';
import { myDayCard } from '../../src/cards/my-day';
import { myWeekCard } from '../../src/cards/my-week';
import { planCheckCard } from '../../src/cards/plan-check';
import { questionsCard } from '../../src/cards/questions';
import { settingsCard } from '../../src/cards/settings';
import { helpCard, personalWelcome, teamWelcome } from '../../src/cards/welcome';
import type { Card } from '../../src/core/card';
import { clientCode, instant, isoDate, type MemberId, visitId } from '../../src/core/ids';
import type { Shift, Visit } from '../../src/core/roster';
import type { Changed } from '../../src/core/shown-day';
import type { Language } from '../../src/core/team';
import { addDays, MINUTE, minutesLater } from '../../src/core/time';
import { choice } from '../../src/flows/choice';
import { decisionsCard } from '../../src/flows/decisions';
import type { Drawn, View } from '../../src/flows/edge';
import { settings as myDaySettings, whenChoice, wishCard } from '../../src/flows/my-day/cards';
import { phrasesFor } from '../../src/flows/phrases';
import { status } from '../../src/flows/status';
import { linesOf } from '../../src/flows/swap/mine';
import { openCard } from '../../src/flows/swap/open-card';
import type { SwapCase } from '../../src/flows/swap/swap';
import { myDay } from '../../src/reports/my-day';
import { checkPlan } from '../../src/reports/plan-check';
import { textsIn } from '../../src/text';
import { type Round, roundOf, WEDNESDAY } from '../flows/swap/round';
import { drafted, refusedTo, shownTo, viewOf } from '../flows/swap/seen';
import { type CareTeam, careTeam, type Described, teamNorr } from '../support/care-team';
import { widely } from '../support/every-day';
import { awayCards } from './away-cards';
import { calendarCards } from './calendar-cards';
import { clashCards } from './clash-cards';
import { followUpCards } from './follow-up-cards';
import { mattersCards } from './matters-cards';
import { needCards } from './need-cards';
import { newClientCards } from './new-client-cards';
import { obstacleCards } from './obstacle-cards';
import { proposalCards } from './proposal-cards';
import { roleCards } from './role-cards';
import { shiftCards } from './shift-cards';
import { summaryCards } from './summary-cards';
import { surveyCards } from './survey-cards';
import { trustCards } from './trust-cards';
import { vacancyCards } from './vacancy-cards';

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
  readonly leader: string;
  readonly visit: string;
  readonly healthVisit: string;
  /** The taker's own. */
  readonly returned: string;
  readonly busyVisit: string;
}

/** Lisa's evening ends early enough for a visit at eight in the morning to be an exception only: 13 hours from first to last. */
const withShortEvening = (): CareTeam => {
  const care = teamNorr();
  const lisa = care.id('Lisa Holm');
  const short = (shift: Shift): Shift =>
    shift.member === lisa ? { ...shift, end: minutesLater(shift.end, -60) } : shift;
  return { ...care, days: care.days.map((day) => ({ ...day, shifts: day.shifts.map(short) })) };
};

const NORR: Cast = {
  team: withShortEvening,
  owner: 'Sara',
  taker: 'Ahmed',
  busy: 'Maria',
  contact: 'Lisa',
  leader: 'Karin',
  visit: 'K-1047 14:30',
  healthVisit: 'K-1007 08:00',
  returned: 'K-1033 13:30',
  busyVisit: 'K-1020 14:15',
};

const SOR: Cast = {
  team: teamSor,
  owner: 'Hanne',
  taker: 'Jonas',
  busy: 'Marit',
  contact: 'Ingrid',
  leader: 'Kari',
  visit: 'B-231 14:30',
  healthVisit: 'B-207 08:00',
  returned: 'B-233 13:30',
  busyVisit: 'B-220 14:15',
};

export interface NamedCard {
  /** `question.offer-draft` */
  readonly name: string;
  readonly card: Card;
  readonly drawn: Drawn;
}

const began = (cast: Cast, how: (round: Round) => void): Round => {
  const round = roundOf(cast.team());
  how(round);
  return round;
};

/** The team with only these at work. */
const atWork = (care: CareTeam, names: readonly string[]): CareTeam => {
  const { who } = roundOf(care);
  const working: readonly MemberId[] = names.map((name) => who(name));
  return {
    ...care,
    days: care.days.map((day) => ({
      ...day,
      shifts: day.shifts.filter(({ member }) => member !== undefined && working.includes(member)),
    })),
  };
};

const leaderless = (care: CareTeam): CareTeam => ({
  ...care,
  members: care.members.filter((member) => member.role !== 'leader'),
});

/** The owner comes to that client twice that day, and the plan covers the weeks around it: for the client the taker is a new face. */
const comingTwice = ({ team, visit }: Cast): CareTeam => {
  const care = team();
  const { id } = roundOf(care).visit(visit);
  const twice = (one: Visit): readonly Visit[] =>
    one.id === id
      ? [
          one,
          {
            ...one,
            id: visitId(`${id}-before`),
            start: minutesLater(one.start, -180),
            end: minutesLater(one.end, -180),
          },
        ]
      : [one];
  return { ...care, days: widely(care.days.map((day) => ({ ...day, visits: day.visits.flatMap(twice) }))) };
};

/** Their health tasks are theirs for three weeks more. */
const endingSoon = ({ team }: Cast): CareTeam => {
  const care = team();
  return {
    ...care,
    members: care.members.map((member) => ({
      ...member,
      delegations: member.delegations.map((given) => ({ ...given, validTo: isoDate('2026-12-15') })),
    })),
  };
};

/** Only the owner and the taker are at work, and the taker comes from the other zone with three minutes for the way. */
const withoutTime = ({ team, owner, taker, busy, visit }: Cast): CareTeam => {
  const care = atWork(team(), [owner, taker]);
  const round = roundOf(care);
  const wanted = round.visit(visit);
  const away = round.who(busy);
  const elsewhere = care.days.flatMap((day) => day.visits).find((one) => one.members.includes(away))?.client;
  if (!elsewhere) throw new Error(`${busy} has no visit`);
  return {
    ...care,
    days: care.days.map((day) => ({
      ...day,
      visits: day.visits.map((one) =>
        one.members.includes(round.who(taker))
          ? {
              ...one,
              client: elsewhere,
              start: instant(wanted.start - 33 * MINUTE),
              end: instant(wanted.start - 3 * MINUTE),
            }
          : one,
      ),
    })),
  };
};

/** The plan as it stands, as `name` sees it; `late`: with every shift so much longer. */
const checked = (round: Round, name: string, language: Language, late = 0): Drawn => {
  const view = viewOf(round, round.who(name), language);
  const days = [...round.stored().days.values()].map((day) => ({
    ...day,
    shifts: day.shifts.map((shift) => ({ ...shift, end: minutesLater(shift.end, late) })),
  }));
  const range = { from: WEDNESDAY, to: addDays(WEDNESDAY, 6) };
  const whole = view.team.members.get(view.reader)?.role === 'leader';
  return planCheckCard(checkPlan(view.team, days, range, whole ? undefined : [view.reader]), { ...range, whole }, view);
};

/** Under Norwegian law, where the leader has approved beforehand what lies outside the shift. */
const standingTeam = ({ team, leader }: Cast): CareTeam => {
  const care = team();
  const by = roundOf(care).who(leader);
  const standingApproval = { rules: ['outsideShift'], by, from: isoDate('2026-11-01'), until: isoDate('2027-02-22') };
  const settings = { ...care.team.settings, policy: { version: 4, standingApproval } };
  return { ...care, team: { ...care.team, profile: 'no-aml', settings } };
};

const named = (cards: readonly (readonly [string, Drawn])[]): readonly NamedCard[] =>
  cards.map(([name, drawn]) => ({ name, card: drawn.card, drawn }));

const draw = (language: Language): readonly NamedCard[] => {
  const cast = language === 'nb' ? SOR : NORR;
  const { owner, taker, busy, contact, leader, visit, healthVisit, returned, busyVisit } = cast;
  const texts = textsIn(language);
  const { profile } = cast.team().team;
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
  const undone = after((round) => {
    round.does(round.accept(taker, 1));
    round.does(round.undo(taker));
  });
  const swapAsked = began(cast, (round) => round.does(round.swap(owner, visit, taker, returned)));
  const swapDone = began(cast, (round) => {
    round.does(round.swap(owner, visit, taker, returned));
    round.does(round.accept(taker, 1));
  });
  const casesOf = (round: Round, name: string): Drawn => {
    const view = viewOf(round, round.who(name), language);
    return myCasesCard(linesOf([...round.stored().cases.values()] as SwapCase[], view), view);
  };
  const several = after((round) => {
    round.does(round.accept(taker, 1));
    round.does(round.offer(owner, healthVisit));
  });
  const bothAsked = after((round) => round.does(round.offer(owner, healthVisit)));
  const questionsOf = (round: Round, name: string): Drawn => {
    const view = viewOf(round, round.who(name), language);
    const lines = linesOf([...round.stored().cases.values()] as SwapCase[], view);
    return questionsCard(
      lines.map((line) => caseRow(line, view)),
      view,
    );
  };
  const withdrawn = after((round) => round.does(round.withdraw(owner)));
  const expired = after((round) => {
    round.pass(29 * 60);
    round.does(round.expire());
  });
  const dayOf = (round: Round, name: string, since: readonly Changed[] = []): Drawn => {
    const view = viewOf(round, round.who(name), language);
    const days = [...round.stored().days.values()];
    return myDayCard(
      myDay(view.team, days, view.reader, WEDNESDAY),
      new Map([[clientCode('K-1047'), view.texts.matters.short.matters('sova till nio')]]),
      view,
      since,
    );
  };
  const weekOf = (round: Round, name: string): Drawn => {
    const view = viewOf(round, round.who(name), language);
    const days = [...round.stored().days.values()];
    const dayOn = (ahead: number) => myDay(view.team, days, view.reader, addDays(WEDNESDAY, ahead));
    return myWeekCard([dayOn(0), dayOn(1), dayOn(2)], view);
  };
  const inChannel = (round: Round): Drawn => {
    const shown = openCard(round.last(), viewOf(round, round.who(owner), language));
    if (!shown) throw new Error('it is not for the channel');
    return shown;
  };
  const also = [{ visit: fresh.visit(healthVisit).id, date: WEDNESDAY }];
  const both = { ...fresh.offer(owner, visit), also };
  const askedBoth = began(cast, (round) => round.does({ ...round.offer(owner, visit), also }));
  const optionsOf = (titles: readonly string[]) =>
    titles.map((title) => ({ title, press: { verb: 'draftOffer', data: {} } }));
  const ownerView = viewOf(fresh, fresh.who(owner), language);
  const withQuietHours = {
    texts,
    team: { ...ownerView.team, team: { ...ownerView.team.team, settings: {} } },
  };
  const wishes = (view: View) => [...myDaySettings(view), calendarSetting(false, view)];
  const say = phrasesFor(ownerView);
  const options = optionsOf([healthVisit, visit].map((words) => say.visit(fresh.visit(words))));
  const everyVisit = [...fresh.stored().days.values()].flatMap((day) => day.visits);
  const manyOptions = optionsOf(everyVisit.slice(0, 6).map(say.visit));
  const twoQuestions = optionsOf(
    [visit, healthVisit].map((words, at) => `#${at + 1} ${say.visit(fresh.visit(words))}`),
  );
  const newFace = roundOf(comingTwice(cast));
  newFace.does(newFace.offer(owner, visit, { to: taker }));
  const hurried = roundOf(withoutTime(cast));
  const alone = roundOf(leaderless(atWork(cast.team(), [owner])));
  const exceptional = began(cast, (round) => round.does(round.offer(owner, healthVisit, { to: contact })));
  const agreedThen = (how: (round: Round) => void): Round =>
    began(cast, (round) => {
      round.does(round.offer(owner, healthVisit, { to: contact }));
      round.does(round.accept(contact, 1));
      how(round);
    });
  const agreed = agreedThen(() => undefined);
  const approved = agreedThen((round) => round.does(round.approve(leader)));
  const rejected = agreedThen((round) => round.does(round.reject(leader)));
  const unanswered = agreedThen((round) => {
    round.pass(22 * 60);
    round.does(round.remind());
  });
  const withStanding = standingTeam(cast);
  const passedByStanding = roundOf(withStanding);
  passedByStanding.does(passedByStanding.offer(owner, healthVisit, { to: contact }));
  passedByStanding.does(passedByStanding.accept(contact, 1));
  const sent = (words: string, to: string) => drafted(fresh, fresh.offer(owner, words, { to }), language);
  return named([
    ['question.offer-draft', drafted(fresh, fresh.offer(owner, visit), language)],
    ['question.offer-draft-named', sent(visit, taker)],
    ['question.offer', shownTo(offered(), taker, language)],
    ['question.new-face', shownTo(newFace, taker, language)],
    ['question.offer-health-task', shownTo(health, taker, language)],
    ['question.request-draft', drafted(fresh, fresh.take(taker, visit, owner), language)],
    ['question.request', shownTo(requested, owner, language)],
    ['question.swap-draft', drafted(fresh, fresh.swap(owner, visit, taker, returned), language)],
    ['question.swap', shownTo(swapAsked, taker, language)],
    ['question.undo-draft', drafted(taken, taken.undo(taker), language)],
    ['question.undo-draft-by-owner', drafted(taken, taken.undo(owner), language)],
    ['choice.which-visit', choice(texts.which.visit, texts.which.visitSmall, options, ownerView)],
    ['choice.more-than-fit', choice(texts.which.visit, texts.which.visitSmall, manyOptions, ownerView)],
    ['choice.which-question', choice(texts.which.answer, texts.which.typed, twoQuestions, ownerView)],
    ['refusal.double-booking', sent(visit, busy)],
    ['refusal.delegation', sent(healthVisit, 'Yonas')],
    ['refusal.not-yours', drafted(fresh, fresh.offer(taker, visit), language)],
    ['refusal.not-asked', refusedTo(requested, requested.accept(busy), language)],
    ['refusal.nobody-can', drafted(hurried, hurried.offer(owner, visit), language)],
    ['refusal.nobody-else', drafted(alone, alone.offer(owner, visit, { to: taker }), language)],
    ['question.exception-draft', sent(healthVisit, contact)],
    ['question.exception', shownTo(exceptional, contact, language)],
    ['question.why', drafted(taken, taken.undo(leader), language)],
    ['status.exception-waits', shownTo(agreed, owner, language)],
    ['status.exception-waits-with-me', shownTo(agreed, contact, language)],
    ['status.exception-approved', shownTo(approved, leader, language)],
    ['status.exception-rejected', shownTo(rejected, owner, language)],
    ['status.exception-expired', shownTo(unanswered, contact, language)],
    ['status.open', inChannel(offered())],
    ['status.open-taken', inChannel(taken)],
    ['question.offer-draft-together', drafted(fresh, both, language)],
    ['question.offer-together', shownTo(askedBoth, taker, language)],
    ['status.moved', { card: status(texts.exception.moved) }],
    ['decisions.one', shownTo(agreed, leader, language)],
    [
      'decisions.none',
      decisionsCard([], { texts }, texts.ended.theyTake(contact, say.visit(fresh.visit(healthVisit)))),
    ],
    ['refusal.relieve', refusedTo(offered(), offered().accept(busy), language)],
    ['refusal.already-yours', refusedTo(taken, taken.decline(taker), language)],
    ['refusal.not-your-work', sent(visit, leader)],
    ['status.waiting', shownTo(offered(), owner, language)],
    ['status.waiting-request', shownTo(requested, taker, language)],
    ['status.taken-by-me', shownTo(taken, taker, language)],
    ['status.taken-from-me', shownTo(taken, owner, language)],
    ['status.taken-by-another', shownTo(taken, 'Yonas', language)],
    ['status.declined-by-me', shownTo(one, taker, language)],
    ['status.declined', shownTo(declined, owner, language)],
    ['status.declined-named-by-me', shownTo(declined, taker, language)],
    ['status.kept-by-me', shownTo(kept, owner, language)],
    ['status.waiting-swap', shownTo(swapAsked, owner, language)],
    ['status.swapped', shownTo(swapDone, owner, language)],
    ['question.undo-swap-draft', drafted(swapDone, swapDone.undo(taker), language)],
    ['refusal.other-swap', drafted(fresh, fresh.swap(owner, healthVisit, busy, busyVisit), language)],
    ['status.undone-by-me', shownTo(undone, taker, language)],
    ['status.undone', shownTo(undone, owner, language)],
    ['status.withdrawn', shownTo(withdrawn, taker, language)],
    ['status.expired', shownTo(expired, owner, language)],
    ['list.visits', dayOf(offered(), owner)],
    ['list.my-day-changed', dayOf(fresh, owner, changedSince(fresh.visit(visit)))],
    ['list.delegation-ends', dayOf(roundOf(endingSoon(cast)), owner)],
    ['list.changed-at-my-client', dayOf(taken, contact)],
    ['list.my-week', weekOf(offered(), owner)],
    ['list.my-cases', casesOf(several, owner)],
    ['list.no-cases', casesOf(fresh, owner)],
    ['list.free', dayOf(fresh, leader)],
    ...vacancyCards(cast, language),
    ['list.plan-check', checked(fresh, leader, language, 330)],
    ['list.plan-check-own', checked(fresh, owner, language, 330)],
    ['list.plan-check-fine', checked(fresh, owner, language)],
    ...clashCards({ ...cast, fresh }, language),
    ...awayCards({ fresh, owner, taker, visit }, language),
    ...newClientCards({ fresh, owner, taker }, language),
    ...mattersCards({ fresh, owner, taker, visit }, language),
    ...roleCards({ fresh, owner, taker, contact }, language),
    ...summaryCards({ fresh, owner, taker, visit }, language),
    ...followUpCards({ fresh, leader }, language),
    ...obstacleCards({ fresh, owner, taker, leader }, language),
    ...surveyCards({ fresh, owner, contact, leader }, language),
    ...proposalCards({ fresh, owner, taker, contact, leader }, language),
    ...shiftCards(language),
    ...needCards(language),
    ...trustCards({ fresh, agreed, owner, leader }, language),
    ['status.passed-by-standing', shownTo(passedByStanding, owner, language)],
    ['welcome.personal', { card: personalWelcome(owner, texts, profile) }],
    ['welcome.team', { card: teamWelcome(cast.team().team.name, texts, profile, [texts.welcome.missing(2)]) }],
    ['welcome.help', { card: helpCard(texts, profile, false) }],
    ['welcome.help-leader', { card: helpCard(texts, profile, true) }],
    ['list.questions', questionsOf(bothAsked, taker)],
    [
      'question.offer-draft-later',
      withLine(drafted(fresh, fresh.offer(owner, visit), language), { mark: 'ok', text: texts.peace.whenShiftBegins }),
    ],
    ...calendarCards(ownerView),
    ['list.settings', settingsCard(false, wishes(ownerView), withQuietHours)],
    ['list.settings-off-duty', settingsCard(true, wishes(ownerView), ownerView)],
    ['choice.my-day-when', whenChoice(ownerView)],
    ...(['evening', 'start', 'off'] as const).map(
      (when) => [`status.my-day-${when}`, wishCard(when, ownerView)] as const,
    ),
  ]);
};

const drawn = new Map<Language, readonly NamedCard[]>();

/** What became of a day: a visit that is new, one at another time, one that is gone. */
const changedSince = ({ id, client, start, end }: Visit): readonly Changed[] => [
  { id, client, start, end, how: 'new' },
  { id: 'later', client, start: minutesLater(start, 60), end: minutesLater(end, 60), how: 'moved', was: start },
  { id: 'gone', client, start: minutesLater(start, 120), end: minutesLater(end, 120), how: 'gone' },
];

/** Every card that the house draws, in one language: each template in each of its cases. */
export const everyCard = (language: Language): readonly NamedCard[] => {
  const cards = drawn.get(language) ?? draw(language);
  drawn.set(language, cards);
  return cards;
};
